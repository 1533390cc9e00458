/**
 * The words of a post as one text. The plan takes a title off the words of a slide; here it stands again
 * where it stood, so that a card says what the post says, emoji and punctuation included.
 */
import type { DeckBlock, Words } from '../../deck/deck'
import { paragraphsOf } from '../../deck/words'
import type { SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap } from '../blocks'
import { column, type Sheet } from '../kit'

/** Title and blocks in the order they were written, a sentence that was the title back in its paragraph. */
export function flow(slide: {
  readonly title?: Words | undefined
  readonly blocks: readonly DeckBlock[]
}): readonly DeckBlock[] {
  const { title, blocks } = slide
  const whole = title === undefined ? blocks : [...paragraphsOf(title), ...blocks]
  return whole.reduce<readonly DeckBlock[]>((done, block) => {
    const last = done[done.length - 1]
    if (block.kind !== 'paragraph' || block.joins === undefined) return [...done, block]
    const { joins, ...rest } = block
    if (last?.kind !== 'paragraph') return [...done, rest]
    const words: Words = [...last.words, { kind: 'text', text: joins }, ...block.words]
    return [...done.slice(0, -1), { ...last, words }]
  }, [])
}

/** Of the size: the longest line of running text, about 56 letters; only landscape cards are wider. */
const longestLine = 28

/** px on the canvas of a column of words at a size, in a box of `width`. */
export function wordsWidth(sheet: Sheet, size: number, width: number): number {
  return Math.min(width, sheet.px(size) * longestLine)
}

/** A dot of 12 at 48 px, and list items 16 apart. */
const bullet = { shape: 'ellipse', width: 9, height: 9, column: 34 } as const
const betweenItems = 0.34

export interface FlowOptions {
  /** px at 1080 width. */
  readonly size: number
  /** px on the canvas. */
  readonly width: number
  readonly part?: string
  readonly muted?: boolean
}

/** Paragraphs and lists of a card as one column; null where there are none. */
export function flowColumn(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  { size, width, part = 'body', muted = false }: FlowOptions,
): SlideNode | null {
  if (blocks.length === 0) return null
  const nodes = blockNodes(sheet, blocks, {
    part,
    size,
    width: wordsWidth(sheet, size, width),
    bullet,
    itemGap: betweenItems,
    ...(muted ? { color: { kind: 'solid', color: sheet.theme.muted } } : {}),
  })
  const own = wordsWidth(sheet, size, width)
  return column(
    sheet,
    `${part}/column`,
    { name: 'Text', gap: paragraphGap(sheet, size), width: own < width ? own : 'fill' },
    nodes,
  )
}
