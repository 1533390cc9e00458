/** Data that says the same, whoever wrote it. */
import * as v from 'valibot'

import { record } from './values'

/** Whether two values are the same as JSON, in whatever order their objects have their keys. */
export function isSameData(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

/** The same data with the keys of every object in one order; a key without a value is none. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!v.is(record, value)) return value
  const entries = Object.entries(value).filter(([, own]) => own !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  // As an object: a list of pairs would be taken for a list.
  return { keys: sorted.map(([key, own]) => [key, inOrder(own)]) }
}
