/**
 * Slide trees → Figma layers: one switch over `node.kind`, one function per kind.
 *
 * Order matters in Figma (figma-facts 5): `layoutMode` before `resize`, `resize` before sizing modes,
 * `appendChild` before FILL, HUG and ABSOLUTE, position after ABSOLUTE. A box is filled with its children
 * before it is appended itself, so that an append re-flows little.
 * Only what differs from a fresh layer is written, where the fresh value is certain.
 */
import { assertNever } from '../base/assert-never'
import type { Paint as TreePaint } from '../base/paint'
import type {
  BoxNode,
  PictureNode,
  ShapeNode,
  Slide,
  SlideNode,
  TextNode as TreeText,
  VectorNode as TreeVector,
} from '../slide/node'
import type { LoadedFonts } from './fonts'
import type { Host } from './host'
import type { LoadedPictures } from './images'
import { markLayer, markSlide, type SlideOrigin } from './marks'
import { applyStroke, isFull, needsSize, toEffects, toPaint, type Size } from './paint'
import { pictureNeedsSize, picturePaints } from './picture'
import { applyText, applyTextSize } from './text'
import { toSvg } from './vector'

/** What drawing needs; fonts and pictures are there before the first layer is. */
export interface DrawTools {
  readonly host: Host
  readonly fonts: LoadedFonts
  readonly pictures: LoadedPictures
  /** Told of every layer the moment it is created, so that it can be taken back. */
  readonly keep: <Layer extends SceneNode>(layer: Layer) => Layer
}

/** One slide on its way: where the next layer goes. */
interface Drawing extends DrawTools {
  readonly parent: FrameNode
  /** Work that needs a size only layout knows; done when the slide is complete. */
  readonly later: (() => void)[]
}

/**
 * Draws a slide, synchronously, as a frame at (`at.x`, `at.y`) of the current page, and returns it.
 * Throws what Figma throws; every layer made until then was given to `keep`.
 */
export function drawSlide(
  slide: Slide,
  at: { readonly x: number; readonly y: number },
  origin: SlideOrigin,
  tools: DrawTools,
): FrameNode {
  const frame = tools.keep(tools.host.createFrame())
  frame.name = slide.name
  frame.layoutMode = 'VERTICAL'
  frame.resize(slide.width, slide.height)
  frame.clipsContent = true
  frame.fills = [toPaint(slide.fill, slide)]
  frame.x = at.x
  frame.y = at.y
  const later: (() => void)[] = []
  for (const child of slide.children) drawNode(child, { ...tools, parent: frame, later })
  for (const work of later) work()
  markSlide(frame, slide, origin)
  return frame
}

function drawNode(node: SlideNode, drawing: Drawing): void {
  switch (node.kind) {
    case 'box':
      drawBox(node, drawing)
      return
    case 'text':
      drawText(node, drawing)
      return
    case 'picture':
      drawPicture(node, drawing)
      return
    case 'shape':
      drawShape(node, drawing)
      return
    case 'vector':
      drawVector(node, drawing)
      return
    default:
      assertNever(node)
  }
}

function drawBox(node: BoxNode, drawing: Drawing): void {
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
  if (node.fill === undefined) frame.fills = []
  else applyFill(frame, node.fill, node, drawing)
  if (node.stroke !== undefined) applyStroke(frame, node.stroke)
  if (node.radius !== undefined && node.radius !== 0) frame.cornerRadius = node.radius
  if (node.shadows !== undefined && node.shadows.length > 0) frame.effects = toEffects(node.shadows)
  for (const child of node.children) drawNode(child, { ...drawing, parent: frame })
  seat(frame, node, drawing.parent)
  // `resize` has left both axes FIXED.
  if (node.width === 'hug') frame.layoutSizingHorizontal = 'HUG'
  if (node.height === 'hug') frame.layoutSizingVertical = 'HUG'
  applyFillSize(frame, node)
}

function drawText(node: TreeText, drawing: Drawing): void {
  const text = drawing.keep(drawing.host.createText())
  applyText(text, node, drawing.fonts)
  seat(text, node, drawing.parent)
  applyTextSize(text, node, drawing.later)
}

function drawPicture(node: PictureNode, drawing: Drawing): void {
  const layer = createShape(node.shape, drawing)
  const picture = drawing.pictures.get(node.image)
  applyFixedSize(layer, node)
  withSize(layer, node, drawing, pictureNeedsSize(node), (size) => {
    layer.fills = picturePaints(node, picture, size)
  })
  finishShape(layer, node, drawing)
}

function drawShape(node: ShapeNode, drawing: Drawing): void {
  const layer = createShape(node.shape, drawing)
  applyFixedSize(layer, node)
  applyFill(layer, node.fill, node, drawing)
  finishShape(layer, node, drawing)
}

function drawVector(node: TreeVector, drawing: Drawing): void {
  const frame = drawing.keep(drawing.host.createNodeFromSvg(toSvg(node)))
  seat(frame, node, drawing.parent)
}

function createShape(
  shape: ShapeNode['shape'],
  { host, keep }: Drawing,
): RectangleNode | EllipseNode {
  return keep(shape === 'ellipse' ? host.createEllipse() : host.createRectangle())
}

function finishShape(
  layer: RectangleNode | EllipseNode,
  node: PictureNode | ShapeNode,
  drawing: Drawing,
): void {
  if (node.stroke !== undefined) applyStroke(layer, node.stroke)
  if (node.shape === 'rectangle' && node.radius !== undefined && node.radius !== 0) {
    layer.cornerRadius = node.radius
  }
  seat(layer, node, drawing.parent)
  applyFillSize(layer, node)
}

/** What every layer has: name, opacity, key, its place in the parent. Text and boxes are sized after it. */
function seat(
  layer: FrameNode | TextNode | RectangleNode | EllipseNode,
  node: SlideNode,
  parent: FrameNode,
): void {
  layer.name = node.name
  if (!isFull(node.opacity)) layer.opacity = node.opacity
  markLayer(layer, node.key)
  parent.appendChild(layer)
  if (node.at === undefined) return
  layer.layoutPositioning = 'ABSOLUTE'
  layer.x = node.at.x
  layer.y = node.at.y
}

/** A fresh layer is 100 × 100 px (figma-facts 5); an axis without px is set by HUG or FILL later. */
const freshLength = 100
/** px; Figma refuses to make anything smaller (figma-facts 5). */
const leastLength = 0.01

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

function applyFill(
  layer: FrameNode | RectangleNode | EllipseNode,
  fill: TreePaint,
  node: SlideNode,
  drawing: Drawing,
): void {
  withSize(layer, node, drawing, needsSize(fill), (size) => {
    layer.fills = [toPaint(fill, size)]
  })
}

/** Does `work` now when the size is known or of no matter, else when the slide is laid out. */
function withSize(
  layer: LayoutMixin,
  { width, height }: SlideNode,
  { later }: Drawing,
  matters: boolean,
  work: (size: Size) => void,
): void {
  if (typeof width === 'number' && typeof height === 'number') work({ width, height })
  else if (matters)
    later.push(() => {
      work({ width: layer.width, height: layer.height })
    })
  else work({ width: 1, height: 1 })
}
