/** Variables and their collections as rows, and what a variable comes to for a layer. */
import type { LayerRecord } from '../model'
import type { Core, TableKind } from './core'
import { targetOf } from './handle'
import { refuse } from './refusal'

export type VariableType = 'BOOLEAN' | 'COLOR' | 'FLOAT' | 'STRING'

/** A value of a variable in one mode: plain, or an alias of another variable. */
export type Value = unknown

export interface VariableRow {
  readonly id: string
  readonly key: string
  readonly collectionId: string
  readonly type: VariableType
  /** By mode id. */
  values: Readonly<Record<string, Value>>
  /** `name description hiddenFromPublishing scopes codeSyntax`, and plugin data. */
  readonly props: Record<string, unknown>
}

export interface Mode {
  readonly modeId: string
  readonly name: string
}

export interface CollectionRow {
  readonly id: string
  readonly key: string
  /** At least one; the first is the default. */
  modes: readonly Mode[]
  variableIds: readonly string[]
  /** `name hiddenFromPublishing`, and plugin data. */
  readonly props: Record<string, unknown>
}

export interface Alias {
  readonly type: 'VARIABLE_ALIAS'
  readonly id: string
}

export const VARIABLES: TableKind<VariableRow> = {
  name: 'variables',
  copy: (row) => ({ ...row, props: { ...row.props } }),
}

export const COLLECTIONS: TableKind<CollectionRow> = {
  name: 'collections',
  copy: (row) => ({ ...row, props: { ...row.props } }),
}

export function aliasOf(id: string): Alias {
  return Object.freeze({ type: 'VARIABLE_ALIAS', id })
}

export function isAlias(value: unknown): value is Alias {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'VARIABLE_ALIAS' &&
    'id' in value &&
    typeof value.id === 'string'
  )
}

/** The variable behind an argument; refuses what is none. */
export function variableOf(core: Core, value: unknown): VariableRow {
  const target = targetOf(value)
  const row = target?.type === 'Variable' ? core.table(VARIABLES).rows.get(target.id) : undefined
  return row ?? refuse(`Property "variable" failed validation: Expected Variable`)
}

/** The collection behind an argument; refuses what is none. */
export function collectionOf(core: Core, value: unknown): CollectionRow {
  const target = targetOf(value)
  const isOne = target?.type === 'VariableCollection'
  const row = isOne ? core.table(COLLECTIONS).rows.get(target.id) : undefined
  return row ?? refuse(`Property "collection" failed validation: Expected VariableCollection`)
}

/** The mode that holds for a layer: its own, that of the nearest layer above, or the default. */
export function modeFor(core: Core, layer: LayerRecord, collection: CollectionRow): string {
  let above: LayerRecord | undefined = layer
  while (above !== undefined) {
    const mode = explicitModes(above)[collection.id]
    if (mode !== undefined) return mode
    above = above.parent === null ? undefined : core.document.layers.rows.get(above.parent)
  }
  return collection.modes[0]?.modeId ?? ''
}

// Checked when it was stored.
export function explicitModes(layer: LayerRecord): Readonly<Record<string, string>> {
  return (layer.props['explicitVariableModes'] as Record<string, string> | undefined) ?? {}
}

/**
 * The plain value of the variable `id` for a layer, through aliases; undefined when it, or one it leads
 * to, was removed.
 */
export function valueFor(core: Core, layer: LayerRecord, id: string): unknown {
  let wanted = id
  for (;;) {
    const row = core.table(VARIABLES).rows.get(wanted)
    const collection = row && core.table(COLLECTIONS).rows.get(row.collectionId)
    if (row === undefined || collection === undefined) return undefined
    const value = row.values[modeFor(core, layer, collection)]
    if (!isAlias(value)) return value
    wanted = value.id
  }
}

/** All plain values the variable can have, over all modes and aliases. */
export function allValues(core: Core, id: string): unknown[] {
  const row = core.table(VARIABLES).rows.get(id)
  if (row === undefined) return []
  return Object.values(row.values).flatMap((value) =>
    isAlias(value) ? allValues(core, value.id) : [value],
  )
}
