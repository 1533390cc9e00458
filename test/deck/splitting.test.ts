import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { DeckBlock } from '../../src/lib/deck/deck'
import { sentenceEnds } from '../../src/lib/deck/boundaries'
import { splitBlocks } from '../../src/lib/deck/splitting'
import { blocksText, countWords } from '../../src/lib/deck/words'

const paragraph = (text: string): DeckBlock => ({
  kind: 'paragraph',
  words: [{ kind: 'text', text }],
})
const list = (items: readonly string[], start = 1): DeckBlock => ({
  kind: 'list',
  ordered: true,
  start,
  items: items.map((text) => [{ kind: 'text', text }]),
})

/** A part fits up to so many characters. */
const upTo =
  (most: number) =>
  (part: readonly DeckBlock[]): boolean =>
    blocksText(part).length <= most

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${index}`).join(' ')

describe('a text that does not fit', () => {
  it('is divided between paragraphs when that is near the middle', () => {
    const [one, two] = ['a '.repeat(30).trim(), 'b '.repeat(40).trim()]
    expect(splitBlocks([paragraph(one), paragraph(two)], upTo(100)).map(blocksText)).toEqual([
      one,
      two,
    ])
  })

  it('is not divided between a line that ends in a colon and what it announces', () => {
    const blocks = [
      paragraph('x'.repeat(40)),
      paragraph(`${'y '.repeat(10)}z:`),
      list(['a'.repeat(30), 'b'.repeat(30)]),
    ]
    const [first = []] = splitBlocks(blocks, upTo(130))
    expect(blocksText(first)).toBe('x'.repeat(40))
  })

  it('is divided at a sentence if no paragraph ends near the middle, then at a clause, then at a word', () => {
    const divide = (text: string): readonly string[] =>
      splitBlocks([paragraph(text)], upTo(70)).map(blocksText)
    expect(divide(`One ${'and '.repeat(10)}two. Three ${'and '.repeat(9)}four.`)[0]).toMatch(
      /two\.$/,
    )
    expect(divide(`One ${'and '.repeat(10)}two, three ${'and '.repeat(9)}four.`)[0]).toMatch(
      /two,$/,
    )
    // An uneven sentence is better than an even clause.
    const uneven = `${'and '.repeat(6)}two. Three ${'and '.repeat(7)}four, five ${'and '.repeat(7)}six.`
    expect(splitBlocks([paragraph(uneven)], upTo(90)).map(blocksText)[0]).toMatch(/two\.$/)
    expect(
      divide(words(30)).map((part) => part.split(' ').every((word) => /^w\d+$/.test(word))),
    ).toEqual([true, true])
  })

  it('goes on counting in a list, and marks a part that begins inside a sentence', () => {
    const parts = splitBlocks(
      [list(['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40), 'd'.repeat(40)], 3)],
      upTo(90),
    )
    expect(parts.map(([block]) => (block?.kind === 'list' ? block.start : null))).toEqual([3, 5])
    const [, [second] = []] = splitBlocks([paragraph(words(40))], upTo(90))
    expect(second).toMatchObject({ kind: 'paragraph', continues: true })
  })

  it('is never cut inside what people see as one character', () => {
    const family = '👩‍👩‍👧‍👦'
    const parts = splitBlocks([paragraph(family.repeat(20))], upTo(60)).map(blocksText)
    expect(parts.join('')).toBe(family.repeat(20))
    for (const part of parts) expect(part.length % family.length).toBe(0)
  })

  it('gives two parts of 35 to 65 per cent and of 12 words at least, for any text of sentences', () => {
    const sentence = fc
      .integer({ min: 4, max: 12 })
      .map((count) => `${words(count)}.`.replace('w', 'W'))
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 8, maxLength: 16 }), (sentences) => {
        const text = sentences.join(' ')
        const parts = splitBlocks([paragraph(text)], upTo(Math.ceil(text.length * 0.66))).map(
          blocksText,
        )
        expect(parts).toHaveLength(2)
        for (const part of parts) {
          const share = part.length / text.length
          expect(share).toBeGreaterThanOrEqual(0.34)
          expect(share).toBeLessThanOrEqual(0.66)
          expect(countWords(part)).toBeGreaterThanOrEqual(12)
        }
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})

describe('sentences', () => {
  it.each([
    ['One. Two! Three? Four', 3],
    ['It is 3.5 cm, e.g. flour, i.e. dust. And salt.', 1],
    ['Dr. Lind and J. S. Bach met. Then left.', 1],
    ['Loaf No. 4 of Oct. 3, z. B. in Minneapolis/St. Paul, see p. 5. Then left.', 1],
    ['Is it slow? No. It only takes a day. So be it.', 3],
    ['هل ينتظر العجين؟ نعم، ينتظر. ثم يخبز.', 2],
    ['क्या यह सही है? हाँ। फिर चलो।', 2],
    ['Wait... what? No.', 1],
    ['He said “stop.” She did not.', 1],
    ['第一文。第二文。', 1],
    ['1. Flour\n2. Water', 1],
    ['So do I. You too.', 1],
    ['No end at all', 0],
  ])('%j has %i ends inside', (text, count) => {
    expect(sentenceEnds(text)).toHaveLength(count)
  })
})
