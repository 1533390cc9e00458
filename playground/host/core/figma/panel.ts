/** The plugin's window: its size, and the messages in both directions. */
import { copyMessage } from './message'
import { soon } from '../soon'

/** What tests and the playground see of the window; they play the iframe. */
export interface HostUi {
  readonly isOpen: boolean
  readonly visible: boolean
  readonly title: string
  /** The HTML that `showUI` was given, '' before. */
  readonly html: string
  readonly width: number
  readonly height: number
  readonly themeColors: boolean
  /** As the iframe's `parent.postMessage({ pluginMessage: message }, '*')`. */
  readonly send: (message: unknown) => void
  /**
   * The iframe has loaded and hears what `figma.ui.postMessage` sends, and what was sent before.
   * A second call replaces the first.
   */
  readonly onMessage: (receive: (message: unknown) => void) => void
}

export interface ShowOptions {
  readonly visible: boolean
  readonly title: string
  readonly width: number
  readonly height: number
  readonly themeColors: boolean
}

export type MessageListener = (message: unknown, props: { readonly origin: string }) => unknown

export interface Panel {
  readonly host: HostUi
  /** `figma.ui.onmessage`. */
  onmessage: MessageListener | undefined
  readonly listeners: Set<MessageListener>
  readonly open: (html: string, options: ShowOptions) => void
  readonly close: () => void
  readonly setVisible: (isVisible: boolean) => void
  readonly resize: (width: number, height: number) => void
  readonly post: (message: unknown) => void
}

export function createPanel(): Panel {
  let isOpen = false
  let html = ''
  let shown: ShowOptions = {
    visible: false,
    title: '',
    width: 300,
    height: 200,
    themeColors: false,
  }
  let receive: ((message: unknown) => void) | null = null
  let queue: unknown[] = []
  const listeners: Panel['listeners'] = new Set()

  /** In order, each in its own turn, as messages arrive in an iframe. */
  function deliver(message: unknown): void {
    soon(() => {
      if (isOpen) receive?.(message)
    })
  }

  const panel: Panel = {
    host: {
      get isOpen() {
        return isOpen
      },
      get visible() {
        return isOpen && shown.visible
      },
      get title() {
        return shown.title
      },
      get html() {
        return html
      },
      get width() {
        return shown.width
      },
      get height() {
        return shown.height
      },
      get themeColors() {
        return shown.themeColors
      },
      send(message) {
        const copied = copyMessage(message)
        soon(() => {
          if (!isOpen) return
          const props = { origin: 'null' }
          panel.onmessage?.(copied, props)
          for (const listener of [...listeners]) listener(copied, props)
        })
      },
      onMessage(next) {
        receive = next
        const waiting = queue
        queue = []
        for (const message of waiting) deliver(message)
      },
    },
    onmessage: undefined,
    listeners,
    open(nextHtml, options) {
      // A window that was open before is closed, and with it what waited for it.
      if (isOpen) {
        queue = []
        receive = null
      }
      isOpen = true
      html = nextHtml
      shown = options
    },
    close() {
      isOpen = false
      queue = []
    },
    setVisible(isVisible) {
      shown = { ...shown, visible: isVisible }
    },
    resize(width, height) {
      shown = { ...shown, width, height }
    },
    post(message) {
      const copied = copyMessage(message)
      if (receive === null) queue.push(copied)
      else deliver(copied)
    },
  }
  return panel
}
