/** What stands above the first post of a draft: its title, instructions, facts such as "Account: @x". */
import { isBlank, isHeading, type Range } from './parts'
import { isRule } from './rules'

const fact =
  /^[\s>*_-]{0,6}(?:suggested |recommended )?(?:account|handle|author|platform|date|created|status|topic|title|subject|tone|voice|audience|target|angle|goal|priority|issue|structure|format|length|style|hashtags?|tags?|timing|post time|best time|schedule|queue|links?|notes?|word count|char(?:acter)? (?:count|limit)|media|version|revision notes)(?:\*\*|__)?\s?[:：](?!\/\/)/i
const name =
  /^\W{0,6}(?:(?:draft|twitter|tweet|x|launch|bluesky|mastodon|linkedin|social|announcement|full|final|the)[\s/(–—-]{1,3}){0,4}(?:x\)\s)?(?:tweet ?)?(?:thread|tweetstorm|hilo)(?![\p{L}]).{0,60}$/iu
const firstCount = /^\W{0,6}1\s?[/.)]/
const chatter =
  /^(?:(?:sure|certainly|of course|absolutely|great)\b.{0,200}|here(?:'|’)?s? (?:is )?(?:a|an|your|the)\b.{0,200}\b(?:thread|tweets?|draft|version|posts?)\b.{0,120})[:!.]$/i
const opening = /^\W{0,4}thread (?:start|begins?)\W{0,4}$/i

/** Index of the first line of a range that is neither title nor instruction; `to` when all are. */
export function skipTitle(lines: readonly string[], { from, to }: Range): number {
  for (let at = from; at < Math.min(to, from + 60); at += 1) {
    if (opening.test(lines[at] ?? '')) return at + 1
  }
  let isTitled = false
  let begin = from
  for (let at = from; at < to; at += 1) {
    const line = (lines[at] ?? '').trim()
    if (line === '') continue
    if (!isTitle(lines, at, isTitled)) return begin
    if (isHeading(line) || isRule(line)) isTitled = true
    begin = at + 1
  }
  return to
}

function isTitle(lines: readonly string[], at: number, isTitled: boolean): boolean {
  const line = (lines[at] ?? '').trim()
  if (isRule(line) || isHeading(line)) return true
  if (
    isRule(lines[at + 1] ?? '') &&
    isBlank(lines[at - 1]) &&
    /^[=-]/.test((lines[at + 1] ?? '').trim())
  ) {
    return line.length > 4 && Math.abs(line.length - (lines[at + 1] ?? '').trim().length) <= 2
  }
  if (line.length > 400) return false
  if (/^\[[^[].*\]\.?$/.test(line) && !line.includes('](')) return true
  if (/^\*?\([^)]*\)\*?$/.test(line)) return true
  if (/^(?:\*[^*\s][^*]*\*|_[^_\s][^_]*_)$/.test(line)) return true
  if (isTitled && line.startsWith('>')) return true
  if (fact.test(line) || chatter.test(line)) return true
  return (
    line.length <= 80 &&
    !/🧵|👇/u.test(line.slice(2)) &&
    name.test(line) &&
    (isBlank(lines[at + 1]) || firstCount.test(lines[at + 1] ?? ''))
  )
}

/** Whether words under a title say what to do with the draft: "Post same Tuesday, one hour later." */
export function isInstruction(text: string): boolean {
  if (text.length > 600 || /🧵|👇/u.test(text)) return false
  return /\b(?:copy[- ]?(?:and[- ])?paste|each tweet|tweets? (?:are|is) (?:separated|numbered)|ready to (?:post|publish|copy|paste|go)|do not post|don['’]t post|post(?:ing)? (?:this|these|as|same|one|at|on|from|order|notes)|thread format|(?:max|≤|<=|under) ?2[58]0|to be posted|drafts? for)/i.test(
    text,
  )
}

const account =
  /(?:^|\n)[^\p{L}\p{N}\n@]{0,6}(?:account|handle|author|user ?name|user|profile|posted by|posting as|from|by|twitter|x)[^\p{L}\p{N}\n@]{1,8}@([A-Za-z0-9_]{1,15})(?![A-Za-z0-9_@.])/iu
const posting =
  /\b(?:post(?:ed|ing)?|publish(?:ed|ing)?|thread|tweeted) (?:from|by|as|for|on) @([A-Za-z0-9_]{1,15})(?![A-Za-z0-9_@])/i
/**
 * A title that is only the kind of text and an account, such as "# Twitter thread — @someone".
 * Titles with other words ("Reply to", "about") may name somebody else.
 */
const kind = '(?:x|twitter|tweets?|threads?|launch|announcement|drafts?)'
const titled = new RegExp(
  `(?:^|\\n)[^\\p{L}\\p{N}\\n@]{0,6}${kind}(?:[ /]{1,3}${kind}){0,3} {0,2}[—–:|(-] ?@([A-Za-z0-9_]{1,15})\\)?[ *]*(?=\\n|$)`,
  'iu',
)

/** The handle that the words above a draft name as the account it is for; '' without. */
export function findAccount(text: string): string {
  return account.exec(text)?.[1] ?? posting.exec(text)?.[1] ?? titled.exec(text)?.[1] ?? ''
}
