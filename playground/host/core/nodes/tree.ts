/** The tree: children, moving layers, searching. Errors as in figma-facts sections 2 and 5. */
import type { LayerRecord } from '../../model'
import { layerOf, type Core } from '../core'
import { method, property, type Feature, type Method } from '../member'
import { refuse } from '../refusal'
import { isInner } from '../components-rows'
import { arrayOf, object, optional, string, validate, number } from '../validate/check'
import { removeLayer } from './basics'
import { containerOffset, fitGroup, fitGroups, settleAround, settleFree } from './groups'
import { hasLayout } from './flow'
import { checkFonts } from '../text/fonts'
import { refreshBelow } from '../variables-resolve'

const PARENTS = new Set([
  'DOCUMENT',
  'PAGE',
  'FRAME',
  'GROUP',
  'SECTION',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
])

type Test = (node: object) => unknown

export const tree: Feature = {
  layers: {
    children: property((core, layer) => {
      checkPage(core, layer, 'property', 'children')
      return Object.freeze(reachable(core, layer).map((each) => core.node(each)))
    }),
    appendChild: method((core, layer, [child]) => {
      checkPage(core, layer, 'method', 'appendChild')
      move(core, layerOf(core, child, 'child'), layer, layer.children.length)
    }),
    insertChild: method((core, layer, [index, child]) => {
      checkPage(core, layer, 'method', 'insertChild')
      const place = validate('index', number({ min: 0, integer: true }), index)
      move(core, layerOf(core, child, 'child'), layer, place)
    }),
    findAll: search('findAll', (core, layer, test) =>
      reachableBelow(core, layer)
        .map((each) => core.node(each))
        .filter(test),
    ),
    findOne: search('findOne', (core, layer, test) =>
      first(reachableBelow(core, layer), core, test),
    ),
    findChildren: search('findChildren', (core, layer, test) =>
      reachable(core, layer)
        .map((each) => core.node(each))
        .filter(test),
    ),
    findChild: search('findChild', (core, layer, test) =>
      first(reachable(core, layer), core, test),
    ),
    findAllWithCriteria: method((core, layer, [criteria]) => {
      checkSearch(core, layer, 'findAllWithCriteria')
      const wanted = validate('criteria', searchCriteria, criteria)
      return reachableBelow(core, layer)
        .filter((each) => meets(each, wanted))
        .map((each) => core.node(each))
    }),
  },
}

const searchCriteria = object({
  types: optional(arrayOf(string)),
  pluginData: optional(object({ keys: optional(arrayOf(string)) })),
  sharedPluginData: optional(object({ namespace: string, keys: optional(arrayOf(string)) })),
})

interface SharedData {
  readonly namespace: string
  readonly keys?: readonly string[]
}

function meets(layer: LayerRecord, criteria: Readonly<Record<string, unknown>>): boolean {
  // The shapes below are those `searchCriteria` has just checked.
  const types = criteria['types'] as readonly string[] | undefined
  if (types !== undefined && !types.includes(layer.type)) return false
  const own = criteria['pluginData'] as { keys?: readonly string[] } | undefined
  if (own !== undefined && !holds(layer.props['pluginData'], own.keys)) return false
  const shared = criteria['sharedPluginData'] as SharedData | undefined
  if (shared === undefined) return true
  const spaces = layer.props['sharedPluginData'] as Record<string, unknown> | undefined
  return holds(spaces?.[shared.namespace], shared.keys)
}

/** Whether the data has one of `keys`, or anything at all when no keys are given. */
function holds(data: unknown, keys: readonly string[] | undefined): boolean {
  if (typeof data !== 'object' || data === null) return false
  const present = Object.keys(data)
  return keys === undefined ? present.length > 0 : keys.some((key) => present.includes(key))
}

function search(
  name: string,
  run: (core: Core, layer: LayerRecord, test: Test) => unknown,
): Method<LayerRecord> {
  return method((core, layer, [callback]) => {
    checkSearch(core, layer, name)
    if (callback === undefined && !name.startsWith('findOne') && name !== 'findChild') {
      return run(core, layer, () => true)
    }
    if (typeof callback !== 'function') {
      return refuse(
        `Property "callback" failed validation: Expected function, received ${typeof callback}`,
      )
    }
    return run(core, layer, callback as Test)
  })
}

function first(layers: readonly LayerRecord[], core: Core, test: Test): object | null {
  for (const layer of layers) {
    const node = core.node(layer)
    if (test(node)) return node
  }
  return null
}

/** The layer and all below it, in the order of the layer tree, bottom first. */
export function subtree(core: Core, layer: LayerRecord): LayerRecord[] {
  return [layer, ...below(core, layer)]
}

function below(core: Core, layer: LayerRecord): LayerRecord[] {
  return childrenOf(core, layer).flatMap((child) => subtree(core, child))
}

/** Children a plugin sees: without hidden ones in instances when it asked for that. */
function reachable(core: Core, layer: LayerRecord): LayerRecord[] {
  const all = childrenOf(core, layer)
  if (!core.session.skipInvisibleInstanceChildren) return all
  return all.filter(({ id, props }) => !isInner(id) || props['visible'] !== false)
}

function reachableBelow(core: Core, layer: LayerRecord): LayerRecord[] {
  return reachable(core, layer).flatMap((child) => [child, ...reachableBelow(core, child)])
}

export function childrenOf(core: Core, layer: LayerRecord): LayerRecord[] {
  return layer.children.map((id) => core.document.layer(id))
}

/** The page a layer stands on, null for the document and for what stands nowhere. */
export function pageOf(core: Core, layer: LayerRecord): LayerRecord | null {
  let above = layer
  while (above.type !== 'PAGE') {
    if (above.parent === null) return null
    above = core.document.layer(above.parent)
  }
  return above
}

