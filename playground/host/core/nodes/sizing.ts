/** Writing `layoutSizingHorizontal` and `…Vertical` (figma-facts sections 4 and 5). */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { property, type Feature, type Property } from '../member'
import { refuse } from '../refusal'
import { oneOf, validate } from '../validate/check'
import {
  axisModeName,
  hasLayout,
  isInFlow,
  isLayoutChild,
  isPrimary,
  sizingOf,
  type Axis,
  type Sizing,
} from './flow'
import { checkFonts } from '../text/fonts'
import { write } from './stored'

export const sizing: Feature = {
  layers: {
    layoutSizingHorizontal: member('layoutSizingHorizontal', 'horizontal'),
    layoutSizingVertical: member('layoutSizingVertical', 'vertical'),
  },
}

function member(name: string, axis: Axis): Property<LayerRecord> {
  return property(
    (core, layer) => sizingOf(core.document.layers.rows, layer, axis),
    (core, layer, value) => {
      const wanted = validate(name, oneOf('FIXED', 'HUG', 'FILL'), value)
      checkSizing(core, layer, wanted)
      setSizing(core, layer, axis, wanted)
    },
  )
}

function checkSizing(core: Core, layer: LayerRecord, wanted: Sizing): void {
  const layers = core.document.layers.rows
  const isChild = isLayoutChild(layers, layer)
  if (!hasLayout(layer) && !isChild) {
    refuse('node must be an auto-layout frame or a child of an auto-layout frame')
  }
  if (wanted === 'FILL' && !isChild) {
    refuse('FILL can only be set on children of auto-layout frames')
  }
  if (wanted === 'FILL' && !isInFlow(layers, layer)) {
    refuse('FILL cannot be set on absolute positioned auto-layout children')
  }
  if (wanted === 'HUG' && !hasLayout(layer) && layer.type !== 'TEXT') {
    refuse('HUG can only be set on auto-layout frames or text children of auto-layout frames')
  }
}

/** Turns a sizing into the properties it stands for. The layer's present size is kept where FIXED. */
export function setSizing(core: Core, layer: LayerRecord, axis: Axis, wanted: Sizing): void {
  const layers = core.document.layers.rows
  const before = sizingOf(layers, layer, axis)
  // A size that was laid out becomes the fixed one.
  const becomesFixed = wanted === 'FIXED' && before !== 'FIXED'
  // Text whose height no longer hugs keeps its width too.
  const keepsWidth = layer.type === 'TEXT' && axis === 'vertical' && wanted !== 'HUG'
  if (becomesFixed || keepsWidth) core.document.flush(layer)
  if (layer.type === 'TEXT') checkFonts(core, layer, 'write')
  if (isLayoutChild(layers, layer)) setFill(core, layer, axis, wanted === 'FILL')
  if (hasLayout(layer)) {
    const mode = wanted === 'HUG' ? 'AUTO' : 'FIXED'
    write(core, layer, axisModeName(layer, axis), mode, true)
  }
  if (layer.type === 'TEXT') sizeText(core, layer, axis, wanted, before)
}

function setFill(core: Core, layer: LayerRecord, axis: Axis, fills: boolean): void {
  if (layer.parent === null) return
  const parent = core.document.layer(layer.parent)
  if (isPrimary(parent, axis)) write(core, layer, 'layoutGrow', fills ? 1 : 0, true)
  else write(core, layer, 'layoutAlign', fills ? 'STRETCH' : 'INHERIT', true)
}

/** The table of figma-facts section 4: sizing of a text child and its `textAutoResize`. */
function sizeText(
  core: Core,
  layer: LayerRecord,
  axis: Axis,
  wanted: Sizing,
  before: Sizing,
): void {
  const layers = core.document.layers.rows
  const resize = layer.props['textAutoResize']
  const other = sizingOf(layers, layer, axis === 'horizontal' ? 'vertical' : 'horizontal')
  let next = resize
  if (axis === 'vertical') {
    if (wanted !== 'HUG') next = 'NONE'
    else if (resize === 'NONE' || before === 'FILL') next = 'HEIGHT'
  } else if (wanted !== 'HUG') {
    if (resize === 'WIDTH_AND_HEIGHT') next = 'HEIGHT'
  } else if (other === 'HUG') {
    next = 'WIDTH_AND_HEIGHT'
  }
  // Width cannot hug while the height is fixed or fills: it stays as it is, FIXED.
  write(core, layer, 'textAutoResize', next, true)
}
