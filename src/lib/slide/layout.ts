/**
 * Where everything on a slide stands: the small part of flexbox that the slide vocabulary can say.
 * Planning asks it whether words fit, checking asks it whether anything sticks out, and measuring
 * asks it how wide each text is. Painters do not use it: Figma and the browser lay out themselves.
 */
import type { Measure, TextBlock } from '../base/type'
import type { BoxNode, Slide, SlideNode, TextNode } from './node'

/** px from the slide's top left corner. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Placed {
  readonly node: SlideNode
  readonly rect: Rect
}

/** Every node of the slide and where it stands, parents before children. */
export function layOutSlide(slide: Slide, measure: Measure): readonly Placed[] {
  const placed: Placed[] = []
  const whole: Rect = { x: 0, y: 0, width: slide.width, height: slide.height }
  const frame = { axis: 'column', gap: 0, main: 'start', cross: 'start' } as const
  placeChildren({ ...frame, pad: noPad, children: slide.children }, whole, measure, placed)
  return placed
}

/**
 * Height a node takes by itself in px when it is `width` px wide: "fill" counts as its content, and
 * the gap of a box with `main: 'between'` counts as the least distance it keeps.
 */
export function naturalHeight(node: SlideNode, width: number, measure: Measure): number {
  if (typeof node.height === 'number') return node.height
  if (node.kind === 'text') return textHeight(node, width, measure)
  if (node.kind !== 'box') return 0
  const inner = Math.max(0, width - node.pad.left - node.pad.right)
  const flow = node.children.filter(isInFlow)
  const widths = childWidths(node, flow, inner, measure)
  const heights = flow.map((child, index) => naturalHeight(child, widths[index] ?? 0, measure))
  const content =
    node.axis === 'row' ? Math.max(0, ...heights) : sum(heights) + gaps(node.gap, flow.length)
  return content + node.pad.top + node.pad.bottom
}

/** Width a node takes by itself in px; "fill" counts as its content. */
export function naturalWidth(node: SlideNode, measure: Measure): number {
  if (typeof node.width === 'number') return node.width
  if (node.kind === 'text') return Math.max(...measure(toBlock(node), Infinity).lines)
  if (node.kind !== 'box') return 0
  const flow = node.children.filter(isInFlow)
  const widths = flow.map((child) => naturalWidth(child, measure))
  const content =
    node.axis === 'row' ? sum(widths) + gaps(node.gap, flow.length) : Math.max(0, ...widths)
  return content + node.pad.left + node.pad.right
}

/** What a text node asks to be measured. */
export function toBlock(node: TextNode): TextBlock {
  return {
    runs: node.runs.map(({ text: given, font }) => {
      const text = shownLetters(given, node.letters)
      return font === undefined ? { text } : { text, font }
    }),
    style: node.style,
    ...(node.paragraphGap === 0 ? {} : { paragraphGap: node.paragraphGap }),
  }
}

/** Letters as they are shown: capitals are wider than what was typed. */
function shownLetters(text: string, letters: TextNode['letters']): string {
  if (letters === undefined) return text
  return letters === 'upper' ? text.toUpperCase() : text.toLowerCase()
}

function textHeight(node: TextNode, width: number, measure: Measure): number {
  const { lines, height } = measure(toBlock(node), node.width === 'hug' ? Infinity : width)
  const spare = node.maxLines === undefined ? 0 : Math.max(0, lines.length - node.maxLines)
  return height - spare * node.style.lineHeight
}

type Flow = Pick<BoxNode, 'axis' | 'gap' | 'main' | 'cross' | 'pad' | 'children'>

function placeNode(node: SlideNode, rect: Rect, measure: Measure, placed: Placed[]): void {
  placed.push({ node, rect })
  if (node.kind === 'box') placeChildren(node, rect, measure, placed)
}

function placeChildren(box: Flow, rect: Rect, measure: Measure, placed: Placed[]): void {
  const inner: Rect = {
    x: rect.x + box.pad.left,
    y: rect.y + box.pad.top,
    width: Math.max(0, rect.width - box.pad.left - box.pad.right),
    height: Math.max(0, rect.height - box.pad.top - box.pad.bottom),
  }
  const flow = box.children.filter(isInFlow)
  const widths = childWidths(box, flow, inner.width, measure)
  const heights = childHeights(box, flow, widths, inner.height, measure)
  const isRow = box.axis === 'row'
  const room = isRow ? inner.width : inner.height
  const free = room - sum(isRow ? widths : heights) - gaps(box.gap, flow.length)
  const between = (free + gaps(box.gap, flow.length)) / Math.max(1, flow.length - 1)
  const step = box.main === 'between' ? Math.max(0, between) : box.gap
  const lead = { start: 0, between: 0, center: free / 2, end: free }[box.main]
  let along = lead
  const spots = new Map<SlideNode, Rect>()
  flow.forEach((child, index) => {
    const width = widths[index] ?? 0
    const height = heights[index] ?? 0
    const across = isRow ? inner.height - height : inner.width - width
    const shift = { start: 0, center: across / 2, end: across }[box.cross]
    const x = inner.x + (isRow ? along : shift)
    const y = inner.y + (isRow ? shift : along)
    spots.set(child, { x, y, width, height })
    along += (isRow ? width : height) + step
  })
  for (const child of box.children) {
    placeNode(child, spots.get(child) ?? floating(child, rect, measure), measure, placed)
  }
}

function floating(node: SlideNode, parent: Rect, measure: Measure): Rect {
  const { x, y } = node.at ?? { x: 0, y: 0 }
  const width = naturalWidth(node, measure)
  const height = naturalHeight(node, width, measure)
  return { x: parent.x + x, y: parent.y + y, width, height }
}

function childWidths(
  box: Flow,
  flow: readonly SlideNode[],
  inner: number,
  measure: Measure,
): readonly number[] {
  if (box.axis === 'column') {
    return flow.map((child) => (child.width === 'fill' ? inner : naturalWidth(child, measure)))
  }
  const fixed = flow.map((child) => (child.width === 'fill' ? 0 : naturalWidth(child, measure)))
  return shareOut(
    flow.map((child) => child.width === 'fill'),
    fixed,
    inner,
    box.gap,
  )
}

function childHeights(
  box: Flow,
  flow: readonly SlideNode[],
  widths: readonly number[],
  inner: number,
  measure: Measure,
): readonly number[] {
  const own = flow.map((child, index) => naturalHeight(child, widths[index] ?? 0, measure))
  if (box.axis === 'row') {
    return own.map((height, index) => (flow[index]?.height === 'fill' ? inner : height))
  }
  const fills = flow.map((child) => child.height === 'fill')
  const fixed = own.map((height, index) => (fills[index] === true ? 0 : height))
  return shareOut(fills, fixed, inner, box.gap)
}

function shareOut(
  fills: readonly boolean[],
  fixed: readonly number[],
  room: number,
  gap: number,
): readonly number[] {
  const count = fills.filter(Boolean).length
  const share = Math.max(0, room - sum(fixed) - gaps(gap, fixed.length)) / Math.max(1, count)
  return fixed.map((length, index) => (fills[index] === true ? share : length))
}

const noPad = { top: 0, right: 0, bottom: 0, left: 0 }

function isInFlow(node: SlideNode): boolean {
  return node.at === undefined
}

function gaps(gap: number, count: number): number {
  return gap * Math.max(0, count - 1)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
