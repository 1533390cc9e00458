/**
 * Slide trees → layers as we would write them: every property a layer of its kind has, in canonical form.
 * Drawing, comparing and merging all start from this, so that a rule of the tree is read in one place.
 */
import { assertNever } from '../base/assert-never'
import type { Font } from '../base/type'
import { fingerprint } from '../base/fingerprint'
import type { Size } from '../slide/fills'
import type {
  BoxNode,
  Length,
  PictureNode,
  ShapeNode,
  Slide,
  SlideNode,
  Stroke,
  TextNode,
  VectorNode,
} from '../slide/node'
import { shadowJson, solidValue, toNumber } from './canonical'
import type { Wanted } from './patch'
import type { FontName, Props, Sizing } from './props'
import { wantedPaint, wantedPicture, type ColorUse, type KnownSize } from './wanted-fills'
import { wantedParagraphs } from './wanted-text'

/** What only the document knows of the things a tree names. */
export interface Resolve {
  /** Figma's name of a font. */
  readonly font: (font: Font) => FontName
  /** Figma's hash of a picture; its size in px where a crop asks for it. */
  readonly picture: (key: string) => { readonly hash: string; readonly size?: Size }
  /** Name of the variable a colour is bound to; null for a plain value. */
  readonly variable: (color: string, use: ColorUse) => string | null
  /** Name of the text style a text has; null for none. */
  readonly textStyle: (node: TextNode) => string | null
}

/** px; Figma refuses to make anything smaller (figma-facts 5). */
export const leastLength = 0.01

/** @param at px, from the origin of the page */
export function wantedSlide(
  slide: Slide,
  at: { readonly x: number; readonly y: number },
  resolve: Resolve,
): Wanted {
  const props: Props = {
    ...commonProps(slide.name, undefined),
    position: { x: toNumber(at.x), y: toNumber(at.y) },
    width: toNumber(slide.width),
    height: toNumber(slide.height),
    strokes: [],
    radius: 0,
    direction: 'VERTICAL',
    gap: 0,
    padding: [0, 0, 0, 0],
    main: 'MIN',
    cross: 'MIN',
    clip: true,
  }
  return {
    key: slide.key,
    kind: 'slide',
    node: null,
    ...withFills(props, wantedPaint(slide.fill, slide, 'ground', resolve)),
    children: slide.children.map((child) => wantedNode(child, resolve)),
  }
}

function wantedNode(node: SlideNode, resolve: Resolve): Wanted {
  const { key, kind } = node
  switch (node.kind) {
    case 'box':
      return {
        ...{ key, kind, node },
        ...wantedBox(node, resolve),
        children: node.children.map((child) => wantedNode(child, resolve)),
      }
    case 'text':
      return { key, kind, node, props: textProps(node, resolve), children: [] }
    case 'picture': {
      const fills = wantedPicture(node, resolve.picture(node.image), sizeOf(node), resolve)
      return { key, kind, node, ...withFills(shapeProps(node, resolve), fills), children: [] }
    }
    case 'shape': {
      const fills = wantedPaint(node.fill, sizeOf(node), 'mark', resolve)
      return { key, kind, node, ...withFills(shapeProps(node, resolve), fills), children: [] }
    }
    case 'vector':
      return { key, kind, node, props: vectorProps(node, resolve), children: [] }
    default:
      return assertNever(node)
  }
}

function wantedBox(node: BoxNode, resolve: Resolve): Pick<Wanted, 'props' | 'fillsFrom'> {
  const { pad } = node
  const main = { start: 'MIN', center: 'CENTER', end: 'MAX', between: 'MIN' }[node.main]
  const props: Props = {
    ...nodeProps(node),
    ...strokeProps(node.stroke, resolve),
    effects: (node.shadows ?? []).map(shadowJson),
    radius: toNumber(node.radius ?? 0),
    direction: node.axis === 'row' ? 'HORIZONTAL' : 'VERTICAL',
    gap: node.main === 'between' ? 'auto' : toNumber(node.gap),
    padding: [pad.top, pad.right, pad.bottom, pad.left].map(toNumber),
    main,
    cross: { start: 'MIN', center: 'CENTER', end: 'MAX' }[node.cross],
    clip: node.clip === true,
  }
  if (node.fill === undefined) return { props: { ...props, fills: [] } }
  return withFills(props, wantedPaint(node.fill, sizeOf(node), 'ground', resolve))
}

