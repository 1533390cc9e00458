/** Running text of Split: its sizes by role, paragraphs and lists with dots. */
import type { DeckBlock } from '../../deck/deck'
import type { Solid } from '../../base/paint'
import type { SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap, type Bullet } from '../blocks'
import { column, type Sheet } from '../kit'

/** Body sizes of the deck on the ladder, largest first. */
export const bodies = [48, 40, 36, 32, 30, 28] as const

/** Steps that a role's words stand below the deck's body size: text none, steps and pictures one, captions two. */
export type Below = 0 | 1 | 2

/** px at 1080 width of a role's running text at the slide's body size. */
export function sizeOf({ slide, type }: Sheet, below: Below): number {
  const sizes = bodies.map(type.bodySize)
  const at = sizes.findIndex((size) => size <= slide.body)
  const own = (at < 0 ? sizes.length : at) + below
  return sizes[Math.min(own, sizes.length - 1)] ?? slide.body
}

/** The same as px on the canvas. */
export function bodyPx(sheet: Sheet, below: Below): number {
  return sheet.type.body(sizeOf(sheet, below), '').size
}

export const dot: Bullet = { shape: 'ellipse', width: 10, height: 10, column: 36 }

interface RunningOptions {
  readonly part?: string
  readonly below: Below
  /** px on the canvas; the words' half unless said. */
  readonly width?: number
  readonly color?: Solid
}

/** Paragraphs and lists one below the other; null where there are none. */
export function running(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  { part = 'body', below, width = sheet.stage.width, color }: RunningOptions,
): SlideNode | null {
  if (blocks.length === 0) return null
  const size = sizeOf(sheet, below)
  const nodes = blockNodes(sheet, blocks, {
    part,
    size,
    width,
    bullet: dot,
    ...(color === undefined ? {} : { color }),
  })
  return column(sheet, part, { name: 'Text', gap: paragraphGap(sheet, size) }, nodes)
}
