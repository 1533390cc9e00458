/**
 * How far a chain of characters that reads as UTF-8 may be believed. Real text holds such chains by
 * chance: "CAFÉ”", "«СССР»", "в’їзд". What decides is how many there are in a row, how often people type
 * what they mean, and whether they stand inside a genuine word.
 */
import type { ByteTable } from './byte-tables'
import type { Sequence } from './sequences'

/** A `possible` run is rewritten only in a text that has certain ones of its kind. */
export type Belief = 'certain' | 'possible' | 'none'

export interface Chain {
  readonly sequences: readonly Sequence[]
  readonly text: string
  /** Where it stands in `text`. */
  readonly start: number
  readonly end: number
}

export function believe(chain: Chain, table: ByteTable): Belief {
  if (chain.sequences.length === 0) return 'none'
  return table.id === 'windows-1251' ? believeCyrillic(chain) : believeWestern(chain, table)
}

// Characters that really stand after a letter, so that "É”" alone proves nothing.
const closing = /[‘’‚“”„…–—‹›«»•†‡™\u00A0]/
// And those of them that never stand between two letters.
const neverInside = /[“”„‚‡†•‹™›]/
const greekLetter = /\p{Script=Greek}/u
const cyrillicLetter = /\p{Script=Cyrillic}/u

function believeWestern(chain: Chain, table: ByteTable): Belief {
  const { sequences, text, start } = chain
  const [first] = sequences
  if (first === undefined) return 'none'
  const complete = sequences.filter((sequence) => sequence.isComplete)
  const isOfManyBytes = sequences.some(
    ({ bytes, likelihood, isComplete }) =>
      (bytes === 4 && likelihood >= 350) || (bytes === 3 && likelihood >= 500 && isComplete),
  )
  if (isOfManyBytes) return 'certain'
  if (complete.length >= 3 || complete.filter(({ bytes }) => bytes === 3).length >= 2) {
    return 'certain'
  }
  if (first.isComplete && isMark(first.codePoint)) return 'certain'
  if (first.bytes === 3) {
    if (!first.isComplete) return first.likelihood >= 900 ? 'possible' : 'none'
    if (isAllClosing(text.slice(start + 1, start + first.length))) return 'none'
    return first.likelihood >= 490 ? 'certain' : 'possible'
  }
  const isInGreek = table.id === 'greek' && isInWord(chain, greekLetter)
  if (isInGreek) return 'none'
  if (!sequences.some(({ likelihood }) => likelihood >= 800)) return believeLetters(chain)
  const before = text.charAt(start - 1)
  const second = text.charAt(start + 1)
  if (complete.length >= 2 && !isAllClosing(continuations(chain))) return 'certain'
  if (table.id === 'greek') {
    // A Greek capital inside a Latin word or behind a number is no Greek.
    if (/[A-Za-z0-9]/.test(before)) return 'certain'
    if (closing.test(second)) return 'none'
    return /[A-Za-z]/.test(text.charAt(chain.end)) ? 'certain' : 'possible'
  }
  const after = text.charAt(start + first.length)
  if (!closing.test(second) || (neverInside.test(second) && /\p{L}/u.test(after))) return 'certain'
  // "Â«Â " and "Ã " are what French is full of; no word ends so but in capitals.
  if (/^[ÂÃ][\u00A0«]/.test(text.slice(start, start + 2)) && !/\p{Lu}/u.test(before))
    return 'certain'
  // "Å…" may be meant, "Å“uvre" and "erÅ‘" may not. Behind Â and Ã hardly anything else is.
  const isInLatin = /\p{L}/u.test(after) || /\p{Ll}/u.test(before)
  return (first.codePoint <= 0xff && !/\p{Lu}/u.test(before)) || isInLatin ? 'possible' : 'none'
}

// The letters of Greek, Cyrillic, Hebrew and Arabic that words are made of; other scripts of two bytes
// are rarer than what a single "Ü€" may really be.
const commonLetter =
  /^[\u0386-\u03CE\u0401\u0410-\u0451\u0454\u0456\u0457\u05D0-\u05EA\u0621-\u064A]$/

