/**
 * Posts copied from Bluesky.
 *
 * ```
 * Justin                        focal post: the handle may be missing, the date stands below
 * Text of it
 * 3:12 PM · Nov 14, 2024
 * 12 reposts
 * name.bsky.social @name.bsky.social
 * · 19h
 * Text of the next
 * ```
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost, DraftQuote } from '../draft'
import type { Format, Source } from '../format'
import { pageNote, readPostLines } from '../page-lines'
import { findHeaders, isAgeLine, isFocalDate, type Header } from './headers'
import { isPageLine } from './page-words'

export const blueskyPage: Format = { id: 'bluesky-page', likeness, most: 0.92, parse }

function likeness({ text }: Source): number {
  if (!/@[a-z0-9-]{1,63}\.[a-z0-9.-]{2,80}/i.test(text)) return 0
  const lines = text.split('\n')
  const headers = findHeaders(lines)
  if (headers.length === 0) return 0
  const isHost = headers.some(({ author }) => author.handle.endsWith('.bsky.social'))
  const hasWords = lines.some((line) => isPageLine(line.trim()) && line.trim().length > 9)
  const dated = headers.filter(({ isDated }) => isDated).length
  if (dated === 0 && !hasWords) return 0
  return Math.min(
    0.92,
    0.6 + (isHost ? 0.15 : 0) + (hasWords ? 0.1 : 0) + 0.05 * Math.min(3, dated),
  )
}

const nobody: Author = { name: '', handle: '' }

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const headers = findHeaders(lines)
  const left: string[] = []
  const posts: DraftPost[] = []
  const head = readHead(lines, headers[0]?.from ?? lines.length)
  if (head !== null) {
    const { post, left: around } = head
    posts.push(post)
    for (const line of around) left.push(line)
  } else {
    const above = readPostLines(lines.slice(0, headers[0]?.from ?? 0), () => true)
    for (const line of above.left) left.push(line)
  }
  let focal: Author | null = null
  let isQuoted = false
  for (const [index, header] of headers.entries()) {
    const end = headers[index + 1]?.from ?? lines.length
    const body = lines.slice(header.to, end)
    for (const line of lines.slice(header.from, header.to)) {
      if (isPageLine(line.trim()) && !isAgeLine(line)) left.push(line.trim())
    }
    const date = body.findIndex((line) => isFocalDate(line.trim()))
    const read = readPostLines(body, isPageLine)
    for (const line of read.left) left.push(line)
    const last = posts[posts.length - 1]
    const post = { author: header.author, source: read.source, media: read.media }
    if (isQuoted && last !== undefined) {
      posts[posts.length - 1] = { ...last, quote: toQuote(post) }
    } else {
      posts.push(post)
    }
    // A date above the counters closes the post that was opened, whose quotation stands before it.
    if (date !== -1) focal ??= isQuoted ? (last?.author ?? null) : header.author
    isQuoted = date === -1 && focal === null && closesLater(lines, headers, index)
  }
  const main = focal ?? head?.post.author ?? headers[0]?.author ?? nobody
  const own = posts.filter(({ author }) => author?.handle === main.handle).length
  // A page has answers; a few posts that were copied by themselves were chosen. Only the post that a page
  // was opened for has no age beside its name.
  const isOpened = focal !== null || head?.post.author !== undefined
  const isPage =
    isOpened ||
    lines.some((line) => /^(?:Write your reply|Who can reply|.{4,9} replies)$/i.test(line.trim()))
  const isThread = isPage || own > 1
  return assembleThread({
    author: isThread ? main : nobody,
    posts,
    others: isThread ? 'leave-out' : 'keep',
    notes: [
      ...(head !== null && head.post.author === undefined && headers.length > 0
        ? [{ code: 'author-guessed', post: 0 } as const]
        : []),
      ...pageNote(left),
    ],
  })
}

/** Whether the post opened at `index` quotes the next one: the date of the opened post comes after that. */
function closesLater(lines: readonly string[], headers: readonly Header[], index: number): boolean {
  const next = headers[index + 1]
  if (index > 0 || next === undefined) return false
  const end = headers[index + 2]?.from ?? lines.length
  for (let at = next.to; at < end; at += 1) if (isFocalDate((lines[at] ?? '').trim())) return true
  return false
}

function toQuote({ author, source, media }: DraftPost): DraftQuote {
  return {
    source,
    ...(author === undefined ? {} : { author }),
    ...(media === undefined ? {} : { media }),
  }
}

/** The post above the first header: only a name, or nothing, stands over it. */
function readHead(
  lines: readonly string[],
  end: number,
): { readonly post: DraftPost; readonly left: readonly string[] } | null {
  const read = readPostLines(lines.slice(0, end), isPageLine)
  const [first = '', ...others] = read.source.split('\n')
  const rest = others.join('\n').trim()
  if (read.source === '') return null
  const isName =
    rest !== '' &&
    first.length <= 50 &&
    first.split(/\s+/).length <= 5 &&
    !/[.!?…:,;。！？]$|https?:|^[#@]/.test(first) &&
    others[0]?.trim() !== ''
  const author = isName ? { name: first.trim(), handle: '' } : nobody
  return {
    post: { source: isName ? rest : read.source, media: read.media, ...(isName ? { author } : {}) },
    left: read.left.filter((line) => !isAgeLine(line)),
  }
}
