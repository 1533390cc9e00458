/**
 * A short name for a long text: two texts with one fingerprint are the same text for all that happens here.
 * 106 bits, two rounds of cyrb53 (public domain, by bryc, https://github.com/bryc/code, read 2026-11-22):
 * by chance two of a million texts share one in 10^20 files. Not for secrets.
 */
export function fingerprint(text: string): string {
  return `${cyrb53(text, 1).toString(36)}-${cyrb53(text, 2).toString(36)}-${text.length.toString(36)}`
}

function cyrb53(text: string, seed: number): number {
  let one = 0xdeadbeef ^ seed
  let two = 0x41c6ce57 ^ seed
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & two) + (one >>> 0)
}
