import type { DeckBlock, Words } from '../../deck/deck'
import { splitValue } from '../../deck/roles'
import { blocksText, sliceWords, textOf, trimWords } from '../../deck/words'
import type { SlideNode } from '../../slide/node'
import { blockNodes, markerOf } from '../blocks'
import { sheetFor } from '../direction'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, hairline, pad, rectangle, row, solid, text, type Sheet } from '../kit'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { even, ladders } from '../type-scale'
import { bodyRuns, titleRuns, titleText } from '../words'
import { gutter, leastGap, pictureGap } from './column'
import { bodyColumn } from './text'

/** V between: title 72 · V gap 48 { rows · col(–, paragraphs) }. */
export function listStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const { width } = sheet.stage
  const own = sheetFor(sheet, blocksText([slide.list]))
  const title = slide.title === undefined ? null : titleText(slide.title)
  const steps =
    title === null ? [0] : stepsFor(sheet, title, ladders.title, titleStart(72, title), width)
  const densities = slide.rows === 'columns' ? [rowDensities[0]] : rowDensities
  const candidates = densities.flatMap((density) =>
    steps.slice(0, 3).map((step) => ({ step, density })),
  )
  const before = bodyColumn(sheet, slide.before, slide.body, 'before')
  const after =
    slide.rows === 'shares'
      ? resultLine(sheet, slide.after)
      : bodyColumn(sheet, slide.after, slide.body, 'after', 'none')
  return firstFit(
    sheet,
    candidates,
    ({ step, density }) => {
      const rows = rowsNode(own, slide, density)
      const below = column(sheet, 'below', { name: 'List and text', gap: pictureGap }, [
        before,
        rows,
        after,
      ])
      if (title === null) return stage(sheet, { main: 'end', gap: leastGap }, [below])
      const heading = column(sheet, 'heading', { name: 'Heading', gap: 16 }, [
        titleNode(sheet, title, step, titled(slide, width)),
        continuedLine(sheet, slide),
      ])
      return stage(sheet, { main: 'between', gap: leastGap }, [heading, below])
    },
    0.96,
  )
}

interface Density {
  readonly step: number
  readonly pad: number
}

/** Type of a row and its pads, the roomiest first: long lists stand closer before they go on elsewhere. */
const rowDensities = [
  { step: 56, pad: 26 },
  { step: 56, pad: 20 },
  { step: 48, pad: 16 },
  { step: 44, pad: 12 },
] as const satisfies readonly Density[]

function rowsNode(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  switch (slide.rows) {
    case 'columns':
      return columns(sheet, slide)
    case 'shares':
      return shareRows(sheet, slide, density)
    case 'ruled':
    case 'values':
      return ruledRows(sheet, slide, density)
  }
}

/** hairline · H { number 28 600 accent in 176 · item in the title font } · … · hairline */
function ruledRows(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  const { items } = slide.list
  const rows = items.flatMap((item, index) => [
    hairline(sheet, `rows/line/${index + 1}`, 0.18),
    slide.rows === 'values'
      ? valueRow(sheet, item, index, density)
      : numberedRow(sheet, slide, index, density),
  ])
  return column(sheet, 'rows', { name: 'Rows' }, [
    ...rows,
    hairline(sheet, `rows/line/${items.length + 1}`, 0.18),
  ])
}

function numberedRow(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  index: number,
  density: Density,
): SlideNode {
  const item = slide.list.items[index] ?? []
  const number = String(slide.list.start + index)
  const emoji = slide.list.ordered ? null : markerOf(slide.list, item)
  const isNumber = emoji === null
  return row(sheet, `rows/${index + 1}`, rowBox(density), [
    text(sheet, `rows/${index + 1}/number`, emoji?.emoji ?? number, {
      name: isNumber ? 'Number' : 'Marker',
      style: sheet.type.body(sheet.type.bodySize(isNumber ? 28 : 36), number, isNumber ? 600 : 400),
      color: solid(isNumber ? sheet.theme.accent : sheet.theme.text),
      width: gutter,
    }),
    itemTitle(sheet, `rows/${index + 1}/item`, item, density),
  ])
}

/** px of a bar that shows a share, and of the room above it. */
const bar = { height: 8, gap: 16 } as const

