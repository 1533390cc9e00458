/** Chunks of a PNG and their checksums. https://www.w3.org/TR/png-3/#5DataRep */

/** True when every chunk up to IEND is there and as it was written. CanvasKit decodes what is left of others. */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = checksumTable()
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return false
    if (checksum(table, bytes, at + 4, end) !== view.getUint32(end)) return false
    if (view.getUint32(at + 4) === imageEnd) return true
    at = end + 4
  }
  return false
}

/** "IEND" */
const imageEnd = 0x49454e44

function checksum(table: Uint32Array, bytes: Uint8Array, start: number, end: number): number {
  let crc = 0xffffffff
  for (let at = start; at < end; at += 1) {
    crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** CRC-32 of each byte, polynomial 0xedb88320. https://www.w3.org/TR/png-3/#D-CRCAppendix */
function checksumTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1)
      crc = (crc & 1) === 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
    return crc
  })
}
