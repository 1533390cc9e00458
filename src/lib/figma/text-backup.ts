/** Words and looks of a text layer, taken down before they are changed, so that they can be put back. */
import { giveStyles } from './design-system-apply'
import type { OnTakeBack } from './entries'
import { spliceText } from './text-splice'

/** What can be put back stretch by stretch, and how. */
const ranges = {
  fontName: (layer, start, end, value) => {
    layer.setRangeFontName(start, end, value)
  },
  fontSize: (layer, start, end, value) => {
    layer.setRangeFontSize(start, end, value)
  },
  textCase: (layer, start, end, value) => {
    layer.setRangeTextCase(start, end, value)
  },
  lineHeight: (layer, start, end, value) => {
    layer.setRangeLineHeight(start, end, value)
  },
  letterSpacing: (layer, start, end, value) => {
    layer.setRangeLetterSpacing(start, end, value)
  },
  hyperlink: (layer, start, end, value) => {
    layer.setRangeHyperlink(start, end, value)
  },
  textDecoration: (layer, start, end, value) => {
    layer.setRangeTextDecoration(start, end, value)
  },
  fills: (layer, start, end, value) => {
    layer.setRangeFills(start, end, value)
  },
  listOptions: (layer, start, end, value) => {
    layer.setRangeListOptions(start, end, value)
  },
  indentation: (layer, start, end, value) => {
    layer.setRangeIndentation(start, end, value)
  },
} as const satisfies {
  readonly [Name in RangeName]: (
    layer: TextNode,
    start: number,
    end: number,
    value: StyledTextSegment[Name],
  ) => void
}

type RangeName =
  | 'fontName'
  | 'fontSize'
  | 'textCase'
  | 'lineHeight'
  | 'letterSpacing'
  | 'hyperlink'
  | 'textDecoration'
  | 'fills'
  | 'listOptions'
  | 'indentation'

/** Remembers to give `layer` back the words and looks it has now. */
export function keepText(layer: TextNode, onTakeBack: OnTakeBack): void {
  const words = layer.characters
  if (words === '') {
    const restore = keepEmpty(layer)
    onTakeBack(() => {
      spliceText(layer, words)
      restore()
    })
    return
  }
  const names = Object.keys(ranges) as RangeName[]
  const was = layer.getStyledTextSegments([...names, 'textStyleId'])
  onTakeBack(() => {
    spliceText(layer, words)
    for (const name of names) putBack(layer, name, was)
    return giveStyles(layer, was)
  })
}

/** Gives every stretch that looks otherwise its look of before. */
function putBack<Name extends RangeName>(
  layer: TextNode,
  name: Name,
  was: readonly Pick<StyledTextSegment, Name | 'start' | 'end'>[],
): void {
  // Each name goes with its own values, which a table of functions cannot say.
  const write = ranges[name] as (
    layer: TextNode,
    start: number,
    end: number,
    value: unknown,
  ) => void
  const is = layer.getStyledTextSegments([name])
  for (const { start, end, [name]: value } of was) {
    const json = JSON.stringify(value)
    const isThere = is.every(
      (now) => now.end <= start || now.start >= end || JSON.stringify(now[name]) === json,
    )
    if (!isThere) write(layer, start, end, value)
  }
}

function keepEmpty(layer: TextNode): () => void {
  const { fontName, fontSize, lineHeight, letterSpacing, fills } = layer
  return () => {
    if (typeof fontName !== 'symbol') layer.fontName = fontName
    if (typeof fontSize !== 'symbol') layer.fontSize = fontSize
    if (typeof lineHeight !== 'symbol') layer.lineHeight = lineHeight
    if (typeof letterSpacing !== 'symbol') layer.letterSpacing = letterSpacing
    if (typeof fills !== 'symbol') layer.fills = fills
  }
}
