import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { readCsv } from '../../../src/lib/formats/readwise-csv/csv'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'
import { testKeptWords } from '../readwise-highlights/kept-words'
import { textOfLines, threadLines } from '../readwise-highlights/random-posts'

testFixtures(import.meta.url)
testKeptWords(import.meta.url)

const quote = (cell: string): string => `"${cell.replace(/"/g, '""')}"`

describe('a table', () => {
  it('gives the cells it was written from', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.map(quote).join(',')).join('\n')
        expect(readCsv(text)).toEqual(rows)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it.each([
    [
      'a,b\n\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,', [['a', '']]],
    ['"a"b,c', [['ab', 'c']]],
    ['a "b" c', [['a "b" c']]],
    ['"never\nclosed', [['never\nclosed']]],
    ['', []],
  ])('%j is %j', (text, rows) => {
    expect(readCsv(text)).toEqual(rows)
  })

  it('of highlights has the posts it was written from', () => {
    fc.assert(
      fc.property(threadLines, (posts) => {
        const rows = posts.map(
          (lines) => `${quote(lines.join('\n'))},Tweets From Mira,@ovenlight on Twitter,,,,,,,,`,
        )
        const text = ['Highlight,Book Title,Book Author,Amazon Book ID,Note', ...rows].join('\n')
        const { format, value } = readThread({ text })
        expect(format).toBe('readwise-csv')
        expect(value.author).toEqual({ name: 'Mira', handle: 'ovenlight' })
        expect(value.posts.map(plainText)).toEqual(posts.map(textOfLines))
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})
