/** Where things stand: inside the slide, their box and the safe area, and not on one another. */
import type { Measure } from '../base/type'
import type { CheckRules } from './check'
import type { Finding, FindingCode } from './finding'
import { toBlock, type Rect } from './layout'
import type { BoxNode, Slide, SlideNode } from './node'
import { inkOf, isRail, shared, type Seen } from './seen'
import { nodeText } from './walk'

/** px: widths of real text are fractions. */
const slack = 0.5

/** Findings of one slide. */
export function checkPlaces(
  slide: Slide,
  seen: readonly Seen[],
  measure: Measure,
  rules: CheckRules,
): readonly Finding[] {
  const found = (code: FindingCode, node: SlideNode, measured: number): Finding => ({
    code,
    severity: 'error',
    slide: slide.key,
    node: node.key,
    name: node.name,
    measured,
    rule: 0,
    ...(code === 'overflow' ? { repair: 'split' } : {}),
  })
  const rects = new Map(seen.map(({ node, rect }) => [node, rect]))
  return [
    ...misnamed(slide, seen),
    ...seen.flatMap((one) => outside(slide, one, measure, found)),
    ...seen.flatMap(({ node, rect }) => overflows(node, rect, rects, measure, found)),
    ...overlaps(seen, measure, found),
    ...(rules.safe === null ? [] : unsafe(slide, seen, rules, found)),
  ]
}

type Found = (code: FindingCode, node: SlideNode, measured: number) => Finding

/** Layers without a name, or with one that Figma takes for a group of names. */
function misnamed(slide: Slide, seen: readonly Seen[]): readonly Finding[] {
  return [slide, ...seen.map(({ node }) => node)]
    .filter(({ name }) => name === '' || name.includes('/'))
    .map(({ key, name }) => ({
      code: 'name',
      severity: 'error',
      slide: slide.key,
      node: key,
      name,
      measured: 0,
      rule: 0,
    }))
}

/**
 * Words and pictures over the edge of the slide, and words that a box cuts off. Decorations, fields and
 * pictures placed by hand may run over the edge: the slide clips.
 */
function outside(slide: Slide, one: Seen, measure: Measure, found: Found): readonly Finding[] {
  const { node, rect, shown, floats } = one
  const whole = { x: 0, y: 0, width: slide.width, height: slide.height }
  if (node.kind === 'picture') {
    const by = beyond(rect, whole)
    return !floats && by > slack ? [found('outside', node, by)] : []
  }
  if (node.kind !== 'text' || nodeText(node).trim() === '') return []
  const ink = floats ? inkOf(node, one, measure) : rect
  const by = beyond(ink, whole)
  if (by > slack) return [found('outside', node, by)]
  const cut = floats ? beyond(ink, shown) : 0
  return cut > slack ? [found('overflow', node, cut)] : []
}

/** A line wider than its box, lines higher than it, or a child in the flow that its box is too small for. */
function overflows(
  node: SlideNode,
  rect: Rect,
  rects: ReadonlyMap<SlideNode, Rect>,
  measure: Measure,
  found: Found,
): readonly Finding[] {
  if (node.kind === 'text') {
    if (node.maxLines !== undefined || nodeText(node).trim() === '') return []
    const { lines, height } = measure(toBlock(node), node.width === 'hug' ? Infinity : rect.width)
    const across = node.width === 'hug' ? 0 : Math.max(...lines) - rect.width
    const by = Math.max(across, height - rect.height)
    return by > slack ? [found('overflow', node, by)] : []
  }
  if (node.kind !== 'box') return []
  const inner = innerOf(node, rect)
  return node.children.flatMap((child) => {
    const own = rects.get(child)
    if (own === undefined || child.at !== undefined) return []
    const by = isRail(node) ? beyondRail(own, inner, rect) : beyond(own, inner)
    return by > slack ? [found('overflow', child, by)] : []
  })
}

