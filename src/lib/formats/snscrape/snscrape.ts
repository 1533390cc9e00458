/** Posts collected by snscrape or twscrape, one object a line. Formats.md, E. */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import type { Format, Source } from '../format'
import { opensAsData } from '../json/opens-as-data'
import { readPosts } from '../x-posts/read-posts'

export const snscrape: Format = { id: 'snscrape', likeness, most: 0.96, parse }

function likeness({ text }: Source): number {
  if (/["']_type["']\s*:\s*["']snscrape\.modules\.twitter\./.test(text)) return 0.96
  const isRenamed = /\b(?:rawContent|renderedContent)["']?\s*:/.test(text)
  return isRenamed && /\bdisplayname["']?\s*:/i.test(text) && opensAsData(text) ? 0.94 : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  return readPosts(text)
}
