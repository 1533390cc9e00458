/** Places of pictures: in another order, and gone. `addPlace` stands with what is done to slides. */
import type { Media, Post } from '../thread/thread'
import type { Arrangement } from './arrangement'

/**
 * Two places change their order, each with its picture and its description. Unchanged where one of them belongs to
 * a quoted post and the other does not: what somebody else posted stays with their words.
 */
export function swapPlaces(arrangement: Arrangement, one: string, other: string): Arrangement {
  const all = arrangement.posts.map(({ post }) => post)
  const own = all.flatMap(({ media }) => media)
  const quoted = all.flatMap(({ quote }) => quote?.media ?? [])
  const side = [own, quoted].find((media) => media.some(({ place }) => place === one)) ?? []
  const first = side.find(({ place }) => place === one)
  const second = side.find(({ place }) => place === other)
  if (first === undefined || second === undefined || first === second) return arrangement
  const swapped = (media: readonly Media[]): readonly Media[] =>
    media.map((each) => (each === first ? second : each === second ? first : each))
  return withMedia(arrangement, [one, other], swapped)
}

/** A place gone, with what stood in it. A post that held nothing else keeps its slide, empty. */
export function removePlace(arrangement: Arrangement, place: string): Arrangement {
  return withMedia(arrangement, [place], (media) => media.filter((each) => each.place !== place))
}

/** The posts that have one of some places, with other media. */
function withMedia(
  arrangement: Arrangement,
  places: readonly string[],
  change: (media: readonly Media[]) => readonly Media[],
): Arrangement {
  const has = (media: readonly Media[] = []): boolean =>
    media.some(({ place }) => place !== undefined && places.includes(place))
  if (!arrangement.posts.some(({ post }) => has(post.media) || has(post.quote?.media)))
    return arrangement
  return {
    ...arrangement,
    posts: arrangement.posts.map((own) => {
      const { post } = own
      if (!has(post.media) && !has(post.quote?.media)) return own
      return { ...own, post: stillThere({ ...post, media: change(post.media), ...quoteOf(post) }) }
    }),
  }

  function quoteOf({ quote }: Post): Pick<Post, 'quote'> {
    return quote === undefined ? {} : { quote: { ...quote, media: change(quote.media) } }
  }
}

function stillThere(post: Post): Post {
  const isEmpty = post.runs.length === 0 && post.media.length === 0
  return isEmpty && post.quote === undefined && post.poll === undefined
    ? { ...post, isBlank: true }
    : post
}
