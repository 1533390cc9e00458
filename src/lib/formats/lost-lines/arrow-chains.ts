/** Chains of arrows on a line of their own: "Raw text → Tokens → Model" that ran into the next sentence. */
import { findItemEnd, type Span } from './item-end'
import type { Start } from './sentences'
import { isFunctionWord, startsUpper, type Word } from './words'

const arrow = /^(?:→|➡️?|⟶|->|=>)$/u
const longestLink = 5

/**
 * Indexes of the words that must begin a line: the first of each chain, and the first after it. A chain
 * has two arrows or more with a few words between them, and begins where a sentence does.
 */
export function findChains(
  words: readonly Word[],
  starts: readonly (Start | null)[],
): ReadonlySet<number> {
  const lines = new Set<number>()
  const arrows = words.flatMap((word, index) => (arrow.test(word.text) ? [index] : []))
  let at = 0
  while (at < arrows.length) {
    let end = at + 1
    while (end < arrows.length && (arrows[end] ?? 0) - (arrows[end - 1] ?? 0) <= longestLink + 1) {
      end += 1
    }
    const chain = arrows.slice(at, end)
    if (chain.length >= 2) addChain(lines, words, starts, chain)
    at = end
  }
  return lines
}

function addChain(
  lines: Set<number>,
  words: readonly Word[],
  starts: readonly (Start | null)[],
  arrows: readonly number[],
): void {
  const [first = 0] = arrows
  const last = arrows[arrows.length - 1] ?? 0
  let begin = first
  while (begin > 0 && first - begin < longestLink && starts[begin] == null) begin -= 1
  if (begin !== 0 && starts[begin] == null) return
  const links: readonly Span[] = [
    { from: begin, to: first },
    ...arrows.slice(1).map((to, index) => ({ from: (arrows[index] ?? 0) + 1, to })),
  ]
  const bound = nextStart(words, starts, last + 1)
  const end = findItemEnd(words, starts, links, { from: last + 1, to: bound })
  lines.add(begin)
  const after = words[end]
  if (after !== undefined && startsUpper(after) && !isFunctionWord(words[end - 1] ?? after)) {
    lines.add(end)
  }
}

/** The end of the sentence that the last link is in. */
function nextStart(
  words: readonly Word[],
  starts: readonly (Start | null)[],
  from: number,
): number {
  for (let index = from + 1; index < words.length; index += 1) {
    if (starts[index] != null) return index
    if (index - from > 60) return index
  }
  return words.length
}
