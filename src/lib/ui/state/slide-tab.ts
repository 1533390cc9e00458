/** What the Slide tab shows of the selected slides. Derived, so never stored. */
import { postLabels, type Arrangement } from '../../arrange/arrangement'
import { entryOfSlide } from '../../arrange/slides'
import type { Deck, DeckSlide } from '../../deck/deck'
import { picturesOf } from '../../deck/cover-picture'
import { roleChoices, type Focus, type RoleChoice, type SlideChoice } from '../../settings/settings'
import { say } from '../words'
import { choiceKey, choiceOf } from './choices'
import type { SlideChange } from './event-arrange'
import { possibleRoles } from './slide-roles'
import type { State } from './state'

/** A value that several slides have, or that they differ in. */
export type Shared<Value> = { readonly value: Value } | 'mixed'

export interface SlideTab {
  /** In the order of the deck. */
  readonly slides: readonly DeckSlide[]
  readonly keys: readonly string[]
  /** Number of the first, from 1. */
  readonly number: number
  /** Of all pictures that what is chosen for them stands for, those on a divided slide's other parts included. */
  readonly places: readonly string[]
  /** Roles that at least one of them can take. */
  readonly roles: readonly RoleChoice[]
  /** Absent values are null: as the words ask for, as the deck has it. */
  readonly chosen: {
    readonly [Key in Exclude<keyof SlideChoice, 'key'>]-?: Shared<NonNullable<
      SlideChoice[Key]
    > | null>
  }
}

/** Null where no slide is selected. */
export function slideTab({ selection, work }: State, deck: Deck): SlideTab | null {
  const slides = deck.slides.filter(({ key }) => selection.slides.keys.includes(key))
  const [first] = slides
  if (first === undefined) return null
  const choices = slides.map((slide) => choiceOf(work.settings.slides, slide))
  const chosenKeys = new Set(slides.map(choiceKey))
  const possible = new Set(slides.flatMap(possibleRoles))
  return {
    slides,
    keys: slides.map(({ key }) => key),
    number: deck.slides.indexOf(first) + 1,
    places: deck.slides
      .filter((slide) => chosenKeys.has(choiceKey(slide)))
      .flatMap((slide) => picturesOf(slide).map(({ place }) => place)),
    roles: roleChoices.filter((role) => possible.has(role)),
    chosen: {
      role: shared(choices.map(({ role }) => role ?? null)),
      template: shared(choices.map(({ template }) => template ?? null)),
      whole: shared(choices.map(({ whole }) => whole ?? null)),
      focus: shared(choices.map(({ focus }) => focus ?? null)),
      focuses: shared(choices.map(({ focuses }) => focuses ?? null)),
      fit: shared(choices.map(({ fit }) => fit ?? null)),
      radius: shared(choices.map(({ radius }) => radius ?? null)),
    },
  }
}

/** Of the picture in a place; of null: of all on the slides, mixed where one has its own. Null: nobody chose one. */
export function focusOf(
  { chosen }: Pick<SlideTab, 'chosen'>,
  place: string | null,
): Shared<Focus | null> {
  const { focus, focuses } = chosen
  const each = focuses === 'mixed' ? null : focuses.value
  if (place === null) return focuses === 'mixed' || each !== null ? 'mixed' : focus
  const own = each?.find((one) => one.place === place)
  return own === undefined ? focus : { value: { x: own.x, y: own.y } }
}

/** What a point for the picture in a place, or for all, changes; null of it: the middle again. */
export function focusChange(
  { chosen, places }: Pick<SlideTab, 'chosen' | 'places'>,
  place: string | null,
  focus: Focus | null,
): SlideChange {
  if (place === null || places.length === 1) return { focus, focuses: null }
  const old = chosen.focuses === 'mixed' ? null : chosen.focuses.value
  const others = old?.filter((each) => each.place !== place) ?? []
  if (focus !== null) return { focuses: [...others, { place, ...focus }] }
  // What all shared is from now on that of the others alone.
  const shared = chosen.focus === 'mixed' ? null : chosen.focus.value
  const without = places.filter((one) => one !== place && others.every((own) => own.place !== one))
  const kept = shared === null ? [] : without.map((one) => ({ place: one, ...shared }))
  const focuses = [...others, ...kept]
  return { focus: null, focuses: focuses.length === 0 ? null : focuses }
}

function shared<Value>(values: readonly Value[]): Shared<Value | null> {
  const [first = null] = values
  const isSame = values.every((value) => JSON.stringify(value) === JSON.stringify(first))
  return isSame ? { value: first } : 'mixed'
}

/** "From post 3", "From posts 3, 4", "Added by you", "Closing slide". */
export function slideSource(arrangement: Arrangement, key: string): string {
  const id = entryOfSlide(key)
  if (id === null) return say('slide.ownEnd')
  const entry = arrangement.entries.find((each) => each.id === id)
  const labels = postLabels(arrangement)
  const posts = (entry?.posts ?? []).map((post) => labels.get(post) ?? '').filter(Boolean)
  if (posts.length === 0) return say('slide.added')
  return posts.length === 1
    ? say('slide.from', { n: posts[0] ?? '' })
    : say('slide.fromPosts', { posts: posts.join(', ') })
}
