/**
 * Words that are struck through letter by letter ("u̶n̶a̶"): an overlay behind every letter, or before every
 * letter where a program put it there.
 */

/** Characters `from` up to, not including, `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Struck {
  /** Without the overlays of struck words; single overlays and piled up marks stay. */
  readonly text: string
  /** Where its struck words stand, in order. Spaces between them are part of a range. */
  readonly ranges: readonly Range[]
}

// U+0335 short stroke, U+0336 long stroke, U+0337 short slash, U+0338 long slash.
const overlay = /[\u0335-\u0338]/
// A character, its accents, its overlay. Letters under more than three signs are ornament, not struck.
const unit = '[^\\p{M}\\n]\\p{M}{0,2}?'
const stretch = new RegExp(
  `(?:${unit}\\u0336|\\u0336)(?:${unit}\\u0336)+(?!\\p{M})|` +
    ['\\u0335', '\\u0337', '\\u0338']
      .map((sign) => `(?:${unit}${sign}|${sign})(?:${unit}${sign})+(?!\\p{M})`)
      .join('|'),
  'gu',
)

/** Finds struck words: two letters or more in a row that carry the same overlay. Linear time. */
export function readStrikes(text: string): Struck {
  if (!overlay.test(text)) return { text, ranges: [] }
  const parts: string[] = []
  const ranges: Range[] = []
  let at = 0
  let length = 0
  const add = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  for (const match of text.matchAll(stretch)) {
    const [all] = match
    const bare = all.replace(/[\u0335-\u0338]/g, '')
    if ((bare.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) continue
    // Overlays before the letters leave the last letter of the last word without one.
    const isBefore = overlay.test(all.charAt(0)) || /^\s/.test(all)
    const end = match.index + all.length
    const last = isBefore
      ? (/^[\p{L}\p{N}](?![\p{L}\p{M}\p{N}])/u.exec(text.slice(end, end + 4))?.[0] ?? '')
      : ''
    add(text.slice(at, match.index))
    const from = length + (bare.length - bare.trimStart().length)
    add(bare + last)
    ranges.push({ from, to: length - (last === '' ? bare.length - bare.trimEnd().length : 0) })
    at = end + last.length
  }
  add(text.slice(at))
  return { text: parts.join(''), ranges }
}
