/**
 * Posts copied from Mastodon's web pages. The age stands above the name in lists, below the handle in some
 * clients; the date of an opened post stands under it.
 *
 * ```
 * 3h
 * Mira Oven
 * @mira@bread.example
 * Text
 * ```
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import type { Format, Source } from '../format'
import { isAge, pageNote, readPostLines } from '../page-lines'
import { isInnerButton, isOpenedDate, isPageLine } from './page-words'
import { readPoll } from './poll'

export const mastodonPage: Format = { id: 'mastodon-page', likeness, most: 0.92, parse }

interface Header {
  readonly from: number
  readonly to: number
  readonly author: Author
  readonly isSure: boolean
}

const full = /^@([A-Za-z0-9_][A-Za-z0-9_.-]{0,40}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24})$/
const local = /^@([A-Za-z0-9_][A-Za-z0-9_.-]{0,40})$/
const sameLine =
  /^(\S.{0,120}?)\s{1,4}@([A-Za-z0-9_][A-Za-z0-9_.-]{0,40}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24})(?:\s*·?\s*(.{1,20}))?$/

function likeness({ text }: Source): number {
  if (!/@[\w.-]{1,40}@[\w-]{1,63}\.\w/.test(text)) return 0
  const lines = text.split('\n').map((line) => line.trim())
  const headers = findHeaders(lines).filter(({ isSure }) => isSure)
  if (headers.length === 0) return 0
  const words = new Set(lines.filter((line) => line.length > 4 && isPageLine(line))).size
  return Math.min(0.92, 0.55 + 0.1 * Math.min(2, headers.length) + 0.08 * Math.min(3, words))
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const headers = findHeaders(lines.map((line) => line.trim()))
  const left: string[] = []
  const posts: DraftPost[] = []
  let focal: Author | null = null
  const above = readPostLines(lines.slice(0, headers[0]?.from ?? lines.length), isPageLine)
  for (const line of above.left) left.push(line)
  // Words that no header stands over are a post whose head was not copied.
  const isHeadless = above.source !== ''
  if (isHeadless) posts.push({ source: above.source, media: above.media })
  for (const [index, header] of headers.entries()) {
    const body = lines.slice(header.to, headers[index + 1]?.from ?? lines.length)
    if (body.some((line) => isOpenedDate(line.trim()))) focal ??= header.author
    const { poll, rest } = readPoll(body)
    const read = readPostLines(rest, isPageLine, isInnerButton)
    for (const line of read.left) left.push(line)
    posts.push({
      author: header.author,
      source: read.source,
      media: read.media,
      ...(poll === null ? {} : { poll }),
    })
  }
  return assembleThread({
    author: focal ?? headers[0]?.author ?? { name: '', handle: '' },
    posts,
    others: 'leave-out',
    notes: [
      ...(isHeadless && headers.length > 0 ? [{ code: 'author-guessed', post: 0 } as const] : []),
      ...pageNote(left),
    ],
  })
}

/** `lines` are trimmed. A handle on its line counts below a name; one of this server's own beside an age. */
function findHeaders(lines: readonly string[]): readonly Header[] {
  const headers: Header[] = []
  let least = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (!line.includes('@') || line.length > 240) continue
    const header = readHeader(lines, at, least)
    if (header === null) continue
    headers.push(header)
    least = header.to
    at = header.to - 1
  }
  return headers
}

function readHeader(lines: readonly string[], at: number, least: number): Header | null {
  const line = lines[at] ?? ''
  const both = sameLine.exec(line)
  if (both !== null) {
    const [, name = '', handle = '', age] = both
    const isDated =
      age !== undefined ? isAge(age) : isAge(lines[at + 1] ?? '') || isAge(lines[at - 1] ?? '')
    if (!isDated) return null
    const isAbove = age === undefined && !isAge(lines[at + 1] ?? '') && at - 1 >= least
    const to = age === undefined && isAge(lines[at + 1] ?? '') ? at + 2 : at + 1
    return { from: isAbove ? at - 1 : at, to, author: { name, handle }, isSure: true }
  }
  const handle = full.exec(line)?.[1]
  const own = local.exec(line)?.[1]
  const nameAt = above(lines, at, least)
  if ((handle === undefined && own === undefined) || nameAt === -1) return null
  const ageAt = above(lines, nameAt, least)
  const isAgeAbove = ageAt !== -1 && isAge(lines[ageAt] ?? '')
  const isAgeBelow = isAge(lines[at + 1] ?? '')
  if (handle === undefined && !isAgeAbove && !isAgeBelow) return null
  const name = lines[nameAt] ?? ''
  if (!isAgeAbove && !isAgeBelow && isRunningText(name, lines[at + 1] ?? '')) return null
  return {
    from: isAgeAbove ? ageAt : nameAt,
    to: isAgeBelow ? at + 2 : at + 1,
    author: { name, handle: handle ?? own ?? '' },
    isSure: handle !== undefined,
  }
}

/** Whether the lines around a handle are parts of a sentence that mentions somebody. */
function isRunningText(above: string, below: string): boolean {
  return /[.!?…:,;]$/.test(above) || above.split(/\s+/).length > 6 || /^[\p{Ll},.;:)]/u.test(below)
}

/** The line with words above `at`, at most one blank line away; -1 without. */
function above(lines: readonly string[], at: number, least: number): number {
  for (let next = at - 1; next >= Math.max(least, at - 2); next -= 1) {
    if ((lines[next] ?? '') !== '') return next
  }
  return -1
}
