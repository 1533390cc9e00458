/** Where sentences end in running text. */
import { isAcronym, isEmoji, isMention, isStarter, startsUpper, type Word } from './words'

/** Why a word begins something new. */
export type Start = 'sentence' | 'emoji' | 'colon' | 'pointer'

const abbreviation =
  /^[("'“‘]*(?:e\.g|i\.e|vs|cf|mr|mrs|ms|dr|prof|st|no|fig|eq|sec|ch|vol|approx|inc|ltd|jr|sr|al|a\.m|p\.m|u\.s|u\.k|[a-z])\.$/i

// "The result: faster models" is one sentence; from so many words on the colon ends a lead.
const leadWords = 5

/**
 * For each word, why a new sentence begins with it, or null. The first word begins none. Brackets and
 * quotation marks of a few words keep their sentences together.
 */
export function findStarts(words: readonly Word[]): readonly (Start | null)[] {
  let sentenceAt = 0
  let depth = 0
  let isQuoted = false
  return words.map((_, index) => {
    const previous = words[index - 1]
    if (previous === undefined) return null
    depth = Math.max(0, depth + bracketsOf(previous.text))
    isQuoted = isQuotedAfter(previous.text, isQuoted)
    const start = depth > 0 || isQuoted ? null : startOf(words, index, sentenceAt)
    if (start !== null) sentenceAt = index
    // A bracket that is never closed must not swallow the rest of the text.
    if (index - sentenceAt > 80) {
      depth = 0
      isQuoted = false
    }
    return start
  })
}

function startOf(words: readonly Word[], index: number, sentenceAt: number): Start | null {
  const [before, previous, word] = [words[index - 2], words[index - 1], words[index]]
  if (previous === undefined || word === undefined) return null
  const ending = previous.ending
  const canStart =
    startsUpper(word) || isMention(word) || /^["“«]?\d|^#\w|^<a\s|^https?:/.test(word.text)
  if (ending === ':') {
    // "Attention in Transformers: Concepts and Code" is a title.
    const isTitle = startsUpper(previous) && !isAcronym(previous) && !isStarter(word)
    return startsUpper(word) && index - sentenceAt >= leadWords && !isTitle ? 'colon' : null
  }
  if (ending === 'emoji') {
    // "👉 Read this": an emoji that begins a sentence belongs to what follows.
    const opens = isEmoji(previous) && (before === undefined || index - 1 === sentenceAt)
    return startsUpper(word) && !opens ? 'emoji' : null
  }
  if (ending === '.' && abbreviation.test(previous.text)) return null
  if (ending === '.' || ending === '!' || ending === '?' || ending === '…') {
    // The emoji after a sentence is its end: "doesn't get easier! 🚀 It's".
    return canStart ? 'sentence' : null
  }
  const isPointedAt = before !== undefined && /^(?:→|->|➡️?|👉|:)$|:$/u.test(before.text)
  return isMention(previous) && isPointedAt && startsUpper(word) ? 'pointer' : null
}

function bracketsOf(text: string): number {
  let depth = 0
  for (const sign of text) {
    if (sign === '(' || sign === '“') depth += 1
    if (sign === ')' || sign === '”') depth -= 1
  }
  return depth
}

/** Whether a straight quotation mark is open behind a word: one before letters opens, one after them closes. */
function isQuotedAfter(text: string, isQuoted: boolean): boolean {
  const opens = /^[([]*"[^"\s]/.test(text)
  const closes = /[^"\s]"[^\p{L}\p{N}"]*$/u.test(text)
  return opens === closes ? isQuoted : opens
}
