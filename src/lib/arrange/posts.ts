/** What a person does to posts: write in them, cut, join, leave out, bring back, put in another order. */
import { insertedAt, lastIndex } from './lists'
import { joinRuns, plainText, sliceRuns, trimRuns } from '../thread/text'
import type { Post, Run } from '../thread/thread'
import { joinedRuns, type Arrangement, type Entry, type OwnPost, type PostId } from './arrangement'

/** The post with other words. Without any it keeps its slide, empty. */
export function editPost(arrangement: Arrangement, id: PostId, runs: readonly Run[]): Arrangement {
  const words = joinRuns(runs)
  return withPost(arrangement, id, ({ post, ...own }) => ({
    ...own,
    post: { ...post, runs: words, ...(words.length === 0 && { isBlank: true }) },
  }))
}

/** The description of a picture. */
export function describePicture(arrangement: Arrangement, place: string, alt: string): Arrangement {
  const described = (media: Post['media']): Post['media'] =>
    media.map(({ alt: old, ...each }) => {
      const kept = each.place === place ? (alt.trim() === '' ? undefined : alt) : old
      return kept === undefined ? each : { ...each, alt: kept }
    })
  return {
    ...arrangement,
    posts: arrangement.posts.map((own) => {
      const { post } = own
      const all = [...post.media, ...(post.quote?.media ?? [])]
      if (!all.some((each) => each.place === place)) return own
      const quote =
        post.quote === undefined
          ? {}
          : { quote: { ...post.quote, media: described(post.quote.media) } }
      return { ...own, post: { ...post, media: described(post.media), ...quote } }
    }),
  }
}

/**
 * Two posts from one, cut at an offset of its text (UTF-16). The first keeps its id and its slides; pictures,
 * poll and quote go with the second, as they stand after the words. Unchanged where one part had no words.
 */
export function splitPost(arrangement: Arrangement, id: PostId, at: number): Arrangement {
  const own = arrangement.posts.find((post) => post.id === id)
  if (own === undefined) return arrangement
  const { runs, media, quote, poll, cards, counter, ...rest } = own.post
  const head = trimRuns(sliceRuns(runs, 0, at))
  const tail = trimRuns(sliceRuns(runs, at))
  if (head.length === 0 || tail.length === 0) return arrangement
  const second: OwnPost = {
    ...own,
    id: String(arrangement.next),
    post: {
      ...rest,
      runs: tail,
      media,
      ...(quote !== undefined && { quote }),
      ...(poll !== undefined && { poll }),
      ...(cards !== undefined && { cards }),
    },
  }
  const first: OwnPost = {
    ...own,
    post: { ...rest, runs: head, media: [], ...(counter !== undefined && { counter }) },
  }
  return {
    posts: arrangement.posts.flatMap((post) => (post.id === id ? [first, second] : [post])),
    entries: arrangement.entries.flatMap((entry): readonly Entry[] => {
      const index = entry.posts.indexOf(id)
      if (index < 0) return [entry]
      if (entry.posts.length === 1) return [entry, { id: second.id, posts: [second.id] }]
      return [{ ...entry, posts: insertedAt(entry.posts, index + 1, [second.id]) }]
    }),
    next: arrangement.next + 1,
  }
}

/** Whether posts can be one: a post quotes one post and has one poll, and nothing may be lost. */
export function canMerge(posts: readonly OwnPost[]): boolean {
  const quotes = posts.filter(({ post }) => post.quote !== undefined)
  const polls = posts.filter(({ post }) => post.poll !== undefined)
  return posts.length > 1 && quotes.length < 2 && polls.length < 2
}

/** One post from several, in the order of their cards; it stands where the first of them stood. */
export function mergePosts(arrangement: Arrangement, ids: readonly PostId[]): Arrangement {
  const merged = arrangement.posts.filter(({ id, isDeleted }) => ids.includes(id) && !isDeleted)
  const [first, ...others] = merged
  if (first === undefined || others.length === 0) return arrangement
  if (!canMerge(merged)) return arrangement
  const posts = merged.map(({ post }) => post)
  const quote = posts.find((post) => post.quote !== undefined)?.quote
  const poll = posts.find((post) => post.poll !== undefined)?.poll
  const cards = posts.flatMap((post) => post.cards ?? [])
  const whole: Post = {
    ...first.post,
    runs: joinedRuns(posts.map(({ runs }) => runs)),
    media: posts.flatMap(({ media }) => media),
    ...(quote !== undefined && { quote }),
    ...(poll !== undefined && { poll }),
    ...(cards.length > 0 && { cards }),
  }
  const gone = new Set(others.map(({ id }) => id))
  const at = arrangement.entries.find((entry) => entry.posts.some((id) => ids.includes(id)))
  return {
    ...arrangement,
    posts: arrangement.posts
      .filter(({ id }) => !gone.has(id))
      .map((own) => (own.id === first.id ? { ...own, post: whole } : own)),
    entries: arrangement.entries.flatMap((entry): readonly Entry[] => {
      const index = entry.posts.findIndex((id) => ids.includes(id))
      if (index < 0) return [entry]
      const rest = entry.posts.filter((id) => !ids.includes(id))
      const own = entry === at ? insertedAt(rest, index, [first.id]) : rest
      return own.length === 0 ? [] : [{ ...entry, posts: own }]
    }),
  }
}

