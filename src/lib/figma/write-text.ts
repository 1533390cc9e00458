/**
 * Words and looks of a text layer that is there already: only stretches that look otherwise than they should
 * are written, each property by as few calls as do it.
 */
import { isSame } from '../sync/equal'
import type { Mark, PaintValue, Paragraph, Props } from '../sync/props'
import type { OnTakeBack } from './entries'
import { toPaints } from './paint'
import { readStretches, type Stretch } from './read-text'
import type { DocumentNames } from './resolve'
import { keepText } from './text-backup'
import { spliceText } from './text-splice'

/** The properties of a layer that are written stretch by stretch. */
export const textProps = [
  'paragraphs',
  'font',
  'size',
  'lineHeight',
  'tracking',
  'fills',
] as const satisfies readonly (keyof Props)[]

/**
 * Writes words and looks. The fonts the layer has and is to have must be loaded.
 *
 * @param goal what the layer is to have of `textProps`, all of it
 */
export function writeWords(
  layer: TextNode,
  goal: Props,
  names: DocumentNames,
  onTakeBack: OnTakeBack,
): void {
  const { paragraphs = [] } = goal
  keepText(layer, onTakeBack)
  spliceText(layer, paragraphs.map(({ text }) => text).join('\n'))
  const stands = readStretches(layer, names)
  if (stands.length === 0) {
    writeEmpty(layer, goal, names)
    return
  }
  writeFields(layer, goal, names, stands)
}

/** One property of stretches: how it is read, asked for and written. */
interface Field<Value> {
  readonly ofStretch: (stretch: Stretch) => Value | null
  readonly ofMark: (mark: Mark) => Value | null | undefined
  /** The layer's own; null for what only stretches have. */
  readonly own: (goal: Props) => Value | null | undefined
  /** false: it is a person's, and can only stay where it is. True if absent. */
  readonly canWrite?: (value: Value | null) => boolean
  readonly writeAll: (value: Value | null) => void
  readonly writeRange: (start: number, end: number, value: Value | null) => void
}

interface Part<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value | null
}

function writeField<Value>(field: Field<Value>, goal: Props, stands: readonly Stretch[]): void {
  const own = field.own(goal)
  // Nothing is known of what it should be.
  if (own === undefined) return
  const parts = partsOf(field, own, goal.paragraphs ?? [])
  const wrong = parts.filter((part) => differs(field, part, stands))
  const [only] = parts
  if (wrong.length === 0 || only === undefined) return
  const canWrite = field.canWrite ?? (() => true)
  if (parts.length === 1) {
    if (canWrite(only.value)) field.writeAll(only.value)
    return
  }
  const others = parts.filter(({ value }) => !isSame(value, own))
  const canAll = canWrite(own) && parts.every(({ value }) => canWrite(value))
  if (canAll && 1 + others.length < wrong.length) {
    field.writeAll(own)
    for (const { start, end, value } of others) field.writeRange(start, end, value)
    return
  }
  for (const { start, end, value } of wrong) {
    if (canWrite(value)) field.writeRange(start, end, value)
  }
}

/** What every stretch should be; a line break as the character before it (figma-facts 4). */
function partsOf<Value>(
  field: Field<Value>,
  own: Value | null,
  paragraphs: readonly Paragraph[],
): readonly Part<Value>[] {
  const parts: Part<Value>[] = []
  const add = (end: number, value: Value | null): void => {
    const last = parts[parts.length - 1]
    const start = last?.end ?? 0
    if (end <= start) return
    if (last !== undefined && isSame(last.value, value)) {
      parts[parts.length - 1] = { ...last, end }
    } else {
      parts.push({ start, end, value })
    }
  }
  let start = 0
  paragraphs.forEach(({ text, marks }, index) => {
    for (const mark of marks) {
      const value = field.ofMark(mark)
      if (value === undefined) continue
      add(start + mark.start, own)
      add(start + mark.end, value)
    }
    add(start + text.length, own)
    start += text.length + 1
    const last = parts[parts.length - 1]
    if (index < paragraphs.length - 1) add(start, last === undefined ? own : last.value)
  })
  return parts
}

function differs<Value>(
  field: Field<Value>,
  { start, end, value }: Part<Value>,
  stands: readonly Stretch[],
): boolean {
  return stands.some(
    (stretch) =>
      stretch.start < end && stretch.end > start && !isSame(field.ofStretch(stretch), value),
  )
}

