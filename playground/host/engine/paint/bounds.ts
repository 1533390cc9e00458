/** What a layer covers when painted. */
import type { DocumentRecord, LayerRecord } from '../../model'
import { childrenOf, isVisible, readPx, readWord } from '../layout/layout-props'
import { effectOutset } from './effects'
import {
  identity,
  multiply,
  rotation,
  transformBox,
  translation,
  type Box,
  type Transform,
} from './matrix'
import { strokeOutset } from './strokes'

/** From a layer's own coordinates to its parent's. */
export function placeOf(layer: LayerRecord): Transform {
  const place = translation(layer.x, layer.y)
  const degrees = readPx(layer, 'rotation')
  return degrees === 0 ? place : multiply(place, rotation(degrees))
}

/**
 * The box a layer covers with strokes, effects and overflowing children, in its parent's coordinates.
 * Null for a hidden layer and an empty group.
 */
export function paintedBox(document: DocumentRecord, layer: LayerRecord): Box | null {
  if (!isVisible(layer)) return null
  const own = ownBox(document, layer)
  return own === null ? null : transformBox(placeOf(layer), own)
}

function ownBox(document: DocumentRecord, layer: LayerRecord): Box | null {
  const hasBody = layer.type !== 'GROUP' && layer.type !== 'PAGE'
  const out = strokeOutset(layer)
  // A line ends where it ends, unless a cap makes it longer.
  const isButt = layer.type === 'LINE' && readWord(layer, 'strokeCap', 'NONE') === 'NONE'
  const along = isButt ? 0 : out
  const body: Box = {
    left: -along,
    top: -out,
    right: layer.width + along,
    bottom: layer.height + out,
  }
  const boxes = hasBody ? [body] : []
  if (layer.props['clipsContent'] !== true && layer.type !== 'BOOLEAN_OPERATION') {
    for (const child of childrenOf(document, layer)) {
      const box = paintedBox(document, child)
      if (box !== null) boxes.push(box)
    }
  }
  return grow(unite(boxes), effectOutset(layer))
}

function unite(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
}

function grow(box: Box | null, px: number): Box | null {
  if (box === null || px === 0) return box
  return {
    left: box.left - px,
    top: box.top - px,
    right: box.right + px,
    bottom: box.bottom + px,
  }
}

/** From a layer's own coordinates to the page's. */
export function absolutePlace(document: DocumentRecord, layer: LayerRecord): Transform {
  let place = identity
  let at: LayerRecord | undefined = layer
  while (at !== undefined && at.type !== 'PAGE' && at.type !== 'DOCUMENT') {
    place = multiply(placeOf(at), place)
    at = at.parent === null ? undefined : document.layers.get(at.parent)
  }
  return place
}
