/** Large titles of a card: of a cover, and of a post that is one short sentence. */
import type { Words } from '../../deck/deck'
import { toBlock } from '../../slide/layout'
import type { SlideNode, TextNode } from '../../slide/node'
import { across } from '../direction'
import { titled } from '../fit'
import { column, pad, type Sheet } from '../kit'
import { standsWhole, titleNode } from '../titles'
import { quoteText } from '../words'

/** Of the width: a box that takes a word from the first line down to a last one that is short. */
const narrower = 0.9

/** Of the longest line: how much longer the shortest must become for it. */
const gain = 0.1

/** The title at a step, in the width or somewhat less of it, whichever leaves no line short on as many lines. */
export function largeTitle(
  sheet: Sheet,
  slide: { readonly title: Words },
  step: number,
  width: number,
): TextNode {
  const title = quoteText(slide.title)
  const room = Math.round(width * narrower)
  const whole = titleNode(sheet, title, step, titled(slide, width))
  if (!standsWhole(sheet, title, step, room)) return whole
  const lower = titleNode(sheet, title, step, titled(slide, room))
  const [own, other] = [linesOf(sheet, whole, width), linesOf(sheet, lower, room)]
  const isAlike = other.every((line, index) => Math.abs(line - (own[index] ?? 0)) < 1)
  const isBetter = isAlike || shortest(other) > shortest(own) + gain
  if (own.length < 2 || other.length !== own.length || !isBetter) return whole
  // Also where both are alike: in the whole width a font a hair narrower might pull a word up.
  return across(sheet, { ...lower, width: lower.width === 'fill' ? room : lower.width })
}

function linesOf(sheet: Sheet, node: TextNode, room: number): readonly number[] {
  const width = typeof node.width === 'number' ? node.width : room
  return sheet.measure(toBlock(node), width).lines
}

/** Of the longest line, the shortest. */
function shortest(lines: readonly number[]): number {
  return Math.min(...lines) / Math.max(1, ...lines)
}

/** Air around a large title: 8 above, 16 below where the card ends with it. */
export function withAir(sheet: Sheet, title: SlideNode, isLast: boolean): SlideNode {
  const space = pad(sheet.px(8), 0, isLast ? sheet.px(16) : 0, 0)
  return column(sheet, 'heading', { name: 'Heading', pad: space }, [title])
}
