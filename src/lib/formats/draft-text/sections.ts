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

/** Sections whose heading names a thread, "Thread" before "Twitter", where others stand beside them. */
export function findThreadSections(
  lines: readonly string[],
  from: number,
  { inside }: Fences,
): readonly Range[] {
  const headings: Heading[] = []
  for (let at = from; at < lines.length; at += 1) {
    if (inside[at] === 1) continue
    const heading = readHeading(lines, at)
    if (heading !== null) headings.push(heading)
  }
  const named = headings.filter(({ title }) => thread.test(title))
  const onX = headings.filter(({ title }) => !thread.test(title) && network.test(title))
  return [...named, ...onX]
    .filter((heading) => headings.some((each) => isBeside(each, heading)))
    .map(({ at, level }) => {
      const next = headings.find((each) => each.at > at && each.level <= level)
      return { from: at + 1, to: next?.at ?? lines.length }
    })
}

function isBeside(each: Heading, { at, level }: Heading): boolean {
  return each.at !== at && each.level === level && other.test(each.title)
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
