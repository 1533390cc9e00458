/** How many words a person would count; two CJK characters count as one word. */
export function countWords(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const rest = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
  return Math.ceil(wide / 2) + (rest.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0)
}
