/** Paint, text, effect and grid styles (figma-facts section 7): the API of the styles and of their use. */
import type { LayerRecord } from '../model'
import type { Core } from './core'
import { checkDesign } from './figma/creation'
import {
  asyncMethod,
  creator,
  method,
  property,
  type Feature,
  type Members,
  type Method,
  type Property,
} from './member'
import { dataMembers } from './nodes/plugin-data'
import { fresh } from './nodes/stored'
import { dynamicPage } from './refusal'
import { FIELDS } from './text/fields'
import { checkFont } from './text/fonts'
import { styledSpan, type Span } from './text/paragraphs'
import { checkRange, textOf } from './text/range-members'
import { defaultTextStyle } from './text/style'
import { boolean, oneOf, string, validate, type Check } from './validate/check'
import { effects, paints } from './validate/paint'
import { layoutGrids } from './validate/values'
import { keyOf } from './variables'
import { bindTextStyle } from './variables-binding'
import { bindingsOf } from './variables-resolve'
import {
  applyFills,
  applyText,
  applyToLayer,
  consumersOf,
  PLACES,
  RANGE_FIELDS,
  spread,
  STYLES,
  styleOf,
  WHOLE_FIELDS,
  type Place,
  type StyleKind,
  type StyleRow,
} from './styles-rows'

const NONE = Object.freeze([])

/** Names of the typings' interfaces, and of new styles. */
const KINDS: Readonly<Record<StyleKind, { readonly type: string; readonly name: string }>> = {
  PAINT: { type: 'PaintStyle', name: 'Color style' },
  TEXT: { type: 'TextStyle', name: 'Text style' },
  EFFECT: { type: 'EffectStyle', name: 'Effect style' },
  GRID: { type: 'GridStyle', name: 'Grid style' },
}

const FIRST: Readonly<Record<StyleKind, Readonly<Record<string, unknown>>>> = {
  PAINT: { paints: NONE },
  EFFECT: { effects: NONE },
  GRID: { layoutGrids: NONE },
  TEXT: {
    ...defaultTextStyle(NONE),
    leadingTrim: 'NONE',
    hangingPunctuation: false,
    hangingList: false,
  },
}

const api: Members<unknown> = {
  createPaintStyle: creates('PAINT'),
  createTextStyle: creates('TEXT'),
  createEffectStyle: creates('EFFECT'),
  createGridStyle: creates('GRID'),
  getLocalPaintStylesAsync: lists('PAINT'),
  getLocalTextStylesAsync: lists('TEXT'),
  getLocalEffectStylesAsync: lists('EFFECT'),
  getLocalGridStylesAsync: lists('GRID'),
  getStyleByIdAsync: asyncMethod((core, _subject, [id]) => {
    const row = core.table(STYLES).rows.get(validate('id', string, id))
    return row === undefined ? null : handleOf(core, row)
  }),
  getStyleById: method(() => dynamicPage('figma.getStyleByIdAsync')),
  getLocalPaintStyles: method(() => dynamicPage('figma.getLocalPaintStylesAsync')),
  getLocalTextStyles: method(() => dynamicPage('figma.getLocalTextStylesAsync')),
  getLocalEffectStyles: method(() => dynamicPage('figma.getLocalEffectStylesAsync')),
  getLocalGridStyles: method(() => dynamicPage('figma.getLocalGridStylesAsync')),
  getLocalCustomAnimationStyles: method(() =>
    dynamicPage('figma.getLocalCustomAnimationStylesAsync'),
  ),
}

function creates(kind: StyleKind): Method<unknown> {
  return creator((core) => {
    checkDesign(core)
    const key = keyOf(core.document.newId())
    const row: StyleRow = {
      id: `S:${key},`,
      key,
      kind,
      props: { ...FIRST[kind], name: KINDS[kind].name, description: '' },
    }
    core.table(STYLES).add(row.id, row)
    return handleOf(core, row)
  })
}

function lists(kind: StyleKind): Method<unknown> {
  return asyncMethod((core) =>
    [...core.table(STYLES).rows.values()]
      .filter((row) => row.kind === kind)
      .map((row) => handleOf(core, row)),
  )
}

function handleOf(core: Core, row: StyleRow): object {
  return core.handle(KINDS[row.kind].type, row.id)
}

function edit(core: Core, row: StyleRow): StyleRow {
  return core.table(STYLES).edit(row.id)
}

/** A property of a style; with `spreads`, a change reaches the layers that use it. */
function prop(name: string, check: Check<unknown>, spreads: boolean): Property<StyleRow> {
  return property(
    (_core, row) => fresh(row.props[name]),
    (core, row, value) => {
      edit(core, row).props[name] = validate(name, check, value)
      if (spreads) spread(core, row.id, row)
    },
  )
}

