/** Posts whose names somebody took off: each stands under its date, or above the full one and its address. */
import { parseStatusAddress } from '../../thread/status-address'
import { parseFocalDate, parsePrintedDate, type PrintedDate } from './dates'
import type { PageLine } from './page-lines'
import type { Segment } from './segments'

const furthest = 3 // lines

/** Divides what stands under one name at "·" and a date: they are the author's posts below. Linear time. */
export function divideAtDates(lines: readonly PageLine[], segment: Segment): readonly Segment[] {
  const parts: Segment[] = []
  let part = segment
  let above = ''
  for (let at = segment.from; at < segment.to; at += 1) {
    const text = lines[at]?.text ?? ''
    // Below the full date the same dot stands before a count.
    const mayBe = text === '·' && above !== '' && parseFocalDate(above) === null
    const date = mayBe ? dateBelow(lines, at, segment.to) : null
    if (text !== '') above = text
    if (date === null) continue
    parts.push({ ...part, to: at })
    part = under(segment, at, date)
    at = date.end - 1
    above = ''
  }
  return [...parts, part]
}

interface DateBelow {
  readonly date: PrintedDate
  readonly end: number
}

function dateBelow(lines: readonly PageLine[], at: number, to: number): DateBelow | null {
  for (let below = at + 1; below < Math.min(to, at + furthest); below += 1) {
    const text = lines[below]?.text ?? ''
    if (text === '') continue
    const date = parsePrintedDate(text)
    return date === null ? null : { date, end: below + 1 }
  }
  return null
}

function under(segment: Segment, at: number, { date, end }: DateBelow): Segment {
  const { header } = segment
  return {
    ...segment,
    header:
      header === null
        ? null
        : {
            author: header.author,
            start: at,
            end,
            date,
            isSure: true,
            isAd: false,
            isQuoted: false,
            left: [],
          },
    leadFrom: at,
    from: end,
    isDated: true,
    isQuoted: false,
    isReposted: false,
    isPinned: false,
    isDivided: false,
    left: { page: [], reposts: [] },
  }
}

const app = /^· ?Twitter\b.{0,40}$|^· ?TweetDeck$/

/** A copy without a single name: the full date, the name of an app and the address end each post. */
export function divideAtFullDates(
  lines: readonly PageLine[],
  segment: Segment,
): readonly Segment[] {
  const parts: Segment[] = []
  let from = segment.from
  let isBelow = false
  let dates = 0
  for (let at = segment.from; at < segment.to; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text === '') continue
    const isDate = parseFocalDate(text) !== null
    if (isDate) {
      dates += 1
      isBelow = true
    } else if (isBelow && !app.test(text) && statusIn(text) === null) {
      parts.push({ ...segment, from, to: at })
      from = at
      isBelow = false
    }
  }
  return dates < 2 ? [segment] : [...parts, { ...segment, from }]
}

/** A line that is nothing but the address of a post. */
export function statusIn(text: string): string | null {
  return /^https?:\/\/\S{1,200}$/.test(text) && parseStatusAddress(text) !== null ? text : null
}
