/** Where the slides of a post part its text, so that each can stand for itself. */
import { lastIndex } from './lists'
import { picturesOf } from '../deck/cover-picture'
import { blocksOfDraft } from '../deck/choices'
import type { DeckSlide } from '../deck/deck'
import { blocksText } from '../deck/words'
import { runsText, sliceRuns, trimRuns } from '../thread/text'
import type { Post, Run } from '../thread/thread'
import { joinedRuns, type Arrangement, type Entry, type EntryId, type OwnPost } from './arrangement'

/** Entries of their own for slides that shared one. */
export interface Cut {
  readonly arrangement: Arrangement
  /** The new key of each slide, by its old one. */
  readonly keys: ReadonlyMap<string, string>
}

/**
 * Every slide of an entry as an entry of its own, each with its part of the words and its pictures; the first
 * keeps its name. The slides of one quoted post stay together. `slides` are those planned from the entry, in
 * order. No word and no picture is lost: the parts, joined, are the text.
 */
export function cutEntry(arrangement: Arrangement, id: EntryId, slides: readonly DeckSlide[]): Cut {
  const entry = arrangement.entries.find((each) => each.id === id)
  const own = arrangement.posts.filter((post) => entry?.posts.includes(post.id) === true)
  const [first] = own
  const groups = groupsOfEntry(slides)
  if (entry === undefined || first === undefined || groups.length < 2)
    return { arrangement, keys: new Map() }
  const posts = own.map(({ post }) => post)
  const ids = groups.map((_, index) => (index === 0 ? id : String(arrangement.next + index - 1)))
  const postIds = ids.map((given, index) => (index === 0 ? first.id : given))
  const parts = partsOf(posts, groups).map((post, index): OwnPost => ({
    id: postIds[index] ?? '',
    origin: first.origin,
    post,
    isDeleted: false,
  }))
  const entries = groups.map(([slide], index): Entry => ({
    id: ids[index] ?? '',
    posts: [postIds[index] ?? ''],
    ...(slide !== undefined && goesOn(slide) && { isUntitled: true }),
  }))
  const isOwn = (post: OwnPost): boolean => own.includes(post)
  return {
    arrangement: {
      posts: arrangement.posts.flatMap((post) =>
        post === first ? parts : isOwn(post) ? [] : [post],
      ),
      entries: arrangement.entries.flatMap((each) => (each === entry ? entries : [each])),
      next: arrangement.next + groups.length - 1,
    },
    keys: new Map(
      groups.flatMap((group, index) =>
        group.map(({ key }, part) => [key, `p${ids[index] ?? ''}/${part + 1}`] as const),
      ),
    ),
  }
}

/** Whether its words have no title of their own. */
function goesOn(slide: DeckSlide): boolean {
  if (slide.kind !== 'text' && slide.kind !== 'picture-text') return false
  return slide.title === undefined || ('continued' in slide && slide.continued)
}

/** What an entry is cut into: one group a slide, but the slides of a quoted post in one. */
export function groupsOfEntry(slides: readonly DeckSlide[]): readonly (readonly DeckSlide[])[] {
  const groups: DeckSlide[][] = []
  for (const slide of slides) {
    const last = groups[groups.length - 1]
    const before = last?.[last.length - 1]
    if (last !== undefined && before !== undefined && isQuoted(before) && isQuoted(slide))
      last.push(slide)
    else groups.push([slide])
  }
  return groups
}

/** Of a post that a post quotes: its words, or only its pictures. */
function isQuoted(slide: DeckSlide): boolean {
  if (slide.kind === 'quote') return slide.by !== undefined
  const pictures = picturesOf(slide)
  return pictures.length > 0 && pictures.every(({ place }) => /\/q\d/.test(place))
}

function partsOf(
  posts: readonly Post[],
  groups: readonly (readonly DeckSlide[])[],
): readonly Post[] {
  const [first = emptyPost] = posts
  const { author, date, url, mayBeCut, counter } = first
  const rest = {
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  }
  const runs = joinedRuns(posts.map((post) => post.runs))
  const texts = sliced(runs, startsOf(runsText(runs), groups))
  const media = posts.flatMap((post) => post.media)
  const quote = posts.find((post) => post.quote !== undefined)?.quote
  const poll = posts.find((post) => post.poll !== undefined)?.poll
  const cards = posts.flatMap((post) => post.cards ?? [])
  const isPoll = ([slide]: readonly DeckSlide[]): boolean =>
    slide?.kind === 'list' && slide.list.items.length === poll?.options.length
  const last = groups.length - 1
  const at = (found: number): number => (found < 0 ? last : found)
  const quoteAt = at(groups.findIndex((group) => group.some(isQuoted)))
  const pollAt = at(lastIndex(groups, isPoll))
  const homeOf = (place: string | undefined): number =>
    at(groups.findIndex((group) => group.flatMap(picturesOf).some((each) => each.place === place)))
  return groups.map((_group, index) => ({
    ...rest,
    runs: texts[index] ?? [],
    media: media.filter(({ place }) => homeOf(place) === index),
    ...(quote !== undefined && quoteAt === index && { quote }),
    ...(poll !== undefined && pollAt === index && { poll }),
    ...(cards.length > 0 && index === last && { cards }),
    ...(mayBeCut !== undefined && index === last && { mayBeCut }),
    ...(counter !== undefined && index === 0 && { counter }),
  }))
}

