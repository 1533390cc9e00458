/** A slide on the canvas with all that stands in it, ours and the person's. */
import type { CanvasLayer, LayerKind } from '../sync/props'
import { readLayerMark, type LayerMark, type SlideFrame } from './marks'
import { readProps, vectorIn } from './read-layer'
import type { OwnNames } from './read-paint'

/** A slide as it was read: what it says, and where its layers are to be written. */
export interface ReadSlide {
  readonly layer: CanvasLayer
  /** Our layers by key, the slide's own frame included. */
  readonly layers: ReadonlyMap<string, SceneNode>
}

interface Reading {
  readonly names: OwnNames
  /** Keys that were not found yet: what is found first in document order is ours, doubles are not. */
  readonly open: Set<string>
  readonly renamed: (key: string) => string
  readonly layers: Map<string, SceneNode>
}

/**
 * Reads a slide. Only keys that we wrote in this very slide are ours: a layer that a person brought from
 * another slide is the person's own.
 *
 * @param renamed gives the keys of a copy that is a slide of its own from now on
 */
export function readSlide(
  frame: SlideFrame,
  slide: { readonly key: string; readonly keys: readonly string[] },
  names: OwnNames,
  renamed: (key: string) => string = (key) => key,
): ReadSlide {
  const layers = new Map<string, SceneNode>()
  const reading: Reading = { names, open: new Set(slide.keys), renamed, layers }
  const key = renamed(slide.key)
  const mark = readLayerMark(frame)
  layers.set(key, frame)
  const isOwn = mark?.key === slide.key && mark.written.kind === 'slide'
  const layer: CanvasLayer = {
    ...read(frame, key, isOwn ? mark : null, reading),
    // Inside an instance of a slide nothing can be moved; the instance itself can.
    isFixed: false,
    children: readChildren(frame, frame.type === 'INSTANCE', reading),
  }
  return { layer, layers }
}

/** A layer and all that is in it. */
function readLayer(layer: SceneNode, isFixed: boolean, reading: Reading): CanvasLayer {
  const mark = readLayerMark(layer)
  const isOwn = mark !== null && reading.open.has(mark.key) && canBe(layer.type, mark.written.kind)
  if (isOwn) {
    reading.open.delete(mark.key)
    reading.layers.set(reading.renamed(mark.key), layer)
  }
  return {
    ...read(layer, isOwn ? reading.renamed(mark.key) : null, isOwn ? mark : null, reading),
    isFixed,
    children:
      isOwn && mark.written.kind === 'vector'
        ? readAround(layer, isFixed, reading)
        : readChildren(layer, isFixed || layer.type === 'INSTANCE', reading),
  }
}

function read(
  layer: SceneNode,
  key: string | null,
  mark: LayerMark | null,
  { names, renamed }: Reading,
): Omit<CanvasLayer, 'isFixed' | 'children'> {
  const { id: node, name } = layer
  if (mark === null) return { key, node, name, written: null, props: {} }
  const { children } = mark.written
  const written =
    children === undefined ? mark.written : { ...mark.written, children: children.map(renamed) }
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
