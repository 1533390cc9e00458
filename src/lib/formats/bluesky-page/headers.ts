/** Where a page of Bluesky says who wrote the next post. */
import type { Author } from '../../thread/thread'
import { isAge } from '../page-lines'

export interface Header {
  /** Its first line, and the line after its last. */
  readonly from: number
  readonly to: number
  readonly author: Author
  /** Whether it says when. */
  readonly isDated: boolean
}

const host = String.raw`@((?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24})`
const alone = new RegExp(String.raw`^\s*${host}\s*$`)
const named = new RegExp(
  String.raw`^(.{1,120}?)\s*(?<![\p{L}\p{N}_.@])${host}(?:\s*·\s*(.{1,30}))?$`,
  'u',
)

/** Whether a line is "· 19h", "·" or "19h". */
export function isAgeLine(line: string): boolean {
  const text = line.trim()
  return text === '·' || isAge(text.replace(/^·\s*/, ''))
}

/** The date under the post a page was opened for: "3:12 PM · Nov 14, 2024", "November 14, 2024 at 3:12 PM". */
export function isFocalDate(line: string): boolean {
  return (
    /^\d{1,2}:\d{2}(?:\s?[AP]M)?\s?·\s?\S.{4,24}\d{4}$/i.test(line) ||
    /^(?:[A-Z]\p{L}{2,12} \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,12} \d{4}),? (?:at|um|à|a las) \d{1,2}[:.]\d{2}(?:\s?[AP]M)?$/iu.test(
      line,
    )
  )
}

const follow = /^(?:Follow|Following|Follow back|\+ Follow)$/

/** The headers of a page, in order. A mention that ends a line of a post is none. Linear time. */
export function findHeaders(lines: readonly string[]): readonly Header[] {
  const headers: Header[] = []
  let least = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.length > 260 || !line.includes('@')) continue
    const header = readAlone(lines, at, least, headers.length === 0) ?? readNamed(lines, at)
    if (header === null) continue
    headers.push(header)
    least = header.to
    at = header.to - 1
  }
  return headers
}

function readAlone(
  lines: readonly string[],
  at: number,
  least: number,
  isFirst: boolean,
): Header | null {
  const handle = alone.exec(lines[at] ?? '')?.[1]
  if (handle === undefined) return null
  let above = at - 1
  while (above >= least && (lines[above] ?? '').trim() === '') above -= 1
  const name = above >= least && above >= at - 3 ? (lines[above] ?? '').trim() : ''
  // The byline of an embed, its parts on lines of their own.
  if (/^—.{0,120}\($/.test(name)) return null
  const end = skipAge(lines, at + 1)
  // Only the post a page was opened for has its date below; a button stands beside its name.
  const isOpened = isFirst && name !== '' && at <= 40
  const isFollowed = follow.test(nextLine(lines, at + 1))
  if (!end.isDated && !isOpened && !isFollowed) return null
  return {
    from: name === '' ? at : above,
    to: end.at,
    author: { name, handle },
    isDated: end.isDated,
  }
}

function readNamed(lines: readonly string[], at: number): Header | null {
  const [, name = '', handle = '', age] = named.exec((lines[at] ?? '').trim()) ?? []
  if (handle === '') return null
  if (age !== undefined) {
    return isAge(age) ? { from: at, to: at + 1, author: { name, handle }, isDated: true } : null
  }
  const end = skipAge(lines, at + 1)
  return end.isDated ? { from: at, to: end.at, author: { name, handle }, isDated: true } : null
}

function skipAge(
  lines: readonly string[],
  from: number,
): { readonly at: number; readonly isDated: boolean } {
  let at = from
  let isDated = false
  for (let next = from; next < Math.min(lines.length, from + 5); next += 1) {
    const line = (lines[next] ?? '').trim()
    if (line === '') continue
    if (!isAgeLine(line) && !follow.test(line)) break
    isDated ||= line !== '·' && !follow.test(line)
    at = next + 1
    if (isDated) break
  }
  return { at, isDated }
}

function nextLine(lines: readonly string[], from: number): string {
  for (let at = from; at < Math.min(lines.length, from + 3); at += 1) {
    const line = (lines[at] ?? '').trim()
    if (line !== '') return line
  }
  return ''
}
