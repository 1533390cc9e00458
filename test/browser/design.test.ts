import type { FrameLocator } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'

import { axeFaultsInBothThemes } from './support/axe'
import { eventually } from './support/eventually'
import { allNodes, framesOf, generate, paste, type RestNode } from './support/panel'
import { usePlayground } from './support/playground'
import { fewPosts, studioPage } from './support/threads'

const open = usePlayground()

const sections = [
  'Canvas & ratio',
  'Layout template',
  'Theme',
  'Typography',
  'Header & footer',
  'Pictures',
  'Brand kit',
  'Outro',
  'Background pattern',
] as const

/** Opens one section of Design and closes the others, as a person does: ⌥-click on its head. */
async function openSection(panel: FrameLocator, title: string): Promise<void> {
  const design = panel.getByRole('region', { name: 'Design' })
  const head = design.locator('h2 button', { hasText: title })
  await head.click({ modifiers: ['Alt'] })
  await head.and(design.locator('[aria-expanded="true"]')).waitFor()
}

async function studio() {
  const opened = await open()
  await paste(opened.panel, studioPage(fewPosts))
  await opened.panel.getByText('Nadia Okafor 🚀').first().waitFor()
  return opened
}

/** Opens the sections with these titles, one below the other; every section if absent. */
async function openBelow(panel: FrameLocator, titles?: readonly string[]): Promise<void> {
  const heads = panel.getByRole('region', { name: 'Design' }).locator('h2 button')
  for (const head of await heads.all()) {
    // A closed one says in its head what is chosen there.
    const text = (await head.textContent()) ?? ''
    const isAsked = titles?.some((title) => text.startsWith(title)) ?? true
    if (isAsked && (await head.getAttribute('aria-expanded')) === 'false') await head.click()
  }
}

describe('in a window so tall that nothing is scrolled away', () => {
  // axe says nothing of the colours of what it cannot see.
  afterEach(() => usualSize())
  let usualSize = (): Promise<void> => Promise.resolve()

  test('axe finds nothing in any section of the look, in either theme', async () => {
    const { page, panel } = await studio()
    usualSize = () => page.setViewportSize({ width: 1600, height: 900 })
    await openBelow(panel, sections)
    const design = panel.getByRole('region', { name: 'Design' })
    await design.getByRole('radio', { name: 'Custom', exact: true }).click()
    await design.getByRole('button', { name: 'Add action' }).click()
    await design.getByRole('radio', { name: 'Blobs' }).click()
    await page.setViewportSize({ width: 1600, height: 6000 })
    await page.evaluate(() => window.playground.figma?.ui.resize(1024, 5800))
    await eventually(() => design.evaluate(isWhole)).toBe(true)
    const open = await design.locator('h2 button[aria-expanded="true"]').allTextContents()
    expect(open).toEqual(expect.arrayContaining([...sections]))
    const within: [string, string] = ['iframe', 'section[aria-label="Design"]']
    expect(await axeFaultsInBothThemes(page, { within })).toEqual([])
  })
})

/** Runs in the panel: whether all sections are in view. */
function isWhole(design: Element): boolean {
  const last = [...design.querySelectorAll('h2')].at(-1)?.parentElement?.parentElement
  const bottom = last?.getBoundingClientRect().bottom ?? Infinity
  return bottom <= Math.min(window.innerHeight, design.getBoundingClientRect().bottom)
}

test('with every section open only Design is taller than the window, never the panel', async () => {
  const { panel } = await studio()
  await openBelow(panel)
  // A screen reader may scroll what a person's wheel cannot.
  const below = await panel
    .locator('#create-figma-plugin')
    .evaluate((root) => root.scrollHeight - root.clientHeight)
  expect(below).toBe(0)
})

test('what is chosen for the look stands on the canvas: fonts, colours, size and words', async () => {
  const { page, panel, complaints } = await studio()
  await openSection(panel, 'Typography')
  await panel.getByLabel('Title font').selectOption('Archivo')
  await openSection(panel, 'Theme')
  await panel.getByRole('radio', { name: 'Custom', exact: true }).click()
  await panel.getByText('Solid', { exact: true }).click()
  const background = panel.getByRole('textbox', { name: 'Background', exact: true })
  await background.fill('102030')
  await background.press('Enter')
  await openSection(panel, 'Canvas & ratio')
  await panel.getByRole('radio', { name: '1:1, 1080×1080' }).click()
  await openSection(panel, 'Outro')
  await panel.getByLabel('Headline').fill('Bake something')
  await panel.getByLabel('Headline').press('Enter')
  await generate(panel)

  const frames = await framesOf(page)
  expect(frames.length).toBeGreaterThan(2)
  for (const frame of frames) expect(detailsOf(frame).size).toEqual([1080, 1080])
  const first = frames[0]
  if (first === undefined) throw new Error('There is a first slide.')
  expect(detailsOf(first).fill).toBe('#102030')
  const texts = frames.flatMap(allNodes).filter(({ type }) => type === 'TEXT')
  expect(texts.map((text) => detailsOf(text).family)).toContain('Archivo')
  expect(texts.map(({ characters }) => characters)).toContain('Bake something')
  expect(complaints).toEqual([])
})

/** What the REST format says of a node beyond what the tests of the panel look at. */
function detailsOf(node: RestNode): {
  readonly size: readonly number[]
  readonly fill: string
  readonly family: string | undefined
} {
  const {
    absoluteBoundingBox: box,
    fills,
    style,
  } = node as unknown as {
    readonly absoluteBoundingBox: { readonly width: number; readonly height: number }
    readonly fills?: readonly { readonly color?: Readonly<Record<'r' | 'g' | 'b', number>> }[]
    readonly style?: { readonly fontFamily?: string }
  }
  const color = fills?.[0]?.color
  const hex = (part: number): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0')
  return {
    size: [box.width, box.height],
    fill: color === undefined ? '' : `#${hex(color.r)}${hex(color.g)}${hex(color.b)}`,
    family: style?.fontFamily,
  }
}

describe('actions of the outro', () => {
  test('are put in another order by the pointer, and by keys', async () => {
    const { page, panel } = await studio()
    await openSection(panel, 'Outro')
    for (let count = 0; count < 3; count += 1)
      await panel.getByRole('button', { name: 'Add action' }).click()
    const labels = () =>
      panel.getByRole('textbox', { name: /^Action \d$/ }).evaluateAll((fields) =>
        // Fields of a form, which is what a text box is.
        (fields as HTMLInputElement[]).map(({ value }) => value),
      )
    expect(await labels()).toEqual(['Reshare', 'Save for later', 'Follow for more'])
    const handles = panel.getByRole('button', { name: /^Move action/ })
    const [from, to] = [await handles.nth(0).boundingBox(), await handles.nth(2).boundingBox()]
    if (from === null || to === null) throw new Error('The handles are seen.')
    await page.mouse.move(from.x + 8, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(to.x + 8, to.y + 12, { steps: 5 })
    await page.mouse.up()
    expect(await labels()).toEqual(['Save for later', 'Follow for more', 'Reshare'])
    await page.keyboard.press('ArrowUp')
    expect(await labels()).toEqual(['Save for later', 'Reshare', 'Follow for more'])
  })
})
