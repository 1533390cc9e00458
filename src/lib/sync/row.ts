/**
 * The row the slides stand in. A row that was moved as a whole goes on where it is; a slide that was moved
 * alone stays where the person put it, and its place in the row stays free for it.
 */
import type { CanvasSlide } from './patch'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Row {
  /** px from the page's origin, by key of the slide: where it belongs. */
  readonly places: ReadonlyMap<string, Point>
  /** Keys of slides that a person moved out of the row, or to another page. */
  readonly moved: ReadonlySet<string>
}

interface Sized {
  readonly key: string
  readonly width: number
}

/** px; Figma may give a place back with float32's last digits. */
const sameSpot = 0.5

/**
 * @param slides those that stand in the end, in order
 * @param canvas all of the carousel on the canvas
 * @param gap px between slides
 */
export function rowOf(slides: readonly Sized[], canvas: readonly CanvasSlide[], gap: number): Row {
  const origin = commonOffset(canvas)
  const [first] = [...canvas].sort((a, b) => a.wasAt.x - b.wasAt.x)
  const start = first?.wasAt ?? { x: 0, y: 0 }
  const places = new Map<string, Point>()
  let x = start.x + origin.x
  const y = start.y + origin.y
  for (const { key, width } of slides) {
    places.set(key, { x, y })
    x += width + gap
  }
  const page = mostCommon(canvas.map((slide) => slide.page))
  const moved = canvas.filter((slide) => slide.page !== page || !isNear(offsetOf(slide), origin))
  return { places, moved: new Set(moved.map(({ key }) => key)) }
}

export function isNear(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) <= sameSpot && Math.abs(a.y - b.y) <= sameSpot
}

function offsetOf({ at, wasAt }: CanvasSlide): Point {
  return { x: at.x - wasAt.x, y: at.y - wasAt.y }
}

/** The first of those that are as common. */
function mostCommon(pages: readonly string[]): string | undefined {
  const votes = (page: string): number => pages.filter((other) => other === page).length
  return pages.reduce<string | undefined>(
    (best, page) => (best === undefined || votes(page) > votes(best) ? page : best),
    undefined,
  )
}

/** How far most slides are from where we put them; of two that are as common, not at all or the first. */
function commonOffset(canvas: readonly CanvasSlide[]): Point {
  const offsets = canvas.map(offsetOf)
  const votes = (offset: Point): number => offsets.filter((other) => isNear(other, offset)).length
  const none: Point = { x: 0, y: 0 }
  return offsets.reduce((best, offset) => (votes(offset) > votes(best) ? offset : best), none)
}
