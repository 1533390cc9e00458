/** Which picture file goes to which place of a thread. */
import { isNamedBy, placesOf } from '../../src/lib/deck/picture'
import type { Thread } from '../../src/lib/thread/thread'

/** As the panel takes dropped files. */
export interface PictureFile {
  /** Without its folder. */
  readonly name: string
  readonly blob: Blob
}

export interface PlacedPictures {
  readonly avatar?: PictureFile
  /** By place of the thread. */
  readonly places: ReadonlyMap<string, PictureFile>
  /** Files for which no place was left. */
  readonly unused: readonly PictureFile[]
}

/**
 * `avatar.*` is the author's; a file named as the end of a picture's address goes to that picture's place;
 * the others, in order, fill the places that are still empty, in reading order.
 */
export function placePictures(thread: Thread, files: readonly PictureFile[]): PlacedPictures {
  const avatar = files.find(({ name }) => /^avatar\./i.test(name))
  const waiting = files.filter((file) => file !== avatar)
  const places = new Map<string, PictureFile>()
  const empty: string[] = []
  for (const { key, media } of placesOf(thread)) {
    const at = waiting.findIndex(({ name }) => isNamedBy(media, name))
    const [named] = at < 0 ? [] : waiting.splice(at, 1)
    if (named === undefined) empty.push(key)
    else places.set(key, named)
  }
  for (const place of empty) {
    const next = waiting.shift()
    if (next !== undefined) places.set(place, next)
  }
  return { ...(avatar === undefined ? {} : { avatar }), places, unused: waiting }
}
