import { describe, expect, it } from 'vitest'

import { engine, parts } from '../../playground/host/engine/engine'
import { readSfnt } from '../../playground/host/fonts/sfnt'
import { build, mixedText, text, type Props, type Sketch } from './engine-records'

function sizeOf(sketch: Sketch): readonly [number, number] {
  const { document, root } = build(sketch)
  engine.flush(document, root.id)
  return [root.width, root.height]
}

/** x of paragraphs, and top, height of their lines, for a text wrapped at `width`. */
function linesOf(
  sketch: Sketch,
  width: number | null = null,
  height: number | null = null,
): readonly (readonly [x: number, top: number, height: number])[] {
  const { root } = build(sketch)
  const { blocks } = parts.text.layOut(root, { width, height })
  return blocks.flatMap((block) =>
    block.lines.map((line) => [block.x, line.top, line.height] as const),
  )
}

const px = (value: number): Props => ({ unit: 'PIXELS', value })
const percent = (value: number): Props => ({ unit: 'PERCENT', value })
const wrapped = { textAutoResize: 'HEIGHT', width: 100 }
const lorem = 'The quick brown fox jumps over the lazy dog'

describe('line height', () => {
  it.each([
    ['PIXELS', px(50), 50],
    ['a fraction', px(19.5), 19.5],
    ['PERCENT of the font size: 150 % of 16', percent(150), 24],
    ['smaller than the letters', px(10), 10],
  ])('%s: n lines are n times as high', (_, lineHeight, height) => {
    const lines = linesOf(text(lorem, { fontSize: 16, lineHeight }), 100)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines).toEqual(lines.map((__, index) => [0, index * height, height]))
  })

  it.each([
    ['emoji', 'a 🚀 b'],
    ['Japanese', 'a 日本 b'],
    ['Arabic', 'a مرحبا b'],
    ['a character no font has', 'a \u{16a0}\u{1e900} b'],
  ])('%s does not make a line higher', (_, characters) => {
    expect(sizeOf(text(characters, { fontSize: 24 }))[1]).toBe(29)
    expect(sizeOf(text(characters, { fontSize: 24, lineHeight: px(30) }))[1]).toBe(30)
  })

  it('a line is as high as the highest style on it', () => {
    const mixed = mixedText([
      ['small\nsmall ', { fontSize: 12, lineHeight: px(16) }],
      ['large', { fontSize: 24, lineHeight: px(32) }],
      ['\nsmall', { fontSize: 12, lineHeight: px(16) }],
    ])
    expect(linesOf(mixed)).toEqual([
      [0, 0, 16],
      [0, 16, 32],
      [0, 48, 16],
    ])
  })
})

describe('width', () => {
  it('a text that wraps at its own width does not wrap', () => {
    for (let length = 1; length <= lorem.length; length += 1) {
      const words = lorem.slice(0, length)
      const [width] = sizeOf(text(words, { fontSize: 17 }))
      expect(linesOf(text(words, { fontSize: 17 }), width)).toHaveLength(1)
    }
  })

  it('letter spacing is added after each character: 5 × 2 px, 5 × 10 % of 20 px', () => {
    const [plain] = sizeOf(text('Hello', { fontSize: 20 }))
    expect(sizeOf(text('Hello', { fontSize: 20, letterSpacing: px(2) }))[0] - plain).toBe(10)
    expect(sizeOf(text('Hello', { fontSize: 20, letterSpacing: percent(10) }))[0] - plain).toBe(10)
  })

  it('a style of its own width: Bold is wider than Regular, each glyph of JetBrains Mono 0.6 em', () => {
    const bold = { fontName: { family: 'Inter', style: 'Bold' }, fontSize: 20 }
    expect(sizeOf(text('Hello', bold))[0]).toBeGreaterThan(
      sizeOf(text('Hello', { fontSize: 20 }))[0],
    )
    const mono = { fontName: { family: 'JetBrains Mono', style: 'SemiBold Italic' }, fontSize: 20 }
    expect(sizeOf(text('iiiii', mono))[0]).toBe(60)
  })

  it('UPPER is measured as it is shown', () => {
    const [upper] = sizeOf(text('straße', { textCase: 'UPPER' }))
    expect(upper).toBe(sizeOf(text('STRASSE'))[0])
  })

  it('TITLE writes the first letter of each word large, also across ranges', () => {
    const title = mixedText([
      ['hel', { textCase: 'TITLE' }],
      ['lo world', { textCase: 'TITLE', letterSpacing: px(0) }],
    ])
    expect(sizeOf(title)[0]).toBe(sizeOf(text('Hello World'))[0])
  })

  it('a soft break makes a line without paragraph spacing', () => {
    expect(linesOf(text('a\u2028b\nc', { paragraphSpacing: 9 }))).toEqual([
      [0, 0, 15],
      [0, 15, 15],
      [0, 39, 15],
    ])
  })

  it('lone surrogates and empty lines are lines like others', () => {
    expect(sizeOf(text('a\ud800b\n\n\udc00'))[1]).toBe(45)
  })
})

describe('paragraphs', () => {
  it('spacing stands between paragraphs, not after the last', () => {
    expect(sizeOf(text('a\nb\nc', { paragraphSpacing: 10 }))[1]).toBe(65)
  })

  it('a line feed at the end makes one more line', () => {
    expect(sizeOf(text('a\n'))[1]).toBe(30)
  })

  it('an indent moves the first line only', () => {
    const [plain] = sizeOf(text('Hello'))
    expect(sizeOf(text('Hello', { paragraphIndent: 40 }))[0]).toBe(plain + 40)
    const indented = linesOf(text(lorem, { paragraphIndent: 40 }), 100)
    expect(indented.length).toBeGreaterThanOrEqual(linesOf(text(lorem), 100).length)
  })
})

