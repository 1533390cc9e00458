/**
 * A person's own theme: from one brand colour (design system, section 9, last paragraph), or from a background
 * and whatever else they choose; the rest is worked out so that it can be read.
 */
import {
  contrast,
  fromOklch,
  readHex,
  toOklch,
  withContrast,
  worstContrast,
  type Oklch,
} from '../base/colour'
import type { GradientStop, Hex, Paint } from '../base/paint'
import { faceOf } from './faces'
import { solid } from './kit'
import type { Theme } from './theme'
import { contrastFindings, repairTheme } from './theme-contrast'
import { bone, themeById } from './themes'

/** What a person chose. A colour that is null, absent or no colour is worked out from the background. */
export interface CustomTheme {
  readonly fill: 'solid' | 'gradient'
  /** Two or three along the gradient (0–1); the first is the solid fill. None: Bone's background. */
  readonly stops: readonly { readonly at: number; readonly color: Hex }[]
  /** Degrees as in CSS: 0 up, 90 right. */
  readonly angle: number
  readonly text?: Hex | null
  readonly muted?: Hex | null
  readonly accent?: Hex | null
  readonly surface?: Hex | null
  /** Absent: Bone's. */
  readonly titleFamily?: string | null
  readonly bodyFamily?: string | null
}

/** Lightness of what a theme sets and stands on (design system, section 9). */
const lightnesses = {
  light: { background: 0.96, surface: 1, text: 0.16, muted: 0.42 },
  dark: { background: 0.16, surface: 0.22, text: 0.96, muted: 0.76 },
} as const

/** The most chroma that text and muted have in the sixteen themes: beyond it they would be a second accent. */
const mostChroma = {
  light: { text: 0.08, muted: 0.08 },
  dark: { text: 0.025, muted: 0.065 },
} as const

/** A theme from one brand colour, light or dark; Bone's accent stands for text that is no colour. */
export function themeFromColor(color: string, { dark }: { readonly dark: boolean }): Theme {
  const brand = readHex(color) ?? bone.accent
  const tone = toOklch(brand)
  const at = lightnesses[dark ? 'dark' : 'light']
  const pale = (lightness: number): Hex =>
    fromOklch({ ...tone, lightness, chroma: tone.chroma * 0.12 })
  const background = solid(pale(at.background))
  const surface = dark ? pale(at.surface) : '#FFFFFF'
  return finish({ isDark: dark, background, surface, tone, accent: brand })
}

/**
 * The theme of a person's choices. What they chose is kept as it is, also where it cannot be read well:
 * `contrastFindings` says so and `repairCustom` mends it. Never throws.
 */
export function customTheme(given: CustomTheme): Theme {
  const background = backgroundOf(given)
  const isDark = worstContrast('#FFFFFF', background) > worstContrast('#000000', background)
  const tone = toneOf(background)
  const surface = chosen(given.surface) ?? surfaceFor(tone, isDark)
  const accent = chosen(given.accent)
  const theme = finish({
    isDark,
    background,
    surface,
    // A grey background says little of hue, so it colours its text little.
    tone: { ...tone, chroma: tone.chroma * 1.5 },
    accent: accent ?? accentFor(tone, isDark),
  })
  const kept: Theme = {
    ...theme,
    text: chosen(given.text) ?? theme.text,
    muted: chosen(given.muted) ?? theme.muted,
    accent: accent ?? theme.accent,
    title: named(given.titleFamily) ? faceOf(given.titleFamily) : theme.title,
    body: named(given.bodyFamily) ? given.bodyFamily.trim() : theme.body,
  }
  return { ...kept, onAccent: onAccentFor(kept) }
}

/**
 * The choices with which everything can be read: `repairTheme`, as choices. What holds, and what was left
 * to be worked out and holds by itself, stays as it is.
 */
export function repairCustom(given: CustomTheme): CustomTheme {
  const once = repairedOnce(given)
  // A background that had to move gives another surface, on which chosen colours are looked at again.
  return contrastFindings(customTheme(once)).length === 0 ? once : repairedOnce(once)
}

