import { describe, expect, test } from 'vitest'

import { openText } from './support'

/** "TYPE level" of each paragraph. */
function paragraphs(text: TextNode, mixed: symbol): string[] {
  let start = 0
  return text.characters.split('\n').map((line, index, all) => {
    const end = start + line.length + (index < all.length - 1 ? 1 : 0)
    const options = text.getRangeListOptions(start, end)
    const level = text.getRangeIndentation(start, end)
    start = end
    return `${options === mixed ? 'MIXED' : (options as TextListOptions).type} ${String(level)}`
  })
}

/** `read` of one character of each paragraph. */
function perParagraph(
  text: TextNode,
  read: (start: number, end: number) => number | symbol,
): (number | symbol)[] {
  let start = 0
  return text.characters.split('\n').map((line) => {
    const value = read(start, start + Math.max(1, line.length))
    start += line.length + 1
    return value
  })
}

describe('ranges of paragraphs', () => {
  test('§4.24 a list range acts on every paragraph it touches', async () => {
    const { figma, text } = await openText('ab\ncd\nef')
    text.setRangeListOptions(1, 4, { type: 'ORDERED' })
    expect(paragraphs(text, figma.mixed)).toEqual(['ORDERED 1', 'ORDERED 1', 'NONE 0'])
  })

  test('§4.24 the newline belongs to the paragraph it ends', async () => {
    const { figma, text } = await openText('ab\ncd\nef')
    text.setRangeListOptions(3, 5, { type: 'ORDERED' })
    expect(text.getRangeListOptions(2, 3)).toEqual({ type: 'NONE' })
    expect(text.getRangeListOptions(2, 4)).toBe(figma.mixed)
    expect(text.getRangeListOptions(3, 4)).toEqual({ type: 'ORDERED' })
    expect(text.getRangeIndentation(0, 8)).toBe(figma.mixed)
  })

  test.each([
    [0, 1, [9, 0, 0]],
    [0, 2, [9, 9, 0]],
    [1, 2, [9, 9, 0]],
    [1, 3, [9, 9, 0]],
    [2, 3, [0, 9, 0]],
    [3, 4, [0, 9, 9]],
    [0, 4, [9, 9, 9]],
  ])(
    '§4.24 paragraph spacing and indent of [%i,%i) in A/B/C also hit the paragraph at the end',
    async (start, end, expected) => {
      const { text } = await openText('A\nB\nC')
      text.setRangeParagraphSpacing(start, end, 9)
      text.setRangeParagraphIndent(start, end, 9)
      expect(perParagraph(text, (a, b) => text.getRangeParagraphSpacing(a, b))).toEqual(expected)
      expect(perParagraph(text, (a, b) => text.getRangeParagraphIndent(a, b))).toEqual(expected)
    },
  )

  test('§4.24 spacing reads mixed across differing paragraphs', async () => {
    const { figma, text } = await openText('A\nB\nC')
    text.setRangeParagraphSpacing(0, 1, 20)
    expect(text.getRangeParagraphSpacing(0, 3)).toBe(figma.mixed)
    expect(text.paragraphSpacing).toBe(figma.mixed)
  })

  test('§4.25 an item gets indentation 1', async () => {
    const { figma, text } = await openText('a\nb')
    text.setRangeListOptions(0, 3, { type: 'UNORDERED' })
    expect(paragraphs(text, figma.mixed)).toEqual(['UNORDERED 1', 'UNORDERED 1'])
  })

  test('§4.25 indentation goes to 5, and 0 on an item is stored as 1', async () => {
    const { figma, text } = await openText('a\nb\nc')
    text.setRangeListOptions(0, 5, { type: 'UNORDERED' })
    text.setRangeIndentation(2, 3, 5)
    text.setRangeIndentation(4, 5, 0)
    expect(paragraphs(text, figma.mixed)).toEqual(['UNORDERED 1', 'UNORDERED 5', 'UNORDERED 1'])
  })

  test('§4.25 NONE resets the indentation to 0', async () => {
    const { figma, text } = await openText('a\nb')
    text.setRangeListOptions(0, 3, { type: 'UNORDERED' })
    text.setRangeIndentation(0, 1, 3)
    text.setRangeListOptions(0, 1, { type: 'NONE' })
    expect(paragraphs(text, figma.mixed)).toEqual(['NONE 0', 'UNORDERED 1'])
  })

  test('§4.25 inserted paragraphs continue the list', async () => {
    const { figma, text } = await openText('a\nb')
    text.setRangeListOptions(0, 3, { type: 'UNORDERED' })
    text.insertCharacters(1, '\nnew')
    text.insertCharacters(text.characters.length, '\nend')
    expect(paragraphs(text, figma.mixed)).toEqual(Array.from({ length: 4 }, () => 'UNORDERED 1'))
  })
})

