/** `figma.createImage` and images (figma-facts section 6). */
import type { ImageRecord } from '../../model'
import type { Core } from '../core'
import { asyncMethod, creator, method, property, type Feature } from '../member'
import { notImplemented, refuse } from '../refusal'
import { string, validate } from '../validate/check'
import { sha1 } from './sha1'

/** px a side. */
const LARGEST = 4096

interface HashedImage {
  readonly hash: string
  readonly image: ImageRecord
}

export const images: Feature = {
  subjects: {
    Image(core, hash): HashedImage | undefined {
      const image = core.document.record.images.get(hash)
      return image === undefined ? undefined : { hash, image }
    },
  },
  types: {
    PluginAPI: {
      createImage: creator((core, _session, [data]) => createImage(core, data)),
      createImageAsync: asyncMethod(() => notImplemented('createImageAsync')),
      getImageByHash: method((core, _session, [hash]) => {
        const wanted = validate('hash', string, hash)
        return core.document.record.images.has(wanted) ? core.handle('Image', wanted) : null
      }),
    },
    Image: {
      hash: property<HashedImage>((_core, { hash }) => hash),
      getBytesAsync: asyncMethod<HashedImage>((_core, { image }) => image.bytes.slice()),
      getSizeAsync: asyncMethod<HashedImage>((_core, { image: { width, height } }) => ({
        width,
        height,
      })),
    },
  },
}

function createImage(core: Core, data: unknown): object {
  if (!(data instanceof Uint8Array)) {
    return refuse('Property "data" failed validation: Expected Uint8Array')
  }
  const found = core.engine.readImage(data)
  // Commonly reported words; none are recorded (figma-facts section 6).
  if (found === null) return refuse('Image type is unsupported')
  const { width, height } = found
  if (width > LARGEST || height > LARGEST) return refuse('Image is too large')
  const bytes = data.slice()
  const hash = sha1(bytes)
  core.document.addImage(hash, { bytes, width, height })
  return core.handle('Image', hash)
}
