import { blocksText, textOf } from '../../deck/words'
import type { DeckBlock, List } from '../../deck/deck'
import type { SlideNode } from '../../slide/node'
import { blockNodes } from '../blocks'
import { sheetFor } from '../direction'
import type { SlideOf } from '../fit'
import { column, hairline, pad, rectangle, row, solid, text, type Sheet } from '../kit'
import { valueOf } from '../list-values'
import type { Stage } from '../template'
import { bodyRuns } from '../words'
import { divide } from './divide'
import { onAccent } from './field'
import { divisions } from './halves'
import { headedFields } from './heading'
import { dot, running, sizeOf } from './words'

/** { title 88 } · list 48 600 · paragraphs 36. Values and polls in rows, many short items in two columns. */
export function listStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const ways = divisions(sheet, slide.title === undefined ? 'band' : 'list')
  const own = sheetFor(sheet, blocksText([slide.list]))
  const before = running(sheet, slide.before, { part: 'before', below: 2 })
  const after = afterNode(sheet, slide)
  return divide(sheet, {
    ways,
    fields: headedFields(sheet, slide.title, {
      ways,
      start: 88,
      under: continuedLine(onAccent(sheet), slide),
    }),
    isFilled: true,
    words: densities.map((density) => () => [before, rowsNode(own, slide, density), after]),
    gap: 44,
  })
}

interface Density {
  /** px at 1080 width of the items. */
  readonly size: number
  /** Item to item, of the size. */
  readonly gap: number
}

const densities: readonly Density[] = [
  { size: 48, gap: 0.4 },
  { size: 44, gap: 0.36 },
  { size: 40, gap: 0.36 },
  { size: 36, gap: 0.36 },
  { size: 32, gap: 0.3 },
]

function rowsNode(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  const size = sheet.type.bodySize(density.size)
  switch (slide.rows) {
    case 'columns':
      return columns(sheet, slide, { ...density, size: Math.min(size, sheet.type.bodySize(40)) })
    case 'values':
      return valueRows(sheet, slide, { ...density, size })
    case 'shares':
      return shareRows(sheet, slide, { ...density, size: Math.min(size, sheet.type.bodySize(40)) })
    case 'ruled':
      return column(
        sheet,
        'rows',
        { name: 'Rows' },
        items(sheet, slide.list, { ...density, size, part: 'rows' }),
      )
  }
}

interface ItemsOptions extends Density {
  readonly part: string
  readonly width?: number
  readonly weight?: number
}

/** A list with its numbers, or dots, hanging. */
function items(
  sheet: Sheet,
  list: List,
  { part, size, gap, width = sheet.stage.width, weight = 600 }: ItemsOptions,
): readonly SlideNode[] {
  return blockNodes(sheet, [list], { part, size, width, weight, bullet: dot, itemGap: gap })
}

/** hairline · H between { label 600 · value 600 accent } · … */
function valueRows(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  const rows = slide.list.items.flatMap((_, index) => [
    ...(index === 0 ? [] : [hairline(sheet, `rows/line/${index}`, 0.18)]),
    row(
      sheet,
      `rows/${index + 1}`,
      {
        name: 'Row',
        pad: pad(sheet.px(Math.round(density.size * density.gap)), 0),
        gap: sheet.px(besideValue),
        cross: 'center',
      },
      valueParts(sheet, slide, index, density.size),
    ),
  ])
  return column(sheet, 'rows', { name: 'Rows' }, rows)
}

/** px at 1080 width from label to value; of the width, what a long value leaves its label. */
const besideValue = 24
const leastLabel = 0.5

