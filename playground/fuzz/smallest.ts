/**
 * The smallest text found that still fails: pieces are taken out, large ones first, as long as it does. Not always
 * the smallest there is; tries about twice as often as characters are left.
 */
export function smallest(text: string, fails: (shorter: string) => boolean): string {
  let least = text
  for (let length = Math.ceil(text.length / 2); length >= 1; length = Math.floor(length / 2)) {
    for (let at = 0; at < least.length;) {
      const shorter = least.slice(0, at) + least.slice(at + length)
      if (fails(shorter)) least = shorter
      else at += length
    }
  }
  return least
}
