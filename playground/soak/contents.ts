/**
 * All there is in a document, to be compared: every layer, page and the document itself with its properties, words,
 * place and plugin data, every style, variable and collection.
 */
import type { Host } from '../host/index'

/** One line of JSON a row, by table and id. */
export type Contents = ReadonlyMap<string, string>

/** What a row holds that says nothing of the document: the engine's cache key. */
const unsaid = new Set(['revision'])

export function contentsOf(host: Host): Contents {
  // Laid out first: places that are not up to date yet are no difference.
  host.documentJSON()
  const lines = [...host.rows()].flatMap(([table, rows]) =>
    [...rows].map(([id, row]) => [`${table} ${id}`, JSON.stringify(row, sorted)] as const),
  )
  return new Map(lines)
}

/** Fields in the order of their names, as they have none; empty records as absent ones. */
function sorted(key: string, value: unknown): unknown {
  if (unsaid.has(key)) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const fields = Object.entries(value)
  if (fields.length === 0) return undefined
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What is in one and not, or otherwise, in the other; nothing where they are the same. */
export function differences(before: Contents, after: Contents): readonly string[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  return ids.flatMap((id) => {
    const was = before.get(id)
    const is = after.get(id)
    if (was === is) return []
    if (was === undefined) return `${id} came: ${cut(is)}`
    if (is === undefined) return `${id} went: ${cut(was)}`
    return `${id} changed: ${around(was, is)}`
  })
}

function cut(line = ''): string {
  return line.length <= 300 ? line : `${line.slice(0, 300)}…`
}

/** The part of two lines where they begin to differ. */
function around(was: string, is: string): string {
  let at = 0
  while (was[at] === is[at]) at += 1
  const from = Math.max(0, at - 60)
  return `…${was.slice(from, at + 120)}… → …${is.slice(from, at + 120)}…`
}
