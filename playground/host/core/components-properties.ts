/** Component properties: texts and switches of a component that its instances can set (figma-facts 8). */
import type { LayerRecord } from '../model'
import {
  definitionsOf,
  instancesOf,
  isInner,
  mainOf,
  referencesOf,
  valuesOf,
  type Definition,
  type Definitions,
} from './components-rows'
import { applyValues, setReferred } from './components-sync'
import type { Core } from './core'
import { method, property, type Members } from './member'
import { fresh, write } from './nodes/stored'
import { ancestors, subtree } from './nodes/tree'
import { notImplemented, refuse } from './refusal'
import { asObject, boolean, object, oneOf, optional, string, validate } from './validate/check'

const types = oneOf('BOOLEAN', 'TEXT', 'INSTANCE_SWAP', 'VARIANT', 'SLOT')
const fields = object({
  visible: optional(string),
  characters: optional(string),
  mainComponent: optional(string),
})

export const propertiesOfComponent: Members<LayerRecord> = {
  componentPropertyDefinitions: property((_core, layer) => fresh(definitionsOf(layer))),
  addComponentProperty: method((core, layer, [name, type, value]) => {
    const shown = validate('propertyName', string, name)
    const kind = validate('type', types, type)
    if (kind !== 'TEXT' && kind !== 'BOOLEAN') return notImplemented(`addComponentProperty ${kind}`)
    const definitions = definitionsOf(layer)
    // Like "label#4:0": the name, and an id that no other property has.
    const key = `${shown}#${core.document.newId()}`
    const definition = Object.freeze({ type: kind, defaultValue: checkValue(kind, value) })
    define(core, layer, { ...definitions, [key]: definition })
    return key
  }),
  editComponentProperty: method((core, layer, [key, change]) => {
    const old = keyOf(layer, key)
    const definition = definitionsOf(layer)[old]
    const given = validate('newValue', asObject, change)
    if (definition === undefined) return old
    const name = given['name'] === undefined ? old : validate('name', string, given['name'])
    const next = given['name'] === undefined ? old : `${name}${old.slice(old.lastIndexOf('#'))}`
    const value = given['defaultValue'] ?? definition.defaultValue
    const changed = Object.freeze({
      ...definition,
      defaultValue: checkValue(definition.type, value),
    })
    const entries = Object.entries(definitionsOf(layer)).map(([each, rest]) =>
      each === old ? [next, changed] : [each, rest],
    )
    define(core, layer, Object.fromEntries(entries) as Definitions)
    redirect(core, layer, old, next)
    return next
  }),
  deleteComponentProperty: method((core, layer, [key]) => {
    const old = keyOf(layer, key)
    const rest = Object.entries(definitionsOf(layer)).filter(([each]) => each !== old)
    define(core, layer, Object.fromEntries(rest))
    redirect(core, layer, old, null)
  }),
}

export const propertiesOfInstance: Members<LayerRecord> = {
  componentProperties: property((core, layer) => {
    const values = valuesOf(layer)
    const all = Object.entries(definitionsOf(mainOf(core, layer))).map(([key, definition]) => {
      const value = values[key] ?? definition.defaultValue
      return [key, { type: definition.type, value, boundVariables: {} }]
    })
    return fresh(Object.fromEntries(all))
  }),
  setProperties: method((core, layer, [properties]) => {
    const definitions = definitionsOf(mainOf(core, layer))
    const given = validate('properties', asObject, properties)
    const checked = Object.entries(given).map(([key, value]) => {
      const definition = definitions[key]
      if (definition === undefined) {
        return refuse(`Could not find a component property with name: '${key}'`)
      }
      return [key, checkValue(definition.type, value)]
    })
    const values = { ...valuesOf(layer), ...Object.fromEntries(checked) } as object
    write(core, layer, 'componentValues', Object.freeze(values), false)
    applyValues(core, layer)
  }),
}

export const references: Members<LayerRecord> = {
  componentPropertyReferences: property(
    (_core, layer) => {
      const all = referencesOf(layer)
      return Object.keys(all).length === 0 ? null : fresh(all)
    },
    (core, layer, value) => {
      const component = ancestors(core, layer)
        .slice(1)
        .find(({ type }) => type === 'COMPONENT')
      if (component === undefined || isInner(layer.id)) {
        return refuse('Can only set component property references on a layer inside a component')
      }
      const given = value === null ? {} : validate('componentPropertyReferences', fields, value)
      const chosen = Object.entries(given).map(([field, key]) => {
        if (field === 'mainComponent')
          return notImplemented('componentPropertyReferences.mainComponent')
        const name = String(key)
        const definition = definitionsOf(component)[name]
        if (definition?.type !== (field === 'visible' ? 'BOOLEAN' : 'TEXT')) {
          return refuse(`Could not find a component property with name: '${name}'`)
        }
        return { field, name, definition }
      })
      const next = Object.fromEntries(chosen.map(({ field, name }) => [field, name]))
      write(core, layer, 'componentPropertyReferences', Object.freeze(next), false)
      for (const { field, definition } of chosen) {
        setReferred(core, layer, field, definition.defaultValue)
      }
    },
  ),
}

function define(core: Core, component: LayerRecord, definitions: Definitions): void {
  write(core, component, 'componentPropertyDefinitions', Object.freeze(definitions), false)
  for (const layer of subtree(core, component)) {
    for (const [field, key] of Object.entries(referencesOf(layer))) {
      const definition = definitions[key]
      if (definition !== undefined) setReferred(core, layer, field, definition.defaultValue)
    }
  }
}

/** Renames a key wherever it is used; forgets it when `next` is null. */
function redirect(core: Core, component: LayerRecord, old: string, next: string | null): void {
  const rename = (all: Readonly<Record<string, unknown>>): object =>
    Object.freeze(
      Object.fromEntries(
        Object.entries(all).flatMap(([key, value]) =>
          key !== old ? [[key, value]] : next === null ? [] : [[next, value]],
        ),
      ),
    )
  for (const layer of subtree(core, component)) {
    const kept = Object.entries(referencesOf(layer)).flatMap(([field, key]) =>
      key !== old ? [[field, key]] : next === null ? [] : [[field, next]],
    )
    if (Object.keys(referencesOf(layer)).length === 0) continue
    const all = Object.freeze(Object.fromEntries(kept) as object)
    write(core, layer, 'componentPropertyReferences', all, false)
  }
  for (const instance of instancesOf(core, component)) {
    write(core, instance, 'componentValues', rename(valuesOf(instance)), false)
  }
}

function keyOf(component: LayerRecord, key: unknown): string {
  const name = validate('propertyName', string, key)
  if (name in definitionsOf(component)) return name
  return refuse(`Could not find a component property with name: '${name}'`)
}

function checkValue(type: Definition['type'], value: unknown): string | boolean {
  return type === 'TEXT'
    ? validate('defaultValue', string, value)
    : validate('defaultValue', boolean, value)
}
