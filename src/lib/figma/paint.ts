import { assertNever } from '../base/assert-never'
import type { Hex, Paint as TreePaint, Solid } from '../base/paint'
import { gradientTransform, type Size } from '../slide/fills'
import type { Shadow, Stroke } from '../slide/node'

export { gradientTransform, needsSize, type Size } from '../slide/fills'

export function toRgb(hex: Hex): RGB {
  const number = Number.parseInt(hex.slice(1, 7), 16)
  return {
    r: ((number >> 16) & 255) / 255,
    g: ((number >> 8) & 255) / 255,
    b: (number & 255) / 255,
  }
}

export function toSolid(paint: Solid): SolidPaint {
  const color = toRgb(paint.color)
  return isFull(paint.opacity)
    ? { type: 'SOLID', color }
    : { type: 'SOLID', color, opacity: paint.opacity }
}

/** @param size of the layer; matters only when `needsSize(paint)` */
export function toPaint(paint: TreePaint, size: Size): Paint {
  switch (paint.kind) {
    case 'solid':
      return toSolid(paint)
    case 'gradient':
      return {
        type: 'GRADIENT_LINEAR',
        gradientTransform: gradientTransform(paint.angle, size),
        gradientStops: paint.stops.map((stop) => ({
          position: stop.at,
          color: { ...toRgb(stop.color), a: stop.opacity ?? 1 },
        })),
      }
    default:
      return assertNever(paint)
  }
}

export function toEffects(shadows: readonly Shadow[]): DropShadowEffect[] {
  return shadows.map((shadow) => ({
    type: 'DROP_SHADOW',
    color: { ...toRgb(shadow.color.color), a: shadow.color.opacity ?? 1 },
    offset: { x: shadow.x, y: shadow.y },
    radius: shadow.blur,
    visible: true,
    blendMode: 'NORMAL',
  }))
}

/** Draws `stroke` inside the layer's edge. */
export function applyStroke(layer: MinimalStrokesMixin, stroke: Stroke): void {
  layer.strokes = [toSolid(stroke.paint)]
  layer.strokeWeight = stroke.weight
  // Frames are said to start with INSIDE, but no source states it (figma-facts 5): say it.
  layer.strokeAlign = 'INSIDE'
  if (stroke.dash !== undefined && stroke.dash.length > 0) layer.dashPattern = [...stroke.dash]
}

export function isFull(opacity: number | undefined): opacity is 1 | undefined {
  return opacity === undefined || opacity === 1
}
