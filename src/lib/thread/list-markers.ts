/** What people begin the lines of a list with. */

export interface Marker {
  /** How many characters of the line it takes, the white space before and after it included. */
  readonly length: number
  /** Lines belong to one list when their signs are the same; numbers count as "1.", "1)" and so on. */
  readonly sign: string
  /** null for bullets. */
  readonly number: number | null
}

// Signs that only mark. Any other emoji marks when it begins line after line: ✅ three times is a list,
// ✅ and ❌ in turn are not, because there the signs speak.
const bullet =
  /^\s*([-–—*•‣⁃◦▪▫●○■□◆◇·∙→➜➤➔↳⮑▸▶►➡👉🔹🔸🔷🔶]\uFE0F?)(?:\s+(?=\S)|(?<![-–—*]\uFE0F?)(?=[\p{L}\p{N}"“'‘(@#$]))/u
const emoji =
  /^\s*((?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}\uFE0F?)*\uFE0F?)\s*(?=[\p{L}\p{N}"“'‘(@#$])/u
const tightDash = /^\s*([-–•])(?=\p{L}{2})/u
const numbered = /^\s*(?:(\()?(\d{1,3})([.):]|\/)(?=\s)|(\d)\uFE0F?\u20E3\uFE0F?)\s*(?=\S)/u

/**
 * The marker a line begins with, or null. One marked line is not yet a list: "1) Sparse attention"
 * alone is a heading and "- 5 °C" a temperature, so callers ask for two.
 */
export function listMarker(line: string): Marker | null {
  // Most lines; no marker begins with a letter.
  if (/^\s*[A-Za-z]/.test(line)) return null
  const number = numbered.exec(line)
  if (number !== null) {
    const [all, open = '', digits, close = '', keycap] = number
    if (digits !== undefined && (open === '(') !== (close === ')' && open !== '')) return null
    return { length: all.length, sign: `${open}1${close}`, number: Number(digits ?? keycap) }
  }
  const sign = bullet.exec(line) ?? tightDash.exec(line) ?? emoji.exec(line)
  if (sign?.[1] === undefined) return null
  return { length: sign[0].length, sign: sign[1].replace('\uFE0F', ''), number: null }
}
