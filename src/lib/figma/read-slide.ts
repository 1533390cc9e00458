/** A slide on the canvas with all that stands in it, ours and the person's. */
import type { CanvasLayer, LayerKind, Written } from '../sync/props'
import { readLayerMark, type SlideFrame } from './marks'
import { readProps, vectorIn } from './read-layer'
import type { OwnNames } from './read-paint'

/** A slide as it was read: what it says, and where its layers are to be written. */
export interface ReadSlide {
  readonly layer: CanvasLayer
  /** Every layer of the slide by Figma's id, the person's own too. */
  readonly nodes: ReadonlyMap<string, SceneNode>
}

interface Reading {
  readonly names: OwnNames
  /** Keys that were not found yet: what is found first in document order is ours, doubles are not. */
  readonly open: Set<string>
  readonly renamed: (key: string) => string
  readonly nodes: Map<string, SceneNode>
}

/**
 * Reads a slide. Only keys that we wrote in this very slide are ours: a layer that a person brought from
 * another slide is the person's own.
 *
 * @param keys as they are stored
 * @param renamed gives the keys of a copy that is a slide of its own from now on
 */
export function readSlide(
  frame: SlideFrame,
  { key: stored, keys }: { readonly key: string; readonly keys: readonly string[] },
  names: OwnNames,
  renamed: (key: string) => string = (key) => key,
): ReadSlide {
  const nodes = new Map<string, SceneNode>([[frame.id, frame]])
  const reading: Reading = { names, open: new Set(keys), renamed, nodes }
  reading.open.delete(stored)
  const mark = readLayerMark(frame)
  const isOwn = mark?.key === stored && mark.written?.kind === 'slide'
  const layer: CanvasLayer = {
    ...read(frame, renamed(stored), isOwn ? mark.written : null, reading),
    // Inside an instance of a slide nothing can be moved; the instance itself can.
    isFixed: false,
    children: readChildren(frame, frame.type === 'INSTANCE', reading),
  }
  return { layer, nodes }
}

/** A layer and all that is in it. */
function readLayer(layer: SceneNode, isFixed: boolean, reading: Reading): CanvasLayer {
  const { open, renamed, nodes } = reading
  nodes.set(layer.id, layer)
  const mark = readLayerMark(layer)
  const isOwn =
    mark !== null &&
    open.has(mark.key) &&
    (mark.written === null || canBe(layer.type, mark.written.kind))
  if (isOwn) open.delete(mark.key)
  const written = isOwn ? mark.written : null
  return {
    ...read(layer, isOwn ? renamed(mark.key) : null, written, reading),
    isFixed,
    ...(layer.type === 'GROUP' && { isGroup: true as const }),
    children:
      written?.kind === 'vector'
        ? readAround(layer, isFixed, reading)
        : readChildren(layer, isFixed || layer.type === 'INSTANCE', reading),
  }
}

function read(
  layer: SceneNode,
  key: string | null,
  stored: Written | null,
  { names, renamed }: Reading,
): Omit<CanvasLayer, 'isFixed' | 'children'> {
  const { id: node, name } = layer
  if (stored === null) return { key, node, name, written: null, props: {} }
  const { children } = stored
  const written = children === undefined ? stored : { ...stored, children: children.map(renamed) }
  return { key, node, name, written, props: readProps(layer, written, names) }
}

function readChildren(
  layer: SceneNode,
  isFixed: boolean,
  reading: Reading,
): readonly CanvasLayer[] {
  if (!('children' in layer)) return []
  return layer.children.map((child) => readLayer(child, isFixed, reading))
}

/** What a person put into a drawing: the vector in it is the drawing. */
function readAround(layer: SceneNode, isFixed: boolean, reading: Reading): readonly CanvasLayer[] {
  const vector = vectorIn(layer)
  if (!('children' in layer)) return []
  return layer.children
    .filter(({ id }) => id !== vector?.id)
    .map((child) => readLayer(child, isFixed, reading))
}

/** Layers that can still be written as what we made: frames also after a person made components of them. */
const typesOf: { readonly [Kind in LayerKind]: readonly SceneNode['type'][] } = {
  slide: ['FRAME', 'COMPONENT', 'INSTANCE'],
  box: ['FRAME', 'COMPONENT', 'INSTANCE'],
  vector: ['FRAME', 'COMPONENT', 'INSTANCE'],
  text: ['TEXT'],
  picture: ['RECTANGLE', 'ELLIPSE'],
  shape: ['RECTANGLE', 'ELLIPSE'],
}

function canBe(type: SceneNode['type'], kind: LayerKind): boolean {
  return typesOf[kind].includes(type)
}
