/** What people begin the lines of a list with. */

export interface Marker {
  /** How many characters of the line it takes, the white space before and after it included. */
  readonly length: number
  /**
   * Lines belong to one list when their signs are the same; numbers count as "1.", "1)" and so on, letters
   * as "a)", signs of approval and refusal as "✅".
   */
  readonly sign: string
  /** null for bullets; the place in the alphabet for letters. */
  readonly number: number | null
  /** The emoji as it stands, where it may say something; absent for what only marks. */
  readonly emoji?: string
}

// Signs that only mark. Any other emoji marks when it begins line after line.
const bullet =
  /^\s*([-–—*•‣⁃◦▪▫●○■□◆◇·∙・･→➜➤➔↳⮑▸▶►➡👉🔹🔸🔷🔶]\uFE0F?)(?:\s+(?=\S)|(?<![-–—*]\uFE0F?)(?=[\p{L}\p{N}"“'‘(@#$]))/u
const emoji =
  /^\s*((?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[✔✓☑✖✗✘])(?:\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}\uFE0F?)*\uFE0F?)\s*(?=[\p{L}\p{N}"“'‘(@#$])/u
// ✅ and ❌ in turn are one list, in which the signs speak.
const verdict = /^(?:✅|✔|✓|☑|❌|❎|✖|✗|✘|👍|👎|🟢|🟡|🔴|⚠|⛔|🚫|➕|➖)$/u
const quoting = /^\s*>\s{1,4}(?=[^\s>])/
const lettered = /^\s*(\()?([A-Za-z])\)\s+(?=\S)/
const tightDash = /^\s*([-–•])(?=\p{L}{2})/u
const numbered =
  /^\s*(?:(\()?(\d{1,3})(?:([.):]|\/)(?=\s)|([、．）]))|(\d)\uFE0F?\u20E3\uFE0F?|(🔟))\s*(?=\S)/u
const circled = /^\s*([①-⑳❶-❿➀-➉➊-➓])\s*(?=\S)/u

/**
 * The marker a line begins with, or null. One marked line is not yet a list: "1) Sparse attention"
 * alone is a heading and "- 5 °C" a temperature, so callers ask for two.
 */
export function listMarker(line: string): Marker | null {
  // Most lines; of the markers only "a)" begins with a letter.
  if (/^\s*[A-Za-z][^)]/.test(line)) return null
  const number = numbered.exec(line)
  if (number !== null) {
    const [all, open = '', digits, narrow = '', wide = '', keycap, ten] = number
    const close = narrow + wide
    if (digits !== undefined && (open === '(') !== (close === ')' && open !== '')) return null
    const value = ten === undefined ? Number(digits ?? keycap) : 10
    return { length: all.length, sign: `${open}1${close}`, number: value }
  }
  const [inCircle, circle] = circled.exec(line) ?? []
  if (inCircle !== undefined && circle !== undefined) {
    return { length: inCircle.length, ...numberInCircle(circle) }
  }
  const [letters, open = '', letter] = lettered.exec(line) ?? []
  if (letters !== undefined && letter !== undefined) {
    const sign = `${open}${letter < 'a' ? 'A' : 'a'})`
    return { length: letters.length, sign, number: letter.toLowerCase().charCodeAt(0) - 96 }
  }
  const quote = quoting.exec(line)
  if (quote !== null) return { length: quote[0].length, sign: '>', number: null }
  const bare = bullet.exec(line) ?? tightDash.exec(line)
  if (bare?.[1] !== undefined) {
    return { length: bare[0].length, sign: bare[1].replace('\uFE0F', ''), number: null }
  }
  const sign = emoji.exec(line)
  if (sign?.[1] === undefined) return null
  const plain = sign[1].replace('\uFE0F', '')
  return {
    length: sign[0].length,
    sign: verdict.test(plain) ? '✅' : plain,
    number: null,
    emoji: sign[1],
  }
}

/** ① to ⑳ and the rows of ten in other circles. */
function numberInCircle(circle: string): { readonly sign: string; readonly number: number } {
  const rows = [0x2460, 0x2776, 0x2780, 0x278a]
  const code = circle.charCodeAt(0)
  const row = rows.reduce((start, next) => (next <= code ? next : start))
  return { sign: `circle ${row}`, number: code - row + 1 }
}
