/** Paints and effects as they are compared → as Figma is given them. */
import { assertNever } from '../base/assert-never'
import type { Hex } from '../base/paint'
import type { PaintValue, Props } from '../sync/props'
import type { Shadow } from '../slide/node'
import type { DocumentNames } from './resolve'

export type Bound = DocumentNames['bound']

export function toRgb(hex: Hex): RGB {
  const number = Number.parseInt(hex.slice(1, 7), 16)
  return {
    r: ((number >> 16) & 255) / 255,
    g: ((number >> 8) & 255) / 255,
    b: (number & 255) / 255,
  }
}

export function toPaints(values: readonly PaintValue[], bound: Bound): Paint[] {
  return values.flatMap((value) => toPaint(value, bound))
}

function toPaint(value: PaintValue, bound: Bound): Paint | [] {
  switch (value.type) {
    case 'SOLID': {
      const { opacity, variable } = value
      const paint: SolidPaint = {
        type: 'SOLID',
        color: toRgb(value.color),
        ...(opacity === undefined ? {} : { opacity }),
      }
      return variable === undefined ? paint : bound(paint, variable)
    }
    case 'GRADIENT_LINEAR':
      return {
        type: 'GRADIENT_LINEAR',
        gradientTransform: toTransform(value.transform),
        gradientStops: value.stops.map((stop) => ({
          position: stop.at,
          color: { ...toRgb(stop.color), a: stop.opacity ?? 1 },
        })),
      }
    case 'IMAGE':
      return {
        type: 'IMAGE',
        scaleMode: value.mode,
        imageHash: value.hash,
        ...(value.transform === undefined ? {} : { imageTransform: toTransform(value.transform) }),
      }
    case 'OTHER':
      // A paint of the person's; it is only ever kept where it is.
      return []
    default:
      return assertNever(value)
  }
}

function toTransform([a = 1, b = 0, c = 0, d = 0, e = 1, f = 0]: readonly number[]): Transform {
  return [
    [a, b, c],
    [d, e, f],
  ]
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

/** An entry of `Props.effects` as Figma takes it: with what it wants said (figma-facts 6). */
export function toEffect(json: string): Effect {
  // Made by `sync/canonical.ts` from an effect or a shadow.
  const effect = JSON.parse(json) as Effect
  const isShadow = effect.type === 'DROP_SHADOW' || effect.type === 'INNER_SHADOW'
  return isShadow ? { ...{ visible: true, blendMode: 'NORMAL' }, ...effect } : effect
}

/** Draws the stroke of `props`, where there is one. */
export function applyStroke(layer: MinimalStrokesMixin, props: Props, bound: Bound): void {
  const { strokes = [], strokeWeight, strokeAlign, dash } = props
  if (strokes.length === 0) return
  layer.strokes = toPaints(strokes, bound)
  if (strokeWeight !== undefined) layer.strokeWeight = strokeWeight
  // Frames are said to start with INSIDE, but no source states it (figma-facts 5): say it.
  if (strokeAlign !== undefined) layer.strokeAlign = strokeAlign
  if (dash !== undefined && dash.length > 0) layer.dashPattern = [...dash]
}

export function isFull(opacity: number | undefined): opacity is 1 | undefined {
  return opacity === undefined || opacity === 1
}
