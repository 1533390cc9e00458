/** Components and instances (figma-facts section 8). Component sets and variants are not supported. */
import type { LayerRecord } from '../model'
import { GIVEN, instancesOf, isInner, mainOf } from './components-rows'
import { propertiesOfComponent, propertiesOfInstance, references } from './components-properties'
import { follow } from './components-sync'
import { layerOf, type Core } from './core'
import { addLayer, checkDesign } from './figma/creation'
import { asyncMethod, creator, method, property, type Feature } from './member'
import { removeLayer } from './nodes/basics'
import { copyLayer } from './nodes/copying'
import { newLayer } from './nodes/new-layer'
import { fresh, write } from './nodes/stored'
import { ancestors, childrenOf, subtree } from './nodes/tree'
import { dynamicPage, refuse } from './refusal'
import { equal } from './text/ranges'
import { keyOf } from './variables'
import { string, validate } from './validate/check'

export const components: Feature = {
  types: {
    PluginAPI: {
      createComponent: creator((core) => {
        checkDesign(core)
        return core.node(addLayer(core, 'COMPONENT', 'Component'))
      }),
      createComponentFromNode: creator((core, _session, [node]) => {
        checkDesign(core)
        return core.node(fromLayer(core, layerOf(core, node, 'node')))
      }),
    },
    COMPONENT: {
      ...propertiesOfComponent,
      key: property((_core, layer: LayerRecord) => keyOf(layer.id)),
      remote: property(() => false),
      variantProperties: property(() => null),
      description: property<LayerRecord>(
        (_core, layer) => layer.props['description'] ?? '',
        (core, layer, value) => {
          write(core, layer, 'description', validate('description', string, value), false)
        },
      ),
      getPublishStatusAsync: asyncMethod(() => 'UNPUBLISHED'),
      createInstance: creator((core, layer: LayerRecord) => {
        checkDesign(core)
        return core.node(createInstance(core, layer))
      }),
      instances: property(() => dynamicPage('node.getInstancesAsync')),
      getInstancesAsync: asyncMethod((core, layer: LayerRecord) =>
        instancesOf(core, layer).map((each) => core.node(each)),
      ),
    },
    INSTANCE: {
      ...propertiesOfInstance,
      variantProperties: property(() => null),
      exposedInstances: property(() => Object.freeze([])),
      mainComponent: property<LayerRecord>(
        () => dynamicPage('node.getMainComponentAsync'),
        (core, layer, value) => {
          swap(core, layer, layerOf(core, value, 'mainComponent'))
        },
      ),
      getMainComponentAsync: asyncMethod((core, layer: LayerRecord) => {
        const main = mainOf(core, layer)
        return main === undefined ? null : core.node(main)
      }),
      swapComponent: method((core, layer: LayerRecord, [component]) => {
        swap(core, layer, layerOf(core, component, 'componentNode'))
      }),
      overrides: property((core, layer: LayerRecord) => fresh(overridesOf(core, layer))),
      removeOverrides: method((core, layer: LayerRecord) => {
        removeOverrides(core, layer)
      }),
      resetOverrides: method((core, layer: LayerRecord) => {
        removeOverrides(core, layer)
      }),
      detachInstance: creator((core, layer: LayerRecord) => core.node(detach(core, layer))),
    },
  },
  layers: references,
}

/** Members that cannot be set on a layer inside an instance; its place and size are the component's. */
const FIXED = new Set(
  [
    'x y rotation relativeTransform constraints layoutMode layoutWrap layoutPositioning layoutAlign',
    'layoutGrow layoutSizingHorizontal layoutSizingVertical primaryAxisSizingMode',
    'counterAxisSizingMode minWidth maxWidth minHeight maxHeight isMask vectorPaths',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `set_${name}`)
    .concat('resize', 'resizeWithoutConstraints', 'rescale'),
)

/**
 * Whether a call on the layer `id` is to be left out, because Figma ignores it inside instances; refuses
 * what Figma refuses there.
 */
export function isLeftOut(id: string, fn: string): boolean {
  if (!isInner(id)) return false
  // The words are Figma's (figma-facts section 5, "Object behaviour").
  if (FIXED.has(fn)) refuse('This property cannot be overriden on an instance')
  if (fn === 'remove') refuse('Removing this node is not allowed')
  return fn === 'lockAspectRatio' || fn === 'unlockAspectRatio'
}

function createInstance(core: Core, component: LayerRecord): LayerRecord {
  const instance = addLayer(core, 'INSTANCE', 'Instance')
  core.document.edit(instance).props['mainComponentId'] = component.id
  follow(core, instance)
  return instance
}

