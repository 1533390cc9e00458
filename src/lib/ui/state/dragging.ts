/** What a drag says: in the chip, at its target, in the line for keys, aloud (panel reference, section 7). */
import { postLabels } from '../../arrange/arrangement'
import { picturesOf } from '../../deck/cover-picture'
import type { Deck } from '../../deck/deck'
import { plainText } from '../../thread/text'
import { say, type WordKey } from '../words'
import type { Drag, DropTarget, SlideEvent } from './event-arrange'
import { imageAt } from './places'
import { dropEvent, pictureOfPosts } from './update-drag'
import type { ImageKey, State } from './state'

const tags: Readonly<Partial<Record<SlideEvent['kind'], WordKey>>> = {
  slidesAdded: 'drop.new',
  pictureAdded: 'drop.new',
  textAdded: 'drop.text',
  pictureApplied: 'drop.image',
  slidesMoved: 'drop.move',
}

/** What a drop here would do, in two words; null where it would do nothing. */
export function dropTag(state: State, drag: Drag, deck: Deck): string | null {
  const event = dropEvent(state, drag, deck)
  if (event === null) return null
  if (event.kind === 'slidesAdded' && event.posts.length > 1)
    return say('drop.newMany', { n: event.posts.length })
  const makesSlide = event.kind === 'pictureApplied' && isBesideCover(event)
  const key = makesSlide ? 'drop.new' : tags[event.kind]
  return key === undefined ? null : say(key)
}

/** A picture for a cover that has no place, of a post without pictures: it has a slide of its own behind the cover. */
function isBesideCover({ deck, slide }: Extract<SlideEvent, { kind: 'pictureApplied' }>): boolean {
  const own = deck.slides.find(({ key }) => key === slide)
  const ofPost = deck.slides.filter(({ post }) => post === own?.post)
  return own?.kind === 'cover' && ofPost.flatMap(picturesOf).length === 0
}

/** "Post 3", "3 posts", "Slide 4", "Picture oven.png". */
export function draggedThing(state: State, { what }: Drag, { slides }: Deck): string {
  switch (what.kind) {
    case 'posts': {
      const [first = ''] = what.posts
      const label = postLabels(state.work.arrangement).get(first) ?? ''
      return what.posts.length === 1
        ? say(label === '' ? 'drag.ownPost' : 'read.post', { n: label })
        : say('posts.selected', { n: what.posts.length })
    }
    case 'slides': {
      const number = slides.findIndex(({ key }) => key === what.slides[0]) + 1
      return what.slides.length === 1
        ? say('find.slide', { n: number })
        : `${what.slides.length} ${say('foot.count', { n: what.slides.length })}`
    }
    case 'image': {
      const entry = state.images.get(what.image)
      return say('image.select', { name: entry !== undefined && 'name' in entry ? entry.name : '' })
    }
  }
}

/** "Between slides 1 and 2", "Before slide 1", "Slide 3"; '' where there is no target. */
export function dropPlace(over: DropTarget | null, { slides }: Deck): string {
  if (over === null) return ''
  if (over.kind !== 'gap')
    return say('find.slide', { n: slides.findIndex(({ key }) => key === over.slide) + 1 })
  if (slides.length === 0) return say('drag.first')
  if (over.before === 0) return say('drag.before', { n: 1 })
  return over.before === slides.length
    ? say('drag.after', { n: slides.length })
    : say('drag.between', { a: over.before, b: over.before + 1 })
}

/** One step of a drag by keys, aloud. */
export function dragSpoken(state: State, drag: Drag, deck: Deck): string {
  const place = dropPlace(drag.over, deck)
  const tag = dropTag(state, drag, deck)
  const thing = draggedThing(state, drag, deck)
  if (drag.isNew) return say('drag.picked', { what: thing })
  return `${thing}. ${tag === null ? place : `${place}: ${tag.toLowerCase()}`}.`
}

/** What the chip shows: the number of a post or slide, its words, the picture it brings. */
export interface Carried {
  readonly number: string
  readonly text: string
  readonly image: ImageKey | null
  /** How many more go along. */
  readonly more: number
}

export function carriedBy(
  state: State,
  { what }: Drag,
  { slides }: Deck,
  names: readonly string[],
): Carried {
  switch (what.kind) {
    case 'posts': {
      const [first = ''] = what.posts
      const own = state.work.arrangement.posts.find(({ id }) => id === first)
      return {
        number: postLabels(state.work.arrangement).get(first) ?? '',
        text: own === undefined ? '' : plainText(own.post).replace(/\s+/g, ' ').trim(),
        image: pictureOfPosts(state, what.posts),
        more: what.posts.length - 1,
      }
    }
    case 'slides': {
      const at = slides.findIndex(({ key }) => key === what.slides[0])
      const place = slides[at]
      const [picture] = place !== undefined && 'pictures' in place ? place.pictures : []
      return {
        number: String(at + 1),
        text: (names[at] ?? '').replace(/^\d+\s*/, ''),
        image: picture === undefined ? null : (imageAt(state, picture.place)?.key ?? null),
        more: what.slides.length - 1,
      }
    }
    case 'image': {
      const entry = state.images.get(what.image)
      const text = entry !== undefined && 'name' in entry ? entry.name : ''
      return { number: '', text, image: what.image, more: 0 }
    }
  }
}

/** Whether a post, a slide or a picture is what is being dragged, and so stands at 40 %. */
export function isDragged(drag: Drag | null, kind: Drag['what']['kind'], key: string): boolean {
  if (drag === null || drag.what.kind !== kind) return false
  switch (drag.what.kind) {
    case 'posts':
      return drag.what.posts.includes(key)
    case 'slides':
      return drag.what.slides.includes(key)
    case 'image':
      return drag.what.image === key
  }
}
