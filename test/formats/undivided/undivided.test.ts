import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dividePieces, type Piece } from '../../../src/lib/formats/undivided/divide'
import { weightedLength } from '../../../src/lib/formats/weighted-length'

const words = (length: number): string => `${'Tea '.repeat(length).slice(0, length - 1)}.`
const piece = (text: string, more: Partial<Piece> = {}): Piece => ({ text, gap: 1, ...more })
const startsOf = (pieces: readonly Piece[], expected?: number): readonly number[] =>
  dividePieces(pieces, expected).starts

describe('dividing what runs together', () => {
  it('takes each paragraph as a post when there are as many as the page counts', () => {
    const pieces = [60, 200, 30].map((length) => piece(words(length)))
    expect(dividePieces(pieces, 3)).toEqual({ starts: [0, 1, 2], isGuess: false })
  })

  it('divides at wide gaps, or at white space, when their number is right', () => {
    const gaps = [1, 1, 2, 1, 2].map((gap) => piece('Tea is leaves.', { gap }))
    expect(dividePieces(gaps, 3)).toEqual({ starts: [0, 2, 4], isGuess: false })
    const tails = [false, true, false, true, false].map((hasTail) =>
      piece('Tea is leaves.', { gap: 0, hasTail }),
    )
    expect(dividePieces(tails, 3)).toEqual({ starts: [0, 2, 4], isGuess: false })
  })

  it('divides at counters, wherever the words without one stand', () => {
    const pieces = ['A thread.', 'Really.', '1/ One.', 'More.', '2/ Two.', '3/ Three.', 'More.']
    expect(startsOf(pieces.map((text) => piece(text)))).toEqual([0, 2, 4, 5])
    const atEnds = ['One. 1/3', 'Two.', 'More. 2/3', 'Three.', 'More. 3/3']
    expect(startsOf(atEnds.map((text) => piece(text)))).toEqual([0, 1, 3])
  })

  it('believes the page’s count before counters', () => {
    const pieces = ['A thread.', '1/ One.', '2/ Two.', '3/ Three.'].map((text) => piece(text))
    expect(startsOf(pieces, 3)).toEqual([0, 2, 3])
    expect(startsOf(pieces, 4)).toEqual([0, 1, 2, 3])
    expect(startsOf([...pieces, piece('Bye.')], 5)).toEqual([0, 1, 2, 3, 4])
    expect(startsOf(pieces, 1)).toEqual([0])
  })

  it('sees the closing words behind the last number', () => {
    const link = '[example.org](https://example.org)'
    const pieces = ['1/ One.', '2/ Two.', link, '3/ Three.', link, 'Thank you.']
    expect(startsOf(pieces.map((text) => piece(text)))).toEqual([0, 1, 3, 5])
  })

  it('uses the numbers of a list only when the page counts as many posts', () => {
    const pieces = ['Three teas.', '1. Green.', '2. Black.', '3. White.'].map((text) => piece(text))
    expect(startsOf(pieces, 4)).toEqual([0, 1, 2, 3])
    expect(startsOf(pieces)).toEqual([0])
  })

  it('uses them too when the list is longer than a post could be', () => {
    const pieces = ['A thread.', ...['1-', '2-', '3-', '٤-'].map((at) => `${at} ${words(90)}`)]
    const more = pieces.flatMap((text) => [piece(text), piece(words(90))])
    expect(startsOf(more)).toEqual([0, 2, 4, 6, 8])
  })

  it('lets pictures end posts, and no post be longer than 280', () => {
    const pieces = [
      piece(words(100), { endsPost: true }),
      piece(words(150)),
      piece(words(100)),
      piece(words(200)),
    ]
    expect(dividePieces(pieces)).toEqual({ starts: [0, 1, 3], isGuess: true })
  })

  it('begins a post after each picture, with a counter or without', () => {
    const texts = ['1/ tea', 'and cake', '2/ water', 'no cake', '3/ salt', 'the end']
    const pieces = texts.map((text, index) => piece(text, { endsPost: index < 2 || index === 4 }))
    expect(dividePieces(pieces)).toEqual({ starts: [0, 1, 2, 4, 5], isGuess: false })
    const listed = ['a:', '1) b', '2) c'].map((text) => piece(text, { endsPost: true }))
    expect(startsOf(listed)).toEqual([0, 1, 2])
  })

  it('keeps lists and sentences whole', () => {
    const pieces = ['Take:', '• tea', '• water', 'Then wait.', 'Drink it.'].map((text) =>
      piece(text, { gap: 0 }),
    )
    expect(startsOf(pieces, 3)).toEqual([0, 3, 4])
  })

  it('gives as many posts as the page counts, in order, whatever the pieces', () => {
    const anyPiece = fc.record({
      text: fc.string(),
      gap: fc.nat(3),
      endsPost: fc.boolean(),
      hasTail: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(anyPiece, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (pieces, expected) => {
          const starts = startsOf(pieces, expected)
          expect(starts[0]).toBe(0)
          expect([...starts].sort((one, other) => one - other)).toEqual(starts)
          expect(new Set(starts).size).toBe(starts.length)
          expect(starts.every((start) => start < pieces.length)).toBe(true)
        },
      ),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('takes linear time', () => {
    const started = performance.now()
    const pieces = Array.from({ length: 50_000 }, () => piece('Tea is leaves.'))
    dividePieces(pieces)
    dividePieces(pieces, 1000)
    dividePieces(pieces.slice(0, 400), 200)
    expect(performance.now() - started).toBeLessThan(4000)
  })
})

describe('length in X’s counting', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['see https://example.org/a/very/long/path now', 31],
    ['“quoted”', 8],
    ['', 0],
  ])('%j is %i', (text, expected) => {
    expect(weightedLength(text)).toBe(expected)
  })
})
