/**
 * What the page shows of the stand-in. The document changes by itself (the plugin runs on it) and says
 * nothing, so the editor looks once per frame whether anything was called, and reads anew what is shown: ten
 * times a second where little stands there, twice where much does, so that a run is not kept waiting.
 */
import type { Host } from '../host/index'
import { parseGround, parseLayers, type Layer } from './layers'

export interface EditorState {
  readonly pageName: string
  readonly layers: readonly Layer[]
  readonly selection: ReadonlySet<string>
  readonly plugin: PluginState
  readonly messages: readonly Message[]
  /** How often the plugin asked to have something shown, by `figma.viewport`. */
  readonly shows: number
  /** CSS colour of the canvas; null when it is the theme's. */
  readonly ground: string | null
  /** Rises when the document may look different. */
  readonly revision: number
}

export interface PluginState {
  /** Rises with every start. */
  readonly run: number
  readonly isOpen: boolean
  readonly isVisible: boolean
  readonly title: string
  readonly html: string
  readonly themeColors: boolean
  readonly width: number
  readonly height: number
}

/** What `figma.notify` shows. */
export interface Message {
  readonly text: string
  readonly isError: boolean
  readonly dismiss: () => void
}

export interface Editor {
  readonly state: () => EditorState
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: (state: EditorState) => void) => () => void
  readonly select: (ids: readonly string[]) => void
  readonly undo: () => void
  /** Starts the plugin, after ending the one that runs; `command`: with a command of its menu. */
  readonly runPlugin: (command?: string) => void
  readonly closePlugin: () => void
  /** Closes the plugin and looks at the document no more. */
  readonly end: () => void
}

/** Between two readings, ms. */
const pauses = { least: 100, most: 500 }
/** A reading, the list and the picture made of it together take ten times as long as the reading: half the time. */
const pausePerReading = 20

export function createEditor(host: Host, mainSource: string): Editor {
  const listeners = new Set<(state: EditorState) => void>()
  let revision = 0
  let seenCalls = -1
  let readAt = 0
  let pauseMs = pauses.least
  let runs = 0
  let isEnded = false
  /** What a plugin said when it closed. */
  let parting: Host['notifications'] = []
  let state = read()

  function read(): EditorState {
    const { figma, ui } = host
    const page = figma.currentPage
    const json = host.documentJSON()
    revision += 1
    return {
      pageName: page.name,
      layers: parseLayers(json),
      selection: new Set(page.selection.map(({ id }) => id)),
      plugin: {
        run: runs,
        isOpen: ui.isOpen,
        isVisible: ui.visible,
        title: ui.title,
        html: ui.html,
        themeColors: ui.themeColors,
        width: ui.width,
        height: ui.height,
      },
      messages: [...parting, ...host.notifications]
        .filter(({ isShown }) => isShown)
        .map(({ message, isError, dismiss }) => ({ text: message, isError, dismiss })),
      shows: host.calls.byMember.get('scrollAndZoomIntoView') ?? 0,
      ground: parseGround(json),
      revision,
    }
  }

  function refresh(): void {
    // A plugin that has closed leaves an API that only throws; the editor goes on with one of its own.
    if (host.isClosed) {
      parting = host.notifications
      host.run('')
    }
    const startedAt = performance.now()
    const next = read()
    seenCalls = host.calls.total
    readAt = performance.now()
    const wanted = (readAt - startedAt) * pausePerReading
    pauseMs = Math.min(Math.max(wanted, pauses.least), pauses.most)
    tell(next)
  }

  function tell(next: EditorState): void {
    state = next
    for (const listener of listeners) listener(state)
  }

  async function select(ids: readonly string[]): Promise<void> {
    const { figma } = host
    // Shown at once: the second click of a double click builds on the first.
    tell({ ...state, selection: new Set(ids) })
    const layers = await Promise.all(ids.map((id) => figma.getNodeByIdAsync(id)))
    figma.currentPage.selection = layers.filter((layer) => layer !== null && isOnPage(layer))
    refresh()
  }

  function look(): void {
    if (isEnded) return
    const isChanged = host.calls.total !== seenCalls || host.ui.isOpen !== state.plugin.isOpen
    if (isChanged && performance.now() - readAt >= pauseMs) refresh()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    select(ids) {
      void select(ids)
    },
    undo() {
      host.undo()
      refresh()
    },
    runPlugin(command) {
      runs += 1
      host.run(mainSource, command)
      refresh()
    },
    closePlugin() {
      host.close()
      refresh()
    },
    end() {
      isEnded = true
      listeners.clear()
      host.close()
    },
  }
}

function isOnPage(node: BaseNode): node is SceneNode {
  return node.type !== 'PAGE' && node.type !== 'DOCUMENT'
}
