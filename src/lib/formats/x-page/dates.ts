/** Dates as X prints them: "9h", "May 8", "2月24日", "11:13 AM · Aug 10, 2026". None names a time zone. */
import { monthOf } from './words/months'

/** What stands beside a name: how long ago, or a day, of this year where no year stands. */
export type PrintedDate =
  | { readonly kind: 'age'; readonly minutes: number }
  | {
      readonly kind: 'day'
      readonly year: number | null
      readonly month: number
      readonly day: number
    }

const minuteUnits = 'm|min|mins|minutes?|分|分钟|分鐘|분|хв|мин|мин\\.|dk|मि॰|मि|मिनट|د|mnt|मिनिट'
const hourUnits =
  'h|hr|hrs|hours?|時間|小时|小時|시간|std|std\\.|st|u|uur|ч|ч\\.|sa|घं॰|घं|घंटे|س|j|jam|g|godz|godz\\.|ore'
const dayUnits = 'd|days?|日|天|일|tg|tg\\.|t|дн|дн\\.|д|gün|दि॰|दि|दिन|ي|hr\\.|hari|dni|gg'
const secondUnits = 's|sec|secs|seconds?|秒|초|sek|sek\\.|с|с\\.|sn|से॰|से|ث|dtk|detik|seg'
const units: readonly (readonly [string, number])[] = [
  [secondUnits, 0],
  [minuteUnits, 1],
  [hourUnits, 60],
  [dayUnits, 1440],
]
const ages = units.map(
  ([words, minutes]) =>
    [new RegExp(`^(\\d{1,3})\\s?(?:${words})(?: ago|前|전)?$`, 'i'), minutes] as const,
)
const nowWords =
  /^(?:now|just now|ahora|agora|maintenant|jetzt|adesso|ora|nu|şimdi|сейчас|الآن|अभी|sekarang|teraz|今|たった今|刚刚|剛剛|지금)$/i
const yesterdayWords =
  /^(?:yesterday|ayer|ontem|hier|gestern|ieri|gisteren|dün|вчера|أمس|कल|kemarin|wczoraj|昨日|昨天|어제)$/i

const longestDate = 40 // characters

/** Reads the date of a header; null for everything else. */
export function parsePrintedDate(line: string): PrintedDate | null {
  if (line.length > longestDate || line === '') return null
  const text = plainDigits(line.trim())
  if (nowWords.test(text)) return { kind: 'age', minutes: 0 }
  if (yesterdayWords.test(text)) return { kind: 'age', minutes: 1440 }
  if (!/\d/.test(text)) return null
  for (const [pattern, minutes] of ages) {
    const [, count] = pattern.exec(text) ?? []
    // Seconds are less than a minute, whichever way.
    if (count !== undefined) return { kind: 'age', minutes: Number(count) * minutes }
  }
  return parseDay(text)
}

/** "8:12 PM · Jan 12, 2021 · Twitter for Android" under the post that a page is about. */
export interface FocalDate {
  /** What stands behind time and day, such as the name of an app; '' without. */
  readonly rest: string
}

const clock = /^\D{0,30}?\d{1,2}[:.：]\d{2}(?:[:.]\d{2})?\D{0,14}$/
const longestFocal = 160 // characters

/** Reads the line under a focal post: a time and a day with its year. null for everything else. */
export function parseFocalDate(line: string): FocalDate | null {
  if (line.length > longestFocal || !/\p{Nd}/u.test(line)) return null
  const text = plainDigits(line.trim())
  const parts = text.split(/\s*[·•]\s*|\s+-\s+/)
  const [first = '', second = ''] = parts
  const isFocal =
    (clock.test(first) && isFullDay(second)) || (isFullDay(first) && clock.test(second))
  return isFocal ? { rest: parts.slice(2).join(' · ') } : null
}

function isFullDay(text: string): boolean {
  const date = parseDay(text)
  return date?.kind === 'day' && date.year !== null
}

const eastern =
  /^(?:(\d{4})\s?[年년.]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?(?:\s?\([^)]{1,3}\))?$/

/** "Aug 10, 2026", "10 de ago de 2026", "2026年8月10日", "10 авг. 2026 г.", "2026-08-10". */
function parseDay(text: string): PrintedDate | null {
  if (text.length > longestDate) return null
  const [, year, month, day] = eastern.exec(text) ?? []
  if (month !== undefined && day !== undefined) return toDay(year, Number(month), day)
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (isoMonth !== undefined && isoDay !== undefined)
    return toDay(isoYear, Number(isoMonth), isoDay)
  const words = text.split(/[\s,،]+/).filter((word) => !/^(?:de|del|di|г\.?|год|года)$/i.test(word))
  if (words.length < 2 || words.length > 3) return null
  const numbers = words.filter((word) => /^\d{1,4}\.?$/.test(word))
  const names = words.flatMap((word) => monthOf(word) ?? [])
  const [name] = names
  if (name === undefined || names.length !== 1 || numbers.length !== words.length - 1) return null
  const full = numbers.find((number) => /^\d{4}$/.test(number))
  const short = numbers.find((number) => /^\d{1,2}\.?$/.test(number))
  if (short === undefined || (numbers.length === 2 && full === undefined)) return null
  return toDay(full, name, short)
}

function toDay(year: string | undefined, month: number, day: string): PrintedDate | null {
  const number = Number.parseInt(day, 10)
  if (month < 1 || month > 12 || number < 1 || number > 31) return null
  return { kind: 'day', year: year === undefined ? null : Number(year), month, day: number }
}

/** Digits of all scripts → "0"–"9"; direction marks are taken out. */
function plainDigits(text: string): string {
  const bare = text.replace(/[\u200E\u200F\u061C]/g, '').replace(/[\u00A0\u202F]/g, ' ')
  return bare.replace(/[^\D0-9]|[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660
    return String(code - zero)
  })
}

/**
 * A number that rises with time, for comparing dates of one page: days with a year are the oldest, then
 * days of this year, then ages.
 */
export function toOrder(date: PrintedDate): number {
  if (date.kind === 'age') return 1e9 - date.minutes
  const day = date.month * 31 + date.day
  return date.year === null ? 5e8 + day : date.year * 400 + day
}

/** "2026-02-24" for a day whose year is printed, else undefined. */
export function toIsoDay(date: PrintedDate | null): string | undefined {
  if (date?.kind !== 'day' || date.year === null) return undefined
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
}
