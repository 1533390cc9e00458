/** What every format does at its end: a draft of a thread → the thread and the notes it calls for. */
import type { Note, Parsed } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import { parseStatusAddress } from '../thread/status-address'
import type { LinkCard, Media, Post, QuotedPost, Thread } from '../thread/thread'
import { chooseConversation } from './conversation'
import { takeCounters } from './counters'
import { withoutCutRepeats } from './cut-repeats'
import type { DraftPost, DraftQuote, DraftThread } from './draft'
import { isKnownAuthor, unknownAuthor } from './main-author'
import { withoutMediaLinks } from './media-links'
import { uniquePictures } from './pictures'
import { readPostText } from './post-text'
import { dateOfDraft, inReadingOrder } from './reading-order'
import { joinNotes, Tally } from './tally'

/**
 * Chooses the posts of the thread, puts them in reading order and reads their texts. Drafts without words
 * and media are dropped; nothing else is, without a note that holds it.
 */
export function assembleThread(draft: DraftThread): Parsed<Thread, NoteCode> {
  const { author, posts: chosen, notes } = chooseConversation(draft)
  const { posts: ordered, isTurned } = inReadingOrder(chosen)
  const tally = new Tally()
  const read = ordered.flatMap((post) => readDraft(post, tally) ?? [])
  const { posts: once, dropped } = withoutCutRepeats(read)
  const { posts, count: counters } = takeCounters(once)
  const cut = posts.flatMap(({ mayBeCut }, post): readonly Note<NoteCode>[] =>
    mayBeCut === true ? [{ code: 'may-be-cut', post }] : [],
  )
  const isNamed = isKnownAuthor(author) || posts.some((post) => post.author !== undefined)
  // An embed without words says so itself.
  const isExplained = draft.notes?.some(({ code }) => code === 'no-text') === true
  return {
    value: { author, ...(draft.url === undefined ? {} : { url: draft.url }), posts },
    notes: joinNotes([
      ...(posts.length === 0 && !isExplained ? [{ code: 'no-thread' } as const] : []),
      ...notes,
      ...movedUp(draft.notes ?? [], dropped),
      ...repeatedNotes(dropped),
      ...(isTurned ? [{ code: 'turned-round' } as const] : []),
      ...(counters > 0 ? [{ code: 'counters', count: counters } as const] : []),
      ...tally.notes(),
      ...cut,
      ...(isNamed || posts.length === 0 ? [] : [{ code: 'no-author' } as const]),
    ]),
  }
}

type Dropped = ReturnType<typeof withoutCutRepeats>['dropped']

function repeatedNotes(dropped: Dropped): readonly Note<NoteCode>[] {
  if (dropped.length === 0) return []
  return [{ code: 'repeated', count: dropped.length, left: dropped.map(({ words }) => words) }]
}

/** Notes about one post, where posts above it were taken out. */
function movedUp(notes: readonly Note<NoteCode>[], dropped: Dropped): readonly Note<NoteCode>[] {
  if (dropped.length === 0) return notes
  const places = dropped.map(({ at }) => at)
  const last = notes.reduce((most, { post = 0 }) => Math.max(most, post), 0)
  const shifts: number[] = []
  let gone = 0
  for (let at = 0; at <= last; at += 1) {
    shifts.push(gone)
    if (places[gone] === at) gone += 1
  }
  return notes.map((note) =>
    note.post === undefined ? note : { ...note, post: note.post - (shifts[note.post] ?? 0) },
  )
}

function wordsOfCard({ text, description = '' }: LinkCard): string {
  return `${text}\n${description}`.trim()
}

/** null for a draft without words, media and anything else to show. */
function readDraft(draft: DraftPost, tally: Tally): Post | null {
  const { quote, poll, author, url } = draft
  const text = readPostText(draft.source, draft.syntax ?? 'plain')
  const linked = withoutMediaLinks({
    runs: text.runs,
    media: [...(draft.media ?? []), ...text.media],
  })
  const media = uniquePictures(linked.media)
  const cards = [...text.cards, ...(draft.cards ?? [])]
  const isEmpty = linked.runs.length === 0 && media.length === 0
  if (isEmpty && quote === undefined && poll === undefined) {
    // A card alone is no post, and its words are somebody else's.
    tally.add('page-text', cards.length, cards.map(wordsOfCard))
    return null
  }
  countText(text, media, tally)
  tally.add('media-links', linked.dropped.length, linked.dropped)
  const status = url === undefined ? null : parseStatusAddress(url)
  const date = dateOfDraft(draft, status)
  return {
    runs: linked.runs,
    media,
    ...(quote === undefined ? {} : { quote: readQuote(quote, tally) }),
    ...(poll === undefined ? {} : { poll }),
    ...(cards.length === 0 ? {} : { cards }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url: status?.url ?? url }),
    ...(date === null ? {} : { date }),
    ...(draft.mayBeCut === true ? { mayBeCut: true } : {}),
  }
}

function readQuote(draft: DraftQuote, tally: Tally): QuotedPost {
  const text = readPostText(draft.source, draft.syntax ?? 'plain')
  const { runs, media, dropped } = withoutMediaLinks({
    runs: text.runs,
    media: [...(draft.media ?? []), ...text.media],
  })
  const pictures = uniquePictures(media)
  countText(text, pictures, tally)
  tally.add('media-links', dropped.length, dropped)
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
  tally: Tally,
): void {
  // A card's anchor is told of as a card.
  tally.add('tags', text.tags - text.cards.length)
  tally.add('entities', text.entities)
  tally.add('fancy-letters', text.fancy)
  tally.add('link-card', text.cards.length)
  if (media.length === 0) return
  const places = media.filter(({ url }) => url === null)
  tally.add('picture-places', places.filter(({ kind }) => kind === 'image').length)
  tally.add('video-place', places.filter(({ kind }) => kind !== 'image').length)
}
