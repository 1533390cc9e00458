/** Which words of a post are the headline of its slide. */
import { clauseEnds, graphemeEnds, sentenceEnds, wordEnds } from './boundaries'
import type { DeckBlock, Paragraph, Words } from './deck'
import { withoutWeakEnd } from './loose-ends'
import { visualLength } from '../thread/scripts'
import { countWords, cutWords, linesOf, sliceWords, textOf, trimWords } from './words'

/** Characters; above it a text is not a title but body. */
export const longestTitle = 150

/** Characters of a paragraph of several sentences above which only the first is the title. */
const longestWholeParagraph = 80

export interface Titled {
  readonly title?: Words
  readonly blocks: readonly DeckBlock[]
}

/**
 * Takes the title off some blocks: the first line or paragraph if it is short enough, else its first
 * sentence. No title when there is none that short, or when the blocks begin with a list, code or
 * the rest of a sentence. A paragraph of several sentences up to `longestWhole` characters is taken whole.
 */
export function takeTitle(
  blocks: readonly DeckBlock[],
  longestWhole = longestWholeParagraph,
): Titled {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph' || first.continues === true) return { blocks }
  const [whole = [], ...after] = linesOf(first.words)
  const [line, address] = withoutEndingAddress(whole)
  // Tags, names or an address alone are no headline.
  if (line.length === 0 || isPointer(line)) return { blocks }
  const lines = address.length > 0 ? [address, ...after] : after
  const text = textOf(line)
  const end = sentenceEnd(line)
  const isOneTitle = end === undefined || visualLength(text) <= longestWhole
  const joint = address.length > 0 ? ' ' : '\n'
  if (visualLength(text) <= longestTitle && isOneTitle) {
    const left = lines.length > 0 ? [afterTitle(joinLines(lines), joint), ...rest] : rest
    return { title: line, blocks: left }
  }
  if (end === undefined || visualLength(text.slice(0, end)) > longestTitle) return { blocks }
  const [title, remains] = cutWords(line, end)
  const space = /^\s*/.exec(text.slice(textOf(title).length))?.[0] ?? ''
  const remainder = joinLines(remains.length > 0 ? [remains, ...lines] : lines)
  return {
    title,
    blocks: [afterTitle(remainder, remains.length > 0 ? space : joint), ...rest],
  }
}

/** A paragraph whose beginning is the title of its slide. */
function afterTitle(words: Words, joins: string): Paragraph {
  return { ...paragraph(words), joins }
}

export interface CoverTitle {
  readonly title: Words
  readonly rest: Words
  /** Whether the title ends inside a sentence. */
  readonly isCut: boolean
}

/** Characters of a cover's line above which only its first sentence stands on the cover. */
const longestCoverLine = 90

/** Characters at which a first sentence is cut that is too long for a cover. */
const longestCutCover = 110

const shownAddress = /^(?:https?:\/\/|www\.|[\w-]+(?:\.[\w-]+)+\/)\S*$/i

/**
 * Cuts the address off that a line ends in: it is to be followed, not to be read in large letters. Words
 * that are a link stay, and so does an address that its line introduces: "Code: example.com".
 */
function withoutEndingAddress(line: Words): readonly [Words, Words] {
  const last = line[line.length - 1]
  if (last?.kind !== 'link' || !shownAddress.test(last.text)) return [line, []]
  const before = trimWords(line.slice(0, -1))
  return /[:：→-]$/.test(textOf(before)) ? [line, []] : [before, [last]]
}

/** Whether a line says nothing but where to look: tags, names, addresses, and marks between them. */
function isPointer(line: Words): boolean {
  const isTo = line.map(
    (run) =>
      run.kind === 'hashtag' ||
      run.kind === 'mention' ||
      (run.kind === 'link' && shownAddress.test(run.text)),
  )
  return isTo.includes(true) && line.every((run, at) => isTo[at] || !/[\p{L}\p{N}]/u.test(run.text))
}

/** Where the first sentence of a line ends that says something, if another follows it. */
function sentenceEnd(line: Words): number | undefined {
  return sentenceEnds(textOf(line)).find((end) => !isPointer(sliceWords(line, 0, end)))
}

