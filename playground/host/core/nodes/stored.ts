/** Properties that are a checked value in the layer's `props`. */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import type { Property } from '../member'
import { validate, type Check } from '../validate/check'

export interface StoredOptions {
  /** A change can move or resize layers. */
  readonly affectsLayout?: boolean
  /** Refuses the write where the property does not apply; runs before the value is checked. */
  readonly applies?: (core: Core, layer: LayerRecord) => void
  /** What else a change brings about; runs after the value is stored. */
  readonly after?: (core: Core, layer: LayerRecord, value: unknown) => void
}

/** A property kept under `name`, checked by `check`, read as a fresh frozen copy. */
export function stored(
  name: string,
  check: Check<unknown>,
  options: StoredOptions = {},
): Property<LayerRecord> {
  return {
    kind: 'property',
    get: (_core, layer) => fresh(layer.props[name]),
    set(core, layer, value) {
      options.applies?.(core, layer)
      write(core, layer, name, validate(name, check, value), options.affectsLayout === true)
      options.after?.(core, layer, layer.props[name])
    },
  }
}

/** Stores a checked value. */
export function write(
  core: Core,
  layer: LayerRecord,
  name: string,
  value: unknown,
  affectsLayout: boolean,
): void {
  if (layer.props[name] === value) return
  core.document.edit(layer).props[name] = value
  if (affectsLayout) core.document.markLayout(layer)
}

/**
 * A deep, frozen copy, as Figma gives one on every read (figma-facts section 5, "Object behaviour").
 * `value` is plain data.
 */
export function fresh(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(fresh))
  const copy: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) copy[name] = fresh(item)
  return Object.freeze(copy)
}
