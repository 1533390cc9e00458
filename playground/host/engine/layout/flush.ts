/**
 * Brings geometry up to date when it is read. A tree whose revision has not risen since it was last laid
 * out costs a walk to its top and one comparison.
 */
import type { DocumentRecord, LayerRecord } from '../../model'
import type { TextEngine } from '../text/text-cache'
import { applyConstraints } from './constraints'
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
    const before = placed.map(({ layer: { width, height } }) => ({ width, height }))
    for (const { layer, x, y, width, height } of placed) {
      Object.assign(layer, { x, y, width, height })
      done.set(layer, layer.revision)
    }
    for (const [index, { layer }] of placed.entries()) {
      const size = before[index]
      if (size !== undefined) applyConstraints(document, layer, size)
      for (const child of childrenOf(document, layer)) {
        const isPlaced = flowOf(layer) !== null && isInFlow(document, child)
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
    if (!isVisible(document, layer)) return
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
