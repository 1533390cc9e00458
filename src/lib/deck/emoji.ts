/** Emoji as posts use them: ornament, marker of a list item, and finger that points. */
import type { Words } from './deck'
import { textOf } from './words'
import { joinRuns, withText } from '../thread/text'

const one = String.raw`(?:\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[#*0-9]\uFE0F?\u20E3|[\u2705\u2714\u2716\u270D\u2728\u2764\u27A1\u2B07])[\uFE0F\p{EMod}\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{EMod}]*)*)`

const leading = new RegExp(String.raw`^\s*(${one})\s*(?=\S)`, 'u')

/** How many emoji are in a text, sequences counted once. */
export function countEmoji(text: string): number {
  return text.match(new RegExp(one, 'gu'))?.length ?? 0
}

/** The emoji a text begins with and the offset of what follows it, or null. */
export function leadingEmoji(
  text: string,
): { readonly emoji: string; readonly rest: number } | null {
  const found = leading.exec(text)
  return found?.[1] === undefined ? null : { emoji: found[1], rest: found[0].length }
}

/** The words without emoji and the spaces they leave; as they were if nothing else is said in them: "🚀 → 🌕". */
export function withoutEmoji(words: Words): Words {
  if (countEmoji(textOf(words)) === 0) return words
  const alone = new RegExp(String.raw`(?:[^\S\n]*${one})+`, 'gu')
  // Of "in 🥖bread" a space stays: words never grow together.
  const gap = (found: string, at: number, all: string): string =>
    /^\s/.test(found) && /^[\p{L}\p{N}]/u.test(all.slice(at + found.length)) ? ' ' : ''
  const bare = joinRuns(words.map((run) => withText(run, run.text.replace(alone, gap))))
  if (!/[\p{L}\p{N}]/u.test(textOf(bare))) return words
  return joinRuns(
    bare.map((run, index) => (index === 0 ? withText(run, run.text.trimStart()) : run)),
  )
}
