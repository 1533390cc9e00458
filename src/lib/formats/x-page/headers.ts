/**
 * Where a page names the author of a post: a name, a blank line for a verified account, `@handle`, then a
 * dot and a date. A line `@handle` in running text looks the same, so that its neighbours decide.
 */
import { parseStatusAddress } from '../../thread/status-address'
import type { Author } from '../../thread/thread'
import { parseFocalDate, parsePrintedDate, type PrintedDate } from './dates'
import { avatarOf, isRightAbove, nameAbove, withAvatar } from './names'
import { isBlank, type PageLine } from './page-lines'
import { isRule } from './rules'
import { isConversationLabel, isLabel, isPageWord, isStartLabel } from './words/lookup'
import { bareCount, namedCount } from './words/patterns'

export interface Header {
  /** Line of the name, or of the handle where there is no name; what belongs to it begins here. */
  readonly start: number
  /** The line of the name, where it has one of its own. */
  readonly nameAt?: number
  /** The first line below the header. */
  readonly end: number
  readonly author: Author
  readonly date: PrintedDate | null
  /** Whether "·", a date or "Ad" stands below the handle: nobody writes that into a post. */
  readonly isSure: boolean
  readonly isAd: boolean
  readonly url?: string
  /** "Quote" stands above it. */
  readonly isQuoted: boolean
  /** Everything of it that is neither name nor handle. */
  readonly left: readonly string[]
}

/** A header, and what its neighbours say of it. */
export interface Candidate extends Header {
  /** The neighbours go on as a sentence would: a mention that the copy broke off. */
  readonly isInText: boolean
  /** A small letter stands below: many write without capitals, so that it says little. */
  readonly mayBeInText: boolean
  /** The reader's own name in the menu: the page itself begins below. */
  readonly isAccount: boolean
  /** Text begins at it: nothing, a blank line or a word of the page stands above the name. */
  readonly beginsBlock: boolean
}

const oneLine = /^@([A-Za-z0-9_]{1,15})(?:\s*·\s*|\s+|$)(.{0,40})$/
const longestLine = 180 // characters

/** Every line that may name an author, in order. */
export function findCandidates(lines: readonly PageLine[]): readonly Candidate[] {
  const found: Candidate[] = []
  let from = 0
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    if (!text.includes('@') || text.length > longestLine) continue
    const candidate = readCandidate(lines, at, from)
    if (candidate === null) continue
    found.push(candidate)
    if (candidate.isSure) {
      from = candidate.end
      at = Math.max(at, candidate.end - 1)
    }
  }
  return found
}

/** `from`: the first line that no earlier header has taken. */
function readCandidate(lines: readonly PageLine[], at: number, from: number): Candidate | null {
  const line = lines[at]
  if (line === undefined) return null
  const sign = line.text.lastIndexOf('@')
  const before = line.text.slice(0, sign).trim()
  const [, handle, rest = ''] = oneLine.exec(line.text.slice(sign)) ?? []
  if (handle === undefined) return null
  const inline = rest === '' ? null : readInlineDate(rest, line.text, before)
  if (rest !== '' && inline === null) return null
  const below = inline ?? readBelow(lines, at + 1)
  if (before !== '' && inline === null && !below.isSure) return null
  // "@h Nov 8" is somebody's own shape of a header: a name stands right above it, or nowhere.
  const named = before === '' ? nameAbove(lines, at, from) : null
  const isTidied =
    inline !== null &&
    named !== null &&
    !line.text.includes('·') &&
    !isRightAbove(lines, named.at, at)
  const above = isTidied ? null : named
  const nameAt = above?.at ?? null
  const name = before === '' ? (above?.name ?? '') : cleanName(before)
  const start = withAvatar(lines, nameAt ?? at, from)
  const avatarUrl = avatarOf(lines, start, nameAt ?? at, at)
  const end = inline === null ? below.end : at + 1
  const url = statusOf(lines, at, end)
  return {
    start,
    ...(nameAt === null ? {} : { nameAt }),
    end,
    author: { name, handle, ...(avatarUrl === undefined ? {} : { avatarUrl }) },
    date: below.date,
    isSure: below.isSure,
    isAd: below.isAd,
    ...(url === undefined ? {} : { url }),
    left: [...picturesOf(lines, start, end), ...(above?.left ?? []), rest, ...below.left].filter(
      (part) => part !== '',
    ),
    isQuoted: isQuoted(lines, start, from),
    isInText: isInText(lines, at),
    mayBeInText: /^\p{Ll}/u.test(lines[at + 1]?.shown ?? '') && !standsAlone(lines, nameAt),
    isAccount: !below.isSure && isAccount(lines, end),
    beginsBlock: beginsBlock(lines, start),
  }
}

interface Below {
  readonly end: number
  readonly date: PrintedDate | null
  readonly isSure: boolean
  readonly isAd: boolean
  readonly left: readonly string[]
}

