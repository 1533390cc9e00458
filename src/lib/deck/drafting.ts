/**
 * From cleaned posts to slides, one idea each, before anything is fitted: which role each slide gets
 * and which words and pictures go on it. First match of the design's table of roles.
 */
import type { Media, Post, QuotedPost } from '../thread/thread'
import type { Code, DeckBlock, DeckSlide, PicturePlace, Words } from './deck'
import { isClosing, takeButton } from './closing'
import { pollRole, quoteDrafts } from './facts'
import { fileNameOf, mediaPlace, quotePlace, type Pictures } from './picture'
import { roleOf, rolesOf, stepMarkOf } from './roles'
import { leadingPointers, paragraph, takeCoverTitle, takeTitle, type Titled } from './titles'
import { blocksText, countWords, textOf } from './words'

type Distribute<Slide> = Slide extends unknown
  ? Omit<Slide, 'key' | 'post' | 'body' | 'author'>
  : never

/** A slide without a key and a body size yet. */
export type Draft = Distribute<DeckSlide>

export interface DraftContext {
  readonly pictures: Pictures
  /** Whether words and picture fit on one slide with a picture large enough to be read. */
  readonly fits: (draft: Draft) => boolean
  /** A deck ends in words: pictures that do not stand with them come before them. */
  readonly isLast: boolean
  /** Whether a closing post may become an outro. */
  readonly callToAction: boolean
  /** What the post quotes, if it stands on slides. */
  readonly quote: QuotedPost | undefined
}

/** Words that a caption may have. */
const longestCaption = 25

/** Words of a first post that stay on the cover below its title. */
const longestCoverSupport = 14

/** Pictures on one slide. */
const mostPictures = 4

/** A picture taller than this, height by width, gets a slide of its own. */
const tall = 1.25

/**
 * The slides of the first post; the first is a cover if the post begins with words. Tags, names and addresses
 * before them stand below them there.
 */
export function draftFirst(
  post: Post,
  blocks: readonly DeckBlock[],
  context: DraftContext,
): readonly Draft[] {
  const { pointers, blocks: said } = leadingPointers(blocks)
  const [first, ...others] = said
  if (first?.kind !== 'paragraph' || !isCoverSupport(pointers))
    return draftPost(post, 0, blocks, context)
  const { title, rest } = takeCoverTitle(first.words)
  const left = rest.length > 0 ? [paragraph(rest), ...others] : others
  const staysOnCover =
    post.media.length === 0 && post.poll === undefined && isCoverSupport([...pointers, ...left])
  const cover: Draft = {
    kind: 'cover',
    title,
    blocks: staysOnCover ? [...pointers, ...left] : pointers,
  }
  return staysOnCover
    ? [cover, ...draftQuote(0, context)]
    : [cover, ...draftPost(post, 0, left, context)]
}

/** Whether words are few and plain enough to stand below the title of a cover. */
export function isCoverSupport(blocks: readonly DeckBlock[]): boolean {
  const text = blocksText(blocks)
  return (
    blocks.every((block) => block.kind === 'paragraph') &&
    countWords(text) <= longestCoverSupport &&
    text.length <= longestCoverSupport * 10
  )
}

/** The slides of a post in the middle: its own words and pictures, its poll, what it quotes. */
export function draftPost(
  post: Post,
  index: number,
  blocks: readonly DeckBlock[],
  context: DraftContext,
): readonly Draft[] {
  const own =
    post.poll === undefined || post.poll.options.length === 0
      ? draftOwn(post, index, blocks, context)
      : draftPoll(post, post.poll, index, blocks, context)
  return [...own, ...draftQuote(index, context)]
}

function draftQuote(index: number, { quote }: DraftContext): readonly Draft[] {
  if (quote === undefined) return []
  const places = quote.media.map((media, at) =>
    placeOf(media, media.place ?? quotePlace(index, at)),
  )
  return quoteDrafts(quote, places, draftPictures)
}

function draftPoll(
  post: Post,
  poll: NonNullable<Post['poll']>,
  index: number,
  blocks: readonly DeckBlock[],
  context: DraftContext,
): readonly Draft[] {
  const isWords = blocks.every((block) => block.kind === 'paragraph')
  if (isWords && post.media.length === 0) {
    const together = pollRole(poll, blocks)
    if (context.fits(together)) return [together]
  }
  return [...draftOwn(post, index, blocks, context), pollRole(poll, [])]
}

function draftOwn(
  post: Post,
  index: number,
  blocks: readonly DeckBlock[],
  context: DraftContext,
): readonly Draft[] {
  const places = placesOf(post, index)
  if (blocks.some((block) => block.kind === 'code')) {
    return inOrder(draftCode(blocks), draftPictures(places), context)
  }
  if (blocks.length === 0) return draftPictures(places)
  const together = draftTogether(blocks, places, context)
  return together ?? inOrder(rolesOf(blocks), draftPictures(places), context)
}

function inOrder(
  words: readonly Draft[],
  pictures: readonly Draft[],
  { isLast }: DraftContext,
): readonly Draft[] {
  return isLast ? [...pictures, ...words] : [...words, ...pictures]
}

