import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)

const line = fc.constantFrom(
  'Well, rye.',
  '- fold',
  '1. flour',
  'Like',
  '24/7 warm',
  '#bread',
  'パン',
)
const post = fc
  .array(line, { maxLength: 6 })
  .chain((lines) =>
    fc.constantFrom('\n', '\n\n').map((gap) => ['Begin.', ...lines, 'End.'].join(gap)),
  )
const name = fc.constantFrom('Mira Oven', 'Tin-Man & Co', '大山 パン')
const below =
  '\n\n1,336 reactions\n1,336\n\n153 comments\n\n•\n\n131 reposts\n\nLike\nComment\nRepost\nSend\n'

const heads: readonly (readonly [name: string, (name: string) => string])[] = [
  [
    'of a feed',
    (by) => `Feed post\n\nFollowed by Jam Jar\n\n${by}\n\n • 2nd\n\nBaker\n\n1d •\n\nFollow\n\n`,
  ],
  [
    'of an activity',
    (by) =>
      `Feed post number 1\nTin reposted this\n${by}\n${by}\n   • 3rd+\nBaker\n6mo • Edited •\n`,
  ],
  ['without marks', (by) => `${by}\n • 1st\nBaker @ The Corner | Heat\n1w •\n`],
]

describe('posts of LinkedIn written and read', () => {
  it.each(heads)('heads %s', (_, head) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, post), { minLength: 1, maxLength: 4 }), (posts) => {
        const text = posts.map(([by, words]) => `${head(by)}${words}${below}`).join('\n')
        const { format, value } = readThread({ text })
        expect(format).toBe('linkedin-page')
        expect(value.posts.map(plainText)).toEqual(posts.map(([, words]) => words))
        expect(value.posts.map(({ author }) => (author ?? value.author).name)).toEqual(
          posts.map(([by]) => by),
        )
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})
