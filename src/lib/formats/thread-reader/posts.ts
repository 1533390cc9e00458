/**
 * Paragraphs of a copied page → its posts. What divides them depends on the copy:
 *
 * - numbers of posts, where a broken copy left attributes of the page;
 * - empty lines, in notes of the Web Clipper, which ends lines inside a post with two spaces;
 * - else nothing, and the page's count, counters, pictures and lengths decide (`undivided`).
 */
import type { Note } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Media } from '../../thread/thread'
import type { DraftPost } from '../draft'
import { trimLineEnds } from '../line-ends'
import { dividePieces, type Piece } from '../undivided/divide'
import { readParagraphs, type Paragraph } from './body'
import { residue, type Page } from './page'

export interface PagePosts {
  readonly posts: readonly DraftPost[]
  /** What stood between their words and is the page's. */
  readonly left: readonly string[]
  readonly notes: readonly Note<NoteCode>[]
}

/** The posts of a page, and notes on what is uncertain about them. */
export function readPosts(page: Page): PagePosts {
  const found = page.body.some((line) => residue.test(line)) ? byNumber(page) : byParagraph(page)
  const { expected } = page
  const differs = expected !== undefined && expected !== found.posts.length
  return {
    posts: found.posts,
    left: found.left,
    notes: [
      ...found.notes,
      ...(differs ? [{ code: 'count-differs', count: expected } as const] : []),
    ],
  }
}

function byNumber({ body }: Page): PagePosts {
  const scraps: string[] = []
  const sections: { readonly url: string; readonly lines: string[] }[] = []
  for (const line of body) {
    const match = residue.exec(line)
    const [all, handle, id] = match ?? []
    const open = sections[sections.length - 1]
    if (match === null || all === undefined || handle === undefined || id === undefined) {
      open?.lines.push(line)
      continue
    }
    // Words of the post before may stand on the line, before the attributes.
    const before = line.slice(0, match.index).replace(/(?:^|\s)[\w>-]{0,40}#showTweet"\s*$/, '')
    if (before.trim() !== '') open?.lines.push(before)
    const after = line.slice(match.index + all.length)
    scraps.push(line.slice(before.length, match.index + all.length))
    sections.push({
      url: `https://x.com/${handle}/status/${id}`,
      lines: after === '' ? [] : [after],
    })
  }
  const read = sections.map(({ url, lines }) => {
    const paragraphs = readParagraphs(lines, { isByLine: false })
    return { post: { ...toPost(paragraphs, syntaxOf(lines)), url }, paragraphs }
  })
  return {
    posts: read.map(({ post }) => post),
    left: [...scraps, ...read.flatMap(({ paragraphs }) => leftOf(paragraphs))],
    notes: [],
  }
}

function byParagraph({ body, expected, isWebClip }: Page): PagePosts {
  const isDivided = isWebClip || body.some((line, index) => isHardBreak(line, body[index + 1]))
  const syntax = isDivided ? 'markdown' : syntaxOf(body)
  const paragraphs = readParagraphs(body, { isByLine: !isDivided && syntax === 'plain' })
  return postsOfParagraphs(paragraphs, {
    syntax,
    isDivided,
    ...(expected === undefined ? {} : { expected }),
  })
}

export interface Division {
  readonly syntax: 'markdown' | 'plain'
  /** Whether each paragraph is a post, unless `expected` says otherwise. */
  readonly isDivided: boolean
  /** How many posts there are. */
  readonly expected?: number
}

/** Puts paragraphs together to posts. */
export function postsOfParagraphs(
  paragraphs: readonly Paragraph[],
  { syntax, isDivided, expected }: Division,
): PagePosts {
  // What holds no words belongs to the post before it; a picture is a post of its own where those of
  // other posts stand on the line of their last words.
  const isOwn =
    isDivided && paragraphs.some(({ text, media }) => text !== '' && media.some(isImage))
  const worded = paragraphs.flatMap(({ text, media }, index) =>
    text !== '' || (isOwn && media.some(isImage)) ? [index] : [],
  )
  const pieces = worded.map((index, at): Piece => {
    const shown = paragraphs.slice(index, worded[at + 1])
    const { text, gap } = paragraphs[index] ?? nothing
    return {
      text: wordsOf(text),
      gap,
      endsPost: shown.some(({ media, cards }) => media.length + cards.length > 0),
      hasTail: /\S[ \t]+$/.test(text.slice(-20)),
    }
  })
  const { starts, isGuess } =
    isDivided && (expected === undefined || expected === pieces.length)
      ? { starts: pieces.map((_, index) => index), isGuess: false }
      : dividePieces(pieces, expected)
  // Pictures before all words are the first post's.
  const found = starts.map((at, post) => (post === 0 ? 0 : (worded[at] ?? 0)))
  const bounds = found.length === 0 && paragraphs.length > 0 ? [0] : found
  return {
    posts: bounds.map((start, post) => toPost(paragraphs.slice(start, bounds[post + 1]), syntax)),
    left: leftOf(paragraphs),
    notes: isGuess ? [{ code: 'posts-guessed', count: bounds.length }] : [],
  }
}

function isImage({ kind }: Media): boolean {
  return kind === 'image'
}

const nothing: Paragraph = { text: '', gap: 0, media: [], cards: [], left: [] }

/** A line ended by two spaces, and one of nothing but white space: a blank line inside a post. */
function isHardBreak(line: string, next = ''): boolean {
  return /\S {2,}$/.test(line) && /^[ \t]+$/.test(next)
}

function syntaxOf(lines: readonly string[]): 'markdown' | 'plain' {
  return lines.some((line) => line.includes('](http')) ? 'markdown' : 'plain'
}

function leftOf(paragraphs: readonly Paragraph[]): readonly string[] {
  return paragraphs.flatMap(({ left }) => left)
}

function toPost(paragraphs: readonly Paragraph[], syntax: 'markdown' | 'plain'): DraftPost {
  const texts: string[] = []
  for (const { text, gap } of paragraphs) {
    if (text === '') continue
    if (texts.length > 0) texts.push(gap > 0 ? '\n\n' : '\n')
    texts.push(text)
  }
  const cards = paragraphs.flatMap((paragraph) => paragraph.cards)
  return {
    source: trimLineEnds(texts.join('')).trim(),
    syntax,
    media: paragraphs.flatMap((paragraph) => paragraph.media),
    ...(cards.length === 0 ? {} : { cards: withoutBare(cards) }),
  }
}

/** A card is copied as its picture and as its title; the title says more. */
function withoutBare(cards: NonNullable<DraftPost['cards']>): NonNullable<DraftPost['cards']> {
  const titled = new Set(cards.filter(({ text, href }) => text !== href).map(({ href }) => href))
  return cards.filter(({ text, href }) => text !== href || !titled.has(href))
}

/** Links as the address that X counts, so that lengths are about right. */
function wordsOf(markdown: string): string {
  return markdown.replace(/\[[^\]\n]{1,300}\]\((https?:[^()\s]{1,1000})\)/g, '$1')
}
