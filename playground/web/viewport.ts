/**
 * Where the person looks: a point of the page in the middle of the view, and a zoom. Pure numbers, so the
 * painter, the overlay and the pointer agree by construction.
 */

/** A rectangle on the page, px of the page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** `x`, `y`: the page's point at the view's top left corner; `zoom`: view px per page px. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** The view and the part of its right side that lies under the plugin's window, in px of the screen. */
export interface ViewSize {
  readonly width: number
  readonly height: number
  readonly coveredRight: number
}

/** Figma's own limits: 2 % to 25,600 %. */
export const minZoom = 0.02
export const maxZoom = 256

export function toPage(camera: Camera, view: Point): Point {
  return { x: camera.x + view.x / camera.zoom, y: camera.y + view.y / camera.zoom }
}

export function toView(camera: Camera, page: Box): Box {
  return {
    x: (page.x - camera.x) * camera.zoom,
    y: (page.y - camera.y) * camera.zoom,
    width: page.width * camera.zoom,
    height: page.height * camera.zoom,
  }
}

/** Moves the picture by so many px of the view. */
export function panned(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x - by.x / camera.zoom, y: camera.y - by.y / camera.zoom }
}

/** Zooms by a factor; the page's point under `at` stays under it. */
export function zoomedAt(camera: Camera, at: Point, factor: number): Camera {
  const zoom = clamp(camera.zoom * factor, minZoom, maxZoom)
  const still = toPage(camera, at)
  return { x: still.x - at.x / zoom, y: still.y - at.y / zoom, zoom }
}

/**
 * Shows `box` whole and centred in the part of the view that nothing covers, never larger than life.
 * When less than 200 px are left beside the plugin's window, it is centred behind it.
 */
export function fitted(box: Box, view: ViewSize): Camera {
  const margin = 48
  const left = view.width - view.coveredRight
  const width = left >= 200 ? left : view.width
  const zoom = clamp(
    Math.min(
      (width - 2 * margin) / Math.max(box.width, 1),
      (view.height - 2 * margin) / Math.max(box.height, 1),
      1,
    ),
    minZoom,
    1,
  )
  return {
    x: box.x + box.width / 2 - width / 2 / zoom,
    y: box.y + box.height / 2 - view.height / 2 / zoom,
    zoom,
  }
}

/** Below this a slide's words are only texture. */
const legibleZoom = 0.2

/**
 * As `fitted`, but a row that would become too small to make out is shown from its start instead, as
 * far as there is room.
 */
export function fittedLegibly(box: Box, view: ViewSize): Camera {
  const whole = fitted(box, view)
  if (whole.zoom >= legibleZoom) return whole
  const zoom = legibleZoom
  const margin = 48
  return {
    x: box.x - margin / zoom,
    y: box.y + Math.min(box.height / 2 - view.height / 2 / zoom, -margin / zoom),
    zoom,
  }
}

/** The smallest box that holds them all; null for none. */
export function union(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes
  if (first === undefined) return null
  let { x, y } = first
  let right = x + first.width
  let bottom = y + first.height
  for (const box of rest) {
    x = Math.min(x, box.x)
    y = Math.min(y, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { x, y, width: right - x, height: bottom - y }
}

export function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
