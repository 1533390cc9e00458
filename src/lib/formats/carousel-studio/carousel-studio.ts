/**
 * A copied page of Thread Navigator's Carousel Studio: the controls of the page, then the posts as cards.
 *
 * ```
 * Drag Post #3
 * Name
 * @handle
 *
 * the whole post on one line: - lists - too
 *
 * Apply Image        only when the post has pictures; the page does not say which
 * ```
 */
import type { Parsed } from '../../base/parsed'
import { handleOfHeader } from '../../thread/handles'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import type { Format, Source } from '../format'
import { leftLines } from '../left-out'
import { outdent } from '../line-ends'
import { restoreLines } from '../lost-lines/restore-lines'
import { mainAuthor } from '../main-author'
import { countLabels, isLabel, isOnlyPageChrome } from '../page-chrome'

export const carouselStudio: Format = { id: 'carousel-studio', likeness, parse }

const cardStart = /^Drag Post #\d+$/

function likeness({ text }: Source): number {
  const hasCards = text.includes('Drag Post #') && /^[ \t]*Drag Post #\d+[ \t]*$/m.test(text)
  // The page without its posts: nothing else looks like it, and its labels must not become a post.
  if (!hasCards)
    return isOnlyPageChrome(text) && countLabels(text, 'carousel-studio') >= 5 ? 0.9 : 0
  return countLabels(text, 'carousel-studio') >= 3 ? 1 : 0.9
}

interface Card {
  readonly author: Author
  readonly source: string
  readonly pictures: number
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const { cards, around } = readPage(text.split('\n').map((line) => line.trimEnd()))
  const author = mainAuthor(cards.map((card) => card.author))
  let restored = 0
  const posts = cards.map((card): DraftPost => {
    const source = restoreLines(card.source)
    if (source !== card.source) restored += 1
    return {
      source,
      media: Array.from({ length: card.pictures }, () => ({ kind: 'image', url: null })),
      ...(card.author.handle === author.handle ? {} : { author: card.author }),
    }
  })
  return assembleThread({
    author,
    posts,
    notes: [
      ...leftLines('page-text', around),
      ...(restored > 0 ? [{ code: 'lines-restored', count: restored } as const] : []),
    ],
  })
}

interface Page {
  readonly cards: readonly Card[]
  /** What the page shows above and below its cards. */
  readonly around: readonly string[]
}

function readPage(lines: readonly string[]): Page {
  const starts = lines.flatMap((line, index) => (cardStart.test(line.trimStart()) ? [index] : []))
  // What the page shows below its cards stands behind the last one.
  const end = endOfCards(lines, starts[starts.length - 1] ?? 0)
  const cards = starts.map((start, index) =>
    readCard(lines.slice(start + 1, starts[index + 1] ?? end)),
  )
  const around = starts.length === 0 ? lines : [...lines.slice(0, starts[0]), ...lines.slice(end)]
  return { cards, around }
}

/** Index after the last line that is no label of the page; a card's name, handle and first words stay. */
function endOfCards(lines: readonly string[], lastStart: number): number {
  let end = lines.length
  while (end > lastStart + 4) {
    const line = (lines[end - 1] ?? '').trimStart()
    if (line !== '' && (line === 'Apply Image' || !isLabel(line))) break
    end -= 1
  }
  return end
}

/** `lines` without the one that says "Drag Post"; the indent of code inside a post stays. */
function readCard(lines: readonly string[]): Card {
  const filled = lines.flatMap((line, index) => (line === '' ? [] : [index])).slice(0, 2)
  const [nameAt = 0, handleAt = 0] = filled
  const [first, second] = [lines[nameAt] ?? '', lines[handleAt] ?? '']
  const firstHandle = handleOfHeader(first)
  // Without a name, a mention that the text begins with would stand where handles do, but not next to it.
  const isPair = firstHandle === null || handleAt === nameAt + 1
  const handle = isPair ? handleOfHeader(second) : null
  const onlyHandle = handle === null ? firstHandle : null
  const author = {
    name: handle === null ? '' : first.trim(),
    handle: handle ?? onlyHandle ?? '',
  }
  const body = lines.slice(handle !== null ? handleAt + 1 : onlyHandle !== null ? nameAt + 1 : 0)
  const words = body.filter((line) => line.trimStart() !== 'Apply Image')
  return {
    author,
    source: outdent(words.join('\n')).trim(),
    pictures: body.length - words.length,
  }
}
