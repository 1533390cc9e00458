/** Noun phrases of an English sentence, found by the small words between them. */
import { endsInAbbreviation } from '../../deck/boundaries'
import { classOf, isVague, type WordClass } from './english'

/** Offsets are UTF-16 units of the text. */
export interface Phrase {
  readonly from: number
  readonly to: number
  /** The words of the phrase; the last is what it names. */
  readonly words: readonly string[]
}

interface Token {
  readonly from: number
  readonly word: string
  readonly kind: WordClass
  /** Whether a mark stands between the word before and this one. */
  readonly isAfterMark: boolean
}

/** Words of a phrase at most: longer ones keep their end, where the noun is. */
const longest = 3

/** After these a describing word stands alone: "very slow". */
const intensifier = /^(?:very|too|so|as|quite|rather|really)$/i
const comparative = /^(?:more|most|less)$/i

const articles = /^(?:an?|the|its|your|their|our|my|his|her|this|these|those)$/i

/**
 * What the sentence speaks of, in its order, without articles; phrases that name nothing in particular
 * ("a lot", "the thing") are left out. A guess, and wrong now and then: good enough to colour a word.
 */
export function nounPhrases(text: string): readonly Phrase[] {
  const tokens = tokensOf(text)
  const phrases: Phrase[] = []
  let open: Token[] = []
  let opener: WordClass | 'start' = 'start'
  let isDescribing = false
  const close = (): void => {
    const found = isDescribing ? null : phraseOf(open)
    if (found !== null) phrases.push(found)
    open = []
  }
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]
    if (token.isAfterMark) {
      close()
      opener = 'start'
    }
    if (open.length === 0) {
      const before = token.isAfterMark ? undefined : tokens[index - 1]
      const isCompared = comparative.test(before?.word ?? '') && !/s$/.test(token.word)
      isDescribing = opener === 'copula' || isCompared || intensifier.test(before?.word ?? '')
    }
    const around = {
      open,
      opener,
      next,
      before: tokens[index - 1],
      after: tokens[index + 2],
      leading: tokens.slice(Math.max(0, index - open.length - 2), index - open.length),
    }
    if (!isDoing(token, around) && isNoun(token, around)) {
      open.push(token)
      return
    }
    close()
    opener = token.kind === 'noun' || token.kind === 'either' ? 'verb' : token.kind
  })
  close()
  return phrases
}

/** Words that begin what is shown, said or asked. */
const asks = /^(?:how|what|why|when|where|that|which|whether|if|who)$/i

interface Place {
  readonly open: readonly Token[]
  readonly opener: WordClass | 'start'
  readonly before: Token | undefined
  readonly next: Token | undefined
  readonly after: Token | undefined
  /** The two words before the open phrase. */
  readonly leading: readonly Token[]
}

/** These stand before one thing only: what follows it with an -s does something. */
const singulars = /^(?:an?|one|each|every|this|that)$/i

/** Whether a word says what the open phrase does: "a loaf costs", "how the dough moves". */
function isDoing({ word, kind }: Token, { open, leading }: Place): boolean {
  if (open.length === 0 || kind !== 'either' || !/[^s]s$/.test(word)) return false
  const [first, last] = [leading[0]?.word ?? '', leading[leading.length - 1]?.word ?? '']
  return singulars.test(last) || (leading.length > 1 && articles.test(last) && asks.test(first))
}

/** Whether a word goes on the phrase that is open, or begins one. */
function isNoun({ word, kind }: Token, { open, opener, before, next, after }: Place): boolean {
  const follows = next === undefined || next.isAfterMark ? null : next
  const last = open[open.length - 1]?.word ?? ''
  if (kind === 'noun') {
    // "It utilizes": what somebody does.
    if (open.length === 0 && opener === 'subject' && /^\p{Ll}/u.test(word)) return false
    // "Quantize the model", "assigns the highest score": what an article follows does something.
    const acts = follows !== null && articles.test(follows.word)
    if (acts && (open.length === 0 ? opener !== 'determiner' : /s$/.test(word))) return false
    const isDone = /\w{3}ed$/.test(word)
    return open.length > 0 ? !isDone : opener === 'determiner' || !isDone
  }
  if (kind !== 'either') return false
  // "The models you use": who does it follows what it is done to.
  const isRelative = follows?.kind === 'subject' && /verb|either/.test(after?.kind ?? '')
  const acts =
    follows !== null && (/determiner|subject/.test(follows.kind) || asks.test(follows.word))
  if (acts && !isRelative) return false
  if (opener === 'determiner') return !/[^s]s$/.test(last)
  if (open.length === 0) return opener === 'preposition' && before?.word.toLowerCase() !== 'to'
  const isSubject = opener === 'start' || opener === 'other'
  return !isSubject || (follows !== null && /copula|preposition|verb/.test(follows.kind))
}

/** The phrase of some words without those at its start that only praise; null where it names nothing. */
function phraseOf(open: readonly Token[]): Phrase | null {
  const first = open.findIndex(({ word }, index) => index === open.length - 1 || !isVague(word))
  const kept = open.slice(Math.max(first, open.length - longest))
  const [start] = kept
  const head = kept[kept.length - 1]
  if (start === undefined || head === undefined || isVague(head.word)) return null
  const isName = /^\p{Lu}{2}/u.test(head.word)
  if (/(?:ful|ous|[ai]ble|less)$/.test(head.word)) return null
  if (!/\p{L}/u.test(head.word) || (head.word.length < 4 && !isName)) return null
  const words = kept.map(({ word }) => word)
  return { from: start.from, to: head.from + head.word.length, words }
}

const wordSign = /[\p{L}\p{N}]+(?:[-\u2010\u2011'’/.][\p{L}\p{N}]+)*/gu

function tokensOf(text: string): readonly Token[] {
  let end = 0
  return Array.from(text.matchAll(wordSign), ({ 0: word, index }) => {
    const between = text.slice(end, index)
    // "St. Paul": the full stop is the word's own.
    const isOwn = /^\.\s+$/.test(between) && endsInAbbreviation(text.slice(0, end + 1))
    const isAfterMark = index > 0 && /\S/.test(between) && !isOwn
    end = index + word.length
    return { from: index, word, kind: classOf(word), isAfterMark }
  })
}
