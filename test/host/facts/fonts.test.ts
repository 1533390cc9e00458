import { describe, expect, test } from 'vitest'

import {
  awaiting,
  bold,
  call,
  calling,
  get,
  open,
  openText,
  openWithFonts,
  red,
  regular,
  semiBold,
  set,
  setting,
  startAnew,
} from './support'

const unloaded = 'Cannot write to node with unloaded font "Inter Regular"'

/** An empty text in Inter Regular, of which only Bold is loaded. */
async function unloadedText(): Promise<{ figma: PluginAPI; text: TextNode }> {
  const { figma } = await openWithFonts([bold])
  return { figma, text: figma.createText() }
}

/** "Hello" whose font is loaded no more: the same document seen by the plugin started anew. */
async function forgottenText(): Promise<{ figma: PluginAPI; text: TextNode }> {
  const { host, text } = await openText('Hello')
  text.setRangeFontName(3, 5, bold)
  return { figma: startAnew(host), text }
}

describe('loading', () => {
  test('§3.1 createText starts in Inter Regular 12', () => {
    const text = open().figma.createText()
    expect(text.fontName).toEqual(regular)
    expect(text.fontSize).toBe(12)
  })

  test('§3.1 a new text style starts in Inter Regular 12', () => {
    const style = open().figma.createTextStyle()
    expect(style.fontName).toEqual(regular)
    expect(style.fontSize).toBe(12)
  })

  test('§3.2 the Inter style is called "Semi Bold", with a space', async () => {
    const { figma } = open()
    await figma.loadFontAsync(semiBold)
    expect(
      await awaiting(figma, 'loadFontAsync', { family: 'Inter', style: 'SemiBold' }),
    ).toContain('The font "Inter SemiBold" could not be loaded')
  })

  test('§3.2 Inter lists Extra Bold and Extra Light with a space too', async () => {
    const fonts = await open().figma.listAvailableFontsAsync()
    const styles = fonts.map((font) => font.fontName).filter(({ family }) => family === 'Inter')
    expect(styles.map(({ style }) => style)).toEqual(
      expect.arrayContaining(['Regular', 'Semi Bold', 'Bold', 'Extra Bold', 'Extra Light']),
    )
  })

  test('§3.3 an unknown family is refused by its name', async () => {
    const { figma } = open()
    expect(await awaiting(figma, 'loadFontAsync', { family: 'Nowhere', style: 'Bold' })).toContain(
      'The font "Nowhere Bold" could not be loaded',
    )
  })

  test('§3.10 loading a font twice is no error', async () => {
    const { figma } = open()
    await Promise.all([figma.loadFontAsync(bold), figma.loadFontAsync(bold)])
    await figma.loadFontAsync(bold)
  })

  test('§3.11 only fonts of the list can be loaded', async () => {
    const { figma } = open({ fonts: [regular] })
    expect((await figma.listAvailableFontsAsync()).map((font) => font.fontName)).toEqual([regular])
    expect(await awaiting(figma, 'loadFontAsync', bold)).toContain('could not be loaded')
  })

  test('§3.12 every font of the list can be loaded', async () => {
    const { figma } = open()
    const fonts = await figma.listAvailableFontsAsync()
    await Promise.all(fonts.map(({ fontName }) => figma.loadFontAsync(fontName)))
    expect(fonts.length).toBeGreaterThan(10)
  })
})

