import {
  columnWidth,
  firstFit,
  hanging,
  leastGap,
  pictureGap,
  titled,
  type SlideOf,
} from './column'
import { blockNodes, paragraphGap } from '../blocks'
import { column, pad, row, solid, text, type Sheet } from '../kit'
import { colouredCode } from '../code-colours'
import { stage } from '../shell'
import type { SlideNode } from '../../slide/node'
import type { Stage } from '../template'
import { stepsFor, titleNode } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { titleStart } from './text'

/** V between gap 48: title 72 · code panel · col(rule, paragraphs). */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const { width } = sheet.stage
  const title = slide.title === undefined ? null : titleText(slide.title)
  const steps =
    title === null ? [0] : stepsFor(sheet, title, ladders.title, titleStart(72, title), width)
  const sizes = codeSteps(sheet, slide.code.text, width - 2 * panelPad)
  const candidates = sizes.flatMap((size) => steps.slice(0, 3).map((step) => ({ step, size })))
  const below = belowPanel(sheet, slide)
  return firstFit(sheet, candidates, ({ step, size }) => {
    const main = title === null && below === null ? 'end' : 'between'
    return stage(sheet, { main, gap: title === null ? leastGap : pictureGap }, [
      title === null ? null : titleNode(sheet, title, step, titled(slide, width)),
      panel(sheet, slide, size),
      below,
    ])
  })
}

const panelPad = 40

/** Steps at which no line wraps, largest first; all smaller ones, too, for when height is short. */
function codeSteps(sheet: Sheet, code: string, width: number): readonly number[] {
  const fitting = ladders.code.filter((step) => {
    const { lines } = sheet.measure(
      { runs: [{ text: spaced(code) }], style: sheet.type.code(step) },
      Infinity,
    )
    return Math.max(...lines) <= width
  })
  return fitting.length > 0 ? fitting : ladders.code.slice(-1)
}

function panel(sheet: Sheet, slide: SlideOf<'code'>, step: number): SlideNode {
  const { theme, type } = sheet
  const label = labelOf(slide)
  const discs = [1, 2, 3].map((index): SlideNode => ({
    kind: 'shape',
    shape: 'ellipse',
    key: sheet.key(`panel/disc/${index}`),
    name: 'Disc',
    width: 14,
    height: 14,
    fill: solid(theme.text, 0.22),
  }))
  const bar = row(sheet, 'panel/bar', { name: 'Bar', main: 'between', cross: 'center' }, [
    row(sheet, 'panel/discs', { name: 'Discs', width: 'hug', gap: 10 }, discs),
    label === ''
      ? null
      : text(sheet, 'panel/language', label, {
          name: 'Language',
          style: type.meta(22, label, 400),
          color: solid(theme.muted),
        }),
  ])
  const style = type.code(step)
  const code = text(sheet, 'code', colouredCode(spaced(slide.code.text), style.font, theme), {
    name: 'Code',
    style,
    color: solid(theme.text),
    width: 'fill',
  })
  return column(
    sheet,
    'panel',
    {
      name: 'Code panel',
      gap: 24,
      pad: pad(panelPad),
      fill: solid(theme.surface),
      stroke: { paint: solid(theme.text, 0.1), weight: 2 },
      radius: 16,
    },
    [bar, code],
  )
}

function labelOf({ code, part }: SlideOf<'code'>): string {
  const place = part === undefined ? '' : `${part.index} of ${part.of}`
  return [code.language ?? '', place].filter((word) => word !== '').join(' · ')
}

function belowPanel(sheet: Sheet, slide: SlideOf<'code'>): SlideNode | null {
  const nodes = blockNodes(sheet, slide.blocks, {
    part: 'body',
    size: slide.body,
    width: columnWidth(sheet),
  })
  return hanging(sheet, 'body', 'rule', slide.body, paragraphGap(slide.body), nodes)
}

/** Tabs as four spaces: a text layer has no tab stops. */
function spaced(code: string): string {
  return code.replace(/\t/g, '    ')
}
