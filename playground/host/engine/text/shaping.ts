/**
 * The border to CanvasKit's paragraphs: lines broken and glyphs placed for one paragraph of ours.
 * Everything made here in wasm memory is freed here.
 */
import type {
  CanvasKit,
  Paragraph as KitParagraph,
  TextStyle as KitStyle,
  Typeface,
} from 'canvaskit-wasm'

import type { FontLibrary } from '../../fonts/library'
import type { Paragraph, Piece } from './paragraphs'
import type { TextStyle } from './text-style'

/** Lines of a paragraph as CanvasKit broke them. */
export interface BrokenLine {
  /** px from the paragraph's left edge, by its alignment. */
  readonly left: number
  readonly width: number
  /** Pieces on the line, in order; empty for an empty line. */
  readonly styles: readonly TextStyle[]
}

export interface Broken {
  readonly lines: readonly BrokenLine[]
  /** px the paragraph takes when nothing forces a break. */
  readonly intrinsicWidth: number
  readonly wasCut: boolean
}

/** Glyphs of one style on one line. */
export interface ShapedRun {
  readonly line: number
  readonly style: TextStyle
  readonly typeface: Typeface
  readonly size: number
  readonly glyphs: Uint16Array
  /** px from the paragraph's left edge, one for each glyph and one more: the end of the last. */
  readonly lefts: readonly number[]
}

export interface ShapeOptions {
  /** Box width in px. */
  readonly width: number
  readonly align: string
  /** Ends the paragraph with an ellipsis after so many lines. */
  readonly maxLines?: number
}

export interface Shaper {
  readonly breakLines: (paragraph: Paragraph, options: ShapeOptions) => Broken
  /** Calls back for every run of glyphs; the run's typeface is freed when the callback returns. */
  readonly shape: (
    paragraph: Paragraph,
    options: ShapeOptions,
    draw: (shaped: ShapedRun) => void,
  ) => void
}

export function createShaper(kit: CanvasKit, library: FontLibrary): Shaper {
  const aligns: Readonly<Record<string, typeof kit.TextAlign.Left>> = {
    LEFT: kit.TextAlign.Left,
    CENTER: kit.TextAlign.Center,
    RIGHT: kit.TextAlign.Right,
    JUSTIFIED: kit.TextAlign.Justify,
  }

  function kitStyle(style: TextStyle, alias: string): KitStyle {
    const hasSmallCaps = style.textCase.startsWith('SMALL_CAPS')
    return new kit.TextStyle({
      color: kit.BLACK,
      fontFamilies: alias === style.face.alias ? [alias] : [alias, style.face.alias],
      fontSize: style.fontSize,
      letterSpacing: style.letterSpacing,
      ...(hasSmallCaps ? { fontFeatures: [{ name: 'smcp', value: 1 }] } : {}),
    })
  }

  function build(paragraph: Paragraph, options: ShapeOptions): KitParagraph {
    const direction = paragraph.isRightToLeft ? kit.TextDirection.RTL : kit.TextDirection.LTR
    const paragraphStyle = new kit.ParagraphStyle({
      textStyle: kitStyle(paragraph.style, paragraph.style.face.alias),
      textAlign: aligns[options.align] ?? kit.TextAlign.Left,
      textDirection: direction,
      applyRoundingHack: false,
      ...(options.maxLines === undefined ? {} : { maxLines: options.maxLines, ellipsis: '…' }),
    })
    const builder = kit.ParagraphBuilder.MakeFromFontCollection(paragraphStyle, library.collection)
    if (paragraph.style.paragraphIndent > 0) {
      builder.addPlaceholder(
        paragraph.style.paragraphIndent,
        1,
        kit.PlaceholderAlignment.Baseline,
        kit.TextBaseline.Alphabetic,
        0,
      )
    }
    for (const piece of paragraph.pieces) {
      builder.pushStyle(kitStyle(piece.style, piece.alias))
      builder.addText(piece.text)
      builder.pop()
    }
    const built = builder.build()
    builder.delete()
    built.layout(options.width)
    return built
  }

  return {
    breakLines(paragraph, options) {
      const built = build(paragraph, options)
      try {
        const hasIndent = paragraph.style.paragraphIndent > 0
        const ends = endsOf(paragraph.pieces, (text) => text.length, hasIndent ? 1 : 0)
        return {
          lines: built.getLineMetrics().map((line) => ({
            left: line.left,
            width: line.width,
            styles: stylesBetween(paragraph.pieces, ends, line.startIndex, line.endIndex),
          })),
          intrinsicWidth: built.getMaxIntrinsicWidth(),
          wasCut: built.didExceedMaxLines(),
        }
      } finally {
        built.delete()
      }
    },
    shape(paragraph, options, draw) {
      const built = build(paragraph, options)
      // CanvasKit counts bytes of UTF-8 here; the object replacement character of an indent is 3.
      const indent = paragraph.style.paragraphIndent > 0 ? 3 : 0
      const ends = endsOf(paragraph.pieces, utf8Length, indent)
      for (const [line, shapedLine] of built.getShapedLines().entries()) {
        for (const run of shapedLine.runs) {
          const styles = Array.from(run.glyphs, (_, glyph) => {
            const index = ends.findIndex((end) => end > (run.offsets[glyph] ?? 0))
            return paragraph.pieces[index]?.style ?? paragraph.style
          })
          for (const { from, to, style } of stretches(styles)) {
            const lefts = Array.from({ length: to - from + 1 }, (_, index) => {
              return run.positions[(from + index) * 2] ?? 0
            })
            const glyphs = run.glyphs.slice(from, to)
            draw({ line, style, typeface: run.typeface, size: run.size, glyphs, lefts })
          }
          // The typings say null, the library gives a handle.
          ;(run.typeface as { delete: () => void } | null)?.delete()
        }
      }
      built.delete()
    },
  }
}

/** CanvasKit joins pieces that differ in colour only: the stretches of glyphs that share a style. */
function stretches(
  styles: readonly TextStyle[],
): readonly { readonly from: number; readonly to: number; readonly style: TextStyle }[] {
  const found: { from: number; to: number; style: TextStyle }[] = []
  for (const [index, style] of styles.entries()) {
    const last = found.at(-1)
    if (last?.style === style) last.to = index + 1
    else found.push({ from: index, to: index + 1, style })
  }
  return found
}

function endsOf(
  pieces: readonly Piece[],
  length: (text: string) => number,
  start: number,
): readonly number[] {
  let end = start
  return pieces.map((piece) => {
    end += length(piece.text)
    return end
  })
}

function stylesBetween(
  pieces: readonly Piece[],
  ends: readonly number[],
  start: number,
  end: number,
): readonly TextStyle[] {
  return pieces
    .filter((_, index) => (ends[index] ?? 0) > start && (ends[index - 1] ?? 0) < end)
    .map((piece) => piece.style)
}

function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}
