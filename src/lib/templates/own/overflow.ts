/** What does not fit into a copy of a frame. */
import type { Measure } from '../../base/type'
import { layOutSlide, toBlock, type Rect } from '../../slide/layout'
import type { BoxNode, TextNode } from '../../slide/node'
import type { OwnFrame } from '../../slide/own-frame'
import { roomHeight } from '../../slide/own-rooms'
import type { Copy } from './fill'

/** px by which layers leave what they may take, by their keys in the frame; those that fit are not named. */
export type Overflows = ReadonlyMap<string, number>

/** px: widths of real text are fractions. */
const slack = 0.5

export function overflowsOf(frame: OwnFrame, copy: Copy, measure: Measure): Overflows {
  const placed = layOutSlide({ key: '', name: '', ...copy }, measure)
  const rects = new Map(placed.map(({ node, rect }) => [node, rect]))
  const shown = new Set(placed.map(({ node }) => ownKey(node.key)))
  const rooms = new Map(
    frame.rooms.map((room) => [room.key, roomHeight(room, (key) => !shown.has(key))]),
  )
  const lines = new Map(
    frame.slots.flatMap((slot) => (slot.kind === 'text' ? [[slot.key, slot.lines] as const] : [])),
  )
  const found = new Map<string, number>()
  for (const { node, rect } of placed) {
    const key = ownKey(node.key)
    const by = Math.max(
      rect.height - (rooms.get(key) ?? Infinity),
      node.kind === 'text' ? ofText(node, rect, lines.get(key) ?? null, measure) : 0,
      node.kind === 'box' ? ofBox(node, rect, (child) => rects.get(child)) : 0,
    )
    if (by > slack) found.set(key, by)
  }
  return found
}

/** Whether nothing leaves its room by more than it does anyway. */
export function fitsIn(overflows: Overflows, anyway: Overflows): boolean {
  return [...overflows].every(([key, by]) => by <= (anyway.get(key) ?? 0) + slack)
}

/** The key of a node in its frame. */
function ownKey(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}

function ofText(node: TextNode, rect: Rect, most: number | null, measure: Measure): number {
  const { lines, height } = measure(toBlock(node), node.width === 'hug' ? Infinity : rect.width)
  const over = most === null ? 0 : (lines.length - most) * node.style.lineHeight
  const across = node.width === 'hug' ? 0 : Math.max(...lines) - rect.width
  return Math.max(height - rect.height, over, across)
}

/** What stands in a layout beyond its inner edges. */
function ofBox(
  { children, pad }: BoxNode,
  rect: Rect,
  rectOf: (child: BoxNode['children'][number]) => Rect | undefined,
): number {
  return Math.max(
    0,
    ...children.map((child) => {
      const own = rectOf(child)
      if (own === undefined || child.at !== undefined) return 0
      return Math.max(
        rect.x + pad.left - own.x,
        rect.y + pad.top - own.y,
        own.x + own.width - rect.x - rect.width + pad.right,
        own.y + own.height - rect.y - rect.height + pad.bottom,
      )
    }),
  )
}
