import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { printCanvas, printThumbnails } from './support/conformance'
import { eventually } from './support/eventually'
import { drop, framesOf, generate, paste } from './support/panel'
import { usePlayground } from './support/playground'
import { solidPng } from './support/png'
import { breadPosts, studioPage } from './support/threads'

const open = usePlayground()

interface Spot {
  readonly of: Locator
  /** Share of its width and height; the middle unless said. */
  readonly x?: number
  readonly y?: number
}

/** Where a spot is in the window, px. */
async function pointOf({ of, x = 0.5, y = 0.5 }: Spot): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox()
  if (box === null) throw new Error('It cannot be seen.')
  return { x: box.x + x * box.width, y: box.y + y * box.height }
}

/** With a real pointer: pressed, moved in steps, let go. */
async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  const start = await pointOf(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 12, start.y + 12, { steps: 3 })
  const end = await pointOf(to)
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await page.mouse.up()
}

test('what the thumbnails show is what stands on the canvas', async () => {
  const { page, panel, complaints } = await open()
  await paste(panel, studioPage(breadPosts))
  await panel.getByText('Nadia Okafor 🚀').first().waitFor()
  await generate(panel)
  expect(await printCanvas(page)).toEqual(await printThumbnails(panel))
  expect(complaints).toEqual([])
})

test('a carousel arranged, illustrated and branded by hand is drawn as it is shown', async () => {
  const { page, panel, complaints } = await open()
  await paste(panel, studioPage(breadPosts))
  const slides = panel.locator('[data-slide]')
  const names = (): Promise<readonly string[]> =>
    panel
      .locator('[data-slide] [data-kind="slide"]')
      .evaluateAll((all) => all.map((slide) => slide.getAttribute('data-key') ?? ''))
  await slides.first().waitFor()
  expect((await names()).slice(0, 2)).toEqual(['p0/1', 'p1/1'])

  // Post 4 between slides 1 and 2.
  const post = panel.getByRole('option', { name: /^Post 4,/ })
  await drag(page, { of: post, y: 0.2 }, { of: slides.nth(1), x: 0.02 })
  await eventually(async () => (await names())[1]).toBe('p3/1')

  // Pictures into their places, one by hand onto the second slide.
  const [red, blue] = [
    [213, 17, 78],
    [17, 78, 213],
  ] as const
  await drop(panel, [
    { name: 'dough.png', type: 'image/png', bytes: [...solidPng(640, 400, red)] },
    { name: 'oven.png', type: 'image/png', bytes: [...solidPng(400, 640, blue)] },
  ])
  await panel.getByText(/2 of 4 places filled/).waitFor()

  const choose = async (section: RegExp, name: RegExp): Promise<void> => {
    const head = panel.getByRole('button', { name: section })
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
    await panel.getByRole('radio', { name }).first().click()
  }
  await choose(/^Canvas & ratio/, /1:1/)
  await choose(/^Layout template/, /^Split/)
  await choose(/^Theme/, /^Midnight/)
  const brand = panel.getByRole('button', { name: /^Brand kit/ })
  await brand.click({ modifiers: ['Alt'] })
  await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Northbeam Bakery')
  await panel.getByRole('textbox', { name: 'Name', exact: true }).press('Tab')
  await eventually(async () => (await printThumbnails(panel)).join('\n')).toContain(
    'Northbeam Bakery',
  )

  await generate(panel)
  const canvas = await printCanvas(page)
  expect(canvas).toEqual(await printThumbnails(panel))
  expect(canvas.join('\n').match(/ picture$/gm)?.length).toBeGreaterThanOrEqual(2)
  const [first] = await framesOf(page)
  expect(first).toMatchObject({ absoluteBoundingBox: { width: 1080, height: 1080 } })
  expect(canvas[1]).toContain('In the morning the dough has doubled')
  expect(complaints).toEqual([])
})
