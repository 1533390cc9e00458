/** `figma.viewport`: what of the page is in view. Not part of undo. */
import { layerOf, type Core } from '../core'
import { method, property, type Feature } from '../member'
import { fresh } from '../nodes/stored'
import { absoluteTransform, boundsOf } from '../nodes/transform'
import { refuse } from '../refusal'
import { arrayOf, number, validate } from '../validate/check'
import { vector } from '../validate/paint'

export interface Viewport {
  center: { readonly x: number; readonly y: number }
  zoom: number
}

/** px of the imagined editor's canvas on screen. */
const SCREEN = { width: 1280, height: 800 }
/** Share of the screen that nodes zoomed to may take. */
const ROOM = 0.9

export const viewport: Feature = {
  subjects: { ViewportAPI: (core) => core.viewport },
  types: {
    ViewportAPI: {
      center: property<Viewport>(
        (_core, view) => fresh(view.center),
        (_core, view, value) => {
          // `vector` has just checked the shape.
          view.center = validate('center', vector, value) as unknown as Viewport['center']
        },
      ),
      zoom: property<Viewport>(
        (_core, view) => view.zoom,
        (_core, view, value) => {
          view.zoom = validate('zoom', number({ above: 0 }), value)
        },
      ),
      bounds: property<Viewport>((_core, { center, zoom }) => {
        const width = SCREEN.width / zoom
        const height = SCREEN.height / zoom
        return fresh({ x: center.x - width / 2, y: center.y - height / 2, width, height })
      }),
      scrollAndZoomIntoView: method<Viewport>((core, view, [nodes]) => {
        zoomTo(core, view, nodes)
      }),
    },
  },
}

function zoomTo(core: Core, view: Viewport, nodes: unknown): void {
  const layers = validate(
    'nodes',
    arrayOf((value) => value),
    nodes,
  ).map((each) => layerOf(core, each, 'nodes'))
  if (layers.some(({ type }) => type === 'PAGE' || type === 'DOCUMENT')) {
    refuse('Property "nodes" failed validation: Expected nodes of a page')
  }
  if (layers.length === 0) return
  const boxes = layers.map((layer) =>
    boundsOf(absoluteTransform(core, layer), layer.width, layer.height),
  )
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top
  view.center = { x: left + width / 2, y: top + height / 2 }
  const fit = Math.min((SCREEN.width * ROOM) / width, (SCREEN.height * ROOM) / height)
  view.zoom = Number.isFinite(fit) ? fit : 1
}
