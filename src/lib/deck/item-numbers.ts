import type { Post } from '../thread/thread'

/**
 * The numbers writers give to what they count ("5 habits:", "1/ …" to "5/ …"), by post; null for a post
 * without one. They begin with 1 on a later post than the first: a thread whose first post has a number
 * counts its posts, and the page number says that.
 */
export function itemNumbers(posts: readonly Post[]): readonly (string | null)[] {
  const first = posts.findIndex(({ counter }) => counter !== undefined)
  const areItems = first > 0 && posts[first]?.counter?.number === 1
  return posts.map(({ counter }) =>
    areItems && counter !== undefined ? String(counter.number) : null,
  )
}
