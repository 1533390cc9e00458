/**
 * Slide trees → Figma layers: one switch over `node.kind`, one function per kind.
 *
 * Order matters in Figma (figma-facts 5): `layoutMode` before `resize`, `resize` before sizing modes,
 * `appendChild` before FILL, HUG and ABSOLUTE, position after ABSOLUTE. A box is filled with its children
 * before it is appended itself, so that an append re-flows little.
 * Only what differs from a fresh layer is written, where the fresh value is certain. Colours come from the
 * layer as it is wanted, where they may have the names of variables; all else from the tree.
 */
import { assertNever } from '../base/assert-never'
import type { Size } from '../slide/fills'
import type {
  BoxNode,
  PictureNode,
  ShapeNode,
  SlideNode,
  TextNode as TreeText,
} from '../slide/node'
import type { Wanted } from '../sync/patch'
import { leastLength } from '../sync/wanted'
import { fillsAt } from '../sync/wanted-fills'
import type { LoadedFonts } from './fonts'
import type { Host } from './host'
import { markLayer, markSlide, writtenOf, type SlideMark } from './marks'
import { applyStroke, isFull, toEffects, toPaints } from './paint'
import { vectorIn } from './read-layer'
import type { DocumentNames } from './resolve'
import { applyText, applyTextSize } from './text'
import { toSvg } from './vector'

/** What drawing needs; fonts and pictures are there before the first layer is. */
export interface DrawTools {
  readonly host: Host
  readonly fonts: LoadedFonts
  readonly names: DocumentNames
  /** Told of every layer the moment it is created, so that it can be taken back. */
  readonly keep: <Layer extends SceneNode>(layer: Layer) => Layer
  /** Told of every layer of ours, by its key. */
  readonly onDrawn?: (key: string, layer: SceneNode) => void
  /** Whether a style gives a text its type as soon as the slide stands: then only its font is written here. */
  readonly isStyled?: ((wanted: Wanted) => boolean) | undefined
}

/** A layer with a node of the tree to draw it from. */
interface Drawn<Node extends SlideNode = SlideNode> {
  readonly wanted: Wanted
  readonly node: Node
}

/** Where a layer goes: at the end of its parent, or as child number `index`. */
interface Place {
  readonly parent: BaseNode & ChildrenMixin
  readonly index?: number
}

/** One slide or layer on its way. */
interface Drawing extends DrawTools, Place {
  /** Work that needs a size only layout knows; done when all is drawn. */
  readonly later: (() => void)[]
}

/** What makes a frame a slide of a carousel. */
export interface SlideOrigin extends Pick<SlideMark, 'carousel' | 'tree'> {
  /** Name of the deck, for people. */
  readonly title: string
  /** Where it belongs: new layers come onto the page the person looks at, which may be another by now. */
  readonly page?: PageNode
}

/**
 * Draws a slide, synchronously, as a frame at its position of its page, or of the current one, and returns it.
 * Throws what Figma throws; every layer made until then was given to `keep`.
 */
export function drawSlide(wanted: Wanted, origin: SlideOrigin, tools: DrawTools): FrameNode {
  const { key, props } = wanted
  const { width, height, position } = props
  const at = position === undefined || position === 'flow' ? { x: 0, y: 0 } : position
  const frame = tools.keep(tools.host.createFrame())
  // As long as it is empty: moving lays out what is in it.
  origin.page?.appendChild(frame)
  frame.name = props.name ?? ''
  frame.layoutMode = 'VERTICAL'
  frame.resize(pxOf(width), pxOf(height))
  frame.clipsContent = true
  frame.fills = toPaints(props.fills ?? [], tools.names.bound)
  frame.x = at.x
  frame.y = at.y
  const later: (() => void)[] = []
  for (const child of wanted.children) drawWanted(child, { ...tools, parent: frame, later })
  for (const work of later) work()
  markLayer(frame, key, writtenOf(wanted))
  const { carousel, tree, title } = origin
  markSlide(frame, { carousel, key, at, tree }, title)
  tools.onDrawn?.(key, frame)
  return frame
}

