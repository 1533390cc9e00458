/** Signs that make sense in a thread only: fingers and arrows that point on, and the mark of a thread. */
import { joinRuns } from '../../thread/text'
import type { Words } from '../deck'
import { sliceWords, textOf, trimWords } from '../words'

/** Regular expression sources, for patterns with the `u` flag. */
export const finger = String.raw`[👇👉👆👈🔽⏬⤵⬇➡↓📖][\uFE0F\p{EMod}]*`
export const mark = String.raw`[🧵🧶]\uFE0F?`
export const anySign = String.raw`(?:${finger}|${mark})`

const tail = new RegExp(String.raw`(?:\s*${anySign})+\s*$`, 'u')
const kinds = {
  finger: new RegExp(String.raw`\s*${finger}`, 'gu'),
  mark: new RegExp(String.raw`\s*${mark}`, 'gu'),
}

/** The words without the signs of one kind among the signs they end in; the others stay. */
export function withoutEndingSigns(words: Words, kind: keyof typeof kinds): Words {
  const { text, from } = endOf(words)
  const found = tail.exec(text)
  if (found === null) return words
  const at = from + found.index
  const cuts = [...found[0].matchAll(kinds[kind])].map((sign) => ({
    from: at + sign.index,
    to: at + sign.index + sign[0].length,
  }))
  return cuts.length === 0 ? words : trimWords(withoutRanges(words, cuts))
}

/** Characters at the end of a text that are looked at: what is left out is short, and texts can be long. */
const looked = 400

/** The end of some words and where it begins. */
export function endOf(words: Words): { readonly text: string; readonly from: number } {
  const text = textOf(words)
  const from = Math.max(0, text.length - looked)
  return { text: text.slice(from), from }
}

export interface Range {
  /** Offsets in UTF-16 units. */
  readonly from: number
  readonly to: number
}

/** The words without some stretches, which are in order and apart. */
export function withoutRanges(words: Words, ranges: readonly Range[]): Words {
  const edges = [0, ...ranges.map(({ to }) => to)]
  return joinRuns(edges.flatMap((from, index) => sliceWords(words, from, ranges[index]?.from)))
}