/** One or two letters of a script of its own, such as "Ð½Ðµ" for не. */
function believeLetters({ sequences, text, start }: Chain): Belief {
  const areLetters = sequences.every(
    ({ isComplete, codePoint }) => isComplete && commonLetter.test(String.fromCodePoint(codePoint)),
  )
  if (!areLetters) return 'none'
  const isPlausible = sequences.some((_, index) => closing.test(text.charAt(start + 2 * index + 1)))
  if (sequences.length === 2) return isPlausible ? 'possible' : 'certain'
  return isPlausible ? 'none' : 'possible'
}

/** So many in a row are no chance, whatever stands around them. */
const longChain = 8

function believeCyrillic(chain: Chain): Belief {
  const { sequences, text, start } = chain
  const complete = sequences.filter((sequence) => sequence.isComplete)
  if (complete.length >= longChain) return 'certain'
  if (sequences.some(({ bytes, likelihood }) => bytes === 4 && likelihood >= 350)) return 'certain'
  // E2 80, which begins quotation marks and dashes: no language has a small в before a capital Ђ.
  if (text.startsWith('вЂ', start)) return complete.length > 0 ? 'certain' : 'possible'
  if (isInWord(chain, cyrillicLetter)) return 'none'
  if (complete.length * 3 < sequences.length * 2) return 'none'
  const shown = text.slice(start, chain.end)
  const [first] = sequences
  // "в…”" and "в’є" are words and their punctuation.
  const isReal = first?.bytes === 3 && /^\p{Ll}(?:[‘’“”…–—‹›«»•™\u00A0]+|’[єїіё])$/u.test(shown)
  if (isReal || first === undefined) return 'none'
  // "ВІКІ" and "СІРІ" in capitals.
  const rest = continuations(chain)
  const isInLatin = /[A-Za-z]/.test(text.charAt(start - 1) + text.charAt(chain.end))
  if (complete.length >= 2 && !isInLatin && /^\p{Lu}*$/u.test(rest)) return 'none'
  if (isMark(first.codePoint)) return 'certain'
  const isSign = complete.some(({ bytes, likelihood }) => bytes === 3 && likelihood >= 500)
  if (isSign || complete.length >= 3) return 'certain'
  if (first.bytes === 3) return complete.length >= 2 ? 'certain' : 'possible'
  const isRussian = sequences.every(({ codePoint }) => codePoint >= 0x400 && codePoint < 0x480)
  if (isRussian && complete.length >= 2) return 'certain'
  if (isRussian) return closing.test(rest) ? 'none' : 'possible'
  if (complete.length >= 2 && !isAllClosing(rest) && /\P{L}/u.test(rest)) return 'certain'
  return believeLatinInCyrillic(chain, first)
}

/** "Г©" for é: one letter or sign of Latin text, shown as a Cyrillic capital and something. */
function believeLatinInCyrillic({ text, start, end }: Chain, first: Sequence): Belief {
  if (first.likelihood < 800) return 'none'
  const isPlausible = closing.test(text.charAt(start + 1))
  // Classes and houses are called "5В".
  const before = (isPlausible ? /[A-Za-z]/ : /[A-Za-z0-9]/).test(text.charAt(start - 1))
  const after = /[A-Za-z]/.test(text.charAt(end))
  if (before && after) return 'certain'
  if (before || after) return isPlausible ? 'possible' : 'certain'
  return isPlausible ? 'none' : 'possible'
}

/** Marks that nobody sees: direction marks and joiners, U+FEFF. Nobody writes what shows them: "â€Ž". */
function isMark(codePoint: number): boolean {
  return (
    codePoint === 0x61c ||
    codePoint === 0xfeff ||
    /^[\u200B-\u200F\u202A-\u202E\u2060-\u2069]$/.test(String.fromCodePoint(codePoint))
  )
}

/** All shown characters of a chain but the first of each sequence. */
function continuations({ sequences, text, start }: Chain): string {
  let at = start
  return sequences
    .map(({ length }) => {
      at += length
      return text.slice(at - length + 1, at)
    })
    .join('')
}

function isAllClosing(shown: string): boolean {
  return Array.from(shown).every((character) => closing.test(character))
}

/** Whether genuine letters of the table's own script touch the chain. */
function isInWord({ text, start, end }: Chain, letter: RegExp): boolean {
  return letter.test(text.charAt(start - 1)) || letter.test(text.charAt(end))
}
