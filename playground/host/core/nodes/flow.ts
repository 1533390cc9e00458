/**
 * Questions about auto layout, on records only, so that the engine can ask them too.
 * FIXED, HUG and FILL are not stored: they are a reading of the axis modes, `layoutGrow`, `layoutAlign`
 * and `textAutoResize` (figma-facts section 5, "How sizing maps"; section 4 for text).
 */
import type { LayerRecord } from '../../model'

export type Axis = 'horizontal' | 'vertical'
export type Sizing = 'FIXED' | 'HUG' | 'FILL'
export type Layers = ReadonlyMap<string, LayerRecord>

/** Whether the layer lays out its children. */
export function hasLayout(layer: LayerRecord): boolean {
  const mode = layer.props['layoutMode']
  return mode !== undefined && mode !== 'NONE'
}

/** Whether the layer's parent lays out its children, this one in the flow or not. */
export function isLayoutChild(layers: Layers, layer: LayerRecord): boolean {
  const parent = layer.parent === null ? undefined : layers.get(layer.parent)
  return parent !== undefined && hasLayout(parent)
}

/** Whether its parent decides where the layer stands. */
export function isInFlow(layers: Layers, layer: LayerRecord): boolean {
  return isLayoutChild(layers, layer) && layer.props['layoutPositioning'] !== 'ABSOLUTE'
}

/** Whether `axis` is the one along which the layer lays out its children. */
export function isPrimary(layer: LayerRecord, axis: Axis): boolean {
  return (layer.props['layoutMode'] === 'VERTICAL') === (axis === 'vertical')
}

/** Name of the property that says whether the layer hugs along `axis`. */
export function axisModeName(
  layer: LayerRecord,
  axis: Axis,
): 'primaryAxisSizingMode' | 'counterAxisSizingMode' {
  return isPrimary(layer, axis) ? 'primaryAxisSizingMode' : 'counterAxisSizingMode'
}

/** `layoutSizingHorizontal` or `layoutSizingVertical` of the layer. */
export function sizingOf(layers: Layers, layer: LayerRecord, axis: Axis): Sizing {
  const parent = layer.parent === null ? undefined : layers.get(layer.parent)
  if (parent !== undefined && isInFlow(layers, layer)) {
    const fills = isPrimary(parent, axis)
      ? layer.props['layoutGrow'] === 1
      : layer.props['layoutAlign'] === 'STRETCH'
    if (fills) return 'FILL'
  }
  if (hasLayout(layer)) return layer.props[axisModeName(layer, axis)] === 'AUTO' ? 'HUG' : 'FIXED'
  // Text that stands free resizes too, yet reads FIXED (figma-facts section 4).
  if (layer.type === 'TEXT' && isLayoutChild(layers, layer)) {
    const resize = layer.props['textAutoResize']
    if (resize === 'WIDTH_AND_HEIGHT') return 'HUG'
    if (resize === 'HEIGHT' && axis === 'vertical') return 'HUG'
  }
  return 'FIXED'
}
