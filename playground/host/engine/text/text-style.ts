/** The style of one stretch of text, read from Plugin-API shapes into the numbers layout needs. */
import type { Face, FontLibrary } from '../../fonts/library'
import type { FontName, LayerRecord, TextRange } from '../../model'

export type ListKind = 'NONE' | 'ORDERED' | 'UNORDERED'

export interface TextStyle {
  readonly face: Face
  readonly fontSize: number
  /** px; AUTO is resolved from the font. */
  readonly lineHeight: number
  /** px, added after every character. */
  readonly letterSpacing: number
  readonly textCase: string
  readonly decoration: Decoration
  /** Paints of this stretch; undefined means the layer's own. */
  readonly fills: unknown
  readonly list: ListKind
  /** Level of the list item, 0 outside lists. */
  readonly indentation: number
  readonly paragraphSpacing: number
  readonly paragraphIndent: number
  readonly listSpacing: number
}

/** A line under or through text; null where Figma's AUTO leaves it to the font. */
export interface Decoration {
  readonly kind: 'NONE' | 'UNDERLINE' | 'STRIKETHROUGH'
  readonly style: 'SOLID' | 'DOTTED' | 'WAVY'
  /** px from the baseline down to the top of the line. */
  readonly offset: number | null
  readonly thickness: number | null
  /** A solid paint; null takes the text's fills. */
  readonly color: unknown
  readonly skipsInk: boolean
}

/** What the box of a text layer asks of its lines. */
export interface TextBox {
  readonly align: string
  readonly verticalAlign: string
  readonly autoResize: string
  readonly truncates: boolean
  readonly maxLines: number | null
  readonly hangingList: boolean
  readonly trimsLeading: boolean
}

interface Measure {
  readonly unit?: string
  readonly value?: number
}

/** Reads one range. Missing fields fall back to the layer's property, then to Figma's default. */
export function readTextStyle(
  layer: LayerRecord,
  range: TextRange | undefined,
  library: FontLibrary,
): TextStyle {
  const field = (name: string): unknown => range?.style[name] ?? layer.props[name]
  const number = (name: string, fallback: number): number => {
    const value = field(name)
    return typeof value === 'number' ? value : fallback
  }
  const text = (name: string, fallback: string): string => {
    const value = field(name)
    return typeof value === 'string' ? value : fallback
  }
  // The core has checked these shapes when they were set.
  const fontName = field('fontName') as FontName | undefined
  const listOptions = field('listOptions') as { type?: ListKind } | undefined
  const face = library.face(fontName ?? { family: 'Inter', style: 'Regular' })
  // 12 px: size of a new text. figma-facts section 3.
  const fontSize = number('fontSize', 12)
  const list = listOptions?.type ?? 'NONE'
  return {
    face,
    fontSize,
    lineHeight: lineHeightPx(field('lineHeight') as Measure | undefined, face, fontSize),
    letterSpacing: letterSpacingPx(field('letterSpacing') as Measure | undefined, fontSize),
    textCase: text('textCase', 'ORIGINAL'),
    decoration: readDecoration(field, fontSize),
    fills: range?.style['fills'],
    list,
    indentation: list === 'NONE' ? 0 : Math.max(1, number('indentation', 1)),
    paragraphSpacing: number('paragraphSpacing', 0),
    paragraphIndent: list === 'NONE' ? number('paragraphIndent', 0) : 0,
    listSpacing: number('listSpacing', 0),
  }
}

/** Reads the box properties of a text layer. */
export function readTextBox(layer: LayerRecord): TextBox {
  const { props } = layer
  const text = (name: string, fallback: string): string => {
    const value = props[name]
    return typeof value === 'string' ? value : fallback
  }
  const maxLines = props['maxLines']
  const autoResize = text('textAutoResize', 'WIDTH_AND_HEIGHT')
  return {
    align: text('textAlignHorizontal', 'LEFT'),
    verticalAlign: text('textAlignVertical', 'TOP'),
    autoResize: autoResize === 'TRUNCATE' ? 'NONE' : autoResize,
    truncates: props['textTruncation'] === 'ENDING' || autoResize === 'TRUNCATE',
    maxLines: typeof maxLines === 'number' ? maxLines : null,
    hangingList: props['hangingList'] === true,
    trimsLeading: props['leadingTrim'] === 'CAP_HEIGHT',
  }
}

/** AUTO is the font's own height rounded to whole px: Inter 12 → 15, 48 → 58 (recorded in Figma). */
function lineHeightPx(lineHeight: Measure | undefined, face: Face, fontSize: number): number {
  if (lineHeight?.value !== undefined) {
    if (lineHeight.unit === 'PIXELS') return lineHeight.value
    if (lineHeight.unit === 'PERCENT') return (lineHeight.value / 100) * fontSize
  }
  const { ascent, descent, lineGap } = face.metrics
  return Math.round((ascent + descent + lineGap) * fontSize)
}

function readDecoration(field: (name: string) => unknown, fontSize: number): Decoration {
  const px = (name: string): number | null => {
    const given = field(name) as Measure | undefined
    if (given?.value === undefined) return null
    return given.unit === 'PERCENT' ? (given.value / 100) * fontSize : given.value
  }
  const color = field('textDecorationColor') as { value?: unknown } | undefined
  return {
    kind: (field('textDecoration') as Decoration['kind'] | undefined) ?? 'NONE',
    style: (field('textDecorationStyle') as Decoration['style'] | undefined) ?? 'SOLID',
    offset: px('textDecorationOffset'),
    thickness: px('textDecorationThickness'),
    color: typeof color?.value === 'object' ? color.value : null,
    skipsInk: field('textDecorationSkipInk') !== false,
  }
}

function letterSpacingPx(spacing: Measure | undefined, fontSize: number): number {
  const value = spacing?.value ?? 0
  return spacing?.unit === 'PERCENT' ? (value / 100) * fontSize : value
}
