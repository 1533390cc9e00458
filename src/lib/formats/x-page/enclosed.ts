/**
 * Pages that somebody keeps in notes of their own, between two lines of signs or under a heading: what
 * stands outside is not the page's.
 */
import type { Candidate } from './headers'
import { isBlank, type PageLine } from './page-lines'
import type { Region } from './regions'
import { isRule } from './rules'
import { isConversationLabel, isPageWord, isStartLabel } from './words/lookup'

const fence = /^(`{3,}|~{3,})[\w-]{0,20}$/
const quotes = /^(?:[\w.]{1,40} ?= ?)?[a-z]{0,2}("""|''')$/
const heading = /^#{1,6} \S.{0,120}$/

/** The lines outside, in order and apart. What stands above the first page is none of them. Linear time. */
export function findOutside(
  lines: readonly PageLine[],
  candidates: readonly Candidate[],
): readonly Region[] {
  const named = candidates.filter(
    ({ isSure, isInText, mayBeInText, beginsBlock, author }) =>
      isSure || (!isInText && !mayBeInText && beginsBlock && author.name !== ''),
  )
  if (named.length === 0) return []
  const closed = afterClosedPages(lines, named)
  return closed.length > 0 ? closed : belowHeading(lines, named)
}

/** From the end of each enclosed page to the name that begins the next. */
function afterClosedPages(
  lines: readonly PageLine[],
  named: readonly Candidate[],
): readonly Region[] {
  const starts = new Set(named.map(({ start }) => start))
  const regions: Region[] = []
  let sign = ''
  let isPage = false
  let next = 0
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text.length > 60) continue
    const found = (fence.exec(text) ?? quotes.exec(text))?.[1] ?? ''
    if (found === '') continue
    if (sign === '') {
      sign = found
      isPage = starts.has(firstBelow(lines, at + 1))
    } else if (found === sign && isBare(text)) {
      if (isPage) {
        while (next < named.length && (named[next]?.start ?? 0) < at) next += 1
        const below = named[next]?.start ?? lines.length
        regions.push({ from: at, to: below })
      }
      sign = ''
    }
  }
  return regions
}

function isBare(text: string): boolean {
  return /^[`~"']+$/.test(text)
}

/** The first line that the page itself has not written, menus and their gaps aside. */
function firstBelow(lines: readonly PageLine[], from: number): number {
  let at = from
  while (at < lines.length) {
    const line = lines[at]
    const text = line?.text ?? ''
    const isMenu = isPageWord(text) || isStartLabel(text) || isConversationLabel(text)
    if (!isBlank(line) && !isMenu) break
    at += 1
  }
  return at
}

/** A heading of Markdown below the last name, in notes with headings of their own or under a rule. */
function belowHeading(lines: readonly PageLine[], named: readonly Candidate[]): readonly Region[] {
  const first = named[0]?.start ?? 0
  const last = named[named.length - 1]?.end ?? lines.length
  // X's own headings are no note-taker's.
  const hasNotes = lines.slice(0, first).some(({ text }) => {
    const words = text.replace(/^#{1,6} /, '')
    return heading.test(text) && !isPageWord(words) && !isConversationLabel(words)
  })
  let rule: number | null = null
  for (let at = last; at < lines.length; at += 1) {
    const { text } = lines[at] ?? { text: '' }
    if (text === '') continue
    const isFree = isBlank(lines[at - 1]) || rule !== null
    if (isFree && heading.test(text) && (hasNotes || rule !== null)) {
      return [{ from: rule ?? at, to: lines.length }]
    }
    rule = isRule(text) ? at : null
  }
  return []
}
