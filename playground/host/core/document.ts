/** The document: layers, images, ids; undo; and when the engine must lay out. */
import type { DocumentRecord, Engine, ImageRecord, LayerRecord } from '../model'
import type { Calls } from './calls'
import { createHistory, type History, type Table } from './history'

export interface Document {
  /** What the engine sees. */
  readonly record: DocumentRecord
  readonly layers: Table<LayerRecord>
  readonly history: History
  readonly rootId: string
  /** Told of every layer before it comes, goes or may change; null when nobody wants to know. */
  watcher: ((id: string, layer: LayerRecord | undefined) => void) | null
  /** The page in view. Not part of undo. */
  currentPageId: string
  /** A new id of the document: "1:2", "1:3" … Never used twice, not even after undo. */
  readonly newId: () => string
  /** Ids of layers that `edit` gave since the instances were last brought up to date. */
  readonly touched: Set<string>
  /** Puts the layer aside for undo and gives it back, to be changed in place. */
  readonly edit: (layer: LayerRecord) => LayerRecord
  /** Says that something changed that can move or resize this layer or others. */
  readonly markLayout: (layer: LayerRecord) => void
  /** Says that everything may have to be laid out anew. */
  readonly markAllLayout: () => void
  /** Brings x, y, width and height of the layer up to date. */
  readonly flush: (layer: LayerRecord) => void
  /** The layer with this id; throws when there is none. For ids the document itself holds. */
  readonly layer: (id: string) => LayerRecord
  readonly addImage: (hash: string, image: ImageRecord) => void
}

export function createDocument(
  engine: Engine,
  calls: Calls,
  resolve: DocumentRecord['resolve'],
): Document {
  let lastId = 1
  let clock = 1
  /** By layer: revision of its top-most ancestor when it was last brought up to date. */
  const flushed = new WeakMap<LayerRecord, number>()
  const touched = new Set<string>()
  const history = createHistory({ begin: rememberGeometry })
  const layers = history.table(copyLayer, (id, layer) => {
    document.watcher?.(id, layer)
  })
  const images = new Map<string, ImageRecord>()
  const record: DocumentRecord = { layers: layers.rows, rootId: '0:0', images, resolve }

  /**
   * The engine moves and resizes layers without asking, so undo puts geometry back as a whole, and
   * makes every layer new for the engine's caches.
   */
  function rememberGeometry(): () => void {
    const before = Array.from(layers.rows.values(), ({ id, x, y, width, height }) => {
      return { id, x, y, width, height }
    })
    return () => {
      for (const { id, x, y, width, height } of before) {
        const layer = layers.rows.get(id)
        if (layer !== undefined) Object.assign(layer, { x, y, width, height })
      }
      renew()
      // Instances go back with their components.
      touched.clear()
    }
  }

  function renew(): void {
    clock += 1
    for (const layer of layers.rows.values()) layer.revision = clock
  }

  function topOf(layer: LayerRecord): LayerRecord {
    let top = layer
    for (;;) {
      const above: LayerRecord | undefined =
        top.parent === null ? undefined : layers.rows.get(top.parent)
      if (above === undefined || above.type === 'PAGE' || above.type === 'DOCUMENT') return top
      top = above
    }
  }

  function layer(id: string): LayerRecord {
    const found = layers.rows.get(id)
    if (found === undefined) throw new Error(`No layer ${id} in the document.`)
    return found
  }

  const document: Document = {
    record,
    layers,
    history,
    rootId: record.rootId,
    watcher: null,
    currentPageId: '0:1',
    newId() {
      lastId += 1
      return `1:${lastId}`
    },
    touched,
    edit({ id }) {
      touched.add(id)
      return layers.edit(id)
    },
    markLayout(changed) {
      clock += 1
      let above: LayerRecord | undefined = changed
      while (above !== undefined && above.type !== 'PAGE') {
        above.revision = clock
        above = above.parent === null ? undefined : layers.rows.get(above.parent)
      }
    },
    markAllLayout: renew,
    flush(wanted) {
      const { revision } = topOf(wanted)
      if (flushed.get(wanted) === revision) return
      calls.countTextLayouts(engine.flush(record, wanted.id))
      flushed.set(wanted, revision)
    },
    layer,
    addImage(hash, image) {
      images.set(hash, image)
    },
  }
  return document
}

/** Values in `props` and styles are frozen and shared; the containers around them are not. */
export function copyLayer(layer: LayerRecord): LayerRecord {
  const copy = { ...layer, children: [...layer.children], props: { ...layer.props } }
  if (layer.text !== undefined) {
    copy.text = { characters: layer.text.characters, ranges: [...layer.text.ranges] }
  }
  return copy
}
