/**
 * Notes that tweet-to-markdown makes, the command and the Obsidian plugin (formats.md E): properties, then
 * for each post its author's picture and name, its text and pictures, and a link to it.
 */
import type { Note, Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import type { Format, Source } from '../format'
import { fieldOf, readFrontMatter } from '../front-matter'
import { readPost } from './post'
import { cutSections } from './sections'

export const tweetToMarkdown: Format = { id: 'tweet-to-markdown', likeness, most: 0.97, parse }

const header =
  /^[^\n>]{0,200}\(\[@\w{1,20}\]\(https?:\/\/(?:www\.)?(?:twitter|x)\.com\/\w{1,20}\)\)(?: - [^\n]{1,80})?[ \t]*$/m
const threadLink = /^\[Thread link\]\((https?:[^()\s]{1,300})\)\s*$/

function likeness({ text }: Source): number {
  if (!text.includes('([@') || !header.test(text)) return 0
  if (/^\[(?:Tweet|Thread) link\]\(/m.test(text)) return 0.97
  return /^handle: "?@\w/m.test(text.slice(0, 2000)) ? 0.97 : 0.6
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const matter = readFrontMatter(text)
  const { lines, properties } = withoutProperties(matter.body.split('\n'))
  const address = lines.map((line) => threadLink.exec(line)?.[1]).find((link) => link !== undefined)
  const { headers, before, sections, guessed } = cutSections(
    lines.filter((line) => !threadLink.test(line)),
  )
  const read = sections.map(readPost)
  const url = address ?? fieldOf(matter, 'source')
  const posts = read.map(({ post }, index): DraftPost => {
    return index === 0 && post.url === undefined && url !== '' ? { ...post, url } : post
  })
  const handle = fieldOf(matter, 'handle').replace(/^@/, '')
  const author: Author =
    handle === ''
      ? (posts[0]?.author ?? { name: '', handle: '' })
      : { name: fieldOf(matter, 'author'), handle }
  const exported = [
    text.slice(0, matter.bodyAt).trim(),
    ...properties,
    headers.join('\n'),
    ...read.map(({ table }) => table),
  ]
  const unread = before.join('\n').trim()
  return assembleThread({
    author,
    ...(url === '' ? {} : { url }),
    posts,
    others: 'leave-out',
    notes: [
      ...leftOut(
        'export-text',
        exported.filter((part) => part !== ''),
      ),
      ...leftOut('before-thread', unread === '' ? [] : [unread]),
      ...(guessed > 0 ? [{ code: 'posts-guessed', count: guessed } as const] : []),
    ],
  })
}

function leftOut(code: NoteCode, left: readonly string[]): readonly Note<NoteCode>[] {
  return left.length === 0 ? [] : [{ code, left }]
}

/** Notes to which posts are added one by one have properties over each of them. */
function withoutProperties(lines: readonly string[]): {
  readonly lines: readonly string[]
  readonly properties: readonly string[]
} {
  const kept: string[] = []
  const properties: string[] = []
  let open: string[] | null = null
  for (const [index, line] of lines.entries()) {
    if (open === null && line === '---' && /^author: /.test(lines[index + 1] ?? '')) open = []
    if (open === null) {
      kept.push(line)
      continue
    }
    open.push(line)
    if (line === '---' && open.length > 1) {
      properties.push(open.join('\n'))
      open = null
    }
  }
  // Never closed: no properties.
  return { lines: open === null ? kept : [...kept, ...open], properties }
}
