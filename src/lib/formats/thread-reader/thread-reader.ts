/**
 * Copies of threadreaderapp.com's pages, as plain text or as Markdown that some tool made of them; those of
 * threader.app, which it took over, read the same. Formats.md B.
 */
import type { Note, Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { readPage } from './page'
import { countLine, pageSentences } from './page-words'
import { readPosts } from './posts'

export const threadReader: Format = {
  id: 'thread-reader',
  takes: ['plain', 'markdown'],
  likeness,
  most: 0.97,
  parse,
}

const ownAddress =
  /^(?:source|url|url source|link)?(?:: ?)?"?https?:\/\/(?:www\.)?(?:threadreaderapp\.com\/(?:thread|convos)\/|threader\.app\/thread\/)\d/im

function likeness({ text }: Source): number {
  const hasResidue = text.includes('thread#showTweet"') && text.includes('data-tweet="')
  const hasCount = countLine.test(text.slice(0, 20_000))
  const signs = [
    ...pageSentences.map((sentence) => text.includes(sentence)),
    hasResidue,
    hasCount && /\b(?:Read on (?:X|Twitter)|Scrolly|My Authors|Save as PDF)\b/.test(text),
    ownAddress.test(text.slice(0, 4000)),
    /\bA Thread Written by @\w/i.test(text.slice(0, 2000)),
    text.includes('threader.app/thread/'),
    /\bThread (?:Written )?by @\w{1,20} (?:on|[–-]) Thread(?:er| Reader)/i.test(
      text.slice(0, 4000),
    ),
    /!\[[^\]\n]{1,200} Profile picture\]\(https?:\/\/pbs\.twimg\.com\//.test(text.slice(0, 8000)),
  ].filter(Boolean).length
  // Highlights of such a page are no page: they are told by the program that made them.
  if (text.includes('([View Highlight](') || text.includes('rw-book-cover')) return 0
  if (hasResidue || signs >= 2) return 0.97
  return signs === 1 ? 0.8 : hasCount ? 0.5 : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const page = readPage(text)
  const { posts, left, notes } = readPosts(page)
  const threads =
    page.more === '' ? 0 : Math.max(1, countOf(page.more, /^Read \d{1,4} tweets?\s*$/gm))
  return assembleThread({
    author: page.author,
    ...(page.url === undefined ? {} : { url: page.url }),
    posts,
    notes: [
      ...leftOut('export-text', [page.properties]),
      ...leftOut('page-text', [page.above, page.below, ...left]),
      ...(threads === 0
        ? []
        : [{ code: 'other-threads', count: threads, left: [page.more] } as const]),
      ...notes,
    ],
  })
}

function leftOut(code: NoteCode, parts: readonly string[]): readonly Note<NoteCode>[] {
  const left = parts.filter((part) => part !== '')
  return left.length === 0 ? [] : [{ code, left }]
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
