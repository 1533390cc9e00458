/**
 * The panel in Chromium, in the playground: from a paste to the first thumbnails, from a key to the painted thumbnail
 * (typing in a post, and an arrow key on a slider, which sets every slide anew), frames of a drag, and memory.
 */
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core'

import { launchChromium } from '../cli/chromium'
import { servePlayground } from '../web/server'
import { measureDrag } from './panel-drag'
import { measureMemory } from './panel-memory'
import { at, emptyFrame, openPanel, paste, thread } from './panel-page'
import { atMost, type BenchRow } from './row'

/** Posts, and ms that 95 of 100 keys may take to the painted thumbnail. */
const bounds = [
  [25, 50],
  [200, 100],
] as const
/** Keys pressed for each row. */
const presses = 60
/** ms between a painted key and the next one: a fast typist's. */
const betweenMs = 60
/** Before the ms in what the page tells. */
const told = 'key painted, ms: '

/** The plugin must be built. */
export async function measurePanel(): Promise<readonly BenchRow[]> {
  const server = await servePlayground(0)
  const started = await launchChromium()
  const browser = await chromium.connect(started.wsEndpoint())
  try {
    const rows: BenchRow[] = []
    for (const [posts, bound] of bounds)
      rows.push(...(await measureKeys(browser, server.url, posts, bound)))
    rows.push(...(await measureDrag(browser, server.url)))
    rows.push(...(await measureMemory(browser, server.url)))
    return rows
  } finally {
    await browser.close()
    await started.close()
    await server.close()
  }
}

async function measureKeys(
  browser: Browser,
  url: string,
  posts: number,
  bound: number,
): Promise<readonly BenchRow[]> {
  const open = await openPanel(browser, url)
  const { page, panel } = open
  const frame = await emptyFrame(open)
  const first = await paste(open, thread(posts))
  await panel.locator('body').evaluate(tellPainted, told)
  const written = await typing(panel, page)
  const slid = await sliding(panel, page)
  await page.close()
  const peer = { what: 'a frame of one changed element', figure: frame }
  const row = (what: string, figure: number): BenchRow => {
    return { what: `${what}, ${posts} posts`, figure, unit: 'ms', peer, ratio: figure / frame }
  }
  return [
    row('paste to first thumbnails', first),
    { ...row('typing in a post, p95', written), goal: atMost(written, bound, ' ms') },
    { ...row('title size by arrow key, p95', slid), goal: atMost(slid, bound, ' ms') },
  ]
}

async function typing(panel: FrameLocator, page: Page): Promise<number> {
  const card = panel.getByRole('option', { name: /^Post 2,/ })
  await card.focus()
  await page.keyboard.press('Enter')
  await panel.locator('[data-post-editor]').waitFor()
  await page.keyboard.press('End')
  const times = await timed(page, (index) => 'slowbread'.charAt(index % 9))
  await page.keyboard.press('Escape')
  return times
}

async function sliding(panel: FrameLocator, page: Page): Promise<number> {
  const head = panel.getByRole('button', { name: /^Typography/ })
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  await panel
    .getByRole('slider', { name: /^Title/ })
    .first()
    .focus()
  return timed(page, (index) => (index % 20 < 10 ? 'ArrowRight' : 'ArrowLeft'))
}

/** ms after which a key counts as not painted. */
const longest = 3000

/**
 * Presses keys one after the other, each when the last one's slide is painted; p95 of their ms. The page tells of each
 * by itself: a question from outside, as a locator asks one, costs the page more than the key does.
 */
async function timed(page: Page, keyOf: (index: number) => string): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < presses; index += 1) {
    const painted = page
      .waitForEvent('console', {
        predicate: (message) => message.text().startsWith(told),
        timeout: longest,
      })
      .catch(() => null)
    await page.keyboard.press(keyOf(index))
    const message = await painted
    if (message !== null) times.push(Number(message.text().slice(told.length)))
    // People pause between keys; what waits for that happens here.
    await page.waitForTimeout(betweenMs)
  }
  if (times.length < presses * 0.9) throw new Error(`Only ${times.length} keys were seen painted.`)
  return at(times, 0.95)
}

/** Runs in the page: from each key to the painted change of a slide, told to the console behind `told`. */
function tellPainted(body: Element, told: string): void {
  let pressed: number | null = null
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp
    },
    true,
  )
  new MutationObserver((changes) => {
    // No functions with names of their own: what compiles this wraps them in a helper the page lacks.
    const isPainted = changes.some(
      ({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(
          '[data-slide]',
        ) instanceof Element,
    )
    if (pressed === null || !isPainted) return
    const from = pressed
    pressed = null
    // A task of its own after the next frame is after its painting.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        // eslint-disable-next-line no-console -- what is told to whoever holds the page
        console.log(`${told}${performance.now() - from}`)
      }
      port2.postMessage(null)
    })
  }).observe(body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}
