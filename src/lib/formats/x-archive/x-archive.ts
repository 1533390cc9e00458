/**
 * `tweets.js` of a Twitter archive, the file that anyone can ask X for: all posts of one person, newest
 * first, without the person. Of a whole archive the longest thread is taken. Formats.md, E.
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import type { Format, Source } from '../format'
import { opensAsData } from '../json/opens-as-data'
import { readPosts } from '../x-posts/read-posts'

export const xArchive: Format = { id: 'x-archive', likeness, most: 0.99, parse }

function likeness({ text }: Source): number {
  const head = text.slice(0, 4000)
  if (/^\s*(?:window\.YTD\.\w{1,40}|Grailbird\.data\.)/.test(head)) return 0.99
  // Without its first line; the data of X's page has such a key as well, deep inside.
  const isWrapped = /^[^{}]{0,200}\{\s*["']tweet["']\s*:\s*\{/.test(head)
  return isWrapped && text.includes('full_text') && opensAsData(text) ? 0.95 : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  return readPosts(text)
}
