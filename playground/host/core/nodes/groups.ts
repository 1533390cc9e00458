/**
 * Groups: their box is the box of what is in them. Records stand in their parent, also in a group; the
 * API counts from the nearest frame, section or page (typings, relativeTransform, "Container parent").
 */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { boundsOf, transformOf } from './transform'

/** What to add to a record's place to get the place in its container. */
export function containerOffset(
  core: Core,
  layer: LayerRecord,
): { readonly x: number; readonly y: number } {
  let x = 0
  let y = 0
  let above = layer.parent === null ? undefined : core.document.layers.rows.get(layer.parent)
  while (above?.type === 'GROUP') {
    x += above.x
    y += above.y
    above = above.parent === null ? undefined : core.document.layers.rows.get(above.parent)
  }
  return { x, y }
}

/** Fits the groups around `layer` to what is in them, after it was moved or resized. */
export function fitGroups(core: Core, layer: LayerRecord): void {
  const { document } = core
  let group = layer.parent === null ? undefined : document.layers.rows.get(layer.parent)
  while (group?.type === 'GROUP') {
    fitGroup(core, group)
    group = group.parent === null ? undefined : document.layers.rows.get(group.parent)
  }
}

/** Gives a group the box around its children; they stay where they are on the page. */
export function fitGroup(core: Core, group: LayerRecord): void {
  const { document } = core
  const children = group.children.map((id) => document.layer(id))
  if (children.length === 0) return
  const boxes = children.map((child) => {
    document.flush(child)
    return boundsOf(transformOf(child, child.x, child.y), child.width, child.height)
  })
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  document.edit(group)
  group.x += left
  group.y += top
  group.width = right - left
  group.height = bottom - top
  for (const child of children) {
    document.edit(child)
    child.x -= left
    child.y -= top
  }
  document.markLayout(group)
}
