/**
 * What a person sees as one character, without `Intl.Segmenter`, which the pure folders may not use:
 * combining marks, variation selectors, skin tones, joined emoji, flags, keycaps, Hangul jamo and
 * "\r\n" stay with what they belong to (the rules of UAX #29 that text of posts needs).
 */
// A skin tone, a mark, a joiner or a tag of a flag goes with what stands before it.
const extension = String.raw`(?:\p{M}|\p{EMod}|\u200C|\u20E3|[\u{E0020}-\u{E007F}])`
const cluster = [
  String.raw`\r\n`,
  String.raw`\p{RI}\p{RI}`,
  String.raw`[\u1100-\u115F]+[\u1160-\u11FF]*`,
  String.raw`\p{ExtPict}${extension}*(?:\u200D\p{ExtPict}${extension}*)*\u200D?`,
  String.raw`[^\n](?:${extension}|\u200D)*`,
  String.raw`\n`,
].join('|')

/** The text cut into what people see as characters; joined they give the text. */
export function graphemes(text: string): readonly string[] {
  return text.match(new RegExp(cluster, 'gu')) ?? []
}
