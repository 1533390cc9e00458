/** Which layers are components, instances, and layers inside instances, and how their ids hang together. */
import type { LayerRecord, TextRecord } from '../model'
import type { Core, TableKind } from './core'

/**
 * What the main component gave a layer of an instance when they were last made equal. What differs from
 * it now was set on the instance: an override.
 */
export interface GivenRow {
  readonly props: Readonly<Record<string, unknown>>
  readonly text: TextRecord | undefined
  readonly width: number
  readonly height: number
}

/** By the id of the instance or of the layer in it. Rows are replaced, never changed. */
export const GIVEN: TableKind<GivenRow> = { name: 'given', copy: (row) => row }

export type Definitions = Readonly<Record<string, Definition>>

/** A property of a component: a text or a switch that its instances can set. */
export interface Definition {
  readonly type: 'TEXT' | 'BOOLEAN'
  readonly defaultValue: string | boolean
}

/** Layers inside an instance are called "I<instance>;<layer of the main component>". */
export function isInner(id: string): boolean {
  return id.startsWith('I')
}

/** The id, in the instance, of the layer that `sourceId` is in the main component. */
export function innerId(instanceId: string, sourceId: string): string {
  return `${innerPrefix(instanceId)}${bare(sourceId)}`
}

/** What the ids of all layers inside this instance begin with. */
export function innerPrefix(instanceId: string): string {
  return `I${bare(instanceId)};`
}

/** What the ids inside the copy of an instance are, given those inside the instance. */
export function renamerFor(instance: LayerRecord, copyId: string): (id: string) => string {
  const before = innerPrefix(instance.id).length
  return (id) => `${innerPrefix(copyId)}${id.slice(before)}`
}

function bare(id: string): string {
  return isInner(id) ? id.slice(1) : id
}

/** The component an instance is of; undefined when it was removed. */
export function mainOf(core: Core, instance: LayerRecord): LayerRecord | undefined {
  return core.document.layers.rows.get(String(instance.props['mainComponentId']))
}

// These props are written by the components feature only.
export function definitionsOf(component: LayerRecord | undefined): Definitions {
  return (component?.props['componentPropertyDefinitions'] as Definitions | undefined) ?? {}
}

export function referencesOf(layer: LayerRecord): Readonly<Record<string, string>> {
  return (layer.props['componentPropertyReferences'] as Record<string, string> | undefined) ?? {}
}

/** Values the instance itself has set, by key. */
export function valuesOf(instance: LayerRecord): Readonly<Record<string, string | boolean>> {
  return (instance.props['componentValues'] as Record<string, string | boolean> | undefined) ?? {}
}

/** Instances of the component, those inside other instances too. */
export function instancesOf(core: Core, component: LayerRecord): LayerRecord[] {
  return [...core.document.layers.rows.values()].filter(
    (layer) => layer.type === 'INSTANCE' && layer.props['mainComponentId'] === component.id,
  )
}
