/** What every member of the API works on, and how it all comes together. */
import type { DocumentRecord, Engine, FontName, LayerRecord } from '../model'
import { createCalls, type Calls } from './calls'
import { createDocument, type Document } from './document'
import type { Viewport } from './figma/viewport'
import { createHandle, targetOf } from './handle'
import type { Table } from './history'
import { newLayer } from './nodes/new-layer'
import { prototypeOf } from './prototypes'
import { refuse } from './refusal'
import { createSession, type Session } from './session'
import { resolveBound } from './variables'

/** The parts of manifest.json the host obeys. */
export interface Manifest {
  readonly id?: string
  readonly name?: string
  readonly documentAccess?: string
  readonly permissions?: readonly string[]
  readonly relaunchButtons?: readonly { readonly command?: string }[]
  readonly networkAccess?: { readonly allowedDomains: readonly string[] }
}

export interface CoreOptions {
  readonly manifest: Manifest
  /** `__html__` of the plugin. */
  readonly html: string
  /** Fonts of the editor; all the engine has when absent. */
  readonly fonts?: readonly FontName[]
  readonly denyStorage: boolean
  readonly editorType: string
  readonly command: string
  /** Pages a document may have; unlimited when absent. */
  readonly pageLimit?: number
  /** Modes a variable collection may have; unlimited when absent. */
  readonly modeLimit?: number
  /** Prints a layer and what is in it as JSON_REST_V1. */
  readonly exportJson: (document: DocumentRecord, layerId: string) => object
}

export interface Core {
  readonly options: CoreOptions
  readonly engine: Engine
  readonly calls: Calls
  readonly document: Document
  /** The run of the plugin that is going on. */
  session: Session
  /** `figma.clientStorage`: outlives sessions. */
  readonly storage: Map<string, unknown>
  /** Where a person looks. */
  readonly viewport: Viewport
  /** `figma.mixed`. */
  readonly mixed: symbol
  /** A kind of rows of its own that takes part in undo, e.g. styles. The same for the same `kind`. */
  readonly table: <Row>(kind: TableKind<Row>) => Table<Row>
  /** The rows of every table, by its name: all that undo can change. */
  readonly rows: () => ReadonlyMap<string, ReadonlyMap<string, unknown>>
  /** The object for a row, the same one as long as anybody holds it. `type`: node type or interface of the typings. */
  readonly handle: (type: string, id: string) => object
  /** The object of a layer. */
  readonly node: (layer: LayerRecord) => object
}

/** Names a kind of rows; compare by identity, so keep one constant per kind. */
export interface TableKind<Row> {
  readonly name: string
  /** Copies deeply enough that changing a row in place leaves the copy as it was. */
  readonly copy: (row: Row) => Row
}

export function createCore(engine: Engine, options: CoreOptions): Core {
  const calls = createCalls()
  const handles = createWeakValues()
  const tables = new Map<TableKind<unknown>, Table<unknown>>()
  const document = createDocument(engine, calls, (layer, value) => resolveBound(core, layer, value))

  const core: Core = {
    options,
    engine,
    calls,
    document,
    session: createSession(options.command),
    storage: new Map(),
    viewport: { center: { x: 0, y: 0 }, zoom: 1 },
    mixed: Symbol('figma.mixed'),
    table<Row>(kind: TableKind<Row>) {
      // The map forgets which row belongs to which kind; the key is the proof.
      const key = kind as unknown as TableKind<unknown>
      const known = tables.get(key) as Table<Row> | undefined
      const table = known ?? document.history.table(kind.copy)
      tables.set(key, table as unknown as Table<unknown>)
      return table
    },
    rows: () =>
      new Map([
        ['layers', document.layers.rows],
        ...[...tables].map(([{ name }, { rows }]) => [name, rows] as const),
      ]),
    handle(type, id) {
      const key = `${type} ${id}`
      const known = handles.get(key)
      if (known !== undefined) return known
      const made = createHandle(prototypeOf(type), { core, type, id })
      handles.set(key, made)
      return made
    },
    node: (layer) => core.handle(layer.type, layer.id),
  }

  document.layers.add('0:0', newLayer('0:0', 'DOCUMENT', 'Untitled'))
  const page = newLayer('0:1', 'PAGE', 'Page 1')
  page.parent = '0:0'
  document.layers.add('0:1', page)
  document.layer('0:0').children.push('0:1')
  document.history.forget()
  core.session.pages.add('0:1')
  return core
}

/** Objects by name, for as long as somebody else holds them: a long session makes many layers. */
function createWeakValues(): {
  readonly get: (name: string) => object | undefined
  readonly set: (name: string, value: object) => void
} {
  const values = new Map<string, WeakRef<object>>()
  const dropped = new FinalizationRegistry<string>((name) => {
    if (values.get(name)?.deref() === undefined) values.delete(name)
  })
  return {
    get: (name) => values.get(name)?.deref(),
    set(name, value) {
      values.set(name, new WeakRef(value))
      dropped.register(value, name)
    },
  }
}

/** The layer behind an argument; refuses what is none. `name` is the parameter's. */
export function layerOf(core: Core, value: unknown, name: string): LayerRecord {
  const target = targetOf(value)
  if (target?.core !== core || target.type !== target.type.toUpperCase()) {
    return refuse(`Property "${name}" failed validation: Expected node, received ${typeof value}`)
  }
  const layer = core.document.layers.rows.get(target.id)
  if (layer === undefined) return refuse(`The node with id "${target.id}" does not exist`)
  return layer
}
