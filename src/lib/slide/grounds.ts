/**
 * Which colours lie behind a text. Everything painted before it where it stands is laid over one
 * another; what covers only a part of it leaves both colours possible. A picture may have any colour,
 * so that it counts as white and as black.
 */
import { contrast, luminance, over } from '../base/colour'
import type { GradientStop, Hex, Paint } from '../base/paint'
import type { Rect } from './layout'
import type { Slide, SlideNode } from './node'
import type { Seen } from './seen'

/** Colours told apart behind one text. */
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
export function groundsOf(slide: Slide, before: readonly Seen[], rect: Rect): readonly Hex[] {
  const whole: Rect = { x: 0, y: 0, width: slide.width, height: slide.height }
  let grounds: readonly Hex[] = paintsOn(slide.fill, whole, rect, ['#FFFFFF'])
  for (const seen of before) {
    const paints = paintsOf(seen)
    if (paints.length === 0 || !meet(seen.shown, rect)) continue
    const painted = paints.flatMap((paint) => paintsOn(paint, seen.rect, rect, grounds))
    grounds = thinned(covers(seen, rect) ? painted : [...painted, ...grounds])
  }
  return grounds
}

/** What a layer may lay over what is below it; a picture may be white and may be black. */
function paintsOf({ node, opacity }: Seen): readonly Paint[] {
  if (opacity === 0) return []
  const own = ownPaints(node)
  return opacity === 1 ? own : own.map((paint) => faded(paint, opacity))
}

function ownPaints(node: SlideNode): readonly Paint[] {
  switch (node.kind) {
    case 'text':
      return []
    case 'box':
      return node.fill === undefined ? [] : [node.fill]
    case 'shape':
      return [node.fill]
    case 'picture':
      return [
        { kind: 'solid', color: '#FFFFFF' },
        { kind: 'solid', color: '#000000' },
      ]
    case 'vector':
      if (node.fine === true) return []
      return [
        ...(node.fill === undefined ? [] : [node.fill]),
        ...(node.line === undefined ? [] : [node.line.paint]),
      ]
  }
}

/** Whether nothing of what is below shows in `rect`: drawings have a shape, and so have ellipses. */
function covers({ node, rect: own, shown }: Seen, rect: Rect): boolean {
  if (node.kind === 'vector' || !contains(shown, rect)) return false
  const isRound = (node.kind === 'shape' || node.kind === 'picture') && node.shape === 'ellipse'
  return !isRound || cornersOf(rect).every((corner) => isInEllipse(own, corner))
}

/** The corners of the letters: capitals and figures fill about the middle 0.7 of a line's height. */
function cornersOf({ x, y, width, height }: Rect): readonly (readonly [number, number])[] {
  const top = y + height * 0.15
  const bottom = y + height * 0.85
  return [
    [x, top],
    [x + width, top],
    [x, bottom],
    [x + width, bottom],
  ]
}

function isInEllipse({ x, y, width, height }: Rect, [px, py]: readonly [number, number]): boolean {
  const dx = (px - x - width / 2) / (width / 2)
  const dy = (py - y - height / 2) / (height / 2)
  return dx * dx + dy * dy <= 1
}

function faded(paint: Paint, opacity: number): Paint {
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
  const even = Array.from({ length: points }, (_, index) =>
    stopAt(stops, Math.min(1, Math.max(0, from + ((to - from) * index) / (points - 1)))),
  )
  return [...even, ...stops.filter((stop) => stop.at > from && stop.at < to)]
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

/** Each colour once; of too many as many as are told apart, by how light they are, with both ends. */
function thinned(colors: readonly Hex[]): readonly Hex[] {
  const each = [...new Set(colors)]
  if (each.length <= mostGrounds) return each
  const byLight = each
    .map((color) => ({ color, light: luminance(color) }))
    .sort((one, other) => one.light - other.light)
  return Array.from({ length: mostGrounds }, (_, index) => {
    const at = Math.round((index * (byLight.length - 1)) / (mostGrounds - 1))
    return byLight[at]?.color ?? '#FFFFFF'
  })
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
