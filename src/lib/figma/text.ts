import type { Solid } from '../base/paint'
import type { StyledRun, TextBlock, TextStyle } from '../base/type'
import type { TextNode as TreeText, TextRun } from '../slide/node'
import { charactersOf, stretches } from '../slide/runs'
import { solidValue } from '../sync/canonical'
import type { Wanted } from '../sync/patch'
import type { LoadedFonts } from './fonts'
import { toPaints } from './paint'
import type { DocumentNames } from './resolve'

/** What a text layer is known to hold, so that only what differs is written. */
export interface Written {
  readonly font: FontName
  readonly size: number
  /** px; null is Figma's AUTO. */
  readonly lineHeight: number | null
  /** percent */
  readonly tracking: number
  readonly paragraphGap: number
  /** Ranges with fonts of their own. */
  readonly mixed: boolean
}

/** A text layer as `createText()` makes it (typings 1.142, `createText`; figma-facts 3 and 4). */
export const fresh: Written = {
  font: { family: 'Inter', style: 'Regular' },
  size: 12,
  lineHeight: null,
  tracking: 0,
  paragraphGap: 0,
  mixed: false,
}

/**
 * Writes characters and type of `block`. The order is Figma's: the font first, because every other
 * write asks for the font the layer has now; then the characters, which wipe range styles; ranges last.
 */
export function writeText(
  layer: TextNode,
  block: TextBlock,
  fonts: LoadedFonts,
  was: Written,
): Written {
  const { style } = block
  const font = writeWords(layer, block, fonts, was)
  writeType(layer, block, was)

  let mixed = false
  for (const { start, end, value } of stretches(block.runs, (run) => fontOf(run, style, fonts))) {
    if (isSameFont(value, font)) continue
    layer.setRangeFontName(start, end, value)
    mixed = true
  }
  const { size, lineHeight, tracking } = style
  return { font, size, lineHeight, tracking, paragraphGap: block.paragraphGap ?? 0, mixed }
}

/** The font before the words, which are refused without one that is loaded. */
function writeWords(
  layer: TextNode,
  block: TextBlock,
  fonts: LoadedFonts,
  was: Pick<Written, 'font' | 'mixed'>,
): FontName {
  const font = fonts.nameOf(block.style.font)
  if (was.mixed || !isSameFont(font, was.font)) layer.fontName = font
  layer.characters = charactersOf(block.runs)
  return font
}

/** What else a text style brings. */
export function writeType(
  layer: TextNode,
  { style, paragraphGap = 0 }: Pick<TextBlock, 'style' | 'paragraphGap'>,
  was: Omit<Written, 'font' | 'mixed'>,
): void {
  if (style.size !== was.size) layer.fontSize = style.size
  if (style.lineHeight !== was.lineHeight) {
    layer.lineHeight = { unit: 'PIXELS', value: style.lineHeight }
  }
  if (style.tracking !== was.tracking) {
    layer.letterSpacing = { unit: 'PERCENT', value: style.tracking }
  }
  if (paragraphGap !== was.paragraphGap) layer.paragraphSpacing = paragraphGap
}

/** Fills a fresh text layer from the tree: characters, type, colours, links, alignment. Not its size. */
export function applyText(
  layer: TextNode,
  { wanted, node }: { readonly wanted: Wanted; readonly node: TreeText },
  {
    fonts,
    names,
    isStyled,
  }: {
    readonly fonts: LoadedFonts
    readonly names: DocumentNames
    readonly isStyled?: ((wanted: Wanted) => boolean) | undefined
  },
): void {
  const paintsOf = ({ color, opacity }: Solid): Paint[] => {
    const variable = names.resolve.variable(color, 'mark')
    return toPaints([solidValue(color, opacity, variable)], names.bound)
  }
  if (isStyled?.(wanted) === true) writeWords(layer, node, fonts, fresh)
  else writeText(layer, node, fonts, fresh)
  layer.fills = toPaints(wanted.props.fills ?? [], names.bound)
  for (const { start, end, value } of stretches(node.runs, dressOf)) {
    const { href, color, decoration } = value
    if (href !== undefined) layer.setRangeHyperlink(start, end, { type: 'URL', value: href })
    // Whether a link restyles its text is not stated anywhere (figma-facts 4), so after a link the look
    // is always written.
    const isLink = href !== undefined
    if (color !== undefined || isLink) {
      layer.setRangeFills(start, end, paintsOf(color ?? node.color))
    }
    if (decoration !== undefined || isLink) {
      layer.setRangeTextDecoration(start, end, decorationName(decoration))
    }
  }
  if (node.align !== 'left') {
    layer.textAlignHorizontal = node.align === 'center' ? 'CENTER' : 'RIGHT'
  }
  if (node.maxLines !== undefined) {
    layer.textTruncation = 'ENDING'
    layer.maxLines = node.maxLines
  }
}

/**
 * Gives a text layer its size, once it stands in its parent. `resize` turns resizing off, so the box
 * comes first and `textAutoResize` after it (figma-facts 4).
 *
 * @param later takes work to be done when the whole slide is laid out
 */
export function applyTextSize(layer: TextNode, node: TreeText, later: (() => void)[]): void {
  const { width, height } = node
  if (typeof height === 'number') {
    // A text that hugs its words across but not down is as wide as they are now.
    const start = typeof width === 'number' ? width : Math.max(layer.width, 1)
    layer.resize(start, height)
    if (width !== 'fill') return
    layer.layoutSizingHorizontal = 'FILL'
    // FILL may have turned resizing on again (figma-facts 4 has it only from hugging text).
    later.push(() => {
      if (layer.height !== height) layer.resize(Math.max(layer.width, 1), height)
      if (layer.layoutSizingHorizontal !== 'FILL') layer.layoutSizingHorizontal = 'FILL'
    })
    return
  }
  if (width === 'hug') return
  // The line height is only a start: reading the real one would force a layout.
  if (width !== 'fill') layer.resize(width, node.style.lineHeight)
  layer.textAutoResize = 'HEIGHT'
  if (width === 'fill') layer.layoutSizingHorizontal = 'FILL'
}

function fontOf(run: StyledRun, style: TextStyle, fonts: LoadedFonts): FontName {
  return fonts.nameOf(run.font ?? style.font)
}

function dressOf({
  href,
  color,
  decoration,
}: TextRun): Pick<TextRun, 'href' | 'color' | 'decoration'> {
  return {
    ...(href === undefined || href === '' ? {} : { href }),
    ...(color === undefined ? {} : { color }),
    ...(decoration === undefined ? {} : { decoration }),
  }
}

function decorationName(decoration: TextRun['decoration']): TextDecoration {
  switch (decoration) {
    case 'underline':
      return 'UNDERLINE'
    case 'strikethrough':
      return 'STRIKETHROUGH'
    case undefined:
      return 'NONE'
  }
}

function isSameFont(a: FontName, b: FontName): boolean {
  return a.family === b.family && a.style === b.style
}
