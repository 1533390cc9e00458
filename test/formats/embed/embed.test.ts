import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { embed } from '../../../src/lib/formats/embed/embed'
import { dateOfRecordKey } from '../../../src/lib/formats/embed/moments'
import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'
import { runs } from '../../support/samples'

testFixtures(import.meta.url)

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '<br>')

const code = (text: string, name: string, id: number): string =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${escape(text)}</p>&mdash; ${escape(name)} (@ovenlight) <a href="https://twitter.com/ovenlight/status/${id}?ref_src=twsrc%5Etfw">May 3, 2021</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>`

describe('posts with the same words', () => {
  const many = (ids: readonly number[]): string =>
    ids.map((id) => code('Rye again.', 'Mira', id)).join('\n')

  it('are different posts when their addresses differ, and one when a page embeds it twice', () => {
    expect(readThread({ text: many([1, 2, 2, 3]) }).value.posts).toHaveLength(3)
  })

  it('are one post on two networks', () => {
    const other = code('Rye again.', 'Mira', 1).replace('twitter.com/ovenlight', 'bsky.app/profile')
    expect(readThread({ text: `${many([1])}\n${other}` }).value.posts).toHaveLength(1)
  })

  it('an embed far down in a long page is found', () => {
    const article = `<blockquote>Somebody else.</blockquote>\n${'<p>Words of a page.</p>\n'.repeat(4000)}`
    expect(embed.likeness({ text: article + many([1]), syntax: 'plain' })).toBeGreaterThan(0.9)
  })
})

describe('embed codes', () => {
  const word = fc.constantFrom(
    ...[
      'one',
      'two.',
      '*',
      '**x**',
      '_',
      '`y`',
      '[z]',
      '<b>',
      '&',
      '#tag',
      '@who',
      '"',
      '# a',
      '> b',
      '- c',
    ],
    ...['文字', '🍞', '(@d)', '— e', 'https://e.org/_f_', '{" "}', '\\'],
  )
  const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
  const text = fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => `Post\n${lines.join('\n\n')}`)

  it('give back any posts, with their author and in their order', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (all) => {
        // The same words twice are one post.
        const posts = all.map((each, index) => `${each} ${'abcd'.charAt(index)}`)
        const source = posts
          .map((each, index) =>
            code(each, 'Mira (baker) & co', 1_390_000_000_000_000_000 + index * 1e12),
          )
          .join('\n\n')
        for (const paste of [{ text: source }, { text: source, html: source }]) {
          const { value, format } = readThread(paste)
          expect(format).toBe('embed')
          expect(value.author).toEqual({ name: 'Mira (baker) & co', handle: 'ovenlight' })
          expect(value.posts.map(plainText)).toEqual(posts)
        }
      }),
      { numRuns: runs(100), endOnFailure: true },
    )
  })

  it.each([
    ['plain text', 'I wrote <blockquote> and twitter-tweet in one line.'],
    ['a quotation', '“Bread is time.” (@ovenlight said so)'],
    ['a mention in brackets', 'Ask the baker (@ovenlight) — she knows.'],
  ])('%s is none', (_, text) => {
    expect(embed.likeness({ text, syntax: 'plain' })).toBe(0)
  })

  it('a text that quotes one post among much else stays a text', () => {
    const text = `${'Words of my own, and many of them. '.repeat(40)}\n\nBread is time.\n— Mira (@ovenlight) May 3, 2021`
    expect(readThread({ text }).format).not.toBe('embed')
  })

  it('in a file that holds more than codes leave it to its own format', () => {
    const text = JSON.stringify([{ html: code('a', 'b', 1_390_000_000_000_000_000) }])
    expect(embed.likeness({ text, syntax: 'plain' })).toBeLessThan(0.5)
  })

  it('keep what stands around them in a note, as it stood', () => {
    const text = `Before *it*.\n\n${code('a', 'b', 1_390_000_000_000_000_000)}\n\n<div>\n</div>\nAfter.`
    const { notes } = readThread({ text })
    expect(notes).toContainEqual({ code: 'around-posts', left: ['Before *it*.', 'After.'] })
  })

  it('keep a date that nothing exact stands for', () => {
    const { notes } = readThread({ text: 'Bread is time.\n— Mira (@ovenlight) 3 mai 2021\n' })
    expect(notes).toContainEqual({ code: 'export-text', left: ['3 mai 2021'] })
  })

  it('without words are named with their link', () => {
    const text =
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@a/post/B"><a href="https://www.threads.com/@a/post/B">View on Threads</a></blockquote>'
    const { value, notes } = readThread({ text })
    expect(value.posts).toEqual([])
    expect(notes).toContainEqual({ code: 'no-text', left: ['https://www.threads.com/@a/post/B'] })
  })

  it.each([
    '<blockquote class="twitter-tweet">a',
    '<blockquote class=',
    '<blockquote class="twitter-tweet">a</blockquote>',
    '— a (@b) May 3, 2021\n',
    '> — a (@b) 3\n',
  ])('a hundred thousand letters of %s are read in a moment', (unit) => {
    const text = unit.repeat(100_000 / unit.length)
    const start = process.cpuUsage()
    readThread({ text })
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000)
  })
})

describe('the moment in a Bluesky address', () => {
  it.each([
    ['3lk6qz3sdck2v', '2025-03-12T14:08:41.702Z'],
    ['2222222222222', undefined],
    ['zzzzzzzzzzzzz', undefined],
    ['3lk6qz3sdck2', undefined],
    ['', undefined],
  ])('%s: %s', (key, expected) => {
    expect(dateOfRecordKey(key)).toBe(expected)
  })
})
