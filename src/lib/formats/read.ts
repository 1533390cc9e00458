/** The one entrance: whatever was pasted → a thread. */
import type { Note, Parsed } from '../base/parsed'
import { cleanText } from '../decode/clean-text'
import { htmlToText, isHtmlDocument } from '../decode/html-text'
import type { NoteCode } from '../thread/note-words'
import type { Thread } from '../thread/thread'
import { allFormats } from './all'
import type { Format, Source } from './format'

/** What the clipboard or a file holds. */
export interface Paste {
  readonly text: string
  /** The same as HTML, when the source gave it. Read when `text` is blank or is the HTML itself. */
  readonly html?: string
}

export interface Reading extends Parsed<Thread, NoteCode> {
  /** Id of the format it was read as; "none" when there was nothing to read. */
  readonly format: string
}

/**
 * Reads a pasted thread. Never throws, on any string, and takes linear time. A text without any sign of
 * a thread is one post; of one longer than 2 million characters the beginning is read; a blank one, or one that holds only buttons and menus of a page, has no posts
 * and a note that says so.
 */
export function readThread(paste: Paste): Reading {
  const { text, tooLong } = shorten(textOf(paste))
  const cleaned = cleanText(text)
  const clean = { value: cleaned.value, notes: [...tooLong, ...cleaned.notes] }
  if (clean.value.trim() === '') {
    return { format: 'none', value: emptyThread, notes: [...clean.notes, { code: 'empty' }] }
  }
  const source: Source = { text: clean.value, syntax: 'plain' }
  const format = likeliest(source)
  const parsed = format.parse(source)
  return { format: format.id, value: parsed.value, notes: [...clean.notes, ...parsed.notes] }
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

function textOf({ text, html }: Paste): string {
  if (html !== undefined && (text.trim() === '' || text === html)) return htmlToText(html)
  return isHtmlDocument(text) ? htmlToText(text) : text
}

function likeliest(source: Source): Format {
  const asked = allFormats.filter(({ takes }) => (takes ?? ['plain']).includes(source.syntax))
  const scored = asked.map((format) => ({ format, likeness: format.likeness(source) }))
  return scored.reduce((best, next) => (next.likeness > best.likeness ? next : best)).format
}
