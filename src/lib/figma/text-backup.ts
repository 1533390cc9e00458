/** Words and looks of a text layer, taken down before they are changed, so that they can be put back. */
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

/** The type of a stretch, which a text style brings; UTF-16 offsets, end exclusive. */
type TypeOfStretch = Pick<
  StyledTextSegment,
  (typeof typeNames)[number] | 'textStyleId' | 'start' | 'end'
>

const typeNames = ['fontName', 'fontSize', 'lineHeight', 'letterSpacing'] as const

/**
 * Remembers to give stretches of `layer` back the type and the style they have: a style that is taken away
 * leaves its type behind.
 */
export function keepType(
  layer: TextNode,
  was: readonly TypeOfStretch[],
  onTakeBack: OnTakeBack,
): void {
  const { paragraphSpacing: gap } = layer
  onTakeBack(() => {
    if (layer.removed) return undefined
    for (const name of typeNames) putBack(layer, name, was)
    if (typeof gap === 'number' && layer.paragraphSpacing !== gap) layer.paragraphSpacing = gap
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

/**
 * Gives stretches the styles they had, where they lost them: what is written to a stretch takes its style
 * away. One that is gone stays away. Never rejects.
 */
export async function giveStyles(
  layer: TextNode,
  stretches: readonly Pick<StyledTextSegment, 'textStyleId' | 'start' | 'end'>[],
): Promise<void> {
  const now = layer.getStyledTextSegments(['textStyleId'])
  const waits: Promise<void>[] = []
  for (const { start, end, textStyleId } of stretches) {
    const isThere = now.every(
      (segment) =>
        segment.end <= start || segment.start >= end || segment.textStyleId === textStyleId,
    )
    if (isThere) continue
    // All are asked for before the first is waited for: a plugin that closes does not come back from a wait.
    waits.push(layer.setRangeTextStyleIdAsync(start, end, textStyleId).catch(() => undefined))
  }
  await Promise.all(waits)
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
