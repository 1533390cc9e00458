/** Lists of short items, each as large as a title. */
import type { Words } from '../../deck/deck'
import { paragraph } from '../../deck/titles'
import type { BoxNode, SlideNode } from '../../slide/node'
import { markerOf } from '../blocks'
import { sheetForList } from '../direction'
import { firstFit, type SlideOf } from '../fit'
import { column, pad, row, solid, text, type Sheet } from '../kit'
import { continuedLine, densitiesFor, resultLine, rowsNode } from '../list-rows'
import { valueParts, valueWidth } from '../list-values'
import { dashNode, hasNumbers, rowDash } from '../row-dash'
import type { Stage } from '../template'
import { stepsFor, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleRuns, titleText } from '../words'
import { between, full, pictureGap, support, supportWidth, widthsOf, type Widths } from './layout'
import { statementNode } from './title'

/**
 * px at 1080 width: number to item, item to item, the column of a number, and how far above the middle of
 * a line of 112 px it stands: 18 px from its top.
 */
const besideNumber = 32
const betweenItems = 20
const numberColumn = 52
const numberRaised = 12

/** Where an item's ladder begins, and the step down to which it stands on one line rather than larger on two. */
const itemStep = 112
const leastOneLine = 56

/** The widest lead, px at 1080 width. */
const widestLead = 720

/** Of the stage, where lists may stand closer than statements. */
const fullList = 0.96

/** Rows of values and polls that are few stand larger than in other templates, and so do the values. */
const largeRows = [
  { step: 80, pad: 28, value: 64 },
  { step: 72, pad: 26, value: 56 },
  { step: 64, pad: 26, value: 52 },
  { step: 56, pad: 26, value: 44 },
] as const
const fewRows = 5

/** Of a row's width: what a label and its value take at most to stand large. */
const mostOfRow = 0.92

type ListSlide = SlideOf<'list'>

/** V between: lead 40 muted · items. Of two columns the lead is a title, as nothing else is large. */
export function listStage(sheet: Sheet, slide: ListSlide): Stage {
  const own = sheetForList(sheet, slide.list)
  const isTitled = slide.rows === 'columns'
  const hasLead = slide.title !== undefined || slide.before.length > 0
  const widths = hasLead ? widthsOf(sheet, isTitled ? 'words' : 'items') : wholeWidths(sheet)
  const after =
    slide.rows === 'shares'
      ? resultLine(sheet, slide.after)
      : support(sheet, slide.after, { width: widths.second, part: 'after' })
  const build = (head: SlideNode | null, rows: SlideNode): BoxNode => {
    const options = { name: 'List and text', gap: sheet.px(pictureGap) } as const
    return between(sheet, head, column(sheet, 'below', options, [rows, after]), { widths })
  }
  const rows = rowNodes(own, slide, widths.second)
  const heads = isTitled
    ? headings(sheet, slide, widths.first)
    : [leadOf(sheet, slide, widths.first)]
  const candidates = rows.flatMap((node) => heads.map((head) => ({ node, head })))
  const at = ({ node, head }: (typeof candidates)[number]): BoxNode => build(head, node)
  const found = firstFit(sheet, candidates, at, full)
  return found.fits ? found : firstFit(sheet, candidates, at, fullList)
}

function wholeWidths({ stage: { width } }: Sheet): Widths {
  return { first: width, second: width }
}

/** What leads to the list: its title and the text before it, muted; "15–28, continued". */
function leadOf(sheet: Sheet, slide: ListSlide, room: number): SlideNode | null {
  const { title, before } = slide
  const blocks = title === undefined ? before : [paragraph(title), ...before]
  const width = supportWidth(sheet, room, widestLead)
  const line = continuedLine(sheet, slide)
  const lead = support(sheet, blocks, { width, part: 'lead' })
  if (line === null || lead === null) return lead ?? line
  return column(sheet, 'heading', { name: 'Heading', gap: sheet.px(16) }, [lead, line])
}

/** Where a title's ladder begins; what is said again is said more quietly, and on every slide alike. */
const headingStep = 88
const continuedStep = 56

/** V gap 16: title 88 and smaller · the text before the list. */
function headings(sheet: Sheet, slide: ListSlide, width: number): readonly (SlideNode | null)[] {
  const { title, before } = slide
  if (title === undefined) return [leadOf(sheet, slide, width)]
  const flat = titleText(title)
  const start = slide.continued === undefined ? headingStep : continuedStep
  return stepsFor(sheet, flat, ladders.title, titleStart(start, flat), width).map((step) =>
    column(sheet, 'heading', { name: 'Heading', gap: sheet.px(16) }, [
      statementNode(sheet, title, step, { width, others: null }),
      support(sheet, before, { width, part: 'before' }),
      continuedLine(sheet, slide),
    ]),
  )
}

