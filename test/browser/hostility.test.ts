/**
 * What a real browser does with hostile pastes and files: nothing in them runs, nothing is fetched, and the panel
 * goes on. `npm run fuzz` pastes hundreds.
 */
import { describe, expect, test } from 'vitest'
import type { FrameLocator, Page } from 'playwright-core'

import { anyHostileHtml } from '../../playground/fuzz/html'
import { latin, pngOf, wholeFiles } from '../../playground/fuzz/pictures'
import { fuzz, type Family } from '../../playground/fuzz/run'
import { drop, framesOf, generate, paste } from './support/panel'
import { solidPng } from './support/png'
import { usePlayground } from './support/playground'
import { breadPosts, studioPage } from './support/threads'

const open = usePlayground()

declare global {
  interface Window {
    /** How often something that was pasted ran. */
    canary?: number
  }
}

/** Throws where something ran, in the page or in the panel. */
async function checkQuiet(page: Page, asked: readonly string[]): Promise<void> {
  for (const frame of page.frames()) {
    const ran = await frame.evaluate(() => window.canary ?? 0)
    if (ran > 0) throw new Error(`It ran ${ran} times in ${frame.url()}`)
  }
  if (asked.length > 0) throw new Error(`It was fetched: ${asked.join(', ')}`)
}

/** Every request but those of the playground itself. */
function requestsOf(page: Page): string[] {
  const asked: string[] = []
  const own = new URL(page.url()).origin
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(own) && !/^(?:data|blob|about):/.test(url)) asked.push(url)
  })
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.context().on('page', (popup) => asked.push(`window ${popup.url()}`))
  return asked
}

async function pasteAnew(panel: FrameLocator, html: string): Promise<void> {
  await paste(panel, 'Bread is patient.', html)
}

describe('hostile input in a browser', { timeout: 1_800_000 }, () => {
  test('pasted HTML with scripts and handlers: nothing runs, nothing is fetched', async () => {
    const { page, panel } = await open()
    const asked = requestsOf(page)
    const family: Family<string> = {
      name: 'pasted HTML in a browser',
      smoke: 4,
      share: 0.003,
      cases: anyHostileHtml,
      check: async (html) => {
        await pasteAnew(panel, html)
        await page.evaluate(() => new Promise((done) => setTimeout(done, 20)))
        await checkQuiet(page, asked)
        return { answered: 1, refused: 0 }
      },
    }
    await fuzz(family)
    expect(asked).toEqual([])
  })

  test('files that are no pictures, and bombs, are refused by name; the next one is drawn', async () => {
    const { page, panel, complaints } = await open()
    await paste(panel, studioPage(breadPosts))
    const asked = requestsOf(page)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.canary=1"><script/></svg>'
    const page2 = '<!doctype html><script>parent.canary=1</script>'
    const files = [
      { name: 'bomb.png', bytes: pngOf(65_535, 65_535, 0) },
      { name: 'zlib.png', bytes: pngOf(20_000, 20_000, 800) },
      { name: 'empty.png', bytes: new Uint8Array() },
      { name: 'words.png', bytes: latin('Bread is patient.') },
      { name: 'page.png', bytes: latin(page2) },
      { name: 'drawing.png', bytes: latin(svg) },
      ...wholeFiles
        .filter(({ kind }) => kind !== 'png')
        .map(({ kind, bytes }) => ({ name: `cut.${kind}`, bytes: bytes.subarray(0, 28) })),
    ]
    const given = files.map(({ name, bytes }) => ({ name, type: 'image/png', bytes: [...bytes] }))
    await drop(panel, [
      ...given,
      { name: 'good.png', type: 'image/png', bytes: [...solidPng(300, 200, [10, 120, 200])] },
    ])
    for (const { name } of files) await panel.getByText(new RegExp(name)).first().waitFor()
    await panel.getByText(/1 of 4 places filled/).waitFor()
    await generate(panel)
    expect((await framesOf(page)).length).toBeGreaterThan(0)
    await checkQuiet(page, asked)
    expect(complaints).toEqual([])
  })
})
