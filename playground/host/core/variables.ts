/** `figma.variables`, variables and collections (figma-facts section 7). */
import type { Core } from './core'
import {
  asyncMethod,
  creator,
  method,
  property,
  type Feature,
  type Members,
  type Property,
} from './member'
import { fresh } from './nodes/stored'
import { layerOf } from './core'
import { dataMembers } from './nodes/plugin-data'
import { dynamicPage, refuse } from './refusal'
import { arrayOf, boolean, number, oneOf, string, validate, type Check } from './validate/check'
import { rgb, rgba } from './validate/paint'
import { layerBinding, paintBinding, textBinding } from './variables-binding'
import { refreshAll } from './variables-resolve'
import {
  aliasOf,
  COLLECTIONS,
  collectionOf,
  isAlias,
  valueFor,
  variableOf,
  VARIABLES,
  type CollectionRow,
  type Value,
  type VariableRow,
  type VariableType,
} from './variables-rows'

export { resolveBound } from './variables-resolve'

const anyType = oneOf('BOOLEAN', 'COLOR', 'FLOAT', 'STRING')

const colour: Check<unknown> = (value, path) => {
  const hasAlpha = typeof value === 'object' && value !== null && 'a' in value
  return hasAlpha ? rgba(value, path) : Object.freeze({ ...rgb(value, path), a: 1 })
}

const CHECKS: Readonly<Record<VariableType, Check<unknown>>> = {
  BOOLEAN: boolean,
  COLOR: colour,
  FLOAT: number(),
  STRING: string,
}

/** What a new variable is in every mode. */
const FIRST: Readonly<Record<VariableType, unknown>> = {
  BOOLEAN: false,
  COLOR: Object.freeze({ r: 1, g: 1, b: 1, a: 1 }),
  FLOAT: 0,
  STRING: '',
}

const api: Members<unknown> = {
  ...paintBinding,
  createVariableCollection: creator((core, _subject, [name]) => {
    const id = core.document.newId()
    const row: CollectionRow = {
      id: `VariableCollectionId:${id}`,
      key: keyOf(id),
      modes: Object.freeze([{ modeId: core.document.newId(), name: 'Mode 1' }]),
      variableIds: Object.freeze([]),
      props: { name: validate('name', string, name), hiddenFromPublishing: false },
    }
    core.table(COLLECTIONS).add(row.id, row)
    return core.handle('VariableCollection', row.id)
  }),
  createVariable: creator((core, _subject, [name, collection, type]) => {
    if (typeof collection === 'string') return dynamicPage('a VariableCollection object')
    return createVariable(
      core,
      validate('name', string, name),
      collectionOf(core, collection),
      validate('resolvedType', anyType, type),
    )
  }),
  createVariableAlias: method((core, _subject, [variable]) =>
    aliasOf(variableOf(core, variable).id),
  ),
  createVariableAliasByIdAsync: asyncMethod((core, _subject, [id]) => {
    const row = core.table(VARIABLES).rows.get(validate('id', string, id))
    return row === undefined ? refuse('Variable not found') : aliasOf(row.id)
  }),
  getVariableByIdAsync: asyncMethod((core, _subject, [id]) => {
    const row = core.table(VARIABLES).rows.get(validate('id', string, id))
    return row === undefined ? null : core.handle('Variable', row.id)
  }),
  getVariableCollectionByIdAsync: asyncMethod((core, _subject, [id]) => {
    const row = core.table(COLLECTIONS).rows.get(validate('id', string, id))
    return row === undefined ? null : core.handle('VariableCollection', row.id)
  }),
  getLocalVariablesAsync: asyncMethod((core, _subject, [type]) => {
    const wanted = type === undefined ? undefined : validate('type', anyType, type)
    const rows = [...core.table(VARIABLES).rows.values()]
    return rows
      .filter((row) => wanted === undefined || row.type === wanted)
      .map((row) => core.handle('Variable', row.id))
  }),
  getLocalVariableCollectionsAsync: asyncMethod((core) =>
    Array.from(core.table(COLLECTIONS).rows.keys(), (id) => core.handle('VariableCollection', id)),
  ),
  getVariableById: method(() => dynamicPage('figma.variables.getVariableByIdAsync')),
  getVariableCollectionById: method(() =>
    dynamicPage('figma.variables.getVariableCollectionByIdAsync'),
  ),
  getLocalVariables: method(() => dynamicPage('figma.variables.getLocalVariablesAsync')),
  getLocalVariableCollections: method(() =>
    dynamicPage('figma.variables.getLocalVariableCollectionsAsync'),
  ),
}

