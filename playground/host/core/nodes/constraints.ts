/** Constraints: what children of a plain frame do when it is resized. On records, without the API. */
import type { LayerRecord } from '../../model'
import { scalePaths } from './path'

interface Span {
  readonly start: number
  readonly length: number
}

/** Smallest length of a layer in px (figma-facts section 5: resize takes ≥ 0.01). */
const SHORTEST = 0.01

/** Where a child stands and how long it is along one axis when its parent goes from `from` to `to` px. */
export function constrain(constraint: unknown, child: Span, from: number, to: number): Span {
  const { start, length } = child
  const grown = to - from
  switch (constraint) {
    case 'MAX':
      return { start: start + grown, length }
    case 'CENTER':
      return { start: start + grown / 2, length }
    case 'STRETCH':
      return { start, length: length === 0 ? 0 : Math.max(SHORTEST, length + grown) }
    case 'SCALE': {
      const ratio = from === 0 ? 1 : to / from
      return { start: start * ratio, length: length * ratio }
    }
    default:
      return child
  }
}

interface Rule {
  readonly horizontal: unknown
  readonly vertical: unknown
}

/**
 * Resizes a layer and lets `children` give what moves with it: those that are not laid out. `edit` is
 * called before a layer changes. Children of children follow their own constraints.
 */
export function resizeRecord(
  layer: LayerRecord,
  width: number,
  height: number,
  children: (layer: LayerRecord) => readonly LayerRecord[],
  edit: (layer: LayerRecord) => void,
): void {
  const { width: oldWidth, height: oldHeight } = layer
  edit(layer)
  layer.width = width
  layer.height = height
  if (layer.props['vectorPaths'] !== undefined) {
    const ratioX = oldWidth === 0 ? 1 : width / oldWidth
    const ratioY = oldHeight === 0 ? 1 : height / oldHeight
    layer.props['vectorPaths'] = scalePaths(layer.props['vectorPaths'], ratioX, ratioY)
  }
  if (oldWidth === width && oldHeight === height) return
  for (const child of children(layer)) {
    const rule = child.props['constraints'] as Rule | undefined
    const across = constrain(
      rule?.horizontal,
      { start: child.x, length: child.width },
      oldWidth,
      width,
    )
    const down = constrain(
      rule?.vertical,
      { start: child.y, length: child.height },
      oldHeight,
      height,
    )
    edit(child)
    child.x = across.start
    child.y = down.start
    if (across.length !== child.width || down.length !== child.height) {
      resizeRecord(child, across.length, down.length, children, edit)
    }
  }
}
