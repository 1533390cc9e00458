/** The playground in a browser, and what goes wrong in it. */
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'

import { buildIfStale } from '../../../playground/cli/build'
import { servePlayground, type PlaygroundServer } from '../../../playground/web/server'
import { launchChromium } from './chromium'

export interface OpenPlayground {
  readonly page: Page
  /** The plugin's panel. */
  readonly panel: FrameLocator
  /** Errors and warnings of the console, exceptions, failed requests: of the page and of the panel. */
  readonly complaints: readonly string[]
}

/** What the graphics driver of a machine without a graphics card says of its own speed. */
const driverMessage = /GL Driver Message \(OpenGL, Performance/

/** Serves and starts a browser for the tests of a file; gives a function that opens a fresh page. */
export function usePlayground(): (options?: BrowserContextOptions) => Promise<OpenPlayground> {
  let server: PlaygroundServer
  let browser: Browser

  beforeAll(async () => {
    await buildIfStale()
    server = await servePlayground(0)
    browser = await launchChromium()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  return async (options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1600, height: 900 },
      colorScheme: 'light',
      ...options,
    })
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
    await page.goto(server.url)
    await page.evaluate(() => window.playground.ready)
    return { page, panel: page.frameLocator('iframe'), complaints }
  }
}