function valueParts(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  index: number,
  size: number,
): readonly SlideNode[] {
  const { label, value } = valueOf(slide.rows, slide.list.items[index] ?? [])
  const labelStyle = sheet.type.body(size, textOf(label), 600)
  const style = sheet.type.body(size, textOf(value), 600)
  const runs = bodyRuns(value, style.font)
  const plain = runs.map(({ text: words }) => words).join('')
  const widest = Math.max(0, ...sheet.measure({ runs: [{ text: plain }], style }, Infinity).lines)
  const most = Math.floor(sheet.stage.width * (1 - leastLabel))
  return [
    text(sheet, `rows/${index + 1}/label`, bodyRuns(label, labelStyle.font), {
      name: 'Item',
      style: labelStyle,
      color: solid(sheet.theme.text),
      width: 'fill',
      direction: sheet.direction,
    }),
    text(sheet, `rows/${index + 1}/value`, runs, {
      name: 'Value',
      style,
      color: solid(sheet.theme.accent),
      ...(widest > most ? { width: most } : {}),
    }),
  ]
}

/** px at 1080 width of a bar that shows a share, and of the room above it. */
const bar = { height: 12, gap: 14 } as const

/** Options of a poll: label, percent, below them a bar as long as the share; the winner's in the accent. */
function shareRows(sheet: Sheet, slide: SlideOf<'list'>, { size, gap }: Density): SlideNode {
  const { width } = sheet.stage
  const height = sheet.px(bar.height)
  const shares = slide.list.items.map((item) => valueOf(slide.rows, item).share)
  const most = Math.max(...shares)
  const rows = shares.map((share, index) => {
    const part = `rows/${index + 1}`
    const length = Math.max(height, Math.round((share / 100) * width))
    const fill = share === most ? solid(sheet.theme.accent) : solid(sheet.theme.text, 0.4)
    const shown = rectangle(sheet, `${part}/bar`, 'Share', { width: length, height, fill })
    return column(sheet, `${part}/option`, { name: 'Option', gap: sheet.px(bar.gap) }, [
      row(
        sheet,
        part,
        { name: 'Row', gap: sheet.px(besideValue), cross: 'center' },
        valueParts(sheet, slide, index, size),
      ),
      row(
        sheet,
        `${part}/track`,
        {
          name: 'Track',
          height,
          radius: height / 2,
          clip: true,
          fill: solid(sheet.theme.text, 0.1),
        },
        [share === 0 ? null : { ...shown, radius: height / 2 }],
      ),
    ])
  })
  return column(sheet, 'rows', { name: 'Poll', gap: sheet.px(Math.round(size * gap * 1.8)) }, rows)
}

/** px at 1080 width between two columns. */
const columnGap = 48

/** Two columns; their numbers go on, and there are always numbers: so many items are counted. */
function columns(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  const { list } = slide
  const half = Math.ceil(list.items.length / 2)
  const between = sheet.px(columnGap)
  const width = Math.floor((sheet.stage.width - between) / 2)
  const side = (from: number, to: number, name: string): SlideNode => {
    const part = `items/${from + 1}`
    const own: List = {
      ...list,
      ordered: list.ordered || list.marker === undefined,
      start: list.start + from,
      items: list.items.slice(from, to),
    }
    return column(
      sheet,
      `${part}/column`,
      { name },
      items(sheet, own, { ...density, part, width, weight: 400 }),
    )
  }
  return row(sheet, 'items', { name: 'Items', gap: between }, [
    side(0, half, 'First column'),
    side(half, list.items.length, 'Second column'),
  ])
}

/** What stands under the rows; of a poll its votes and whether it is closed. */
function afterNode(sheet: Sheet, slide: SlideOf<'list'>): SlideNode | null {
  if (slide.rows !== 'shares') return running(sheet, slide.after, { part: 'after', below: 2 })
  const blocks: readonly DeckBlock[] = slide.after
  return running(sheet, blocks, { part: 'result', below: 2, color: solid(sheet.theme.muted) })
}

/** "15–28, continued" */
function continuedLine(sheet: Sheet, slide: SlideOf<'list'>): SlideNode | null {
  const { continued } = slide
  if (continued === undefined) return null
  const words = `${continued.from}–${continued.to}, continued`
  return text(sheet, 'continued', words, {
    name: 'Continued',
    style: sheet.type.body(sizeOf(sheet, 2), words),
    color: solid(sheet.theme.muted),
  })
}
