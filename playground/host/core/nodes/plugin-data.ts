/** What a plugin keeps in the document (figma-facts section 9). */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { method, type Feature, type Members } from '../member'
import { refuse } from '../refusal'
import { string, validate } from '../validate/check'
import { fresh, write } from './stored'

/** Entries are pluginId + key + value, counted in UTF-8. */
const ENTRY_LIMIT = 100_000
const LONGEST_DESCRIPTION = 1000

/** A row that can carry plugin data: layers, styles, variables. */
export interface DataRow {
  readonly props: Record<string, unknown>
}

type Entries = Readonly<Record<string, string>>
type Spaces = Readonly<Record<string, Entries>>

/** The six members of the typings' PluginDataMixin. `edit` puts a row aside for undo. */
export function dataMembers<Row extends DataRow>(
  edit: (core: Core, row: Row) => void,
): Members<Row> {
  const put = (core: Core, row: Row, name: string, value: unknown): void => {
    edit(core, row)
    row.props[name] = value
  }
  return {
    getPluginData: method((core, row: Row, [key]) => {
      checkId(core)
      return entry(entries(row), validate('key', string, key)) ?? ''
    }),
    setPluginData: method((core, row: Row, [key, value]) => {
      const name = validate('key', string, key)
      const text = validate('value', string, value)
      const id = checkId(core)
      checkSize(id, name, text)
      put(core, row, 'pluginData', withEntry(entries(row), name, text))
    }),
    getPluginDataKeys: method((core, row: Row) => {
      checkId(core)
      return Object.keys(entries(row))
    }),
    getSharedPluginData: method((_core, row: Row, [namespace, key]) => {
      const space = entry(spaces(row), checkNamespace(namespace)) ?? {}
      return entry(space, validate('key', string, key)) ?? ''
    }),
    setSharedPluginData: method((core, row: Row, [namespace, key, value]) => {
      const space = checkNamespace(namespace)
      const name = validate('key', string, key)
      const text = validate('value', string, value)
      checkSize(space, name, text)
      const all = spaces(row)
      const next = withEntry(entry(all, space) ?? {}, name, text)
      put(core, row, 'sharedPluginData', withField(all, space, next))
    }),
    getSharedPluginDataKeys: method((_core, row: Row, [namespace]) =>
      Object.keys(entry(spaces(row), checkNamespace(namespace)) ?? {}),
    ),
  }
}

export const pluginData: Feature = {
  layers: {
    ...dataMembers<LayerRecord>((core, layer) => {
      core.document.edit(layer)
    }),
    setRelaunchData: method((core, layer, [data]) => {
      if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        refuse('Property "data" failed validation: Expected object')
      }
      const commands: Record<string, string> = {}
      for (const [command, description] of Object.entries(data)) {
        const text = validate('data', string, description)
        if (text.length > LONGEST_DESCRIPTION) {
          refuse(`The description of "${command}" exceeds ${LONGEST_DESCRIPTION} characters`)
        }
        define(commands, command, text)
      }
      write(core, layer, 'relaunchData', Object.freeze(commands), false)
    }),
    getRelaunchData: method((_core, layer) => fresh(layer.props['relaunchData'] ?? {})),
  },
}

function checkId(core: Core): string {
  const { id } = core.options.manifest
  if (id !== undefined && id !== '') return id
  return refuse(
    'Cannot set private plugin data in a plugin without an ID. Make sure your plugin manifest has a valid "id" field.',
  )
}

function checkNamespace(namespace: unknown): string {
  const name = validate('namespace', string, namespace)
  if (!/^[A-Za-z0-9_.]{3,}$/.test(name)) {
    refuse('The namespace must be at least 3 alphanumeric characters')
  }
  return name
}

function checkSize(owner: string, key: string, value: string): void {
  if (utf8Length(owner) + utf8Length(key) + utf8Length(value) > ENTRY_LIMIT) {
    refuse('This pluginData entry exceeds 100 kB per entry limit.')
  }
}

/** Bytes of `text` in UTF-8; a lone surrogate counts 3, as the replacement character it becomes. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x80) continue
    const isPair =
      code >= 0xd800 && code < 0xdc00 && /^[\uDC00-\uDFFF]/.test(text.charAt(index + 1))
    if (code < 0x800) bytes += 1
    else bytes += 2
    // A pair is 4 bytes for 2 units.
    if (isPair) index += 1
  }
  return bytes
}

// Entries were checked when they were stored; rows without data have none.
function entries(row: DataRow): Entries {
  return (row.props['pluginData'] as Entries | undefined) ?? {}
}

function spaces(row: DataRow): Spaces {
  return (row.props['sharedPluginData'] as Spaces | undefined) ?? {}
}

/** The entries with one more; without it when `value` is ''. */
function withEntry(all: Entries, key: string, value: string): Entries {
  if (value !== '') return withField(all, key, value)
  return Object.freeze(Object.fromEntries(Object.entries(all).filter(([name]) => name !== key)))
}

/** The field, if it is the row's own: keys are anything, "constructor" too. */
function entry<Value>(all: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(all, key) ? all[key] : undefined
}

function withField<Value>(
  all: Readonly<Record<string, Value>>,
  key: string,
  value: Value,
): Readonly<Record<string, Value>> {
  const copy = { ...all }
  define(copy, key, value)
  return Object.freeze(copy)
}

/** Sets a field under any name, "__proto__" too. */
function define<Value>(target: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}
