/** A deck that is too long for one post of a platform, as several carousels. */
import type { Deck, DeckSlide } from '../deck/deck'
import type { Arrangement } from './arrangement'
import { groupsOfEntry, type Cut } from './cuts'
import { cutApart, entryOfSlide } from './slides'

/** One of the carousels a deck becomes. */
export interface Part {
  /** Keys of its slides in the whole deck, in order: the cover and the closing slide are in every part. */
  readonly slides: readonly string[]
  /** Key of the slide before which it begins in the whole deck. */
  readonly start: string
}

/**
 * The fewest carousels of at most `most` slides, each with the cover in front and the closing slide at its end, as
 * equal in length as posts allow: a post that has several slides stays in one carousel, unless it alone is too
 * long for one. Empty where all slides fit in one, or where `most` leaves no room beside cover and closing.
 */
export function divideDeck({ slides }: Pick<Deck, 'slides'>, most: number): readonly Part[] {
  if (slides.length <= most) return []
  const cover = slides.filter(({ kind }, index) => index === 0 && kind === 'cover')
  const closing = slides.filter(({ kind }, at) => at === slides.length - 1 && kind === 'outro')
  const room = most - cover.length - closing.length
  const pieces = piecesOf(slides.slice(cover.length, slides.length - closing.length), room)
  const sizes = pieces.map((piece) => piece.length)
  if (sizes.some((size) => size > room)) return []
  let taken = 0
  return evenRuns(sizes, room).map((count, index) => {
    const own = pieces.slice(taken, taken + count).flat()
    taken += count
    const [first] = index === 0 ? slides : own
    return {
      slides: [...cover, ...own, ...closing].map(({ key }) => key),
      start: first?.key ?? '',
    }
  })
}

/** What stands on the slides of a part alone, with the new keys of slides whose post was cut for it. */
export function arrangementOfPart(
  arrangement: Arrangement,
  deck: Deck,
  { slides }: Pick<Part, 'slides'>,
): Cut {
  const { arrangement: cut, keys } = cutApart(arrangement, deck, slides)
  const ids = new Set(slides.map((key) => entryOfSlide(keys.get(key) ?? key)))
  return { arrangement: { ...cut, entries: cut.entries.filter(({ id }) => ids.has(id)) }, keys }
}

/** Slides that stay together: those of an entry, or where they are more than `room`, the least it is cut into. */
function piecesOf(slides: readonly DeckSlide[], room: number): readonly (readonly DeckSlide[])[] {
  const entries: DeckSlide[][] = []
  for (const slide of slides) {
    const last = entries[entries.length - 1]
    const before = last?.[0]
    if (before !== undefined && entryOfSlide(before.key) === entryOfSlide(slide.key))
      last?.push(slide)
    else entries.push([slide])
  }
  return entries.flatMap((own) => (own.length > room ? groupsOfEntry(own) : [own]))
}

/**
 * How many of the pieces go into each of the fewest runs of at most `room`, in order; of all ways the one with the
 * least sum of squared lengths, which is the most equal one. Every piece fits into `room`.
 */
function evenRuns(sizes: readonly number[], room: number): readonly number[] {
  const fewest = fewestRuns(sizes, room)
  // By count of pieces: the least sum of squares of the runs so far, and how many pieces the last one takes.
  let costs: readonly number[] = [0, ...sizes.map(() => Infinity)]
  const lasts: (readonly number[])[] = []
  for (let run = 0; run < fewest; run += 1) {
    const before = costs
    const ways = before.map((_, end) => bestLast(sizes, room, before, end))
    costs = ways.map(({ cost }) => cost)
    lasts.push(ways.map(({ count }) => count))
  }
  const counts: number[] = []
  let end = sizes.length
  for (const last of lasts.reverse()) {
    const count = last[end] ?? 0
    counts.unshift(count)
    end -= count
  }
  return counts
}

/** The best last run that ends before piece `end`. */
function bestLast(
  sizes: readonly number[],
  room: number,
  before: readonly number[],
  end: number,
): { readonly cost: number; readonly count: number } {
  let best = { cost: Infinity, count: 0 }
  let length = 0
  for (let start = end - 1; start >= 0; start -= 1) {
    length += sizes[start] ?? 0
    if (length > room) break
    const cost = (before[start] ?? Infinity) + length * length
    if (cost < best.cost) best = { cost, count: end - start }
  }
  return best
}

/** Filling each run before the next is begun takes the fewest. */
function fewestRuns(sizes: readonly number[], room: number): number {
  let runs = 0
  let left = 0
  for (const size of sizes) {
    if (size > left) {
      runs += 1
      left = room
    }
    left -= size
  }
  return runs
}
