import { graphemes } from '../deck/graphemes'

// Titles before a name; ordinals and degrees after it.
const titles = /^(?:dr|prof|mr|mrs|ms|mx|sir|dame|herr|frau|m|mme)\.?$/iu
const additions = /^(?:jr|sr|[ivx]{2,4}|ph\.?d|m\.?d|mba|msc|bsc|ma|esq|cpa|cfa|pe)\.?$/iu

/** Up to two initials of a name or handle, '' when it has no letters: "Avi Chawla" → "AC", "@_avi" → "A". */
export function initialsOf(name: string): string {
  const given = name.split(/[\s,]+/)
  const own = given.filter((word) => !titles.test(word) && !additions.test(word))
  const words = (own.some((word) => /\p{L}/u.test(word)) ? own : given).map((word) =>
    graphemes(word).find((unit) => /^[\p{L}\p{N}]/u.test(unit)),
  )
  const letters = words.filter((unit) => unit !== undefined)
  const last = letters.length > 1 ? letters[letters.length - 1] : ''
  return `${letters[0] ?? ''}${last ?? ''}`.toUpperCase()
}
