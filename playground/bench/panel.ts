/**
 * How long the panel takes from a key to the painted thumbnail, in Chromium, in the playground: typing in a
 * post, and pressing an arrow key on a slider, which sets every slide anew.
 */
import { chromium, type FrameLocator, type Page } from 'playwright-core'

import { launchChromium } from '../cli/chromium'
import { servePlayground } from '../web/server'

export interface PanelRow {
  /** "typing", or the slider's name. */
  readonly what: string
  readonly posts: number
  readonly slides: number
  readonly presses: number
  /** ms from the key to the frame in which a thumbnail has changed. */
  readonly p50: number
  readonly p95: number
  /** ms that p95 may take (issue: 50 for 25 posts, 100 for 200). */
  readonly bound: number
}

/** Keys pressed for each row. */
const presses = 60

/** One row for typing and one for a slider, for 25 and for 200 posts. */
export async function measurePanel(): Promise<readonly PanelRow[]> {
  const server = await servePlayground(0)
  const started = await launchChromium()
  const browser = await chromium.connect(started.wsEndpoint())
  try {
    const rows: PanelRow[] = []
    for (const [posts, bound] of [
      [25, 50],
      [200, 100],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 1600, height: 900 } })
      await page.goto(server.url)
      await page.evaluate(() => window.playground.ready)
      const panel = page.frameLocator('iframe')
      const slides = await paste(panel, thread(posts))
      const base = { posts, slides, presses, bound }
      rows.push({ what: 'typing in a post', ...base, ...(await typing(panel, page)) })
      rows.push({ what: 'title size', ...base, ...(await sliding(panel, page)) })
      await page.close()
    }
    return rows
  } finally {
    await browser.close()
    await started.close()
    await server.close()
  }
}

/** Gives the number of slides. */
async function paste(panel: FrameLocator, text: string): Promise<number> {
  await panel.locator('body').evaluate((body, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const target = document.activeElement ?? body
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
  const slides = panel.locator('[data-slide]')
  await slides.first().waitFor()
  // Fonts that arrive later set every slide anew.
  await slides.first().page().waitForTimeout(3000)
  return slides.count()
}

async function typing(panel: FrameLocator, page: Page): Promise<Times> {
  const card = panel.getByRole('option', { name: /^Post 2,/ })
  await card.focus()
  await page.keyboard.press('Enter')
  await panel.locator('[data-post-editor]').waitFor()
  await page.keyboard.press('End')
  const times = await timed(panel, page, (index) => 'slowbread'.charAt(index % 9))
  await page.keyboard.press('Escape')
  return times
}

async function sliding(panel: FrameLocator, page: Page): Promise<Times> {
  const head = panel.getByRole('button', { name: /^Typography/ })
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  await panel
    .getByRole('slider', { name: /^Title/ })
    .first()
    .focus()
  return timed(panel, page, (index) => (index % 20 < 10 ? 'ArrowRight' : 'ArrowLeft'))
}

type Times = Pick<PanelRow, 'p50' | 'p95'>

/** Presses keys one after the other, each when the last one's slide is painted. */
async function timed(
  panel: FrameLocator,
  page: Page,
  keyOf: (index: number) => string,
): Promise<Times> {
  await panel.locator('body').evaluate(() => {
    const times: number[] = []
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
          times.push(performance.now() - from)
          document.documentElement.dataset['times'] = JSON.stringify(times)
        }
        port2.postMessage(null)
      })
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
  })
  const root = panel.locator('html')
  const seen = async (): Promise<readonly number[]> =>
    JSON.parse((await root.getAttribute('data-times')) ?? '[]') as readonly number[]
  for (let index = 0; index < presses; index += 1) {
    const before = (await seen()).length
    await page.keyboard.press(keyOf(index))
    for (let tries = 0; tries < 50 && (await seen()).length === before; tries += 1)
      await page.waitForTimeout(20)
    // People pause between keys; what waits for that happens here.
    await page.waitForTimeout(60)
  }
  const times = [...(await seen())].sort((a, b) => a - b)
  if (times.length < presses * 0.9) throw new Error(`Only ${times.length} keys were seen painted.`)
  return { p50: at(times, 0.5), p95: at(times, 0.95) }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function thread(posts: number): string {
  return Array.from({ length: posts }, (_, index) =>
    [
      `Lesson ${index + 1} of a year of baking`,
      'Flour has two proteins that want to hold hands. Water introduces them, and time does the rest.',
      '- Cover the bowl\n- Wait for an hour\n- Fold it twice',
    ].join('\n\n'),
  ).join('\n\n---\n\n')
}
