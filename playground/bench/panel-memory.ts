/**
 * Memory of a long deck with many pictures, in JavaScript's heap of the page after it was tidied: the playground's
 * part in it is the same before and after, so that what grows is the panel's.
 */
import type { Browser, CDPSession } from 'playwright-core'

import { openPanel, paste, thread, type OpenPanel } from './panel-page'
import { atMost, type BenchRow } from './row'

const posts = 200
const pictures = 100
/** Times the deck is set anew, and times the panel is closed and opened. */
const times = 20
/** MB that may be left behind by all of them together: caches that filled, not something kept each time. */
const leftBehind = 5

export async function measureMemory(browser: Browser, url: string): Promise<readonly BenchRow[]> {
  const open = await openPanel(browser, url)
  const session = await open.page.context().newCDPSession(open.page)
  const empty = await heap(session)
  await paste(open, thread(posts, posts / pictures))
  await givePictures(open)
  await turnLayouts(open, 2)
  const filled = await heap(session)
  await turnLayouts(open, times)
  const turned = await heap(session)
  await reopen(open, 1)
  const opened = await heap(session)
  await reopen(open, times)
  const reopened = await heap(session)
  await open.page.close()
  const deck = `${posts} posts, ${pictures} pictures`
  return [
    {
      what: `memory of ${deck}`,
      figure: filled,
      unit: 'MB',
      peer: { what: 'an empty panel', figure: empty },
      ratio: filled / empty,
    },
    {
      what: `memory after ${deck} set ${times} times in another layout`,
      figure: turned,
      unit: 'MB',
      peer: { what: 'before', figure: filled },
      ratio: turned / filled,
      goal: grownBy(turned - filled),
    },
    {
      what: `memory after ${deck} closed and opened ${times} times`,
      figure: reopened,
      unit: 'MB',
      peer: { what: 'after the first time', figure: opened },
      ratio: reopened / opened,
      goal: grownBy(reopened - opened),
    },
  ]
}

function grownBy(mb: number): ReturnType<typeof atMost> {
  const { kept, text } = atMost(mb, leftBehind, ' MB')
  return { kept, text: `+ ${text}` }
}

/** MB. What is only held by what was just thrown away goes with the second tidying. */
async function heap(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** Files of the names the thread waits for, each another picture. */
async function givePictures({ page, panel }: OpenPanel): Promise<void> {
  await panel.locator('body').evaluate(async (body, count) => {
    const clipboardData = new DataTransfer()
    for (let index = 1; index <= count; index += 1) {
      const canvas = document.createElement('canvas')
      canvas.width = 640
      canvas.height = 480
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('This browser paints nothing.')
      context.fillStyle = `hsl(${index * 3} 60% 60%)`
      context.fillRect(0, 0, 640, 480)
      context.fillStyle = '#222'
      context.fillRect(index * 5, 100, 60, 200)
      const blob = await new Promise<Blob | null>((resolve) => {
        canvas.toBlob(resolve)
      })
      if (blob === null) throw new Error('This browser writes no PNG.')
      clipboardData.items.add(new File([blob], `loaf-${index}.png`, { type: 'image/png' }))
    }
    body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, pictures)
  await filledSlides(panel)
  await page.waitForTimeout(3000)
}

/** Waits for pictures on slides: a hundred of them take a while to be converted. */
async function filledSlides(panel: OpenPanel['panel']): Promise<void> {
  const picture = panel.locator('[data-slide] [data-image]').first()
  await picture.waitFor({ state: 'attached', timeout: 240_000 })
}

/** Chooses one layout, then another, and waits until the small pictures have followed. */
async function turnLayouts({ page, panel }: OpenPanel, count: number): Promise<void> {
  const tiles = panel.getByRole('radiogroup', { name: 'Layout template' })
  for (let turn = 0; turn < count; turn += 1) {
    const name = turn % 2 === 0 ? 'Statement' : 'Editorial'
    await tiles.getByRole('radio', { name, exact: true }).click()
    await page.waitForTimeout(600)
  }
}

/** The work in progress comes back each time, with its pictures. */
async function reopen({ page, panel }: OpenPanel, count: number): Promise<void> {
  // What changed last is kept first.
  await page.waitForTimeout(1500)
  for (let turn = 0; turn < count; turn += 1) {
    await page.getByRole('button', { name: 'Reopen plugin' }).click()
    await page.waitForTimeout(300)
    await filledSlides(panel)
    await page.waitForTimeout(700)
  }
}
