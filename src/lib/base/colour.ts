/**
 * Colours as numbers: contrast by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), lightness as
 * the eye sees it by OKLCH (https://www.w3.org/TR/css-color-4/#ok-lab). Text that is no colour counts as black.
 */
import {
  convertLabToLch,
  convertLchToLab,
  convertOklabToRgb,
  convertRgbToLrgb,
  convertRgbToOklab,
  parseHex,
} from 'culori/fn'

import type { Hex, Paint } from './paint'

/** A colour by how light, how strong and which hue it is. */
export interface Oklch {
  /** 0 black to 1 white */
  readonly lightness: number
  /** 0 grey to about 0.32, the strongest sRGB has */
  readonly chroma: number
  /** Degrees; 0 for a grey. */
  readonly hue: number
}

/** sRGB, 0–1. */
interface Rgb {
  readonly r: number
  readonly g: number
  readonly b: number
}

/** "2239e8", "#2239E8" or "#fff" as typed → "#2239E8"; null for anything else, also with an opacity. */
export function readHex(text: string): Hex | null {
  const rgb = parseHex(text.trim())
  return rgb === undefined || rgb.alpha !== undefined ? null : toHex(rgb)
}

/** WCAG's relative luminance: 0 black to 1 white. */
export function luminance(color: Hex): number {
  return luminanceOf(toRgb(color))
}

/** WCAG's contrast ratio: 1 to 21, in either order. */
export function contrast(a: Hex, b: Hex): number {
  return ratio(luminance(a), luminance(b))
}

/** The colour seen where `color` lies on `ground` at an opacity of 0–1. */
export function over(color: Hex, opacity: number, ground: Hex): Hex {
  return toHex(between(toRgb(ground), toRgb(color), Math.min(1, Math.max(0, opacity))))
}

/** A ground with `color` laid over all of it at an opacity of 0–1. */
export function paintOver(color: Hex, opacity: number, ground: Paint): Paint {
  if (ground.kind === 'solid') return { kind: 'solid', color: over(color, opacity, ground.color) }
  const stops = ground.stops.map(({ at, color: own }) => ({ at, color: over(color, opacity, own) }))
  return { ...ground, stops }
}

/**
 * Contrast of a colour on a ground where it is least: of a gradient the worst of 257 points, first and
 * last included. A ground is opaque: opacities in the paint are not looked at.
 */
export function worstContrast(color: Hex, ground: Paint): number {
  return worst(luminance(color), luminances(ground))
}

export function toOklch(color: Hex): Oklch {
  const { l, c, h = 0 } = convertLabToLch(convertRgbToOklab(toRgb(color)), 'oklch')
  return { lightness: l, chroma: c, hue: h }
}

/** The sRGB colour of this lightness and hue, as strong as asked or as sRGB allows. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Hex {
  if (lightness <= 0) return '#000000'
  if (lightness >= 1) return '#FFFFFF'
  const at = (c: number): Rgb => convertOklabToRgb(convertLchToLab({ l: lightness, c, h: hue }))
  if (isShown(at(chroma))) return toHex(at(chroma))
  let shown = 0
  let beyond = chroma
  // 12 halvings: closer than one step of eight bits.
  for (let step = 0; step < 12; step += 1) {
    const middle = (shown + beyond) / 2
    if (isShown(at(middle))) shown = middle
    else beyond = middle
  }
  return toHex(at(shown))
}

/** The same hue, and chroma as far as sRGB has it, at another lightness (0–1). */
export function withLightness(color: Hex, lightness: number): Hex {
  return fromOklch({ ...toOklch(color), lightness })
}

/**
 * `color` with its lightness moved no more than it must to have a contrast of at least `least` on every
 * ground; itself where it has. Hue stays. Where black or white would not do, the one of them with more
 * contrast. `direction` allows one way only.
 */
export function withContrast(
  color: Hex,
  grounds: readonly Paint[],
  least: number,
  direction?: 'lighter' | 'darker',
): Hex {
  const points = grounds.flatMap(luminances)
  const reached = (candidate: Hex): number => worst(luminance(candidate), points)
  const holds = (candidate: Hex): boolean => reached(candidate) >= least
  if (holds(color)) return color
  const ends = [
    ...(direction === 'darker' ? [] : ['#FFFFFF']),
    ...(direction === 'lighter' ? [] : ['#000000']),
  ]
  const { lightness } = toOklch(color)
  const away = (candidate: Hex): number => Math.abs(toOklch(candidate).lightness - lightness)
  const found = ends.filter(holds).map((end) => firstThatHolds(color, end, holds))
  if (found.length > 0) return found.reduce((a, b) => (away(b) < away(a) ? b : a))
  return ends.reduce((a, b) => (reached(b) > reached(a) ? b : a))
}

/** Between a colour that does not hold and a black or white that does. */
function firstThatHolds(color: Hex, end: Hex, holds: (color: Hex) => boolean): Hex {
  let failing = toOklch(color).lightness
  let holding = toOklch(end).lightness
  let best = end
  // 10 halvings: a thousandth of the way from black to white.
  for (let step = 0; step < 10; step += 1) {
    const middle = (failing + holding) / 2
    const candidate = withLightness(color, middle)
    if (holds(candidate)) [holding, best] = [middle, candidate]
    else failing = middle
  }
  return best
}

/** Points at which a gradient is looked at. */
const points = 257

function luminances(paint: Paint): readonly number[] {
  if (paint.kind === 'solid') return [luminance(paint.color)]
  const stops = paint.stops.map(({ at, color }) => ({ at, rgb: toRgb(color) }))
  stops.sort((a, b) => a.at - b.at)
  return Array.from({ length: points }, (_, index) =>
    luminanceOf(colourAt(stops, index / (points - 1))),
  )
}

interface PlacedColour {
  readonly at: number
  readonly rgb: Rgb
}

/** Between two stops colours are mixed in sRGB, as CSS and Figma do; beyond the outermost nothing changes. */
function colourAt(stops: readonly PlacedColour[], at: number): Rgb {
  const next = stops.findIndex((stop) => stop.at > at)
  const after = stops[next === -1 ? stops.length - 1 : next]
  const before = stops[Math.max(0, (next === -1 ? stops.length : next) - 1)]
  if (before === undefined || after === undefined) return black
  const share = after.at > before.at ? (at - before.at) / (after.at - before.at) : 0
  return between(before.rgb, after.rgb, share)
}

/** A loop without lists in between: a search asks it thousands of times. */
function worst(text: number, grounds: readonly number[]): number {
  let least = 21
  for (const ground of grounds) least = Math.min(least, ratio(text, ground))
  return least
}

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminanceOf(rgb: Rgb): number {
  const { r, g, b } = convertRgbToLrgb(rgb)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const black: Rgb = { r: 0, g: 0, b: 0 }

function toRgb(color: Hex): Rgb {
  return parseHex(color) ?? black
}

function toHex({ r, g, b }: Rgb): Hex {
  const digits = [r, g, b].map((channel) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('').toUpperCase()}`
}

function between(from: Rgb, to: Rgb, share: number): Rgb {
  const mix = (a: number, b: number): number => a + (b - a) * share
  return { r: mix(from.r, to.r), g: mix(from.g, to.g), b: mix(from.b, to.b) }
}

/** In sRGB, but for what rounding to eight bits takes away. */
function isShown({ r, g, b }: Rgb): boolean {
  return [r, g, b].every((channel) => channel > -0.0005 && channel < 1.0005)
}