function writeFields(
  layer: TextNode,
  goal: Props,
  names: DocumentNames,
  stands: readonly Stretch[],
): void {
  const paints = (value: readonly PaintValue[] | null): Paint[] =>
    toPaints(value ?? [], names.bound)
  writeField(
    {
      ofStretch: ({ look }) => look.font,
      ofMark: ({ font }) => font,
      own: ({ font }) => font,
      writeAll: (font) => {
        if (font !== null) layer.fontName = font
      },
      writeRange: (start, end, font) => {
        if (font !== null) layer.setRangeFontName(start, end, font)
      },
    },
    goal,
    stands,
  )
  writeField(
    {
      ofStretch: ({ look }) => look.size,
      ofMark: ({ size }) => size,
      own: ({ size }) => size,
      writeAll: (size) => {
        if (size !== null) layer.fontSize = size
      },
      writeRange: (start, end, size) => {
        if (size !== null) layer.setRangeFontSize(start, end, size)
      },
    },
    goal,
    stands,
  )
  writeField(
    {
      ofStretch: ({ look }) => look.lineHeight,
      ofMark: ({ lineHeight }) => lineHeight,
      own: ({ lineHeight }) => lineHeight,
      writeAll: (height) => {
        if (height !== null) layer.lineHeight = toLineHeight(height)
      },
      writeRange: (start, end, height) => {
        if (height !== null) layer.setRangeLineHeight(start, end, toLineHeight(height))
      },
    },
    goal,
    stands,
  )
  writeField(
    {
      ofStretch: ({ look }) => look.tracking,
      ofMark: ({ tracking }) => tracking,
      own: ({ tracking }) => tracking,
      writeAll: (tracking) => {
        if (tracking !== null) layer.letterSpacing = toTracking(tracking)
      },
      writeRange: (start, end, tracking) => {
        if (tracking !== null) layer.setRangeLetterSpacing(start, end, toTracking(tracking))
      },
    },
    goal,
    stands,
  )
  // A link may bring a look of its own (figma-facts 4), so links come before colours and lines.
  writeField<string>(
    {
      ofStretch: ({ extra }) => extra.href ?? null,
      ofMark: ({ href }) => href,
      own: () => null,
      writeAll: (href) => {
        layer.hyperlink = toLink(href)
      },
      writeRange: (start, end, href) => {
        layer.setRangeHyperlink(start, end, toLink(href))
      },
    },
    goal,
    stands,
  )
  writeField<readonly PaintValue[]>(
    {
      ofStretch: ({ look }) => look.fills,
      ofMark: ({ fills }) => fills,
      own: ({ fills }) => fills,
      canWrite: (fills) => fills?.every(({ type }) => type !== 'OTHER') !== false,
      writeAll: (fills) => {
        layer.fills = paints(fills)
      },
      writeRange: (start, end, fills) => {
        layer.setRangeFills(start, end, paints(fills))
      },
    },
    goal,
    stands,
  )
  writeField<TextDecoration>(
    {
      ofStretch: ({ extra }) => extra.decoration ?? 'NONE',
      ofMark: ({ decoration }) => decoration,
      own: () => 'NONE',
      writeAll: (decoration) => {
        layer.textDecoration = decoration ?? 'NONE'
      },
      writeRange: (start, end, decoration) => {
        layer.setRangeTextDecoration(start, end, decoration ?? 'NONE')
      },
    },
    goal,
    stands,
  )
}

function writeEmpty(layer: TextNode, goal: Props, names: DocumentNames): void {
  const { font, size, lineHeight, tracking, fills } = goal
  if (font !== undefined && !isSame(layer.fontName, font)) layer.fontName = font
  if (size !== undefined && !isSame(layer.fontSize, size)) layer.fontSize = size
  if (lineHeight !== undefined) layer.lineHeight = toLineHeight(lineHeight)
  if (tracking !== undefined) layer.letterSpacing = toTracking(tracking)
  if (fills !== undefined) layer.fills = toPaints(fills, names.bound)
}

function toLineHeight(value: number | string): LineHeight {
  if (value === 'auto') return { unit: 'AUTO' }
  return typeof value === 'number'
    ? { unit: 'PIXELS', value }
    : { unit: 'PERCENT', value: Number.parseFloat(value) }
}

function toTracking(value: number | string): LetterSpacing {
  return typeof value === 'number'
    ? { unit: 'PERCENT', value }
    : { unit: 'PIXELS', value: Number.parseFloat(value) }
}

function toLink(href: string | null): HyperlinkTarget | null {
  return href === null ? null : { type: 'URL', value: href }
}
