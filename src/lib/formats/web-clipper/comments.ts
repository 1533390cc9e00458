/** The answers under a clip of 2026: "## Comments", then quoted blocks, an answer to an answer deeper in. */
import type { DraftPost } from '../draft'
import { readCommentHeader, type Header } from './header'

export interface CommentedLines {
  readonly lines: readonly string[]
  /** In the order of the clip. */
  readonly comments: readonly DraftPost[]
}

/** What stands over the answers. */
export const commentsHeading = '## Comments'

/** Takes the answers off the end of a clip. */
export function takeComments(lines: readonly string[]): CommentedLines {
  const at = lines.findIndex((line, index) => line === commentsHeading && isTree(lines, index + 1))
  if (at === -1) return { lines, comments: [] }
  let end = at
  while (end > 0 && /^\s*(?:---)?\s*$/.test(lines[end - 1] ?? '')) end -= 1
  const comments: { readonly header: Header; readonly lines: string[] }[] = []
  for (const line of lines.slice(at + 1)) {
    const words = withoutMarks(line)
    const header = line.startsWith('>') ? readCommentHeader(words) : null
    if (header !== null && header.date !== undefined) comments.push({ header, lines: [] })
    else comments[comments.length - 1]?.lines.push(words)
  }
  return {
    lines: lines.slice(0, end),
    comments: comments.map(({ header, lines: words }) => ({
      source: words.join('\n').trim(),
      syntax: 'markdown',
      author: header.author,
      ...(header.url === undefined ? {} : { url: header.url }),
      ...(header.date === undefined ? {} : { date: header.date }),
    })),
  }
}

function isTree(lines: readonly string[], from: number): boolean {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() !== '')
      return line.startsWith('>') && readCommentHeader(withoutMarks(line)) !== null
  }
  return false
}

/** Takes all levels of quoting off a line: how deep an answer stands says nothing about its words. */
function withoutMarks(line: string): string {
  return line.replace(/^(?:>[ \t]?)+/, '')
}
