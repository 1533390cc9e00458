/** What is seen of laid-out layers: boxes that clip cut what is in them, and opacity passes down. */
import type { Measure } from '../base/type'
import { toBlock, type Placed, type Rect } from './layout'
import type { BoxNode, Slide, SlideNode, TextNode } from './node'

export interface Seen extends Placed {
  /** What the slide and the boxes that clip leave of it; width or height 0 where it is not seen. */
  readonly shown: Rect
  /** The box it stands in; the slide's for its first layers. */
  readonly around: Rect
  /** 0–1, its own and that of every box around it. */
  readonly opacity: number
  /** Whether it or a box around it stands out of the flow. */
  readonly floats: boolean
  /** The header or footer it stands in. */
  readonly rail: Rail | null
}

export interface Rail {
  readonly isFooter: boolean
  readonly rect: Rect
}

/** What a box passes on to its children. */
interface Around extends Pick<Seen, 'opacity' | 'floats' | 'rail' | 'around'> {
  readonly room: Rect
}

/** Every layer as it is seen, in the order given: parents before children, bottom first. */
export function seenOf(slide: Slide, placed: readonly Placed[]): readonly Seen[] {
  const room: Rect = { x: 0, y: 0, width: slide.width, height: slide.height }
  const outermost: Around = { opacity: 1, floats: false, rail: null, room, around: room }
  const given = new Map<SlideNode, Around>()
  return placed.map(({ node, rect }) => {
    const outer = given.get(node) ?? outermost
    const opacity = outer.opacity * (node.opacity ?? 1)
    const floats = outer.floats || node.at !== undefined
    const shown = shared(rect, outer.room)
    if (node.kind === 'box') {
      const inner = node.clip === true ? shown : outer.room
      const rail = isRail(node) ? { isFooter: node.name === 'Footer', rect } : outer.rail
      for (const child of node.children) {
        given.set(child, { opacity, floats, rail, room: inner, around: rect })
      }
    }
    return { node, rect, shown, opacity, floats, rail: outer.rail, around: outer.around }
  })
}

/** Whether a box is the slide's header or footer. */
export function isRail({ name }: Pick<BoxNode, 'name'>): boolean {
  return name === 'Header' || name === 'Footer'
}

/**
 * Where the letters of a text are: its box, as wide as the longest of its lines. What is placed by hand is as
 * high as the box around it: figures have no descenders, so that their line reaches far above them.
 */
export function inkOf(
  node: TextNode,
  { rect, around }: Pick<Seen, 'rect' | 'around'>,
  measure: Measure,
): Rect {
  const { lines } = measure(toBlock(node), node.width === 'hug' ? Infinity : rect.width)
  const width = Math.min(rect.width, Math.max(0, ...lines.slice(0, node.maxLines)))
  const spare = rect.width - width
  const shift = { left: 0, center: spare / 2, right: spare }[node.align]
  const { y, height } =
    node.at === undefined ? rect : shared(rect, { ...around, x: rect.x, width: rect.width })
  const isApart = height === 0
  return {
    x: rect.x + shift,
    width,
    y: isApart ? rect.y : y,
    height: isApart ? rect.height : height,
  }
}

/** What two boxes have in common; of width or height 0 when it is nothing. */
export function shared(one: Rect, other: Rect): Rect {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const right = Math.min(one.x + one.width, other.x + other.width)
  const bottom = Math.min(one.y + one.height, other.y + other.height)
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}
