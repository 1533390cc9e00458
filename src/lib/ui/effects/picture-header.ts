/**
 * What a picture file says of itself in its first bytes: format and size, without decoding it. Used to
 * refuse a picture that would not fit into memory and to pass on only whole files Figma can read.
 * Sources: PNG (ISO/IEC 15948) chunk IHDR, JPEG (ITU-T T.81) SOF markers, GIF89a, WebP container
 * specification, all read 2026-11-22.
 */
export interface PictureHeader {
  readonly format: 'png' | 'jpeg' | 'gif' | 'webp'
  /** px, as stored: before any rotation the file asks for. */
  readonly width: number
  readonly height: number
  /** The file ends as its format says it must. */
  readonly isWhole: boolean
  /** Its end is nowhere in the file: a part of the picture is missing. Behind the end anything may follow. */
  readonly isCut: boolean
  /** A JPEG that asks to be rotated or mirrored when shown. */
  readonly isTurned: boolean
}

/** Null for formats it does not know (AVIF, HEIC, BMP …) and for files that are too short to tell. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return readPng(bytes, view)
    if (startsWith(bytes, '\xff\xd8')) return readJpeg(bytes, view)
    if (startsWith(bytes, 'GIF8')) return readGif(bytes, view)
    if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return readWebp(bytes, view)
  } catch (problem) {
    // DataView throws a RangeError past the end: the file is cut inside its header.
    if (!(problem instanceof RangeError)) throw problem
  }
  return null
}

/** Brands by which a file says that its picture is HEVC (ISO/IEC 23008-12, annex B), read 2026-11-22. */
const heic = /^ftyp(?:heic|heix|heim|heis|hevc|hevx)/

/** A photo of a phone that browsers cannot show. */
export function isHeic(bytes: Uint8Array): boolean {
  return heic.test(String.fromCharCode(...bytes.subarray(4, 12)))
}

function readPng(bytes: Uint8Array, view: DataView): PictureHeader {
  return {
    format: 'png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    isWhole: startsWith(bytes, 'IEND', bytes.length - 8),
    isCut: !hasAfter(bytes, [0x49, 0x45, 0x4e, 0x44], 8),
    isTurned: false,
  }
}

function readGif(bytes: Uint8Array, view: DataView): PictureHeader {
  return {
    format: 'gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    isWhole: bytes[bytes.length - 1] === 0x3b,
    // Some programs leave the end out, and all of the picture is there.
    isCut: false,
    isTurned: false,
  }
}

function readJpeg(bytes: Uint8Array, view: DataView): PictureHeader | null {
  let isTurned = false
  let at = 2
  while (at < bytes.length) {
    const marker = view.getUint16(at)
    if (marker >> 8 !== 0xff) return null
    // A marker may be preceded by any number of fill bytes 0xFF.
    if (marker === 0xffff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xffe1 && startsWith(bytes, 'Exif\0\0', at + 4))
      isTurned = readOrientation(view, at + 10) > 1
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf
    if (isFrame && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc) {
      return {
        format: 'jpeg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        isWhole: endsWithinTail(bytes, [0xff, 0xd9]),
        // Picture data never holds this pair; a small picture inside the file stands before it.
        isCut: !hasAfter(bytes, [0xff, 0xd9], at),
        isTurned,
      }
    }
    at += 2 + length
  }
  return null
}

/** Orientation tag 0x0112 of the first directory; 1 when there is none. */
function readOrientation(view: DataView, tiff: number): number {
  const isLittle = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  const count = view.getUint16(directory, isLittle)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle)
  }
  return 1
}

function readWebp(bytes: Uint8Array, view: DataView): PictureHeader | null {
  const isWhole = view.getUint32(4, true) + 8 <= bytes.length
  const size = readWebpSize(bytes, view)
  return size && { format: 'webp', ...size, isWhole, isCut: !isWhole, isTurned: false }
}

function readWebpSize(
  bytes: Uint8Array,
  view: DataView,
): { readonly width: number; readonly height: number } | null {
  if (startsWith(bytes, 'VP8X', 12)) {
    const side = (at: number): number =>
      view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
    return { width: side(24), height: side(27) }
  }
  if (startsWith(bytes, 'VP8L', 12)) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (startsWith(bytes, 'VP8 ', 12))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  return null
}

function startsWith(bytes: Uint8Array, text: string, offset = 0): boolean {
  if (offset < 0) return false
  for (let index = 0; index < text.length; index += 1)
    if (bytes[offset + index] !== text.charCodeAt(index)) return false
  return true
}

/** Whether some bytes stand anywhere from an offset on. */
function hasAfter(bytes: Uint8Array, [first, ...rest]: readonly number[], from: number): boolean {
  if (first === undefined) return true
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (rest.every((byte, index) => bytes[at + 1 + index] === byte)) return true
  return false
}

/** Cameras append data after the end marker, so it is looked for in the last 64 kB. */
function endsWithinTail(bytes: Uint8Array, [first, second]: readonly [number, number]): boolean {
  const least = Math.max(0, bytes.length - 65_536)
  for (let at = bytes.length - 2; at >= least; at -= 1)
    if (bytes[at] === first && bytes[at + 1] === second) return true
  return false
}