/** The slides of the last post: a headline, a line and a button where it asks the reader for something. */
export function draftLast(
  post: Post,
  index: number,
  blocks: readonly DeckBlock[],
  context: DraftContext,
): readonly Draft[] {
  if (!context.callToAction || !isClosing(post, blocks)) {
    return draftPost(post, index, blocks, context)
  }
  const { button, blocks: rest } = takeButton(blocks)
  const { title, blocks: body } = takeTitle(rest, 0)
  if (title === undefined) return draftPost(post, index, blocks, context)
  const outro: Draft = {
    kind: 'outro',
    title,
    blocks: body,
    ...(button === null ? {} : { button }),
  }
  const before = [...draftPictures(placesOf(post, index)), ...draftQuote(index, context)]
  return context.fits(outro) ? [...before, outro] : draftPost(post, index, blocks, context)
}

function draftTogether(
  blocks: readonly DeckBlock[],
  places: readonly PicturePlace[],
  context: DraftContext,
): readonly Draft[] | null {
  const [place] = places
  if (place === undefined || places.length > mostPictures) return null
  const isWords = blocks.every((block) => block.kind === 'paragraph')
  if (!isWords) return null
  if (places.length > 1) {
    const { title, blocks: rest } = takeTitle(blocks)
    if (title === undefined || rest.length > 0) return null
    const grid: Draft = { kind: 'grid', title, blocks: [], pictures: places }
    return context.fits(grid) ? [grid] : null
  }
  const picture = context.pictures.get(place.place)
  const isTall = picture !== undefined && picture.height > picture.width * tall
  const isHeading = isHeaded(blocks) || (!isTall && isNumbered(blocks))
  if (!isHeading && countWords(blocksText(blocks)) <= longestCaption) {
    const captioned: Draft = { kind: 'picture', blocks, pictures: [place] }
    if (context.fits(captioned)) return [captioned]
  }
  if (isTall) return null
  const words = withHeading(roleOf(blocks))
  if (words === null) return null
  const together: Draft = { ...words, kind: 'picture-text', pictures: [place] }
  return context.fits(together) ? [together] : null
}

/** Words that stand with a picture: under a title, with its number where it is that of a step. */
function withHeading(role: ReturnType<typeof roleOf>): Titled | null {
  if (role.kind === 'text') return role.title === undefined ? null : role
  if (role.kind !== 'step') return null
  const { number, title, blocks } = role
  return { title: [{ kind: 'text', text: `${number}. ` }, ...title], blocks }
}

/** Words of a first paragraph that is a heading over the ones that follow. */
const longestPictureHeading = 8

function isHeaded([first, ...rest]: readonly DeckBlock[]): boolean {
  const isBody = rest.length > 0 && first?.kind === 'paragraph'
  return isBody && countWords(textOf(first.words)) <= longestPictureHeading
}

/** "3/ Obsidian": a heading, also where nothing stands under it. */
function isNumbered([first]: readonly DeckBlock[]): boolean {
  return first?.kind === 'paragraph' && stepMarkOf(textOf(first.words)) !== null
}

function draftPictures(places: readonly PicturePlace[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (let from = 0; from < places.length; from += mostPictures) {
    const pictures = places.slice(from, from + mostPictures)
    drafts.push({ kind: pictures.length === 1 ? 'picture' : 'grid', blocks: [], pictures })
  }
  return drafts
}

/** Each listing takes the words before it as its title; words that are too many stand alone. */
function draftCode(blocks: readonly DeckBlock[]): readonly Draft[] {
  const drafts: Draft[] = []
  const lastCode = blocks.map((block) => block.kind).lastIndexOf('code')
  const after = blocks.slice(lastCode + 1)
  const fitsBelow =
    after.every((block) => block.kind === 'paragraph') &&
    countWords(blocksText(after)) <= longestCaption
  let before: DeckBlock[] = []
  blocks.slice(0, lastCode + 1).forEach((block, index) => {
    if (block.kind !== 'code') {
      before.push(block)
      return
    }
    const { title, rest } = splitBefore(before)
    if (rest.length > 0) drafts.push(roleOf(rest))
    drafts.push(codeDraft(block, title, index === lastCode && fitsBelow ? after : []))
    before = []
  })
  return fitsBelow ? drafts : [...drafts, roleOf(after)]
}

function codeDraft(code: Code, title: Words | undefined, blocks: readonly DeckBlock[]): Draft {
  return { kind: 'code', code, blocks, ...(title === undefined ? {} : { title }) }
}

function splitBefore(before: readonly DeckBlock[]): {
  readonly title?: Words
  readonly rest: readonly DeckBlock[]
} {
  const last = before[before.length - 1]
  if (last?.kind !== 'paragraph') return { rest: before }
  const { title, blocks } = takeTitle([last])
  if (title === undefined || blocks.length > 0) return { rest: before }
  return { title, rest: before.slice(0, -1) }
}

function placesOf(post: Post, index: number): readonly PicturePlace[] {
  return post.media.map((media, at) => placeOf(media, media.place ?? mediaPlace(index, at)))
}

function placeOf(media: Media, place: string): PicturePlace {
  const { kind, alt } = media
  const file = fileNameOf(media)
  return {
    place,
    kind,
    ...(alt === undefined ? {} : { alt }),
    ...(file === null ? {} : { file }),
  }
}
