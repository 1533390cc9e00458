import { describe, expect, it } from 'vitest'

import type { TextBlock } from '../../src/lib/base/type'
import { breakOffsets } from '../../src/lib/deck/break-opportunities'
import { graphemes } from '../../src/lib/deck/graphemes'
import { createMeasure, type WordWidth } from '../../src/lib/deck/line-breaking'

const style = {
  font: { family: 'Test', weight: 400, italic: false },
  size: 10,
  lineHeight: 14,
  tracking: 0,
}

/** Every character 10 px wide: widths are ten times lengths. */
const tenEach: WordWidth = (text) => graphemes(text).length * 10

function block(text: string): TextBlock {
  return { runs: [{ text }], style }
}

/** The parts between break opportunities, divided by "|". */
function breaks(text: string): string {
  let from = 0
  return breakOffsets(text)
    .map((to) => {
      const part = text.slice(from, to)
      from = to
      return part
    })
    .join('|')
}

describe('where a line may end', () => {
  it.each([
    ['one two  three', 'one |two  |three'],
    ['self-attention', 'self-|attention'],
    ['self\u2011attention', 'self\u2011attention'],
    ['24\u00A0°C now', '24\u00A0°C |now'],
    ['x -5 and GPT-3.5', 'x |-5 |and |GPT-3.5'],
    ['wait , what !', 'wait , |what !'],
    ['(a b) [c]', '(a |b) |[c]'],
    ['"to be" or', '"to |be" |or'],
    ['and/or 1/2', 'and/|or |1/2'],
    ['2019–2021', '2019–|2021'],
    ['yes—no', 'yes|—|no'],
    ['wait…no', 'wait…no'],
    ['example.com/a', 'example.com/|a'],
    ['言語の構造。次は', '言|語|の|構|造。|次|は'],
    ['「引用」です', '「引|用」|で|す'],
    ['コーヒー', 'コー|ヒー'],
    ['go🚀now', 'go|🚀|now'],
    ['👩‍👩‍👧👍🏽🇸🇪1️⃣', '👩‍👩‍👧|👍🏽|🇸🇪|1️⃣'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(breaks(text)).toBe(expected)
  })
})

describe('a line breaker over word widths', () => {
  it('fills lines greedily; spaces at their ends hang out', () => {
    const measure = createMeasure(tenEach)
    expect(measure(block('aaa bbb ccc'), 70)).toEqual({ lines: [70, 30], height: 28 })
    expect(measure(block('aaa bbb ccc'), 69)).toEqual({ lines: [30, 30, 30], height: 42 })
  })

  it('keeps paragraphs apart by their gap, and gives an empty text one line of no width', () => {
    const measure = createMeasure(tenEach)
    expect(measure({ ...block('a\n\nb'), paragraphGap: 6 }, 100)).toEqual({
      lines: [10, 0, 10],
      height: 54,
    })
    expect(measure(block(''), 100)).toEqual({ lines: [0], height: 14 })
  })

  it('breaks a word wider than the line between characters, on a line of its own', () => {
    const measure = createMeasure(tenEach)
    expect(measure(block('ab cdefgh ij'), 40).lines).toEqual([20, 40, 20, 20])
    expect(measure(block('👩‍👩‍👧👍🏽🇸🇪ab'), 10).lines).toEqual([10, 10, 10, 10, 10])
  })

  it('puts at least one character on a line however narrow the box is', () => {
    expect(createMeasure(tenEach)(block('abc'), 1).lines).toEqual([10, 10, 10])
  })

  it('measures each run of a word in its own font', () => {
    const wide: WordWidth = (text, font) => text.length * (font.weight === 700 ? 20 : 10)
    const runs = [
      { text: 'ab' },
      { text: 'cd', font: { ...style.font, weight: 700 } },
      { text: ' e' },
    ]
    expect(createMeasure(wide)({ runs, style }, 1000).lines).toEqual([80])
    expect(createMeasure(wide)({ runs, style }, 70).lines).toEqual([60, 10])
  })

  it('asks for the width of a word once, and lays out a block at a width once', () => {
    const asked: string[] = []
    const measure = createMeasure((text) => {
      asked.push(text)
      return text.length * 10
    })
    const first = measure(block('one two one'), 50)
    expect(measure(block('one two one'), 50)).toBe(first)
    measure(block('one two one'), 80)
    expect(asked.sort()).toEqual([' ', 'one', 'two'])
  })

  it('of 300 texts of 10 characters, one asked for among them each time is measured once, one left alone again', () => {
    const asked: string[] = []
    const measure = createMeasure(
      (text) => {
        asked.push(text)
        return text.length * 10
      },
      () => 1,
      1000,
    )
    measure(block('leftalones'), 500)
    for (let count = 100; count < 400; count += 1) {
      measure(block('usedoftens'), 500)
      measure(block(`others${count}x`), 500)
    }
    measure(block('leftalones'), 500)
    const times = (text: string): number => asked.filter((one) => one === text).length
    expect(['usedoftens', 'leftalones'].map(times)).toEqual([1, 2])
  })

  it('of 1000 widths of one text the latest are remembered, the first is not', () => {
    const measure = createMeasure(tenEach)
    const at = (width: number) => measure(block('one two one'), width)
    const [first, ...others] = Array.from({ length: 1000 }, (_, width) => at(width))
    const last = others.slice(-20)
    expect(last.map((_, index) => at(980 + index))).toEqual(last)
    for (const [index, one] of last.entries()) expect(at(980 + index)).toBe(one)
    expect(at(0)).toEqual(first)
    expect(at(0)).not.toBe(first)
  })

  it('never makes a line wider than the box unless one character is', () => {
    const measure = createMeasure(tenEach)
    for (const text of [
      'a bb ccc dddd eeeee ffffff',
      'xxxxxxxxxxxxxxxxxxxxxxx y',
      '言語、「構造」です。',
    ]) {
      for (let width = 10; width < 200; width += 10) {
        expect(Math.max(...measure(block(text), width).lines)).toBeLessThanOrEqual(width)
      }
    }
  })
})
