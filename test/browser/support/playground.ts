/** The playground in a browser, and what goes wrong in it. */
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  type FrameLocator,
  type Page,
  type Request,
} from 'playwright-core'
import { afterEach, inject } from 'vitest'

export interface OpenPlayground {
  readonly page: Page
  /** The plugin's panel. */
  readonly panel: FrameLocator
  /** Errors and warnings of the console, exceptions, failed requests: of the page and of the panel. */
  readonly complaints: readonly string[]
}

export interface PlaygroundOptions {
  /** What the browser says of the computer; 'light' if absent. */
  readonly colorScheme?: 'light' | 'dark'
  /** What the page may do without asking. */
  readonly permissions?: readonly string[]
  /** Whether the canvas is painted, which only the tests of the page itself look at; false if absent. */
  readonly isPainted?: boolean
}

/** What the graphics driver of a machine without a graphics card says of its own speed. */
const driverMessage = /GL Driver Message \(OpenGL, Performance/

/**
 * What turns without end is drawn 60 times a second, in software, for as long as a run takes: that was a third of
 * what a run cost. It stands still; everything that comes to an end moves.
 */
const still = `addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style')
  style.textContent = 'svg { animation-play-state: paused !important }'
  document.head.append(style)
})`

const viewport = { width: 1600, height: 900 }

/**
 * The browser, and the page that all tests share, file after file: what costs most of a test is a cold page, whose
 * programs are parsed, compiled and slow at first. Null where a page must be opened first.
 */
const shared: { browser: Promise<Browser> | null; page: Page | null } = {
  browser: null,
  page: null,
}

/**
 * Gives a function that begins anew in the shared page: another document, another panel, nothing stored, as in a
 * page just opened. A page in which a test failed is not used again.
 */
export function usePlayground(): (options?: PlaygroundOptions) => Promise<OpenPlayground> {
  let stopListening = (): void => undefined
  afterEach(async ({ task }) => {
    stopListening()
    const context = shared.page?.context()
    await context?.clearPermissions()
    if (task.result?.state !== 'fail') return
    shared.page = null
    await context?.close()
  })

  return async ({ colorScheme = 'light', permissions = [], isPainted = false } = {}) => {
    const known = shared.page
    const page = known ?? (await openPage({}))
    shared.page = page
    const { complaints, stop } = listen(page)
    stopListening = stop
    await page.context().grantPermissions([...permissions])
    await page.emulateMedia({ colorScheme })
    if (known === null) {
      await load(page)
      await page.evaluate((value) => (window.playground.isPainted = value), isPainted)
    } else {
      // A pointer that another test left over the panel would point at something there.
      await page.mouse.move(0, 0)
      await page.evaluate((value) => {
        window.playground.isPainted = value
        return window.playground.restart?.()
      }, isPainted)
    }
    return { page, panel: page.frameLocator('iframe'), complaints }
  }
}

/** As above, in a page of its own that nothing was loaded into before: neither fonts nor programs. */
export function useFreshPlayground(): (
  options?: BrowserContextOptions,
  /** Done with the page before anything is loaded. */
  prepare?: (page: Page) => Promise<void>,
) => Promise<OpenPlayground> {
  const opened: Page[] = []
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close()
  })

  return async (options = {}, prepare) => {
    const page = await openPage(options)
    opened.push(page)
    const { complaints } = listen(page)
    await prepare?.(page)
    await load(page)
    return { page, panel: page.frameLocator('iframe'), complaints }
  }
}

async function openPage(options: BrowserContextOptions): Promise<Page> {
  shared.browser ??= chromium.connect(inject('browserEndpoint'))
  const browser = await shared.browser
  const context = await browser.newContext({ viewport, colorScheme: 'light', ...options })
  await context.addInitScript(still)
  return context.newPage()
}

async function load(page: Page): Promise<void> {
  await page.goto(inject('playgroundUrl'))
  await page.evaluate(() => window.playground.ready)
}

interface Listening {
  readonly complaints: readonly string[]
  readonly stop: () => void
}

function listen(page: Page): Listening {
  const complaints: string[] = []
  const onConsole = (message: ConsoleMessage): void => {
    const isComplaint = ['error', 'warning'].includes(message.type())
    if (isComplaint && !driverMessage.test(message.text())) complaints.push(message.text())
  }
  const onError = (error: Error): void => {
    complaints.push(String(error))
  }
  const onFailure = (request: Request): void => {
    complaints.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`)
  }
  page.on('console', onConsole)
  page.on('pageerror', onError)
  page.on('requestfailed', onFailure)
  return {
    complaints,
    stop() {
      page.off('console', onConsole)
      page.off('pageerror', onError)
      page.off('requestfailed', onFailure)
    },
  }
}
