import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'
import { testKeptWords } from '../readwise-highlights/kept-words'
import { threadLines } from '../readwise-highlights/random-posts'

testFixtures(import.meta.url)
testKeptWords(import.meta.url)

type Posts = readonly (readonly string[])[]

const metadata = [
  '# So It Begins...',
  '',
  '![rw-book-cover](https://pbs.twimg.com/profile_images/1/me.jpg)',
  '',
  '## Metadata',
  '- Author: [[@ovenlight on Twitter]]',
  '- Full Title: So It Begins...',
  '- Category: #tweets',
  '- URL: https://twitter.com/ovenlight/status/1647940492712345610',
  '',
  '## Highlights',
]

const address = (index: number, handle = 'ovenlight'): string =>
  `https://twitter.com/${handle}/status/16479404927123456${10 + index}`

const bullet = (lines: readonly string[], sign = '-', first = ''): string =>
  lines.map((line, at) => (at === 0 ? `${sign} ${first}${line}` : `  ${line}`)).join('\n')

function toDefaultNote(posts: Posts): string {
  const bullets = posts.map((lines, index) => `${bullet(lines)} ([View Tweet](${address(index)}))`)
  return [...metadata, ...bullets, ''].join('\n')
}

function toCustomNote(posts: Posts): string {
  const bullets = posts.map(
    (lines, index) =>
      `${bullet(lines)} [Open in Readwise](https://readwise.io/open/${index}) ^rw${index}00\n` +
      '    - Note: mine\n    - Date:: [[April 29th, 2020, Wednesday]]',
  )
  const matter = ['---', 'aliases: [So It, So It]', 'author: @ovenlight on Twitter', '---']
  return [...matter, ...metadata, '### New highlights synced', ...bullets].join('\n')
}

function toLikedNote(posts: Posts): string {
  const bullets = posts.map(
    (lines, index) =>
      `${bullet(lines, '*', `@mill_${index}: `)} ([View Tweet](${address(index, `mill_${index}`)}))`,
  )
  return ['## New highlights added April 24, 2022 at 10:46 PM', '', ...bullets].join('\n')
}

// The default template has no blank lines.
const dense = threadLines.map((posts) => posts.map((lines) => lines.filter((line) => line !== '')))

describe('a thread written as a note', () => {
  it.each([
    ['by the default template', toDefaultNote, 'ovenlight'],
    ['with numbers of blocks and dates', toCustomNote, 'ovenlight'],
  ])('%s has the posts it was written from', (_, write, handle) => {
    fc.assert(
      fc.property(dense, (posts) => {
        const { format, value, notes } = readThread({ text: write(posts) })
        expect(format).toBe('readwise-obsidian')
        expect(value.author.handle).toBe(handle)
        expect(value.posts.map(plainText)).toEqual(posts.map((lines) => lines.join('\n')))
        expect(notes.some(({ code }) => code === 'may-be-cut')).toBe(false)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('of liked tweets has the author of each', () => {
    fc.assert(
      fc.property(dense, (posts) => {
        const { value } = readThread({ text: toLikedNote(posts) })
        expect(value.posts.map(plainText)).toEqual(posts.map((lines) => lines.join('\n')))
        const handles = value.posts.map(({ author }) => author?.handle ?? value.author.handle)
        expect(handles).toEqual(posts.map((_, index) => `mill_${index}`))
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})
