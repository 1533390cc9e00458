/**
 * A text cut into paragraphs, each a row of pieces with one style and one font file, with what lists
 * add: indent and marker. Pure but for the fonts it asks.
 */
import type { FontLibrary } from '../../fonts/library'
import type { LayerRecord, TextRange } from '../../model'
import { readTextStyle, type TextStyle } from './text-style'

export interface Piece {
  /** After textCase; may be longer than what was written ("ß" → "SS"). */
  readonly text: string
  readonly style: TextStyle
  /** Font file that draws it. */
  readonly alias: string
}

export interface Marker {
  readonly text: string
  readonly style: TextStyle
}

export interface Paragraph {
  readonly pieces: readonly Piece[]
  /** Style of its first character, or the one an empty paragraph would take. */
  readonly style: TextStyle
  readonly isRightToLeft: boolean
  readonly marker: Marker | null
}

/** Cuts a text layer at its line feeds. Always gives at least one paragraph. */
export function readParagraphs(layer: LayerRecord, library: FontLibrary): readonly Paragraph[] {
  const text = layer.text ?? { characters: '', ranges: [] }
  const styles = text.ranges.map((range) => readTextStyle(layer, range, library))
  const fallback = styles[0] ?? readTextStyle(layer, undefined, library)
  const cuts = splitParagraphs(text.characters)
  const number = createNumbering()
  return cuts.map(({ start, end }) => {
    const pieces = readPieces(text.characters, text.ranges, styles, start, end, library)
    const style = styleAt(text.ranges, styles, start) ?? fallback
    return {
      pieces,
      style,
      isRightToLeft: isRightToLeft(text.characters.slice(start, end)),
      marker: number(style),
    }
  })
}

function splitParagraphs(characters: string): readonly { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = []
  let start = 0
  for (let at = characters.indexOf('\n'); at !== -1; at = characters.indexOf('\n', start)) {
    cuts.push({ start, end: at })
    start = at + 1
  }
  cuts.push({ start, end: characters.length })
  return cuts
}

function styleAt(
  ranges: readonly TextRange[],
  styles: readonly TextStyle[],
  offset: number,
): TextStyle | undefined {
  const index = ranges.findIndex((range) => range.end > offset)
  return index === -1 ? styles[styles.length - 1] : styles[index]
}

// One line of options would say no more than these six places in order.
function readPieces(
  characters: string,
  ranges: readonly TextRange[],
  styles: readonly TextStyle[],
  start: number,
  end: number,
  library: FontLibrary,
): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const [index, range] of ranges.entries()) {
    const style = styles[index]
    const low = Math.max(from, start)
    const high = Math.min(range.end, end)
    from = range.end
    if (style === undefined || low >= high) continue
    const text = applyCase(characters.slice(low, high), style.textCase, characters[low - 1])
    pieces.push(...itemize(text, style, library))
  }
  return pieces
}

/** Printable ASCII, which every font of the picker covers. */
const plain = /^[\x20-\x7e]*$/

function itemize(written: string, style: TextStyle, library: FontLibrary): readonly Piece[] {
  // Figma's soft break; in a paragraph of its own it breaks the line without paragraph spacing.
  const text = written.replaceAll('\u2028', '\n').replaceAll('\t', '    ')
  if (plain.test(text)) return [{ text, style, alias: style.face.alias }]
  const pieces: Piece[] = []
  let run = { text: '', alias: style.face.alias }
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text,
  )) {
    const alias = library.aliasFor(style.face, segment)
    if (alias === run.alias) run.text += segment
    else {
      if (run.text !== '') pieces.push({ ...run, style })
      run = { text: segment, alias }
    }
  }
  if (run.text !== '') pieces.push({ ...run, style })
  return pieces
}

function applyCase(text: string, textCase: string, before: string | undefined): string {
  switch (textCase) {
    case 'UPPER':
    case 'SMALL_CAPS_FORCED':
      return textCase === 'UPPER' ? text.toUpperCase() : text.toLowerCase()
    case 'LOWER':
      return text.toLowerCase()
    case 'TITLE': {
      const isInsideWord = before !== undefined && /[\p{L}\p{N}'’]/u.test(before)
      return text.replace(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu, (word, at: number) =>
        at === 0 && isInsideWord ? word : capitalize(word),
      )
    }
    default:
      return text
  }
}

function capitalize(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length)
}

/** The first letter with a direction decides, as in UAX #9, rules P2 and P3. */
function isRightToLeft(text: string): boolean {
  const strong = /[\p{L}]/u.exec(text)
  return strong !== null && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(strong[0])
}

/** Bullets and number systems by level; Figma repeats them after three. */
const bullets = ['•', '◦', '▪'] as const

/** Counts list items as they come: a level restarts when a shallower item or plain text stands between. */
function createNumbering(): (style: TextStyle) => Marker | null {
  let counts: number[] = []
  return (style) => {
    if (style.list === 'NONE') {
      counts = []
      return null
    }
    const level = style.indentation
    counts = counts.slice(0, level)
    while (counts.length < level) counts.push(0)
    if (style.list === 'UNORDERED') {
      return { text: bullets[(level - 1) % 3] ?? '•', style }
    }
    const count = (counts[level - 1] ?? 0) + 1
    counts[level - 1] = count
    return { text: `${formatNumber(count, level)}.`, style }
  }
}

function formatNumber(count: number, level: number): string {
  switch ((level - 1) % 3) {
    case 1:
      return toLetters(count)
    case 2:
      return toRoman(count)
    default:
      return String(count)
  }
}

function toLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  const letter = String.fromCharCode(97 + ((count - 1) % 26))
  return rest > 0 ? toLetters(rest) + letter : letter
}

function toRoman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = count
  let roman = ''
  for (const [value, sign] of signs) {
    while (rest >= value) {
      roman += sign
      rest -= value
    }
  }
  return roman
}
