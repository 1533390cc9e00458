/** What the roles of Editorial share: the hanging column. */
import type { SlideNode } from '../../slide/node'
import { column, pad, rectangle, row, solid, type Sheet } from '../kit'

/** px left of the hanging column. */
export const gutter = 176

/** px of the column where text hangs. */
export function columnWidth(sheet: Sheet): number {
  return sheet.stage.width - gutter
}

/** Title to body; headline to picture or code. */
export const leastGap = 40
export const pictureGap = 48

/** The accent rule: 96 × 8, no radius. */
export function rule(sheet: Sheet, part = 'rule'): SlideNode {
  return rectangle(sheet, part, 'Rule', { width: 96, height: 8, fill: solid(sheet.theme.accent) })
}

/**
 * Text hanging in the column, with the rule in the gutter level with its first line, or nothing there.
 * `gap` is between its parts, in px.
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
  const { lineHeight } = sheet.type.body(size, '')
  const top = Math.round((lineHeight - 8) / 2 - 2)
  const marks = mark === 'rule' ? [rule(sheet, `${part}/rule`)] : []
  const height = mark === 'rule' ? 'hug' : 1
  const options = {
    name: 'Gutter',
    width: gutter,
    height,
    pad: pad(mark === 'rule' ? top : 0, 0, 0, 0),
  } as const
  return row(sheet, `${part}/row`, { name: 'Column' }, [
    column(sheet, `${part}/gutter`, options, marks),
    column(sheet, `${part}/column`, { name: 'Text', gap }, children),
  ])
}
