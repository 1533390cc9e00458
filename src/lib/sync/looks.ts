/** How layers look after a person's hand, for thumbnails of the trees. */
import { readFace } from '../base/font-style'
import type { HandLook } from '../slide/edits'
import type { TextRun } from '../slide/node'
import { alignParagraphs } from './align-paragraphs'
import { isSame } from './equal'
import type { Mark, Paragraph, Props } from './props'

/** What a person made of one layer; null for nothing that a thumbnail shows. */
export function lookOf(
  layer: string,
  after: Props,
  wanted: Props,
  isMoved: boolean,
): HandLook | null {
  const { position } = after
  const isOut = typeof position === 'object' && !isSame(position, wanted.position) && !isMoved
  const words = wordsOf(wanted.paragraphs ?? [], after.paragraphs ?? [])
  const isGone = after.visible === false && wanted.visible === true
  if (!isOut && !isGone && words.length === 0) return null
  return {
    layer,
    ...(words.length === 0 ? {} : { words }),
    ...(isOut ? { at: position } : {}),
    ...(isGone ? { isGone } : {}),
  }
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
    return isSame([paragraph], now) ? [] : [{ from: paragraph.text, to: runsOf(now) }]
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
  const paint = fills?.[fills.length - 1]
  const face = font === undefined ? undefined : readFace(font.style)
  return {
    ...(font === undefined || face === undefined
      ? {}
      : { font: { family: font.family, weight: face.weight, italic: face.italic } }),
    ...(paint?.type === 'SOLID'
      ? {
          color: {
            kind: 'solid',
            color: paint.color,
            ...(paint.opacity === undefined ? {} : { opacity: paint.opacity }),
          },
        }
      : {}),
    ...(href === undefined ? {} : { href }),
    ...(decoration === 'UNDERLINE' ? { decoration: 'underline' } : {}),
    ...(decoration === 'STRIKETHROUGH' ? { decoration: 'strikethrough' } : {}),
  }
}
