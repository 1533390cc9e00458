/** What every format does at its end: a draft of a thread → the thread and the notes it calls for. */
import type { Note, Parsed } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import { parseStatusAddress } from '../thread/status-address'
import type { Media, Post, QuotedPost, Thread } from '../thread/thread'
import { chooseConversation } from './conversation'
import { takeCounters } from './counters'
import type { DraftPost, DraftQuote, DraftThread } from './draft'
import { isKnownAuthor, unknownAuthor } from './main-author'
import { withoutMediaLinks } from './media-links'
import { uniquePictures } from './pictures'
import { readPostText } from './post-text'
import { dateOfDraft, inReadingOrder } from './reading-order'

/**
 * Chooses the posts of the thread, puts them in reading order and reads their texts. Drafts without words
 * and media are dropped; nothing else is, without a note that holds it.
 */
export function assembleThread(draft: DraftThread): Parsed<Thread, NoteCode> {
  const { author, posts: chosen, notes } = chooseConversation(draft)
  const { posts: ordered, isTurned } = inReadingOrder(chosen)
  const counts = new Map<NoteCode, number>()
  const read = ordered.flatMap((post) => readDraft(post, counts) ?? [])
  const { posts, count: counters } = takeCounters(read)
  const cut = posts.flatMap(({ mayBeCut }, post): readonly Note<NoteCode>[] =>
    mayBeCut === true ? [{ code: 'may-be-cut', post }] : [],
  )
  const isNamed = isKnownAuthor(author) || posts.some((post) => post.author !== undefined)
  return {
    value: { author, ...(draft.url === undefined ? {} : { url: draft.url }), posts },
    notes: [
      ...(posts.length === 0 ? [{ code: 'no-thread' } as const] : []),
      ...notes,
      ...(draft.notes ?? []),
      ...(isTurned ? [{ code: 'turned-round' } as const] : []),
      ...(counters > 0 ? [{ code: 'counters', count: counters } as const] : []),
      ...countNotes(counts),
      ...cut,
      ...(isNamed || posts.length === 0 ? [] : [{ code: 'no-author' } as const]),
    ],
  }
}

/** null for a draft without words, media and anything else to show. */
function readDraft(draft: DraftPost, counts: Map<NoteCode, number>): Post | null {
  const { quote, poll, author, url } = draft
  const text = readPostText(draft.source, draft.syntax ?? 'plain')
  const linked = withoutMediaLinks({
    runs: text.runs,
    media: [...(draft.media ?? []), ...text.media],
  })
  const media = uniquePictures(linked.media)
  const cards = [...text.cards, ...(draft.cards ?? [])]
  const isEmpty = linked.runs.length === 0 && media.length === 0
  if (isEmpty && quote === undefined && poll === undefined) return null
  countText(text, media, counts)
  add(counts, 'media-links', linked.dropped)
  const date = dateOfDraft(draft)
  return {
    runs: linked.runs,
    media,
    ...(quote === undefined ? {} : { quote: readQuote(quote, counts) }),
    ...(poll === undefined ? {} : { poll }),
    ...(cards.length === 0 ? {} : { cards }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url: parseStatusAddress(url)?.url ?? url }),
    ...(date === null ? {} : { date }),
    ...(draft.mayBeCut === true ? { mayBeCut: true } : {}),
  }
}

function readQuote(draft: DraftQuote, counts: Map<NoteCode, number>): QuotedPost {
  const text = readPostText(draft.source, draft.syntax ?? 'plain')
  const { runs, media } = withoutMediaLinks({
    runs: text.runs,
    media: [...(draft.media ?? []), ...text.media],
  })
  const pictures = uniquePictures(media)
  countText(text, pictures, counts)
  const date = dateOfDraft(draft)
  return {
    author: draft.author ?? unknownAuthor,
    runs,
    media: pictures,
    ...(date === null ? {} : { date }),
    ...(draft.url === undefined ? {} : { url: draft.url }),
  }
}

function countText(
  text: ReturnType<typeof readPostText>,
  media: readonly Media[],
  counts: Map<NoteCode, number>,
): void {
  // A card's anchor is told of as a card.
  add(counts, 'tags', text.tags - text.cards.length)
  add(counts, 'entities', text.entities)
  add(counts, 'fancy-letters', text.fancy)
  add(counts, 'link-card', text.cards.length)
  const places = media.filter(({ url }) => url === null)
  add(counts, 'picture-places', places.filter(({ kind }) => kind === 'image').length)
  add(counts, 'video-place', places.filter(({ kind }) => kind !== 'image').length)
}

function add(counts: Map<NoteCode, number>, code: NoteCode, count: number): void {
  if (count > 0) counts.set(code, (counts.get(code) ?? 0) + count)
}

const counted = [
  'entities',
  'tags',
  'fancy-letters',
  'link-card',
  'media-links',
  'picture-places',
  'video-place',
] as const satisfies readonly NoteCode[]

function countNotes(counts: ReadonlyMap<NoteCode, number>): readonly Note<NoteCode>[] {
  return counted.flatMap((code) => {
    const count = counts.get(code) ?? 0
    return count > 0 ? [{ code, count }] : []
  })
}
