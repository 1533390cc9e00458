/** A draft whose posts have headings: "## Tweet 1/12 - Hook", "TWEET 2:", "**3/ The problem**". */
import type { Fences } from './fences'
import { readLabel, type Label } from './labels'
import {
  isBlank,
  isEmpty,
  isHeadingAt,
  isTail,
  isTailHeading,
  type Division,
  type Part,
} from './parts'
import { isRule, underlines } from './rules'
import { skipTitle } from './title'

interface Placed extends Label {
  readonly at: number
}

/**
 * Divides at the longest row of labels of one kind that rises; those that name a post ("Tweet 1") go before
 * bare numbers. null without at least two. What follows a heading of another kind is no post.
 */
export function divideAtHeadings(
  lines: readonly string[],
  from: number,
  fences: Fences,
): Division | null {
  const labels = findLabels(lines, from, fences)
  const row = chooseRow(lines, labels)
  if (row === null) return null
  const [first] = row
  const areRuled = countRuled(lines, row) * 2 >= row.length
  const isTitled = haveTitles(lines, row)
  const others = new Set(
    labels.filter(({ hasWord, set }) => hasWord && set !== 'plain').map(({ at }) => at),
  )
  const hook = first?.number === 1 ? findHook(lines, first) : null
  const begin = hook ?? skipTitle(lines, { from, to: first?.at ?? from })
  const head = { from: begin, to: first?.at ?? from, words: '' }
  // The first post often lacks its label.
  const isHeadless = (hook !== null || (first?.number ?? 0) >= 2) && !isEmpty(lines, head)
  let after = lines.length
  const parts: Part[] = isHeadless ? [head] : []
  for (const [index, label] of row.entries()) {
    const next = row[index + 1]?.at
    const to = next ?? lines.length
    const start = skipUnderline(lines, label.at)
    const own = isTitled ? '' : label.words
    const kept = label.isTitleText ? label.title : own
    const isLast = next === undefined
    const end = findEnd(lines, start, to, fences, (at, isFilled) => {
      const line = lines[at] ?? ''
      const isFirst = !isFilled && kept === ''
      if (isRule(line)) return !isFirst && (isLast || areRuled)
      if (isLast && (others.has(at) || isTail(line))) return true
      if (!isHeadingAt(lines, at) || (isFirst && !isLast)) return false
      return isLast || isTailHeading(line) || !isDeeper(line, lines[label.at])
    })
    if (isLast) after = end
    // "**1/ We shipped it.**" with nothing below is the post.
    const isBare = kept === '' && !label.hasWord && isEmpty(lines, { from: start, to: end })
    const words = isBare ? label.title : kept
    parts.push({
      from: start,
      to: end,
      words,
      indent: words === '' ? 0 : (lines[label.at] ?? '').length - words.length,
      ...(isLast || end === to ? {} : { remarks: { from: end, to } }),
    })
  }
  return {
    by: 'headings',
    count: row.length,
    areNamed: first?.hasWord === true && !isAbove(first),
    parts,
    before: { from, to: isHeadless ? begin : head.to },
    after: { from: after, to: lines.length },
    labels: row.map(({ at, words }) => {
      const line = (lines[at] ?? '').trim()
      return words === '' || isTitled ? line : line.slice(0, line.length - words.length).trim()
    }),
  }
}

const hooked =
  /^\W{0,8}(?:the )?(?:hook|opener|opening)(?: tweet| post)?(?: \([^()]{1,60}\))?\W{0,6}$/i
// Lines between such a label and that of the post after it.
const longestHook = 30

/** Index of the line below "**Hook:**", where that stands over the post before "**Tweet 1**"; null without. */
function findHook(lines: readonly string[], { at: end, set }: Placed): number | null {
  for (let at = end - 1; at >= Math.max(0, end - longestHook); at -= 1) {
    const line = lines[at] ?? ''
    if (isHeadingAt(lines, at) && !hooked.test(line)) return null
    const isSet = set === 'bold' ? /^(?:\*\*|__)/.test(line) : isHeadingAt(lines, at)
    if (isSet && hooked.test(line)) return at + 1
  }
  return null
}

