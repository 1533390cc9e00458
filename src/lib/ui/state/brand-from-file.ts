/** What a Figma file says of a brand → a brand kit. */
import * as v from 'valibot'

import { toOklch } from '../../base/colour'
import type { Hex } from '../../base/paint'
import type { Font } from '../../base/type'
import type { FileBrand } from '../../messages/protocol'
import { emptyKit, kitLabel, type BrandKit } from '../../settings/brand'
import { freeName, freshId } from '../../settings/names'
import { font, hex } from '../../settings/values'

/** Colours a kit has at most. */
const mostColors = 6
/** OKLCH lightness from which a colour is paper, up to which it is ink; chroma from which it is no grey. */
const paper = 0.9
const ink = 0.35
const colourful = 0.06
/** Distance in OKLCH below which two colours are one for people: about twice what can just be seen. */
const nearest = 0.04

/**
 * A new kit beside `kits`; null when the file says nothing of a brand. The brand's own colour comes first, and
 * a paper and an ink are among the colours where the file has them: a theme is made of these. Titles have the
 * font of the file's headings, text that of its running text; what it has no styles for has the font most used.
 */
export function kitOfFile(given: FileBrand, kits: readonly BrandKit[]): BrandKit | null {
  const brand = {
    ...given,
    textStyles: given.textStyles.flatMap((style) =>
      keptFont(style.font).map((own) => ({ ...style, font: own })),
    ),
    fonts: given.fonts.flatMap(keptFont),
  }
  const colors = chosenColors(brand.colors.flatMap(keptColor))
  const body = bodyFont(brand)
  const title = titleFont(brand) ?? body
  if (colors.length === 0 && body === null && title === null && brand.pictures.length === 0) {
    return null
  }
  const name = brand.name.replace(/\s+/g, ' ').trim().slice(0, 60)
  const label = name === '' || name === 'Untitled' ? 'Brand' : name
  return {
    ...emptyKit(freshId('brand', kits), freeName(label, kits.map(kitLabel))),
    colors,
    titleFont: title,
    bodyFont: body,
  }
}

/**
 * A font as it is read again from what is kept, without what else stood in the message; none where it could not
 * be kept, as it would be gone the next time the panel opens.
 */
function keptFont(given: Font): readonly Font[] {
  const { success, output } = v.safeParse(font, given)
  return success ? [output] : []
}

/** A colour as it is read again from what is kept. */
function keptColor(given: FileBrand['colors'][number]): FileBrand['colors'] {
  const { success, output } = v.safeParse(hex, given.color)
  return success ? [{ ...given, color: output }] : []
}

function chosenColors(found: FileBrand['colors']): readonly Hex[] {
  const distinct: (FileBrand['colors'][number] & { readonly tone: ReturnType<typeof toOklch> })[] =
    []
  for (const { color, name } of found) {
    const tone = toOklch(color)
    if (!distinct.some((other) => distance(other.tone, tone) < nearest)) {
      distinct.push({ color, name, tone })
    }
  }
  const isColour = ({ tone }: (typeof distinct)[number]): boolean => tone.chroma >= colourful
  const own =
    distinct.find((one) => isColour(one) && /\b(?:brand|primary|accent)/i.test(one.name)) ??
    distinct.find(isColour) ??
    distinct[0]
  if (own === undefined) return []
  const grounds = [
    distinct.find(({ tone }) => tone.lightness >= paper),
    distinct.find(({ tone }) => tone.lightness <= ink),
  ]
  const needed = new Set([own, ...grounds].flatMap((one) => (one === undefined ? [] : [one.color])))
  const rest = distinct.filter(({ color }) => !needed.has(color))
  const kept = new Set([
    ...needed,
    ...rest.slice(0, mostColors - needed.size).map(({ color }) => color),
  ])
  const others = distinct.filter(({ color }) => color !== own.color && kept.has(color))
  return [own.color, ...others.map(({ color }) => color)]
}

type Tone = ReturnType<typeof toOklch>

function distance(a: Tone, b: Tone): number {
  const [left, right] = [a, b].map(({ chroma, hue }) => {
    const radians = (hue * Math.PI) / 180
    return [chroma * Math.cos(radians), chroma * Math.sin(radians)] as const
  })
  const [x, y] = [0, 1].map((axis) => (left?.[axis] ?? 0) - (right?.[axis] ?? 0))
  return Math.hypot(a.lightness - b.lightness, x ?? 0, y ?? 0)
}

/** px from which a style without a telling name is one for titles. */
const titleSize = 28

function titleFont({ textStyles }: FileBrand): Font | null {
  const named = textStyles.filter(({ name }) =>
    /title|heading|headline|display|\bh[1-3]\b/i.test(name),
  )
  const large = textStyles.filter(({ size }) => size >= titleSize)
  const [largest] = [...(named.length > 0 ? named : large)].sort((a, b) => b.size - a.size)
  return largest?.font ?? null
}

function bodyFont({ textStyles, fonts }: FileBrand): Font | null {
  const named = textStyles.find(({ name }) => /body|paragraph|copy|\btext\b/i.test(name))
  const small = textStyles.find(({ size }) => size < titleSize)
  return (named ?? small)?.font ?? fonts[0] ?? null
}
