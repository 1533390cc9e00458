/**
 * Undoes mojibake: UTF-8 text whose bytes were shown in a single-byte encoding ("πŸš€" for 🚀).
 *
 * Repaired per run, not per file, because genuine characters stand next to broken ones. A run is a
 * chain of characters that read as UTF-8 sequences without a gap. It is rewritten only when the result
 * is likelier than the characters that stand there: "CAFÉ”" is valid UTF-8 for "CAFɔ" and stays.
 * Each pass tries the encoding with the most certain runs; passes go on while something is found, which
 * undoes text that was encoded twice.
 */
import type { ByteTable } from './byte-tables'
import { greek, windows1252 } from './byte-tables'
import { readSequence, type Sequence } from './sequences'

export interface Repaired {
  readonly text: string
  /** How many runs were rewritten. */
  readonly count: number
}

const tables: readonly ByteTable[] = [windows1252, greek]

// Text encoded more than three times over has not been seen.
const maxPasses = 4

/** Repairs every run of mojibake in `text`. Text without any comes back unchanged. Linear time. */
export function repairMojibake(text: string): Repaired {
  let current = text
  let count = 0
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const found = tables
      .map((table) => findRuns(current, table))
      .reduce((best, runs) => (certainty(runs) > certainty(best) ? runs : best))
    // A run that is only possible is believed when the text has certain ones of its kind.
    if (certainty(found) === 0) break
    current = rewrite(current, found)
    count += found.length
  }
  return { text: current, count }
}

interface BrokenRun {
  readonly start: number
  readonly end: number
  readonly text: string
  /** A possible run is rewritten only in a text that has certain ones. */
  readonly belief: 'certain' | 'possible'
}

function certainty(runs: readonly BrokenRun[]): number {
  return runs.filter((run) => run.belief === 'certain').length
}

function rewrite(text: string, runs: readonly BrokenRun[]): string {
  const parts: string[] = []
  let at = 0
  for (const run of runs) {
    parts.push(text.slice(at, run.start), run.text)
    at = run.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

function findRuns(text: string, table: ByteTable): readonly BrokenRun[] {
  const runs: BrokenRun[] = []
  let at = nextNonAscii(text, 0)
  while (at < text.length) {
    const chain: Sequence[] = []
    let end = at
    for (let next = readSequence(text, end, table); next !== null;) {
      chain.push(next)
      end += next.length
      next = readSequence(text, end, table)
    }
    const belief = believe(chain, text, at, table)
    if (belief !== 'none') {
      const meant = chain.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('')
      runs.push({ start: at, end, text: meant, belief })
    }
    // A disbelieved chain may hide a good one that begins at its second character.
    at = nextNonAscii(text, belief === 'none' ? at + 1 : end)
  }
  return runs
}

function nextNonAscii(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) return at
  return text.length
}

// Characters that really stand after a letter, so that "É”" alone proves nothing.
const closing = /[‘’‚“”„…–—‹›«»•†‡™\u00A0]/
const greekLetter = /\p{Script=Greek}/u

/** How far a chain of sequences that begins at `start` may be believed. */
function believe(
  chain: readonly Sequence[],
  text: string,
  start: number,
  table: ByteTable,
): 'certain' | 'possible' | 'none' {
  const [first] = chain
  if (first === undefined) return 'none'
  const complete = chain.filter((sequence) => sequence.isComplete)
  const isOfManyBytes = chain.some(
    ({ bytes, likelihood, isComplete }) =>
      (bytes === 4 && likelihood >= 350) || (bytes === 3 && likelihood >= 500 && isComplete),
  )
  if (isOfManyBytes) return 'certain'
  if (complete.length >= 3 || complete.filter(({ bytes }) => bytes === 3).length >= 2) {
    return 'certain'
  }
  if (first.bytes === 3) {
    const shown = text.slice(start + 1, start + first.length)
    if (!first.isComplete) return first.likelihood >= 900 ? 'possible' : 'none'
    return Array.from(shown).every((character) => closing.test(character)) ? 'none' : 'possible'
  }
  if (!chain.some(({ likelihood }) => likelihood >= 800)) return 'none'
  const before = text.charAt(start - 1)
  if (table.id === 'greek') {
    if (isInGreekWord(text, start, chain)) return 'none'
    // A Greek capital inside a Latin word or behind a number is no Greek.
    if (/[A-Za-z0-9]/.test(before)) return 'certain'
    return closing.test(text.charAt(start + 1)) ? 'none' : 'possible'
  }
  if (!closing.test(text.charAt(start + 1))) return 'certain'
  // "Å…" may be meant, "Å“uvre" and "erÅ‘" may not. Behind Â and Ã hardly anything else is.
  const isInWord = /\p{L}/u.test(text.charAt(start + first.length)) || /\p{Ll}/u.test(before)
  return first.codePoint <= 0xff || isInWord ? 'possible' : 'none'
}

function isInGreekWord(text: string, start: number, chain: readonly Sequence[]): boolean {
  const length = chain.reduce((sum, sequence) => sum + sequence.length, 0)
  return greekLetter.test(text.charAt(start - 1)) || greekLetter.test(text.charAt(start + length))
}
