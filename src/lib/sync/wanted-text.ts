/** A text of the tree → its paragraphs with the stretches that differ from the layer's own look. */
import type { Font } from '../base/type'
import type { TextNode, TextRun } from '../slide/node'
import { charactersOf, stretches } from '../slide/runs'
import { canonicalJson, solidValue } from './canonical'
import type { FontName, Mark, Paragraph } from './props'
import type { PaintNames } from './wanted-fills'

export interface TextNames extends PaintNames {
  readonly font: (font: Font) => FontName
}

/** What a mark says besides where it is. */
export type MarkLook = Omit<Mark, 'start' | 'end'>

/** The paragraphs of `node`, at least one; divided by "\n" as Figma divides them. */
export function wantedParagraphs(node: TextNode, names: TextNames): readonly Paragraph[] {
  const own: OwnLook = { font: names.font(node.style.font), fill: solidOf(node.color, names) }
  const marked = stretches(node.runs, (run) => lookOf(run, own, names))
  let start = 0
  return charactersOf(node.runs)
    .split('\n')
    .map((text) => {
      const from = start
      start += text.length + 1
      const marks = marked.flatMap(({ value, ...range }) => {
        const mark = {
          start: Math.max(0, range.start - from),
          end: Math.min(text.length, range.end - from),
          ...value,
        }
        return mark.end > mark.start && Object.keys(value).length > 0 ? [mark] : []
      })
      return { text, marks }
    })
}

/** What is said of a run only where it has another. */
interface OwnLook {
  readonly font: FontName
  readonly fill: ReturnType<typeof solidValue>
}

function lookOf(run: TextRun, own: OwnLook, names: TextNames): MarkLook {
  const font = run.font === undefined ? own.font : names.font(run.font)
  const color = run.color === undefined ? own.fill : solidOf(run.color, names)
  const isOwnFont = font.family === own.font.family && font.style === own.font.style
  const isOwnColor = color === own.fill || canonicalJson(color) === canonicalJson(own.fill)
  return {
    ...(isOwnFont ? {} : { font: { family: font.family, style: font.style } }),
    ...(isOwnColor ? {} : { fills: [color] }),
    ...(run.decoration === undefined
      ? {}
      : { decoration: run.decoration === 'underline' ? 'UNDERLINE' : 'STRIKETHROUGH' }),
    ...(run.href === undefined || run.href === '' ? {} : { href: run.href }),
  }
}

function solidOf(
  { color, opacity }: TextNode['color'],
  names: PaintNames,
): ReturnType<typeof solidValue> {
  return solidValue(color, opacity, names.variable(color, 'mark'))
}
