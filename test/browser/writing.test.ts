import type { FrameLocator, Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { eventually } from './support/eventually'
import { drop, framesOf, generate, allNodes, paste } from './support/panel'
import { usePlayground } from './support/playground'

const open = usePlayground()

const thread = [
  '1/ Bread without kneading',
  '2/ Flour first. **Weigh** it.',
  '3/ Then let it rest overnight.',
].join('\n\n')

function card(panel: FrameLocator, number: number): Locator {
  return panel.locator('[data-post]').nth(number - 1)
}

describe('writing in a post', () => {
  test('what is typed, broken into lines, undone and split is what the canvas gets', async () => {
    const { page, panel, complaints } = await open()
    await paste(panel, thread)
    await card(panel, 2).dblclick()
    const editor = panel.getByRole('textbox', { name: 'Text of post 2' })
    await eventually(() => editor.innerHTML()).toBe(
      'Flour first. <span data-look="bold">Weigh</span> it.',
    )
    const type = (text: string): Promise<void> => page.keyboard.type(text)
    const press = (name: string): Promise<void> => page.keyboard.press(name)
    const text = async (): Promise<string> => (await editor.textContent()) ?? ''

    // A line at the very end, which a browser shows only where something stands in it.
    await press('Enter')
    await press('Enter')
    await type('Then water')
    expect(await text()).toBe('Flour first. Weigh it.\n\nThen water')
    for (let left = 'Then water'.length; left > 0; left -= 1) await press('Backspace')
    await type('Salt, <b>too</b>')
    expect(await text()).toBe('Flour first. Weigh it.\n\nSalt, <b>too</b>')

    // Words typed at a bold word's end are bold; a mark taken off leaves the cursor where it was.
    await press('ControlOrMeta+Home')
    for (let right = 'Flour first. Weigh'.length; right > 0; right -= 1) await press('ArrowRight')
    await type('ed')
    expect(await editor.locator('[data-look="bold"]').textContent()).toBe('Weighed')
    await page.waitForTimeout(450)
    await type(' NOT')
    await press('ControlOrMeta+z')
    expect(await text()).toContain('Weighed it.')
    await type('!')
    expect(await text()).toContain('Weighed! it.')

    for (let right = ' it.'.length; right > 0; right -= 1) await press('ArrowRight')
    await press('Shift+ControlOrMeta+Enter')
    await eventually(() => panel.locator('[data-post]').count()).toBe(4)
    await press('Escape')
    await generate(panel)
    const words = (await framesOf(page)).flatMap(allNodes).map(({ characters = '' }) => characters)
    expect(words.join('|')).toContain('Weighed!')
    expect(words.join('|')).toContain('Salt, <b>too</b>')
    expect(complaints).toEqual([])
  })

  test('a picture that ends too early, or is none, is refused in plain words', async () => {
    const { panel } = await open()
    await paste(panel, thread)
    await card(panel, 1).waitFor()
    const whole = await panel.locator('body').evaluate(async () => {
      const canvas = document.createElement('canvas')
      canvas.getContext('2d')?.fillRect(0, 0, 300, 150)
      const blob = await new Promise<Blob | null>((give) => {
        canvas.toBlob(give, 'image/jpeg')
      })
      return blob === null ? [] : [...new Uint8Array(await blob.arrayBuffer())]
    })
    await drop(panel, [
      { name: 'cut.jpg', type: 'image/jpeg', bytes: whole.slice(0, -300) },
      {
        name: 'words.png',
        type: 'image/png',
        bytes: [0x6e, 0x6f],
      },
      { name: 'whole.jpg', type: 'image/jpeg', bytes: whole },
    ])
    await panel.getByRole('button', { name: 'Picture whole.jpg' }).waitFor()
    await panel
      .getByText(/^cut\.jpg.*a part of the picture is missing/)
      .first()
      .waitFor()
    await panel
      .getByText(/^words\.png.*not a picture we can read/)
      .first()
      .waitFor()
  })
})

test('of a long thread only the cards near to be seen are painted, and all can be reached', async () => {
  const { page, panel, complaints } = await open()
  const posts = Array.from({ length: 90 }, (_, at) => `${at + 1}/ Loaf ${at + 1} needs its time.`)
  await paste(panel, posts.join('\n\n'))
  await card(panel, 1).click()
  await eventually(() => panel.locator('[data-post]').count()).toBe(90)
  await eventually(() => panel.locator('[data-post] p').count()).toBeLessThan(45)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const editor = panel.getByRole('textbox', { name: 'Text of post 90' })
  await eventually(() => editor.textContent()).toBe('Loaf 90 needs its time.')
  await panel
    .locator('[data-post="89"]')
    .getByText('Loaf 90')
    .first()
    .waitFor({ state: 'attached' })
  expect(complaints).toEqual([])
})
