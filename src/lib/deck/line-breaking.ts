/**
 * Breaks text into lines as Figma and browsers do: greedy, at the opportunities of `break-classes`,
 * spaces at a line's end hanging out. Widths of words come from outside and are asked for once each,
 * so that trying another width costs no text layout: only sums.
 */
import type { Font, Measure, TextBlock, TextLayout } from '../base/type'
import { breakOffsets } from './break-opportunities'
import { graphemes } from './graphemes'

/** px a text takes on one line; `tracking` in percent of the size, added after every character. */
export type WordWidth = (text: string, font: Font, sizePx: number, tracking: number) => number

/** How much wider real words are than `WordWidth` says, by block; 1 is "as said". */
export type WidthScale = (block: TextBlock) => number

/**
 * A `Measure` over word widths. Remembers every block it has broken up and every width it was asked
 * for, so a block is never measured twice: keep it as long as fonts and widths stay the same.
 */
export function createMeasure(wordWidth: WordWidth, scaleOf: WidthScale = () => 1): Measure {
  const words = rememberingWidths(wordWidth)
  const blocks = new Map<string, Prepared>()
  return (block, width) => {
    const key = blockKey(block)
    let prepared = blocks.get(key)
    if (prepared === undefined) {
      prepared = { paragraphs: prepare(block, words, scaleOf(block)), layouts: new Map() }
      blocks.set(key, prepared)
    }
    const known = prepared.layouts.get(width)
    if (known !== undefined) return known
    const layout = breakLines(prepared.paragraphs, block, width)
    prepared.layouts.set(width, layout)
    return layout
  }
}

/** The same for the same text and style, whoever made the block. */
export function blockKey(block: TextBlock): string {
  const { style, paragraphGap = 0, runs } = block
  const { font, size, lineHeight, tracking } = style
  const head = `${fontKey(font)} ${size} ${lineHeight} ${tracking} ${paragraphGap}`
  // Texts may hold anything, so their lengths keep them apart.
  const texts = runs.map((run) => {
    const own = run.font === undefined ? '' : fontKey(run.font)
    return `${own}:${run.text.length}:${run.text}`
  })
  return `${head}|${texts.join('')}`
}

/** The same for the same font. */
export function fontKey({ family, weight, italic }: Font): string {
  return `${family}/${weight}${italic ? 'i' : ''}`
}

interface Prepared {
  readonly paragraphs: readonly Paragraph[]
  readonly layouts: Map<number, TextLayout>
}

type Paragraph = readonly Piece[]

/** What stands between two places where a line may end. */
interface Piece {
  /** px without the spaces at its end. */
  readonly width: number
  /** px of the spaces at its end. */
  readonly spaces: number
  /** Widths of its characters, for when it is wider than a whole line. */
  readonly characters: () => readonly number[]
}

function prepare(block: TextBlock, wordWidth: WordWidth, scale: number): readonly Paragraph[] {
  const { font, size, tracking } = block.style
  const text = block.runs.map((run) => run.text).join('')
  const fonts = block.runs.map((run) => run.font ?? font)
  const ends: number[] = []
  for (const run of block.runs) ends.push((ends[ends.length - 1] ?? 0) + run.text.length)

  const widthOf = (from: number, to: number): number => {
    let width = 0
    let at = from
    for (let index = 0; at < to && index < ends.length; index += 1) {
      const end = Math.min(ends[index] ?? 0, to)
      if (end <= at) continue
      // A non-breaking hyphen looks like a hyphen and a word joiner like nothing; fonts that lack them
      // would answer with another font.
      const part = text
        .slice(at, end)
        .replace(/\u2011/g, '-')
        .replace(/\u2060/g, '')
      width += wordWidth(part, fonts[index] ?? font, size, tracking)
      at = end
    }
    return width * scale
  }

  let start = 0
  return text.split('\n').map((paragraph) => {
    const offset = start
    start += paragraph.length + 1
    let from = 0
    return breakOffsets(paragraph).map((to) => {
      const begin = from
      from = to
      const part = paragraph.slice(begin, to)
      const bare = begin + part.trimEnd().length
      return {
        width: widthOf(offset + begin, offset + bare),
        spaces: widthOf(offset + bare, offset + to),
        characters: () => characterWidths(part.trimEnd(), offset + begin, widthOf),
      }
    })
  })
}

function characterWidths(
  text: string,
  offset: number,
  widthOf: (from: number, to: number) => number,
): readonly number[] {
  let at = offset
  return graphemes(text).map((character) => {
    const from = at
    at += character.length
    return widthOf(from, at)
  })
}

/** Sums of fractions differ in their last digits; a word that fits exactly must fit. */
const tolerance = 0.01

function breakLines(
  paragraphs: readonly Paragraph[],
  { style, paragraphGap = 0 }: TextBlock,
  width: number,
): TextLayout {
  const end = lastGap(style)
  const lines = paragraphs.flatMap((paragraph) => breakParagraph(paragraph, width + tolerance, end))
  const height = lines.length * style.lineHeight + (paragraphs.length - 1) * paragraphGap
  return { lines, height }
}

/**
 * px that a line is wider than the sum of its words: tracking is counted after every character, and it is
 * not known whether Figma counts it after the last of a line. Where it is negative that would make the line
 * wider than planned, so it is not counted there.
 */
function lastGap({ size, tracking }: TextBlock['style']): number {
  return Math.max(0, (-tracking / 100) * size)
}

function breakParagraph(pieces: Paragraph, width: number, end: number): readonly number[] {
  const lines: number[] = []
  // `line` includes the spaces after its last piece, `shown` does not.
  let line = 0
  let shown = 0
  let isEmpty = true
  for (const piece of pieces) {
    if (!isEmpty && line + piece.width + end > width) {
      lines.push(shown + end)
      line = 0
      isEmpty = true
    }
    if (isEmpty && piece.width + end > width) {
      for (const character of piece.characters()) {
        if (line > 0 && line + character + end > width) {
          lines.push(line + end)
          line = 0
        }
        line += character
      }
    } else {
      line += piece.width
    }
    shown = line
    line += piece.spaces
    isEmpty = false
  }
  lines.push(shown > 0 ? shown + end : shown)
  return lines
}

function rememberingWidths(wordWidth: WordWidth): WordWidth {
  const known = new Map<string, number>()
  return (text, font, sizePx, tracking) => {
    if (text === '') return 0
    const key = `${fontKey(font)} ${sizePx} ${tracking} ${text}`
    let width = known.get(key)
    if (width === undefined) {
      width = wordWidth(text, font, sizePx, tracking)
      known.set(key, width)
    }
    return width
  }
}
