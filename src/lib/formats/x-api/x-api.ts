/**
 * What programs get from X: version 2 of its interface (also one answer a line, by twarc), version 1.1, and
 * the data of its own web page. As JSON, or as a module of JavaScript or TypeScript. Formats.md, E.
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import type { Format, Source } from '../format'
import { opensAsData } from '../json/opens-as-data'
import { readPosts } from '../x-posts/read-posts'

export const xApi: Format = { id: 'x-api', likeness, most: 0.9, parse }

const modern = [
  'author_id',
  'edit_history_tweet_ids',
  'conversation_id',
  'referenced_tweets',
  'public_metrics',
  'includes',
]

function likeness({ text }: Source): number {
  if (!/\b(?:full_)?text["']?\s*:/.test(text) || !opensAsData(text)) return 0
  const has = (key: string): boolean => text.includes(key)
  const isOld = has('id_str') || has('screen_name')
  if (has('full_text') || (isOld && has('created_at'))) return 0.9
  if (modern.some(has)) return 0.9
  // The least that version 2 gives: number and text.
  const isLeast = /["']?\bdata["']?\s*:\s*[[{]/.test(text.slice(0, 4000))
  return isLeast && /["']?\bid["']?\s*:\s*["']?\d{5,20}\b/.test(text) ? 0.7 : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  return readPosts(text)
}
