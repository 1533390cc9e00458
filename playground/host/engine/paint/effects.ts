/** Shadows and blurs. A shadow's or blur's sigma is half its radius in Figma. */
import type { Canvas, CanvasKit, Path } from 'canvaskit-wasm'

import type { LayerRecord } from '../../model'
import type { Arena } from './arena'
import { isRectangular, readRadii, toRoundRect } from './outline'
import type { Color } from './paints'

export interface Effect {
  readonly type: string
  readonly visible?: boolean
  readonly radius?: number
  readonly color?: Color
  readonly offset?: { readonly x: number; readonly y: number }
  readonly spread?: number
  readonly showShadowBehindNode?: boolean
  readonly blendMode?: string
}

/** The visible effects, first to last. */
export function readEffects(layer: LayerRecord): readonly Effect[] {
  const effects = layer.props['effects']
  if (!Array.isArray(effects)) return []
  // The core has checked these shapes when they were set.
  return (effects as readonly Effect[]).filter((effect) => effect.visible !== false)
}

/** px that effects reach beyond the layer's box; three sigma hold all that can be seen. */
export function effectOutset(layer: LayerRecord): number {
  const reaches = readEffects(layer).map((effect) => {
    const radius = 1.5 * (effect.radius ?? 0)
    if (effect.type === 'LAYER_BLUR') return radius
    if (effect.type !== 'DROP_SHADOW') return 0
    const { x, y } = effect.offset ?? { x: 0, y: 0 }
    return radius + Math.max(Math.abs(x), Math.abs(y)) + Math.max(0, effect.spread ?? 0)
  })
  return Math.ceil(Math.max(0, ...reaches))
}

/**
 * Whether spread does anything: on rectangles and ellipses, and on frames with a visible fill that clip
 * what is in them (figma-facts section 6).
 */
function spreads(layer: LayerRecord): boolean {
  if (layer.props['clipsContent'] === undefined) return true
  const fills = layer.props['fills'] as readonly { readonly visible?: boolean }[] | undefined
  const isFilled = fills?.some(({ visible }) => visible !== false) === true
  return layer.props['clipsContent'] === true && isFilled
}

export interface ShadowJob {
  readonly canvas: Canvas
  readonly layer: LayerRecord
  readonly outlines: readonly Path[]
  readonly arena: Arena
}

export interface EffectPainter {
  /** Shadow of the outlines, drawn below the layer. */
  readonly dropShadow: (job: ShadowJob, effect: Effect) => void
  /** Shadow of the outlines' outside, drawn over the fills. */
  readonly innerShadow: (job: ShadowJob, effect: Effect) => void
  /** Draws what `draw` draws, as its shadow only: for text and groups, which have no outline. */
  readonly shadowOf: (canvas: Canvas, effect: Effect, arena: Arena, draw: () => void) => void
  /** Draws blurred what `draw` draws. */
  readonly blurred: (canvas: Canvas, radius: number, arena: Arena, draw: () => void) => void
  /** Blurs what stands below, inside the outlines. */
  readonly backgroundBlur: (job: ShadowJob, radius: number) => void
}

export function createEffectPainter(kit: CanvasKit): EffectPainter {
  const colorOf = ({ color }: Effect): Float32Array =>
    kit.Color4f(color?.r ?? 0, color?.g ?? 0, color?.b ?? 0, color?.a ?? 1)

  function shadowPaint(effect: Effect, arena: Arena): InstanceType<typeof kit.Paint> {
    const paint = arena.keep(new kit.Paint())
    paint.setAntiAlias(true)
    paint.setColor(colorOf(effect))
    const sigma = (effect.radius ?? 0) / 2
    if (sigma > 0) {
      paint.setMaskFilter(arena.keep(kit.MaskFilter.MakeBlur(kit.BlurStyle.Normal, sigma, true)))
    }
    return paint
  }

  /** The outlines grown by `spread` px, where Figma does that. */
  function spreadPaths(job: ShadowJob, spread: number): readonly Path[] {
    const { layer, outlines, arena } = job
    if (spread === 0 || !spreads(layer)) return outlines
    const builder = arena.keep(new kit.PathBuilder())
    const inset = { top: -spread, right: -spread, bottom: -spread, left: -spread }
    if (isRectangular(layer)) {
      builder.addRRect(toRoundRect(layer, readRadii(layer), inset))
    } else if (layer.type === 'ELLIPSE') {
      const { width, height } = layer
      builder.addOval(kit.LTRBRect(-spread, -spread, width + spread, height + spread))
    } else return outlines
    return [arena.keep(builder.detach())]
  }

  return {
    dropShadow(job, effect) {
      const { canvas, outlines, arena } = job
      const { x, y } = effect.offset ?? { x: 0, y: 0 }
      const paint = shadowPaint(effect, arena)
      canvas.save()
      if (effect.showShadowBehindNode !== true) {
        for (const outline of outlines) canvas.clipPath(outline, kit.ClipOp.Difference, true)
      }
      canvas.translate(x, y)
      for (const path of spreadPaths(job, effect.spread ?? 0)) canvas.drawPath(path, paint)
      canvas.restore()
    },
    innerShadow(job, effect) {
      const { canvas, layer, outlines, arena } = job
      const { x, y } = effect.offset ?? { x: 0, y: 0 }
      const reach = 2 * (effect.radius ?? 0) + Math.abs(x) + Math.abs(y) + 10
      const far = Math.max(layer.width, layer.height) + reach + Math.abs(effect.spread ?? 0)
      const paint = shadowPaint(effect, arena)
      for (const [index, hole] of spreadPaths(job, -(effect.spread ?? 0)).entries()) {
        const builder = arena.keep(new kit.PathBuilder())
        builder.addRect(kit.LTRBRect(-far, -far, layer.width + far, layer.height + far))
        builder.addPath(hole)
        builder.setFillType(kit.FillType.EvenOdd)
        const outside = arena.keep(builder.detach())
        outside.setFillType(kit.FillType.EvenOdd)
        canvas.save()
        const clip = outlines[index] ?? hole
        canvas.clipPath(clip, kit.ClipOp.Intersect, true)
        canvas.translate(x, y)
        canvas.drawPath(outside, paint)
        canvas.restore()
      }
    },
    shadowOf(canvas, effect, arena, draw) {
      const { x, y } = effect.offset ?? { x: 0, y: 0 }
      const sigma = (effect.radius ?? 0) / 2
      const paint = arena.keep(new kit.Paint())
      const filter = kit.ImageFilter.MakeDropShadowOnly(x, y, sigma, sigma, colorOf(effect), null)
      paint.setImageFilter(arena.keep(filter))
      canvas.saveLayer(paint)
      draw()
      canvas.restore()
    },
    blurred(canvas, radius, arena, draw) {
      const paint = arena.keep(new kit.Paint())
      const sigma = radius / 2
      paint.setImageFilter(
        arena.keep(kit.ImageFilter.MakeBlur(sigma, sigma, kit.TileMode.Decal, null)),
      )
      canvas.saveLayer(paint)
      draw()
      canvas.restore()
    },
    backgroundBlur({ canvas, outlines, arena }, radius) {
      const sigma = radius / 2
      const filter = arena.keep(kit.ImageFilter.MakeBlur(sigma, sigma, kit.TileMode.Clamp, null))
      for (const outline of outlines) {
        canvas.save()
        canvas.clipPath(outline, kit.ClipOp.Intersect, true)
        canvas.saveLayer(undefined, null, filter)
        canvas.restore()
        canvas.restore()
      }
    },
  }
}
