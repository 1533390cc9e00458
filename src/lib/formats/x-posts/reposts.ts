/** Posts that only repeat a post of somebody else. */
import { isKnownAuthor } from '../main-author'
import type { XPost } from './x-post'

export interface WithoutReposts {
  readonly posts: readonly XPost[]
  readonly left: readonly XPost[]
}

const prefix = /^RT @(\w{1,20}): /

/**
 * In the posts of one person, repeated ones are not that person's and are left out. Where nothing else is
 * there, or the file is a collection of many people's posts, the repeated post stands in for it.
 */
export function withoutReposts(posts: readonly XPost[]): WithoutReposts {
  const isRepost = (post: XPost): boolean => post.repeats !== undefined || prefix.test(post.source)
  const own = posts.filter((post) => !isRepost(post))
  if (own.length === posts.length) return { posts, left: [] }
  const people = new Set(
    posts.flatMap(({ author }) => (isKnownAuthor(author) ? [author.handle.toLowerCase()] : [])),
  )
  if (own.length > 0 && people.size <= 1) return { posts: own, left: posts.filter(isRepost) }
  return { posts: posts.map((post) => (isRepost(post) ? originalOf(post) : post)), left: [] }
}

/** The repeated post, or what can be told of it: X cuts the text of a repeating post. */
function originalOf(post: XPost): XPost {
  if (post.repeats !== undefined) return post.repeats
  const match = prefix.exec(post.source)
  if (match === null) return post
  const source = post.source.slice(match[0].length)
  const author = { name: '', handle: match[1] ?? '' }
  // Number and date are those of the repetition.
  const isCut = /…$/.test(source.trimEnd())
  return {
    ...post,
    id: '',
    conversation: '',
    date: '',
    author,
    source,
    ...(isCut ? { mayBeCut: true } : {}),
  }
}
