/**
 * Makes instances follow their main components, after every call that changed one. A field by field
 * three-way merge: what still is as the component gave it takes the component's new value; what was set
 * on the instance stays.
 */
import type { LayerRecord, TextRecord } from '../model'
import {
  definitionsOf,
  GIVEN,
  innerId,
  instancesOf,
  isInner,
  mainOf,
  referencesOf,
  valuesOf,
  type GivenRow,
} from './components-rows'
import type { Core } from './core'
import { resizeRecord } from './nodes/constraints'
import { isInFlow } from './nodes/flow'
import { childrenOf, subtree } from './nodes/tree'
import { equal } from './text/ranges'
import { bindingsOf, refreshBelow } from './variables-resolve'

/** What an instance has for itself: its place among others, and what only components have. */
const OWN: ReadonlySet<string> = new Set([
  'constraints',
  'rotation',
  'layoutAlign',
  'layoutGrow',
  'layoutPositioning',
  'visible',
  'locked',
  'expanded',
  'pluginData',
  'sharedPluginData',
  'relaunchData',
  'componentPropertyDefinitions',
  'componentPropertyReferences',
  'componentValues',
  'mainComponentId',
  'description',
])

/** Brings instances up to date with what was changed since it was last called. */
export function settle(core: Core): void {
  const { touched, layers } = core.document
  while (touched.size > 0) {
    const components = new Map<string, LayerRecord>()
    const instances = new Map<string, LayerRecord>()
    for (const id of touched) {
      let above = layers.rows.get(id)
      while (above !== undefined) {
        if (above.type === 'COMPONENT') components.set(above.id, above)
        if (above.type === 'INSTANCE') instances.set(above.id, above)
        above = above.parent === null ? undefined : layers.rows.get(above.parent)
      }
    }
    touched.clear()
    for (const instance of instances.values()) keepValues(core, instance)
    for (const component of components.values()) {
      for (const instance of instancesOf(core, component)) {
        // Those inside another instance follow that one's component.
        if (!isInner(instance.id)) follow(core, instance)
      }
    }
    // Instances that stand in components have changed them.
    for (const id of touched) if (!isInComponent(core, id)) touched.delete(id)
  }
}

function isInComponent(core: Core, id: string): boolean {
  let above = core.document.layers.rows.get(id)
  while (above !== undefined) {
    if (above.type === 'COMPONENT') return true
    above = above.parent === null ? undefined : core.document.layers.rows.get(above.parent)
  }
  return false
}

/** Makes the instance and all in it what the main component and its own overrides say. */
export function follow(core: Core, instance: LayerRecord): void {
  const main = mainOf(core, instance)
  if (main === undefined) return
  const { document } = core
  document.flush(main)
  document.flush(instance)
  const given = core.table(GIVEN).rows.get(instance.id)
  const isSized =
    given !== undefined && (instance.width !== given.width || instance.height !== given.height)
  const size = isSized ? instance : main
  const { width, height } = size
  merge(core, instance, main, OWN)
  const edited = document.edit(instance)
  edited.width = main.width
  edited.height = main.height
  followChildren(core, instance, instance, main)
  applyValues(core, instance)
  resizeRecord(
    instance,
    width,
    height,
    (each) => childrenOf(core, each).filter((child) => !isInFlow(document.layers.rows, child)),
    (each) => {
      document.edit(each)
    },
  )
  document.markLayout(instance)
  for (const each of subtree(core, instance)) document.markLayout(each)
  refreshBelow(core, instance)
}

function followChildren(
  core: Core,
  instance: LayerRecord,
  inner: LayerRecord,
  source: LayerRecord,
): void {
  const { document } = core
  const wanted = source.children.map((id) => innerId(instance.id, id))
  for (const id of inner.children) {
    const gone = document.layers.rows.get(id)
    if (gone === undefined || wanted.includes(id)) continue
    for (const each of subtree(core, gone)) {
      document.layers.remove(each.id)
      core.table(GIVEN).remove(each.id)
    }
  }
  for (const child of childrenOf(core, source)) {
    const id = innerId(instance.id, child.id)
    const known = document.layers.rows.get(id)
    const layer = known ?? { ...child, id, props: {}, children: [], parent: inner.id, revision: 0 }
    if (known === undefined) document.layers.add(id, layer)
    merge(core, layer, child, new Set())
    const edited = document.edit(layer)
    const { x, y, width, height } = child
    Object.assign(edited, { x, y, width, height })
    followChildren(core, instance, layer, child)
  }
  document.edit(inner).children = wanted
}

