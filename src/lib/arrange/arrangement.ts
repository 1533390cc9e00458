/**
 * What a person made of a thread: posts edited, cut, joined, left out, and in which order they stand on
 * slides. `plannedThread` is the thread that is planned from it. Plain, readonly, JSON-safe data.
 */
import { placesOf } from '../deck/picture'
import { joinRuns } from '../thread/text'
import type { Post, Run, Thread } from '../thread/thread'

export interface Arrangement {
  /** The posts as a person has them, in the order of their cards; deleted ones keep their place. */
  readonly posts: readonly OwnPost[]
  /** What stands on slides, in order. */
  readonly entries: readonly Entry[]
  /** Number of the next id of a post or an entry. */
  readonly next: number
}

/** Id of a post: "3" is the fourth of the thread as it was read. */
export type PostId = string
/** Id of an entry: at first that of its post. Slides are named by it: "p3/1". */
export type EntryId = string

export interface OwnPost {
  readonly id: PostId
  /** Index of the post in the thread as it was read; null: a person added it. */
  readonly origin: number | null
  /** Every picture of it has a `place`. */
  readonly post: Post
  readonly isDeleted: boolean
}

/** One or more posts that are planned as one; long ones become several slides. */
export interface Entry {
  readonly id: EntryId
  readonly posts: readonly PostId[]
  /** Parted from the slide before it: none of its words are a title. */
  readonly isUntitled?: true
}

/** A thread as it was read: every post on slides of its own. */
export function arrangementOf(thread: Thread): Arrangement {
  return {
    posts: thread.posts.map((post, index) => ({
      id: String(index),
      origin: index,
      post: withPlaces(thread, post, index),
      isDeleted: false,
    })),
    entries: thread.posts.map((_, index) => ({ id: String(index), posts: [String(index)] })),
    next: thread.posts.length,
  }
}

/** A post whose pictures have places with names of their own: "7/0" where `index` is 7. */
export function withPlaces(thread: Thread, post: Post, index: number): Post {
  const names = placesOf({ ...thread, posts: [post] }).map(({ key }) =>
    key.replace(/^0\//, `${index}/`),
  )
  const place = (at: number): { readonly place?: string } => {
    const name = names[at]
    return name === undefined ? {} : { place: name }
  }
  const media = post.media.map((each, at) => ({ ...each, ...place(at) }))
  if (post.quote === undefined) return { ...post, media }
  const quoted = post.quote.media.map((each, at) => ({ ...each, ...place(media.length + at) }))
  return { ...post, media, quote: { ...post.quote, media: quoted } }
}

/** What is planned, and whose posts each planned post is made of. */
export interface Planned {
  readonly thread: Thread
  /** By index of the planned post. */
  readonly owners: readonly Entry[]
  /** The planned posts by the id of their entry, for the next time. */
  readonly joined: ReadonlyMap<string, Joined>
}

interface Joined {
  readonly entry: Entry
  /** What the planned posts are made of. */
  readonly own: readonly Post[]
  readonly posts: readonly Post[]
}

/**
 * The thread to plan: a post for each entry, its posts joined by an empty line. A poll or a quoted post
 * stands once in a post: those of further posts follow in posts of their own. `read` gives the author and
 * the address. The same entry of the same posts gives the same value as `before`.
 */
export function plannedThread(
  { posts, entries }: Arrangement,
  read: Thread,
  before: Planned['joined'] = new Map(),
): Planned {
  const byId = new Map(posts.map((post) => [post.id, post]))
  const joined = new Map<string, Joined>()
  const planned = entries.flatMap((entry) => {
    const own = entry.posts.flatMap((id) => {
      const post = byId.get(id)
      return post === undefined || post.isDeleted ? [] : [post.post]
    })
    const all = joinedFrom(before.get(entry.id), entry, own)
    joined.set(entry.id, { entry, own, posts: all })
    return all.map((post) => ({ post, entry }))
  })
  return {
    thread: { ...read, posts: planned.map(({ post }) => post) },
    owners: planned.map(({ entry }) => entry),
    joined,
  }
}

/** Of values that are as they were nothing is compared. */
function joinedFrom(
  before: Joined | undefined,
  entry: Entry,
  own: readonly Post[],
): readonly Post[] {
  const isSame =
    before?.entry === entry &&
    before.own.length === own.length &&
    before.own.every((post, index) => post === own[index])
  if (isSame) return before.posts
  const fresh = joinPosts(entry, own)
  const isAlike = before !== undefined && JSON.stringify(before.posts) === JSON.stringify(fresh)
  return isAlike ? before.posts : fresh
}

/** The posts of an entry as one; a poll or a quote too many comes after it. */
function joinPosts({ id, isUntitled }: Entry, posts: readonly Post[]): readonly Post[] {
  const [first] = posts
  if (first === undefined) return []
  const named = { id, ...(isUntitled === true && { isUntitled }) }
  if (posts.length === 1) return [{ ...first, ...named }]
  const quote = posts.find((post) => post.quote !== undefined)
  const poll = posts.find((post) => post.poll !== undefined)
  const cards = posts.flatMap((post) => post.cards ?? [])
  const whole: Post = {
    ...first,
    ...named,
    runs: joinedRuns(posts.map(({ runs }) => runs)),
    media: posts.flatMap(({ media }) => media),
    ...(quote?.quote !== undefined && { quote: quote.quote }),
    ...(poll?.poll !== undefined && { poll: poll.poll }),
    ...(cards.length > 0 && { cards }),
  }
  const others = posts.flatMap((post, index): readonly Post[] => {
    const rest = {
      ...(post !== quote && post.quote !== undefined && { quote: post.quote }),
      ...(post !== poll && post.poll !== undefined && { poll: post.poll }),
    }
    if (Object.keys(rest).length === 0) return []
    return [{ id: `${id}-${index}`, runs: [], media: [], ...rest }]
  })
  return [whole, ...others]
}

/** Texts with an empty line between them. */
export function joinedRuns(texts: readonly (readonly Run[])[]): readonly Run[] {
  const spoken = texts.filter((runs) => runs.some(({ text }) => text.trim() !== ''))
  return joinRuns(
    spoken.flatMap((runs, index) =>
      index === 0 ? runs : [{ kind: 'text', text: '\n\n' } as const, ...runs],
    ),
  )
}

/** How cards are numbered: "3"; parts of the third post "3a", "3b"; '' for what a person added. */
export function postLabels({ posts }: Pick<Arrangement, 'posts'>): ReadonlyMap<PostId, string> {
  const counts = new Map<number, number>()
  for (const { origin } of posts) {
    if (origin !== null) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  }
  const seen = new Map<number, number>()
  return new Map(
    posts.map(({ id, origin }) => {
      if (origin === null) return [id, '']
      const part = seen.get(origin) ?? 0
      seen.set(origin, part + 1)
      const isParted = (counts.get(origin) ?? 0) > 1
      return [id, `${origin + 1}${isParted ? letter(part) : ''}`]
    }),
  )
}

/** a, b … z, aa, ab … */
function letter(index: number): string {
  const before = index < 26 ? '' : letter(Math.floor(index / 26) - 1)
  return before + String.fromCharCode(97 + (index % 26))
}

/** Posts that are not deleted, in the order of their cards. */
export function livePosts({ posts }: Pick<Arrangement, 'posts'>): readonly OwnPost[] {
  return posts.filter(({ isDeleted }) => !isDeleted)
}

/** Ids of the posts that stand on slides. */
export function usedPosts({ entries }: Pick<Arrangement, 'entries'>): ReadonlySet<PostId> {
  return new Set(entries.flatMap(({ posts }) => posts))
}
