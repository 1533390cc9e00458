/** Lines under and through text. */
import type { Canvas, CanvasKit, Font, Paint } from 'canvaskit-wasm'

import type { ShapedRun } from '../text/shaping'
import { withArena } from './arena'

export interface DecorationJob {
  readonly canvas: Canvas
  readonly run: ShapedRun
  readonly font: Font
  /** x, y pairs of the run's glyphs, from `x`. */
  readonly positions: Float32Array
  readonly x: number
  readonly baseline: number
  readonly paints: readonly Paint[]
}

/** Draws the run's underline or strike-through, solid, dotted or wavy, around descenders when it skips ink. */
export function drawDecoration(kit: CanvasKit, job: DecorationJob): void {
  const { canvas, run, x, baseline, paints } = job
  const { decoration, face, fontSize } = run.style
  if (decoration.kind === 'NONE') return
  const isUnder = decoration.kind === 'UNDERLINE'
  const { metrics } = face
  const usual = isUnder ? metrics.underlineThickness : metrics.strikeThickness
  const thickness = decoration.thickness ?? Math.max(1, usual * fontSize)
  const offset = (isUnder ? metrics.underlineOffset : -metrics.strikeOffset) * fontSize
  const top = (isUnder ? decoration.offset : null) ?? offset
  const skips = isUnder && decoration.skipsInk
  const gaps = skips ? inkIn(job, top - thickness / 2, top + thickness * 1.5) : []
  const end = run.lefts.at(-1) ?? 0
  let from = run.lefts[0] ?? 0
  for (const [left, right] of [...gaps, [end, end] as const]) {
    const to = Math.min(end, left - (left === end ? 0 : thickness))
    for (const paint of paints) {
      if (to > from) {
        const line = { from: x + from, to: x + to, top: baseline + top, thickness }
        drawLine(kit, canvas, decoration.style, line, paint)
      }
    }
    from = Math.max(from, right + thickness)
  }
}

/** Where glyphs cross the band, as `[left, right]` from the run's origin, left to right. */
function inkIn(
  { font, run, positions }: DecorationJob,
  top: number,
  bottom: number,
): readonly (readonly [number, number])[] {
  const crossings = font.getGlyphIntercepts(run.glyphs, positions, top, bottom)
  const pairs: (readonly [number, number])[] = []
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    pairs.push([crossings[index] ?? 0, crossings[index + 1] ?? 0])
  }
  return pairs.sort(([some], [other]) => some - other)
}

interface Line {
  readonly from: number
  readonly to: number
  readonly top: number
  readonly thickness: number
}

function drawLine(
  kit: CanvasKit,
  canvas: Canvas,
  style: string,
  { from, to, top, thickness }: Line,
  paint: Paint,
): void {
  if (style === 'SOLID') {
    canvas.drawRect(kit.LTRBRect(from, top, to, top + thickness), paint)
    return
  }
  withArena((arena) => {
    const stroke = arena.keep(paint.copy())
    stroke.setStyle(kit.PaintStyle.Stroke)
    stroke.setStrokeWidth(thickness)
    stroke.setStrokeCap(kit.StrokeCap.Round)
    const middle = top + thickness / 2
    const builder = arena.keep(new kit.PathBuilder())
    builder.moveTo(from, middle)
    if (style === 'DOTTED') {
      stroke.setPathEffect(arena.keep(kit.PathEffect.MakeDash([0.01, 2 * thickness], 0)))
      builder.lineTo(to, middle)
    } else {
      const half = 2 * thickness
      for (let x = from, up = -1; x + half <= to; x += half, up = -up) {
        builder.quadTo(x + half / 2, middle + up * half, x + half, middle)
      }
    }
    canvas.drawPath(arena.keep(builder.detach()), stroke)
  })
}
