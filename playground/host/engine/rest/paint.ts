/** Paints and effects in REST shape. */
import type { Effect } from '../paint/effects'
import { identity, invert, type Transform } from '../paint/matrix'
import type { Color, LayerPaint } from '../paint/paints'

type Fields = Record<string, unknown>

/** All paints of a list, hidden ones too. Empty for no list. */
export function toRestPaints(value: unknown): readonly Readonly<Fields>[] {
  if (!Array.isArray(value)) return []
  // The core has checked these shapes when they were set.
  return (value as readonly LayerPaint[]).map(toRestPaint)
}

function toRestPaint(paint: LayerPaint): Fields {
  const base: Fields = {
    ...((paint.opacity ?? 1) === 1 ? {} : { opacity: paint.opacity }),
    ...(paint.visible === false ? { visible: false } : {}),
    blendMode: paint.blendMode ?? 'NORMAL',
    type: paint.type,
  }
  switch (paint.type) {
    case 'SOLID':
      return { ...base, color: toRestColor(paint.color) }
    case 'IMAGE':
      return {
        ...base,
        // REST calls CROP "STRETCH".
        scaleMode: paint.scaleMode === 'CROP' ? 'STRETCH' : paint.scaleMode,
        imageRef: paint.imageHash,
        ...(paint.scaleMode === 'CROP' ? { imageTransform: paint.imageTransform } : {}),
        ...(paint.scaleMode === 'TILE' ? { scalingFactor: paint.scalingFactor ?? 1 } : {}),
        ...((paint.rotation ?? 0) === 0 ? {} : { rotation: paint.rotation }),
      }
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND':
      return {
        ...base,
        gradientHandlePositions: toHandles(paint.gradientTransform),
        gradientStops: paint.gradientStops.map(({ position, color }) => ({
          color: toRestColor(color),
          position,
        })),
      }
  }
}

/**
 * Start, end and width of a gradient in the layer's unit square: where its (0, ½), (1, ½) and (0, 1)
 * come from, or (½, ½), (1, ½) and (½, 1) would for one that runs from a middle.
 */
function toHandles(transform: Transform): readonly Fields[] {
  const back = invert(transform) ?? identity
  const at = (u: number, v: number): Fields => ({
    x: back[0][0] * u + back[0][1] * v + back[0][2],
    y: back[1][0] * u + back[1][1] * v + back[1][2],
  })
  return [at(0, 0.5), at(1, 0.5), at(0, 1)]
}

export function toRestColor({ r, g, b, a }: Color): Fields {
  return { r, g, b, a: a ?? 1 }
}

export function toRestEffect(effect: Effect): Fields {
  const isShadow = effect.type === 'DROP_SHADOW' || effect.type === 'INNER_SHADOW'
  return {
    type: effect.type,
    visible: effect.visible !== false,
    ...(isShadow && effect.color !== undefined
      ? {
          color: toRestColor(effect.color),
          blendMode: effect.blendMode ?? 'NORMAL',
          offset: { ...(effect.offset ?? { x: 0, y: 0 }) },
        }
      : {}),
    radius: effect.radius ?? 0,
    ...(isShadow && (effect.spread ?? 0) !== 0 ? { spread: effect.spread } : {}),
    ...(effect.type === 'DROP_SHADOW'
      ? { showShadowBehindNode: effect.showShadowBehindNode ?? false }
      : {}),
  }
}