function fromLayer(core: Core, layer: LayerRecord): LayerRecord {
  const above = ancestors(core, layer)
  const isInside = above.some(({ type }) => /^(COMPONENT|COMPONENT_SET|INSTANCE)$/.test(type))
  const parent = above[1]
  if (isInside || parent === undefined || layer.type === 'PAGE') {
    return refuse('Cannot create component from node')
  }
  const { document } = core
  document.flush(layer)
  const component = newLayer(document.newId(), 'COMPONENT', String(layer.props['name']))
  const { x, y, width, height } = layer
  Object.assign(component, { x, y, width, height, parent: parent.id })
  const isFrame = layer.type === 'FRAME' || layer.type === 'GROUP'
  if (isFrame) {
    if (layer.type === 'GROUP') component.props['fills'] = Object.freeze([])
    Object.assign(component.props, layer.props)
    component.children.push(...layer.children)
  } else {
    component.props['fills'] = Object.freeze([])
    component.children.push(layer.id)
  }
  document.layers.add(component.id, component)
  const home = document.edit(parent)
  home.children = home.children.map((id) => (id === layer.id ? component.id : id))
  for (const child of childrenOf(core, component)) document.edit(child).parent = component.id
  if (isFrame) document.layers.remove(layer.id)
  else Object.assign(document.edit(layer), { x: 0, y: 0 })
  document.markLayout(component)
  return component
}

function swap(core: Core, instance: LayerRecord, component: LayerRecord): void {
  if (component.type !== 'COMPONENT')
    refuse('Property "mainComponent" failed validation: Expected ComponentNode')
  forget(core, instance)
  write(core, instance, 'mainComponentId', component.id, true)
  follow(core, instance)
}

/** Takes the layers out of the instance, and with them what was set on them. */
function forget(core: Core, instance: LayerRecord): void {
  for (const layer of subtree(core, instance).slice(1)) {
    core.document.layers.remove(layer.id)
    core.table(GIVEN).remove(layer.id)
  }
  core.document.edit(instance).children = []
}

function removeOverrides(core: Core, instance: LayerRecord): void {
  forget(core, instance)
  core.table(GIVEN).remove(instance.id)
  write(core, instance, 'componentValues', Object.freeze({}), false)
  follow(core, instance)
}

/** Layers of the instance on which something was set, and what. */
function overridesOf(core: Core, instance: LayerRecord): object[] {
  return subtree(core, instance).flatMap((layer) => {
    const given = core.table(GIVEN).rows.get(layer.id)
    if (given === undefined) return []
    const fields = Object.keys(given.props).filter(
      (name) => !equal(given.props[name], layer.props[name]),
    )
    if (given.text?.characters !== layer.text?.characters) fields.push('characters')
    return fields.length === 0 ? [] : [{ id: layer.id, overriddenFields: fields }]
  })
}

/** Makes frames of the instance and of the instances around it. The frame has another id. */
function detach(core: Core, instance: LayerRecord): LayerRecord {
  const outer = ancestors(core, instance)
    .slice(1)
    .find(({ type }) => type === 'INSTANCE')
  if (outer === undefined) return toFrame(core, instance)
  // The same layer, by its place, in the frame that the outer instance has become.
  const path = placeIn(core, outer, instance)
  let found = detach(core, outer)
  for (const index of path) found = childrenOf(core, found)[index] ?? found
  return toFrame(core, found)
}

function placeIn(core: Core, top: LayerRecord, layer: LayerRecord): number[] {
  if (layer.id === top.id || layer.parent === null) return []
  const parent = core.document.layer(layer.parent)
  return [...placeIn(core, top, parent), parent.children.indexOf(layer.id)]
}

function toFrame(core: Core, instance: LayerRecord): LayerRecord {
  const { document } = core
  document.flush(instance)
  const frame = newLayer(document.newId(), 'FRAME', String(instance.props['name']))
  for (const name of Object.keys(instance.props)) {
    if (!/^(mainComponentId|component)/.test(name)) frame.props[name] = instance.props[name]
  }
  const { x, y, width, height, parent } = instance
  Object.assign(frame, { x, y, width, height, parent })
  document.layers.add(frame.id, frame)
  for (const child of childrenOf(core, instance)) {
    const copy = copyLayer(core, child)
    copy.parent = frame.id
    frame.children.push(copy.id)
  }
  for (const layer of subtree(core, frame)) delete layer.props['componentPropertyReferences']
  if (parent !== null) {
    const home = document.edit(document.layer(parent))
    home.children.splice(home.children.indexOf(instance.id), 0, frame.id)
  }
  removeLayer(core, instance)
  document.markLayout(frame)
  return frame
}