describe('list geometry', () => {
  test('§4.26 an item is indented by 1.5 em a level', async () => {
    const { text } = await openText('Hello')
    text.fontSize = 16
    const plain = text.width
    text.setRangeListOptions(0, 5, { type: 'UNORDERED' })
    expect(Math.abs(text.width - plain - 24)).toBeLessThanOrEqual(1)
    text.setRangeIndentation(0, 5, 2)
    expect(Math.abs(text.width - plain - 48)).toBeLessThanOrEqual(1)
  })

  test('§4.26 numbers past 9 widen the indent of all items by one digit', async () => {
    const lines = (count: number): string => Array.from({ length: count }, () => 'item').join('\n')
    const { text } = await openText(lines(9))
    text.fontSize = 16
    text.setRangeListOptions(0, text.characters.length, { type: 'ORDERED' })
    const nine = text.width
    text.characters = lines(10)
    const widened = text.width - nine
    // A digit of Inter at 16 px is between 6 and 11 px wide ('1' and '0').
    expect(widened).toBeGreaterThanOrEqual(6)
    expect(widened).toBeLessThanOrEqual(11)
  })

  test('§4.26 wrapped lines align with the item text: the width left is that less the indent', async () => {
    const { text } = await openText('a list item that wraps over several lines')
    text.fontSize = 16
    text.resize(120, 10)
    text.textAutoResize = 'HEIGHT'
    text.setRangeListOptions(0, text.characters.length, { type: 'UNORDERED' })
    const indented = text.height
    text.setRangeListOptions(0, text.characters.length, { type: 'NONE' })
    text.resize(96, 10)
    text.textAutoResize = 'HEIGHT'
    expect(indented).toBe(text.height)
  })

  test('§4.26 listSpacing stands only between two items, else paragraphSpacing', async () => {
    const { text } = await openText('p1\np2\nl1\nl2\np3')
    text.setRangeListOptions(6, 11, { type: 'UNORDERED' })
    const base = text.height
    text.listSpacing = 10
    expect(text.height - base).toBe(10)
    text.paragraphSpacing = 7
    expect(text.height - base).toBe(10 + 3 * 7)
  })

  test('§4.26 paragraphIndent does not touch list items', async () => {
    const { text } = await openText('Hello')
    text.setRangeListOptions(0, 5, { type: 'UNORDERED' })
    const before = text.width
    text.paragraphIndent = 40
    expect(text.width).toBe(before)
    text.setRangeListOptions(0, 5, { type: 'NONE' })
    const indented = text.width
    text.paragraphIndent = 0
    expect(Math.abs(indented - text.width - 40)).toBeLessThanOrEqual(1)
  })

  test('§4.26 hangingList puts the text at 0', async () => {
    const { text } = await openText('Hello')
    const plain = text.width
    text.setRangeListOptions(0, 5, { type: 'UNORDERED' })
    text.hangingList = true
    expect(Math.abs(text.width - plain)).toBeLessThanOrEqual(1)
  })

  test('§4.26 an item with AUTO line height is as high as a plain line', async () => {
    const { text } = await openText('a\nb\nc')
    const plain = text.height
    text.setRangeListOptions(0, 5, { type: 'ORDERED' })
    expect(text.height).toBe(plain)
  })
})
