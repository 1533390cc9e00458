/** What happened while posts were read, counted by kind, and what was left out of them. */
import type { Note } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'

// In the order in which people are told.
const told = [
  'entities',
  'tags',
  'fancy-letters',
  'link-card',
  'media-links',
  'picture-places',
  'video-place',
  'page-text',
] as const satisfies readonly NoteCode[]

/** The kinds that can be counted. */
export type Tallied = (typeof told)[number]

/** Counts of one reading; made for it and thrown away with it. */
export class Tally {
  private readonly counts = new Map<Tallied, number>()
  private readonly left = new Map<Tallied, string[]>()

  /** Counts `count` more of a kind; none for 0. `left` is what was left out with them. */
  add(code: Tallied, count: number, left: readonly string[] = []): void {
    if (count <= 0) return
    this.counts.set(code, (this.counts.get(code) ?? 0) + count)
    const known = this.left.get(code) ?? []
    this.left.set(code, known)
    for (const piece of left) if (piece.trim() !== '') known.push(piece)
  }

  /** One note a kind that was counted. */
  notes(): readonly Note<NoteCode>[] {
    return told.flatMap((code): readonly Note<NoteCode>[] => {
      const count = this.counts.get(code) ?? 0
      const left = this.left.get(code) ?? []
      return count === 0 ? [] : [{ code, count, ...(left.length === 0 ? {} : { left }) }]
    })
  }
}

/** The notes with those of one code joined: counts added up, what was left out in order. Notes about one post stay. */
export function joinNotes(notes: readonly Note<NoteCode>[]): readonly Note<NoteCode>[] {
  const joined = new Map<string, Note<NoteCode>>()
  notes.forEach((note, index) => {
    const key = note.post === undefined ? note.code : `${note.code} ${index}`
    const known = joined.get(key)
    joined.set(key, known === undefined ? note : addNote(known, note))
  })
  return Array.from(joined.values())
}

function addNote(one: Note<NoteCode>, other: Note<NoteCode>): Note<NoteCode> {
  const left = [...(one.left ?? []), ...(other.left ?? [])]
  const isCounted = one.count !== undefined || other.count !== undefined
  return {
    code: one.code,
    ...(isCounted ? { count: (one.count ?? 0) + (other.count ?? 0) } : {}),
    ...(left.length === 0 ? {} : { left }),
  }
}
