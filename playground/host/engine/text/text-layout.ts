/**
 * Lays out a text layer: paragraphs one below the other, each line exactly as high as its line height.
 *
 * CanvasKit breaks lines and places glyphs; the heights are ours. Its own line boxes grow with fallback
 * fonts and are rounded one by one, while in Figma n lines of 50 px are n × 50 px, whatever stands in them.
 */
import type { LayerRecord } from '../../model'
import type { FontLibrary } from '../../fonts/library'
import { readParagraphs, type Paragraph } from './paragraphs'
import type { BrokenLine, Shaper, ShapeOptions } from './shaping'
import { readTextBox, type TextBox, type TextStyle } from './text-style'

export interface TextLine {
  /** px from the top of the text. */
  readonly top: number
  readonly height: number
  readonly baseline: number
  /** px from the block's left edge. */
  readonly left: number
  readonly width: number
}

/** A paragraph in its place. `x` and the options are what shaping needs to place its glyphs. */
export interface TextBlock {
  readonly paragraph: Paragraph
  readonly x: number
  readonly options: ShapeOptions
  readonly lines: readonly TextLine[]
}

export interface TextLayout {
  readonly box: TextBox
  /** Width asked for, or the width the text needs, rounded up to whole px. */
  readonly width: number
  /** From the top of the first line to the bottom of the last; 0 × one line height for empty text. */
  readonly height: number
  readonly blocks: readonly TextBlock[]
}

export interface TextRequest {
  /** px to wrap at; null takes the width the text needs. */
  readonly width: number | null
  /** px to cut at with an ellipsis; null does not cut. */
  readonly height: number | null
}

/** Lays out the text of `layer`. Reads its text, styles and box properties, not its size. */
export function layOutText(
  layer: LayerRecord,
  request: TextRequest,
  tools: { readonly library: FontLibrary; readonly shaper: Shaper },
): TextLayout {
  const box = readTextBox(layer)
  const paragraphs = readParagraphs(layer, tools.library)
  const indents = readIndents(paragraphs, box, tools.shaper)
  const width = request.width ?? intrinsicWidth(paragraphs, indents, tools.shaper)
  const limit = box.truncates ? { maxLines: box.maxLines, height: request.height } : null
  const blocks: TextBlock[] = []
  let top = box.trimsLeading ? -capTrim(paragraphs[0]) : 0
  let count = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    const previous = paragraphs[index - 1]
    if (previous !== undefined) top += gapBetween(previous.style, paragraph.style)
    const indent = indents[index] ?? 0
    // A right-to-left item is indented from the right.
    const x = paragraph.isRightToLeft ? 0 : indent
    const options: ShapeOptions = {
      width: Math.max(1, width - Math.max(0, indent)),
      align: box.align,
    }
    const placed = place(paragraph, options, top, tools.shaper)
    const room = limit === null ? Infinity : roomFor(placed.lines, limit, count)
    const isLastThatFits =
      index + 1 < paragraphs.length &&
      limit !== null &&
      isFull(placed, paragraphs[index + 1], limit, count)
    if (room < placed.lines.length || isLastThatFits) {
      const lines = Math.max(count === 0 ? 1 : 0, Math.min(room, placed.lines.length))
      if (lines > 0)
        blocks.push({ x, ...cut(paragraph, { ...options, maxLines: lines }, top, tools.shaper) })
      break
    }
    blocks.push({ x, ...placed })
    count += placed.lines.length
    top = placed.bottom
  }
  const lastLine = blocks.at(-1)?.lines.at(-1)
  const bottom = lastLine === undefined ? 0 : lastLine.top + lastLine.height
  const height = box.trimsLeading && lastLine !== undefined ? lastLine.baseline : bottom
  return { box, width, height, blocks }
}

interface Placed {
  readonly paragraph: Paragraph
  readonly options: ShapeOptions
  readonly lines: readonly TextLine[]
  readonly bottom: number
}

function place(paragraph: Paragraph, options: ShapeOptions, start: number, shaper: Shaper): Placed {
  const isEmpty = paragraph.pieces.length === 0
  const broken: readonly BrokenLine[] = isEmpty
    ? [{ left: emptyLeft(options), width: 0, styles: [] }]
    : shaper.breakLines(paragraph, options).lines
  let top = start
  const lines = broken.map((line) => {
    const { height, baseline } = measureLine(line.styles, paragraph.style)
    const placed = { top, height, baseline: top + baseline, left: line.left, width: line.width }
    top += height
    return placed
  })
  return { paragraph, options, lines, bottom: top }
}

/** As `place`, but ends in an ellipsis even when its own text would just fit. */
function cut(paragraph: Paragraph, options: ShapeOptions, start: number, shaper: Shaper): Placed {
  const isCut = shaper.breakLines(paragraph, options).wasCut
  const last = paragraph.pieces.at(-1)
  if (isCut || last === undefined) return place(paragraph, options, start, shaper)
  const pieces = [...paragraph.pieces.slice(0, -1), { ...last, text: `${last.text}…` }]
  return place({ ...paragraph, pieces }, options, start, shaper)
}

