/** Whether a row of a list has a number, and the dash it has instead. */
import type { List } from '../deck/deck'
import { textOf } from '../deck/words'
import type { SlideNode } from '../slide/node'
import { rectangle, solid, type Sheet } from './kit'

/**
 * Whether the rows of a list are numbered: those of the writer's own, and others unless an item begins with a
 * figure, which a number beside it would be read together with ("2 14 clients").
 */
export function hasNumbers({ ordered, items }: List): boolean {
  return ordered || !items.some((item) => /^[\s\p{Sc}\p{Sm}~#(–-]*\p{N}/u.test(textOf(item)))
}

/** px at 1080 width of what marks a row instead of its number. */
export const rowDash = { width: 20, height: 4 } as const

export function dashNode(sheet: Sheet, part: string): SlideNode {
  const [width, height] = [sheet.px(rowDash.width), sheet.px(rowDash.height)]
  return rectangle(sheet, part, 'Dash', { width, height, fill: solid(sheet.theme.accent) })
}
