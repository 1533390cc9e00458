/** Variables, collections, and what bound values resolve to. */
import type { LayerRecord } from '../model'
import type { Core } from './core'
import type { Feature } from './member'

export const variables: Feature = {}

/** A value with bindings → the plain value layout and painting use. */
export function resolveBound(_core: Core, _layer: LayerRecord, value: unknown): unknown {
  return value
}
