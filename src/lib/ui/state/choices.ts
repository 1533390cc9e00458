/** What a person chose for single slides, kept when slides get other names. */
import type { Deck, DeckSlide } from '../../deck/deck'
import type { SlideChoice } from '../../settings/settings'
import type { SlideChange } from './event-arrange'

/** The choices with a change for some slides; a value of null is taken out. */
export function withChange(
  choices: readonly SlideChoice[],
  deck: Deck,
  slides: readonly string[],
  change: SlideChange,
): readonly SlideChoice[] {
  const keys = new Set(slidesIn(deck, slides).map(choiceKey))
  return [...keys].reduce((all, key) => {
    const old = all.find((choice) => choice.key === key)
    const next = merged({ ...(old ?? { key }) }, change)
    const isEmpty = Object.keys(next).length === 1
    if (old === undefined) return isEmpty ? all : [...all, next]
    return isEmpty
      ? all.filter((choice) => choice !== old)
      : all.map((choice) => (choice === old ? next : choice))
  }, choices)
}

/** The choices without those for some slides. */
export function withoutChoices(
  choices: readonly SlideChoice[],
  deck: Deck,
  slides: readonly string[],
): readonly SlideChoice[] {
  const keys = new Set(slidesIn(deck, slides).map(choiceKey))
  return choices.filter(({ key }) => !keys.has(key))
}

/** What is chosen for a slide; nothing: an empty choice. */
export function choiceOf(choices: readonly SlideChoice[], slide: DeckSlide): SlideChoice {
  const key = choiceKey(slide)
  return choices.find((choice) => choice.key === key) ?? { key }
}

/** Whether anything was chosen for a slide alone. */
export function isChosen(choices: readonly SlideChoice[], slide: DeckSlide | undefined): boolean {
  return slide !== undefined && Object.keys(choiceOf(choices, slide)).length > 1
}

/** The choices after slides got other keys: each keeps what was chosen for the slide it was part of. */
export function renamedChoices(
  choices: readonly SlideChoice[],
  deck: Deck,
  names: ReadonlyMap<string, string>,
): readonly SlideChoice[] {
  if (choices.length === 0 || names.size === 0) return choices
  const cut = slidesIn(deck, [...names.keys()])
  const old = new Set(cut.map(choiceKey))
  const moved = cut.flatMap((slide): readonly SlideChoice[] => {
    const key = names.get(slide.key)
    const choice = choices.find((each) => each.key === choiceKey(slide))
    // On one slide it stands by itself now.
    if (key === undefined || choice === undefined) return []
    return [{ ...merged(choice, { whole: null }), key }]
  })
  return [...choices.filter(({ key }) => !old.has(key)), ...moved]
}

/** Under which choices for a slide are kept. */
export function choiceKey({ choice, key }: Pick<DeckSlide, 'choice' | 'key'>): string {
  return choice ?? key
}

function slidesIn({ slides }: Deck, keys: readonly string[]): readonly DeckSlide[] {
  return slides.filter(({ key }) => keys.includes(key))
}

function merged(choice: SlideChoice, change: SlideChange): SlideChoice {
  const values = new Map<string, unknown>(Object.entries(choice))
  for (const [key, value] of Object.entries(change)) {
    if (value === null) values.delete(key)
    else values.set(key, value)
  }
  // Keys and values are those of a choice and of a change to one.
  return Object.fromEntries(values) as unknown as SlideChoice
}
