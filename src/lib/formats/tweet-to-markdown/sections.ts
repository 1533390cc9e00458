/**
 * Where posts begin and end: a picture and a header line, or, in condensed threads, only what is guessed
 * from their pictures and length. SOURCE: the tool's own code, https://github.com/kbravh/tweet-to-markdown
 * (src/util.ts, src/process.ts), read 2026-11-22.
 */
import type { Author } from '../../thread/thread'
import { dividePieces, type Piece } from '../undivided/divide'

export interface Section {
  /** Absent where the post before is by the same person. */
  readonly author?: Author
  readonly lines: readonly string[]
}

export interface Sections {
  /** The lines over the posts, their authors' pictures too, as they stood. */
  readonly headers: readonly string[]
  readonly before: readonly string[]
  readonly sections: readonly Section[]
  /** How many posts were told apart by guess alone. */
  readonly guessed: number
}

// "Name ([@handle](https://twitter.com/handle)) - June 29, 2020 at 12:51 PM"; early versions had no date.
const header =
  /^(?:(.{0,200}?) )?\(\[@(\w{1,20})\]\(https?:\/\/(?:www\.)?(?:twitter|x)\.com\/\w{1,20}\)\)(?: - .{1,80})?$/
const avatar = /^!\[[^\]\n]{0,200}\]\(([^()\s]{1,500})\)$/
const picture = /^!\[[^\]\n]{0,1000}\]\([^()\n]{1,500}\)$/
const tweetLink = /^\[Tweet link\]\(/
// The link to a post's own picture or film, which X puts at its end.
const mediaLink =
  /\[pic\.(?:twitter|x)\.com\/\w{1,30}\]\(https?:\/\/[^()\s]{1,200}\/(?:photo|video)\/\d{1,2}\)\s*$/
const rule = /^---\s*$/

/** Reads the line over a post; null when it is none. */
export function readHeader(line: string): Author | null {
  if (!line.includes('([@')) return null
  const [, name = '', handle] = header.exec(line.trimEnd()) ?? []
  return handle === undefined ? null : { name, handle }
}

/** The address of the picture on a line of its own; null when the line is something else. */
export function readAvatar(line: string): string | null {
  return avatar.exec(line.trimEnd())?.[1] ?? null
}

/** A picture that was saved beside the note has no address. */
export function withAvatar(author: Author, avatarUrl: string | null): Author {
  return avatarUrl?.startsWith('http') === true ? { ...author, avatarUrl } : author
}

/** Cuts the text below the properties into posts. */
export function cutSections(lines: readonly string[]): Sections {
  const { headers, before, sections } = cutAtHeaders(lines)
  const hasLinks = lines.some((line) => tweetLink.test(line))
  const ruled = sections.flatMap((section) => cutAtRules(section, hasLinks))
  if (hasLinks) return { headers, before, sections: ruled, guessed: 0 }
  // Condensed: nothing stands between posts of one author.
  const cut = ruled.map(cutByGuess)
  const guessed = cut.filter(({ length }) => length > 1)
  return {
    headers,
    before,
    sections: cut.flat(),
    guessed: guessed.reduce((sum, { length }) => sum + length, 0),
  }
}

function cutAtHeaders(lines: readonly string[]): Omit<Sections, 'guessed'> {
  const sections: { readonly author: Author; readonly lines: string[] }[] = []
  const before: string[] = []
  const headers: string[] = []
  for (const line of lines) {
    const author = line.startsWith('>') ? null : readHeader(line)
    const current = sections[sections.length - 1]?.lines ?? before
    if (author === null) {
      current.push(line)
      continue
    }
    const avatarUrl = readAvatar(current[current.length - 1] ?? '')
    if (avatarUrl !== null) headers.push(current.pop() ?? '')
    headers.push(line)
    sections.push({ author: withAvatar(author, avatarUrl), lines: [] })
  }
  return { headers, before, sections }
}

function cutAtRules({ author, lines }: Section, hasLinks: boolean): readonly Section[] {
  const parts: string[][] = [[]]
  let last = ''
  for (const line of lines) {
    if (rule.test(line) && (!hasLinks || tweetLink.test(last))) parts.push([])
    else parts[parts.length - 1]?.push(line)
    if (line.trim() !== '') last = line
  }
  return parts
    .filter((part, index) => index === 0 || part.some((line) => line.trim() !== ''))
    .map((part) => ({ ...(author === undefined ? {} : { author }), lines: part }))
}

function cutByGuess({ author, lines }: Section): readonly Section[] {
  const { paragraphs, pieces } = toPieces(lines)
  const { starts } = dividePieces(pieces)
  return starts.map((start, index) => ({
    ...(author === undefined ? {} : { author }),
    lines: paragraphs.slice(start, starts[index + 1]).flat(),
  }))
}

/** Paragraphs; pictures and tables belong to the one before them, and quoted posts do too. */
function toPieces(lines: readonly string[]): {
  readonly paragraphs: readonly (readonly string[])[]
  readonly pieces: readonly Piece[]
} {
  const paragraphs: { readonly lines: string[]; words: string; hasEnd: boolean }[] = []
  let isBlank = true
  let isFenced = false
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1]
    const isEnd = !isFenced && (picture.test(line.trimEnd()) || /^(?:\||> |>$)/.test(line))
    if (/^\s*```/.test(line)) isFenced = !isFenced
    if (line.trim() === '' && !isFenced) {
      last?.lines.push(line)
      isBlank = true
    } else if (last === undefined || (isBlank && !isEnd)) {
      const hasEnd = isEnd || mediaLink.test(line)
      paragraphs.push({ lines: [line], words: isEnd ? '' : shown(line), hasEnd })
      isBlank = false
    } else {
      last.lines.push(line)
      if (isEnd || mediaLink.test(line)) last.hasEnd = true
      if (!isEnd) last.words += `\n${shown(line)}`
      // What follows a picture is another post's.
      isBlank = isEnd
    }
  }
  return {
    paragraphs: paragraphs.map((paragraph) => paragraph.lines),
    pieces: paragraphs.map(({ words, hasEnd }) => ({ text: words, gap: 1, endsPost: hasEnd })),
  }
}

/** What X counts of a line: links as "t.co" links, mentions and tags as their words. */
function shown(line: string): string {
  return line.replace(
    /\[([^\]\n]{1,200})\]\((https?:[^()\s]{1,500})\)/g,
    (_, text: string, url: string) => (/^[@#$]/.test(text) ? text : url),
  )
}
