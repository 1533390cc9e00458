/**
 * What the roles of Editorial share: the hanging column, and on wide sheets two columns beside each other.
 * Lengths named here are px at 1080 width, as the design gives them.
 */
import type { BoxNode, SlideNode } from '../../slide/node'
import { column, pad, rectangle, row, solid, type Sheet } from '../kit'
import { stage } from '../shell'

/** Left of the hanging column, and what its text may take: 46 characters a line at 36 px. */
const gutter = 176
export const widestColumn = 760

/** What a title may take of a sheet that is wider than it is high. */
export const widestTitle = 1000

/** Between two columns side by side: 112 on a sheet of 1920 × 1080. */
const betweenColumns = 90

/** Of the stage: a picture beside text, 880 of 1664 px; and text that needs more than half. */
const pictureShare = 880 / 1664
const wideShare = 2 / 3

/** Title to body; headline to picture or code; rule to what it stands over. */
export const leastGap = 40
export const pictureGap = 48
export const ruleGap = 32

/** Whether text stands beside its title, not below it. */
export function isBeside(sheet: Sheet): boolean {
  return sheet.canvas.kind === 'landscape'
}

/** px on the canvas left of the hanging column. */
export function gutterOf(sheet: Sheet): number {
  return sheet.px(gutter)
}

/** px on the canvas a title has: over the whole stage, or the first of two columns. */
export function titleWidth(sheet: Sheet): number {
  const room = isBeside(sheet) ? halfWidth(sheet) : sheet.stage.width
  return Math.min(room, sheet.px(widestTitle))
}

/** px on the canvas of the column where text hangs, or of the second of two columns. */
export function columnWidth(sheet: Sheet): number {
  const room = isBeside(sheet) ? halfWidth(sheet) : sheet.stage.width - gutterOf(sheet)
  return Math.min(room, sheet.px(widestColumn))
}

/** px on the canvas of each of two equal columns. */
export function halfWidth(sheet: Sheet): number {
  return Math.floor((sheet.stage.width - sheet.px(betweenColumns)) / 2)
}

/** px on the canvas of the two columns where a picture, or text that needs more than half, is the second. */
export function unequal(
  sheet: Sheet,
  second: 'picture' | 'wide',
): { readonly first: number; readonly second: number } {
  const { width } = sheet.stage
  const gap = sheet.px(betweenColumns)
  const own = second === 'picture' ? width * pictureShare : (width - gap) * wideShare
  return { first: Math.floor(width - gap - own), second: Math.floor(own) }
}

/** The accent rule: 96 × 8, no radius. */
export function rule(sheet: Sheet, part = 'rule'): SlideNode {
  const size = { width: sheet.px(96), height: sheet.px(8) }
  return rectangle(sheet, part, 'Rule', { ...size, fill: solid(sheet.theme.accent) })
}

/**
 * Text hanging in the column, with the rule in the gutter level with its first line, or nothing there.
 * Beside a title there is no gutter, and the rule stands below the title. `size` is of the text, px at
 * 1080 width; `gap` between its parts, px on the canvas. null without parts.
 */
export function hanging(
  sheet: Sheet,
  part: string,
  mark: 'rule' | 'none',
  size: number,
  gap: number,
  children: readonly SlideNode[],
): SlideNode | null {
  if (children.length === 0) return null
  const width = columnWidth(sheet)
  const room = isBeside(sheet) ? halfWidth(sheet) : sheet.stage.width - gutterOf(sheet)
  const own = width < room ? width : 'fill'
  const words = column(sheet, `${part}/column`, { name: 'Text', width: own, gap }, children)
  if (isBeside(sheet)) return words
  const { lineHeight } = sheet.type.body(size, '')
  const top = Math.round((lineHeight - sheet.px(8)) / 2 - sheet.px(2))
  const marks = mark === 'rule' ? [rule(sheet, `${part}/rule`)] : []
  const options = {
    name: 'Gutter',
    width: gutterOf(sheet),
    height: mark === 'rule' ? 'hug' : 1,
    pad: pad(mark === 'rule' ? top : 0, 0, 0, 0),
  } as const
  return row(sheet, `${part}/row`, { name: 'Column' }, [
    column(sheet, `${part}/gutter`, options, marks),
    words,
  ])
}

export interface Columns {
  /** At the top and at the foot of the first column. */
  readonly top: SlideNode | null
  readonly foot: SlideNode
  /** The second column, from the top or from the foot. */
  readonly second: SlideNode | null
  readonly from: 'top' | 'foot'
  /** px on the canvas of the second column; both are equally wide unless said. */
  readonly width?: number
}

/** H gap 112: V between { top · foot } · V { second }. */
export function columns(sheet: Sheet, { top, foot, second, from, width }: Columns): BoxNode {
  const first = {
    name: 'First column',
    height: 'fill',
    main: top === null ? 'end' : 'between',
    gap: sheet.px(leastGap),
  } as const
  const other = {
    name: 'Second column',
    width: width ?? 'fill',
    height: 'fill',
    main: from === 'top' ? 'start' : 'end',
  } as const
  return stage(sheet, { main: 'start', gap: 0 }, [
    row(sheet, 'columns', { name: 'Columns', height: 'fill', gap: sheet.px(betweenColumns) }, [
      column(sheet, 'columns/1', first, [top, foot]),
      column(sheet, 'columns/2', other, [second]),
    ]),
  ])
}

/** Title above and text below it; on wide sheets side by side, the rule at the foot of the title's column. */
export function titleAndText(
  sheet: Sheet,
  title: SlideNode | null,
  text: SlideNode | null,
  from: Columns['from'] = 'top',
): BoxNode {
  if (isBeside(sheet)) {
    return columns(sheet, { top: title, foot: rule(sheet), second: text, from })
  }
  const main = title === null || text === null ? 'end' : 'between'
  return stage(sheet, { main, gap: sheet.px(leastGap) }, [title, text])
}
