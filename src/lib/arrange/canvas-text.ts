/** The thread as its slides on the canvas say it: in their order, with what a person wrote there. */
import type { Deck } from '../deck/deck'
import { plainText } from '../thread/text'
import type { Arrangement } from './arrangement'
import { inCanvasOrder } from './canvas-order'
import { entryOfSlide } from './slides'

export interface CanvasWords {
  /** Keys of slides of the deck in the order of the canvas. */
  readonly order: readonly string[]
  /** Paragraphs a person rewrote, from the first slide on; `to` is '' for one that was deleted. */
  readonly rewritten: readonly Rewritten[]
  /** Words of layers a person added to a slide. */
  readonly added: readonly { readonly slide: string; readonly text: string }[]
}

export interface Rewritten {
  readonly slide: string
  readonly from: string
  readonly to: string
}

/**
 * The posts that stand on slides, an empty line between them. What a person added to a slide comes behind its post.
 * A rewritten paragraph that is in no post (a page number, a name) is passed over.
 */
export function canvasText(
  arrangement: Arrangement,
  deck: Deck,
  { order, rewritten, added }: CanvasWords,
): string {
  const { arrangement: ordered, keys } = inCanvasOrder(arrangement, deck, order)
  const isOf =
    (id: string) =>
    ({ slide }: { readonly slide: string }): boolean =>
      entryOfSlide(keys.get(slide) ?? slide) === id
  const posts = new Map(
    ordered.posts.flatMap(({ id, post, isDeleted }) => (isDeleted ? [] : [[id, post]])),
  )
  return ordered.entries
    .flatMap(({ id, posts: own }) => {
      const text = own.flatMap((post) => textOf(posts.get(post))).join('\n\n')
      const mended = rewritten.filter(isOf(id)).reduce(withWords, text)
      return [mended, ...added.filter(isOf(id)).map((each) => each.text)]
    })
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

function textOf(post: Parameters<typeof plainText>[0] | undefined): readonly string[] {
  return post === undefined ? [] : [plainText(post)]
}

/**
 * A paragraph in place of the line that reads as it did; else of the one place in the text that does, as a slide may
 * show a part of a line alone.
 */
function withWords(text: string, { from, to: drawn }: Rewritten): string {
  const words = asWritten(from).trim()
  // A post with marks of its own has them on its slides too.
  const to = asTyped(text) === text ? asTyped(drawn) : drawn
  if (words === '') return text
  const lines = text.split('\n')
  const at = lines.findIndex((line) => asWritten(line).trim() === words)
  if (at >= 0) return withLine(lines, at, to)
  const [before, after, ...more] = text.split(spaced(words))
  return before === undefined || after === undefined || more.length > 0 ? text : before + to + after
}

/** Without the marks that only keep words in their direction and on their line, which slides have and posts do not. */
function asTyped(text: string): string {
  return text.replace(/[\u200E\u2060]/g, '').replace(/\u2011/g, '-')
}

/** The same with straight quotes: slides have printer's ones where a post has either. */
function asWritten(text: string): string {
  return asTyped(text).replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
}

/** Without the empty line that was between two, where one of them goes. */
function withLine(lines: readonly string[], at: number, to: string): string {
  const isBare = (index: number): boolean => (lines[index] ?? '').trim() === ''
  const gap = to === '' && isBare(at - 1) && isBare(at + 1) ? 1 : 0
  return [...lines.slice(0, at), ...(to === '' ? [] : [to]), ...lines.slice(at + 1 + gap)].join(
    '\n',
  )
}

/** The words with any white space between them, as lines of a slide may be broken elsewhere, and either quotes. */
function spaced(words: string): RegExp {
  const parts = words.split(/\s+/).map((word) =>
    word
      .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      .replace(/'/g, "['‘’]")
      .replace(/"/g, '["“”]')
      .replace(/-/g, '[-\u2011]'),
  )
  return new RegExp(parts.join('\\s+'))
}
