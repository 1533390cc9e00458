/**
 * Whether two canonical values are the same for people. Figma keeps float32 and rounds what layout gives
 * (figma-facts 6), so numbers have a tolerance. Two colours bound to the same variable are the same: the
 * variable brings the colour.
 */

/** Of 1, and of the number itself: float32 has 24 bits. */
const leastStep = 2e-4
const relativeStep = 1e-6

export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= leastStep + relativeStep * Math.max(Math.abs(a), Math.abs(b))
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSame(item, b[index]))
    )
  }
  if (isRecord(a) && isRecord(b)) return isSameRecord(a, b)
  return a === b
}

type Fields = Readonly<Record<string, unknown>>

/** A field that is `undefined` is a field that is absent. */
function isSameRecord(a: Fields, b: Fields): boolean {
  const variable = a['variable']
  const isBound = variable !== undefined && variable === b['variable']
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => (isBound && name === 'color') || isSame(a[name], b[name]),
  )
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
