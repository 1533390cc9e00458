/**
 * Kind and size of image bytes. The size is read from the header before anything is decoded, so that a
 * small file that claims 30,000 px on a side costs nothing.
 */
import type { CanvasKit } from 'canvaskit-wasm'

import { isWholePng } from './whole-png'

export interface ImageInfo {
  readonly width: number
  readonly height: number
  readonly format: 'PNG' | 'JPEG' | 'GIF'
}

/** Figma's limit; larger images are reported by size, not decoded. figma-facts section 6. */
const largestSide = 4096

/** See `Engine.readImage`. Bytes of an image over 4096 px are judged by their header alone. */
export function readImage(kit: CanvasKit, bytes: Uint8Array): ImageInfo | null {
  const header = readHeader(bytes)
  if (header === null || header.width < 1 || header.height < 1) return null
  if (Math.max(header.width, header.height) > largestSide) return header
  if (!isWhole(bytes, header.format)) return null
  const image = kit.MakeImageFromEncoded(bytes)
  if (image === null) return null
  const decodes = readsBack(kit, image)
  // A JPEG turned by its EXIF data has its sides exchanged.
  const info = { ...header, width: image.width(), height: image.height() }
  image.delete()
  return decodes ? info : null
}

function readHeader(bytes: Uint8Array): ImageInfo | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    if (bytes.length < 33) return null
    return { width: view.getUint32(16), height: view.getUint32(20), format: 'PNG' }
  }
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) {
    if (bytes.length < 13) return null
    return { width: view.getUint16(6, true), height: view.getUint16(8, true), format: 'GIF' }
  }
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpegHeader(view)
  return null
}

/** Walks the segments to the frame header, SOF0 to SOF15 less the three that are none. */
function readJpegHeader(view: DataView): ImageInfo | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), format: 'JPEG' }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** A file cut short keeps its header, and decoders fill the rest with grey: its end must be there. */
function isWhole(bytes: Uint8Array, format: ImageInfo['format']): boolean {
  switch (format) {
    case 'PNG':
      return isWholePng(bytes)
    case 'JPEG':
      return contains(bytes, [0xff, 0xd9])
    case 'GIF':
      return contains(bytes, [0x3b])
  }
}

/** Looks from the end backwards: trailing bytes after the image are common and harmless. */
function contains(bytes: Uint8Array, end: readonly number[]): boolean {
  for (let at = bytes.length - end.length; at >= 0; at -= 1) {
    if (end.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** `MakeImageFromEncoded` decodes late; drawing one px makes it do the work. */
function readsBack(
  kit: CanvasKit,
  image: NonNullable<ReturnType<typeof kit.MakeImageFromEncoded>>,
): boolean {
  const pixel = image.readPixels(0, 0, {
    width: 1,
    height: 1,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: kit.AlphaType.Unpremul,
    colorSpace: kit.ColorSpace.SRGB,
  })
  return pixel !== null
}
