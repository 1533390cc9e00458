import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)

const line = fc.constantFrom('Well, rye.', '- fold', '24/7 warm', 'Like', '12', 'jam', 'パン')
const post = fc
  .array(line, { maxLength: 5 })
  .chain((lines) =>
    fc.constantFrom('\n', '\n\n').map((gap) => ['Begin.', ...lines, 'End.'].join(gap)),
  )
const buttons = fc.constantFrom(
  '\nLike\nReply\nRepost\nShare',
  '\nTranslate\nLike\n1.2K\nComment\n48\nRepost\n12\nShare\n5',
  '\n1/3\nLike\n3\nComment\nRepost\nShare',
)

const headers: readonly (readonly [name: string, (age: string) => string])[] = [
  ['bare', (age) => `mira.oven\n${age}`],
  ['verified', (age) => `mira.oven\nVerified\n·\n${age}\n·\nAuthor`],
  ['with a topic', (age) => `mira.oven\n> Bread Threads\n${age}`],
]

describe('posts of Threads written and read', () => {
  it.each(headers)('headers %s', (_, header) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(post, buttons), { minLength: 1, maxLength: 6 }), (posts) => {
        const text = posts.map(([words, row], at) => `${header(`${at + 1}h`)}\n${words}${row}`)
        const { format, value } = readThread({ text: text.join('\n') })
        expect(format).toBe('threads-page')
        expect(value.author).toEqual({ name: '', handle: 'mira.oven' })
        expect(value.posts.map(plainText)).toEqual(posts.map(([words]) => words))
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})
