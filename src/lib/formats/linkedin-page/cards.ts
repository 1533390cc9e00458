/** A copied feed → its posts: each from the words above its author to the words below its buttons. */
import { isContext, isDegree, isPageLine, isPostAge, isRowAt } from './page-words'

export interface Range {
  readonly from: number
  readonly to: number
}

const marker = /^Feed post(?: number \d{1,3})?$/

/** Where posts begin and end, and what stands above the first. Linear time. */
export function cutCards(lines: readonly string[]): {
  readonly ranges: readonly Range[]
  readonly above: readonly string[]
} {
  const trimmed = lines.map((line) => line.trim())
  const marks = trimmed.flatMap((line, at) => (marker.test(line) ? [at] : []))
  const starts = marks.length > 0 ? withFirst(marks, trimmed) : startsAtAges(trimmed)
  const [first = 0] = starts
  const ranges = starts.map((from, index) => ({ from, to: starts[index + 1] ?? lines.length }))
  return { ranges, above: trimmed.slice(0, first).filter((line) => /[\p{L}\p{N}]/u.test(line)) }
}

/** A post above the first mark has an age of its own. */
function withFirst(marks: readonly number[], lines: readonly string[]): readonly number[] {
  const [first = 0] = marks
  const begun = startsAtAges(lines.slice(0, first)).filter((at) =>
    lines.slice(at, first).some(isPostAge),
  )
  return [...begun, ...marks]
}

/** Without marks: a post begins above each age that comes after the buttons of the one before. */
function startsAtAges(lines: readonly string[]): readonly number[] {
  const starts: number[] = []
  let least = 0
  let isClosed = true
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === 'Like' && isRowAt(lines, at)) {
      isClosed = true
      least = afterRow(lines, at)
    } else if (isClosed && isPostAge(line)) {
      starts.push(headStart(lines, at, least))
      isClosed = false
    }
  }
  if (starts.length === 0) starts.push(0)
  return starts
}

function afterRow(lines: readonly string[], at: number): number {
  let end = at + 1
  for (let next = at + 1; next < Math.min(lines.length, at + 10); next += 1) {
    const line = lines[next] ?? ''
    if (/^(?:Comment|Repost|Share|Send)$/.test(line)) end = next + 1
    else if (line !== '') break
  }
  return end
}

// Name twice, degree twice, headline, website, context; blank lines between.
const longestHead = 24

/** The first line of the head that ends with the age at `at`. */
function headStart(lines: readonly string[], at: number, least: number): number {
  const from = Math.max(least, at - longestHead)
  for (let above = at - 1; above >= from; above -= 1) {
    const line = lines[above] ?? ''
    if (!isDegree(line)) continue
    // The name stands above the degree, and above it who brought the post.
    let start = above
    let names = 0
    for (let next = above - 1; next >= from && names < 2; next -= 1) {
      const name = lines[next] ?? ''
      if (name === '') continue
      if (isPageLine(name)) break
      names += 1
      start = next
    }
    const context = previous(lines, start, from)
    return context !== -1 && isContext(lines[context] ?? '') ? context : start
  }
  return from
}

function previous(lines: readonly string[], at: number, least: number): number {
  for (let above = at - 1; above >= least; above -= 1) if ((lines[above] ?? '') !== '') return above
  return -1
}
