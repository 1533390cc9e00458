/**
 * What a person does to slides: puts posts on them, moves, doubles and removes them. A slide is named by its
 * key in the deck the person saw; a post that has several slides is cut where only some of them are meant.
 */
import type { Deck, DeckSlide } from '../deck/deck'
import type { Media } from '../thread/thread'
import type { Arrangement, Entry, EntryId, OwnPost, PostId } from './arrangement'
import { cutEntry, type Cut } from './cuts'
import { insertedAt, lastIndex } from './lists'
import { withoutPosts } from './posts'

/** The id of the entry a slide is planned from; null: the person's own closing slide. */
export function entryOfSlide(key: string): EntryId | null {
  return /^p(\d+)(?:-\d+)?\//.exec(key)?.[1] ?? null
}

/** Posts on slides of their own before the slide with this index; they leave the slides they stood on. */
export function addAsSlides(
  arrangement: Arrangement,
  deck: Deck,
  ids: readonly PostId[],
  before: number,
): Cut {
  const { arrangement: cut, keys } = cutAtGap(arrangement, deck, before)
  const own = ids.flatMap((id) => cut.posts.find((post) => post.id === id && !post.isDeleted) ?? [])
  const anchor = anchorAt(cut, deck, before, keys, (entry) =>
    entry.posts.every((id) => ids.includes(id)),
  )
  let { next } = cut
  const added = own.map(({ id }): Entry => {
    const alone = cut.entries.find((entry) => entry.posts.length === 1 && entry.posts[0] === id)
    if (alone !== undefined) return alone
    next += 1
    return { id: String(next - 1), posts: [id] }
  })
  const entries = withoutPosts(cut.entries, ids)
  return { arrangement: { ...cut, entries: inserted(entries, added, anchor), next }, keys }
}

/** The same posts once more, on slides of their own; `places` says whose pictures theirs are. */
export function addCopies(
  arrangement: Arrangement,
  deck: Deck,
  ids: readonly PostId[],
  before: number,
): Cut & { readonly places: ReadonlyMap<string, string> } {
  const places = new Map<string, string>()
  let { next, posts } = arrangement
  const copies = ids.flatMap((id) => {
    const own = posts.find((post) => post.id === id && !post.isDeleted)
    if (own === undefined) return []
    const copy = copyOf(own, String(next), places)
    next += 1
    posts = insertedAt(posts, posts.indexOf(own) + 1, [copy])
    return [copy.id]
  })
  return { ...addAsSlides({ ...arrangement, posts, next }, deck, copies, before), places }
}

/** The words and pictures of posts at the end of a slide; they leave the slides they stood on. */
export function addToSlide(
  arrangement: Arrangement,
  deck: Deck,
  ids: readonly PostId[],
  key: string,
): Cut {
  const { arrangement: cut, keys } = cutApart(arrangement, deck, [key])
  const id = entryOfSlide(keys.get(key) ?? key)
  const target = cut.entries.find((entry) => entry.id === id)
  const added = ids.filter((post) => target?.posts.includes(post) === false)
  if (target === undefined || added.length === 0) return unchanged(arrangement)
  const entries = withoutPosts(cut.entries, added).map((entry) =>
    entry.id === id ? { ...entry, posts: [...entry.posts, ...added] } : entry,
  )
  return { arrangement: { ...cut, entries }, keys }
}

/** Slides before the slide with this index, in the order they have. */
export function moveSlides(
  arrangement: Arrangement,
  deck: Deck,
  keys: readonly string[],
  before: number,
): Cut {
  const apart = cutApart(arrangement, deck, keys)
  const atGap = cutAtGap(apart.arrangement, deck, before, apart.keys)
  const ids = new Set(keys.map((key) => entryOfSlide(atGap.keys.get(key) ?? key)))
  const isMoved = (entry: Entry): boolean => ids.has(entry.id)
  const { entries } = atGap.arrangement
  const anchor = anchorAt(atGap.arrangement, deck, before, atGap.keys, isMoved)
  const moved = inserted(
    entries.filter((entry) => !isMoved(entry)),
    entries.filter(isMoved),
    anchor,
  )
  return { arrangement: { ...atGap.arrangement, entries: moved }, keys: atGap.keys }
}

/** The same slides once more, each after its own: with words of their own. */
export function duplicateSlides(
  arrangement: Arrangement,
  deck: Deck,
  keys: readonly string[],
): Cut & { readonly places: ReadonlyMap<string, string> } {
  const { arrangement: cut, keys: renamed } = cutApart(arrangement, deck, keys)
  const ids = new Set(keys.map((key) => entryOfSlide(renamed.get(key) ?? key)))
  const places = new Map<string, string>()
  let { next } = cut
  let posts = cut.posts
  const entries = cut.entries.flatMap((entry) => {
    if (!ids.has(entry.id)) return [entry]
    const copies = entry.posts.flatMap((id): readonly OwnPost[] => {
      const own = cut.posts.find((post) => post.id === id)
      if (own === undefined) return []
      const copy = copyOf(own, String(next), places)
      next += 1
      const at = posts.findIndex((post) => post.id === id)
      posts = insertedAt(posts, at + 1, [copy])
      return [copy]
    })
    const double: Entry = { ...entry, id: String(next), posts: copies.map(({ id }) => id) }
    next += 1
    return [entry, double]
  })
  return { arrangement: { posts, entries, next }, keys: renamed, places }
}

