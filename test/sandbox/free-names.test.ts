import { describe, expect, it } from 'vitest'

import { buildPlugin } from './build-plugin'
import { freeNames } from './free-names'

/** What Figma adds to the language (figma-facts 1). `fetch` is left out: network is the panel's. */
const figmaNames = ['figma', '__html__', 'console', 'setTimeout', 'clearTimeout']

/** The language itself, as far as ES2020 reaches and no host is needed. */
const languageNames = [
  'Array',
  'ArrayBuffer',
  'Boolean',
  'Date',
  'Error',
  'Infinity',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
]

describe('names from outside', () => {
  it.each([
    ['let a = 1; a + b', ['b']],
    ['typeof window === "undefined"', ['window']],
    ['(({ x }) => { const y = x; return y + document.title })', ['document']],
    ['o.window; ({ document: 1 })', ['o']],
    ['new URL(Intl)', ['Intl', 'URL']],
  ])('%s', (script, expected) => {
    expect(freeNames(script)).toEqual(expected)
  })
})

it('main.js names nothing that Figma does not give it', async () => {
  const names = freeNames(await buildPlugin())
  expect(names).toContain('figma')
  expect(names.filter((name) => ![...figmaNames, ...languageNames].includes(name))).toEqual([])
}, 60_000)
