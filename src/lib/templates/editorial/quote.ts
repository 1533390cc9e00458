import type { DeckBlock } from '../../deck/deck'
import { hasPhrases } from '../../deck/phrases'
import { textOf } from '../../deck/words'
import { scriptOf } from '../../thread/scripts'
import { toBlock } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap, paragraphNode } from '../blocks'
import { across } from '../direction'
import { firstFit, type SlideOf } from '../fit'
import { column, solid, text, type Sheet } from '../kit'
import { namesOf } from '../rail-items'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor } from '../titles'
import { ladders } from '../type-scale'
import { balanceTitle } from '../typesetting'
import { quoteText, titleRuns } from '../words'
import { writerOf } from '../writer'
import { bodyColumn } from './text'
import {
  columns,
  columnWidth,
  hanging,
  isBeside,
  pictureGap,
  rule,
  unequal,
  widestTitle,
} from './column'

/** Characters of a quotation that is set as running text: a page of italics is hard to read. */
const longest = 420

/** Characters of a quotation up to which it begins at a step of the title's ladder. */
const starts = [
  [30, 112],
  [60, 96],
  [120, 72],
  [200, 64],
  [280, 56],
  [Infinity, 48],
] as const

/** Height of a stage for its width, above which it is high: tall, story and pin. */
const highStage = 1.1

/** Characters of a quotation whose lines would be too long over the whole of a wide sheet. */
const longLines = 200

/** px at 1080 width between paragraphs of a quotation. */
const betweenLines = 32

/** Part of the stage a quotation may take. */
const fullQuote = 0.94

/**
 * V between: col(rule, lead muted) · paragraphs in italics, the opening quote hanging. Of a quoted post
 * the lead is who wrote it: name 600, handle muted. Wide: a third for the lead, two for the words;
 * without a lead all of it.
 */
export function quoteStage(sheet: Sheet, slide: SlideOf<'quote'>): Stage {
  const { blocks } = slide
  const words = blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.words) : ''))
  const length = words.reduce((sum, text) => sum + text.length, 0)
  const isRunning = length > longest || blocks.some(({ kind }) => kind !== 'paragraph')
  if (isRunning) return runningQuote(sheet, slide)
  const start = startOf(sheet, length)
  const width = quoteWidth(sheet, slide, length)
  const all = words.join(' ')
  const steps = hasPhrases(scriptOf(all))
    ? ladders.title.filter((step) => step <= start)
    : stepsFor(sheet, all, ladders.title, start, width)
  const build = (step: number) => {
    const gap = sheet.px(betweenLines)
    const lines = quoteLines(sheet, blocks, step, width)
    return composed(sheet, slide, column(sheet, 'quote', { name: 'Quote', gap }, lines))
  }
  return firstFit(sheet, steps, build, isBeside(sheet) ? 1 : fullQuote)
}

/** Where the ladder begins for a quotation of so many characters; on high sheets a step above. */
function startOf(sheet: Sheet, length: number): number {
  const start = starts.find(([most]) => length <= most)?.[1] ?? 48
  const isHigh = sheet.stage.height > highStage * sheet.stage.width
  return isHigh ? ([...ladders.title].reverse().find((step) => step > start) ?? start) : start
}

/** px on the canvas; on wide sheets two thirds beside a lead, of a long one without no more than its title would have. */
function quoteWidth(sheet: Sheet, slide: SlideOf<'quote'>, length: number): number {
  const { width } = sheet.stage
  if (!isBeside(sheet)) return width
  if (isLed(slide)) return unequal(sheet, 'wide').second
  return length > longLines ? Math.min(width, sheet.px(widestTitle)) : width
}

function isLed(slide: SlideOf<'quote'>): boolean {
  return slide.lead !== undefined || writerOf(slide) !== undefined
}

