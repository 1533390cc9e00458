import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { TextRange } from '../../playground/host/model'
import { insert, remove, restyle } from '../../playground/host/core/text/ranges'
import {
  levelParagraphs,
  paragraphsOf,
  styledSpan,
  touchedParagraphs,
} from '../../playground/host/core/text/paragraphs'
import {
  defaultTextStyle,
  isItalic,
  weightOf,
  type Style,
} from '../../playground/host/core/text/style'
import { createCoreHost, loadFonts } from './support/core-host'

/** The same text as one size a character. */
type Sizes = readonly number[]

const plain = defaultTextStyle([])
const sized = (fontSize: number): Style => Object.freeze({ ...plain, fontSize })
const sizesOf = (ranges: readonly TextRange[]): Sizes => {
  let from = 0
  return ranges.flatMap(({ end, style }) => {
    const sizes = Array.from({ length: end - from }, () => Number(style['fontSize']))
    from = end
    return sizes
  })
}

type Edit =
  | { readonly kind: 'style'; readonly a: number; readonly b: number; readonly size: number }
  | { readonly kind: 'insert'; readonly a: number; readonly b: number; readonly size: number }
  | { readonly kind: 'remove'; readonly a: number; readonly b: number }

const place = fc.nat(30)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('style' as const), a: place, b: place, size: fc.nat(3) }),
  fc.record({ kind: fc.constant('insert' as const), a: place, b: fc.nat(5), size: fc.nat(3) }),
  fc.record({ kind: fc.constant('remove' as const), a: place, b: place }),
)

describe('ranges', () => {
  test('ranges say the same as one style a character, after any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let ranges: TextRange[] = [{ end: 4, style: sized(9) }]
        let model: number[] = [9, 9, 9, 9]
        for (const each of edits) {
          const [start = 0, end = 0] = [each.a, each.b]
            .map((at) => at % (model.length + 1))
            .sort((one, other) => one - other)
          if (each.kind === 'insert') {
            const added = Array.from({ length: each.b }, () => each.size)
            if (added.length > 0) ranges = insert(ranges, start, added.length, sized(each.size))
            model = [...model.slice(0, start), ...added, ...model.slice(start)]
          } else if (start < end) {
            if (each.kind === 'style') {
              ranges = restyle(ranges, start, end, () => sized(each.size))
              model = model.map((size, at) => (at >= start && at < end ? each.size : size))
            } else {
              ranges = remove(ranges, start, end)
              model = [...model.slice(0, start), ...model.slice(end)]
            }
          }
          expect(sizesOf(ranges)).toEqual(model)
          expect(ranges.at(-1)?.end).toBe(model.length)
        }
      }),
    )
  })

  test('neighbours always differ', () => {
    const ranges = restyle([{ end: 9, style: sized(1) }], 3, 6, () => sized(2))
    expect(ranges.map(({ end }) => end)).toEqual([3, 6, 9])
    expect(restyle(ranges, 3, 6, () => sized(1))).toEqual([{ end: 9, style: sized(1) }])
  })
})

describe('paragraphs', () => {
  test('paragraphs cover any text without gaps, each with at most one newline, at its end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 12 }), (letters) => {
        const text = letters.join('')
        const spans = paragraphsOf(text)
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const { start, end } of spans) {
          expect(text.slice(start, end).slice(0, -1)).not.toContain('\n')
        }
      }),
    )
  })

  test('[2, 3) of "A\\nB\\nC" touches B only; [0, 3) touches A and B', () => {
    expect(touchedParagraphs('A\nB\nC', 2, 3)).toEqual({ start: 2, end: 4 })
    expect(touchedParagraphs('A\nB\nC', 0, 3)).toEqual({ start: 0, end: 4 })
  })

  test('a newline is styled with the character before it, never alone', () => {
    expect(styledSpan('Hello world\nSecond', 6, 11)).toEqual({ start: 6, end: 12 })
    expect(styledSpan('ab\ncd', 2, 3)).toEqual({ start: 3, end: 3 })
    expect(styledSpan('ab\ncd', 2, 4)).toEqual({ start: 3, end: 4 })
    expect(styledSpan('\nab', 0, 1)).toEqual({ start: 0, end: 1 })
  })

  test('after any edit each paragraph has one indentation', () => {
    const indented = (indentation: number): Style => Object.freeze({ ...plain, indentation })
    fc.assert(
      fc.property(fc.nat(8), fc.constantFrom('x', '\n', 'x\ny', '\n\n'), (at, added) => {
        const ranges = [
          { end: 4, style: indented(1) },
          { end: 8, style: indented(2) },
        ]
        const text = `abc\ndefg`
        const next = text.slice(0, at) + added + text.slice(at)
        const level = levelParagraphs(
          next,
          insert(ranges, at, added.length, indented(at > 4 ? 2 : 1)),
          { start: at, end: at + added.length },
        )
        for (const { start, end } of paragraphsOf(next)) {
          const inside = level.filter((range, index) => {
            const from = level[index - 1]?.end ?? 0
            return range.end > start && from < end
          })
          expect(new Set(inside.map(({ style }) => style['indentation'])).size).toBe(1)
        }
      }),
    )
  })
})

describe('text layers', () => {
  test('joining paragraphs keeps the list of the first', async () => {
    const { figma } = createCoreHost()
    await loadFonts(figma)
    const text = figma.createText()
    text.characters = 'one\ntwo'
    text.setRangeListOptions(0, 1, { type: 'ORDERED' })
    text.deleteCharacters(3, 4)
    expect(text.characters).toBe('onetwo')
    expect(text.getRangeListOptions(0, 6)).toEqual({ type: 'ORDERED' })
  })

  test('an empty text keeps the style for what comes next', async () => {
    const { figma } = createCoreHost()
    await loadFonts(figma)
    const text = figma.createText()
    text.fontSize = 40
    text.characters = 'a'
    text.characters = ''
    expect(text.fontSize).toBe(40)
    text.characters = 'b'
    expect(text.fontSize).toBe(40)
  })

  test('the fonts a write needs are all the fonts of the node, and only the new one for fontName', async () => {
    const { figma } = createCoreHost()
    await figma.loadFontAsync({ family: 'Inter', style: 'Bold' })
    const text = figma.createText()
    const unloaded = 'Cannot write to node with unloaded font "Inter Regular"'
    expect(() => {
      text.characters = 'a'
    }).toThrow(`in set_characters: ${unloaded}`)
    expect(() => {
      text.lineHeight = { unit: 'AUTO' }
    }).toThrow(`in set_lineHeight: ${unloaded}`)
    text.fontName = { family: 'Inter', style: 'Bold' }
    text.characters = 'abc'
    expect(() => {
      text.setRangeFontName(0, 1, { family: 'Inter', style: 'Italic' })
    }).toThrow('in setRangeFontName: Cannot write to node with unloaded font "Inter Italic"')
    text.fills = []
    expect(text.characters).toBe('abc')
  })

  test('weights and slant come from style names', () => {
    const names = ['Thin', 'ExtraLight', 'Semi Bold', 'Extra Bold Italic', 'Bold', 'Book', 'Black']
    expect(names.map(weightOf)).toEqual([100, 200, 600, 800, 700, 400, 900])
    expect(['Bold Italic', 'Bold'].map(isItalic)).toEqual([true, false])
  })
})