/** Under dynamic-page the content of a page can be used only once it is loaded. */
export function checkPage(
  core: Core,
  layer: LayerRecord,
  kind: 'property' | 'method',
  name: string,
): void {
  if (layer.type !== 'PAGE' || core.options.manifest.documentAccess !== 'dynamic-page') return
  const { session, document } = core
  if (session.areAllPagesLoaded || session.pages.has(layer.id)) return
  if (layer.id === document.currentPageId) return
  const shown = kind === 'property' ? name : `${name}()`
  // The odd closing quote is Figma's.
  refuse(
    `Cannot access ${kind} \`${shown}\` on a page that has not been explicitly loaded. Remember to call \`await page.loadAsync()\` or \`await figma.loadAllPagesAsync()' first.`,
  )
}

function checkSearch(core: Core, layer: LayerRecord, name: string): void {
  checkPage(core, layer, 'method', name)
  if (layer.type !== 'DOCUMENT' || name === 'findChild' || name === 'findChildren') return
  const isDynamic = core.options.manifest.documentAccess === 'dynamic-page'
  if (isDynamic && !core.session.areAllPagesLoaded) {
    refuse(
      'Cannot call with documentAccess: dynamic-page without calling figma.loadAllPagesAsync() first.',
    )
  }
}

/** Moves `child` into `parent` so that it stands at `index` among the others. */
export function move(core: Core, child: LayerRecord, parent: LayerRecord, index: number): void {
  checkMove(core, child, parent, index)
  checkFonts(core, child, 'insert')
  const { document } = core
  // What auto layout gave the child is what it keeps when it leaves.
  if (child.parent !== null && hasLayout(document.layer(child.parent))) document.flush(child)
  settleFree(core, child)
  const isFree = !hasLayout(parent) || child.props['layoutPositioning'] === 'ABSOLUTE'
  if (isFree) settleAround(core, parent)
  // Counted as Figma does: the child is still among its old siblings.
  const from = parent.children.indexOf(child.id)
  const was = containerOffset(core, child)
  const home = detach(core, child)
  const place = from >= 0 && from < index ? index - 1 : index
  document.edit(parent).children.splice(place, 0, child.id)
  document.edit(child).parent = parent.id
  // The place it reads as stays the same in the new container.
  const is = containerOffset(core, child)
  child.x += was.x - is.x
  child.y += was.y - is.y
  document.markLayout(child)
  // The modes of variables come from the layers above.
  refreshBelow(core, child)
  // An emptied group deletes itself (figma-facts section 5).
  if (home?.type === 'GROUP' && home.children.length === 0) removeLayer(core, home)
  else if (home?.type === 'GROUP') fitGroup(core, home)
  fitGroups(core, child)
}

/** Takes a layer out of its parent's children. Returns the parent. */
export function detach(core: Core, layer: LayerRecord): LayerRecord | null {
  if (layer.parent === null) return null
  const parent = core.document.edit(core.document.layer(layer.parent))
  core.document.markLayout(parent)
  parent.children = parent.children.filter((id) => id !== layer.id)
  return parent
}

/** Refuses a move that Figma refuses. `index` counts the child among its old siblings. */
export function checkMove(
  core: Core,
  child: LayerRecord,
  parent: LayerRecord,
  index: number,
): void {
  const no = (reason: string): never => refuse(`Cannot move node. ${reason}`)
  if (child.type === 'DOCUMENT') no('Node is the scene root, which cannot be reparented')
  if (parent.type === 'DOCUMENT' && child.type !== 'PAGE') {
    no('The root node cannot have children of type other than PAGE')
  }
  if (parent.type !== 'DOCUMENT' && child.type === 'PAGE') {
    no('Nodes other than the root node cannot have children of type PAGE')
  }
  if (!PARENTS.has(parent.type)) no('New parent is of a type that cannot have children')
  if (parent.type === 'COMPONENT_SET' && child.type !== 'COMPONENT') {
    no('A COMPONENT_SET node cannot have children of type other than COMPONENT')
  }
  if (child.type === 'SECTION' && parent.type !== 'PAGE' && parent.type !== 'SECTION') {
    no('A SECTION node can only be a child of a PAGE or a SECTION')
  }
  const above = ancestors(core, parent)
  if (above.some(({ type }) => type === 'INSTANCE')) {
    no('New parent is an instance or is inside of an instance')
  }
  if (above.some(({ id }) => id === child.id)) {
    no('Doing so would create a parenting cycle')
  }
  if (
    ancestors(core, child)
      .slice(1)
      .some(({ type }) => type === 'INSTANCE')
  ) {
    no('Node is inside of an instance')
  }
  const mains = new Set(
    subtree(core, child).flatMap(({ type, props }) =>
      type === 'INSTANCE' ? [props['mainComponentId']] : [],
    ),
  )
  if (above.some(({ id }) => mains.has(id))) no('Reparenting would create a component cycle')
  if (parent.type !== 'COMPONENT_SET' && above.some(({ type }) => type === 'COMPONENT')) {
    if (subtree(core, child).some(({ type }) => type === 'COMPONENT')) {
      no('Reparenting would create a component inside a component')
    }
  }
  if (index > parent.children.length) {
    refuse('Cannot insert node at index greater than the number of existing siblings')
  }
}

/** The layer itself, its parent, and so on up to the document. */
export function ancestors(core: Core, layer: LayerRecord): LayerRecord[] {
  const found = [layer]
  for (let above = layer; above.parent !== null;) {
    above = core.document.layer(above.parent)
    found.push(above)
  }
  return found
}
