/** Where words stand on a slide of Photo, and how wide they are. Lengths named here are px at 1080 width. */
import type { DeckBlock } from '../../deck/deck'
import type { BoxNode, SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap, type Bullet } from '../blocks'
import { column, row, type Sheet } from '../kit'
import { stage } from '../shell'

/** Of a wide sheet, from the edge: what words over a photo take. */
export const sideShare = 0.55

/** Headline to what belongs to it; between the two blocks of a slide at least. */
export const belowTitle = 36
export const leastGap = 40

/** Between two columns side by side. */
const betweenColumns = 72

/** Times the size of running text: its widest column, about 46 characters. */
const longestLine = 22.25

/** Part of the stage that text may take over a photo of its own: enough of the photo must be seen. */
const overPhoto = 0.6

/** The same where there is no photo to be seen (design system, section 10). */
const overGround = 0.88

/** Whether two blocks stand beside each other. */
export function isWide({ canvas }: Sheet): boolean {
  return canvas.kind === 'landscape'
}

/** px on the canvas of words at the foot: the stage, or the side of a wide sheet where reading begins. */
export function wordsWidth({ canvas, direction, stage: { width } }: Sheet): number {
  if (canvas.kind !== 'landscape') return width
  const edge = direction === 'rtl' ? canvas.pad.right : canvas.pad.left
  return Math.max(1, Math.min(width, Math.floor(canvas.width * sideShare) - edge))
}

/** Part of the stage that words at its foot may take. */
export function fullShare(sheet: Sheet, isOverPhoto: boolean): number {
  if (isWide(sheet)) return 1
  return isOverPhoto ? overPhoto : overGround
}

/** px on the canvas of running text at a size, in a box of `width`. */
export function lineWidth(sheet: Sheet, size: number, width: number): number {
  return Math.min(width, sheet.px(size * longestLine))
}

const dot: Bullet = { shape: 'ellipse', width: 9, height: 9, column: 36 }

export interface RunningOptions {
  /** px at 1080 width. */
  readonly size: number
  /** px on the canvas there are. */
  readonly width: number
  readonly part?: string
  /** px at 1080 width between paragraphs, 0.6 of the size unless said. */
  readonly gap?: number
}

/** Paragraphs and lists as one column; null where there are none. */
export function running(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  { size, width: room, part = 'body', gap }: RunningOptions,
): SlideNode | null {
  if (blocks.length === 0) return null
  const width = lineWidth(sheet, size, room)
  return column(
    sheet,
    `${part}/column`,
    { name: 'Text', width, gap: gap === undefined ? paragraphGap(sheet, size) : sheet.px(gap) },
    blockNodes(sheet, blocks, { part, size, width, bullet: dot }),
  )
}

/** V end: everything at the foot of the slide, at the edge where reading begins. `gap` at 1080 width. */
export function atFoot(
  sheet: Sheet,
  children: readonly (SlideNode | null)[],
  gap: number = belowTitle,
): BoxNode {
  const there = children.filter((child) => child !== null)
  if (there.length === 0) return stage(sheet, { main: 'end', gap: 0 }, [])
  const options = { name: 'Words', width: wordsWidth(sheet), gap: sheet.px(gap) }
  return stage(sheet, { main: 'end', gap: 0 }, [column(sheet, 'words', options, there)])
}

/** px on the canvas of the two blocks of a slide; `share` is the second's of a wide sheet. */
export function blockWidths(
  sheet: Sheet,
  share = 0.5,
): { readonly first: number; readonly second: number } {
  const { width } = sheet.stage
  if (!isWide(sheet)) return { first: width, second: width }
  const second = Math.floor((width - sheet.px(betweenColumns)) * share)
  return { first: Math.max(1, width - sheet.px(betweenColumns) - second), second }
}

/**
 * V between: one block at the top, one at the foot; on wide sheets beside each other, `share` as in
 * `blockWidths`. A block alone stands at the foot.
 */
export function topAndFoot(
  sheet: Sheet,
  top: SlideNode | null,
  foot: SlideNode | null,
  { gap = leastGap, share = 0.5 }: { readonly gap?: number; readonly share?: number } = {},
): BoxNode {
  const { first, second } = blockWidths(sheet, share)
  if (top === null || foot === null) {
    const width = top === null ? second : first
    return stage(sheet, { main: 'end', gap: 0 }, [
      column(sheet, 'words', { name: 'Words', width }, [top, foot]),
    ])
  }
  if (!isWide(sheet)) return stage(sheet, { main: 'between', gap: sheet.px(gap) }, [top, foot])
  const side = { height: 'fill', name: 'First column', width: first } as const
  const other = { ...side, name: 'Second column', width: second, main: 'end' } as const
  const options = { name: 'Columns', height: 'fill', gap: sheet.px(betweenColumns) } as const
  return stage(sheet, { main: 'start', gap: 0 }, [
    row(sheet, 'columns', options, [
      column(sheet, 'columns/1', side, [top]),
      column(sheet, 'columns/2', other, [foot]),
    ]),
  ])
}
