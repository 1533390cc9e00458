/** `figma.createX`: new layers on the current page (figma-facts section 5, "Creation defaults"). */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { creator, type Feature, type Method } from '../member'
import { newLayer } from '../nodes/new-layer'
import { move } from '../nodes/tree'
import { refuse } from '../refusal'

export const creation: Feature = {
  types: {
    PluginAPI: {
      createFrame: creates('FRAME', 'Frame'),
      createRectangle: creates('RECTANGLE', 'Rectangle'),
      createEllipse: creates('ELLIPSE', 'Ellipse'),
      createLine: creates('LINE', 'Line'),
      createVector: creates('VECTOR', 'Vector'),
      createText: creates('TEXT', 'Text'),
      createSection: creates('SECTION', 'Section'),
      createPage: creator((core) => {
        const { document } = core
        const root = document.layer(document.rootId)
        if (root.children.length >= (core.options.pageLimit ?? Infinity)) {
          // Figma's words, whatever the limit (figma-facts section 10).
          refuse(
            'The Starter plan only comes with 3 pages. Upgrade to Professional for unlimited pages.',
          )
        }
        const page = newLayer(document.newId(), 'PAGE', `Page ${root.children.length + 1}`)
        page.parent = root.id
        document.layers.add(page.id, page)
        document.edit(root).children.push(page.id)
        core.session.pages.add(page.id)
        return core.node(page)
      }),
    },
  },
}

function creates(type: string, name: string): Method<unknown> {
  return creator((core) => core.node(addLayer(core, type, name)))
}

/** A new layer at the end of the current page, named `name` and, but for text, a number as Figma does. */
export function addLayer(core: Core, type: string, name: string): LayerRecord {
  const { document } = core
  const page = document.layer(document.currentPageId)
  const id = document.newId()
  const shown = type === 'TEXT' ? name : `${name} ${id.slice(2)}`
  const layer = newLayer(id, type, shown)
  document.layers.add(id, layer)
  move(core, layer, page, page.children.length)
  return layer
}

/** Refuses what only Figma Design has. */
export function checkDesign(core: Core): void {
  if (core.options.editorType !== 'figma') refuse('This API is only available in Figma Design')
}
