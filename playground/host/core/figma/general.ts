/** `figma` itself: the document's pages, looking up layers, undo, closing. */
import type { LayerRecord } from '../../model'
import { watchChanges } from '../changes'
import { layerOf, type Core } from '../core'
import { asyncMethod, method, property, type Feature, type Property } from '../member'
import { closeSession, type Session } from '../session'
import { dynamicPage, notImplemented, refuse } from '../refusal'
import { boolean, oneOf, string, validate } from '../validate/check'
import { asListener } from '../nodes/page'
import { base64Decode, base64Encode } from './base64'

/** Events of `figma.on` in a design plugin (typings, ArgFreeEventType and the overloads of `on`). */
const EVENTS = oneOf(
  'selectionchange',
  'currentpagechange',
  'close',
  'run',
  'drop',
  'documentchange',
  'stylechange',
  'timerstart',
  'timerstop',
  'timerpause',
  'timerresume',
  'timeradjust',
  'timerdone',
)

/** Those the host tells. */
const TOLD = new Set(['selectionchange', 'currentpagechange', 'close', 'run', 'documentchange'])

function constant(read: (core: Core) => unknown): Property<Session> {
  return { kind: 'property', get: read, uncounted: true }
}

function namespace(type: string): Property<Session> {
  return constant((core) => core.handle(type, ''))
}

export const general: Feature = {
  subjects: {
    PluginAPI: (core) => core.session,
  },
  types: {
    PluginAPI: {
      apiVersion: constant(() => '1.0.0'),
      command: constant((core) => core.session.command),
      editorType: constant((core) => core.options.editorType),
      mode: constant(() => 'default'),
      pluginId: constant((core) => core.options.manifest.id),
      fileKey: constant(() => undefined),
      mixed: constant((core) => core.mixed),
      ui: namespace('UIAPI'),
      util: namespace('UtilAPI'),
      constants: namespace('ConstantsAPI'),
      clientStorage: namespace('ClientStorageAPI'),
      viewport: namespace('ViewportAPI'),
      variables: namespace('VariablesAPI'),
      parameters: namespace('ParametersAPI'),
      teamLibrary: namespace('TeamLibraryAPI'),
      annotations: namespace('AnnotationsAPI'),
      currentUser: property((core) => permitted(core, 'currentuser', 'currentUser')),
      skipInvisibleInstanceChildren: property(
        (core) => core.session.skipInvisibleInstanceChildren,
        (core, _session, value) => {
          const name = 'skipInvisibleInstanceChildren'
          core.session.skipInvisibleInstanceChildren = validate(name, boolean, value)
        },
      ),
      root: property((core) => core.node(core.document.layer(core.document.rootId))),
      currentPage: property(
        (core) => core.node(core.document.layer(core.document.currentPageId)),
        () => dynamicPage('figma.setCurrentPageAsync'),
      ),
      setCurrentPageAsync: asyncMethod((core, _session, [page]) => {
        const layer = layerOf(core, page, 'page')
        if (layer.type !== 'PAGE') refuse('Property "page" failed validation: Expected PageNode')
        core.session.pages.add(layer.id)
        if (core.document.currentPageId === layer.id) return
        core.document.currentPageId = layer.id
        core.session.events.emit('currentpagechange')
      }),
      loadAllPagesAsync: asyncMethod((core) => {
        core.session.areAllPagesLoaded = true
      }),
      getNodeByIdAsync: asyncMethod((core, _session, [id]) => {
        const wanted = validate('id', string, id)
        const layer: LayerRecord | undefined = core.document.layers.rows.get(wanted)
        return layer === undefined ? null : core.node(layer)
      }),
      getNodeById: method(() => dynamicPage('figma.getNodeByIdAsync')),
      getFileThumbnailNode: method(() => dynamicPage('figma.getFileThumbnailNodeAsync')),
      commitUndo: method((core) => {
        core.document.history.commit()
      }),
      triggerUndo: method((core) => {
        undo(core)
      }),
      saveVersionHistoryAsync: asyncMethod((core, _session, [title]) => {
        if (validate('title', string, title) === '') refuse('title must not be empty')
        core.document.history.commit()
        return Object.freeze({ id: core.document.newId() })
      }),
      on: method((core, _session, [name, listener]) => {
        listen(core, name, listener, false)
      }),
      once: method((core, _session, [name, listener]) => {
        listen(core, name, listener, true)
      }),
      off: method((core, _session, [name, listener]) => {
        core.session.events.remove(validate('type', EVENTS, name), asListener(listener))
      }),
      closePlugin: method((core, _session, [message]) => {
        if (message !== undefined) {
          core.session.notes.push(closingNote(validate('message', string, message)))
        }
        closeSession(core.session)
      }),
      openExternal: method((_core, _session, [url]) => {
        validate('url', string, url)
      }),
      base64Encode: method((_core, _session, [data]) =>
        data instanceof Uint8Array
          ? base64Encode(data)
          : refuse('Property "data" failed validation: Expected Uint8Array'),
      ),
      base64Decode: method((_core, _session, [data]) =>
        base64Decode(validate('data', string, data)),
      ),
    },
  },
}

/** Reverts the last step, as a person's ⌘Z does. False when there is none. */
export function undo(core: Core): boolean {
  const { document, session } = core
  const selection = selectedIds(core)
  if (!document.history.revert()) return false
  if (!document.layers.rows.has(document.currentPageId)) {
    // The page in view went with the step that had made it.
    document.currentPageId = document.layer(document.rootId).children[0] ?? ''
    session.events.emit('currentpagechange')
  }
  if (selectedIds(core) !== selection) session.events.emit('selectionchange')
  return true
}

function selectedIds(core: Core): unknown {
  const page = core.document.layers.rows.get(core.document.currentPageId)
  return JSON.stringify(page?.props['selection'])
}

function listen(core: Core, name: unknown, listener: unknown, isOnce: boolean): void {
  const told = asListener(listener)
  const event = validate('type', EVENTS, name)
  const isDynamic = core.options.manifest.documentAccess === 'dynamic-page'
  if (event === 'documentchange' && isDynamic && !core.session.areAllPagesLoaded) {
    refuse(
      'Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
    )
  }
  // Silence would be taken for "nothing happened".
  if (!TOLD.has(event)) notImplemented(`event ${event}`)
  if (event === 'documentchange') watchChanges(core)
  core.session.events.add(event, told, isOnce)
}

function permitted(core: Core, permission: string, name: string): unknown {
  if (core.options.manifest.permissions?.includes(permission) !== true) {
    refuse(`"${permission}" permission is required in manifest.json to use figma.${name}`)
  }
  return null
}

function closingNote(message: string): Session['notes'][number] {
  const none = (): void => undefined
  return { message, isError: false, buttonText: null, press: none, dismiss: none, isShown: true }
}
