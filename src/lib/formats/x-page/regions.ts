/** Which lines of a page hold posts: below them stand people, trends and a footer, in between suggestions. */
import type { Candidate } from './headers'
import type { PageLine } from './page-lines'
import { isDiscoverLabel, isStartLabel, isSuggestionLabel, isTailLabel } from './words/lookup'

/** Lines that are no posts, from one up to the other, in order and apart. */
export interface Region {
  readonly from: number
  readonly to: number
}

/**
 * The parts of a page without posts. A label of the page counts below the first post only; one that might be
 * a post's own line ("What's happening?") only where none of the people seen so far writes below it.
 */
export function findRegions(
  lines: readonly PageLine[],
  candidates: readonly Candidate[],
  focalDates: readonly number[],
): readonly Region[] {
  const first = Math.min(
    candidates.find((found) => found.isSure || (found.beginsBlock && !found.isAccount))?.end ??
      lines.length,
    focalDates[0] ?? lines.length,
  )
  const sure = candidates.filter(({ isSure }) => isSure)
  const lastName = sure[sure.length - 1]?.start ?? -1
  const lastOf = new Map(sure.map(({ author, start }) => [author.handle.toLowerCase(), start]))
  // The last line where one of the people seen so far writes.
  let reach = -1
  let seen = 0
  let next = 0
  const regions: Region[] = []
  for (let at = first; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text === '') continue
    for (; (candidates[seen]?.start ?? at) < at; seen += 1) {
      const handle = candidates[seen]?.author.handle.toLowerCase() ?? ''
      reach = Math.max(reach, lastOf.get(handle) ?? -1)
    }
    while ((sure[next]?.start ?? lines.length) <= at && next < sure.length) next += 1
    if (isSuggestionLabel(text)) {
      const to = sure[next]?.start ?? tailEnd(lines, at, lastName)
      regions.push({ from: at, to })
      at = to - 1
    } else if (isDiscoverLabel(text) || (isTailLabel(text) && reach <= at)) {
      const to = tailEnd(lines, at, lastName)
      regions.push({ from: at, to })
      at = to - 1
    }
  }
  return regions
}

const lastLine = /^© \d{4} (?:X Corp\.|Twitter, Inc\.)$/

/** The page ends with the text, or where another page begins: at its labels, or at a name below the last line of this. */
function tailEnd(lines: readonly PageLine[], from: number, lastName: number): number {
  for (let at = from + 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    if (isStartLabel(text)) return at
    if (lastName > at && lastLine.test(text)) return at + 1
  }
  return lines.length
}
