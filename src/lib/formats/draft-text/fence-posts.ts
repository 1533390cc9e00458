/** A draft without headings whose posts are fenced blocks, ready to be copied one by one. */
import { holdsText, type Fences } from './fences'
import type { Division } from './parts'

const fewestFences = 2

/**
 * Divides into the fenced blocks where these hold most of the words and no programs; null otherwise. What
 * stands between them ("1. (209 chars)") is a remark about the block below.
 */
export function divideAtFences(
  lines: readonly string[],
  from: number,
  { blocks, inside }: Fences,
): Division | null {
  const posts = blocks.filter((block) => block.open >= from && holdsText(block))
  const [first] = posts
  const last = posts[posts.length - 1]
  if (first === undefined || last === undefined || posts.length < fewestFences) return null
  if (posts.length < blocks.length) return null
  let fenced = 0
  let between = 0
  for (let at = first.open; at <= last.close; at += 1) {
    const length = (lines[at] ?? '').length
    if (inside[at] === 1) fenced += length
    else between += length
  }
  if (between * 3 > fenced) return null
  return {
    by: 'fences',
    count: posts.length,
    parts: posts.map((block, index) => {
      const next = posts[index + 1]
      const remarks = { from: block.close + 1, to: next?.open ?? block.close + 1 }
      return { from: block.open + 1, to: block.close, words: '', remarks }
    }),
    before: { from, to: first.open },
    after: { from: last.close + 1, to: lines.length },
    labels: [],
  }
}
