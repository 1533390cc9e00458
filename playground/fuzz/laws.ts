/** Laws of data that was read from outside, whatever it held. */

/** Throws where `value` is not plain data: another prototype, a number that is none, an inherited name as a key. */
export function checkPlain(value: unknown, path = ''): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${path} is ${value}.`)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== (Array.isArray(value) ? Array.prototype : Object.prototype))
    throw new Error(`${path} has a prototype of its own.`)
  for (const [key, own] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor') throw new Error(`${path} has "${key}".`)
    checkPlain(own, `${path}.${key}`)
  }
}

/** Throws where something was added to what every object has. */
export function checkPrototypes(): void {
  const added = Object.keys(Object.prototype)
  if (added.length > 0) throw new Error(`Every object has "${added.join(', ')}".`)
}

/** Throws where two values are not the same JSON. */
export function checkSame(what: string, one: unknown, other: unknown): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  if (a !== b) throw new Error(`${what}: ${a.slice(0, 2_000)} became ${b.slice(0, 2_000)}`)
}
