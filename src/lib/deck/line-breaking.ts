/**
 * Breaks text into lines as Figma and browsers do: greedy, at the opportunities of `break-classes`,
 * spaces at a line's end hanging out. Widths of words come from outside and are asked for once each,
 * so that trying another width costs no text layout: only sums.
 */
import type { Font, Measure, TextBlock, TextLayout } from '../base/type'
import { breakOffsets } from './break-opportunities'
import { graphemes } from './graphemes'
import { createRecent } from './recent'

/** px a text takes on one line; `tracking` in percent of the size, added after every character. */
export type WordWidth = (text: string, font: Font, sizePx: number, tracking: number) => number

/** How much wider real words are than `WordWidth` says, by block; 1 is "as said". */
export type WidthScale = (block: TextBlock) => number

/** Characters of texts that are remembered at least: a deck of 200 posts in one design has 340,000. */
const mostRemembered = 500_000

/** Widths at which the lines of one text are remembered: a run tries a few, a slider that is dragged any number. */
const mostWidths = 32

/**
 * A `Measure` over word widths. Remembers the blocks it has broken up and the widths it was asked for, as long as they
 * are asked for now and then, so that a key in one post measures that post alone: keep it as long as fonts and widths
 * stay the same.
 */
export function createMeasure(
  wordWidth: WordWidth,
  scaleOf: WidthScale = () => 1,
  most = mostRemembered,
): Measure {
  const words = rememberingWidths(wordWidth, most)
  const blocks = createRecent<Prepared>(most)
  return (block, width) => {
    const key = blockKey(block)
    let prepared = blocks.get(key)
    if (prepared === undefined) {
      prepared = prepare(block, words, scaleOf(block))
      blocks.set(key, prepared)
    }
    const known = prepared.layouts.get(width)
    if (known !== undefined) return known
    const layout = breakLines(prepared, block, width)
    remember(prepared.layouts, width, layout)
    return layout
  }
}

/** Forgets the layout that was worked out longest ago where there are more than `mostWidths`. */
function remember(layouts: Map<number, TextLayout>, width: number, layout: TextLayout): void {
  layouts.set(width, layout)
  const [oldest] = layouts.keys()
  if (layouts.size > mostWidths && oldest !== undefined) layouts.delete(oldest)
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
  /** Widths of the characters of a piece, for when it is wider than a whole line. */
  readonly characters: (piece: Piece) => readonly number[]
  readonly layouts: Map<number, TextLayout>
}

type Paragraph = readonly Piece[]

/** What stands between two places where a line may end. */
interface Piece {
  /** px without the spaces at its end. */
  readonly width: number
  /** px of the spaces at its end. */
  readonly spaces: number
  /** Where it begins in the text of its block, and where the spaces at its end begin. */
  readonly from: number
  readonly to: number
}

function prepare(block: TextBlock, wordWidth: WordWidth, scale: number): Prepared {
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
  const paragraphs = text.split('\n').map((paragraph) => {
    const offset = start
    start += paragraph.length + 1
    let end = offset
    return breakOffsets(paragraph).map((at) => {
      const from = end
      end = offset + at
      const to = from + text.slice(from, end).trimEnd().length
      return { width: widthOf(from, to), spaces: widthOf(to, end), from, to }
    })
  })
  const characters = ({ from, to }: Piece): readonly number[] =>
    characterWidths(text.slice(from, to), from, widthOf)
  return { paragraphs, characters, layouts: new Map() }
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
  { paragraphs, characters }: Prepared,
  { style, paragraphGap = 0 }: TextBlock,
  width: number,
): TextLayout {
  const end = lastGap(style)
  const lines = paragraphs.flatMap((paragraph) =>
    breakParagraph(paragraph, characters, width + tolerance, end),
  )
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

function breakParagraph(
  pieces: Paragraph,
  characters: Prepared['characters'],
  width: number,
  end: number,
): readonly number[] {
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
      for (const character of characters(piece)) {
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

function rememberingWidths(wordWidth: WordWidth, most: number): WordWidth {
  const known = createRecent<number>(most)
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
