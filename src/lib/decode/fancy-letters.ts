/**
 * Look-alike letters → the style that they imitate: "𝗚𝗼𝗮𝗹" is "Goal" in bold, "n̶o̶" is "no" struck
 * through. Screen readers, search and most fonts know only ordinary letters.
 */
import { fancyLetters, type FancyMark } from './fancy-alphabets'
import { findFancyWords } from './fancy-words'
import { readStrikes, type Range } from './strikes'

export interface FancyPiece {
  /** In ordinary letters. */
  readonly text: string
  /** Absent for ordinary text. */
  readonly marks?: readonly FancyMark[]
}

export interface FancyText {
  /** In order; joined they are the text as it reads. No piece is empty. */
  readonly pieces: readonly FancyPiece[]
  /** How many stretches of look-alike letters became style. */
  readonly count: number
}

const maybe = /[\u0335-\u0338\u2102-\u2134\u249C-\u24E9\uFF10-\uFF5A]|\uD835|\uD83C[\uDD10-\uDD89]/

/**
 * Turns words in look-alike letters into ordinary letters and marks; formulas, single letters and
 * everything else stay. Nothing is dropped but the overlays of struck words. Linear time.
 *
 * ```
 * "so 𝗴𝗼𝗼𝗱 𝗱𝗮𝘆!" → "so ", "good day" bold, "!"
 * "𝐱 = 𝐮 + 𝐞" → "𝐱 = 𝐮 + 𝐞"
 * ```
 */
export function readFancyLetters(text: string): FancyText {
  const whole: FancyText = { pieces: text === '' ? [] : [{ text }], count: 0 }
  if (!maybe.test(text)) return whole
  const struck = readStrikes(text)
  const words = findFancyWords(struck.text)
  const count = words.length + struck.ranges.length
  return count === 0 ? whole : { pieces: cut(struck.text, words, struck.ranges), count }
}

interface Styled extends Range {
  readonly marks: readonly FancyMark[]
}

/** Cuts `text` wherever a style begins or ends. Both lists are in order and without overlaps. */
function cut(
  text: string,
  words: readonly Styled[],
  struck: readonly Range[],
): readonly FancyPiece[] {
  const bounds = [...words, ...struck].flatMap(({ from, to }) => [from, to])
  const points = [...new Set([0, ...bounds, text.length])].sort((one, other) => one - other)
  const pieces: FancyPiece[] = []
  let [word, strike] = [0, 0]
  points.forEach((to, index) => {
    const from = points[index - 1]
    if (from === undefined) return
    while ((words[word]?.to ?? Infinity) <= from) word += 1
    while ((struck[strike]?.to ?? Infinity) <= from) strike += 1
    const style = words[word]
    const isFancy = style !== undefined && style.from <= from
    const isStruck = (struck[strike]?.from ?? Infinity) <= from
    const marks = [...(isFancy ? style.marks : []), ...(isStruck ? (['strike'] as const) : [])]
    const part = text.slice(from, to)
    pieces.push({ text: isFancy ? toPlain(part) : part, ...(marks.length === 0 ? {} : { marks }) })
  })
  return pieces
}

const spelled =
  /[\u{1D400}-\u{1D7FF}\u2102-\u2134\u249C-\u24E9\u{1F110}-\u{1F189}\uFF01-\uFF5E\u3000]\uFE0F?/gu

function toPlain(text: string): string {
  const plain = text.replace(spelled, (character: string): string => {
    const letter = fancyLetters.get(character.replace('\uFE0F', ''))
    if (letter !== undefined) return letter.plain
    // Full-width punctuation and spaces between full-width words.
    if (character === '\u3000') return ' '
    return /[\uFF01-\uFF5E]/.test(character)
      ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
      : character
  })
  return plain.normalize('NFC')
}
