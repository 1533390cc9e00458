/** Patterns of filled areas: they lie behind text as a ground of their own. */
import { tenth, type Field, type Mark } from './mark'

/** A soft shape on one of the seams. */
interface Blob {
  /** The seam it lies on, in slides from the left edge of the first; all come again after two slides. */
  readonly seam: 0 | 1
  /** px of the design at 1080 width: width and height, middle from the top or, below 0, from the foot. */
  readonly size: readonly [number, number]
  readonly from: number
}

/** In the order they come as density grows; the design has the first two. */
const blobPlaces: readonly Blob[] = [
  { seam: 1, size: [770, 520], from: 100 },
  { seam: 0, size: [480, 480], from: -140 },
  { seam: 0, size: [330, 360], from: 380 },
  { seam: 1, size: [430, 380], from: -330 },
]

const designBlobs = 2

/** Blobs across the seams, as one layer: where two meet they are not darker. */
export function blobs(field: Field): readonly Mark[] {
  const { density } = field
  const count = Math.min(blobPlaces.length, Math.max(1, Math.round(designBlobs * density)))
  const path = blobPlaces.slice(0, count).flatMap((blob, at) => blobPaths(field, blob, at, count))
  return path.length === 0
    ? []
    : [{ name: 'Blobs', path: path.join(''), color: 'accent', opacity: 10 }]
}

/** One blob wherever it shows on the slide; it comes again every two slides. */
function blobPaths(
  field: Field,
  { seam, size, from }: Blob,
  at: number,
  count: number,
): readonly string[] {
  const { width, height, index, place, shift } = field
  const [wide, high] = [field.size(size[0]), field.size(size[1])]
  // Larger ones would meet and leave only splinters of the ground between them.
  const room = count > designBlobs ? 0.42 : 0.6
  const share = Math.min(1, (room * 1.8 * width) / wide, (room * height) / high) / 2
  const [rx, ry] = [wide * share, high * share]
  const y = (from < 0 ? height + place(from) : place(from)) + 0.22 * height * shift(3 * at)
  const x = (seam - index) * width + 0.14 * width * shift(3 * at + 1)
  const turn = Math.PI * shift(3 * at + 2) + at
  // How far outlines may reach beyond their middle.
  const reach = rx * 1.3
  const first = Math.ceil((-reach - x) / (2 * width))
  const last = Math.floor((width + reach - x) / (2 * width))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) =>
    softShape(x + 2 * width * (first + step), y, rx, ry, turn),
  )
}

const corners = 8

/** A closed curve around (x, y), no circle: smooth through eight points (Catmull-Rom, as cubic curves). */
function softShape(x: number, y: number, rx: number, ry: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, index): readonly [number, number] => {
    const angle = (2 * Math.PI * index) / corners
    const swell = 1 + 0.12 * Math.sin(2 * angle + turn) + 0.07 * Math.sin(3 * angle + 2 * turn)
    return [x + rx * swell * Math.cos(angle), y + ry * swell * Math.sin(angle)]
  })
  const at = (index: number): readonly [number, number] =>
    points[(index + corners) % corners] ?? [x, y]
  const curves = points.map((point, index) => {
    const [before, next, after] = [at(index - 1), at(index + 1), at(index + 2)]
    return `C${pair(beside(point, next, before))} ${pair(beside(next, point, after))} ${pair(next)}`
  })
  return `M${pair(at(0))}${curves.join('')}Z`
}

/** The control point at `point`: a sixth of the way from `before` to `next`. */
function beside(
  [x, y]: readonly [number, number],
  next: readonly [number, number],
  before: readonly [number, number],
): readonly [number, number] {
  return [x + (next[0] - before[0]) / 6, y + (next[1] - before[1]) / 6]
}

function pair([x, y]: readonly [number, number]): string {
  return `${tenth(x)} ${tenth(y)}`
}

/** Degrees the rays are turned by, so that no edge lies level. */
const rayTurn = 2.5

/**
 * Rays from a point of the seam, every other one filled. What leaves one pair of slides at its right has
 * to come in at the left of the next pair, so every other pair is a mirror image.
 */
export function rays(field: Field): readonly Mark[] {
  const { width, height, index, place, size, density, shift } = field
  const count = Math.min(72, Math.max(3, Math.round((18 * density * place(1)) / size(1))))
  const each = 360 / count
  const isLeft = index % 2 === 1
  const isMirrored = Math.floor(index / 2) % 2 === 1
  const centre = [isLeft ? 0 : width, height * (0.12 + 0.24 * shift(0))] as const
  const reach = 2 * Math.hypot(width, height)
  const edge = (degrees: number): readonly [number, number] => {
    const angle = (Math.PI * (isMirrored ? 180 - degrees : degrees)) / 180
    return [centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle)]
  }
  const path = Array.from({ length: count }, (_, at) => {
    const from = at * each + rayTurn + each * shift(1)
    return `M${pair(centre)}L${pair(edge(from))}L${pair(edge(from + each / 2))}Z`
  })
  return [{ name: 'Rays', path: path.join(''), color: 'text', opacity: 5 }]
}
