import { describe, expect, test } from 'vitest'

import { bold, get, open, openText, red, regular, set, setting } from './support'

/** [start, end, value] of each stretch of one field. */
function stretches(text: TextNode, field: 'fontSize' | 'fontName' | 'fills'): unknown[] {
  return text
    .getStyledTextSegments([field])
    .map((segment) => [segment.start, segment.end, get(segment, field)])
}

describe('values', () => {
  test.each([0, 0.5, -3])('§4.16 fontSize %d is refused: at least 1', async (size) => {
    const { text } = await openText('Hello')
    expect(setting(text, 'fontSize', size)).toContain(
      'in set_fontSize: Property "fontSize" failed validation: Number must be greater than or equal to 1',
    )
  })

  test('§4.16 fontSize must be finite', async () => {
    const { text } = await openText('Hello')
    expect(setting(text, 'fontSize', NaN)).toContain('Expected number, received nan')
    expect(setting(text, 'fontSize', Infinity)).toContain('failed validation')
  })

  test('§4.16 fontSize 1 and fractions are taken', async () => {
    const { text } = await openText('Hello')
    text.fontSize = 1
    text.fontSize = 12.5
    expect(text.fontSize).toBe(12.5)
  })

  test.each([
    [{ unit: 'AUTO' }],
    [{ unit: 'PIXELS', value: 20 }],
    [{ unit: 'PERCENT', value: 150 }],
  ])('§4.17 lineHeight takes %j', async (value) => {
    const { text } = await openText('Hello')
    set(text, 'lineHeight', value)
    expect(text.lineHeight).toEqual(value)
  })

  test.each([['lineHeight'], ['letterSpacing']])(
    '§4.17 a bare number for %s is refused',
    async (name) => {
      const { text } = await openText('Hello')
      expect(setting(text, name, 20)).toContain(
        `in set_${name}: Property "${name}" failed validation: Expected object, received number`,
      )
    },
  )

  test('§4.17 letterSpacing has no AUTO', async () => {
    const { text } = await openText('Hello')
    expect(setting(text, 'letterSpacing', { unit: 'AUTO' })).toContain('failed validation')
    text.letterSpacing = { unit: 'PERCENT', value: -2 }
    expect(text.letterSpacing).toEqual({ unit: 'PERCENT', value: -2 })
  })

  test('§4.17 a line height in percent is of the font size of the characters', async () => {
    const { text } = await openText('One\nTwo')
    text.fontSize = 20
    text.lineHeight = { unit: 'PERCENT', value: 150 }
    expect(text.height).toBe(60)
  })

  test('§4.17 letter spacing in px widens by so much per character', async () => {
    const { text } = await openText('Hello')
    const before = text.width
    text.letterSpacing = { unit: 'PIXELS', value: 3 }
    expect(Math.abs(text.width - before - 15)).toBeLessThanOrEqual(3)
  })

  test.each(['paragraphSpacing', 'paragraphIndent', 'listSpacing'])(
    '§4.18 %s is 0 at first, takes fractions and refuses negatives',
    async (name) => {
      const { text } = await openText('a\nb')
      expect(get(text, name)).toBe(0)
      set(text, name, 4.5)
      expect(get(text, name)).toBe(4.5)
      expect(setting(text, name, -1)).toContain('Number must be greater than or equal to 0')
    },
  )

  test.each(['hangingList', 'hangingPunctuation'])('§4.18 %s is a boolean', async (name) => {
    const { text } = await openText('a')
    expect(get(text, name)).toBe(false)
    set(text, name, true)
    expect(get(text, name)).toBe(true)
    expect(setting(text, name, 'yes')).toContain('Expected boolean, received string')
  })

  test('§4.18 paragraph spacing stands between paragraphs', async () => {
    const { text } = await openText('a\nb\nc')
    expect(text.height).toBe(45)
    text.paragraphSpacing = 10
    expect(text.height).toBe(65)
  })
})

