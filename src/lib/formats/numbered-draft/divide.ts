/** Where a plain draft is divided into posts: at thread counters and at lines of dashes. Formats.md 0.5, D. */
import { outdent, trimLineEnds } from '../line-ends'

export interface Draft {
  /** Texts of the posts, none blank, counters and rules taken out. */
  readonly posts: readonly string[]
  /** How many counters and lines of dashes the text had. */
  readonly counters: number
  readonly rules: number
}

// Three numbers that rise are no accident, two may be fractions; one line of dashes may be the author's
// own, or stand over a signature.
const fewestCounters = 3
const fewestRules = 2

/**
 * Divides a draft, or gives null when nothing in it says where. Numbers of lists ("1.") never divide, and
 * nothing inside fenced code does. Text before the first counter is a post of its own. Linear time.
 */
export function divideDraft(text: string): Draft | null {
  const lines = trimLineEnds(text).split('\n')
  const rules = findRules(lines)
  const counters = findCounters(lines, rules)
  const rest = new Map<number, string>()
  for (const { at, text: words } of counters) rest.set(at, words)
  if (counters.length === 0 && rules.size < fewestRules) return null
  const posts = cut(lines, rules, rest)
  return posts.length < 2 ? null : { posts, counters: counters.length, rules: rules.size }
}

/** Texts between lines of dashes, however few those are; never blank ones. For text called a draft. */
export function divideAtRules(text: string): readonly string[] {
  const lines = trimLineEnds(text.replace(/\r\n?/g, '\n')).split('\n')
  return cut(lines, findRules(lines), new Map()).map((post) => outdent(post).trim())
}

/** `rest` holds the lines that begin a post, as they read without their counters. */
function cut(
  lines: readonly string[],
  rules: ReadonlySet<number>,
  rest: ReadonlyMap<number, string>,
): readonly string[] {
  const posts: string[][] = [[]]
  lines.forEach((line, index) => {
    const words = rest.get(index)
    if (rules.has(index) || words !== undefined) posts.push([])
    if (!rules.has(index)) posts[posts.length - 1]?.push(words ?? line)
  })
  return posts.map((post) => withoutBlankEnds(post)).filter((post) => post !== '')
}

/** Not `trim`: the first line may be code and have an indent. */
function withoutBlankEnds(lines: readonly string[]): string {
  let [from, to] = [0, lines.length]
  while (from < to && lines[from]?.trim() === '') from += 1
  while (to > from && lines[to - 1]?.trim() === '') to -= 1
  return lines.slice(from, to).join('\n')
}

/**
 * Indexes of the lines of dashes. One right under a label ("TWEET 2:") underlines it, and the two around
 * the properties a Markdown file begins with divide nothing.
 */
function findRules(lines: readonly string[]): ReadonlySet<number> {
  const fenced = findFenced(lines)
  const propertiesEnd = findPropertiesEnd(lines)
  return new Set(
    lines.flatMap((line, index) => {
      const isRule = /^\s*-{3,}$/.test(line) && !fenced.has(index)
      return isRule && index > propertiesEnd && lines[index - 1]?.endsWith(':') !== true
        ? [index]
        : []
    }),
  )
}

/** Index of the line that ends the file's properties ("title: x" between dashes); -1 without any. */
function findPropertiesEnd(lines: readonly string[]): number {
  const begin = lines.findIndex((line) => line.trim() !== '')
  if (lines[begin] !== '---' || !/^[\w-]+:(?:\s|$)/.test(lines[begin + 1] ?? '')) return -1
  for (let index = begin + 2; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line === '---') return index
    // Keys, items of lists and what is indented under a key.
    if (!/^(?:[\w -]+:(?:\s|$)|\s|-\s|$)/.test(line)) return -1
  }
  return -1
}

interface Counter {
  /** Index of its line. */
  readonly at: number
  readonly number: number
  /** How it is written, without its number: "(/7)". */
  readonly shape: string
  /** What its line says besides. */
  readonly text: string
}

// "1/", "1/7", "1/n", "(1/7)", "[1/7]"; a dash after it divides it from a title. "1/Title" is one too.
const counter =
  /^\s*([([]?)(\d{1,3})\/(\d{1,3}|[nN])?([)\]]?)[.:]?(?=$|[\s\p{Lu}\p{Extended_Pictographic}])(?:\s+[-–—](?=\s))?\s*/u

/**
 * The longest row of counters of one shape that begins with 1 and rises by 1, a number left out here and
 * there; none when it is shorter than three. Only at beginnings of paragraphs: inside one "2/" is an item.
 */
function findCounters(lines: readonly string[], rules: ReadonlySet<number>): readonly Counter[] {
  const fenced = findFenced(lines)
  const rows = new Map<string, Counter[]>()
  lines.forEach((line, at) => {
    const isStart = at === 0 || lines[at - 1]?.trim() === '' || rules.has(at - 1)
    const found = isStart && !fenced.has(at) ? readCounter(line, at) : null
    if (found === null) return
    const row = rows.get(found.shape) ?? []
    rows.set(found.shape, row)
    const last = row[row.length - 1]?.number
    const isNext =
      last === undefined ? found.number === 1 : found.number > last && found.number <= last + 2
    if (isNext) row.push(found)
  })
  const none: readonly Counter[] = []
  const longest = Array.from(rows.values()).reduce(
    (best, row) => (row.length > best.length ? row : best),
    none,
  )
  return longest.length < fewestCounters ? none : longest
}

function readCounter(line: string, at: number): Counter | null {
  const match = counter.exec(line)
  const [all = '', open = '', number = '', total = '', close = ''] = match ?? []
  const isPaired = `${open}${close}` === '' || /^(?:\(\)|\[\])$/.test(`${open}${close}`)
  if (match === null || !isPaired) return null
  const shape = `${open}/${total.toLowerCase()}${close}`
  return { at, number: Number(number), shape, text: line.slice(all.length) }
}

/** Indexes of lines inside fenced code. A fence that is never closed is a line like any other. */
function findFenced(lines: readonly string[]): ReadonlySet<number> {
  const fences = lines.flatMap((line, index) => (/^\s*(?:```|~~~)/.test(line) ? [index] : []))
  const fenced = new Set<number>()
  for (let index = 0; index + 1 < fences.length; index += 2) {
    const [from = 0, to = 0] = fences.slice(index, index + 2)
    for (let at = from; at <= to; at += 1) fenced.add(at)
  }
  return fenced
}
