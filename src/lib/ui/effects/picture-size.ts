/**
 * How large a picture file says it is, of every kind that browsers decode: read before it is decoded, because a
 * file of a hundred bytes may ask for gigabytes. Sources, read 2026-11-22: BITMAPCOREHEADER and BITMAPINFOHEADER of
 * the Windows bitmap; property `ispe` of HEIF files, AVIF among them (ISO/IEC 23008-12, 6.5.3).
 */
import { readPictureHeader } from './picture-header'

interface Size {
  readonly width: number
  readonly height: number
}

/** px; null where the file does not say. */
export function pictureSize(bytes: Uint8Array): Size | null {
  return readPictureHeader(bytes) ?? bitmapSize(bytes) ?? heifSize(bytes)
}

function bitmapSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 26 || textAt(bytes, 0, 2) !== 'BM') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) }
  // A height below 0 says that rows go from the top down.
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
}

/** Bytes of a file in which its properties stand. */
const head = 65_536

/** The largest of the pictures in it: a picture made of tiles names the tiles' size, too. */
function heifSize(bytes: Uint8Array): Size | null {
  if (textAt(bytes, 4, 4) !== 'ftyp') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let largest: Size | null = null
  for (let at = 8; at + 16 <= Math.min(bytes.length, head); at += 1) {
    if (bytes[at] !== 0x69 || textAt(bytes, at, 4) !== 'ispe') continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    const area = largest === null ? -1 : largest.width * largest.height
    if (size.width * size.height > area) largest = size
  }
  return largest
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}
