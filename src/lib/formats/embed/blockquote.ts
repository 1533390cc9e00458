/** One embedded post: the `<blockquote>` that a network hands out for other people's pages. */
import { attribute, elementsOf, walkHtml, type HtmlElement } from '../../decode/html'
import { htmlLines, type HtmlLine } from '../../decode/html-lines'
import type { HtmlPiece } from '../../decode/html-pieces'
import { linesMarkdown } from '../../decode/html-markdown'
import { parseStatusAddress } from '../../thread/status-address'
import type { Author, Media } from '../../thread/thread'
import type { DraftPost } from '../draft'
import { dateInText, dateOfRecordKey } from './moments'

const classes =
  /(?:^|\s)(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|text-post-media)(?:\s|-rendered|$)/

/**
 * Whether an element is an embedded post, of whatever network. JSX writes "className"; where a program took the
 * class away, the line with author and address tells.
 */
export function isEmbed(element: HtmlElement): boolean {
  const { name } = element
  if (name !== 'blockquote' && name !== 'iframe') return false
  const named = attribute(element, 'class') || attribute(element, 'classname')
  if (classes.test(named)) return true
  return name === 'blockquote' && hasByline(element)
}

function hasByline(element: HtmlElement): boolean {
  const link = lastLink(element)
  if (link === null || postAddress(attribute(link, 'href')) === null) return false
  const lines = htmlLines({ ...element, name: '' }, { whiteSpace: 'collapse' })
  const { byline, own } = splitByline(lines)
  return byline !== null && own.length > 0
}

const ofEmbeds = /^(?:p|a|br|b|i|em|strong|cite|small|footer|img|script)$/

/** The link that ends a quote which holds nothing but paragraphs. */
function lastLink(element: HtmlElement): HtmlElement | null {
  if (!element.children.every((child) => child.kind === 'text' || ofEmbeds.test(child.name)))
    return null
  const last = lastChild(element)
  if (last === null || last.name === 'a') return last
  const inner = lastChild(last)
  return inner?.name === 'a' ? inner : null
}

function lastChild({ children }: HtmlElement): HtmlElement | null {
  const [last] = children
    .filter((child) => child.kind === 'element' || child.text.trim() !== '')
    .slice(-1)
  return last?.kind === 'element' ? last : null
}

export interface Embedded {
  /** null: the embed holds nothing but a link, its words are fetched when it is shown. */
  readonly post: DraftPost | null
  /** Address of the post; '' when the embed does not say. */
  readonly url: string
  /** A date in words, where nothing exact tells the moment; '' otherwise. */
  readonly unread: string
}

/** Reads one embedded post. Line ends of its source are spaces, save where Bluesky leaves them as the author set them. */
export function readEmbed(element: HtmlElement): Embedded {
  const lines = htmlLines(
    { ...element, name: '' },
    { whiteSpace: keepsLines(element) ? 'keep' : 'collapse' },
  )
  const { byline, own } = splitByline(lines)
  const url = addressOf(element)
  const status = parseStatusAddress(url)
  const { lines: words, places } = withoutPlaces(own)
  const source = linesMarkdown(words).trim()
  const isOnlyLink = own.every((line) => line.pieces.every((piece) => leadsToPost(piece, url)))
  if ((byline === null && isOnlyLink) || (source === '' && places === 0))
    return { post: null, url, unread: '' }
  const author = byline?.author ?? { name: '', handle: status?.handle ?? '' }
  // The number of a post on X tells its moment.
  const date =
    status === null
      ? (dateInText(byline?.rest ?? '') ?? dateOfRecordKey(recordKeyOf(element, url)))
      : undefined
  return {
    post: {
      source,
      syntax: 'markdown',
      author,
      ...(places === 0 ? {} : { media: Array.from({ length: places }, () => unknownPicture) }),
      ...(url === '' ? {} : { url }),
      ...(date === undefined ? {} : { date }),
    },
    url,
    unread: date === undefined && status === null ? (byline?.rest ?? '') : '',
  }
}

const unknownPicture: Media = { kind: 'image', url: null }

function leadsToPost(piece: HtmlPiece, url: string): boolean {
  return piece.href !== '' && (url === '' || piece.href.startsWith(url))
}

/**
 * Bluesky puts the author's line ends into its code as they are; tools that set code in order add their own,
 * and those begin right behind the paragraph's tag.
 */
function keepsLines(element: HtmlElement): boolean {
  if (!/bluesky/.test(attribute(element, 'class') + attribute(element, 'classname'))) return false
  const [paragraph] = elementsOf(element, ({ name }) => name === 'p')
  const [first] = paragraph?.children ?? []
  return first?.kind === 'text' && !/^\s*\n/.test(first.text)
}

