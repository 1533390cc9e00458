/**
 * A copied page of x.com or twitter.com, 2019–2026, in any of its languages: one post with its answers, a
 * profile, a timeline; as plain text, as the Markdown of a reader, or as that of the clipboard's HTML.
 * formats.md C.
 */
import type { Note, Parsed } from '../../base/parsed'
import { unwrapLines } from '../../decode/hard-wrapped'
import type { NoteCode } from '../../thread/note-words'
import { parseStatusAddress } from '../../thread/status-address'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost, DraftQuote } from '../draft'
import type { Format, Source, Syntax } from '../format'
import { leftLines } from '../left-out'
import { toIsoDay } from './dates'
import type { Header } from './headers'
import { likenessOfPage } from './likeness'
import { withoutQuotedTexts } from './note-quotes'
import { readPage, type Page } from './page'
import { authorsOfUnnamed, findPeople, isNewestFirst } from './people'
import type { FoundPost } from './posts'
import type { Body } from './body'

export const xPage: Format = {
  id: 'x-page',
  takes: ['plain', 'markdown'],
  likeness: likenessOfPage,
  most: 0.9,
  parse,
}

function parse(source: Source): Parsed<Thread, NoteCode> {
  const page = readPage(source)
  const { author, others } = findPeople(page)
  const isTurned = others === 'leave-out' && isNewestFirst(page.posts, author)
  // In a collection a post without a name is nobody's: what the collector wrote below.
  const isNobodys = ({ header }: FoundPost): boolean =>
    header === null && author.handle === '' && page.posts.some((post) => post.header !== null)
  const posts = page.posts.filter((post) => !isNobodys(post))
  const ordered = isTurned ? turnedRound(posts) : posts
  const texts = unwrapAll(ordered)
  const unnamed = authorsOfUnnamed(ordered)
  const drafts = ordered.map((post, index) =>
    toDraft(post, {
      author: authorOfPost(post, unnamed[index] ?? null, author),
      syntax: page.syntax,
      source: texts.sources[index] ?? '',
    }),
  )
  const focal = page.posts.find(({ isFocal }) => isFocal)
  const url = page.url ?? focal?.body.focalUrl ?? focal?.quote?.body.focalUrl ?? undefined
  return assembleThread({
    author,
    others,
    ...(url === undefined ? {} : { url: parseStatusAddress(url)?.url ?? url }),
    posts: drafts,
    notes: [
      ...guessedNotes(ordered, drafts, author),
      ...(isTurned ? [{ code: 'turned-round' } as const] : []),
      ...(texts.isWrapped ? [{ code: 'unwrapped' } as const] : []),
      ...leftNotes(page),
      ...leftLines('page-text', otherNames(posts, author)),
      ...leftLines(
        'after-thread',
        page.posts
          .filter(isNobodys)
          .flatMap(({ body }) => [
            body.source,
            ...body.cards.flatMap(({ text, description = '' }) => [text, description]),
            ...(body.poll === null ? [] : body.poll.options.map(({ text }) => text)),
            body.poll?.result ?? '',
          ]),
      ),
    ],
  })
}

/** Oldest first; a pinned post, which is older than the rest, stays on top. */
function turnedRound(posts: readonly FoundPost[]): readonly FoundPost[] {
  const pinned = posts.filter(({ isPinned }) => isPinned)
  return [...pinned, ...posts.filter(({ isPinned }) => !isPinned).reverse()]
}

function authorOfPost(
  { header, isDivided, isFocal }: FoundPost,
  unnamed: Author | null,
  author: Author,
): Author | null {
  return header?.author ?? unnamed ?? (isDivided || isFocal ? author : null)
}

interface ReadPost {
  /** null when nothing says whose it is. */
  readonly author: Author | null
  readonly syntax: Syntax
  readonly source: string
}

function toDraft(post: FoundPost, { author, syntax, source }: ReadPost): DraftPost {
  const { header, body, quote } = post
  const url = header?.url ?? body.focalUrl ?? quote?.body.focalUrl ?? undefined
  // A post without words shows something: X takes no empty ones.
  const hasNothing =
    source.trim() === '' && body.media.length === 0 && quote === null && header !== null
  const place = hasNothing && body.poll === null ? [{ kind: 'image', url: null } as const] : []
  return {
    source,
    syntax,
    media: [...body.media, ...place],
    ...(author === null ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(body.isCut ? { mayBeCut: true } : {}),
    ...(header?.isAd === true || body.isAd ? { isAd: true } : {}),
    ...(body.poll === null ? {} : { poll: body.poll }),
    ...(body.cards.length === 0 ? {} : { cards: body.cards }),
    ...(quote === null ? {} : { quote: toQuote(quote.header, quote.body, syntax) }),
  }
}

function toQuote(header: Header, body: Body, syntax: Syntax): DraftQuote {
  const date = toIsoDay(header.date)
  return {
    source: body.source,
    syntax,
    author: header.author,
    media: body.media,
    ...(header.url === undefined ? {} : { url: header.url }),
    ...(date === undefined ? {} : { date }),
  }
}

/** Posts without a name above them, by their places in the thread. */
function guessedNotes(
  posts: readonly FoundPost[],
  drafts: readonly DraftPost[],
  author: Author,
): readonly Note<NoteCode>[] {
  const notes: Note<NoteCode>[] = []
  let index = 0
  posts.forEach(({ header, body, quote }, at) => {
    const draft = drafts[at]
    const isOwn =
      (draft?.author?.handle ?? author.handle).toLowerCase() === author.handle.toLowerCase()
    const isEmpty = body.source.trim() === '' && (draft?.media ?? []).length === 0 && quote === null
    if (draft?.isAd === true || !isOwn || isEmpty) return
    const isKnown = header !== null || body.focalUrl !== null
    if (!isKnown && author.handle !== '') notes.push({ code: 'author-guessed', post: index })
    index += 1
  })
  return notes
}

/** Names above the author's own posts that are not the one the thread is told under. */
function otherNames(posts: readonly FoundPost[], author: Author): readonly string[] {
  const names = posts.flatMap(({ header }) =>
    header?.author.handle.toLowerCase() === author.handle.toLowerCase() ? [header.author.name] : [],
  )
  return Array.from(new Set(names)).filter((name) => name !== author.name)
}

// No clean text holds it.
const divider = '\u0000'

/** Lines broken at a fixed width, as in mail, are told by all texts of the page together. */
function unwrapAll(posts: readonly FoundPost[]): {
  readonly sources: readonly string[]
  readonly isWrapped: boolean
} {
  const sources = withoutQuotedTexts(posts.map(({ body }) => body.source))
  const { text, isWrapped } = unwrapLines(sources.join(`\n\n${divider}\n\n`))
  const parts = text.split(`\n\n${divider}\n\n`)
  const isWhole = isWrapped && parts.length === sources.length
  return { sources: isWhole ? parts : sources, isWrapped: isWhole }
}

function leftNotes({ left }: Page): readonly Note<NoteCode>[] {
  return [
    ...leftLines('before-thread', left.before),
    ...leftLines('after-thread', left.after),
    ...leftLines('reader-notes', left.readerNotes, left.readerNotes.length),
    ...leftLines('community-note', left.notes, left.noteCount),
    ...leftLines('translations', left.translations, 1),
    ...leftLines('reposts', left.reposts, left.reposts.length),
    ...leftLines('people', left.people, left.peopleCount),
    ...leftLines('page-text', left.page),
    ...leftLines('emoji-words', left.emojiWords, left.emojiWords.length),
  ]
}
