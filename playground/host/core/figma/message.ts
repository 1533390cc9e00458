/**
 * What may cross between the main thread and the window: plain data, `Date` and `Uint8Array`
 * (figma-facts section 1, "Messages"). Copies, so that neither side sees the other's changes.
 */
import { refuse } from '../refusal'
import { targetOf } from '../handle'

/**
 * A deep copy of `value`. Refuses symbols (that is `figma.mixed`) and layers in Figma's words, and
 * `ArrayBuffer`, `Blob` and other typed arrays. Functions and prototypes are lost, as in Figma.
 */
export function copyMessage(value: unknown): unknown {
  return copy(value, [])
}

function copy(value: unknown, above: readonly object[]): unknown {
  if (typeof value === 'symbol' || targetOf(value) !== undefined) {
    return refuse('Cannot unwrap symbol')
  }
  if (typeof value === 'function') return undefined
  if (typeof value === 'bigint') return refuse('Cannot unwrap bigint')
  if (typeof value !== 'object' || value === null) return value
  if (above.includes(value)) return refuse('Cannot unwrap a circular structure')
  if (value instanceof Uint8Array) return value.slice()
  if (value instanceof Date) return new Date(value.getTime())
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || isBlob(value)) {
    return refuse(`Cannot unwrap ${value.constructor.name}`)
  }
  const path = [...above, value]
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => copy(item, path))
  const result: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    // A method is lost, a field that is undefined stays.
    if (typeof item === 'function') continue
    Object.defineProperty(result, name, {
      value: copy(item, path),
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  return result
}

function isBlob(value: object): boolean {
  return typeof Blob !== 'undefined' && value instanceof Blob
}
