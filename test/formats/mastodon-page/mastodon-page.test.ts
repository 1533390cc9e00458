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
  'Public',
  '12',
  '@tin and',
  'パン',
)
const post = fc
  .array(line, { maxLength: 5 })
  .chain((lines) =>
    fc.constantFrom('\n', '\n\n').map((gap) => ['Begin.', ...lines, 'End.'].join(gap)),
  )

const headers: readonly (readonly [name: string, (age: string) => string])[] = [
  ['with the age above', (age) => `${age}\nMira Oven\n@mira@bread.example`],
  ['with the age below', (age) => `Mira Oven\n@mira@bread.example\n${age}`],
  ['on one line', (age) => `Mira Oven @mira@bread.example\n${age}`],
]

describe('posts of Mastodon written and read', () => {
  it.each(headers)('headers %s', (_, header) => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 6 }), (posts) => {
        const text = posts.map(
          (words, at) => `${header(`${at + 1}h`)}\n${words}\nReply\nBoost\nFavourite`,
        )
        const { format, value } = readThread({ text: text.join('\n') })
        expect(format).toBe('mastodon-page')
        expect(value.author).toEqual({ name: 'Mira Oven', handle: 'mira@bread.example' })
        expect(value.posts.map(plainText)).toEqual(posts)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})

describe('what is no page of Mastodon', () => {
  it('a mention of somebody there', () => {
    const text = 'I learned it from\n@mira@bread.example\nand from a book.'
    expect(readThread({ text }).format).toBe('plain-text')
  })
})
