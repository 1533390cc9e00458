/**
 * What a typesetter does to words before they stand: joins what belongs together, chooses the box
 * width that breaks a title best, keeps a paragraph from ending in a single word. Only spaces and hyphens
 * are replaced, one for one, so offsets of runs stay true.
 */
import type { Measure, TextBlock, TextLayout } from '../base/type'
import { breakOffsets } from '../deck/break-opportunities'

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

/** Text layouts a title may cost, its first included. */
const mostLayouts = 7

/** Of the longest line: a last line below it that is a single word gets company if no line is added. */
const shortLastLine = 0.5

/**
 * The narrower box in which a title's lines are most even, at the line count of the full width. Goes
 * from layout to layout: just below the longest line is the next width at which anything changes.
 */
export function balanceTitle(block: TextBlock, width: number, measure: Measure): Fitted {
  const layout = measure(block, width)
  // Lines that are written in are as they should be.
  const isWritten = block.runs.some((run) => run.text.includes('\n'))
  if (layout.lines.length < 2 || isWritten) return { block, width: null, layout }
  const found = narrow(block, width, layout, measure)
  if (lastShare(found.layout) >= shortLastLine) return found
  const joined = joinLastWords(block)
  if (joined === null) return found
  const joinedLayout = measure(joined, width)
  if (joinedLayout.lines.length > layout.lines.length) return found
  const better = narrow(joined, width, joinedLayout, measure)
  // Two words that stood together anyway need no joining, nor may the line above become the short
  // one, unless it is by far the longer of the two.
  const isLonger = lastShare(better.layout) > lastShare(found.layout)
  const isShortAbove =
    shareAbove(better.layout) < Math.min(shortLastLine, shareAbove(found.layout)) &&
    shareAbove(better.layout) < 2 * lastShare(found.layout)
  return isLonger && !isShortAbove ? better : found
}

function narrow(block: TextBlock, width: number, layout: TextLayout, measure: Measure): Fitted {
  let best: Fitted = { block, width: null, layout }
  let cost = raggedness(layout)
  let current = layout
  const least = Math.max(width * 0.3, longestPart(block, measure))
  for (let used = 1; used < mostLayouts; used += 1) {
    const longest = Math.max(...current.lines)
    const next = stepBelow(width, longest)
    if (next < least) break
    const tried = measure(block, next)
    if (tried.lines.length > layout.lines.length) break
    current = tried
    if (raggedness(tried) < cost - 1e-9) {
      cost = raggedness(tried)
      best = { block, width: middle(Math.max(...tried.lines), longest), layout: tried }
    }
  }
  return best
}

/** Phrases on as few lines as fit in `width`, their lengths as even as can be. */
export function evenLines(
  phrases: readonly string[],
  widths: readonly number[],
  width: number,
): readonly (readonly string[])[] {
  interface Best {
    readonly count: number
    readonly cost: number
    readonly from: number
  }
  // best[end]: the best way to set the first `end` phrases.
  const best: Best[] = [{ count: 0, cost: 0, from: 0 }]
  phrases.forEach((_, last) => {
    let found: Best | null = null
    let line = 0
    for (let from = last; from >= 0; from -= 1) {
      line += widths[from] ?? 0
      const before = best[from]
      if (before === undefined || (line > width && from < last)) break
      const cost = before.cost + ((width - line) / width) ** 2
      const count = before.count + 1
      if (found === null || count < found.count || (count === found.count && cost < found.cost)) {
        found = { count, cost, from }
      }
    }
    best.push(found ?? { count: last + 1, cost: 0, from: last })
  })
  const lines: (readonly string[])[] = []
  for (let end = phrases.length; end > 0; end = best[end]?.from ?? 0) {
    lines.unshift(phrases.slice(best[end]?.from ?? 0, end))
  }
  return lines
}

/** In the middle of the widths that give the same lines, so that small differences of fonts change nothing. */
function middle(longest: number, above: number): number {
  const least = Math.ceil(longest)
  return Math.max(least, Math.floor((least + Math.min(above - 1, least + 24)) / 2))
}

const stepPx = 6

/** The widest box in steps of 6 px below the full width that is narrower than `longest`. */
function stepBelow(width: number, longest: number): number {
  return width - stepPx * (Math.floor((width - longest) / stepPx) + 1)
}

/** Design system, section 3, line breaks 1: the last line counts 0.35, and 0.5 more if it is very short. */
function raggedness({ lines }: TextLayout): number {
  const longest = Math.max(...lines)
  const last = lines[lines.length - 1] ?? 0
  const sum = lines.reduce((total, line, index) => {
    const weight = index === lines.length - 1 ? 0.35 : 1
    return total + weight * ((longest - line) / longest) ** 2
  }, 0)
  return sum + (last < 0.34 * longest ? 0.5 : 0)
}

function lastShare({ lines }: TextLayout): number {
  return (lines[lines.length - 1] ?? 0) / Math.max(1, ...lines)
}

/** The shortest line above the last, as a share of the longest. */
function shareAbove({ lines }: TextLayout): number {
  return Math.min(...lines.slice(0, -1)) / Math.max(1, ...lines)
}

/** px of the widest part that has no place to break: a narrower box would break inside it. */
function longestPart(block: TextBlock, measure: Measure): number {
  const text = block.runs.map((run) => run.text).join('')
  const ends = new Set(text.includes('\n') ? [] : breakOffsets(text))
  let at = 0
  const runs = block.runs.map((run) => {
    const parts = Array.from(run.text, (character) => {
      at += character.length
      return ends.has(at) ? `${character}\n` : character
    })
    return { ...run, text: parts.join('') }
  })
  return Math.max(...measure({ ...block, runs }, Infinity).lines)
}

function joinLastWords(block: TextBlock): TextBlock | null {
  const text = block.runs.map((run) => run.text).join('')
  const space = text.trimEnd().lastIndexOf(' ')
  if (space <= 0) return null
  let at = 0
  const runs = block.runs.map((run) => {
    const inside = space - at
    at += run.text.length
    if (inside < 0 || inside >= run.text.length) return run
    return { ...run, text: run.text.slice(0, inside) + nbsp + run.text.slice(inside + 1) }
  })
  return { ...block, runs }
}

/** Of the width: a last line of a paragraph below it is too short. */
const shortParagraphEnd = 0.4

/**
 * A narrower box for a paragraph whose last line would be below 40 % of the width: at most to 80 %, for two
 * lines to 66 %, and only if no line is added. One try: the width at which the lines before cannot
 * hold more than 60 % of the last. If that does not help, a single last word takes another with it.
 */
export function settleParagraph(block: TextBlock, width: number, measure: Measure): Fitted {
  const layout = measure(block, width)
  const { lines } = layout
  const last = lines[lines.length - 1] ?? 0
  const whole: Fitted = { block, width: null, layout }
  const isPlain = !block.runs.some((run) => run.text.includes('\n'))
  if (lines.length < 2 || !isPlain || last >= shortParagraphEnd * width) return whole
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
  const joined = last < shortParagraphEnd * width ? joinLastWords(block) : null
  if (joined === null) return whole
  const tried = measure(joined, width)
  const end = tried.lines[tried.lines.length - 1] ?? 0
  const isBetter = tried.lines.length === layout.lines.length && end > last + 1
  return isBetter ? { block: joined, width: null, layout: tried } : whole
}
