/** What is done for the brand kits and presets: pictures that are kept, and files for others. */
import type { Send } from '../../messages/channel'
import type { ToMain } from '../../messages/protocol'
import { exportBrand, kitLabel, kitPictures } from '../../settings/brand'
import type { Effect, GivenPicture } from '../state/effect'
import type { Event } from '../state/event'
import { say } from '../words'
import { readPictureHeader } from './picture-header'
import { PictureProblem, type ReadPicture } from './pictures'

export type LibraryEffect = Extract<
  Effect,
  {
    readonly kind:
      | 'keepPicture'
      | 'fetchPictures'
      | 'restorePicture'
      | 'forgetPictures'
      | 'saveBrand'
      | 'saveFile'
      | 'readFile'
  }
>

export interface LibraryTools {
  /** Throw `PictureProblem`. */
  readonly readPicture: (blob: Blob) => Promise<ReadPicture>
  readonly readSmallPicture: (blob: Blob) => Promise<ReadPicture>
  readonly saveFile: (name: string, text: string) => void
  readonly post: Send<ToMain>
  readonly send: (event: Event) => void
  /** Bytes of every picture that was read, by its key. */
  readonly bytes: Map<string, Uint8Array>
}

export interface Library {
  readonly perform: (effect: LibraryEffect) => void
  /** A kept picture came back; null: it is gone. */
  readonly received: (key: string, kept: Uint8Array | null) => void
  /**
   * Keeps the bytes of these pictures as far as they find room in `room` bytes, the first ones first, and
   * forgets all others but those `named` elsewhere.
   */
  readonly keepAll: (keys: readonly string[], room: number, named: readonly string[]) => void
}

export function createLibrary(tools: LibraryTools): Library {
  const { readPicture, readSmallPicture, saveFile, post, send, bytes } = tools
  /** Pictures that were asked for, by key, and what they are for. */
  const waiting = new Map<string, readonly string[]>()
  /** Those of them that a document keeps. */
  const inDocument = new Set<string>()
  const inStorage = new Set<string>()

  const keep = async ({ brand, at, given }: Extract<LibraryEffect, { kind: 'keepPicture' }>) => {
    try {
      const { picture, preview, bytes: own } = await readSmallPicture(blobOf(given, bytes))
      bytes.set(picture.key, own)
      inStorage.add(picture.key)
      post('keepPicture', { key: picture.key, bytes: own })
      send({ kind: 'brandPictureReady', brand, at, picture, preview })
    } catch (problem) {
      send({ kind: 'brandPictureFailed', why: wordsOf(problem) })
    }
  }

  return {
    perform: (effect) => {
      switch (effect.kind) {
        case 'keepPicture':
          void keep(effect)
          return
        case 'fetchPictures':
          post('fetchPictures', { keys: effect.keys })
          return
        case 'restorePicture': {
          const { image, key, from } = effect
          if (from === 'document') inDocument.add(key)
          waiting.set(key, [...(waiting.get(key) ?? []), image])
          post('fetchPictures', { keys: [key] })
          return
        }
        case 'forgetPictures':
          post('forgetPictures', { except: effect.except })
          return
        case 'saveBrand': {
          const { kit } = effect
          const name = kitLabel(kit) || say('brand.unnamed')
          const pictures = kitPictures.flatMap((at) => {
            const known = kit[at] === null ? undefined : bytes.get(kit[at])
            return known === undefined ? [] : [[at, dataUrl(known)] as const]
          })
          saveFile(name, exportBrand(kit, Object.fromEntries(pictures)))
          return
        }
        case 'saveFile':
          saveFile(effect.name, effect.text)
          return
        case 'readFile': {
          const kind = effect.what === 'brand' ? 'brandFileRead' : 'presetFileRead'
          effect.blob.text().then(
            (text) => {
              send({ kind, text })
            },
            () => {
              // A file that is gone or may not be read holds nothing of ours.
              send({ kind, text: '' })
            },
          )
        }
      }
    },
    received: (key, kept) => {
      const images = waiting.get(key) ?? []
      waiting.delete(key)
      const lose = (): void => {
        for (const image of images) send({ kind: 'imageFailed', image, why: say('work.notKept') })
        send({ kind: 'keptPictureLost', key })
      }
      if (kept === null) {
        lose()
        return
      }
      readPicture(new Blob([new Uint8Array(kept)])).then(({ picture, preview, bytes: own }) => {
        bytes.set(key, own)
        if (!inDocument.delete(key)) inStorage.add(key)
        // Under the key it was kept by, which kits and places name.
        const shown = { picture: { ...picture, key }, preview }
        for (const image of images) send({ kind: 'imageReady', image, ...shown })
        send({ kind: 'keptPictureReady', ...shown })
      }, lose)
    },
    keepAll: (keys, room, named) => {
      let left = room
      const kept = keys.filter((key) => {
        // On its way back: it is there, and found room before.
        if (waiting.has(key)) return true
        const size = bytes.get(key)?.length ?? Infinity
        if (size > left) return false
        left -= size
        return true
      })
      const wanted = new Set([...kept, ...named])
      const isLess = [...inStorage].some((key) => !wanted.has(key))
      if (isLess) {
        post('forgetPictures', { except: [...wanted] })
        for (const key of inStorage) if (!wanted.has(key)) inStorage.delete(key)
      }
      for (const key of kept) {
        const own = bytes.get(key)
        if (own === undefined || inStorage.has(key)) continue
        inStorage.add(key)
        post('keepPicture', { key, bytes: own })
      }
    },
  }
}

function blobOf(given: GivenPicture, bytes: ReadonlyMap<string, Uint8Array>): Blob {
  switch (given.kind) {
    case 'file':
      return given.blob
    case 'data':
      return dataBlob(given.url)
    case 'known':
      return new Blob([new Uint8Array(bytes.get(given.key) ?? [])])
  }
}

/** Not by `fetch`: the plugin's network rules would refuse it. Throws what `atob` throws on text that is none. */
function dataBlob(url: string): Blob {
  const [head = '', data = ''] = url.split(',', 2)
  const binary = atob(data)
  const type = /^data:([^;]+)/.exec(head)?.[1] ?? ''
  return new Blob([Uint8Array.from(binary, (sign) => sign.charCodeAt(0))], { type })
}

function dataUrl(bytes: Uint8Array): string {
  const format = readPictureHeader(bytes)?.format ?? 'png'
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:image/${format};base64,${btoa(binary)}`
}

/** Anything but a known problem is a picture that could not be decoded either. */
function wordsOf(problem: unknown): string {
  return problem instanceof PictureProblem ? problem.message : say('image.bad')
}
