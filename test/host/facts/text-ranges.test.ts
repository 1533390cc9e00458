import { describe, expect, test } from 'vitest'

import { bold, call, calling, openText, regular, setting, wrong } from './support'

describe('getStyledTextSegments', () => {
  test('§4.27 splits only where a requested field changes', async () => {
    const { text } = await openText('Hello world\nSecond')
    text.setRangeFontSize(0, 5, 24)
    text.setRangeFontName(6, 11, bold)
    expect(text.getStyledTextSegments(['fontSize'])).toEqual([
      { characters: 'Hello', start: 0, end: 5, fontSize: 24 },
      { characters: ' world\nSecond', start: 5, end: 18, fontSize: 12 },
    ])
    expect(text.getStyledTextSegments(['fontSize', 'fontName'])).toEqual([
      { characters: 'Hello', start: 0, end: 5, fontSize: 24, fontName: regular },
      { characters: ' ', start: 5, end: 6, fontSize: 12, fontName: regular },
      { characters: 'world\n', start: 6, end: 12, fontSize: 12, fontName: bold },
      { characters: 'Second', start: 12, end: 18, fontSize: 12, fontName: regular },
    ])
  })

  test('§4.27 a range cuts the segments at its ends', async () => {
    const { text } = await openText('Hello world')
    text.setRangeFontSize(0, 5, 24)
    expect(text.getStyledTextSegments(['fontSize'], 3, 8)).toEqual([
      { characters: 'lo', start: 3, end: 5, fontSize: 24 },
      { characters: ' wo', start: 5, end: 8, fontSize: 12 },
    ])
  })

  test('§4.27 empty text has no segments', async () => {
    const { text } = await openText('')
    expect(text.getStyledTextSegments(['fontSize'])).toEqual([])
  })

  test('§4.28 the defaults of unstyled text', async () => {
    const { text } = await openText('Abc')
    const fields = [
      'lineHeight',
      'textCase',
      'hyperlink',
      'textStyleId',
      'fillStyleId',
      'listOptions',
      'indentation',
      'openTypeFeatures',
      'boundVariables',
      'textStyleOverrides',
      'textDecorationStyle',
      'textDecorationColor',
      'textWrapStyle',
    ]
    expect(text.getStyledTextSegments(wrong(fields))).toEqual([
      {
        characters: 'Abc',
        start: 0,
        end: 3,
        lineHeight: { unit: 'AUTO' },
        textCase: 'ORIGINAL',
        hyperlink: null,
        textStyleId: '',
        fillStyleId: '',
        listOptions: { type: 'NONE' },
        indentation: 0,
        openTypeFeatures: {},
        boundVariables: {},
        textStyleOverrides: [],
        textDecorationStyle: null,
        textDecorationColor: null,
        textWrapStyle: 'AUTO',
      },
    ])
  })

  test('§4.28 fontWeight follows the style', async () => {
    const { text } = await openText('Abc')
    text.setRangeFontName(1, 2, bold)
    expect(text.getStyledTextSegments(['fontWeight']).map((part) => part.fontWeight)).toEqual([
      400, 700, 400,
    ])
  })
})

describe('hyperlinks', () => {
  test('§4.29 a URL on a range, then on the node, then none', async () => {
    const { figma, text } = await openText('Hello world')
    const link = { type: 'URL', value: 'https://example.com/a' } as const
    text.setRangeHyperlink(6, 11, link)
    expect(text.getRangeHyperlink(6, 11)).toEqual(link)
    expect(text.getRangeHyperlink(0, 5)).toBeNull()
    expect(text.hyperlink).toBe(figma.mixed)
    text.hyperlink = link
    expect(text.getRangeHyperlink(0, 11)).toEqual(link)
    text.setRangeHyperlink(0, 11, null)
    expect(text.hyperlink).toBeNull()
  })

  test('§4.29 a link to a node', async () => {
    const { figma, text } = await openText('Hello')
    const value = figma.createFrame().id
    text.hyperlink = { type: 'NODE', value }
    expect(text.hyperlink).toEqual({ type: 'NODE', value })
  })

  test('§4.29 another type of link is refused', async () => {
    const { text } = await openText('Hello')
    expect(setting(text, 'hyperlink', { type: 'MAIL', value: 'x' })).toContain('failed validation')
  })
})

