/** The panel in every state a person can bring it into, for looking at: what is done to get there. */
import type { FrameLocator, Page } from 'playwright-core'

import { galleryPictures } from './pictures'
import { galleryThread } from './thread'

export interface PanelState {
  /** File name without ending, after "panel-". */
  readonly name: string
  readonly theme?: 'dark'
  /** px of the panel; 920 × 640 unless said. */
  readonly size?: { readonly width: number; readonly height: number }
  readonly act: (panel: FrameLocator, page: Page) => Promise<void>
}

const narrow = { width: 360, height: 480 }

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
  'Cleaning',
  'Presets',
  'Figma layers',
] as const

/** Every state, in the order of the panel's design. */
export const panelStates: readonly PanelState[] = [
  ...both('first-run', () => Promise.resolve()),
  ...both('pasted', studio),
  one('unreadable', (panel) =>
    paste(panel, 'Home\nNotifications\nMessages\nWho to follow\nShow more'),
  ),
  ...both('pictures', async (panel) => {
    await studio(panel)
    await givePictures(panel)
  }),
  one('drag-between', (panel, page) => dragPost(panel, page, 0.02)),
  one('drag-onto', (panel, page) => dragPost(panel, page, 0.5)),
  one('drag-by-keys', async (panel, page) => {
    await studio(panel)
    await slide(panel, 2).focus()
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowLeft')
  }),
  one('edit-post', async (panel, page) => {
    await studio(panel)
    await post(panel, 2).focus()
    await page.keyboard.press('Enter')
  }),
  one('select-posts', async (panel) => {
    await studio(panel)
    await post(panel, 2).click()
    await post(panel, 3).click({ modifiers: ['Shift'] })
  }),
  ...both('slide', async (panel) => {
    await studio(panel)
    await givePictures(panel)
    await slide(panel, 7).click()
  }),
  one(
    'slide-menu',
    async (panel) => {
      await studio(panel)
      await slide(panel, 2).hover()
      await panel.getByRole('button', { name: 'More' }).first().click()
    },
    { theme: 'dark' },
  ),
  ...sections.flatMap((section) =>
    both(`design-${section.toLowerCase().replace(/\W+/g, '-')}`, async (panel) => {
      await studio(panel)
      await openSection(panel, section)
    }),
  ),
  one(
    'theme-custom',
    async (panel) => {
      await studio(panel)
      await openSection(panel, 'Theme')
      await panel.getByRole('radio', { name: /^Custom/ }).click()
    },
    { size: { width: 920, height: 900 } },
  ),
  ...both('findings', async (panel) => {
    await studio(panel)
    await panel.getByRole('button', { name: /findings?$/ }).click()
  }),
  one('generating', generating),
  ...both('finished', async (panel) => {
    await studio(panel)
    await generate(panel)
  }),
  ...both('edit', async (panel, page) => {
    await editing(panel, page)
    await slide(panel, 3).click()
    await panel.getByRole('tab', { name: /^Slide/ }).click()
  }),
  one('edit-menu', async (panel, page) => {
    await editing(panel, page)
    await panel.getByRole('button', { name: /^Editing/ }).click()
  }),
  ...both('canvas-findings', async (panel, page) => {
    await editing(panel, page)
    await command(page, 'Check slides')
    await panel.getByRole('dialog', { name: /^On the canvas/ }).waitFor()
  }),
  one('canvas-text', async (panel, page) => {
    await editing(panel, page)
    await command(page, 'Copy thread from canvas')
    await panel
      .getByRole('dialog', { name: 'Thread from the canvas' })
      .waitFor({ timeout: 5000 })
      .catch(() => undefined)
  }),
  ...both('other-platform', async (panel, page) => {
    await editing(panel, page)
    await command(page, 'Same deck for another platform')
    await panel.getByRole('dialog', { name: 'Same deck for another platform' }).waitFor()
  }),
  ...both('remove', async (panel, page) => {
    await editing(panel, page)
    await panel.getByRole('button', { name: /^Editing/ }).click()
    await panel.getByRole('menuitem', { name: 'Remove carousel…' }).click()
    await panel.getByRole('button', { name: 'Remove', exact: true }).waitFor()
  }),
  ...both('summary', summary),
  one('summary-narrow', summary, { size: narrow }),
  one('live', async (panel) => {
    await studio(panel)
    await generate(panel)
    await panel.getByRole('checkbox', { name: 'Live' }).check({ force: true })
    await chooseTheme(panel)
    await panel.getByRole('button', { name: 'Up to date' }).waitFor()
  }),
  one('gone', async (panel, page) => {
    await studio(panel)
    await generate(panel)
    await page.evaluate(() => {
      for (const node of [...(window.playground.figma?.currentPage.children ?? [])]) node.remove()
    })
    await page.getByRole('heading').first().click()
    await slide(panel, 0).click()
    await panel.locator('footer').getByText('The slides are no longer in the file.').waitFor()
  }),
  { name: 'narrow-first', size: narrow, act: () => Promise.resolve() },
  ...(['Posts', 'Slides', 'Design'] as const).map((region) => ({
    name: `narrow-${region.toLowerCase()}`,
    size: narrow,
    act: async (panel: FrameLocator) => {
      await studio(panel)
      await panel.getByRole('radio', { name: region }).evaluate((radio) => {
        if (radio instanceof HTMLElement) radio.click()
      })
    },
  })),
  one(
    'narrow-findings',
    async (panel) => {
      await studio(panel)
      await panel.getByRole('button', { name: /findings?$/ }).click()
    },
    { size: narrow, theme: 'dark' },
  ),
  one('deck-60', async (panel) => {
    await paste(panel, manyPosts(60))
    await slide(panel, 0).waitFor()
    await openSection(panel, 'Canvas & ratio')
    await panel.getByRole('combobox', { name: /^Platform/ }).selectOption({ label: 'Instagram' })
  }),
]

