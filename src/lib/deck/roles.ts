/** What kind of slide some words ask for. */
import { sentenceEnds } from './boundaries'
import type { DeckBlock, List, Words } from './deck'
import { asQuote, type QuoteRole } from './quotes'
import { joinLines, paragraph, takeTitle } from './titles'
import { blocksText, countWords, cutWords, linesOf, sliceWords, textOf, trimWords } from './words'

/** What the words of a slide are, before it has a key and a size. */
export type WordsRole =
  | { readonly kind: 'text'; readonly title?: Words; readonly blocks: readonly DeckBlock[] }
  | {
      readonly kind: 'list'
      readonly title?: Words
      readonly rows: 'ruled' | 'values' | 'shares' | 'columns'
      readonly before: readonly DeckBlock[]
      readonly list: List
      readonly after: readonly DeckBlock[]
    }
  | {
      readonly kind: 'step'
      readonly number: string
      readonly title: Words
      readonly blocks: readonly DeckBlock[]
    }
  | QuoteRole

/** The first role that fits the blocks, which hold no code. */
export function roleOf(blocks: readonly DeckBlock[]): WordsRole {
  return (
    asStep(blocks) ?? asList(blocks) ?? asQuote(blocks) ?? { kind: 'text', ...takeTitle(blocks) }
  )
}

/**
 * The same, but numbered headings in one post ("1) Flour … 2) Water …") are a step each. Two in a row at
 * least, rising by one; what stands before the first is on its own.
 */
export function rolesOf(blocks: readonly DeckBlock[]): readonly WordsRole[] {
  const starts: number[] = []
  let last: number | null = null
  blocks.forEach((_, index) => {
    const step = asStep(blocks.slice(index, index + 1))
    const number = step?.kind === 'step' ? Number(step.number) : null
    if (number === null || (last !== null && number !== last + 1)) return
    starts.push(index)
    last = number
  })
  const [first = 0] = starts
  if (starts.length < 2) return [asStatement(roleOf(blocks), blocks)]
  const before = first > 0 ? [roleOf(blocks.slice(0, first))] : []
  return [...before, ...starts.map((from, at) => roleOf(blocks.slice(from, starts[at + 1])))]
}

/** Words of a post that is one statement, whatever lines it is written in. */
const longestStatement = 12

/**
 * A line that hands over to the next, and a few words there ("The result?" "40,000 readers.") are one statement:
 * apart, the question would be large and its answer small.
 */
function asStatement(role: WordsRole, blocks: readonly DeckBlock[]): WordsRole {
  const [first, second, ...more] = blocks
  if (role.kind !== 'text' || first?.kind !== 'paragraph' || second?.kind !== 'paragraph')
    return role
  const isShort = more.length === 0 && countWords(blocksText(blocks)) <= longestStatement
  const handsOver = /^[^\n]*[:?…：？]\s*$/u.test(textOf(first.words))
  const isPlain = !/\n|^\s*(?:>|\p{Pd}\s|[•·*]|(?:https?:\S+|[\w.-]+\.[a-z]{2,}\S*)\s*$)/u.test(
    textOf(second.words),
  )
  if (!isShort || !handsOver || !isPlain) return role
  const title: Words = [...first.words, { kind: 'text', text: ' ' }, ...second.words]
  return { kind: 'text', title, blocks: [] }
}

const longestHeading = 6 // words
const stepMark =
  /^\s*(?:step\s+(\d{1,3})\s*[).:–—-]?|(\d{1,3})\s*(?:[).:](?!\d)|\/(?=\s))|(\d)\uFE0F?\u20E3|([①-⑳]))\s*(?=\S)/iu