describe('decoration details', () => {
  test.each([
    ['setRangeTextDecorationStyle', 'WAVY', 'style'],
    ['setRangeTextDecorationOffset', { unit: 'PIXELS', value: 2 }, 'offset'],
    ['setRangeTextDecorationThickness', { unit: 'PIXELS', value: 2 }, 'thickness'],
    ['setRangeTextDecorationColor', { value: 'AUTO' }, 'color'],
  ])('§4.30 %s needs an underlined range', async (name, value, word) => {
    const { text } = await openText('Abc def')
    text.setRangeTextDecoration(4, 7, 'STRIKETHROUGH')
    expect(calling(text, name, 4, 7, value)).toContain(
      `in ${name}: Cannot set text decoration ${word} on a non-underlined text range`,
    )
    text.setRangeTextDecoration(0, 3, 'UNDERLINE')
    call(text, name, 0, 3, value)
  })

  test('§4.30 the details of a fresh underline', async () => {
    const { text } = await openText('Abc')
    text.setRangeTextDecoration(0, 3, 'UNDERLINE')
    expect([
      text.getRangeTextDecorationStyle(0, 3),
      text.getRangeTextDecorationOffset(0, 3),
      text.getRangeTextDecorationThickness(0, 3),
      text.getRangeTextDecorationColor(0, 3),
      text.getRangeTextDecorationSkipInk(0, 3),
    ]).toEqual(['SOLID', { unit: 'AUTO' }, { unit: 'AUTO' }, { value: 'AUTO' }, true])
  })

  test('§4.30 they read null when not underlined and come back when underlined again', async () => {
    const { text } = await openText('Abc')
    text.setRangeTextDecoration(0, 3, 'UNDERLINE')
    text.setRangeTextDecorationStyle(0, 3, 'WAVY')
    text.setRangeTextDecorationSkipInk(0, 3, false)
    text.setRangeTextDecoration(0, 3, 'NONE')
    expect(text.getRangeTextDecorationStyle(0, 3)).toBeNull()
    expect(text.getRangeTextDecorationSkipInk(0, 3)).toBeNull()
    text.setRangeTextDecoration(0, 3, 'UNDERLINE')
    expect(text.getRangeTextDecorationStyle(0, 3)).toBe('WAVY')
    expect(text.getRangeTextDecorationSkipInk(0, 3)).toBe(false)
  })
})

const outside =
  "Range outside of available characters. 'start' must be less than node.characters.length and 'end' must be less than or equal to node.characters.length"

/** Every range method, with a value that is fine. */
const methods: readonly [string, readonly unknown[]][] = [
  ['getRangeFontSize', []],
  ['getRangeFontName', []],
  ['getRangeAllFontNames', []],
  ['getRangeFills', []],
  ['getRangeListOptions', []],
  ['getRangeParagraphSpacing', []],
  ['setRangeFontSize', [20]],
  ['setRangeFontName', [bold]],
  ['setRangeTextCase', ['UPPER']],
  ['setRangeTextDecoration', ['UNDERLINE']],
  ['setRangeLetterSpacing', [{ unit: 'PIXELS', value: 1 }]],
  ['setRangeLineHeight', [{ unit: 'AUTO' }]],
  ['setRangeFills', [[]]],
  ['setRangeHyperlink', [null]],
  ['setRangeListOptions', [{ type: 'NONE' }]],
  ['setRangeIndentation', [0]],
  ['setRangeParagraphSpacing', [1]],
  ['setRangeParagraphIndent', [1]],
  ['setRangeListSpacing', [1]],
]

