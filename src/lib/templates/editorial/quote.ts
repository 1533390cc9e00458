import type { DeckBlock } from '../../deck/deck'
import { textOf } from '../../deck/words'
import { toBlock } from '../../slide/layout'
import type { SlideNode } from '../../slide/node'
import { paragraphNode } from '../blocks'
import { across } from '../direction'
import { firstFit, type SlideOf } from '../fit'
import { column, solid, text, type Sheet } from '../kit'
import { namesOf } from '../rail-items'
import { stage } from '../shell'
import type { Stage } from '../template'
import { ladders } from '../type-scale'
import { balanceTitle } from '../typesetting'
import { quoteText, titleRuns } from '../words'
import { bodyColumn } from './text'
import { columnWidth, hanging, pictureGap, rule } from './column'

/** Characters of a quotation that is set as running text: a page of italics is hard to read. */
const longest = 420

/**
 * V between: col(rule, lead muted) · paragraphs in italics, the opening quote hanging. Of a quoted post
 * the lead is who wrote it: name 600, handle muted.
 */
export function quoteStage(sheet: Sheet, slide: SlideOf<'quote'>): Stage {
  const lead = leadColumn(sheet, slide)
  const length = slide.blocks.reduce(
    (sum, block) => sum + (block.kind === 'paragraph' ? textOf(block.words).length : 0),
    0,
  )
  if (length > longest) return runningQuote(sheet, slide, lead)
  const start = length <= 60 ? 80 : length <= 120 ? 64 : length <= 200 ? 56 : 48
  const steps = ladders.title.filter((step) => step <= start)
  return firstFit(
    sheet,
    steps,
    (step) =>
      stage(sheet, { main: lead === null ? 'end' : 'between', gap: pictureGap }, [
        lead ?? rule(sheet),
        column(sheet, 'quote', { name: 'Quote', gap: 32 }, quoteLines(sheet, slide.blocks, step)),
      ]),
    0.94,
  )
}

/** V between: col(rule, lead) · col(–, paragraphs between quotation marks). */
function runningQuote(sheet: Sheet, slide: SlideOf<'quote'>, lead: SlideNode | null): Stage {
  const mark = (text: string) => [{ kind: 'text', text } as const]
  const last = slide.blocks.length - 1
  const blocks = slide.blocks.map((block, index): DeckBlock => {
    if (block.kind !== 'paragraph') return block
    const [open, close] = [index === 0 ? mark('“') : [], index === last ? mark('”') : []]
    return { ...block, words: [...open, ...block.words, ...close] }
  })
  const body = bodyColumn(sheet, blocks, slide.body, 'quote', lead === null ? 'rule' : 'none')
  const main = lead === null ? 'end' : 'between'
  return firstFit(sheet, [0], () => stage(sheet, { main, gap: pictureGap }, [lead, body]), 0.94)
}

function leadColumn(sheet: Sheet, { lead, by, body }: SlideOf<'quote'>): SlideNode | null {
  const width = columnWidth(sheet)
  const muted = solid(sheet.theme.muted)
  if (by !== undefined) {
    const [first, second] = namesOf(by)
    const name = sheet.type.body(body, first, 600)
    const below = sheet.type.body(sheet.type.bodySize(28), second)
    return hanging(sheet, 'by', 'rule', body, 0, [
      text(sheet, 'by/name', first, {
        name: 'Name',
        style: name,
        color: solid(sheet.theme.text),
        width: 'fill',
      }),
      ...(second === ''
        ? []
        : [
            text(sheet, 'by/handle', second, {
              name: 'Handle',
              style: below,
              color: muted,
              width: 'fill',
            }),
          ]),
    ])
  }
  if (lead === undefined) return null
  return hanging(sheet, 'lead', 'rule', body, 0, [
    paragraphNode(sheet, lead, { part: 'lead/1', name: 'Lead', size: body, width, color: muted }),
  ])
}

function quoteLines(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  step: number,
): readonly SlideNode[] {
  const { width } = sheet.stage
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
  const nodes = paragraphs.map((block, index) => {
    const words = quoteText(block.words)
    const style = sheet.type.title(step, words)
    const italic = sheet.type.titleItalic(words)
    const font = italic ?? style.font
    // What is marked stands upright among italics.
    const runs = titleRuns(words, block.words, italic === null ? null : style.font)
    const shown = index === paragraphs.length - 1 ? closed(runs) : runs
    const options = { name: 'Quote', style: { ...style, font }, color: solid(sheet.theme.text) }
    const node = text(sheet, `quote/${index + 1}`, shown, { ...options, width: 'fill' })
    const fitted = balanceTitle(toBlock(node), width, sheet.measure)
    const settled = shown.map((run, at) => ({
      ...run,
      text: fitted.block.runs[at]?.text ?? run.text,
    }))
    return across(sheet, { ...node, runs: settled, width: fitted.width ?? 'fill' })
  })
  const [first] = nodes
  if (first === undefined) return []
  // The quote hangs outside the text edge: as far as it is wide.
  const mark = { runs: [{ text: '“' }], style: first.style }
  const hang = Math.ceil(Math.max(...sheet.measure(mark, Infinity).lines)) + 2
  const isMirrored = first.align === 'right'
  const opening = text(sheet, 'quote/mark', isMirrored ? '”' : '“', {
    name: 'Opening quote',
    style: first.style,
    color: solid(sheet.theme.accent),
  })
  return [{ ...opening, at: { x: isMirrored ? width + 2 : -hang, y: 0 } }, ...nodes]
}

function closed(runs: ReturnType<typeof titleRuns>): ReturnType<typeof titleRuns> {
  return runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: `${run.text}”` } : run,
  )
}
