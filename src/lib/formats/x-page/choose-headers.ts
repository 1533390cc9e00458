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
  let hasAny = false
  const chosen: Header[] = []
  for (const candidate of candidates) {
    const isFirst = !hasAny && candidate.beginsBlock && candidate.author.name !== ''
    const pair = pairOf(candidate)
    const isHeader =
      candidate.isSure ||
      wanted.has(candidate) ||
      (!candidate.isInText &&
        !candidate.isAccount &&
        (isFirst || candidate.isQuoted || known.has(pair) || repeated.has(pair)))
    if (!isHeader) continue
    hasAny = true
    chosen.push(candidate)
  }
  return withoutOverlap(withoutLostNames(chosen))
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
    for (let at = last; at < candidates.length; at += 1) {
      const candidate = candidates[at]
      if (candidate === undefined || candidate.start >= date) break
      last = at + 1
      if (candidate.isSure || candidate.isInText || candidate.author.name === '') continue
      wanted.add(candidate)
      break
    }
  }
  return wanted
}

/**
 * A name of nothing but emoji or of an invisible character leaves no line, and the last words of the post
 * above stand in its place. A name is the same each time; words are not.
 */
function withoutLostNames(headers: readonly Header[]): readonly Header[] {
  const names = new Map<string, { readonly names: Set<string>; count: number }>()
  for (const { author } of headers) {
    const handle = author.handle.toLowerCase()
    const entry = names.get(handle) ?? { names: new Set<string>(), count: 0 }
    entry.names.add(author.name)
    entry.count += 1
    names.set(handle, entry)
  }
  return headers.map((header) => {
    const entry = names.get(header.author.handle.toLowerCase())
    const isLost = entry !== undefined && entry.count >= 3 && entry.names.size === entry.count
    if (!isLost || header.nameAt === undefined) return header
    return { ...header, start: header.nameAt + 1, author: { ...header.author, name: '' } }
  })
}

function withoutOverlap(headers: readonly Header[]): readonly Header[] {
  const kept: Header[] = []
  for (const header of headers) {
    const last = kept[kept.length - 1]
    if (last === undefined || header.start >= last.end) kept.push(header)
  }
  return kept
}
