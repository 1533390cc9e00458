/**
 * Embedded posts that were copied as text: the words, then "— Name (@handle) August 8, 2017". Markdown made from
 * pages has them too, most often as quotes with the date as a link.
 */
import { parseStatusAddress } from '../../thread/status-address'
import type { DraftPost } from '../draft'
import type { Syntax } from '../format'
import { bylineOf, type Byline } from './blockquote'

export interface FoundCopies {
  readonly posts: readonly DraftPost[]
  /** Dates in words of posts without an address that tells the moment. */
  readonly unread: readonly string[]
  /** Lines that belong to none of them. */
  readonly around: readonly string[]
}

interface Copy {
  readonly at: number
  readonly byline: Byline
  readonly url: string
  readonly isQuoted: boolean
}

// Characters. Embeds show no more than a post's 280, and links may be longer than what is counted.
const longestCopy = 420

// Some programs put every link on a line of its own: "— Name (", "@handle", ")", "24 May 2026 at 07:45".
const brokenByline =
  /^([ \t>]{0,8}(?:[—–―]|&mdash;)[^\n]{0,120}\()[ \t]{0,4}\n[ \t>]{0,8}(@[\w.@-]{1,80})[ \t]{0,4}\n[ \t>]{0,8}\)[ \t]{0,4}\n?[ \t>]{0,8}([^\n]{0,60}\d[^\n]{0,20})$/gm

/** The posts of a text that are followed by a line with author and date. Linear time. */
export function findCopies(text: string, syntax: Syntax): FoundCopies {
  const lines = text.replace(brokenByline, '$1$2) $3').split('\n')
  const taken = new Set<number>()
  const posts: DraftPost[] = []
  const unread: string[] = []
  let from = 0
  for (const copy of copiesOf(lines)) {
    const first = copy.isQuoted
      ? startOfQuote(lines, copy.at, from)
      : startOfText(lines, copy.at, from)
    const own = lines.slice(first, copy.at).map((line) => (copy.isQuoted ? unquoted(line) : line))
    from = copy.at + 1
    const { source, places } = withoutPlaces(own.join('\n'))
    if (source.trim() === '' && places === 0) continue
    for (let at = first; at <= copy.at; at += 1) taken.add(at)
    if (copy.url === '') unread.push(copy.byline.rest)
    posts.push({
      source,
      syntax: copy.isQuoted || copy.url !== '' ? 'markdown' : syntax,
      author: copy.byline.author,
      ...(copy.url === '' ? {} : { url: copy.url }),
      ...(places === 0
        ? {}
        : { media: Array.from({ length: places }, () => ({ kind: 'image', url: null }) as const) }),
    })
  }
  return { posts, unread, around: lines.filter((_, at) => !taken.has(at)) }
}

function copiesOf(lines: readonly string[]): readonly Copy[] {
  return lines.flatMap((line, at) => {
    if (!/\(\s*\[?@/.test(line) || line.length > 500) return []
    const { text, url } = withoutLinks(unquoted(line).replace(/&mdash;/g, '—'))
    const byline = bylineOf(text)
    // A name alone may be anybody's signature; a date or a link makes it a post's.
    if (byline === null || (url === '' && !/\d/.test(byline.rest))) return []
    return [{ at, byline, url, isQuoted: isQuoted(line) }]
  })
}

function isQuoted(line: string): boolean {
  return /^\s{0,8}>/.test(line)
}

function unquoted(line: string): string {
  return line.replace(/^\s{0,8}> ?/, '')
}

/** Links as their words, and the address of the post among them. */
function withoutLinks(line: string): { readonly text: string; readonly url: string } {
  let url = ''
  const note = (words: string, address: string): string => {
    url = parseStatusAddress(address)?.url ?? (/\/post\//.test(address) ? address : url)
    return words
  }
  const text = line
    .replace(
      /\[([^[\]]{0,200})\]\((https?:\/\/[^\s()]{1,500})\)/g,
      (_, words: string, to: string) => note(words, to),
    )
    .replace(
      /<a\s[^<>]{0,200}?href=["'](https?:[^"'<>]{1,500})["'][^<>]{0,200}>([^<>]{0,200})<\/a>/g,
      (_, to: string, words: string) => note(words, to),
    )
  return { text: text.replace(/\\([_*()[\]~-])/g, '$1'), url }
}

function startOfQuote(lines: readonly string[], at: number, from: number): number {
  let first = at
  while (first > from && isQuoted(lines[first - 1] ?? '')) first -= 1
  return first
}

/** Back over paragraphs as long as they can be of one post; the nearest is always. */
function startOfText(lines: readonly string[], at: number, from: number): number {
  let first = at
  let length = 0
  let edge = at
  for (let index = at - 1; index >= from; index -= 1) {
    const line = lines[index] ?? ''
    // What an embed of Mastodon leaves, which has no words.
    if (/^\s{0,8}View on Mastodon\s*$/.test(line)) break
    length += line.length
    if (length > longestCopy && first < at) return first
    if (line.trim() !== '') edge = index
    const isStart = index === from || (lines[index - 1] ?? '').trim() === ''
    if (isStart && line.trim() !== '') first = edge
  }
  return first
}

const place =
  /\s?\[?(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/\w{1,40}(?:\]\([^\s()]{1,200}\))?|\[image or embed\](?:\([^\s()]{1,300}\))?/gi

function withoutPlaces(text: string): { readonly source: string; readonly places: number } {
  let places = 0
  const source = text.replace(place, () => {
    places += 1
    return ''
  })
  return { source, places }
}