/** A heading of the row's own draft that stands lower than the label, such as "### Text". */
function isDeeper(line: string, label = ''): boolean {
  const depth = (text: string): number => /^\s{0,3}(#{1,6})\s/.exec(text)?.[1]?.length ?? 0
  return depth(label) > 0 && depth(line) > depth(label)
}

function findLabels(lines: readonly string[], from: number, fences: Fences): readonly Placed[] {
  const labels: Placed[] = []
  for (let at = from; at < lines.length; at += 1) {
    if (fences.inside[at] === 1) continue
    const label = readLabel(lines[at] ?? '')
    if (label !== null) labels.push({ ...label, at })
  }
  return labels
}

// Characters, the label's line included.
const shortestPost = 30

function chooseRow(lines: readonly string[], labels: readonly Placed[]): readonly Placed[] | null {
  const runs = new Map<string, Placed[][]>()
  for (const label of labels) {
    const ofGroup = runs.get(label.group) ?? []
    runs.set(label.group, ofGroup)
    const run = ofGroup[ofGroup.length - 1]
    const last = lastNumber(run)
    const { number } = label
    if (run !== undefined && (number === null || (last < number && number <= last + 2)))
      run.push(label)
    else if (number !== null && number <= 2 && number !== last) ofGroup.push([label])
  }
  const rows = Array.from(runs.values())
    .flat()
    .filter((run) => run.length >= 2)
  const weight = (row: readonly Placed[]): number => {
    const [first] = row
    if (first === undefined) return 0
    const kind = first.hasWord
      ? isAbove(first)
        ? 100
        : 10_000
      : first.group.endsWith('/')
        ? 50
        : 0
    // An outline has labels as well, and little below them.
    return kind + row.length - (meanLength(lines, row) < shortestPost ? 60 : 0)
  }
  const best = rows.reduce<readonly Placed[] | null>(
    (one, row) => (one === null || weight(row) > weight(one) ? row : one),
    null,
  )
  // Of several threads, or versions of one, the first is read, unless it is only a beginning.
  const first = rows.find(
    (row) =>
      row[0]?.group === best?.[0]?.group &&
      row.length >= 3 &&
      row.length * 2 >= (best?.length ?? 0) &&
      meanLength(lines, row) >= shortestPost,
  )
  return first ?? best
}

/** Whether a label may head several posts: "Thread 2", "Day 3". */
function isAbove({ group }: Label): boolean {
  return /thread|hilo|part|section|day|page/.test(group)
}

/** Mean length of what a row's labels stand over, in characters. */
function meanLength(lines: readonly string[], row: readonly Placed[]): number {
  const from = row[0]?.at ?? 0
  const to = row[row.length - 1]?.at ?? from
  let length = 0
  for (let at = from; at < to; at += 1) length += (lines[at] ?? '').length
  return length / Math.max(1, row.length - 1)
}

function lastNumber(run: readonly Placed[] | undefined): number {
  let last = -1
  for (const { number } of run ?? []) if (number !== null) last = number
  return last
}

/** How many labels have a rule before them. */
function countRuled(lines: readonly string[], row: readonly Placed[]): number {
  return row.filter(({ at }, index) => {
    let above = at - 1
    while (above > (row[index - 1]?.at ?? -1) && isBlank(lines[above])) above -= 1
    return index > 0 && isRule(lines[above] ?? '')
  }).length
}

function skipUnderline(lines: readonly string[], at: number): number {
  return isRule(lines[at + 1] ?? '') && underlines(lines, at + 1, 2) ? at + 2 : at + 1
}

/**
 * Whether the words beside the labels are titles of what stands below: short, without an end, and below
 * each there is something. "**Tweet 1:** The words" with nothing below is the post itself.
 */
function haveTitles(lines: readonly string[], row: readonly Placed[]): boolean {
  const spoken = row.flatMap((label, index) => (hasLetters(label.words) ? [{ label, index }] : []))
  if (spoken.length === 0) return true
  return (
    spoken.length * 2 >= row.length &&
    spoken.every(({ label: { at, words }, index }) => {
      const isShort = words.length <= 60 && words.split(/\s+/).length <= 8
      return (
        isShort && !/[.!?…。！？:"”]\W{0,3}$/.test(words) && hasBody(lines, at, row[index + 1]?.at)
      )
    })
  )
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function hasBody(lines: readonly string[], at: number, next = lines.length): boolean {
  let below = at + 1
  while (below < next && isBlank(lines[below])) below += 1
  return below < next && !isRule(lines[below] ?? '')
}

function findEnd(
  lines: readonly string[],
  from: number,
  to: number,
  fences: Fences,
  ends: (at: number, isFilled: boolean) => boolean,
): number {
  let isFilled = false
  for (let at = from; at < to; at += 1) {
    if (fences.inside[at] !== 1) {
      if (isBlank(lines[at])) continue
      if (ends(at, isFilled)) return at
    }
    isFilled = true
  }
  return to
}
