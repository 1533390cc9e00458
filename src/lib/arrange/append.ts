/** Posts of another text, behind those that are there. */
import type { Deck } from '../deck/deck'
import type { Thread } from '../thread/thread'
import { withPlaces, type Arrangement, type OwnPost, type PostId } from './arrangement'
import { addAsSlides } from './slides'
import type { Cut } from './cuts'

/**
 * The posts of `thread` as cards at the end, numbered on, and on slides of their own before the slide with this
 * index. Whoever wrote them is named where that is not `author`, who the deck is by.
 */
export function appendPosts(
  arrangement: Arrangement,
  deck: Deck,
  thread: Thread,
  before: number,
  author: Thread['author'],
): Cut & { readonly added: readonly PostId[] } {
  const last = Math.max(-1, ...arrangement.posts.map(({ origin }) => origin ?? -1))
  const isAnother =
    thread.author.handle !== '' &&
    thread.author.handle.toLowerCase() !== author.handle.toLowerCase()
  const own = thread.posts.map((post, index): OwnPost => {
    const id = arrangement.next + index
    return {
      id: String(id),
      origin: last + 1 + index,
      isDeleted: false,
      post: {
        ...withPlaces(thread, post, id),
        ...(isAnother && post.author === undefined && { author: thread.author }),
      },
    }
  })
  const added = own.map(({ id }) => id)
  const posts = [...arrangement.posts, ...own]
  const next = arrangement.next + own.length
  return { ...addAsSlides({ ...arrangement, posts, next }, deck, added, before), added }
}
