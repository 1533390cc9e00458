/** Where text may be divided between two slides, best first, without `Intl.Segmenter`. */
import { graphemes } from './graphemes'

/** Offsets at which a sentence ends and another begins; neither 0 nor the length. */
export function sentenceEnds(text: string): readonly number[] {
  return ends(text, /[.!?…؟۔।]+["'”’)\]]*(?=\s)|[。！？]+[」』”）]*(?=[^])|\n+(?=[^])/gu).filter(
    (at) =>
      endsSentence(text.slice(Math.max(0, at - longestLook), at), text.slice(at, at + longestLook)),
  )
}

/** Offsets after a comma, semicolon, colon or dash. */
export function clauseEnds(text: string): readonly number[] {
  return ends(text, /[,;:،؛](?=\s)|\s[–—-](?=\s)|—|[、，；：](?=[^])/gu)
}

/** Offsets at which a word ends. */
export function wordEnds(text: string): readonly number[] {
  return ends(
    text,
    /[^\s](?=\s)|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
  )
}

/** Offsets at which what people see as a character ends. */
export function graphemeEnds(text: string): readonly number[] {
  let at = 0
  return graphemes(text)
    .slice(0, -1)
    .map((unit) => (at += unit.length))
}

function ends(text: string, pattern: RegExp): readonly number[] {
  return Array.from(text.matchAll(pattern), (match) => match.index + match[0].length).filter(
    (at) => at > 0 && at < text.trimEnd().length,
  )
}

// Words whose full stop does not end a sentence, and initials ("J. S. Bach").
const abbreviation =
  /(?:^|[\s("“‘[/–-])(?:e\.g|i\.e|vs|cf|approx|ca|resp|bzw|[Mm]rs?|Ms|Dr|Prof|Gen|Gov|Sen|Lt|Capt|Sgt|Rev|St|Mt|Nr|Fig|fig|Eq|Sec|Ch|Vol|z\.B|d\.h|\p{Lu})\.$/u
// These often stand at the end of a sentence, too; only a capital tells.
const perhaps =
  /(?:^|[\s("“‘[])(?:etc|al|usw|Sr|Jr|Inc|Ltd|Co|Corp|Ave|Blvd|est|min|max|avg|p\.m|a\.m|(?:\p{L}\.)+\p{L})\.$/u
// These, where a number or another letter with a full stop follows: "No. 4", "Oct. 3", "p. 5", "z. B."
const counting =
  /(?:^|[\s("“‘[])(?:[Nn]os?|[Ff]igs|Eqs|pp|Abb|Bd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|\p{Ll})\.$/u

/** Whether the full stop that a text ends in is that of an abbreviation: "St.", "vs.", "J." */
export function endsInAbbreviation(text: string): boolean {
  return abbreviation.test(text.slice(-longestLook))
}

/** Characters around a full stop that decide; whole texts would make long ones slow. */
const longestLook = 24

function endsSentence(before: string, next: string): boolean {
  const after = next.trimStart()
  if (before.endsWith('\n') || /[。！？][」』”）]*$/u.test(before)) return true
  if (abbreviation.test(before)) return /\sI\.$/.test(before)
  if (perhaps.test(before)) return /^\p{Lu}/u.test(after)
  if (counting.test(before) && /^(?:\d|\p{L}\.)/u.test(after)) return false
  // "1. Do this": a number at the start of a line is a marker.
  if (/(?:^|\n)\s*\d{1,3}\.$/.test(before)) return false
  // "Wait... what": a small letter goes on.
  return !/^\p{Ll}/u.test(after)
}
