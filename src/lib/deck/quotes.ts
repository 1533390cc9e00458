/** Which words are a quotation, and whose. */
import type { DeckBlock, Words } from './deck'
import { joinLines, paragraph } from './titles'
import { blocksText, countWords, cutWords, linesOf, sliceWords, textOf, trimWords } from './words'

/** The words of a quotation, without its marks. */
export interface QuoteRole {
  readonly kind: 'quote'
  /** The writer's own words before it: "From the paper:". */
  readonly lead?: Words
  /** Who said it, named after it: "Peter Drucker". Never with a lead. */
  readonly source?: Words
  readonly blocks: readonly DeckBlock[]
}

const quoteLead =
  /\b(?:(?:from|in) (?:the|his|her|their|this|a|an) (?:[\w-]+ )?(?:paper|book|article|docs?|documentation|report|study|essay|blog|post|talk|interview|letter|speech)|quot(?:e|es|ed|ing)|says|said|wrote|writes|puts? it|in (?:his|her|their) (?:own )?words)\b[^:]{0,40}$/i
const mostQuoted = 110 // words

/**
 * Words that are somebody else's: wholly between quotation marks, with or without who said them after it, or
 * after a line that says whose they are. Null for others, and for what is too long to be set as one.
 */
export function asQuote(given: readonly DeckBlock[]): QuoteRole | null {
  const marked = withMarksForSign(given)
  const cited = asCited(marked)
  if (cited !== null) return cited
  if (given.some((block) => block.kind !== 'paragraph')) return null
  const text = blocksText(marked).trim()
  if (countWords(text) > mostQuoted) return null
  if (isQuoted(text)) return { kind: 'quote', blocks: withoutQuoteMarks(marked) }
  const [first, ...rest] = given
  if (first?.kind !== 'paragraph') return null
  const colon = /^[^:]{4,100}:(?=\s|$)/u.exec(textOf(first.words))
  if (colon === null) return null
  const [lead, after] = cutWords(first.words, colon[0].length)
  const quoted = after.length > 0 ? [paragraph(after), ...rest] : rest
  const isSaid = quoteLead.test(colon[0].slice(0, -1)) || isQuoted(blocksText(quoted).trim())
  if (quoted.length === 0 || !isSaid) return null
  return { kind: 'quote', lead, blocks: withoutQuoteMarks(quoted) }
}

/** "> Bread is patience." as one paragraph of a line, between quotation marks instead; "> 90% of us" is a figure. */
function withMarksForSign(blocks: readonly DeckBlock[]): readonly DeckBlock[] {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return blocks
  const sign = /^>\s{0,4}(?=[^\s>=~\d\p{Sc}][^\n]*$)/u.exec(textOf(first.words))
  if (sign === null) return blocks
  const mark = (text: string) => ({ kind: 'text', text }) as const
  return [
    { ...first, words: [mark('“'), ...sliceWords(first.words, sign[0].length), mark('”')] },
    ...rest,
  ]
}

/** "— Peter Drucker" on its own, or after the closing mark: dash, then who said it. */
const sourceLine = /^\s*(?:[—–―~]|-{1,2})\s*(?=\S)/u
const sourceAfter = /(?<=["”“»」])\s*(?:[—–―~]|-{1,2})\s*(?=[^"”“»」]+$)/u
/** Characters and words of a name, with its title or its book; more is a remark. */
const longestSource = 60
const mostSourceWords = 8

/** A quotation with who said it after it: “…” — Peter Drucker; the dash is drawn by who shows it. */
function asCited(blocks: readonly DeckBlock[]): QuoteRole | null {
  const last = blocks[blocks.length - 1]
  const before = blocks.slice(0, -1)
  if (before.some((block) => block.kind !== 'paragraph')) return null
  const found = sourceIn(last)
  if (found === null) return null
  const quoted = found.before.length > 0 ? [...before, paragraph(found.before)] : before
  const text = blocksText(quoted).trim()
  const name = textOf(found.source)
  const isName =
    name.length <= longestSource &&
    countWords(name) <= mostSourceWords &&
    // A remark goes on in lower case: — the worst advice I ever got.
    /^[@\p{Lu}\p{Lt}\p{Lo}]/u.test(name) &&
    !/[?!:;]/.test(name)
  if (!isName || !isQuoted(text) || countWords(text) > mostQuoted) return null
  return { kind: 'quote', blocks: withoutQuoteMarks(quoted), source: found.source }
}

/** The last line of a block cut at the dash before a name; a list of one item is such a line. */
function sourceIn(
  block: DeckBlock | undefined,
): { readonly before: Words; readonly source: Words } | null {
  if (block?.kind === 'list') {
    const [source, ...more] = block.items
    const isLine = source !== undefined && more.length === 0 && !block.ordered
    return isLine && block.marker === undefined ? { before: [], source } : null
  }
  if (block?.kind !== 'paragraph') return null
  const lines = linesOf(block.words)
  const line = lines[lines.length - 1] ?? []
  const text = textOf(line)
  const mark = sourceLine.exec(text) ?? sourceAfter.exec(text)
  if (mark === null) return null
  const [said, source] = cutWords(line, mark.index + mark[0].length)
  const own = sourceLine.test(text) ? [] : [trimWords(sliceWords(said, 0, mark.index))]
  return { before: joinLines([...lines.slice(0, -1), ...own]), source }
}

/** Wholly in one pair of quotation marks. */
function isQuoted(text: string): boolean {
  const inner = text.slice(1, -1)
  return /^["“„«「]/u.test(text) && /["”“»」]$/u.test(text) && !/["“”«»]/u.test(inner)
}

/** Templates set the marks themselves, hanging. */
function withoutQuoteMarks(blocks: readonly DeckBlock[]): readonly DeckBlock[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block
    const text = textOf(block.words)
    const from = index === 0 && /^["“„«「]/u.test(text) ? 1 : 0
    const isEnd = index === blocks.length - 1 && /["”“»」]$/u.test(text) && text.length > 1
    const to = isEnd && (from === 1 || index > 0) ? text.length - 1 : text.length
    return { ...block, words: trimWords(sliceWords(block.words, from, to)) }
  })
}