describe('lists (geometry: figma-facts section 4)', () => {
  const item = (more: Props = {}): Props => ({
    fontSize: 16,
    listOptions: { type: 'UNORDERED' },
    indentation: 1,
    ...more,
  })

  it.each([
    [1, 24],
    [2, 48],
    [3, 72],
  ])('level %i is indented by 1.5 em: %i px at 16 px', (indentation, x) => {
    expect(linesOf(text('item', item({ indentation })))[0]?.[0]).toBe(x)
  })

  it('wrapped lines align with the text of the item', () => {
    const lines = linesOf(text(lorem, item()), 124)
    expect(lines).toHaveLength(linesOf(text(lorem, { fontSize: 16 }), 100).length)
    expect(lines.every(([x]) => x === 24)).toBe(true)
  })

  it('listSpacing stands between two items, paragraphSpacing elsewhere', () => {
    const spacing = { listSpacing: 3, paragraphSpacing: 11 }
    const mixed = mixedText([
      ['one\ntwo\n', item(spacing)],
      ['text\n', { fontSize: 16, ...spacing }],
      ['three', item(spacing)],
    ])
    expect(linesOf(mixed).map(([, top]) => top)).toEqual([0, 22, 52, 82])
  })

  it('a tenth number widens the indent of the whole list by one digit', () => {
    const ordered = item({ listOptions: { type: 'ORDERED' } })
    const count = (items: number): string => new Array<string>(items).fill('x').join('\n')
    const nine = linesOf(text(count(9), ordered))
    const ten = linesOf(text(count(10), ordered))
    expect(nine[0]?.[0]).toBe(24)
    expect(ten[0]?.[0]).toBeGreaterThan(32)
    expect(ten[0]?.[0]).toBe(ten[9]?.[0])
  })

  it('numbers count on, by level, and start anew after plain text', () => {
    const ordered = (indentation: number): Props =>
      item({ listOptions: { type: 'ORDERED' }, indentation })
    const { root } = build(
      mixedText([
        ['a\nb\n', ordered(1)],
        ['c\nd\n', ordered(2)],
        ['e\n', ordered(1)],
        ['g\n', ordered(2)],
        ['text\n', {}],
        ['f', ordered(1)],
      ]),
    )
    const { blocks } = parts.text.layOut(root, { width: null, height: null })
    const markers = blocks.map((block) => block.paragraph.marker?.text ?? '')
    expect(markers).toEqual(['1.', '2.', 'a.', 'b.', '3.', 'a.', '', '1.'])
  })

  it('hangingList puts the text at 0', () => {
    expect(linesOf(text('item', item(), { hangingList: true }))[0]?.[0]).toBe(0)
  })

  it('paragraphIndent does not touch items', () => {
    const [plain] = sizeOf(text('item', item()))
    expect(sizeOf(text('item', item({ paragraphIndent: 50 })))[0]).toBe(plain)
  })
})

describe('truncation', () => {
  const ending = { textTruncation: 'ENDING' }

  it('maxLines limits the lines of one paragraph', () => {
    const [, height] = sizeOf(text(lorem, {}, { ...wrapped, ...ending, maxLines: 2 }))
    expect(height).toBe(30)
  })

  it('maxLines counts over paragraphs', () => {
    expect(sizeOf(text('a\nb\nc\nd', {}, { ...ending, maxLines: 3 }))[1]).toBe(45)
  })

  it('maxLines without ENDING does nothing', () => {
    expect(sizeOf(text('a\nb\nc', {}, { maxLines: 1 }))[1]).toBe(45)
  })

  it('a fixed box keeps the lines that fit: 2 of 15 in 40 px, at least one', () => {
    const fixed = { ...ending, textAutoResize: 'NONE' }
    expect(linesOf(text('a\nb\nc\nd', {}, fixed), 50, 40)).toHaveLength(2)
    expect(linesOf(text('a\nb\nc\nd', {}, fixed), 50, 5)).toHaveLength(1)
    expect(linesOf(text('a\nb', {}, fixed), 50, 30)).toHaveLength(2)
  })
})

describe('leadingTrim', () => {
  it('CAP_HEIGHT leaves capitals from top to baseline: 0.727 em of Inter', () => {
    const style = { fontSize: 100, lineHeight: px(150) }
    const [, height] = sizeOf(text('H', style, { leadingTrim: 'CAP_HEIGHT' }))
    expect(height).toBeCloseTo(72.75, 2)
  })
})

describe('fonts', () => {
  it('Inter is spelled as Figma spells it, others as their files do', () => {
    const names = engine.listFonts().map(({ family, style }) => `${family} ${style}`)
    for (const name of [
      'Inter Semi Bold',
      'Inter Extra Light Italic',
      'Inter Italic',
      'Instrument Sans SemiBold Italic',
      'Instrument Serif Italic',
      'JetBrains Mono ExtraBold',
    ]) {
      expect(names).toContain(name)
    }
    expect(names.filter((name) => name.startsWith('Inter '))).toHaveLength(18)
  })

  it('a file that is no font is refused', () => {
    expect(() => readSfnt(new Uint8Array(200))).toThrow('head')
  })
})
