/**
 * Where the last item of a flattened list ends: "- Value Vector These vectors are created …" is the item
 * "Value Vector" and a sentence.
 *
 * Every word that could begin a sentence is a candidate, and so is "no text follows". Each is judged as
 * an editor would: is the item about as long as its fellows, does it end as they end, does what follows
 * read like the beginning of a sentence? The weights were set by hand on lists whose line breaks are
 * known; only their order matters.
 */
import type { Start } from './sentences'
import {
  endsSentence,
  isAcronym,
  isFunctionWord,
  isStarter,
  startsLower,
  startsUpper,
  type Word,
} from './words'

/** Words `from` up to, not including, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What the other items have in common. */
interface Fellows {
  /** Words per item. */
  readonly length: number
  /** 0–1: how many end like a sentence. */
  readonly closed: number
  /** Sentences that may begin inside an item, per item. */
  readonly inner: number
  /** The first and the last words of all items, lower case. */
  readonly firstWords: ReadonlySet<string>
  readonly lastWords: ReadonlySet<string>
}

// Candidates further away than this are not looked at, which keeps a long text linear.
const window = 80

/**
 * The index of the word after the last item, `last.to` when the item takes all of `last`.
 *
 * @param items the items before it, at least one
 */
export function findItemEnd(
  words: readonly Word[],
  starts: readonly (Start | null)[],
  items: readonly Span[],
  last: Span,
): number {
  const fellows = describe(words, starts, items)
  const limit = Math.min(last.to, last.from + window)
  let inner = 0
  let best = { end: last.to, score: -Infinity }
  for (let end = last.from + 1; end <= limit; end += 1) {
    const score =
      end === last.to
        ? judgeWhole(words, fellows, last, inner)
        : judge(words, fellows, { from: last.from, to: end }, last.to, inner)
    if (score > best.score) best = { end, score }
    if (isInnerStart(words, starts, end) || takesUp(words, fellows, end)) inner += 1
  }
  // An item of more words than the window is a paragraph: it ends with its first sentence.
  return best.score === -Infinity ? limit : best.end
}

function describe(
  words: readonly Word[],
  starts: readonly (Start | null)[],
  items: readonly Span[],
): Fellows {
  const sum = (of: (item: Span) => number): number =>
    items.reduce((total, item) => total + of(item), 0) / items.length
  const lastOf = (item: Span): Word | undefined => words[item.to - 1]
  return {
    length: sum(({ from, to }) => to - from),
    closed: sum((item) => (isClosed(lastOf(item)) ? 1 : 0)),
    inner: sum((item) => countInnerStarts(words, starts, item)),
    firstWords: new Set(items.map((item) => words[item.from]?.core ?? '')),
    lastWords: new Set(items.map((item) => lastOf(item)?.core ?? '')),
  }
}

/** A sentence may begin here: behind a full stop, or with a capital where no name is likely. */
function isInnerStart(
  words: readonly Word[],
  starts: readonly (Start | null)[],
  index: number,
): boolean {
  if (starts[index] != null) return true
  const [previous, word] = [words[index - 1], words[index]]
  if (previous === undefined || word === undefined) return false
  return startsUpper(word) && isStarter(word) && !isFunctionWord(previous)
}

/** A sentence about an item: "- GPT - Claude - Gemini Claude wins". */
function takesUp(words: readonly Word[], fellows: Fellows, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]]
  if (word === undefined || next === undefined) return false
  return startsUpper(word) && startsLower(next) && fellows.firstWords.has(word.core)
}

function countInnerStarts(
  words: readonly Word[],
  starts: readonly (Start | null)[],
  { from, to }: Span,
): number {
  let count = 0
  for (let index = from + 1; index < to; index += 1) {
    if (isInnerStart(words, starts, index)) count += 1
  }
  return count
}

function isClosed(word: Word | undefined): boolean {
  return word !== undefined && endsSentence(word.ending)
}

/** How far the length of an item is from that of its fellows: 0 for the same, 1.4 for double or half. */
function lengthPenalty(fellows: Fellows, item: Span): number {
  return 2 * Math.abs(Math.log((item.to - item.from + 0.5) / (fellows.length + 0.5)))
}

/** An item has about as many sentences as its fellows; one too many is worse than one too few. */
function innerPenalty(fellows: Fellows, inner: number): number {
  return inner > fellows.inner ? 3 * (inner - fellows.inner) : 1.5 * (fellows.inner - inner)
}

/** The item ends at `item.to` and a sentence follows. */
function judge(
  words: readonly Word[],
  fellows: Fellows,
  item: Span,
  textEnd: number,
  inner: number,
): number {
  const [last, first, second] = [words[item.to - 1], words[item.to], words[item.to + 1]]
  if (last === undefined || first === undefined || !startsUpper(first)) return -Infinity
  const ending = last.ending
  const closed = endsSentence(ending)
  let score = -lengthPenalty(fellows, item) - innerPenalty(fellows, inner)
  if (closed) score += 2 + 2 * fellows.closed
  else score -= 4 * fellows.closed
  if (ending === ',' || ending === ';' || ending === ':') score -= 3
  if (!closed && isFunctionWord(last)) score -= 5
  if (fellows.lastWords.has(last.core)) score += 2
  if (isStarter(first)) score += 2.5
  else if (takesUp(words, fellows, item.to)) score += 2
  else if (isAcronym(first) && !closed) score -= 2
  if (second !== undefined && startsLower(second)) score += 1
  else if (second !== undefined && !isStarter(first)) score -= 1.5
  if (!closed && startsUpper(last) && !isStarter(first)) score -= 1
  // One word is no sentence, unless it leads to the next list: "Also:".
  const lead = words[textEnd - 1]
  if (textEnd - item.to < 2 && (lead === undefined || lead.ending !== ':')) score -= 3
  return score
}

/** The item takes everything that is left. */
function judgeWhole(words: readonly Word[], fellows: Fellows, item: Span, inner: number): number {
  const last = words[item.to - 1]
  let score = -lengthPenalty(fellows, item) - innerPenalty(fellows, inner)
  if (last !== undefined && last.ending === ':') return score - 8
  score += isClosed(last) ? 4 * fellows.closed - 2 : 2 - 2 * fellows.closed
  return score
}