/** Draws a layer with all that is in it into a slide that is there. */
export function drawLayer(wanted: Wanted, place: Required<Place>, tools: DrawTools): SceneNode {
  const later: (() => void)[] = []
  const own = hasFlow(place.parent) ? wanted : withoutFill(wanted, place.parent)
  const layer = drawWanted(own, { ...tools, ...place, later })
  for (const work of later) work()
  return layer
}

/** In a parent whose auto layout a person turned off nothing fills: as wide as the parent instead. */
function withoutFill(wanted: Wanted, parent: BaseNode): Wanted {
  const { node } = wanted
  if (node === null || node.kind === 'vector' || !('width' in parent)) return wanted
  const width = node.width === 'fill' ? parent.width : node.width
  const isHigh = node.kind === 'picture' || node.kind === 'shape'
  const filled = isHigh ? parent.height : 'hug'
  const height = node.height === 'fill' ? filled : node.height
  return { ...wanted, node: { ...node, width, height } }
}

function drawWanted(wanted: Wanted, drawing: Drawing): SceneNode {
  const layer = drawNode(wanted, drawing)
  drawing.onDrawn?.(wanted.key, layer)
  return layer
}

function drawNode(wanted: Wanted, drawing: Drawing): SceneNode {
  const { node } = wanted
  if (node === null) throw new Error(`Only the frame of a slide has no node: ${wanted.key}`)
  switch (node.kind) {
    case 'box':
      return drawBox({ wanted, node }, drawing)
    case 'text':
      return drawText({ wanted, node }, drawing)
    case 'picture':
    case 'shape':
      return drawShape({ wanted, node }, drawing)
    case 'vector': {
      const frame = drawPath(wanted, drawing)
      seat(frame, { wanted, node }, drawing)
      return frame
    }
    default:
      return assertNever(node)
  }
}

function drawBox({ wanted, node }: Drawn<BoxNode>, drawing: Drawing): FrameNode {
  const frame = drawing.keep(drawing.host.createFrame())
  frame.layoutMode = node.axis === 'row' ? 'HORIZONTAL' : 'VERTICAL'
  applyFixedSize(frame, node)
  if (node.pad.top !== 0) frame.paddingTop = node.pad.top
  if (node.pad.right !== 0) frame.paddingRight = node.pad.right
  if (node.pad.bottom !== 0) frame.paddingBottom = node.pad.bottom
  if (node.pad.left !== 0) frame.paddingLeft = node.pad.left
  if (node.main === 'between') frame.primaryAxisAlignItems = 'SPACE_BETWEEN'
  else if (node.gap !== 0) frame.itemSpacing = node.gap
  if (node.main === 'center') frame.primaryAxisAlignItems = 'CENTER'
  if (node.main === 'end') frame.primaryAxisAlignItems = 'MAX'
  if (node.cross === 'center') frame.counterAxisAlignItems = 'CENTER'
  if (node.cross === 'end') frame.counterAxisAlignItems = 'MAX'
  // A fresh frame is white; whether it clips is not certain (figma-facts 5): say both.
  frame.clipsContent = node.clip === true
  applyFills(frame, wanted, drawing)
  applyStroke(frame, wanted.props, drawing.names.bound)
  if (node.radius !== undefined && node.radius !== 0) frame.cornerRadius = node.radius
  if (node.shadows !== undefined && node.shadows.length > 0) frame.effects = toEffects(node.shadows)
  const inside = { ...toolsOf(drawing), parent: frame, later: drawing.later }
  for (const child of wanted.children) drawWanted(child, inside)
  seat(frame, { wanted, node }, drawing)
  // `resize` has left both axes FIXED.
  if (node.width === 'hug') frame.layoutSizingHorizontal = 'HUG'
  if (node.height === 'hug') frame.layoutSizingVertical = 'HUG'
  applyFillSize(frame, node)
  return frame
}

/** Without the index of a place: children go to the end of their new parent. */
function toolsOf({ host, fonts, names, keep, onDrawn, isStyled }: Drawing): DrawTools {
  return { host, fonts, names, keep, isStyled, ...(onDrawn === undefined ? {} : { onDrawn }) }
}

function drawText({ wanted, node }: Drawn<TreeText>, drawing: Drawing): TextNode {
  const text = drawing.keep(drawing.host.createText())
  applyText(text, { wanted, node }, drawing)
  seat(text, { wanted, node }, drawing)
  applyTextSize(text, node, drawing.later)
  return text
}

