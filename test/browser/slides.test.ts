/** Slides under a real pointer and real keys, and what then stands on the canvas. */
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { axeFaultsInBothThemes } from './support/axe'
import { eventually } from './support/eventually'
import { framesOf, generate, paste } from './support/panel'
import { usePlayground } from './support/playground'
import { breadPosts, fewPosts, studioPage } from './support/threads'

const open = usePlayground()

const slides = (panel: FrameLocator): Locator => panel.locator('[data-slide]')

/** Names of the thumbnails in order, without their numbers and marks. */
async function names(panel: FrameLocator): Promise<readonly string[]> {
  const labels = await slides(panel).locator('.visually-hidden').allTextContents()
  return labels.map((label) => label.split(', ')[1] ?? '')
}

async function boxOf(
  element: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('It is not on the screen.')
  return box
}

/** Presses on a slide and moves to a place in the window, step by step. */
async function carry(page: Page, from: Locator, x: number, y: number): Promise<void> {
  const box = await boxOf(from)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, y, { steps: 8 })
}

test('a slide is dragged to another place, and the frames stand in that order', async () => {
  const { page, panel, complaints } = await open()
  await paste(panel, studioPage(breadPosts))
  await slides(panel).first().waitFor()
  const before = await names(panel)
  const second = await boxOf(slides(panel).nth(1))
  await carry(page, slides(panel).nth(2), second.x + 8, second.y + 100)
  await panel.locator('[data-drop="gap"]').getByText('Move here').waitFor()
  await panel.locator('[data-drag-chip]').waitFor({ state: 'visible' })
  await page.mouse.up()
  const moved = [before[0], before[2], before[1], ...before.slice(3)]
  await eventually(() => names(panel)).toEqual(moved)
  expect(await slides(panel).and(panel.locator('[aria-selected="true"]')).count()).toBe(0)

  await generate(panel)
  const frames = await framesOf(page)
  expect(frames.map(({ name }) => name.replace(/^\d+\s*/, ''))).toEqual(moved)
  expect(complaints).toEqual([])
})

test('near the edge the grid scrolls under what is dragged, and Esc leaves all as it was', async () => {
  const { page, panel } = await open()
  await paste(panel, studioPage(breadPosts))
  await slides(panel).first().waitFor()
  const before = await names(panel)
  const grid = panel.locator('[data-slide-scroller]')
  const area = await boxOf(grid)
  await carry(page, slides(panel).nth(1), area.x + area.width / 2, area.y + area.height - 5)
  await eventually(() => grid.evaluate((element) => element.scrollTop > 200)).toBe(true)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await eventually(() => panel.locator('[data-drag-chip]').count()).toBe(0)
  expect(await names(panel)).toEqual(before)
})

test('by keys alone: picked up, moved, dropped; doubled, removed, undone', async () => {
  const { page, panel } = await open()
  await paste(panel, studioPage(breadPosts))
  await slides(panel).first().waitFor()
  const before = await names(panel)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('m')
  await panel.locator('[data-key-hint]').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const moved = [before[0], before[2], before[1], ...before.slice(3)]
  await eventually(() => names(panel)).toEqual(moved)
  await page.keyboard.press('Control+d')
  await eventually(() => slides(panel).count()).toBe(before.length + 1)
  await page.keyboard.press('Delete')
  await eventually(() => slides(panel).count()).toBe(before.length)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await eventually(() => names(panel)).toEqual(before)
})

test('the tools of a slide are reached with Tab, its menu with arrows', async () => {
  const { page, panel } = await open()
  await paste(panel, studioPage(breadPosts))
  await slides(panel).first().waitFor()
  await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const menu = panel.getByRole('menu', { name: 'Menu of slide 2' })
  await menu.waitFor()
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowRight')
  await panel.getByRole('menuitemradio', { name: 'Split' }).waitFor()
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  await eventually(() => menu.count()).toBe(0)
  await eventually(() => slides(panel).nth(1).getByText('changed').count()).toBe(1)
})

test('axe finds nothing in either theme: Slide tab, menu, hint, more posts', async () => {
  const { page, panel } = await open()
  const faults = () => axeFaultsInBothThemes(page, { within: 'iframe' })
  await paste(panel, studioPage(fewPosts))
  await slides(panel).nth(1).click()
  await panel.getByRole('tab', { name: 'Slide 2' }).waitFor()
  expect(await faults()).toEqual([])
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Role' }).click()
  const role = panel.getByRole('menuitemradio', { name: 'Quote' })
  await role.waitFor()
  expect(await faults()).toEqual([])
  expect(await role.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await slides(panel).nth(1).focus()
  await page.keyboard.press('m')
  const hint = panel.locator('[data-key-hint]')
  await hint.waitFor()
  expect(await faults()).toEqual([])
  expect(await hint.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: /Deck menu/ }).click()
  await panel.getByRole('menuitem', { name: 'Add posts…' }).click()
  const dialog = panel.getByRole('dialog', { name: 'Add posts' })
  await dialog.waitFor()
  expect(await faults()).toEqual([])
  expect(await dialog.isVisible()).toBe(true)
})
