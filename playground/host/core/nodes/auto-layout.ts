/** Auto layout's properties, on the frame and on its children (figma-facts section 5). */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { property, type Feature, type Property } from '../member'
import { notImplemented, refuse } from '../refusal'
import { boolean, nullable, number, oneOf, validate } from '../validate/check'
import { hasLayout, isInFlow, isLayoutChild } from './flow'
import { stored, write } from './stored'

const LAYOUT = { affectsLayout: true }
const padding = (name: string): Property<LayerRecord> => stored(name, number({ min: 0 }), LAYOUT)

const anyLayoutMode = oneOf('NONE', 'HORIZONTAL', 'VERTICAL', 'GRID')
function layoutModes(value: unknown, path: string): string {
  const mode = anyLayoutMode(value, path)
  return mode === 'GRID' ? notImplemented('layoutMode GRID') : mode
}

export const autoLayout: Feature = {
  layers: {
    layoutMode: stored('layoutMode', layoutModes, {
      affectsLayout: true,
      applies(core, layer) {
        // What was laid out stays where it stands when the layout is taken away.
        core.document.flush(layer)
        for (const id of layer.children) core.document.flush(core.document.layer(id))
      },
      after(core, layer, mode) {
        // What is in it is laid out by itself now, or not any more.
        for (const id of layer.children) core.document.markLayout(core.document.layer(id))
        if (mode !== 'HORIZONTAL') {
          layer.props['layoutWrap'] = 'NO_WRAP'
          if (layer.props['counterAxisAlignItems'] === 'BASELINE') {
            layer.props['counterAxisAlignItems'] = 'MIN'
          }
        }
      },
    }),
    paddingTop: padding('paddingTop'),
    paddingRight: padding('paddingRight'),
    paddingBottom: padding('paddingBottom'),
    paddingLeft: padding('paddingLeft'),
    horizontalPadding: twoPaddings('horizontalPadding', 'paddingLeft', 'paddingRight'),
    verticalPadding: twoPaddings('verticalPadding', 'paddingTop', 'paddingBottom'),
    itemSpacing: stored('itemSpacing', number(), LAYOUT),
    counterAxisSpacing: property(
      // Mirrors itemSpacing until it is set, and never reads null.
      (_core, layer) => layer.props['counterAxisSpacing'] ?? layer.props['itemSpacing'],
      (core, layer, value) => {
        if (layer.props['layoutWrap'] !== 'WRAP') {
          refuse('counterAxisSpacing can only be set when layoutWrap === WRAP')
        }
        const checked = validate('counterAxisSpacing', nullable(number({ min: 0 })), value)
        write(core, layer, 'counterAxisSpacing', checked, true)
      },
    ),
    primaryAxisSizingMode: axisMode('primaryAxisSizingMode'),
    counterAxisSizingMode: axisMode('counterAxisSizingMode'),
    primaryAxisAlignItems: stored(
      'primaryAxisAlignItems',
      oneOf('MIN', 'MAX', 'CENTER', 'SPACE_BETWEEN', 'SPACE_EVENLY', 'SPACE_AROUND'),
      LAYOUT,
    ),
    counterAxisAlignItems: property(
      (_core, layer) => layer.props['counterAxisAlignItems'],
      (core, layer, value) => {
        const check = oneOf('MIN', 'MAX', 'CENTER', 'BASELINE')
        const checked = validate('counterAxisAlignItems', check, value)
        if (checked === 'BASELINE' && layer.props['layoutMode'] !== 'HORIZONTAL') {
          refuse('counterAxisAlignItems = BASELINE can only be set when layoutMode === HORIZONTAL')
        }
        write(core, layer, 'counterAxisAlignItems', checked, true)
      },
    ),
    counterAxisAlignContent: stored('counterAxisAlignContent', oneOf('AUTO', 'SPACE_BETWEEN'), {
      affectsLayout: true,
      applies(_core, layer) {
        if (layer.props['layoutWrap'] !== 'WRAP') {
          refuse('counterAxisAlignContent can only be set when layoutWrap === WRAP')
        }
      },
    }),
    layoutWrap: stored('layoutWrap', oneOf('NO_WRAP', 'WRAP'), {
      affectsLayout: true,
      applies(_core, layer) {
        // Only horizontal flow wraps; the typings also allow vertical, which the editor does not offer.
        const mode = layer.props['layoutMode']
        if (mode !== 'HORIZONTAL' && mode !== 'VERTICAL') {
          refuse('layoutWrap can only be set when layoutMode === HORIZONTAL')
        }
      },
    }),
    itemReverseZIndex: onLayouts('itemReverseZIndex'),
    strokesIncludedInLayout: onLayouts('strokesIncludedInLayout'),
    layoutAlign: stored('layoutAlign', oneOf('MIN', 'CENTER', 'MAX', 'STRETCH', 'INHERIT'), LAYOUT),
    layoutGrow: stored('layoutGrow', number({ min: 0, max: 1, integer: true }), LAYOUT),
    layoutPositioning: property(
      (_core, layer) => layer.props['layoutPositioning'],
      (core, layer, value) => {
        const checked = validate('layoutPositioning', oneOf('AUTO', 'ABSOLUTE'), value)
        if (checked === 'ABSOLUTE' && !isLayoutChild(core.document.layers.rows, layer)) {
          refuse(
            'Can only set layoutPositioning = ABSOLUTE if the parent node has layoutMode !== NONE',
          )
        }
        // It stays where the flow has put it, with the size it has there.
        if (isInFlow(core.document.layers.rows, layer)) core.document.flush(layer)
        write(core, layer, 'layoutPositioning', checked, true)
      },
    ),
    minWidth: limit('minWidth'),
    maxWidth: limit('maxWidth'),
    minHeight: limit('minHeight'),
    maxHeight: limit('maxHeight'),
  },
}

function axisMode(name: string): Property<LayerRecord> {
  return stored(name, oneOf('FIXED', 'AUTO'), {
    affectsLayout: true,
    // A size that was laid out becomes the fixed one.
    applies(core, layer) {
      core.document.flush(layer)
    },
  })
}

function onLayouts(name: string): Property<LayerRecord> {
  return stored(name, boolean, {
    affectsLayout: true,
    applies(_core, layer) {
      if (!hasLayout(layer)) refuse(`Can only set ${name} on nodes with layoutMode !== NONE`)
    },
  })
}

function twoPaddings(name: string, one: string, other: string): Property<LayerRecord> {
  return property(
    (_core, layer) => layer.props[one],
    (core, layer, value) => {
      const checked = validate(name, number({ min: 0 }), value)
      write(core, layer, one, checked, true)
      write(core, layer, other, checked, true)
    },
  )
}

function limit(name: string): Property<LayerRecord> {
  return stored(name, nullable(number({ above: 0 })), {
    affectsLayout: true,
    applies(core: Core, layer) {
      if (hasLayout(layer) || isLayoutChild(core.document.layers.rows, layer)) return
      refuse(`Can only set ${name} on auto layout nodes and their children`)
    },
  })
}
