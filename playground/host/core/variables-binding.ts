/** `setBoundVariable` and its kin on layers, text ranges, paints and effects (figma-facts section 7). */
import type { LayerRecord } from '../model'
import type { Core } from './core'
import { method, property, type Members } from './member'
import { dynamicPage, refuse } from './refusal'
import { fresh, write } from './nodes/stored'
import { checkFont, checkFonts } from './text/fonts'
import { changeText, checkRange, textOf } from './text/range-members'
import { restyle, slice } from './text/ranges'
import { effect, rgb } from './validate/paint'
import { asObject, oneOf, string, validate } from './validate/check'
import {
  applyField,
  bindingsOf,
  ofWeight,
  refreshBelow,
  resolveStyle,
  unbind,
} from './variables-resolve'
import {
  aliasOf,
  allValues,
  COLLECTIONS,
  collectionOf,
  explicitModes,
  modeFor,
  valueFor,
  variableOf,
  type Alias,
  type VariableRow,
  type VariableType,
} from './variables-rows'

/** Typings, VariableBindableNodeField. */
const NUMBERS = [
  'height width itemSpacing paddingLeft paddingRight paddingTop paddingBottom cornerRadius',
  'topLeftRadius topRightRadius bottomLeftRadius bottomRightRadius minWidth maxWidth minHeight',
  'maxHeight counterAxisSpacing strokeWeight strokeTopWeight strokeRightWeight strokeBottomWeight',
  'strokeLeftWeight opacity',
]
  .join(' ')
  .split(' ')

/** Typings, VariableBindableTextField. */
const TEXT_FIELDS: Readonly<Record<string, VariableType>> = {
  fontFamily: 'STRING',
  fontSize: 'FLOAT',
  fontStyle: 'STRING',
  fontWeight: 'FLOAT',
  letterSpacing: 'FLOAT',
  lineHeight: 'FLOAT',
  paragraphSpacing: 'FLOAT',
  paragraphIndent: 'FLOAT',
}

const NODE_FIELDS: Readonly<Record<string, VariableType>> = {
  ...Object.fromEntries(NUMBERS.map((name) => [name, 'FLOAT' as const])),
  visible: 'BOOLEAN',
  characters: 'STRING',
}

const anyField = oneOf(...Object.keys(NODE_FIELDS), ...Object.keys(TEXT_FIELDS))
const textField = oneOf(...Object.keys(TEXT_FIELDS))

export const layerBinding: Members<LayerRecord> = {
  boundVariables: property((_core, layer) => fresh(allBindings(layer))),
  explicitVariableModes: property((_core, layer) => fresh(explicitModes(layer))),
  resolvedVariableModes: property((core, layer) =>
    Object.freeze(
      Object.fromEntries(
        Array.from(core.table(COLLECTIONS).rows.values(), (row) => {
          return [row.id, modeFor(core, layer, row)]
        }),
      ),
    ),
  ),
  setBoundVariable: method((core, layer, [field, variable]) => {
    if (field === 'fills' || field === 'strokes') {
      refuse('fills and strokes variable bindings must be set on paints directly')
    }
    const name = validate('field', anyField, field)
    const row = variableOrNull(core, variable)
    if (layer.type === 'TEXT' && name in TEXT_FIELDS) {
      bindText(core, layer, name, row, 0, textOf(layer).characters.length)
    } else {
      bindField(core, layer, name, row)
    }
  }),
  setExplicitVariableModeForCollection: method((core, layer, [collection, mode]) => {
    if (typeof collection === 'string') return dynamicPage('a VariableCollection object')
    const row = collectionOf(core, collection)
    const modeId = validate('modeId', string, mode)
    if (!row.modes.some((each) => each.modeId === modeId)) {
      refuse(`The mode "${modeId}" is not part of the collection`)
    }
    setModes(core, layer, { ...explicitModes(layer), [row.id]: modeId })
    return undefined
  }),
  clearExplicitVariableModeForCollection: method((core, layer, [collection]) => {
    if (typeof collection === 'string') return dynamicPage('a VariableCollection object')
    const { id } = collectionOf(core, collection)
    const rest = Object.entries(explicitModes(layer)).filter(([name]) => name !== id)
    setModes(core, layer, Object.fromEntries(rest))
    return undefined
  }),
}

export const textBinding: Members<LayerRecord> = {
  setRangeBoundVariable: method((core, layer, [start, end, field, variable]) => {
    const span = checkRange(layer, start, end)
    const name = validate('field', textField, field)
    const row = variableOrNull(core, variable)
    const isPart = span.start > 0 || span.end < textOf(layer).characters.length
    if (isPart && name.startsWith('paragraph')) {
      refuse(`${name} cannot be bound on a part of the text`)
    }
    bindText(core, layer, name, row, span.start, span.end)
  }),
  getRangeBoundVariable: method((core, layer, [start, end, field]) => {
    const span = checkRange(layer, start, end)
    const name = validate('field', textField, field)
    const found = slice(textOf(layer).ranges, span.start, span.end).map(
      ({ style }) =>
        (style['boundVariables'] as Readonly<Record<string, Alias | undefined>>)[name] ?? null,
    )
    const [first = null] = found
    return found.every((alias) => alias?.id === first?.id) ? first : core.mixed
  }),
}

export const paintBinding: Members<unknown> = {
  setBoundVariableForPaint: method((core, _subject, [paint, field, variable]) => {
    const source = validate('paint', asObject, paint)
    validate('paint', (value, path) => oneOf('SOLID')(value, `${path}.type`), source['type'])
    validate('paint', (value, path) => rgb(value, `${path}.color`), source['color'])
    validate('field', oneOf('color'), field)
    return bindPart(core, source, 'color', variable, 'COLOR')
  }),
  setBoundVariableForEffect: method((core, _subject, [given, field, variable]) => {
    const source = validate('effect', effect, given)
    const fields = oneOf('color', 'radius', 'spread', 'offsetX', 'offsetY')
    const name = validate('field', fields, field)
    return bindPart(core, source, name, variable, name === 'color' ? 'COLOR' : 'FLOAT')
  }),
}

