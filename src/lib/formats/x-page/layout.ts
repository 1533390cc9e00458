/** How the posts of a copy are printed: which year's page it is, and whether counts stand below each. */
import type { Layout } from './body'
import { parseFocalDate } from './dates'
import { isRule } from './rules'
import type { PageLine } from './page-lines'
import type { Segment } from './segments'
import { bareCount } from './words/patterns'

// Both as lines and not within them.
const oldSigns =
  /^(?:Quote Tweet|Show this thread|See new Tweets|View Tweet activity|Tweet your reply|Translate Tweet|Pinned Tweet|Tweet)$|^[\d.,]{0,9}[KM]?\s?(?:Retweets?|Quote Tweets?)$|^.{1,80} Retweeted$/
const newSigns =
  /^(?:See new posts|View quotes|Relevant|Quote|Translate post|Views|次查看|查看新貼文|查看新帖子)$|^From [\w.-]{4,80}$|^.{1,80} reposted$/

/** What the whole copy shows; `segments` of its posts, in order. */
export function readLayout(lines: readonly PageLine[], segments: readonly Segment[]): Layout {
  let isOld = false
  let isNew = false
  for (const { text } of lines) {
    if (text === '' || text.length > 120) continue
    isOld ||= oldSigns.test(text) || namesApp(text)
    isNew ||= newSigns.test(text)
  }
  return {
    hasCounts: hasCounts(lines, segments),
    hasOldCards: !isNew,
    hasEmojiWords: isOld && !isNew,
  }
}

/** "· Twitter for Android" behind the date of a post, as until 2022. */
function namesApp(text: string): boolean {
  if (!text.includes('·')) return false
  const rest = parseFocalDate(text)?.rest ?? ''
  return rest !== '' && !/\d/.test(rest)
}

/** Whether half of the posts end in bare numbers; a single one in two of them. */
function hasCounts(lines: readonly PageLine[], segments: readonly Segment[]): boolean {
  // The counts of a post that quotes another stand below what it quotes.
  const runs = segments
    .filter(({ header }, index) => header !== null && segments[index + 1]?.isQuoted !== true)
    .map(({ from, to }) => countRun(lines, from, to))
    .flatMap((run) => (run === null ? [] : [run]))
  const counted = runs.filter((run) => run > 0).length
  return runs.length > 1 ? counted * 2 >= runs.length : (runs[0] ?? 0) >= 2
}

const longestRun = 4

/** How many numbers stand at the end of a post; null when it is the one with the full date. */
function countRun(lines: readonly PageLine[], from: number, to: number): number | null {
  let run = 0
  for (let at = to - 1; at >= from; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (text === '' || isRule(text)) continue
    if (!bareCount.test(text) || run >= longestRun) break
    run += 1
  }
  for (let at = from; at < to; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text.includes('·') && parseFocalDate(text) !== null) return null
  }
  return run
}
