import type { DeckBlock, Words } from '../../deck/deck'
import { textOf } from '../../deck/words'
import type { SlideNode } from '../../slide/node'
import { paragraphNode } from '../blocks'
import { firstFit, type SlideOf } from '../fit'
import { column, rectangle, solid, text, type Sheet } from '../kit'
import { namesOf } from '../rail-items'
import type { Stage } from '../template'
import { stepsFor, titleNode } from '../titles'
import { ladders } from '../type-scale'
import { quoteText } from '../words'
import { writerOf } from '../writer'
import { sceneOf, type Scene } from './ground'
import { blockWidths, fullShare, leastGap, lineWidth, running, topAndFoot } from './words'

/** Characters of a quotation up to which it is set at a step; longer ones are running text. */
const starts = [
  { length: 200, step: 72 },
  { length: 300, step: 56 },
  { length: 420, step: 48 },
] as const

/** px at 1080 width: rule to quotation, and between its paragraphs. */
const underRule = 40
const betweenLines = 32

/** Of a wide sheet what the quotation takes beside who said it. */
const quoteShare = 0.64

/** V between: lead 40 · V gap 40 { rule · quotation 72, its opening mark hanging }. */
export function quoteStage(sheet: Sheet, slide: SlideOf<'quote'>): Stage {
  const scene = sceneOf(sheet)
  const own = scene.sheet
  const { first, second } = blockWidths(own, quoteShare)
  const said = slide.blocks.map((block) =>
    block.kind === 'paragraph' ? textOf(block.words) : null,
  )
  const length = said.reduce((sum, words) => sum + (words ?? '').length, 0)
  const start = starts.find((one) => length <= one.length)
  const lead = leadNode(own, slide, first)
  const composed = (quote: SlideNode | null) =>
    topAndFoot(own, lead, quotation(scene, quote, second), { gap: leastGap, share: quoteShare })
  const full = fullShare(own, false)
  if (start === undefined || said.includes(null)) {
    const blocks = inMarks(slide.blocks)
    const body = running(own, blocks, { size: slide.body, width: second, part: 'quote' })
    return scene.laid(firstFit(own, [0], () => composed(body), full))
  }
  const flat = slide.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.words] : []))
  const steps = stepsFor(own, said.join(' '), ladders.title, start.step, second)
  const build = (step: number) =>
    composed(
      column(
        own,
        'quote',
        { name: 'Quotation', width: second, gap: own.px(betweenLines) },
        quoteLines(own, flat, step, second),
      ),
    )
  return scene.laid(firstFit(own, steps, build, full))
}

/** rule 96 × 8 · quotation */
function quotation({ sheet, accent }: Scene, quote: SlideNode | null, width: number): SlideNode {
  const size = { width: sheet.px(96), height: sheet.px(8), fill: solid(accent) }
  return column(sheet, 'said', { name: 'Rule and quote', width, gap: sheet.px(underRule) }, [
    rectangle(sheet, 'rule', 'Rule', size),
    quote,
  ])
}

/** Whose words they are, and the writer's own before them. */
function leadNode(sheet: Sheet, slide: SlideOf<'quote'>, width: number): SlideNode | null {
  const { lead, body } = slide
  const by = writerOf(slide)
  const [first, second] = by === undefined ? ['', ''] : namesOf(by)
  const line = { width: 'fill', direction: sheet.direction } as const
  const handle = sheet.type.bodySize(28)
  const nodes = [
    first === ''
      ? null
      : text(sheet, 'by/name', first, {
          ...line,
          name: 'Name',
          style: sheet.type.body(body, first, 600),
          color: solid(sheet.theme.text),
        }),
    second === ''
      ? null
      : text(sheet, 'by/handle', second, {
          ...line,
          name: 'Handle',
          style: sheet.type.body(handle, second),
          color: solid(sheet.theme.muted),
        }),
    lead === undefined
      ? null
      : paragraphNode(sheet, lead, {
          part: 'lead',
          name: 'Lead',
          size: body,
          width: lineWidth(sheet, body, width),
        }),
  ].filter((node) => node !== null)
  if (nodes.length === 0) return null
  return column(
    sheet,
    'lead/column',
    { name: 'Introduction', width: lineWidth(sheet, body, width) },
    nodes,
  )
}

function quoteLines(
  sheet: Sheet,
  paragraphs: readonly Words[],
  step: number,
  width: number,
): readonly SlideNode[] {
  const last = paragraphs.length - 1
  const nodes = paragraphs.map((words, index) => {
    const closed = index === last ? [...words, mark('”')] : words
    const options = { part: `quote/${index + 1}`, name: 'Quote', width, words: closed }
    return titleNode(sheet, quoteText(closed), step, options)
  })
  const [first] = nodes
  if (first === undefined) return []
  // It hangs outside the edge of the text: as far as it is wide.
  const opening = { runs: [{ text: '“' }], style: first.style }
  const hang = Math.ceil(Math.max(...sheet.measure(opening, Infinity).lines)) + sheet.px(2)
  const isMirrored = first.align === 'right'
  const sign = text(sheet, 'quote/mark', isMirrored ? '”' : '“', {
    name: 'Opening quote',
    style: first.style,
    color: first.color,
  })
  return [{ ...sign, at: { x: isMirrored ? width + sheet.px(2) : -hang, y: 0 } }, ...nodes]
}

/** Blocks between quotation marks. */
function inMarks(blocks: readonly DeckBlock[]): readonly DeckBlock[] {
  const last = blocks.length - 1
  return blocks.map((block, index): DeckBlock => {
    if (block.kind !== 'paragraph') return block
    const [open, close] = [index === 0 ? [mark('“')] : [], index === last ? [mark('”')] : []]
    return { ...block, words: [...open, ...block.words, ...close] }
  })
}

function mark(sign: string) {
  return { kind: 'text', text: sign } as const
}
