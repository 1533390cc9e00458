/** What of a copied page of Thread Reader is posts, and what the rest says about them. */
import type { Author } from '../../thread/thread'
import { readFrontMatter, fieldOf } from '../front-matter'
import {
  countLine,
  endLine,
  isPageLabel,
  moreLine,
  threaderEnd,
  threaderHead,
  threaderTime,
  withoutMarkdown,
} from './page-words'

export interface Page {
  readonly author: Author
  /** Address of the page. */
  readonly url?: string
  /** How many posts the page counts. */
  readonly expected?: number
  /** Lines of the posts, white space at their ends kept. */
  readonly body: readonly string[]
  /** What stands above and below, as it stood; '' where nothing does. */
  readonly properties: string
  readonly above: string
  readonly below: string
  /** Other threads by the same author. */
  readonly more: string
  readonly isWebClip: boolean
}

/** Where a broken copy left the start of a post: its author's handle and its number. */
export const residue =
  /data-screenname="(\w{1,20})"\s[^<>]{0,80}?data-tweet="(\d{5,20})"[^<>]{0,80}>?/

// Lines: the page's head has 30 and an address box's explanation.
const longestHead = 120

/** Takes a copied page apart. */
export function readPage(text: string): Page {
  const matter = readFrontMatter(text)
  const lines = matter.body.split('\n')
  const end = findEnd(lines)
  const start = Math.min(findStart(lines.slice(0, end)), end)
  const moreAt = lines.findIndex((line, index) => index >= end && moreLine.test(line.trim()))
  const tail = moreAt === -1 ? lines.length : moreAt
  const properties = text.slice(0, matter.bodyAt)
  const above = lines.slice(0, start)
  const below = lines.slice(end)
  const expected = above
    .map((line) => countLine.exec(line)?.[1])
    .find((count) => count !== undefined)
  const address = /https?:\/\/(?:www\.)?threadreaderapp\.com\/thread\/\d{5,20}(?:\.html)?/.exec(
    text,
  )
  const body = lines.slice(start, end)
  const handle = body.map((line) => residue.exec(line)?.[1]).find((one) => one !== undefined) ?? ''
  return {
    author: readAuthor({ properties, above, below, handle }),
    ...(address === null ? {} : { url: address[0] }),
    ...(expected === undefined ? {} : { expected: Number(expected) }),
    body,
    properties: properties.trim(),
    above: above.join('\n').trim(),
    below: lines.slice(end, tail).join('\n').trim(),
    more: lines.slice(tail).join('\n').trim(),
    isWebClip:
      matter.fields.has('created') &&
      (fieldOf(matter, 'source') !== '' || matter.fields.has('published')),
  }
}

function findEnd(lines: readonly string[]): number {
  const isThreader = lines.slice(0, longestHead).some((line) => threaderHead.test(line.trim()))
  const end = lines.findIndex(
    (line) => endLine.test(line.trim()) || (isThreader && threaderEnd.test(line.trim())),
  )
  return end === -1 ? lines.length : end
}

/** Index of the first line of a post. */
function findStart(lines: readonly string[]): number {
  const first = lines.findIndex((line) => residue.test(line))
  if (first !== -1) return first
  const head = lines.slice(0, longestHead)
  const titled = head.findIndex((line) => threaderHead.test(line.trim()))
  const counted = head.findIndex(
    (line, index) =>
      countLine.test(line) ||
      (titled !== -1 && index > titled && index < titled + 12 && threaderTime.test(line.trim())),
  )
  // Without its count the head is known by its buttons.
  const button = head.findIndex((line) =>
    /^(?:Save as PDF|Gift Link|Read on (?:X|Twitter))$/.test(withoutMarkdown(line)),
  )
  let start = Math.max(counted, button) + 1
  while (start < lines.length && isHead(lines, start)) start += 1
  return start
}

function isHead(lines: readonly string[], at: number): boolean {
  const line = withoutMarkdown(lines[at] ?? '')
  if (line === '' || isPageLabel(line) || isAvatar(line)) return true
  // Name and handle, as the page has them over its posts.
  return /^@\w{1,20}$/.test(line) || (line.length < 60 && /^@\w{1,20}$/.test(nextFilled(lines, at)))
}

function nextFilled(lines: readonly string[], at: number): string {
  for (let next = at + 1; next < Math.min(at + 5, lines.length); next += 1) {
    const line = withoutMarkdown(lines[next] ?? '')
    if (line !== '' && line !== 'Subscribe') return line
  }
  return ''
}

const avatar = /!\[(?:Image \d{1,4}: )?(.{0,200}?) Profile picture\]\((https?:[^()\s]{1,300})\)/i

function isAvatar(line: string): boolean {
  return /^\[?!\[[^\]\n]{0,200}\]\(https?:\/\/pbs\.twimg\.com\/profile_images\/[^()\s]{1,300}\)(?:\]\([^()\s]{1,300}\))?$/.test(
    line,
  )
}

const threaderName = /(?:^|\s)\[([^@[\]\n][^[\]\n]{0,99})\]\(https?:\/\/threader\.app\/@\w{1,20}\)/

/** What stands around the posts, and the handle if the posts themselves tell it. */
export interface AroundPosts {
  readonly properties: string
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** '' when unknown. */
  readonly handle: string
}

/** Whose thread it is, by what the page says around it. */
export function readAuthor({ properties, above, below, handle }: AroundPosts): Author {
  const around = [properties, ...above, ...below].join('\n')
  const found =
    handle ||
    (/Thread (?:Written )?by @(\w{1,20})/i.exec(around)?.[1] ??
      /threadreaderapp\.com\/user\/(\w{1,20})/.exec(around)?.[1] ??
      /More from @(\w{1,20})/.exec(around)?.[1] ??
      // A clip's description begins with it: "@handle: first words".
      /(?:^description: "?|\[\[)@(\w{1,20})/m.exec(properties)?.[1] ??
      above.map((line) => /^@(\w{1,20})$/.exec(withoutMarkdown(line))?.[1]).find(Boolean) ??
      '')
  const picture = avatar.exec(around)
  const linked = threaderName.exec(around)?.[1] ?? ''
  const name = nameBelow(below) || (picture?.[1] ?? '') || linked || nameAbove(above)
  return {
    name,
    handle: found,
    ...(picture?.[2] === undefined ? {} : { avatarUrl: picture[2] }),
  }
}

/** "Keep Current with" and the name, on one line or on two. */
function nameBelow(lines: readonly string[]): string {
  const at = lines.findIndex((line) => /^(?:\*\*)?Keep Current with\b/.test(line.trim()))
  if (at === -1) return ''
  const same = withoutMarkdown(lines[at] ?? '').replace(/^Keep Current with\s{0,3}/, '')
  return withoutMarkdown(same) || withoutMarkdown(nextFilled(lines, at))
}

function nameAbove(lines: readonly string[]): string {
  const at = lines.findIndex((line) => /^@\w{1,20}$/.test(withoutMarkdown(line)))
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    const line = withoutMarkdown(lines[before] ?? '')
    if (line !== '' && !isPageLabel(line)) return line
  }
  return ''
}
