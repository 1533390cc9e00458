import { describe, expect, test } from 'vitest'

import { openText, openWithFonts, row, set, setting } from './support'

describe('size', () => {
  test('§4.1 new text is empty, WIDTH_AND_HEIGHT, 0 x 15', async () => {
    const { text } = await openText('')
    expect(text.characters).toBe('')
    expect(text.textAutoResize).toBe('WIDTH_AND_HEIGHT')
    expect(text.width).toBe(0)
    expect(text.height).toBe(15)
  })

  test('§4.1 "Hello" is 29 x 15 at 12 px', async () => {
    const { text } = await openText('Hello')
    expect(Math.abs(text.width - 29)).toBeLessThanOrEqual(1)
    expect(text.height).toBe(15)
  })

  test('§4.1 "Hello" is 58 x 29 at 24 px', async () => {
    const { text } = await openText('Hello')
    text.fontSize = 24
    expect(Math.abs(text.width - 58)).toBeLessThanOrEqual(1)
    expect(Math.abs(text.height - 29)).toBeLessThanOrEqual(1)
  })

  test.each([
    [12, 15],
    [14, 17],
    [16, 19],
    [20, 24],
    [24, 29],
    [32, 39],
    [48, 58],
    [64, 77],
  ])('§4.1 AUTO line height of Inter at %i px is %i px', async (size, height) => {
    const { text } = await openText('Hello')
    text.fontSize = size
    expect(Math.abs(text.height - height)).toBeLessThanOrEqual(1)
  })

  test('§4.1 three lines at 20 px line height are 60 px high', async () => {
    const { text } = await openText('One\nTwo\nThree')
    text.lineHeight = { unit: 'PIXELS', value: 20 }
    expect(text.height).toBe(60)
  })

  test('§4.1 an emoji does not change a line height set in px', async () => {
    const { text } = await openText('One 😀\n日本')
    text.lineHeight = { unit: 'PIXELS', value: 20 }
    expect(text.height).toBe(40)
  })
})

describe('textAutoResize', () => {
  test.each(['WIDTH_AND_HEIGHT', 'HEIGHT'] as const)(
    '§4.2 resize(w,h) on %s text sets textAutoResize to NONE',
    async (mode) => {
      const { text } = await openText('Hello')
      text.textAutoResize = mode
      text.resize(80, 40)
      expect(text.textAutoResize).toBe('NONE')
      expect([text.width, text.height]).toEqual([80, 40])
    },
  )

  test('§4.2 after resize later text no longer grows the box', async () => {
    const { text } = await openText('Hello')
    text.resize(80, 40)
    text.characters = 'Hello '.repeat(40)
    expect([text.width, text.height]).toEqual([80, 40])
  })

  test('§4.2 resize, then HEIGHT: the width stays and the height follows the text', async () => {
    const { text } = await openText('word '.repeat(20).trim())
    text.resize(100, 10)
    text.textAutoResize = 'HEIGHT'
    expect(text.width).toBe(100)
    expect(text.height).toBeGreaterThan(60)
    expect(text.height % 15).toBe(0)
  })

  test('§4.3 HEIGHT wraps and grows with the text', async () => {
    const { text } = await openText('word')
    text.resize(60, 10)
    text.textAutoResize = 'HEIGHT'
    expect(text.height).toBe(15)
    text.characters = 'word word word word'
    expect(text.height).toBeGreaterThan(15)
    expect(text.width).toBe(60)
  })

  test('§4.3 WIDTH_AND_HEIGHT never wraps', async () => {
    const { text } = await openText('word '.repeat(200).trim())
    expect(text.height).toBe(15)
    expect(text.width).toBeGreaterThan(2000)
  })

  test('§4.3 textAutoResize takes only its four values', async () => {
    const { text } = await openText('Hello')
    expect(setting(text, 'textAutoResize', 'WIDTH')).toContain("received 'WIDTH'")
  })
})

describe('truncation', () => {
  test('§4.4 ENDING with HEIGHT and maxLines 2 makes the box two lines high', async () => {
    const { text } = await openText('word '.repeat(40).trim())
    text.resize(100, 10)
    text.textAutoResize = 'HEIGHT'
    text.textTruncation = 'ENDING'
    text.maxLines = 2
    expect(text.height).toBe(30)
  })

  test('§4.4 ENDING with HEIGHT without maxLines cuts nothing', async () => {
    const { text } = await openText('word '.repeat(40).trim())
    text.resize(100, 10)
    text.textAutoResize = 'HEIGHT'
    const before = text.height
    text.textTruncation = 'ENDING'
    expect(text.height).toBe(before)
  })

  test('§4.4 ENDING with HEIGHT and maxHeight stops at that height', async () => {
    const { figma, text } = await openText('word '.repeat(40).trim())
    const column = row(figma, 'VERTICAL')
    column.appendChild(text)
    text.textAutoResize = 'HEIGHT'
    text.layoutSizingHorizontal = 'FILL'
    text.textTruncation = 'ENDING'
    expect(text.height).toBeGreaterThan(30)
    text.maxHeight = 30
    expect(text.height).toBe(30)
  })

  test('§4.5 maxLines does nothing unless textTruncation is ENDING', async () => {
    const { text } = await openText('word '.repeat(40).trim())
    text.resize(100, 10)
    text.textAutoResize = 'HEIGHT'
    const before = text.height
    set(text, 'maxLines', 2)
    expect(text.height).toBe(before)
  })

  test('§4.5 maxLines is null or at least 1', async () => {
    const { text } = await openText('Hello')
    text.textTruncation = 'ENDING'
    expect(text.maxLines).toBeNull()
    expect(setting(text, 'maxLines', 0)).toContain('Number must be greater than or equal to 1')
    text.maxLines = 3
    text.maxLines = null
    expect(text.maxLines).toBeNull()
  })
})

