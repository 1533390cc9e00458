/** `clone`, `figma.group` and `figma.ungroup`. */
import type { LayerRecord } from '../../model'
import { layerOf, type Core } from '../core'
import { creator, method, type Feature } from '../member'
import { refuse } from '../refusal'
import { arrayOf, number, validate } from '../validate/check'
import { isInFlow } from './flow'
import { renamerFor } from '../components-rows'
import { copyGiven } from '../components-sync'
import { containerOffset, fitGroup, fitGroups } from './groups'
import { newLayer } from './new-layer'
import { removeLayer } from './basics'
import { absoluteTransform } from './transform'
import { checkMove, childrenOf, move, pageOf } from './tree'
import { refreshBelow } from '../variables-resolve'

export const copying: Feature = {
  layers: {
    // The copy stands on the current page (typings), a page's in the document.
    clone: creator((core, layer) => {
      const { document } = core
      const copy = copyLayer(core, layer)
      const home = document.layer(layer.type === 'PAGE' ? document.rootId : document.currentPageId)
      const offset = containerOffset(core, layer)
      copy.x += offset.x
      copy.y += offset.y
      copy.parent = home.id
      document.edit(home).children.push(copy.id)
      document.markLayout(copy)
      refreshBelow(core, copy)
      if (copy.type === 'PAGE') core.session.pages.add(copy.id)
      return core.node(copy)
    }),
  },
  types: {
    PluginAPI: {
      group: creator((core, _session, [nodes, parent, index]) =>
        core.node(group(core, nodes, parent, index)),
      ),
      ungroup: method((core, _session, [node]) => ungroup(core, layerOf(core, node, 'node'))),
    },
  },
}

/**
 * A copy with new ids, data of plugins included, that stands nowhere yet. `rename` gives the ids of what
 * is inside an instance, which hang on the instance's.
 */
export function copyLayer(
  core: Core,
  layer: LayerRecord,
  rename?: (id: string) => string,
): LayerRecord {
  const { document } = core
  document.flush(layer)
  const id = rename?.(layer.id) ?? document.newId()
  const copy: LayerRecord = { ...layer, id, parent: null, props: { ...layer.props }, children: [] }
  if (layer.text !== undefined) {
    copy.text = { characters: layer.text.characters, ranges: [...layer.text.ranges] }
  }
  if (copy.type === 'PAGE') copy.props['selection'] = Object.freeze([])
  document.layers.add(id, copy)
  const isInstance = layer.type === 'INSTANCE'
  if (isInstance || rename !== undefined) copyGiven(core, layer.id, id)
  const renamer = rename ?? (isInstance ? renamerFor(layer, id) : undefined)
  for (const child of childrenOf(core, layer)) {
    const childCopy = copyLayer(core, child, renamer)
    childCopy.parent = id
    copy.children.push(childCopy.id)
  }
  return copy
}

function group(core: Core, nodes: unknown, parent: unknown, index: unknown): LayerRecord {
  const { document } = core
  const home = layerOf(core, parent, 'parent')
  if (!Array.isArray(nodes) || nodes.length === 0) {
    return refuse('First argument must be an array of at least one node')
  }
  const layers = validate(
    'nodes',
    arrayOf((value) => value),
    nodes,
  ).map((each) => layerOf(core, each, 'nodes'))
  if (layers.some((layer) => pageOf(core, layer)?.id !== pageOf(core, home)?.id)) {
    refuse('Grouped nodes must be in the same page as the parent')
  }
  const place =
    index === undefined
      ? home.children.length
      : validate('index', number({ min: 0, integer: true }), index)
  // All is checked before anything moves.
  for (const layer of layers) checkMove(core, layer, home, 0)
  const id = document.newId()
  const made = newLayer(id, 'GROUP', `Group ${id.slice(2)}`)
  made.width = made.height = 0
  document.layers.add(id, made)
  move(core, made, home, place)
  for (const layer of layers) {
    // A group whose last layer was taken before its turn came is gone.
    if (!document.layers.rows.has(layer.id)) continue
    moveInPlace(core, layer, made, made.children.length)
  }
  fitGroup(core, made)
  return made
}

/** Moves a layer into another parent so that it stays where it is on the page; for parents not rotated. */
function moveInPlace(core: Core, layer: LayerRecord, parent: LayerRecord, index: number): void {
  const [[, , x], [, , y]] = absoluteTransform(core, layer)
  move(core, layer, parent, index)
  if (isInFlow(core.document.layers.rows, layer)) return
  const [[, , left], [, , top]] = absoluteTransform(core, parent)
  core.document.edit(layer)
  layer.x = x - left
  layer.y = y - top
  fitGroups(core, layer)
}

function ungroup(core: Core, layer: LayerRecord): readonly object[] {
  if (layer.type !== 'GROUP' && layer.type !== 'FRAME') {
    return refuse('Property "node" failed validation: Expected a group or a frame')
  }
  const { document } = core
  const parent = layer.parent === null ? null : document.layer(layer.parent)
  if (parent === null) return refuse('The node to ungroup has no parent')
  const children = childrenOf(core, layer)
  let place = parent.children.indexOf(layer.id)
  for (const child of children) {
    moveInPlace(core, child, parent, place)
    place += 1
  }
  if (document.layers.rows.has(layer.id)) removeLayer(core, layer)
  return children.map((child) => core.node(child))
}