function innerOf({ pad }: BoxNode, rect: Rect): Rect {
  return {
    x: rect.x + pad.left,
    y: rect.y + pad.top,
    width: rect.width - pad.left - pad.right,
    height: rect.height - pad.top - pad.bottom,
  }
}

/**
 * What lies on what it should leave free: words and pictures of the flow on one another, and anything
 * painted on words. What stands below words on purpose has `at` and is painted before them.
 */
function overlaps(seen: readonly Seen[], measure: Measure, found: Found): readonly Finding[] {
  const inks = new Map<Seen, Rect>()
  for (const one of seen) {
    const { node } = one
    if (node.kind === 'text' && nodeText(node).trim() !== '') {
      inks.set(one, shared(inkOf(node, one, measure), one.shown))
    }
  }
  return seen.flatMap((one, index) => {
    const ink = inks.get(one)
    const isThing = ink !== undefined || one.node.kind === 'picture'
    if (!isThing) return []
    const over = seen.slice(index + 1).map((other) => {
      const otherInk = inks.get(other)
      const isOtherThing = otherInk !== undefined || other.node.kind === 'picture'
      const inFlow = isOtherThing && !one.floats && !other.floats
      const covers = ink !== undefined && paints(other)
      if (inFlow) return least(shared(one.rect, other.rect))
      return covers ? least(shared(ink, other.shown)) : 0
    })
    const by = Math.max(0, ...over)
    return by > slack ? [found('overlap', one.node, by)] : []
  })
}

/** Whether a layer hides what lies below it. */
function paints({ node, opacity }: Seen): boolean {
  if (opacity === 0) return false
  switch (node.kind) {
    case 'text':
      return false
    case 'picture':
    case 'shape':
      return true
    case 'vector':
      return node.fill !== undefined && node.fine !== true
    case 'box':
      return node.fill !== undefined
  }
}

function least({ width, height }: Rect): number {
  return Math.min(width, height)
}

/** Texts outside the safe edges; those above the footer keep off the foot as well. */
function unsafe(
  slide: Slide,
  seen: readonly Seen[],
  { safe, foot }: CheckRules,
  found: Found,
): readonly Finding[] {
  if (safe === null) return []
  return seen.flatMap(({ node, rect, rail }) => {
    if (node.kind !== 'text') return []
    // What stands in the place of a picture is not published; that it does is said by `check-deck`.
    if (node.name === 'Hint') return []
    // Opening quotes, markers and large numerals hang outside the edge on purpose.
    const hangs = node.at !== undefined && !/\p{L}/u.test(nodeText(node))
    if (hangs || nodeText(node).trim() === '') return []
    const bottom = rail?.isFooter === true ? safe.bottom : Math.max(safe.bottom, foot)
    const room = {
      x: safe.left,
      y: safe.top,
      width: slide.width - safe.left - safe.right,
      height: slide.height - safe.top - bottom,
    }
    const by = rail === null ? beyond(rect, room) : beyondRail(rect, room, rail.rect)
    return by > slack ? [found('safe-area', node, by)] : []
  })
}

/** px that `rect` sticks out of `room`, 0 or less where it does not. */
function beyond(rect: Rect, room: Rect): number {
  return Math.max(across(rect, room), down(rect, room))
}

/**
 * The same for what stands in a rail, whose lines may be higher than it is: name and handle are 62 px high in
 * a header of 56, by design, centred; on small sheets heights are rounded to 2 px.
 */
function beyondRail(rect: Rect, room: Rect, { height }: Rect): number {
  const most = Math.max(2, height * 0.08)
  const over = down(rect, room)
  return Math.max(across(rect, room), over > most ? over : 0)
}

function across(rect: Rect, room: Rect): number {
  return Math.max(room.x - rect.x, rect.x + rect.width - room.x - room.width)
}

function down(rect: Rect, room: Rect): number {
  return Math.max(room.y - rect.y, rect.y + rect.height - room.y - room.height)
}
