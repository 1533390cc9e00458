/**
 * Which of the lines that may name an author do. A dot and a date are certain; the post that a page is
 * about has neither, so that its place, its author and the date below its text decide.
 */
import type { Candidate, Header } from './headers'

/** `focalDates`: the lines of full dates, in order. Both lists are in the order of the page. */
export function chooseHeaders(
  candidates: readonly Candidate[],
  focalDates: readonly number[],
): readonly Header[] {
  const sure = candidates.filter(({ isSure }) => isSure)
  const known = new Set(
    sure.flatMap((header) => (header.author.name === '' ? [] : [pairOf(header)])),
  )
  const repeated = sure.length === 0 ? repeatedPairs(candidates) : new Set<string>()
  const wanted = focalWithout(candidates, sure, focalDates)
  const voices = new Set(sure.map(({ author }) => author.handle.toLowerCase()))
  let hasAny = false
  const chosen: Header[] = []
  for (const candidate of candidates) {
    const isFirst = !hasAny && candidate.beginsBlock && candidate.author.name !== ''
    // Posts of others alone below it speak for a mention in a post that has lost its name.
    const isTop =
      candidate.start === 0 &&
      isShort(candidate.author.name) &&
      (sure.length === 0 || voices.has(candidate.author.handle.toLowerCase()))
    const pair = pairOf(candidate)
    const isHeader =
      candidate.isSure ||
      wanted.has(candidate) ||
      (!candidate.isInText &&
        !candidate.isAccount &&
        ((isFirst && (!candidate.mayBeInText || isTop)) ||
          candidate.isQuoted ||
          known.has(pair) ||
          repeated.has(pair)))
    if (!isHeader) continue
    hasAny = true
    chosen.push(candidate)
  }
  return withoutOverlap(withoutLostNames(chosen))
}

/** Whether a line can hardly be a piece of a sentence that a mention broke off. */
function isShort(name: string): boolean {
  return name.length <= 30 && name.split(' ').length <= 4
}

function pairOf({ author }: Header): string {
  return `${author.handle.toLowerCase()}\n${author.name}`
}

function repeatedPairs(candidates: readonly Candidate[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const candidate of candidates) {
    if (candidate.author.name === '') continue
    const pair = pairOf(candidate)
    if (seen.has(pair)) repeated.add(pair)
    seen.add(pair)
  }
  return repeated
}

/**
 * A full date below a post that has a date of its own beside its name belongs to another post, whose name
 * stands between: the first that can be one.
 */
function focalWithout(
  candidates: readonly Candidate[],
  sure: readonly Candidate[],
  focalDates: readonly number[],
): ReadonlySet<Candidate> {
  const wanted = new Set<Candidate>()
  let next = 0
  let last = 0
  for (const date of focalDates) {
    while (next < sure.length && (sure[next]?.end ?? 0) <= date) next += 1
    const above = sure[next - 1]
    while (last < candidates.length && (candidates[last]?.end ?? 0) <= (above?.end ?? 0)) last += 1
    if (above === undefined || above.isQuoted) continue
    // One above a small letter, where there is no other.
    let small: Candidate | null = null
    let found: Candidate | null = null
    for (let at = last; at < candidates.length && found === null; at += 1) {
      const candidate = candidates[at]
      if (candidate === undefined || candidate.start >= date) break
      last = at + 1
      const { isSure, isInText, mayBeInText, author } = candidate
      if (isSure || isInText || author.name === '') continue
      if (mayBeInText) small ??= isShort(author.name) ? candidate : null
      else found = candidate
    }
    const named = found ?? small
    if (named !== null) wanted.add(named)
  }
  return wanted
}

/**
 * A name of nothing but emoji or of an invisible character leaves no line, and the last words of the post
 * above stand in its place. A name is the same each time; words are not.
 */
function withoutLostNames(headers: readonly Header[]): readonly Header[] {
  const names = new Map<string, Map<string, number>>()
  for (const { author } of headers) {
    const handle = author.handle.toLowerCase()
    const counts = names.get(handle) ?? new Map<string, number>()
    counts.set(author.name, (counts.get(author.name) ?? 0) + 1)
    names.set(handle, counts)
  }
  return headers.map((header) => {
    const counts = names.get(header.author.handle.toLowerCase()) ?? new Map<string, number>()
    if (header.nameAt === undefined || !isLost(header.author.name, counts)) return header
    return { ...header, start: header.nameAt + 1, author: { ...header.author, name: '' } }
  })
}

const likeness = 4 // characters

/** Whether a name is words instead: another stands there more often, or a new one each time. */
function isLost(name: string, counts: ReadonlyMap<string, number>): boolean {
  if (counts.size === 1 || counts.get(name) !== 1) return false
  let others = 0
  for (const [other, count] of counts) {
    if (other === name) continue
    if (other.slice(0, likeness) === name.slice(0, likeness)) return false
    if (count > 1) return true
    others += 1
  }
  return others >= 2
}

function withoutOverlap(headers: readonly Header[]): readonly Header[] {
  const kept: Header[] = []
  for (const header of headers) {
    const last = kept[kept.length - 1]
    if (last === undefined || header.start >= last.end) kept.push(header)
  }
  return kept
}