const variable: Members<VariableRow> = {
  ...dataMembers<VariableRow>(editVariable),
  id: property((_core, row) => row.id),
  key: property((_core, row) => row.key),
  remote: property(() => false),
  resolvedType: property((_core, row) => row.type),
  variableCollectionId: property((_core, row) => row.collectionId),
  valuesByMode: property((_core, row) => fresh(row.values)),
  name: prop('name', string, editVariable),
  description: prop('description', string, editVariable),
  hiddenFromPublishing: prop('hiddenFromPublishing', boolean, editVariable),
  scopes: prop('scopes', arrayOf(string), editVariable),
  codeSyntax: property((_core, row) => fresh(row.props['codeSyntax'])),
  setVariableCodeSyntax: method((core, row, [platform, value]) => {
    const name = validate('platform', oneOf('WEB', 'ANDROID', 'iOS'), platform)
    const syntax = {
      ...(row.props['codeSyntax'] as object),
      [name]: validate('value', string, value),
    }
    editVariable(core, row).props['codeSyntax'] = Object.freeze(syntax)
  }),
  setValueForMode: method((core, row, [modeId, value]) => {
    const mode = validate('modeId', string, modeId)
    if (!(mode in row.values)) refuse(`The mode "${mode}" is not part of the variable's collection`)
    const checked = checkValue(core, row, value)
    editVariable(core, row).values = Object.freeze({ ...row.values, [mode]: checked })
    refreshAll(core)
  }),
  resolveForConsumer: method((core, row, [consumer]) => {
    const value = valueFor(core, layerOf(core, consumer, 'consumer'), row.id)
    return fresh({ value, resolvedType: row.type })
  }),
  remove: method((core, row) => {
    removeVariable(core, row)
  }),
}

const collection: Members<CollectionRow> = {
  ...dataMembers<CollectionRow>(editCollection),
  id: property((_core, row) => row.id),
  key: property((_core, row) => row.key),
  remote: property(() => false),
  isExtension: property(() => false),
  name: prop('name', string, editCollection),
  hiddenFromPublishing: prop('hiddenFromPublishing', boolean, editCollection),
  modes: property((_core, row) => fresh(row.modes)),
  defaultModeId: property((_core, row) => row.modes[0]?.modeId ?? ''),
  variableIds: property((_core, row) => fresh(row.variableIds)),
  addMode: method((core, row, [name]) => {
    const mode = { modeId: core.document.newId(), name: validate('name', string, name) }
    const limit = core.options.modeLimit ?? Infinity
    if (row.modes.length >= limit) refuse(`Limited to ${limit} modes only`)
    const first = row.modes[0]?.modeId ?? ''
    editCollection(core, row).modes = Object.freeze([...row.modes, Object.freeze(mode)])
    for (const each of variablesIn(core, row)) {
      const values = { ...each.values, [mode.modeId]: each.values[first] }
      editVariable(core, each).values = Object.freeze(values)
    }
    return mode.modeId
  }),
  renameMode: method((core, row, [modeId, name]) => {
    const id = modeOf(row, modeId)
    const shown = validate('newName', string, name)
    const modes = row.modes.map((mode) => (mode.modeId === id ? { ...mode, name: shown } : mode))
    editCollection(core, row).modes = Object.freeze(modes)
  }),
  removeMode: method((core, row, [modeId]) => {
    const id = modeOf(row, modeId)
    if (row.modes.length === 1) refuse('Cannot remove the last mode of a collection')
    const modes = row.modes.filter((mode) => mode.modeId !== id)
    editCollection(core, row).modes = Object.freeze(modes)
    for (const each of variablesIn(core, row)) {
      const rest = Object.entries(each.values).filter(([mode]) => mode !== id)
      editVariable(core, each).values = Object.freeze(Object.fromEntries(rest))
    }
    refreshAll(core)
  }),
  remove: method((core, row) => {
    for (const each of variablesIn(core, row)) removeVariable(core, each)
    core.table(COLLECTIONS).remove(row.id)
  }),
}

