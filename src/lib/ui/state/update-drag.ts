/** Dragging, by pointer and by keys: where things would go, and what a drop does. */
import { assertNever } from '../../base/assert-never'
import { entryOfSlide } from '../../arrange/slides'
import type { Deck } from '../../deck/deck'
import type { Next } from './effect'
import type { Drag, DragEvents, DragItem, DropTarget, SlideEvent } from './event-arrange'
import { noticed } from './notice'
import { imageAt } from './places'
import { currentOf } from './selection'
import type { ImageKey, State } from './state'
import { updateSlides } from './update-slides'
import { say } from '../words'

export function updateDrag(state: State, event: DragEvents): Next<State> {
  const { drag } = state.view
  switch (event.kind) {
    case 'dragStarted': {
      const { what, by, deck } = event
      const over = by === 'keys' ? firstTarget(state, what, deck) : null
      const started = withDrag(state, { what, by, over, isAlt: false, isNew: true })
      // A narrow window shows one region: what is moved by keys is moved among the slides.
      const { view } = started
      return only(by === 'keys' ? { ...started, view: { ...view, region: 'slides' } } : started)
    }
    case 'draggedOver': {
      if (drag === null) return only(state)
      const { over, isAlt = false } = event
      return isSame(drag.over, over) && drag.isAlt === isAlt
        ? only(state)
        : only(withDrag(state, { ...drag, over, isAlt, isNew: false }))
    }
    case 'dragStepped': {
      if (drag === null) return only(state)
      const targets = targetsOf(drag.what, event.deck)
      const at = targets.findIndex((target) => isSame(target, drag.over))
      const next = targets[Math.min(targets.length - 1, Math.max(0, at + event.step))] ?? null
      return only(withDrag(state, { ...drag, over: next, isNew: false }))
    }
    case 'dragDropped': {
      const act = drag === null ? null : dropEvent(state, drag, event.deck)
      const ended = withDrag(state, null)
      return act === null ? only(ended) : updateSlides(ended, act)
    }
    case 'dragCancelled': {
      const ended = withDrag(state, null)
      // Who moves by keys hears that it is over; who moves by pointer sees it.
      return drag?.by === 'keys' ? noticed(ended, say('drag.back')) : only(ended)
    }
    default:
      return assertNever(event)
  }
}

/** What a drop would do; null: nothing. The tag of the target says the same (`dropTag`). */
export function dropEvent(
  state: State,
  { what, over, isAlt }: Drag,
  deck: Deck,
): SlideEvent | null {
  if (over === null) return null
  switch (what.kind) {
    case 'posts': {
      const { posts } = what
      if (over.kind === 'gap')
        return { kind: 'slidesAdded', deck, posts, before: over.before, isCopy: isAlt }
      const image = isAlt ? pictureOfPosts(state, posts) : null
      if (image !== null)
        return { kind: 'pictureApplied', deck, image, slide: over.slide, ...placeIn(over) }
      return isThere(state, posts, over.slide)
        ? null
        : { kind: 'textAdded', deck, posts, slide: over.slide }
    }
    case 'slides':
      return over.kind !== 'gap' || isOwnGap(deck, what.slides, over.before)
        ? null
        : { kind: 'slidesMoved', deck, slides: what.slides, before: over.before }
    case 'image':
      return over.kind === 'gap'
        ? { kind: 'pictureAdded', deck, image: what.image, before: over.before }
        : { kind: 'pictureApplied', deck, image: what.image, slide: over.slide, ...placeIn(over) }
    default:
      return assertNever(what)
  }
}

/** Whether all the posts stand on a slide already. */
function isThere({ work }: State, posts: readonly string[], slide: string): boolean {
  const entry = work.arrangement.entries.find(({ id }) => id === entryOfSlide(slide))
  return posts.every((id) => entry?.posts.includes(id) === true)
}

/** Whether slides that stand side by side would stay where they are. */
function isOwnGap({ slides }: Deck, keys: readonly string[], before: number): boolean {
  const at = slides.flatMap(({ key }, index) => (keys.includes(key) ? [index] : []))
  const [first = 0] = at
  const last = at[at.length - 1] ?? 0
  return last - first === at.length - 1 && before >= first && before <= last + 1
}

/** The first picture that is there of some posts. */
export function pictureOfPosts(state: State, ids: readonly string[]): ImageKey | null {
  const media = state.work.arrangement.posts
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ post }) => post.media)
  for (const { place } of media) {
    const image = place === undefined ? undefined : imageAt(state, place)
    if (image?.entry.kind === 'ready') return image.key
  }
  return null
}

function placeIn(over: DropTarget): { readonly place?: string } {
  return over.kind === 'place' ? { place: over.place } : {}
}

/**
 * Where a thing can be dropped, in reading order: slides move between others, never onto one. Nothing goes onto
 * the person's own closing slide or behind it.
 */
export function targetsOf(what: DragItem, deck: Deck): readonly DropTarget[] {
  const slides = deck.slides.filter(({ key }) => entryOfSlide(key) !== null)
  return Array.from({ length: slides.length + 1 }, (_, before) => before).flatMap((before) => {
    const gap: DropTarget = { kind: 'gap', before }
    const slide = slides[before]
    return what.kind === 'slides' || slide === undefined
      ? [gap]
      : [gap, { kind: 'slide', slide: slide.key } as const]
  })
}

/** By keys a drag begins at the selected slide, a slide at where it stands. */
function firstTarget(state: State, what: DragItem, deck: Deck): DropTarget {
  const key = what.kind === 'slides' ? what.slides[0] : currentOf(state.selection.slides)
  const index = deck.slides.findIndex((slide) => slide.key === key)
  return { kind: 'gap', before: Math.max(0, index) }
}

function withDrag(state: State, drag: Drag | null): State {
  return { ...state, view: { ...state.view, drag } }
}

function isSame(one: DropTarget | null, other: DropTarget | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
