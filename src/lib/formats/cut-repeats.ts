/**
 * A post that stands in a copy twice, once whole and once cut: the page of a post, and a profile or a timeline
 * that shows it with "Show more".
 */
import { plainText } from '../thread/text'
import type { Post } from '../thread/thread'

export interface WithoutCutRepeats {
  readonly posts: readonly Post[]
  /** Places of the posts taken out, in `posts` as they were given, and their words. */
  readonly dropped: readonly { readonly at: number; readonly words: string }[]
}

// Characters. Fewer words may begin two posts of one person.
const shortest = 40

/**
 * Takes out the cut posts whose words begin another post of the same author that goes on. Those with different
 * addresses are different posts. Linear in the length of the texts.
 */
export function withoutCutRepeats(posts: readonly Post[]): WithoutCutRepeats {
  if (!posts.some(({ mayBeCut }) => mayBeCut === true)) return { posts, dropped: [] }
  const texts = posts.map((post) => plainText(post).replace(/\s+/g, ' ').trim())
  // The longest post of those that begin alike is the whole one.
  const whole = new Map<string, number>()
  texts.forEach((text, at) => {
    const post = posts[at]
    if (post === undefined || text.length < shortest) return
    const key = keyOf(post, text)
    const known = whole.get(key)
    if (known === undefined || text.length > (texts[known]?.length ?? 0)) whole.set(key, at)
  })
  const dropped = texts.flatMap((text, at) => {
    const post = posts[at]
    if (post?.mayBeCut !== true) return []
    const words = text.replace(/\s?(?:…|\.\.\.)$/, '')
    const other = whole.get(keyOf(post, text)) ?? at
    const isRepeat =
      words.length >= shortest &&
      other !== at &&
      (texts[other] ?? '').length > text.length &&
      (texts[other] ?? '').startsWith(words) &&
      !haveOwnAddresses(post, posts[other])
    return isRepeat ? [{ at, words: plainText(post) }] : []
  })
  const places = new Set(dropped.map(({ at }) => at))
  return { posts: posts.filter((_, at) => !places.has(at)), dropped }
}

function keyOf({ author }: Post, text: string): string {
  return `${author?.handle.toLowerCase() ?? ''}\n${text.slice(0, shortest - 4)}`
}

function haveOwnAddresses(one: Post, other: Post | undefined): boolean {
  return one.url !== undefined && other?.url !== undefined && one.url !== other.url
}
