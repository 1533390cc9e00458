/**
 * Characters that nobody sees. Kept where they do something: joiners in emoji and in scripts that join,
 * selectors after emoji, direction marks in lines with right-to-left letters, tags in flags.
 * Dropped elsewhere, because they break searching, measuring and line breaking.
 */

export interface Swept {
  readonly text: string
  readonly count: number
}

/** One kind of line end: "\n" for CR LF, CR, NEL, LS, PS, vertical tab and form feed. */
export function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
}

const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Drops halves of surrogate pairs whose other half is missing, and counts them. */
export function dropLoneSurrogates(text: string): Swept {
  if (!half.test(text)) return { text, count: 0 }
  let count = 0
  const kept = text.replace(
    /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g,
    (match: string): string => {
      if (match.length === 2) return match
      count += 1
      return ''
    },
  )
  return { text: kept, count }
}

// A flag spelled in tag characters comes first, so that only tags outside flags are looked at.
const invisible =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- they are what is looked for
  /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,30}\u{E007F}|[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC]|\uFE0E|\uFE0F|[\u{E0000}-\u{E007F}]/gu

// Letters only: the Arabic letter mark is of the Arabic script itself.
const rightToLeft =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Drops what is dirt; `count` counts the characters. */
export function sweepInvisible(text: string): Swept {
  if (text.search(invisible) === -1) return { text, count: 0 }
  let count = 0
  const lines = text.split('\n').map((line) => {
    const isRightToLeft = rightToLeft.test(line)
    return line.replace(invisible, (match: string, index: number): string => {
      if (doesSomething(match, line, index, isRightToLeft)) return match
      count += 1
      return ''
    })
  })
  return { text: lines.join('\n'), count }
}

function doesSomething(
  match: string,
  line: string,
  index: number,
  isRightToLeft: boolean,
): boolean {
  if (match.startsWith('\u{1F3F4}')) return true
  const before = characterBefore(line, index)
  const after = characterAt(line, index + match.length)
  if (match === '\u200D') return joins(before, after)
  if (match === '\u200C') return joining.test(before)
  if (match === '\uFE0F' || match === '\uFE0E') {
    // "1️" is half of a keycap and looks like 1.
    return /[0-9#*]/.test(before) ? after === '\u20E3' : /\p{Emoji}/u.test(before)
  }
  if (match === '\u180E') return /\p{Script=Mongolian}/u.test(before)
  return isRightToLeft && /[\u034F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(match)
}

// Letters and signs of scripts in which a joiner or non-joiner changes the shape of its neighbours: Arabic and
// Indic ones, not alphabets that stand letter by letter.
const joining =
  /(?=[\p{L}\p{M}])[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Inherited}\p{Script=Common}]/u

/** Zero width joiner: between emoji, or after a letter or sign of a script that joins. */
function joins(before: string, after: string): boolean {
  const isEmoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F]/u
  if (isEmoji.test(before)) return /\p{Extended_Pictographic}/u.test(after)
  return joining.test(before)
}

function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index)
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint)
}

function characterBefore(text: string, index: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(index - 1))
  return text.slice(Math.max(0, index - (isPair ? 2 : 1)), index)
}

/**
 * Hard spaces become ordinary ones, except where typography wants them: before French punctuation,
 * after "«", and inside numbers. Elsewhere they are what an editor left, and glue words together. So do
 * blank Braille cells, which people use for empty lines, unless a line has other Braille signs.
 */
export function softenHardSpaces(text: string): string {
  const spaced = text.includes('\u2800')
    ? text.replace(/^[^\u2801-\u28FF\n]*$/gm, (line) => line.replace(/\u2800/g, ' '))
    : text
  return spaced.replace(/[\u00A0\u202F]/g, (space: string, index: number): string => {
    const isFrench = /[!?:;»%€]/.test(spaced.charAt(index + 1)) || spaced.charAt(index - 1) === '«'
    const isInNumber = /\d/.test(spaced.charAt(index - 1)) && /\d/.test(spaced.charAt(index + 1))
    return isFrench || isInNumber ? space : ' '
  })
}
