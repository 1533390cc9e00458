/**
 * What a typesetter does to words before they stand: joins what belongs together, chooses the box
 * width that breaks a title best, keeps a paragraph from ending in a single word. Only spaces and hyphens
 * are replaced, one for one, so offsets of runs stay true.
 */
import type { Measure, TextBlock, TextLayout } from '../base/type'
import { breakOffsets } from '../deck/break-opportunities'
import { endsWeakly } from '../deck/loose-ends'
import { bestLines, lineWidths, type TitleLines, type Unit } from './title-lines'

const nbsp = '\u00A0'

/**
 * Joins with no-break spaces: number and unit, "Fig. 3", "RTX 3090", an arrow and what it points to, emoji
 * and dashes and marks with a space before them and the word before.
 */
export function joinWords(text: string): string {
  return text
    .replace(
      /(?<=\d) (?=(?:%|°[CF]?|[kKMGT]?[bB]|[kKmcµ]?m|[kmµn]?s|[kKMG]?Hz|kg|g|px|pt|min|h|GB|MB|kB|tokens|x|×|€|\$|£)(?![\p{L}\p{N}]))/gu,
      nbsp,
    )
    .replace(
      /(?<=(?:^|[\s(])(?:Fig|fig|Eq|No|Nr|Sec|Ch|Vol|p|pp|Step|Part|Chapter|Figure|Table)\.?) (?=\d)/gu,
      nbsp,
    )
    .replace(/(?<=(?:^|[\s(])\p{Lu}{2,5}) (?=\d+(?:[.,]\d+)*(?![\p{L}\p{N}]))/gu, nbsp)
    .replace(/(?<=\S) (?=[-–—] |[?!:;»]+(?:\s|$))/gu, nbsp)
    .replace(/(?<=[→⟶➜]|(?:^|\s)\(?[-=]>) /gu, nbsp)
    .replace(
      /(?<=\S) (?=(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{RI}))/gu,
      nbsp,
    )
}

/**
 * Straight quotes and apostrophes as a printer sets them: “ ” ‘ ’, one for one. Marks after a number
 * stay (5'10", 3.5") unless they close a quote, and so does everything in a text that looks like code.
 */
export function curlQuotes(text: string): string {
  if (!/["']/.test(text) || /[{};]\s*$|=>|\w\(["']/m.test(text)) return text
  let isOpen = false
  return text.replace(/["']/g, (mark, at: number) => {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + 1)
    const begins = /^$|[\s([{—–/“‘"']/.test(before) && /\S/.test(after)
    if (mark === '"') {
      if (begins && !isOpen) {
        isOpen = true
        return '“'
      }
      if (!isOpen && /\d/.test(before)) return mark
      isOpen = false
      return '”'
    }
    if (/\d/.test(before) && !/\p{L}/u.test(after)) return mark
    const isElision =
      /^(?:\d0s\b|(?:em|til|tis|twas|cause|n)\b|(?:s|t|re|ve|ll|d|m)\b(?!['’]))/i.test(
        text.slice(at + 1, at + 8),
      )
    return begins && !isElision ? '‘' : '’'
  })
}

/** A box width and the layout it gives. */
export interface Fitted {
  readonly block: TextBlock
  /** px; null: the full width is as good. */
  readonly width: number | null
  readonly layout: TextLayout
}

/** What a last line of one word costs: more than any lines cost of which none is shorter than 0.6 of the longest. */
const loneWord = 1

/** What a line costs that ends in a word which leads to the next, in a number or in the first word of a sentence. */
const weakEnd = 0.06
const numberAlone = 0.12
const sentenceBegun = 0.15
/** What every other line costs that ends in the middle of a sentence, where a title has more than one. */
const sentenceParted = 0.16

/**
 * A title in the box, and with the words joined, that give it the best lines at the line count of the full
 * width: three layouts, the first of which is that of the full width.
 */
export function balanceTitle(block: TextBlock, width: number, measure: Measure): Fitted {
  const layout = measure(block, width)
  const whole: Fitted = { block, width: null, layout }
  const text = textOf(block)
  // Lines that are written in are as they should be.
  if (layout.lines.length < 2 || text.includes('\n')) return whole
  const ends = breakOffsets(text)
  const units = unitsOf(block, ends, measure)
  const lines = bestLines(units, width, { count: layout.lines.length, alone: loneWord })
  if (lines === null) return whole
  const { joins, box } = boxFor(units, lines, width)
  const joined = joinedAt(
    block,
    joins.map((unit) => (ends[unit] ?? 0) - 1),
  )
  if (joined === null) return whole
  const found = measure(joined, box)
  if (found.lines.length !== layout.lines.length) return whole
  // The full width is as good where it gives the same lines.
  const isFull = box >= width || (joins.length === 0 && isAlike(found, layout))
  return { block: joined, width: isFull ? null : box, layout: found }
}

/** What a title may be broken between, with their widths: one layout, and one for the space of its style. */
function unitsOf(block: TextBlock, ends: readonly number[], measure: Measure): readonly Unit[] {
  const text = textOf(block)
  const widths = measure(brokenAfter(block, new Set(ends.slice(0, -1))), Infinity).lines
  const { space, end: gap } = spaceOf(block.style, measure)
  return ends.map((end, index) => {
    const begin = ends[index - 1] ?? 0
    const part = text.slice(begin, end)
    const spaces = part.length - part.trimEnd().length
    return {
      width: widths[index] ?? 0,
      space: spaces * space - gap,
      pause: pauseAfter(text, begin, end),
    }
  })
}

/**
 * px of the space between two words in a style, and px every line is wider than its letters (where tracking
 * is negative a measure may count it so).
 */
export function spaceOf(
  style: TextBlock['style'],
  measure: Measure,
): { readonly space: number; readonly end: number } {
  const runs = [{ text: 'n n\nnn\nn' }]
  const [apart = 0, together = 0, one = 0] = measure({ runs, style }, Infinity).lines
  return { space: Math.max(0, apart - together), end: Math.max(0, 2 * one - together) }
}

function isAlike(one: TextLayout, other: TextLayout): boolean {
  return one.lines.every((line, index) => Math.abs(line - (other.lines[index] ?? 0)) < 1)
}

function pauseAfter(text: string, begin: number, end: number): number {
  const word = text.slice(begin, end).trim()
  const counts = /(?:^|[^\p{L}])\d[\d.,]*$/u.test(word) && /^\p{Ll}/u.test(text.slice(end))
  if (counts) return numberAlone
  const isBegun = /[.!?…:][”’)]*\s$/u.test(text.slice(Math.max(0, begin - 4), begin))
  if (/[.!?…:;,][”’)]*$/u.test(word)) return 0
  if (isBegun) return sentenceBegun
  return (endsWeakly(word) ? weakEnd : 0) + (hasSentences.test(text) ? sentenceParted : 0)
}

/** "The result? 40,000 readers." */
const hasSentences = /[.!?…][”’)]*\s+\p{Lu}|[?!…][”’)]*\s+\S/u

/** px a box is wider at most than what stands in it, so that small differences of fonts change nothing. */
const mostSlack = 24
const leastSlack = 6

/**
 * The box that sets the lines, px, and after which units a no-break space has to stand so that it does:
 * a box fills one line after the other, and would take up words meant for the next.
 */
function boxFor(
  units: readonly Unit[],
  { ends, widths }: TitleLines,
  width: number,
): { readonly joins: readonly number[]; readonly box: number } {
  const line = lineWidths(units)
  const longest = Math.ceil(Math.max(...widths))
  const limit = Math.min(width, longest + leastSlack)
  const joins: number[] = []
  let above = Infinity
  ends.slice(0, -1).forEach((end, index) => {
    const from = ends[index - 1] ?? 0
    const next = ends[index + 1] ?? end
    let head = end + 1
    while (head < next && line(from, head) <= limit) joins.push(head++ - 1)
    above = Math.min(above, line(from, head))
  })
  const middle = Math.floor((longest + Math.min(above - 1, longest + mostSlack)) / 2)
  return { joins, box: Math.min(width, Math.max(longest, middle)) }
}

/** No-break spaces at some offsets; null where there is no space. */
function joinedAt(block: TextBlock, offsets: readonly number[]): TextBlock | null {
  const text = textOf(block)
  if (offsets.some((at) => text.charAt(at) !== ' ')) return null
  const at = new Set(offsets)
  return mapCharacters(block, (character, offset) => (at.has(offset) ? nbsp : character))
}

/** px of the widest part that has no place to break: a narrower box would break inside it. */
function longestPart(block: TextBlock, measure: Measure): number {
  // What the writer broke is broken already.
  const lines = textOf(block).split('\n')
  let begin = 0
  const ends = lines.flatMap((line) => {
    const own = breakOffsets(line).slice(0, -1)
    const offsets = own.map((end) => begin + end)
    begin += line.length + 1
    return offsets
  })
  return Math.max(...measure(brokenAfter(block, new Set(ends)), Infinity).lines)
}

/** The same with a line break written in before the characters at some offsets. */
function brokenAfter(block: TextBlock, ends: ReadonlySet<number>): TextBlock {
  return mapCharacters(block, (character, at) => (ends.has(at) ? `\n${character}` : character))
}

function mapCharacters(
  block: TextBlock,
  shown: (character: string, at: number) => string,
): TextBlock {
  let at = 0
  const runs = block.runs.map((run) => {
    const characters = Array.from(run.text, (character) => {
      const mapped = shown(character, at)
      at += character.length
      return mapped
    })
    return { ...run, text: characters.join('') }
  })
  return { ...block, runs }
}

function textOf(block: TextBlock): string {
  return block.runs.map((run) => run.text).join('')
}

/** Of the width: a last line of a paragraph below it is too short. */
const shortParagraphEnd = 0.4

/**
 * A narrower box for a paragraph whose last line would be below 40 % of the width: at most to 80 %, for two
 * lines to 66 %, and only if no line is added. One try: the width at which the lines before cannot
 * hold more than 60 % of the last. If that does not help, a single last word takes another with it; so
 * it does before each line break that the writer made.
 */
export function settleParagraph(block: TextBlock, width: number, measure: Measure): Fitted {
  const layout = measure(block, width)
  const { lines } = layout
  const last = lines[lines.length - 1] ?? 0
  const whole: Fitted = { block, width: null, layout }
  if (textOf(block).includes('\n')) return withCompanyInLines(whole, width, measure)
  if (lines.length < 2 || last >= shortParagraphEnd * width) return whole
  const total = lines.reduce((sum, line) => sum + line, 0)
  const least = width * (lines.length === 2 ? 0.66 : 0.8)
  const tried = Math.max(Math.ceil(least), Math.floor(total / (lines.length - 0.6)))
  if (tried >= width) return withCompany(whole, width, measure)
  if (tried < longestPart(block, measure)) return withCompany(whole, width, measure)
  const narrower = measure(block, tried)
  const end = narrower.lines[narrower.lines.length - 1] ?? 0
  const isBetter = narrower.lines.length === lines.length && end > last * 1.2
  return isBetter ? { block, width: tried, layout: narrower } : withCompany(whole, width, measure)
}

/** Joins the last two words if the paragraph ends in a short single word and no line is added. */
function withCompany(whole: Fitted, width: number, measure: Measure): Fitted {
  const { block, layout } = whole
  const last = layout.lines[layout.lines.length - 1] ?? 0
  const space = textOf(block).trimEnd().lastIndexOf(' ')
  const joined = space > 0 && last < shortParagraphEnd * width ? joinedAt(block, [space]) : null
  if (joined === null) return whole
  const tried = measure(joined, width)
  const end = tried.lines[tried.lines.length - 1] ?? 0
  const isBetter = tried.lines.length === layout.lines.length && end > last + 1
  return isBetter ? { block: joined, width: null, layout: tried } : whole
}

/** The space before the last word of a line, where two words at least stand before it. */
const lastSpace = /(?<=\S[^\S\n]+\S+) (?=\S+[^\S\n]*$)/gmu

/**
 * The same before every line break of the writer's own: which of these paragraphs end in a word alone is not
 * known, but joining the last words moves nothing where none does.
 */
function withCompanyInLines(whole: Fitted, width: number, measure: Measure): Fitted {
  const { block, layout } = whole
  const breaks = textOf(block).split('\n').length
  if (layout.lines.length === breaks) return whole
  const spaces = Array.from(textOf(block).matchAll(lastSpace), ({ index }) => index)
  const joined = joinedAt(block, spaces)
  if (joined === null || spaces.length === 0 || longestPart(joined, measure) > width) return whole
  const tried = measure(joined, width)
  const isBetter = tried.lines.length === layout.lines.length && !isAlike(tried, layout)
  return isBetter ? { block: joined, width: null, layout: tried } : whole
}
