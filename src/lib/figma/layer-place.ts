/** Where a layer stands and how large it is, taken down before it is changed, so that it can be put back. */
import { leastLength } from '../sync/wanted'
import type { OnTakeBack } from './entries'

interface Place {
  readonly parent: (BaseNode & ChildrenMixin) | null
  readonly index: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rotation: number
  readonly positioning: 'AUTO' | 'ABSOLUTE' | null
  readonly horizontal: 'FIXED' | 'HUG' | 'FILL' | null
  readonly vertical: 'FIXED' | 'HUG' | 'FILL' | null
  readonly resize: TextNode['textAutoResize'] | null
}

/** Remembers to put `layer` back as it stands now: parent, order, place and size. */
export function keepPlace(layer: SceneNode, onTakeBack: OnTakeBack): void {
  const was = placeOf(layer)
  onTakeBack(() => {
    putBack(layer, was)
  })
}

/**
 * Puts `layer` into `parent` as child number `index`, counted when it stands there.
 * Within the same parent `insertChild` is seen to count the layer among its old siblings; no source states it,
 * so what came of it is looked at.
 */
export function insertAt(parent: BaseNode & ChildrenMixin, layer: SceneNode, index: number): void {
  if (layer.parent?.id !== parent.id) {
    parent.insertChild(Math.min(index, parent.children.length), layer)
    return
  }
  const last = parent.children.length - 1
  const goal = Math.min(index, last)
  const from = indexIn(parent, layer)
  if (from === goal) return
  parent.insertChild(from < goal ? goal + 1 : goal, layer)
  if (indexIn(parent, layer) !== goal) parent.insertChild(goal, layer)
}

/** Which child of `parent` it is, from 0. */
export function indexIn(parent: ChildrenMixin, { id }: SceneNode): number {
  return parent.children.findIndex((child) => child.id === id)
}

function placeOf(layer: SceneNode): Place {
  const { parent, x, y, width, height } = layer
  const holder = parent !== null && 'children' in parent ? parent : null
  const hasSizing = 'layoutSizingHorizontal' in layer
  return {
    parent: holder,
    index: holder === null ? 0 : indexIn(holder, layer),
    ...{ x, y, width, height },
    rotation: 'rotation' in layer ? layer.rotation : 0,
    positioning: 'layoutPositioning' in layer ? layer.layoutPositioning : null,
    horizontal: hasSizing ? layer.layoutSizingHorizontal : null,
    vertical: hasSizing ? layer.layoutSizingVertical : null,
    resize: layer.type === 'TEXT' ? layer.textAutoResize : null,
  }
}

function putBack(layer: SceneNode, was: Place): void {
  if (was.parent !== null) insertAt(was.parent, layer, was.index)
  if ('layoutPositioning' in layer && was.positioning !== null) {
    if (layer.layoutPositioning !== was.positioning) layer.layoutPositioning = was.positioning
  }
  if ('rotation' in layer && layer.rotation !== was.rotation) layer.rotation = was.rotation
  if ('resize' in layer && (layer.width !== was.width || layer.height !== was.height)) {
    layer.resize(Math.max(was.width, leastLength), Math.max(was.height, leastLength))
  }
  if (layer.type === 'TEXT' && was.resize !== null && layer.textAutoResize !== was.resize) {
    layer.textAutoResize = was.resize
  }
  if ('layoutSizingHorizontal' in layer) {
    if (was.horizontal !== null && layer.layoutSizingHorizontal !== was.horizontal) {
      layer.layoutSizingHorizontal = was.horizontal
    }
    if (was.vertical !== null && layer.layoutSizingVertical !== was.vertical) {
      layer.layoutSizingVertical = was.vertical
    }
  }
  if (layer.x !== was.x) layer.x = was.x
  if (layer.y !== was.y) layer.y = was.y
}
