/**
 * The words of a text layer with their looks. Figma says how each stretch looks; compared is what a stretch
 * has other than its layer. A layer's own look is the one we wrote, as long as any of its text still has it:
 * a person who colours three words of four has not changed the colour of the layer.
 */
import type { FontName as PlainFont, Mark, PaintValue, Paragraph, Props } from '../sync/props'
import { canonicalJson, toNumber } from '../sync/canonical'
import { readPaints, type OwnNames } from './read-paint'

/** How a stretch looks; every field of it may be the layer's own. */
export interface Look {
  readonly font: PlainFont
  readonly size: number
  readonly lineHeight: number | string
  readonly tracking: number | string
  readonly fills: readonly PaintValue[]
  readonly textStyle: string | null
}

/** What a layer has no own of: it is in the marks or nowhere. */
interface Extra {
  readonly decoration?: 'UNDERLINE' | 'STRIKETHROUGH'
  readonly href?: string
  readonly other?: string
}

export interface Stretch {
  /** UTF-16 offsets in the whole text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly look: Look
  readonly extra: Extra
}

const fields = [
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'fills',
  'textDecoration',
  'hyperlink',
  'textStyleId',
  'fillStyleId',
  'textCase',
  'listOptions',
  'indentation',
] as const

export type Segment = Pick<
  StyledTextSegment,
  (typeof fields)[number] | 'characters' | 'start' | 'end'
>

/** How the text of `layer` looks, stretch by stretch. */
export function readStretches(layer: TextNode, names: OwnNames): readonly Stretch[] {
  return layer.getStyledTextSegments([...fields]).map((segment) => ({
    start: segment.start,
    end: segment.end,
    look: lookOf(segment, names),
    extra: extraOf(segment),
  }))
}

function lookOf(segment: Segment, names: OwnNames): Look {
  const { fontName, fontSize, textStyleId } = segment
  return {
    font: { family: fontName.family, style: fontName.style },
    size: toNumber(fontSize),
    lineHeight: readLineHeight(segment.lineHeight),
    tracking: readTracking(segment.letterSpacing),
    fills: readPaints(segment.fills, names),
    textStyle: readStyle(textStyleId, names),
  }
}

export function readLineHeight(height: LineHeight): number | string {
  if (height.unit === 'AUTO') return 'auto'
  return height.unit === 'PIXELS' ? toNumber(height.value) : `${toNumber(height.value)}%`
}

export function readTracking({ unit, value }: LetterSpacing): number | string {
  return unit === 'PERCENT' ? toNumber(value) : `${toNumber(value)}px`
}

function readStyle(id: string, names: OwnNames): string | null {
  return id === '' ? null : (names.textStyle(id) ?? `id:${id}`)
}

function extraOf(segment: Segment): Extra {
  const { textDecoration, hyperlink, textCase, listOptions, indentation, fillStyleId } = segment
  const isUrl = hyperlink?.type === 'URL'
  const rest = {
    ...(textCase === 'ORIGINAL' ? {} : { textCase }),
    ...(listOptions.type === 'NONE' ? {} : { list: listOptions.type, indentation }),
    ...(fillStyleId === '' ? {} : { fillStyleId }),
    ...(hyperlink === null || isUrl ? {} : { hyperlink }),
  }
  return {
    ...(textDecoration === 'NONE' ? {} : { decoration: textDecoration }),
    ...(isUrl ? { href: hyperlink.value } : {}),
    ...(Object.keys(rest).length === 0 ? {} : { other: canonicalJson(rest) }),
  }
}

const lookNames = ['font', 'size', 'lineHeight', 'tracking', 'fills', 'textStyle'] as const

/**
 * The layer's own look and what differs from it, by paragraphs.
 *
 * @param base what we wrote: its own look is taken where the canvas still has it, or where our own text
 * never showed it
 */
export function splitLook(
  characters: string,
  stretches: readonly Stretch[],
  base: Props,
): { readonly own: Look | null; readonly paragraphs: readonly Paragraph[] } {
  const [first] = stretches
  if (first === undefined) return { own: null, paragraphs: [{ text: '', marks: [] }] }
  const textStyle = ownOf(stretches, base, 'textStyle')
  const styled = stretches.filter(({ look }) => textStyle !== null && look.textStyle === textStyle)
  const own: Look = {
    font: ownOf(stretches, base, 'font', styled),
    size: ownOf(stretches, base, 'size', styled),
    lineHeight: ownOf(stretches, base, 'lineHeight', styled),
    tracking: ownOf(stretches, base, 'tracking', styled),
    fills: ownOf(stretches, base, 'fills'),
    textStyle,
  }
  return { own, paragraphs: paragraphsOf(characters, stretches, own) }
}

/** @param styled those that have the layer's text style, where that brings what is asked for */
function ownOf<Name extends keyof Look>(
  stretches: readonly Stretch[],
  base: Props,
  name: Name,
  styled: readonly Stretch[] = [],
): Look[Name] {
  const lengths = new Map<string, { readonly value: Look[Name]; length: number }>()
  for (const { start, end, look } of stretches) {
    const key = JSON.stringify(look[name])
    const known = lengths.get(key)
    if (known === undefined) lengths.set(key, { value: look[name], length: end - start })
    else known.length += end - start
  }
  // The names of a look are names of properties, with the same values.
  const written = (base as Partial<Look>)[name]
  if (written !== undefined) {
    const same = lengths.get(JSON.stringify(written))
    if (same !== undefined) return same.value
    if (!showsOwn(base, name)) return written
  }
  // Another theme, or a person, may have changed the style: what it says now is the layer's, however little has it.
  const [ofStyle] = styled
  if (ofStyle !== undefined) return ofStyle.look[name]
  const [most] = [...lengths.values()].sort((a, b) => b.length - a.length)
  if (most === undefined) throw new Error('A text without stretches has no look.')
  return most.value
}

/** Whether any of the text we wrote had the layer's own value, and not one of a mark. */
function showsOwn({ paragraphs = [] }: Props, name: keyof Look): boolean {
  if (name === 'textStyle') return true
  return paragraphs.some(({ text, marks }) => {
    const covered = marks.reduce(
      (sum, mark) => sum + (mark[name] === undefined ? 0 : mark.end - mark.start),
      0,
    )
    return covered < text.length
  })
}

function paragraphsOf(
  characters: string,
  stretches: readonly Stretch[],
  own: Look,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const text of characters.split('\n')) {
    const end = start + text.length
    const marks: Mark[] = []
    for (const stretch of stretches) {
      const from = Math.max(stretch.start, start)
      const to = Math.min(stretch.end, end)
      if (from >= to) continue
      const mark = markOf(stretch, own)
      if (mark !== null) addMark(marks, { start: from - start, end: to - start, ...mark })
    }
    paragraphs.push({ text, marks })
    start = end + 1
  }
  return paragraphs
}

