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
  const comments: Comment[] = []
  for (const line of lines.slice(at + 1)) addLine(comments, line)
  return {
    lines: lines.slice(0, end),
    comments: comments.map(({ lines: words, quoted, ...comment }) => ({
      ...toDraft(comment.header, words),
      ...(quoted === undefined ? {} : { quote: toDraft(quoted.header, quoted.lines) }),
    })),
  }
}

interface Block {
  readonly header: Header
  /** How many ">" stand before its header. */
  readonly depth: number
  readonly lines: string[]
}

interface Comment extends Block {
  quoted?: Block
}

function addLine(comments: Comment[], line: string): void {
  const last = comments[comments.length - 1]
  const words = withoutMarks(line)
  const depth = (line.slice(0, line.length - words.length).match(/>/g) ?? []).length
  const header = depth > 0 ? readCommentHeader(words) : null
  if (header === null || header.date === undefined) {
    const isQuoted = last?.quoted !== undefined && depth >= last.quoted.depth
    ;(isQuoted ? last.quoted : last)?.lines.push(words)
  } else if (last !== undefined && header.url === undefined && depth > last.depth) {
    // The date of an answer is a link; that of a post it quotes is none.
    last.quoted = { header, depth, lines: [] }
  } else {
    comments.push({ header, depth, lines: [] })
  }
}

function toDraft({ author, url, date }: Header, lines: readonly string[]): DraftPost {
  return {
    source: lines.join('\n').trim(),
    syntax: 'markdown',
    author,
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
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
