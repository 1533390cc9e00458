/** How evenly frames follow each other while a post is dragged over a long deck. */
import { at, openPanel, paste, thread, type OpenPanel } from './panel-page'
import { atMost, type BenchRow } from './row'
import type { Browser } from 'playwright-core'

const posts = 200
const moves = 120
/** ms of two frames at 60 a second: a longer one is seen to stop. */
const twoFrames = 34

/** Frames of the panel, started before and ended after something; p95 of the ms between two. */
async function frames({ panel }: OpenPanel, during: () => Promise<void>): Promise<number> {
  await panel.locator('body').evaluate(() => {
    const times: number[] = []
    const { dataset } = document.documentElement
    // No function with a name of its own: what compiles this wraps it in a helper the page lacks.
    const notes: FrameRequestCallback[] = [
      (now) => {
        times.push(now)
        if (dataset['frames'] === 'on') notes.forEach((note) => requestAnimationFrame(note))
        else dataset['frames'] = JSON.stringify(times)
      },
    ]
    dataset['frames'] = 'on'
    notes.forEach((note) => requestAnimationFrame(note))
  })
  await during()
  const root = panel.locator('html')
  await root.evaluate((html) => {
    html.dataset['frames'] = 'off'
  })
  await panel.locator('html[data-frames^="["]').waitFor({ state: 'attached' })
  const times = JSON.parse((await root.getAttribute('data-frames')) ?? '[]') as readonly number[]
  return at(
    times.slice(1).map((time, index) => time - (times[index] ?? time)),
    0.95,
  )
}

export async function measureDrag(browser: Browser, url: string): Promise<readonly BenchRow[]> {
  const open = await openPanel(browser, url)
  const { page, panel } = open
  await paste(open, thread(posts))
  const idle = await frames(open, () => page.waitForTimeout(2000))
  const card = await panel.getByRole('option', { name: /^Post 3,/ }).boundingBox()
  const grid = await panel.locator('[data-slide-scroller]').boundingBox()
  if (card === null || grid === null) throw new Error('There is nothing to drag.')
  await page.mouse.move(card.x + card.width / 2, card.y + 10)
  await page.mouse.down()
  const dragged = await frames(open, async () => {
    for (let step = 0; step < moves; step += 1) {
      // To and fro over the rows that are seen, not into the edge that scrolls.
      const x = grid.x + grid.width * (0.5 + 0.4 * Math.sin(step / 7))
      const y = grid.y + grid.height * (0.5 + 0.3 * Math.sin(step / 19))
      await page.mouse.move(x, y)
      await page.waitForTimeout(8)
    }
  })
  const isDragging = (await panel.locator('[data-drag-chip]').count()) === 1
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page.close()
  if (!isDragging) throw new Error('Nothing was dragged.')
  return [
    {
      what: `a post dragged over ${posts} posts, ms between frames, p95`,
      figure: dragged,
      unit: 'ms',
      peer: { what: 'nothing happens', figure: idle },
      ratio: dragged / idle,
      goal: atMost(dragged, twoFrames, ' ms'),
    },
  ]
}