const emptyPost: Post = { runs: [], media: [] }

/** The runs between the starts; a listing that is cut is fenced on both sides. */
function sliced(runs: readonly Run[], starts: readonly number[]): readonly (readonly Run[])[] {
  const text = runsText(runs)
  return starts.map((from, index) => {
    const part = sliceRuns(runs, from, starts[index + 1] ?? Infinity)
    const opened = openFence(text.slice(0, from))
    const closes = openFence(text.slice(0, starts[index + 1] ?? text.length))
    const fenced: readonly Run[] = [
      ...(opened === null ? [] : [{ kind: 'text', text: `${opened}\n` } as const]),
      ...part,
      ...(closes === null || starts[index + 1] === undefined
        ? []
        : [{ kind: 'text', text: '\n```' } as const]),
    ]
    return trimRuns(fenced)
  })
}

/** The line that opens the listing a text ends in; null where it ends in none. */
function openFence(text: string): string | null {
  let open: string | null = null
  for (const line of text.split('\n')) {
    if (/^\s*```/.test(line)) open = open === null ? line.trim() : null
  }
  return open
}

/** Letters and digits at the start of a slide that are looked for, most first. */
const looked = [28, 14, 7, 3] as const

/**
 * Where in the text each group of slides begins, from 0 on, rising. What cleaning left out before a slide
 * stays with the slide before it that has words; slides whose words are not in the text take none of it.
 */
function startsOf(text: string, groups: readonly (readonly DeckSlide[])[]): readonly number[] {
  const said = groups.map(wordsOf)
  // Pictures can stand before the words of their post: they take none of them.
  const first = said.findIndex((words) => words !== '')
  let before = 0
  let expected = 0
  const found = said.map((words, index) => {
    const start = index <= Math.max(first, 0) ? 0 : find(text, words, before, expected)
    if (start !== null) before = start
    if (start !== null) expected = start + words.length
    return start
  })
  return found.map(
    (start, index) => start ?? found.slice(index).find((later) => later !== null) ?? text.length,
  )
}

/**
 * What slides say of their post; neither a title that is only repeated nor somebody else's words nor what a
 * picture shows.
 */
function wordsOf(group: readonly DeckSlide[]): string {
  return group
    .filter((slide) => !isQuoted(slide) && !isDescribed(slide))
    .map((slide) => {
      const isRepeated = 'continued' in slide && slide.title !== undefined
      const blocks = blocksOfDraft(slide)
      return blocksText(isRepeated ? blocks.slice(1) : blocks)
    })
    .join('\n\n')
    .trim()
}

/** A picture with its description below it, which is not in the text. */
function isDescribed(slide: DeckSlide): boolean {
  if (slide.kind !== 'picture') return false
  const alt = slide.pictures[0]?.alt?.trim() ?? ''
  return alt !== '' && blocksText(slide.blocks) === alt
}

/** The place nearest to `expected` after `before` where the text goes on with these words; null if nowhere. */
function find(text: string, words: string, before: number, expected: number): number | null {
  const letters = words.match(/[\p{L}\p{N}]/gu) ?? []
  for (const count of looked) {
    const wanted = letters.slice(0, count)
    if (wanted.length === 0) return null
    // Letters and digits alone: nothing in the pattern can be of the person's writing.
    const pattern = new RegExp(wanted.join('[^\\p{L}\\p{N}]*'), 'gu')
    const found = [...text.matchAll(pattern)]
      .map(({ index }) => index)
      .filter((index) => index > before)
      .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
    if (found[0] !== undefined) return lineStart(text, found[0], before)
  }
  return null
}

/** Back over what belongs to the word: a list's marker, an opening quote, the fence before a listing. */
function lineStart(text: string, at: number, before: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1
  const isMarker = /^[^\p{L}]*$/u.test(text.slice(line, at))
  const opening = /[“"'‘(¿¡«#@$]*$/u.exec(text.slice(line, at))?.[0].length ?? 0
  const start = isMarker ? line : at - opening
  const fence = /(?:^|\n)(\s*```[^\n]*\n)$/.exec(text.slice(0, start))?.[1]
  return Math.max(before, start - (fence?.length ?? 0))
}
