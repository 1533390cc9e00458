/** Where the numbers of a draft divide it: "1/ First", "2/ Second". */
import type { Row } from './numbers'
import {
  isBlank,
  isEmpty,
  isHeadingAt,
  isTail,
  type Division,
  type Part,
  type Range,
} from './parts'
import { isInstruction, skipTitle } from './title'

/** Cuts at a row of numbers; null for an empty row. */
export function divideAtNumbers(
  lines: readonly string[],
  from: number,
  { counts, stands }: Row,
  rules: Uint8Array,
): Division | null {
  const [first] = counts
  if (first === undefined) return null
  const isStart = stands === 'start'
  const begin = belowHeadings(lines, {
    from: skipTitle(lines, { from, to: first.at }),
    to: first.at,
  })
  const starts = counts.map(({ at }, index) => {
    const last = counts[index - 1]?.at
    return isStart ? at : last === undefined ? begin : last + 1
  })
  const intro = { from: begin, to: starts[0] ?? begin }
  const isIntro = !isEmpty(lines, intro) && !isInstruction(lines.slice(begin, intro.to).join('\n'))
  const parts: Part[] = isIntro ? [{ ...trimRules(intro, rules), words: '' }] : []
  let after = lines.length
  for (const [index, start] of starts.entries()) {
    const count = counts[index]
    const isLast = index === starts.length - 1
    const to = starts[index + 1] ?? lines.length
    const end = isLast ? lastEnd(lines, start + 1, to, rules) : to
    if (isLast) after = end
    const line = lines[start] ?? ''
    const length = count?.length ?? 0
    // "(3/3)Text": whoever takes the counter out looks for a space.
    const words = length > 0 ? line.slice(length) : spaced(line)
    parts.push({
      ...trimRules({ from: isStart ? start + 1 : start, to: end }, rules),
      words: isStart ? words : '',
      indent: length,
    })
  }
  const titleEnd = isIntro ? begin : intro.to
  return {
    by: 'numbers',
    count: counts.length,
    parts,
    before: { from, to: titleEnd },
    after: { from: after, to: lines.length },
    labels: counts.flatMap(({ at, length }) =>
      length === 0 ? [] : [(lines[at] ?? '').slice(0, length).trim()],
    ),
  }
}

/** What stands over a heading of the thread is no post of it. */
function belowHeadings(lines: readonly string[], { from, to }: Range): number {
  for (let at = to - 1; at > from; at -= 1) if (isHeadingAt(lines, at)) return at + 1
  const filled: number[] = []
  for (let at = from; at < to && filled.length < 3; at += 1) {
    if (!isBlank(lines[at])) filled.push(at)
  }
  const [title = 0, last = 0] = filled
  const isTitled =
    filled.length === 2 && threadMark.test(lines[last] ?? '') && isName(lines[title] ?? '')
  return isTitled ? last + 1 : from
}

// "🧵 Thread:", on a line of its own.
const threadMark = /^\W{0,6}(?:the )?(?:twitter |x )?thread\s?[:：]\W{0,4}$/iu

/** Whether a line names something and tells nothing. */
function isName(line: string): boolean {
  return line.length <= 100 && !/[.!?…:;,]\W{0,3}$/.test(line.trim())
}

function spaced(line: string): string {
  return line.replace(
    /^(\s{0,8}[([]?\d{1,3}\/(?:\d{1,3}|[nNxX])?[)\]]?)(?=[^\s\p{L}\p{N}.:)\]])/u,
    '$1 ',
  )
}

/** Rules that stand around a numbered post are no part of it. */
function trimRules({ from, to }: Range, rules: Uint8Array): Range {
  let end = to
  for (let at = from; at < to; at += 1) {
    if (rules[at] === 1) {
      end = at
      break
    }
  }
  return { from, to: end }
}

function lastEnd(lines: readonly string[], from: number, to: number, rules: Uint8Array): number {
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? ''
    if (rules[at] === 1 || isHeadingAt(lines, at) || isTail(line)) return at
  }
  return to
}
