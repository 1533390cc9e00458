/**
 * A short name for a long text: two texts with one fingerprint are the same text for all that happens here.
 * 106 bits, two rounds of cyrb53 (public domain, by bryc, https://github.com/bryc/code, read 2026-11-22):
 * by chance two of a million texts share one in 10^20 files. Not for secrets.
 */
export function fingerprint(text: string): string {
  const { imul } = Math
  let [one, two] = [0xdeadbeef ^ 1, 0x41c6ce57 ^ 1]
  let [three, four] = [0xdeadbeef ^ 2, 0x41c6ce57 ^ 2]
  const { length } = text
  // Both rounds at once, and nothing looked up: the sandbox is slow at both, and texts are long.
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index)
    one = imul(one ^ code, 2654435761)
    two = imul(two ^ code, 1597334677)
    three = imul(three ^ code, 2654435761)
    four = imul(four ^ code, 1597334677)
  }
  return `${mixed(one, two).toString(36)}-${mixed(three, four).toString(36)}-${length.toString(36)}`
}

/** The last step of cyrb53. */
function mixed(one: number, two: number): number {
  const first =
    Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  const second =
    Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909)
  return 4294967296 * (2097151 & second) + (first >>> 0)
}
