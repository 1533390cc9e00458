/** The stand-in for Figma: `createFigma()` gives a fresh document with the whole supported Plugin API. */
import { createHost, type Host, type HostOptions } from './core/host'
import { engine } from './engine/engine'
import { exportJsonRest } from './engine/json-rest'

export type { CallLog } from './core/calls'
export type { Manifest } from './core/core'
export type { HostUi } from './core/figma/panel'
export type { Host, HostOptions } from './core/host'
export type { Notification } from './core/session'

/**
 * A host with an empty page. Synchronous: the engine's wasm and fonts are loaded when this module is;
 * awaiting the result works too.
 */
export function createFigma(options: HostOptions = {}): Host {
  return createHost(engine, exportJsonRest, options)
}
