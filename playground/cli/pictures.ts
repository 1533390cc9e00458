/**
 * Reads pictures without a browser, as the panel's own reader does with one: PNG, JPEG and GIF of at most
 * 4096 px a side pass as they are, everything else that can be decoded is drawn again, and the look (photo
 * or diagram, edge colour) is worked out by the panel's code.
 */
import { createHash } from 'node:crypto'

import type { Image } from 'canvaskit-wasm'

import { readPictureHeader } from '../../src/lib/ui/effects/picture-header'
import { lookAt } from '../../src/lib/ui/effects/picture-kind'
import { PictureProblem, type ReadPicture } from '../../src/lib/ui/effects/pictures'
import { say } from '../../src/lib/ui/words'
import { parts } from '../host/engine/engine'

const { kit } = parts

/** Largest side Figma takes, px (figma-facts, section 6). */
const largestSide = 4096
const sampleSide = 96

/** Rejects with a `PictureProblem`. */
export async function readPicture(blob: Blob): Promise<ReadPicture> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const image = kit.MakeImageFromEncoded(bytes)
  if (image === null) throw new PictureProblem(say('image.bad'))
  try {
    const look = lookAt(sample(image))
    const scale = Math.min(1, largestSide / Math.max(image.width(), image.height()))
    const header = readPictureHeader(bytes)
    const isReady =
      header !== null && header.format !== 'webp' && header.isWhole && !header.isTurned
    const ready = isReady && scale === 1 ? bytes : encode(image, scale, look.kind)
    return {
      bytes: ready,
      picture: {
        key: createHash('sha256').update(ready).digest('hex').slice(0, 16),
        width: Math.max(1, Math.round(image.width() * scale)),
        height: Math.max(1, Math.round(image.height() * scale)),
        kind: look.kind,
        ...(look.edge === undefined ? {} : { edge: look.edge }),
      },
      // For thumbnails, which nobody sees here.
      preview: '',
    }
  } finally {
    image.delete()
  }
}

interface Sample {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** At most 96 px a side, without smoothing: what `lookAt` wants. */
function sample(image: Image): Sample {
  const width = Math.min(sampleSide, image.width())
  const height = Math.min(sampleSide, image.height())
  return redraw(image, { width, height, isSmooth: false }, (drawn) => {
    const pixels = drawn.readPixels(0, 0, {
      width,
      height,
      colorType: kit.ColorType.RGBA_8888,
      alphaType: kit.AlphaType.Unpremul,
      colorSpace: kit.ColorSpace.SRGB,
    })
    // With an 8-bit colour type the library gives bytes.
    return { width, height, data: pixels instanceof Uint8Array ? pixels : new Uint8Array() }
  })
}

function encode(image: Image, scale: number, kind: 'photo' | 'diagram'): Uint8Array {
  const width = Math.max(1, Math.round(image.width() * scale))
  const height = Math.max(1, Math.round(image.height() * scale))
  return redraw(image, { width, height, isSmooth: true }, (drawn) => {
    const format = kind === 'diagram' ? kit.ImageFormat.PNG : kit.ImageFormat.JPEG
    const encoded = drawn.encodeToBytes(format, 92)
    if (encoded === null) throw new PictureProblem(say('image.bad'))
    return encoded
  })
}

interface Redraw {
  readonly width: number
  readonly height: number
  readonly isSmooth: boolean
}

/** Draws the picture at another size and hands it to `use`; nothing of it is left afterwards. */
function redraw<Result>(
  image: Image,
  { width, height, isSmooth }: Redraw,
  use: (drawn: Image) => Result,
): Result {
  const surface = kit.MakeSurface(width, height)
  if (surface === null) throw new PictureProblem(say('image.bad'))
  const from = kit.LTRBRect(0, 0, image.width(), image.height())
  const to = kit.LTRBRect(0, 0, width, height)
  const filter = isSmooth ? kit.FilterMode.Linear : kit.FilterMode.Nearest
  const mipmap = isSmooth ? kit.MipmapMode.Linear : kit.MipmapMode.None
  surface.getCanvas().drawImageRectOptions(image, from, to, filter, mipmap)
  const drawn = surface.makeImageSnapshot()
  try {
    return use(drawn)
  } finally {
    drawn.delete()
    surface.delete()
  }
}
