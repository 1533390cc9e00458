/**
 * From a file to a picture Figma takes: PNG, JPEG or GIF of at most 4096 px a side (figma-facts, section
 * 6). Such a file is passed on as it is; anything else the browser can decode is drawn on a canvas and
 * encoded again. Nothing is sent anywhere.
 */
import type { Picture } from '../../deck/picture'
import { say } from '../words'
import { isHeic, readPictureHeader } from './picture-header'
import { lookAt, type PictureLook } from './picture-kind'
import { pictureSize } from './picture-size'

export interface ReadPicture {
  readonly picture: Picture
  readonly bytes: Uint8Array
  /** A data URL, at most `previewSide` px a side, for the thumbnails. */
  readonly preview: string
}

/** A sentence for the person, where a picture cannot be used. */
export class PictureProblem extends Error {}

const largestSide = 4096
/** Decoded, a pixel takes four bytes: 100 megapixels are 400 MB, more than a plugin should ask for. */
const mostPixels = 100_000_000
const mostBytes = 80_000_000
const previewSide = 960
const sampleSide = 96

/** Throws `PictureProblem` with the sentence for the person. */
export async function readPicture(blob: Blob): Promise<ReadPicture> {
  if (blob.size === 0 || blob.size > mostBytes) throw new PictureProblem(say('image.bad'))
  const bytes = new Uint8Array(await blob.arrayBuffer())
  checkFile(bytes)
  const header = readPictureHeader(bytes)
  const bitmap = await decode(blob, () => say(isHeic(bytes) ? 'image.heic' : 'image.bad'))
  try {
    const look = lookAt(sample(bitmap))
    const side = Math.max(bitmap.width, bitmap.height)
    const isReady =
      header !== null && header.format !== 'webp' && header.isWhole && !header.isTurned
    const scale = Math.min(1, largestSide / side)
    const ready = isReady && side <= largestSide ? bytes : await encode(bitmap, scale, look)
    const { width, height } = scaled(bitmap, isReady ? Math.min(1, scale) : scale)
    const { kind, edge } = look
    const key = `${hash(ready)}-${ready.length}`
    return {
      picture: { key, width, height, kind, ...(edge !== undefined && { edge }) },
      bytes: ready,
      preview: toPreview(bitmap, look),
    }
  } finally {
    bitmap.close()
  }
}

/** Throws `PictureProblem` for what would not fit into memory, and what is not all there; nothing is decoded. */
export function checkFile(bytes: Uint8Array): void {
  const size = pictureSize(bytes)
  if (size !== null && size.width * size.height > mostPixels)
    throw new PictureProblem(say('image.huge', { width: size.width, height: size.height }))
  // Some browsers show what there is of it, and grey below.
  if (readPictureHeader(bytes)?.isCut === true) throw new PictureProblem(say('image.cut'))
}

async function decode(blob: Blob, why: () => string): Promise<ImageBitmap> {
  try {
    const bitmap = await createImageBitmap(blob)
    if (bitmap.width > 0 && bitmap.height > 0) return bitmap
  } catch {
    throw new PictureProblem(why())
  }
  throw new PictureProblem(why())
}

interface Size {
  readonly width: number
  readonly height: number
}

function scaled({ width, height }: Size, scale: number): Size {
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

function paint(bitmap: ImageBitmap, size: Size, isSmooth: boolean): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d')
  if (context === null) throw new PictureProblem(say('image.bad'))
  context.imageSmoothingEnabled = isSmooth
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, size.width, size.height)
  return canvas
}

function sample(bitmap: ImageBitmap): ImageData {
  const size = {
    width: Math.min(sampleSide, bitmap.width),
    height: Math.min(sampleSide, bitmap.height),
  }
  const context = paint(bitmap, size, false).getContext('2d')
  if (context === null) throw new PictureProblem(say('image.bad'))
  return context.getImageData(0, 0, size.width, size.height)
}

/** Drawn pictures stay sharp as PNG; photos are a tenth of the size as JPEG. */
function encode(bitmap: ImageBitmap, scale: number, look: PictureLook): Promise<Uint8Array> {
  const canvas = paint(bitmap, scaled(bitmap, scale), true)
  const type = look.kind === 'diagram' ? 'image/png' : 'image/jpeg'
  return new Promise((resolve, reject) => {
    const refuse = (): void => {
      reject(new PictureProblem(say('image.bad')))
    }
    canvas.toBlob(
      (blob) => {
        if (blob === null) refuse()
        else
          blob.arrayBuffer().then((buffer) => {
            resolve(new Uint8Array(buffer))
          }, refuse)
      },
      type,
      0.92,
    )
  })
}

function toPreview(bitmap: ImageBitmap, look: PictureLook): string {
  const scale = Math.min(1, previewSide / Math.max(bitmap.width, bitmap.height))
  const canvas = paint(bitmap, scaled(bitmap, scale), true)
  return look.hasAlpha ? canvas.toDataURL('image/png') : canvas.toDataURL('image/jpeg', 0.85)
}

/**
 * 53 bits over all bytes, in hex: the same picture gets the same key and is sent once. Not for security.
 * After "cyrb53" by bryc, public domain; https://github.com/bryc/code, read 2026-11-22.
 */
function hash(bytes: Uint8Array): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const byte of bytes) {
    high = Math.imul(high ^ byte, 2654435761)
    low = Math.imul(low ^ byte, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16)
}
