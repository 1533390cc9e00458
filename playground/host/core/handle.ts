/**
 * The objects a plugin holds. A handle has no fields of its own: its prototype has the members, and this
 * table, which no plugin can reach, says what stands behind it.
 */
import type { Core } from './core'

export interface Target {
  readonly core: Core
  /** Node type or interface of the typings. */
  readonly type: string
  readonly id: string
}

const targets = new WeakMap<object, Target>()

/** A new object of `prototype` that stands for `target`. */
export function createHandle(prototype: object, target: Target): object {
  // `create` is typed as any by the library.
  const handle = Object.create(prototype) as object
  targets.set(handle, target)
  return Object.preventExtensions(handle)
}

/** What stands behind a value, undefined when it is no object of the host. */
export function targetOf(value: unknown): Target | undefined {
  return typeof value === 'object' && value !== null ? targets.get(value) : undefined
}
