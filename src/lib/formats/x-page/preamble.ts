/**
 * What stands above the first name: menus, a reader's own notes, or the first post, when the selection began
 * at its words.
 */
import { parseStatusAddress } from '../../thread/status-address'
import type { Author } from '../../thread/thread'
import { parseFocalDate } from './dates'
import { isRule } from './rules'
import { isBlank, wordsOfLine, type PageLine } from './page-lines'
import type { Segment } from './segments'
import { statusIn } from './unnamed-posts'
import {
  isConversationLabel,
  isDiscoverLabel,
  isLabel,
  isPageWord,
  isStartLabel,
  isTailLabel,
} from './words/lookup'
import { bareCount } from './words/patterns'

export interface Preamble {
  /** The first post, when its words stand here. */
  readonly segment: Segment | null
  /** Notes that are not of the page. */
  readonly before: readonly string[]
  /** Words of the page. */
  readonly page: readonly string[]
  /** Of the post that a reader says it read. */
  readonly url: string | null
  readonly author: Author | null
}

const sourceLine = /^(?:URL Source|Source|source|url|URL): ?["']?(https?:\/\/\S{1,300}?)["']?$/
const mailHead =
  /^(?:From|To|Cc|Subject|Date|Sent|Reply-To|Message-ID|List-[A-Za-z]{2,12}|X-[A-Za-z-]{2,30}): .{1,300}$|^-{2,20} ?(?:Forwarded|Original) [Mm]essage ?-{2,20}$|^On .{4,80} wrote:$/
/** `segments`: all of the page; the first has no header. */
export function splitPreamble(lines: readonly PageLine[], segments: readonly Segment[]): Preamble {
  const [first, ...others] = segments
  if (first === undefined) return { segment: null, before: [], page: [], url: null, author: null }
  const chromeEnd = endOfMenus(lines, first.from, first.to)
  const start = chromeEnd ?? endOfMarkdown(lines, endOfNotes(lines, first.from, first.to), first.to)
  const isHeadless =
    hasWords(lines, start, first.to) && isPost(lines, start, [first, ...others], chromeEnd)
  const until = isHeadless ? start : first.to
  const filled = lines.slice(first.from, until).filter((line) => wordsOfLine(line) !== '')
  const isPage = ({ text }: PageLine): boolean => isPageWord(text) || isRule(text)
  const url =
    addressOf(filled) ?? (isHeadless ? statusIn(filled[filled.length - 1]?.text ?? '') : null)
  return {
    segment: isHeadless ? { ...first, from: start } : null,
    before: filled.filter((line) => !isPage(line)).map(wordsOfLine),
    page: filled.filter(isPage).map(wordsOfLine),
    url,
    author: authorOf(url),
  }
}

function addressOf(lines: readonly PageLine[]): string | null {
  for (const { text } of lines) {
    const [, found] = sourceLine.exec(text) ?? []
    if (found !== undefined && parseStatusAddress(found) !== null) return found
  }
  return null
}

function authorOf(url: string | null): Author | null {
  const handle = url === null ? undefined : parseStatusAddress(url)?.handle
  return handle === undefined ? null : { name: '', handle }
}

function hasWords(lines: readonly PageLine[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => !isBlank(line) && !isPageWord(line.text))
}

/** Where the page's own words above the posts end; null when there are none. */
function endOfMenus(lines: readonly PageLine[], from: number, to: number): number | null {
  let end: number | null = null
  let inMenu = true
  for (let at = from; at < to; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text === '' || (end !== null && isRule(text) && at - end <= 1)) {
      if (text !== '') end = at + 1
      continue
    }
    const isStart = isStartLabel(text) || isConversationLabel(text)
    const isMenu = isPageWord(text) || isTailLabel(text) || isDiscoverLabel(text)
    if (isStart || (inMenu && isMenu)) end = at + 1
    inMenu = isStart || (inMenu && isMenu)
  }
  return end
}

/** Properties, headings and addresses at the top are a note-taker's. */
function endOfNotes(lines: readonly PageLine[], from: number, to: number): number {
  let end = endOfProperties(lines, from, to)
  for (let at = end; at < to; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text === '') continue
    const isNote =
      mailHead.test(text) ||
      /^#{1,6} |^https?:\/\/\S+$|^[\w-]{1,20}::? ?\S*$/.test(text) ||
      isRule(text) ||
      sourceLine.test(text)
    if (!isNote) break
    end = at + 1
  }
  return end
}

/** A note-taker's headings, code and the address of the post stand above a post that has lost its name. */
function endOfMarkdown(lines: readonly PageLine[], from: number, to: number): number {
  let last = to - 1
  while (last > from && !hasWords(lines, last, last + 1)) last -= 1
  let end = from
  let isOpen = false
  for (let at = from; at < last; at += 1) {
    const text = lines[at]?.text ?? ''
    const isFence = /^`{3}\w{0,20}$/.test(text)
    const isEnd = isFence ? isOpen : /^#{1,6} \S/.test(text) || statusIn(text) !== null
    if (isFence) isOpen = !isOpen
    if (isEnd && !isOpen) end = at + 1
  }
  return end
}

const mostProperties = 40 // lines

/** A note's properties between two lines of dashes. */
function endOfProperties(lines: readonly PageLine[], from: number, to: number): number {
  let first = from
  while (first < to && isBlank(lines[first])) first += 1
  if (lines[first]?.text !== '---') return from
  for (let at = first + 1; at < Math.min(to, first + mostProperties); at += 1) {
    const { raw, text } = lines[at] ?? { raw: '', text: '' }
    if (text === '---') return at + 1
    if (text !== '' && !/^(?:[\w-]{1,30}:(?: |$)|\s|- |#)/.test(raw)) return from
  }
  return from
}

function isPost(
  lines: readonly PageLine[],
  from: number,
  [first, ...others]: readonly [Segment, ...Segment[]],
  chromeEnd: number | null,
): boolean {
  const next = others.find(({ header }) => header !== null)
  if (next?.header == null || chromeEnd !== null || next.isQuoted) return true
  if (others[0]?.isDated === true) return true
  const filled = lines.slice(from, first.to).filter((line) => line.text !== '')
  if (filled.some(({ text }) => parseFocalDate(text) !== null)) return true
  const last = filled[filled.length - 1]?.text ?? ''
  const secondLast = filled[filled.length - 2]?.text ?? ''
  if (bareCount.test(last) && bareCount.test(secondLast)) return true
  if (
    (['more', 'thread', 'alt', 'gif', 'translate'] as const).some((kind) => isLabel(kind, last))
  ) {
    return true
  }
  const hasFocalBelow = lines
    .slice(next.from, next.to)
    .some(({ text }) => text.includes('·') && parseFocalDate(text) !== null)
  if (hasFocalBelow && next.header.isSure) return true
  // Posts of one person, each with a date: the selection began in the one above.
  const handles = new Set(others.map(({ header }) => header?.author.handle.toLowerCase()))
  const isOneVoice = handles.size === 1 && others.every(({ header }) => header?.isSure === true)
  const hasNotes = lines.slice(first.from, from).some((line) => line.text !== '')
  return (
    isOneVoice &&
    others.length >= 2 &&
    !hasNotes &&
    !filled.some(({ text }) => /^#{1,6} |^\*\*/.test(text))
  )
}
