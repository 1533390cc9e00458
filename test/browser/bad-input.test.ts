import { describe, expect, test } from 'vitest'

import { allNodes, drop, framesOf, generate, paste } from './support/panel'
import { solidPng } from './support/png'
import { usePlayground } from './support/playground'
import { breadPosts, studioChrome, studioPage } from './support/threads'

const open = usePlayground()

describe('bad input is answered in words', () => {
  test('a paste without words, then one of buttons and menus only', async () => {
    const { page, panel, complaints } = await open()
    await paste(panel, '  \n ')
    await panel.getByText('The clipboard holds no text.').first().waitFor()
    await paste(panel, studioChrome)
    await panel.getByText('No thread in this text.').first().waitFor()
    expect(await framesOf(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('files that are no picture or a cut one are refused by name; the rest is drawn', async () => {
    const { page, panel, complaints } = await open()
    await paste(panel, studioPage(breadPosts))
    const whole = solidPng(300, 200, [10, 120, 200])
    await drop(panel, [
      { name: 'noise.png', type: 'image/png', bytes: [1, 2, 3, 4, 5, 6, 7, 8] },
      { name: 'good.png', type: 'image/png', bytes: [...whole] },
      { name: 'cut.png', type: 'image/png', bytes: [...whole.slice(0, 40)] },
    ])
    await panel
      .getByText(/noise\.png/)
      .first()
      .waitFor()
    await panel
      .getByText(/cut\.png/)
      .first()
      .waitFor()
    await generate(panel)
    const pictures = (await framesOf(page))
      .flatMap(allNodes)
      .filter(({ fills }) => (fills ?? []).some(({ type }) => type === 'IMAGE'))
    expect(pictures.length).toBe(1)
    expect(complaints).toEqual([])
  })

  test('a picture 30,000 px wide and a WebP are converted to what Figma takes', async () => {
    const { page, panel, complaints } = await open()
    await paste(panel, studioPage(breadPosts))
    const webp = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(60, 40)
      canvas.getContext('2d')?.fillRect(0, 0, 60, 40)
      const blob = await canvas.convertToBlob({ type: 'image/webp' })
      return [...new Uint8Array(await blob.arrayBuffer())]
    })
    await drop(panel, [
      { name: 'wide.png', type: 'image/png', bytes: [...solidPng(30_000, 20, [9, 9, 9])] },
      { name: 'small.webp', type: 'image/webp', bytes: webp },
    ])
    await panel.getByText(/2 of 4 places filled/).waitFor()
    await generate(panel)
    const pictures = (await framesOf(page))
      .flatMap(allNodes)
      .filter(({ fills }) => (fills ?? []).some(({ type }) => type === 'IMAGE'))
    expect(pictures.length).toBe(2)
    expect(complaints).toEqual([])
  })

  // A megabyte is read in test/formats/speed.test.ts; what a run has to do grows with slides alone.
  test('256 kB of text are hundreds of slides, and cancelled half-way leave nothing', async () => {
    const { page, panel, complaints } = await open()
    await paste(panel, studioPage(Array.from({ length: 16 }, () => 'Knead nothing. '.repeat(1067))))
    const button = panel.getByRole('button', { name: /^Generate [5-9]\d\d slides/ })
    await button.waitFor()
    await button.click()
    await panel.getByRole('button', { name: 'Cancel' }).click()
    await panel.getByText('Cancelled. Nothing was changed.').first().waitFor()
    expect(await framesOf(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('"</script>" and markup in a post stay text', async () => {
    const { page, panel, complaints } = await open()
    const post = 'Never write </script><script>document.title = "taken"</script> into a page.'
    await paste(panel, studioPage(['Markup, clearly explained:', post, 'That is all.']))
    await generate(panel)
    const words = (await framesOf(page)).flatMap(allNodes).map(({ characters }) => characters ?? '')
    expect(words.join(' ')).toContain('</script>')
    expect(await page.title()).not.toBe('taken')
    expect(complaints).toEqual([])
  })
})
