/**
 * What children do when a parent that does not flow them changes its size: Figma's constraints.
 * https://help.figma.com/hc/en-us/articles/360039957734 (Apply constraints to define how layers resize).
 */
import type { DocumentRecord, LayerRecord } from '../../model'
import { childrenOf, flowOf } from './layout-props'

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Moves and resizes the children of `layer` that obey constraints — all of them, or in an auto-layout
 * frame the ABSOLUTE ones — from the size `before` to the layer's present size, and theirs in turn.
 */
export function applyConstraints(document: DocumentRecord, layer: LayerRecord, before: Size): void {
  if (layer.width === before.width && layer.height === before.height) return
  const flows = flowOf(layer) !== null
  for (const child of childrenOf(document, layer)) {
    if (flows && child.props['layoutPositioning'] !== 'ABSOLUTE') continue
    const old = { width: child.width, height: child.height }
    const { horizontal = 'MIN', vertical = 'MIN' } = constraintsOf(layer, child)
    const x = resizeSpan(child.x, child.width, before.width, layer.width, horizontal)
    const y = resizeSpan(child.y, child.height, before.height, layer.height, vertical)
    child.x = x.start
    child.width = x.length
    child.y = y.start
    child.height = child.type === 'LINE' ? child.height : y.length
    applyConstraints(document, child, old)
  }
}

interface Constraints {
  readonly horizontal?: string
  readonly vertical?: string
}

/** A group and a boolean operation have no size of their own: what is in them scales with them. */
function constraintsOf(parent: LayerRecord, child: LayerRecord): Constraints {
  if (parent.type === 'GROUP' || parent.type === 'BOOLEAN_OPERATION') {
    return { horizontal: 'SCALE', vertical: 'SCALE' }
  }
  return (child.props['constraints'] as Constraints | undefined) ?? {}
}

function resizeSpan(
  start: number,
  length: number,
  before: number,
  after: number,
  constraint: string,
): { start: number; length: number } {
  const grown = after - before
  switch (constraint) {
    case 'MAX':
      return { start: start + grown, length }
    case 'CENTER':
      return { start: start + grown / 2, length }
    case 'STRETCH':
      // 0.01 px is the least size Figma allows (figma-facts section 5).
      return { start, length: Math.max(0.01, length + grown) }
    case 'SCALE': {
      const factor = before === 0 ? 1 : after / before
      return { start: start * factor, length: Math.max(0.01, length * factor) }
    }
    default:
      return { start, length }
  }
}
