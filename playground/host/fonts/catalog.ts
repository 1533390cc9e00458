/**
 * The fonts of the stand-in, as Figma's font picker names them.
 *
 * Inter's styles are spelled with a space in Figma ("Semi Bold"; figma-facts section 3). For the other
 * Google families Figma shows the font file's own typographic subfamily (name table, id 17, or id 2
 * where 17 is absent): "SemiBold", "SemiBold Italic". Both were read from the files named here.
 */
import type { FontName } from '../model'

/** One font file and the name it goes by. */
export interface FontFile extends FontName {
  /** Path below `node_modules`. */
  readonly path: string
  /** CSS weight, 100 to 900. */
  readonly weight: number
  readonly italic: boolean
  /** PostScript name, as Figma's REST file format gives it. */
  readonly postScriptName: string
}

/** A font that is not in the picker and only lends glyphs that the text's own font lacks. */
export interface FallbackFont {
  readonly regular: string
  readonly bold: string
  /** Characters for which it is worth opening the file. */
  readonly covers: RegExp
}

const weights: Readonly<Record<number, readonly [spaced: string, joined: string]>> = {
  100: ['Thin', 'Thin'],
  200: ['Extra Light', 'ExtraLight'],
  300: ['Light', 'Light'],
  400: ['Regular', 'Regular'],
  500: ['Medium', 'Medium'],
  600: ['Semi Bold', 'SemiBold'],
  700: ['Bold', 'Bold'],
  800: ['Extra Bold', 'ExtraBold'],
  900: ['Black', 'Black'],
}

interface Family {
  readonly family: string
  readonly packageName: string
  readonly weights: readonly number[]
  readonly spaced: boolean
}

const families: readonly Family[] = [
  {
    family: 'Inter',
    packageName: 'inter',
    weights: [100, 200, 300, 400, 500, 600, 700, 800, 900],
    spaced: true,
  },
  {
    family: 'Instrument Sans',
    packageName: 'instrument-sans',
    weights: [400, 500, 600, 700],
    spaced: false,
  },
  {
    family: 'Instrument Serif',
    packageName: 'instrument-serif',
    weights: [400],
    spaced: false,
  },
  {
    family: 'JetBrains Mono',
    packageName: 'jetbrains-mono',
    weights: [100, 200, 300, 400, 500, 600, 700, 800],
    spaced: false,
  },
]

/** Every font of the picker, by family and weight, upright before italic. */
export const fontFiles: readonly FontFile[] = families.flatMap((family) =>
  family.weights.flatMap((weight) => [
    fontFile(family, weight, false),
    fontFile(family, weight, true),
  ]),
)

/** The colour emoji; used for emoji whatever the text's own font holds. */
export const emojiPath = '@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff'

/** In the order they are asked for a glyph. */
export const fallbackFonts: readonly FallbackFont[] = [
  // Fractions, arrows and letters that a display face leaves out look best in the text face.
  {
    regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    bold: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
    covers: /[\u0020-\u2bff\ufb00-\ufb06]/,
  },
  noto('symbols-2', /[\u2000-\u2bff\u{1f000}-\u{1faff}]/u),
  noto('math', /[\u2000-\u2bff\u{1d400}-\u{1d7ff}]/u),
  noto('arabic', /[\p{Script_Extensions=Arabic}\ufb50-\ufeff]/u),
  noto('hebrew', /[\p{Script=Hebrew}]/u),
  noto(
    'jp',
    /[\u2000-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef\u{20000}-\u{2ffff}]/u,
  ),
]

function fontFile(family: Family, weight: number, italic: boolean): FontFile {
  const [spaced, joined] = weights[weight] ?? ['Regular', 'Regular']
  const upright = family.spaced ? spaced : joined
  const style = !italic ? upright : weight === 400 ? 'Italic' : `${upright} Italic`
  const compact = family.family.replaceAll(' ', '')
  const folder = `${weight}${joined}${italic ? '_Italic' : ''}`
  const slant = !italic ? joined : weight === 400 ? 'Italic' : `${joined}Italic`
  return {
    family: family.family,
    style,
    weight,
    italic,
    path: `@expo-google-fonts/${family.packageName}/${folder}/${compact}_${folder}.ttf`,
    postScriptName: `${compact}-${slant}`,
  }
}

function noto(name: string, covers: RegExp): FallbackFont {
  const compact: Record<string, string> = {
    'symbols-2': 'NotoSansSymbols2',
    math: 'NotoSansMath',
    arabic: 'NotoSansArabic',
    hebrew: 'NotoSansHebrew',
    jp: 'NotoSansJP',
  }
  const file = (weight: string): string =>
    `@expo-google-fonts/noto-sans-${name}/${weight}/${compact[name] ?? ''}_${weight}.ttf`
  const hasBold = name !== 'symbols-2' && name !== 'math'
  return { regular: file('400Regular'), bold: file(hasBold ? '700Bold' : '400Regular'), covers }
}
