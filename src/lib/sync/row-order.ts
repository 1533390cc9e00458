/** In which order a person sees slides on the canvas: row by row from the top, in each from the left. */
import type { CanvasSlide } from './patch'

type Standing = Pick<CanvasSlide, 'at' | 'size'>

/**
 * Slides that stand beside one another, by at least half of the lower one's height, are a row: one that was dropped
 * a little too high or too low still is where it was put.
 */
export function inRowOrder<Slide extends Standing>(slides: readonly Slide[]): readonly Slide[] {
  const rows: { readonly first: Slide; readonly slides: Slide[] }[] = []
  for (const slide of [...slides].sort((a, b) => a.at.y - b.at.y)) {
    const row = rows.find(({ first }) => isBeside(first, slide))
    if (row === undefined) rows.push({ first: slide, slides: [slide] })
    else row.slides.push(slide)
  }
  return rows.flatMap((row) => row.slides.sort((a, b) => a.at.x - b.at.x))
}

function isBeside(one: Standing, other: Standing): boolean {
  const top = Math.max(one.at.y, other.at.y)
  const bottom = Math.min(one.at.y + one.size.height, other.at.y + other.size.height)
  return bottom - top >= Math.min(one.size.height, other.size.height) / 2
}