describe('whole and range', () => {
  test('§4.19 setting characters drops range styles for the first character’s style', async () => {
    const { text } = await openText('Hello')
    text.setRangeFontName(0, 2, bold)
    text.setRangeFontSize(3, 5, 40)
    text.characters = 'Something else'
    expect(text.fontName).toEqual(bold)
    expect(text.fontSize).toBe(12)
  })

  test('§4.19 the new text takes the first paragraph’s list, indentation and spacing', async () => {
    const { text } = await openText('a\nb')
    text.setRangeListOptions(0, 1, { type: 'ORDERED' })
    text.setRangeIndentation(0, 1, 2)
    text.setRangeParagraphSpacing(0, 1, 7)
    text.characters = 'x\ny\nz'
    expect(text.getRangeListOptions(0, 5)).toEqual({ type: 'ORDERED' })
    expect(text.getRangeIndentation(0, 5)).toBe(2)
    expect(text.getRangeParagraphSpacing(0, 5)).toBe(7)
  })

  test('§4.20 a node-level style overwrites every character, other fields keep their ranges', async () => {
    const { text } = await openText('Hello world\nSecond')
    text.setRangeFontSize(0, 5, 24)
    text.setRangeFontName(6, 11, bold)
    text.fontSize = 13
    expect(stretches(text, 'fontSize')).toEqual([[0, 18, 13]])
    expect(stretches(text, 'fontName')).toEqual([
      [0, 6, regular],
      [6, 12, bold],
      [12, 18, regular],
    ])
  })

  test('§4.20 paragraphSpacing of the node leaves paragraphs that set their own', async () => {
    const { text } = await openText('A\nB\nC')
    text.setRangeParagraphSpacing(0, 1, 20)
    text.paragraphSpacing = 5
    const own = [0, 2, 4].map((start) => text.getRangeParagraphSpacing(start, start + 1))
    expect(own).toEqual([20, 5, 5])
  })

  test('§4.20 fills of the node replace the fills of its ranges', async () => {
    const { text } = await openText('Abc')
    text.setRangeFills(0, 1, [red])
    text.fills = [red]
    expect(text.getStyledTextSegments(['fills'])).toHaveLength(1)
  })

  test.each([
    ['BEFORE', 24],
    ['AFTER', 12],
  ] as const)(
    '§4.21 insertCharacters %s a boundary takes that side’s style',
    async (side, size) => {
      const { text } = await openText('ab')
      text.setRangeFontSize(0, 1, 24)
      text.insertCharacters(1, 'X', side)
      expect(text.characters).toBe('aXb')
      expect(text.getRangeFontSize(1, 2)).toBe(size)
    },
  )

  test('§4.21 deleteCharacters keeps the styles of the rest', async () => {
    const { text } = await openText('Hello world')
    text.setRangeFontName(6, 11, bold)
    text.deleteCharacters(0, 6)
    expect(text.characters).toBe('world')
    expect(text.fontName).toEqual(bold)
  })

  test('§4.22 indices are UTF-16 code units', async () => {
    const { text } = await openText('😀b')
    text.setRangeFontSize(0, 2, 24)
    expect(stretches(text, 'fontSize')).toEqual([
      [0, 2, 24],
      [2, 3, 12],
    ])
  })

  test('§4.22 splitting a pair leaves a lone surrogate and does not throw', async () => {
    const { text } = await openText('😀b')
    text.deleteCharacters(0, 1)
    expect(text.characters).toHaveLength(2)
    expect(text.width).toBeGreaterThan(0)
  })

  test.each([
    [
      '[6,11)',
      6,
      11,
      [
        [0, 6, 12],
        [6, 12, 30],
        [12, 24, 12],
      ],
    ],
    [
      '[6,10)',
      6,
      10,
      [
        [0, 6, 12],
        [6, 10, 30],
        [10, 24, 12],
      ],
    ],
    [
      '[13,18)',
      13,
      18,
      [
        [0, 13, 12],
        [13, 19, 30],
        [19, 24, 12],
      ],
    ],
    ['[11,12), the newline alone', 11, 12, [[0, 24, 12]]],
  ])('§4.23 a newline takes the style before it: %s', async (_range, start, end, expected) => {
    const { text } = await openText('Hello world\nSecond\nThird')
    text.setRangeFontSize(start, end, 30)
    expect(stretches(text, 'fontSize')).toEqual(expected)
  })
})

describe('other properties', () => {
  test('§4.31 openTypeFeatures is read only', async () => {
    const { text } = await openText('Hello')
    expect(text.openTypeFeatures).toEqual({})
    expect(setting(text, 'openTypeFeatures', {})).toContain('no setter for property')
  })

  test.each([
    ['textAlignHorizontal', ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED']],
    ['textAlignVertical', ['TOP', 'CENTER', 'BOTTOM']],
    ['leadingTrim', ['CAP_HEIGHT', 'NONE']],
    ['textWrapStyle', ['AUTO', 'BALANCE', 'PRETTY']],
    ['textCase', ['ORIGINAL', 'UPPER', 'LOWER', 'TITLE']],
  ] as const)('§4.32 %s takes its values and no other', async (name, values) => {
    const { text } = await openText('Hello')
    for (const value of values) {
      set(text, name, value)
      expect(get(text, name)).toBe(value)
    }
    expect(setting(text, name, 'SIDEWAYS')).toContain("received 'SIDEWAYS'")
  })

  test('§4.33 name follows characters until name is set', async () => {
    const { text } = await openText('Hello')
    expect(text.name).toBe('Hello')
    text.characters = 'World'
    expect(text.name).toBe('World')
    expect(text.autoRename).toBe(true)
    text.name = 'Title'
    expect(text.autoRename).toBe(false)
    text.characters = 'Again'
    expect(text.name).toBe('Title')
  })

  test('§4.33 an empty text is named Text', () => {
    expect(open().figma.createText().name).toBe('Text')
  })
})