function textProps(node: TextNode, resolve: Resolve): Props {
  const { style, color } = node
  const { family, style: name } = resolve.font(style.font)
  const { width, ...props } = nodeProps(node)
  return {
    ...props,
    // Fixed in height alone, a text is as wide as its words were when it was drawn: nothing to compare.
    ...(width === undefined || (width === 'hug' && node.height !== 'hug') ? {} : { width }),
    fills: [solidValue(color.color, color.opacity, resolve.variable(color.color, 'mark'))],
    strokes: [],
    paragraphs: wantedParagraphs(node, resolve),
    font: { family, style: name },
    size: toNumber(style.size),
    lineHeight: toNumber(style.lineHeight),
    tracking: toNumber(style.tracking),
    paragraphGap: toNumber(node.paragraphGap),
    align: aligns[node.align],
    maxLines: node.maxLines ?? null,
    textStyle: resolve.textStyle(node),
  }
}

const aligns = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const

function shapeProps(node: PictureNode | ShapeNode, resolve: Resolve): Props {
  return {
    ...nodeProps(node),
    ...strokeProps(node.stroke, resolve),
    ...(node.shape === 'rectangle' ? { radius: toNumber(node.radius ?? 0) } : {}),
    drawing: node.shape,
  }
}

/** Fills and strokes are those of the vector inside; the frame around it is to have none. */
function vectorProps(node: VectorNode, resolve: Resolve): Props {
  const { fill, line, width, height } = node
  const strokes = line === undefined ? undefined : { ...line }
  return {
    ...nodeProps(node),
    fills:
      fill === undefined
        ? []
        : [solidValue(fill.color, fill.opacity, resolve.variable(fill.color, 'mark'))],
    ground: [],
    // SVG draws a line on both sides of its path.
    ...strokeProps(strokes, resolve),
    ...(strokes === undefined ? {} : { strokeAlign: 'CENTER' as const }),
    drawing: `${width} ${height} ${line === undefined ? 'area' : 'line'} ${fingerprint(node.path)}`,
  }
}

function nodeProps(node: SlideNode): Props {
  return {
    ...commonProps(node.name, node.opacity),
    position: node.at === undefined ? 'flow' : { x: toNumber(node.at.x), y: toNumber(node.at.y) },
    width: sizingOf(node.width),
    height: sizingOf(node.height),
  }
}

function commonProps(name: string, opacity: number | undefined): Props {
  return { name, visible: true, opacity: toNumber(opacity ?? 1), rotation: 0, effects: [] }
}

/** Weight, side and dash are said only where there is a stroke. */
function strokeProps(stroke: Stroke | undefined, { variable }: Resolve): Props {
  if (stroke === undefined) return { strokes: [] }
  const { color, opacity } = stroke.paint
  return {
    strokes: [solidValue(color, opacity, variable(color, 'mark'))],
    strokeWeight: toNumber(stroke.weight),
    strokeAlign: 'INSIDE',
    dash: (stroke.dash ?? []).map(toNumber),
  }
}

function withFills(
  props: Props,
  fills: ReturnType<typeof wantedPaint>,
): Pick<Wanted, 'props' | 'fillsFrom'> {
  return 'fills' in fills
    ? { props: { ...props, fills: fills.fills } }
    : { props, fillsFrom: fills.fillsFrom }
}

function sizingOf(length: Length): Sizing {
  return typeof length === 'number' ? toNumber(Math.max(length, leastLength)) : length
}

function sizeOf({ width, height }: SlideNode): KnownSize {
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : null
}
