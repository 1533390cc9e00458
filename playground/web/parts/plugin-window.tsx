import { h, type JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'

import type { Theme } from '../figma-theme'
import { frameDocument, frameSandbox, themeMessage } from '../plugin-frame'
import { Icon } from './icons'

interface PluginWindowProps {
  /** Changes with every `figma.showUI`: a new window is a new iframe. */
  readonly html: string
  readonly title: string
  readonly isVisible: boolean
  /** px, of the iframe; the title bar stands above it. */
  readonly width: number
  readonly height: number
  readonly theme: Theme
  readonly themeColors: boolean
  readonly assetsUrl: string
  readonly allowedDomains: readonly string[]
  readonly hasEmoji: boolean
  readonly isCollapsed: boolean
  /** The iframe's program runs; `post` reaches it. */
  readonly onStart: (post: (message: unknown) => void) => void
  /** The iframe said this to the main thread. */
  readonly onMessage: (message: unknown) => void
  readonly onCollapse: (isCollapsed: boolean) => void
  readonly onClose: () => void
}

/** Height of the bar above the iframe, px; the style sheet has it too. */
export const titleBarHeight = 40

/** The plugin's window as Figma shows it: title bar, iframe without origin, movable by its bar. */
export function PluginWindow(props: PluginWindowProps): JSX.Element {
  const { html, title, isVisible, width, height, theme, themeColors } = props
  const { assetsUrl, allowedDomains, hasEmoji, isCollapsed } = props
  const { onStart, onMessage, onCollapse, onClose } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const drag = useDrag()
  const content = useMemo(
    () => frameDocument({ html, theme, themeColors, assetsUrl, allowedDomains, hasEmoji }),
    // A changed theme is told to the open panel and must not load it anew.
    [html, themeColors, assetsUrl, allowedDomains, hasEmoji],
  )

  useEffect(() => {
    function receive({ source, data }: MessageEvent<unknown>): void {
      const inner = frame.current?.contentWindow
      if (inner === null || inner === undefined || source !== inner) return
      if (typeof data !== 'object' || data === null) return
      if ('figmaFrame' in data) {
        frame.current?.focus()
        onStart((message) => {
          inner.postMessage({ pluginMessage: message }, '*')
        })
      } else if ('pluginMessage' in data) {
        onMessage(data.pluginMessage)
      }
    }
    window.addEventListener('message', receive)
    return () => {
      window.removeEventListener('message', receive)
    }
  }, [onStart, onMessage])

  useEffect(() => {
    frame.current?.contentWindow?.postMessage(themeMessage(theme), '*')
  }, [theme])

  return (
    <section
      class={`plugin ${isVisible ? '' : 'is-invisible'} ${isCollapsed ? 'is-collapsed' : ''}`}
      aria-label={`Plugin: ${title}`}
      style={{
        width: `${isCollapsed ? 240 : width}px`,
        transform: `translate(${drag.x}px, ${drag.y}px)`,
      }}
    >
      <header class="plugin-bar" onPointerDown={drag.start}>
        <h2>{title}</h2>
        <button
          type="button"
          class="tool"
          aria-expanded={!isCollapsed}
          aria-label={isCollapsed ? 'Show the plugin' : 'Minimise the plugin'}
          onClick={() => {
            onCollapse(!isCollapsed)
          }}
        >
          <Icon name={isCollapsed ? 'expand' : 'collapse'} />
        </button>
        <button type="button" class="tool" aria-label="Close the plugin" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <iframe
        ref={frame}
        class={drag.isActive ? 'is-inert' : ''}
        title={title}
        sandbox={frameSandbox}
        srcDoc={content}
        style={{ height: `${height}px` }}
      />
    </section>
  )
}

interface Drag {
  readonly x: number
  readonly y: number
  readonly isActive: boolean
  readonly start: (event: PointerEvent) => void
}

/** How far the window was moved from its place, kept so that its bar stays within reach. */
function useDrag(): Drag {
  const [offset, setOffset] = useState({ x: 0, y: 0 })
  const [isActive, setActive] = useState(false)

  function start(event: PointerEvent): void {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return
    if (event.target instanceof Element && event.target.closest('button') !== null) return
    const bar = event.currentTarget
    const box = bar.getBoundingClientRect()
    const from = { x: event.clientX - offset.x, y: event.clientY - offset.y }
    const home = { x: box.x - offset.x, y: box.y - offset.y }
    bar.setPointerCapture(event.pointerId)
    setActive(true)

    function move({ clientX, clientY }: PointerEvent): void {
      const left = 80 - box.width - home.x
      const right = window.innerWidth - 80 - home.x
      const bottom = window.innerHeight - box.height - home.y
      setOffset({
        x: Math.min(Math.max(clientX - from.x, left), right),
        y: Math.min(Math.max(clientY - from.y, -home.y), bottom),
      })
    }
    function end(): void {
      setActive(false)
      bar.removeEventListener('pointermove', move)
    }
    bar.addEventListener('pointermove', move)
    bar.addEventListener('pointerup', end, { once: true })
    bar.addEventListener('pointercancel', end, { once: true })
  }

  return { ...offset, isActive, start }
}
