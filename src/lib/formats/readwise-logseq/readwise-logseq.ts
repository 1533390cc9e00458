/**
 * Highlights of tweets that Readwise wrote into Logseq, or into Roam: properties, then one bullet a post.
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
 * Flat templates leave the sync line out and put posts at column 0. Roam has properties as bullets
 * ("- Author:: …"), and lines below the first of a post at column 0. Logseq cuts a post at its first list and
 * loses "View Tweet" with the rest, so a post without it may be cut.
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import type { Format, Source } from '../format'
import { areBullets, hasTweetMark } from '../readwise-highlights/end-mark'
import { readHighlight } from '../readwise-highlights/highlight'
import { threadOfHighlights } from '../readwise-highlights/thread-of-highlights'
import { readOutline } from './outline'

export const readwiseLogseq: Format = { id: 'readwise-logseq', likeness, most: 0.98, parse }

// Characters; properties stand at the top.
const headLength = 4000

function likeness({ text }: Source): number {
  const head = text.slice(0, headLength)
  const hasTweets = hasTweetMark(text) && /^[ \t]*- /m.test(text)
  if (!hasTweets && !head.includes('::') && !text.includes('ighlights')) return 0
  const signs = [
    /^(?:- )?(?:title|full-title|Full Title)::/m.test(head),
    /^(?:- )?author:: *\[\[@?[^\]\n]{1,80} on (?:Twitter|X)\]\]/im.test(head),
    /^(?:- )?author:: *\[\[(?:threadreaderapp\.com|threader\.app)\]\]/im.test(head),
    /^(?:- )?(?:category|media|tags):: .{0,80}#tweets\b/im.test(head),
    /^[ \t]*(?:- )?(?:#{1,4} )?(?:Highlights first synced by|New highlights added) #?(?:\[\[|Readwise)/m.test(
      text,
    ),
  ].filter(Boolean).length
  // "title::" alone is anybody's.
  // Posts alone, without the head of their page.
  const isList = signs > 0 || areBullets(text)
  if (!hasTweets || !isList) return signs < 2 ? signs * 0.2 : Math.min(0.98, 0.5 + 0.15 * signs)
  return Math.min(0.98, 0.8 + 0.09 * signs)
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const { properties, highlights, exportLines, readerNotes } = readOutline(text)
  const title = properties.get('full title') ?? properties.get('title') ?? ''
  return threadOfHighlights({
    head: {
      author: properties.get('author') ?? '',
      title: title.replace(/^Readwise\/Highlights\//, ''),
      url: bareAddress(properties.get('url') ?? ''),
      covers: exportLines,
    },
    highlights: highlights.map(readHighlight),
    pageLinks: 'made',
    exportLines,
    readerNotes,
  })
}

/** "[🔗](https://…)" → "https://…". */
function bareAddress(value: string): string {
  return /https?:\/\/[^\s)>\]]{1,2000}/.exec(value)?.[0] ?? ''
}
