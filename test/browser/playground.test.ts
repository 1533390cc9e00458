import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { eventually } from './support/eventually'
import { allNodes, countPixels, drop, framesOf, generate, isDrawn, paste } from './support/panel'
import { solidPng } from './support/png'
import { usePlayground } from './support/playground'
import { breadPosts, longThread, studioPage } from './support/threads'

const open = usePlayground()

type Rectangle = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>

/** Where an element stands once it does not move any more: the camera follows a key a frame later. */
async function restingBox(element: Locator): Promise<Rectangle> {
  let last = ''
  for (let tries = 0; tries < 100; tries += 1) {
    const box = await element.boundingBox()
    const now = JSON.stringify(box)
    if (box !== null && now === last) return box
    last = now
    await element.page().waitForTimeout(100)
  }
  throw new Error('The element does not come to rest in view.')
}

describe('from paste to slides', () => {
  test('a pasted thread becomes frames in order, all selected; one undo removes them all', async () => {
    const { page, panel, complaints } = await open({ isPainted: true })
    await paste(panel, studioPage(breadPosts))
    await panel.getByText('Nadia Okafor 🚀').first().waitFor()
    await generate(panel)

    const frames = await framesOf(page)
    expect(frames.length).toBeGreaterThanOrEqual(breadPosts.length)
    expect(frames[0]?.name).toBe('01 Cover')
    expect(frames.map(({ name }) => name.slice(0, 2))).toEqual(
      frames.map((_, index) => String(index + 1).padStart(2, '0')),
    )
    const words = frames.flatMap(allNodes).map(({ characters }) => characters ?? '')
    expect(words.join(' ')).toContain('Bread without kneading')
    expect(words.join(' ')).not.toContain('Apply Image')
    const rows = page.getByRole('treeitem', { level: 1 })
    await eventually(() => rows.count()).toBe(frames.length)
    const chosen = page.locator('[role=treeitem][aria-selected=true]')
    await eventually(() => chosen.count()).toBe(frames.length)

    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await framesOf(page)).toEqual([])
    await eventually(() => rows.count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('a dropped picture is painted on the slide of its post', async () => {
    const { page, panel, complaints } = await open()
    await paste(panel, studioPage(breadPosts))
    const magenta = [213, 17, 178] as const
    await drop(panel, [
      { name: 'dough.png', type: 'image/png', bytes: [...solidPng(640, 400, magenta)] },
    ])
    await panel.getByText(/1 of 4 places filled/).waitFor()
    await generate(panel)

    const frames = await framesOf(page)
    const shown = frames.filter((frame) =>
      allNodes(frame).some(({ fills }) => (fills ?? []).some(({ type }) => type === 'IMAGE')),
    )
    expect(shown.map(({ name }) => name.slice(0, 2))).toEqual(['02'])
    const [slide] = shown
    // A quarter of the scale: 640 × 400 drawn at least 600 px wide is 150 × 94 pixels.
    expect(await countPixels(page, slide?.id ?? '', magenta)).toBeGreaterThan(9000)
    expect(complaints).toEqual([])
  })

  test('Cancel while slides are drawn leaves nothing on the page', async () => {
    const { page, panel, complaints } = await open()
    await paste(panel, longThread(40))
    await panel.getByRole('button', { name: /^Generate/ }).click()
    await panel
      .getByText(/Drawing slide/)
      .first()
      .waitFor()
    await panel.getByRole('button', { name: 'Cancel' }).click()
    await panel.getByText('Cancelled. Nothing was changed.').first().waitFor()
    expect(await framesOf(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('works by keyboard alone: paste, Ctrl+Enter', async () => {
    const { page, panel, complaints } = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), studioPage(breadPosts))
    // The panel has the focus from the start, as a plugin has in Figma.
    await page.keyboard.press('Control+V')
    await panel.getByText('Nadia Okafor 🚀').first().waitFor()
    await page.keyboard.press('Control+Enter')
    await isDrawn(panel)
    expect((await framesOf(page)).length).toBeGreaterThanOrEqual(breadPosts.length)
    expect(complaints).toEqual([])
  })
})

describe('the editor around it', () => {
  test('a layer chosen in the list is selected on the page, saved under its name, and the other way round', async () => {
    const { page, panel } = await open({ isPainted: true })
    await paste(panel, studioPage(breadPosts))
    await generate(panel)
    const row = page.getByRole('treeitem', { name: '01 Cover' })
    await row.click()
    const selected = () =>
      page.evaluate(() => window.playground.figma?.currentPage.selection.map(({ name }) => name))
    await eventually(selected).toEqual(['01 Cover'])
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download PNG' }).click()
    expect((await saved).suggestedFilename()).toBe('01 Cover.png')

    await row.press('ArrowRight')
    await row.press('ArrowRight')
    await page.keyboard.press('Enter')
    await eventually(selected).not.toEqual(['01 Cover'])
    expect((await selected())?.length).toBe(1)

    await page.evaluate(() => {
      const { figma } = window.playground
      const frame = figma?.currentPage.children[1]
      if (figma !== undefined && frame !== undefined) figma.currentPage.selection = [frame]
    })
    await eventually(() =>
      page.locator('[role=treeitem][aria-selected=true]').allTextContents(),
    ).toEqual([expect.stringMatching(/^02 /)])
  })

  test('on the canvas a click selects, a double click goes deeper, Escape clears, Ctrl+wheel zooms at the pointer', async () => {
    const { page, panel } = await open({ isPainted: true })
    await paste(panel, studioPage(breadPosts))
    await generate(panel)
    await page.getByRole('button', { name: 'Minimise the plugin' }).click()
    const stage = page.getByRole('application', { name: 'Canvas' })
    const selected = () =>
      page.evaluate(() => window.playground.figma?.currentPage.selection.map(({ name }) => name))
    // A busy machine may select the slides only now.
    await eventually(async () => (await selected())?.[0]).toBe('01 Cover')
    await stage.press('Escape')
    await stage.press('Shift+Digit1')
    await eventually(selected).toEqual([])

    const label = page.locator('.frame-name', { hasText: '01 Cover' })
    const place = await restingBox(label)
    // Just inside the slide, 20 px below its name: nothing but the slide itself is there.
    const inside = { x: place.x + 4, y: place.y + 24 }
    await page.mouse.click(inside.x, inside.y)
    await eventually(selected).toEqual(['01 Cover'])

    const slide = await restingBox(page.locator('.outline'))
    const title = { x: slide.x + slide.width * 0.3, y: slide.y + slide.height * 0.8 }
    await stage.press('Escape')
    await page.mouse.dblclick(title.x, title.y)
    await eventually(async () => (await selected())?.length).toBe(1)
    // The first click takes what stands in the slide, the second what stands in that.
    const path = page.evaluate(() => {
      const [layer] = window.playground.figma?.currentPage.selection ?? []
      return [layer?.parent?.parent?.name, layer?.parent?.parent?.parent?.name]
    })
    expect(await path).toContain('01 Cover')

    const zoom = page.getByRole('button', { name: /fit everything/ })
    const before = await zoom.textContent()
    await page.mouse.move(inside.x, inside.y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await eventually(() => zoom.textContent()).not.toBe(before)
    const after = await label.boundingBox()
    // The point under the pointer stays where it is, so its slide's corner moves only a little.
    expect(Math.abs((after?.x ?? 0) - place.x)).toBeLessThan(40)
  })

  test('the theme switch turns page and panel dark', async () => {
    const { page, panel } = await open()
    await page.getByRole('button', { name: 'Switch to dark theme' }).click()
    await eventually(() => page.locator('html').getAttribute('class')).toBe('figma-dark')
    await eventually(() => panel.locator('html').getAttribute('class')).toBe('figma-dark')
    const ground = panel.locator('body').evaluate((body) => {
      return getComputedStyle(body).getPropertyValue('--figma-color-bg')
    })
    expect(await ground).toBe('#2c2c2c')
  })

  test('begun anew, as each of these tests begins, it has nothing of before: no layer, nothing stored, nothing to undo', async () => {
    const { page, panel, complaints } = await open()
    const state = () =>
      page.evaluate(async () => {
        const { figma } = window.playground
        if (figma === undefined) return null
        const { children, selection } = figma.currentPage
        const stored: unknown = await figma.clientStorage.getAsync('mine')
        const styles = await figma.getLocalTextStylesAsync()
        const kept = figma.root.getPluginData('mine')
        return [children.length, selection.length, stored, styles.length, kept]
      })
    await paste(panel, studioPage(breadPosts))
    await panel.getByText('Nadia Okafor 🚀').first().waitFor()
    await page.getByRole('button', { name: 'Switch to dark theme' }).click()
    await page.evaluate(async () => {
      const { figma } = window.playground
      if (figma === undefined) return
      figma.currentPage.selection = [figma.createFrame()]
      figma.createTextStyle()
      figma.root.setPluginData('mine', 'kept')
      await figma.clientStorage.setAsync('mine', 'stored')
    })
    expect(await state()).toEqual([1, 1, 'stored', 1, 'kept'])

    await page.evaluate(() => window.playground.restart?.())
    const empty = [0, 0, undefined, 0, '']
    expect(await state()).toEqual(empty)
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await state()).toEqual(empty)
    await panel.getByRole('button', { name: 'Try an example' }).waitFor()
    expect(await page.locator('html').getAttribute('class')).toBe('figma-light')
    expect(complaints).toEqual([])
  })

  test('Reopen starts a fresh panel with the selected carousel in it, and closing it leaves the canvas usable', async () => {
    const { page, panel, complaints } = await open({ isPainted: true })
    await paste(panel, studioPage(breadPosts))
    await generate(panel)
    await page.getByRole('button', { name: 'Reopen plugin' }).click()
    await panel.getByRole('button', { name: /^Editing/ }).waitFor()
    expect((await framesOf(page)).length).toBeGreaterThanOrEqual(breadPosts.length)
    await page.getByRole('button', { name: 'Close the plugin' }).click()
    await eventually(() => page.locator('iframe').count()).toBe(0)
    await page.getByRole('treeitem', { name: '01 Cover' }).click()
    expect(complaints).toEqual([])
  })
})
