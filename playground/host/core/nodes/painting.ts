/** Fills, strokes, effects, corners: what a layer looks like. None of it needs a font. */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { asyncMethod, method, property, type Feature, type Property } from '../member'
import { dynamicPage, notImplemented } from '../refusal'
import { arrayOf, boolean, number, object, oneOf, validate, type Check } from '../validate/check'
import { blendMode, effects, paints } from '../validate/paint'
import { guides, layoutGrids } from '../validate/values'
import { resolveBound } from '../variables-resolve'
import { fresh, stored, write } from './stored'

const CORNERS = ['topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius']
const SIDES = ['strokeTopWeight', 'strokeRightWeight', 'strokeBottomWeight', 'strokeLeftWeight']

export const painting: Feature = {
  layers: {
    fills: painted('fills', 'fillStyleId'),
    strokes: painted('strokes', 'strokeStyleId'),
    setFillsAsync: asyncMethod((core, layer, [value]) => {
      setPaints(core, layer, 'fills', 'fillStyleId', value, 'paints')
    }),
    setStrokesAsync: asyncMethod((core, layer, [value]) => {
      setPaints(core, layer, 'strokes', 'strokeStyleId', value, 'strokes')
    }),
    effects: property(
      (_core, layer) => fresh(layer.props['effects']),
      (core, layer, value) => {
        const checked = resolveBound(core, layer, validate('effects', effects, value))
        write(core, layer, 'effects', checked, false)
        write(core, layer, 'effectStyleId', '', false)
      },
    ),
    opacity: stored('opacity', number({ min: 0, max: 1 })),
    blendMode: stored('blendMode', blendMode),
    isMask: stored('isMask', boolean),
    maskType: stored('maskType', oneOf('ALPHA', 'VECTOR', 'LUMINANCE')),
    clipsContent: stored('clipsContent', boolean),
    strokeWeight: all('strokeWeight', SIDES, number({ min: 0 }), true),
    strokeTopWeight: one('strokeTopWeight', 'strokeWeight', SIDES, true),
    strokeRightWeight: one('strokeRightWeight', 'strokeWeight', SIDES, true),
    strokeBottomWeight: one('strokeBottomWeight', 'strokeWeight', SIDES, true),
    strokeLeftWeight: one('strokeLeftWeight', 'strokeWeight', SIDES, true),
    strokeAlign: stored('strokeAlign', oneOf('CENTER', 'INSIDE', 'OUTSIDE'), {
      affectsLayout: true,
    }),
    strokeJoin: stored('strokeJoin', oneOf('MITER', 'BEVEL', 'ROUND')),
    strokeCap: stored(
      'strokeCap',
      oneOf(
        'NONE',
        'ROUND',
        'SQUARE',
        'ARROW_LINES',
        'ARROW_EQUILATERAL',
        'DIAMOND_FILLED',
        'TRIANGLE_FILLED',
        'CIRCLE_FILLED',
      ),
    ),
    strokeMiterLimit: stored('strokeMiterLimit', number({ min: 1 })),
    dashPattern: stored('dashPattern', arrayOf(number({ min: 0 }))),
    cornerRadius: all('cornerRadius', CORNERS, number({ min: 0 }), false),
    topLeftRadius: one('topLeftRadius', 'cornerRadius', CORNERS, false),
    topRightRadius: one('topRightRadius', 'cornerRadius', CORNERS, false),
    bottomRightRadius: one('bottomRightRadius', 'cornerRadius', CORNERS, false),
    bottomLeftRadius: one('bottomLeftRadius', 'cornerRadius', CORNERS, false),
    cornerSmoothing: stored('cornerSmoothing', number({ min: 0, max: 1 })),
    arcData: stored(
      'arcData',
      object({
        startingAngle: number(),
        endingAngle: number(),
        innerRadius: number({ min: 0, max: 1 }),
      }),
    ),
    guides: stored('guides', guides),
    layoutGrids: stored('layoutGrids', layoutGrids),
    overflowDirection: stored('overflowDirection', oneOf('NONE', 'HORIZONTAL', 'VERTICAL', 'BOTH')),
    numberOfFixedChildren: stored('numberOfFixedChildren', number({ min: 0, integer: true })),
    sectionContentsHidden: stored('sectionContentsHidden', boolean),
    backgrounds: property(
      (_core, layer) => fresh(layer.props[backgroundName(layer)] ?? []),
      (core, layer, value) => {
        const name = backgroundName(layer)
        write(core, layer, name, validate('backgrounds', paints, value), false)
      },
    ),
    reactions: property(
      (_core, layer) => fresh(layer.props['reactions']),
      () => dynamicPage('node.setReactionsAsync'),
    ),
    outlineStroke: method((_core, layer) =>
      (layer.props['strokes'] as readonly unknown[]).length === 0
        ? null
        : notImplemented('outlineStroke'),
    ),
  },
}

/** The old name for a frame's fills; a page has backgrounds of its own. */
function backgroundName(layer: LayerRecord): string {
  return layer.type === 'PAGE' ? 'backgrounds' : 'fills'
}

function painted(name: 'fills' | 'strokes', styleName: string): Property<LayerRecord> {
  return property(
    (_core, layer) => fresh(layer.props[name]),
    (core, layer, value) => {
      setPaints(core, layer, name, styleName, value, name)
    },
  )
}

function setPaints(
  core: Core,
  layer: LayerRecord,
  name: 'fills' | 'strokes',
  styleName: string,
  value: unknown,
  shownName: string,
): void {
  const checked = resolveBound(core, layer, validate(shownName, paints, value))
  // A stroke that appears takes space where strokes are part of the layout.
  const takesSpace = name === 'strokes' && layer.props['strokesIncludedInLayout'] === true
  write(core, layer, name, checked, takesSpace)
  // Own paints let go of the style.
  write(core, layer, styleName, '', false)
}

/** `cornerRadius` and `strokeWeight`: one value for four, mixed when they differ. */
function all(
  name: string,
  parts: readonly string[],
  check: Check<unknown>,
  affectsLayout: boolean,
): Property<LayerRecord> {
  return property(
    (core, layer) => {
      const values = parts.map((part) => layer.props[part]).filter((value) => value !== undefined)
      const [first = layer.props[name]] = values
      return values.every((value) => value === first) ? first : core.mixed
    },
    (core, layer, value) => {
      const checked = validate(name, check, value)
      for (const part of parts) {
        if (layer.props[part] !== undefined) write(core, layer, part, checked, affectsLayout)
      }
      write(core, layer, name, checked, affectsLayout)
    },
  )
}

/** One of four. The record's common value is the largest, for painters that know no sides. */
function one(
  name: string,
  common: string,
  parts: readonly string[],
  affectsLayout: boolean,
): Property<LayerRecord> {
  return stored(name, number({ min: 0 }), {
    affectsLayout,
    after(core, layer) {
      const values = parts.map((part) => Number(layer.props[part]))
      write(core, layer, common, Math.max(...values), affectsLayout)
    },
  })
}
