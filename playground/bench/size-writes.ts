/** How many calls it takes to give a layer another size. */
import { isLayoutChild, sizingOf, type Axis, type Layers } from '../host/core/nodes/flow'
import type { LayerRecord } from '../host/model'

const axes = ['horizontal', 'vertical'] as const

/** By axis: px that were said, or what layout is to do. */
export type Size = Readonly<Record<(typeof axes)[number], number | 'HUG' | 'FILL'>>

/** null where nobody says a size: in no auto layout a layer follows what it stands in, and a text its words. */
export function sizeOf(layers: Layers, layer: LayerRecord): Size | null {
  const isSlide = layer.parent === '0:1' && layer.type !== 'TEXT'
  if (!isSlide && !isLayoutChild(layers, layer)) return null
  const lengthOf = (axis: Axis, px: number): number | 'HUG' | 'FILL' => {
    const sizing = sizingOf(layers, layer, axis)
    return sizing === 'FIXED' ? px : sizing
  }
  return {
    horizontal: lengthOf('horizontal', layer.width),
    vertical: lengthOf('vertical', layer.height),
  }
}

/**
 * `resize` writes px of both axes, after which layout sizes neither, nor a text itself (figma-facts 4 and 5): what
 * is to be laid out is said again.
 */
export function sizeWrites(before: Size | undefined, after: Size): number {
  const isOther = (axis: Axis): boolean => before?.[axis] !== after[axis]
  const isResized = axes.some((axis) => typeof after[axis] === 'number' && isOther(axis))
  const laidOut = axes.filter(
    (axis) => typeof after[axis] === 'string' && (isResized || isOther(axis)),
  )
  return (isResized ? 1 : 0) + laidOut.length
}