/** "Step 1:", "1)", "1.", "1/", "1️⃣" or "①" before the words of a heading: the number, and where the words begin. */
export function stepMarkOf(text: string): { readonly number: string; readonly end: number } | null {
  const [all, word, plain, keycap, circle] = stepMark.exec(text) ?? []
  if (all === undefined) return null
  const inCircle = circle === undefined ? '' : String(circle.charCodeAt(0) - 0x245f)
  return { number: word ?? plain ?? keycap ?? inCircle, end: all.length }
}

function asStep(blocks: readonly DeckBlock[]): WordsRole | null {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return null
  const [line = [], ...lines] = linesOf(first.words)
  const mark = stepMarkOf(textOf(line))
  if (mark === null) return null
  const { number } = mark
  const words = trimWords(sliceWords(line, mark.end))
  const end = headingEnd(textOf(words))
  if (end === null) return null
  const [title, after] = cutWords(words, end)
  const left = joinLines(after.length > 0 ? [after, ...lines] : lines)
  const body = left.length > 0 ? [paragraph(left), ...rest] : rest
  // A number and a few words alone are a statement, set as such.
  return { kind: 'step', number, title, blocks: body }
}

// Words that begin a sentence after a heading whose line break was lost: "Sparse Attention It limits …".
const sentenceStart =
  /^(?:It|This|That|These|Those|They|There|We|You|I|A|An|The|In|If|When|While|For|To|Here|Here's|Let's|Most|Every|Use|One|As|By|Instead|Now|So|Also|Each|And|But|Its|Our|Your|My)$/

/** Length of the heading at the start of a line, or null when the line does not begin with one. */
function headingEnd(text: string): number | null {
  const [end = text.length] = sentenceEnds(text)
  if (countWords(text.slice(0, end)) <= longestHeading) return end
  const words = Array.from(text.matchAll(/\S+/gu))
  const start = words.findIndex(
    (word, index) =>
      index > 0 &&
      !/^[\p{Lu}\p{N}(&]/u.test(word[0]) &&
      !/^(?:of|the|and|or|in|for|to|vs\.?|with|a|an|on)$/.test(word[0]),
  )
  const opener = words[start - 1]
  if (start < 2 || start - 1 > longestHeading || opener === undefined) return null
  return sentenceStart.test(opener[0]) ? text.slice(0, opener.index).trimEnd().length : null
}

const mostRuled = 5
const longestRuled = 24
const mostRows = 7
const longestInColumns = 18

function asList(blocks: readonly DeckBlock[]): WordsRole | null {
  const at = blocks.findIndex((block) => block.kind === 'list')
  const list = blocks[at]
  const lists = blocks.filter((block) => block.kind === 'list')
  if (list?.kind !== 'list' || lists.length > 1) return null
  const rows = rowsOf(list)
  if (rows === null) return null
  const { title, blocks: before } = takeTitle(blocks.slice(0, at))
  const base = { kind: 'list', rows, list, before, after: blocks.slice(at + 1) } as const
  return title === undefined ? base : { ...base, title }
}

/** How the items of a short list are set, null for a list that is set as hanging text. */
export function rowsOf(list: List): 'ruled' | 'values' | 'columns' | null {
  const items = list.items.map(textOf)
  if (items.some((item) => item.includes('\n'))) return null
  if (items.every((item) => splitValue(item) !== null) && items.length <= mostRows) return 'values'
  if (items.length <= mostRuled && items.every((item) => item.length <= longestRuled))
    return 'ruled'
  const isColumns =
    items.length > mostRows && items.every((item) => item.length <= longestInColumns)
  return isColumns ? 'columns' : null
}

/** "Llama 3 → 128k" as where the arrow begins and ends; null without one short part on each side. */
export function splitValue(item: string): { readonly from: number; readonly to: number } | null {
  const arrow = /\s*(?:→|->|=>|⟶|➜)\s*/u.exec(item)
  if (arrow === null) return null
  const from = arrow.index
  const to = from + arrow[0].length
  const isShort = from > 0 && from <= longestRuled && item.length > to && item.length - to <= 16
  return isShort ? { from, to } : null
}
