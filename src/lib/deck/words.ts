/** Cutting and joining words without losing their meanings. Offsets are UTF-16 units of the joined text. */
import { runsText, sliceRuns, trimRuns } from '../thread/text'
import type { DeckBlock, Words } from './deck'

export { countWords } from '../base/count-words'

export const textOf = runsText

export const sliceWords = sliceRuns

export const trimWords = trimRuns

/** Cut at an offset, both parts trimmed. */
export function cutWords(words: Words, at: number): readonly [Words, Words] {
  return [trimWords(sliceWords(words, 0, at)), trimWords(sliceWords(words, at))]
}

/** The lines the writer made, trimmed, without empty ones. */
export function linesOf(words: Words): readonly Words[] {
  const text = textOf(words)
  const lines: Words[] = []
  let from = 0
  for (const line of text.split('\n')) {
    lines.push(trimWords(sliceWords(words, from, from + line.length)))
    from += line.length + 1
  }
  return lines.filter((line) => line.length > 0)
}

/** All text of a block, items joined by line breaks. */
export function blockText(block: DeckBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.words)
    case 'list':
      return block.items.map(textOf).join('\n')
    case 'code':
      return block.text
  }
}

/** All text of some blocks, divided by line breaks. */
export function blocksText(blocks: readonly DeckBlock[]): string {
  return blocks.map(blockText).join('\n')
}

/** What divides the paragraphs of words that have to be one: a title, a lead. */
const blankLine = '\n\n'

/** Paragraphs as words that `paragraphsOf` divides again. */
export function joinParagraphs(paragraphs: readonly Words[]): Words {
  return paragraphs.flatMap((words, index) =>
    index === 0 ? words : [{ kind: 'text', text: blankLine } as const, ...words],
  )
}

/** Words as paragraphs, divided at blank lines. */
export function paragraphsOf(words: Words): readonly DeckBlock[] {
  const given = textOf(words)
  const parts: DeckBlock[] = []
  let from = 0
  for (const part of given.split(blankLine)) {
    const own = trimWords(sliceWords(words, from, from + part.length))
    if (own.length > 0) parts.push({ kind: 'paragraph', words: own })
    from += part.length + blankLine.length
  }
  return parts
}