/** Options of a poll: label left, percent right, below them a bar as long as the share; the winner's in the accent. */
function shareRows(sheet: Sheet, slide: SlideOf<'list'>, density: Density): SlideNode {
  const { items } = slide.list
  const { width } = sheet.stage
  const shares = items.map((item) => shareOf(textOf(item)))
  const most = Math.max(...shares)
  const rows = items.map((item, index) => {
    const share = shares[index] ?? 0
    const fill = share === most ? solid(sheet.theme.accent) : solid(sheet.theme.text, 0.4)
    const length = Math.round(Math.min(1, share / 100) * width)
    const size = { width: Math.max(length, bar.height), height: bar.height, fill }
    const part = `rows/${index + 1}`
    return column(sheet, `${part}/option`, { name: 'Option', gap: bar.gap }, [
      valueRow(sheet, item, index, { ...density, pad: 0 }, lastArrow(textOf(item))),
      row(
        sheet,
        `${part}/track`,
        { name: 'Track', height: bar.height, fill: solid(sheet.theme.text, 0.1) },
        [length === 0 ? null : rectangle(sheet, `${part}/bar`, 'Share', size)],
      ),
    ])
  })
  return column(sheet, 'rows', { name: 'Poll', gap: density.pad + bar.gap }, rows)
}

function lastArrow(item: string): ReturnType<typeof splitValue> {
  const at = item.lastIndexOf(' → ')
  return at < 0 ? null : { from: at, to: at + 3 }
}

function shareOf(item: string): number {
  return Number(/([\d.]{1,6})%$/.exec(item)?.[1] ?? 0)
}

/** What stands under a poll: votes and whether it is closed. */
function resultLine(sheet: Sheet, blocks: readonly DeckBlock[]): SlideNode | null {
  const words = blocksText(blocks)
  if (words === '') return null
  return text(sheet, 'result', words, {
    name: 'Result',
    style: sheet.type.body(sheet.type.bodySize(28), words),
    color: solid(sheet.theme.muted),
    width: 'fill',
  })
}

/** Label left in the title font, value right in the body's. */
function valueRow(
  sheet: Sheet,
  item: Words,
  index: number,
  density: Density,
  at: ReturnType<typeof splitValue> = splitValue(textOf(item)),
): SlideNode {
  const arrow = at ?? { from: textOf(item).length, to: textOf(item).length }
  const label = trimWords(sliceWords(item, 0, arrow.from))
  const value = trimWords(sliceWords(item, arrow.to))
  const style = sheet.type.body(sheet.type.bodySize(36), textOf(value))
  return row(sheet, `rows/${index + 1}`, rowBox(density), [
    itemTitle(sheet, `rows/${index + 1}/label`, label, density),
    text(sheet, `rows/${index + 1}/value`, bodyRuns(value, style.font), {
      name: 'Value',
      style,
      color: solid(sheet.theme.accent),
    }),
  ])
}

function rowBox(density: Density) {
  return { name: 'Row', pad: pad(density.pad, 0), cross: 'center' } as const
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

/** Items of one column before the second begins. */
const inColumn = 7
const columnGap = 48
const numberWidth = 64

function columns(sheet: Sheet, slide: SlideOf<'list'>): SlideNode {
  const { items, start, ordered } = slide.list
  const half = Math.min(inColumn, Math.ceil(items.length / 2))
  const size = slide.body
  const width = (sheet.stage.width - columnGap) / 2 - numberWidth
  const side = (from: number, to: number, name: string): SlideNode =>
    column(
      sheet,
      `columns/${from + 1}`,
      { name, gap: even(size * 0.55) },
      items.slice(from, to).map((item, index) => {
        const part = `columns/${from + 1}/${index + 1}`
        const number =
          ordered || slide.continued !== undefined || items.length > inColumn
            ? String(start + from + index)
            : ''
        return row(sheet, part, { name: 'Item' }, [
          text(sheet, `${part}/number`, number, {
            name: 'Number',
            style: sheet.type.body(size, number, 700),
            color: solid(sheet.theme.accent),
            width: numberWidth,
          }),
          ...blockNodes(sheet, [paragraphOf(item)], { part: `${part}/text`, size, width }),
        ])
      }),
    )
  return row(sheet, 'columns', { name: 'Columns', gap: columnGap }, [
    side(0, half, 'First column'),
    side(half, items.length, 'Second column'),
  ])
}

function paragraphOf(words: Words): DeckBlock {
  return { kind: 'paragraph', words }
}

/** "15–28, continued" */
function continuedLine(sheet: Sheet, { continued }: SlideOf<'list'>): SlideNode | null {
  if (continued === undefined) return null
  const words = `${continued.from}–${continued.to}, continued`
  return text(sheet, 'continued', words, {
    name: 'Continued',
    style: sheet.type.body(sheet.type.bodySize(32), words),
    color: solid(sheet.theme.muted),
  })
}
