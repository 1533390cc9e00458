/** Where things stand: inside the slide, their box and the safe area, and not on one another. */
import type { Measure } from '../base/type'
import type { CheckRules } from './check'
import type { Finding, FindingCode } from './finding'
import { toBlock, type Placed, type Rect } from './layout'
import type { BoxNode, Slide, SlideNode } from './node'

/** px: widths of real text are fractions. */
const slack = 0.5

/** Findings of one laid-out slide. */
export function checkPlaces(
  slide: Slide,
  placed: readonly Placed[],
  measure: Measure,
  rules: CheckRules,
): readonly Finding[] {
  const found = (code: FindingCode, node: SlideNode, measured: number, rule = 0): Finding => ({
    code,
    severity: 'error',
    slide: slide.key,
    node: node.key,
    name: node.name,
    measured,
    rule,
    ...(code === 'overflow' ? { repair: 'split' } : {}),
  })
  const rects = new Map(placed.map(({ node, rect }) => [node, rect]))
  const named = [{ key: slide.key, name: slide.name }, ...placed.map(({ node }) => node)]
  return [
    ...named
      .filter(({ name }) => name === '' || name.includes('/'))
      .map(({ key, name }): Finding => ({
        code: 'name',
        severity: 'error',
        slide: slide.key,
        node: key,
        name,
        measured: 0,
        rule: 0,
      })),
    ...placed.flatMap(({ node, rect }) => {
      const by = outsideBy(rect, { x: 0, y: 0, width: slide.width, height: slide.height })
      // Decorations and fields may run over the edge: the slide clips.
      const counts = (node.kind === 'text' || node.kind === 'picture') && node.at === undefined
      return counts && by > slack ? [found('outside', node, by)] : []
    }),
    ...placed.flatMap(({ node, rect }) => overflows(node, rect, rects, measure, found)),
    ...overlaps(placed, found),
    ...(rules.safe === null ? [] : unsafe(slide, placed, rules, found)),
  ]
}

type Found = (code: FindingCode, node: SlideNode, measured: number, rule?: number) => Finding

/** A line wider than its box, or a child in the flow that its box is too small for. */
function overflows(
  node: SlideNode,
  rect: Rect,
  rects: ReadonlyMap<SlideNode, Rect>,
  measure: Measure,
  found: Found,
): readonly Finding[] {
  if (node.kind === 'text' && node.maxLines === undefined && node.width !== 'hug') {
    const longest = Math.max(...measure(toBlock(node), rect.width).lines)
    return longest > rect.width + slack ? [found('overflow', node, longest - rect.width)] : []
  }
  if (node.kind !== 'box') return []
  const inner = innerOf(node, rect)
  return node.children.flatMap((child) => {
    const own = rects.get(child)
    if (own === undefined || child.at !== undefined) return []
    const by = outsideBy(own, inner)
    return by > (isRail(node) ? railSlack(rect) : slack) ? [found('overflow', child, by)] : []
  })
}

/**
 * px by which the lines of a rail may be higher than it: name and handle are 62 px high in a header of 56, by
 * design, centred; on small sheets heights are rounded to 2 px.
 */
function railSlack({ height }: Rect): number {
  return Math.max(2, height * 0.08)
}

function isRail({ name }: BoxNode): boolean {
  return name === 'Header' || name === 'Footer'
}

function innerOf({ pad }: BoxNode, rect: Rect): Rect {
  return {
    x: rect.x + pad.left,
    y: rect.y + pad.top,
    width: rect.width - pad.left - pad.right,
    height: rect.height - pad.top - pad.bottom,
  }
}

/** Texts on texts, and texts on pictures beside which they stand; what is laid on top on purpose has `at`. */
function overlaps(placed: readonly Placed[], found: Found): readonly Finding[] {
  const inFlow = flowOf(placed)
  const things = placed.filter(
    ({ node }) => (node.kind === 'text' || node.kind === 'picture') && inFlow.has(node),
  )
  return things.flatMap((one, index) =>
    things.slice(index + 1).flatMap((other) => {
      const across = shared(one.rect.x, one.rect.width, other.rect.x, other.rect.width)
      const down = shared(one.rect.y, one.rect.height, other.rect.y, other.rect.height)
      const by = Math.min(across, down)
      return by > slack ? [found('overlap', other.node, by)] : []
    }),
  )
}

/** Nodes neither they nor a box around them stand out of the flow. */
function flowOf(placed: readonly Placed[]): ReadonlySet<SlideNode> {
  const out = new Set<SlideNode>()
  for (const { node } of placed) {
    if (node.at !== undefined) out.add(node)
    if (node.kind === 'box' && out.has(node)) for (const child of node.children) out.add(child)
  }
  return new Set(placed.map(({ node }) => node).filter((node) => !out.has(node)))
}

/** The header or footer a node stands in, and the px by which it may be higher than that. */
interface Rail {
  readonly isFooter: boolean
  readonly slack: number
}

/** Texts outside the safe edges; those above the footer keep off the foot as well. */
function unsafe(
  slide: Slide,
  placed: readonly Placed[],
  { safe, foot }: CheckRules,
  found: Found,
): readonly Finding[] {
  if (safe === null) return []
  const rails = new Map<SlideNode, Rail>()
  for (const { node, rect } of placed) {
    if (node.kind !== 'box') continue
    const own = isRail(node)
      ? { isFooter: node.name === 'Footer', slack: railSlack(rect) }
      : rails.get(node)
    if (own !== undefined) for (const child of node.children) rails.set(child, own)
  }
  return placed.flatMap(({ node, rect }) => {
    // What hangs outside the edge on purpose, as opening quotes do, has `at`.
    if (node.kind !== 'text' || node.at !== undefined) return []
    const rail = rails.get(node)
    const bottom = rail?.isFooter === true ? safe.bottom : Math.max(safe.bottom, foot)
    const by = outsideBy(rect, {
      x: safe.left,
      y: safe.top,
      width: slide.width - safe.left - safe.right,
      height: slide.height - safe.top - bottom,
    })
    return by > (rail?.slack ?? slack) ? [found('safe-area', node, by)] : []
  })
}

/** px that `rect` sticks out of `room`, 0 or less where it does not. */
function outsideBy(rect: Rect, room: Rect): number {
  return Math.max(
    room.x - rect.x,
    room.y - rect.y,
    rect.x + rect.width - room.x - room.width,
    rect.y + rect.height - room.y - room.height,
  )
}

function shared(one: number, length: number, other: number, otherLength: number): number {
  return Math.min(one + length, other + otherLength) - Math.max(one, other)
}
