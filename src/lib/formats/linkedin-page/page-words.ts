/** Words of LinkedIn's own pages, in English (November 2026). */
import { isCount } from '../page-lines'

/** "1d •", "6d • Edited •", "1w • 1 week ago", "1 day ago • Visible to anyone", "Promoted". */
export function isPostAge(line: string): boolean {
  return (
    /^(?:•\s?)?(?:\d{1,2}\s?(?:m|h|d|w|mo|yr|y)|now|just now)\s?•(?:\s{0,3}(?:Edited|Follow|\d{1,2} (?:minute|hour|day|week|month|year)s? ago|Visible to .{4,60})\s?•?){0,4}$/i.test(
      line,
    ) ||
    /^\d{1,2} (?:minute|hour|day|week|month|year)s? ago(?:\s?•.{0,80})?$/i.test(line) ||
    /^Promoted(?: by .{1,60})?(?:\s?•)?$/.test(line)
  )
}

const step = '(?:1st|2nd|3rd\\+?|Following|You|Author)'
const badge = '(?:(?:Verified|Premium|Influencer)\\s?(?:Profile)?\\s{0,2})?'
const degree = new RegExp(`^${badge}•\\s?${step}(?:\\s{0,2}${badge}(?:•\\s?)?${step})?$`, 'i')

/** How near the author is: " • 2nd", "Verified • 3rd+", "• Following"; in some copies twice. */
export function isDegree(line: string): boolean {
  return degree.test(line)
}

/** Who brought the post into the feed: it stands above the author. */
export function isContext(line: string): boolean {
  return (
    /^.{1,100} commented$/.test(line) ||
    /^(?:Followed by|Suggested|Recommended for you|Popular with|Because you follow|Jobs recommended) ?.{0,100}$/i.test(
      line,
    ) ||
    (line.length <= 160 &&
      /(?:reposted|reshared|shared|likes?|loves?|celebrates?|supports?|commented on|replied to|finds? (?:this )?(?:funny|insightful)|reacted to|follows?|posted) (?:this|a (?:post|comment).{0,40}|.{1,60}’s (?:post|comment))(?:\s?•.{0,20})?$/i.test(
        line,
      ))
  )
}

/** "1,336 reactions", "91 comments91 comments", "349 reactions349": copies have what is seen and what is read out. */
export const counter =
  /^[\d.,]+\s?[KkMm]? (?:reactions?|comments?|reposts?|likes?)(?:[\d.,]+\s?[KkMm]?(?: (?:reactions?|comments?|reposts?|likes?))?)?(?:\s?•.{0,40})?$/i

/** "Omar and 29 others", "Omar and 29 others reactedOmar and 29 others". */
export const reacted = /^(.{1,80} and [\d.,]+ others?)(?: reacted(?:\1)?)?$/

/** Without its second half, where that says the first again: "Mira OvenMira Oven". */
export function saidOnce(line: string): string {
  const half = line.slice(0, Math.floor(line.length / 2))
  const rest = line.slice(half.length).trim()
  return half.length > 3 && rest === half.trim() ? rest : line
}

const labels: ReadonlySet<string> = new Set(
  [
    'Follow|Following|Connect|Message|Like|Comment|Repost|Send|Share|Reply|Subscribe|View my newsletter|Edited',
    'Show translation|See translation|See original|Show original|… more|…more|...more|see more|…see more|more',
    'Verified|Premium|Influencer|Author|You|LinkedIn|Feed post|•|Most relevant|Most recent|Add a comment…|Open Emoji Keyboard',
    'Visible to anyone on or off LinkedIn|Visible to your connections only|Visit my website|Book an appointment|View my services|View my blog',
    'Open control menu|Hide post|Open immersive reader|Play|Pause|Mute|Unmute|Turn fullscreen on|Show captions',
    'No alternative text description for this image|Activate to view larger image,|Like Like|View image|View analytics|like|celebrate|support|love|insightful|funny',
  ].flatMap((row) => row.split('|')),
)
const patterns = [
  counter,
  reacted,
  /^[\d.,]+\s?[KkMm]? (?:followers?|impressions?|views?)(?:\s?•.{0,40})?$/i,
  /^Feed post number \d{1,3}$/,
  /^View .{1,80}(?:’s|'s|’|')\s{0,3}(?:[a-z ]{0,30} )?(?:profile|graphic link|page|link)\b.{0,30}$/i,
  /^View (?:company|profile):.{0,100}$/i,
  /^(?:Activate to view larger image|Your document (?:is|has)|Remaining time|Loaded:|Current time|Media player|Video Player|Stream Type|Playback speed|Photo of|Graphic link).{0,80}$/i,
  /^\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?$/,
]

/** Whether a line is a button, a counter or a label of the page. */
export function isPageLine(line: string): boolean {
  if (line === '') return true
  if (line.length > 180) return false
  return (
    labels.has(line) ||
    isCount(line) ||
    isDegree(line) ||
    isPostAge(line) ||
    patterns.some((pattern) => pattern.test(line))
  )
}

/** Whether the buttons under a post stand somewhere: "Like", "Comment", "Repost" or "Send" on their lines. */
export function isButtonRow(lines: readonly string[]): boolean {
  return lines.some((line, at) => line === 'Like' && isRowAt(lines, at))
}

/** Whether "Like" at `at` begins the buttons under a post. A comment has "Like" and "Reply". Trimmed lines. */
export function isRowAt(lines: readonly string[], at: number): boolean {
  const below = lines.slice(at + 1, at + 8).filter((line) => line !== '')
  return (
    below.slice(0, 3).includes('Comment') &&
    below.slice(0, 4).some((line) => /^(?:Repost|Share|Send)$/.test(line))
  )
}
