import type { Size } from '../slide/fills'
import type { Host } from './host'
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
  /** Pictures that an earlier run gave to Figma, with Figma's hash: they need not be sent again. */
  readonly remember: (pictures: Iterable<readonly [key: string, hash: string]>) => void
  /** Those of `keys` that Figma has or can be given now, with its hash of them. Never throws for a bad one. */
  readonly known: (keys: readonly string[]) => readonly (readonly [key: string, hash: string])[]
  /** The bytes of a picture that Figma has under a key; null when it has none or cannot say. Never rejects. */
  readonly bytesOf: (key: string) => Promise<Uint8Array | null>
}

export function createPictureBox(host: Host): PictureBox {
  const received = new Map<string, Uint8Array>()
  const images = new Map<string, Image>()
  const sizes = new Map<string, Size>()
  const remembered = new Map<string, string>()

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
    if (bytes === undefined) {
      const kept = keptImage(key)
      if (kept === null) throw new Problem('image', 'The picture was not sent.', key)
      images.set(key, kept)
      return kept
    }
    const image = host.createImage(bytes)
    images.set(key, image)
    // Figma keeps the bytes from here on; ours may be 20 MB.
    received.delete(key)
    return image
  }

  function keptImage(key: string): Image | null {
    const hash = remembered.get(key)
    return hash === undefined ? null : host.getImageByHash(hash)
  }

  function known(keys: readonly string[]): readonly (readonly [string, string])[] {
    return keys.flatMap((key) => {
      const image = images.get(key)
      if (image !== undefined) return [[key, image.hash] as const]
      if (received.has(key)) {
        try {
          return [[key, createImage(key).hash] as const]
        } catch {
          // No slide shows it: a picture that Figma refuses is told when one does.
          return []
        }
      }
      const hash = remembered.get(key)
      return hash === undefined ? [] : [[key, hash] as const]
    })
  }

  async function bytesOf(key: string): Promise<Uint8Array | null> {
    try {
      return (await (images.get(key) ?? keptImage(key))?.getBytesAsync()) ?? null
    } catch {
      return null
    }
  }

  return {
    receive,
    load,
    known,
    bytesOf,
    remember: (pictures) => {
      for (const [key, hash] of pictures) remembered.set(key, hash)
    },
  }
}
