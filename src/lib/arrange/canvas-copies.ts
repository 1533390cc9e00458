/** A slide that was duplicated on the canvas, as a slide of the arrangement. */
import type { Deck } from '../deck/deck'
import type { Arrangement } from './arrangement'
import { insertedAt, lastIndex } from './lists'
import { duplicateSlides, entryOfSlide } from './slides'

export interface Copied {
  readonly arrangement: Arrangement
  /** The key of the new slide. */
  readonly key: string
  /** The picture place it has, and the one that is a copy of. */
  readonly places: ReadonlyMap<string, string>
}

/**
 * The words and pictures of slide `of` once more, behind the posts of slide `after`. The post of a slide that is
 * one of several is not cut: the others keep their keys. null where there is no such slide, and for the person's
 * own closing slide.
 */
export function adoptCopy(
  arrangement: Arrangement,
  deck: Deck,
  of: string,
  after: string,
): Copied | null {
  const made = duplicateSlides(arrangement, deck, [of])
  const name = made.keys.get(of) ?? of
  const at = made.arrangement.entries.findIndex(({ id }) => id === entryOfSlide(name))
  const double = made.arrangement.entries[at + 1]
  if (at < 0 || double === undefined) return null
  const own = made.arrangement.posts.filter(({ id }) => double.posts.includes(id))
  const { posts, entries } = arrangement
  const before = entries.findIndex(({ id }) => id === entryOfSlide(after))
  const origin = entries.find(({ id }) => id === entryOfSlide(of))
  const card = lastIndex(posts, ({ id }) => origin?.posts.includes(id) === true)
  return {
    arrangement: {
      posts: insertedAt(posts, card + 1, own),
      entries: insertedAt(entries, before < 0 ? null : before + 1, [double]),
      next: made.arrangement.next,
    },
    key: `p${double.id}/${/\d+$/.exec(name)?.[0] ?? '1'}`,
    places: made.places,
  }
}
