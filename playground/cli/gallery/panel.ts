/** Pictures of the panel in every state, taken in the playground with the plugin's real panel. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core'

import { servePlayground } from '../../web/server'
import { launchChromium } from '../chromium'
import { panelStates, type PanelState } from './panel-states'

/** PNG px per px of the panel. */
const scale = 2

/** Writes `panel-<state>.png` for every state whose file name holds `only`; says each as it is written. */
export async function drawPanel(folder: string, only: string): Promise<void> {
  const wanted = panelStates.filter(({ name }) => `panel-${name}`.includes(only))
  if (wanted.length === 0) return
  const server = await servePlayground(0)
  const started = await launchChromium()
  const browser = await chromium.connect(started.wsEndpoint())
  try {
    for (const state of wanted) {
      const file = join(folder, `panel-${state.name}.png`)
      writeFileSync(file, await picture(browser, server.url, state))
      console.log(file)
    }
  } finally {
    await browser.close()
    await started.close()
    await server.close()
  }
}

async function picture(browser: Browser, url: string, state: PanelState): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 1000 },
    colorScheme: state.theme ?? 'light',
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.evaluate(() => window.playground.ready)
    const panel = page.frameLocator('iframe')
    if (state.size !== undefined) await resize(panel, page, state.size)
    await state.act(panel, page)
    // What moves has come to rest, fonts have arrived.
    await page.waitForTimeout(400)
    return await page.locator('iframe').screenshot()
  } finally {
    await context.close()
  }
}

/** By its corner, as a person does. */
async function resize(
  panel: FrameLocator,
  page: Page,
  { width, height }: NonNullable<PanelState['size']>,
): Promise<void> {
  const frame = await page.locator('iframe').boundingBox()
  const corner = await panel.getByRole('button', { name: 'Resize the window' }).boundingBox()
  if (frame === null || corner === null) throw new Error('The panel has no corner.')
  const [x, y] = [corner.x + corner.width / 2, corner.y + corner.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + width - frame.width, y + height - frame.height, { steps: 4 })
  await page.mouse.up()
}
