/**
 * Where a draft is divided into posts. Signs from strong to weak, formats.md D: a heading for each post, a
 * fenced block for each, lines of dashes, numbers, gaps of several blank lines. Blank lines alone say
 * nothing, and neither do headings, numbers or dashes inside fenced code.
 */
import { readFrontMatter } from '../front-matter'
import { outdent, trimLineEnds } from '../line-ends'
import { divideAtFences } from './fence-posts'
import { findFences, holdsText, type Fences } from './fences'
import { divideAtGaps } from './gaps'
import { divideAtHeadings } from './headings'
import { readLabel } from './labels'
import { divideAtNumbers } from './number-parts'
import { findRow } from './numbers'
import {
  isEmpty,
  isHeading,
  isTail,
  isTailHeading,
  type Division,
  type Part,
  type Range,
} from './parts'
import { findRules } from './rules'
import { findThreadSections } from './sections'
import { skipTitle, isInstruction } from './title'
import { readWholePost } from './whole-post'

export interface Divided {
  readonly lines: readonly string[]
  readonly fences: Fences
  readonly division: Division
}

/** Divides a draft, or gives null when nothing in it says where. Never throws; linear time. */
export function divideDraft(text: string): Divided | null {
  const lines = trimLineEnds(text).split('\n')
  const { bodyAt } = readFrontMatter(text)
  const from = bodyAt === 0 ? 0 : text.slice(0, bodyAt).split('\n').length - 1
  const divided = divideAny(lines, from, mostNested)
  if (divided === null) return null
  // The properties of a file stand before its thread.
  const before = { from: 0, to: divided.division.before.to }
  return { ...divided, division: { ...divided.division, before } }
}

/** Texts between lines of dashes, however few those are; never blank ones. For text called a draft. */
export function divideAtRules(text: string): readonly string[] {
  const plain = text.replace(/\r\n?/g, '\n')
  const lines = trimLineEnds(plain).split('\n')
  const { bodyAt } = readFrontMatter(plain)
  const from = bodyAt === 0 ? 0 : plain.slice(0, bodyAt).split('\n').length - 1
  const rules = findRules(lines, from, findFences(lines, isPostHeading).inside)
  return cutAtRules(lines, { from: 0, to: lines.length }, rules)
    .map((range) => outdent(lines.slice(range.from, range.to).join('\n')).trim())
    .filter((post) => post !== '')
}

// A section of a section of a document.
const mostNested = 2
const fewestOfThread = 3

function divideAny(lines: readonly string[], from: number, nested: number): Divided | null {
  const fences = findFences(lines, isPostHeading)
  const named = divideAtHeadings(lines, from, fences)
  const own = named?.areNamed === true ? { lines, fences, division: named } : null
  // "Post 1" may be one of several single posts, and the thread stand elsewhere.
  if (own?.division.labels.some((label) => /post/i.test(label)) === false) return own
  const section = nested > 0 ? divideSection(lines, from, fences, nested - 1) : null
  if (own !== null) return section !== null && isApart(section.division, own) ? section : own
  return (
    section ??
    divideLines(lines, from, fences, named) ??
    divideInFence(lines, from) ??
    (nested > 0 ? divideInQuote(lines, from) : null)
  )
}

/** Whether a section holds a thread whose posts have labels, and none of the posts that were found. */
function isApart({ areNamed, parts, before, after }: Division, { division }: Divided): boolean {
  if (areNamed !== true || parts.length < fewestOfThread) return false
  return division.parts.every(({ from, to }) => to <= before.to || from >= after.from)
}

/** A draft that stands in a quotation as a whole, but for its title. */
function divideInQuote(lines: readonly string[], from: number): Divided | null {
  const filled = lines.slice(from).filter((line) => line.trim() !== '')
  const quoted = filled.filter((line) => /^\s{0,3}>/.test(line))
  if (quoted.length < 2 || quoted.length * 4 < filled.length * 3) return null
  const bare = lines.map((line) => line.replace(/^\s{0,3}>\s?/, ''))
  return divideAny(bare, from, 0)
}

/** The thread in a document of several sections: the first that can be divided. */
function divideSection(
  lines: readonly string[],
  from: number,
  fences: Fences,
  nested: number,
): Divided | null {
  for (const section of findThreadSections(lines, from, fences)) {
    const divided = divideAny(lines.slice(0, section.to), section.from, nested)
    if (divided === null || divided.division.parts.length < 2) continue
    const { division } = divided
    return {
      ...divided,
      lines: [...divided.lines, ...lines.slice(section.to)],
      division: {
        ...division,
        before: { from, to: division.before.to },
        after: { from: division.after.from, to: lines.length },
      },
    }
  }
  return null
}

function isPostHeading(line: string): boolean {
  const label = readLabel(line)
  return label !== null && label.hasWord && label.set !== 'plain'
}

function divideLines(
  lines: readonly string[],
  from: number,
  fences: Fences,
  named: Division | null,
): Divided | null {
  if (named !== null) return { lines, fences, division: named }
  const rules = findRules(lines, from, fences.inside)
  const whole = readWholePost(lines, from, rules)
  if (whole !== null) {
    // Its lines of dashes divide nothing.
    return {
      lines: lines.map((line, at) => (rules[at] === 1 ? '' : line)),
      fences,
      division: whole,
    }
  }
  const division =
    divideAtFences(lines, from, fences) ??
    divideAtSigns(lines, from, fences, rules) ??
    divideAtGaps(lines, from, fences)
  return division === null ? null : { lines, fences, division }
}

