/** Where a thing under the pointer would go (panel reference, section 7). Pure: rectangles in, a target out. */
import type { DragItem, DropTarget } from '../state/event-arrange'

/** px of the window. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** One slide of the grid: its label and its thumbnail. */
export interface CellArea {
  readonly slide: string
  readonly area: Area
  /** The person's own closing slide: nothing goes onto it or behind it. */
  readonly isClosing?: boolean
  /** Its picture places, as they are painted. */
  readonly places: readonly { readonly place: string; readonly area: Area }[]
}

/** px at each side of a slide that belong to the gap beside it: half of the slide, but no more than this. */
const edge = 24

/**
 * The target under `point`; null outside of `grid`, which is what can be seen of the grid. `cells` are the slides
 * in reading order. Slides go into gaps only. Only what brings a picture (an image, posts with ⌥/Alt) goes into
 * a place. Room without slides belongs to the nearest slide of its row, below the last row to the end, which is
 * before a closing slide.
 */
export function targetAt(
  point: Point,
  grid: Area,
  cells: readonly CellArea[],
  what: DragItem['kind'],
  isAlt: boolean,
): DropTarget | null {
  if (!isInside(grid, point)) return null
  const row = rowAt(cells, point.y)
  const last = row[row.length - 1]
  const closing = cells.findIndex(({ isClosing }) => isClosing === true)
  if (last === undefined) return { kind: 'gap', before: closing < 0 ? cells.length : closing }
  const cell = row.find(({ area }) => point.x < area.right) ?? last
  const index = cells.indexOf(cell)
  if (cell.isClosing === true) return { kind: 'gap', before: index }
  const { left, right } = cell.area
  const half = (right - left) / 2
  const reach = what === 'slides' ? half : Math.min(edge, half)
  if (point.x < left + reach) return { kind: 'gap', before: index }
  if (point.x >= right - reach) return gapAfter(cells, index, cell === last)
  const place =
    what === 'image' || isAlt ? cell.places.find(({ area }) => isInside(area, point)) : undefined
  return place === undefined
    ? { kind: 'slide', slide: cell.slide }
    : { kind: 'place', slide: cell.slide, place: place.place }
}

/** The line of the last gap of a row stands at its end, where the pointer is. */
function gapAfter(cells: readonly CellArea[], index: number, isLast: boolean): DropTarget {
  const before = index + 1
  return { kind: 'gap', before, ...(isLast && before < cells.length && { isRowEnd: true }) }
}

/** The cells side by side nearest above a height; none below the last row. */
function rowAt(cells: readonly CellArea[], y: number): readonly CellArea[] {
  const first = cells.find(({ area }) => y < area.bottom)
  return first === undefined ? [] : cells.filter(({ area }) => area.top === first.area.top)
}

function isInside({ left, top, right, bottom }: Area, { x, y }: Point): boolean {
  return x >= left && x < right && y >= top && y < bottom
}

/** px from the upper and lower edge of the grid where it scrolls. */
const scrollZone = 48
/** px a frame at the very edge. */
const fastest = 16

/** px to scroll in this frame while something is dragged: faster nearer the edge, 0 away from it. */
export function scrollStep({ x, y }: Point, { left, top, right, bottom }: Area): number {
  if (x < left || x >= right) return 0
  const up = depth(top + scrollZone - y)
  const down = depth(y - (bottom - scrollZone))
  return Math.round((down - up) * fastest)
}

/** 0 to 1. */
function depth(px: number): number {
  return Math.min(1, Math.max(0, px / scrollZone))
}

/** px between two slides, and of the line between them. */
const gap = 16
const line = 2

/**
 * Where the line of a gap stands, as tall as the thumbnails beside it: before the slide it names, or behind the
 * one before it where the row ends there. `slides` are the thumbnails of the deck.
 */
export function lineArea(
  slides: readonly Area[],
  { before, isRowEnd }: Extract<DropTarget, { kind: 'gap' }>,
): Area | null {
  const next = isRowEnd === true ? undefined : slides[before]
  const last = slides[before - 1]
  const beside = next ?? last
  if (beside === undefined) return null
  const middle = next === undefined ? beside.right + gap / 2 : beside.left - gap / 2
  return { ...beside, left: middle - line / 2, right: middle + line / 2 }
}
