/** Thread counters at the beginnings or ends of paragraphs, where nothing else divides posts. Formats.md 0.5. */
import { longestPost, weightedLength } from '../weighted-length'

// "1/", "1/7", "1/n", "(1/7)", "[1/7]"; "TWEET 1/7:" too.
const atStart =
  /^\s*(?:🧵\s?)?(?:tweet |post )?[([]?(\p{Nd}{1,3})\/(?:\p{Nd}{1,3}|[nNxX])?[)\]]?[.:]?(?=$|[\s\p{Lu}\p{Extended_Pictographic}"“])/iu
const atEnd = /(?:^|[\s.!?…)。！？])[([]?(\p{Nd}{1,3})\/(?:\p{Nd}{1,3}|[nNxX])?[)\]]?\s{0,3}$/u
// Lists have these too.
const weak = /^\s*(?:(?:(\p{Nd}{1,3})[.):–-]|[([](\p{Nd}{1,3})[)\]])(?=\s)|([0-9])\uFE0F?\u20E3)/u
// A list of so many items that is longer than two posts can be is none inside a post.
const fewestWeak = 4

/**
 * Indexes of the texts that begin a post, the first one always among them, when a row of counters says so;
 * null without one. A row begins with 0, 1 or 2 and rises by 1, one missing here and there. `expected` is
 * the number of posts, where the source tells it.
 */
export function startsByCounters(
  texts: readonly string[],
  expected?: number,
): readonly number[] | null {
  const starts = chain(texts.map((text) => numberOf(atStart.exec(text.slice(0, 80)))))
  if (isRow(starts, expected)) return withFirst(starts)
  const ends = chain(texts.map((text) => numberOf(atEnd.exec(text.slice(-40)))))
  if (isRow(ends, expected)) {
    return withFirst(ends.map((index) => index + 1).filter((index) => index < texts.length))
  }
  const listed = chain(texts.map((text) => numberOf(weak.exec(text.slice(0, 20)))))
  const isComplete =
    expected === undefined
      ? listed.length >= fewestWeak && lengthFrom(texts, listed[0] ?? 0) > 2 * longestPost
      : listed.length >= 3 && Math.abs(expected - listed.length) <= 1
  return isComplete ? withFirst(listed) : null
}

function lengthFrom(texts: readonly string[], start: number): number {
  return texts.slice(start).reduce((sum, text) => sum + weightedLength(text), 0)
}

function numberOf(match: RegExpExecArray | null): number | null {
  const digits = match?.[1] ?? match?.[2] ?? match?.[3]
  if (digits === undefined) return null
  const latin = digits.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  )
  const number = Number(latin)
  return Number.isNaN(number) ? null : number
}

function chain(numbers: readonly (number | null)[]): readonly number[] {
  const found: number[] = []
  let last: number | null = null
  for (const [index, number] of numbers.entries()) {
    if (number === null) continue
    const isNext = last === null ? number <= 2 : number > last && number <= last + 2
    if (!isNext) continue
    found.push(index)
    last = number
  }
  return found
}

function isRow(found: readonly number[], expected?: number): boolean {
  return found.length >= 3 || (found.length === 2 && expected !== undefined && expected <= 3)
}

function withFirst(starts: readonly number[]): readonly number[] {
  return starts[0] === 0 ? starts : [0, ...starts]
}
