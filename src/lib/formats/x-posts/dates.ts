/** Dates as interfaces and feeds write them → ISO 8601 in UTC. */
import { toIso } from '../../thread/status-address'

const months = 'janfebmaraprmayjunjulaugsepoctnovdec'
const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/
// "Sun Feb 05 15:31:47 +0000 2023"
const twitter = /^\w{3} (\w{3}) (\d\d?) (\d\d):(\d\d):(\d\d) ([+-]\d{4}) (\d{4})$/
// "Wed, 01 Jul 2026 10:00:00 GMT"
const mail =
  /^(?:\w{3}, )?(\d\d?) (\w{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ?(GMT|UTC?|Z|[+-]\d{4})?$/

/** `undefined` for what is none of the forms; without a zone, the time is taken as UTC. */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim().slice(0, 60)
  const plain = iso.exec(trimmed)
  if (plain !== null) {
    const [, year, month, day, hour, minute, second, part, zone] = plain
    return at([year, month, day, hour, minute, second], zone, part)
  }
  const legacy = twitter.exec(trimmed)
  if (legacy !== null) {
    const [, month = '', day, hour, minute, second, zone, year] = legacy
    return at([year, monthOf(month), day, hour, minute, second], zone)
  }
  const sent = mail.exec(trimmed)
  if (sent === null) return undefined
  const [, day, month = '', year, hour, minute, second, zone] = sent
  return at([year, monthOf(month), day, hour, minute, second], zone)
}

function monthOf(name: string): string {
  return String(months.indexOf(name.toLowerCase()) / 3 + 1)
}

/** Year, month, day, hour, minute, second. */
function at(parts: readonly (string | undefined)[], zone = '', fraction = '0'): string | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  const isDate = Number.isInteger(month) && month >= 1 && month <= 12 && day >= 1 && day <= 31
  if (!isDate || year < 1970 || hour > 23 || minute > 59 || second > 60) return undefined
  const shift = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  const minutes = shift === null ? 0 : Number(shift[2]) * 60 + Number(shift[3])
  const east = shift?.[1] === '-' ? -minutes : minutes
  const clock = ((hour * 60 + minute - east) * 60 + second) * 1000 + Number(fraction.padEnd(3, '0'))
  return toIso(dayNumber(year, month, day) * 86_400_000 + clock)
}

/** Days since 1970-01-01; years begin in March. The way back is in `toIso`. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
