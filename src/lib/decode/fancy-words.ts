/**
 * Which look-alike letters are words and which are mathematics. "𝗚𝗼𝗮𝗹" is a word, "𝐱 = 𝐮 + 𝐞" a formula.
 *
 * Alphabets that formulas do not use make words of two letters and more. For the others a word has four
 * letters, or fewer and nothing mathematical beside it. Single letters, digits and doubtful pairs are
 * taken along when they stand next to a word in the same style: "𝐀 𝐧𝐞𝐰 𝐝𝐚𝐲".
 */
import { fancyLetters, type FancyLetter, type FancyMark } from './fancy-alphabets'

/** A stretch of the text in one style. */
export interface FancyRange {
  readonly from: number
  readonly to: number
  readonly marks: readonly FancyMark[]
}

const fancy =
  '[\\u{1D400}-\\u{1D7FF}ℎℬℰℱℋℐℒℳℛℯℊℴℭℌℑℜℨℂℍℕℙℚℝℤ⒜-ⓩ\\u{1F110}-\\u{1F129}\\u{1F130}-\\u{1F149}' +
  '\\u{1F150}-\\u{1F169}\\u{1F170}-\\u{1F189}Ａ-Ｚａ-ｚ０-９]'
// The programs that make such letters leave letters with accents as they are: "𝗰𝗮𝗳é".
const accented = '[À-ÖØ-öø-ɏḀ-ỿ]'
const token = new RegExp(`${fancy}\\p{M}*(?:['’]?(?:${fancy}|${accented})\\p{M}*)*`, 'gu')
const accentedBefore = new RegExp(`(?<!\\p{L})${accented}{1,8}$`, 'u')
const any = new RegExp(fancy, 'u')
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** The words of `text` in look-alike letters, in order, with what stands between two of the same style. */
export function findFancyWords(text: string): readonly FancyRange[] {
  if (!any.test(text)) return []
  const hasEastAsian = eastAsian.test(text)
  const tokens = Array.from(text.matchAll(token), (match) => {
    const before = text.slice(Math.max(0, match.index - 9), match.index)
    const start = accentedBefore.exec(before)?.[0] ?? ''
    return toToken(start + match[0], match.index - start.length)
  })
  const isWord = tokens.map((each) =>
    each.use === 'wide' && hasEastAsian ? 'no' : judge(each, text),
  )
  for (let index = 1; index < tokens.length; index += 1) joinNeighbours(index, index - 1)
  for (let index = tokens.length - 2; index >= 0; index -= 1) joinNeighbours(index, index + 1)

  function joinNeighbours(index: number, neighbour: number): void {
    const [one, other] = [tokens[index], tokens[neighbour]]
    if (one === undefined || other === undefined) return
    if (isWord[index] !== 'maybe' || isWord[neighbour] !== 'yes') return
    if (belongs(one, other, text)) isWord[index] = 'yes'
  }
  return toRanges(
    tokens.filter((_, index) => isWord[index] === 'yes'),
    text,
  )
}

interface Token {
  readonly from: number
  readonly to: number
  /** What stands there; letters that are ordinary already are absent. */
  readonly parts: readonly { readonly from: number; readonly letter: FancyLetter }[]
  /** In ordinary letters. */
  readonly plain: string
  readonly letters: number
  readonly use: FancyLetter['use']
}

function toToken(text: string, from: number): Token {
  const parts: { from: number; letter: FancyLetter }[] = []
  let at = from
  for (const character of text) {
    const letter = fancyLetters.get(character)
    if (letter !== undefined) parts.push({ from: at, letter })
    at += character.length
  }
  const plain = parts.map(({ letter }) => letter.plain).join('')
  // One letter of a formula makes a formula of the others: "𝐀𝓐".
  const isMaths = parts.some(({ letter }) => letter.use === 'maths')
  const use = isMaths ? 'maths' : (parts[0]?.letter.use ?? 'style')
  return {
    from,
    to: from + text.length,
    parts,
    plain,
    letters: plain.replace(/[0-9]/g, '').length,
    use,
  }
}

type Verdict = 'yes' | 'no' | 'maybe'

