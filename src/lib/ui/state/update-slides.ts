import type { Cut } from '../../arrange/cuts'
import {
  addAsSlides,
  addBlank,
  addCopies,
  addPlace,
  addToSlide,
  cutApart,
  deleteSlides,
  duplicateSlides,
  moveSlides,
} from '../../arrange/slides'
import { removePlace, swapPlaces } from '../../arrange/places'
import { splitSlides } from '../../arrange/split-slides'
import { assertNever } from '../../base/assert-never'
import { picturesOf } from '../../deck/cover-picture'
import type { Deck } from '../../deck/deck'
import type { Settings } from '../../settings/settings'
import { wordsDense } from '../../slide/check-deck'
import { renamedChoices, withChange, withoutChoices } from './choices'
import { withRenames } from './edited'
import type { Next } from './effect'
import type { SlideEvent } from './event-arrange'
import { withWork } from './history'
import { imageAt } from './places'
import { nothing, renamed } from './selection'
import type { ImageKey, PlaceKey, State, Work } from './state'

export function updateSlides(state: State, event: SlideEvent): Next<State> {
  const { arrangement } = state.work
  const { deck } = event
  switch (event.kind) {
    case 'slidesAdded': {
      const { posts, before, isCopy = false } = event
      return only(
        isCopy
          ? copied(state, deck, addCopies(arrangement, deck, posts, before))
          : withPostShown(
              withArrangement(state, deck, addAsSlides(arrangement, deck, posts, before)),
              posts[0],
            ),
      )
    }
    case 'textAdded':
      return only(
        withArrangement(state, deck, addToSlide(arrangement, deck, event.posts, event.slide)),
      )
    case 'slidesMoved':
      return only(
        withArrangement(state, deck, moveSlides(arrangement, deck, event.slides, event.before)),
      )
    case 'slidesDuplicated':
      return only(copied(state, deck, duplicateSlides(arrangement, deck, event.slides)))
    case 'slidesDeleted':
      return only(deleted(state, deck, event.slides))
    case 'slidesSplit':
      return only(
        withArrangement(state, deck, splitSlides(arrangement, deck, event.slides, wordsDense)),
      )
    case 'blankAdded': {
      const blank = addBlank(arrangement, deck, event.before)
      return only(selected(withArrangement(state, deck, blank), blank.key))
    }
    case 'pictureApplied':
      return only(apply(state, deck, event.image, event.slide, event.place))
    case 'pictureAdded': {
      const added = addBlank(arrangement, deck, event.before, { kind: 'image', url: null })
      const places = withPicture(state.work.places, added.place, event.image)
      const shown = selected(withArrangement(state, deck, added, places), added.key)
      return only({ ...shown, selection: { ...shown.selection, image: null } })
    }
    case 'placeAdded': {
      const added = addPlace(arrangement, deck, event.slide)
      return only(added === null ? state : withArrangement(state, deck, added))
    }
    case 'placeRemoved': {
      const places = new Map([...state.work.places].filter(([key]) => key !== event.place))
      const made = { arrangement: removePlace(arrangement, event.place), keys: new Map() }
      return only(withArrangement(state, deck, made, places))
    }
    case 'placesSwapped': {
      const made = { arrangement: swapPlaces(arrangement, ...event.places), keys: new Map() }
      return only(withArrangement(state, deck, made))
    }
    case 'slidesChosen':
      return only(choose(state, event))
    case 'slidesReset': {
      const { settings } = state.work
      return only(chosen(state, withoutChoices(settings.slides, deck, event.slides), null))
    }
    default:
      return assertNever(event)
  }
}

/** The work after posts were cut and put in order: choices and selection keep to their slides. */
export function withArrangement(
  state: State,
  deck: Deck,
  { arrangement, keys }: Cut,
  places: Work['places'] = state.work.places,
): State {
  const { work } = state
  if (arrangement === work.arrangement && places === work.places) return state
  const slides = renamedChoices(work.settings.slides, deck, keys)
  const settings = slides === work.settings.slides ? work.settings : { ...work.settings, slides }
  const renames = withRenames(work, keys)
  const next = withWork(state, { ...work, arrangement, places, settings, renames })
  const { selection } = next
  return { ...next, selection: { ...selection, slides: renamed(selection.slides, keys) } }
}