/** A new paint or effect with one more binding, or without it when `variable` is null. */
function bindPart(
  core: Core,
  source: Readonly<Record<string, unknown>>,
  field: string,
  variable: unknown,
  type: VariableType,
): unknown {
  const row = variableOrNull(core, variable)
  const bound = Object.fromEntries(
    bindingsOf(source['boundVariables']).filter(([name]) => name !== field),
  )
  if (row !== null) {
    checkType(row, field, type)
    bound[field] = aliasOf(row.id)
  }
  return fresh({ ...source, boundVariables: bound })
}

function variableOrNull(core: Core, value: unknown): VariableRow | null {
  if (value === null) return null
  if (typeof value === 'string') return dynamicPage('a Variable object')
  return variableOf(core, value)
}

function checkType(row: VariableRow, field: string, type: VariableType): void {
  if (row.type !== type) {
    refuse(`Variable of type ${row.type} cannot be bound to ${field}, which takes ${type}`)
  }
}

function bindField(core: Core, layer: LayerRecord, field: string, row: VariableRow | null): void {
  const isSize = field === 'width' || field === 'height'
  const exists = field === 'characters' ? layer.type === 'TEXT' : isSize || field in layer.props
  const type = NODE_FIELDS[field]
  if (!exists || type === undefined) refuse(`${field} cannot be bound on a ${layer.type} node`)
  if (row === null) {
    unbind(core, layer, field)
    return
  }
  checkType(row, field, type)
  if (layer.type === 'TEXT' && (isSize || field === 'characters')) checkFonts(core, layer, 'write')
  const plain = valueFor(core, layer, row.id)
  if (plain !== undefined) applyField(core, layer, field, plain)
  const bound = { ...(layer.props['boundVariables'] as object), [field]: aliasOf(row.id) }
  write(core, layer, 'boundVariables', Object.freeze(bound), false)
}

function bindText(
  core: Core,
  layer: LayerRecord,
  field: string,
  row: VariableRow | null,
  start: number,
  end: number,
): void {
  checkFonts(core, layer, 'write')
  if (row !== null) {
    checkType(row, field, TEXT_FIELDS[field] ?? row.type)
    checkNewFonts(core, layer, field, row)
  }
  changeText(core, layer, true, ({ characters, ranges }) => ({
    characters,
    ranges: restyle(ranges, start, end, (style) => {
      const rest = bindingsOf(style['boundVariables']).filter(([name]) => name !== field)
      if (row !== null) rest.push([field, aliasOf(row.id)])
      const bound = Object.freeze(Object.fromEntries(rest))
      return resolveStyle(core, layer, Object.freeze({ ...style, boundVariables: bound }))
    }),
  }))
}

/** Binds a field of a text style, whose `props` are at hand to be changed; null lets go. */
export function bindTextStyle(
  core: Core,
  props: Record<string, unknown>,
  field: unknown,
  variable: unknown,
): void {
  const name = validate('field', textField, field)
  const row = variableOrNull(core, variable)
  if (row !== null) checkType(row, name, TEXT_FIELDS[name] ?? row.type)
  const rest = bindingsOf(props['boundVariables']).filter(([each]) => each !== name)
  if (row !== null) rest.push([name, aliasOf(row.id)])
  const bound = Object.freeze(Object.fromEntries(rest))
  // Styles stand outside all layers: they read as the document's modes have it.
  const root = core.document.layer(core.document.rootId)
  Object.assign(props, resolveStyle(core, root, { ...props, boundVariables: bound }))
}

/** Every font the variable can lead to must be loaded before it is bound. */
function checkNewFonts(core: Core, layer: LayerRecord, field: string, row: VariableRow): void {
  if (field !== 'fontFamily' && field !== 'fontStyle' && field !== 'fontWeight') return
  for (const { style } of textOf(layer).ranges) {
    const font = style['fontName'] as { readonly family: string; readonly style: string }
    for (const value of allValues(core, row.id)) {
      if (field === 'fontFamily') checkFont(core, { ...font, family: String(value) })
      else if (field === 'fontStyle') checkFont(core, { ...font, style: String(value) })
      else checkFont(core, ofWeight(core, font, Number(value)))
    }
  }
}

function setModes(core: Core, layer: LayerRecord, modes: Readonly<Record<string, string>>): void {
  write(core, layer, 'explicitVariableModes', Object.freeze(modes), false)
  refreshBelow(core, layer)
}

/** As `node.boundVariables` reads: one alias a field, a list for paints, effects and text fields. */
function allBindings(layer: LayerRecord): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = Object.fromEntries(bindingsOf(layer.props['boundVariables']))
  for (const name of ['fills', 'strokes', 'effects']) {
    const parts = (layer.props[name] ?? []) as readonly Readonly<Record<string, unknown>>[]
    const aliases = parts.flatMap((part) =>
      bindingsOf(part['boundVariables']).map(([, alias]) => alias),
    )
    if (aliases.length > 0) all[name] = aliases
  }
  for (const field of Object.keys(TEXT_FIELDS)) {
    const aliases = (layer.text?.ranges ?? []).flatMap(({ style }) =>
      bindingsOf(style['boundVariables'])
        .filter(([name]) => name === field)
        .map(([, alias]) => alias),
    )
    const unique = aliases.filter(
      (alias, index) => aliases.findIndex(({ id }) => id === alias.id) === index,
    )
    if (unique.length > 0) all[field] = unique
  }
  return all
}
