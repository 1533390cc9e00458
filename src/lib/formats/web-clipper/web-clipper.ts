/**
 * Notes that Obsidian's Web Clipper makes of a thread: properties, then posts under headers and between
 * rules, answers by others and advertisements below (formats.md E). Clips of 2026 have no headers over
 * the thread's own posts and put the answers under "## Comments".
 */
import type { Note, Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import type { Format, Source } from '../format'
import { fieldOf, readFrontMatter, type FrontMatter } from '../front-matter'
import { commentsHeading, takeComments } from './comments'
import { looksCut } from './cut-posts'
import { parsePostAddress, type PostAddress } from './post-address'
import { divideQuote } from './quote'
import { cutAtHeaders, cutAtRules, type Section } from './sections'
import { readVideos } from '../videos'

export const webClipper: Format = { id: 'web-clipper', likeness, most: 0.96, parse }

const linkedHeader =
  /^(?:\*\*.{0,200}?\*\* )?@[\w.\\-]{1,80} \[\d{4}-\d{2}-\d{2}\]\(https?:\/\/[^\s()]{1,300}\)[ \t]*$/m
const openHeader =
  /^(?:# [^\n]{1,200}\n)?\s{0,20}\*\*.{0,200}?\*\* @[\w.\\-]{1,80}(?: \d{4}-\d{2}-\d{2})?[ \t]*\n/
// A dot alone, or the time over or under a post.
const pageSign = /^(?:·|\[?\d{1,2}:\d{2}(?: ?[AP]M)? · .{4,60})[ \t]*$/m
const ownTitle = /^(?:Thread|Post) by @|^.{1,200} (?:on|\/) (?:X|Bluesky|Threads)$/

function likeness({ text }: Source): number {
  if (linkedHeader.test(text)) return 0.96
  const matter = readFrontMatter(text)
  if (addressOf(matter) === null) return 0
  if (openHeader.test(matter.body.slice(0, 1000))) return 0.95
  // A copy of X's own page under properties is read as that page.
  if (pageSign.test(matter.body.slice(0, 20_000))) return 0.4
  const isClip =
    ownTitle.test(fieldOf(matter, 'title')) ||
    (matter.fields.get('tags') ?? []).some((tag) => tag.replace('#', '') === 'clippings') ||
    (matter.fields.has('created') && matter.fields.has('author'))
  return isClip ? 0.9 : 0.55
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const matter = readFrontMatter(text)
  const address = addressOf(matter)
  const { lines, comments } = takeComments(matter.body.split('\n'))
  const cut = cutAtHeaders(lines)
  const isHeaded = cut.sections.length > 0
  const { title, rest } = takeTitle(isHeaded ? cut.before : lines, matter)
  const sections = isHeaded ? cut.sections : headless(rest, fieldOf(matter, 'title'))
  const posts = [...toPosts(sections, address), ...comments]
  const author = authorOf(posts, matter, address)
  const silent = posts.filter(({ source, media, quote }) => {
    return source === '' && quote === undefined && media?.length === 0
  })
  // Nothing of the thread was clipped, or the address names its author otherwise: better than nothing.
  const isForeign =
    author.handle !== '' &&
    posts.length > 0 &&
    posts.every((post) => post.author !== undefined && !isSame(post.author.handle, author.handle))
  const heading = comments.length === 0 ? '' : commentsHeading
  const properties = [
    text.slice(0, matter.bodyAt).trim(),
    title,
    heading,
    ...silent.map(byline),
  ].filter((part) => part !== '')
  const before = isHeaded ? rest.join('\n').trim() : ''
  return assembleThread({
    author,
    ...(address === null ? {} : { url: address.url }),
    posts: isForeign ? posts.map((post) => ({ ...post, isAd: false })) : posts,
    others: isForeign ? 'keep' : 'leave-out',
    notes: [
      ...leftOut('export-text', properties),
      ...leftOut('before-thread', before === '' ? [] : [before]),
      ...(isForeign ? [{ code: 'other-author', count: posts.length } as const] : []),
    ],
  })
}

/** What the clipper calls "source" has other names in templates of people's own. */
function addressOf(matter: FrontMatter): PostAddress | null {
  for (const name of ['source', 'url', 'link', 'source_url']) {
    const address = parsePostAddress(fieldOf(matter, name))
    if (address !== null) return address
  }
  return null
}

function leftOut(code: NoteCode, left: readonly string[]): readonly Note<NoteCode>[] {
  return left.length === 0 ? [] : [{ code, left }]
}

/** Whose post it would be: without words it is dropped, and its author with it. */
function byline({ author }: DraftPost): string {
  return author === undefined ? '' : `${author.name} @${author.handle}`.trim()
}

/** Takes off the title that some templates repeat over the posts. */
function takeTitle(
  lines: readonly string[],
  matter: FrontMatter,
): { readonly title: string; readonly rest: readonly string[] } {
  const at = lines.findIndex((line) => line.trim() !== '')
  const line = lines[at]?.trim() ?? ''
  const words = line.replace(/^# /, '')
  const isTitle =
    line.startsWith('# ') && (words === fieldOf(matter, 'title').trim() || ownTitle.test(words))
  return isTitle ? { title: line, rest: lines.slice(at + 1) } : { title: '', rest: lines }
}

/**
 * The posts of a clip without headers. Clips of 2026 are called "Post by @name on X", threads too. What has
 * headings, or a cover and a title of its own, is an article, or notes of the reader; their rules divide no posts.
 */
function headless(lines: readonly string[], title: string): readonly Section[] {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const isArticle =
    lines.some((line) => /^#{1,6} /.test(line)) || (first.startsWith('![') && !ownTitle.test(title))
  return isArticle ? [{ lines }] : cutAtRules(lines)
}

function toPosts(sections: readonly Section[], address: PostAddress | null): readonly DraftPost[] {
  // The post in focus has no link of its own when it quotes another; its address is the clip's.
  // Without headers it is the first.
  const focus = sections.find(
    ({ header }) =>
      header === undefined ||
      (header.url === undefined && isSame(header.author.handle, address?.handle)),
  )
  return sections.map((section): DraftPost => {
    const { header, lines } = section
    const { own, quote } = divideQuote(lines, { isAnyQuote: header?.date !== undefined })
    const { text, videos } = readVideos(own)
    const url = section === focus ? address?.url : header?.url
    const isDated = header?.date !== undefined && quote === undefined && url === undefined
    return {
      source: text.trim(),
      syntax: 'markdown',
      media: videos,
      mayBeCut: looksCut(text),
      ...(header === undefined ? {} : { author: header.author }),
      ...(url === undefined ? {} : { url }),
      ...(isDated ? { date: header.date } : {}),
      ...(quote === undefined ? {} : { quote }),
      isAd:
        header !== undefined &&
        header.date === undefined &&
        !isSame(header.author.handle, address?.handle),
    }
  })
}

/** The address of the clip knows best; then who is named in the properties; then the first post. */
function authorOf(
  posts: readonly DraftPost[],
  matter: FrontMatter,
  address: PostAddress | null,
): Author {
  const named = /@([\w.-]{1,80})/.exec(fieldOf(matter, 'author'))?.[1] ?? ''
  // A person who took another handle since: the number of the post is the same.
  const sameNumber = posts.find(({ url }) => {
    return address?.id !== undefined && parsePostAddress(url ?? '')?.id === address.id
  })
  const first = posts.find(({ author, isAd }) => author !== undefined && isAd !== true)
  const handle =
    (sameNumber?.author?.handle ?? address?.handle) || named || (first?.author?.handle ?? '')
  const own = posts.find(({ author }) => isSame(author?.handle, handle))
  return own?.author ?? { name: handle === '' ? fieldOf(matter, 'author') : '', handle }
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one !== '' && one.toLowerCase() === other?.toLowerCase()
}
