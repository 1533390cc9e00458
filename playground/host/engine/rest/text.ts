/** Text in REST shape: the style of most characters, and a table of the others' differences. */
import type { LayerRecord, TextRange } from '../../model'
import type { TextEngine } from '../text/text-cache'
import { toRestPaints } from './paint'

type Fields = Record<string, unknown>

export function toRestText(layer: LayerRecord, text: TextEngine): Fields {
  const { characters, ranges } = layer.text ?? { characters: '', ranges: [] }
  const paragraphs = text.paragraphStyles(layer)
  const styles = ranges.map((range) => toRestStyle(layer, range, text))
  const { fills, ...base } = styles[longest(ranges)] ?? {}
  const table: Record<string, Fields> = {}
  const numbers = styles.map((style) => {
    const difference = differenceOf(style, { ...base, fills })
    if (Object.keys(difference).length === 0) return 0
    const printed = JSON.stringify(difference)
    const known = Object.entries(table).find(([, other]) => JSON.stringify(other) === printed)
    if (known !== undefined) return Number(known[0])
    const number = Object.keys(table).length + 1
    table[String(number)] = difference
    return number
  })
  return {
    fills: fills ?? toRestPaints(layer.props['fills']),
    characters,
    style: { ...base, ...boxStyle(layer) },
    characterStyleOverrides: overridesOf(ranges, numbers),
    styleOverrideTable: table,
    lineTypes: paragraphs.map((style) => style.list),
    lineIndentations: paragraphs.map((style) => style.indentation),
  }
}

/** Index of the range with the most characters, the first of equals. */
function longest(ranges: readonly TextRange[]): number {
  const lengths = ranges.map((range, index) => range.end - (ranges[index - 1]?.end ?? 0))
  return lengths.indexOf(Math.max(...lengths))
}

/** One number a character; the zeros at the end are left out, as Figma leaves them out. */
function overridesOf(ranges: readonly TextRange[], numbers: readonly number[]): readonly number[] {
  const all = ranges.flatMap((range, index) =>
    new Array<number>(range.end - (ranges[index - 1]?.end ?? 0)).fill(numbers[index] ?? 0),
  )
  return all.slice(0, all.findLastIndex((number) => number !== 0) + 1)
}

function differenceOf(style: Fields, base: Fields): Fields {
  const entries = Object.entries(style).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name]),
  )
  return Object.fromEntries(entries)
}

interface Measure {
  readonly unit?: string
  readonly value?: number
}

function toRestStyle(layer: LayerRecord, range: TextRange, text: TextEngine): Fields {
  const style = text.readStyle(layer, range)
  const { face, fontSize } = style
  const given = (range.style['lineHeight'] ?? layer.props['lineHeight']) as Measure | undefined
  const unit = given?.unit ?? 'AUTO'
  const normal = (face.metrics.ascent + face.metrics.descent + face.metrics.lineGap) * fontSize
  const link = range.style['hyperlink'] as { type: string; value: string } | null | undefined
  return {
    fontFamily: face.file.family,
    fontPostScriptName: face.file.postScriptName,
    fontStyle: face.file.style,
    fontWeight: face.file.weight,
    ...(face.file.italic ? { italic: true } : {}),
    fontSize,
    letterSpacing: style.letterSpacing,
    lineHeightPx: unit === 'AUTO' ? normal : style.lineHeight,
    lineHeightPercent: ((unit === 'AUTO' ? normal : style.lineHeight) / normal) * 100,
    ...(unit === 'PERCENT' ? { lineHeightPercentFontSize: given?.value } : {}),
    lineHeightUnit: lineHeightUnits[unit] ?? 'INTRINSIC_%',
    ...(style.textCase === 'ORIGINAL' ? {} : { textCase: style.textCase }),
    ...(style.decoration.kind === 'NONE' ? {} : { textDecoration: style.decoration.kind }),
    ...(style.paragraphSpacing === 0 ? {} : { paragraphSpacing: style.paragraphSpacing }),
    ...(style.paragraphIndent === 0 ? {} : { paragraphIndent: style.paragraphIndent }),
    ...(style.listSpacing === 0 ? {} : { listSpacing: style.listSpacing }),
    ...(link?.type === 'URL' ? { hyperlink: { type: 'URL', url: link.value } } : {}),
    ...(link?.type === 'NODE' ? { hyperlink: { type: 'NODE', nodeID: link.value } } : {}),
    ...(style.fills === undefined ? {} : { fills: toRestPaints(style.fills) }),
  }
}

const lineHeightUnits: Readonly<Record<string, string>> = {
  AUTO: 'INTRINSIC_%',
  PERCENT: 'FONT_SIZE_%',
  PIXELS: 'PIXELS',
}

function boxStyle(layer: LayerRecord): Fields {
  const { props } = layer
  const autoResize = props['textAutoResize'] ?? 'WIDTH_AND_HEIGHT'
  return {
    ...(autoResize === 'NONE' ? {} : { textAutoResize: autoResize }),
    ...(props['textTruncation'] === 'ENDING' ? { textTruncation: 'ENDING' } : {}),
    ...(typeof props['maxLines'] === 'number' ? { maxLines: props['maxLines'] } : {}),
    textAlignHorizontal: props['textAlignHorizontal'] ?? 'LEFT',
    textAlignVertical: props['textAlignVertical'] ?? 'TOP',
  }
}
