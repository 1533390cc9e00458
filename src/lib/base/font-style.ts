/**
 * Reads Figma's style names. They differ per family ("Semi Bold" in Inter, "SemiBold" in Geist,
 * "Demi", "Book Oblique" …), so a weight is found by reading the names a family has, never by making one up.
 */
import type { Font } from './type'

/** A weight and a slope, as settings keep them. */
type Cut = Pick<Font, 'weight' | 'italic'>

interface Face {
  /** CSS weight, 100–900. */
  readonly weight: number
  readonly italic: boolean
  /** What the name says besides weight and slope ("condensed", "display"); '' for the plain face. */
  readonly rest: string
}

/**
 * CSS weights by the words foundries use, longest first so that "extrabold" is not read as "bold".
 * Common weight names: CSS Fonts Level 4, 2.2, https://www.w3.org/TR/css-fonts-4/, read 2026-11-22.
 */
const weights: readonly (readonly [word: string, weight: number])[] = [
  ['ultralight', 200],
  ['extralight', 200],
  ['ultrablack', 900],
  ['extrablack', 900],
  ['extrabold', 800],
  ['ultrabold', 800],
  ['semilight', 300],
  ['demibold', 600],
  ['semibold', 600],
  ['hairline', 100],
  ['regular', 400],
  ['medium', 500],
  ['normal', 400],
  ['light', 300],
  ['roman', 400],
  ['black', 900],
  ['heavy', 900],
  ['thin', 100],
  ['book', 400],
  ['bold', 700],
  ['demi', 600],
]

/** What a style name says: "Semi Bold Italic" is weight 600, italic. Unknown words end up in `rest`. */
export function readFace(style: string): Face {
  let rest = style.toLowerCase().replace(/[^a-z0-9]/g, '')
  const upright = rest.replace(/italic|oblique|slanted/, '')
  const italic = upright !== rest
  rest = upright
  for (const [word, weight] of weights) {
    if (rest.includes(word)) return { weight, italic, rest: rest.replace(word, '') }
  }
  return { weight: 400, italic, rest }
}

/**
 * The style of `styles` that comes nearest to `font`; undefined when there are none.
 * Slope first, then width and optical variants (the plain face wins), then weight, as CSS matches fonts
 * (CSS Fonts Level 4, 5.2: https://www.w3.org/TR/css-fonts-4/, read 2026-11-22).
 */
export function nearestStyle(styles: readonly string[], font: Cut): string | undefined {
  let best: { readonly style: string; readonly cost: number } | undefined
  for (const style of styles) {
    const face = readFace(style)
    const cost =
      (face.italic === font.italic ? 0 : 1e6) +
      Math.min(face.rest.length, 99) * 1e4 +
      weightCost(face.weight, font.weight)
    if (best === undefined || cost < best.cost) best = { style, cost }
  }
  return best?.style
}

/** A style of a family that a weight and a slope find again. */
export interface NamedCut extends Cut {
  /** Figma's name of it: "Semi Bold Italic". */
  readonly style: string
}

/**
 * The styles of a family that can be asked for by weight and slope, one each: upright before italic, light
 * before heavy. Widths and optical sizes beside a plain style cannot, so they are left out.
 */
export function cutsOf(styles: readonly string[]): readonly NamedCut[] {
  const cuts = new Map<string, NamedCut>()
  for (const { weight, italic } of styles.map(readFace)) {
    const style = nearestStyle(styles, { weight, italic })
    if (style === undefined) continue
    const found = readFace(style)
    if (found.weight === weight && found.italic === italic)
      cuts.set(`${weight} ${String(italic)}`, { style, weight, italic })
  }
  return [...cuts.values()].sort(
    (a, b) => Number(a.italic) - Number(b.italic) || a.weight - b.weight,
  )
}

/** 400–500 look upwards to 500 first, then down; lighter look down first, heavier up first. */
function weightCost(weight: number, wanted: number): number {
  const distance = Math.abs(weight - wanted)
  if (distance === 0) return 0
  if (wanted >= 400 && wanted <= 500) {
    if (weight > wanted && weight <= 500) return distance
    return weight < wanted ? 1000 + distance : 2000 + distance
  }
  const isPreferredSide = wanted < 400 ? weight < wanted : weight > wanted
  return isPreferredSide ? distance : 1000 + distance
}
