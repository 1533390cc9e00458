/** The field: its colours, its decoration, and what can fill it. */
import { contrast, luminance, over, withContrast } from '../../base/colour'
import type { Hex, Paint } from '../../base/paint'
import type { PicturePlace } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, Pad, SlideNode, VectorNode } from '../../slide/node'
import { column, none, solid, type Sheet } from '../kit'
import { pictureNode } from '../pictures'
import type { Theme } from '../theme'
import { scalePath } from '../vectors'
import type { Halves } from './halves'

/** WCAG 2.2, 1.4.3, for text of any size. */
const leastContrast = 4.5

/** How much of its ink quiet text keeps, before it is made to hold its contrast. */
const quiet = 0.72

/** A field's content: what it holds, without a height. */
export interface Content {
  readonly fill: 'accent' | 'text'
  /** Else at the seam: at the foot of a field above the words, at the head of one beside them. */
  readonly main?: 'between'
  /** px on the canvas between children, at least. */
  readonly gap: number
  readonly children: readonly (SlideNode | null)[]
  /** Whether quarter circles stand in the corner. */
  readonly isDecorated?: boolean
}

/** The sheet for what stands on the accent: text and marks in its counterpart. */
export function onAccent(sheet: Sheet): Sheet {
  const { accent, onAccent: ink } = sheet.theme
  return { ...sheet, theme: inked(sheet.theme, accent, ink, ink) }
}

/** The sheet for what stands on the text colour: the background's colour, and the accent made to be read. */
export function onText(sheet: Sheet): Sheet {
  const { text, accent } = sheet.theme
  return { ...sheet, theme: inked(sheet.theme, text, inkOnText(sheet.theme), accent) }
}

/**
 * The background's colour where the text colour is the ground. Of a gradient the stop that stands off most
 * from the text: any stop holds, and the farthest is what the eye takes for the paper.
 */
export function inkOnText({ background, text }: Theme): Hex {
  const colors = background.kind === 'solid' ? [background.color] : stopsOf(background)
  return colors.reduce((best, color) =>
    contrast(color, text) > contrast(best, text) ? color : best,
  )
}

function stopsOf(paint: Extract<Paint, { readonly kind: 'gradient' }>): readonly Hex[] {
  return paint.stops.map(({ color }) => color)
}

function inked(theme: Theme, ground: Hex, ink: Hex, mark: Hex): Theme {
  const grounds = [solid(ground)]
  return {
    ...theme,
    isDark: luminance(ground) < luminance(ink),
    background: solid(ground),
    surface: ground,
    text: ink,
    muted: withContrast(over(ink, quiet, ground), grounds, leastContrast),
    accent: withContrast(mark, grounds, leastContrast),
    onAccent: ground,
  }
}

/** A field with words or marks in it, as high as `halves` says, or as its content while it is measured. */
export function inkField(sheet: Sheet, content: Content, halves: Halves): BoxNode {
  const { theme } = sheet
  const { width, height, pad } = halves.field
  const fill = solid(content.fill === 'accent' ? theme.accent : theme.text)
  const { gap } = content
  const isBeside = halves.axis === 'row'
  const main: BoxNode['main'] = content.main ?? (isBeside ? 'start' : 'end')
  const options = { ...box(halves, pad), main, gap, fill, height }
  const bare = column(sheet, 'field', options, content.children)
  const free = height - naturalHeight({ ...bare, height: 'hug' }, width, sheet.measure) + pad.top
  // No words on the circles: those at the foot may be so many that they reach up to them.
  const isFree = main === 'between' || free >= sheet.px(radius * count)
  const corner = isBeside && main !== 'between' ? 'foot' : 'head'
  const decoration =
    content.isDecorated === true && isFree ? [quarters(sheet, halves.field, corner)] : []
  return { ...bare, children: [...decoration, ...bare.children] }
}

/** A picture from edge to edge. */
export function pictureField(sheet: Sheet, place: PicturePlace, halves: Halves): BoxNode {
  const picture = pictureNode(sheet, 'picture', place, { radius: 0, border: false })
  return column(sheet, 'field', box(halves, none), [picture])
}

export function box(
  { axis, field }: Halves,
  pad: Pad,
): Pick<BoxNode, 'name' | 'width' | 'height' | 'pad' | 'clip'> {
  const { width, height } = field
  return { name: 'Field', width: axis === 'row' ? width : 'fill', height, pad, clip: true }
}

/** Radii of the quarter circles, px at 1080 width. */
const radius = 72
const count = 3

/** Three quarter circles around the corner where lines end, at the side that is away from the words. */
function quarters(
  sheet: Sheet,
  { width, height }: Halves['field'],
  corner: 'head' | 'foot',
): VectorNode {
  const size = radius * count
  const isLeft = sheet.direction === 'rtl'
  const [x, y] = [isLeft ? 0 : size, corner === 'head' ? 0 : size]
  const turn = isLeft === (corner === 'head') ? 1 : 0
  const arcs = Array.from({ length: count }, (_, index) => {
    const r = radius * (index + 1)
    return `M${Math.abs(x - r)} ${y}A${r} ${r} 0 0 ${turn} ${x} ${Math.abs(y - r)}`
  })
  const k = sheet.px(radius) / radius
  return {
    kind: 'vector',
    key: sheet.key('field/quarters'),
    name: 'Quarter circles',
    width: size * k,
    height: size * k,
    path: scalePath(arcs.join(''), k),
    line: { paint: solid(sheet.theme.onAccent, 0.28), weight: sheet.px(2) },
    at: { x: isLeft ? 0 : width - size * k, y: corner === 'head' ? 0 : height - size * k },
  }
}
