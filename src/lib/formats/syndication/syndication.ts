/** The data behind an embedded post (X's "syndication" service, the library react-tweet). Formats.md, E. */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import type { Format, Source } from '../format'
import { opensAsData } from '../json/opens-as-data'
import { readPosts } from '../x-posts/read-posts'

export const syndication: Format = { id: 'syndication', likeness, most: 0.93, parse }

const own = /\b(?:mediaDetails|conversation_count|news_action_type|isStaleEdit|isEdited)["']?\s*:/

function likeness({ text }: Source): number {
  if (!text.includes('screen_name') || !text.includes('id_str')) return 0
  return own.test(text) && opensAsData(text) ? 0.93 : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  return readPosts(text)
}
