/** The moment a post of another network was made, from what its embed names. */
import { toIso } from '../../thread/status-address'

// https://atproto.com/specs/tid: 13 letters of base 32, of which the upper 53 bits are microseconds since 1970
// and the lower 10 a clock's number.
const recordKey = /^[234567a-j][234567a-z]{12}$/
const letters = '234567abcdefghijklmnopqrstuvwxyz'
const lowerBits = 1024 // 2 ** 10
const microsecondsPerMs = 1000

/**
 * ISO 8601 in UTC with milliseconds, from the last part of a Bluesky address; `undefined` for what is no such
 * key, and for moments before 2022 or after 2099, when keys are made up.
 */
export function dateOfRecordKey(key: string): string | undefined {
  if (!recordKey.test(key)) return undefined
  const bits = Array.from(key).reduce(
    (sum, letter) => sum * BigInt(letters.length) + BigInt(letters.indexOf(letter)),
    BigInt(0),
  )
  const iso = toIso(Number(bits / BigInt(lowerBits) / BigInt(microsecondsPerMs)))
  return iso >= '2022' && iso < '2100' ? iso : undefined
}

/** A moment as embeds of some programs print it, "2026-04-30T03:18:05.000Z"; other dates are local and unread. */
export function dateInText(text: string): string | undefined {
  return /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z\b/.exec(text)?.[0]
}