/** Left out, with their slides; `restorePosts` brings them back. */
export function deletePosts(arrangement: Arrangement, ids: readonly PostId[]): Arrangement {
  return {
    ...arrangement,
    posts: arrangement.posts.map((own) =>
      ids.includes(own.id) ? { ...own, isDeleted: true } : own,
    ),
    entries: withoutPosts(arrangement.entries, ids),
  }
}

/** Back among the cards and on slides, after the slides of the card before them. */
export function restorePosts(arrangement: Arrangement, ids: readonly PostId[]): Arrangement {
  const restored = {
    ...arrangement,
    posts: arrangement.posts.map((own) =>
      ids.includes(own.id) ? { ...own, isDeleted: false } : own,
    ),
  }
  return restored.posts.reduce<Arrangement>((all, { id }, index) => {
    const isUsed = all.entries.some((entry) => entry.posts.includes(id))
    return ids.includes(id) && !isUsed ? withEntryAfter(all, id, index) : all
  }, restored)
}

/** An entry of one post after that of the nearest card before it that stands on slides. */
function withEntryAfter(arrangement: Arrangement, id: PostId, index: number): Arrangement {
  const before = arrangement.posts.slice(0, index).reverse()
  const at = before
    .map((own) => arrangement.entries.findIndex((entry) => entry.posts.includes(own.id)))
    .find((found) => found >= 0)
  const isFree = !arrangement.entries.some((entry) => entry.id === id)
  const entry: Entry = { id: isFree ? id : String(arrangement.next), posts: [id] }
  return {
    ...arrangement,
    entries: insertedAt(arrangement.entries, (at ?? -1) + 1, [entry]),
    next: isFree ? arrangement.next : arrangement.next + 1,
  }
}

/**
 * Cards moved before another (null: to the end), keeping their order. Slides that hold nothing else move
 * along, to the slides of the card they now follow.
 */
export function movePosts(
  arrangement: Arrangement,
  ids: readonly PostId[],
  before: PostId | null,
): Arrangement {
  const moved = arrangement.posts.filter(({ id }) => ids.includes(id))
  const rest = arrangement.posts.filter(({ id }) => !ids.includes(id))
  const found = before === null ? -1 : rest.findIndex(({ id }) => id === before)
  const at = found < 0 ? rest.length : found
  const posts = insertedAt(rest, at, moved)
  const isMoved = (entry: Entry): boolean =>
    entry.posts.length > 0 && entry.posts.every((id) => ids.includes(id))
  const taken = arrangement.entries.filter(isMoved)
  const left = arrangement.entries.filter((entry) => !isMoved(entry))
  const follows = rest
    .slice(0, at)
    .reverse()
    .map(({ id }) => lastIndex(left, (entry) => entry.posts.includes(id)))
    .find((index) => index >= 0)
  return { ...arrangement, posts, entries: insertedAt(left, (follows ?? -1) + 1, taken) }
}

/** Entries without some posts; those that are left empty go. */
export function withoutPosts(entries: readonly Entry[], ids: readonly PostId[]): readonly Entry[] {
  return entries.flatMap((entry) => {
    if (!entry.posts.some((id) => ids.includes(id))) return [entry]
    const posts = entry.posts.filter((id) => !ids.includes(id))
    return posts.length === 0 ? [] : [{ ...entry, posts }]
  })
}

/** Whether a search finds a post: every word of it, in any order, in any case. */
export function isFound({ post }: OwnPost, query: string): boolean {
  const text = plainText(post).toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function withPost(
  arrangement: Arrangement,
  id: PostId,
  change: (own: OwnPost) => OwnPost,
): Arrangement {
  return {
    ...arrangement,
    posts: arrangement.posts.map((own) => (own.id === id ? change(own) : own)),
  }
}
