/** Which picture file goes to which place of a thread. */
import { isNamedBy, placesOf } from '../../src/lib/deck/picture'
import type { Thread } from '../../src/lib/thread/thread'
import type { ImageTarget } from '../../src/lib/ui/state/event'

/** As the panel takes dropped files. */
export interface PictureFile {
  /** Without its folder. */
  readonly name: string
  readonly blob: Blob
}

export type BrandTarget = Exclude<ImageTarget, { readonly kind: 'place' }>

export interface PlacedPictures {
  /** Pictures of a brand: the file of each that there is. */
  readonly brand: readonly { readonly target: BrandTarget; readonly file: PictureFile }[]
  /** By place of the thread. */
  readonly places: ReadonlyMap<string, PictureFile>
  /** Files for which no place was left. */
  readonly unused: readonly PictureFile[]
}

const brandNames: readonly { readonly name: RegExp; readonly target: BrandTarget }[] = [
  { name: /^avatar\./i, target: { kind: 'avatar' } },
  { name: /^logo-light\./i, target: { kind: 'logo', ground: 'light' } },
  { name: /^logo-dark\./i, target: { kind: 'logo', ground: 'dark' } },
]

/**
 * `avatar.*` is the author's, `logo-light.*` and `logo-dark.*` are the logos for light and for dark
 * backgrounds; a file named as the end of a picture's address goes to that picture's place;
 * the others, in order, fill the places that are still empty, in reading order.
 */
export function placePictures(thread: Thread, files: readonly PictureFile[]): PlacedPictures {
  const brand = brandNames.flatMap(({ name: wanted, target }) => {
    const file = files.find(({ name }) => wanted.test(name))
    return file === undefined ? [] : [{ target, file }]
  })
  const waiting = files.filter((file) => brand.every((own) => own.file !== file))
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
  return { brand, places, unused: waiting }
}