/** Paragraphs before the first words of a text that say nothing but where to look, and what follows them. */
export function leadingPointers(blocks: readonly DeckBlock[]): {
  readonly pointers: readonly Paragraph[]
  readonly blocks: readonly DeckBlock[]
} {
  const [first, ...others] = blocks
  if (first?.kind !== 'paragraph') return { pointers: [], blocks }
  const lines = linesOf(first.words)
  const words = lines.findIndex((line) => !isPointer(line))
  if (words === 0 || lines.length === 0) return { pointers: [], blocks }
  const before = paragraph(joinLines(words < 0 ? lines : lines.slice(0, words)))
  if (words > 0) {
    const rest = { ...first, words: joinLines(lines.slice(words)) }
    return { pointers: [before], blocks: [rest, ...others] }
  }
  const next = leadingPointers(others)
  return { pointers: [before, ...next.pointers], blocks: next.blocks }
}

/** The words of a first paragraph that make the cover; marks at their end are taken off. */
export function takeCoverTitle(words: Words): CoverTitle {
  const [given = [], ...more] = linesOf(words)
  const [bare, address] = withoutEndingAddress(given)
  const line = bare.length > 0 ? bare : given
  const lines = bare.length > 0 && address.length > 0 ? [address, ...more] : more
  const text = textOf(line)
  const sentence = sentenceEnd(line) ?? text.length
  const whole = visualLength(text) <= longestCoverLine ? text.length : sentence
  const end = visualLength(text.slice(0, whole)) <= longestTitle ? whole : cutOf(text)
  const [title, after] = cutWords(line, end)
  const rest = joinLines(after.length > 0 ? [after, ...lines] : lines)
  return { title: withoutMarks(title), rest, isCut: end < whole }
}

/** Words a clause must have to stand for the whole. */
const shortestClause = 3

/** Characters of a clause that stands for the whole even if it is a single word. */
const longClause = 20

/** The first clause of a title, for the footer; at most `longest` characters, cut at a word. */
export function firstClause(title: Words, longest = 44): string {
  const text = textOf(title).replace(/\s+/g, ' ').trim()
  const clause = clauseEnds(text).find(
    (end) => countWords(text.slice(0, end)) >= shortestClause || end >= longClause,
  )
  const short = clause === undefined ? text : text.slice(0, clause)
  const bare = short.replace(/[\s,;:–—.-]+$/u, '')
  if (bare.length <= longest) return bare
  const word = lastWithin(wordEnds(bare), longest)
  const end = word ?? lastWithin(graphemeEnds(bare), longest)
  return `${withoutWeakEnd(withoutOpenQuote(bare.slice(0, end)))}…`
}

/** A quotation that is cut has no end: better cut before it, where words enough are left. */
function withoutOpenQuote(text: string): string {
  const open = /\s["“„«][^"”“»]*$/u.exec(text)
  const isOdd = open !== null && (text.match(/["“”„«»]/gu)?.length ?? 0) % 2 === 1
  const before = isOdd ? text.slice(0, open.index) : ''
  return countWords(before) >= shortestClause ? before : text
}

export function paragraph(words: Words): Paragraph {
  return { kind: 'paragraph', words }
}

export function joinLines(lines: readonly Words[]): Words {
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ kind: 'text', text: '\n' } as const, ...line],
  )
}

function cutOf(text: string): number {
  return (
    lastWithin(clauseEnds(text), longestCutCover, 24) ??
    lastWithin(wordEnds(text), longestCutCover) ??
    lastWithin(graphemeEnds(text), longestCutCover) ??
    text.length
  )
}

function lastWithin(ends: readonly number[], longest: number, shortest = 1): number | undefined {
  return ends.filter((end) => end <= longest && end >= shortest).pop()
}

/** Marks that only make sense above a thread: a colon, dots, 🧵, 👇. */
function withoutMarks(title: Words): Words {
  const text = textOf(title)
  const bare = text.replace(/(?:[\s:…]|\.{2,}|(?:🧵|👇|⬇|⤵|➡|👉)[\uFE0F\p{EMod}]*)+$/u, '')
  return bare === '' ? title : trimWords(sliceWords(title, 0, bare.length))
}
