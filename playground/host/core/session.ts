/** One run of a plugin on the document: what it loaded, what it listens to, its window, its timers. */
import { createEvents, type Events } from './events'
import { createPanel, type Panel } from './figma/panel'
import { createTimers, type Timers } from './timers'

export interface Session {
  readonly command: string
  isClosed: boolean
  /** Keys of `fontKey`. */
  readonly fonts: Set<string>
  /** Ids of pages whose content may be read. */
  readonly pages: Set<string>
  areAllPagesLoaded: boolean
  skipInvisibleInstanceChildren: boolean
  readonly events: Events
  readonly panel: Panel
  readonly timers: Timers
  /** What `figma.notify` shows, oldest first. */
  readonly notes: Notification[]
  /** Called when the plugin closes. */
  readonly closing: Set<() => void>
}

export interface Notification {
  readonly message: string
  readonly isError: boolean
  readonly buttonText: string | null
  /** Presses the button of the message; nothing when it has none. */
  readonly press: () => void
  /** Takes the message away as a person would. */
  readonly dismiss: () => void
  isShown: boolean
}

export function createSession(command: string): Session {
  const timers = createTimers()
  return {
    command,
    isClosed: false,
    fonts: new Set(),
    pages: new Set(),
    areAllPagesLoaded: false,
    skipInvisibleInstanceChildren: false,
    events: createEvents(),
    panel: createPanel(),
    timers,
    notes: [],
    closing: new Set(),
  }
}

/** Ends the run: `close` handlers, then nothing of it is heard again. */
export function closeSession(session: Session): void {
  if (session.isClosed) return
  session.events.emitNow('close', [])
  session.isClosed = true
  session.timers.clearAll()
  session.events.removeAll()
  session.panel.close()
  for (const close of session.closing) close()
}

/** How a font is told apart: family and style. */
export function fontKey(family: unknown, style: unknown): string {
  return `${String(family)}\n${String(style)}`
}