function drawShape(
  { wanted, node }: Drawn<PictureNode | ShapeNode>,
  drawing: Drawing,
): RectangleNode | EllipseNode {
  const { host, keep } = drawing
  const layer = keep(node.shape === 'ellipse' ? host.createEllipse() : host.createRectangle())
  applyFixedSize(layer, node)
  applyFills(layer, wanted, drawing)
  applyStroke(layer, wanted.props, drawing.names.bound)
  if (node.shape === 'rectangle' && node.radius !== undefined && node.radius !== 0) {
    layer.cornerRadius = node.radius
  }
  seat(layer, { wanted, node }, drawing)
  applyFillSize(layer, node)
  return layer
}

/** What every layer has: name, opacity, what we keep of it, its place. Text and boxes are sized after it. */
function seat(
  layer: FrameNode | TextNode | RectangleNode | EllipseNode,
  { wanted, node }: Drawn,
  { parent, index }: Drawing,
): void {
  layer.name = node.name
  if (!isFull(node.opacity)) layer.opacity = node.opacity
  // Where the fills wait for a size, so does what we keep of them.
  if (wanted.fillsFrom === undefined) markLayer(layer, wanted.key, writtenOf(wanted))
  if (index === undefined) parent.appendChild(layer)
  else parent.insertChild(index, layer)
  if (node.at === undefined) return
  // A parent that stood there may have lost its auto layout to a person, and then has no flow to be out of.
  if (index === undefined || hasFlow(parent)) layer.layoutPositioning = 'ABSOLUTE'
  layer.x = node.at.x
  layer.y = node.at.y
}

function hasFlow(parent: BaseNode): boolean {
  return 'layoutMode' in parent && parent.layoutMode !== 'NONE'
}

/** A fresh layer is 100 × 100 px (figma-facts 5); an axis without px is set by HUG or FILL later. */
const freshLength = 100
function applyFixedSize(layer: FrameNode | RectangleNode | EllipseNode, node: SlideNode): void {
  const { width, height } = node
  if (typeof width !== 'number' && typeof height !== 'number') return
  layer.resize(
    typeof width === 'number' ? Math.max(width, leastLength) : freshLength,
    typeof height === 'number' ? Math.max(height, leastLength) : freshLength,
  )
}

function applyFillSize(layer: FrameNode | RectangleNode | EllipseNode, node: SlideNode): void {
  if (node.width === 'fill') layer.layoutSizingHorizontal = 'FILL'
  if (node.height === 'fill') layer.layoutSizingVertical = 'FILL'
}

/** Now, or when the slide is laid out where the fills depend on the size it gives the layer. */
function applyFills(
  layer: FrameNode | RectangleNode | EllipseNode,
  wanted: Wanted,
  { later, names }: Drawing,
): void {
  const { props, fillsFrom } = wanted
  if (fillsFrom === undefined) {
    layer.fills = toPaints(props.fills ?? [], names.bound)
    return
  }
  later.push(() => {
    const size: Size = { width: layer.width, height: layer.height }
    const fills = fillsAt(fillsFrom, size)
    layer.fills = toPaints(fills, names.bound)
    markLayer(layer, wanted.key, writtenOf(wanted, fills))
  })
}

/**
 * The frame of a drawing with its path in it, on the page the person looks at. The colours come with the SVG; only
 * what is bound to a variable is written once more.
 */
export function drawPath({ node, props }: Wanted, { host, keep, names }: DrawTools): FrameNode {
  if (node?.kind !== 'vector') throw new Error('Only a drawing has a path.')
  const frame = keep(host.createNodeFromSvg(toSvg(node)))
  const { fills = [], strokes = [] } = props
  const isBound = (paints: Wanted['props']['fills'] = []): boolean =>
    paints.some((paint) => paint.type === 'SOLID' && paint.variable !== undefined)
  if (!isBound(fills) && !isBound(strokes)) return frame
  const vector = vectorIn(frame)
  if (vector === null) return frame
  if (isBound(fills)) vector.fills = toPaints(fills, names.bound)
  if (isBound(strokes)) vector.strokes = toPaints(strokes, names.bound)
  return frame
}

function pxOf(length: Wanted['props']['width']): number {
  return typeof length === 'number' ? length : freshLength
}
