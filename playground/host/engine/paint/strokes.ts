/** Strokes: INSIDE, CENTER and OUTSIDE, dashes, caps and joins, and sides of different weight. */
import type { Canvas, CanvasKit, Paint, Path } from 'canvaskit-wasm'

import type { DocumentRecord, LayerRecord } from '../../model'
import { readPx, readWord, strokeSides } from '../layout/layout-props'
import type { Arena } from './arena'
import { isOpen, isRectangular, readRadii, toRoundRect, type Insets, type Radii } from './outline'
import { readPaints, type PaintMaker } from './paints'

/** How far strokes stand out of the layer's box, in px; 0 for INSIDE. */
export function strokeOutset(layer: LayerRecord): number {
  const sides = strokeSides(layer)
  const widest = Math.max(sides.top, sides.right, sides.bottom, sides.left)
  return widest * outwardShare(layer)
}

function alignOf(layer: LayerRecord): string {
  return isOpen(layer) ? 'CENTER' : readWord(layer, 'strokeAlign', 'INSIDE')
}

function outwardShare(layer: LayerRecord): number {
  return { INSIDE: 0, CENTER: 0.5, OUTSIDE: 1 }[alignOf(layer)] ?? 0
}

export interface StrokeJob {
  readonly canvas: Canvas
  readonly document: DocumentRecord
  readonly layer: LayerRecord
  readonly outlines: readonly Path[]
  readonly arena: Arena
}

export function createStroker(kit: CanvasKit, paints: PaintMaker): (job: StrokeJob) => void {
  return (job) => {
    const { document, layer, arena } = job
    const sides = strokeSides(layer)
    if (Math.max(sides.top, sides.right, sides.bottom, sides.left) <= 0) return
    for (const source of readPaints(layer.props['strokes'])) {
      const paint = paints.make(source, layer, document, arena)
      if (paint === null) continue
      const isEven =
        sides.top === sides.right && sides.top === sides.bottom && sides.top === sides.left
      if (isRectangular(layer) && !isEven) strokeSideBySide(kit, job, paint, sides)
      else if (isRectangular(layer)) strokeRectangle(kit, job, paint, sides.top)
      else strokeOutlines(kit, job, paint, readPx(layer, 'strokeWeight', 1))
    }
  }
}

function setUp(kit: CanvasKit, { layer, arena }: StrokeJob, paint: Paint, weight: number): void {
  const caps: Readonly<Record<string, typeof kit.StrokeCap.Butt>> = {
    ROUND: kit.StrokeCap.Round,
    SQUARE: kit.StrokeCap.Square,
  }
  const joins: Readonly<Record<string, typeof kit.StrokeJoin.Miter>> = {
    ROUND: kit.StrokeJoin.Round,
    BEVEL: kit.StrokeJoin.Bevel,
  }
  paint.setStyle(kit.PaintStyle.Stroke)
  paint.setStrokeWidth(weight)
  paint.setStrokeCap(caps[String(layer.props['strokeCap'])] ?? kit.StrokeCap.Butt)
  paint.setStrokeJoin(joins[String(layer.props['strokeJoin'])] ?? kit.StrokeJoin.Miter)
  const miter = layer.props['strokeMiterLimit']
  paint.setStrokeMiter(typeof miter === 'number' ? miter : 4)
  const dashes = readDashes(layer)
  if (dashes !== null) paint.setPathEffect(arena.keep(kit.PathEffect.MakeDash([...dashes], 0)))
}

/** On and off lengths in pairs; null for a solid line. An odd list is repeated, as in CSS and SVG. */
function readDashes(layer: LayerRecord): readonly number[] | null {
  const pattern = layer.props['dashPattern']
  if (!Array.isArray(pattern) || pattern.length === 0) return null
  const lengths = pattern as readonly number[]
  if (lengths.every((length) => length <= 0)) return null
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]
}

/** The line's middle is moved in or out by half its weight, so edges and dashes are exact. */
function strokeRectangle(kit: CanvasKit, job: StrokeJob, paint: Paint, weight: number): void {
  const { canvas, layer } = job
  const inset = { INSIDE: weight / 2, CENTER: 0, OUTSIDE: -weight / 2 }[alignOf(layer)] ?? 0
  const middle = insetRect(layer, readRadii(layer), inset)
  if (readDashes(layer) === null) {
    // Not as a stroke: a stroke wider than the box would leave a hole or stand out of it.
    const outer = insetRect(layer, readRadii(layer), inset - weight / 2)
    const inner = insetRect(layer, readRadii(layer), inset + weight / 2)
    const isFull = (inner[2] ?? 0) <= (inner[0] ?? 0) || (inner[3] ?? 0) <= (inner[1] ?? 0)
    if (isFull) canvas.drawRRect(outer, paint)
    else canvas.drawDRRect(outer, inner, paint)
    return
  }
  setUp(kit, job, paint, weight)
  canvas.drawRRect(middle, paint)
}

function insetRect(layer: LayerRecord, radii: Radii, px: number): Float32Array {
  return toRoundRect(layer, radii, { top: px, right: px, bottom: px, left: px })
}

function strokeSideBySide(kit: CanvasKit, job: StrokeJob, paint: Paint, sides: Insets): void {
  const { canvas, layer } = job
  const share = outwardShare(layer)
  const radii = readRadii(layer)
  if (readDashes(layer) === null) {
    const times = (factor: number): Insets => ({
      top: sides.top * factor,
      right: sides.right * factor,
      bottom: sides.bottom * factor,
      left: sides.left * factor,
    })
    canvas.drawDRRect(
      toRoundRect(layer, radii, times(-share)),
      toRoundRect(layer, radii, times(1 - share)),
      paint,
    )
    return
  }
  const { width, height } = layer
  const shift = 0.5 - share
  const lines = [
    [sides.top, 0, sides.top * shift, width, sides.top * shift],
    [sides.bottom, 0, height - sides.bottom * shift, width, height - sides.bottom * shift],
    [sides.left, sides.left * shift, 0, sides.left * shift, height],
    [sides.right, width - sides.right * shift, 0, width - sides.right * shift, height],
  ] as const
  for (const [weight, fromX, fromY, toX, toY] of lines) {
    if (weight <= 0) continue
    setUp(kit, job, paint, weight)
    canvas.drawLine(fromX, fromY, toX, toY, paint)
  }
}

/** INSIDE and OUTSIDE are a line twice as wide, of which one half is clipped away. */
function strokeOutlines(kit: CanvasKit, job: StrokeJob, paint: Paint, weight: number): void {
  const { canvas, layer, outlines } = job
  const align = alignOf(layer)
  setUp(kit, job, paint, align === 'CENTER' ? weight : weight * 2)
  for (const outline of outlines) {
    canvas.save()
    if (align === 'INSIDE') canvas.clipPath(outline, kit.ClipOp.Intersect, true)
    if (align === 'OUTSIDE') canvas.clipPath(outline, kit.ClipOp.Difference, true)
    canvas.drawPath(outline, paint)
    canvas.restore()
  }
}
