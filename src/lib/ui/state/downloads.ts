/** Pictures the thread names by address: each gets its place at once and is loaded meanwhile. */
import type { Effect, Next } from './effect'
import { places } from './places'
import type { ImageEntry, State } from './state'

/** Only this host is ever asked for pictures; the manifest names it (design, section 5). */
const pictureHost = 'https://pbs.twimg.com/'

/** Whether an address is one that pictures may be loaded from. */
export function isFromSource(url: string): boolean {
  return url.startsWith(pictureHost)
}

export function addDownloads(state: State): Next<State> {
  const { source } = state.work
  if (source === null) return { state, effects: [] }
  const images = new Map(state.images)
  const taken = new Map(state.work.places)
  const effects: Effect[] = []
  let next = state.next.image
  const load = (url: string): string => {
    const image = `image-${next}`
    next += 1
    images.set(image, { kind: 'loading', url, part: 0 } satisfies ImageEntry)
    effects.push({ kind: 'download', image, url })
    return image
  }
  for (const { key, media } of places(state.work.arrangement)) {
    if (media.url !== null && isFromSource(media.url) && media.kind === 'image')
      taken.set(key, load(media.url))
  }
  const pictures = [...taken.values()]
  const { avatarUrl } = source.thread.author
  const avatar = avatarUrl !== undefined && isFromSource(avatarUrl) ? load(avatarUrl) : null
  return {
    state: {
      ...state,
      images,
      next: { ...state.next, image: next },
      work: { ...state.work, places: taken, pictures, avatar },
    },
    effects,
  }
}