/** What a stretch has other than its layer; null for nothing. */
function markOf({ look, extra }: Stretch, own: Look): Omit<Mark, 'start' | 'end'> | null {
  const differing = lookNames.filter(
    (name) => JSON.stringify(look[name]) !== JSON.stringify(own[name]),
  )
  if (differing.length === 0 && Object.keys(extra).length === 0) return null
  const has = (name: keyof Look): boolean => differing.includes(name)
  // Words in a font of their own have no style: one would wipe it.
  const foreignStyle =
    has('textStyle') && look.textStyle !== null
      ? canonicalJson({ textStyle: look.textStyle })
      : undefined
  const other = [extra.other, foreignStyle].filter((one) => one !== undefined).join(' ')
  return {
    ...(has('font') ? { font: look.font } : {}),
    ...(has('size') ? { size: look.size } : {}),
    ...(has('lineHeight') ? { lineHeight: look.lineHeight } : {}),
    ...(has('tracking') ? { tracking: look.tracking } : {}),
    ...(has('fills') ? { fills: look.fills } : {}),
    ...(extra.decoration === undefined ? {} : { decoration: extra.decoration }),
    ...(extra.href === undefined ? {} : { href: extra.href }),
    ...(other === '' ? {} : { other }),
  }
}

function addMark(marks: Mark[], mark: Mark): void {
  const last = marks[marks.length - 1]
  if (last?.end === mark.start && sameLook(last, mark)) {
    marks[marks.length - 1] = { ...last, end: mark.end }
  } else {
    marks.push(mark)
  }
}

function sameLook(a: Mark, b: Mark): boolean {
  return JSON.stringify({ ...a, start: 0, end: 0 }) === JSON.stringify({ ...b, start: 0, end: 0 })
}
