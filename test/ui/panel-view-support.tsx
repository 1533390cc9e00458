/** The panel in a page of its own for each test, and a person's hands on it. */
import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach } from 'vitest'

import { createPanel, type Panel } from '../../src/lib/ui/effects/panel'
import { PanelView } from '../../src/lib/ui/panel'
import type { Event as PanelEvent } from '../../src/lib/ui/state/event'

interface Opened {
  readonly panel: Panel
  readonly root: HTMLElement
  /** What it sent to the main thread. */
  readonly sent: readonly unknown[]
  readonly send: (...events: readonly PanelEvent[]) => void
  /** The first element of `selector` whose label, else text, holds or matches `text`; throws if there is none. */
  readonly byText: (selector: string, text: string | RegExp) => HTMLElement
}

const wordWidth = (text: string, _font: unknown, size: number): number => text.length * size * 0.5

/** Opens the panel before each test and closes it after; gives what is open now. Nothing answers it. */
export function usePanel(): () => Opened {
  let opened: Opened | null = null
  beforeEach(() => {
    opened = open()
  })
  afterEach(() => {
    void act(() => {
      if (opened !== null) render(null, opened.root)
    })
    opened?.root.remove()
    opened = null
  })
  return () => {
    if (opened === null) throw new Error('The panel is open only while a test runs.')
    return opened
  }
}

function open(): Opened {
  const sent: unknown[] = []
  const panel = createPanel({
    port: { post: (message) => sent.push(message), listen: () => undefined },
    get: () => Promise.reject(new TypeError('offline')),
    wordWidth,
    readPicture: () => new Promise(() => undefined),
    readSmallPicture: () => new Promise(() => undefined),
    saveFile: () => undefined,
    copy: () => true,
  })
  const root = document.createElement('div')
  document.body.append(root)
  void act(() => {
    render(
      <PanelView
        panel={panel}
        fonts={{ need: () => undefined }}
        example={() => []}
        platform="Macintosh"
      />,
      root,
    )
  })
  const send = (...events: readonly PanelEvent[]): void => {
    void act(() => {
      for (const event of events) panel.send(event)
    })
  }
  const byText = (selector: string, text: string | RegExp): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].find((element) => {
      const name = element.getAttribute('aria-label') ?? element.textContent
      return typeof text === 'string' ? name.includes(text) : text.test(name)
    })
    if (found === undefined) throw new Error(`No ${selector} says ${String(text)}.`)
    return found
  }
  return { panel, root, sent, send, byText }
}

export function press(element: HTMLElement): void {
  void act(() => {
    element.click()
  })
}

export function key(target: EventTarget, name: string, more: KeyboardEventInit = {}): void {
  void act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }))
  })
}

export function pasteInto(target: EventTarget, text: string): Event {
  const clipboardData = {
    getData: (type: string) => (type === 'text/plain' ? text : ''),
    files: [],
  }
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData })
  void act(() => {
    target.dispatchEvent(event)
  })
  return event
}
