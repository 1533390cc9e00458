/** Everything of a document that a run which does not come to its end must leave as it was. */
import type { Plugin } from './plugin'

export function stateOf({ host, figma }: Plugin): unknown {
  const { currentPage, viewport } = figma
  const documents = figma.root.children.map((page) => host.documentJSON(page.id))
  const layers = [...host.document.record.layers.values()].map(
    ({ id, type, parent, children, props, text, x, y, width, height }) => ({
      ...{ id, type, parent, children, text, x, y, width, height },
      // Entries have no order.
      data: Object.entries(props['pluginData'] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
      name: props['name'],
      selection: props['selection'],
    }),
  )
  return {
    documents,
    // In no order: layers are kept in the order they were last written in.
    layers: layers.sort((a, b) => (a.id < b.id ? -1 : 1)),
    page: currentPage.id,
    selection: currentPage.selection.map(({ id }) => id),
    view: [viewport.center, viewport.zoom],
  }
}
