/** `absoluteRenderBounds`: the box with everything drawn around it: strokes, shadows, blurs. */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { geometry, type Feature } from '../member'
import type { Bounds } from './path'
import { fresh } from './stored'
import { absoluteTransform, boundsOf } from './transform'
import { ancestors, childrenOf } from './tree'

export const renderBounds: Feature = {
  layers: {
    absoluteRenderBounds: geometry((core, layer) => fresh(drawn(core, layer))),
  },
}

interface Shadow {
  readonly type: string
  readonly visible: boolean
  readonly radius: number
  readonly spread?: number
  readonly offset?: { readonly x: number; readonly y: number }
}

/** null for a layer that is not visible. Content that is not clipped counts. */
function drawn(core: Core, layer: LayerRecord): Bounds | null {
  if (ancestors(core, layer).some(({ props }) => props['visible'] === false)) return null
  const own = boundsOf(absoluteTransform(core, layer), layer.width, layer.height)
  const stroke = strokeReach(layer)
  let box = grow(own, stroke, stroke, stroke, stroke)
  if (layer.props['clipsContent'] !== true) {
    for (const child of childrenOf(core, layer)) {
      const inside = drawn(core, child)
      if (inside !== null) box = join(box, inside)
    }
  }
  const body = box
  // Stored effects passed their check.
  for (const effect of (layer.props['effects'] ?? []) as readonly Shadow[]) {
    if (!effect.visible) continue
    if (effect.type === 'LAYER_BLUR') {
      const { radius } = effect
      box = join(box, grow(body, radius, radius, radius, radius))
    } else if (effect.type === 'DROP_SHADOW') {
      const reach = effect.radius + (effect.spread ?? 0)
      const { x = 0, y = 0 } = effect.offset ?? {}
      box = join(box, grow(body, reach - y, reach + x, reach + y, reach - x))
    }
  }
  return box
}

/** px that strokes stand out of the layer's box. */
function strokeReach(layer: LayerRecord): number {
  const strokes = (layer.props['strokes'] ?? []) as readonly { readonly visible?: boolean }[]
  if (!strokes.some(({ visible }) => visible !== false)) return 0
  const weight = Number(layer.props['strokeWeight'])
  const align = layer.props['strokeAlign']
  return align === 'OUTSIDE' ? weight : align === 'CENTER' ? weight / 2 : 0
}

function grow(box: Bounds, top: number, right: number, bottom: number, left: number): Bounds {
  return {
    x: box.x - left,
    y: box.y - top,
    width: box.width + left + right,
    height: box.height + top + bottom,
  }
}

function join(one: Bounds, other: Bounds): Bounds {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}
