/** A text as Statement reads it: one sentence after the other, lists whole. */
import { sentenceEnds } from '../../deck/boundaries'
import type { DeckBlock, List, Words } from '../../deck/deck'
import type { Draft } from '../../deck/drafting'
import { blockText, countWords, textOf, trimWords } from '../../deck/words'
import { withText } from '../../thread/text'

export type Unit = SentenceUnit | BlockUnit

export interface SentenceUnit {
  readonly kind: 'sentence'
  readonly words: Words
  readonly text: string
  /** How many words. */
  readonly count: number
  /** Which paragraph or item it is of: sentences of one stand together as one. Rises through the text. */
  readonly paragraph: number
  /** White space between it and the sentence before in its paragraph. */
  readonly space: string
  /** Set when it begins an item of a list that is told item by item. */
  readonly beginsItem?: true
}

interface BlockUnit {
  readonly kind: 'block'
  readonly block: DeckBlock
  readonly text: string
  readonly count: number
  readonly paragraph: number
}

type TextDraft = Extract<Draft, { readonly kind: 'text' }>

/** Title and blocks of a text in their order. What has no words of its own (an address, emoji) stays with the sentence before. */
export function unitsOf({ title, blocks }: Pick<TextDraft, 'title' | 'blocks'>): readonly Unit[] {
  const [first, ...rest] = blocks
  const flow: readonly (DeckBlock | Words)[] =
    title === undefined
      ? blocks
      : first?.kind === 'paragraph' && first.joins !== undefined
        ? [[...title, { kind: 'text', text: first.joins }, ...first.words], ...rest]
        : [title, ...blocks]
  return flow.flatMap((part, paragraph): readonly Unit[] => {
    if ('kind' in part) {
      if (part.kind === 'paragraph') return sentencesOf(part.words, paragraph)
      const text = blockText(part)
      if (part.kind === 'list' && isTold(part)) return itemsOf(part, paragraph)
      return [{ kind: 'block', block: part, text, count: countWords(text), paragraph }]
    }
    return sentencesOf(part, paragraph)
  })
}

/** Words an item has, on average, in a list that is a talk in points. */
const longItem = 16

/** Whether the items of a list are sentences enough to stand on slides of their own. Numbers and signs keep theirs together. */
function isTold({ ordered, marker, items }: List): boolean {
  const count = items.reduce((sum, item) => sum + countWords(textOf(item)), 0)
  return !ordered && marker === undefined && count >= longItem * items.length
}

function itemsOf({ items }: List, paragraph: number): readonly SentenceUnit[] {
  return items.flatMap((item, index) =>
    sentencesOf(item, paragraph + (index + 1) / (items.length + 1)).map((unit, at) =>
      at === 0 ? { ...unit, beginsItem: true as const } : unit,
    ),
  )
}

function sentencesOf(words: Words, paragraph: number): readonly SentenceUnit[] {
  const text = textOf(words)
  const ends = sentenceEnds(text).filter((end) => !isWordless(text, end))
  let ended = ''
  return cutAll(words, ends).flatMap((part): readonly SentenceUnit[] => {
    const own = textOf(part)
    // A line break stands at the end of what it ends, other white space before what follows.
    const space = ended + (/^\s*/.exec(own)?.[0] ?? '')
    ended = own.trim() === '' ? space : (/\s*$/.exec(own)?.[0] ?? '')
    if (own.trim() === '') return []
    const trimmed = trimWords(part)
    const shown = textOf(trimmed)
    return [
      { kind: 'sentence', words: trimmed, text: shown, count: countWords(shown), paragraph, space },
    ]
  })
}

/** Characters looked at for words: whole texts would make long ones slow. */
const longestLook = 200

/** Whether nothing with words follows up to the end of the line: an address, tags or emoji alone. */
function isWordless(text: string, at: number): boolean {
  const line = /^\s*([^\n]*)/.exec(text.slice(at, at + longestLook))?.[1] ?? ''
  return !hasWords(line)
}

/** Whether a text says something besides addresses, tags, names of accounts and emoji. */
export function hasWords(text: string): boolean {
  const bare = text.replace(
    /(?:https?:\/\/|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,}\/\S*|[@#][\p{L}\p{N}_]+/giu,
    '',
  )
  return /[\p{L}\p{N}]/u.test(bare)
}

/** Words cut at every offset, in one pass. */
function cutAll(words: Words, ends: readonly number[]): readonly Words[] {
  const parts: Words[] = []
  let part: Words[number][] = []
  let at = 0
  let next = 0
  for (const run of words) {
    let from = 0
    for (let end = ends[next]; end !== undefined && end <= at + run.text.length; end = ends[next]) {
      if (end - at > from) part.push(withText(run, run.text.slice(from, end - at)))
      parts.push(part)
      part = []
      from = end - at
      next += 1
    }
    if (from < run.text.length) part.push(withText(run, run.text.slice(from)))
    at += run.text.length
  }
  return [...parts, part]
}
