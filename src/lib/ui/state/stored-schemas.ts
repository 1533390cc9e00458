/** What stored work must look like before it is believed: the shapes of a thread and of its arrangement. */
import * as v from 'valibot'

import type { Entry, OwnPost } from '../../arrange/arrangement'
import type { Note } from '../../base/parsed'
import type { Schema } from '../../settings/values'
import { isNoteCode, type NoteCode } from '../../thread/note-words'
import type { Author, Media, Post, Run, Thread } from '../../thread/thread'

const text = v.string()
/** Counts what a person does: above this, one more could be the same number. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))

const author: Schema<Author> = v.object({
  name: text,
  handle: text,
  avatarUrl: v.exactOptional(text),
})

const base = {
  text: v.pipe(text, v.minLength(1)),
  marks: v.exactOptional(v.array(v.picklist(['bold', 'italic', 'mono', 'strike']))),
}

const run: Schema<Run> = v.variant('kind', [
  v.object({ kind: v.literal('text'), ...base }),
  v.object({ kind: v.literal('link'), ...base, href: text }),
  v.object({ kind: v.literal('mention'), ...base, handle: text }),
  v.object({ kind: v.literal('hashtag'), ...base, tag: text }),
  v.object({ kind: v.literal('cashtag'), ...base, symbol: text }),
])

const media: Schema<Media> = v.object({
  place: v.exactOptional(text),
  kind: v.picklist(['image', 'video', 'gif']),
  url: v.nullable(text),
  alt: v.exactOptional(text),
})

const post: Schema<Post> = v.object({
  id: v.exactOptional(text),
  isBlank: v.exactOptional(v.literal(true)),
  isUntitled: v.exactOptional(v.literal(true)),
  author: v.exactOptional(author),
  runs: v.array(run),
  media: v.array(media),
  quote: v.exactOptional(
    v.object({
      author,
      runs: v.array(run),
      media: v.array(media),
      date: v.exactOptional(text),
      url: v.exactOptional(text),
    }),
  ),
  poll: v.exactOptional(
    v.object({
      options: v.array(v.object({ text, share: v.exactOptional(v.number()) })),
      result: text,
    }),
  ),
  cards: v.exactOptional(
    v.array(v.object({ text, description: v.exactOptional(text), href: v.nullable(text) })),
  ),
  counter: v.exactOptional(
    v.object({
      number: v.number(),
      total: v.exactOptional(v.number()),
      text,
      at: v.picklist(['start', 'end']),
    }),
  ),
  date: v.exactOptional(text),
  url: v.exactOptional(text),
  mayBeCut: v.exactOptional(v.literal(true)),
})

const thread: Schema<Thread> = v.object({
  author,
  url: v.exactOptional(text),
  posts: v.pipe(v.array(post), v.minLength(1)),
})

const note: Schema<Note<NoteCode>> = v.object({
  code: v.custom<NoteCode>((code) => typeof code === 'string' && isNoteCode(code)),
  count: v.exactOptional(v.number()),
  post: v.exactOptional(index),
  left: v.exactOptional(v.array(text)),
})

/** A post as it was read is not written twice. */
export type StoredPost = Omit<OwnPost, 'post'> & { readonly post: Post | null }

const ownPost: Schema<StoredPost> = v.object({
  id: text,
  origin: v.nullable(index),
  post: v.nullable(post),
  isDeleted: v.boolean(),
})

const entry: Schema<Entry> = v.object({
  id: text,
  posts: v.array(text),
  isUntitled: v.exactOptional(v.literal(true)),
})

/** How a picture is got back: from where it came, or from the bytes that were kept. */
export interface StoredImage {
  readonly key: string
  readonly name: string
  readonly url?: string
  /** Key of its bytes. */
  readonly picture?: string
}

const image: Schema<StoredImage> = v.object({
  key: v.pipe(text, v.regex(/^image-\d{1,9}$/)),
  name: text,
  url: v.exactOptional(text),
  picture: v.exactOptional(text),
})

export interface StoredWork {
  readonly source: {
    readonly thread: Thread
    readonly notes: readonly Note<NoteCode>[]
    readonly tooLongMb?: string
  } | null
  readonly posts: readonly StoredPost[]
  readonly entries: readonly Entry[]
  readonly next: number
  readonly images: readonly StoredImage[]
  /** Pairs of a place and a picture's key. */
  readonly places: readonly (readonly [string, string])[]
  readonly pictures: readonly string[]
  readonly avatar: string | null
  readonly logos: { readonly light: string | null; readonly dark: string | null }
  /** Ids of posts and keys of slides. */
  readonly selected: { readonly posts: readonly string[]; readonly slides: readonly string[] }
  /** As several carousels. */
  readonly isDivided?: true
}

const key = v.nullable(text)

export const storedWork: Schema<StoredWork> = v.object({
  source: v.nullable(v.object({ thread, notes: v.array(note), tooLongMb: v.exactOptional(text) })),
  posts: v.array(ownPost),
  entries: v.array(entry),
  next: index,
  images: v.array(image),
  places: v.array(v.tuple([text, text])),
  pictures: v.array(text),
  avatar: key,
  logos: v.object({ light: key, dark: key }),
  selected: v.object({ posts: v.array(text), slides: v.array(text) }),
  isDivided: v.exactOptional(v.literal(true)),
})
