/**
 * What a stored list was built on. Two windows that write at once do not see each other's list, and reading and
 * writing is not one step: the list says itself which ones are in it. Panels read it as any other, with or without.
 */
import { isList, isString, parseObject } from './stored-json'

/** Beside the panel's own keys. */
const key = 'revisions'

/** Further back nobody looks: a window that wrote so much less has read since. */
const most = 20

/** A list that holds what `before` held, under a name that no other has; text that is no list stays as it is. */
export function withRevision(json: string, before: string | null): string {
  const list = parseObject(json)
  if (list === null) return json
  const fresh = Math.random().toString(36).slice(2, 10)
  return JSON.stringify({ ...list, [key]: [fresh, ...revisionsOf(before)].slice(0, most) })
}

/** Whether whoever wrote `now` had seen `before`; of lists that do not say, as if. */
export function isBuiltOn(now: string | null, before: string | null): boolean {
  const [latest] = revisionsOf(before)
  const known = revisionsOf(now)
  return latest === undefined || known.length === 0 || known.includes(latest)
}

/** The newest first. */
function revisionsOf(json: string | null): readonly string[] {
  const given = parseObject(json ?? '')?.[key]
  return isList(given, isString) ? given : []
}
