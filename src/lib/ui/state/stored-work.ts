/** The work in progress as it is kept, and got back when the panel opens again. */
import * as v from 'valibot'

import { arrangementOf, type Arrangement, type OwnPost } from '../../arrange/arrangement'
import { isFromSource } from './downloads'
import type { Effect, Next } from './effect'
import type { Chosen } from './selection'
import { storedWork, type StoredImage, type StoredPost, type StoredWork } from './stored-schemas'
import type { ImageEntry, ImageKey, State, Work } from './state'

const nothingStored: StoredWork = {
  source: null,
  posts: [],
  entries: [],
  next: 0,
  images: [],
  places: [],
  pictures: [],
  avatar: null,
  logos: { light: null, dark: null },
  selected: { posts: [], slides: [] },
}

/** Work as it is kept; without a thread there is none, so that starting over forgets it. */
export function workJson(state: State): string {
  return JSON.stringify({ version: 1, ...storedWorkOf(state) })
}

/** Work as plain data. `keeps`: the bytes of pictures at an address are kept beside it too. */
export function storedWorkOf({ work, images, selection }: State, keeps = false): StoredWork {
  const { source, arrangement, places, pictures, avatar, logos } = work
  if (source === null) return nothingStored
  const { thread, notes, tooLongMb } = source
  const fresh = arrangementOf(thread).posts
  const posts = arrangement.posts.map((own): StoredPost => {
    const read = own.origin === null ? undefined : fresh[own.origin]
    const isAsRead = JSON.stringify(read?.post) === JSON.stringify(own.post)
    return isAsRead ? { ...own, post: null } : own
  })
  return {
    source: { thread, notes, ...(tooLongMb !== undefined && { tooLongMb }) },
    posts,
    entries: arrangement.entries,
    next: arrangement.next,
    images: usedImages(work).flatMap((key) => {
      const entry = images.get(key)
      return entry === undefined ? [] : storedImage(key, entry, keeps)
    }),
    places: [...places],
    pictures,
    avatar,
    logos,
    selected: { posts: selection.posts.keys, slides: selection.slides.keys },
    ...(work.isDivided && { isDivided: true }),
  }
}

/** Every picture that stands or lies somewhere, each once. */
export function usedImages({ pictures, places, avatar, logos }: Work): readonly ImageKey[] {
  const others = [avatar, logos.light, logos.dark].flatMap((key) => key ?? [])
  return [...new Set([...places.values(), ...others, ...pictures])]
}

function storedImage(key: ImageKey, entry: ImageEntry, keeps: boolean): readonly StoredImage[] {
  switch (entry.kind) {
    case 'loading':
      return [{ key, name: '', url: entry.url }]
    case 'failed':
      return entry.url === undefined ? [] : [{ key, name: entry.name, url: entry.url }]
    case 'converting':
      // The bytes of a new one are not there yet; they are at the next change.
      return entry.kept === undefined
        ? []
        : [
            {
              key,
              name: entry.name,
              picture: entry.kept,
              ...(entry.url !== undefined && { url: entry.url }),
            },
          ]
    case 'ready':
      return [
        {
          key,
          name: entry.name,
          ...(entry.url !== undefined && { url: entry.url }),
          ...((entry.url === undefined || keeps) && { picture: entry.picture.key }),
        },
      ]
  }
}

/** Keys of the pictures whose bytes have to be kept: they cannot be loaded again. Those on slides first. */
export function picturesToKeep({ work, images }: State): readonly string[] {
  const keys = usedImages(work).flatMap((key) => {
    const entry = images.get(key)
    if (entry?.kind === 'converting') return entry.kept ?? []
    return entry?.kind === 'ready' && entry.url === undefined ? [entry.picture.key] : []
  })
  return [...new Set(keys)]
}

/** Work out of a stored part; null where it is not what was stored. Never throws. */
export function parseWork(json: unknown): StoredWork | null {
  const result = v.safeParse(storedWork, json)
  if (!result.success) return null
  const { source, posts, entries } = result.output
  if (source === null) return nothingStored
  const count = source.thread.posts.length
  const hasOrigin = posts.every(({ origin, post }) =>
    origin === null ? post !== null : origin < count,
  )
  return hasOrigin && isOnce(posts) && isOnce(entries) ? result.output : null
}