function repairedOnce(given: CustomTheme): CustomTheme {
  const theme = customTheme(given)
  const repaired = repairTheme(theme)
  if (repaired === theme) return given
  const { background } = repaired
  const [, ...unused] = given.stops
  const changed = (role: 'text' | 'muted' | 'accent' | 'surface'): Partial<CustomTheme> =>
    chosen(given[role]) === null || repaired[role] === theme[role] ? {} : { [role]: repaired[role] }
  return {
    ...given,
    stops:
      background.kind === 'gradient'
        ? background.stops.map(({ at, color }) => ({ at, color }))
        : [{ at: 0, color: background.color }, ...unused],
    ...changed('text'),
    ...changed('muted'),
    ...changed('accent'),
    ...changed('surface'),
  }
}

interface Draft extends Pick<Theme, 'isDark' | 'background' | 'surface' | 'accent'> {
  /** Hue and chroma of text and muted. */
  readonly tone: Oklch
}

/** Text, muted and accent, each moved until it can be read, and Bone's fonts. */
function finish({ tone, accent, ...grounds }: Draft): Theme {
  const { isDark, background, surface } = grounds
  const side = isDark ? 'dark' : 'light'
  const readable = (color: Hex): Hex =>
    withContrast(color, [background, solid(surface)], 4.5, isDark ? 'lighter' : 'darker')
  const toned = (role: 'text' | 'muted'): Hex => {
    const chroma = Math.min(tone.chroma, mostChroma[side][role])
    return readable(fromOklch({ ...tone, lightness: lightnesses[side][role], chroma }))
  }
  const theme: Theme = {
    ...grounds,
    id: 'custom',
    name: 'Custom',
    text: toned('text'),
    muted: toned('muted'),
    accent: readable(accent),
    onAccent: '#FFFFFF',
    title: bone.title,
    body: bone.body,
  }
  return { ...theme, onAccent: onAccentFor(theme) }
}

/** White, the text or a dark of the accent, whichever reads best on the accent. */
function onAccentFor({ accent, text }: Theme): Hex {
  const dark = fromOklch({ ...toOklch(accent), lightness: lightnesses.light.text })
  const best = ['#FFFFFF', text, dark].reduce((a, b) =>
    contrast(b, accent) > contrast(a, accent) ? b : a,
  )
  return withContrast(best, [solid(accent)], 4.5)
}

function backgroundOf({ fill, stops, angle }: CustomTheme): Paint {
  const read = stops.flatMap(({ at, color }): GradientStop[] => {
    const hex = readHex(color)
    return hex === null ? [] : [{ at: Math.min(1, Math.max(0, at)), color: hex }]
  })
  const [first, second] = read
  if (first === undefined) return bone.background
  if (fill === 'solid' || second === undefined) return solid(first.color)
  return { kind: 'gradient', angle, stops: read.sort((a, b) => a.at - b.at) }
}

/** The hue of the strongest colour of a background, and how light it is on the whole. */
function toneOf(background: Paint): Oklch {
  const colors = background.kind === 'solid' ? [background] : background.stops
  const tones = colors.map((stop) => toOklch(stop.color))
  const strongest = tones.reduce((a, b) => (b.chroma > a.chroma ? b : a))
  const sum = tones.reduce((total, tone) => total + tone.lightness, 0)
  return { ...strongest, lightness: sum / tones.length }
}

/** White on a light background that is not white itself; else a step lighter than dark, darker than white. */
function surfaceFor(tone: Oklch, isDark: boolean): Hex {
  const { lightness } = tone
  if (!isDark) return lightness < 0.975 ? '#FFFFFF' : fromOklch({ ...tone, lightness: 0.965 })
  const raised = fromOklch({ ...tone, lightness: lightness + 0.06 })
  return withContrast(raised, [solid('#FFFFFF')], 6, 'darker')
}

/**
 * A colour for emphasis on a background without one: the house's where the background is grey, a strong one of
 * its own hue where it is pale or dim, of the opposite hue where it is strong itself.
 */
function accentFor({ chroma, hue }: Oklch, isDark: boolean): Hex {
  if (chroma < 0.02) return isDark ? themeById('noir').accent : bone.accent
  const turned = chroma < 0.12 ? hue : (hue + 180) % 360
  return fromOklch({ lightness: isDark ? 0.84 : 0.5, chroma: isDark ? 0.16 : 0.22, hue: turned })
}

function chosen(color: Hex | null | undefined): Hex | null {
  return color === null || color === undefined ? null : readHex(color)
}

function named(family: string | null | undefined): family is string {
  return family !== null && family !== undefined && family.trim() !== ''
}
