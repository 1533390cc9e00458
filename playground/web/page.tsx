/**
 * The playground's page. This module comes first and is small: `window.playground.ready` can be waited
 * for from the moment the page has loaded, while fonts and WebAssembly are still on their way.
 */
import './page.css'

import { themeCss, type Theme } from './figma-theme'

/** What a console or a script can reach. All but `ready` is there when `ready` has resolved. */
export interface PlaygroundWindow {
  /** Resolves when the plugin's panel runs; rejects when the page cannot start. */
  readonly ready: Promise<void>
  /** The stand-in's Plugin API, as a plugin has it. */
  figma?: PluginAPI
  /** The page in view as Figma's REST API would give it. */
  documentJSON?: () => object
  /** A PNG of a layer as a data URL; `scale` 1 if absent. */
  png?: (nodeId: string, scale?: number) => string
  /**
   * Whether the canvas is painted, true at first; what stands in it stays when it no longer is. Painting is
   * a tenth of what a test costs where there is no graphics card.
   */
  isPainted?: boolean
  /** Begins anew, as the page does: an empty document, nothing stored, the plugin just opened. */
  restart?: () => Promise<void>
}

declare global {
  interface Window {
    playground: PlaygroundWindow
  }
}

window.playground = { ready: start() }

async function start(): Promise<void> {
  const theme = preferredTheme()
  document.documentElement.className = `figma-${theme}`
  document.head.append(
    Object.assign(document.createElement('style'), {
      id: 'figma-style',
      textContent: themeCss(theme),
    }),
  )
  try {
    const { startPlayground } = await import('./start-playground')
    const parts = await startPlayground(preferredTheme)
    Object.defineProperties(window.playground, Object.getOwnPropertyDescriptors(parts))
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    const boot = document.querySelector('.boot')
    if (boot !== null) boot.textContent = `The playground could not start. ${words}`
    throw error
  }
}

function preferredTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