function judge(each: Token, text: string): Verdict {
  const { letters, plain, use } = each
  if (letters === 0 && use !== 'wide' && isLineNumber(each, text)) return 'yes'
  if (use === 'maths') return judgeMaths(each, text)
  if (letters === 0) return use === 'style' && plain.length >= 2 ? 'yes' : 'maybe'
  if (use !== 'enclosed') return letters >= 2 ? 'yes' : 'maybe'
  // 🅰🅱🅾🅿 are emoji, and ⒶⒷ may name two things.
  return letters >= 3 && !/^[ABOP]+$/.test(plain) ? 'yes' : 'maybe'
}

/** "𝟭." at the beginning of a line. */
function isLineNumber({ from, to }: Token, text: string): boolean {
  const before = text.slice(Math.max(0, from - 3), from)
  const isAtStart = (from < 3 && /^[\s(]*$/.test(before)) || /\n[ \t(]{0,2}$/.test(before)
  return isAtStart && /^[.):/]\s/.test(text.slice(to, to + 2))
}

const vowel = /[aeiouyαεηιουω]/i
const shortWords = new Set(
  (
    'ai ml ui ux ar vr tv pr hr us uk eu it qa pc am an as at be by do go he hi if in is it me my no of ok on or so ' +
    'to up us we de la el le en un et du es se si al il lo da do em um os as ich es zu im'
  ).split(' '),
)
const functions = /^(?:sin|cos|tan|log|exp|max|min|lim|det|arg|mod|gcd|inf|sup|ker|dim)$/

function judgeMaths({ from, to, plain, letters }: Token, text: string): Verdict {
  if (letters === 1) return 'maybe'
  const isFormula = isBesideOperator(text, from, to)
  if (letters === 0) return plain.length >= 3 && !isFormula ? 'yes' : 'maybe'
  if (letters >= 4) return isFormula && !vowel.test(plain) ? 'no' : 'yes'
  if (isFormula || functions.test(plain)) return 'maybe'
  if (letters === 2) return shortWords.has(plain.toLowerCase()) ? 'yes' : 'maybe'
  return vowel.test(plain) || plain === plain.toUpperCase() ? 'yes' : 'maybe'
}

// Arrows are mathematical signs to Unicode, and to nobody else.
const operatorAfter = /^(?:[\p{Lm}\p{No}A-Za-z0-9(_^]|[ \u00A0]?(?![←-⇿])[\p{Sm}^*·∘△′″])/u
const operatorBefore = /(?:[\p{Lm}\p{No}A-Za-z0-9)_^]|(?![←-⇿])[\p{Sm}^*·∘△][ \u00A0]?)$/u

function isBesideOperator(text: string, from: number, to: number): boolean {
  return (
    operatorAfter.test(text.slice(to, to + 3)) ||
    operatorBefore.test(text.slice(Math.max(0, from - 3), from))
  )
}

/** What may stand between words in the same style without ending it. */
const between = /^[\p{P}\p{Zs}\p{Sm}\p{Sc}]{1,8}$/u

/** Whether `one`, of which it is not sure that it is a word, goes with its neighbour, which is one. */
function belongs(one: Token, other: Token, text: string): boolean {
  if (marksOf(one) !== marksOf(other)) return false
  const gap = one.from > other.to ? text.slice(other.to, one.from) : text.slice(one.to, other.from)
  if (gap.length > 8 || !between.test(gap)) return gap === ''
  if (one.use !== 'maths') return true
  if (one.letters >= 3) return true
  const isPlainGap = /^[\p{Zs}.,:;!?'’"“”–—-]{1,8}$/u.test(gap)
  return isPlainGap && !isBesideOperator(text, one.from, one.to)
}

function marksOf({ parts }: Token): string {
  return parts[0]?.letter.marks.join() ?? ''
}

/** Cuts words where their style changes, and joins what is in one style. */
function toRanges(tokens: readonly Token[], text: string): readonly FancyRange[] {
  const ranges: FancyRange[] = []
  for (const { from, to, parts } of tokens) {
    parts.forEach(({ letter: { marks }, from: at }, index) => {
      const last = ranges[ranges.length - 1]
      const end = parts[index + 1]?.from ?? to
      const begin = index === 0 ? from : at
      const isSame = last !== undefined && last.marks.join() === marks.join()
      if (
        isSame &&
        (last.to === begin || (begin - last.to <= 8 && between.test(text.slice(last.to, begin))))
      ) {
        ranges[ranges.length - 1] = { from: last.from, to: end, marks }
      } else {
        ranges.push({ from: begin, to: end, marks })
      }
    })
  }
  return ranges
}
