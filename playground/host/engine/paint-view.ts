/** Paints a page into a canvas element of the browser, for the playground's zoomable canvas. */
import type { Canvas, Surface } from 'canvaskit-wasm'

import type { DocumentRecord, LayerRecord } from '../model'
import { parts } from './engine'
import { childrenOf } from './layout/layout-props'
import { paintedBox } from './paint/bounds'
import { transformBox, type Box, type Transform } from './paint/matrix'
import { readPaints } from './paint/paints'

const { kit, layout, painter } = parts

/** What is painted; read anew each time. */
export interface PaintSource {
  readonly record: DocumentRecord
  readonly currentPageId: string
  /** The page's background is left to what lies behind the canvas element. */
  readonly isGroundClear?: boolean
}

/** `x`, `y`: the page's point in the view's top left corner; `zoom`: px of the view per px of the page. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface ViewSize {
  readonly width: number
  readonly height: number
}

/** Paints once; `scale` is screen pixels per px of the view, as `devicePixelRatio`. */
export type PaintView = (camera: Camera, view: ViewSize, scale: number) => void

/**
 * Paints the children of `layerId`, or the layer itself when it is not a page, through `view`: from the
 * page's (the layer's parent's) px to the canvas's pixels. What lies outside `clip`, in pixels, is
 * skipped. Does not clear the canvas. Geometry is brought up to date first.
 */
export function paintTo(
  document: DocumentRecord,
  layerId: string,
  canvas: Canvas,
  view: Transform,
  clip: Box,
): void {
  const layer = document.layers.get(layerId)
  if (layer === undefined) return
  layout.flushBelow(document, layerId)
  canvas.save()
  canvas.concat([...view[0], ...view[1], 0, 0, 1])
  for (const painted of layer.type === 'PAGE' ? childrenOf(document, layer) : [layer]) {
    const box = paintedBox(document, painted)
    if (box !== null && overlaps(transformBox(view, box), clip)) {
      painter.paintLayer(canvas, document, painted)
    }
  }
  canvas.restore()
}

/**
 * Opens a view on a canvas element: by WebGL where there is some, else by software. The element's
 * `width` and `height` are set to what the view needs at every paint.
 */
export function openPaintView(element: HTMLCanvasElement, source: PaintSource): PaintView {
  let surface: Surface | null = null

  function surfaceOf(width: number, height: number): Surface {
    if (surface !== null && element.width === width && element.height === height) return surface
    surface?.delete()
    element.width = width
    element.height = height
    surface = kit.MakeWebGLCanvasSurface(element) ?? kit.MakeSWCanvasSurface(element)
    if (surface === null) throw new Error('The browser gives no surface to paint on.')
    return surface
  }

  return (camera, view, scale) => {
    const width = Math.max(1, Math.round(view.width * scale))
    const height = Math.max(1, Math.round(view.height * scale))
    const { record, currentPageId, isGroundClear = false } = source
    const target = surfaceOf(width, height)
    const canvas = target.getCanvas()
    canvas.clear(groundOf(isGroundClear ? undefined : record.layers.get(currentPageId)))
    const zoom = camera.zoom * scale
    const transform: Transform = [
      [zoom, 0, -camera.x * zoom],
      [0, zoom, -camera.y * zoom],
    ]
    paintTo(record, currentPageId, canvas, transform, {
      left: 0,
      top: 0,
      right: width,
      bottom: height,
    })
    target.flush()
  }
}

function overlaps(box: Box, clip: Box): boolean {
  return (
    box.left < clip.right && box.right > clip.left && box.top < clip.bottom && box.bottom > clip.top
  )
}

/** The page's background; transparent without one. */
function groundOf(page: LayerRecord | undefined): Float32Array {
  const paints = page === undefined ? [] : readPaints(page.props['backgrounds'])
  const paint = paints.at(-1)
  if (paint?.type !== 'SOLID') return kit.TRANSPARENT
  const { r, g, b } = paint.color
  return kit.Color4f(r, g, b, paint.opacity ?? 1)
}
