/**
 * From a post as it was written to the blocks that stand on slides. What only makes sense in a thread is
 * left out, switch by switch, and counted. It all stays in the thread, and nothing is left out that
 * would leave a post without words and pictures.
 */
import type { Note } from '../../base/parsed'
import { cleaningSwitches, type Cleaning, type CleaningSwitch } from '../../settings/cleaning'
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
import { withoutOwnLink, withoutPointers } from './pointers'
import { withoutThreadMarks } from './thread-marks'
import { withoutTrackedLinks } from './tracking'

/** What the switches but the last leave out. */
export type Removal = Exclude<CleaningSwitch, 'callToAction'>

/** How often each left something out. */
export type Removals = Readonly<Record<Removal, number>>

export interface CleanPost {
  readonly blocks: readonly DeckBlock[]
  /** What the post quotes, unless that stands in the thread already. */
  readonly quote?: QuotedPost
  readonly removed: Removals
}

export interface CleaningContext {
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly cleaning: Cleaning
}

/** The blocks of a post, cleaned. An empty post, or one of pictures only, has none. */
export function cleanPost(post: Post, { isFirst, isLast, cleaning }: CleaningContext): CleanPost {
  const removed = { pointers: 0, threadMarks: 0, counters: 0, tracking: 0, hashtags: 0 }
  if (cleaning.counters && post.counter !== undefined) removed.counters = 1
  const runs = cleaning.counters ? post.runs : withCounter(post)
  let blocks = toDeckBlocks(runs)
  const [hasOther, length] = [hasPictures(post), wordsLength(blocks)]
  const apply = (
    key: Removal,
    change: (given: readonly DeckBlock[]) => readonly DeckBlock[],
    count = 1,
  ): void => {
    const next = change(blocks)
    if (next === blocks || (wordsLength(next) === 0 && !hasOther)) return
    if (wordsLength(next) === wordsLength(blocks)) return
    blocks = next
    removed[key] += count
  }
  if (length === 0) return { blocks, removed }
  const tracked = countTracked(blocks)
  if (cleaning.tracking && tracked > 0) {
    blocks = blocks.map((block) => mapWords(block, withoutTrackedLinks))
    removed.tracking = tracked
  }
  if (cleaning.hashtags) {
    const { count } = withoutEndingHashtags(blocks)
    apply('hashtags', (given) => withoutEndingHashtags(given).blocks, count)
  }
  if (cleaning.pointers && isLast) apply('pointers', withoutOwnLink)
  // Marks before pointers: "🧵👇" is a mark.
  if (cleaning.threadMarks) apply('threadMarks', (given) => withoutThreadMarks(given, isFirst))
  const pointsOn = hasOther || post.poll !== undefined || !isLast
  if (cleaning.pointers && pointsOn) apply('pointers', withoutPointers)
  return { blocks, removed }
}

export interface CleanThread {
  readonly posts: readonly CleanPost[]
  readonly removed: Removals
  readonly notes: readonly Note<DeckNoteCode>[]
}

/** Every post, cleaned, with one note for each switch that left something out. */
export function cleanThread({ posts }: Thread, cleaning: Cleaning): CleanThread {
  const own = cleaning.pointers ? ownPosts(posts) : new Set<string>()
  const clean = posts.map((post, index): CleanPost => {
    const isLast = index === posts.length - 1
    const cleaned = cleanPost(post, { isFirst: index === 0, isLast, cleaning })
    if (post.quote === undefined) return cleaned
    const { removed } = cleaned
    const isAlone = cleaned.blocks.length === 0 && post.media.length === 0
    if (isOneOf(own, post.quote) && !isAlone)
      return { ...cleaned, removed: { ...removed, pointers: removed.pointers + 1 } }
    const { quote } = post
    const runs = cleaning.tracking ? withoutTrackedLinks(quote.runs) : quote.runs
    return { ...cleaned, quote: { ...quote, runs } }
  })
  const notes = removals.flatMap((key): readonly Note<DeckNoteCode>[] => {
    const touched = clean.flatMap(({ removed }, index) => (removed[key] > 0 ? [index] : []))
    const [only] = touched
    if (only === undefined) return []
    const count = clean.reduce((sum, { removed }) => sum + removed[key], 0)
    return [{ code: codes[key], count, ...(touched.length === 1 ? { post: only } : {}) }]
  })
  return { posts: clean, removed: total(clean), notes }
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

const removals = cleaningSwitches.flatMap((key) => (key === 'callToAction' ? [] : [key]))

function total(posts: readonly CleanPost[]): Removals {
  const sum = (key: Removal): number => posts.reduce((all, { removed }) => all + removed[key], 0)
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

function countTracked(blocks: readonly DeckBlock[]): number {
  const links = blocks.flatMap((block) =>
    block.kind === 'code' ? [] : block.kind === 'list' ? block.items : [block.words],
  )
  return links.flat().filter((run) => withoutTrackedLinks([run])[0] !== run).length
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