type Options = Pick<PanelState, 'theme' | 'size'>

function one(name: string, act: PanelState['act'], options: Options = {}): PanelState {
  return { name, act, ...options }
}

function both(name: string, act: PanelState['act']): readonly PanelState[] {
  return [
    { name, act },
    { name: `${name}-dark`, theme: 'dark', act },
  ]
}

async function studio(panel: FrameLocator): Promise<void> {
  await paste(panel, galleryThread)
  await slide(panel, 0).waitFor()
}

/** As the clipboard would hand it over. */
async function paste(panel: FrameLocator, text: string): Promise<void> {
  await panel.locator('body').evaluate((body, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const target = document.activeElement ?? body
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** The pictures the thread names, without the face; chosen, as a file dialog gives them. */
async function givePictures(panel: FrameLocator): Promise<void> {
  const files = await Promise.all(
    galleryPictures()
      .filter(({ name }) => name !== 'avatar.png')
      .map(async ({ name, blob }) => ({
        name,
        mimeType: blob.type,
        buffer: Buffer.from(await blob.arrayBuffer()),
      })),
  )
  await panel.getByRole('tab', { name: /^Images/ }).click()
  await panel.locator('#left-panel input[type=file]').first().setInputFiles(files)
  await panel.getByText('5 of 5 places filled').waitFor()
}

/** A post held over a slide, at this share of its width. */
async function dragPost(panel: FrameLocator, page: Page, x: number): Promise<void> {
  await studio(panel)
  const from = await post(panel, 3).boundingBox()
  const to = await slide(panel, 1).boundingBox()
  if (from === null || to === null) throw new Error('Nothing to drag is in view.')
  await page.mouse.move(from.x + 60, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 80, from.y + 24, { steps: 3 })
  await page.mouse.move(to.x + x * to.width, to.y + to.height / 2, { steps: 8 })
}

async function openSection(panel: FrameLocator, section: string): Promise<void> {
  const head = panel.getByRole('button', { name: new RegExp(`^${section}`) }).first()
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  await head.evaluate((button) => {
    button.scrollIntoView({ block: 'start' })
  })
}

async function generate(panel: FrameLocator): Promise<void> {
  await panel.getByRole('button', { name: /^Generate/ }).click()
  await panel.getByRole('button', { name: 'Show on canvas' }).waitFor()
}

async function chooseTheme(panel: FrameLocator): Promise<void> {
  await openSection(panel, 'Theme')
  await panel.getByRole('radio', { name: /^Fern/ }).click()
}

/** A carousel changed by hand on three slides, opened from the canvas. */
async function editing(panel: FrameLocator, page: Page): Promise<void> {
  await studio(panel)
  await generate(panel)
  // No function of its own inside: it is sent to the page as text.
  await page.evaluate(async () => {
    const { figma } = window.playground
    if (figma === undefined) throw new Error('The canvas is not there yet.')
    for (const slide of figma.currentPage.findAllWithCriteria({ types: ['FRAME'] })) {
      const title =
        slide.children.length === 0 ? null : slide.findOne(({ name }) => name === 'Title')
      if (title?.type !== 'TEXT') continue
      for (const font of title.getRangeAllFontNames(0, title.characters.length))
        await figma.loadFontAsync(font)
      if (slide.name.startsWith('04 ')) {
        title.insertCharacters(title.characters.length, ', longer than you think')
        figma.currentPage.selection = [title]
      }
      if (slide.name.startsWith('07 ')) title.fontSize = 64
      if (slide.name.startsWith('09 ')) title.insertCharacters(0, 'Listen: ')
    }
  })
  await page.getByRole('button', { name: 'Close the plugin' }).click()
  await page.getByRole('button', { name: 'Open plugin' }).click()
  await panel.getByRole('button', { name: /^Editing|Deck menu/ }).waitFor()
}

async function command(page: Page, name: string): Promise<void> {
  await page.getByLabel('Menu of the plugin').selectOption({ label: name })
}

/** What an update to another theme, without a slide that was changed, would do. */
async function summary(panel: FrameLocator, page: Page): Promise<void> {
  await editing(panel, page)
  await slide(panel, 8).focus()
  await page.keyboard.press('Delete')
  await slide(panel, 0).focus()
  await page.keyboard.press('Control+Enter')
  await panel.getByRole('dialog', { name: 'Update carousel' }).waitFor()
}

async function generating(panel: FrameLocator): Promise<void> {
  await paste(panel, manyPosts(40))
  await slide(panel, 0).waitFor()
  await panel.getByRole('button', { name: /^Generate/ }).click()
  await panel
    .getByText(/Drawing slide/)
    .first()
    .waitFor()
}

function manyPosts(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `Lesson ${index + 1} of a year of baking\n\nFlour, water and time do the work; the baker waits and watches.`,
  ).join('\n\n---\n\n')
}

function slide(panel: FrameLocator, index: number) {
  return panel.locator('[data-slide]').nth(index)
}

function post(panel: FrameLocator, number: number) {
  return panel.getByRole('option', { name: new RegExp(`^Post ${number},`) })
}
