/**
 * Drafts of editors such as Typefully, where several blank lines divide posts and one divides paragraphs.
 * One kind of gap alone says nothing: some programs put two blank lines after every paragraph.
 */
import type { Fences } from './fences'
import { isBlank, type Division, type Part } from './parts'
import { skipTitle } from './title'

// Blank lines. Editors ask for three line breaks or more.
const fewestBlank = 2
const fewestGaps = 2
// Characters. A post of a thread is short, but for the few that pay for more.
const longestMean = 400

/** Divides at gaps of blank lines; null when they are not used in two ways. Linear time. */
export function divideAtGaps(
  lines: readonly string[],
  from: number,
  { inside }: Fences,
): Division | null {
  const begin = skipTitle(lines, { from, to: lines.length })
  const gaps: { readonly from: number; readonly to: number }[] = []
  let singles = 0
  let filled = 0
  let blank = 0
  for (let at = begin; at < lines.length; at += 1) {
    if (isBlank(lines[at]) && inside[at] !== 1) {
      blank += 1
      continue
    }
    if (filled > 0 && blank >= fewestBlank) gaps.push({ from: at - blank, to: at })
    else if (filled > 0 && blank > 0) singles += 1
    blank = 0
    filled += (lines[at] ?? '').length
  }
  const widest = gaps.reduce((most, gap) => Math.max(most, gap.to - gap.from), 0)
  const isMeant = gaps.length >= fewestGaps && (singles > 0 || widest > fewestBlank)
  if (!isMeant || filled > longestMean * (gaps.length + 1)) return null
  const parts: Part[] = []
  let start = begin
  for (const gap of [...gaps, { from: lines.length, to: lines.length }]) {
    parts.push({ from: start, to: gap.from, words: '' })
    start = gap.to
  }
  return {
    by: 'gaps',
    count: gaps.length,
    parts,
    before: { from, to: begin },
    after: { from: lines.length, to: lines.length },
    labels: [],
  }
}