describe('the check', () => {
  test('§3.4 writing characters with an unloaded font throws with the recorded words', () => {
    expect(setting(open().figma.createText(), 'characters', 'Hello')).toBe(
      'in set_characters: Cannot write to node with unloaded font "Inter Regular". ' +
        'Please call figma.loadFontAsync({ family: "Inter", style: "Regular" }) and await the returned promise first.',
    )
  })

  test('§3.5 the check is on the font the node has, not on any loaded font', async () => {
    const { text } = await unloadedText()
    expect(setting(text, 'characters', 'Hello')).toContain(unloaded)
    text.fontName = bold
    text.characters = 'Hello'
    expect(text.characters).toBe('Hello')
  })

  test('§3.6 setting fontName needs only the new font', async () => {
    const { text } = await unloadedText()
    text.fontName = bold
    expect(text.fontName).toEqual(bold)
  })

  test('§3.6 setting fontName to an unloaded font throws', async () => {
    const { text } = await openText('Hello')
    expect(setting(text, 'fontName', semiBold)).toContain('unloaded font "Inter Semi Bold"')
  })

  test('§3.6 other setters need all fonts the node uses', async () => {
    const { figma, text } = await forgottenText()
    await figma.loadFontAsync(bold)
    expect(setting(text, 'fontSize', 20)).toContain(unloaded)
    await figma.loadFontAsync(regular)
    text.fontSize = 20
    expect(text.fontSize).toBe(20)
  })

  test('§3.6 setTextStyleIdAsync needs the font of the style only', async () => {
    const { figma, text } = await unloadedText()
    const style = figma.createTextStyle()
    style.fontName = bold
    await text.setTextStyleIdAsync(style.id)
    expect(text.fontName).toEqual(bold)
  })

  test.each([
    ['characters', 'Hi'],
    ['fontSize', 20],
    ['textCase', 'UPPER'],
    ['textDecoration', 'UNDERLINE'],
    ['letterSpacing', { value: 1, unit: 'PIXELS' }],
    ['leadingTrim', 'CAP_HEIGHT'],
    ['lineHeight', { value: 20, unit: 'PIXELS' }],
    ['paragraphIndent', 4],
    ['paragraphSpacing', 4],
    ['textWrapStyle', 'BALANCE'],
    ['textAlignHorizontal', 'CENTER'],
    ['textAlignVertical', 'CENTER'],
    ['textAutoResize', 'HEIGHT'],
    ['hyperlink', { type: 'URL', value: 'https://example.com' }],
    ['listSpacing', 4],
  ])('§3.7 %s needs a loaded font', async (name, value) => {
    const { figma, text } = await unloadedText()
    expect(setting(text, name, value)).toContain(`in set_${name}: ${unloaded}`)
    await figma.loadFontAsync(regular)
    set(text, name, value)
    expect(get(text, name)).toEqual(value)
  })

  test('§3.7 insertCharacters needs a loaded font', async () => {
    const { text } = await unloadedText()
    expect(calling(text, 'insertCharacters', 0, 'Hi')).toContain(`in insertCharacters: ${unloaded}`)
  })

  test.each([
    ['deleteCharacters', [0, 1]],
    ['setRangeFontSize', [0, 1, 20]],
    ['setRangeTextCase', [0, 1, 'UPPER']],
    ['setRangeTextDecoration', [0, 1, 'UNDERLINE']],
    ['setRangeLetterSpacing', [0, 1, { value: 1, unit: 'PIXELS' }]],
    ['setRangeLineHeight', [0, 1, { unit: 'AUTO' }]],
    ['setRangeListOptions', [0, 1, { type: 'ORDERED' }]],
    ['setRangeParagraphSpacing', [0, 1, 4]],
    ['setRangeParagraphIndent', [0, 1, 4]],
    ['setRangeListSpacing', [0, 1, 4]],
    ['setRangeIndentation', [0, 1, 1]],
    ['setRangeTextWrapStyle', [0, 1, 'BALANCE']],
    ['setRangeTextDecorationStyle', [0, 1, 'WAVY']],
    ['setRangeTextDecorationColor', [0, 1, { value: 'AUTO' }]],
    ['setRangeTextDecorationSkipInk', [0, 1, false]],
    ['setRangeFills', [0, 1, [red]]],
    ['setRangeHyperlink', [0, 1, { type: 'URL', value: 'https://example.com' }]],
  ])('§3.7 %s needs a loaded font', async (name, args) => {
    const { text } = await forgottenText()
    expect(calling(text, name, ...args)).toContain(
      `in ${name}: Cannot write to node with unloaded font`,
    )
  })

  test('§3.7 setRangeFontName needs the new font', async () => {
    const { text } = await openText('Hello')
    expect(calling(text, 'setRangeFontName', 0, 2, semiBold)).toContain(
      'unloaded font "Inter Semi Bold"',
    )
  })

  test('§3.7 setRangeTextStyleIdAsync needs the font of the style', async () => {
    const { figma, text } = await forgottenText()
    const style = figma.createTextStyle()
    expect(await awaiting(text, 'setRangeTextStyleIdAsync', 0, 2, style.id)).toContain(
      'unloaded font',
    )
  })

  test.each([
    ['fills', [red]],
    ['strokes', [red]],
    ['strokeWeight', 2],
    ['strokeAlign', 'OUTSIDE'],
    ['dashPattern', [2, 2]],
    ['opacity', 0.5],
    ['visible', false],
    ['name', 'Title'],
  ])('§3.8 %s needs no loaded font', async (name, value) => {
    const { text } = await unloadedText()
    set(text, name, value)
    if (typeof value === 'object') expect(get(text, name)).toMatchObject(value)
    else expect(get(text, name)).toBe(value)
  })

  test('§3.7 setRangeBoundVariable needs a loaded font', async () => {
    const { figma, text } = await forgottenText()
    const collection = figma.variables.createVariableCollection('Brand')
    const size = figma.variables.createVariable('size', collection, 'FLOAT')
    expect(calling(text, 'setRangeBoundVariable', 0, 5, 'fontSize', size)).toContain(
      'in setRangeBoundVariable: Cannot write to node with unloaded font',
    )
  })

  test('§3.8 setStrokeStyleIdAsync needs no loaded font', async () => {
    const { figma, text } = await unloadedText()
    const style = figma.createPaintStyle()
    await text.setStrokeStyleIdAsync(style.id)
    expect(text.strokeStyleId).toBe(style.id)
  })

  test('§3.8 setFillStyleIdAsync needs no loaded font', async () => {
    const { figma, text } = await unloadedText()
    const style = figma.createPaintStyle()
    style.paints = [red]
    await text.setFillStyleIdAsync(style.id)
    expect(text.fillStyleId).toBe(style.id)
  })
})

