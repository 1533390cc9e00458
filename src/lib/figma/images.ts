import type { Host } from './host'
import type { Size } from './paint'
import { Problem, wordsOf } from './problem'

export interface LoadedPicture {
  /** Figma's hash of the bytes. */
  readonly hash: string
  /** px; known only when it was asked for. */
  readonly size?: Size
}

export interface LoadedPictures {
  /** Throws for a key that was not loaded: that is a mistake of ours. */
  readonly get: (key: string) => LoadedPicture
}

export interface WantedPicture {
  readonly key: string
  readonly needsSize: boolean
}

/** Pictures the panel has sent, by key, as long as the plugin is open. */
export interface PictureBox {
  /** Keeps bytes; a picture sent again takes the place of the first. */
  readonly receive: (key: string, bytes: Uint8Array) => void
  /**
   * Hands a picture to Figma, once per key. Rejects with a `Problem` 'image' when its bytes never came or
   * Figma refuses them (no PNG, JPEG or GIF, damaged, above 4096 px: figma-facts 6).
   */
  readonly load: (wanted: WantedPicture) => Promise<LoadedPicture>
}

export function createPictureBox(host: Host): PictureBox {
  const received = new Map<string, Uint8Array>()
  const images = new Map<string, Image>()
  const sizes = new Map<string, Size>()

  function receive(key: string, bytes: Uint8Array): void {
    received.set(key, bytes)
    images.delete(key)
    sizes.delete(key)
  }

  async function load({ key, needsSize }: WantedPicture): Promise<LoadedPicture> {
    try {
      const image = images.get(key) ?? createImage(key)
      if (!needsSize) return { hash: image.hash }
      const size = sizes.get(key) ?? (await image.getSizeAsync())
      sizes.set(key, size)
      return { hash: image.hash, size }
    } catch (error) {
      if (error instanceof Problem) throw error
      throw new Problem('image', wordsOf(error), key)
    }
  }

  function createImage(key: string): Image {
    const bytes = received.get(key)
    if (bytes === undefined) throw new Problem('image', 'The picture was not sent.', key)
    const image = host.createImage(bytes)
    images.set(key, image)
    // Figma keeps the bytes from here on; ours may be 20 MB.
    received.delete(key)
    return image
  }

  return { receive, load }
}
