/**
 * The grammar in which Figma refuses values, as recorded (figma-facts section 4, "General validator
 * grammar"): `Property "<name>" failed validation: <problem>[ at <path>]`.
 *
 * A check takes any value and the path to it, gives back a normalised, frozen copy, or throws `Invalid`.
 */
import { targetOf } from '../handle'
import { refuse } from '../refusal'

export type Check<Value> = (value: unknown, path: string) => Value

/** A value breaks the rules. Becomes a refusal in `validate`. */
class Invalid extends Error {
  readonly path: string

  constructor(problem: string, path: string) {
    super(problem)
    this.path = path
  }
}

/** Throws `problem` at `path` ('' is the value itself, '[0].color.r' inside it). */
export function invalid(problem: string, path: string): never {
  throw new Invalid(problem, path)
}

/** Runs `check` on a value set on property `name`; refuses in Figma's words. */
export function validate<Value>(name: string, check: Check<Value>, value: unknown): Value {
  try {
    return check(value, '')
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const where = error.path === '' ? '' : ` at ${error.path}`
    return refuse(`Property "${name}" failed validation: ${error.message}${where}`)
  }
}

/** The word zod uses for the kind of a value. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isNaN(value) ? 'nan' : 'number'
  return typeof value
}

/** `Required value missing` for undefined, else `Expected string, received …`. */
export function expected(what: string, value: unknown, path: string): never {
  if (value === undefined) return invalid('Required value missing', path)
  return invalid(`Expected ${what}, received ${kindOf(value)}`, path)
}

export interface Bounds {
  readonly min?: number
  readonly max?: number
  /** Strictly greater than. */
  readonly above?: number
  readonly integer?: boolean
}

/**
 * A finite number within `bounds`. Comes back as float32, because that is how Figma stores numbers:
 * 0.4 reads 0.4000000059604645 (figma-facts section 6).
 */
export function number(bounds: Bounds = {}): Check<number> {
  return (value, path) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return expected('number', value, path)
    if (!Number.isFinite(value)) return invalid('Number must be finite', path)
    if (bounds.integer === true && !Number.isInteger(value)) {
      return invalid('Expected integer, received float', path)
    }
    if (bounds.min !== undefined && value < bounds.min) {
      return invalid(`Number must be greater than or equal to ${bounds.min}`, path)
    }
    if (bounds.above !== undefined && value <= bounds.above) {
      return invalid(`Number must be greater than ${bounds.above}`, path)
    }
    if (bounds.max !== undefined && value > bounds.max) {
      return invalid(`Number must be less than or equal to ${bounds.max}`, path)
    }
    return Math.fround(value)
  }
}

export const boolean: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : expected('boolean', value, path)

export const string: Check<string> = (value, path) =>
  typeof value === 'string' ? value : expected('string', value, path)

/** One of `allowed`. */
export function oneOf<Word extends string>(...allowed: readonly Word[]): Check<Word> {
  const list = allowed.map((word) => `'${word}'`).join(' | ')
  return (value, path) => {
    if (value === undefined) return invalid('Required value missing', path)
    if (typeof value !== 'string') {
      return invalid(`Expected ${list}, received ${kindOf(value)}`, path)
    }
    const found = allowed.find((word) => word === value)
    if (found === undefined) {
      return invalid(`Invalid enum value. Expected ${list}, received '${value}'`, path)
    }
    return found
  }
}

export function nullable<Value>(check: Check<Value>): Check<Value | null> {
  return (value, path) => (value === null ? null : check(value, path))
}

export function arrayOf<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return expected('array', value, path)
    const items: readonly unknown[] = value
    // Not `map`, which would skip holes.
    return Object.freeze(Array.from(items, (item, index) => check(item, `${path}[${index}]`)))
  }
}

/** A field that may be absent (or undefined). With `fallback` it reads as that. */
export interface Optional {
  readonly check: Check<unknown>
  readonly fallback?: unknown
}

export type Shape = Readonly<Record<string, Check<unknown> | Optional>>

export function optional(check: Check<unknown>, fallback?: unknown): Optional {
  return fallback === undefined ? { check } : { check, fallback }
}

/** An object with these fields and no others. The copy has the fields in the shape's order. */
export function object(shape: Shape): Check<Readonly<Record<string, unknown>>> {
  const fields = Object.entries(shape).map(
    ([name, field]) =>
      [
        name,
        typeof field === 'function' ? undefined : field,
        typeof field === 'function' ? field : field.check,
      ] as const,
  )
  const names = new Set(Object.keys(shape))
  return (value, path) => {
    const source = asObject(value, path)
    const copy: Record<string, unknown> = {}
    for (const [name, optionalField, check] of fields) {
      const given = source[name]
      if (given === undefined && optionalField !== undefined) {
        if (optionalField.fallback !== undefined) copy[name] = optionalField.fallback
      } else {
        copy[name] = check(given, `${path}.${name}`)
      }
    }
    const unknown = Object.keys(source).filter((name) => !names.has(name))
    if (unknown.length > 0) {
      const list = unknown.map((name) => `'${name}'`).join(', ')
      return invalid(`Unrecognized key(s) in object: ${list}`, path)
    }
    return Object.freeze(copy)
  }
}

/** A plain object, not null and no array. */
export function asObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return expected('object', value, path)
  }
  if (targetOf(value) !== undefined) return invalid('Expected object, received node', path)
  // An object's fields are unknown until they are checked one by one.
  return value as Readonly<Record<string, unknown>>
}

/** An object whose field `tag` says which of `shapes` it has. */
export function tagged(
  tag: string,
  shapes: Readonly<Record<string, Check<Readonly<Record<string, unknown>>>>>,
): Check<Readonly<Record<string, unknown>>> {
  const list = Object.keys(shapes)
    .map((word) => `'${word}'`)
    .join(' | ')
  const table = new Map(Object.entries(shapes))
  return (value, path) => {
    const source = asObject(value, path)
    const word = source[tag]
    const check = typeof word === 'string' ? table.get(word) : undefined
    if (check === undefined) {
      return invalid(`Invalid discriminator value. Expected ${list}`, `${path}.${tag}`)
    }
    return check(value, path)
  }
}
