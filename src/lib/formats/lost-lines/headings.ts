/** A heading that ran into its text: "1) Sparse Attention It limits the attention to a subset". */
import {
  endsSentence,
  isAcronym,
  isFunctionWord,
  isStarter,
  startsLower,
  startsUpper,
  type Word,
} from './words'

const longestHeading = 8

/**
 * How many words at the beginning are a numbered heading with text after it, its number included; 0 when
 * there is none. Only a text that begins with a number ("1)", "2.", "3/", "Step 4:") has such a heading.
 */
export function headingLength(words: readonly Word[]): number {
  const from = numberLength(words)
  if (from === 0 || words.length < from + 4) return 0
  let best = { length: 0, score: 0 }
  for (let at = from + 1; at <= from + longestHeading && at < words.length; at += 1) {
    const [previous, word] = [words[at - 1], words[at]]
    if (previous === undefined || word === undefined) break
    const ending = previous.ending
    const score = judge(words, from, at)
    if (score > best.score) best = { length: at, score }
    if (endsSentence(ending) || ending === ':') break
  }
  return best.length
}

/** Words that the number takes: "1)" one, "Step 1:" two, no number none. */
function numberLength(words: readonly Word[]): number {
  const [first, second] = words
  if (first === undefined || second === undefined) return 0
  if (/^\(?\d{1,2}[.)/:]$|^#\d{1,2}[.:)]?$|^\d\uFE0F?\u20E3$/u.test(first.text)) return 1
  return /^(?:step|tip|rule|lesson|part|phase|mistake|reason)$/.test(first.core) &&
    /^\d{1,2}[.:)]$/.test(second.text)
    ? 2
    : 0
}

/** Above 0 when a sentence may begin at `at` and the words before it read like a heading. */
function judge(words: readonly Word[], from: number, at: number): number {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (previous === undefined || word === undefined || !startsUpper(word)) return 0
  const ending = previous.ending
  const isClosed = ending === ':' || endsSentence(ending)
  if (!isClosed && (isFunctionWord(previous) || ending !== '')) return 0
  const heading = words.slice(from, at).filter((each) => !isFunctionWord(each))
  const titleShare =
    heading.filter((each) => !startsLower(each)).length / Math.max(1, heading.length)
  let score = 0
  if (isClosed) score += 2
  if (isStarter(word)) score += 2
  else if (isAcronym(word)) score -= 1
  if (next !== undefined && startsLower(next)) score += 0.5
  else if (!isStarter(word)) score -= 2
  // The sentence takes the heading up: "Flash Attention Flash attention is".
  if (heading.some((each) => each.core === word.core)) score += 3
  // A sentence may have begun before: "Write every day Most people wait for inspiration."
  const inner = words.slice(from + 1, at).filter((each) => startsUpper(each) && isStarter(each))
  score -= 2 * inner.length
  score += titleShare >= 0.99 ? 1 : titleShare > 0.6 ? 0 : -0.5
  return score - 1.5
}
