import type { DeckBlock } from '../../deck/deck'
import { blocksText } from '../../deck/words'
import { toBlock } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap, paragraphNode } from '../blocks'
import { across } from '../direction'
import { firstFit, type SlideOf } from '../fit'
import { column, pad, solid, text, type Sheet } from '../kit'
import { namesOf } from '../rail-items'
import type { Stage } from '../template'
import { ladders } from '../type-scale'
import { balanceTitle } from '../typesetting'
import { quoteText, titleRuns } from '../words'
import { writerOf } from '../writer'
import { composed, fullText, numeralAlone, partWidths } from './layout'
import { numbered } from './numeral'

/** Characters of a quotation that is set as running text. */
const longest = 420

/** px at 1080 width inside the panel. */
const panelPad = 48
const between = 32

const leadShare = 0.36

/** V between: lead 40 · panel surface pad 48 radius 16 { “title 56” }. Of a quoted post the lead is who wrote it. */
export function quoteStage(sheet: Sheet, slide: SlideOf<'quote'>): Stage {
  const widths = partWidths(sheet, leadShare)
  const lead = leadNode(sheet, slide, widths.head)
  const width = lead === null ? sheet.stage.width : widths.foot
  const words = blocksText(slide.blocks)
  const isParagraphs = slide.blocks.every((block) => block.kind === 'paragraph')
  const build = (step: number): BoxNode =>
    composed(sheet, lead, panel(sheet, width, lines(sheet, slide, step, width)), {
      share: leadShare,
    })
  const large = ladders.title.filter((step) => step <= startOf(words.length))
  const steps = words.length > longest || !isParagraphs ? [0] : large
  return firstFit(sheet, steps, build, Math.max(0.96, fullText(sheet)))
}

function startOf(length: number): number {
  if (length <= 60) return 80
  return length <= 130 ? 64 : 56
}

function panel(sheet: Sheet, width: number, children: readonly SlideNode[]): BoxNode {
  const options = {
    name: 'Quote panel',
    width,
    pad: pad(sheet.px(panelPad)),
    gap: sheet.px(between),
    fill: solid(sheet.theme.surface),
    radius: sheet.px(16),
  } as const
  return column(sheet, 'panel', options, children)
}

/** Step 0 stands for running text. */
function lines(
  sheet: Sheet,
  slide: SlideOf<'quote'>,
  step: number,
  width: number,
): readonly SlideNode[] {
  const inner = width - 2 * sheet.px(panelPad)
  const { blocks, body } = slide
  if (step > 0) return largeLines(sheet, blocks, step, inner)
  const nodes = blockNodes(sheet, withMarks(blocks), { part: 'quote', size: body, width: inner })
  return [column(sheet, 'quote', { name: 'Quote', gap: paragraphGap(sheet, body) }, nodes)]
}

function withMarks(blocks: readonly DeckBlock[]): readonly DeckBlock[] {
  const mark = (sign: string) => [{ kind: 'text', text: sign } as const]
  const last = blocks.length - 1
  return blocks.map((block, index): DeckBlock => {
    if (block.kind !== 'paragraph') return block
    const [open, close] = [index === 0 ? mark('“') : [], index === last ? mark('”') : []]
    return { ...block, words: [...open, ...block.words, ...close] }
  })
}

/** Paragraphs in the title's face; the opening mark hangs left of the first. */
function largeLines(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  step: number,
  width: number,
): readonly SlideNode[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.words] : []))
  const nodes = paragraphs.map((given, index) => {
    const words = quoteText(given)
    const runs = titleRuns(words, given, sheet.type.titleItalic(words))
    const shown = runs.map((run, at) =>
      index === paragraphs.length - 1 && at === runs.length - 1
        ? { ...run, text: `${run.text}”` }
        : run,
    )
    const style = sheet.type.title(step, words)
    const options = { name: 'Quote', style, color: solid(sheet.theme.text), width: 'fill' } as const
    const node = text(sheet, `quote/${index + 1}`, shown, options)
    const fitted = balanceTitle(toBlock(node), width, sheet.measure)
    const settled = shown.map((run, at) => ({
      ...run,
      text: fitted.block.runs[at]?.text ?? run.text,
    }))
    return across(sheet, { ...node, runs: settled, width: fitted.width ?? 'fill' })
  })
  const [first] = nodes
  if (first === undefined) return []
  const hang = Math.ceil(
    Math.max(...sheet.measure({ runs: [{ text: '“' }], style: first.style }, Infinity).lines),
  )
  const isMirrored = first.align === 'right'
  const inset = sheet.px(panelPad)
  const mark = text(sheet, 'quote/mark', isMirrored ? '”' : '“', {
    name: 'Opening quote',
    style: first.style,
    color: solid(sheet.theme.text),
  })
  return [{ ...mark, at: { x: isMirrored ? inset + width : inset - hang, y: inset } }, ...nodes]
}

/** The writer's own words before the quotation, or whose words they are; the slide's number before either. */
function leadNode(sheet: Sheet, slide: SlideOf<'quote'>, width: number): SlideNode | null {
  const { number, lead } = slide
  if (lead === undefined && writerOf(slide) === undefined) return numeralAlone(sheet, width)
  if (number === undefined) return leadWords(sheet, slide, width)
  // On one line with words of 40.
  const style = sheet.type.title(48, number)
  return numbered(sheet, 'lead', number, { style, width }, (room) => leadWords(sheet, slide, room))
}

function leadWords(sheet: Sheet, slide: SlideOf<'quote'>, width: number): SlideNode {
  const { lead = [], body } = slide
  const by = writerOf(slide)
  if (by !== undefined) {
    const [first, second] = namesOf(by)
    return column(sheet, 'by', { name: 'Author' }, [
      text(sheet, 'by/name', first, {
        name: 'Name',
        style: sheet.type.body(body, first, 600),
        color: solid(sheet.theme.text),
        width: 'fill',
        direction: sheet.direction,
      }),
      second === ''
        ? null
        : text(sheet, 'by/handle', second, {
            name: 'Handle',
            style: sheet.type.body(sheet.type.bodySize(28), second),
            color: solid(sheet.theme.muted),
            width: 'fill',
            direction: sheet.direction,
          }),
    ])
  }
  const shown = Math.min(width, sheet.px(800))
  return column(sheet, 'lead', { name: 'Lead', width: shown }, [
    paragraphNode(sheet, lead, { part: 'lead/1', name: 'Lead', size: body, width: shown }),
  ])
}
