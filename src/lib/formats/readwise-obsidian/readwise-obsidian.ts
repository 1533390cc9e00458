/**
 * Highlights of tweets that Readwise wrote into Obsidian or into Markdown files, and what templates of people
 * make of them.
 *
 * ```
 * # Tweets From Somebody
 *
 * ![rw-book-cover](avatar)
 *
 * ## Metadata
 * - Author: [[@handle on Twitter]]
 * - Full Title: Tweets From Somebody
 * - URL: https://twitter.com/handle
 *
 * ## Highlights
 * - first line of a post
 * ␠␠more, without blank lines
 * ␠␠![](picture) ([View Tweet](https://twitter.com/handle/status/1)) ^rw123
 * ␠␠␠␠- Date:: [[April 29th, 2020, Wednesday]]
 * ```
 *
 * Collections of liked tweets have "@handle: " before each post. Pages of thread readers come as articles:
 * their highlights are pieces of posts, and only the title names the author.
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import type { Format, Source } from '../format'
import { fieldOf, readFrontMatter, type FrontMatter } from '../front-matter'
import { hasTweetMark } from '../readwise-highlights/end-mark'
import { readHighlight } from '../readwise-highlights/highlight'
import { threadOfHighlights } from '../readwise-highlights/thread-of-highlights'
import { readNote, type Note } from './note'
import { readDocument } from './whole-document'

export const readwiseObsidian: Format = { id: 'readwise-obsidian', likeness, most: 0.98, parse }

// Characters; what names the export stands at the top.
const headLength = 4000

const key = String.raw`^(?:[-*+] |>)?(?:\*\*)?[Aa]uthor(?:\*\*)?::? *"?(?:\[\[)?`
const aboutTweets = new RegExp(String.raw`${key}@?\w{1,15} on (?:Twitter|X)\b`, 'm')
const aboutThreadPage = new RegExp(String.raw`${key}(?:threadreaderapp\.com|threader\.app)\b`, 'm')

// Reader's own data, written as properties with the document below them.
const readerData = /^reader_url: "?https:\/\/read\.readwise\.io\//m
const readerTweet = /^source_url: "?https?:\/\/(?:twitter|x)\.com\/\w{1,15}\/status\/\d/m

function isReaderTweet(text: string): boolean {
  const head = text.slice(0, headLength)
  return readerData.test(head) && readerTweet.test(head)
}

function likeness({ text }: Source): number {
  if (isReaderTweet(text)) return 0.96
  const hasTweets = hasTweetMark(text)
  if (!hasTweets && !text.includes('ighlight') && !text.includes('Full Document')) return 0
  const head = text.slice(0, headLength)
  // The same highlights, but written into an outline.
  const isOutline =
    /^(?:full-)?title:: /m.test(head) ||
    /^[ \t]*- (?:#{1,4} )?(?:Highlights first synced|New highlights added)/m.test(text)
  if (isOutline) return 0
  const signs = [
    hasTweets,
    aboutTweets.test(head),
    aboutThreadPage.test(head),
    /^(?:[-*+] |>)?(?:\*\*)?(?:Category|Type)(?:\*\*)?::? .{0,60}tweets\b/im.test(head),
    head.includes('![rw-book-cover]('),
    /^#{1,4} (?:New highlights (?:added|synced)|Highlights(?: first exported)?\b)/m.test(text),
    text.includes('([View Highlight](') || text.includes('\n## Full Document\n'),
  ].filter(Boolean).length
  // A mark alone, without list or head, is a post that was copied out of its note.
  if (signs < 2) return hasTweets && text.includes('([View Tweet](') ? 0.6 : 0
  return Math.min(0.98, 0.5 + 0.17 * signs)
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const matter = readFrontMatter(text)
  const isData = isReaderTweet(text.slice(0, matter.bodyAt))
  const note = readNote(isData ? '' : matter.body)
  const whole = readDocument(isData ? matter.body.split('\n') : note.document)
  return threadOfHighlights({
    head: {
      author: note.fields.get('author') ?? note.fields.get('authors') ?? fieldOf(matter, 'author'),
      title: titleOf(note, matter),
      url: addressOf(note, matter),
      covers: note.exportLines,
    },
    highlights: note.highlights.map(readHighlight),
    ...(whole.posts.length === 0 ? {} : { document: whole.posts }),
    pageLinks: 'typed',
    exportLines: [text.slice(0, matter.bodyAt), ...note.exportLines, ...whole.exportLines],
    readerNotes: note.readerNotes,
  })
}

function titleOf(note: Note, matter: FrontMatter): string {
  const titles = [
    note.fields.get('full title'),
    note.fields.get('title'),
    note.heading,
    fieldOf(matter, 'title'),
  ]
  return titles.find((title) => title !== undefined && title !== '') ?? ''
}

/** The address of the thread or of its author: where it should stand, else the first one in the head. */
function addressOf(note: Note, matter: FrontMatter): string {
  const values = [
    note.fields.get('url'),
    note.fields.get('source url'),
    fieldOf(matter, 'url'),
    fieldOf(matter, 'source'),
    fieldOf(matter, 'source_url'),
    ...note.exportLines.filter((line) => /\/status\/\d/.test(line)),
  ]
  for (const value of values) {
    const address = /https?:\/\/[^\s()<>\]]{1,2000}/.exec(value ?? '')?.[0]
    if (address !== undefined) return address
  }
  return ''
}