/** Takes from `source` all that was not overridden, and remembers what it gave. */
function merge(
  core: Core,
  layer: LayerRecord,
  source: LayerRecord,
  own: ReadonlySet<string>,
): void {
  const table = core.table(GIVEN)
  const given = table.rows.get(layer.id)
  const edited = core.document.edit(layer)
  const props: Record<string, unknown> = {}
  for (const [name, next] of Object.entries(source.props)) {
    if (own.has(name)) continue
    props[name] = next
    const isOverride = given !== undefined && !isSame(name, layer.props, given.props)
    if (!isOverride) edited.props[name] = next
  }
  if (source.text !== undefined) edited.text = mergeText(layer.text, given?.text, source.text)
  const { width, height, text } = source
  table.add(layer.id, Object.freeze({ props: Object.freeze(props), text, width, height }))
}

/** Whether two layers say the same of `name`; what their variables come to is not their doing. */
function isSame(
  name: string,
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const alias = aliasFor(name, one)
  if (alias !== undefined && alias === aliasFor(name, other)) return true
  return equal(said(one[name]), said(other[name]))
}

function aliasFor(name: string, props: Readonly<Record<string, unknown>>): string | undefined {
  return bindingsOf(props['boundVariables']).find(([field]) => field === name)?.[1].id
}

/** `value` without the fields that variables fill in. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  const bound = new Set<string>()
  if ('boundVariables' in value) {
    for (const [field] of bindingsOf(value.boundVariables)) {
      // A font is one field that three variables can fill, an offset one that two can.
      bound.add(/^font(Family|Style|Weight)$/.test(field) ? 'fontName' : field)
      if (field.startsWith('offset')) bound.add('offset')
    }
  }
  const rest = Object.entries(value).filter(([name]) => !bound.has(name))
  return Object.fromEntries(rest.map(([name, part]) => [name, said(part)]))
}

function mergeText(
  now: TextRecord | undefined,
  given: TextRecord | undefined,
  next: TextRecord,
): TextRecord {
  const taken = { characters: next.characters, ranges: [...next.ranges] }
  if (now === undefined || given === undefined) return taken
  const hasOwnWords = now.characters !== given.characters
  const hasOwnStyle = hasOwnWords
    ? now.ranges.length > 1 || !equal(said(now.ranges[0]?.style), said(given.ranges[0]?.style))
    : !equal(said(now.ranges), said(given.ranges))
  if (hasOwnStyle) {
    if (hasOwnWords || next.characters === given.characters) return now
    return inOneStyle(next.characters, now)
  }
  return hasOwnWords ? inOneStyle(now.characters, next) : taken
}

/** `characters` in the style that `like` begins with. */
function inOneStyle(characters: string, like: TextRecord): TextRecord {
  return {
    characters,
    ranges: like.ranges.slice(0, 1).map(({ style }) => ({ end: characters.length, style })),
  }
}

/** What was written on a layer that a property rules becomes the instance's value of that property. */
function keepValues(core: Core, instance: LayerRecord): void {
  const definitions = definitionsOf(mainOf(core, instance))
  for (const layer of subtree(core, instance)) {
    const given = core.table(GIVEN).rows.get(layer.id)
    if (given === undefined) continue
    for (const [field, key] of Object.entries(referencesOf(layer))) {
      if (!(key in definitions)) continue
      const now = field === 'visible' ? layer.props['visible'] : layer.text?.characters
      const before = field === 'visible' ? given.props['visible'] : given.text?.characters
      if (now === before || now === undefined) continue
      const values = { ...valuesOf(instance), [key]: now }
      core.document.edit(instance).props['componentValues'] = Object.freeze(values)
      remember(core, layer)
    }
  }
}

/** Writes the instance's property values on the layers that refer to them. */
export function applyValues(core: Core, instance: LayerRecord): void {
  const definitions = definitionsOf(mainOf(core, instance))
  const values = valuesOf(instance)
  for (const layer of subtree(core, instance)) {
    for (const [field, key] of Object.entries(referencesOf(layer))) {
      const definition = definitions[key]
      if (definition === undefined) continue
      setReferred(core, layer, field, values[key] ?? definition.defaultValue)
      remember(core, layer)
    }
  }
}

/** Writes the value of a property on the layer that refers to it. */
export function setReferred(
  core: Core,
  layer: LayerRecord,
  field: string,
  value: string | boolean,
): void {
  const edited = core.document.edit(layer)
  if (field === 'visible') edited.props['visible'] = value
  else if (layer.text !== undefined) edited.text = inOneStyle(String(value), layer.text)
  core.document.markLayout(layer)
}

/** What a property ruled is no override. */
function remember(core: Core, layer: LayerRecord): void {
  const table = core.table(GIVEN)
  const given = table.rows.get(layer.id)
  if (given === undefined) return
  const { visible } = layer.props
  const next: GivenRow = { ...given, props: Object.freeze({ ...given.props, visible }) }
  table.add(layer.id, Object.freeze({ ...next, text: layer.text }))
}

/** Gives a copy of an instance's layer the memory of the one it was copied from. */
export function copyGiven(core: Core, from: string, to: string): void {
  const table = core.table(GIVEN)
  const given = table.rows.get(from)
  if (given !== undefined) table.add(to, given)
}
