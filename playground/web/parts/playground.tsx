import { h, type JSX } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

import { openPaintView } from '../../host/engine/paint-view'
import type { Host } from '../../host/index'
import { downloadPngs, whatToDownload } from '../download'
import type { Editor, EditorState } from '../editor'
import { themeCss, type Theme } from '../figma-theme'
import { countLayers, pathTo, type Layer } from '../layers'
import {
  fitted,
  fittedLegibly,
  middleOf,
  union,
  zoomedAt,
  type Camera,
  type ViewSize,
} from '../viewport'
import { CanvasView, type Painter } from './canvas-view'
import { LayerList } from './layer-list'
import { PluginWindow, titleBarHeight } from './plugin-window'
import { Toasts } from './toasts'
import { Actions, ThemeSwitch, Zoom, type Command } from './toolbar'

interface PlaygroundProps {
  readonly host: Host
  readonly editor: Editor
  readonly initialTheme: Theme
  readonly allowedDomains: readonly string[]
  /** Of the plugin's menu. */
  readonly commands: readonly Command[]
  /** Whether the canvas shows what it is asked to. */
  readonly isPainted: () => boolean
  readonly onPanelStarted: () => void
}

/** px between the plugin's window and the canvas's edges, as in the style sheet. */
const windowInset = 16

/** No part of the view is covered. */
const nothing = { width: 0, height: 0 }

