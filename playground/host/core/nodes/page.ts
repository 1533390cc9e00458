/** Pages: selection, loading, events of one page (figma-facts sections 2 and 10). */
import type { LayerRecord } from '../../model'
import { watchChanges } from '../changes'
import { layerOf, type Core } from '../core'
import type { Listener } from '../events'
import { asyncMethod, method, property, type Feature } from '../member'
import { refuse } from '../refusal'
import { arrayOf, oneOf, validate } from '../validate/check'
import { write } from './stored'
import { ancestors, pageOf } from './tree'

export const pages: Feature = {
  types: {
    PAGE: {
      selection: property<LayerRecord>(
        (core, page) =>
          Object.freeze(selected(page).map((id) => core.node(core.document.layer(id)))),
        (core, page, value) => {
          setSelection(core, page, value)
        },
      ),
      loadAsync: asyncMethod<LayerRecord>((core, page) => {
        core.session.pages.add(page.id)
      }),
      isPageDivider: property(() => false),
      prototypeStartNode: property(() => null),
      flowStartingPoints: property(() => Object.freeze([])),
      selectedTextRange: property(() => null),
      focusedNode: property(() => null),
      on: method<LayerRecord>((core, page, [name, listener]) => {
        core.session.events.add(eventOf(page, name), asListener(listener), false)
        watchChanges(core)
      }),
      once: method<LayerRecord>((core, page, [name, listener]) => {
        core.session.events.add(eventOf(page, name), asListener(listener), true)
        watchChanges(core)
      }),
      off: method<LayerRecord>((core, page, [name, listener]) => {
        core.session.events.remove(eventOf(page, name), asListener(listener))
      }),
    },
  },
}

// Stored as ids, checked when it was set.
function selected(page: LayerRecord): readonly string[] {
  return page.props['selection'] as readonly string[]
}

const nodes = arrayOf((value) => value)

function setSelection(core: Core, page: LayerRecord, value: unknown): void {
  const layers = validate('selection', nodes, value).map((each) => layerOf(core, each, 'selection'))
  const chosen = new Set(layers.map(({ id }) => id))
  for (const layer of layers) {
    if (layer.type === 'PAGE' || pageOf(core, layer)?.id !== page.id) {
      refuse('The selection of a page can only include nodes in that page')
    }
    if (
      ancestors(core, layer)
        .slice(1)
        .some(({ id }) => chosen.has(id))
    ) {
      refuse('The selection of a page cannot include a node and its ancestor')
    }
  }
  const ids = Object.freeze([...chosen])
  if (ids.join() === selected(page).join()) return
  write(core, page, 'selection', ids, false)
  if (page.id === core.document.currentPageId) core.session.events.emit('selectionchange')
}

function eventOf(page: LayerRecord, name: unknown): string {
  return `${validate('type', oneOf('nodechange'), name)} ${page.id}`
}

export function asListener(value: unknown): Listener {
  if (typeof value === 'function') return value as Listener
  return refuse(
    `Property "callback" failed validation: Expected function, received ${typeof value}`,
  )
}
