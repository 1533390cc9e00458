import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)

const line = fc.constantFrom(
  'Well, rye.',
  '- fold',
  '24/7 warm',
  'Post',
  '12',
  'by @tin.example.org',
  'パン',
)
const post = fc
  .array(line, { maxLength: 5 })
  .chain((lines) =>
    fc.constantFrom('\n', '\n\n').map((gap) => ['Begin.', ...lines, 'End.'].join(gap)),
  )
const counts = fc.constantFrom('', '\n4', '\n4\n1\n38', '\n1.2K\n9')

const isolated = (handle: string): string => `\u202A${handle}\u202C`
const headers: readonly (readonly [name: string, (age: string) => string])[] = [
  ['on two lines', (age) => `Mira Oven\n@mira.bread.example\n· ${age}`],
  ['with isolates', (age) => `Mira Oven\n${isolated('@mira.bread.example')}\n·\n${age}`],
  ['on one line', (age) => `Mira Oven @mira.bread.example\n· ${age}`],
  ['on one line with the age', (age) => `Mira Oven @mira.bread.example · ${age}`],
  ['with a handle for a name', (age) => `mira.bread.example @mira.bread.example\n· ${age}`],
]

describe('posts of Bluesky written and read', () => {
  it.each(headers)('headers %s', (_, header) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(post, counts), { minLength: 1, maxLength: 6 }), (posts) => {
        const text = posts.map(([words, count], at) => `${header(`${at + 1}h`)}\n${words}${count}`)
        const { format, value } = readThread({ text: text.join('\n') })
        expect(format).toBe('bluesky-page')
        expect(value.author.handle).toBe('mira.bread.example')
        expect(value.posts.map(plainText)).toEqual(posts.map(([words]) => words))
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})

describe('what is no page of Bluesky', () => {
  it.each([
    ['a mention at the end of a line', 'I baked this with @mira.bread.example\nand it was good.'],
    ['an address of mail', 'Write to\nmira@bread.example\nbefore noon.'],
    ['a package', 'npm i @a2a-js/sdk\nand go.'],
  ])('%s', (_, text) => {
    expect(readThread({ text }).format).toBe('plain-text')
  })
})
