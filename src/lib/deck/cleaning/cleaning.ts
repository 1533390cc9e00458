/**
 * From a post as it was written to the blocks that stand on slides. What only makes sense in a thread is
 * left out, switch by switch, and counted. It all stays in the thread, and nothing is left out that
 * would leave a post without words and pictures.
 */
import type { Note } from '../../base/parsed'
import { removals, type Cleaning, type Removal } from '../../settings/cleaning'
import { toBlocks } from '../../thread/blocks'
import { runsText } from '../../thread/text'
import type { Post, QuotedPost, Thread } from '../../thread/thread'
import { cutAtCommands, withCode } from '../code'
import type { DeckBlock, Words } from '../deck'
import { leadingEmoji } from '../emoji'
import { withoutStrays } from '../loose-ends'
import type { DeckNoteCode } from '../note-words'
import { paragraph } from '../titles'
import { blocksText, linesOf, textOf } from '../words'
import { withCounter } from './counters'
import { withoutEndingHashtags } from './hashtags'
import { createInquiry, type MayLeave, type Phrase } from './phrases'
import { withoutOwnLink, withoutPointers } from './pointers'
import { withoutThreadMarks } from './thread-marks'
import { withoutTrackedLinks } from './tracking'

/** How much each switch left out. */
export type Removals = Readonly<Record<Removal, number>>

export interface CleanPost {
  readonly blocks: readonly DeckBlock[]
  /** What the post quotes, unless that stands in the thread already. */
  readonly quote?: QuotedPost
  /** What the switches found in it, in the order they looked. */
  readonly phrases: readonly Phrase[]
}

export interface CleaningContext {
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly cleaning: Cleaning
}

/** The blocks of a post, cleaned. An empty post, or one of pictures only, has none. */
export function cleanPost(post: Post, { isFirst, isLast, cleaning }: CleaningContext): CleanPost {
  const [number, asWritten] = [
    cleaning.counters ? counterOf(post, cleaning) : [],
    withCounter(post),
  ]
  const runs = number.length === 0 || number.some((phrase) => phrase.isKept) ? asWritten : post.runs
  let blocks = toDeckBlocks(runs)
  const phrases: Phrase[] = [...number]
  const hasOther = hasPictures(post)
  if (wordsLength(blocks) === 0) return { blocks, phrases }
  const apply = (
    key: Removal,
    change: (given: readonly DeckBlock[], mayLeave: MayLeave) => readonly DeckBlock[],
  ): void => {
    if (!cleaning[key]) return
    const inquiry = createInquiry(key, cleaning.kept)
    const next = change(blocks, inquiry.mayLeave)
    // Nothing is left out that would leave a post without words and pictures.
    if (wordsLength(next) === 0 && !hasOther) return
    blocks = next
    phrases.push(...inquiry.phrases)
  }
  apply('tracking', (given, mayLeave) =>
    given.map((block) => mapWords(block, (words) => withoutTrackedLinks(words, mayLeave))),
  )
  apply('hashtags', (given, mayLeave) => {
    const { blocks: rest, count } = withoutEndingHashtags(given)
    return asOne(given, rest, mayLeave, count)
  })
  if (isLast) apply('pointers', (given, mayLeave) => asOne(given, withoutOwnLink(given), mayLeave))
  // Marks before pointers: "🧵👇" is a mark.
  apply('threadMarks', (given, mayLeave) => withoutThreadMarks(given, isFirst, mayLeave))
  if (hasOther || post.poll !== undefined || !isLast) apply('pointers', withoutPointers)
  return { blocks, phrases }
}

/** A post's number as a phrase: it stands beside the text already. */
function counterOf({ counter }: Post, { kept }: Cleaning): readonly Phrase[] {
  if (counter === undefined) return []
  const { mayLeave, phrases } = createInquiry('counters', kept)
  mayLeave(counter.text, '')
  return phrases
}

/** What several blocks lose is one phrase. */
function asOne(
  given: readonly DeckBlock[],
  rest: readonly DeckBlock[],
  mayLeave: MayLeave,
  count = 1,
): readonly DeckBlock[] {
  if (rest === given) return given
  return mayLeave(blocksText(given), blocksText(rest), '', count) ? rest : given
}

export interface CleanThread {
  readonly posts: readonly CleanPost[]
  readonly removed: Removals
  readonly notes: readonly Note<DeckNoteCode>[]
}

/**
 * Every post, cleaned, with one note for each switch that left something out.
 *
 * @param clean `cleanPost`, or one that remembers
 */
