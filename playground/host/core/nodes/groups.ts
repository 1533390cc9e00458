/**
 * Groups: their box is the box of what is in them. Records stand in their parent, also in a group; the
 * API counts from the nearest frame, section or page (typings, relativeTransform, "Container parent").
 */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { hasLayout, isInFlow } from './flow'
import { boundsOf, transformOf } from './transform'

/** What to add to a record's place to get the place in its container. */
export function containerOffset(
  core: Core,
  layer: LayerRecord,
): { readonly x: number; readonly y: number } {
  let x = 0
  let y = 0
  for (const group of groupsAround(core, layer)) {
    x += group.x
    y += group.y
  }
  return { x, y }
}

/** The groups a layer stands in, inner first, up to the container. */
function groupsAround(core: Core, layer: LayerRecord): LayerRecord[] {
  const { rows } = core.document.layers
  const found: LayerRecord[] = []
  let above = layer.parent === null ? undefined : rows.get(layer.parent)
  while (above?.type === 'GROUP') {
    found.push(above)
    above = above.parent === null ? undefined : rows.get(above.parent)
  }
  return found
}

/** Fits the groups around `layer` to what is in them, after it was moved, resized or taken out. */
export function fitGroups(core: Core, layer: LayerRecord): void {
  for (const group of groupsAround(core, layer)) fitGroup(core, group)
}

/**
 * Gives a group the box around its children, which stay where they are on the page. Nothing undo must
 * know: like all geometry it is put back as a whole.
 */
export function fitGroup(core: Core, group: LayerRecord): void {
  const { document } = core
  const children = group.children.map((id) => document.layer(id))
  if (children.length === 0) return
  const boxes = children.map((child) => {
    if (child.type === 'GROUP') fitGroup(core, child)
    document.flush(child)
    return boundsOf(transformOf(child, child.x, child.y), child.width, child.height)
  })
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top
  if (left === 0 && top === 0 && width === group.width && height === group.height) return
  group.x += left
  group.y += top
  group.width = width
  group.height = height
  for (const child of children) {
    child.x -= left
    child.y -= top
  }
  document.markLayout(group)
}

/**
 * Lays out what is pending around a layer before it is hidden, or what stands in it comes: Figma has laid
 * it out already. Nothing for a layer that no auto layout reaches.
 */
export function settleAround(core: Core, layer: LayerRecord): void {
  const { rows } = core.document.layers
  let above: LayerRecord | undefined = layer
  while (above !== undefined && !hasLayout(above)) {
    above = above.parent === null ? undefined : rows.get(above.parent)
  }
  if (above !== undefined) core.document.flush(layer)
}

/**
 * The same before a layer that constraints move is written: a size that its parent takes later must not
 * move it again. Nothing for a layer in the flow.
 */
export function settleFree(core: Core, layer: LayerRecord): void {
  if (!isInFlow(core.document.layers.rows, layer)) settleAround(core, layer)
}

/** Brings place and size of a layer up to date before they are read. */
export function settle(core: Core, layer: LayerRecord): void {
  for (const group of groupsAround(core, layer)) fitGroup(core, group)
  if (layer.type === 'GROUP') fitGroup(core, layer)
  core.document.flush(layer)
}
