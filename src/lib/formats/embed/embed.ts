/**
 * Posts as pages embed them: the code that a network hands out, as text or as HTML, and copies of it as text. The
 * embedded posts are read, what stands around them is kept in a note. By one author they are a thread.
 */
import type { Note, Parsed } from '../../base/parsed'
import { outermostOf, parseHtml, type HtmlElement } from '../../decode/html'
import { htmlLines } from '../../decode/html-lines'
import { linesMarkdown } from '../../decode/html-markdown'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import type { Format, Source } from '../format'
import { leftLines } from '../left-out'
import { isEmbed, readEmbed, type Embedded } from './blockquote'
import { findEmbedCode, mayHoldEmbedCode, named } from './embed-code'
import { findCopies } from './text-copies'

export const embed: Format = {
  id: 'embed',
  takes: ['plain', 'markdown', 'html'],
  likeness,
  most: 0.93,
  parse,
}

// In these the code is a part of something that says more: a quote in an unrolled thread, a field of a file.
const partOfMore = /^\s*(?:[[{]|<\?xml|<rss|window\.YTD)|class="content-tweet|class="entity-embed/

function likeness(source: Source): number {
  const { text, syntax } = source
  const isCode = syntax !== 'markdown' && mayHoldEmbedCode(text)
  if (!isCode && (syntax === 'html' || !/\(\s*\[?@/.test(text))) return 0
  const { embeds, around } = read(syntax === 'plain' && isCode ? beginning(source) : source)
  if (embeds.length === 0) return 0
  const left = aroundNotes(around).reduce((sum, note) => sum + (note.left ?? []).join('').length, 0)
  const hasWords = embeds.some(({ post }) => post !== null)
  // An article that shows what is fetched elsewhere, and one that quotes a post now and then, are their own.
  if (!hasWords && left > longestAround) return 0
  if (embeds.every(({ isCopy }) => isCopy)) return left * 2 > text.length ? 0 : 0.6
  return partOfMore.test(text) ? 0.3 : 0.93
}

// Characters from the first code on: enough to tell what a long text is.
const longestLook = 30_000

/** The part of a long text that holds its first codes. */
function beginning({ text, syntax }: Source): Source {
  const first = Math.max(text.search(named), named.test(text) ? 0 : text.search(/\/status\/\d/))
  const from = Math.max(0, first - longestLook / 2)
  return { text: text.slice(from, from + longestLook), syntax }
}

// Characters around links to posts whose words are missing.
const longestAround = 400

function parse(source: Source): Parsed<Thread, NoteCode> {
  const { embeds, around } = read(source)
  const links = embeds.flatMap(({ post, url }) => (post === null ? [url] : []))
  const found = embeds.flatMap(({ post }) => (post === null ? [] : [post]))
  const posts = onePerson(distinct(found))
  const repeated = found.length - posts.length
  const [first] = posts
  const isThread = posts.every(({ author }) => personOf(author) === personOf(first?.author))
  return assembleThread({
    author: { name: '', handle: '' },
    ...(isThread && first?.url !== undefined ? { url: first.url } : {}),
    posts,
    notes: [
      ...aroundNotes(around),
      ...leftLines(
        'export-text',
        embeds.map(({ unread }) => unread),
      ),
      ...(repeated === 0 ? [] : [{ code: 'repeated', count: repeated } as const]),
      ...(links.length === 0 ? [] : [noText(links.filter((url) => url !== ''))]),
    ],
  })
}

function noText(left: readonly string[]): Note<NoteCode> {
  return { code: 'no-text', ...(left.length === 0 ? {} : { left }) }
}

interface Found {
  readonly embeds: readonly (Embedded & { readonly isCopy: boolean })[]
  /** What stands around them, as it stood. */
  readonly around: readonly string[]
}

function read({ text, syntax }: Source): Found {
  const fromCode = (element: HtmlElement): Found['embeds'][number] => ({
    ...readEmbed(element),
    isCopy: false,
  })
  if (syntax === 'html') {
    const root = parseHtml(text)
    const lines = htmlLines(root, { whiteSpace: 'collapse', skip: isEmbed })
    return { embeds: outermostOf(root, isEmbed).map(fromCode), around: [linesMarkdown(lines)] }
  }
  if (syntax === 'plain' && mayHoldEmbedCode(text)) {
    const found = findEmbedCode(text, fromCode)
    if (found.embeds.length > 0) return found
  }
  const { posts, unread, around } = findCopies(text, syntax)
  return {
    embeds: posts.map((post, index) => ({
      post,
      url: post.url ?? '',
      unread: index === 0 ? unread.join('\n') : '',
      isCopy: true,
    })),
    around: [around.join('\n')],
  }
}

/** Lines that are nothing but tags are no words. */
function aroundNotes(around: readonly string[]): readonly Note<NoteCode>[] {
  const left = around
    .filter((part) => part.trim() !== '')
    .map((part) =>
      part
        .split('\n')
        .filter((line) =>
          /[^\s>*_-]/.test(line.replace(/<\/?[A-Za-z][^<>]{0,1000}>|<!--|-->/g, '')),
        )
        .join('\n')
        .trim(),
    )
    .filter((part) => part !== '')
  return left.length === 0 ? [] : [{ code: 'around-posts', left }]
}

/**
 * A post once: pages embed one twice, and people post the same words on several networks. Posts on one network
 * with addresses of their own are different ones, whatever they say.
 */
function distinct(posts: readonly DraftPost[]): readonly DraftPost[] {
  if (areOneEach(posts)) return posts
  const networks = new Map<string, string>()
  const addresses = new Set<string>()
  return posts.filter(({ source, author, url }) => {
    const words = source.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
    const key = `${personOf(author)} ${words}`
    const network = networkOf(url)
    const before = networks.get(key)
    const isSaid = words !== '' && before !== undefined && (before !== network || network === '')
    const isKnown = url !== undefined && addresses.has(url)
    if (isSaid || isKnown) return false
    networks.set(key, network)
    if (url !== undefined) addresses.add(url)
    return true
  })
}

/** Whether all posts are on one network and have addresses of their own, as most have: then nothing is said twice. */
function areOneEach(posts: readonly DraftPost[]): boolean {
  const network = networkOf(posts[0]?.url)
  if (network === '' || !posts.every(({ url }) => networkOf(url) === network)) return false
  return new Set(posts.map(({ url }) => url)).size === posts.length
}

/** The host of an address; '' without one. */
function networkOf(url = ''): string {
  return (
    /^https?:\/\/([^/]{1,100})/
      .exec(url)?.[1]
      ?.replace(/^(?:www\.|mobile\.)?(?:twitter|x)\.com$/, 'x.com') ?? ''
  )
}

/** Somebody who has the same name and handle on two networks is one author, as the first post has it. */
function onePerson(posts: readonly DraftPost[]): readonly DraftPost[] {
  const people = new Map<string, Author>()
  return posts.map((post) => {
    if (post.author === undefined) return post
    const key = personOf(post.author)
    const author = people.get(key) ?? post.author
    people.set(key, author)
    return author === post.author ? post : { ...post, author }
  })
}

function personOf(author: Author | undefined): string {
  // "bread.bsky.social", "bread@mastodon.social" and "bread".
  const handle = author?.handle ?? ''
  const host = handle.search(/[.@]/)
  return `${(host === -1 ? handle : handle.slice(0, host)).toLowerCase()} ${author?.name ?? ''}`
}