const anyStyle: Members<StyleRow> = {
  ...dataMembers<StyleRow>(edit),
  id: property((_core, row) => row.id),
  key: property((_core, row) => row.key),
  type: property((_core, row) => row.kind),
  remote: property(() => false),
  name: prop('name', string, false),
  description: prop('description', string, false),
  getPublishStatusAsync: asyncMethod(() => 'UNPUBLISHED'),
  consumers: property(() => dynamicPage('style.getStyleConsumersAsync')),
  getStyleConsumersAsync: asyncMethod((core, row) =>
    consumersOf(core, row.id).map(({ layer, fields }) =>
      Object.freeze({ node: core.node(layer), fields: Object.freeze(fields) }),
    ),
  ),
  remove: method((core, row) => {
    spread(core, row.id, null)
    core.table(STYLES).remove(row.id)
  }),
}

/** `boundVariables` of a paint, effect or grid style: the aliases of its parts. */
function bindingsIn(name: string): Property<StyleRow> {
  return property((_core, row) => {
    const parts = row.props[name] as readonly Readonly<Record<string, unknown>>[]
    const aliases = parts.flatMap((part) =>
      bindingsOf(part['boundVariables']).map(([, alias]) => alias),
    )
    return fresh(aliases.length === 0 ? {} : { [name]: aliases })
  })
}

const wholeChecks: Readonly<Record<string, Check<unknown>>> = {
  leadingTrim: oneOf('CAP_HEIGHT', 'NONE'),
  hangingPunctuation: boolean,
  hangingList: boolean,
}

const textStyle: Members<StyleRow> = {
  ...anyStyle,
  ...Object.fromEntries(
    [...RANGE_FIELDS, ...WHOLE_FIELDS].flatMap((name) => {
      const check = FIELDS[name]?.check ?? wholeChecks[name]
      return check === undefined ? [] : [[name, textField(name, check)]]
    }),
  ),
  boundVariables: property((_core, row) => fresh(row.props['boundVariables'])),
  setBoundVariable: method((core, row, [field, variable]) => {
    bindTextStyle(core, edit(core, row).props, field, variable)
    spread(core, row.id, row)
  }),
}

function textField(name: string, check: Check<unknown>): Property<StyleRow> {
  return property(
    (_core, row) => fresh(row.props[name]),
    (core, row, value) => {
      const checked = validate(name, check, value)
      if (name === 'fontName') checkFont(core, checked as { family: string; style: string })
      edit(core, row).props[name] = checked
      spread(core, row.id, row)
    },
  )
}

/** `set…StyleIdAsync` of a layer; '' lets go of the style and keeps what it gave. */
function applies(place: Place): Method<LayerRecord> {
  return asyncMethod((core, layer, [id]) => {
    const wanted = validate('styleId', string, id)
    applyToLayer(core, layer, place, wanted === '' ? null : styleOf(core, wanted, place.kind))
  })
}

const setterNames = ['setFillStyleIdAsync', 'setStrokeStyleIdAsync', 'setEffectStyleIdAsync']

const onLayers: Members<LayerRecord> = Object.fromEntries(
  [...setterNames, 'setGridStyleIdAsync'].flatMap((name, index) => {
    const place = PLACES[index]
    return place === undefined ? [] : [[name, applies(place)]]
  }),
)

type Apply = (core: Core, layer: LayerRecord, span: Span, row: StyleRow | null) => void

/** On the whole text. */
function onText(kind: StyleKind, apply: Apply): Method<LayerRecord> {
  return asyncMethod((core, layer, [id]) => {
    const { length } = textOf(layer).characters
    apply(core, layer, { start: 0, end: length }, usable(core, id, kind))
  })
}

function onRange(kind: StyleKind, apply: Apply): Method<LayerRecord> {
  return asyncMethod((core, layer, [start, end, id]) => {
    const span = checkRange(layer, start, end)
    const styled = styledSpan(textOf(layer).characters, span.start, span.end)
    apply(core, layer, styled, usable(core, id, kind))
  })
}

/** The style with the id, its font loaded; null for ''. */
function usable(core: Core, id: unknown, kind: StyleKind): StyleRow | null {
  const wanted = validate('styleId', string, id)
  if (wanted === '') return null
  const row = styleOf(core, wanted, kind)
  // The font passed its check when it was stored.
  if (kind === 'TEXT') checkFont(core, row.props['fontName'] as { family: string; style: string })
  return row
}

function subjectOf(core: Core, id: string): StyleRow | undefined {
  return core.table(STYLES).rows.get(id)
}

export const styles: Feature = {
  subjects: {
    PaintStyle: subjectOf,
    TextStyle: subjectOf,
    EffectStyle: subjectOf,
    GridStyle: subjectOf,
  },
  types: {
    PluginAPI: api,
    PaintStyle: {
      ...anyStyle,
      paints: prop('paints', paints, true),
      boundVariables: bindingsIn('paints'),
    },
    EffectStyle: {
      ...anyStyle,
      effects: prop('effects', effects, true),
      boundVariables: bindingsIn('effects'),
    },
    GridStyle: { ...anyStyle, layoutGrids: prop('layoutGrids', layoutGrids, true) },
    TextStyle: textStyle,
    TEXT: {
      setFillStyleIdAsync: onText('PAINT', applyFills),
      setTextStyleIdAsync: onText('TEXT', applyText),
      setRangeFillStyleIdAsync: onRange('PAINT', applyFills),
      setRangeTextStyleIdAsync: onRange('TEXT', applyText),
    },
  },
  layers: onLayers,
}
