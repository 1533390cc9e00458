/**
 * Where a line may end: the part of the Unicode line breaking algorithm that posts need
 * (UAX #14, revision 53, https://www.unicode.org/reports/tr14/, read 2026-11). Rule numbers stand at
 * the rules. Not covered: words of Thai, Lao, Khmer and Burmese, which need a dictionary; they are
 * broken between characters when a line is full.
 */
import { graphemes } from './graphemes'

type BreakClass =
  | 'space'
  | 'glue' // U+00A0, U+202F, U+2060, U+2011 …: no break on either side
  | 'open' // ( [ “ in CJK forms
  | 'close' // ) ] , . ! ? and what may not begin a line
  | 'slash'
  | 'quote'
  | 'hyphen'
  | 'after' // break after: en dash, soft hyphen, |
  | 'dash' // em dash: break on both sides
  | 'inseparable' // …
  | 'zero' // U+200B
  | 'digit'
  | 'ideograph' // a break on both sides: Han, kana, Hangul, emoji
  | 'letter'

const classes: readonly (readonly [BreakClass, RegExp])[] = [
  ['zero', /^\u200B/u],
  ['glue', /^[\u00A0\u202F\u2007\u2011\u2060\uFEFF]/u],
  ['space', /^[\s]/u],
  ['hyphen', /^-/u],
  ['inseparable', /^[\u2024-\u2026]/u],
  ['dash', /^[\u2014\u2E3A\u2E3B]/u],
  ['after', /^[\u00AD\u2010\u2012\u2013|]/u],
  ['slash', /^\//u],
  ['digit', /^\p{Nd}/u],
  // Closing and opening marks by general category, then marks and small kana that may not begin a line.
  [
    'close',
    /^[)\]}!?,.:;%¢°、。，．：；！？・ー々〜～‼⁇⁈⁉»›」』】〕〉》）］｝｡｣､ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ゛゜ヽヾゝゞ]/u,
  ],
  ['open', /^[([{¿¡«‹「『【〔〈《（［｛｢]/u],
  ['quote', /^["'“”‘’]/u],
  [
    'ideograph',
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\u{1F000}-\u{1FAFF}]/u,
  ],
  ['ideograph', /^(?:\p{RI}\p{RI}|\p{Emoji_Presentation})/u],
]

/** Offsets after which a line of `text` may end, the last always its length. No "\n" may be in it. */
export function breakOffsets(text: string): readonly number[] {
  const offsets: number[] = []
  const units = graphemes(text)
  let at = 0
  let before: BreakClass | null = null
  // What stood before the spaces, for rules that look through them.
  let base: BreakClass | null = null
  let last = ''
  let isWordInitialHyphen = false
  for (const unit of units) {
    const next = classOf(unit)
    if (before !== null && mayBreak({ before, base, next, last, unit, isWordInitialHyphen })) {
      offsets.push(at)
    }
    if (next === 'hyphen') isWordInitialHyphen = before === null || before === 'space'
    if (next !== 'space') {
      base = next
      last = unit
    }
    before = next
    at += unit.length
  }
  return [...offsets, text.length]
}

interface Pair {
  readonly before: BreakClass
  readonly base: BreakClass | null
  readonly next: BreakClass
  /** The characters themselves. */
  readonly last: string
  readonly unit: string
  readonly isWordInitialHyphen: boolean
}

function mayBreak({ before, base, next, last, unit, isWordInitialHyphen }: Pair): boolean {
  if (next === 'space' || next === 'zero') return false // LB7
  if (before === 'zero') return true // LB8
  if (next === 'glue' && before !== 'space') return false // LB11, LB12a
  if (before === 'glue') return false // LB12
  if (next === 'close' || next === 'slash') return false // LB13, even after spaces
  if (base === 'open') return false // LB14, even after spaces
  if (before === 'space') return true // LB18
  if (before === 'quote' || next === 'quote') return false // LB19
  if (before === 'dash' || next === 'dash') return before !== next // LB17, B2
  if (next === 'hyphen' || next === 'after') return false // LB21
  if (before === 'hyphen') return next !== 'digit' && !isWordInitialHyphen // LB25, LB20a
  if (before === 'after') return true // LB21
  if (next === 'inseparable') return false // LB22
  if (next === 'open') return isWide(unit) || !/^[\p{L}\p{N}]/u.test(last) // LB30
  if (before === 'slash') return next !== 'digit' // LB25
  if (before === 'ideograph' || next === 'ideograph') return true // LB31
  return /^[!?]/.test(last) // LB31; all else holds together: LB23, LB25, LB28, LB29
}

/** CJK brackets stand between ideographs. */
function isWide(unit: string): boolean {
  return /^[\u3000-\u303F\uFF00-\uFFEF]/u.test(unit)
}

/** Classes of what is one code unit long, which most of a text is: no letter is held against all patterns twice. */
const known = new Map<string, BreakClass>()

function classOf(unit: string): BreakClass {
  const before = known.get(unit)
  if (before !== undefined) return before
  const found = classes.find(([, pattern]) => pattern.test(unit))?.[0] ?? 'letter'
  if (unit.length === 1) known.set(unit, found)
  return found
}
