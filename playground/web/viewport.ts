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

/** The view and the corner at its top right that lies under the plugin's window, in px of the screen. */
export interface ViewSize {
  readonly width: number
  readonly height: number
  /** 0 × 0 when nothing is covered. */
  readonly covered: { readonly width: number; readonly height: number }
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
 * Shows `box` whole and centred, never larger than life, beside or below the plugin's window, wherever it
 * becomes larger; behind the window when neither is free.
 */
export function fitted(box: Box, view: ViewSize): Camera {
  return centred(box, freeArea(box, view))
}

/** Below this a slide is only a speck. */
const legibleZoom = 0.1

/**
 * As `fitted`, but a row that would become too small to make out is shown from its start instead, as
 * far as there is room.
 */
export function fittedLegibly(box: Box, view: ViewSize): Camera {
  const area = freeArea(box, view)
  const zoom = zoomInto(box, area)
  if (zoom >= legibleZoom) return centred(box, area)
  const margin = marginOf(area)
  const height = Math.min(box.height, (area.height - 2 * margin) / legibleZoom)
  return {
    x: box.x - (area.x + margin) / legibleZoom,
    y: box.y + height / 2 - (area.y + area.height / 2) / legibleZoom,
    zoom: legibleZoom,
  }
}

/** Sides shorter than this are no room to show anything in, px of the screen. */
const leastSide = 120

/** The part of the view, in its px, that the plugin's window leaves free and that shows `box` largest. */
function freeArea(box: Box, { width, height, covered }: ViewSize): Box {
  const whole = { x: 0, y: 0, width, height }
  if (covered.width === 0 || covered.height === 0) return whole
  const beside = { ...whole, width: width - covered.width }
  const below = { ...whole, y: covered.height, height: height - covered.height }
  const areas = [beside, below].filter(
    (area) => area.width >= leastSide && area.height >= leastSide,
  )
  const [first, second] = areas
  if (first === undefined) return whole
  if (second === undefined) return first
  return zoomInto(box, second) > zoomInto(box, first) ? second : first
}

/** Where to zoom at when nobody points: the middle of what is free beside the plugin's window, if that is room. */
export function middleOf({ width, height, covered }: ViewSize): Point {
  const free = width - covered.width
  return { x: (free >= leastSide ? free : width) / 2, y: height / 2 }
}

/** Air around what is shown, px of the screen: less where room is scarce. */
function marginOf({ width, height }: Box): number {
  return Math.min(width, height) < 400 ? 24 : 48
}

function zoomInto(box: Box, area: Box): number {
  const margin = marginOf(area)
  const across = (area.width - 2 * margin) / Math.max(box.width, 1)
  const down = (area.height - 2 * margin) / Math.max(box.height, 1)
  return clamp(Math.min(across, down, 1), minZoom, 1)
}

function centred(box: Box, area: Box): Camera {
  const zoom = zoomInto(box, area)
  return {
    x: box.x + box.width / 2 - (area.x + area.width / 2) / zoom,
    y: box.y + box.height / 2 - (area.y + area.height / 2) / zoom,
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
