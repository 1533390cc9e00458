/** The playground in a browser, and what goes wrong in it. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'

export interface OpenPlayground {
  readonly page: Page
  /** The plugin's panel. */
  readonly panel: FrameLocator
  /** Errors and warnings of the console, exceptions, failed requests: of the page and of the panel. */
  readonly complaints: readonly string[]
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

/**
 * Gives a function that opens a fresh page. The pages of a file share a context, that is the browser's
 * cache of files and compiled programs; the playground itself keeps nothing between two pages.
 */
export function usePlayground(): (
  options?: BrowserContextOptions,
  /** Done with the page before anything is loaded. */
  prepare?: (page: Page) => Promise<void>,
) => Promise<OpenPlayground> {
  let browser: Browser
  const contexts = new Map<string, BrowserContext>()

  const contextWith = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const key = JSON.stringify(options)
    const known = contexts.get(key)
    if (known !== undefined) return known
    const fresh = await browser.newContext({
      viewport: { width: 1600, height: 900 },
      colorScheme: 'light',
      ...options,
    })
    await fresh.addInitScript(still)
    contexts.set(key, fresh)
    return fresh
  }

  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'))
  })
  afterEach(async () => {
    for (const context of contexts.values()) {
      for (const page of context.pages()) await page.close()
      await context.clearPermissions()
    }
  })
  afterAll(async () => {
    await browser.close()
  })

  return async (options = {}, prepare) => {
    const context = await contextWith(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type())
      if (isComplaint && !driverMessage.test(message.text())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('requestfailed', (request) => {
      complaints.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`)
    })
    await prepare?.(page)
    await page.goto(inject('playgroundUrl'))
    await page.evaluate(() => window.playground.ready)
    return { page, panel: page.frameLocator('iframe'), complaints }
  }
}