export const variables: Feature = {
  subjects: {
    VariablesAPI: () => ({}),
    Variable: (core, id) => core.table(VARIABLES).rows.get(id),
    VariableCollection: (core, id) => core.table(COLLECTIONS).rows.get(id),
  },
  types: {
    VariablesAPI: api,
    Variable: variable,
    VariableCollection: collection,
    TEXT: textBinding,
  },
  layers: layerBinding,
}

function createVariable(core: Core, name: string, row: CollectionRow, type: VariableType): object {
  if (variablesIn(core, row).some((each) => each.props['name'] === name)) {
    refuse('duplicate variable name')
  }
  const id = core.document.newId()
  const made: VariableRow = {
    id: `VariableID:${id}`,
    key: keyOf(id),
    collectionId: row.id,
    type,
    values: Object.freeze(Object.fromEntries(row.modes.map(({ modeId }) => [modeId, FIRST[type]]))),
    props: {
      name,
      description: '',
      hiddenFromPublishing: false,
      scopes: Object.freeze(['ALL_SCOPES']),
      codeSyntax: Object.freeze({}),
    },
  }
  core.table(VARIABLES).add(made.id, made)
  editCollection(core, row).variableIds = Object.freeze([...row.variableIds, made.id])
  return core.handle('Variable', made.id)
}

function prop<Row extends VariableRow | CollectionRow>(
  name: string,
  check: Check<unknown>,
  edit: (core: Core, row: Row) => Row,
): Property<Row> {
  return property<Row>(
    (_core, row) => fresh(row.props[name]),
    (core, row, value) => {
      edit(core, row).props[name] = validate(name, check, value)
    },
  )
}

function editVariable(core: Core, row: VariableRow): VariableRow {
  return core.table(VARIABLES).edit(row.id)
}

function editCollection(core: Core, row: CollectionRow): CollectionRow {
  return core.table(COLLECTIONS).edit(row.id)
}

function variablesIn(core: Core, row: CollectionRow): VariableRow[] {
  return [...core.table(VARIABLES).rows.values()].filter(
    ({ collectionId }) => collectionId === row.id,
  )
}

function removeVariable(core: Core, row: VariableRow): void {
  core.table(VARIABLES).remove(row.id)
  const owner = core.table(COLLECTIONS).rows.get(row.collectionId)
  if (owner === undefined) return
  const rest = owner.variableIds.filter((id) => id !== row.id)
  editCollection(core, owner).variableIds = Object.freeze(rest)
}

function modeOf(row: CollectionRow, modeId: unknown): string {
  const id = validate('modeId', string, modeId)
  return row.modes.some((mode) => mode.modeId === id) ? id : refuse(`Unknown mode "${id}"`)
}

function checkValue(core: Core, row: VariableRow, value: unknown): Value {
  if (!isAlias(value)) return validate('value', CHECKS[row.type], value)
  const other = core.table(VARIABLES).rows.get(value.id)
  if (other === undefined) return refuse('The variable of the alias does not exist')
  if (other.type !== row.type) refuse('Variable alias must have the same type as the variable')
  if (leadsTo(core, value.id, row.id)) refuse('Variable alias would create a cycle')
  return aliasOf(value.id)
}

function leadsTo(core: Core, from: string, to: string): boolean {
  if (from === to) return true
  const row = core.table(VARIABLES).rows.get(from)
  return Object.values(row?.values ?? {}).some(
    (value) => isAlias(value) && leadsTo(core, value.id, to),
  )
}

/** Forty hex digits, as Figma's keys have; deterministic. */
export function keyOf(id: string): string {
  return id.replace(/\D/g, '').padStart(40, '0')
}
