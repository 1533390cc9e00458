/** Parts that are kept between uses: JSON text that says which version it is. */
import * as v from 'valibot'

import { record } from './values'

type Data = Readonly<Record<string, unknown>>

/** What makes the next version of a stored part. Gets what was stored, whatever it holds; must not throw. */
export type Migration = (stored: Data) => Data

/**
 * A stored part as today's version has it: `migrations[0]` makes version 2 of version 1, and so on, so that
 * today's version is one more than there are migrations. Data that says no version is of the first. null for
 * what is no JSON object, or of a version that is not known here; never throws.
 */
export function readStored(text: string, migrations: readonly Migration[] = []): Data | null {
  const json = parseJson(text)
  if (!v.is(record, json)) return null
  const version = json['version'] ?? 1
  if (!isWhole(version) || version < 1 || version > migrations.length + 1) return null
  return migrations.slice(version - 1).reduce((stored, migrate) => migrate(stored), json)
}

/** Text as JSON; null when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}