/** "@h · 9h", "@h Nov 8", "Name @h · May 8, 2024". */
function readInlineDate(rest: string, text: string, before: string): Below | null {
  const date = parsePrintedDate(rest)
  const isAd = date === null && /·/.test(text) && isLabel('ad', rest)
  if (date === null && !isAd) return null
  // "talk to @bob 5d" is a sentence.
  if (before !== '' && !text.includes('·') && date?.kind !== 'day') return null
  return { end: 0, date, isSure: true, isAd, left: [] }
}

const furthest = 3 // lines that may be blank, as Markdown has one between all

/** What stands below the handle: button, dot, date. */
function readBelow(lines: readonly PageLine[], from: number): Below {
  const left: string[] = []
  let end = from
  let hasDot = false
  for (;;) {
    const at = nextFilled(lines, end)
    const text = at === null ? '' : (lines[at]?.text ?? '')
    if (at === null) break
    if (text === '·' && !hasDot) hasDot = true
    else if (!hasDot && isLabel('follow', text)) left.push(text)
    else {
      const said = text.startsWith('·') ? text.slice(1).trim() : text
      const date = parsePrintedDate(said)
      const isAd = date === null && isLabel('ad', said)
      // A date in a language that is not known here is short and has a digit.
      const isOther = hasDot && said.length <= 16 && /^\P{L}{0,4}\p{Nd}/u.test(said)
      if (date === null && !isAd && !isOther) break
      return { end: at + 1, date, isSure: true, isAd, left: [...left, text] }
    }
    end = at + 1
  }
  return { end, date: null, isSure: hasDot, isAd: false, left }
}

function nextFilled(lines: readonly PageLine[], from: number): number | null {
  for (let at = from; at < Math.min(lines.length, from + furthest); at += 1) {
    if ((lines[at]?.text ?? '') !== '') return at
  }
  return null
}

function cleanName(before: string): string {
  return before.replace(/\s*·$/, '').trim()
}

/** What the pictures of a header are called. */
function picturesOf(lines: readonly PageLine[], from: number, to: number): readonly string[] {
  return lines.slice(from, to).flatMap(({ pictures }) => pictures.map(({ alt }) => alt))
}

function statusOf(lines: readonly PageLine[], from: number, to: number): string | undefined {
  for (let at = from; at < to; at += 1) {
    const found = lines[at]?.links.find(({ href }) => parseStatusAddress(href) !== null)
    if (found !== undefined) return found.href
  }
  return undefined
}

const longestMenu = 12 // lines

function isAccount(lines: readonly PageLine[], from: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + longestMenu); at += 1) {
    const text = lines[at]?.text ?? ''
    if (isStartLabel(text)) return true
    if (text !== '' && !isPageWord(text)) return false
  }
  return false
}

const goesOn = /^(?:\s+\S|[.,;:!?)\]’'”…、。，！？·-])/u

/** Whether what stands around a handle reads on over it. */
function isInText(lines: readonly PageLine[], at: number): boolean {
  const above = lines[at - 1]?.shown ?? ''
  const below = lines[at + 1]?.shown ?? ''
  if (below.trim() === '·') return false
  const isOpenAbove = /\s$/.test(above) && above.trim() !== '' && !isBadgeSpace(lines, at)
  return isOpenAbove || goesOn.test(below)
}

/** Whether nothing but the page itself stands above a name: then it is one. */
function standsAlone(lines: readonly PageLine[], nameAt: number | null): boolean {
  if (nameAt === null || /[.!?:,…]$/.test(lines[nameAt]?.text ?? '')) return false
  for (let above = nameAt - 1; above >= 0; above -= 1) {
    const text = lines[above]?.text ?? ''
    if (text === '') continue
    return isStartLabel(text) || isConversationLabel(text) || isOpening(text)
  }
  return false
}

/** Below these a note-taker keeps a page. */
function isOpening(text: string): boolean {
  return isRule(text) || /^#{1,6} |^(?:`{3}\w{0,20}|""")$/.test(text)
}

/** A blank at the end of a name says nothing when the handle is followed by what only headers have. */
function isBadgeSpace(lines: readonly PageLine[], at: number): boolean {
  return parsePrintedDate(lines[at + 1]?.text ?? '') !== null
}

/** Whether the line above ends something: nothing, a blank line or what the page itself says. */
function beginsBlock(lines: readonly PageLine[], start: number): boolean {
  const above = lines[start - 1]
  if (above === undefined || isBlank(above)) return true
  const { text } = above
  return (
    isOpening(text) ||
    isPageWord(text) ||
    (
      ['quote', 'more', 'thread', 'pinned', 'translate', 'alt', 'gif', 'image', 'follow'] as const
    ).some((kind) => isLabel(kind, text)) ||
    bareCount.test(text) ||
    namedCount.test(text) ||
    parseFocalDate(text) !== null
  )
}

function isQuoted(lines: readonly PageLine[], start: number, from: number): boolean {
  for (let at = start - 1; at >= Math.max(from, start - furthest); at -= 1) {
    const text = lines[at]?.text ?? ''
    if (text !== '') return isLabel('quote', text)
  }
  return false
}