/** The line under a post that says whose it is, maybe broken before its date, and the lines above it. */
function splitByline(lines: readonly HtmlLine[]): {
  readonly byline: Byline | null
  readonly own: readonly HtmlLine[]
} {
  const last = lastWords(lines, lines.length)
  const line = textOfLine(lines[last])
  const whole = bylineOf(line)
  if (whole !== null) return { byline: whole, own: lines.slice(0, last) }
  const before = lastWords(lines, last)
  const broken = before === -1 ? null : bylineOf(`${textOfLine(lines[before])} ${line}`)
  return { byline: broken, own: broken === null ? lines : lines.slice(0, before) }
}

/** The last line of words above a place, -1 for none. */
function lastWords(lines: readonly HtmlLine[], until: number): number {
  let at = until - 1
  while (at >= 0 && lines[at]?.kind !== 'text') at -= 1
  return at
}

function textOfLine(line: HtmlLine | undefined): string {
  return (line?.pieces ?? []).map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
}

/** "— Name (@handle) August 8, 2017", the date in whatever language. */
const bylinePattern =
  /^[\s\u200E\u200F\u202A-\u202E\u2066-\u2069]{0,9}(?:[—–―]|-{1,3})\s*(.{0,120})\(\s*@([A-Za-z0-9_][A-Za-z0-9_.@-]{0,79})\s*\)(.{0,80})$/u

export interface Byline {
  readonly author: Author
  /** What stands behind the handle: the date. */
  readonly rest: string
}

/** Whose post it is, by the line under it; null for any other line. Names may hold brackets. */
export function bylineOf(text: string): Byline | null {
  const match = bylinePattern.exec(text.replace(/\s{2,}|[^\S ]/g, ' ').trim())
  const [, name = '', handle = '', rest = ''] = match ?? []
  return match === null ? null : { author: { name: name.trim(), handle }, rest: rest.trim() }
}

const picturePlace = /^(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/\w{1,40}$|^\[image or embed\]$/i

function isPlace(piece: HtmlPiece): boolean {
  return piece.kind === 'text' && piece.href !== '' && picturePlace.test(piece.text.trim())
}

/** Takes out the links that stand for pictures, and counts them. */
function withoutPlaces(lines: readonly HtmlLine[]): {
  readonly lines: readonly HtmlLine[]
  readonly places: number
} {
  if (!lines.some(({ pieces }) => pieces.some(isPlace))) return { lines, places: 0 }
  let places = 0
  const kept = lines.map((line) => {
    const pieces = line.pieces.filter((piece) => !isPlace(piece))
    if (pieces.length === line.pieces.length) return line
    places += line.pieces.length - pieces.length
    const isBlank = pieces.every((piece) => piece.kind === 'text' && piece.text.trim() === '')
    return { ...line, kind: isBlank ? ('blank' as const) : line.kind, pieces }
  })
  return { lines: kept, places }
}

/** Address of the post: the last link to one, which is under the text; else what the code itself names. */
function addressOf(element: HtmlElement): string {
  let url = ''
  walkHtml(element, {
    enter: (inner) => {
      if (inner.name === 'a') url = postAddress(attribute(inner, 'href')) ?? url
      return true
    },
  })
  if (url !== '') return url
  const named = ['data-text-post-permalink', 'data-embed-url', 'cite', 'src']
    .map((name) => attribute(element, name).replace(/\/embed$/, ''))
    .find((address) => /^https?:\/\//.test(address))
  return named ?? addressOfUri(attribute(element, 'data-bluesky-uri'))
}

/** The address of a post without what is added to it; null for other addresses. */
function postAddress(href: string): string | null {
  const status = parseStatusAddress(href)
  if (status !== null) return status.url
  const isPost =
    /^https?:\/\/bsky\.app\/profile\/[^/]{1,100}\/post\/\w/.test(href) ||
    /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@[^/]{1,60}\/post\/\w/.test(href) ||
    /^https?:\/\/[^/]{1,100}\/@[^/]{1,100}\/\d{5,25}$/.test(href)
  return isPost ? href.replace(/[?#].*$/, '') : null
}

/** "at://did:plc:abc/app.bsky.feed.post/3kabc" → its page. */
function addressOfUri(uri: string): string {
  const match = /^at:\/\/([^/]{1,100})\/app\.bsky\.feed\.post\/(\w{1,40})$/.exec(uri)
  return match === null ? '' : `https://bsky.app/profile/${match[1] ?? ''}/post/${match[2] ?? ''}`
}

function recordKeyOf(element: HtmlElement, url: string): string {
  const from = url.includes('/post/') ? url : attribute(element, 'data-bluesky-uri')
  return /\/(\w{13})$/.exec(from)?.[1] ?? ''
}
