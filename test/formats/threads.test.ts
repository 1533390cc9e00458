/** Real samples with their right reading; they are not part of the project, so the checks are skipped without them. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { readPasteFile } from '../../playground/cli/read'
import { readThread } from '../../src/lib/formats/read'
import { plainText } from '../../src/lib/thread/text'

const folder = fileURLToPath(new URL('../../../shared/threads/', import.meta.url))
const isThere = existsSync(folder)

interface Row {
  readonly file: string
  readonly posts: string
  readonly postsAll: string
  readonly handle: string
  readonly author: string
  readonly images: string
  readonly first: string
  readonly last: string
  /** What is odd about it, in words. */
  readonly oddities: string
}

function rows(): readonly Row[] {
  if (!isThere) return []
  const [, ...lines] = readFileSync(`${folder}expected.tsv`, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [file = '', posts = '', postsAll = '', handle = '', author = '', ...rest] =
      line.split('\t')
    const [images = '', first = '', last = '', oddities = ''] = rest
    return { file, posts, postsAll, handle, author, images, first, last, oddities }
  })
}

/** Struck letters are marks in a reading and combining characters in the file. */
const collapse = (text: string): string =>
  text
    .replace(/\u0336/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What the columns of a row can be compared with. Empty columns could not be judged and compare as such. */
function readingOf(row: Row): Row {
  const { value, notes } = readThread(readPasteFile(`${folder}${row.file}`))
  const countOf = (code: string): number =>
    notes.filter((note) => note.code === code).reduce((sum, { count }) => sum + (count ?? 1), 0)
  // Most rows stand in the order of the file, some in that of the thread.
  const isTurned = notes.some(({ code }) => code === 'turned-round')
  const inThread = value.posts.map((post) => collapse(plainText(post)))
  const inFile = isTurned ? inThread.slice().reverse() : inThread
  const texts = inThread[0]?.startsWith(collapse(row.first)) === true ? inThread : inFile
  // One row is about the posts of others as well.
  const others = /first and last of all/.test(row.oddities)
    ? notes.flatMap(({ code, left = [] }) => (code === 'replies' ? left : []))
    : []
  const all = [...texts, ...others.map((left) => collapse(left.slice(left.indexOf('\n'))))]
  const judged = (expected: string, actual: string | number): string =>
    expected === '' ? '' : String(actual)
  const begins = (words: string, text = ''): string =>
    words === '' || text.startsWith(collapse(words)) ? words : text.slice(0, words.length)
  const images = value.posts
    .flatMap(({ media }) => media)
    .filter(({ kind, url }) => kind === 'image' && url !== null)
  return {
    file: row.file,
    posts: judged(row.posts, value.posts.length),
    postsAll: judged(row.postsAll, value.posts.length + countOf('replies') + countOf('ads')),
    // Several authors, or none: empty in both.
    handle: value.author.handle,
    author: judged(row.author, value.author.name),
    images: judged(row.images, images.length),
    first: begins(row.first, texts[0]),
    last: begins(row.last, all[all.length - 1]),
    oddities: row.oddities,
  }
}

describe.skipIf(!isThere)('the real samples (skipped when shared/threads is absent)', () => {
  // A suite without a test would fail.
  it.skipIf(isThere)('none here', () => undefined)
  it.each(rows().map((row): [string, Row] => [row.file, row]))('%s', (_, row) => {
    expect(readingOf(row)).toEqual(row)
  })
})
