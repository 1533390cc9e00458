import type { DeckBlock } from '../../deck/deck'
import { textOf } from '../../deck/words'
import type { SlideNode, TextNode } from '../../slide/node'
import { paragraphNode } from '../blocks'
import type { SlideOf } from '../fit'
import { column, solid, text, type Sheet } from '../kit'
import { quoteMark } from '../quote-mark'
import { namesOf } from '../rail-items'
import type { Stage } from '../template'
import { stepsFor, titleNode } from '../titles'
import { ladders } from '../type-scale'
import { quoteText } from '../words'
import { writerOf } from '../writer'
import { divide } from './divide'
import { inkField, onText } from './field'
import { divisions, innerWidth, type Halves } from './halves'
import { running } from './words'

/** Characters of a quotation that is set as running text: a page of titles is hard to read. */
const longest = 420

/** Characters up to which a quotation is set larger than the rest. */
const short = 60

/** px at 1080 width of the mark, the largest first; on the smallest sheets there is no room for one. */
const marks = [180, 120, 84, 0]

/** { mark · lead 32, or who wrote it } in the text colour · the quotation 64. */
export function quoteStage(sheet: Sheet, slide: SlideOf<'quote'>): Stage {
  const ways = divisions(sheet, 'quote')
  const own = onText(sheet)
  const [first] = ways
  const width = first === undefined ? 1 : innerWidth(first)
  const under = [leadNode(own, slide, width), writerNode(own, slide)]
  const fields = marks.map(
    (size) => (halves: Halves) =>
      inkField(
        sheet,
        {
          fill: 'text',
          gap: sheet.px(32),
          children: [size === 0 ? null : quoteMark(own, 'mark', size, own.theme.text), ...under],
        },
        halves,
      ),
  )
  return divide(sheet, { ways, fields, isFilled: true, words: quoteSteps(sheet, slide) })
}

/** The quotation at every step it may have; as running text where it is long or more than paragraphs. */
function quoteSteps(
  sheet: Sheet,
  { blocks }: SlideOf<'quote'>,
): readonly (() => readonly (SlideNode | null)[])[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
  const words = paragraphs.map((block) => quoteText(block.words))
  const length = words.join('').length
  if (length > longest || paragraphs.length < blocks.length) {
    return [() => [running(sheet, blocks, { part: 'quote', below: 1 })]]
  }
  const all = words.join('\n')
  const start = length <= short ? 80 : 64
  return stepsFor(sheet, all, ladders.title, start, sheet.stage.width).map((step) => () => [
    column(
      sheet,
      'quote',
      { name: 'Quote', gap: sheet.px(28) },
      paragraphNodes(sheet, paragraphs, step),
    ),
  ])
}

function paragraphNodes(
  sheet: Sheet,
  paragraphs: readonly Extract<DeckBlock, { readonly kind: 'paragraph' }>[],
  step: number,
): readonly TextNode[] {
  return paragraphs.map(({ words }, index) =>
    titleNode(sheet, quoteText(words), step, {
      name: 'Quote',
      part: `quote/${index + 1}`,
      width: sheet.stage.width,
      words,
    }),
  )
}

function leadNode(sheet: Sheet, { lead }: SlideOf<'quote'>, width: number): SlideNode | null {
  if (lead === undefined || textOf(lead).trim() === '') return null
  const size = sheet.type.bodySize(32)
  return paragraphNode(sheet, lead, { part: 'lead', name: 'Lead', size, width })
}

/** Name 600, handle below it. */
function writerNode(sheet: Sheet, slide: SlideOf<'quote'>): SlideNode | null {
  const by = writerOf(slide)
  if (by === undefined) return null
  const [first, second] = namesOf(by)
  if (first === '') return null
  const line = (
    part: string,
    name: string,
    words: string,
    size: number,
    weight: number,
  ): TextNode =>
    text(sheet, part, words, {
      name,
      style: sheet.type.body(sheet.type.bodySize(size), words, weight),
      color: solid(weight === 600 ? sheet.theme.text : sheet.theme.muted),
      width: 'fill',
      direction: sheet.direction,
    })
  return column(sheet, 'by', { name: 'Writer' }, [
    line('by/name', 'Name', first, 36, 600),
    second === '' ? null : line('by/handle', 'Handle', second, 28, 400),
  ])
}
