/** What must hold of every reading, whatever was read. */
import { expect } from 'vitest'

import type { Reading } from '../../src/lib/formats/read'
import { toBlocks } from '../../src/lib/thread/blocks'
import { noteSentence } from '../../src/lib/thread/note-words'
import { plainText } from '../../src/lib/thread/text'

/** Fails when a reading breaks a law of its shape. */
export function checkReading(reading: Reading): void {
  const { value: thread, notes } = reading
  for (const post of thread.posts) {
    const runs = [...post.runs, ...(post.quote?.runs ?? [])]
    expect(runs.every((run) => run.text !== '')).toBe(true)
    const isShown = post.runs.length + post.media.length > 0
    expect(isShown || post.quote !== undefined || post.poll !== undefined).toBe(true)
    expect(plainText(post)).toBe(plainText(post).trim())
    expect(post.date ?? '').toMatch(/^(?:\d{4}-\d{2}-\d{2}.*)?$/)
    toBlocks(post.runs)
  }
  if (thread.posts.length === 0) {
    const codes = notes.map(({ code }) => code)
    expect(codes.some((code) => /^(?:empty|no-thread|no-text)$/.test(code))).toBe(true)
  }
  for (const note of notes) {
    expect(noteSentence(note)).toMatch(/\.$/)
    expect(note.count ?? 1).toBeGreaterThan(0)
    expect(note.post ?? 0).toBeLessThan(Math.max(1, thread.posts.length))
    expect((note.left ?? ['x']).some((left) => left.trim() !== '')).toBe(true)
  }
}
