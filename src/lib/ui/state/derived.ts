/** What the regions show, worked out from the state and the planned carousel. */
import { postLabels, type Arrangement, type PostId } from '../../arrange/arrangement'
import { entryOfSlide } from '../../arrange/slides'
import type { Note } from '../../base/parsed'
import { picturesOf } from '../../deck/cover-picture'
import type { Deck } from '../../deck/deck'
import { deckNoteSentence, type DeckNoteCode } from '../../deck/note-words'
import { platformById } from '../../settings/platforms'
import type { Settings } from '../../settings/settings'
import type { Carousel } from '../../templates/build-carousel'
import { runsText } from '../../thread/text'
import type { Post } from '../../thread/thread'
import { noteSentence, type NoteCode } from '../../thread/note-words'
import type { CanvasChanges } from '../canvas-changes'
import { say } from '../words'
import type { PlaceKey, State, Work } from './state'

/** Numbers of the slides, from 1, each post stands on. */
export function slidesOfPosts(
  deck: Deck,
  { entries }: Arrangement,
): ReadonlyMap<PostId, readonly number[]> {
  const posts = new Map(entries.map((entry) => [entry.id, entry.posts]))
  const numbers = new Map<PostId, number[]>()
  deck.slides.forEach(({ key }, index) => {
    for (const post of posts.get(entryOfSlide(key) ?? '') ?? [])
      numbers.set(post, [...(numbers.get(post) ?? []), index + 1])
  })
  return numbers
}

/**
 * Slide numbers in few words: "2, 3" as they are, three or more in a row as "2–9". `most` is how many
 * parts are written before "…".
 */
export function slideRanges(numbers: readonly number[], most = Infinity): string {
  const rows: { readonly from: number; to: number }[] = []
  for (const number of numbers) {
    const row = rows[rows.length - 1]
    if (row?.to === number - 1) row.to = number
    else rows.push({ from: number, to: number })
  }
  const parts = rows.flatMap(({ from, to }) =>
    to - from < 2 ? [...new Set([from, to])].map(String) : [`${from}–${to}`],
  )
  return parts.length <= most
    ? parts.join(', ')
    : `${parts.slice(0, Math.max(1, most - 1)).join(', ')}, …`
}

/** Number of the slide, from 1, each picture place stands on. */
export function slidesOfPlaces(deck: Deck): ReadonlyMap<PlaceKey, number> {
  const numbers = new Map<PlaceKey, number>()
  deck.slides.forEach((slide, index) => {
    for (const { place } of picturesOf(slide)) numbers.set(place, index + 1)
  })
  return numbers
}

/**
 * By slide: the label of the post it continues, when it is not the post's first slide; '' of one that was added;
 * undefined of all others.
 */
export function continuedPosts(
  { slides }: Deck,
  arrangement: Arrangement,
): readonly (string | undefined)[] {
  const labels = postLabels(arrangement)
  const firsts = new Map(arrangement.entries.map(({ id, posts }) => [id, posts[0] ?? '']))
  return slides.map(({ key, post }, index) =>
    slides[index - 1]?.post === post
      ? (labels.get(firsts.get(entryOfSlide(key) ?? '') ?? '') ?? '')
      : undefined,
  )
}

/** How many posts went on to a second slide. */
export function splitPosts(deck: Deck): number {
  const counts = new Map<number, number>()
  for (const { post } of deck.slides) counts.set(post, (counts.get(post) ?? 0) + 1)
  return [...counts.values()].filter((count) => count > 1).length
}

/** What became of the thread on its way to the slides. */
export interface Changes {
  /** Posts that went on to a second slide. */
  readonly split: number
  /** Changes that cleaning made. */
  readonly cleaned: number
}

export const noChanges: Changes = { split: 0, cleaned: 0 }

export function changesOf({ deck, phrases }: Pick<Carousel, 'deck' | 'phrases'>): Changes {
  return { split: splitPosts(deck), cleaned: cleaningChanges(phrases) }
}

const repairs: readonly NoteCode[] = [
  'repaired',
  'entities',
  'tags',
  'invisible',
  'surrogates',
  'emoji-words',
  'fancy-letters',
]
/**
 * The reader's notes in one line: "22 repairs, page text left out"; where there are none but the slides
 * have some, their number; '' when there are none at all.
 */
export function notesLine(notes: readonly Note<NoteCode>[], ofSlides = 0): string {
  if (notes.length === 0) return ofSlides === 0 ? '' : say('read.notes', { n: ofSlides })
  const count = notes
    .filter(({ code }) => repairs.includes(code))
    .reduce((sum, note) => sum + (note.count ?? 1), 0)
  const parts = [
    ...(count === 0 ? [] : [say('read.repairs', { n: count })]),
    ...(notes.some(isLeftOut) ? [say('read.leftOut')] : []),
  ]
  return parts.length === 0 ? say('read.notes', { n: notes.length }) : parts.join(', ')
}

/** What planning has to say that no switch of Cleaning shows, one sentence each. */
export function slideNotes(notes: readonly Note<DeckNoteCode>[]): readonly string[] {
  return notes.filter(({ code }) => !cleaned.includes(code)).map(deckNoteSentence)
}

const cleaned: readonly DeckNoteCode[] = [
  'pointer-left-out',
  'thread-mark-left-out',
  'counter-left-out',
  'hashtags-left-out',
  'tracking-left-out',
]

const leftOut: readonly NoteCode[] = [
  'page-text',
  'export-text',
  'comments',
  'related',
  'reader-notes',
]

