/** The themes of the design system, section 9. In each, text, muted and accent hold 4.5 : 1 on background and surface. */
import type { GradientStop, Hex, Paint } from '../base/paint'
import { faceOf } from './faces'
import { solid } from './kit'
import type { Theme } from './theme'

/** The theme of whoever has not chosen one. */
export const bone: Theme = {
  id: 'bone',
  name: 'Bone',
  isDark: false,
  background: solid('#F3F1EC'),
  surface: '#FFFFFF',
  text: '#15140F',
  muted: '#5F5D54',
  accent: '#2239E8',
  onAccent: '#FFFFFF',
  title: faceOf('Instrument Serif'),
  body: 'Instrument Sans',
}

const chalk: Theme = {
  id: 'chalk',
  name: 'Chalk',
  isDark: false,
  background: solid('#FFFFFF'),
  surface: '#F3F3F1',
  text: '#0B0B0B',
  muted: '#636363',
  accent: '#D0260F',
  onAccent: '#FFFFFF',
  title: faceOf('Inter'),
  body: 'Inter',
}

const lilac: Theme = {
  id: 'lilac',
  name: 'Lilac',
  isDark: false,
  background: solid('#E5DEFF'),
  surface: '#F7F4FF',
  text: '#1A1238',
  muted: '#554C78',
  accent: '#5427EA',
  onAccent: '#FFFFFF',
  title: faceOf('Space Grotesk'),
  body: 'DM Sans',
}

const sage: Theme = {
  id: 'sage',
  name: 'Sage',
  isDark: false,
  background: solid('#E1E8DA'),
  surface: '#F4F7F0',
  text: '#15231A',
  muted: '#4B584C',
  accent: '#B83A0B',
  onAccent: '#FFFFFF',
  title: faceOf('Newsreader'),
  body: 'Libre Franklin',
}

const citrus: Theme = {
  id: 'citrus',
  name: 'Citrus',
  isDark: false,
  background: solid('#FFD43A'),
  surface: '#FFE98F',
  text: '#17130A',
  muted: '#5C4B08',
  accent: '#B3200A',
  onAccent: '#FFFFFF',
  title: faceOf('Archivo'),
  body: 'Archivo',
}

const blush: Theme = {
  id: 'blush',
  name: 'Blush',
  isDark: false,
  background: solid('#FBE3DC'),
  surface: '#FFF6F3',
  text: '#3A0C19',
  muted: '#7A454C',
  accent: '#B3153D',
  onAccent: '#FFFFFF',
  title: faceOf('Playfair Display'),
  body: 'DM Sans',
}

const sorbet: Theme = {
  id: 'sorbet',
  name: 'Sorbet',
  isDark: false,
  background: gradient(145, [0, '#FFD9C2'], [0.5, '#F5C6DF'], [1, '#C3D4FF']),
  surface: '#FFFFFF',
  text: '#1B1530',
  muted: '#4D4462',
  accent: '#6425D6',
  onAccent: '#FFFFFF',
  title: faceOf('Figtree'),
  body: 'Figtree',
}

const daybreak: Theme = {
  id: 'daybreak',
  name: 'Daybreak',
  isDark: false,
  background: gradient(160, [0, '#D6E7FF'], [1, '#FFEFD8']),
  surface: '#FFFFFF',
  text: '#0C1E3C',
  muted: '#435470',
  accent: '#0A55D6',
  onAccent: '#FFFFFF',
  title: faceOf('Plus Jakarta Sans'),
  body: 'Plus Jakarta Sans',
}

const mint: Theme = {
  id: 'mint',
  name: 'Mint',
  isDark: false,
  background: gradient(150, [0, '#CFF3E2'], [1, '#D8ECFF']),
  surface: '#FFFFFF',
  text: '#06281F',
  muted: '#3F6057',
  accent: '#006E54',
  onAccent: '#FFFFFF',
  title: faceOf('Manrope'),
  body: 'Manrope',
}

const fern: Theme = {
  id: 'fern',
  name: 'Fern',
  isDark: true,
  background: solid('#0B382B'),
  surface: '#134839',
  text: '#F1F6E8',
  muted: '#A9C8B5',
  accent: '#D2FF4D',
  onAccent: '#0B2A20',
  title: faceOf('Bricolage Grotesque'),
  body: 'Hanken Grotesk',
}

const noir: Theme = {
  id: 'noir',
  name: 'Noir',
  isDark: true,
  background: solid('#0C0C0D'),
  surface: '#1B1B1E',
  text: '#FAFAF7',
  muted: '#A9A9A6',
  accent: '#FFB931',
  onAccent: '#1A1200',
  title: faceOf('Hanken Grotesk'),
  body: 'Hanken Grotesk',
}

const cobalt: Theme = {
  id: 'cobalt',
  name: 'Cobalt',
  isDark: true,
  background: solid('#1C2BDB'),
  surface: '#2A3AEA',
  text: '#FFFFFF',
  muted: '#CFD5FF',
  accent: '#FFE45C',
  onAccent: '#12186B',
  title: faceOf('Sora'),
  body: 'Inter',
}

const oxblood: Theme = {
  id: 'oxblood',
  name: 'Oxblood',
  isDark: true,
  background: solid('#430B18'),
  surface: '#571524',
  text: '#FFEDE6',
  muted: '#E2ADA6',
  accent: '#FF9373',
  onAccent: '#3A0812',
  title: faceOf('Fraunces'),
  body: 'Figtree',
}

const espresso: Theme = {
  id: 'espresso',
  name: 'Espresso',
  isDark: true,
  background: solid('#221712'),
  surface: '#33241C',
  text: '#F8ECDE',
  muted: '#C2A892',
  accent: '#EBA96D',
  onAccent: '#221712',
  title: faceOf('DM Serif Display'),
  body: 'DM Sans',
}

const midnight: Theme = {
  id: 'midnight',
  name: 'Midnight',
  isDark: true,
  background: gradient(160, [0, '#090E2A'], [1, '#1F3180']),
  surface: '#1A2560',
  text: '#F3F6FF',
  muted: '#C0CBF2',
  accent: '#7FE1FF',
  onAccent: '#06122E',
  title: faceOf('Space Grotesk'),
  body: 'Inter',
}

const ember: Theme = {
  id: 'ember',
  name: 'Ember',
  isDark: true,
  background: gradient(150, [0, '#1A0713'], [0.55, '#561131'], [1, '#8A2719']),
  surface: '#4A1029',
  text: '#FFF3EA',
  muted: '#FAD5C7',
  accent: '#FFC870',
  onAccent: '#33101A',
  title: faceOf('Schibsted Grotesk'),
  body: 'Schibsted Grotesk',
}

/** In the order the panel shows them: light, then dark. */
export const themes: readonly Theme[] = [
  bone,
  chalk,
  lilac,
  sage,
  citrus,
  blush,
  sorbet,
  daybreak,
  mint,
  fern,
  noir,
  cobalt,
  oxblood,
  espresso,
  midnight,
  ember,
]

/** The theme of this id; Bone for an id that is none. */
export function themeById(id: string): Theme {
  return themes.find((theme) => theme.id === id) ?? bone
}

function gradient(angle: number, ...stops: readonly (readonly [at: number, color: Hex])[]): Paint {
  return {
    kind: 'gradient',
    angle,
    stops: stops.map(([at, color]): GradientStop => ({ at, color })),
  }
}
