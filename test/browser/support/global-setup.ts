/** The plugin built, the playground served and one browser started, once for all browser tests. */
import type { TestProject } from 'vitest/node'

import { buildIfStale } from '../../../playground/cli/build'
import { servePlayground } from '../../../playground/web/server'
import { launchChromium } from '../../../playground/cli/chromium'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the playground and the browser are to be had. */
    readonly playgroundUrl: string
    readonly browserEndpoint: string
  }
}

/** Gives what ends them again. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale()
  const server = await servePlayground(0)
  const browser = await launchChromium()
  project.provide('playgroundUrl', server.url)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
  }
}