/** A note names what it left out; the oldest ones only say that they did. */
function isLeftOut({ code, left }: Note<NoteCode>): boolean {
  return leftOut.includes(code) || (left !== undefined && left.length > 0)
}

/** A note with its place: "Post 3: …"; a sentence that begins with its place says it once. */
export function noteText(note: Note<NoteCode>): string {
  const sentence = noteSentence(note)
  if (note.post === undefined) return sentence
  const n = note.post + 1
  return sentence.startsWith(say('read.post', { n }))
    ? sentence
    : say('read.atPost', { n, sentence })
}

/** The quoted post, the poll and the link cards of a post, a line each. */
export function factLines({ quote, poll, cards = [] }: Post): readonly string[] {
  const lines: string[] = []
  if (quote !== undefined) {
    const { name, handle } = quote.author
    const who = name || (handle === '' ? '' : `@${handle}`)
    const by = who === '' ? say('post.quotesNobody') : say('post.quotes', { name: who })
    const words = runsText(quote.runs).replace(/\s+/g, ' ').trim()
    lines.push(words === '' ? by : `${by}: ${words}`)
  }
  if (poll !== undefined) {
    const options = poll.options.map(({ text, share }) =>
      share === undefined ? text : `${text} ${Math.round(share * 10) / 10}%`,
    )
    lines.push(say('post.poll', { options: options.join(', ') }))
  }
  return [...lines, ...cards.map(({ text }) => say('post.card', { title: text }))]
}

/** Pieces that are listed of what a note left out, and characters of each. */
const mostPieces = 20
const longestPiece = 400

/** What a note left out, shortened so that it can be read: its first pieces, and how many more there are. */
export function leftShown(left: readonly string[]): {
  readonly pieces: readonly string[]
  readonly more: number
} {
  const told = left.map((piece) => piece.trim()).filter((piece) => piece !== '')
  const pieces = told.slice(0, mostPieces).map((piece) => {
    if (piece.length <= longestPiece) return piece
    // Not between the halves of a character.
    const isHalf = /[\uD800-\uDBFF]/.test(piece.charAt(longestPiece - 1))
    return `${piece.slice(0, isHalf ? longestPiece - 1 : longestPiece).trimEnd()}…`
  })
  return { pieces, more: told.length - pieces.length }
}

export interface MainAction {
  readonly isEnabled: boolean
  /** What stands on the canvas is what stands here. */
  readonly isSame: boolean
  readonly reason?: string
}

/**
 * Whether the main button can be pressed, and why not. After a run there is nothing to do until a change;
 * `changes` says of a carousel on the canvas what is.
 */
export function mainAction(
  { canEdit, phase }: Pick<State, 'canEdit' | 'phase'>,
  slides: number,
  changes: CanvasChanges | null,
): MainAction {
  if (!canEdit) return { isEnabled: false, isSame: false, reason: say('main.readOnly') }
  if (slides === 0) return { isEnabled: false, isSame: false, reason: say('main.none') }
  const isSame = phase.kind === 'done' || changes?.isSame === true
  return { isEnabled: !isSame, isSame }
}

/** What the main button says: Generate, Update with or without a question, Up to date. */
export function mainText(
  { isSame }: Pick<MainAction, 'isSame'>,
  slides: number,
  changes: CanvasChanges | null,
  isShort: boolean,
): string {
  if (isSame) return say('main.same')
  if (changes === null) return say(isShort ? 'main.generateShort' : 'main.generate', { n: slides })
  if (changes.mayAsk) return say('main.updateAsk')
  const { changed } = changes
  // Another order or name alone changes no slide.
  if (changed === 0) return say('main.updateAll')
  return say(isShort ? 'main.updateShort' : 'main.update', { n: changed })
}

/** Slides above what one post of the platform takes; 0 where that is not known. */
export function slidesOver(slides: number, { canvas }: Pick<Settings, 'canvas'>): number {
  const { most } = platformById(canvas.platform)
  return most === null ? 0 : Math.max(0, slides - most)
}

/** How many slides there are, and how many the platform does not take. */
export function countText(slides: number, settings: Pick<Settings, 'canvas'>): string {
  const over = slidesOver(slides, settings)
  const count = `${slides} ${say('foot.count', { n: slides })}`
  return over > 0 ? `${count}, ${say('foot.over', { over })}` : count
}

/** The way from the first run to the carousel there was: a paste undone, or a deck started over. */
export function wayBack({ past, future }: State['history']): 'redid' | 'undid' | null {
  const hasThread = ({ source }: Work): boolean => source !== null
  if (future.some(hasThread)) return 'redid'
  return past.some(hasThread) ? 'undid' : null
}

/** How much cleaning leaves out of the deck; what a person keeps is not left out. */
export function cleaningChanges(phrases: Carousel['phrases']): number {
  return phrases.reduce((sum, { count, isKept }) => (isKept ? sum : sum + count), 0)
}

/** The sentence of a running step. */
export function stepText(phase: Extract<State['phase'], { kind: 'running' }>): string {
  if (phase.isCancelling) return say('run.cancelling')
  if (phase.mode === 'remove') return say('run.remove')
  switch (phase.step) {
    case 'prepare':
      return say('run.prepare')
    case 'waiting':
      return say('run.images', { n: phase.done, m: phase.total })
    case 'fonts':
      return say('run.fonts')
    case 'measure':
      return say('run.measure')
    case 'draw':
      return say('run.draw', { n: Math.min(phase.done + 1, phase.total), m: phase.total })
    case 'place':
      return say('run.place')
  }
}
