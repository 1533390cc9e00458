import { graphemes } from '../deck/graphemes'

/** Up to two initials of a name or handle, '' when it has no letters: "Avi Chawla" → "AC", "@_avi" → "A". */
export function initialsOf(name: string): string {
  const words = name
    .split(/\s+/)
    .map((word) => graphemes(word).find((unit) => /^[\p{L}\p{N}]/u.test(unit)))
  const letters = words.filter((unit) => unit !== undefined)
  const last = letters.length > 1 ? letters[letters.length - 1] : ''
  return `${letters[0] ?? ''}${last ?? ''}`.toUpperCase()
}
