/**
 * Which colours lie behind a text. Everything painted before it where it stands is laid over one
 * another; what covers only a part of it leaves both colours possible. A picture may have any colour,
 * so that it counts as white and as black.
 */
import { contrast, over } from '../base/colour'
import type { GradientStop, Hex, Paint } from '../base/paint'
import type { Placed, Rect } from './layout'
import type { Slide, SlideNode } from './node'

/** Colours told apart behind one text; more are seldom, and the extremes are among the first. */
const mostGrounds = 96

/** Points of a gradient that are looked at behind one text. */
const points = 17

/** The worst contrast of `color` (at `opacity`) on any ground behind `rect`, and that ground. */
export function worstOn(
  grounds: readonly Hex[],
  color: Hex,
  opacity = 1,
): { readonly contrast: number; readonly ground: Hex } {
  let worst = { contrast: Infinity, ground: grounds[0] ?? '#FFFFFF' }
  for (const ground of grounds) {
    const value = contrast(opacity === 1 ? color : over(color, opacity, ground), ground)
    if (value < worst.contrast) worst = { contrast: value, ground }
  }
  return worst
}

/** Every colour that may lie behind `rect`, given what was painted before, bottom first. */
export function groundsOf(slide: Slide, before: readonly Placed[], rect: Rect): readonly Hex[] {
  const whole: Rect = { x: 0, y: 0, width: slide.width, height: slide.height }
  let grounds: readonly Hex[] = paintsOn(slide.fill, whole, rect, ['#FFFFFF'])
  for (const { node, rect: own } of before) {
    const paint = paintOf(node)
    if (paint === null || !meet(own, rect)) continue
    const painted = paint === 'any' ? ['#FFFFFF', '#000000'] : paintsOn(paint, own, rect, grounds)
    // What has a shape of its own leaves free what lies between.
    const covers = node.kind !== 'vector' && contains(own, rect)
    grounds = unique(covers ? painted : [...painted, ...grounds])
  }
  return grounds
}

function paintOf(node: SlideNode): Paint | 'any' | null {
  if (node.opacity === 0) return null
  switch (node.kind) {
    case 'text':
      return null
    case 'box':
      return node.fill === undefined ? null : faded(node.fill, node.opacity)
    case 'shape':
      return faded(node.fill, node.opacity)
    case 'picture':
      return 'any'
    case 'vector':
      if (node.fine === true || node.fill === undefined) return null
      return faded(node.fill, node.opacity)
  }
}

function faded(paint: Paint, opacity = 1): Paint {
  if (opacity === 1) return paint
  return paint.kind === 'solid'
    ? { ...paint, opacity: (paint.opacity ?? 1) * opacity }
    : {
        ...paint,
        stops: paint.stops.map((stop) => ({ ...stop, opacity: (stop.opacity ?? 1) * opacity })),
      }
}

/** The colours a paint makes of `grounds` where `rect` lies in its box `own`. */
function paintsOn(paint: Paint, own: Rect, rect: Rect, grounds: readonly Hex[]): readonly Hex[] {
  const seen = paint.kind === 'solid' ? [{ ...paint, at: 0 }] : stopsBehind(paint, own, rect)
  return seen.flatMap(({ color, opacity = 1 }) =>
    opacity >= 1 ? [color] : grounds.map((ground) => over(color, opacity, ground)),
  )
}

/** Points of a gradient behind `rect`; the gradient's line runs through the box as in CSS. */
function stopsBehind(
  { angle, stops }: Extract<Paint, { readonly kind: 'gradient' }>,
  own: Rect,
  rect: Rect,
): readonly GradientStop[] {
  const radians = (angle * Math.PI) / 180
  const [dx, dy] = [Math.sin(radians), -Math.cos(radians)]
  const length = Math.abs(own.width * dx) + Math.abs(own.height * dy)
  const at = (x: number, y: number): number =>
    0.5 +
    ((x - own.x - own.width / 2) * dx + (y - own.y - own.height / 2) * dy) / Math.max(1, length)
  const corners = [
    at(rect.x, rect.y),
    at(rect.x + rect.width, rect.y),
    at(rect.x, rect.y + rect.height),
    at(rect.x + rect.width, rect.y + rect.height),
  ]
  const [from, to] = [Math.min(...corners), Math.max(...corners)]
  return Array.from({ length: points }, (_, index) =>
    stopAt(stops, Math.min(1, Math.max(0, from + ((to - from) * index) / (points - 1)))),
  )
}

function stopAt(stops: readonly GradientStop[], at: number): GradientStop {
  const after = stops.findIndex((stop) => stop.at >= at)
  const next = stops[after === -1 ? stops.length - 1 : after]
  const before = stops[Math.max(0, (after === -1 ? stops.length : after) - 1)] ?? next
  if (next === undefined || before === undefined) return { at, color: '#FFFFFF', opacity: 0 }
  const share = next.at > before.at ? (at - before.at) / (next.at - before.at) : 1
  const [from = 1, to = 1] = [before.opacity, next.opacity]
  return {
    at,
    color: over(next.color, share, before.color),
    opacity: from + (to - from) * share,
  }
}

function unique(colors: readonly Hex[]): readonly Hex[] {
  return [...new Set(colors)].slice(0, mostGrounds)
}

function meet(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

function contains(outer: Rect, inner: Rect): boolean {
  const slack = 0.5
  return (
    outer.x <= inner.x + slack &&
    outer.y <= inner.y + slack &&
    outer.x + outer.width >= inner.x + inner.width - slack &&
    outer.y + outer.height >= inner.y + inner.height - slack
  )
}
