/** Whose thread a page holds, and what of it is theirs. */
import { parseStatusAddress } from '../../thread/status-address'
import type { Author } from '../../thread/thread'
import { isKnownAuthor, unknownAuthor } from '../main-author'
import { toOrder } from './dates'
import type { FoundPost } from './posts'

export interface People {
  /** '' when the page is a list of posts by many. */
  readonly author: Author
  /** Whether the posts of others are answers, or part of a collection. */
  readonly others: 'keep' | 'leave-out'
}

/**
 * The author of the post the page is about; without one, of the first post, unless the page is a list of
 * posts by many people. A post without a header is by the author of those that follow it.
 */
export function findPeople({
  posts,
  addressed,
  isList,
}: {
  readonly posts: readonly FoundPost[]
  readonly addressed: Author | null
  readonly isList: boolean
}): People {
  const own = posts.filter(({ header }) => header?.isAd !== true)
  const focal = own.find(({ isFocal }) => isFocal)
  if (addressed !== null) return { author: completed(addressed, posts), others: 'leave-out' }
  if (focal !== undefined) {
    const author =
      focal.header?.author ?? authorOfUrl(focal.body.focalUrl) ?? authorOfHeadless(posts, focal)
    return { author: completed(author, posts), others: 'leave-out' }
  }
  const named = own.flatMap(({ header, isReposted }) =>
    header === null || isReposted ? [] : [header.author],
  )
  const [first] = named
  if (first === undefined || isList) return { author: unknownAuthor, others: 'keep' }
  // The post a page is about has no date of its own.
  const page = own.find(({ header }) => header?.isSure === false)?.header?.author
  if (page !== undefined) return { author: completed(page, posts), others: 'leave-out' }
  const top = mostFrequent(named)
  const isHeadless = own[0]?.header === null
  if (isHeadless) return { author: completed(top.author, posts), others: 'leave-out' }
  const answers = answerers(own, first)
  // Somebody who sets rules between posts collects them.
  const isSorted = own.filter(({ isDivided }) => isDivided).length * 2 >= own.length
  const isMixed = top.count * (isSorted ? 2 : 3) <= named.length && named.length >= 4
  const isEachOther = top.count === 1 && own.length >= 3
  if ((isMixed && answers < 2) || (isEachOther && answers === 0)) {
    return { author: unknownAuthor, others: 'keep' }
  }
  const isFirsts = answers > 1 || top.count === countOf(named, first)
  return { author: completed(isFirsts ? first : top.author, posts), others: 'leave-out' }
}

/** Whose post an address is, when it says so. */
export function authorOfUrl(url: string | null): Author | null {
  const handle = url === null ? undefined : parseStatusAddress(url)?.handle
  return handle === undefined ? null : { name: '', handle }
}

/** How many people the page says answer somebody. */
function answerers(posts: readonly FoundPost[], author: Author): number {
  const handles = posts.flatMap(({ header, body }) =>
    header !== null && sameHandle(body.replyTo, author.handle)
      ? [header.author.handle.toLowerCase()]
      : [],
  )
  return new Set(handles).size
}

/**
 * Who wrote each post that has no name, where that is known. Above an answer that the page is about stands
 * what it answers; everywhere else such a post is taken as the author's own.
 */
export function authorsOfUnnamed(posts: readonly FoundPost[]): readonly (Author | null)[] {
  const focalAt = posts.findIndex(({ isFocal }) => isFocal)
  const focal = posts[focalAt]
  const answered = focal?.body.replyTo ?? null
  const isAnswer = focal?.header != null && !sameHandle(answered, focal.header.author.handle)
  return posts.map(({ header, body }, at) => {
    if (header !== null) return null
    const known = authorOfUrl(body.focalUrl)
    if (known !== null || !isAnswer || answered === null || at > focalAt) return known
    return { name: '', handle: answered }
  })
}

/** Who wrote a post above the first name: whom the next one answers, if not itself, else who goes on. */
function authorOfHeadless(posts: readonly FoundPost[], headless: FoundPost): Author {
  const following = posts.slice(posts.indexOf(headless) + 1)
  const named = following.flatMap(({ header, isReposted }) =>
    header === null || header.isAd || isReposted ? [] : [header.author],
  )
  if (named.length === 0) return unknownAuthor
  const answered = following.find(({ body }) => (body.replyTo ?? '') !== '')?.body.replyTo ?? null
  const known = named.find(({ handle }) => sameHandle(answered, handle))
  if (answered !== null) return known ?? { name: '', handle: answered }
  return mostFrequent(named).author
}

function mostFrequent(authors: readonly Author[]): {
  readonly author: Author
  readonly count: number
} {
  const counts = new Map<string, { readonly author: Author; count: number }>()
  for (const author of authors) {
    const key = author.handle.toLowerCase()
    const entry = counts.get(key) ?? { author, count: 0 }
    entry.count += 1
    counts.set(key, entry)
  }
  let best: { readonly author: Author; count: number } = { author: unknownAuthor, count: 0 }
  for (const entry of counts.values()) if (entry.count > best.count) best = entry
  return best
}

function countOf(authors: readonly Author[], { handle }: Author): number {
  return authors.filter((other) => sameHandle(other.handle, handle)).length
}

function sameHandle(one: string | null, other: string): boolean {
  return one !== null && one !== '' && one.toLowerCase() === other.toLowerCase()
}

/** With the name and picture that other places of the page give. */
function completed(author: Author, posts: readonly FoundPost[]): Author {
  if (!isKnownAuthor(author)) return author
  const places = posts
    .flatMap(({ header, quote }) => [header, quote?.header ?? null])
    .flatMap((header) =>
      header !== null && sameHandle(header.author.handle, author.handle) ? [header.author] : [],
    )
  const name = author.name || (places.find((place) => place.name !== '')?.name ?? '')
  const avatarUrl = author.avatarUrl ?? places.find((place) => place.avatarUrl)?.avatarUrl
  return { name, handle: author.handle, ...(avatarUrl === undefined ? {} : { avatarUrl }) }
}

/**
 * Whether the page has its newest post first: the dates of the author's posts never rise and fall at least
 * once. A pinned post, posts of others passed on and the page about one post say nothing.
 */
export function isNewestFirst(posts: readonly FoundPost[], author: Author): boolean {
  if (posts.some(({ isFocal }) => isFocal)) return false
  const dates = posts.flatMap(({ header, isPinned, isReposted }) => {
    const isOwn = header !== null && sameHandle(header.author.handle, author.handle)
    return isOwn && !isPinned && !isReposted && header.date !== null ? [toOrder(header.date)] : []
  })
  if (dates.length < 2) return false
  const isFalling = dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? date))
  return isFalling && (dates[dates.length - 1] ?? 0) < (dates[0] ?? 0)
}
