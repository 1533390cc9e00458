/**
 * A page divided at its headers. What stands directly above a name belongs to it: "Quote", "Pinned", who
 * passed the post on, and the rule or heading that a collector put between posts.
 */
import type { Header } from './headers'
import { isRule } from './rules'
import type { PageLine } from './page-lines'
import { divideAtDates, divideAtFullDates } from './unnamed-posts'
import { isLabel } from './words/lookup'
import { reposted } from './words/patterns'

export interface Segment {
  /** null for what stands above the first header, and for what a rule divides from the post above. */
  readonly header: Header | null
  /** Its lines, without header and without what belongs to the next one. */
  readonly from: number
  readonly to: number
  /** Where what belongs to its name begins. */
  readonly leadFrom: number
  readonly isQuoted: boolean
  readonly isReposted: boolean
  readonly isPinned: boolean
  /** A rule or a heading stands above it. */
  readonly isDivided: boolean
  /** Its date stands above it and no name. */
  readonly isDated: boolean
  /** Lines above its name that are not of its author. */
  readonly left: { readonly page: readonly string[]; readonly reposts: readonly string[] }
}

/** `blocked`: lines outside of posts, see `findRegions`; a post ends before them. */
export function toSegments(
  lines: readonly PageLine[],
  headers: readonly Header[],
  blocked: readonly boolean[],
): readonly Segment[] {
  const shown = headers.filter(({ start }) => blocked[start] !== true)
  const leads = shown.map((header, index) =>
    readLead(lines, header.start, shown[index - 1]?.end ?? 0, blocked),
  )
  const first: Segment = {
    header: null,
    leadFrom: 0,
    from: 0,
    to: endAt(blocked, 0, leads[0]?.start ?? lines.length),
    ...none,
  }
  const isRuled = isDividedByRules(leads, shown)
  return [
    first,
    ...shown.map((header, index): Segment => {
      const marks = leads[index] ?? none
      return {
        header,
        leadFrom: leads[index]?.start ?? header.start,
        from: header.end,
        to: endAt(blocked, header.end, leads[index + 1]?.start ?? lines.length),
        isQuoted: marks.isQuoted,
        isReposted: marks.isReposted,
        isPinned: marks.isPinned,
        isDivided: marks.isDivided,
        isDated: false,
        left: marks.left,
      }
    }),
  ]
    .flatMap((segment) => (isRuled ? divideAtRules(lines, segment) : [segment]))
    .flatMap((segment) =>
      shown.length === 0 ? divideAtFullDates(lines, segment) : divideAtDates(lines, segment),
    )
}

const none = {
  isQuoted: false,
  isReposted: false,
  isPinned: false,
  isDivided: false,
  isDated: false,
  left: { page: [], reposts: [] },
} as const

function endAt(blocked: readonly boolean[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (blocked[at] === true) return at
  }
  return to
}

interface Lead extends Omit<Segment, 'header' | 'leadFrom' | 'from' | 'to'> {
  readonly start: number
}

const heading = /^#{1,6} .{1,120}$/

function readLead(
  lines: readonly PageLine[],
  to: number,
  from: number,
  blocked: readonly boolean[],
): Lead {
  let lead: Lead = { start: to, ...none }
  for (let at = to - 1; at >= from && blocked[at] !== true; at -= 1) {
    const text = lines[at]?.text ?? ''
    const marks = markOf(text, lead)
    if (marks === null) break
    lead = { ...marks, start: text === '' ? lead.start : at }
  }
  return lead
}

/** The lead with one line more above it; null when the line is the end of a post. */
function markOf(text: string, lead: Lead): Lead | null {
  if (text === '') return lead
  const { left } = lead
  const page = { ...left, page: [text, ...left.page] }
  if (lead.isQuoted) return null
  if (isRule(text) || heading.test(text)) return { ...lead, isDivided: true, left: page }
  if (lead.isDivided) return null
  if (isLabel('quote', text)) return { ...lead, isQuoted: true, left: page }
  if (isLabel('avatar', text)) return { ...lead, left: page }
  if (isLabel('pinned', text)) return { ...lead, isPinned: true, left: page }
  if (!lead.isReposted && text.length <= 160 && reposted.some((pattern) => pattern.test(text))) {
    return { ...lead, isReposted: true, left: { ...left, reposts: [text] } }
  }
  return null
}

const mostlyShare = 0.6

/** Whether a collector put rules or headings between the posts. */
function isDividedByRules(leads: readonly Lead[], headers: readonly Header[]): boolean {
  const own = leads.filter(
    ({ isQuoted }, index) => index > 0 && !isQuoted && headers[index] !== undefined,
  )
  const divided = own.filter(({ isDivided }) => isDivided).length
  return divided >= 1 && divided >= own.length * mostlyShare
}

/** A post whose header somebody forgot stands between two rules. */
function divideAtRules(lines: readonly PageLine[], segment: Segment): readonly Segment[] {
  const parts: Segment[] = []
  let { from } = segment
  let marks: Segment = segment
  for (let at = segment.from; at < segment.to; at += 1) {
    const text = lines[at]?.text ?? ''
    if (!isRule(text)) continue
    parts.push({ ...marks, from, to: at })
    marks = {
      ...segment,
      leadFrom: at,
      ...none,
      header: null,
      isDivided: true,
      left: { page: [text], reposts: [] },
    }
    from = at + 1
  }
  return [...parts, { ...marks, from, to: segment.to }]
}
