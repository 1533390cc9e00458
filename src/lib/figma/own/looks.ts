/** What of a frame's looks the tree can say: one plain colour, a line inside the edge, round corners, shadows. */
import type { Solid } from '../../base/paint'
import type { BoxNode, Shadow } from '../../slide/node'
import { toHex } from '../read-paint'

/** Whether `looksOf` says all there is to see of a layer but what is in it. */
export function isPlain(layer: SceneNode): boolean {
  if (!('fills' in layer) || !('strokes' in layer) || !('effects' in layer)) return true
  const fills = visible(layer.fills)
  const strokes = visible(layer.strokes)
  const isEven = typeof layer.strokeWeight === 'number'
  const isRound = 'cornerRadius' in layer && typeof layer.cornerRadius === 'number'
  return (
    fills.length <= 1 &&
    fills.every(isSolid) &&
    (strokes.length === 0 || (strokes.length === 1 && strokes.every(isSolid) && isEven)) &&
    isRound &&
    layer.effects.every(({ type, visible: shows }) => !shows || type === 'DROP_SHADOW')
  )
}

export function looksOf(
  layer: SceneNode,
): Pick<BoxNode, 'fill' | 'stroke' | 'radius' | 'shadows' | 'clip'> {
  const fill = solidOf(layer)
  const stroke = 'strokes' in layer ? visible(layer.strokes).find(isSolid) : undefined
  const weight = 'strokeWeight' in layer ? layer.strokeWeight : 0
  const radius = 'cornerRadius' in layer ? layer.cornerRadius : 0
  const shadows = 'effects' in layer ? layer.effects.flatMap(shadowOf) : []
  return {
    ...(fill === null ? {} : { fill }),
    ...(stroke === undefined || typeof weight !== 'number' || weight === 0
      ? {}
      : { stroke: { paint: toSolid(stroke), weight } }),
    ...(typeof radius === 'number' && radius > 0 ? { radius } : {}),
    ...(shadows.length === 0 ? {} : { shadows }),
    ...('clipsContent' in layer && layer.clipsContent ? { clip: true } : {}),
  }
}

/** The one colour a layer is filled with; null for none. */
export function solidOf(layer: SceneNode): Solid | null {
  const solid = 'fills' in layer ? visible(layer.fills).find(isSolid) : undefined
  return solid === undefined ? null : toSolid(solid)
}

function visible(paints: readonly Paint[] | PluginAPI['mixed']): readonly Paint[] {
  return typeof paints === 'symbol' ? [] : paints.filter((paint) => paint.visible !== false)
}

function isSolid(paint: Paint): paint is SolidPaint {
  return paint.type === 'SOLID'
}

function toSolid({ color, opacity = 1 }: SolidPaint): Solid {
  const hex = toHex(color)
  return opacity === 1 ? { kind: 'solid', color: hex } : { kind: 'solid', color: hex, opacity }
}

function shadowOf(effect: Effect): readonly Shadow[] {
  if (effect.type !== 'DROP_SHADOW' || !effect.visible) return []
  const { color, offset, radius } = effect
  const paint = { kind: 'solid', color: toHex(color), opacity: color.a } as const
  return [{ x: offset.x, y: offset.y, blur: radius, color: paint }]
}
