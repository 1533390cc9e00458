/** One broken character: reading shown characters as the bytes of a UTF-8 sequence. */
import type { ByteTable } from './byte-tables'
import { likelihood } from './likely-characters'

/** A UTF-8 sequence as it is shown, and the likeliest character it means. */
export interface Sequence {
  /** How many shown characters it takes: `bytes`, or one less when a byte was lost. */
  readonly length: number
  readonly bytes: 2 | 3 | 4
  readonly codePoint: number
  readonly likelihood: number
  readonly isComplete: boolean
}

// Below this a reading is not worth believing even where every byte is there.
const leastLikely = 150
// A reading with a lost byte is a guess, so only what people type often will do.
const leastLikelyGuess = 900

/**
 * The sequence that begins at `at`, or null. All readings of ambiguous bytes are tried, at most 16 of
 * them for a whole sequence; where a byte vanished, each byte the table loses in each place.
 */
export function readSequence(text: string, at: number, table: ByteTable): Sequence | null {
  const leads = table.bytesOf.get(text.charAt(at))
  if (leads === undefined) return null
  let best: Sequence | null = null
  for (const lead of leads) {
    const bytes = sequenceLength(lead)
    if (bytes === null) continue
    const rest: (readonly number[])[] = []
    for (let next = at + 1; next < at + bytes; next += 1) {
      const possible = table.bytesOf.get(text.charAt(next))?.filter((byte) => byte < 0xc0) ?? []
      if (possible.length === 0) break
      rest.push(possible)
    }
    const sequence =
      (rest.length === bytes - 1 ? readWhole(lead, bytes, rest) : null) ??
      readWithLoss(lead, bytes, rest, table, contextOf(text, at, bytes - 1, table))
    if (sequence !== null && (best === null || sequence.likelihood > best.likelihood)) {
      best = sequence
    }
  }
  return best
}

type Length = Sequence['bytes']

function sequenceLength(lead: number): Length | null {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : null
}

function readWhole(
  lead: number,
  bytes: Length,
  rest: readonly (readonly number[])[],
): Sequence | null {
  const best = likeliest(codePoints(lead, bytes, rest), likelihood)
  if (best === null || best.likelihood < leastLikely) return null
  return { length: bytes, bytes, ...best, isComplete: true }
}

function readWithLoss(
  lead: number,
  bytes: Length,
  rest: readonly (readonly number[])[],
  table: ByteTable,
  context: Context,
): Sequence | null {
  // Two bytes of which one is gone could be any of a handful of letters.
  if (bytes === 2 || rest.length < bytes - 2) return null
  const known = rest.slice(0, bytes - 2)
  // "в…" would be ★ (E2 98 85), and is what people write; "вЂ" for ‘ is not.
  if (table.id === 'windows-1251' && bytes === 3 && known[0]?.[0] !== 0x80) return null
  const lost = table.lost.filter((byte) => byte < 0xc0)
  const readings = Array.from({ length: bytes - 1 }, (_, place) =>
    codePoints(lead, bytes, [...known.slice(0, place), lost, ...known.slice(place)]),
  ).flat()
  const rank = (codePoint: number): number =>
    likelihood(codePoint) + (suits(codePoint, context) ? 2000 : 0)
  const best = likeliest(readings, rank)
  if (best === null || best.likelihood < leastLikelyGuess) return null
  return {
    length: bytes - 1,
    bytes,
    codePoint: best.codePoint,
    likelihood: likelihood(best.codePoint),
    isComplete: false,
  }
}

/** What stands around a sequence that lost a byte: in an emoji it is another character than in a sentence. */
type Context = 'beforeSelector' | 'betweenEmoji' | 'behindEmoji' | 'text'

function contextOf(text: string, at: number, length: number, table: ByteTable): Context {
  const after = at + length
  const mayBe = (index: number, byte: number): boolean =>
    table.bytesOf.get(text.charAt(index))?.includes(byte) === true
  // U+FE0F is EF B8 8F, and its last byte is one that vanishes.
  if (mayBe(after, 0xef) && mayBe(after + 1, 0xb8)) return 'beforeSelector'
  if (at === 0 || !table.bytesOf.has(text.charAt(at - 1))) return 'text'
  return mayBe(after, 0xf0) || mayBe(after, 0xe2) ? 'betweenEmoji' : 'behindEmoji'
}

/** Whether a context all but asks for this character. */
function suits(codePoint: number, context: Context): boolean {
  const character = String.fromCodePoint(codePoint)
  const isJoiner = codePoint === 0x200d
  switch (context) {
    case 'beforeSelector':
      // The selector turns signs into emoji, such as ❤ and 🏳, and would be idle behind 🐳.
      return /(?!\p{Emoji_Presentation})\p{Extended_Pictographic}/u.test(character)
    case 'betweenEmoji':
      return isJoiner || /\p{Emoji_Modifier}/u.test(character)
    case 'behindEmoji':
      return /\p{Emoji_Modifier}/u.test(character)
    case 'text':
      return !isJoiner && !/\p{Emoji_Modifier}/u.test(character)
  }
}

interface Reading {
  readonly codePoint: number
  readonly likelihood: number
}

function likeliest(
  readings: readonly number[],
  rank: (codePoint: number) => number,
): Reading | null {
  let best: Reading | null = null
  for (const codePoint of readings) {
    const likely = rank(codePoint)
    if (best === null || likely > best.likelihood) best = { codePoint, likelihood: likely }
  }
  return best
}

/** Every valid code point that the bytes can mean; overlong forms and surrogates are not valid. */
function codePoints(
  lead: number,
  bytes: Length,
  rest: readonly (readonly number[])[],
): readonly number[] {
  let values: readonly number[] = [lead & (0xff >> (bytes + 1))]
  for (const options of rest) {
    values = values.flatMap((value) => options.map((byte) => value * 64 + (byte & 0x3f)))
  }
  const least = { 2: 0x80, 3: 0x800, 4: 0x10000 }[bytes]
  return values.filter(
    (value) => value >= least && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff),
  )
}