/** A draft that was copied with the fence around the whole of it. */
function divideInFence(lines: readonly string[], from: number): Divided | null {
  const { blocks } = findFences(lines, () => false)
  const [block, second] = blocks.filter(({ open }) => open >= from)
  if (block === undefined || second !== undefined) return null
  if (!holdsText(block)) return null
  const held = lines.slice(block.open + 1, block.close)
  const heldFences = findFences(held, isPostHeading)
  const inner = divideLines(held, 0, heldFences, divideAtHeadings(held, 0, heldFences))
  // A program has lines of dashes too.
  const isShort = block.close - block.open < 12
  if (inner === null || (isShort && /^(?:rules|gaps)$/.test(inner.division.by))) return null
  const by = block.open + 1
  const move = (range: Range): Range => ({ from: range.from + by, to: range.to + by })
  const { division } = inner
  const inside = new Uint8Array(lines.length)
  inside.set(inner.fences.inside, by)
  return {
    lines: lines.map((line, at) => (at === block.open || at === block.close ? '' : line)),
    fences: {
      blocks: inner.fences.blocks.map((each) => ({
        ...each,
        open: each.open + by,
        close: each.close + by,
      })),
      inside,
    },
    division: {
      ...division,
      parts: division.parts.map((part) => ({
        ...part,
        ...move(part),
        ...(part.remarks === undefined ? {} : { remarks: move(part.remarks) }),
      })),
      before: { from, to: division.before.to + by },
      after: { from: division.after.from + by, to: lines.length },
    },
  }
}

// One line of dashes may be the author's own, or stand over a signature.
const fewestRules = 2

/** By rules or by numbers, whichever divides into more posts. */
function divideAtSigns(
  lines: readonly string[],
  from: number,
  fences: Fences,
  rules: Uint8Array,
): Division | null {
  const row = findRow(lines, from, (at) => fences.inside[at] === 1, rules)
  const count = rules.reduce((sum, rule) => sum + rule, 0)
  const ranges = cutAtRules(lines, { from, to: lines.length }, rules)
  // A first post that says "thread" is followed by others.
  const isOpened = ranges.length > 1 && /🧵|👇/u.test(wordsOf(lines, ranges[0]))
  if (count < (isOpened ? 1 : fewestRules) || ranges.length < 2) {
    return row === null ? null : divideAtNumbers(lines, from, row, rules)
  }
  const byRules = divideRanges(lines, from, ranges, rules)
  if (row === null || byRules.parts.length >= row.counts.length) {
    return byRules.parts.length < 2 ? null : byRules
  }
  return divideAtNumbers(lines, from, row, rules)
}

function cutAtRules(
  lines: readonly string[],
  { from, to }: Range,
  rules: Uint8Array,
): readonly Range[] {
  const ranges: Range[] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    if (at < to && rules[at] !== 1) continue
    const range = { from: start, to: at }
    if (!isEmpty(lines, range)) ranges.push(range)
    start = at + 1
  }
  return ranges
}

/** Parts between rules: the first may be a title, the last ones may say how to post it. */
function divideRanges(
  lines: readonly string[],
  from: number,
  ranges: readonly Range[],
  rules: Uint8Array,
): Division {
  const titled = ranges.filter((range) => isHeading(firstLine(lines, range)))
  const haveHeadings = titled.length * 2 > ranges.length
  const [first, ...others] = ranges
  const begin = first === undefined ? from : skipTitle(lines, first)
  const hasTitle = first !== undefined && begin > first.from
  const isNoPost =
    first === undefined ||
    isEmpty(lines, { from: begin, to: first.to }) ||
    (hasTitle && isInstruction(lines.slice(begin, first.to).join('\n')))
  const rest = isNoPost
    ? others
    : [{ from: haveHeadings ? first.from : begin, to: first.to }, ...others]
  const end = rest.findIndex((range, index) => {
    const line = firstLine(lines, range)
    return index > 0 && (isTailHeading(line) || (!haveHeadings && index > 1 && isHeading(line)))
  })
  const kept = end === -1 ? rest : rest.slice(0, end)
  const after = end === -1 ? lines.length : (rest[end]?.from ?? lines.length)
  const parts = kept.map((range) => cutTail(lines, range, kept[kept.length - 1] === range))
  return {
    by: 'rules',
    count: rules.reduce((sum, rule) => sum + rule, 0),
    parts,
    before: { from, to: parts[0]?.from ?? from },
    after: { from: Math.min(after, parts[parts.length - 1]?.to ?? after), to: lines.length },
    // "[next tweet]"
    labels: lines.flatMap((line, at) =>
      rules[at] === 1 && /\p{L}/u.test(line) ? [line.trim()] : [],
    ),
  }
}

function wordsOf(lines: readonly string[], range?: Range): string {
  return range === undefined ? '' : lines.slice(range.from, range.to).join('\n')
}

function firstLine(lines: readonly string[], { from, to }: Range): string {
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() !== '') return line
  }
  return ''
}

/** The last post ends where the words about posting begin. */
function cutTail(lines: readonly string[], range: Range, isLast: boolean): Part {
  if (isLast) {
    for (let at = range.from + 1; at < range.to; at += 1) {
      if (isTail(lines[at] ?? '')) return { from: range.from, to: at, words: '' }
    }
  }
  return { ...range, words: '' }
}
