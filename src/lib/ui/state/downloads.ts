/** Pictures the thread names by address: each gets its place at once and is loaded meanwhile. */
import type { Effect, Next } from './effect'
import { places, type OwnPlace } from './places'
import type { ImageEntry, State } from './state'

/** Only this host is ever asked for pictures; the manifest names it (design, section 5). */
const pictureHost = 'https://pbs.twimg.com/'

/** Whether an address is one that pictures may be loaded from. */
export function isFromSource(url: string): boolean {
  return url.startsWith(pictureHost)
}

/** Those of a thread that was just read, and its author's avatar. */
export function addDownloads(state: State): Next<State> {
  const { state: next, effects } = loadPlaces({
    ...state,
    work: { ...state.work, places: new Map(), pictures: [], avatar: null },
  })
  const avatarUrl = state.work.source?.thread.author.avatarUrl
  if (avatarUrl === undefined || !isFromSource(avatarUrl)) return { state: next, effects }
  const image = `image-${next.next.image}`
  const entry: ImageEntry = { kind: 'loading', url: avatarUrl, part: 0 }
  return {
    state: {
      ...next,
      images: new Map(next.images).set(image, entry),
      next: { ...next.next, image: next.next.image + 1 },
      work: { ...next.work, avatar: image },
    },
    effects: [...effects, { kind: 'download', image, url: avatarUrl }],
  }
}

/** Those of places that have no picture yet; `isMeant` says which places, all if absent. */
export function loadPlaces(
  state: State,
  isMeant: (place: OwnPlace) => boolean = () => true,
): Next<State> {
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
  for (const place of places(state.work.arrangement)) {
    const { key, media } = place
    if (media.url === null || !isFromSource(media.url) || media.kind !== 'image') continue
    if (!taken.has(key) && isMeant(place)) taken.set(key, load(media.url))
  }
  const known = new Set(state.work.places.values())
  const fresh = [...taken.values()].filter((image) => !known.has(image))
  return {
    state: {
      ...state,
      images,
      next: { ...state.next, image: next },
      work: { ...state.work, places: taken, pictures: [...state.work.pictures, ...fresh] },
    },
    effects,
  }
}
