/** What every layer has: id, name, place in the tree, removal, visibility. */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { method, property, type Feature } from '../member'
import { refuse } from '../refusal'
import { boolean, string, validate } from '../validate/check'
import { detach, subtree } from './tree'
import { settleAround } from './groups'
import { stored, write } from './stored'

export const basics: Feature = {
  layers: {
    id: property((_core, layer) => layer.id),
    type: property((_core, layer) => layer.type),
    name: property(
      (_core, layer) => layer.props['name'],
      (core, layer, value) => {
        write(core, layer, 'name', validate('name', string, value), false)
      },
    ),
    parent: property((core, layer) =>
      layer.parent === null ? null : core.node(core.document.layer(layer.parent)),
    ),
    removed: {
      kind: 'property',
      evenRemoved: true,
      // With `evenRemoved` the subject is the id.
      get: (core, id) => !core.document.layers.rows.has(id as unknown as string),
    },
    isAsset: property(() => false),
    attachedConnectors: property(() => Object.freeze([])),
    stuckNodes: property(() => Object.freeze([])),
    detachedInfo: property(() => null),
    inferredAutoLayout: property(() => null),
    // A layer that is hidden stays where the flow has put it.
    visible: stored('visible', boolean, { affectsLayout: true, applies: settleAround }),
    locked: stored('locked', boolean),
    expanded: stored('expanded', boolean),
    toString: method<LayerRecord>((_core, layer) => `[object ${layer.type}]`),
    remove: method((core, layer) => {
      removeLayer(core, layer)
    }),
    getTopLevelFrame: method((core, layer) => {
      let top: LayerRecord | undefined
      let above: LayerRecord | undefined = layer
      while (above !== undefined && above.type !== 'PAGE') {
        if (above.type === 'FRAME') top = above
        above = above.parent === null ? undefined : core.document.layer(above.parent)
      }
      return top === undefined ? undefined : core.node(top)
    }),
  },
  types: {
    DOCUMENT: {
      remove: method(() => refuse('Cannot remove the document node')),
    },
    PAGE: {
      remove: method((core, page: LayerRecord) => {
        if (core.document.layer(core.document.rootId).children.length === 1) {
          refuse('Cannot remove the last page of the document')
        }
        if (core.document.currentPageId === page.id) refuse('Cannot remove the current page')
        removeLayer(core, page)
      }),
    },
  },
}

/** Takes the layer and everything in it out of the document. */
export function removeLayer(core: Core, layer: LayerRecord): void {
  const { layers } = core.document
  const gone = subtree(core, layer)
  const parent = detach(core, layer)
  for (const each of gone) layers.remove(each.id)
  dropFromSelection(core, new Set(gone.map(({ id }) => id)))
  if (parent?.type === 'GROUP' && parent.children.length === 0) removeLayer(core, parent)
}

function dropFromSelection(core: Core, gone: ReadonlySet<string>): void {
  for (const pageId of core.document.layer(core.document.rootId).children) {
    const page = core.document.layer(pageId)
    const selection = page.props['selection'] as readonly string[]
    if (!selection.some((id) => gone.has(id))) continue
    const rest = Object.freeze(selection.filter((id) => !gone.has(id)))
    write(core, page, 'selection', rest, false)
    if (page.id === core.document.currentPageId) core.session.events.emit('selectionchange')
  }
}
