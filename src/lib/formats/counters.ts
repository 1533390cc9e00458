/**
 * The numbers people give their posts: "1/", "3/12", "(2/n)", "🧵 1/". Formats.md 0.5. A number is a counter
 * only when it counts: fractions ("1/2 cup"), "24/7" and "20/80" stand alone or do not rise from post to post.
 */
import { runsText, sliceRuns, trimRuns } from '../thread/text'
import type { Counter, Post } from '../thread/thread'

export interface Counted {
  /** The posts with their counters out of the text. */
  readonly posts: readonly Post[]
  /** How many posts had one. */
  readonly count: number
}

interface Found extends Counter {
  /** Offsets of what is taken out. */
  readonly from: number
  readonly to: number
  /** Nobody but a counter stands so: alone on its line, or in brackets. */
  readonly isPlain: boolean
}

// Number, total. "2/ 12 people" has no total, "2 / 12" has one.
const number = String.raw`(\d{1,3})[a-h]?(?:\/(\d{1,3}(?!\d)|[nNxX](?![\p{L}\p{N}]))?| \/ (\d{1,3})(?!\d))`
const mark = String.raw`(?:[🧵🧶👇⬇⤵]\uFE0F?)`
// "1/ text", "1/12 - text", "(1/6) text", "🧵 1/ text"; a capital may follow at once: "1/Title".
const leading = new RegExp(
  String.raw`^(?:${mark}\s?)?(?:([([])${number}([)\]])|${number}(?:[.:)](?=\s))?)(?:\s?${mark})?(?:\s[-–—:](?=\s)|(?=\s|$|\p{Lu}|["“‘]))`,
  'u',
)
const slashFirst = /^\/(\d{1,3})(?=\s)/
// At the end only the last line is looked at; what stands before is white space or ends a sentence.
const trailing = new RegExp(
  String.raw`(?<=^|[\s.!?…,;:。．！？，、；：”’"')）\]」』%\p{Extended_Pictographic}])(?:${mark}\s?)?(?:([([])${number}([)\]])|${number})\s?(?:${mark}\s?){0,3}$`,
  'u',
)

/** Takes the counters out of posts that are counted. Posts of nothing else keep theirs. */
export function takeCounters(posts: readonly Post[]): Counted {
  const texts = posts.map(({ runs }) => runsText(runs))
  const starts = texts.map(atStart)
  const ends = texts.map(atEnd)
  const [more, fewer] = chain(starts).size >= chain(ends).size ? [starts, ends] : [ends, starts]
  // A post whose counter stands elsewhere than in the others: it must look like nothing else.
  const chosen = chain(more.map((found, index) => found ?? onlyCounter(fewer[index] ?? null)))
  if (!isCounted(chosen, posts.length)) return { posts, count: 0 }
  return {
    posts: posts.map((post, index) => {
      const found = chosen.get(index)
      return found === undefined ? post : withoutCounter(post, found)
    }),
    count: chosen.size,
  }
}

/** A counter that can be nothing else: alone on its line, in brackets, of an open sum or marked as a thread's. */
function onlyCounter(found: Found | null): Found | null {
  const isOne = found !== null && (found.isPlain || /[nNxX🧵🧶]/u.test(found.text))
  return isOne ? found : null
}

/** The counters that rise from post to post, by index of their posts. */
function chain(candidates: readonly (Found | null)[]): ReadonlyMap<number, Found> {
  const chosen = new Map<number, Found>()
  // Before the first, as if a counter 0 stood there.
  let last = { index: -1, number: 0 }
  for (const [index, found] of candidates.entries()) {
    if (found === null) continue
    // "5a", "5b" share a number; a post or two may be missing, or be two posts here.
    const isSame = found.number === last.number && (/\d[a-h]/.test(found.text) || chosen.size === 0)
    // The last one tells the true sum, whatever was counted before: "6/N", "9/9".
    const isSum = chosen.size >= 3 && found.number === found.total
    const most = isSum ? found.number : last.number + (index - last.index) + 2
    if (!isSame && (found.number <= last.number || found.number > most)) continue
    chosen.set(index, found)
    last = { index, number: found.number }
  }
  return chosen
}

function isCounted(chosen: ReadonlyMap<number, Found>, posts: number): boolean {
  const found = Array.from(chosen)
  const haveTotals = found.every(([, { total, text }]) => total !== undefined || /[nx]/i.test(text))
  if (found.length >= 3) return haveTotals || found.length * 2 >= posts
  // Fewer are believed when they say exactly where each post stands.
  const areExact = found.every(([index, { number, total }]) => {
    return number === index + 1 && (total === posts || total === undefined)
  })
  const arePlain = found.length === 2 || found.every(([, { isPlain, total }]) => isPlain && total)
  return found.length > 0 && posts >= 2 && posts <= 3 && areExact && arePlain
}

// The slash of a counter stands within these first or last characters, where there is one.
const reach = 40

function atStart(text: string): Found | null {
  if (!text.slice(0, reach).includes('/')) return null
  const match = leading.exec(text)
  if (match !== null) {
    const [all] = match
    const isAlone = /^\s*(?:\n|$)/.test(text.slice(all.length, all.length + 40))
    return read(match, all, 'start', 0, all.length, isAlone)
  }
  const slash = slashFirst.exec(text)
  if (slash === null) return null
  const [all, digits] = slash
  return { number: Number(digits), text: all, at: 'start', from: 0, to: all.length, isPlain: false }
}

// Counters stand on the last line, or alone on one of the last ones.
const lastLines = 4

function atEnd(text: string): Found | null {
  if (!text.includes('/')) return null
  let end = text.length
  for (let looked = 0; looked < lastLines && end > 0; looked += 1) {
    const from = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(from, end)
    const tail = line.trimEnd().slice(-reach)
    const match = tail.includes('/') ? trailing.exec(tail) : null
    const at = from + line.trimEnd().length - (match?.[0].length ?? 0)
    const isAlone = match !== null && text.slice(from, at).trim() === ''
    if (match !== null && (looked === 0 || isAlone)) {
      return read(match, match[0], 'end', at, end, isAlone)
    }
    end = from - 1
  }
  return null
}

function read(
  match: RegExpExecArray,
  all: string,
  at: Counter['at'],
  from: number,
  to: number,
  isAlone: boolean,
): Found | null {
  const [, open, first, total, spacedTotal, close, bare, bareTotal, bareSpaced] = match
  // "(1/6]" is no pair.
  if (open !== undefined && (open === '(') !== (close === ')')) return null
  const of = Number(total ?? spacedTotal ?? bareTotal ?? bareSpaced ?? '')
  return {
    number: Number(first ?? bare),
    ...(of > 0 ? { total: of } : {}),
    text: all.trim(),
    at,
    from,
    to,
    isPlain: isAlone || match[1] !== undefined,
  }
}

function withoutCounter(post: Post, found: Found): Post {
  const { from, to, number, total, text, at } = found
  const before = trimEndOf(sliceRuns(post.runs, 0, from))
  const after = sliceRuns(post.runs, to)
  const runs = trimRuns([...before, ...after])
  if (runs.length === 0 && post.media.length === 0) return post
  const counter: Counter = { number, ...(total === undefined ? {} : { total }), text, at }
  return { ...post, runs, counter }
}

function trimEndOf(runs: Post['runs']): Post['runs'] {
  return sliceRuns(runs, 0, runsText(runs).trimEnd().length)
}
