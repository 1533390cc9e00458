/** A text layer of a frame as the tree has it: its type, its colours, and how its box gives way. */
import { readFace } from '../../base/font-style'
import type { Solid } from '../../base/paint'
import type { Font } from '../../base/type'
import type { TextNode as TreeText, TextRun } from '../../slide/node'
import { toHex } from '../read-paint'
import type { Host } from '../host'
import { removeSurely } from './stills'

type Segment = Pick<
  StyledTextSegment,
  | 'characters'
  | 'start'
  | 'end'
  | 'fontName'
  | 'fontSize'
  | 'lineHeight'
  | 'letterSpacing'
  | 'fills'
  | 'textCase'
  | 'textDecoration'
>

export type Words = Pick<
  TreeText,
  'runs' | 'style' | 'color' | 'align' | 'paragraphGap' | 'letters'
>

/** px of one line in a font at a size, where Figma chooses it. */
export type AutoLine = (font: FontName, size: number) => Promise<number>

/** @param at where the words begin whose type is the layer's: its first slot */
export async function readWords(layer: TextNode, at: number, auto: AutoLine): Promise<Words> {
  const segments: readonly Segment[] = layer.getStyledTextSegments([
    'fontName',
    'fontSize',
    'lineHeight',
    'letterSpacing',
    'fills',
    'textCase',
    'textDecoration',
  ])
  const own = segments.find(({ start, end }) => start <= at && at < end) ?? segments[0]
  if (own === undefined) throw new Error('A text without characters has no slot.')
  const { fontName, fontSize, letterSpacing, textCase } = own
  const color = colorOf(own)
  const letters = textCase === 'UPPER' ? 'upper' : textCase === 'LOWER' ? 'lower' : undefined
  const { unit, value } = letterSpacing
  return {
    runs: segments.map((segment) => runOf(segment, own)),
    style: {
      font: fontOf(fontName),
      size: fontSize,
      lineHeight: await lineOf(own, auto),
      tracking: unit === 'PERCENT' ? value : (value / fontSize) * 100,
    },
    color,
    align: alignOf(layer),
    paragraphGap: typeof layer.paragraphSpacing === 'number' ? layer.paragraphSpacing : 0,
    ...(letters === undefined ? {} : { letters }),
  }
}

function runOf(segment: Segment, own: Segment): TextRun {
  const { characters: text, fontName, textDecoration } = segment
  const isSame = fontName.family === own.fontName.family && fontName.style === own.fontName.style
  const color = colorOf(segment)
  const hasColor = JSON.stringify(color) !== JSON.stringify(colorOf(own))
  return {
    text,
    ...(isSame ? {} : { font: fontOf(fontName) }),
    ...(hasColor ? { color } : {}),
    ...(textDecoration === 'NONE'
      ? {}
      : { decoration: textDecoration === 'UNDERLINE' ? 'underline' : 'strikethrough' }),
  }
}

function fontOf({ family, style }: FontName): Font {
  const { weight, italic } = readFace(style)
  return { family, weight, italic }
}

/** What of its paints one colour can say: the topmost solid one, or how a gradient begins. */
function colorOf({ fills }: Segment): Solid {
  for (const fill of [...fills].reverse()) {
    if (fill.visible === false) continue
    const opacity =
      fill.opacity === undefined || fill.opacity === 1 ? {} : { opacity: fill.opacity }
    if (fill.type === 'SOLID') return { kind: 'solid', color: toHex(fill.color), ...opacity }
    const stop = 'gradientStops' in fill ? fill.gradientStops[0] : undefined
    if (stop !== undefined) return { kind: 'solid', color: toHex(stop.color), ...opacity }
  }
  return { kind: 'solid', color: '#000000', opacity: 0 }
}

function alignOf(layer: TextNode): TreeText['align'] {
  const { textAlignHorizontal } = layer
  if (textAlignHorizontal === 'CENTER') return 'center'
  return textAlignHorizontal === 'RIGHT' ? 'right' : 'left'
}

async function lineOf(
  { lineHeight, fontName, fontSize }: Segment,
  auto: AutoLine,
): Promise<number> {
  if (lineHeight.unit === 'PIXELS') return lineHeight.value
  if (lineHeight.unit === 'PERCENT') return (fontSize * lineHeight.value) / 100
  return auto(fontName, fontSize)
}

/** Asks Figma: a text of one line, made and removed at once. */
export function createAutoLine(host: Host): AutoLine {
  const known = new Map<string, number>()
  return async (font, size) => {
    const key = `${font.family}\n${font.style}\n${size}`
    const old = known.get(key)
    if (old !== undefined) return old
    await Promise.all([host.loadFontAsync(standard), host.loadFontAsync(font)])
    const layer = host.createText()
    try {
      layer.fontName = font
      layer.fontSize = size
      layer.characters = 'Hg'
      const { height } = layer
      known.set(key, height)
      return height
    } finally {
      removeSurely(layer)
    }
  }
}

/** What a fresh text layer has; writing to it asks for its font (figma-facts 3). */
const standard: FontName = { family: 'Inter', style: 'Regular' }
