/** The one entrance: whatever was pasted → a thread. */
import type { Note, Parsed } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import type { Thread } from '../thread/thread'
import { allFormats } from './all'
import { candidatesOf, type Candidate } from './candidates'
import type { Format } from './format'

/** What the clipboard or a file holds. */
export interface Paste {
  readonly text: string
  /** The same as HTML, when the source gave it. Which of the two is read is said in `candidates.ts`. */
  readonly html?: string
}

export interface Reading extends Parsed<Thread, NoteCode> {
  /** Id of the format it was read as; "none" when there was nothing to read. */
  readonly format: string
}

/**
 * Reads a pasted thread. Never throws, on any string, and takes linear time. A text without any sign of
 * a thread is one post; of one longer than 2 million characters the beginning is read; a blank one, or
 * one that holds only buttons and menus of a page, has no posts and a note that says so.
 */
export function readThread(paste: Paste): Reading {
  const text = shorten(paste.text)
  const html = paste.html === undefined ? undefined : shorten(paste.html)
  const candidates = candidatesOf({
    text: text.text,
    ...(html === undefined ? {} : { html: html.text }),
  })
  const chosen = likeliest(candidates)
  const tooLong =
    chosen?.candidate.source.syntax === 'plain' ? text.tooLong : (html ?? text).tooLong
  if (chosen === null) {
    const notes = [...tooLong, ...(candidates[0]?.notes ?? []), { code: 'empty' } as const]
    return { format: 'none', value: emptyThread, notes }
  }
  const { candidate, format } = chosen
  const { value, notes } = format.parse(candidate.source)
  return { format: format.id, value, notes: [...tooLong, ...candidate.notes, ...notes] }
}

// Characters. A thread of a thousand posts has a quarter of it; what is longer is no thread, and reading
// it would only keep the panel busy.
const longestText = 2_000_000

function shorten(text: string): {
  readonly text: string
  readonly tooLong: readonly Note<NoteCode>[]
} {
  if (text.length <= longestText) return { text, tooLong: [] }
  const lineEnd = text.lastIndexOf('\n', longestText)
  const end = lineEnd > longestText / 2 ? lineEnd : longestText
  return {
    text: text.slice(0, end),
    tooLong: [{ code: 'too-long', count: Math.ceil(text.length / 1_000_000) }],
  }
}

const emptyThread: Thread = { author: { name: '', handle: '' }, posts: [] }

interface Choice {
  readonly candidate: Candidate
  readonly format: Format
  readonly likeness: number
}

/** The best way to read the best candidate; of two equal ones the earlier. null when all are blank. */
function likeliest(candidates: readonly Candidate[]): Choice | null {
  const choices = candidates.flatMap((candidate) =>
    candidate.source.text.trim() === '' ? [] : choicesOf(candidate),
  )
  const [first, ...others] = choices
  if (first === undefined) return null
  return others.reduce(
    // What reads two candidates reads the one that says more, whatever it scores.
    (best, next) => (next.likeness > best.likeness && next.format !== best.format ? next : best),
    first,
  )
}

/** The formats that may read a candidate, in their order, without those that others surpass for certain. */
function choicesOf(candidate: Candidate): readonly Choice[] {
  const { source, minimum } = candidate
  const takers = allFormats.filter(({ takes }) => (takes ?? ['plain']).includes(source.syntax))
  const asked = new Map<Format, number>()
  let best = 0
  for (const format of takers.slice().sort((one, other) => mostOf(other) - mostOf(one))) {
    if (mostOf(format) < best) break
    const likeness = format.likeness(source)
    asked.set(format, likeness)
    best = Math.max(best, likeness)
  }
  return takers.flatMap((format) => {
    const likeness = asked.get(format)
    return likeness === undefined || likeness < minimum ? [] : [{ candidate, format, likeness }]
  })
}

function mostOf({ most = 1 }: Format): number {
  return most
}
