/**
 * The table of highlights that Readwise exports: one row a highlight, named by the first line. A thread of tweets is
 * a "book" by "@handle on Twitter". That tweets come so follows from what the other exports write; no such
 * table was found in public (formats.md A5).
 */
import type { Note, Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import type { Format, Source } from '../format'
import { isEscaped, readBody } from '../readwise-highlights/body'
import { readFacts, type Facts } from '../readwise-highlights/facts'
import { readHighlight } from '../readwise-highlights/highlight'
import { readCsv } from './csv'

export const readwiseCsv: Format = { id: 'readwise-csv', likeness, most: 0.97, parse }

const header = /^\s{0,20}"?Highlight"?,"?Book Title"?,"?Book Author"?,/i

function likeness({ text }: Source): number {
  return header.test(text) ? 0.97 : 0
}

interface Row {
  readonly highlight: string
  readonly title: string
  readonly author: string
  readonly readerWords: readonly string[]
  /** Its place was cut off; it is taken for a row of the book before it. */
  readonly isCut: boolean
  /** Place in the thread where the table has one. */
  readonly location: number | null
  readonly all: readonly string[]
}

interface Book {
  readonly facts: Facts
  readonly rows: readonly Row[]
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const [names = [], ...cells] = readCsv(text.trimStart())
  const rows = readRows(names, cells)
  const tweets = rows.filter(isTweet)
  const chosen = tweets.length > 0 ? tweets : rows
  const books = readBooks(chosen)
  const turned = books.filter(isNewestFirst).length
  const escaped = isEscaped(chosen.map(({ highlight }) => highlight))
  const posts = books.flatMap((book): readonly DraftPost[] => {
    const drafts = book.rows.map((row) => ({
      ...readBody(readHighlight(row.highlight.split('\n')).body, {
        pageLinks: 'typed',
        isEscaped: escaped,
        marks: 'shown',
      }),
      ...(row.isCut ? { mayBeCut: true } : {}),
      ...(books.length > 1 ? { author: { name: book.facts.name, handle: book.facts.handle } } : {}),
    }))
    return isNewestFirst(book) ? drafts.reverse() : drafts
  })
  const only = books.length === 1 ? books[0]?.facts : undefined
  return assembleThread({
    author: { name: only?.name ?? '', handle: only?.handle ?? '' },
    posts,
    notes: [
      ...(turned > 0 ? [{ code: 'turned-round' } as const] : []),
      ...leftOut(names, chosen, tweets.length > 0 ? rows.filter((row) => !isTweet(row)) : []),
    ],
  })
}

/** Columns are found by their names; other exports of Readwise have them in another order. */
function readRows(names: readonly string[], cells: readonly (readonly string[])[]): readonly Row[] {
  const columns = new Map(names.map((name, index) => [name.trim().toLowerCase(), index]))
  const rows: Row[] = []
  for (const all of cells) {
    const cell = (name: string): string => all[columns.get(name) ?? -1] ?? ''
    const before = rows[rows.length - 1]
    const isCut = before !== undefined && all.length < 3
    rows.push({
      highlight: cell('highlight'),
      title: isCut ? before.title : cell('book title'),
      author: isCut ? before.author : cell('book author'),
      readerWords: [cell('note'), cell('tags'), cell('document tags')].filter(
        (words) => words.trim() !== '',
      ),
      isCut,
      location: /^\d{1,9}$/.test(cell('location')) ? Number(cell('location')) : null,
      all,
    })
  }
  return rows
}

function isTweet({ title, author }: Row): boolean {
  return (
    / on (?:Twitter|X)$/.test(author.trim()) ||
    /^Tweets? from /i.test(title) ||
    /\bThread (?:Written )?by @\w{1,15}\b/i.test(title)
  )
}

/** The rows of each thread, in the order of the first ones. */
function readBooks(rows: readonly Row[]): readonly Book[] {
  const books = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.author}\n${row.title}`
    const book = books.get(key)
    if (book === undefined) books.set(key, [row])
    else book.push(row)
  }
  return Array.from(books.values(), (book) => {
    const { title = '', author = '' } = book[0] ?? {}
    const text = book.map(({ highlight }) => highlight).join('\n')
    return { facts: readFacts({ title, author, url: '', covers: [] }, text), rows: book }
  })
}

function isNewestFirst({ rows }: Book): boolean {
  return (
    rows.length > 1 &&
    rows.every(({ location }, index) => {
      const before = rows[index - 1]?.location ?? Infinity
      return location !== null && location < before
    })
  )
}

function leftOut(
  names: readonly string[],
  rows: readonly Row[],
  others: readonly Row[],
): readonly Note<NoteCode>[] {
  const readers = rows.flatMap(({ readerWords }) => readerWords)
  const lines = rows.map((row) =>
    row.all.filter((cell) => cell !== row.highlight && !row.readerWords.includes(cell)),
  )
  const left = Array.from(new Set([names, ...lines].map(wordsOf))).filter(Boolean)
  const books = others.map(({ all }) => wordsOf(all)).filter(Boolean)
  return [
    ...(left.length > 0 ? [{ code: 'export-text', left } as const] : []),
    ...(readers.length > 0
      ? [{ code: 'reader-notes', count: readers.length, left: readers } as const]
      : []),
    ...(books.length > 0 ? [{ code: 'after-thread', left: books } as const] : []),
  ]
}

function wordsOf(cells: readonly string[]): string {
  return cells.filter((cell) => cell.trim() !== '').join(', ')
}
