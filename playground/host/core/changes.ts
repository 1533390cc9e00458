/**
 * `documentchange` of figma and `nodechange` of pages: what changed, told once per turn. Watches only
 * while somebody listens. Geometry that the layout alone changed is not told.
 */
import type { LayerRecord } from '../model'
import type { Core } from './core'
import { copyLayer } from './document'
import { soon } from './soon'
import { equal } from './text/ranges'

interface Change {
  readonly type: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE'
  readonly id: string
  readonly origin: 'LOCAL'
  readonly node: object
  readonly properties?: readonly string[]
}

/** Names under which the typings' NodeChangeProperty tells what a record keeps otherwise. */
const TOLD_AS: Readonly<Record<string, string>> = { sharedPluginData: 'pluginData' }

/** What records keep and no event tells. */
const UNTOLD = new Set(['selection', 'relaunchData', 'boundVariables', 'targetAspectRatio'])

/** Starts telling changes, if that is not so already. Called when a listener is added. */
export function watchChanges(core: Core): void {
  const { document } = core
  if (document.watcher !== null) return
  const before = new Map<string, LayerRecord | undefined>()
  core.session.closing.add(() => {
    document.watcher = null
  })
  document.watcher = (id, layer) => {
    if (before.has(id)) return
    if (before.size === 0) {
      soon(() => {
        const taken = new Map(before)
        before.clear()
        tell(core, taken)
      })
    }
    before.set(id, layer === undefined ? undefined : copyLayer(layer))
  }
}

function tell(core: Core, before: ReadonlyMap<string, LayerRecord | undefined>): void {
  const { events } = core.session
  const byPage = new Map<string, Change[]>()
  const all: Change[] = []
  for (const [id, old] of before) {
    const change = compare(core, id, old, core.document.layers.rows.get(id))
    if (change === null) continue
    all.push(change)
    const page = pageIdOf(core, before, id)
    if (page !== null) byPage.set(page, [...(byPage.get(page) ?? []), change])
  }
  if (all.length > 0) events.emitNow('documentchange', [Object.freeze({ documentChanges: all })])
  for (const [page, nodeChanges] of byPage) {
    events.emitNow(`nodechange ${page}`, [Object.freeze({ nodeChanges })])
  }
}

function compare(
  core: Core,
  id: string,
  old: LayerRecord | undefined,
  now: LayerRecord | undefined,
): Change | null {
  const origin = 'LOCAL'
  if (now === undefined) {
    if (old === undefined) return null
    return {
      type: 'DELETE',
      id,
      origin,
      node: Object.freeze({ removed: true, type: old.type, id }),
    }
  }
  const node = core.node(now)
  if (old === undefined) return { type: 'CREATE', id, origin, node }
  const properties = changed(old, now)
  return properties.length === 0 ? null : { type: 'PROPERTY_CHANGE', id, origin, node, properties }
}

function changed(old: LayerRecord, now: LayerRecord): string[] {
  const names = new Set<string>()
  for (const name of ['x', 'y', 'width', 'height', 'parent'] as const) {
    if (old[name] !== now[name]) names.add(name)
  }
  for (const name of new Set([...Object.keys(old.props), ...Object.keys(now.props)])) {
    if (UNTOLD.has(name) || equal(old.props[name], now.props[name])) continue
    names.add(TOLD_AS[name] ?? name)
  }
  if (old.text?.characters !== now.text?.characters) names.add('characters')
  if (!equal(old.text?.ranges, now.text?.ranges)) names.add('styledTextSegments')
  return [...names]
}

/** The page a layer stands on, or stood on when it is gone. */
function pageIdOf(
  core: Core,
  before: ReadonlyMap<string, LayerRecord | undefined>,
  id: string,
): string | null {
  let at: LayerRecord | undefined = core.document.layers.rows.get(id) ?? before.get(id)
  while (at !== undefined && at.type !== 'PAGE') {
    const { parent } = at
    at = parent === null ? undefined : (core.document.layers.rows.get(parent) ?? before.get(parent))
  }
  return at?.id ?? null
}
