/** Which writing system some words are in, and which way they run. */

export type Direction = 'ltr' | 'rtl'

export type Script = 'latin' | 'arabic' | 'hebrew' | 'japanese' | 'chinese' | 'korean'

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu
const letters = /\p{L}/gu
// Characters of the bidi classes L, R and AL: letters, and the three marks that stand for one.
const strong = /[\p{L}\u061C\u200E\u200F]/u
const strongRightToLeft =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * The way a paragraph runs: that of its first strong character, as in the Unicode Bidirectional
 * Algorithm (https://www.unicode.org/reports/tr9/#P2), left to right when there is none. Numbers, emoji
 * and punctuation are not strong.
 */
export function paragraphDirection(text: string): Direction {
  const first = strong.exec(text)?.[0]
  return first !== undefined && strongRightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** The way most letters run; left to right when there are none. */
export function directionOf(text: string): Direction {
  // Most texts; counting their letters would make a list of them.
  if (text.search(rightToLeft) < 0) return 'ltr'
  return count(text, rightToLeft) * 2 > count(text, letters) ? 'rtl' : 'ltr'
}

// From Hebrew on, without the signs and punctuation that Latin texts hold.
const beyondLatin =
  /[\u0590-\u08FF\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFDFF\uFE70-\uFFFF]|[\uD840-\uD88F]/

/**
 * The script that decides the font. A third of the letters is enough for one that the theme's own
 * fonts lack, so that "LLMの自己注意機構" is Japanese. Everything else counts as Latin.
 */
export function scriptOf(text: string): Script {
  // Most texts.
  if (!beyondLatin.test(text)) return 'latin'
  const enough = Math.max(1, count(text, letters) / 3)
  if (count(text, /\p{Script=Arabic}/gu) >= enough) return 'arabic'
  if (count(text, /\p{Script=Hebrew}/gu) >= enough) return 'hebrew'
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(text, /\p{Script=Hangul}/gu)
  const han = count(text, /\p{Script=Han}/gu)
  const wide = kana + hangul + han
  // As wide as two letters each, and more of a word: "API 就更接近真实了" is Chinese.
  if (wide * 2 < Math.max(1, (count(text, letters) + wide) / 3)) return 'latin'
  if (hangul > kana) return 'korean'
  return kana * 8 >= han ? 'japanese' : 'chinese'
}

/** Characters as a Latin text of the same width would have: a CJK character counts twice. */
export function visualLength(text: string): number {
  return (
    text.length +
    count(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)
  )
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
