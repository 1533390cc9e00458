import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'
import { testKeptWords } from '../readwise-highlights/kept-words'
import { textOfLines, threadLines } from '../readwise-highlights/random-posts'

testFixtures(import.meta.url)
testKeptWords(import.meta.url)

const head = [
  'title:: So It Begins... (highlights)',
  'author:: [[@ovenlight on Twitter]]',
  'category:: #tweets',
  'url:: https://twitter.com/ovenlight/status/1647940492712345601',
]

const mark = (index: number): string =>
  `([View Tweet](https://twitter.com/ovenlight/status/16479404927123456${10 + index}))`

/** A page as the default template writes it. */
function toOutline(posts: readonly (readonly string[])[]): string {
  const bullets = posts.map((lines, index) =>
    lines
      .map((line, at) => `\t${at === 0 ? '- ' : '  '}${line}`)
      .join('\n')
      .concat(` ${mark(index)}`, index === 0 ? '\n\t\t- **Note**: Thread' : ''),
  )
  const sync = '- Highlights first synced by [[Readwise]] [[May 3rd, 2023]]'
  return [...head, '', sync, ...bullets].join('\n')
}

/** A page of a flat template. */
function toFlatPage(posts: readonly (readonly string[])[]): string {
  const bullets = posts.map((lines, index) =>
    lines
      .map((line, at) => `${at === 0 ? '- ' : '  '}${line}`)
      .join('\n')
      .concat(` ${mark(index)} #Highlight #[[2023-05-03]]`),
  )
  return [...head, ...bullets].join('\n')
}

describe('a thread written as a page', () => {
  it.each([
    ['by the default template', toOutline],
    ['by a flat template', toFlatPage],
  ])('%s has the posts it was written from', (_, write) => {
    fc.assert(
      fc.property(threadLines, (posts) => {
        const { format, value, notes } = readThread({ text: write(posts) })
        expect(format).toBe('readwise-logseq')
        expect(value.author.handle).toBe('ovenlight')
        expect(value.posts.map(plainText)).toEqual(posts.map(textOfLines))
        expect(notes.some(({ code }) => code === 'may-be-cut')).toBe(false)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('says of each post without its mark that it may be cut', () => {
    fc.assert(
      fc.property(threadLines, fc.nat(), (posts, choice) => {
        const cut = choice % posts.length
        const text = toOutline(posts).replace(` ${mark(cut)}`, '')
        const { value, notes } = readThread({ text })
        const found = notes.filter(({ code }) => code === 'may-be-cut').map(({ post }) => post)
        expect(value.posts).toHaveLength(posts.length)
        // One post without a mark: nothing shows that marks were meant.
        if (posts.length > 1) expect(found).toEqual([cut])
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})
