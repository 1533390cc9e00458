/** Small schemas that several stored things are made of. */
import * as v from 'valibot'

import type { Hex } from '../base/paint'
import type { FontChoice } from './settings'

export type Schema<Value> = v.GenericSchema<unknown, Value>

/** An object, of any content. */
export const record = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** A line of text without spaces around it, at most `longest` characters. */
export function line(longest: number): Schema<string> {
  return v.pipe(v.string(), v.trim(), v.maxLength(longest))
}

/** A number in a range, rounded. */
export function size(min: number, max: number): Schema<number> {
  return v.pipe(v.number(), v.minValue(min), v.maxValue(max), v.transform(Math.round))
}

/** A handle, without the "@" before it. */
export const handleText: Schema<string> = v.pipe(line(200), v.transform(bareHandle))

/** "@ada", "@@ada" or "@ ada" → "ada": what is kept as a handle reads back as it was kept. */
export function bareHandle(handle: string): string {
  return handle.replace(/^[@\s]+/, '')
}

/** "2239e8" or "#2239E8" → "#2239E8". */
export const hex: Schema<Hex> = v.pipe(
  v.string(),
  v.regex(/^#?[0-9a-f]{6}$/i),
  v.transform((color) => `#${color.replace('#', '').toUpperCase()}`),
)

/** A font of a person's own; 400 and upright where nothing else is said. */
export const font: Schema<FontChoice> = v.object({
  family: v.pipe(line(100), v.minLength(1)),
  weight: v.optional(size(100, 900), 400),
  italic: v.optional(v.boolean(), false),
})
