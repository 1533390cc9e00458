/** Paints text: glyph runs on their baselines, each in its own fills, with lines under or through them. */
import type { Canvas, CanvasKit, Paint } from 'canvaskit-wasm'

import type { DocumentRecord, LayerRecord } from '../../model'
import type { Paragraph } from '../text/paragraphs'
import type { ShapedRun, Shaper } from '../text/shaping'
import type { TextBlock, TextLayout } from '../text/text-layout'
import type { TextEngine } from '../text/text-cache'
import { readPx } from '../layout/layout-props'
import type { Arena } from './arena'
import { drawDecoration } from './decoration'
import { readPaints, type PaintMaker } from './paints'

export interface TextJob {
  readonly canvas: Canvas
  readonly document: DocumentRecord
  readonly layer: LayerRecord
  readonly arena: Arena
}

export interface TextTools {
  readonly text: TextEngine
  readonly shaper: Shaper
  readonly paints: PaintMaker
}

export function createTextPainter(kit: CanvasKit, tools: TextTools): (job: TextJob) => void {
  const { text, shaper, paints } = tools

  /** CanvasKit paints of a fill list; each list is made into paints once per text. */
  function createPaintSource(job: TextJob): (fills: unknown) => readonly Paint[] {
    const known = new Map<unknown, readonly Paint[]>()
    return (own) => {
      const fills = own ?? job.layer.props['fills']
      const made =
        known.get(fills) ??
        readPaints(fills).flatMap((source) => {
          const paint = paints.make(source, job.layer, job.document, job.arena)
          return paint === null ? [] : [paint]
        })
      known.set(fills, made)
      return made
    }
  }

  function drawRun(
    job: TextJob,
    run: ShapedRun,
    at: { readonly x: number; readonly baseline: number },
    fills: readonly Paint[],
  ): void {
    const { canvas } = job
    const font = new kit.Font(run.typeface, run.size)
    font.setSubpixel(true)
    font.setHinting(kit.FontHinting.None)
    font.setEdging(kit.FontEdging.AntiAlias)
    font.setLinearMetrics(true)
    // CanvasKit spreads letter spacing on both sides of a glyph; Figma adds it after the glyph.
    const left = at.x - run.style.letterSpacing / 2
    const positions = new Float32Array(run.glyphs.length * 2)
    for (let index = 0; index < run.glyphs.length; index += 1) {
      positions[index * 2] = run.lefts[index] ?? 0
    }
    for (const paint of strokesOf(job)) {
      canvas.drawGlyphs(run.glyphs, positions, left, at.baseline, font, paint)
    }
    for (const paint of fills) {
      canvas.drawGlyphs(run.glyphs, positions, left, at.baseline, font, paint)
    }
    const { color } = run.style.decoration
    const linePaints = color === null ? fills : decorationPaints(job, color)
    drawDecoration(kit, {
      canvas,
      run,
      font,
      positions,
      x: left,
      baseline: at.baseline,
      paints: linePaints,
    })
    font.delete()
  }

  function decorationPaints({ document, layer, arena }: TextJob, color: unknown): readonly Paint[] {
    return readPaints([color]).flatMap(
      (source) => paints.make(source, layer, document, arena) ?? [],
    )
  }

  /** A text's stroke stands outside its glyphs: twice the weight, covered by the fill. */
  function strokesOf({ document, layer, arena }: TextJob): readonly Paint[] {
    const weight = readPx(layer, 'strokeWeight', 1)
    return readPaints(layer.props['strokes']).flatMap((source) => {
      const paint = paints.make(source, layer, document, arena)
      if (paint === null) return []
      paint.setStyle(kit.PaintStyle.Stroke)
      paint.setStrokeJoin(kit.StrokeJoin.Round)
      paint.setStrokeWidth(layer.props['strokeAlign'] === 'CENTER' ? weight : weight * 2)
      return [paint]
    })
  }

  function drawBlock(
    job: TextJob,
    block: TextBlock,
    top: number,
    fillsOf: (own: unknown) => readonly Paint[],
  ): void {
    drawMarker(job, block, top, fillsOf)
    shaper.shape(block.paragraph, block.options, (run) => {
      const place = block.lines[run.line]
      if (place === undefined) return
      drawRun(job, run, { x: block.x, baseline: top + place.baseline }, fillsOf(run.style.fills))
    })
  }

  /**
   * Bullets stand in the middle of their indent, numbers end a third of an em before the text, where the
   * text's own alignment puts it; in right-to-left text on its right.
   */
  function drawMarker(
    job: TextJob,
    block: TextBlock,
    top: number,
    fillsOf: (own: unknown) => readonly Paint[],
  ): void {
    const { marker } = block.paragraph
    const [first] = block.lines
    if (marker === null || first === undefined) return
    const { style } = marker
    const piece = { text: marker.text, style, alias: style.face.alias }
    const paragraph: Paragraph = { ...block.paragraph, pieces: [piece], style, marker: null }
    const options = { width: 1e6, align: 'LEFT' }
    const leftToRight = { ...paragraph, isRightToLeft: false }
    const width = shaper.breakLines(leftToRight, options).intrinsicWidth
    const gap = style.list === 'ORDERED' ? style.fontSize / 3 : 0.75 * style.fontSize - width / 2
    const left = block.x + first.left
    const x = block.paragraph.isRightToLeft ? left + first.width + gap : left - gap - width
    shaper.shape(leftToRight, options, (run) => {
      drawRun(job, run, { x, baseline: top + first.baseline }, fillsOf(style.fills))
    })
  }

  return (job) => {
    const layout = layoutOf(job.layer, text)
    const fillsOf = createPaintSource(job)
    const top = topOf(job.layer, layout)
    for (const block of layout.blocks) drawBlock(job, block, top, fillsOf)
  }
}

/** The layout the layer has now, at its own width; cut at its height where it may be too low. */
export function layoutOf(layer: LayerRecord, text: TextEngine): TextLayout {
  const mode = layer.props['textAutoResize']
  const mayBeTooLow =
    mode === 'NONE' || mode === 'TRUNCATE' || typeof layer.props['maxHeight'] === 'number'
  return text.layOut(layer, { width: layer.width, height: mayBeTooLow ? layer.height : null })
}

function topOf(layer: LayerRecord, layout: TextLayout): number {
  const free = layer.height - layout.height
  return { CENTER: free / 2, BOTTOM: free }[layout.box.verticalAlign] ?? 0
}
