/**
 * Plugin data of any length. An entry holds at most 100 kB, its key included (figma-facts 9); longer values
 * are cut into parts, in entries of their own beside the first, which then says how many there are and how
 * to know that none is missing or another's.
 */
import { fingerprint } from '../base/fingerprint'

/** Told how to undo a write, before it is done. */
export type OnTakeBack = (restore: () => unknown) => void

/** Bytes of UTF-8 in one entry: what is left to 100,000 is for the key and the plugin's id. */
const most = 90_000

/** No JSON begins so; what follows is the number of parts and the fingerprint of the whole. */
const sign = '~parts '

/** The value of an entry; '' when there is none, or a part of it is missing or is not as it was written. */
export function readEntry(holder: PluginDataMixin, name: string): string {
  const first = holder.getPluginData(name)
  if (!first.startsWith(sign)) return first
  const { count, print } = readHead(first)
  let value = ''
  for (let part = 0; part < count; part += 1) value += holder.getPluginData(partName(name, part))
  return fingerprint(value) === print ? value : ''
}

/** Writes an entry that is not there yet, as on a fresh layer. */
export function writeFreshEntry(holder: PluginDataMixin, name: string, value: string): void {
  for (const [key, part] of entriesOf(name, value)) holder.setPluginData(key, part)
}

/** Writes an entry, '' to forget it. What stands there already is not written again. */
export function writeEntry(
  holder: PluginDataMixin,
  name: string,
  value: string,
  onTakeBack: OnTakeBack,
): void {
  const next = new Map(entriesOf(name, value))
  const before = holder.getPluginData(name)
  const { count } = before.startsWith(sign) ? readHead(before) : { count: 0 }
  for (let part = 0; part < count; part += 1) {
    const key = partName(name, part)
    if (!next.has(key)) next.set(key, '')
  }
  for (const [key, part] of next) {
    const was = key === name ? before : holder.getPluginData(key)
    if (was === part) continue
    onTakeBack(() => {
      holder.setPluginData(key, was)
    })
    holder.setPluginData(key, part)
  }
}

function entriesOf(name: string, value: string): readonly (readonly [string, string])[] {
  // A character is at most three bytes, so most values need no counting.
  if (value.length * 3 <= most) return [[name, value]]
  const parts = cut(value)
  if (parts.length < 2) return [[name, value]]
  const head = `${sign}${parts.length} ${fingerprint(value)}`
  return [[name, head], ...parts.map((part, index) => [partName(name, index), part] as const)]
}

/** The value in parts of at most `most` bytes; never between the halves of a surrogate pair. */
function cut(value: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let bytes = 0
  let index = 0
  for (const character of value) {
    const own = bytesOf(character)
    if (bytes + own > most) {
      parts.push(value.slice(start, index))
      start = index
      bytes = 0
    }
    bytes += own
    index += character.length
  }
  return [...parts, value.slice(start)]
}

/** Bytes of one code point in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}

function partName(name: string, part: number): string {
  return `${name}/${part}`
}

/** Parts one entry may say it has; more is damage. 20 MB of work is more than any thread. */
const mostParts = 256

function readHead(head: string): { readonly count: number; readonly print: string } {
  const [count = '', print = ''] = head.slice(sign.length).split(' ')
  const number = Number(count)
  return Number.isInteger(number) && number > 0 && number <= mostParts
    ? { count: number, print }
    : { count: 0, print: ' ' }
}
