/**
 * Drafts for LinkedIn are one long post: lists, lines of dashes and blank lines are its own. What stands
 * above and below it is not.
 */
import { readLabel } from './labels'
import { isBlank, isEmpty, isHeadingAt, isTail, isTailHeading, type Division } from './parts'
import { skipTitle } from './title'

/**
 * The one post of a draft whose title says LinkedIn and nothing of a thread; null for any other text.
 * Headings that name several posts ("Post 2") divide as they do elsewhere, so those are asked first.
 */
export function readWholePost(
  lines: readonly string[],
  from: number,
  rules: Uint8Array,
): Division | null {
  const begin = skipTitle(lines, { from, to: lines.length })
  const title = lines.slice(0, begin).join('\n')
  if (begin === 0 || !/linked\s?in/i.test(title)) return null
  if (/\b(?:twitter|tweets?|threads?|carousel|bluesky|mastodon)\b/i.test(title)) return null
  let end = lines.length
  for (let at = begin + 1; at < lines.length && end === lines.length; at += 1) {
    if (isBlank(lines[at])) continue
    const isBelowRule = rules[lastFilled(lines, at)] === 1
    const line = lines[at] ?? ''
    if (isTail(line) || ((isBelowRule || isHeadingAt(lines, at)) && isNote(line))) end = at
  }
  const part = { from: begin, to: end }
  if (isEmpty(lines, part)) return null
  return {
    by: 'whole',
    count: 1,
    parts: [{ ...part, words: '' }],
    before: { from, to: begin },
    after: { from: end, to: lines.length },
    labels: [],
  }
}

function isNote(line: string): boolean {
  return (isTailHeading(line) && !/^\W{0,8}hashtags/i.test(line)) || readLabel(line) !== null
}

function lastFilled(lines: readonly string[], at: number): number {
  let above = at - 1
  while (above > 0 && isBlank(lines[above])) above -= 1
  return above
}
