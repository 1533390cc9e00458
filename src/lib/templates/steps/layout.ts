/** How slides of Steps are composed: two parts with a void between them, above each other or beside. */
import type { DeckBlock, Words } from '../../deck/deck'
import type { BoxNode, SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap, type Bullet } from '../blocks'
import { titled } from '../fit'
import { column, row, solid, type Sheet } from '../kit'
import { stage } from '../shell'
import { standsWhole, stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { numberColumn, numbered, numeral, numeralWidth } from './numeral'

/** px at 1080 width: between the parts of a slide at least, and between columns on landscape. */
export const leastGap = 40
const columnGap = 72

/** px at 1080 width: running text is not wider, lists may be. */
const longestLine = 800

/** Of the stage: what words may take of a slide; on landscape half of it is empty anyway. */
export function fullText(sheet: Sheet): number {
  return isWide(sheet) ? 0.97 : 0.88
}

/** Whether the parts of a slide stand beside each other. */
export function isWide(sheet: Sheet): boolean {
  return sheet.canvas.kind === 'landscape'
}

/** px on the canvas of the two parts of a slide; `share` is the first one's of a landscape slide. */
export function partWidths(
  sheet: Sheet,
  share = 0.5,
): { readonly head: number; readonly foot: number } {
  const { width } = sheet.stage
  if (!isWide(sheet)) return { head: width, foot: width }
  const room = width - sheet.px(columnGap)
  const head = Math.round(room * share)
  return { head, foot: room - head }
}

/** px of a slide's only part: all there is. */
export function wholeWidths({ stage: { width } }: Sheet): ReturnType<typeof partWidths> {
  return { head: width, foot: width }
}

interface Composition {
  /** px at 1080 width between the parts at least. */
  readonly gap?: number
  readonly share?: number
}

/**
 * V between: head · foot; on landscape H { head at the top · foot at the bottom }. One part alone stands at
 * the foot. The parts must be as wide as `partWidths` says for the same share.
 */
export function composed(
  sheet: Sheet,
  head: SlideNode | null,
  foot: SlideNode | null,
  { gap = leastGap, share = 0.5 }: Composition = {},
): BoxNode {
  if (head === null || foot === null) {
    return stage(sheet, { main: 'end', gap: 0 }, [head, foot])
  }
  if (!isWide(sheet)) return stage(sheet, { main: 'between', gap: sheet.px(gap) }, [head, foot])
  const widths = partWidths(sheet, share)
  const side = (part: string, name: string, main: 'start' | 'end', child: SlideNode): BoxNode =>
    column(
      sheet,
      part,
      { name, height: 'fill', main, width: widths[part === 'head' ? 'head' : 'foot'] },
      [child],
    )
  const options = { name: 'Columns', height: 'fill', gap: sheet.px(columnGap) } as const
  return stage(sheet, { main: 'start', gap: 0 }, [
    row(sheet, 'parts', options, [
      side('head', 'First column', 'start', head),
      side('foot', 'Second column', 'end', foot),
    ]),
  ])
}

/** Squares in the text colour: the accent is kept for nothing but a face without a picture. */
export function squares(sheet: Sheet): Bullet {
  return { shape: 'rectangle', width: 14, height: 14, column: 44, color: solid(sheet.theme.text) }
}

/** Paragraphs and lists below each other; null without any. `width` in px on the canvas. */
export function bodyColumn(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  options: { readonly size: number; readonly width: number; readonly part?: string },
): BoxNode | null {
  if (blocks.length === 0) return null
  const { size, part = 'body' } = options
  const hasList = blocks.some((block) => block.kind === 'list')
  const width = hasList ? options.width : Math.min(options.width, sheet.px(longestLine))
  const nodes = blockNodes(sheet, blocks, { part, size, width, bullet: squares(sheet) })
  return column(sheet, part, { name: 'Text', width, gap: paragraphGap(sheet, size) }, nodes)
}

/** px at 1080 width: a numeral over words that have no heading of their own. */
const aloneSizes = { landscape: 420, square: 200, other: 300 } as const

/** The numeral of a slide without a title; null where it has no number. `width` in px on the canvas. */
export function numeralAlone(sheet: Sheet, width: number): SlideNode | null {
  const { number } = sheet.slide
  const { kind } = sheet.canvas
  if (number === undefined) return null
  const size = kind === 'landscape' || kind === 'square' ? aloneSizes[kind] : aloneSizes.other
  return numeral(sheet, number, size, { width, widest: numeralWidth(sheet, number) })
}

/** The steps of such a heading at which its words stand whole beside the number, those first that break it well. */
export function headingSteps(
  sheet: Sheet,
  title: string,
  start: number,
  width: number,
): readonly number[] {
  const room = besideNumber(sheet, title, start, width)
  const steps = stepsFor(sheet, title, ladders.title, titleStart(start, title), room)
  return wellBroken(sheet, title, steps, room)
}

/** px on the canvas a heading has for its words. */
function besideNumber(sheet: Sheet, title: string, step: number, width: number): number {
  const { number } = sheet.slide
  const style = sheet.type.title(step, title)
  return Math.max(1, width - (number === undefined ? 0 : numberColumn(sheet, number, style)))
}

/** Whether a heading at a step breaks no word. */
export function isHeadingWhole(sheet: Sheet, title: string, step: number, width: number): boolean {
  return standsWhole(sheet, title, step, besideNumber(sheet, title, step, width))
}

/** A slide's title, its number before it where it has one that is no picture of its own. */
export function headingNode(
  sheet: Sheet,
  title: Words,
  step: number,
  { width, part = 'title' }: { readonly width: number; readonly part?: string },
): SlideNode {
  const { number } = sheet.slide
  const flat = titleText(title)
  const build = (room: number): SlideNode =>
    titleNode(sheet, flat, step, { ...titled({ title }, room), part })
  if (number === undefined) return build(width)
  return numbered(sheet, part, number, { style: sheet.type.title(step, flat), width }, build)
}
