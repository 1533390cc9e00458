/** A copied page → its posts, and everything else on it. */
import type { Author } from '../../thread/thread'
import type { Source, Syntax } from '../format'
import { readBody, type Layout } from './body'
import { chooseHeaders } from './choose-headers'
import { parseFocalDate } from './dates'
import { findOutside } from './enclosed'
import { findCandidates, type Candidate } from './headers'
import { readLayout } from './layout'
import { withoutQuoteMarks } from './note-quotes'
import { toPageLines, wordsOfLine, type PageLine } from './page-lines'
import { toPosts, type FoundPost, type ReadSegment } from './posts'
import { splitPreamble } from './preamble'
import { isProfileHead } from './profile-head'
import { findRegions, type Region } from './regions'
import { isRule } from './rules'
import { toSegments, type Segment } from './segments'
import { isDiscoverLabel, isSuggestionLabel, isTailLabel } from './words/lookup'
import { bareCount } from './words/patterns'

export interface Page {
  readonly posts: readonly FoundPost[]
  readonly syntax: Syntax
  /** Whose post the page says it shows, where a reader put its address above. */
  readonly addressed: Author | null
  readonly url: string | null
  /** It shows what was searched for, liked or is new: posts of whoever. */
  readonly isList: boolean
  readonly left: {
    readonly before: readonly string[]
    /** Notes below a page that somebody keeps in them. */
    readonly after: readonly string[]
    readonly readerNotes: readonly string[]
    readonly notes: readonly string[]
    readonly noteCount: number
    readonly translations: readonly string[]
    readonly reposts: readonly string[]
    readonly people: readonly string[]
    readonly peopleCount: number
    readonly page: readonly string[]
    readonly emojiWords: readonly string[]
  }
}

