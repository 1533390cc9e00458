/**
 * The source of Thread Reader's pages, whole or as the clipboard has a part of it. Each post is an element
 * of its own, since 2020 with its author's handle and its number.
 */
import type { Note, Parsed } from '../../base/parsed'
import {
  attribute,
  elementsOf,
  parseHtml,
  textOf,
  type HtmlElement,
  outermostOf,
} from '../../decode/html'
import { htmlLines } from '../../decode/html-lines'
import { linesMarkdown } from '../../decode/html-markdown'
import { isHandle } from '../../thread/handles'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { fieldOf, readFrontMatter } from '../front-matter'
import { readAuthor } from '../thread-reader/page'
import { countLine, endLine, moreLine } from '../thread-reader/page-words'
import { isTweet, readTweet, screenNameOf } from './tweet'

export const threadReaderHtml: Format = {
  id: 'thread-reader-html',
  takes: ['plain', 'html'],
  likeness,
  most: 0.99,
  parse,
}

const tweetTag = /<div\b[^<>]{0,300}\bclass="[^"<>]{0,100}\bcontent-tweet\b/i
const pageAddress = /https?:\/\/(?:www\.)?threadreaderapp\.com\/thread\/\d{5,20}(?:\.html)?/

function likeness({ text }: Source): number {
  return text.includes('content-tweet') && tweetTag.test(text) ? 0.99 : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  // Blogs keep such pages under properties of their own.
  const matter = readFrontMatter(text)
  const root = parseHtml(matter.body)
  const tweets = chooseTweets(outermostOf(root, isTweet))
  const isPost = new Set(tweets)
  const { above, below, more } = divide(linesOf(root, isPost))
  const expected = above
    .map((line) => countLine.exec(line)?.[1])
    .find((count) => count !== undefined)
  const [first] = tweets
  const handle = first === undefined ? '' : screenNameOf(first)
  // A part of a page has no head, and is not searched for one.
  const hasHead = /<(?:title|link|meta)\b/i.test(matter.body)
  const title = hasHead ? titleOf(root) : ''
  const named = readAuthor({ properties: title, above, below, handle })
  const isKnown = named.name !== '' || named.handle !== ''
  const author = isKnown ? named : { ...named, ...blogAuthor(fieldOf(matter, 'author')) }
  const url = (hasHead ? addressOf(root) : undefined) ?? pageAddressIn(text)
  const differs = expected !== undefined && Number(expected) !== tweets.length
  return assembleThread({
    author,
    ...(url === undefined ? {} : { url }),
    posts: tweets.map(readTweet),
    notes: [
      ...leftOut('export-text', text.slice(0, matter.bodyAt).split('\n')),
      ...leftOut('page-text', [title, ...above, ...below]),
      ...leftOut('other-threads', more),
      ...(differs ? [{ code: 'count-differs', count: Number(expected) } as const] : []),
    ],
  })
}

// One word that begins small and has a capital, a digit or "_" inside is nobody's name.
const likeHandle = /^(?:[a-z]\w*[A-Z\d]\w*|\w*_\w*)$/

function blogAuthor(field: string): Author {
  const handle = field.replace(/^@/, '')
  const isHandleLike = isHandle(handle) && (field.startsWith('@') || likeHandle.test(handle))
  return isHandleLike ? { name: '', handle } : { name: field, handle: '' }
}

function leftOut(
  code: 'export-text' | 'page-text' | 'other-threads',
  lines: readonly string[],
): readonly Note<NoteCode>[] {
  const words = lines.filter((line) => line.trim() !== '').join('\n')
  if (words === '') return []
  const count = Math.max(1, lines.filter((line) => moreEnd.test(line.trim())).length)
  return [{ code, ...(code === 'other-threads' ? { count } : {}), left: [words] }]
}

const moreEnd = /^(?:\[)?Read \d{1,4} tweets?/

/** Posts of the thread itself: further threads on the page begin to count anew. */
function chooseTweets(found: readonly HtmlElement[]): readonly HtmlElement[] {
  let last = 0
  const restart = found.findIndex((tweet) => {
    const number = Number(/^tweet_(\d{1,4})$/.exec(attribute(tweet, 'id'))?.[1] ?? 0)
    const isRestart = number !== 0 && number <= last
    if (number !== 0) last = number
    return isRestart
  })
  return restart === -1 ? found : found.slice(0, restart)
}

/** The page's words, line by line, without the elements of `skipped`. */
function linesOf(root: HtmlElement, skipped: ReadonlySet<HtmlElement>): readonly string[] {
  const lines = htmlLines(root, { whiteSpace: 'collapse', skip: (one) => skipped.has(one) })
  return linesMarkdown(lines).split('\n')
}

interface Around {
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** Other threads by the same author. */
  readonly more: readonly string[]
}

function divide(lines: readonly string[]): Around {
  const found = lines.findIndex((line) => endLine.test(line.trim()))
  const end = found === -1 ? lines.length : found
  const moreAt = lines.findIndex((line, index) => index >= end && moreLine.test(line.trim()))
  const tail = moreAt === -1 ? lines.length : moreAt
  return { above: lines.slice(0, end), below: lines.slice(end, tail), more: lines.slice(tail) }
}

function titleOf(root: HtmlElement): string {
  return elementsOf(root, ({ name }) => name === 'title')
    .map(textOf)
    .join(' ')
}

/** The page's own address, not that of a thread it links to. */
function addressOf(root: HtmlElement): string | undefined {
  const [own] = elementsOf(root, (element) => {
    return attribute(element, 'rel') === 'canonical' || attribute(element, 'property') === 'og:url'
  })
  if (own === undefined) return undefined
  return pageAddressIn(attribute(own, 'href') || attribute(own, 'content'))
}

function pageAddressIn(text: string): string | undefined {
  return text.includes('threadreaderapp.com/') ? pageAddress.exec(text)?.[0] : undefined
}
