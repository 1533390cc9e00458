/**
 * Stretches of equal style: pure functions on `TextRange[]`. Offsets are UTF-16. Ranges are in order,
 * without gaps, cover the text, and neighbours differ; empty text has one range of length 0.
 */
import type { TextRange } from '../../model'
import type { Style } from './style'

/** Style of the character at `index`; of the last one past the end. */
export function styleAt(ranges: readonly TextRange[], index: number): Style {
  const found = ranges.find(({ end }) => end > index) ?? ranges.at(-1)
  if (found === undefined) throw new Error('A text without ranges.')
  return found.style
}

/** The ranges from `start` to `end`, cut to it. */
export function slice(ranges: readonly TextRange[], start: number, end: number): TextRange[] {
  const found: TextRange[] = []
  let from = 0
  for (const range of ranges) {
    if (range.end > start && from < end) {
      found.push({ end: Math.min(range.end, end), style: range.style })
    }
    from = range.end
  }
  return found
}

/** The ranges with `change` made to the styles from `start` to `end`. Of empty text: to its one style. */
export function restyle(
  ranges: readonly TextRange[],
  start: number,
  end: number,
  change: (style: Style) => Style,
): TextRange[] {
  const last = ranges.at(-1)?.end ?? 0
  if (last === 0) return ranges.map(({ style }) => ({ end: 0, style: change(style) }))
  if (start >= end) return [...ranges]
  const cut = [
    ...slice(ranges, 0, start),
    ...slice(ranges, start, end).map((range) => ({ end: range.end, style: change(range.style) })),
    ...slice(ranges, end, last),
  ]
  return merge(cut)
}

/** The ranges after `length` characters of `style` were put in at `at`. */
export function insert(
  ranges: readonly TextRange[],
  at: number,
  length: number,
  style: Style,
): TextRange[] {
  const last = ranges.at(-1)?.end ?? 0
  return merge([
    ...slice(ranges, 0, at),
    { end: at + length, style },
    ...slice(ranges, at, last).map((range) => ({ end: range.end + length, style: range.style })),
  ])
}

/** The ranges after the characters from `start` to `end` were taken out. */
export function remove(ranges: readonly TextRange[], start: number, end: number): TextRange[] {
  const last = ranges.at(-1)?.end ?? 0
  if (start === 0 && end === last) return [{ end: 0, style: styleAt(ranges, 0) }]
  const rest = slice(ranges, end, last)
  return merge([
    ...slice(ranges, 0, start),
    ...rest.map((range) => ({ end: range.end - (end - start), style: range.style })),
  ])
}

/** Joins equal neighbours. */
function merge(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = []
  for (const range of ranges) {
    const before = merged.at(-1)
    if (before !== undefined && sameStyle(before.style, range.style)) merged.pop()
    merged.push(range)
  }
  return merged
}

function sameStyle(one: Style, other: Style): boolean {
  return one === other || Object.keys(one).every((field) => equal(one[field], other[field]))
}

/** Equality of plain data. */
export function equal(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false
  }
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  // Both are objects; their fields are compared one by one.
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]))
}
