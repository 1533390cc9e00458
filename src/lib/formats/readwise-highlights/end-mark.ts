/**
 * What Readwise writes after a highlight. The default templates end a tweet with "([View Tweet](address))" and
 * pieces of an article with "([View Highlight](address))"; custom ones leave the brackets out, or write
 * "[Open in Readwise](address)" and a block number "^rw123" for Obsidian. Formats.md A3–A5.
 */

export interface EndMark {
  /** The line up to the mark. */
  readonly before: string
  /** What stands after the mark, other marks and block numbers left out: tags and dates of the reader. */
  readonly rest: string
  /** A piece of an article and not a whole post. */
  readonly isPiece: boolean
}

// An address may hold one pair of brackets. The bounds keep the search linear.
const target = String.raw`\(<?((?:[^()\s<>]|\([^()\s]{0,200}\)){0,2000})>?\)`
const label = String.raw`\[(View (?:Tweet|Post|Highlight)|Open in Readwise)\]`
const link = String.raw`(?:\(${label}${target}\)|${label}${target})`
// A tag and the day of reading, which flat templates of Logseq write after each post, with or without a link.
const dayTag = String.raw`#Highlight #\[\[[^\]\n]{1,40}\]\](?=[ \t]*$)`
const mark = new RegExp(
  String.raw`${link}|(${dayTag})|\(View Tweet\)(?=[ \t]*$)|\^rw[\w-]{1,40}(?=[ \t]*$)`,
)
const hints = /View |Open in|\^rw|#Highlight/
const marks = new RegExp(String.raw`,?[ \t]*(?:${link}|\^rw[\w-]{1,40}(?=[ \t]|$))`, 'g')

/** The first mark of a line, or null. */
export function findEndMark(line: string): EndMark | null {
  if (!hints.test(line)) return null
  const match = mark.exec(line)
  if (match === null) return null
  const name = match[1] ?? match[3] ?? ''
  // The tag says something, so it is no mere mark.
  const end = match.index + (match[5] === undefined ? match[0].length : 0)
  return {
    before: line.slice(0, match.index).trimEnd(),
    rest: line.slice(end).replace(marks, '').trim(),
    isPiece: name === 'View Highlight',
  }
}

/** A line without its marks. */
export function withoutMarks(line: string): string {
  return hints.test(line) ? line.replace(marks, '') : line
}

/** The address behind "View Tweet" in a line; null when there is none. */
export function tweetAddress(line: string): string | null {
  if (!/View (?:Tweet|Post)\]/.test(line)) return null
  for (const match of line.matchAll(new RegExp(link, 'g'))) {
    const name = match[1] ?? match[3] ?? ''
    if (/Tweet|Post/.test(name)) return match[2] ?? match[4] ?? null
  }
  return null
}

/** Whether a text holds what Readwise writes after a tweet. Fast, on texts of any length. */
export function hasTweetMark(text: string): boolean {
  return (
    text.includes('[View Tweet](') ||
    text.includes('[View Post](') ||
    text.includes('[Open in Readwise](')
  )
}

const beginsWithBullet = /^\s{0,200}[-*] /
// Between two posts there may be tags, block numbers and blank lines.
const bulletAfterMark =
  /\[(?:View Tweet|View Post|Open in Readwise)\]\([^()\s]{1,2000}\)[^\n]{0,200}\n\s{0,50}[-*] /

/** Whether posts without a head are the bullets of a list; a copy may begin in the middle of one. */
export function areBullets(text: string): boolean {
  return beginsWithBullet.test(text) || bulletAfterMark.test(text)
}
