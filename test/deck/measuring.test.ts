import { describe, expect, it } from 'vitest'

import type { TextBlock } from '../../src/lib/base/type'
import { createMeasure, type WordWidth } from '../../src/lib/deck/line-breaking'
import {
  measureWith,
  newRequests,
  noSizes,
  withSizes,
  type SizeRequest,
  type SizeResult,
} from '../../src/lib/deck/measuring'

const style = {
  font: { family: 'Test', weight: 400, italic: false },
  size: 10,
  lineHeight: 14,
  tracking: 0,
}
const tenEach: WordWidth = (text) => text.length * 10
const words: TextBlock = { runs: [{ text: 'aaaa bbbb cccc' }], style }
const other: TextBlock = { runs: [{ text: 'dddd eeee' }], style }

/** Figma as it would answer if its words were so much wider. */
function answer(requests: readonly SizeRequest[], wider: number): readonly SizeResult[] {
  const real = createMeasure((text, ...rest) => tenEach(text, ...rest) * wider)
  return requests.map(({ block, widths }) => ({
    sizes: widths.map((width) => {
      const { lines, height } = real(block, width ?? Infinity)
      return { width: width ?? Math.max(...lines), height }
    }),
  }))
}

describe('what is asked of Figma', () => {
  it('is each block once, its natural width and the widths it is used at', () => {
    const texts = [
      { block: words, width: 100 },
      { block: other, width: null },
      { block: { ...words }, width: 80 },
      { block: words, width: 100 },
    ]
    expect(newRequests(texts, noSizes)).toEqual([
      { block: words, widths: [null, 100, 80] },
      { block: other, widths: [null] },
    ])
  })

  it('is nothing that is known, and of a known block only its new widths', () => {
    const first = newRequests([{ block: words, width: 100 }], noSizes)
    const known = withSizes(noSizes, first, answer(first, 1), tenEach)
    expect(newRequests([{ block: words, width: 100 }], known)).toEqual([])
    expect(newRequests([{ block: words, width: 60 }], known)).toEqual([
      { block: words, widths: [60] },
    ])
  })
})

describe('a measure with known sizes', () => {
  it('breaks lines as words really are: 4 % wider, the third word goes to the next line', () => {
    const asked = newRequests([{ block: words, width: 140 }], noSizes)
    const known = withSizes(noSizes, asked, answer(asked, 1.04), tenEach)
    const measure = measureWith(known, tenEach)
    expect(measure(words, 140).lines.length).toBe(2)
    expect(measure(words, 140).height).toBe(28)
    // And at a width nobody asked for: 145.6 px is what the text really takes.
    expect(measure(words, 145).lines.length).toBe(2)
    expect(measure(words, 146).lines.length).toBe(1)
  })

  it('takes other texts of the font to differ as much', () => {
    const asked = newRequests([{ block: words, width: null }], noSizes)
    const known = withSizes(noSizes, asked, answer(asked, 1.1), tenEach)
    expect(measureWith(known, tenEach)(other, Infinity).lines[0]).toBeCloseTo(99)
    const bold = { ...other, style: { ...style, font: { ...style.font, weight: 700 } } }
    expect(measureWith(known, tenEach)(bold, Infinity).lines[0]).toBeCloseTo(90)
  })

  it('believes a measured height against its own sum', () => {
    const asked: SizeRequest[] = [{ block: words, widths: [null, 140] }]
    const more = withSizes(
      noSizes,
      asked,
      [
        {
          sizes: [
            { width: 140, height: 14 },
            { width: 140, height: 42 },
          ],
        },
      ],
      tenEach,
    )
    expect(measureWith(more, tenEach)(words, 140)).toMatchObject({ height: 42 })
    expect(measureWith(more, tenEach)(words, 140).lines).toHaveLength(3)
    const fewer = withSizes(
      noSizes,
      asked,
      [
        {
          sizes: [
            { width: 200, height: 28 },
            { width: 140, height: 14 },
          ],
        },
      ],
      tenEach,
    )
    expect(measureWith(fewer, tenEach)(words, 140)).toMatchObject({ height: 14 })
    expect(measureWith(fewer, tenEach)(words, 140).lines).toHaveLength(1)
  })

  it('does with answers that are missing, empty or zero what it did without them', () => {
    const asked = newRequests([{ block: words, width: 100 }], noSizes)
    const none = withSizes(noSizes, asked, [], tenEach)
    const zero = withSizes(noSizes, asked, [{ sizes: [{ width: 0, height: 0 }] }], tenEach)
    const plain = createMeasure(tenEach)(words, 100)
    expect(measureWith(none, tenEach)(words, 100)).toEqual(plain)
    expect(measureWith(zero, tenEach)(words, 100)).toEqual(plain)
  })
})