/** V between: col(rule, lead) · col(–, paragraphs between quotation marks). */
function runningQuote(sheet: Sheet, slide: SlideOf<'quote'>): Stage {
  const mark = (text: string) => [{ kind: 'text', text } as const]
  const last = slide.blocks.length - 1
  const blocks = slide.blocks.map((block, index): DeckBlock => {
    if (block.kind !== 'paragraph') return block
    const [open, close] = [index === 0 ? mark('“') : [], index === last ? mark('”') : []]
    return { ...block, words: [...open, ...block.words, ...close] }
  })
  const { body: size } = slide
  if (isBeside(sheet)) {
    const width = Math.min(unequal(sheet, 'wide').second, columnWidth(sheet))
    const nodes = blockNodes(sheet, blocks, { part: 'quote', size, width })
    const gap = paragraphGap(sheet, size)
    const body = column(sheet, 'quote', { name: 'Quote', width, gap }, nodes)
    return firstFit(sheet, [0], () => composed(sheet, slide, body))
  }
  const isBare = leadLines(sheet, slide, columnWidth(sheet)).length === 0
  const body = bodyColumn(sheet, blocks, size, 'quote', isBare ? 'rule' : 'none')
  return firstFit(sheet, [0], () => composed(sheet, slide, body, false), fullQuote)
}

/** Lead and quotation below or beside each other; `hasRule`: whether a rule stands where there is no lead. */
function composed(
  sheet: Sheet,
  slide: SlideOf<'quote'>,
  quote: SlideNode | null,
  hasRule = true,
): BoxNode {
  if (isBeside(sheet) && isLed(slide)) {
    const { first, second } = unequal(sheet, 'wide')
    const lines = leadLines(sheet, slide, first)
    const top = lines.length === 0 ? null : column(sheet, 'lead', { name: 'Lead' }, lines)
    return columns(sheet, { top, foot: rule(sheet), second: quote, from: 'top', width: second })
  }
  const lines = leadLines(sheet, slide, columnWidth(sheet))
  const part = writerOf(slide) === undefined ? 'lead' : 'by'
  const lead = hanging(sheet, part, 'rule', slide.body, 0, lines)
  const main = lead === null ? 'end' : 'between'
  return stage(sheet, { main, gap: sheet.px(pictureGap) }, [
    lead ?? (hasRule ? rule(sheet) : null),
    quote,
  ])
}

/** Who wrote it, and the writer's own words before it. */
function leadLines(sheet: Sheet, slide: SlideOf<'quote'>, width: number): readonly SlideNode[] {
  const { lead, body } = slide
  const by = writerOf(slide)
  const muted = solid(sheet.theme.muted)
  const options = { part: 'lead/1', name: 'Lead', size: body, width, color: muted }
  const words = lead === undefined ? [] : [paragraphNode(sheet, lead, options)]
  if (by === undefined) return words
  const [first, second] = namesOf(by)
  const line = { width: 'fill', direction: sheet.direction } as const
  const style = sheet.type.body(body, first, 600)
  const below = sheet.type.body(sheet.type.bodySize(28), second)
  return [
    text(sheet, 'by/name', first, { ...line, name: 'Name', style, color: solid(sheet.theme.text) }),
    ...(second === ''
      ? []
      : [
          text(sheet, 'by/handle', second, { ...line, name: 'Handle', style: below, color: muted }),
        ]),
    ...words,
  ]
}

function quoteLines(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  step: number,
  width: number,
): readonly SlideNode[] {
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
  const hang = Math.ceil(Math.max(...sheet.measure(mark, Infinity).lines)) + sheet.px(2)
  const isMirrored = first.align === 'right'
  const opening = text(sheet, 'quote/mark', isMirrored ? '”' : '“', {
    name: 'Opening quote',
    style: first.style,
    color: solid(sheet.theme.accent),
  })
  return [{ ...opening, at: { x: isMirrored ? width + sheet.px(2) : -hang, y: 0 } }, ...nodes]
}

function closed(runs: ReturnType<typeof titleRuns>): ReturnType<typeof titleRuns> {
  return runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: `${run.text}”` } : run,
  )
}
