/**
 * What the roles of Statement share: one part of a slide above the other with the void between them, on
 * wide sheets beside it. Lengths named here are px at 1080 width, as the design gives them.
 */
import type { DeckBlock } from '../../deck/deck'
import { blocksText, countWords } from '../../deck/words'
import type { BoxNode, SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap } from '../blocks'
import { column, row, solid, type Sheet } from '../kit'
import { stage } from '../shell'

/** Statement to support; picture or code to title. */
export const leastGap = 40
export const pictureGap = 48

/** The widest support: about 46 characters a line. */
const widestSupport = 760

/** What a statement alone takes of a wide sheet. */
const widestStatement = 1120

/** Between two columns side by side: 112 on a sheet of 1920 × 1080. */
const betweenColumns = 90

/** Of the stage's width: a statement beside its support, a lead beside its items, a picture beside words (880 of 1664 px). */
const wordsShare = 0.56
const itemsShare = 0.3
const pictureShare = 880 / 1664

/** Of the stage's height: what statements take where it can be, and at most. */
export const airy = 0.7
export const full = 0.88

/** Whether the parts of a slide stand beside each other. */
export function isBeside(sheet: Sheet): boolean {
  return sheet.canvas.kind === 'landscape'
}

/** px on the canvas. */
export interface Widths {
  readonly first: number
  readonly second: number
}

/** px on the canvas of two parts: of the whole stage each, or of two columns. */
export function widthsOf(sheet: Sheet, second: 'words' | 'picture' | 'items' = 'words'): Widths {
  const { width } = sheet.stage
  if (!isBeside(sheet)) return { first: width, second: width }
  const room = Math.max(2, width - sheet.px(betweenColumns))
  const first = {
    words: wordsShare * width,
    picture: room - pictureShare * width,
    items: itemsShare * width,
  }[second]
  const own = Math.floor(Math.max(1, first))
  return { first: own, second: room - own }
}

/** px on the canvas of a statement that stands alone. */
export function statementWidth(sheet: Sheet): number {
  return Math.min(sheet.stage.width, sheet.px(widestStatement))
}

/** px on the canvas that running text has of `width`. */
export function supportWidth(sheet: Sheet, width: number, most = widestSupport): number {
  return Math.min(width, sheet.px(most))
}

/**
 * V between: first · second. On wide sheets H gap 112: the first from the top, the second at the foot.
 * Either may be null; what stands alone stands at the foot.
 */
export function between(
  sheet: Sheet,
  first: SlideNode | null,
  second: SlideNode | null,
  {
    widths = widthsOf(sheet),
    gap = leastGap,
  }: { readonly widths?: Widths; readonly gap?: number } = {},
): BoxNode {
  if (first === null || second === null) {
    return stage(sheet, { main: 'end', gap: 0 }, [first, second])
  }
  if (!isBeside(sheet))
    return stage(sheet, { main: 'between', gap: sheet.px(gap) }, [first, second])
  const options = { height: 'fill' } as const
  return stage(sheet, { main: 'start', gap: 0 }, [
    row(sheet, 'columns', { name: 'Columns', height: 'fill', gap: sheet.px(betweenColumns) }, [
      column(sheet, 'columns/1', { name: 'First column', width: widths.first, ...options }, [
        first,
      ]),
      column(sheet, 'columns/2', { name: 'Second column', main: 'end', ...options }, [second]),
    ]),
  ])
}

interface SupportOptions {
  /** px on the canvas. */
  readonly width: number
  readonly part?: string
  /** px at 1080 width; the slide's body size unless said. */
  readonly size?: number
  /** px at 1080 width; 760 unless said. */
  readonly most?: number
}

/** Words up to which a text supports its statement; more are a text of its own, and not muted. */
const mostMuted = 45

/** Paragraphs and lists below a statement, muted while they are few; null without any. */
export function support(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  { width: room, part = 'support', size = sheet.slide.body, most }: SupportOptions,
): BoxNode | null {
  if (blocks.length === 0) return null
  const width = supportWidth(sheet, room, most)
  const isText =
    blocks.some(({ kind }) => kind !== 'paragraph') || countWords(blocksText(blocks)) > mostMuted
  const color = solid(isText ? sheet.theme.text : sheet.theme.muted)
  const nodes = blockNodes(sheet, blocks, { part, size, width, color })
  const options = { name: 'Support', width, gap: paragraphGap(sheet, size) } as const
  return column(sheet, `${part}/column`, options, nodes)
}
