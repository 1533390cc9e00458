/** What the regions show, worked out from the state and the planned carousel. */
import type { Note } from '../../base/parsed'
import type { Deck } from '../../deck/deck'
import type { NoteCode } from '../../thread/note-words'
import { say } from '../words'
import type { PlaceKey, State } from './state'

/** Numbers of the slides, from 1, each post stands on, by the post's index. */
export function slidesOfPosts(deck: Deck): ReadonlyMap<number, readonly number[]> {
  const numbers = new Map<number, number[]>()
  deck.slides.forEach(({ post }, index) => {
    numbers.set(post, [...(numbers.get(post) ?? []), index + 1])
  })
  return numbers
}

/** Number of the slide, from 1, each picture place stands on. */
export function slidesOfPlaces(deck: Deck): ReadonlyMap<PlaceKey, number> {
  const numbers = new Map<PlaceKey, number>()
  deck.slides.forEach((slide, index) => {
    for (const { place } of 'pictures' in slide ? slide.pictures : []) numbers.set(place, index + 1)
  })
  return numbers
}

/** Index of the post a slide continues, when it is not the post's first slide. */
export function continuedPost(deck: Deck, index: number): number | undefined {
  const slide = deck.slides[index]
  const before = deck.slides[index - 1]
  return slide !== undefined && before?.post === slide.post ? slide.post : undefined
}

/** How many posts went on to a second slide. */
export function splitPosts(deck: Deck): number {
  return [...slidesOfPosts(deck).values()].filter((numbers) => numbers.length > 1).length
}

const repairs: readonly NoteCode[] = ['repaired', 'entities', 'tags', 'invisible', 'surrogates']
const leftOut: readonly NoteCode[] = ['page-text', 'comments', 'related', 'reader-notes']

/** The reader's notes in one line: "22 repairs, page text left out"; '' when there are none. */
export function notesLine(notes: readonly Note<NoteCode>[]): string {
  if (notes.length === 0) return ''
  const count = notes
    .filter(({ code }) => repairs.includes(code))
    .reduce((sum, note) => sum + (note.count ?? 1), 0)
  const parts = [
    ...(count === 0 ? [] : [say('read.repairs', { n: count })]),
    ...(notes.some(({ code }) => leftOut.includes(code)) ? [say('read.leftOut')] : []),
  ]
  return parts.length === 0 ? say('read.notes', { n: notes.length }) : parts.join(', ')
}

export interface MainAction {
  readonly isEnabled: boolean
  readonly reason?: string
}

/** Whether Generate can be pressed, and why not. */
export function mainAction({ canEdit }: Pick<State, 'canEdit'>, slides: number): MainAction {
  if (!canEdit) return { isEnabled: false, reason: say('main.readOnly') }
  if (slides === 0) return { isEnabled: false, reason: say('main.none') }
  return { isEnabled: true }
}

/** The sentence of a running step. */
export function stepText(phase: Extract<State['phase'], { kind: 'running' }>): string {
  if (phase.isCancelling) return say('run.cancelling')
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
