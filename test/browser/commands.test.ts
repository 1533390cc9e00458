/** The plugin's menu on a carousel that stands on the canvas: each command as a newcomer would try it. */
import type { FrameLocator, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { axeFaults } from './support/axe'
import { eventually } from './support/eventually'
import { allNodes, framesOf, generate, isDrawn, paste } from './support/panel'
import { usePlayground } from './support/playground'
import { fewPosts, studioPage } from './support/threads'

const open = usePlayground()

async function drawn(panel: FrameLocator): Promise<void> {
  await paste(panel, studioPage(fewPosts))
  await panel.getByText('Nadia Okafor 🚀').first().waitFor()
  await generate(panel)
}

async function choose(page: Page, command: string): Promise<void> {
  await page.getByLabel('Menu of the plugin').selectOption({ label: command })
}

/** Name and place of every slide, from left to right, row by row. */
async function slides(page: Page): Promise<readonly (readonly [string, number, number])[]> {
  return page.evaluate(() => {
    const { figma } = window.playground
    return (figma?.currentPage.children ?? [])
      .map(({ name, x, y }) => [name, x, y] as const)
      .sort(([, ax, ay], [, bx, by]) => ay - by || ax - bx)
  })
}

/** As a person drags it: slide `from` (from 0) to the left of slide `before`, a little too low. */
async function drag(page: Page, from: number, before: number): Promise<void> {
  await page.evaluate(
    ([own, other]) => {
      const { figma } = window.playground
      const frames = figma?.currentPage.children ?? []
      const [slide, next] = [frames[own ?? 0], frames[other ?? 0]]
      if (slide === undefined || next === undefined) throw new Error('There is no such slide.')
      slide.x = next.x - 40
      slide.y = 30
      // A person's drag is a step of its own.
      figma?.commitUndo()
    },
    [from, before],
  )
}

test('Renumber slides: a slide dragged elsewhere is numbered where it stands, and one undo brings it back', async () => {
  const { page, panel, complaints } = await open()
  await drawn(panel)
  const before = await slides(page)
  await drag(page, 3, 1)
  const dragged = await slides(page)
  // The panel that goes has the same button as the one that comes.
  await panel.locator('body').evaluate((body) => {
    body.setAttribute('data-before', '')
  })
  await choose(page, 'Renumber slides')
  await panel.locator('body:not([data-before])').waitFor()
  await isDrawn(panel)
  const after = await slides(page)
  expect(after.map(([, x, y]) => [x, y])).toEqual(before.map(([, x, y]) => [x, y]))
  expect(after.map(([name]) => name.slice(0, 2))).toEqual(before.map(([name]) => name.slice(0, 2)))
  expect(after[1]?.[0].slice(3)).toBe(before[3]?.[0].slice(3))
  await page.getByRole('button', { name: 'Undo' }).click()
  await eventually(() => slides(page)).toEqual(dragged)
  expect(complaints).toEqual([])
})

test('Select carousel needs no panel, and says where there is none', async () => {
  const { page, panel, complaints } = await open()
  await choose(page, 'Select carousel')
  await page.getByText('There is no carousel on this page.').waitFor()
  expect(await page.locator('iframe').count()).toBe(0)
  await page.getByRole('button', { name: 'Open plugin' }).click()
  await drawn(panel)
  await page.evaluate(() => {
    const { figma } = window.playground
    if (figma !== undefined) figma.currentPage.selection = []
  })
  await choose(page, 'Select carousel')
  const count = (await slides(page)).length
  await eventually(() => page.locator('[role=treeitem][aria-selected=true]').count()).toBe(count)
  expect(complaints).toEqual([])
})

test('Check slides lists what a person made too small on the canvas; a press selects it there', async () => {
  const { page, panel, complaints } = await open()
  await drawn(panel)
  const id = await page.evaluate(async () => {
    const { figma } = window.playground
    const texts = figma?.currentPage.findAllWithCriteria({ types: ['TEXT'] }) ?? []
    const [text] = [...texts].sort((a, b) => b.characters.length - a.characters.length)
    if (figma === undefined || text === undefined) throw new Error('There is no text.')
    for (const font of text.getRangeAllFontNames(0, text.characters.length))
      await figma.loadFontAsync(font)
    text.fontSize = 11
    figma.currentPage.selection = []
    return text.id
  })
  await choose(page, 'Check slides')
  const list = panel.getByRole('dialog', { name: /^On the canvas: / })
  await list.waitFor()
  expect(await axeFaults(page, { within: ['iframe', '[role=dialog], dialog'] })).toEqual([])
  await list.getByRole('button', { name: /Text is 11 px/ }).click()
  await eventually(() =>
    page.evaluate(() => window.playground.figma?.currentPage.selection.map((one) => one.id)),
  ).toEqual([id])
  expect(complaints).toEqual([])
})

test('Copy thread from canvas has the words a person wrote there', async () => {
  const { page, panel, complaints } = await open({
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await drawn(panel)
  await page.evaluate(async () => {
    const { figma } = window.playground
    const texts = figma?.currentPage.findAllWithCriteria({ types: ['TEXT'] }) ?? []
    const title = texts.find(({ characters }) => characters.startsWith('Bread without'))
    if (figma === undefined || title === undefined) throw new Error('There is no title.')
    for (const font of title.getRangeAllFontNames(0, title.characters.length))
      await figma.loadFontAsync(font)
    title.insertCharacters(title.characters.indexOf('kneading'), 'any ')
  })
  await choose(page, 'Copy thread from canvas')
  const field = panel.getByRole('textbox', { name: 'Thread from the canvas' })
  await Promise.race([field.waitFor(), panel.getByText('Copied').first().waitFor()])
  const text =
    (await field.count()) > 0
      ? await field.inputValue()
      : await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('Bread without any kneading')
  expect(complaints).toEqual([])
})

test('Same deck for another platform: a second row, served by the same update; removing one leaves the other', async () => {
  const { page, panel, complaints } = await open()
  await drawn(panel)
  const count = (await slides(page)).length
  await choose(page, 'Same deck for another platform')
  const dialog = panel.getByRole('dialog', { name: 'Same deck for another platform' })
  await dialog.waitFor()
  expect(await axeFaults(page, { within: ['iframe', '[role=dialog], dialog'] })).toEqual([])
  await dialog.getByRole('button', { name: /^Add / }).click()
  await isDrawn(panel)
  const two = await framesOf(page)
  expect(two.length).toBeGreaterThan(count)
  const grounds = async (): Promise<ReadonlySet<string>> =>
    new Set((await framesOf(page)).map(({ fills }) => JSON.stringify(fills)))
  const before = await grounds()
  await panel.getByRole('radio', { name: 'Noir' }).click()
  await panel.getByRole('button', { name: /^Update/ }).click()
  await isDrawn(panel)
  const after = await grounds()
  expect([...after].filter((fill) => before.has(fill))).toEqual([])
  expect((await framesOf(page)).flatMap(allNodes).length).toBeGreaterThan(0)

  await panel.getByRole('button', { name: /^Editing/ }).click()
  await panel.getByRole('menuitem', { name: 'Remove carousel…' }).click()
  await panel.getByText(/The row in .* stays\./).waitFor()
  expect(await axeFaults(page, { within: ['iframe', '[role=dialog], dialog'] })).toEqual([])
  await panel.getByRole('button', { name: 'Remove', exact: true }).click()
  await panel.getByText('Carousel removed.').first().waitFor()
  expect((await slides(page)).length).toBe(two.length - count)
  expect(complaints).toEqual([])
})
