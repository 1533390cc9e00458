import type { DeckBlock } from '../../deck/deck'
import { paragraphsOf, sliceWords, textOf, trimWords } from '../../deck/words'
import type { BoxNode, SlideNode } from '../../slide/node'
import { paragraphNode } from '../blocks'
import { sheetForList } from '../direction'
import type { SlideOf } from '../fit'
import { column, pad, rectangle, row, solid, text, type Sheet } from '../kit'
import type { Stage } from '../template'
import { even } from '../type-scale'
import { bodyRuns } from '../words'
import { card, cardGap, fitCard, fullText, innerRadius, innerWidth, who } from './card'
import { flow, flowColumn } from './flow'
import { settled, sideSize } from './sizes'
import { flowStage } from './text'

/** card { who · lead 48 · list 48 · paragraphs 48 }: the post's own lines, with dots that hang. */
export function listStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  switch (slide.rows) {
    case 'shares':
      return pollStage(sheet, slide)
    case 'columns':
      return columnsStage(sheet, slide)
    case 'ruled':
    case 'values': {
      const { title, before, list, after } = slide
      return flowStage(sheet, flow({ title, blocks: [...before, list, ...after] }))
    }
  }
}

function headOf(slide: SlideOf<'list'>): readonly DeckBlock[] {
  return flow({ title: slide.title, blocks: slide.before })
}

/** px at 1080 width: the bar of an option, what lies inside it and between two. */
const option = { height: 80, pad: 24, gap: 16, value: 24 } as const

/** As X shows a poll: a bar as long as the share behind each option, the winner's stronger and its words bold. */
function pollStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const width = innerWidth(sheet)
  const own = sheetForList(sheet, slide.list)
  const [size = 40] = settled(sheet, [sideSize(sheet)])
  const head = flowColumn(sheet, headOf(slide), { part: 'before', size, width })
  const result = flowColumn(sheet, slide.after, {
    part: 'result',
    size: sheet.type.bodySize(28),
    width,
    muted: true,
  })
  const bars = pollBars(own, slide, size, width)
  return fitCard(
    sheet,
    [size],
    () => card(sheet, [who(sheet), head, bars, result]),
    fullText,
    () => size,
  )
}

function pollBars(sheet: Sheet, slide: SlideOf<'list'>, size: number, width: number): SlideNode {
  const options = slide.list.items.map((item) => {
    const words = textOf(item)
    const arrow = words.lastIndexOf(' → ')
    const at = arrow < 0 ? { from: words.length, to: words.length } : { from: arrow, to: arrow + 3 }
    return {
      label: trimWords(sliceWords(item, 0, at.from)),
      value: words.slice(at.to),
      share: Number(/^([\d.]{1,6})%$/.exec(words.slice(at.to))?.[1] ?? 0),
    }
  })
  const most = Math.max(...options.map(({ share }) => share))
  const bars = options.map(({ label, value, share }, index): BoxNode => {
    const part = `poll/${index + 1}`
    const isMost = share === most
    const style = sheet.type.body(size, textOf(label), isMost ? 600 : 400)
    const valueStyle = sheet.type.body(size, value, isMost ? 600 : 400)
    const valueWidth = Math.ceil(
      Math.max(...sheet.measure({ runs: [{ text: value }], style: valueStyle }, Infinity).lines),
    )
    const room = width - 2 * sheet.px(option.pad) - sheet.px(option.value) - valueWidth
    const { lines } = sheet.measure({ runs: bodyRuns(label, style.font), style }, room)
    const height = Math.max(
      sheet.px(option.height),
      lines.length * style.lineHeight + 2 * sheet.px(12),
    )
    const length = Math.max(sheet.px(12), Math.round((width * Math.min(100, share)) / 100))
    const bar = rectangle(sheet, `${part}/bar`, 'Share', {
      width: length,
      height,
      fill: isMost ? solid(sheet.theme.accent, 0.2) : solid(sheet.theme.text, 0.08),
    })
    const x = sheet.direction === 'rtl' ? width - length : 0
    const given = { name: 'Option', height, gap: sheet.px(option.value), cross: 'center' } as const
    const options = row(sheet, part, { ...given, pad: pad(0, sheet.px(option.pad)) }, [
      text(sheet, `${part}/label`, bodyRuns(label, style.font), {
        name: 'Label',
        style,
        color: solid(sheet.theme.text),
        width: 'fill',
        direction: sheet.direction,
      }),
      text(sheet, `${part}/value`, value, {
        name: 'Value',
        style: valueStyle,
        color: solid(sheet.theme.text),
      }),
    ])
    const placed: SlideNode = { ...bar, radius: sheet.px(innerRadius(sheet)), at: { x, y: 0 } }
    return { ...options, children: [placed, ...options.children] }
  })
  return column(sheet, 'poll', { name: 'Poll', gap: sheet.px(option.gap) }, bars)
}

/** Items of one column before the second begins, at least. */
const inColumn = 7

/** px at 1080 width. */
const columnGap = 40

/** card { who · lead · "15–28, continued" · two columns · paragraphs }: many short items. */
function columnsStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const width = innerWidth(sheet)
  const [size = 40] = settled(sheet, [sideSize(sheet)])
  const isRest = slide.continued !== undefined
  const head = isRest ? paragraphsOf(slide.title ?? []) : headOf(slide)
  const lead = flowColumn(sheet, head, { part: 'before', size, width })
  const heading = column(sheet, 'heading', { name: 'Heading', gap: sheet.px(8) }, [
    lead,
    continuedLine(sheet, slide),
  ])
  const before = isRest ? flowColumn(sheet, slide.before, { part: 'lead', size, width }) : null
  const after = flowColumn(sheet, slide.after, { part: 'after', size, width })
  const rows = columns(sheetForList(sheet, slide.list), slide, size, width)
  return fitCard(
    sheet,
    [size],
    () =>
      card(sheet, [who(sheet), heading.children.length > 0 ? heading : null, before, rows, after], {
        gap: cardGap,
      }),
    0.94,
    () => size,
  )
}

function columns(sheet: Sheet, slide: SlideOf<'list'>, size: number, width: number): SlideNode {
  const { items, start, ordered } = slide.list
  const half = Math.min(inColumn, Math.ceil(items.length / 2))
  const isNumbered = ordered || slide.continued !== undefined || items.length > inColumn
  const last = String(start + items.length - 1)
  const style = sheet.type.body(size, last, 700)
  const { lines } = sheet.measure({ runs: [{ text: `${last}0` }], style }, Infinity)
  const marker = even(Math.max(sheet.px((48 * size) / 36), ...lines))
  const own = Math.max(1, (width - sheet.px(columnGap)) / 2 - marker)
  const side = (from: number, to: number, name: string): SlideNode =>
    column(
      sheet,
      `columns/${from + 1}`,
      { name, gap: sheet.px(even(size * 0.42)) },
      items.slice(from, to).map((item, index) => {
        const part = `columns/${from + 1}/${index + 1}`
        const number = isNumbered ? String(start + from + index) : '·'
        return row(sheet, part, { name: 'Item' }, [
          text(sheet, `${part}/number`, number, {
            name: 'Number',
            style,
            color: solid(sheet.theme.accent),
            width: marker,
          }),
          paragraphNode(sheet, item, {
            part: `${part}/text`,
            name: 'Text',
            size,
            width: own,
            direction: sheet.direction,
          }),
        ])
      }),
    )
  return row(sheet, 'columns', { name: 'Columns', gap: sheet.px(columnGap) }, [
    side(0, half, 'First column'),
    side(half, items.length, 'Second column'),
  ])
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
