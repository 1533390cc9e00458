/** Patterns of marks in rows and columns: a whole number of columns a slide, so that the next slide goes on. */
import { tenth, type Field, type Mark } from './mark'

/**
 * Columns a slide, about `apart` px of the design from one to the next. Never so many that more than `most`
 * marks stand on it: they would be noise on a phone, and a load for whoever opens the file.
 */
function columnsOf({ width, height, size }: Field, apart: number, more: number, most: number) {
  const columns = Math.round((width / size(apart)) * more)
  return Math.max(1, Math.min(columns, Math.floor(Math.sqrt((most * width) / height))))
}

/** Places from `first` on, `apart` from one to the next, before `end`. */
function steps(first: number, apart: number, end: number): readonly number[] {
  const count = Math.max(0, Math.ceil((end - first) / apart - 1e-6))
  return Array.from({ length: count }, (_, index) => first + index * apart)
}

/** A dot is the shortest line there is, with round ends: a circle would take four times the data. */
const dotLength = 0.1

/** Dots of radius 3, 54 apart. */
export function dots(field: Field): readonly Mark[] {
  const { width, height, size, density } = field
  const apart = width / columnsOf(field, 54, Math.sqrt(density), 2000)
  const rows = steps(apart / 2, apart, height + size(3))
  const columns = steps(apart / 2, apart, width)
  const path = rows.map((y) =>
    columns.map((x) => `M${tenth(x - dotLength / 2)} ${tenth(y)}h${dotLength}`).join(''),
  )
  const weight = Math.min(size(6), apart / 2)
  return [{ name: 'Dots', path: path.join(''), color: 'text', opacity: 16, weight }]
}

/** Squares of 108, the first half cut off, so that the cut falls between two lines. */
export function grid(field: Field): readonly Mark[] {
  const { width, height, size, density } = field
  const apart = width / columnsOf(field, 108, density, 20_000)
  const path = [
    ...steps(apart / 2, apart, width).map((x) => `M${tenth(x)} 0V${height}`),
    ...steps(apart / 2, apart, height).map((y) => `M0 ${tenth(y)}H${width}`),
  ]
  return [{ name: 'Grid', path: path.join(''), color: 'text', opacity: 7, weight: size(2) }]
}

/** Lines that rise to the right, 54 apart along the foot. */
export function diagonal(field: Field): readonly Mark[] {
  const { width, height, size, density } = field
  const weight = size(2)
  const apart = width / columnsOf(field, 54, density, 40_000)
  // x + y is the same all along a line. The first and the last may show no more than their edge in a corner.
  const first = height - (Math.floor(height / apart) + 1) * apart
  const sums = steps(first, apart, width + height + 2 * weight).filter((sum) => sum > -2 * weight)
  // Lines begin and end outside, where their round ends are not seen.
  const path = sums.map((sum) => {
    const [from, to] = [
      Math.max(-weight, sum - height - weight),
      Math.min(width + weight, sum + weight),
    ]
    return `M${tenth(from)} ${tenth(sum - from)}L${tenth(to)} ${tenth(sum - to)}`
  })
  return [{ name: 'Diagonal lines', path: path.join(''), color: 'text', opacity: 7, weight }]
}

/** Crosses 108 apart, every other row half a step on. */
export function crosses(field: Field): readonly Mark[] {
  const { width, height, size, density } = field
  const apart = width / columnsOf(field, 108, Math.sqrt(density), 1000)
  // Shorter where they stand close: a quarter of a step from the edge they must not reach it.
  const arm = Math.min(size(9), apart / 5)
  const path = steps(apart / 2, apart, height + arm).map((y, row) =>
    steps(apart * (row % 2 === 0 ? 0.25 : 0.75), apart, width)
      .map(
        (x) =>
          `M${tenth(x - arm)} ${tenth(y)}h${tenth(2 * arm)}M${tenth(x)} ${tenth(y - arm)}v${tenth(2 * arm)}`,
      )
      .join(''),
  )
  const weight = Math.min(size(3), arm)
  return [{ name: 'Crosses', path: path.join(''), color: 'text', opacity: 15, weight }]
}