/** What the recorded table shows of a text: sizing of both axes, auto resize, grow and align. */
function state(text: TextNode): string {
  const sizing = `${text.layoutSizingHorizontal}/${text.layoutSizingVertical}`
  const { textAutoResize, layoutGrow, layoutAlign } = text
  return `${sizing} ${textAutoResize} ${layoutGrow} ${layoutAlign}`
}

describe('sizing of a text child of a horizontal auto-layout frame', () => {
  async function child(): Promise<TextNode> {
    const { figma, text } = await openText('Hello')
    row(figma).appendChild(text)
    return text
  }

  test('§4.6 it starts HUG/HUG', async () => {
    expect(state(await child())).toBe('HUG/HUG WIDTH_AND_HEIGHT 0 INHERIT')
  })

  test('§4.8 horizontal FIXED gives FIXED/HUG, HEIGHT', async () => {
    const text = await child()
    text.layoutSizingHorizontal = 'FIXED'
    expect(state(text)).toBe('FIXED/HUG HEIGHT 0 INHERIT')
  })

  test('§4.9 then vertical FIXED gives FIXED/FIXED, NONE', async () => {
    const text = await child()
    text.layoutSizingHorizontal = 'FIXED'
    text.layoutSizingVertical = 'FIXED'
    expect(state(text)).toBe('FIXED/FIXED NONE 0 INHERIT')
  })

  test('§4.10 then vertical HUG gives FIXED/HUG, HEIGHT', async () => {
    const text = await child()
    text.layoutSizingHorizontal = 'FIXED'
    text.layoutSizingVertical = 'FIXED'
    text.layoutSizingVertical = 'HUG'
    expect(state(text)).toBe('FIXED/HUG HEIGHT 0 INHERIT')
  })

  test('§4.11 then horizontal HUG gives HUG/HUG, WIDTH_AND_HEIGHT', async () => {
    const text = await child()
    text.layoutSizingHorizontal = 'FIXED'
    text.layoutSizingHorizontal = 'HUG'
    expect(state(text)).toBe('HUG/HUG WIDTH_AND_HEIGHT 0 INHERIT')
  })

  test('§4.12 horizontal FILL gives FILL/HUG, HEIGHT, layoutGrow 1', async () => {
    const text = await child()
    text.layoutSizingHorizontal = 'FILL'
    expect(state(text)).toBe('FILL/HUG HEIGHT 1 INHERIT')
    expect(text.width).toBe(300)
  })

  test('§4.13 then vertical FILL gives FILL/FILL, NONE, STRETCH', async () => {
    const text = await child()
    text.layoutSizingHorizontal = 'FILL'
    text.layoutSizingVertical = 'FILL'
    expect(state(text)).toBe('FILL/FILL NONE 1 STRETCH')
    expect([text.width, text.height]).toEqual([300, 300])
  })

  test('§4.14 then horizontal HUG becomes FIXED/FILL, NONE', async () => {
    const text = await child()
    text.layoutSizingHorizontal = 'FILL'
    text.layoutSizingVertical = 'FILL'
    text.layoutSizingHorizontal = 'HUG'
    expect(state(text)).toBe('FIXED/FILL NONE 0 STRETCH')
  })

  test('§4.15 the safe recipe: append, HEIGHT, then FILL in a parent of FIXED width', async () => {
    const { figma } = await openWithFonts()
    const column = row(figma, 'VERTICAL')
    const text = figma.createText()
    text.characters = 'word '.repeat(40).trim()
    column.appendChild(text)
    text.textAutoResize = 'HEIGHT'
    text.layoutSizingHorizontal = 'FILL'
    expect(text.width).toBe(300)
    expect(text.height).toBeGreaterThan(15)
  })
})

describe('text outside auto layout', () => {
  test('§4.7 it reports FIXED/FIXED although it still resizes', async () => {
    const { text } = await openText('Hello')
    expect([text.layoutSizingHorizontal, text.layoutSizingVertical]).toEqual(['FIXED', 'FIXED'])
    const before = text.width
    text.characters = 'Hello Hello'
    expect(text.width).toBeGreaterThan(before)
  })

  test('§4.7 setting layoutSizing there throws', async () => {
    const { text } = await openText('Hello')
    expect(setting(text, 'layoutSizingHorizontal', 'HUG')).toContain(
      'node must be an auto-layout frame or a child of an auto-layout frame',
    )
  })
})
