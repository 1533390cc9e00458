/** Where the layers of a frame stand, in the words of the tree. */
import type { Rect } from '../../slide/layout'
import type { BoxNode, Length, SlideNode } from '../../slide/node'
import type { LayerPath, Room } from '../../slide/own-frame'
import { plainBox, type Standing } from '../../slide/own-rooms'
import type { Framelike } from './find-slots'

/** Where a layer stands while it is read. */
export interface Place {
  readonly path: LayerPath
  /** Corner of what it stands in, px on the page. */
  readonly origin: { readonly x: number; readonly y: number }
  /** Whether layout places it. */
  readonly flows: boolean
}

export function standingOf(
  node: SlideNode,
  layer: SceneNode,
  origin: Rect,
  isMeta: boolean,
): Standing {
  const box = boxOf(layer)
  const rect = { ...box, x: box.x - origin.x, y: box.y - origin.y }
  if (layer.type !== 'TEXT' || node.kind !== 'text' || node.at === undefined) return { node, rect }
  if (node.height !== 'hug') return { node, rect }
  const across = ({ left: 'start', center: 'center', right: 'end' } as const)[node.align]
  const down = edgeOf(layer)
  return { node, rect, grows: { across, down, isFree: node.width === 'hug', isMeta } }
}

/** Which edge of a text stays when it grows: that which is held to an edge of the frame. */
function edgeOf(layer: TextNode): Room['down'] {
  const { vertical } = layer.constraints
  if (vertical === 'MAX') return 'end'
  if (vertical === 'CENTER') return 'center'
  const { textAlignVertical } = layer
  if (textAlignVertical === 'BOTTOM') return 'end'
  return textAlignVertical === 'CENTER' ? 'center' : 'start'
}

/** px that words may take across which hug them, in a layout: to the inner edge of what holds them. */
export function roomAcross(layer: TextNode, frame: Framelike, rect: Rect): number {
  let right = Infinity
  for (let at: BaseNode | null = layer.parent; at !== null; at = at.parent) {
    if ('absoluteBoundingBox' in at && 'layoutMode' in at) {
      const box = at.absoluteBoundingBox
      const hugs = at.layoutMode !== 'NONE' && at.layoutSizingHorizontal === 'HUG'
      const pad = at.layoutMode === 'NONE' ? 0 : at.paddingRight
      if (box !== null && !hugs) right = Math.min(right, box.x + box.width - pad)
    }
    if (at.id === frame.id) break
  }
  return Math.max(rect.width, right === Infinity ? rect.width : right - rect.x)
}

export function flowsIn(layer: SceneNode): layer is Framelike {
  return (
    'layoutMode' in layer &&
    (layer.layoutMode === 'HORIZONTAL' || layer.layoutMode === 'VERTICAL') &&
    layer.layoutWrap !== 'WRAP'
  )
}

export function isAbsolute(layer: SceneNode): boolean {
  return 'layoutPositioning' in layer && layer.layoutPositioning === 'ABSOLUTE'
}

export function flowOf(layer: Framelike, key: string): BoxNode {
  return {
    ...plainBox(key, clean(layer.name)),
    axis: layer.layoutMode === 'HORIZONTAL' ? 'row' : 'column',
    gap: layer.itemSpacing,
    pad: {
      top: layer.paddingTop,
      right: layer.paddingRight,
      bottom: layer.paddingBottom,
      left: layer.paddingLeft,
    },
    main: mains.get(layer.primaryAxisAlignItems) ?? 'start',
    cross: crosses.get(layer.counterAxisAlignItems) ?? 'start',
  }
}

/** Other ways of Figma's are shown as from the start. */
const mains: ReadonlyMap<string, BoxNode['main']> = new Map([
  ['CENTER', 'center'],
  ['MAX', 'end'],
  ['SPACE_BETWEEN', 'between'],
])
const crosses: ReadonlyMap<string, BoxNode['cross']> = new Map([
  ['CENTER', 'center'],
  ['MAX', 'end'],
])

export function lengthOf(
  layer: SceneNode,
  axis: 'Horizontal' | 'Vertical',
  { flows }: Place,
): Length {
  const px = axis === 'Horizontal' ? layer.width : layer.height
  if (!('layoutSizingHorizontal' in layer)) return px
  const sizing = axis === 'Horizontal' ? layer.layoutSizingHorizontal : layer.layoutSizingVertical
  if (sizing === 'FILL' && flows) return 'fill'
  return sizing === 'HUG' && flowsIn(layer) ? 'hug' : px
}

export function seat(rect: Rect, { flows, origin }: Place): Pick<SlideNode, 'at'> {
  return flows ? {} : { at: { x: rect.x - origin.x, y: rect.y - origin.y } }
}

export function opacityOf(layer: SceneNode): Pick<SlideNode, 'opacity'> {
  return 'opacity' in layer && layer.opacity < 1 ? { opacity: layer.opacity } : {}
}

export function boxOf(layer: SceneNode): Rect {
  const box = 'absoluteBoundingBox' in layer ? layer.absoluteBoundingBox : null
  return box === null
    ? { x: layer.x, y: layer.y, width: layer.width, height: layer.height }
    : { x: box.x, y: box.y, width: box.width, height: box.height }
}

export function isSame(one: Rect, other: Rect): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const
  return sides.every((side) => Math.abs(one[side] - other[side]) < 0.5)
}

export function keyOf(path: LayerPath): string {
  return path.join('.')
}

/** Names of layers may hold a slash; those of a tree may not. */
export function clean(name: string): string {
  const bare = name.replace(/[{}]/g, '').replace(/\//g, '∕').trim()
  return bare === '' ? 'Layer' : bare
}
