/** The lines between two headers: the words of a post, and what X prints before and after them. */
import type { LinkCard, Media, Poll } from '../../thread/thread'
import { parseStatusAddress } from '../../thread/status-address'
import { parseFocalDate } from './dates'
import { joinLines } from './inline-text'
import { isBlank, wordsOfLine, type PageLine } from './page-lines'
import { readPostEnd } from './post-end'
import { readReplyLines, type ReplyLines } from './reply-lines'
import { statusIn } from './unnamed-posts'
import { isLabel } from './words/lookup'
import { bareCount, translatedFrom } from './words/patterns'

export interface Body {
  /** The author's words as they stood, sentences that the copy broke joined. */
  readonly source: string
  readonly media: readonly Media[]
  readonly cards: readonly LinkCard[]
  readonly poll: Poll | null
  readonly isCut: boolean
  readonly isAd: boolean
  /** Whether the full date that only the post of a page has stands below. */
  readonly isFocal: boolean
  /** Address of the focal post, when that date is a link. */
  readonly focalUrl: string | null
  /** Whom it answers, when the page says so. */
  readonly replyTo: string | null
  readonly emojiWords: readonly string[]
  /** What was left out, as it stood. */
  readonly left: {
    readonly page: readonly string[]
    readonly note: readonly string[]
    readonly translation: readonly string[]
  }
}

/** What the whole copy shows of how its posts are printed. */
export interface Layout {
  readonly hasCounts: boolean
  readonly hasOldCards: boolean
  readonly hasEmojiWords: boolean
}

/** Reads the lines from `from` up to `to`. Linear time. */
export function readBody(
  lines: readonly PageLine[],
  from: number,
  to: number,
  layout: Layout,
): Body {
  const head = readHead(lines, from, to)
  const focalAt = indexBetween(lines, head.end, to, ({ text }) => parseFocalDate(text) !== null)
  const until = focalAt ?? to
  const noteAt = indexBetween(lines, head.end, until, ({ text }) => isLabel('note', text))
  const noteEnd = noteAt === null ? until : endOfNote(lines, noteAt, until)
  const turnAt = indexBetween(lines, Math.min(head.end + 1, until), noteAt ?? until, ({ text }) =>
    translatedFrom.test(text),
  )
  // Both languages stand there: the author's words come first.
  const isBoth = turnAt !== null && !/^(?:翻|.{1,12}から)/.test(lines[turnAt]?.text ?? '')
  const end = readPostEnd(lines, head.end, isBoth ? turnAt : (noteAt ?? until), layout)
  const cut = lastCut(lines, head.end, end.start)
  const joined = joinLines(lines.slice(head.end, cut ?? end.start), layout.hasEmojiWords)
  const texts = (first: number, last: number): readonly string[] =>
    lines
      .slice(first, last)
      .map(wordsOfLine)
      .filter((text) => text !== '' && text !== '·')
  const focalUrl = focalAt === null ? null : focalAddress(lines, focalAt, to)
  return {
    source: joined.text,
    media: end.media,
    cards: cut === null ? end.cards : [...cardBelow(lines, cut + 1, end.start), ...end.cards],
    poll: end.poll,
    isCut: end.isCut || cut !== null,
    isAd: end.isAd,
    isFocal: focalAt !== null,
    focalUrl,
    replyTo: head.replyTo,
    emojiWords: joined.emojiWords,
    left: {
      page: [
        ...head.left,
        ...(cut === null ? [] : [lines[cut]?.text ?? '']),
        ...end.left,
        ...texts(noteEnd, until),
        ...texts(until, to),
      ],
      note: noteAt === null ? [] : texts(noteAt, noteEnd),
      translation: isBoth ? texts(turnAt, noteAt ?? until) : [],
    },
  }
}

interface Head {
  readonly end: number
  readonly replyTo: string | null
  readonly left: readonly string[]
}

function readHead(lines: readonly PageLine[], from: number, to: number): Head {
  const left: string[] = []
  let replyTo: string | null = null
  let end = from
  while (end < to) {
    const text = lines[end]?.text ?? ''
    const reply: ReplyLines | null = replyTo === null ? readReplyLines(lines, end, to) : null
    if (reply !== null) {
      replyTo = reply.handles[0] ?? ''
      left.push(...lines.slice(end, reply.end).map((line) => line.text))
      end = reply.end
    } else if (text === '' && !isBlankPicture(lines[end])) end += 1
    else if (text === '·' || isLabel('follow', text) || translatedFrom.test(text)) {
      left.push(text)
      end += 1
    } else break
  }
  return { end, replyTo, left: left.filter((text) => text !== '' && text !== '·') }
}

function isBlankPicture(line: PageLine | undefined): boolean {
  return line !== undefined && line.pictures.length > 0
}

function indexBetween(
  lines: readonly PageLine[],
  from: number,
  to: number,
  is: (line: PageLine) => boolean,
): number | null {
  for (let at = from; at < to; at += 1) {
    const line = lines[at]
    if (line !== undefined && line.text !== '' && is(line)) return at
  }
  return null
}

/** A note by readers ends with where to read more, else before counts or with the post. */
function endOfNote(lines: readonly PageLine[], from: number, to: number): number {
  const last = indexBetween(lines, from, to, ({ text }) =>
    /(?:Find out more\.?|rated helpful by others\..{0,40})$/.test(text),
  )
  if (last !== null) return last + 1
  let end = to
  while (end > from && (isBlank(lines[end - 1]) || bareCount.test(lines[end - 1]?.text ?? '')))
    end -= 1
  return end
}

const mostCardLines = 4

/** "Show more" with a few lines below it that are not the author's: the words end there. */
function lastCut(lines: readonly PageLine[], from: number, to: number): number | null {
  let filled = 0
  for (let at = to - 1; at > from && filled <= mostCardLines; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (isLabel('more', text)) return at
    if (text !== '') filled += 1
  }
  return null
}

function cardBelow(lines: readonly PageLine[], from: number, to: number): readonly LinkCard[] {
  const [title, ...rest] = lines.slice(from, to).flatMap(({ text }) => (text === '' ? [] : [text]))
  if (title === undefined) return []
  return [
    { text: title, ...(rest.length === 0 ? {} : { description: rest.join('\n') }), href: null },
  ]
}

/** The full date is a link, or the address stands below it on a line of its own. */
function focalAddress(lines: readonly PageLine[], at: number, to: number): string | null {
  const linked = statusOf(lines[at])
  if (linked !== null) return linked
  const below = lines.slice(at + 1, Math.min(to, at + 6)).map(({ text }) => statusIn(text))
  return below.find((url) => url !== null) ?? null
}

function statusOf(line: PageLine | undefined): string | null {
  return line?.links.find(({ href }) => parseStatusAddress(href) !== null)?.href ?? null
}
