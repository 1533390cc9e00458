/**
 * A draft whose author marked the posts: by headings, fenced blocks, lines of dashes, numbers or gaps.
 *
 * ```
 * ## Tweet 1/3 - Hook       1/ First post       First post
 * First post                                    ---
 * (31 chars)                2/ Second post:     Second post:
 * ## Tweet 2/3 - List       1. its list         1. its list
 * ```
 */
import type { Note, Parsed } from '../../base/parsed'
import { unwrapLines } from '../../decode/hard-wrapped'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { typedMarkdown } from '../markdown/typed'
import { divideDraft, type Divided } from './divide'
import type { Division, Range } from './parts'
import { readPart, settingOf, type PostSource } from './post-source'
import { isRule } from './rules'
import { findAccount } from './title'

export const draftText: Format = {
  id: 'draft-text',
  takes: ['plain', 'markdown'],
  // Above plain text, below all pages: what they hold may be numbered too.
  likeness: (source) => {
    const text = withLineEnds(source.text)
    return mayBeDivided(text) && divideDraft(text) !== null ? 0.25 : 0
  },
  most: 0.25,
  parse,
}

// A number, a rule, a fence or a gap at the start of a line; without any there is nothing to divide at.
const sign =
  /^[^\p{L}\p{N}\n]{0,12}(?:\d|[٠-٩۰-۹①-⑳第])|^\s{0,8}(?:[-–—_*=•·─━═⎯⸻―]|`{3}|~{3})|\n[ \t]*\n[ \t]*\n|\d\/(?:\d{1,3}|n)?\W{0,4}$|^[^\p{L}\p{N}\n]{0,12}\p{L}{2,14}\s{0,2}[#\d]|^\s{0,3}[[(<{=*-]{1,4}\s?(?:next|new|tweet|post|thread|page|break|split)\b|^[^\p{L}\p{N}\n]{0,12}\p{L}{2,14}\s?(?:one|[一二三四五六七八九十])/imu

/** A draft out of a program or of data, whose line ends are written "\n", and which has none of its own. */
function withLineEnds(text: string): string {
  if (text.trim().includes('\n') || !/\\n[^\n]{1,2000}?\\n/.test(text)) return text
  return text.replace(/\\n/g, '\n').replace(/\\(["'])/g, '$1')
}

function mayBeDivided(text: string): boolean {
  return sign.test(text)
}

function parse({ text: given, syntax }: Source): Parsed<Thread, NoteCode> {
  const text = withLineEnds(given)
  const divided = divideDraft(text)
  if (divided === null) {
    return assembleThread({
      author: { name: '', handle: '' },
      posts: [{ source: syntax === 'plain' ? typedMarkdown(given) : given, syntax: 'markdown' }],
      notes: [{ code: 'one-post' }],
    })
  }
  const { lines, fences, division } = divided
  const setting = division.by === 'fences' ? 'bare' : settingOf(lines, fences, division.parts)
  const written = division.parts.map((part) => readPart(lines, fences, part, setting))
  const { posts, isWrapped } = unwrapPosts(written)
  // Markdown from a page is Markdown; what people type holds bits of it.
  const read = (post: string): string => (syntax === 'plain' ? typedMarkdown(post) : post)
  const above = linesOf(lines, division.before)
  return assembleThread({
    author: { name: '', handle: findAccount(above) },
    posts: posts.map(({ source, media }) => ({ source: read(source), media, syntax: 'markdown' })),
    notes: notesOf(divided, posts, isWrapped),
  })
}

function notesOf(
  { lines, division }: Divided,
  posts: readonly PostSource[],
  isWrapped: boolean,
): readonly Note<NoteCode>[] {
  const remarks = posts.flatMap((post) => post.remarks)
  const left = (code: NoteCode, range: Range): readonly Note<NoteCode>[] => {
    const text = withoutRules(lines, range).join('\n').trim()
    return text === '' ? [] : [{ code, left: [text] }]
  }
  return [
    divisionNote(division),
    ...(isWrapped ? [{ code: 'unwrapped' } as const] : []),
    ...left('before-thread', division.before),
    ...left('after-thread', division.after),
    ...(remarks.length === 0
      ? []
      : [{ code: 'draft-remarks', count: remarks.length, left: remarks } as const]),
  ]
}

function divisionNote({ by, count, labels }: Division): Note<NoteCode> {
  if (by === 'whole') return { code: 'one-post' }
  const code = by === 'numbers' ? 'post-numbers' : by
  return { code, count, ...(labels.length === 0 ? {} : { left: labels }) }
}

/** Rules around what was left out are markup. */
function withoutRules(lines: readonly string[], { from, to }: Range): readonly string[] {
  return lines.slice(from, to).filter((line) => !isRule(line))
}

function linesOf(lines: readonly string[], { from, to }: Range): string {
  return lines.slice(from, to).join('\n')
}

// A line that no text has; posts are unwrapped together, because one alone has too few lines to tell.
const border = '\u{F8FF}'
// Stands for a label, which took its part of a line's width.
const filler = '\u{F8FE}'

function unwrapPosts(posts: readonly PostSource[]): {
  readonly posts: readonly PostSource[]
  readonly isWrapped: boolean
} {
  const drafts = posts.map(({ source, indent }) => `${filler.repeat(indent)}${source}`)
  const { text, isWrapped } = unwrapLines(drafts.join(`\n\n${border}\n\n`))
  if (!isWrapped) return { posts, isWrapped }
  const sources = text.split(filler).join('').split(`\n\n${border}\n\n`)
  if (sources.length !== posts.length) return { posts, isWrapped: false }
  return {
    posts: posts.map((post, index) => ({ ...post, source: sources[index] ?? post.source })),
    isWrapped,
  }
}