export function cleanThread(
  { posts }: Thread,
  cleaning: Cleaning,
  clean: typeof cleanPost = cleanPost,
): CleanThread {
  const own = cleaning.pointers ? ownPosts(posts) : new Set<string>()
  const cleanPosts = posts.map((post, index): CleanPost => {
    const isLast = index === posts.length - 1
    const cleaned = clean(post, { isFirst: index === 0, isLast, cleaning })
    const { quote } = post
    if (quote === undefined) return cleaned
    const isAlone = cleaned.blocks.length === 0 && post.media.length === 0
    const inquiry = createInquiry('pointers', cleaning.kept)
    if (
      isOneOf(own, quote) &&
      !isAlone &&
      inquiry.mayLeave(runsText(quote.runs), '', saidBy(quote))
    )
      return { ...cleaned, phrases: [...cleaned.phrases, ...inquiry.phrases] }
    const runs = cleaning.tracking ? withoutTrackedLinks(quote.runs) : quote.runs
    const phrases = [...cleaned.phrases, ...inquiry.phrases]
    return { ...cleaned, phrases, quote: { ...quote, runs } }
  })
  const removed = total(cleanPosts)
  const notes = removals.flatMap((key): readonly Note<DeckNoteCode>[] => {
    const touched = cleanPosts.flatMap(({ phrases }, index) =>
      leftBy(key, phrases) > 0 ? [index] : [],
    )
    const [only] = touched
    if (only === undefined) return []
    return [
      { code: codes[key], count: removed[key], ...(touched.length === 1 ? { post: only } : {}) },
    ]
  })
  return { posts: cleanPosts, removed, notes }
}

function saidBy({ author }: QuotedPost): string {
  return author.name || author.handle
}

/** How much one switch left out of a post. */
function leftBy(key: Removal, phrases: readonly Phrase[]): number {
  return phrases.reduce(
    (sum, phrase) => (phrase.key === key && !phrase.isKept ? sum + phrase.count : sum),
    0,
  )
}

/** Addresses and texts of a thread's posts: one that quotes another of them only points back. */
function ownPosts(posts: readonly Post[]): ReadonlySet<string> {
  return new Set(
    posts.flatMap(({ url, runs }) => [url ?? '', runsText(runs).trim()]).filter((is) => is !== ''),
  )
}

function isOneOf(own: ReadonlySet<string>, { url = '', runs }: QuotedPost): boolean {
  return own.has(url) || own.has(runsText(runs).trim())
}

const codes: Record<Removal, DeckNoteCode> = {
  pointers: 'pointer-left-out',
  threadMarks: 'thread-mark-left-out',
  counters: 'counter-left-out',
  tracking: 'tracking-left-out',
  hashtags: 'hashtags-left-out',
}

function total(posts: readonly CleanPost[]): Removals {
  const sum = (key: Removal): number =>
    posts.reduce((all, { phrases }) => all + leftBy(key, phrases), 0)
  return {
    pointers: sum('pointers'),
    threadMarks: sum('threadMarks'),
    counters: sum('counters'),
    tracking: sum('tracking'),
    hashtags: sum('hashtags'),
  }
}

function hasPictures({ media, quote }: Post): boolean {
  return media.length > 0 || quote !== undefined
}

/** Characters without white space. */
function wordsLength(blocks: readonly DeckBlock[]): number {
  return blocksText(blocks).replace(/\s/g, '').length
}

function mapWords(block: DeckBlock, change: (words: Words) => Words): DeckBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, words: change(block.words) }
    case 'list':
      return { ...block, items: block.items.map(change) }
    case 'code':
      return block
  }
}

/** The blocks of some words as they stand on slides. */
export function toDeckBlocks(runs: Words): readonly DeckBlock[] {
  return cutAtCommands(runs).flatMap((part) =>
    'kind' in part
      ? [part]
      : withCode(toBlocks(part).map(toDeckBlock), runsText(part)).flatMap(asParagraphs),
  )
}

function toDeckBlock(block: ReturnType<typeof toBlocks>[number]): DeckBlock {
  switch (block.kind) {
    case 'paragraph':
      return asEmojiList(withoutStrays(block.runs)) ?? paragraph(withoutStrays(block.runs))
    case 'list': {
      const { ordered, start, marker } = block
      const items = block.items.map(withoutStrays)
      return { kind: 'list', ordered, start, items, ...(marker === undefined ? {} : { marker }) }
    }
    case 'code':
      return block
  }
}

/** Characters a line has on average when lines are paragraphs whose blank lines were lost. */
const longLine = 70

/** Whole sentences line by line are paragraphs; verses, addresses and notes stay together. */
function asParagraphs(block: DeckBlock): readonly DeckBlock[] {
  if (block.kind !== 'paragraph') return [block]
  const lines = linesOf(block.words)
  const texts = lines.map(textOf)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const areSentences = texts.every((text) => /[.!?…:。！？：]["'”’)」』]?$/u.test(text))
  if (lines.length < 2 || !areSentences || length < longLine * lines.length) return [block]
  return lines.map(paragraph)
}

/** Lines that each begin with an emoji of their own ("✅ …", "❌ …") are a list, too. */
function asEmojiList(words: Words): DeckBlock | null {
  const items = linesOf(words)
  const isList = items.length > 1 && items.every((item) => leadingEmoji(textOf(item)) !== null)
  return isList ? { kind: 'list', ordered: false, start: 1, items } : null
}