describe('range errors', () => {
  test.each(methods)('§4.35 %s of an empty range throws', async (name, args) => {
    const { text } = await openText('Abc')
    expect(calling(text, name, 1, 1, ...args)).toContain(
      `in ${name}: Empty range selected. 'end' must be greater than 'start'`,
    )
  })

  test.each(methods)('§4.36 %s beyond the characters throws', async (name, args) => {
    const { text } = await openText('Abc')
    expect(calling(text, name, 0, 99, ...args)).toContain(`in ${name}: ${outside}`)
  })

  test.each(methods)('§4.37 %s with a negative start throws', async (name, args) => {
    const { text } = await openText('Abc')
    expect(calling(text, name, -1, 2, ...args)).toContain(
      `in ${name}: Property "start" failed validation: Number must be greater than or equal to 0`,
    )
  })

  test('§4.38 getStyledTextSegments with only one of start and end throws', async () => {
    const { text } = await openText('Abc')
    expect(calling(text, 'getStyledTextSegments', ['fontSize'], 2)).toContain(
      "in getStyledTextSegments: Invalid range. Must provide both 'start' and 'end'",
    )
  })

  test('§4.35 getStyledTextSegments of an empty range throws', async () => {
    const { text } = await openText('Abc')
    expect(calling(text, 'getStyledTextSegments', ['fontSize'], 2, 2)).toContain(
      "in getStyledTextSegments: Empty range selected. 'end' must be greater than 'start'",
    )
  })

  test('§4.39 getStyledTextSegments of an unknown field throws and lists the known', async () => {
    const { text } = await openText('Abc')
    const message = calling(text, 'getStyledTextSegments', ['nope'])
    expect(message).toContain(
      'in getStyledTextSegments: Property "getStyledTextSegments" failed validation: Invalid enum value. Expected ',
    )
    expect(message).toContain("'fontSize' | ")
    expect(message).toContain("received 'nope' at index 0")
  })

  test('§4.40 the range is checked before the value', async () => {
    const { text } = await openText('Abc')
    expect(calling(text, 'setRangeFontSize', 5, 9, 0)).toContain('Range outside of available')
  })
})

describe('values of range setters', () => {
  const value = 'Property "value" failed validation: '

  test.each([
    [
      '§4.41',
      'setRangeLetterSpacing',
      { value: 1, unit: 'EM' },
      "Invalid enum value. Expected 'PIXELS' | 'PERCENT', received 'EM' at .unit",
    ],
    [
      '§4.42',
      'setRangeLineHeight',
      { value: 1, unit: 'EM' },
      "Invalid discriminator value. Expected 'PIXELS' | 'PERCENT' | 'AUTO' at .unit",
    ],
    [
      '§4.43',
      'setRangeFills',
      [{ type: 'SOLID', color: { r: 2, g: 0, b: 0 } }],
      'Number must be less than or equal to 1 at [0].color.r',
    ],
    [
      '§4.44',
      'setRangeTextDecoration',
      'OVERLINE',
      "Invalid enum value. Expected 'NONE' | 'UNDERLINE' | 'STRIKETHROUGH', received 'OVERLINE'",
    ],
    ['§4.16', 'setRangeFontSize', 0, 'Number must be greater than or equal to 1'],
    ['§4.16', 'setRangeFontSize', NaN, 'Expected number, received nan'],
    ['§4.18', 'setRangeParagraphSpacing', -3, 'Number must be greater than or equal to 0'],
    ['§4.18', 'setRangeParagraphIndent', -3, 'Number must be greater than or equal to 0'],
    ['§4.18', 'setRangeListSpacing', -3, 'Number must be greater than or equal to 0'],
    ['§4.45', 'setRangeIndentation', 2.5, 'Expected integer, received float'],
    ['§4.45', 'setRangeIndentation', 6, 'Number must be less than or equal to 5'],
    ['§4.45', 'setRangeIndentation', -1, 'Number must be greater than or equal to 0'],
    [
      '§4.25',
      'setRangeListOptions',
      { type: 'BULLET' },
      "Expected 'NONE' | 'ORDERED' | 'UNORDERED', received 'BULLET' at .type",
    ],
  ])('%s %s(0, 1, %j) is refused', async (_id, name, bad, problem) => {
    const { text } = await openText('Abc')
    const message = calling(text, name, 0, 1, bad)
    expect(message).toContain(`in ${name}: ${value}`)
    expect(message).toContain(problem)
  })

  test('§4.45 listSpacing below 0 is refused with the name of the property', async () => {
    const { text } = await openText('Abc')
    expect(setting(text, 'listSpacing', -3)).toBe(
      'in set_listSpacing: Property "listSpacing" failed validation: Number must be greater than or equal to 0',
    )
  })

  test('§4.45 skipInk wants a boolean', async () => {
    const { text } = await openText('Abc')
    text.setRangeTextDecoration(0, 3, 'UNDERLINE')
    expect(calling(text, 'setRangeTextDecorationSkipInk', 0, 1, 'yes')).toContain(
      `in setRangeTextDecorationSkipInk: ${value}Expected boolean, received string`,
    )
  })
})
