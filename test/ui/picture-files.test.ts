import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isHeic, readPictureHeader } from '../../src/lib/ui/effects/picture-header'
import { lookAt } from '../../src/lib/ui/effects/picture-kind'

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : [...part],
    ),
  )
}

const be16 = (value: number): number[] => [value >> 8, value & 255]
const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value & 65535)]
const le16 = (value: number): number[] => be16(value).reverse()

const png = bytesOf(
  [0x89],
  'PNG\r\n\x1a\n',
  be32(13),
  'IHDR',
  be32(30_000),
  be32(200),
  [8, 6, 0, 0, 0, 0, 0, 0, 0],
  be32(0),
  'IEND',
  [1, 2, 3, 4],
)

function jpeg(orientation: number): Uint8Array {
  const exif = bytesOf(
    'Exif\0\0',
    'MM',
    be16(42),
    be32(8),
    be16(1),
    [1, 0x12, 0, 3],
    be32(1),
    be16(orientation),
    [0, 0],
    be32(0),
  )
  return bytesOf(
    [0xff, 0xd8, 0xff, 0xe1],
    be16(exif.length + 2),
    [...exif],
    [0xff, 0xc2],
    be16(17),
    [8],
    be16(600),
    be16(800),
    [3, 1, 34, 0, 2, 17, 1, 3, 17, 1],
    [1, 2, 3, 0xff, 0xd9],
  )
}

describe('a file says its format and size in its first bytes', () => {
  test('PNG', () => {
    expect(readPictureHeader(png)).toEqual({
      format: 'png',
      width: 30_000,
      height: 200,
      isWhole: true,
      isCut: false,
      isTurned: false,
    })
  })

  test('JPEG, progressive, with the rotation its camera noted', () => {
    const header = { format: 'jpeg', width: 800, height: 600, isWhole: true, isCut: false }
    expect(readPictureHeader(jpeg(1))).toEqual({ ...header, isTurned: false })
    expect(readPictureHeader(jpeg(6))).toEqual({ ...header, isTurned: true })
  })

  test('GIF', () => {
    const gif = bytesOf('GIF89a', le16(320), le16(240), [0, 0, 0, 0x3b])
    expect(readPictureHeader(gif)).toMatchObject({
      format: 'gif',
      width: 320,
      height: 240,
      isWhole: true,
    })
  })

  test('WebP in its three kinds', () => {
    const webp = (kind: string, data: readonly number[]): Uint8Array =>
      bytesOf('RIFF', [...le16(12 + data.length), 0, 0], 'WEBP', kind, [0, 0, 0, 0], data)
    const extended = [0, 0, 0, 0, ...le16(4999), 0, ...le16(2999), 0]
    expect(readPictureHeader(webp('VP8X', extended))).toMatchObject({ width: 5000, height: 3000 })
    const lossless = [0x2f, 99, 64, 6, 0]
    expect(readPictureHeader(webp('VP8L', lossless))).toMatchObject({ width: 100, height: 26 })
    const lossy = [0, 0, 0, 0x9d, 1, 0x2a, ...le16(640), ...le16(480)]
    expect(readPictureHeader(webp('VP8 ', lossy))).toMatchObject({ width: 640, height: 480 })
  })

  test('a photo of a phone that browsers cannot show, but not its cousin AVIF', () => {
    const file = (brand: string): Uint8Array => bytesOf(be32(24), `ftyp${brand}`, be32(0))
    expect(['heic', 'heix', 'hevc'].map((brand) => isHeic(file(brand)))).toEqual([true, true, true])
    expect([isHeic(file('avif')), isHeic(file('mif1')), isHeic(png), isHeic(bytesOf(''))]).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('a file cut before its end is not whole', () => {
    expect(readPictureHeader(png.slice(0, -8))?.isWhole).toBe(false)
    expect(readPictureHeader(jpeg(1).slice(0, -2))?.isWhole).toBe(false)
  })

  test('a part of the picture is missing where the end is, but not where something follows it', () => {
    const more = (file: Uint8Array): Uint8Array =>
      new Uint8Array([...file, ...new Uint8Array(70_000).fill(7)])
    const isCut = (file: Uint8Array): boolean | undefined => readPictureHeader(file)?.isCut
    expect([png, jpeg(1)].map(isCut)).toEqual([false, false])
    expect([more(png), more(jpeg(1))].map(isCut)).toEqual([false, false])
    expect([png.slice(0, -8), jpeg(1).slice(0, -2)].map(isCut)).toEqual([true, true])
  })

  test('no bytes make it throw', () => {
    const starts = [png, jpeg(6), bytesOf('GIF89a'), bytesOf('RIFF    WEBPVP8X'), bytesOf([])]
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat(60),
        fc.uint8Array({ maxLength: 80 }),
        (start, at, noise) => {
          readPictureHeader(new Uint8Array([...start.slice(0, at), ...noise]))
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('photo or diagram', () => {
  const picture = (color: (x: number, y: number) => readonly number[]) => ({
    width: 48,
    height: 48,
    data: Array.from({ length: 48 * 48 }, (_, at) => color(at % 48, Math.floor(at / 48))).flat(),
  })
  // A small generator of noise, so that the test is the same each time.
  const noise = (x: number, y: number): number => (x * 7919 + y * 104_729 + x * y * 31) % 61

  test('noise is a photo and has no edge', () => {
    const photo = picture((x, y) => [80 + noise(x, y), 90 + noise(y, x), 60 + noise(x, y), 255])
    expect(lookAt(photo)).toEqual({ kind: 'photo', hasAlpha: false })
  })

  test('bars on white are a diagram with a white edge', () => {
    const bars = picture((x, y) =>
      x % 8 < 4 && x > 3 && x < 44 && y > 20 && y < 44 ? [200, 40, 40, 255] : [255, 255, 255, 255],
    )
    expect(lookAt(bars)).toEqual({ kind: 'diagram', edge: '#FFFFFF', hasAlpha: false })
  })

  test('a diagram that is cut at its edge by two colours has none', () => {
    const halves = picture((x) => (x < 24 ? [0, 0, 0, 255] : [255, 255, 255, 255]))
    expect(lookAt(halves)).toEqual({ kind: 'diagram', hasAlpha: false })
  })

  test('what one can see through is drawn, and its edge is nobody’s colour', () => {
    expect(lookAt(picture(() => [0, 0, 0, 0]))).toEqual({ kind: 'diagram', hasAlpha: true })
  })
})
