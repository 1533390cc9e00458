/** Ids of styles on layers: to be read freely, written only by the `…Async` calls under dynamic-page. */
import type { LayerRecord } from '../../model'
import { property, type Feature, type Property } from '../member'
import { dynamicPage } from '../refusal'

function readable(name: string, replacement: string): Property<LayerRecord> {
  return property(
    (_core, layer) => layer.props[name],
    () => dynamicPage(`node.${replacement}`),
  )
}

export const styleIds: Feature = {
  layers: {
    fillStyleId: readable('fillStyleId', 'setFillStyleIdAsync'),
    strokeStyleId: readable('strokeStyleId', 'setStrokeStyleIdAsync'),
    effectStyleId: readable('effectStyleId', 'setEffectStyleIdAsync'),
    gridStyleId: readable('gridStyleId', 'setGridStyleIdAsync'),
    backgroundStyleId: readable('fillStyleId', 'setFillStyleIdAsync'),
  },
}
