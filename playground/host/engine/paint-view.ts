/** Paints a page into a canvas element of the browser, for the playground's zoomable canvas. */
import type { Canvas, GrDirectContext, SkPicture, Surface } from 'canvaskit-wasm'

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
  /**
   * Another number whenever the document may look different. With it, what was painted is recorded, and
   * scrolling and zooming play the recording; without it every paint starts from the layers.
   */
  readonly version?: number
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

export interface PaintView {
  /** Paints once; `scale` is screen pixels per px of the view, as `devicePixelRatio`. */
  readonly paint: (camera: Camera, view: ViewSize, scale: number) => void
  /** Lets go of recordings and of the WebGL context, of which a browser gives a page no more than 16. */
  readonly close: () => void
}

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
  paintLayer: PaintLayer = painter.paintLayer,
): void {
  const layer = document.layers.get(layerId)
  if (layer === undefined) return
  layout.flushBelow(document, layerId)
  canvas.save()
  canvas.concat([...view[0], ...view[1], 0, 0, 1])
  for (const painted of layer.type === 'PAGE' ? childrenOf(document, layer) : [layer]) {
    const box = paintedBox(document, painted)
    if (box !== null && overlaps(transformBox(view, box), clip)) {
      paintLayer(canvas, document, painted)
    }
  }
  canvas.restore()
}

type PaintLayer = typeof painter.paintLayer

/**
 * Opens a view on a canvas element: by WebGL where there is some, else by software. The element's
 * `width` and `height` are set to what the view needs at every paint.
 */
export function openPaintView(element: HTMLCanvasElement, source: PaintSource): PaintView {
  const surfaces = createSurfaces(element)
  const recordings = createRecordings()

  const paint: PaintView['paint'] = (camera, view, scale) => {
    const width = Math.max(1, Math.round(view.width * scale))
    const height = Math.max(1, Math.round(view.height * scale))
    const { record: document, currentPageId, isGroundClear = false, version } = source
    const target = surfaces.of(width, height)
    const canvas = target.getCanvas()
    canvas.clear(groundOf(isGroundClear ? undefined : document.layers.get(currentPageId)))
    const zoom = camera.zoom * scale
    const transform: Transform = [
      [zoom, 0, -camera.x * zoom],
      [0, zoom, -camera.y * zoom],
    ]
    const clip = { left: 0, top: 0, right: width, bottom: height }
    const paintLayer = version === undefined ? painter.paintLayer : recordings.of(version)
    paintTo(document, currentPageId, canvas, transform, clip, paintLayer)
    target.flush()
  }
  return {
    paint,
    close() {
      recordings.close()
      surfaces.close()
    },
  }
}

interface Surfaces {
  /** The surface of this size. */
  readonly of: (width: number, height: number) => Surface
  readonly close: () => void
}

/** The element's WebGL context is made once: a page has only a few to give. */
function createSurfaces(element: HTMLCanvasElement): Surfaces {
  let surface: Surface | null = null
  let context: GrDirectContext | null | undefined
  let handle = 0

  function openContext(): GrDirectContext | null {
    handle = kit.GetWebGLContext(element)
    return handle === 0 ? null : kit.MakeWebGLContext(handle)
  }

  const of: Surfaces['of'] = (width, height) => {
    if (surface !== null && element.width === width && element.height === height) return surface
    surface?.dispose()
    element.width = width
    element.height = height
    context ??= openContext()
    surface =
      context === null
        ? kit.MakeSWCanvasSurface(element)
        : kit.MakeOnScreenGLSurface(context, width, height, kit.ColorSpace.SRGB)
    if (surface === null) throw new Error('The browser gives no surface to paint on.')
    return surface
  }
  return {
    of,
    close() {
      surface?.dispose()
      surface = null
      if (handle === 0) return
      context?.releaseResourcesAndAbandonContext()
      element.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
      kit.deleteContext(handle)
    },
  }
}

interface Recordings {
  /** Paints by the recordings of this version; those of another are let go. */
  readonly of: (version: number) => PaintLayer
  readonly close: () => void
}

/** Pictures of layers by id. */
function createRecordings(): Recordings {
  const pictures = new Map<string, SkPicture>()
  let recorded: number | undefined

  function recordLayer(document: DocumentRecord, layer: LayerRecord): SkPicture {
    const recorder = new kit.PictureRecorder()
    const box = paintedBox(document, layer) ?? { left: 0, top: 0, right: 0, bottom: 0 }
    const bounds = kit.LTRBRect(box.left, box.top, box.right, box.bottom)
    painter.paintLayer(recorder.beginRecording(bounds), document, layer)
    const picture = recorder.finishRecordingAsPicture()
    recorder.delete()
    pictures.set(layer.id, picture)
    return picture
  }

  function close(): void {
    for (const picture of pictures.values()) picture.delete()
    pictures.clear()
  }

  const of: Recordings['of'] = (version) => {
    if (version !== recorded) close()
    recorded = version
    return (canvas, document, layer) => {
      canvas.drawPicture(pictures.get(layer.id) ?? recordLayer(document, layer))
    }
  }
  return { of, close }
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
