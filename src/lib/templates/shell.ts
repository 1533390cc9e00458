/** The frame of every slide: pattern and pictures below, header and footer that never move, the stage between. */
import type { BoxNode, Slide, SlideNode } from '../slide/node'
import { column, row, type Sheet } from './kit'
import { patternOf } from './patterns'
import { railItem } from './rail-items'
import { stageOf, type Rail, type Rails } from './rails'
import type { Stage } from './template'

/** A slide of the canvas' size around a stage. `name` is the layer's, for people. */
export function frame(sheet: Sheet, stage: Stage, rails: Rails, name: string): Slide {
  const { canvas, theme } = sheet
  const own = stage.rails === undefined ? sheet : { ...sheet, theme: stage.rails }
  const pattern = stage.pattern === false ? null : patternOf(sheet)
  return {
    key: sheet.slide.key,
    name,
    width: canvas.width,
    height: canvas.height,
    fill: stage.ground ?? theme.background,
    children: [
      ...(pattern === null ? [] : [pattern]),
      ...(stage.under ?? []),
      stage.field === undefined
        ? layout(own, stage.node, rails)
        : divided(own, stage.node, stage.field, rails),
    ],
  }
}

/** V, pad per ratio: header · stage · footer. */
function layout(
  sheet: Sheet,
  stage: BoxNode,
  rails: Rails,
  pad = stageOf(sheet.canvas, rails).pad,
): BoxNode {
  return column(sheet, 'layout', { name: 'Layout', height: 'fill', gap: sheet.canvas.gap, pad }, [
    rails.header === null ? null : railRow(sheet, 'header', rails.header, rails),
    stage,
    rails.footer === null ? null : railRow(sheet, 'footer', rails.footer, rails),
  ])
}

/** A field over one side of the slide, the words beside it. */
function divided(
  sheet: Sheet,
  stage: BoxNode,
  { node, axis, side, words }: NonNullable<Stage['field']>,
  rails: Rails,
): BoxNode {
  const rest = layout(sheet, stage, rails, words)
  const parts = side === 'first' ? [node, rest] : [rest, node]
  const options = { name: 'Halves', height: 'fill' } as const
  return axis === 'column'
    ? column(sheet, 'halves', options, parts)
    : row(sheet, 'halves', options, parts)
}

/** The stage's own box, between header and footer. */
export function stage(
  sheet: Sheet,
  options: Pick<BoxNode, 'main' | 'gap'> & Partial<Pick<BoxNode, 'cross'>>,
  children: readonly (SlideNode | null)[],
): BoxNode {
  return column(sheet, 'stage', { name: 'Stage', height: 'fill', ...options }, children)
}

function railRow(sheet: Sheet, part: 'header' | 'footer', rail: Rail, rails: Rails): BoxNode {
  const side = (items: Rail['left']): readonly SlideNode[] =>
    items.flatMap((item) => railItem(sheet, item, rails) ?? [])
  const [left, right] = [side(rail.left), side(rail.right)]
  const isAlone = left.length + right.length === 1
  const main =
    rails.isCentred && isAlone
      ? 'center'
      : left.length === 0
        ? 'end'
        : right.length === 0
          ? 'start'
          : 'between'
  const height = part === 'header' ? rails.headerHeight : rails.footerHeight
  const name = part === 'header' ? 'Header' : 'Footer'
  return row(sheet, part, { name, height, main, cross: 'center' }, [
    ...left,
    ...group(sheet, part, right),
  ])
}

/** Page · 32 · arrow. */
function group(sheet: Sheet, part: string, nodes: readonly SlideNode[]): readonly SlideNode[] {
  if (nodes.length < 2) return nodes
  const options = { name: 'Right', width: 'hug', gap: sheet.px(32), cross: 'center' } as const
  return [row(sheet, `${part}/right`, options, nodes)]
}
