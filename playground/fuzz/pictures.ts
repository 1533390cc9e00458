/** Picture files that are cut, claim what they are not, or are something else altogether. */
import { deflateSync } from 'node:zlib'

import fc from 'fast-check'

/** A small file of each kind, from its first bytes to its end mark. */
export const wholeFiles: readonly { readonly kind: string; readonly bytes: Uint8Array }[] = [
  { kind: 'png', bytes: pngOf(4, 3) },
  {
    kind: 'gif',
    bytes: latin('GIF89a\x04\x00\x03\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00;'),
  },
  {
    kind: 'jpeg',
    bytes: latin(
      '\xff\xd8\xff\xe1\x00\x20Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\xff\xc0\x00\x0b\x08\x00\x03\x00\x04\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\xff\xd9',
    ),
  },
  {
    kind: 'webp',
    bytes: latin(
      'RIFF\x16\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x02\x00\x00',
    ),
  },
  { kind: 'heic', bytes: latin('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic') },
]

/** A PNG that says it is so large; its pixels are `rows` rows of nothing. */
export function pngOf(width: number, height: number, rows = height): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const pixels = deflateSync(Buffer.alloc((1 + width * 3) * rows), { level: 9 })
  return Buffer.concat([
    latin('\x89PNG\r\n\x1a\n'),
    ...[chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))],
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(checkSum(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** CRC-32 of ISO/IEC 15948, annex D. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A character a byte. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

/** A file of a kind with some bytes others, some gone, its end cut off; or bytes of no kind. */
export const anyFile: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        file: fc.constantFrom(...wholeFiles),
        bytes: fc.array(
          fc.tuple(fc.nat(120), fc.oneof(fc.nat(255), fc.constantFrom(0, 0x7f, 0xff))),
          { maxLength: 6 },
        ),
        end: fc.option(fc.nat(120), { nil: undefined }),
        tail: fc.uint8Array({ maxLength: 12 }),
      })
      .map(({ file, bytes, end, tail }) => {
        const copy = Uint8Array.from([...file.bytes.subarray(0, end), ...tail])
        for (const [at, byte] of bytes) if (at < copy.length) copy[at] = byte
        return copy
      }),
  },
)
