/** `figma` itself: the document's pages, looking up layers, undo, closing. */
import type { LayerRecord } from '../../model'
import { layerOf, type Core } from '../core'
import { asyncMethod, method, property, type Feature, type Property } from '../member'
import { closeSession, type Session } from '../session'
import { dynamicPage, refuse } from '../refusal'
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
        core.session.events.add(eventOf(core, name), asListener(listener), false)
      }),
      once: method((core, _session, [name, listener]) => {
        core.session.events.add(eventOf(core, name), asListener(listener), true)
      }),
      off: method((core, _session, [name, listener]) => {
        core.session.events.remove(eventOf(core, name), asListener(listener))
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

/** Reverts the last step, as a person's ⌘Z does. */
export function undo(core: Core): void {
  const { document } = core
  if (!document.history.revert()) return
  if (!document.layers.rows.has(document.currentPageId)) {
    // The page in view went with the step that had made it.
    document.currentPageId = document.layer(document.rootId).children[0] ?? ''
    core.session.events.emit('currentpagechange')
  }
  core.session.events.emit('selectionchange')
}

function eventOf(core: Core, name: unknown): string {
  const event = validate('type', EVENTS, name)
  const isDynamic = core.options.manifest.documentAccess === 'dynamic-page'
  if (event === 'documentchange' && isDynamic && !core.session.areAllPagesLoaded) {
    refuse(
      'Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
    )
  }
  return event
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
