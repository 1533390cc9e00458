/** What every format does at its end: drafts of posts → posts and the notes they call for. */
import type { Note, Parsed } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import type { Post, Thread } from '../thread/thread'
import type { DraftThread } from './draft'
import { readPostText } from './post-text'

/** Reads the drafts' texts. Drafts without words and media are dropped; the order stays. */
export function assembleThread(draft: DraftThread): Parsed<Thread, NoteCode> {
  const posts: Post[] = []
  const cut: Note<NoteCode>[] = []
  const counts = { tags: 0, entities: 0, 'link-card': 0, 'picture-places': 0, 'video-place': 0 }
  for (const from of draft.posts) {
    const text = readPostText(from.source)
    const media = [...text.media, ...(from.media ?? [])]
    if (text.runs.length === 0 && media.length === 0) continue
    // A card's anchor is told of as a card.
    counts.tags += text.tags - text.cards.length
    counts.entities += text.entities
    counts['link-card'] += text.cards.length
    const places = media.filter(({ url }) => url === null)
    counts['picture-places'] += places.filter(({ kind }) => kind === 'image').length
    counts['video-place'] += places.filter(({ kind }) => kind !== 'image').length
    if (from.mayBeCut) cut.push({ code: 'may-be-cut', post: posts.length })
    posts.push({
      runs: text.runs,
      media,
      ...(text.cards.length === 0 ? {} : { cards: text.cards }),
      ...(from.author === undefined ? {} : { author: from.author }),
      ...(from.url === undefined ? {} : { url: from.url }),
      ...(from.date === undefined ? {} : { date: from.date }),
      ...(from.mayBeCut ? { mayBeCut: true } : {}),
    })
  }
  const { author, url } = draft
  const isUnknown = author.name === '' && author.handle === ''
  return {
    value: { author, ...(url === undefined ? {} : { url }), posts },
    notes: [
      ...(posts.length === 0 ? [{ code: 'no-thread' } as const] : []),
      ...(draft.notes ?? []),
      ...countNotes(counts),
      ...cut,
      ...(isUnknown && posts.length > 0 ? [{ code: 'no-author' } as const] : []),
    ],
  }
}

function countNotes(counts: Partial<Record<NoteCode, number>>): readonly Note<NoteCode>[] {
  const codes = ['entities', 'tags', 'link-card', 'picture-places', 'video-place'] as const
  return codes.flatMap((code) => {
    const count = counts[code] ?? 0
    return count > 0 ? [{ code, count }] : []
  })
}
