/** The order a person gave the slides on the canvas, as the order of the arrangement. */
import type { Deck } from '../deck/deck'
import type { Arrangement } from './arrangement'
import { cutEntry, type Cut } from './cuts'
import { entryOfSlide } from './slides'

/**
 * Entries in the order in which their slides stand in `keys`. A post whose slides no longer follow one another is
 * cut, so that each stands where it was put. Slides that `keys` leaves out follow the one they followed; keys of
 * slides the deck does not have are passed over. The person's own closing slide stays last.
 */
export function inCanvasOrder(arrangement: Arrangement, deck: Deck, keys: readonly string[]): Cut {
  const order = sequence(
    deck.slides.map(({ key }) => key),
    keys,
  )
  const cut = [...new Set(order.map(entryOfSlide))].reduce<Cut>(
    (done, id) => {
      const slides = deck.slides.filter(({ key }) => entryOfSlide(key) === id)
      if (id === null || isInOrder(slides.map(({ key }) => order.indexOf(key)))) return done
      const next = cutEntry(done.arrangement, id, slides)
      return { arrangement: next.arrangement, keys: new Map([...done.keys, ...next.keys]) }
    },
    { arrangement, keys: new Map() },
  )
  const ids = order.map((key) => entryOfSlide(cut.keys.get(key) ?? key))
  const place = (id: string): number => ids.indexOf(id)
  const planned = cut.arrangement.entries.filter(({ id }) => place(id) >= 0)
  const sorted = [...planned].sort((a, b) => place(a.id) - place(b.id))
  let at = 0
  // An entry without slides (all its words are on others') keeps its place.
  const entries = cut.arrangement.entries.map((entry) => {
    if (place(entry.id) < 0) return entry
    at += 1
    return sorted[at - 1] ?? entry
  })
  const isSame = entries.every((entry, index) => entry === arrangement.entries[index])
  return isSame
    ? { arrangement, keys: cut.keys }
    : { arrangement: { ...cut.arrangement, entries }, keys: cut.keys }
}

/** Every one of `own`, in the order of `wanted`; what is not wanted stays behind the one it is behind. */
function sequence(own: readonly string[], wanted: readonly string[]): readonly string[] {
  const named = new Set(wanted.filter((key) => own.includes(key)))
  const followers = new Map<string | null, string[]>()
  let lead: string | null = null
  for (const key of own) {
    if (named.has(key)) lead = key
    else followers.set(lead, [...(followers.get(lead) ?? []), key])
  }
  return [
    ...(followers.get(null) ?? []),
    ...[...named].flatMap((key) => [key, ...(followers.get(key) ?? [])]),
  ]
}

function isInOrder(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1)
}
