/**
 * Changing the words of a text layer by as little as possible: `insertCharacters` and `deleteCharacters` keep
 * the looks of what stays, while setting `characters` drops them all (figma-facts 4).
 */
import { alignParagraphs } from '../slide/align-paragraphs'

/** UTF-16 offsets, end exclusive. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Makes `layer` say `words`. The fonts it has must be loaded. */
export function spliceText(layer: TextNode, words: string): void {
  const was = layer.characters
  if (was === words) return
  if (was === '' || words === '') {
    layer.characters = words
    return
  }
  // From the end, so that what comes before keeps its place.
  for (const splice of splicesOf(was, words).reverse()) replace(layer, trimmed(was, splice))
}

/**
 * New words come before old ones go, in the look of the first one they replace: so they inherit what cannot
 * be set again, as a text style.
 */
function replace(layer: TextNode, { start, end, text }: Splice): void {
  if (text !== '') {
    const follows = end > start || start === 0
    layer.insertCharacters(start, text, follows ? 'AFTER' : 'BEFORE')
  }
  if (end > start) layer.deleteCharacters(start + text.length, end + text.length)
}

/** Stretches of `was` and what they become, in order; paragraphs that stay are not touched. */
function splicesOf(was: string, words: string): Splice[] {
  const before = was.split('\n')
  const after = words.split('\n')
  const starts = startsOf(before)
  const splices: Splice[] = []
  let from = 0
  let to = 0
  for (const [i, j] of [...pairsOf(before, after), [before.length, after.length] as const]) {
    const isEnd = i === before.length
    const gap = after.slice(to, j)
    // What stands between two paragraphs takes the line break after it along; at the end the one before it.
    const isAppended = isEnd && from > 0 && (i > from || gap.length > 0)
    const start = (starts[from] ?? was.length + 1) - (isAppended ? 1 : 0)
    const end = isEnd ? was.length : (starts[i] ?? was.length)
    if (i > from || gap.length > 0) {
      const text = gap
        .map((line) => (isAppended ? `\n${line}` : isEnd ? line : `${line}\n`))
        .join('')
      const isAll = isEnd && from === 0
      splices.push({ start, end, text: isAll ? gap.join('\n') : text })
    }
    if (!isEnd) {
      const line = before[i] ?? ''
      const at = starts[i] ?? 0
      splices.push({ start: at, end: at + line.length, text: after[j] ?? '' })
    }
    from = i + 1
    to = j + 1
  }
  return splices
}

/** Pairs of paragraphs that are the same one, rising on both sides. */
function pairsOf(before: readonly string[], after: readonly string[]): readonly [number, number][] {
  const plain = (text: string): { readonly text: string; readonly marks: [] } => ({
    text,
    marks: [],
  })
  const { to } = alignParagraphs(before.map(plain), after.map(plain))
  const pairs: [number, number][] = []
  to.forEach((j, i) => {
    if (j !== null && j > (pairs[pairs.length - 1]?.[1] ?? -1)) pairs.push([i, j])
  })
  return pairs
}

function startsOf(lines: readonly string[]): readonly number[] {
  let start = 0
  return lines.map((line) => {
    const own = start
    start += line.length + 1
    return own
  })
}

/** Without the characters that both sides begin or end with; never between the halves of a surrogate pair. */
function trimmed(was: string, { start, end, text }: Splice): Splice {
  const old = was.slice(start, end)
  const most = Math.min(old.length, text.length)
  let head = 0
  while (head < most && old[head] === text[head]) head += 1
  if (head > 0 && isHigh(old.charCodeAt(head - 1))) head -= 1
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail])
    tail += 1
  if (tail > 0 && isLow(old.charCodeAt(old.length - tail))) tail -= 1
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
