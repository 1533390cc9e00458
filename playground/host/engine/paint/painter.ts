/**
 * Paints layers. For each one, in this order: background blur, drop shadows, fills, inner shadows,
 * strokes, children; all of it through one offscreen layer when opacity, blend mode or blur ask for it.
 */
import type { Canvas, CanvasKit, Path } from 'canvaskit-wasm'

import type { DocumentRecord, LayerRecord } from '../../model'
import { childrenOf, isVisible, readPx } from '../layout/layout-props'
import { withArena, type Arena } from './arena'
import { isPlainBlend, toBlendMode } from './blend'
import { createEffectPainter, readEffects, type Effect } from './effects'
import { rotation, toKitMatrix } from './matrix'
import { outlinesOf } from './outline'
import { createPaintMaker, readPaints } from './paints'
import { createStroker } from './strokes'
import { createTextPainter, type TextTools } from './text'
import type { ImageCache } from './image-cache'

export interface Painter {
  /** Paints a layer and all in it where it stands in its parent. Hidden layers paint nothing. */
  readonly paintLayer: (canvas: Canvas, document: DocumentRecord, layer: LayerRecord) => void
}

export function createPainter(
  kit: CanvasKit,
  images: ImageCache,
  tools: Omit<TextTools, 'paints'>,
): Painter {
  const paints = createPaintMaker(kit, images)
  const effects = createEffectPainter(kit)
  const stroke = createStroker(kit, paints)
  const paintText = createTextPainter(kit, { ...tools, paints })

  function paintLayer(canvas: Canvas, document: DocumentRecord, layer: LayerRecord): void {
    if (!isVisible(layer)) return
    canvas.save()
    canvas.translate(layer.x, layer.y)
    const degrees = layer.props['rotation']
    if (typeof degrees === 'number' && degrees !== 0) canvas.concat(toKitMatrix(rotation(degrees)))
    withArena((arena) => {
      isolate({ canvas, document, layer, arena }, () => {
        paintContent({ canvas, document, layer, arena })
      })
    })
    canvas.restore()
  }

  /** Opacity, blend mode and layer blur act on the layer as a whole. */
  function isolate({ canvas, layer, arena }: Job, draw: () => void): void {
    const opacity = readPx(layer, 'opacity', 1)
    const mode = layer.props['blendMode']
    const isPlain = isPlainBlend(mode)
    const blur = readEffects(layer).find((effect) => effect.type === 'LAYER_BLUR')
    const blurred =
      blur === undefined || (blur.radius ?? 0) === 0
        ? draw
        : () => {
            effects.blurred(canvas, blur.radius ?? 0, arena, draw)
          }
    if (opacity >= 1 && isPlain) {
      blurred()
      return
    }
    const paint = arena.keep(new kit.Paint())
    paint.setAlphaf(Math.max(0, Math.min(1, opacity)))
    if (!isPlain) paint.setBlendMode(toBlendMode(kit, String(mode)))
    canvas.saveLayer(paint)
    blurred()
    canvas.restore()
  }

  function paintContent(job: Job): void {
    const { document, layer, arena } = job
    const outlines = outlinesOf(kit, document, layer, arena)
    const active = readEffects(layer)
    const shapeJob = { ...job, outlines }
    for (const effect of active) {
      if (effect.type === 'BACKGROUND_BLUR') effects.backgroundBlur(shapeJob, effect.radius ?? 0)
    }
    const draw = (): void => {
      paintFills(shapeJob)
      for (const effect of active) {
        if (effect.type === 'INNER_SHADOW') effects.innerShadow(shapeJob, effect)
      }
      if (layer.type === 'TEXT') paintText(job)
      else stroke(shapeJob)
      paintChildren(shapeJob)
    }
    paintDropShadows(shapeJob, active, draw)
    draw()
  }

  function paintDropShadows(job: ShapeJob, active: readonly Effect[], draw: () => void): void {
    const { canvas, layer, arena, outlines } = job
    const shadows = active.filter((effect) => effect.type === 'DROP_SHADOW')
    if (shadows.length === 0) return
    const isFilled = outlines.length > 0 && readPaints(layer.props['fills']).length > 0
    for (const shadow of shadows) {
      if (isFilled) effects.dropShadow(job, shadow)
      else effects.shadowOf(canvas, shadow, arena, draw)
    }
  }

  function paintFills({ canvas, document, layer, arena, outlines }: ShapeJob): void {
    if (outlines.length === 0 || layer.type === 'LINE') return
    for (const source of readPaints(layer.props['fills'])) {
      const paint = paints.make(source, layer, document, arena)
      if (paint === null) continue
      for (const outline of outlines) canvas.drawPath(outline, paint)
    }
  }

  function paintChildren({ canvas, document, layer, outlines }: ShapeJob): void {
    if (layer.children.length === 0 || layer.type === 'BOOLEAN_OPERATION') return
    if (layer.props['sectionContentsHidden'] === true) return
    const clips = layer.props['clipsContent'] === true
    canvas.save()
    if (clips) {
      for (const outline of outlines) canvas.clipPath(outline, kit.ClipOp.Intersect, true)
    }
    const children = childrenOf(document, layer)
    const isReversed = layer.props['itemReverseZIndex'] === true
    for (const child of isReversed ? [...children].reverse() : children) {
      paintLayer(canvas, document, child)
    }
    canvas.restore()
  }

  return { paintLayer }
}

interface Job {
  readonly canvas: Canvas
  readonly document: DocumentRecord
  readonly layer: LayerRecord
  readonly arena: Arena
}

interface ShapeJob extends Job {
  readonly outlines: readonly Path[]
}
