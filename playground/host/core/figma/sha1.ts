/**
 * SHA-1 (FIPS 180-4), synchronous, because `createImage` is and the platform's own digest is not.
 * Image hashes of Figma have its 40 hexadecimal digits; it guards nothing here.
 */
export function sha1(bytes: Uint8Array): string {
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / 2 ** 32))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)

  const hash = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0])
  const words = new Int32Array(80)
  for (let block = 0; block < blocks; block += 1) {
    for (let at = 0; at < 80; at += 1) {
      words[at] =
        at < 16
          ? view.getInt32(block * 64 + at * 4)
          : rotate(word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16), 1)
    }
    mix()
  }
  return Array.from(hash, (part) => (part >>> 0).toString(16).padStart(8, '0')).join('')

  function word(at: number): number {
    return words[at] ?? 0
  }

  function mix(): void {
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash
    for (let at = 0; at < 80; at += 1) {
      const next = (rotate(a, 5) + choose(at, b, c, d) + e + word(at)) | 0
      ;[a, b, c, d, e] = [next, a, rotate(b, 30), c, d]
    }
    for (const [at, part] of [a, b, c, d, e].entries()) hash[at] = ((hash[at] ?? 0) + part) | 0
  }
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

/** The function and constant of round `at`. */
function choose(at: number, b: number, c: number, d: number): number {
  if (at < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (at < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (at < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}
