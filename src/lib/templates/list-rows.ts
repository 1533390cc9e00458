/** Items of a list as rows between lines, as values, as shares of a poll, or in two columns. */
import type { DeckBlock, Words } from '../deck/deck'
import { blocksText, textOf } from '../deck/words'
import type { SlideNode } from '../slide/node'
import { blockNodes, markerOf } from './blocks'
import type { SlideOf } from './fit'
import { column, hairline, pad, rectangle, row, solid, text, type Sheet } from './kit'
import { even } from './type-scale'
import { valueParts, valueStyle, valueWidth } from './list-values'
import { dashNode, hasNumbers } from './row-dash'
import { bodyRuns, titleRuns, titleText } from './words'

/** What templates decide of rows. */
export interface RowLook {
  /** px on the canvas: the rows, and the column of the numbers in them. */
  readonly width: number
  readonly numbers: number
  /** Opacity of the lines between rows. */
  readonly line: number
}

export interface Density {
  readonly step: number
  /** px at 1080 width above and below a row's words. */
  readonly pad: number
  /** px at 1080 width of a value beside its label, where it is larger than 36. */
  readonly value?: number
}

/** Type of a row and its pads, the roomiest first: long lists stand closer before they go on elsewhere. */
const rowDensities: readonly Density[] = [
  { step: 56, pad: 26 },
  { step: 56, pad: 20 },
  { step: 48, pad: 16 },
  { step: 44, pad: 12 },
]

/** Those at which no word of an item is wider than its row; the closest one if that is none. */
export function densitiesFor(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  { width, numbers }: RowLook,
): readonly Density[] {
  if (slide.rows === 'columns') return rowDensities.slice(0, 1)
  const { items } = slide.list
  const room = width - (slide.rows === 'ruled' ? numbers : valueColumn(sheet, slide, width))
  const labels = slide.rows === 'ruled' ? items : items.map((item) => valueParts(slide, item).label)
  const words = labels.flatMap((item) => titleText(item).split(/\s+/))
  const text = words.join('\n')
  const isWithin = ({ step }: Density): boolean => {
    const block = { runs: [{ text }], style: sheet.type.title(step, text) }
    return Math.max(...sheet.measure(block, Infinity).lines) <= room
  }
  const fitting = rowDensities.filter(isWithin)
  return fitting.length > 0 ? fitting : rowDensities.slice(-1)
}

/** The items of a list in the form their slide has. */
export function rowsNode(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  density: Density,
  look: RowLook,
): SlideNode {
  const { width } = look
  switch (slide.rows) {
    case 'columns':
      return itemColumns(sheet, slide, width)
    case 'shares':
      return shareRows(sheet, slide, density, width)
    case 'ruled':
    case 'values':
      return ruledRows(sheet, slide, density, look)
  }
}

/** hairline · H { number 28 600 accent · item in the title font } · … · hairline */
function ruledRows(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  density: Density,
  { width, numbers, line }: RowLook,
): SlideNode {
  const { items } = slide.list
  const rows = items.flatMap((_, index) => [
    hairline(sheet, `rows/line/${index + 1}`, line),
    slide.rows === 'values'
      ? valueRow(sheet, slide, index, { ...density, width })
      : numberedRow(sheet, slide, index, { ...density, numbers }),
  ])
  return column(sheet, 'rows', { name: 'Rows' }, [
    ...rows,
    hairline(sheet, `rows/line/${items.length + 1}`, line),
  ])
}

function numberedRow(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  index: number,
  density: Density & Pick<RowLook, 'numbers'>,
): SlideNode {
  const item = slide.list.items[index] ?? []
  const number = String(slide.list.start + index)
  const emoji = slide.list.ordered ? null : markerOf(slide.list, item)
  const isNumber = emoji === null
  const mark =
    isNumber && !hasNumbers(slide.list)
      ? column(sheet, `rows/${index + 1}/mark`, { name: 'Marker', width: density.numbers }, [
          dashNode(sheet, `rows/${index + 1}/dash`),
        ])
      : text(sheet, `rows/${index + 1}/number`, emoji?.emoji ?? number, {
          name: isNumber ? 'Number' : 'Marker',
          style: sheet.type.body(
            sheet.type.bodySize(isNumber ? 28 : 36),
            number,
            isNumber ? 600 : 400,
          ),
          color: solid(isNumber ? sheet.theme.accent : sheet.theme.text),
          width: density.numbers,
        })
  return row(sheet, `rows/${index + 1}`, rowBox(sheet, density), [
    mark,
    itemTitle(sheet, `rows/${index + 1}/item`, item, density),
  ])
}

/** px at 1080 width of a bar that shows a share, and of the room above it. */
const bar = { height: 8, gap: 16 } as const

/** Options of a poll: label left, percent right, below them a bar as long as the share; the winner's in the accent. */
function shareRows(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  density: Density,
  width: number,
): SlideNode {
  const { items } = slide.list
  const height = sheet.px(bar.height)
  const shares = items.map((item) => shareOf(textOf(item)))
  const most = Math.max(...shares)
  const rows = items.map((_, index) => {
    const share = shares[index] ?? 0
    const fill = share === most ? solid(sheet.theme.accent) : solid(sheet.theme.text, 0.4)
    const length = Math.round(Math.min(1, share / 100) * width)
    const size = { width: Math.max(length, height), height, fill }
    const part = `rows/${index + 1}`
    return column(sheet, `${part}/option`, { name: 'Option', gap: sheet.px(bar.gap) }, [
      valueRow(sheet, slide, index, { ...density, pad: 0, width }),
      row(sheet, `${part}/track`, { name: 'Track', height, fill: solid(sheet.theme.text, 0.1) }, [
        length === 0 ? null : rectangle(sheet, `${part}/bar`, 'Share', size),
      ]),
    ])
  })
  return column(sheet, 'rows', { name: 'Poll', gap: sheet.px(density.pad + bar.gap) }, rows)
}

