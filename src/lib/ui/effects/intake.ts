/** Pictures on their way into the panel: loaded where the thread names them, then decoded. */
import type { Effect } from '../state/effect'
import type { ImageEvent } from '../state/event'
import { say } from '../words'
import { createDownloads } from './downloads'
import type { Get } from './get'
import { PictureProblem, type ReadPicture } from './pictures'

export interface IntakePorts {
  readonly get: Get
  /** Throws `PictureProblem`. */
  readonly readPicture: (blob: Blob) => Promise<ReadPicture>
  readonly send: (event: ImageEvent) => void
  /** By key of the picture. */
  readonly bytes: Map<string, Uint8Array>
}

export type Intake = (effect: Extract<Effect, { kind: 'convert' | 'download' }>) => void

export function createIntake({ get, readPicture, send, bytes }: IntakePorts): Intake {
  const download = createDownloads(get)

  const take = (image: string, blob: Blob): void => {
    readPicture(blob).then(
      (read) => {
        bytes.set(read.picture.key, read.bytes)
        send({ kind: 'imageReady', image, picture: read.picture, preview: read.preview })
      },
      (problem: unknown) => {
        // Anything but a known problem is a picture that could not be decoded either.
        const why = problem instanceof PictureProblem ? problem.message : say('image.bad')
        send({ kind: 'imageFailed', image, why })
      },
    )
  }

  return (effect) => {
    if (effect.kind === 'convert') {
      take(effect.image, effect.blob)
      return
    }
    const { image, url } = effect
    download({
      url,
      onProgress: (part) => {
        send({ kind: 'imageProgress', image, part })
      },
      onDone: (blob) => {
        take(image, blob)
      },
      onFailed: () => {
        send({ kind: 'imageFailed', image, why: say('image.failed') })
      },
    })
  }
}
