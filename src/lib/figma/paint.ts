import { assertNever } from '../base/assert-never'
import type { Gradient, Hex, Paint as TreePaint, Solid } from '../base/paint'
import type { Shadow, Stroke } from '../slide/node'

/** Width and height of a layer in px, or null when only layout will tell. */
export interface Size {
  readonly width: number
  readonly height: number
}

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

/** True for a gradient that does not run along an edge: its transform depends on the layer's shape. */
export function needsSize(paint: TreePaint): paint is Gradient {
  return paint.kind === 'gradient' && paint.angle % 90 !== 0
}

/**
 * Figma's transform for a linear gradient that runs as CSS draws `angle`: 0 points up, 90 to the right,
 * clockwise, from corner to corner. Maps the layer's unit square to gradient space, whose first
 * coordinate is the stop position. Derivation and check against Figma's examples: figma-facts 6.
 */
export function gradientTransform(angle: number, { width: w, height: h }: Size): Transform {
  const radians = (angle * Math.PI) / 180
  const s = Math.sin(radians)
  const c = Math.cos(radians)
  const length = Math.abs(w * s) + Math.abs(h * c)
  const along = 0.5 - (0.5 * (w * s - h * c)) / length
  const across = 0.5 - (0.5 * (w * c + h * s)) / length
  return [
    [exact((w * s) / length), exact((-h * c) / length), exact(along)],
    [exact((w * c) / length), exact((h * s) / length), exact(across)],
  ]
}

/** The cosine of 90° is 6e-17 in floating point, which would not read back as 0. Never -0. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0
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
