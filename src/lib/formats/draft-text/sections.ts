/**
 * Documents that hold more than a thread: copy for other networks, shorter versions, a second thread. Their
 * headings say which section is the thread.
 *
 * ```
 * ## LinkedIn               ## Thread 1: Garden
 * A long post …             1/ First post
 * ## Twitter thread         2/ Second post
 * 1/ First post             ## Thread 2: Kitchen
 * 2/ Second post            1/ …
 * ```
 */
import type { Fences } from './fences'
import { readLabel } from './labels'
import { isBlank, type Range } from './parts'

interface Heading {
  readonly at: number
  /** How deep it stands: 1 for "#", more for deeper ones. */
  readonly level: number
  readonly title: string
}

const thread = /(?:^|[^\p{L}])(?:threads?|tweet ?storm|hilo)(?![\p{L}])|スレッド/iu
const network = /(?:^|[^\p{L}])(?:twitter|tweets?|x)(?![\p{L}\p{N}])|推文|推特|ツイート/iu
const other =
  /(?:^|[^\p{L}])(?:linked ?in|reddit|hacker ?news|(?:show )?hn|product ?hunt|instagram|facebook|discord|telegram|slack|whats ?app|news ?letter|e-?mail|blog|medium|substack|dev\.to|you ?tube|tik ?tok|mastodon|blue ?sky|farcaster|indie ?hackers|press|threads app|single(?: tweet| post)?|stand-?alone|short(?:er)?|main (?:post|tweet)|alternat\p{L}{2,4}|(?:thread|option|version|variant) (?:\d|[a-d](?![\p{L}])))(?![\p{L}])|微博|小红书|公众号|朋友圈/iu

// More are not looked into: a document has few, and every one is read anew.
const mostSections = 4

/** Sections whose heading names a thread, "Thread" before "Twitter", where others stand beside them. */
export function findThreadSections(
  lines: readonly string[],
  from: number,
  { inside }: Fences,
): readonly Range[] {
  const headings: Heading[] = []
  const others = new Map<number, number>()
  for (let at = from; at < lines.length; at += 1) {
    const heading = inside[at] === 1 ? null : readHeading(lines, at)
    if (heading === null) continue
    headings.push(heading)
    const { level, title } = heading
    if (other.test(title)) others.set(level, (others.get(level) ?? 0) + 1)
  }
  // "Thread 2" is another section for "Thread 1", and none for itself.
  const isBeside = ({ level, title }: Heading): boolean =>
    (others.get(level) ?? 0) > (other.test(title) ? 1 : 0)
  const found = headings.map((heading, index) => ({ ...heading, index })).filter(isBeside)
  const named = found.filter(({ title }) => thread.test(title))
  const onX = found.filter(({ title }) => !thread.test(title) && network.test(title))
  return [...named, ...onX].slice(0, mostSections).map(({ at, level, index }) => {
    const next = headings.find((each, place) => place > index && each.level <= level)
    return { from: at + 1, to: next?.at ?? lines.length }
  })
}

/** "## Title", or "**Title:**" on a line of its own; headings of single posts are none. */
function readHeading(lines: readonly string[], at: number): Heading | null {
  const line = lines[at] ?? ''
  if (line.length > 120) return null
  const [, hashes, title] = /^\s{0,3}(#{1,6})\s+(\S.*)$/.exec(line) ?? []
  if (hashes !== undefined) return { at, level: hashes.length, title: title ?? '' }
  const bold = /^(?:\*\*|__)([^*_\n]{1,100})(?:\*\*|__):?$/.exec(line.trim())?.[1]
  if (bold === undefined || !isBlank(lines[at - 1]) || readLabel(line) !== null) return null
  return { at, level: 7, title: bold }
}