const listLabel =
  /^(?:Search timeline|(?:Timeline: )?Your Home Timeline|.{1,60}['’]s liked (?:posts|Tweets))$/

/** Reads a page. Never throws; linear time. */
export function readPage(source: Source): Page {
  const { lines: written, syntax } = toPageLines(source)
  const { lines, notes: readerNotes } = withoutQuoteMarks(written)
  const focalDates = lines.flatMap(({ text }, at) =>
    text !== '' && parseFocalDate(text) !== null ? [at] : [],
  )
  const candidates = findCandidates(lines)
  const regions = findRegions(lines, candidates, focalDates)
  const blocked: boolean[] = Array.from({ length: lines.length }, () => false)
  for (const { from, to } of regions) blocked.fill(true, from, to)
  const outside = findOutside(lines, candidates)
  const after = outside.flatMap(({ from, to }) =>
    lines.slice(from, to).filter((_, index) => blocked[from + index] !== true),
  )
  for (const { from, to } of outside) blocked.fill(true, from, to)
  const isOpen = (at: number): boolean => blocked[at] !== true
  const headers = chooseHeaders(
    candidates.filter(({ start }) => isOpen(start)),
    focalDates.filter(isOpen),
  )
  const all = toSegments(lines, headers, blocked)
  const heads = new Set(all.filter((segment) => isProfileHead(lines, segment)))
  const segments = all.filter((segment) => !heads.has(segment))
  const preamble = splitPreamble(lines, segments)
  const rest =
    preamble.segment === null ? segments.slice(1) : [preamble.segment, ...segments.slice(1)]
  const layout = readLayout(lines, rest)
  const read = rest.map((segment) => readSegment(lines, segment, layout))
  // A page about one post, and one that says "Quote", needs no counts to tell what is quoted.
  const hasLabels = read.some(({ isQuoted, body }) => isQuoted || body.isFocal)
  const beside = regions.map(({ from, to }) => splitRegion(lines, from, to))
  const people = beside.flatMap((region) => region.people)
  const texts = (from: number, to: number): readonly string[] =>
    lines
      .slice(from, to)
      .map(wordsOfLine)
      .filter((text) => text !== '')
  const profile = Array.from(heads).flatMap(({ header, from, to }) => [
    header?.author.name ?? '',
    `@${header?.author.handle ?? ''}`,
    ...texts(from, to),
  ])
  return {
    posts: toPosts(read, layout.hasCounts && !hasLabels),
    syntax,
    addressed: preamble.author,
    url: preamble.url,
    isList: lines.slice(0, headers[0]?.start ?? 0).some(({ text }) => listLabel.test(text)),
    left: {
      before: preamble.before,
      after: after.map(wordsOfLine).filter((text) => text !== ''),
      readerNotes,
      notes: read.flatMap(({ body }) => body.left.note),
      noteCount: read.filter(({ body }) => body.left.note.length > 0).length,
      translations: read.flatMap(({ body }) => body.left.translation),
      reposts: read.flatMap(({ left }) => left.reposts),
      people: [...profile, ...people],
      peopleCount: Math.max(1, countPeople(candidates, blocked) + heads.size),
      page: [
        ...preamble.page,
        ...read.flatMap(({ header, left, body }) => [
          ...left.page,
          ...(header?.left ?? []),
          ...body.left.page,
        ]),
        ...beside.flatMap((region) => region.page),
        ...betweenPages(all, blocked).flatMap(({ from, to }) => texts(from, to)),
      ],
      emojiWords: read.flatMap(({ body }) => body.emojiWords),
    },
  }
}

function readSegment(lines: readonly PageLine[], segment: Segment, layout: Layout): ReadSegment {
  const hasCounts = layout.hasCounts || endsInShortCounts(lines, segment.from, segment.to)
  const body = readBody(lines, segment.from, segment.to, { ...layout, hasCounts })
  const isCounted = hasCounts && lastIsCount(lines, segment.from, segment.to)
  return { ...segment, body, hasEnd: body.isFocal || isCounted }
}

/** Three or four numbers, one of them cut to thousands, which nobody writes below each other. */
function endsInShortCounts(lines: readonly PageLine[], from: number, to: number): boolean {
  let run = 0
  let isShort = false
  for (let at = to - 1; at >= from && run <= 4; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (text === '') continue
    if (!bareCount.test(text)) break
    isShort ||= /\p{Nd}\s?[KMB万萬]$/u.test(text)
    run += 1
  }
  return isShort && run >= 3 && run <= 4
}

function lastIsCount(lines: readonly PageLine[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (text === '' || isRule(text)) continue
    return bareCount.test(text)
  }
  return false
}

/** Lines below a part without posts and above the next name: the menus of a second page. */
function betweenPages(
  segments: readonly Segment[],
  blocked: readonly boolean[],
): readonly Region[] {
  const found: Region[] = []
  segments.forEach(({ to }, index) => {
    const next = segments[index + 1]?.leadFrom ?? blocked.length
    let from = -1
    for (let at = to; at <= next; at += 1) {
      const isOpen = at < next && blocked[at] !== true
      if (isOpen && from === -1) from = at
      if (isOpen || from === -1) continue
      found.push({ from, to: at })
      from = -1
    }
  })
  return found
}

/** People, with names, handles and what they say of themselves, and the rest: trends, footers. */
function splitRegion(
  lines: readonly PageLine[],
  from: number,
  to: number,
): { readonly people: readonly string[]; readonly page: readonly string[] } {
  const people: string[] = []
  const page: string[] = []
  let group: string[] = []
  const close = (): void => {
    const hasHandle = group.some((text) => handleLine.test(text))
    for (const text of group) (hasHandle ? people : page).push(text)
    group = []
  }
  for (const line of lines.slice(from, to)) {
    const text = wordsOfLine(line)
    if (text === '') continue
    if (isTailLabel(text) || isDiscoverLabel(text) || isSuggestionLabel(text)) close()
    group.push(text)
  }
  close()
  return { people, page }
}

function countPeople(candidates: readonly Candidate[], blocked: readonly boolean[]): number {
  return candidates.filter(
    ({ start, isInText, mayBeInText }) => blocked[start] === true && !isInText && !mayBeInText,
  ).length
}

const handleLine = /^@[A-Za-z0-9_]{1,15}$/
