/** A carousel that was changed by hand on the canvas, opened and updated in the real panel. */
import type { FrameLocator, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { axeFaults } from './support/axe'
import { eventually } from './support/eventually'
import { allNodes, framesOf, generate, isDrawn, paste } from './support/panel'
import { usePlayground } from './support/playground'
import { fewPosts, studioPage } from './support/threads'

const open = usePlayground()

const planned = 'Bread without kneading'
const mended = 'Bread without any kneading'

async function drawn(panel: FrameLocator): Promise<void> {
  await paste(panel, studioPage(fewPosts))
  await panel.getByText('Nadia Okafor 🚀').first().waitFor()
  await generate(panel)
}

/** As a person does who types into the title of the first slide; it is selected afterwards. */
async function mendTitle(page: Page): Promise<void> {
  await page.evaluate(async (more) => {
    const { figma } = window.playground
    const texts = figma?.currentPage.findAllWithCriteria({ types: ['TEXT'] }) ?? []
    const title = texts.find(({ characters }) => characters.startsWith('Bread without'))
    if (figma === undefined || title === undefined) throw new Error('There is no title.')
    for (const font of title.getRangeAllFontNames(0, title.characters.length))
      await figma.loadFontAsync(font)
    title.insertCharacters(title.characters.indexOf('kneading'), more)
    figma.currentPage.selection = [title]
  }, 'any ')
}

async function reopen(page: Page, panel: FrameLocator): Promise<void> {
  await page.getByRole('button', { name: 'Close the plugin' }).click()
  await page.getByRole('button', { name: 'Open plugin' }).click()
  await panel.getByRole('button', { name: /^Editing/ }).waitFor()
}

/** Every word on the canvas, whatever divides them, and the colours of the slides. */
async function canvas(page: Page): Promise<{ readonly words: string; readonly grounds: string }> {
  const slides = (await framesOf(page)).flatMap(allNodes).filter(({ name }) => /^\d\d /.test(name))
  return {
    words: slides
      .flatMap(allNodes)
      .flatMap(({ characters }) => characters ?? [])
      .join(' ')
      .split(/\s+/)
      .join(' '),
    grounds: JSON.stringify(slides.map(({ fills }) => fills)),
  }
}

test('words mended by hand survive another theme, and are shown, listed and counted', async () => {
  const { page, panel, complaints } = await open({ colorScheme: 'dark' })
  await drawn(panel)
  const before = await canvas(page)
  await mendTitle(page)
  await reopen(page, panel)

  const first = panel.locator('[data-slide]').first()
  await eventually(() => first.textContent()).toContain('Edited by hand: 1 edit')
  expect(await first.locator('[data-kind="slide"]').textContent()).toContain(mended)
  expect(await panel.getByRole('button', { name: 'Up to date' }).isDisabled()).toBe(true)

  await first.click()
  await panel.getByRole('region', { name: 'Edited by hand' }).waitFor()
  expect(await axeFaults(page, { from: 'serious' })).toEqual([])
  await panel.getByRole('tab', { name: 'Deck' }).click()

  await panel.getByRole('button', { name: /^Theme/ }).click({ modifiers: ['Alt'] })
  await panel.getByRole('radio', { name: /^Noir/ }).click()
  await panel.getByRole('button', { name: /^Update/ }).click()
  await isDrawn(panel)
  const after = await canvas(page)
  expect(after.words).toContain(mended)
  expect(after.words).toBe(before.words.replace(planned, mended))
  expect(after.grounds).not.toBe(before.grounds)
  expect(await panel.getByText('1 edit kept.').count()).toBeGreaterThan(0)
  await eventually(() => panel.getByRole('button', { name: 'Up to date' }).count()).toBe(1)
  expect(complaints).toEqual([])
})

test('other words in the panel meet the mended ones: the summary says so, and gives them up', async () => {
  const { page, panel, complaints } = await open()
  await drawn(panel)
  await mendTitle(page)
  await reopen(page, panel)
  await panel.getByRole('option', { name: /^Post 1,/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Bread, all over again')
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Update…' }).click()

  const summary = panel.getByRole('dialog', { name: 'Update carousel' })
  await summary.waitFor()
  expect(await summary.textContent()).toContain('1 edit kept')
  expect(await axeFaults(page, { from: 'serious' })).toEqual([])
  await summary.getByRole('button', { name: 'Cancel' }).click()
  expect((await canvas(page)).words).toContain(mended)

  await panel.getByRole('button', { name: 'Update…' }).click()
  await summary.getByRole('button', { name: /^Discard my edit/ }).click()
  await summary.getByText('Will be replaced').waitFor()
  await page.keyboard.press('Control+Enter')
  await isDrawn(panel)
  const { words } = await canvas(page)
  expect(words).toContain('Bread, all over again')
  expect(words).not.toContain(mended)
  expect(complaints).toEqual([])
})

test('with Live on, the canvas follows a change by itself', async () => {
  const { page, panel, complaints } = await open()
  await drawn(panel)
  const before = await canvas(page)
  await panel.getByRole('checkbox', { name: 'Live' }).check({ force: true })
  await panel.getByRole('button', { name: /^Theme/ }).click({ modifiers: ['Alt'] })
  await panel.getByRole('radio', { name: /^Noir/ }).click()
  await eventually(async () => (await canvas(page)).grounds === before.grounds).toBe(false)
  await eventually(() => panel.getByRole('button', { name: 'Up to date' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect((await canvas(page)).grounds).toBe(before.grounds)
  expect(complaints).toEqual([])
})

test('slides that were deleted are said to be gone, and generated again', async () => {
  const { page, panel, complaints } = await open()
  await drawn(panel)
  await page.evaluate(() => {
    for (const node of [...(window.playground.figma?.currentPage.children ?? [])]) node.remove()
  })
  await page.getByRole('heading').first().click()
  await panel.getByRole('option', { name: /^Slide 1 of/ }).click()
  await panel.locator('footer').getByText('The slides are no longer in the file.').waitFor()
  await panel.getByRole('button', { name: /^Generate/ }).click()
  await isDrawn(panel)
  expect((await framesOf(page)).length).toBeGreaterThan(0)
  expect(complaints).toEqual([])
})
