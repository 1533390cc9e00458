import type { CanvasKit, Image } from 'canvaskit-wasm'

import type { DocumentRecord } from '../../model'

export interface ImageCache {
  /** The decoded image with mipmaps; null when the document has none or it does not decode. */
  readonly get: (document: DocumentRecord, hash: string | null) => Image | null
}

/** Decoded px kept at most: 64 Mpx, 256 MB in RGBA, before the longest unused go. */
const capacity = 64 * 1024 * 1024

/** Decodes an image once and frees the ones longest unused. The same hash means the same bytes. */
export function createImageCache(kit: CanvasKit): ImageCache {
  const images = new Map<string, Image>()
  let size = 0

  function makeRoom(): void {
    for (const [hash, image] of images) {
      if (size <= capacity || images.size === 1) return
      images.delete(hash)
      size -= image.width() * image.height()
      image.delete()
    }
  }

  return {
    get(document, hash) {
      if (hash === null) return null
      const known = images.get(hash)
      if (known !== undefined) {
        // To the end of the queue: maps keep the order of insertion.
        images.delete(hash)
        images.set(hash, known)
        return known
      }
      const record = document.images.get(hash)
      const decoded = record === undefined ? null : kit.MakeImageFromEncoded(record.bytes)
      if (decoded === null) return null
      const image = decoded.makeCopyWithDefaultMipmaps()
      decoded.delete()
      images.set(hash, image)
      size += image.width() * image.height()
      makeRoom()
      return image
    },
  }
}