function shareOf(item: string): number {
  return Number(/([\d.]{1,6})%$/.exec(item)?.[1] ?? 0)
}

interface RowOptions extends Density {
  /** px on the canvas. */
  readonly width: number
}

/** Of a row: what a long value leaves its label. px at 1080 width between both. */
const leastLabel = 0.5
const besideValue = 24

/** px on the canvas that the widest value takes of its row, with the space before it. */
function valueColumn(sheet: Sheet, slide: SlideOf<'list'>, width: number): number {
  const widest = slide.list.items.map((item) => valueWidth(sheet, valueParts(slide, item).value))
  return Math.min(Math.max(0, ...widest), width * (1 - leastLabel)) + sheet.px(besideValue)
}

/** Label left in the title font, value right in the body's. */
function valueRow(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  index: number,
  options: RowOptions,
): SlideNode {
  const { label, value } = valueParts(slide, slide.list.items[index] ?? [])
  const style = valueStyle(sheet, value, options.value)
  const most = Math.floor(options.width * (1 - leastLabel))
  const isLong = valueWidth(sheet, value, options.value) > most
  const box = { ...rowBox(sheet, options), gap: sheet.px(besideValue) }
  return row(sheet, `rows/${index + 1}`, box, [
    itemTitle(sheet, `rows/${index + 1}/label`, label, options),
    text(sheet, `rows/${index + 1}/value`, bodyRuns(value, style.font), {
      name: 'Value',
      style,
      color: solid(sheet.theme.accent),
      ...(isLong ? { width: most } : {}),
    }),
  ])
}

function rowBox(sheet: Sheet, density: Density) {
  return { name: 'Row', pad: pad(sheet.px(density.pad), 0), cross: 'center' } as const
}

function itemTitle(sheet: Sheet, part: string, item: Words, density: Density): SlideNode {
  const words = titleText(item)
  return text(sheet, part, titleRuns(words, item, sheet.type.titleItalic(words)), {
    name: 'Item',
    style: sheet.type.title(density.step, words),
    color: solid(sheet.theme.text),
    width: 'fill',
    direction: sheet.direction,
  })
}

/** Items of one column; more than two columns of them are a wall. */
const inColumn = 7

/** Whether the items are few enough for one slide, whatever room there is: 7 + 7 in two columns. */
export function isOneSlide({ rows, list }: SlideOf<'list'>): boolean {
  return rows !== 'columns' || list.items.length <= 2 * inColumn
}

/** px at 1080 width between the columns, and of the numbers in them. */
const columnGap = 48
const numberWidth = 64

function itemColumns(sheet: Sheet, slide: SlideOf<'list'>, room: number): SlideNode {
  const { items, start, ordered } = slide.list
  const half = Math.ceil(items.length / 2)
  const size = slide.body
  const between = sheet.px(columnGap)
  const number = sheet.px(numberWidth)
  const width = (room - between) / 2 - number
  const side = (from: number, to: number, name: string): SlideNode =>
    column(
      sheet,
      `items/${from + 1}`,
      { name, gap: sheet.px(even(size * 0.55)) },
      items.slice(from, to).map((item, index) => {
        const part = `items/${from + 1}/${index + 1}`
        const sign =
          ordered || slide.continued !== undefined || items.length > inColumn
            ? String(start + from + index)
            : ''
        return row(sheet, part, { name: 'Item' }, [
          text(sheet, `${part}/number`, sign, {
            name: 'Number',
            style: sheet.type.body(size, sign, 700),
            color: solid(sheet.theme.accent),
            width: number,
          }),
          ...blockNodes(sheet, [paragraphOf(item)], { part: `${part}/text`, size, width }),
        ])
      }),
    )
  return row(sheet, 'items', { name: 'Items', gap: between }, [
    side(0, half, 'First column'),
    side(half, items.length, 'Second column'),
  ])
}

function paragraphOf(words: Words): DeckBlock {
  return { kind: 'paragraph', words }
}

/** What stands under a poll: votes and whether it is closed. */
export function resultLine(sheet: Sheet, blocks: readonly DeckBlock[]): SlideNode | null {
  const words = blocksText(blocks)
  if (words === '') return null
  return text(sheet, 'result', words, {
    name: 'Result',
    style: sheet.type.body(sheet.type.bodySize(28), words),
    color: solid(sheet.theme.muted),
    width: 'fill',
  })
}

/** "15–28, continued" on the second slide of a list. */
export function continuedLine(sheet: Sheet, { continued }: SlideOf<'list'>): SlideNode | null {
  if (continued === undefined) return null
  const words = `${continued.from}–${continued.to}, continued`
  return text(sheet, 'continued', words, {
    name: 'Continued',
    style: sheet.type.body(sheet.type.bodySize(32), words),
    color: solid(sheet.theme.muted),
  })
}
