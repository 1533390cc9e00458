/**
 * A draft whose author marked the posts: by thread counters, or by lines of dashes.
 *
 * ```
 * 1/ First post           First post
 *                         ---
 * 2/ Second post:         Second post:
 * 1. its list             1. its list
 *                         ---
 * 3/ Third post           Third post
 * ```
 */
import type { Note, Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { divideDraft } from './divide'

export const numberedDraft: Format = {
  id: 'numbered-draft',
  // Above plain text, below all pages: what they hold may be numbered too.
  likeness: ({ text }) => (divideDraft(text) === null ? 0 : 0.25),
  parse,
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const draft = divideDraft(text) ?? { posts: [text], counters: 0, rules: 0 }
  const counts = [
    { code: 'post-numbers', count: draft.counters },
    { code: 'rules', count: draft.rules },
  ] satisfies readonly Note<NoteCode>[]
  return assembleThread({
    author: { name: '', handle: '' },
    posts: draft.posts.map((source) => ({ source })),
    notes: counts.filter(({ count }) => count > 0),
  })
}
