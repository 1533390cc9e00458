/**
 * Photo or diagram, and the colour of a diagram's edge, from a small sample of its pixels. A photo may be
 * cropped; a diagram, a screenshot or a picture of text never, and what its shape leaves empty is filled
 * with its own edge colour.
 *
 * Drawn pictures have flat areas: neighbouring pixels are exactly alike. Photos have noise. Measured as
 * the share of equal neighbours, sampled without smoothing.
 */
import type { Hex } from '../../base/paint'

/** RGBA bytes, row by row, as a canvas gives them. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: ArrayLike<number>
}

export interface PictureLook {
  readonly kind: 'photo' | 'diagram'
  readonly edge?: Hex
  readonly hasAlpha: boolean
}

/** From this share of equal neighbours on it is drawn; photos of clear skies reach about 0.2. */
const flatShare = 0.35
/** Share of the border that must be one colour to be called the edge. */
const edgeShare = 0.8
/** Colours this close, per channel of 255, count as the same edge. */
const edgeTolerance = 12

export function lookAt(pixels: Pixels): PictureLook {
  const hasAlpha = someAlpha(pixels)
  const kind = hasAlpha || equalNeighbours(pixels) >= flatShare ? 'diagram' : 'photo'
  const edge = hasAlpha || kind === 'photo' ? undefined : edgeColor(pixels)
  return { kind, hasAlpha, ...(edge !== undefined && { edge }) }
}

function someAlpha({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true
  return false
}

function equalNeighbours({ width, height, data }: Pixels): number {
  let equal = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 1; x < width; x += 1) {
      const at = (y * width + x) * 4
      const difference = [0, 1, 2].map((c) =>
        Math.abs((data[at + c] ?? 0) - (data[at - 4 + c] ?? 0)),
      )
      if (Math.max(...difference) <= 1) equal += 1
    }
  }
  return equal / Math.max(1, height * (width - 1))
}

function edgeColor(pixels: Pixels): Hex | undefined {
  const border = borderColors(pixels)
  const median = [0, 1, 2].map((channel) => {
    const values = border.map((color) => color[channel] ?? 0).sort((a, b) => a - b)
    return values[Math.floor(values.length / 2)] ?? 0
  })
  const near = border.filter((color) =>
    color.every((value, channel) => Math.abs(value - (median[channel] ?? 0)) <= edgeTolerance),
  )
  if (near.length < border.length * edgeShare) return undefined
  return `#${median.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

function borderColors({ width, height, data }: Pixels): readonly (readonly number[])[] {
  const colors: number[][] = []
  const take = (x: number, y: number): void => {
    const at = (y * width + x) * 4
    colors.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])
  }
  for (let x = 0; x < width; x += 1) {
    take(x, 0)
    take(x, height - 1)
  }
  for (let y = 1; y < height - 1; y += 1) {
    take(0, y)
    take(width - 1, y)
  }
  return colors
}
