/** How layers look after a person's hand, for thumbnails of the trees. */
import { readFace } from '../base/font-style'
import type { Solid } from '../base/paint'
import type { Font } from '../base/type'
import type { EditedProperty, HandLook, HandStyle } from '../slide/edits'
import type { TextRun } from '../slide/node'
import { alignParagraphs } from '../slide/align-paragraphs'
import { isSame } from './equal'
import type { FontName, Mark, PaintValue, Paragraph, Props } from './props'

/**
 * What a person made of one layer; null for nothing that a thumbnail shows.
 *
 * @param after how it stands in the end
 * @param edited what of it is the person's
 * @param isElsewhere whether it stands in another parent
 */
export function lookOf(
  layer: string,
  after: Props,
  wanted: Props,
  edited: readonly EditedProperty[] = [],
  isElsewhere = false,
): HandLook | null {
  const { position } = after
  const isOut = typeof position === 'object' && !isSame(position, wanted.position) && !isElsewhere
  const words = wordsOf(wanted.paragraphs ?? [], after.paragraphs ?? [])
  const isGone = after.visible === false && wanted.visible === true
  const style = handStyle(after, edited)
  const hasStyle = Object.keys(style).length > 0
  if (!isOut && !isGone && words.length === 0 && !hasStyle) return null
  return {
    layer,
    ...(words.length === 0
      ? {}
      : { words, paragraphs: (wanted.paragraphs ?? []).map(({ text }) => text) }),
    ...(isOut ? { at: position } : {}),
    ...(isGone ? { isGone } : {}),
    ...(hasStyle ? { style } : {}),
  }
}

type Style = { readonly [Name in keyof HandStyle]-?: (props: Props) => HandStyle[Name] | undefined }

/** Each row of the sidebar as the tree says it; undefined where the tree has no words for it. */
const styles: Style = {
  fill: ({ fills }) => solidOf(fills),
  stroke: ({ strokes, strokeWeight, dash }) => {
    const paint = solidOf(strokes)
    if (paint === null || paint === undefined) return paint
    // Below 0: sides that differ.
    if (strokeWeight === undefined || strokeWeight < 0) return undefined
    return { paint, weight: strokeWeight, ...(dash?.length ? { dash } : {}) }
  },
  font: ({ font }) => (font === undefined ? undefined : fontOf(font)),
  size: ({ size }) => size,
  lineHeight: ({ lineHeight }) => numberOf(lineHeight),
  letterSpacing: ({ tracking }) => numberOf(tracking),
  textAlign: ({ align }) =>
    align === undefined || align === 'JUSTIFIED' ? undefined : aligns[align],
  // Below 0: paragraphs that differ.
  paragraphSpacing: ({ paragraphGap = -1 }) => (paragraphGap < 0 ? undefined : paragraphGap),
  opacity: ({ opacity }) => opacity,
  radius: ({ radius }) => numberOf(radius),
  width: ({ width }) => width,
  height: ({ height }) => height,
  spacing: ({ gap }) => numberOf(gap),
  padding: ({ padding }) => {
    const [top, right, bottom, left] = padding ?? []
    return top === undefined || right === undefined || bottom === undefined || left === undefined
      ? undefined
      : { top, right, bottom, left }
  },
}

const aligns = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const

function handStyle(after: Props, edited: readonly EditedProperty[]): HandStyle {
  const names = (Object.keys(styles) as (keyof HandStyle)[]).filter((name) => edited.includes(name))
  const own = names.map((name) => [name, styles[name](after)] as const)
  return Object.fromEntries(own.filter(([, value]) => value !== undefined))
}

/** The topmost paint, where it is plain; null without any. */
function solidOf(paints: readonly PaintValue[] | undefined): Solid | null | undefined {
  if (paints === undefined) return undefined
  const top = paints[paints.length - 1]
  if (top === undefined) return null
  if (top.type !== 'SOLID') return undefined
  const { color, opacity } = top
  return { kind: 'solid', color, ...(opacity === undefined ? {} : { opacity }) }
}

function fontOf({ family, style }: FontName): Font {
  const { weight, italic } = readFace(style)
  return { family, weight, italic }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** Paragraphs that read or look other than we write them; what was added stands with the one before it. */
function wordsOf(
  wanted: readonly Paragraph[],
  after: readonly Paragraph[],
): NonNullable<HandLook['words']> {
  if (isSame(wanted, after)) return []
  const { to, from } = alignParagraphs(wanted, after)
  const written = new Map<number, Paragraph[]>()
  const first: Paragraph[] = []
  let latest: Paragraph[] = first
  after.forEach((paragraph, j) => {
    const k = from[j] ?? null
    if (k !== null) written.set(k, (latest = []))
    latest.push(paragraph)
  })
  const [lead] = written.values()
  lead?.unshift(...first)
  return wanted.flatMap((paragraph, k) => {
    const now = to[k] === null ? [] : (written.get(k) ?? [])
    return isSame([paragraph], now) ? [] : [{ at: k, from: paragraph.text, to: runsOf(now) }]
  })
}

function runsOf(paragraphs: readonly Paragraph[]): readonly TextRun[] {
  return paragraphs.flatMap(({ text, marks }, index) => {
    const runs: TextRun[] = index === 0 ? [] : [{ text: '\n' }]
    let at = 0
    for (const mark of marks) {
      if (mark.start > at) runs.push({ text: text.slice(at, mark.start) })
      runs.push({ text: text.slice(mark.start, mark.end), ...styleOf(mark) })
      at = mark.end
    }
    if (at < text.length) runs.push({ text: text.slice(at) })
    return runs
  })
}

function styleOf({ font, fills, href, decoration }: Mark): Omit<TextRun, 'text'> {
  const color = solidOf(fills)
  return {
    ...(font === undefined ? {} : { font: fontOf(font) }),
    ...(color === undefined || color === null ? {} : { color }),
    ...(href === undefined ? {} : { href }),
    ...(decoration === 'UNDERLINE' ? { decoration: 'underline' } : {}),
    ...(decoration === 'STRIKETHROUGH' ? { decoration: 'strikethrough' } : {}),
  }
}
