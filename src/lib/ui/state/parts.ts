/** A deck that is too long for one post, as the several carousels it becomes. */
import { arrangementOfPart, divideDeck, type Part } from '../../arrange/divide'
import type { Deck } from '../../deck/deck'
import { platformById } from '../../settings/platforms'
import type { Settings } from '../../settings/settings'
import { say } from '../words'
import { renamedChoices } from './choices'
import { withRenames } from './edited'
import type { Work } from './state'

/** What a deck can be divided into; empty where it fits into one post, or no division helps. */
export function possibleParts({ canvas }: Pick<Settings, 'canvas'>, deck: Deck): readonly Part[] {
  const { most } = platformById(canvas.platform)
  return most === null ? [] : divideDeck(deck, most)
}

/** The same value each time, so that nothing is painted for its sake. */
const none: readonly Part[] = []

/** The carousels the work is drawn as; empty where it is one. */
export function partsOf(
  { isDivided, settings }: Pick<Work, 'isDivided' | 'settings'>,
  deck: Deck,
): readonly Part[] {
  return isDivided ? possibleParts(settings, deck) : none
}

/** A part as work of its own: it is planned, kept and opened again like any other. */
export function workOfPart(work: Work, deck: Deck, part: Part): Work {
  const { arrangement, keys } = arrangementOfPart(work.arrangement, deck, part)
  return {
    ...work,
    isDivided: false,
    arrangement,
    settings: { ...work.settings, slides: renamedChoices(work.settings.slides, deck, keys) },
    renames: withRenames(work, keys),
  }
}

/** Letters of a deck's name that a part's name begins with: the name of a carousel is 200 long at most. */
const longestName = 160

/** "How bread is made · 2 of 4". `index` from 0. */
export function partTitle(title: string, index: number, count: number): string {
  const name = Array.from(title).slice(0, longestName).join('')
  return say('parts.title', { title: name, n: index + 1, m: count })
}

/** A name and what says which part it is, which is seen however long the name is: "How bread is made", "2 of 4". */
export function splitTitle(title: string): { readonly name: string; readonly part: string } {
  const part = /^([^]*)( · \d+ of \d+)$/u.exec(title)
  return { name: part?.[1] ?? title, part: part?.[2] ?? '' }
}

/** "60 slides in 4 carousels" */
export function partsText(slides: number, parts: number): string {
  return `${slides} ${say('foot.count', { n: slides })} ${say('parts.count', { n: parts })}`
}

/** Keys of slides in the order they are drawn; those that are in every part come as often. */
export function drawnOrder(parts: readonly Part[], { slides }: Deck): readonly string[] {
  return parts.length === 0 ? slides.map(({ key }) => key) : parts.flatMap((part) => part.slides)
}

/** How many slides are drawn before a slide is for the first time, by its key. */
export function drawnPlaces(parts: readonly Part[], deck: Deck): ReadonlyMap<string, number> {
  const order = drawnOrder(parts, deck).map((key, index) => [key, index] as const)
  return new Map([...order].reverse())
}