/** Where an empty line would begin, for its list marker. */
function emptyLeft({ align, width }: ShapeOptions): number {
  return { CENTER: width / 2, RIGHT: width }[align] ?? 0
}

interface Limit {
  readonly maxLines: number | null
  readonly height: number | null
}

/** How many of these lines may stand, when `count` stand above. Half a px of tolerance. */
function roomFor(lines: readonly TextLine[], limit: Limit, count: number): number {
  const byCount = limit.maxLines === null ? Infinity : limit.maxLines - count
  const { height } = limit
  if (height === null) return byCount
  const fitting = lines.filter((line) => line.top + line.height <= height + 0.5).length
  return Math.min(byCount, fitting === lines.length ? Infinity : fitting)
}

/** True when the next paragraph's first line would not fit any more. */
function isFull(placed: Placed, next: Paragraph | undefined, limit: Limit, count: number): boolean {
  if (next === undefined) return false
  const { height } = measureLine([], next.style)
  const top = placed.bottom + gapBetween(placed.paragraph.style, next.style)
  return (
    roomFor([{ top, height, baseline: 0, left: 0, width: 0 }], limit, count + placed.lines.length) <
    1
  )
}

function measureLine(
  styles: readonly TextStyle[],
  fallback: TextStyle,
): { height: number; baseline: number } {
  const [first = fallback, ...others] = styles
  const lead = others.reduce(
    (best, style) =>
      style.lineHeight > best.lineHeight ||
      (style.lineHeight === best.lineHeight && style.fontSize > best.fontSize)
        ? style
        : best,
    first,
  )
  const { ascent, descent } = lead.face.metrics
  const leading = lead.lineHeight - (ascent + descent) * lead.fontSize
  // Baselines stand on whole px, as Skia and Figma place them.
  return { height: lead.lineHeight, baseline: Math.round(leading / 2 + ascent * lead.fontSize) }
}

function gapBetween(above: TextStyle, below: TextStyle): number {
  const areBothItems = above.list !== 'NONE' && below.list !== 'NONE'
  return areBothItems ? above.listSpacing : above.paragraphSpacing
}

/** px between the top of the first line and the top of its capitals. */
function capTrim(paragraph: Paragraph | undefined): number {
  if (paragraph === undefined) return 0
  const { face, fontSize } = paragraph.style
  return measureLine([], paragraph.style).baseline - face.metrics.capHeight * fontSize
}

function intrinsicWidth(
  paragraphs: readonly Paragraph[],
  indents: readonly number[],
  shaper: Shaper,
): number {
  const widths = paragraphs.map((paragraph, index) => {
    if (paragraph.pieces.length === 0) return 0
    const options = { width: 1e6, align: 'LEFT' }
    const { lines } = shaper.breakLines(paragraph, options)
    const widest = lines.reduce((most, line) => Math.max(most, line.width), 0)
    return widest + Math.max(0, indents[index] ?? 0)
  })
  // A thousandth off, so that 48.0001 px of float noise does not become 49.
  return Math.ceil(Math.max(0.001, ...widths) - 0.001)
}

/** 1.5 em per level, plus one digit's width for each digit past the first (figma-facts section 4). */
function readIndents(
  paragraphs: readonly Paragraph[],
  box: TextBox,
  shaper: Shaper,
): readonly number[] {
  const digits = extraDigits(paragraphs)
  return paragraphs.map((paragraph, index) => {
    const { style } = paragraph
    if (style.list === 'NONE') return 0
    const extra = (digits[index] ?? 0) * digitWidth(style, shaper)
    const levels = box.hangingList ? style.indentation - 1 : style.indentation
    return levels * 1.5 * style.fontSize + (box.hangingList ? 0 : extra)
  })
}

/** For each paragraph, digits beyond the first in the longest number of the list it stands in. */
function extraDigits(paragraphs: readonly Paragraph[]): readonly number[] {
  const extra: number[] = new Array<number>(paragraphs.length).fill(0)
  let start = 0
  for (let end = 0; end <= paragraphs.length; end += 1) {
    if (paragraphs[end]?.style.list === 'ORDERED') continue
    const list = paragraphs.slice(start, end)
    const longest = Math.max(
      0,
      ...list.map((item) => /^\d+/.exec(item.marker?.text ?? '')?.[0].length ?? 0),
    )
    extra.fill(Math.max(0, longest - 1), start, end)
    start = end + 1
  }
  return extra
}

function digitWidth(style: TextStyle, shaper: Shaper): number {
  const piece = { text: '0', style, alias: style.face.alias }
  const paragraph: Paragraph = { pieces: [piece], style, isRightToLeft: false, marker: null }
  return shaper.breakLines(paragraph, { width: 1e6, align: 'LEFT' }).intrinsicWidth
}
