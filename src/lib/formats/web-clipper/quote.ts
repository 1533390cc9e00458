/** The quoted post at the end of a clipped one: lines that begin with ">", its date or author first. */
import type { DraftQuote } from '../draft'
import { readCommentHeader, readHeader, type Header } from './header'

export interface QuotedLines {
  /** What the post says itself. */
  readonly own: string
  readonly quote?: DraftQuote
}

/**
 * Divides a post from the one it quotes. Without a date or an author above it a block of ">" is the quoted
 * post only if `isAnyQuote`, which is so where ">" of the author is escaped, and if it ends the post.
 */
export function divideQuote(
  lines: readonly string[],
  { isAnyQuote }: { readonly isAnyQuote: boolean },
): QuotedLines {
  let from = -1
  for (let at = lines.length - 1; at >= 0 && from === -1; at -= 1) {
    const isFirst = isQuoted(lines[at]) && !isQuoted(lines[at - 1])
    if (isFirst && (readQuoteHeader(unquote(lines[at])) !== null || isAnyQuote)) from = at
    // Only the last block can be a quoted post that nothing introduces.
    else if (isFirst) break
  }
  if (from === -1) return { own: lines.join('\n') }
  let to = from
  while (isQuoted(lines[to])) to += 1
  const header = readQuoteHeader(unquote(lines[from]))
  if (header === null && lines.slice(to).some((line) => line.trim() !== '')) {
    return { own: lines.join('\n') }
  }
  const words = lines.slice(header === null ? from : from + 1, to).map(unquote)
  return {
    own: [...lines.slice(0, from), ...lines.slice(to)].join('\n'),
    quote: {
      source: words.join('\n').trim(),
      syntax: 'markdown',
      ...(header?.author === undefined ? {} : { author: header.author }),
      ...(header?.date === undefined ? {} : { date: header.date }),
      ...(header?.url === undefined ? {} : { url: header.url }),
    },
  }
}

function readQuoteHeader(line: string): Partial<Header> | null {
  const trimmed = line.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return { date: trimmed }
  const link = /^\[(\d{4}-\d{2}-\d{2})\]\((https?:[^\s()]{1,300})\)$/.exec(trimmed)
  if (link?.[1] !== undefined && link[2] !== undefined) return { date: link[1], url: link[2] }
  const named = /^\*\*(.{1,200}?)\*\* (\d{4}-\d{2}-\d{2})$/.exec(trimmed)
  if (named?.[1] !== undefined && named[2] !== undefined) {
    return { author: { name: named[1].trim(), handle: '' }, date: named[2] }
  }
  return readHeader(trimmed) ?? readCommentHeader(trimmed)
}

function isQuoted(line: string | undefined): boolean {
  return line?.startsWith('>') === true
}

/** Takes one level of quoting off a line. */
export function unquote(line = ''): string {
  return line.replace(/^>[ \t]?/, '')
}
