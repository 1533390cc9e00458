/** Paragraphs: which characters belong together, and what newlines do to styles (figma-facts section 4). */
import type { TextRange } from '../../model'
import { restyle, styleAt } from './ranges'
import { PARAGRAPH_FIELDS, type Style } from './style'

export interface Span {
  readonly start: number
  readonly end: number
}

/** The paragraphs of `text`; a newline belongs to the paragraph it ends. At least one. */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (;;) {
    const newline = text.indexOf('\n', start)
    if (newline < 0) break
    spans.push({ start, end: newline + 1 })
    start = newline + 1
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length })
  return spans
}

/** From the start of the first to the end of the last paragraph that [start, end) touches. */
export function touchedParagraphs(text: string, start: number, end: number): Span {
  const touched = paragraphsOf(text).filter((span) => span.end > start && span.start < end)
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end }
}

/**
 * What styling [start, end) really styles: a newline has the style of the character before it and
 * cannot be styled alone.
 */
export function styledSpan(text: string, start: number, end: number): Span {
  let from = start
  while (from > 0 && from < end && text[from] === '\n') from += 1
  if (from >= end) return { start: end, end }
  let to = end
  while (text[to] === '\n') to += 1
  return { start: from, end: to }
}

/**
 * Makes the paragraph fields equal within each paragraph after text came or went. Each paragraph keeps
 * those of its first character that stood there before; `fresh` is where new characters stand.
 */
export function levelParagraphs(text: string, ranges: TextRange[], fresh: Span): TextRange[] {
  let level = ranges
  for (const span of paragraphsOf(text)) {
    const isNewAtStart = span.start >= fresh.start && span.start < fresh.end
    const donor = isNewAtStart && fresh.end < span.end ? fresh.end : span.start
    const source = styleAt(level, donor)
    level = restyle(level, span.start, span.end, (style) => withParagraphFields(style, source))
  }
  return level
}

function withParagraphFields(style: Style, source: Style): Style {
  if (PARAGRAPH_FIELDS.every((field) => style[field] === source[field])) return style
  const changed: Record<string, unknown> = { ...style }
  for (const field of PARAGRAPH_FIELDS) changed[field] = source[field]
  return Object.freeze(changed)
}
