/**
 * counterAxisAlignItems BASELINE. Yoga's JavaScript binding takes no baseline of a leaf, so the first
 * calculation gives the sizes, margins then bring the baselines to one height, and a second calculation
 * places everything.
 */
import { Edge } from 'yoga-layout'

import type { TextEngine } from '../text/text-cache'
import type { Branch } from './yoga-tree'

/** Sets the margins. True when there was anything to align. */
export function alignBaselines(tree: Branch, text: TextEngine): boolean {
  let hasAligned = false
  for (const branch of tree.branches) {
    if (alignBaselines(branch, text)) hasAligned = true
  }
  const { props } = tree.layer
  const isRow = props['layoutMode'] === 'HORIZONTAL' && props['layoutWrap'] !== 'WRAP'
  if (!isRow || props['counterAxisAlignItems'] !== 'BASELINE') return hasAligned
  const baselines = tree.branches.map((branch) => baselineOf(branch, text))
  const lowest = Math.max(0, ...baselines)
  for (const [index, branch] of tree.branches.entries()) {
    branch.node.setMargin(Edge.Top, lowest - (baselines[index] ?? 0))
  }
  return true
}

/** px from the layer's top: of a text its first line, of a frame its first child, else the bottom edge. */
function baselineOf({ layer, node, branches }: Branch, text: TextEngine): number {
  const { width, height } = node.getComputedLayout()
  if (layer.type === 'TEXT') {
    const layout = text.layOut(layer, { width, height: null })
    const free = height - layout.height
    const offset = { CENTER: free / 2, BOTTOM: free }[layout.box.verticalAlign] ?? 0
    return offset + (layout.blocks[0]?.lines[0]?.baseline ?? height)
  }
  const [first] = branches
  if (first === undefined) return height
  const isAligned = layer.props['counterAxisAlignItems'] === 'BASELINE'
  const inside = isAligned
    ? Math.max(...branches.map((branch) => baselineOf(branch, text)))
    : baselineOf(first, text)
  const top = isAligned ? node.getComputedPadding(Edge.Top) : first.node.getComputedTop()
  return top + inside
}