/** Copies show the pictures of what they are copies of. */
export function copied(
  state: State,
  deck: Deck,
  made: Cut & { readonly places: ReadonlyMap<string, string> },
): State {
  const places = new Map(state.work.places)
  for (const [copy, original] of made.places) {
    const image = places.get(original)
    if (image !== undefined) places.set(copy, image)
  }
  return withArrangement(state, deck, made, made.places.size === 0 ? state.work.places : places)
}

/** Without some slides; the person's own closing slide goes with the switch of outros. */
export function deleted(state: State, deck: Deck, slides: readonly string[]): State {
  const made = deleteSlides(state.work.arrangement, deck, slides)
  const isClosing = slides.some((key) => key.startsWith('end/'))
  const { settings } = state.work
  const work: Work = {
    ...state.work,
    renames: withRenames(state.work, made.keys),
    settings: isClosing ? { ...settings, outro: { ...settings.outro, on: false } } : settings,
  }
  const next = isClosing ? withWork(state, { ...work, arrangement: made.arrangement }) : state
  const left = isClosing ? next : withArrangement(state, deck, made)
  return left === state ? state : { ...left, selection: { ...left.selection, slides: nothing } }
}

/** A picture into its place on a slide, which is made if the slide has none. */
function apply(
  state: State,
  deck: Deck,
  image: ImageKey,
  slide: string,
  place: PlaceKey | undefined,
): State {
  const own = deck.slides.find(({ key }) => key === slide)
  if (own === undefined) return state
  const places = picturesOf(own).map((each) => each.place)
  const free = places.find((key) => imageAt(state, key) === undefined)
  const target = place ?? free ?? places[places.length - 1]
  const isNew = target === undefined
  const added = isNew ? addPlace(state.work.arrangement, deck, slide) : null
  const key = target ?? added?.place
  if (key === undefined) return state
  const taken = withPicture(state.work.places, key, image)
  const made = added ?? { arrangement: state.work.arrangement, keys: new Map() }
  const next = withArrangement(state, deck, made, taken)
  return { ...next, selection: { ...next.selection, image: null } }
}

/** A picture stands in one place; its old one is empty then. */
function withPicture(places: Work['places'], place: PlaceKey, image: ImageKey): Work['places'] {
  const next = new Map([...places].filter(([, other]) => other !== image))
  return next.set(place, image)
}

/**
 * A role or a layout is that of the slides named, not of the others of their post: it is cut first. How
 * pictures stand, and that a post stays on one slide, is the post's.
 */
function choose(state: State, event: Extract<SlideEvent, { kind: 'slidesChosen' }>): State {
  const { deck, slides, change, gesture = null } = event
  const { settings, arrangement } = state.work
  const isOwn = change.role !== undefined || change.template !== undefined
  if (!isOwn) return chosen(state, withChange(settings.slides, deck, slides, change), gesture)
  const apart = cutApart(arrangement, deck, slides)
  const next = withArrangement(state, deck, apart)
  const keys = slides.map((key) => apart.keys.get(key) ?? key)
  const own = deck.slides.map((slide) => {
    const key = apart.keys.get(slide.key)
    return key === undefined ? slide : { ...slide, key, choice: key }
  })
  const choices = withChange(next.work.settings.slides, { ...deck, slides: own }, keys, change)
  if (next === state) return chosen(state, choices, gesture)
  return { ...next, work: { ...next.work, settings: { ...next.work.settings, slides: choices } } }
}

function chosen(state: State, slides: Settings['slides'], gesture: string | null): State {
  const { work } = state
  if (slides === work.settings.slides) return state
  return withWork(state, { ...work, settings: { ...work.settings, slides } }, gesture)
}

/** What was added is selected, so that it is seen where it went. */
function withPostShown(state: State, post: string | undefined): State {
  const entry = state.work.arrangement.entries.find(({ posts }) => posts[0] === post)
  return entry === undefined ? state : selected(state, `p${entry.id}/1`)
}

function selected(state: State, slide: string): State {
  const slides = { keys: [slide], anchor: slide }
  return { ...state, selection: { ...state.selection, slides } }
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
