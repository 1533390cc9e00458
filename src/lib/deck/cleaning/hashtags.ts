/** Hashtags that stand after the last sentence of a post, for search and not for readers. */
import type { DeckBlock, Words } from '../deck'
import { endsWeakly } from '../loose-ends'
import { joinLines } from '../titles'
import { linesOf, sliceWords, textOf, trimWords } from '../words'

/** So many in a row are no part of a sentence, whatever stands before them. */
const manyTags = 3

/** The blocks without them, and how many there were. */
export function withoutEndingHashtags(blocks: readonly DeckBlock[]): {
  readonly blocks: readonly DeckBlock[]
  readonly count: number
} {
  const last = blocks[blocks.length - 1]
  if (last?.kind !== 'paragraph') return { blocks, count: 0 }
  const lines = [...linesOf(last.words)]
  let count = 0
  while (lines.length > 0) {
    const line = lines[lines.length - 1] ?? []
    const found = tagsAtEnd(line)
    if (found === null) break
    count += found.count
    lines.pop()
    if (found.rest.length > 0) {
      lines.push(found.rest)
      break
    }
  }
  if (count === 0) return { blocks, count }
  const rest = blocks.slice(0, -1)
  if (lines.length > 0) return { blocks: [...rest, { ...last, words: joinLines(lines) }], count }
  const before = withoutEndingHashtags(rest)
  return { blocks: before.blocks, count: count + before.count }
}

/** What a line is without the tags at its end; null if it has none there, or they belong to a sentence. */
function tagsAtEnd(line: Words): { readonly rest: Words; readonly count: number } | null {
  let at = textOf(line).length
  let from = at
  let count = 0
  for (const run of [...line].reverse()) {
    const isTag = run.kind === 'hashtag'
    if (!isTag && !/^[\s,;|·•]*$/u.test(run.text)) break
    at -= run.text.length
    if (!isTag) continue
    from = at
    count += 1
  }
  if (count === 0) return null
  const rest = trimWords(sliceWords(line, 0, from))
  return isApart(textOf(rest), count) ? { rest, count } : null
}

/** Whether a text that tags follow is a sentence without them. */
function isApart(text: string, count: number): boolean {
  if (text === '' || /[.!?…。！？؟।"”’»」)\]]$/u.test(text)) return true
  if (/(?:\p{Extended_Pictographic}\uFE0F?|\p{RI}|\p{EMod}|\u20E3)$/u.test(text)) return true
  const isLed = /[:：,;，、–—&/+-]$/u.test(text) || endsWeakly(text)
  return count >= manyTags && !isLed
}
