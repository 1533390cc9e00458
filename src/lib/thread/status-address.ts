/** Addresses of posts on X (and Twitter), and what they tell: who wrote it and when. */
import { isHandle } from './handles'

/** What the address of a post says. */
export interface StatusAddress {
  /** Digits. */
  readonly id: string
  /** Absent when the address holds a numeric user id or "i" in its place. */
  readonly handle?: string
  /** The address without tracking parameters. */
  readonly url: string
}

const address =
  /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,20})(?:\/web)?\/status(?:es)?\/(\d{1,20})(?=$|[/?#])/i

/** Reads the address of a post; null when it is something else. */
export function parseStatusAddress(url: string): StatusAddress | null {
  const match = address.exec(url)
  const [, user, id] = match ?? []
  if (match === null || user === undefined || id === undefined) return null
  const isKnown = isHandle(user) && !/^(?:i|\d+)$/.test(user)
  return isKnown ? { id, handle: user, url: match[0] } : { id, url: match[0] }
}

// 1288834974657 ms: 2010-11-04T01:42:54.657Z, the start of Twitter's "snowflake" numbers; the upper
// bits hold milliseconds since then, the lower 22 the machine. Formats.md 0.3.
const epochMs = 1288834974657
const lowerBits = 4194304 // 2 ** 22
const lastDigits = 7
// The first snowflake number; smaller ones were counted and tell no time.
const firstSnowflake = 29_700_859_247

/**
 * The moment a post was made, from its number, as ISO 8601 in UTC with milliseconds. `undefined` for
 * numbers from before November 2010 and for what is no such number.
 *
 * ```
 * 1930603077356462471 → "2025-06-05T12:32:42.514Z"
 * ```
 */
export function dateOfStatus(id: string): string | undefined {
  if (!/^\d{1,19}$/.test(id)) return undefined
  // In two parts of the number, because the whole has more bits than a number can hold.
  const first = Number(id.slice(0, -lastDigits))
  const last = Number(id.slice(-lastDigits))
  const rest = (first % lowerBits) * 10 ** lastDigits + last
  const upper = Math.floor(first / lowerBits) * 10 ** lastDigits + Math.floor(rest / lowerBits)
  return Number(id) < firstSnowflake ? undefined : toIso(upper + epochMs)
}

/** ISO 8601 of a number of milliseconds since 1970, for years 1970–9999, without the clock's own type. */
export function toIso(sinceEpochMs: number): string {
  const dayMs = 86_400_000
  const days = Math.floor(sinceEpochMs / dayMs)
  const ms = sinceEpochMs - days * dayMs
  // Days → civil date by Howard Hinnant's algorithm: eras of 400 years, years that begin in March.
  // https://howardhinnant.github.io/date_algorithms.html#civil_from_days
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const time = `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`
  const part = String(ms % 1000).padStart(3, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}.${part}Z`
}

/** The whole part of a number below 100, with two digits. */
function two(value: number): string {
  const whole = Math.floor(value)
  return whole < 10 ? `0${whole}` : String(whole)
}
