/** Layout properties of a layer, read with Figma's defaults. */
import type { DocumentRecord, LayerRecord } from '../../model'

export type Axis = 'horizontal' | 'vertical'
export type Sizing = 'FIXED' | 'HUG' | 'FILL'

/** A number in px, `fallback` when it is not set. Rows hold plain values, bound variables resolved. */
export function readPx(layer: LayerRecord, name: string, fallback = 0): number {
  const value = layer.props[name]
  return typeof value === 'number' ? value : fallback
}

/** A word of an enumeration, `fallback` when it is not set. */
export function readWord(layer: LayerRecord, name: string, fallback: string): string {
  const value = layer.props[name]
  return typeof value === 'string' ? value : fallback
}

export function isVisible(layer: LayerRecord): boolean {
  return layer.props['visible'] !== false
}

/** The axis an auto-layout frame flows along; null for everything else. */
export function flowOf(layer: LayerRecord): Axis | null {
  const mode = layer.props['layoutMode']
  return mode === 'HORIZONTAL' ? 'horizontal' : mode === 'VERTICAL' ? 'vertical' : null
}

/** True for a child that its auto-layout parent places. */
export function isInFlow(child: LayerRecord): boolean {
  return child.props['layoutPositioning'] !== 'ABSOLUTE' && isVisible(child)
}

/**
 * How a layer gets its size along `axis`. `parentFlow` is null when no auto-layout parent places it.
 * FILL is stored as layoutGrow along the parent's axis and as layoutAlign STRETCH across it
 * (figma-facts section 5, "How sizing maps").
 */
export function sizingOf(layer: LayerRecord, axis: Axis, parentFlow: Axis | null): Sizing {
  if (parentFlow !== null) {
    const fills =
      axis === parentFlow
        ? layer.props['layoutGrow'] === 1
        : layer.props['layoutAlign'] === 'STRETCH'
    if (fills) return 'FILL'
  }
  if (layer.type === 'TEXT') return textSizing(layer, axis)
  const flow = flowOf(layer)
  if (flow === null) return 'FIXED'
  const mode =
    axis === flow
      ? (layer.props['primaryAxisSizingMode'] ?? 'AUTO')
      : (layer.props['counterAxisSizingMode'] ?? 'FIXED')
  return mode === 'AUTO' ? 'HUG' : 'FIXED'
}

function textSizing(layer: LayerRecord, axis: Axis): Sizing {
  switch (layer.props['textAutoResize'] ?? 'WIDTH_AND_HEIGHT') {
    case 'WIDTH_AND_HEIGHT':
      return 'HUG'
    case 'HEIGHT':
      return axis === 'vertical' ? 'HUG' : 'FIXED'
    default:
      return 'FIXED'
  }
}

/** Children as records, those that are gone left out. */
export function childrenOf(document: DocumentRecord, layer: LayerRecord): readonly LayerRecord[] {
  return layer.children.flatMap((id) => {
    const child = document.layers.get(id)
    return child === undefined ? [] : [child]
  })
}

export interface Sides {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Stroke weights of the four sides; 0 without a visible stroke. */
export function strokeSides(layer: LayerRecord): Sides {
  const strokes = layer.props['strokes'] as readonly { visible?: boolean }[] | undefined
  if (strokes?.some((paint) => paint.visible !== false) !== true) {
    return { top: 0, right: 0, bottom: 0, left: 0 }
  }
  const all = readPx(layer, 'strokeWeight', 1)
  return {
    top: readPx(layer, 'strokeTopWeight', all),
    right: readPx(layer, 'strokeRightWeight', all),
    bottom: readPx(layer, 'strokeBottomWeight', all),
    left: readPx(layer, 'strokeLeftWeight', all),
  }
}
