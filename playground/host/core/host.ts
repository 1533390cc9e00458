/** Puts a core and an engine together as the host that tests, the playground and the tools use. */
import type { DocumentRecord, Engine, FontName } from '../model'
import type { CallLog } from './calls'
import { createCore, type Core, type Manifest } from './core'
import { undo } from './figma/general'
import type { HostUi } from './figma/panel'
import { exportJson as exportLayer, exportPng } from './nodes/exporting'
import { prototypeOf } from './prototypes'
import { createHandle } from './handle'
import { runPlugin } from './run'
import { closeSession, createSession, type Notification } from './session'

export interface HostOptions {
  /** Parts of manifest.json. By default an id and `documentAccess: dynamic-page`. */
  readonly manifest?: Manifest
  /** `__html__` of the plugin. */
  readonly html?: string
  /** The only fonts of this editor. All of the engine's when absent. */
  readonly fonts?: readonly FontName[]
  /** `clientStorage` rejects everything. */
  readonly denyStorage?: boolean
  /** The relaunch or menu command, '' by default. */
  readonly command?: string
  readonly editorType?: string
  /** Pages a document may have, which depends on the team's plan: 3 on Starter. */
  readonly pageLimit?: number
  /** Modes a variable collection may have, which depends on the team's plan: 1 on Starter. */
  readonly modeLimit?: number
}

export interface Host {
  /** The whole supported Plugin API, of the run that is going on. */
  readonly figma: PluginAPI
  readonly calls: CallLog
  /**
   * Makes one call of the plugin fail: 1 is the next, 2 the one after it. Only that one, so that what
   * cleans up after the failure works. Synchronous calls throw, asynchronous ones reject.
   */
  readonly failAt: (index: number | null) => void
  readonly ui: HostUi
  /** What `figma.notify` and `closePlugin(message)` showed, oldest first. */
  readonly notifications: readonly Notification[]
  readonly isClosed: boolean
  /** A person's ⌘Z. False when nothing was left to undo. */
  readonly undo: () => boolean
  /** A person closes the plugin. */
  readonly close: () => void
  /**
   * Runs main.js. The first time in the session the host was made with; later in a new one on the same
   * document, as when a person starts the plugin again: the run before is closed, fonts are unloaded.
   */
  readonly run: (mainSource: string, command?: string) => void
  /** The page (the current one when no id is given) in Figma's REST file format. */
  readonly documentJSON: (pageId?: string) => object
  readonly png: (nodeId: string, scale?: number) => Uint8Array
  /** Every row of the document by the name of its table: layers, styles, variables. Not copied. */
  readonly rows: () => ReadonlyMap<string, ReadonlyMap<string, unknown>>
  /** What the engine paints, for views of the page other than PNGs. */
  readonly document: { readonly record: DocumentRecord; readonly currentPageId: string }
}

/** Prints a layer and what is in it in the REST file format; the engine's. */
export type ExportJson = (document: Core['document']['record'], layerId: string) => object

export function createHost(engine: Engine, exportJson: ExportJson, options: HostOptions): Host {
  const core = createCore(engine, {
    manifest: options.manifest ?? { id: '1', documentAccess: 'dynamic-page' },
    html: options.html ?? '',
    ...(options.fonts === undefined ? {} : { fonts: options.fonts }),
    ...(options.modeLimit === undefined ? {} : { modeLimit: options.modeLimit }),
    ...(options.pageLimit === undefined ? {} : { pageLimit: options.pageLimit }),
    denyStorage: options.denyStorage ?? false,
    editorType: options.editorType ?? 'figma',
    command: options.command ?? '',
    exportJson,
  })
  let figma = openFigma(core)
  let hasRun = false

  return {
    get figma() {
      return figma
    },
    calls: core.calls.log,
    failAt: core.calls.failAt,
    get ui() {
      return core.session.panel.host
    },
    get notifications() {
      return core.session.notes
    },
    get isClosed() {
      return core.session.isClosed
    },
    undo: () => undo(core),
    close: () => {
      closeSession(core.session)
    },
    run(mainSource, command) {
      if (hasRun || core.session.isClosed) {
        closeSession(core.session)
        core.session = createSession(command ?? '')
        core.session.pages.add(core.document.currentPageId)
        figma = openFigma(core)
      }
      hasRun = true
      runPlugin(core, figma, mainSource)
      core.session.events.emit('run', [Object.freeze({ command: core.session.command })])
    },
    documentJSON: (pageId) =>
      exportLayer(core, core.document.layer(pageId ?? core.document.currentPageId)),
    png: (nodeId, scale = 1) =>
      exportPng(core, core.document.layer(nodeId), { type: 'SCALE', value: scale }),
    rows: core.rows,
    document: core.document,
  }
}

/** A `figma` object; what was made before stays with the run it belongs to. */
function openFigma(core: Core): PluginAPI {
  const handle = createHandle(prototypeOf('PluginAPI'), { core, type: 'PluginAPI', id: '' })
  // The members come from the typings of PluginAPI themselves.
  return handle as PluginAPI
}