/** The list at its sizes, the largest first. */
function rowNodes(sheet: Sheet, slide: ListSlide, width: number): readonly SlideNode[] {
  if (slide.rows === 'ruled') {
    return itemSteps(sheet, slide, width).map((step) => {
      const rows = slide.list.items.map((_, index) => numberedRow(sheet, slide, index, step))
      return column(sheet, 'rows', { name: 'Items', gap: sheet.px(betweenItems) }, rows)
    })
  }
  const look = { width, numbers: sheet.px(numberColumn), line: 0.18 }
  const usual = densitiesFor(sheet, slide, look)
  const isLarge = slide.rows !== 'columns' && slide.list.items.length <= fewRows
  const large = isLarge
    ? largeRows.filter((density) => areOneLine(sheet, slide, density, width))
    : []
  return [...large, ...usual].map((density) => rowsNode(sheet, slide, density, look))
}

/** Whether every label stands on one line with its value, neither wider than its half of the row. */
function areOneLine(
  sheet: Sheet,
  slide: ListSlide,
  { step, value: size }: (typeof largeRows)[number],
  width: number,
): boolean {
  const parts = slide.list.items.map((item) => valueParts(slide, item))
  const labels = parts.map(({ label }) => titleText(label)).join('\n')
  const most = (width / 2) * mostOfRow
  return (
    isOneLine(sheet, labels, step, most) &&
    parts.every(({ value }) => valueWidth(sheet, value, size) <= most)
  )
}

function isOneLine(sheet: Sheet, lines: string, step: number, room: number): boolean {
  const block = { runs: [{ text: lines }], style: sheet.type.title(step, lines) }
  return Math.max(...sheet.measure(block, Infinity).lines) <= room
}

/** Steps at which every item stands on one line first, then all at which its longest word does. */
function itemSteps(sheet: Sheet, { list }: ListSlide, width: number): readonly number[] {
  const labels = list.items.map(titleText)
  const room = width - sheet.px(numberColumn) - sheet.px(besideNumber)
  const steps = stepsFor(sheet, labels.join(' '), ladders.title, itemStep, room)
  const onOne = steps.filter(
    (step) => step >= leastOneLine && isOneLine(sheet, labels.join('\n'), step, room),
  )
  return [...onOne, ...steps.filter((step) => !onOne.includes(step))]
}

/** H gap 32 { number 36 600 accent in 52, 18 from top · item 112 }; an emoji of the item or a dash in the number's place. */
function numberedRow(sheet: Sheet, { list }: ListSlide, index: number, step: number): SlideNode {
  const item = list.items[index] ?? []
  const part = `rows/${index + 1}`
  const number = String(list.start + index)
  const emoji = list.ordered ? null : markerOf(list, item)
  const isNumber = emoji === null
  const isDash = isNumber && !hasNumbers(list)
  const sign = text(sheet, `${part}/number`, emoji?.emoji ?? number, {
    name: isNumber ? 'Number' : 'Marker',
    style: sheet.type.body(sheet.type.bodySize(36), number, isNumber ? 600 : 400),
    color: solid(isNumber ? sheet.theme.accent : sheet.theme.text),
    width: 'fill',
    direction: sheet.direction,
  })
  const { lineHeight } = sheet.type.title(step, titleText(item))
  const raised = (sheet.px(numberRaised) * step) / itemStep
  const height = isDash ? sheet.px(rowDash.height) : sign.style.lineHeight
  const top = Math.max(0, Math.round((lineHeight - height) / 2 - (isDash ? 0 : raised)))
  const mark = isDash ? dashNode(sheet, `${part}/dash`) : sign
  const box = { name: 'Mark', width: sheet.px(numberColumn), pad: pad(top, 0, 0) } as const
  return row(sheet, part, { name: 'Item', gap: sheet.px(besideNumber) }, [
    column(sheet, `${part}/mark`, box, [mark]),
    itemNode(sheet, `${part}/item`, item, step),
  ])
}

function itemNode(sheet: Sheet, part: string, item: Words, step: number): SlideNode {
  const words = titleText(item)
  return text(sheet, part, titleRuns(words, item, sheet.type.titleItalic(words)), {
    name: 'Item',
    style: sheet.type.title(step, words),
    color: solid(sheet.theme.text),
    width: 'fill',
    direction: sheet.direction,
  })
}
