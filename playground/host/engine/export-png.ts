import type { CanvasKit } from 'canvaskit-wasm'

import type { DocumentRecord, LayerRecord } from '../model'
import type { Layout } from './layout/flush'
import { childrenOf } from './layout/layout-props'
import { withArena } from './paint/arena'
import { paintedBox } from './paint/bounds'
import type { Box } from './paint/matrix'
import { readPaints } from './paint/paints'
import type { Painter } from './paint/painter'

/** px of empty page around what stands on it. */
const pageMargin = 40

/** The longest side CanvasKit's software surface takes. */
const longestSide = 16384

export interface PngTools {
  readonly kit: CanvasKit
  readonly layout: Layout
  readonly painter: Painter
}

/**
 * PNG of a layer, as Figma exports it: what the layer covers with strokes, shadows and overflow, at
 * `scale`, on a transparent ground. A page is painted on its background with a margin. Throws when the
 * layer is unknown, has no area, or the picture would be larger than 16384 px on a side.
 */
export function exportPng(
  tools: PngTools,
  document: DocumentRecord,
  layerId: string,
  scale: number,
): Uint8Array {
  const layer = document.layers.get(layerId)
  if (layer === undefined) throw new Error(`No layer ${layerId} to export.`)
  const { kit, layout, painter } = tools
  layout.flushBelow(document, layerId)
  const box = layer.type === 'PAGE' ? pageBox(document, layer) : paintedBox(document, layer)
  if (box === null)
    throw new Error('Failed to export node. This node may not have any visible layers.')
  const width = toPixels(box.right - box.left, scale)
  const height = toPixels(box.bottom - box.top, scale)
  return withArena((arena) => {
    const surface = Math.max(width, height) > longestSide ? null : kit.MakeSurface(width, height)
    if (surface === null) throw new Error(`Cannot export ${width} × ${height} px.`)
    // `delete` alone would keep the pixels, which CanvasKit allocated beside the surface.
    arena.keep({
      delete: () => {
        surface.dispose()
      },
    })
    const canvas = surface.getCanvas()
    canvas.clear(kit.TRANSPARENT)
    if (layer.type === 'PAGE') {
      for (const paint of readPaints(layer.props['backgrounds'])) {
        if (paint.type === 'SOLID')
          canvas.clear(kit.Color4f(paint.color.r, paint.color.g, paint.color.b))
      }
    }
    canvas.scale(scale, scale)
    canvas.translate(-box.left, -box.top)
    const painted = layer.type === 'PAGE' ? childrenOf(document, layer) : [layer]
    for (const each of painted) painter.paintLayer(canvas, document, each)
    const image = arena.keep(surface.makeImageSnapshot())
    const bytes = image.encodeToBytes(kit.ImageFormat.PNG, 100)
    if (bytes === null) throw new Error('The picture could not be written as PNG.')
    return bytes
  })
}

/** Whole px; a hair over, from float noise, does not add a column. */
function toPixels(length: number, scale: number): number {
  return Math.max(1, Math.ceil(length * scale - 0.01))
}

function pageBox(document: DocumentRecord, page: LayerRecord): Box | null {
  const boxes = childrenOf(document, page).flatMap((child) => paintedBox(document, child) ?? [])
  if (boxes.length === 0) return { left: 0, top: 0, right: 2 * pageMargin, bottom: 2 * pageMargin }
  return {
    left: Math.min(...boxes.map((box) => box.left)) - pageMargin,
    top: Math.min(...boxes.map((box) => box.top)) - pageMargin,
    right: Math.max(...boxes.map((box) => box.right)) + pageMargin,
    bottom: Math.max(...boxes.map((box) => box.bottom)) + pageMargin,
  }
}
