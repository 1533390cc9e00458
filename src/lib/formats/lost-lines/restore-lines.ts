/**
 * Sets line breaks again in a post whose page shows it on one line.
 *
 * Only white space is changed: with white space collapsed, the text is what it was. Lists after a colon
 * become lines, a numbered heading and a pointer ("Check this 👇") get lines of their own, and running
 * text is cut into paragraphs of about a sentence, as people write posts.
 */
import { findChains } from './arrow-chains'
import { findLists } from './flat-lists'
import { headingLength } from './headings'
import { findStarts, type Start } from './sentences'
import { endsInEmoji, toWords, type Word } from './words'

type Break = '\n' | '\n\n'

/** The text with its lines restored; a text that has line breaks of its own comes back as it is. */
export function restoreLines(text: string): string {
  if (text.includes('\n')) return text
  const words = toWords(text)
  const breaks = findBreaks(words, text.length)
  const parts: string[] = []
  let at = 0
  for (const [index, mark] of breaks) {
    const [previous, word] = [words[index - 1], words[index]]
    if (previous === undefined || word === undefined) continue
    parts.push(text.slice(at, previous.at + previous.text.length), mark)
    at = word.at
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Line breaks by the index of the word they stand before, in order. */
function findBreaks(words: readonly Word[], length: number): ReadonlyMap<number, Break> {
  const starts = findStarts(words)
  const breaks = new Map<number, Break>()
  const heading = headingLength(words)
  const lists = findLists(words, starts).filter(({ markers }) => (markers[0] ?? 0) >= heading)
  const chains = findChains(words, starts)
  const least = length > longText ? longParagraph : shortParagraph
  let at = 0
  if (heading > 0) {
    breaks.set(heading, '\n\n')
    at = heading
  }
  for (const list of lists) {
    const [first = at] = list.markers
    breakProse(breaks, words, starts, { from: at, to: first, chains, least, isLead: true })
    list.markers.forEach((marker, index) => breaks.set(marker, index === 0 ? '\n\n' : '\n'))
    breaks.set(list.end, '\n\n')
    at = list.end
  }
  breakProse(breaks, words, starts, { from: at, to: words.length, chains, least, isLead: false })
  breaks.delete(0)
  breaks.delete(words.length)
  return new Map([...breaks].sort(([one], [other]) => one - other))
}

// Characters after which a sentence ends its paragraph. Posts on X rarely have more than 280, written as
// a sentence a paragraph; longer ones are read as articles, with fuller paragraphs.
const shortParagraph = 50
const longParagraph = 120
const longText = 900

interface Stretch {
  readonly from: number
  readonly to: number
  /** Words at which arrow chains begin, and at which the text after them begins. */
  readonly chains: ReadonlySet<number>
  readonly least: number
  /** Whether a list follows, so that the last sentence leads to it. */
  readonly isLead: boolean
}

function breakProse(
  breaks: Map<number, Break>,
  words: readonly Word[],
  starts: readonly (Start | null)[],
  { from, to, chains, least, isLead }: Stretch,
): void {
  let paragraphAt = from
  const lastStart = lastStartBefore(starts, from, to)
  for (let index = from + 1; index < to; index += 1) {
    const start = starts[index] ?? null
    const isChain = chains.has(index)
    if (start === null && !isChain) continue
    const length = (words[index]?.at ?? 0) - (words[paragraphAt]?.at ?? 0) - 1
    const isLast = index === lastStart
    const isBroken =
      isChain ||
      start === 'colon' ||
      start === 'emoji' ||
      start === 'pointer' ||
      length >= least ||
      (paragraphAt === 0 && words[index - 1]?.ending === '!') ||
      (isLast && (isLead || isPointer(words, index, to)))
    if (!isBroken) continue
    breaks.set(index, isSignature(words, paragraphAt, index) ? '\n' : '\n\n')
    paragraphAt = index
  }
}

function lastStartBefore(starts: readonly (Start | null)[], from: number, to: number): number {
  for (let index = to - 1; index > from; index -= 1) if (starts[index] != null) return index
  return -1
}

/** "Check this out 👇": a few words that point at what follows the post. */
function isPointer(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]
  return to - from <= 8 && last !== undefined && endsInEmoji(last.text)
}

/** "Find me → @handle": a line that what follows goes on with. */
function isSignature(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((word, index) => {
    const next = words[from + index + 1]
    return /^(?:→|->|👉)$/u.test(word.text) && next?.text.startsWith('@') === true
  })
}
