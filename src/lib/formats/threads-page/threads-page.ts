/**
 * Posts copied from Threads: the handle on its line, the age below it, and under the words the four buttons
 * with their counters.
 *
 * ```
 * mira.oven
 * 2d
 * Text
 * Like
 * 1.2K
 * Reply
 * 20
 * Repost
 * Share
 * ```
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import type { Format, Source } from '../format'
import { isAge, isCount, pageNote, readPostLines } from '../page-lines'

export const threadsPage: Format = { id: 'threads-page', likeness, most: 0.93, parse }

const handle = /^@?([a-z0-9_][a-z0-9._]{1,29})$/
const beside = /^(?:Verified|Follow|Following|·|Author|More|Edited|Pinned|First thread|Add|\+)$/
const buttons: ReadonlySet<string> = new Set([
  'Like',
  'Comment',
  'Reply',
  'Repost',
  'Share',
  'Send',
])
const labels: ReadonlySet<string> = new Set(
  [
    'Thread|Threads|Back|Translate|See translation|See original|Author|Verified|Follow|Following|More|·',
    'View activity|Top|Recent|Replies|Home|Search|Create|Notifications|Profile|For you|Liked by original author',
    'Log in|Log in with username instead|Continue with Instagram|Sign up|Say more with Threads',
    'Log in to see more replies.|Join Threads to share ideas, ask questions, post random thoughts, find your people and more.',
    'View more replies|Show more|See more|Pinned|Edited|Audio is muted|Play|Pause|GIF|ALT|/|Hidden words',
  ].flatMap((row) => row.split('|')),
)
const patterns = [
  /^[\d.,]+\s?[KkMm]? (?:views?|repl(?:y|ies)|likes?|reposts?|quotes?|shares?)(?: · .{1,40})?$/i,
  /^(?:View (?:all )?[\d.,]+ repl(?:y|ies)|Replying to .{1,40}|Liked by .{1,60})$/i,
  // Pages of a thread, and of a row of pictures: "1/3", on three lines in some copies.
  /^\d{1,3}\s?\/\s?\d{1,3}$/,
]
const ends =
  /^(?:Related threads|More from .{1,40}|Suggested for you|Threads Terms|© \d{4}|Report a problem)/

function likeness({ text }: Source): number {
  if (!/^[ \t]{0,8}(?:Like|Repost|Translate|Related threads)[ \t]{0,8}$/m.test(text)) return 0
  const lines = text.split('\n').map((line) => line.trim())
  const headers = findHeaders(lines).length
  if (headers === 0) return 0
  const found = new Set(lines.filter((line) => buttons.has(line))).size
  const named = lines.some((line) =>
    /^(?:Related threads|Thread|Log in to see more replies\.|Threads Terms)$/.test(line),
  )
  if (found < 2 && !named) return 0
  return Math.min(0.93, 0.5 + 0.08 * found + (named ? 0.12 : 0) + 0.03 * Math.min(3, headers))
}

interface Header {
  readonly from: number
  readonly to: number
  readonly author: Author
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const all = text.split('\n').map((line) => line.trimEnd())
  const stop = all.findIndex((line) => ends.test(line.trim()))
  const lines = stop === -1 ? all : all.slice(0, stop)
  const related = stop === -1 ? '' : all.slice(stop).join('\n').trim()
  const headers = findHeaders(lines.map((line) => line.trim()))
  const left: string[] = []
  const posts: DraftPost[] = []
  const above = readPostLines(lines.slice(0, headers[0]?.from ?? lines.length), isPageLine)
  for (const line of above.left) left.push(line)
  if (above.source !== '') posts.push({ source: above.source, media: above.media })
  for (const [index, header] of headers.entries()) {
    const body = lines.slice(header.to, headers[index + 1]?.from ?? lines.length)
    for (const line of lines.slice(header.from + 1, header.to)) {
      if (/\p{L}/u.test(line) && !isAge(line)) left.push(line.trim())
    }
    const read = readPostLines(cutAtButtons(body, left), isPageLine)
    for (const line of read.left) left.push(line)
    posts.push({ author: header.author, source: read.source, media: read.media })
  }
  return assembleThread({
    author: headers[0]?.author ?? { name: '', handle: '' },
    posts,
    others: 'leave-out',
    notes: [
      ...(above.source !== '' && headers.length > 0
        ? [{ code: 'author-guessed', post: 0 } as const]
        : []),
      ...pageNote(left),
      ...(related === '' ? [] : [{ code: 'other-threads', count: 1, left: [related] } as const]),
    ],
  })
}

/** The lines above the buttons under a post: "Like", its counter, and another button. */
function cutAtButtons(lines: readonly string[], left: string[]): readonly string[] {
  for (let at = 0; at < lines.length; at += 1) {
    if ((lines[at] ?? '').trim() !== 'Like' || !isRow(lines, at)) continue
    for (const line of lines.slice(at)) if (/\p{L}/u.test(line)) left.push(line.trim())
    return lines.slice(0, at)
  }
  return lines
}

function isRow(lines: readonly string[], at: number): boolean {
  const below = lines
    .slice(at + 1, at + 7)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isCount(line))
  return /^(?:Comment|Reply)$/.test(below[0] ?? '') && buttons.has(below[1] ?? '')
}

function findHeaders(lines: readonly string[]): readonly Header[] {
  const headers: Header[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const name = handle.exec(lines[at] ?? '')?.[1]
    if (name === undefined || !/[a-z]/.test(name) || isAge(name)) continue
    const end = ageEnd(lines, at + 1)
    if (end === -1) continue
    headers.push({ from: at, to: end, author: { name: '', handle: name } })
    at = end - 1
  }
  return headers
}

/** The line after the age of a post; -1 when none stands below its handle. A topic may stand between. */
function ageEnd(lines: readonly string[], from: number): number {
  let topics = 0
  for (let at = from; at < Math.min(lines.length, from + 6); at += 1) {
    const line = lines[at] ?? ''
    if (isAge(line) && !isCount(line)) return skipBeside(lines, at + 1)
    if (line === '' || beside.test(line)) continue
    // "> Baking threads"
    topics += 1
    if (topics > 1 || !/^[>›]/.test(line)) return -1
  }
  return -1
}

function skipBeside(lines: readonly string[], from: number): number {
  let at = from
  while (at < Math.min(lines.length, from + 4) && beside.test(lines[at] ?? '')) at += 1
  return at
}

function isPageLine(line: string): boolean {
  if (line.length > 110) return false
  return (
    labels.has(line) ||
    buttons.has(line) ||
    isCount(line) ||
    isAge(line) ||
    patterns.some((pattern) => pattern.test(line))
  )
}