/** The whole editor: layers on the left, the canvas, the plugin's window over it, the bar at its foot. */
export function Playground(props: PlaygroundProps): JSX.Element {
  const { host, editor, initialTheme, allowedDomains, commands, isPainted, onPanelStarted } = props
  const state = useEditor(editor)
  const [theme, setTheme] = useState(initialTheme)
  const [camera, setCamera] = useState<Camera>({ x: -400, y: -300, zoom: 1 })
  const [isCollapsed, setCollapsed] = useState(false)
  const [hasEmoji] = useState(drawsEmoji)
  const view = useRef<ViewSize>({ width: 0, height: 0, covered: nothing })
  const { layers, selection, plugin } = state
  const selected = [...selection].flatMap((id) => pathTo(layers, id).slice(-1))
  const download = whatToDownload(layers, selected)
  const isCovering = plugin.isOpen && plugin.isVisible && !isCollapsed

  useEffect(() => {
    document.documentElement.className = `figma-${theme}`
    const style = document.getElementById('figma-style')
    if (style !== null) style.textContent = themeCss(theme)
  }, [theme])

  // What the plugin wants seen it has selected; where to look from only this window can know.
  useEffect(() => {
    const box = boxOf(selected.length > 0 ? selected : layers)
    if (box !== null) setCamera(fittedLegibly(box, view.current))
    // Depends on: the plugin asking, not on what is selected meanwhile.
  }, [state.shows])

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      event.preventDefault()
      editor.undo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [editor])

  const openPainter = useCallback(
    (canvas: HTMLCanvasElement): Painter => {
      const source = {
        record: host.document.record,
        get currentPageId() {
          return host.document.currentPageId
        },
        isGroundClear: true,
        // Counts every call, so a picture is painted anew only when something may have changed.
        get version() {
          return host.calls.total
        },
      }
      let view: Painter | null = null
      return {
        paint(camera, size, scale) {
          if (!isPainted()) return
          view ??= openPaintView(canvas, source)
          view.paint(camera, size, scale)
        },
        close() {
          view?.close()
        },
      }
    },
    [host, isPainted],
  )
  const onStart = useCallback(
    (post: (message: unknown) => void) => {
      host.ui.onMessage(post)
      onPanelStarted()
    },
    [host, onPanelStarted],
  )
  const onMessage = useCallback(
    (message: unknown) => {
      host.ui.send(message)
    },
    [host],
  )

  function showAll(): void {
    const box = boxOf(layers)
    if (box !== null) setCamera(fitted(box, view.current))
  }

  return (
    <main class="editor">
      <aside class="side" aria-label="Layers of the page">
        <header class="file">
          <div>
            <h1>Playground</h1>
            <p>{state.pageName}</p>
          </div>
          <ThemeSwitch theme={theme} onTheme={setTheme} />
        </header>
        <div class="side-head">
          <h2>Layers</h2>
          <span>{countLayers(layers)}</span>
        </div>
        <div class="layers-scroll">
          <LayerList
            layers={layers}
            selection={selection}
            onSelect={editor.select}
            onReveal={({ box }) => {
              if (box !== null) setCamera(fitted(box, view.current))
            }}
          />
        </div>
        <Facts selected={selected} />
        <Actions
          commands={commands}
          onCommand={(command) => {
            setCollapsed(false)
            editor.runPlugin(command)
          }}
          hasLayers={layers.length > 0}
          download={download.words}
          isPluginOpen={plugin.isOpen}
          onUndo={editor.undo}
          onDownload={() => {
            void downloadPngs(host, download.layers)
          }}
          onReopen={() => {
            setCollapsed(false)
            editor.runPlugin()
          }}
        />
      </aside>
      <div class="centre" style={state.ground === null ? {} : { background: state.ground }}>
        <CanvasView
          layers={layers}
          selection={selection}
          camera={camera}
          covered={
            isCovering
              ? {
                  width: plugin.width + 2 * windowInset,
                  height: titleBarHeight + plugin.height + 2 * windowInset,
                }
              : nothing
          }
          revision={state.revision}
          openPainter={openPainter}
          onCamera={setCamera}
          onView={(next) => {
            view.current = next
          }}
          onSelect={editor.select}
        />
        {plugin.isOpen && (
          <PluginWindow
            key={`${plugin.run} ${plugin.html}`}
            html={plugin.html}
            title={plugin.title}
            isVisible={plugin.isVisible}
            width={plugin.width}
            height={plugin.height}
            theme={theme}
            themeColors={plugin.themeColors}
            assetsUrl={new URL('/assets/', document.baseURI).href}
            allowedDomains={allowedDomains}
            hasEmoji={hasEmoji}
            isCollapsed={isCollapsed}
            onStart={onStart}
            onMessage={onMessage}
            onCollapse={setCollapsed}
            onClose={editor.closePlugin}
          />
        )}
        <Toasts messages={state.messages} />
        <Zoom
          zoom={camera.zoom}
          onZoom={(factor) => {
            setCamera(zoomedAt(camera, middleOf(view.current), factor))
          }}
          onFit={showAll}
        />
      </div>
    </main>
  )
}

function useEditor(editor: Editor): EditorState {
  const [state, setState] = useState(editor.state)
  useEffect(() => {
    // What happened between the first paint and now.
    setState(editor.state())
    return editor.subscribe(setState)
  }, [editor])
  return state
}

function boxOf(layers: readonly Layer[]): ReturnType<typeof union> {
  return union(layers.map(({ box }) => box).filter((box) => box !== null))
}

/** Name, place and size of what is selected. */
function Facts({ selected }: { readonly selected: readonly Layer[] }): JSX.Element {
  const [only] = selected
  if (only === undefined) return <div class="facts">Nothing selected</div>
  if (selected.length > 1) return <div class="facts">{selected.length} layers selected</div>
  const { name, box, type } = only
  return (
    <div class="facts">
      <strong>{name}</strong>
      <span>
        {box === null
          ? type.toLowerCase()
          : `${type.toLowerCase()} · ${round(box.width)} × ${round(box.height)} at ${round(box.x)}, ${round(box.y)}`}
      </span>
    </div>
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Whether this computer has a font with emoji in colour. */
function drawsEmoji(): boolean {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 24
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return true
  context.font = '20px sans-serif'
  context.fillText('🚀', 0, 20)
  const { data } = context.getImageData(0, 0, 24, 24)
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return true
  }
  return false
}
