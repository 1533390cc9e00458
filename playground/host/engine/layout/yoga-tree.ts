/**
 * One auto-layout tree as Yoga nodes: built from the layers, calculated, read back, freed.
 *
 * In the tree stand the auto-layout frame at its root and everything it flows, down through nested
 * auto-layout frames. Absolute and hidden children are not in it; a frame without layout is a leaf.
 */
import Yoga, {
  Align,
  Direction,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  MeasureMode,
  Wrap,
} from 'yoga-layout'
import type { Node } from 'yoga-layout'

import type { DocumentRecord, LayerRecord } from '../../model'
import type { TextEngine } from '../text/text-cache'
import { alignBaselines } from './baselines'
import {
  childrenOf,
  flowOf,
  isInFlow,
  readPx,
  readWord,
  sizingOf,
  strokeSides,
  type Axis,
} from './layout-props'
import { rotatedBox } from './rotated-box'

/** A layer of the tree with the box Yoga found for it, before rotation. */
export interface Placed {
  readonly layer: LayerRecord
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Branch {
  readonly layer: LayerRecord
  readonly node: Node
  readonly branches: readonly Branch[]
}

/** Lays out the tree below `root` and gives every layer of it its place; `root` itself keeps its x and y. */
export function layOutTree(
  document: DocumentRecord,
  root: LayerRecord,
  text: TextEngine,
): readonly Placed[] {
  // Figma does not round to whole px.
  const config = Yoga.Config.create()
  config.setPointScaleFactor(0)
  const builder = createBuilder(document, text, () => Yoga.Node.create(config))
  const tree = builder(root, null)
  try {
    tree.node.calculateLayout(undefined, undefined, Direction.LTR)
    if (alignBaselines(tree, text)) {
      tree.node.calculateLayout(undefined, undefined, Direction.LTR)
    }
    const placed: Placed[] = []
    collect(tree, placed)
    return placed.map((place, index) => (index === 0 ? { ...place, x: root.x, y: root.y } : place))
  } finally {
    tree.node.freeRecursive()
    config.free()
  }
}

function collect(branch: Branch, into: Placed[]): void {
  const { left, top, width, height } = branch.node.getComputedLayout()
  const { layer } = branch
  const turned = rotatedBox(layer, left, top)
  into.push(turned ?? { layer, x: left, y: top, width, height })
  for (const child of branch.branches) collect(child, into)
}

type Build = (layer: LayerRecord, parentFlow: Axis | null) => Branch

function createBuilder(document: DocumentRecord, text: TextEngine, createNode: () => Node): Build {
  function build(layer: LayerRecord, parentFlow: Axis | null): Branch {
    const node = createNode()
    const flow = flowOf(layer)
    setSize(layer, node, parentFlow)
    if (flow !== null) {
      setFlow(layer, node, flow)
      const children = childrenOf(document, layer).filter((child) => isInFlow(child))
      const branches = children.map((child) => build(child, flow))
      for (const [index, branch] of branches.entries()) node.insertChild(branch.node, index)
      if (sizingOf(layer, flow, parentFlow) === 'HUG') collapse(branches, flow)
      overlap(layer, branches, flow)
      return { layer, node, branches }
    }
    if (layer.type === 'TEXT') setText(layer, node, parentFlow, text)
    return { layer, node, branches: [] }
  }
  return build
}

/**
 * What fills the axis its parent hugs has nothing to fill and gives the parent nothing to hug. Yoga would
 * take its content, because it heeds a basis only in a parent of known size.
 */
function collapse(branches: readonly Branch[], flow: Axis): void {
  for (const { layer, node } of branches) {
    if (sizingOf(layer, flow, flow) !== 'FILL') continue
    if (flow === 'horizontal') node.setWidth(0)
    else node.setHeight(0)
  }
}

function setSize(layer: LayerRecord, node: Node, parentFlow: Axis | null): void {
  const turned = parentFlow === null ? null : rotatedBox(layer, 0, 0)
  if (turned !== null) {
    node.setWidth(turned.boxWidth)
    node.setHeight(turned.boxHeight)
    node.setFlexShrink(0)
    return
  }
  const ratio = ratioOf(layer, parentFlow)
  if (ratio !== null) node.setAspectRatio(ratio)
  for (const axis of ['horizontal', 'vertical'] as const) {
    const sizing = sizingOf(layer, axis, parentFlow)
    if (sizing === 'FILL' && axis === parentFlow) {
      node.setFlexGrow(1)
      node.setFlexShrink(1)
      node.setFlexBasis(0)
    } else if (axis === parentFlow) node.setFlexShrink(0)
    if (sizing === 'FILL' && axis !== parentFlow) node.setAlignSelf(Align.Stretch)
    if (sizing !== 'FIXED' || ratio !== null) continue
    if (axis === 'horizontal') node.setWidth(layer.width)
    else node.setHeight(layer.height)
  }
  const limit = (name: string, set: (px: number) => void): void => {
    const value = layer.props[name]
    if (typeof value === 'number') set(value)
  }
  limit('minWidth', (px) => {
    node.setMinWidth(px)
  })
  limit('maxWidth', (px) => {
    node.setMaxWidth(px)
  })
  limit('minHeight', (px) => {
    node.setMinHeight(px)
  })
  limit('maxHeight', (px) => {
    node.setMaxHeight(px)
  })
}

/** Width to height of a child that keeps its ratio while one of its sides fills (figma-facts section 5). */
function ratioOf(layer: LayerRecord, parentFlow: Axis | null): number | null {
  const locked = layer.props['targetAspectRatio']
  if (typeof locked !== 'object' || locked === null) return null
  const fills = (axis: Axis): boolean => sizingOf(layer, axis, parentFlow) === 'FILL'
  if (fills('horizontal') === fills('vertical')) return null
  // Stored by the core as the size when it was locked.
  const { x, y } = locked as { readonly x: number; readonly y: number }
  return x > 0 && y > 0 ? x / y : null
}

const justify: Readonly<Record<string, Justify>> = {
  MIN: Justify.FlexStart,
  CENTER: Justify.Center,
  MAX: Justify.FlexEnd,
  SPACE_BETWEEN: Justify.SpaceBetween,
  SPACE_EVENLY: Justify.SpaceEvenly,
  SPACE_AROUND: Justify.SpaceAround,
}

const align: Readonly<Record<string, Align>> = {
  MIN: Align.FlexStart,
  CENTER: Align.Center,
  MAX: Align.FlexEnd,
  // Yoga's baseline would be the bottom of a text; `alignBaselines` does it with margins instead.
  BASELINE: Align.FlexStart,
}

function setFlow(layer: LayerRecord, node: Node, flow: Axis): void {
  const isRow = flow === 'horizontal'
  node.setFlexDirection(isRow ? FlexDirection.Row : FlexDirection.Column)
  const primary = readWord(layer, 'primaryAxisAlignItems', 'MIN')
  const counter = readWord(layer, 'counterAxisAlignItems', 'MIN')
  node.setJustifyContent(justify[primary] ?? Justify.FlexStart)
  node.setAlignItems(align[counter] ?? Align.FlexStart)
  const border = layer.props['strokesIncludedInLayout'] === true ? strokeSides(layer) : null
  const pad = (edge: Edge, name: string, stroke: number): void => {
    node.setPadding(edge, readPx(layer, name) + stroke)
  }
  pad(Edge.Left, 'paddingLeft', border?.left ?? 0)
  pad(Edge.Right, 'paddingRight', border?.right ?? 0)
  pad(Edge.Top, 'paddingTop', border?.top ?? 0)
  pad(Edge.Bottom, 'paddingBottom', border?.bottom ?? 0)
  const spacing = readPx(layer, 'itemSpacing')
  const isSpread = primary.startsWith('SPACE_')
  if (!isSpread && spacing > 0) node.setGap(isRow ? Gutter.Column : Gutter.Row, spacing)
  if (layer.props['layoutWrap'] !== 'WRAP') return
  node.setFlexWrap(Wrap.Wrap)
  const across = readPx(layer, 'counterAxisSpacing', spacing)
  node.setGap(isRow ? Gutter.Row : Gutter.Column, Math.max(0, across))
  const isSpaced = layer.props['counterAxisAlignContent'] === 'SPACE_BETWEEN'
  node.setAlignContent(isSpaced ? Align.SpaceBetween : (align[counter] ?? Align.FlexStart))
}

/** Yoga knows no negative gap: all but the first child move back by a margin. */
function overlap(layer: LayerRecord, branches: readonly Branch[], flow: Axis): void {
  const spacing = readPx(layer, 'itemSpacing')
  const isSpread = readWord(layer, 'primaryAxisAlignItems', 'MIN').startsWith('SPACE_')
  if (spacing >= 0 || isSpread) return
  const edge = flow === 'horizontal' ? Edge.Left : Edge.Top
  for (const branch of branches.slice(1)) branch.node.setMargin(edge, spacing)
}

function setText(layer: LayerRecord, node: Node, parentFlow: Axis | null, text: TextEngine): void {
  const horizontal = sizingOf(layer, 'horizontal', parentFlow)
  if (sizingOf(layer, 'vertical', parentFlow) !== 'HUG' && horizontal !== 'HUG') return
  node.setMeasureFunc((width, mode) => {
    if (mode === MeasureMode.Exactly) return { width, height: heightAt(text, layer, width) }
    const own = text.layOut(layer, { width: null, height: null })
    if (mode === MeasureMode.Undefined || own.width <= width) return own
    // Auto-width text never wraps by itself; only a maxWidth, which Yoga gives as a limit, makes it.
    const mayWrap = horizontal !== 'HUG' || typeof layer.props['maxWidth'] === 'number'
    return mayWrap ? { width, height: heightAt(text, layer, width) } : own
  })
}

function heightAt(text: TextEngine, layer: LayerRecord, width: number): number {
  return text.layOut(layer, { width, height: null }).height
}