describe('what a text says of its fonts', () => {
  test('§3.13 hasMissingFont is false when the font is merely unloaded, and read only', () => {
    const text = open().figma.createText()
    expect(text.hasMissingFont).toBe(false)
    expect(setting(text, 'hasMissingFont', true)).toContain('no setter for property')
  })

  test('§3.13 a text whose font the editor lacks says so, and its font cannot be loaded', async () => {
    const { figma } = open({ fonts: [bold] })
    const text = figma.createText()
    expect(text.hasMissingFont).toBe(true)
    expect(figma.hasMissingFont).toBe(true)
    expect(await awaiting(figma, 'loadFontAsync', regular)).toContain('could not be loaded')
    expect(setting(text, 'characters', 'Hello')).toContain(unloaded)
  })

  test('§3.13 resize of a text with a missing font changes its box', () => {
    const text = open({ fonts: [bold] }).figma.createText()
    text.resize(120, 40)
    expect([text.width, text.height]).toEqual([120, 40])
  })

  test.each([
    ['fontName', 'setRangeFontName', bold],
    ['fontSize', 'setRangeFontSize', 30],
    ['fills', 'setRangeFills', [red]],
    ['letterSpacing', 'setRangeLetterSpacing', { value: 2, unit: 'PIXELS' }],
    ['lineHeight', 'setRangeLineHeight', { value: 30, unit: 'PIXELS' }],
    ['textCase', 'setRangeTextCase', 'UPPER'],
    ['textDecoration', 'setRangeTextDecoration', 'UNDERLINE'],
  ])('§3.14 %s reads figma.mixed when ranges differ', async (name, setter, value) => {
    const { figma, text } = await openText('Hello')
    expect(get(text, name)).not.toBe(figma.mixed)
    call(text, setter, 0, 2, value)
    expect(get(text, name)).toBe(figma.mixed)
  })

  test('§3.14 getRangeAllFontNames gives the unique fonts', async () => {
    const { text } = await openText('Hello world again')
    text.setRangeFontName(6, 11, bold)
    expect(text.getRangeAllFontNames(0, 17)).toEqual([regular, bold])
    expect(text.getRangeAllFontNames(0, 5)).toEqual([regular])
  })

  test('§3.16 a glyph the font lacks changes neither fontName nor hasMissingFont', async () => {
    const { text } = await openText('a 😀 日本')
    expect(text.fontName).toEqual(regular)
    expect(text.hasMissingFont).toBe(false)
  })
})