/** Slides are named by these: two of one name would be one slide. */
function isOnce(list: readonly { readonly id: string }[]): boolean {
  return new Set(list.map(({ id }) => id)).size === list.length
}

/** Stored work whose pictures have no name that one here has: undo may bring those back. */
export function withFreshImages(
  stored: StoredWork,
  { images, next }: Pick<State, 'images' | 'next'>,
): StoredWork {
  const clashes = stored.images.flatMap(({ key }) => (images.has(key) ? key : []))
  if (clashes.length === 0) return stored
  const numbers = stored.images.map(({ key }) => numberOf(key))
  const first = Math.max(next.image, 1 + Math.max(...numbers))
  const names = new Map(clashes.map((key, index) => [key, `image-${first + index}`] as const))
  const named = (key: string): string => names.get(key) ?? key
  const orNone = (key: string | null): string | null => (key === null ? null : named(key))
  const { light, dark } = stored.logos
  return {
    ...stored,
    images: stored.images.map((image) => ({ ...image, key: named(image.key) })),
    places: stored.places.map(([place, image]) => [place, named(image)]),
    pictures: stored.pictures.map(named),
    avatar: orNone(stored.avatar),
    logos: { light: orNone(light), dark: orNone(dark) },
  }
}

/** 12 of "image-12"; 0 of what is no such name. */
function numberOf(image: string): number {
  return Number(/^image-(\d+)$/.exec(image)?.[1] ?? 0)
}

/**
 * The state with stored work in it, and the pictures to get back: those of a carousel are in its document, those
 * of work in progress are loaded again where they have an address.
 */
export function withStoredWork(
  state: State,
  stored: StoredWork,
  from: 'storage' | 'document' = 'storage',
): Next<State> {
  const { source } = stored
  if (source === null || state.work.source !== null) return { state, effects: [] }
  const arrangement = arrangementFrom(stored, source.thread)
  const images = new Map(state.images)
  const effects: Effect[] = []
  stored.images.forEach(({ key, name, url, picture }, index) => {
    const isNear = from === 'document' && picture !== undefined
    const address = url !== undefined && isFromSource(url) ? { url } : {}
    if (url !== undefined && isFromSource(url) && !isNear) {
      images.set(key, { kind: 'loading', url, part: 0 })
      effects.push({ kind: 'download', image: key, url })
    } else if (picture !== undefined) {
      // A batch of its own: one that is lost leaves a hole and moves no other.
      images.set(key, { kind: 'converting', name, batch: -1 - index, kept: picture, ...address })
      effects.push({ kind: 'restorePicture', image: key, key: picture, from })
    }
  })
  const known = (key: string | null): key is string => key !== null && images.has(key)
  const there = (key: string | null): string | null => (known(key) ? key : null)
  const numbers = [...images.keys()].map(numberOf)
  const { light, dark } = stored.logos
  return {
    state: {
      ...state,
      phase: { kind: 'arranging' },
      images,
      next: { ...state.next, image: Math.max(state.next.image, 1 + Math.max(0, ...numbers)) },
      selection: {
        ...state.selection,
        posts: chosen(stored.selected.posts),
        slides: chosen(stored.selected.slides),
      },
      work: {
        ...state.work,
        source,
        arrangement,
        places: new Map(stored.places.filter(([, image]) => known(image))),
        pictures: stored.pictures.filter(known),
        avatar: there(stored.avatar),
        logos: { light: there(light), dark: there(dark) },
        isDivided: stored.isDivided === true,
      },
    },
    effects,
  }
}

function chosen(keys: readonly string[]): Chosen<string> {
  return { keys, anchor: keys[keys.length - 1] ?? null }
}

function arrangementFrom(
  { posts, entries, next }: StoredWork,
  thread: Parameters<typeof arrangementOf>[0],
): Arrangement {
  const fresh = arrangementOf(thread).posts
  const own = posts.flatMap(({ post, ...rest }): readonly OwnPost[] => {
    const words = post ?? (rest.origin === null ? undefined : fresh[rest.origin]?.post)
    return words === undefined ? [] : [{ ...rest, post: words }]
  })
  // A number that was given already would name two things; one that is longer than ours are is nobody's.
  const numbers = [...own, ...entries].map(
    ({ id }) => Number(/^\d{1,9}(?!\d)/.exec(id)?.[0] ?? -1) + 1,
  )
  return { posts: own, entries, next: Math.max(next, ...numbers, 0) }
}
