/**
 * The RSS feed of a Nitter page, a copy of X for reading: the posts of one person, of a list or of a search,
 * newest first. Feeds of other makers whose items lead to posts on X are read as well. Formats.md, E.
 */
import type { Note, Parsed } from '../../base/parsed'
import { isHandle } from '../../thread/handles'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Media, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost, DraftQuote } from '../draft'
import type { Format, Source } from '../format'
import { escapeHtml } from '../json/markup'
import { leftLines } from '../left-out'
import { isKnownAuthor, sameAuthor, unknownAuthor } from '../main-author'
import { isoDate } from '../x-posts/dates'
import { wordsOf } from '../x-posts/plain-source'
import { compareIds } from '../x-posts/x-post'
import { readFeed, type Feed, type FeedItem } from './feed-items'
import { addressOnX, nitterMedia } from './nitter-pictures'

export const nitterFeed: Format = { id: 'nitter-feed', likeness, most: 0.95, parse }

const status = /^https?:\/\/([^/\s]{1,100})\/(\w{1,20})(?:\/web)?\/status(?:es)?\/(\d{1,20})/

function likeness({ text }: Source): number {
  if (!/<(?:rss|feed|channel|item|entry)[\s>]/.test(text.slice(0, 3000))) return 0
  return /<(?:item|entry)[\s>]/.test(text) && /\/status(?:es)?\/\d{1,20}/.test(text) ? 0.95 : 0
}

interface ReadItem {
  readonly id: string
  readonly isPinned: boolean
  readonly post: DraftPost
  /** The title, where it is not just the beginning of the text. */
  readonly title: string
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const feed = readFeed(text)
  const owner = ownerOf(feed)
  const hosts = new Set(
    feed.items.flatMap(({ link, guid }) => {
      const host = (status.exec(link) ?? status.exec(guid))?.[1]
      return host === undefined || /(?:^|\.)(?:x|twitter)\.com$/.test(host) ? [] : [host]
    }),
  )
  const items = inPlace(unique(feed.items.map((item) => readItem(item, hosts))))
  const posts = items.map(({ post }) => post)
  // In the feed of one person, posts of others are what that person repeated.
  const isOwn = ({ author }: DraftPost): boolean =>
    author === undefined || sameAuthor(author, owner)
  const own = isKnownAuthor(owner) ? posts.filter(isOwn) : []
  const reposts = own.length === 0 ? [] : posts.filter((post) => !isOwn(post))
  return assembleThread({
    author: own.length === 0 ? unknownAuthor : owner,
    ...(own.length === 0 ? {} : { url: `https://x.com/${owner.handle}` }),
    posts: own.length === 0 ? posts : own,
    notes: [
      ...(reposts.length === 0
        ? []
        : [{ code: 'replies', count: reposts.length, left: reposts.map(wordsOfPost) } as const]),
      ...headNotes(feed, items, around(text)),
      ...(feed.isCut ? [{ code: 'damaged' } as const] : []),
    ],
  })
}

function headNotes(
  { title, description }: Feed,
  items: readonly ReadItem[],
  code: readonly string[],
): readonly Note<NoteCode>[] {
  return leftLines('export-text', [...code, title, description, ...items.map((item) => item.title)])
}

/** What stands outside of the feed, where it is a text in a program. */
function around(text: string): readonly string[] {
  const from = text.search(/<\?xml|<rss[\s>]|<feed[\s>]/)
  const end = text.lastIndexOf('</rss>')
  return [
    ...(from > 0 ? [text.slice(0, from).trim()] : []),
    ...(end > from ? [text.slice(end + '</rss>'.length).trim()] : []),
  ]
}

/** "Name / @handle"; feeds of lists and searches are by many. */
function ownerOf({ title, picture, description }: Feed): Author {
  const match = /^([\s\S]{0,100}) \/ @(\w{1,20})$/.exec(title)
  const [, name = '', handle = ''] = match ?? []
  if (!isHandle(handle) || /^Twitter feed for: .{0,200} by @/.test(description))
    return unknownAuthor
  const avatarUrl = addressOnX(picture)
  return { name: name.trim(), handle, ...(avatarUrl === '' ? {} : { avatarUrl }) }
}

function readItem(item: FeedItem, hosts: ReadonlySet<string>): ReadItem {
  const [, , linkHandle = '', linkId] = status.exec(item.link) ?? status.exec(item.guid) ?? []
  const id = linkId ?? (/^\d{5,20}$/.test(item.guid) ? item.guid : '')
  const [, prefix = '', title = ''] =
    /^(Pinned: |RT by @\w{1,20}: |R to @\w{1,20}: )?([\s\S]*)$/.exec(item.title) ?? []
  const creator = /^@?(\w{1,20})$/.exec(item.creator)?.[1] ?? linkHandle
  const markup = item.content === '' ? escapeHtml(title) : item.content
  const quoteAt = markup.search(/<hr\s*\/?>\s*<blockquote|<blockquote/)
  const own = readMarkup(quoteAt === -1 ? markup : markup.slice(0, quoteAt), hosts)
  const quote = quoteAt === -1 ? undefined : readQuote(markup.slice(quoteAt), hosts)
  const date = isoDate(item.date)
  return {
    id,
    isPinned: prefix === 'Pinned: ',
    title: isRepeated(title, markup) ? '' : title,
    post: {
      ...own,
      ...(creator === '' ? {} : { author: { name: '', handle: creator } }),
      ...(id === '' ? {} : { url: `https://x.com/${creator === '' ? 'i' : creator}/status/${id}` }),
      ...(date === undefined ? {} : { date }),
      ...(quote === undefined ? {} : { quote }),
    },
  }
}

