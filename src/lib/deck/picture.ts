import type { Hex } from '../base/paint'
import type { Media, Post, Thread } from '../thread/thread'

/** A picture that is there, ready to be shown. */
export interface Picture {
  /** Under which its bytes are sent to the main thread. */
  readonly key: string
  /** px */
  readonly width: number
  readonly height: number
  /** A photo may be cropped; a diagram, a screenshot or a picture of text never. */
  readonly kind: 'photo' | 'diagram'
  /** The one colour of a diagram's edges; fills what its shape leaves empty. */
  readonly edge?: Hex
}

/** Pictures by their place in the thread, see `mediaPlace`. */
export type Pictures = ReadonlyMap<string, Picture>

/** Name of the place of a picture: post and medium, both counted from 0: "2/0". */
export function mediaPlace(post: number, medium: number): string {
  return `${post}/${medium}`
}

/** The same for a picture of the post that a post quotes: "2/q0". */
export function quotePlace(post: number, medium: number): string {
  return `${post}/q${medium}`
}

/** The name of a post's slides before their numbers: "p2" of "p2/1". */
export function postKey({ id }: Pick<Post, 'id'>, index: number): string {
  return `p${id ?? index}`
}

/** Where a picture can stand. */
export interface Place {
  readonly key: string
  /** Index of the post, from 0. */
  readonly post: number
  readonly media: Media
}

/** Every place of a thread in reading order: a post's own pictures, then those of the post it quotes. */
export function placesOf(thread: Thread): readonly Place[] {
  return thread.posts.flatMap((post, index) => [
    ...post.media.map((media, at) => ({
      key: media.place ?? mediaPlace(index, at),
      post: index,
      media,
    })),
    ...(post.quote?.media ?? []).map((media, at) => ({
      key: media.place ?? quotePlace(index, at),
      post: index,
      media,
    })),
  ])
}

/**
 * The name of the file a medium stands for where its source gives no address but a name or a path on
 * somebody's computer ("pics/oven.png"), without the folders; null for addresses and for nothing.
 */
export function fileNameOf({ url }: Pick<Media, 'url'>): string | null {
  if (url === null || /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url)) return null
  if (/^(?:data|blob):/i.test(url)) return null
  const name = lastPart(url)
  return name === '' ? null : name
}

/** Whether a file is the one an address or a path ends in: "…/media/AbC?format=jpg" is "AbC.jpg". */
export function isNamedBy({ url }: Pick<Media, 'url'>, fileName: string): boolean {
  if (url === null) return false
  const isFile = fileNameOf({ url }) !== null
  const last = (isFile ? lastPart(url) : lastPart(url.split(/[?#]/)[0] ?? '')).toLowerCase()
  const name = fileName.toLowerCase()
  const bare = (given: string): string => given.replace(/\.[a-z0-9]{3,4}$/, '')
  return last !== '' && (last === name || bare(last) === bare(name))
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).trim()
}