function copyOf(own: OwnPost, id: PostId, places: Map<string, string>): OwnPost {
  const copied = (media: readonly Media[], sign: string): readonly Media[] =>
    media.map((each, at) => {
      const place = `${id}/${sign}${at}`
      if (each.place !== undefined) places.set(place, each.place)
      return { ...each, place }
    })
  const { quote } = own.post
  return {
    ...own,
    id,
    post: {
      ...own.post,
      media: copied(own.post.media, ''),
      ...(quote !== undefined && { quote: { ...quote, media: copied(quote.media, 'q') } }),
    },
  }
}

/** Slides gone; their posts stay among the cards, what a person added for them and left empty goes too. */
export function deleteSlides(arrangement: Arrangement, deck: Deck, keys: readonly string[]): Cut {
  const { arrangement: cut, keys: renamed } = cutApart(arrangement, deck, keys)
  const ids = new Set(keys.map((key) => entryOfSlide(renamed.get(key) ?? key)))
  const gone = cut.entries.filter(({ id }) => ids.has(id))
  const posts = new Set(gone.flatMap((entry) => entry.posts))
  const isEmpty = ({ id, origin, post }: OwnPost): boolean =>
    posts.has(id) && origin === null && post.runs.length === 0
  return {
    arrangement: {
      ...cut,
      posts: cut.posts.filter((post) => !isEmpty(post)),
      entries: cut.entries.filter(({ id }) => !ids.has(id)),
    },
    keys: renamed,
  }
}

/** A slide without words; with a picture's place if `media` is given, whose name `place` says. */
export function addBlank(
  arrangement: Arrangement,
  deck: Deck,
  before: number,
  media?: Omit<Media, 'place'>,
): Cut & { readonly key: string; readonly place: string } {
  const { arrangement: cut, keys } = cutAtGap(arrangement, deck, before)
  const id = String(cut.next)
  const place = `${id}/0`
  const own: OwnPost = {
    id,
    origin: null,
    isDeleted: false,
    post: { runs: [], media: media === undefined ? [] : [{ ...media, place }], isBlank: true },
  }
  const anchor = anchorAt(cut, deck, before, keys, () => false)
  const after = cut.entries[cut.entries.findIndex((entry) => entry.id === anchor) - 1]
  const card = lastIndex(cut.posts, (post) => after?.posts.includes(post.id) === true)
  return {
    arrangement: {
      posts: insertedAt(cut.posts, anchor === null ? null : card + 1, [own]),
      entries: inserted(cut.entries, [{ id, posts: [id] }], anchor),
      next: cut.next + 1,
    },
    keys,
    key: `p${id}/1`,
    place,
  }
}

/** One more place for a picture on a slide. null for the person's own closing slide. */
export function addPlace(
  arrangement: Arrangement,
  deck: Deck,
  key: string,
): (Cut & { readonly place: string }) | null {
  const { arrangement: cut, keys } = cutApart(arrangement, deck, [key])
  const id = entryOfSlide(keys.get(key) ?? key)
  const entry = cut.entries.find((each) => each.id === id)
  const last = entry?.posts[entry.posts.length - 1]
  if (last === undefined) return null
  const place = `${last}/n${cut.next}`
  const media: Media = { kind: 'image', url: null, place }
  const posts = cut.posts.map((own) =>
    own.id === last ? { ...own, post: { ...own.post, media: [...own.post.media, media] } } : own,
  )
  return { arrangement: { ...cut, posts, next: cut.next + 1 }, keys, place }
}

/** Cuts the entries of which only some slides are named. */
export function cutApart(arrangement: Arrangement, deck: Deck, keys: readonly string[]): Cut {
  const ids = new Set(keys.map(entryOfSlide))
  return [...ids].reduce<Cut>((cut, id) => {
    const slides = slidesOf(deck, id)
    const isWhole = slides.every(({ key }) => keys.includes(key))
    return id === null || isWhole ? cut : joined(cut, cutEntry(cut.arrangement, id, slides))
  }, unchanged(arrangement))
}

/** Cuts the entry that a gap between two slides lies in. */
function cutAtGap(
  arrangement: Arrangement,
  deck: Deck,
  before: number,
  keys: ReadonlyMap<string, string> = new Map(),
): Cut {
  const start: Cut = { arrangement, keys }
  const above = deck.slides[before - 1]
  const below = deck.slides[before]
  const id = below === undefined ? null : entryOfSlide(below.key)
  const isInside = id !== null && above !== undefined && entryOfSlide(above.key) === id
  // Cut already, where its slides were named.
  if (!isInside || (below !== undefined && keys.has(below.key))) return start
  return joined(start, cutEntry(arrangement, id, slidesOf(deck, id)))
}

function joined(one: Cut, other: Cut): Cut {
  return { arrangement: other.arrangement, keys: new Map([...one.keys, ...other.keys]) }
}

function unchanged(arrangement: Arrangement): Cut {
  return { arrangement, keys: new Map() }
}

function slidesOf(deck: Deck, id: EntryId | null): readonly DeckSlide[] {
  return deck.slides.filter(({ key }) => entryOfSlide(key) === id)
}

/** The entry before which a gap lies, passing over those that leave it; null: the end. */
function anchorAt(
  arrangement: Arrangement,
  deck: Deck,
  before: number,
  keys: ReadonlyMap<string, string>,
  leaves: (entry: Entry) => boolean,
): EntryId | null {
  for (const { key } of deck.slides.slice(before)) {
    const id = entryOfSlide(keys.get(key) ?? key)
    const entry = arrangement.entries.find((each) => each.id === id)
    if (entry !== undefined && !leaves(entry)) return entry.id
  }
  return null
}

function inserted(
  entries: readonly Entry[],
  added: readonly Entry[],
  anchor: EntryId | null,
): readonly Entry[] {
  const at = entries.findIndex(({ id }) => id === anchor)
  return insertedAt(entries, at < 0 ? null : at, added)
}