/** Titles are the text again, without its links, or name what a post without text shows. */
function isRepeated(title: string, markup: string): boolean {
  if (/^(?:Image|Video|Gif)$/i.test(title.trim())) return true
  return firstLetters(wordsOf(markup)).startsWith(firstLetters(wordsOf(escapeHtml(title))))
}

const compared = 40

/** As many letters as tell one text from another; most texts have them in their first characters. */
function firstLetters(text: string): string {
  const lettersOf = (part: string): string => part.replace(/[^\p{L}\p{N}]+/gu, '')
  const found = lettersOf(text.slice(0, 4 * compared))
  return (found.length < compared ? lettersOf(text) : found).slice(0, compared)
}

function unique(items: readonly ReadItem[]): readonly ReadItem[] {
  const seen = new Set<string>()
  return items.filter(({ id }) => {
    const isNew = id === '' || !seen.has(id)
    seen.add(id)
    return isNew
  })
}

/** The pinned post stands first, however old it is; it goes where its number belongs. */
function inPlace(items: readonly ReadItem[]): readonly ReadItem[] {
  const [first, ...others] = items
  if (first?.isPinned !== true || others.some(({ id }) => id === '')) return items
  const at = others.findIndex(({ id }) => compareIds(id, first.id) < 0)
  return at === -1 ? [...others, first] : [...others.slice(0, at), first, ...others.slice(at)]
}

interface ReadMarkup {
  readonly source: string
  readonly syntax: 'html'
  readonly media?: readonly Media[]
}

const film =
  /<a\s[^<>]*>(?:\s|<br\s?\/?>){0,9}Video(?:\s|<br\s?\/?>){0,9}<img\s[^<>]*>\s{0,9}<\/a>/g

/** The markup of an item → markup of a post: line breaks as such, links to X, pictures apart. */
function readMarkup(markup: string, hosts: ReadonlySet<string>): ReadMarkup {
  const media: Media[] = []
  const add = (address: string): void => {
    const found = nitterMedia(unescaped(address))
    if (found !== null) media.push(found)
  }
  // In markup a line end is a space; feeds of plain text have real ones.
  const isMarkup = /<(?:br|p)[\s/>]/.test(markup)
  const source = (isMarkup ? markup.replace(/\s+/g, ' ') : markup)
    .replace(/<video[\s\S]*?(?:<\/video>|$)/g, (all) => {
      add(/\ssrc="([^"]*)"/.exec(all)?.[1] ?? /\sposter="([^"]*)"/.exec(all)?.[1] ?? '')
      return ''
    })
    .replace(film, () => {
      media.push({ kind: 'video', url: null })
      return ''
    })
    .replace(/<img\s[^<>]*>/g, (all) => {
      add(/\ssrc\s*=\s*["']([^"']*)["']/.exec(all)?.[1] ?? '')
      return ''
    })
    .replace(/ ?<br\s*\/?> ?/g, '\n')
    .replace(/<\/p>\s*<p(?:\s[^<>]*)?>/g, '\n\n')
    .replace(/ ?<\/?(?:p|div|hr)(?:\s[^<>]*)?\/?> ?/g, '\n')
    .replace(/<\/?span(?:\s[^<>]*)?>/g, '')
    .replace(
      /(<a\s[^<>]*?href=")([^"]*)("[^<>]*>)/g,
      (_, before: string, href: string, after: string) => {
        return `${before}${onX(href, hosts)}${after}`
      },
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { source, syntax: 'html', ...(media.length === 0 ? {} : { media }) }
}

function unescaped(address: string): string {
  return address.replace(/&amp;/g, '&')
}

function onX(href: string, hosts: ReadonlySet<string>): string {
  const host = /^https?:\/\/([^/\s]{1,100})/.exec(href)
  if (host?.[1] === undefined || !hosts.has(host[1])) return href
  return `https://x.com${href.slice(host[0].length).replace(/#m$/, '')}`
}

/** `<b>Name (@handle)</b><p>text</p><footer>— <cite><a href=…>…</a></cite></footer>` */
function readQuote(markup: string, hosts: ReadonlySet<string>): DraftQuote {
  const footer = markup.search(/<footer/)
  const inner = (footer === -1 ? markup : markup.slice(0, footer)).replace(
    /<hr\s*\/?>|<\/?blockquote(?:\s[^<>]*)?>/g,
    '',
  )
  const head = /^\s*<b>([\s\S]{0,200}?)\s*\(@(\w{1,20})\)<\/b>/.exec(inner)
  const body = readMarkup(head === null ? inner : inner.slice(head[0].length), hosts)
  const href = footer === -1 ? undefined : /href="([^"]*)"/.exec(markup.slice(footer))?.[1]
  return {
    ...body,
    ...(head === null ? {} : { author: { name: wordsOf(head[1] ?? ''), handle: head[2] ?? '' } }),
    ...(href === undefined ? {} : { url: onX(href, hosts) }),
  }
}

function wordsOfPost({ author, source, quote }: DraftPost): string {
  const quoted = quote === undefined ? '' : `\n${wordsOf(quote.source)}`
  return `@${author?.handle ?? ''}\n${wordsOf(source)}${quoted}`
}
