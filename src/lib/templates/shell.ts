/** The frame of every slide: pattern and pictures below, header and footer that never move, the stage between. */
import { naturalWidth } from '../slide/layout'
import type { BoxNode, Pad, Slide, SlideNode } from '../slide/node'
import { column, row, type Sheet } from './kit'
import { patternOf, type Part } from './patterns'
import { longestWords, mostWords, railItem } from './rail-items'
import { progressBar, segments, underSegments } from './rail-marks'
import { stageOf, type Rail, type RailItem, type Rails } from './rails'
import type { Stage } from './template'

/** A slide of the canvas' size around a stage. `name` is the layer's, for people. */
export function frame(sheet: Sheet, stage: Stage, rails: Rails, name: string): Slide {
  if (stage.whole !== undefined) return { key: sheet.slide.key, name, ...stage.whole }
  const { canvas, theme } = sheet
  const own = stage.rails === undefined ? sheet : { ...sheet, theme: stage.rails }
  const behind = stage.field === undefined ? undefined : beside(sheet, stage.field)
  const pattern = stage.pattern === false ? null : patternOf(own, behind)
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

/** What a field leaves of the slide. */
function beside(
  { canvas: { width, height }, direction }: Sheet,
  { node, axis, side }: NonNullable<Stage['field']>,
): Part {
  const taken = axis === 'row' ? node.width : node.height
  const field = typeof taken === 'number' ? taken : 0
  if (axis === 'column') {
    return { x: 0, y: side === 'first' ? field : 0, width, height: height - field }
  }
  const isLeft = (side === 'first') !== (direction === 'rtl')
  return { x: isLeft ? field : 0, y: 0, width: width - field, height }
}

/** A field over one side of the slide, the words beside it. */
function divided(
  sheet: Sheet,
  stage: BoxNode,
  { node, axis, side, words }: NonNullable<Stage['field']>,
  rails: Rails,
): BoxNode {
  const beside = axis === 'row' && typeof node.width === 'number' ? node.width : 0
  const width = sheet.canvas.width - beside - words.left - words.right
  const own = { ...sheet, stage: { ...sheet.stage, width: Math.max(1, width) } }
  // Left and right of both halves are given for a field on the left.
  const isTurned = axis === 'row' && (side === 'second') !== (sheet.direction === 'rtl')
  const rest = layout(own, stage, rails, isTurned ? turned(words) : words)
  const field = isTurned ? { ...node, pad: turned(node.pad) } : node
  const parts = side === 'first' ? [field, rest] : [rest, field]
  const options = { name: 'Halves', height: 'fill' } as const
  return axis === 'column'
    ? column(sheet, 'halves', options, parts)
    : row(sheet, 'halves', options, parts)
}

function turned(pad: Pad): Pad {
  return { ...pad, left: pad.right, right: pad.left }
}

/** The stage's own box, between header and footer. */
export function stage(
  sheet: Sheet,
  options: Pick<BoxNode, 'main' | 'gap'> & Partial<Pick<BoxNode, 'cross'>>,
  children: readonly (SlideNode | null)[],
): BoxNode {
  return column(sheet, 'stage', { name: 'Stage', height: 'fill', ...options }, children)
}

/** One rail: what stands left, right, or a bar between them. */
function railRow(sheet: Sheet, part: 'header' | 'footer', rail: Rail, rails: Rails): BoxNode {
  const { page } = sheet.around
  const hasBar = page !== null && page.of > 1 && isBarred([...rail.left, ...rail.right], page.of)
  const gap = sheet.px(32)
  const [left, right] = sidesOf(sheet, rail, rails, gap)
  const height = part === 'header' ? rails.headerHeight : rails.footerHeight
  const name = part === 'header' ? 'Header' : 'Footer'
  const ends = [...left, ...group(sheet, part, right)]
  const room = sheet.stage.width - widthOf(sheet, ends, gap)
  // Beside something else a bar is a little thinner, also on the last slide, which has no swipe cue.
  const thickness = sheet.px(rail.left.length + rail.right.length === 1 ? 8 : 6)
  const bar = hasBar ? progressBar(sheet, page, Math.max(1, room), thickness) : null
  const isSegmented = part === 'header' && rails.segments && page !== null && page.of > 1
  const line = row(
    sheet,
    isSegmented ? 'header/line' : part,
    {
      name: isSegmented ? 'Line' : name,
      height: isSegmented ? 'hug' : height,
      gap,
      main: hasBar ? 'start' : alignment(rail, left, right),
      cross: 'center',
    },
    bar === null ? ends : [...left, bar, ...group(sheet, part, right)],
  )
  return isSegmented ? { ...underSegments(sheet, segments(sheet, page), line), height } : line
}

/** A bar stands for dots where there would be too many. */
function isBarred(items: readonly RailItem[], of: number): boolean {
  return items.includes('progress') || (items.includes('dots') && of > 12)
}

function alignment(
  rail: Rail,
  left: readonly SlideNode[],
  right: readonly SlideNode[],
): BoxNode['main'] {
  const items = [...rail.left, ...rail.right]
  if (items.length === 1 && items[0] === 'dots') return 'center'
  return left.length === 0 ? 'end' : right.length === 0 ? 'start' : 'between'
}

/** Left and right of a rail; words of one side may take what the other leaves, and at least their share. */
function sidesOf(
  sheet: Sheet,
  rail: Rail,
  rails: Rails,
  gap: number,
): readonly [readonly SlideNode[], readonly SlideNode[]] {
  const share = mostWords(sheet, rail)
  const beside = (other: readonly SlideNode[]): number => {
    const left = Math.floor(sheet.stage.width - widthOf(sheet, other, gap))
    return Math.max(share, Math.min(longestWords(sheet), left))
  }
  const shortRight = sideOf(sheet, rail.right, rails, share)
  const left = sideOf(sheet, rail.left, rails, beside(shortRight))
  return [left, sideOf(sheet, rail.right, rails, beside(left))]
}

/** px on the canvas that nodes take, with a gap for each. */
function widthOf(sheet: Sheet, nodes: readonly SlideNode[], gap: number): number {
  return nodes.reduce((sum, node) => sum + naturalWidth(node, sheet.measure) + gap, 0)
}

function sideOf(
  sheet: Sheet,
  items: readonly RailItem[],
  rails: Rails,
  most: number,
): readonly SlideNode[] {
  return items.flatMap((item) =>
    item === 'progress' ? [] : (railItem(sheet, item, rails, most) ?? []),
  )
}

/** Page · 32 · arrow. */
function group(sheet: Sheet, part: string, nodes: readonly SlideNode[]): readonly SlideNode[] {
  if (nodes.length < 2) return nodes
  const options = { name: 'Right', width: 'hug', gap: sheet.px(32), cross: 'center' } as const
  return [row(sheet, `${part}/right`, options, nodes)]
}
