/** What must hold of every reading, whatever was read. */
import { expect } from 'vitest'

import type { Reading } from '../../src/lib/formats/read'
import { toBlocks } from '../../src/lib/thread/blocks'
import { noteSentence } from '../../src/lib/thread/note-words'
import { plainText } from '../../src/lib/thread/text'
import type { Post } from '../../src/lib/thread/thread'

/** Fails when a reading breaks a law of its shape. */
export function checkReading(reading: Reading): void {
  const { value: thread, notes } = reading
  // One comparison for all posts: there are thousands of readings, of up to hundreds of posts.
  expect(thread.posts.filter((post) => !isSound(post))).toEqual([])
  for (const { runs } of thread.posts) toBlocks(runs)
  if (thread.posts.length === 0) {
    const codes = notes.map(({ code }) => code)
    expect(codes.some((code) => /^(?:empty|no-thread|no-text)$/.test(code))).toBe(true)
  }
  const count = Math.max(1, thread.posts.length)
  expect(notes.filter((note) => !isSoundNote(note, count))).toEqual([])
}

/** A post has something to show, no empty run, no white space around its words, and a date or none. */
function isSound(post: Post): boolean {
  const runs = [...post.runs, ...(post.quote?.runs ?? [])]
  const isShown = post.runs.length + post.media.length > 0
  const words = plainText(post)
  return (
    runs.every((run) => run.text !== '') &&
    (isShown || post.quote !== undefined || post.poll !== undefined) &&
    words === words.trim() &&
    /^(?:\d{4}-\d{2}-\d{2}.*)?$/.test(post.date ?? '')
  )
}

/** A note is a sentence, counts something, is about one of the posts, and says what it left out. */
function isSoundNote(note: Reading['notes'][number], posts: number): boolean {
  return (
    noteSentence(note).endsWith('.') &&
    (note.count ?? 1) > 0 &&
    (note.post ?? 0) < posts &&
    (note.left ?? ['x']).some((left) => left.trim() !== '')
  )
}
