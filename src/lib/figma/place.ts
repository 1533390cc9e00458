import type { Slide } from '../slide/node'

/** px between the slides of a row. */
export const slideGap = 80
/** px between what stands on the page and a new row below it. */
export const rowGap = 160
/** px between the rows of a deck and what is kept aside below them. */
export const asideGap = 160

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Where the row of a new carousel begins: below everything on the page, at its left edge, in whole px;
 * the origin of an empty page. Nothing can be under a row that starts below the lowest edge.
 */
export function findRow(page: PageNode): Point {
  let left = Infinity
  let bottom = -Infinity
  for (const child of page.children) {
    const box = child.absoluteBoundingBox
    if (box === null) continue
    left = Math.min(left, box.x)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return bottom === -Infinity
    ? { x: 0, y: 0 }
    : { x: Math.floor(left), y: Math.ceil(bottom) + rowGap }
}

/** The places of slides in one row: left to right, same y, `slideGap` apart. */
export function placeRow(slides: readonly Slide[], start: Point): readonly Point[] {
  const places: Point[] = []
  let x = start.x
  for (const slide of slides) {
    places.push({ x, y: start.y })
    x += slide.width + slideGap
  }
  return places
}
