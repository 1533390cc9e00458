/**
 * Everything by which a page's frames can send something, noted down: every request, whoever makes it and
 * whether or not a policy stops it, and every other way out of a frame. What none of this sees comes out at
 * the browser's proxy (`proxy.ts`).
 */
import type { Page, Request } from 'playwright-core'

export interface WaysOut {
  readonly requests: readonly Request[]
  /** Kind and address of what is no request: "sendBeacon https://…". */
  readonly attempts: readonly string[]
  /** The keys of each message a frame posted to the page around it: "pluginMessage". */
  readonly messages: readonly string[]
}

declare global {
  interface Window {
    /** Of the page's recorder. */
    noteWayOut?: (kind: string, what: string) => void
  }
}

/** Notes from now on; to be called before the page loads anything. */
export async function watchWaysOut(page: Page): Promise<WaysOut> {
  const requests: Request[] = []
  const attempts: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requests.push(request))
  page.on('websocket', (socket) => attempts.push(`socket ${socket.url()}`))
  page.on('worker', (worker) => attempts.push(`worker ${worker.url()}`))
  page.on('popup', (popup) => attempts.push(`popup ${popup.url()}`))
  page.on('download', (download) => {
    if (!download.url().startsWith('blob:')) attempts.push(`download ${download.url()}`)
  })
  await page.exposeFunction('noteWayOut', (kind: string, what: string) => {
    if (kind === 'message') messages.push(what)
    else attempts.push(`${kind} ${what}`)
  })
  await page.addInitScript(tapFrame)
  return { requests, attempts, messages }
}

/** Runs in every frame, as text: it may use nothing from this module. */
function tapFrame(): void {
  const note = (kind: string, what: unknown): void => {
    window.noteWayOut?.(kind, String(what))
  }
  if (window === window.top) {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const isObject = typeof data === 'object' && data !== null
      note('message', isObject ? Object.keys(data).sort().join() : typeof data)
    })
    return
  }
  const world = window as unknown as Record<string, (new (...all: unknown[]) => object) | undefined>
  const constructors = [
    ...['WebSocket', 'EventSource', 'XMLHttpRequest', 'WebTransport', 'RTCPeerConnection'],
    ...['webkitRTCPeerConnection', 'Worker', 'SharedWorker', 'BroadcastChannel'],
  ]
  for (const name of constructors) {
    const original = world[name]
    if (original === undefined) continue
    world[name] = new Proxy(original, {
      construct: (target, all: unknown[]) => {
        note(name, all[0])
        return Reflect.construct(target, all)
      },
    })
  }
  const functions: readonly (readonly [object, string])[] = [
    [window, 'open'],
    [Navigator.prototype, 'sendBeacon'],
    [Document.prototype, 'write'],
    [HTMLFormElement.prototype, 'submit'],
    [HTMLFormElement.prototype, 'requestSubmit'],
  ]
  for (const [owner, name] of functions) {
    const original: unknown = Reflect.get(owner, name)
    if (typeof original !== 'function') continue
    const tapped = new Proxy(original, {
      apply: (target, self, all: unknown[]) => {
        note(name, all[0])
        return Reflect.apply(target, self, all) as unknown
      },
    })
    Reflect.defineProperty(owner, name, { value: tapped, writable: true, configurable: true })
  }
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    note(`blocked ${effectiveDirective}`, blockedURI)
  })

  // An element can fetch, look a name up or send by merely standing there.
  const fetching =
    'link,iframe,frame,object,embed,form,video,audio,track,area,base,portal,script[src]'
  const addresses = ['src', 'srcset', 'href', 'xlink:href', 'poster', 'action', 'ping', 'data']
  const look = (element: Element): void => {
    if (element.matches(fetching)) note('element', element.outerHTML)
    for (const name of addresses) {
      const address = element.getAttribute(name)
      if (address !== null && !/^(?:blob:|data:|#|$)/.test(address)) note(name, address)
    }
  }
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element) look(target)
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue
        look(added)
        added.querySelectorAll('*').forEach(look)
      }
    }
  })
  const attributeFilter = addresses
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter })
}
