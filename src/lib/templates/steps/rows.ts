/** The rows of a list: numbered, with marks, values, shares of a poll, or in two columns. */
import type { Words } from '../../deck/deck'
import { splitValue } from '../../deck/roles'
import { sliceWords, textOf, trimWords } from '../../deck/words'
import type { BoxNode, SlideNode } from '../../slide/node'
import { blockNodes, markerOf } from '../blocks'
import type { SlideOf } from '../fit'
import { column, hairline, pad, rectangle, row, solid, text, type Sheet } from '../kit'
import { even } from '../type-scale'
import { titleRuns, titleText } from '../words'
import { heaviest } from './numeral'

/** Type of a row and its pads, the roomiest first: long lists stand closer before they go on elsewhere. */
export const densities = [
  { step: 56, pad: 24 },
  { step: 56, pad: 18 },
  { step: 48, pad: 14 },
  { step: 44, pad: 10 },
] as const

export interface Density {
  readonly step: number
  readonly pad: number
  /** px on the canvas. */
  readonly width: number
}

/** The items of a list in their rows. */
export function rowsNode(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  switch (slide.rows) {
    case 'columns':
      return columns(sheet, slide, density)
    case 'shares':
      return shareRows(sheet, slide, density)
    case 'ruled':
    case 'values':
      return ruledRows(sheet, slide, density)
  }
}

/** hairline · row 56 · … · hairline, the lines in the full text colour. */
function ruledRows(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  const { items } = slide.list
  const rows = items.flatMap((item, index) => [
    hairline(sheet, `rows/line/${index + 1}`, 1),
    slide.rows === 'values'
      ? valueRow(sheet, item, index, density, splitValue(textOf(item)))
      : itemRow(sheet, slide, index, density),
  ])
  return column(sheet, 'rows', { name: 'Rows' }, [
    ...rows,
    hairline(sheet, `rows/line/${items.length + 1}`, 1),
  ])
}

function rowBox(sheet: Sheet, density: Density) {
  return { name: 'Row', pad: pad(sheet.px(density.pad), 0), cross: 'center' } as const
}

/** An item with its number or its emoji before it; an item without either begins at the edge. */
function itemRow(sheet: Sheet, slide: SlideOf<'list'>, index: number, density: Density): SlideNode {
  const { list } = slide
  const item = list.items[index] ?? []
  const emoji = list.ordered ? null : markerOf(list, item)
  const mark = list.ordered ? String(list.start + index) : (emoji?.emoji ?? '')
  const part = `rows/${index + 1}`
  const style = { ...sheet.type.title(density.step, mark), tracking: 0 }
  const { lines } = sheet.measure({ runs: [{ text: mark }], style }, Infinity)
  const least = Math.ceil(Math.max(0, ...lines)) + sheet.px(24)
  return row(sheet, part, rowBox(sheet, density), [
    mark === ''
      ? null
      : text(sheet, `${part}/number`, mark, {
          name: list.ordered ? 'Number' : 'Marker',
          style: { ...style, font: heaviest(style.font) },
          color: solid(sheet.theme.text),
          width: Math.max(sheet.px(even((density.step * 88) / 64)), even(least)),
          direction: sheet.direction,
        }),
    rowText(sheet, `${part}/item`, 'Item', item, density, 'fill'),
  ])
}

function rowText(
  sheet: Sheet,
  part: string,
  name: string,
  words: Words,
  density: Density,
  width: 'fill' | 'hug',
): SlideNode {
  const flat = titleText(words)
  return text(sheet, part, titleRuns(flat, words, sheet.type.titleItalic(flat)), {
    name,
    style: sheet.type.title(density.step, flat),
    color: solid(sheet.theme.text),
    width,
    direction: sheet.direction,
  })
}

/** Label left, value right, both in the title's face. */
function valueRow(
  sheet: Sheet,
  item: Words,
  index: number,
  density: Density,
  at: ReturnType<typeof splitValue>,
): SlideNode {
  const arrow = at ?? { from: textOf(item).length, to: textOf(item).length }
  const part = `rows/${index + 1}`
  const options = { ...rowBox(sheet, density), gap: sheet.px(24) }
  const label = trimWords(sliceWords(item, 0, arrow.from))
  return row(sheet, part, options, [
    rowText(sheet, `${part}/label`, 'Label', label, density, 'fill'),
    rowText(sheet, `${part}/value`, 'Value', trimWords(sliceWords(item, arrow.to)), density, 'hug'),
  ])
}

/** px at 1080 width of a bar that shows a share, and of the room above it. */
const bar = { height: 12, gap: 14 } as const

/** Options of a poll: label and percent, below them a bar as long as the share; the winner's in full. */
function shareRows(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  const { items } = slide.list
  const shares = items.map((item) => Number(/([\d.]{1,6})%$/.exec(textOf(item))?.[1] ?? 0))
  const most = Math.max(...shares)
  const height = sheet.px(bar.height)
  const rows = items.map((item, index) => {
    const share = shares[index] ?? 0
    const length = Math.round(Math.min(1, share / 100) * density.width)
    const at = textOf(item).lastIndexOf(' → ')
    const part = `rows/${index + 1}`
    const fill = solid(sheet.theme.text, share === most ? 1 : 0.45)
    const size = { width: Math.max(length, height), height, fill }
    const track = { name: 'Track', height, fill: solid(sheet.theme.text, 0.12) } as const
    return column(sheet, `${part}/option`, { name: 'Option', gap: sheet.px(bar.gap) }, [
      valueRow(
        sheet,
        item,
        index,
        { ...density, pad: 0 },
        at < 0 ? null : { from: at, to: at + 3 },
      ),
      row(sheet, `${part}/track`, track, [
        length === 0 ? null : rectangle(sheet, `${part}/bar`, 'Share', size),
      ]),
    ])
  })
  return column(sheet, 'rows', { name: 'Poll', gap: sheet.px(density.pad + 16) }, rows)
}

/** px at 1080 width between columns, and of a number. */
const columnGap = 48
const numberWidth = 64

function columns(sheet: Sheet, slide: SlideOf<'list'>, { width }: Density): SlideNode {
  const { items } = slide.list
  const half = Math.ceil(items.length / 2)
  const gap = sheet.px(columnGap)
  const options = { slide, width: Math.floor((width - gap) / 2) }
  return row(sheet, 'columns', { name: 'Columns', gap }, [
    columnOf(sheet, options, 0, half),
    columnOf(sheet, options, half, items.length),
  ])
}

function columnOf(
  sheet: Sheet,
  { slide, width }: { readonly slide: SlideOf<'list'>; readonly width: number },
  from: number,
  to: number,
): BoxNode {
  const { items, start } = slide.list
  const size = slide.body
  const style = sheet.type.body(size, '1', 700)
  const rows = items.slice(from, to).map((item, index) => {
    const part = `columns/${from + 1}/${index + 1}`
    const taken = sheet.px(numberWidth)
    return row(sheet, part, { name: 'Item' }, [
      text(sheet, `${part}/number`, String(start + from + index), {
        name: 'Number',
        style,
        color: solid(sheet.theme.text),
        width: taken,
        direction: sheet.direction,
      }),
      ...blockNodes(sheet, [{ kind: 'paragraph', words: item }], {
        part: `${part}/text`,
        size,
        width: width - taken,
      }),
    ])
  })
  const name = from === 0 ? 'First column' : 'Second column'
  return column(sheet, `columns/${from + 1}`, { name, gap: sheet.px(even(size * 0.55)) }, rows)
}
