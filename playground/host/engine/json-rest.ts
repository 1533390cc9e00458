/**
 * A page or layer in Figma's REST file format (`JSON_REST_V1`).
 *
 * Field names and shapes are those of https://www.figma.com/developers/api#node-types and
 * https://github.com/figma/rest-api-spec; a field REST does not have is not written, and a field whose
 * value is REST's default is left out, as Figma leaves it out.
 */
import type { DocumentRecord, LayerRecord } from '../model'
import { parts } from './engine'
import { toRestNode } from './rest/node'

/**
 * Prints `id` and all below it; a page's print starts at the page, as Figma's export does.
 * Throws when there is no such layer. Geometry must be up to date (`engine.flush`), text excepted.
 */
export function exportJsonRest(document: DocumentRecord, id: string): object {
  const layer = document.layers.get(id)
  if (layer === undefined) throw new Error(`No layer ${id} to export.`)
  parts.layout.flushBelow(document, id)
  const components: Record<string, object> = {}
  const componentSets: Record<string, object> = {}
  collect(document, layer, components, componentSets)
  return {
    document: toRestNode(document, layer, parts.text),
    components,
    componentSets,
    schemaVersion: 0,
    styles: {},
  }
}

/** The tables beside the tree: each component and set by id. */
function collect(
  document: DocumentRecord,
  layer: LayerRecord,
  components: Record<string, object>,
  componentSets: Record<string, object>,
): void {
  if (layer.type === 'COMPONENT' || layer.type === 'COMPONENT_SET') {
    const table = layer.type === 'COMPONENT' ? components : componentSets
    table[layer.id] = {
      key: layer.props['key'] ?? '',
      name: layer.props['name'] ?? '',
      description: layer.props['description'] ?? '',
    }
  }
  for (const id of layer.children) {
    const child = document.layers.get(id)
    if (child !== undefined) collect(document, child, components, componentSets)
  }
}
