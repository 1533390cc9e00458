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
  { readonly kind: 'keepPicture' | 'fetchPictures' | 'saveBrand' | 'saveFile' | 'readFile' }
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
}

export function createLibrary(tools: LibraryTools): Library {
  const { readPicture, readSmallPicture, saveFile, post, send, bytes } = tools

  const keep = async ({ brand, at, given }: Extract<LibraryEffect, { kind: 'keepPicture' }>) => {
    try {
      const { picture, preview, bytes: own } = await readSmallPicture(blobOf(given, bytes))
      bytes.set(picture.key, own)
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
          post('fetchPictures', { keys: effect.keys, forgetOthers: effect.forgetOthers })
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
      if (kept === null) {
        send({ kind: 'keptPictureLost', key })
        return
      }
      readPicture(new Blob([new Uint8Array(kept)])).then(
        ({ picture, preview, bytes: own }) => {
          bytes.set(key, own)
          // Under the key it was kept by, which kits name.
          send({ kind: 'keptPictureReady', picture: { ...picture, key }, preview })
        },
        () => {
          send({ kind: 'keptPictureLost', key })
        },
      )
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
