/**
 * Archives keep the whole text of long posts in a file of its own, "note-tweet.js", without the number of
 * the post; the post itself has the beginning of the text and "…". They are one when they begin alike.
 */
import { isObject, listAt, textAt, type JsonObject } from '../json/json-value'
import { isoDate } from './dates'
import { postSource } from './post-source'
import type { XPost } from './x-post'
import { unknownAuthor } from '../main-author'

// Characters that must be alike; more than a greeting, less than what the shortest cut leaves.
const alike = 60

/** Gives posts their whole texts; long texts without a post become posts. */
export function withNotes(posts: readonly XPost[], notes: readonly JsonObject[]): readonly XPost[] {
  if (notes.length === 0) return posts
  const long = new Map(notes.map((note) => [keyOf(sourceOf(note)), note]))
  const whole = posts.map((post) => {
    const note = long.get(keyOf(post.source))
    if (note === undefined || post.source.length < alike) return post
    long.delete(keyOf(post.source))
    return { ...post, source: sourceOf(note) }
  })
  return [...whole, ...Array.from(long.values(), toPost)]
}

function keyOf(source: string): string {
  return source.replace(/\s+/g, ' ').slice(0, alike)
}

function sourceOf(note: JsonObject): string {
  const links = listAt(note, 'core', 'urls')
    .filter(isObject)
    .map((url) => {
      const href = textAt(url, 'expandedUrl')
      return {
        short: textAt(url, 'shortUrl'),
        to: { href, text: textAt(url, 'displayUrl') || href },
      }
    })
  return postSource(textAt(note, 'core', 'text'), links).source
}

function toPost(note: JsonObject): XPost {
  return {
    id: '',
    author: unknownAuthor,
    source: sourceOf(note),
    conversation: '',
    answers: '',
    answersHandle: '',
    media: [],
    cards: [],
    date: isoDate(textAt(note, 'createdAt')) ?? '',
    left: [],
  }
}
