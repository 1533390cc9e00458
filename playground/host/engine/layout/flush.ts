/**
 * Brings geometry up to date when it is read. A tree whose revision has not risen since it was last laid
 * out costs a walk to its top and one comparison.
 */
import type { DocumentRecord, LayerRecord } from '../../model'
import { resizeRecord } from '../../core/nodes/constraints'
import type { TextEngine } from '../text/text-cache'
import { childrenOf, flowOf, isInFlow, isVisible } from './layout-props'
import { layOutTree } from './yoga-tree'

export interface Layout {
  /** See `Engine.flush`. */
  readonly flush: (document: DocumentRecord, layerId: string) => void
  /** Everything in and below a layer, as painting needs it. */
  readonly flushBelow: (document: DocumentRecord, layerId: string) => void
}

export function createLayout(text: TextEngine): Layout {
  /** Revision at which a layer was last brought up to date. */
  const done = new WeakMap<LayerRecord, number>()

  function isFresh(layer: LayerRecord): boolean {
    return done.get(layer) === layer.revision
  }

  function layOutFrame(document: DocumentRecord, root: LayerRecord): void {
    const placed = layOutTree(document, root, text)
    const constrained = (layer: LayerRecord): readonly LayerRecord[] =>
      childrenOf(document, layer).filter((child) => flowOf(layer) === null || isAbsolute(child))
    for (const { layer, x, y, width, height } of placed) {
      layer.x = x
      layer.y = y
      resizeRecord(layer, width, height, constrained, noop)
      done.set(layer, layer.revision)
    }
    for (const { layer } of placed) {
      for (const child of childrenOf(document, layer)) {
        const isPlaced = flowOf(layer) !== null && isInFlow(child)
        if (!isPlaced) layOutBelow(document, child)
      }
    }
  }

  function layOutBelow(document: DocumentRecord, layer: LayerRecord): void {
    if (flowOf(layer) !== null) {
      layOutFrame(document, layer)
      return
    }
    if (layer.type === 'TEXT') resizeText(layer)
    for (const child of childrenOf(document, layer)) layOutBelow(document, child)
  }

  /** Text that no auto layout places grows by itself, its top-left corner in its place. */
  function resizeText(layer: LayerRecord): void {
    const mode = layer.props['textAutoResize'] ?? 'WIDTH_AND_HEIGHT'
    if (mode === 'WIDTH_AND_HEIGHT') {
      const { width, height } = text.layOut(layer, { width: null, height: null })
      Object.assign(layer, { width, height })
    } else if (mode === 'HEIGHT') {
      layer.height = text.layOut(layer, { width: layer.width, height: null }).height
    }
    done.set(layer, layer.revision)
  }

  function bringUpToDate(document: DocumentRecord, layer: LayerRecord): void {
    if (isFresh(layer)) return
    if (flowOf(layer) !== null) layOutFrame(document, layer)
    else if (layer.type === 'TEXT') resizeText(layer)
    done.set(layer, layer.revision)
  }

  function flushBelow(document: DocumentRecord, layer: LayerRecord): void {
    if (!isVisible(layer)) return
    if (flowOf(layer) !== null || layer.type === 'TEXT') {
      bringUpToDate(document, layer)
      return
    }
    for (const child of childrenOf(document, layer)) flushBelow(document, child)
  }

  return {
    flush(document, layerId) {
      const layer = document.layers.get(layerId)
      if (layer !== undefined) bringUpToDate(document, topOf(document, layer))
    },
    flushBelow(document, layerId) {
      const layer = document.layers.get(layerId)
      if (layer === undefined) return
      bringUpToDate(document, topOf(document, layer))
      flushBelow(document, layer)
    },
  }
}

function isAbsolute(layer: LayerRecord): boolean {
  return layer.props['layoutPositioning'] === 'ABSOLUTE'
}

/** Layout is not an edit: undo puts geometry back as a whole. */
function noop(): void {
  // Nothing is put aside.
}

/** The top-most auto-layout frame a layer stands in, or the layer itself when there is none. */
function topOf(document: DocumentRecord, layer: LayerRecord): LayerRecord {
  let top = layer
  let at: LayerRecord | undefined = layer
  while (at !== undefined) {
    if (flowOf(at) !== null) top = at
    at = at.parent === null ? undefined : document.layers.get(at.parent)
  }
  return top
}
