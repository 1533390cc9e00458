/** In which order a person sees slides on the canvas: row by row from the top, in each from the left. */
import type { CanvasSlide } from './patch'

type Standing = Pick<CanvasSlide, 'at' | 'size'>

/**
 * Slides that stand beside one another, by at least half of the lower one's height, are a row: one that was dropped
 * a little too high or too low still is where it was put. The slide with most beside it says where a row is.
 */
export function inRowOrder<Slide extends Standing>(slides: readonly Slide[]): readonly Slide[] {
  const rows: (readonly Slide[])[] = []
  let left = [...slides].sort((a, b) => a.at.y - b.at.y)
  while (left.length > 0) {
    const neighbours = left.map((one) => left.filter((other) => isBeside(one, other)))
    const row = neighbours.reduce((best, next) => (next.length > best.length ? next : best))
    rows.push(row)
    left = left.filter((slide) => !row.includes(slide))
  }
  const topOf = (row: readonly Slide[]): number => middle(row.map(({ at }) => at.y))
  return rows
    .sort((a, b) => topOf(a) - topOf(b))
    .flatMap((row) => [...row].sort((a, b) => a.at.x - b.at.x))
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function isBeside(one: Standing, other: Standing): boolean {
  const top = Math.max(one.at.y, other.at.y)
  const bottom = Math.min(one.at.y + one.size.height, other.at.y + other.size.height)
  return bottom - top >= Math.min(one.size.height, other.size.height) / 2
}
