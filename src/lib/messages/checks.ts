/** Small checks of what came in over the bridge, and how they are put together. */

export type Check = (value: unknown) => boolean

export function has(body: unknown, name: string, check: Check): boolean {
  if (typeof body !== 'object' || body === null) return false
  // An own property, so that a body with a `__proto__` of its own adds nothing.
  return check(Object.getOwnPropertyDescriptor(body, name)?.value)
}

/** An object with a check for each field of its type; others may stand beside them. */
export function fields<Value extends object>(table: {
  readonly [Key in keyof Value]-?: Check
}): (value: unknown) => value is Value {
  const checks = Object.entries<Check>(table)
  return (value): value is Value =>
    isObject(value) && checks.every(([name, check]) => has(value, name, check))
}

export function isListOf(check: Check): Check {
  // Not `every`, which passes over the holes of a list.
  return (value) => Array.isArray(value) && Array.from<unknown>(value).every(check)
}

/** One of some words. */
export function isOneOf(words: readonly string[]): Check {
  return (value) => words.some((word) => word === value)
}

export function orNull(check: Check): Check {
  return (value) => value === null || check(value)
}

export function orAbsent(check: Check): Check {
  return (value) => value === undefined || check(value)
}

export const isObject: Check = (value) => typeof value === 'object' && value !== null

export const isString: Check = (value) => typeof value === 'string'

export const isBoolean: Check = (value) => typeof value === 'boolean'

export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)

/** "#2239E8" */
export const isHex: Check = (value) => typeof value === 'string' && /^#[0-9A-F]{6}$/i.test(value)

/** Not `instanceof`: the bytes may have been made outside the sandbox. */
export const isBytes: Check = (value) =>
  Object.prototype.toString.call(value) === '[object Uint8Array]'
