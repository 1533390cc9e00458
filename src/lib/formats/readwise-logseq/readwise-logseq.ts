/**
 * Highlights of tweets that Readwise wrote into Logseq: properties, then one bullet a post.
 *
 * ```
 * author:: [[@handle on Twitter]]
 * url:: https://twitter.com/handle/status/1
 *
 * - Highlights first synced by [[Readwise]] [[Apr 22nd, 2023]]
 * ⇥- first line of a post
 * ⇥␠␠
 * ⇥␠␠more ![](picture) ([View Tweet](https://twitter.com/handle/status/1))
 * ⇥⇥- **Note**: the reader's own
 * ```
 *
 * Flat templates leave the sync line out and put posts at column 0. Readwise cuts a post at its first
 * list and loses "View Tweet" with the rest, so a post without it may be cut.
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import { dateOfStatus, parseStatusAddress } from '../../thread/status-address'
import type { Media, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import type { Format, Source } from '../format'
import { trimLineEnds } from '../line-ends'
import { isContentPicture } from '../pictures'
import { readOutline, type OutlinePost } from './outline'

export const readwiseLogseq: Format = { id: 'readwise-logseq', likeness, parse }

function likeness({ text }: Source): number {
  // Headings and front matter: the same highlights, but written into Obsidian.
  if (/^#{1,3} |^---$/m.test(text.slice(0, 2000)) && !/^(?:full-)?title::/m.test(text)) return 0
  const signs = [
    /^(?:title|full-title)::/m.test(text),
    /^author:: *\[\[@\w+ on Twitter\]\]/m.test(text),
    /^(?:category|media):: *#tweets\b/m.test(text),
    /^[ \t]*-? ?(?:Highlights first synced by|New highlights added) \[\[/m.test(text),
    /\(\[View Tweet\]\(/.test(text),
  ].filter(Boolean).length
  return signs === 0 ? 0 : Math.min(0.98, 0.2 + 0.2 * signs)
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const { properties, posts, readerNotes } = readOutline(text)
  const hasMarks = posts.some(({ body }) => viewTweet.test(body))
  const drafts = posts.map((post) => readPost(post, hasMarks))
  const source = parseStatusAddress(properties.get('url') ?? '')
  const handle =
    /@(\w{1,15}) on Twitter/.exec(properties.get('author') ?? '')?.[1] ??
    source?.handle ??
    drafts.flatMap(({ url }) => parseStatusAddress(url ?? '')?.handle ?? [])[0] ??
    ''
  const url = source?.url ?? drafts.find((draft) => draft.url !== undefined)?.url
  const title = (properties.get('full-title') ?? '').replace(/^"|"$/g, '').trim()
  const name = /^Tweets From (.{1,80})$/.exec(title)?.[1] ?? ''
  return assembleThread({
    author: { name, handle },
    ...(url === undefined ? {} : { url }),
    posts: drafts,
    notes: [
      { code: 'export-text' },
      ...(readerNotes > 0 ? [{ code: 'reader-notes', count: readerNotes } as const] : []),
    ],
  })
}

// The end mark, and what templates write after it (tags, dates of highlighting, a block number).
const viewTweet =
  /\(\[View Tweet\]\(([^()\s]*)\)\)(?:[ \t]+(?:#(?!\[\[)\S+|#?\[\[[^\]\n]*\]\]|\^rw\d+))*[ \t]*$/m
const picture = /!\[([^\]\n]{0,500})\]\(([^()\s]+)\)/g
const pageLink = /#?\[\[([^[\]\n]{1,200})\]\]/g

function readPost(post: OutlinePost, hasMarks: boolean): DraftPost {
  const mark = viewTweet.exec(post.body)
  const status = parseStatusAddress(mark?.[1] ?? '')
  const body = mark === null ? post.body : post.body.slice(0, mark.index)
  const media: Media[] = []
  const text = body
    .replace(picture, (_, alt: string, url: string): string => {
      if (isContentPicture(url)) media.push({ kind: 'image', url, ...(alt === '' ? {} : { alt }) })
      return ''
    })
    .replace(pageLink, (_, page: string): string => page)
    .replace(/\\([_#*[\]<>~`\\-])/g, '$1')
  const source = trimLineEnds(text).replace(/\n{3,}/g, '\n\n')
  const date = status === null ? undefined : dateOfStatus(status.id)
  return {
    source,
    media,
    ...(status === null ? {} : { url: status.url }),
    ...(date === undefined ? {} : { date }),
    mayBeCut: hasMarks && mark === null,
  }
}
