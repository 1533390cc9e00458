/** Path data as geometry, for tests: what is painted where, worked out from the numbers alone. */
import type { VectorNode } from '../../src/lib/slide/node'

type Point = readonly [x: number, y: number]

/** Where the parts of a path begin that go on with `command`. */
export function startsOf(path: string, command: 'h' | 'V'): readonly Point[] {
  const starts = new RegExp(`M(-?[\\d.]+) (-?[\\d.]+)${command}`, 'g')
  return [...path.matchAll(starts)].map(([, x, y]): Point => [Number(x), Number(y)])
}

/** px beyond which it does not matter how far away an edge is. */
const far = 1

/**
 * How far (x, y) is from the edge of what `vectors` paint, for any y: below 0 inside, above outside, from
 * −1 to 1.
 */
export function coverAt(vectors: readonly VectorNode[], x: number): (y: number) => number {
  const shapes = vectors.map(({ path, line }) => {
    const lines = flatten(path)
    const reach = (line?.weight ?? 0) / 2 + far
    const near = lines.map((points) => edgesOf(points).filter((edge) => isNear(edge, x, reach)))
    return { line, lines, near: near.flat() }
  })
  return (y) =>
    shapes.reduce((least, { line, lines, near }) => {
      const distance = Math.min(far * 100, ...near.map((edge) => distanceTo(edge, [x, y])))
      const isInside = line === undefined && windingAt(lines, [x, y]) !== 0
      const signed =
        line === undefined ? (isInside ? -distance : distance) : distance - line.weight / 2
      return Math.min(least, Math.max(-far, signed))
    }, far)
}

type Edge = readonly [Point, Point]

function edgesOf(points: readonly Point[]): readonly Edge[] {
  return points.slice(1).map((point, index): Edge => [points[index] ?? point, point])
}

function isNear([[x1], [x2]]: Edge, x: number, reach: number): boolean {
  return Math.min(x1, x2) - reach <= x && x <= Math.max(x1, x2) + reach
}

function distanceTo([[x1, y1], [x2, y2]]: Edge, [x, y]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = ((x - x1) * dx + (y - y1) * dy) / Math.max(1e-9, dx * dx + dy * dy)
  const at = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - at * dx, y - y1 - at * dy)
}

/** How often closed lines run around a point: not at all outside. */
function windingAt(lines: readonly (readonly Point[])[], [x, y]: Point): number {
  let winding = 0
  for (const [[x1, y1], [x2, y2]] of lines.flatMap(edgesOf)) {
    const isLeft = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1) > 0
    if (y1 <= y && y2 > y && isLeft) winding += 1
    if (y1 > y && y2 <= y && !isLeft) winding -= 1
  }
  return winding
}

/** A path of M, L, H, V, h, v, C, Z and half circles (a) as lines of short straight pieces. */
function flatten(path: string): readonly (readonly Point[])[] {
  const lines: Point[][] = []
  let line: Point[] = []
  for (const [, command = '', given = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = (given.match(/-?[\d.]+/g) ?? []).map(Number)
    const [x = 0, y = 0] = line.at(-1) ?? []
    const [a = 0, b = 0] = n
    if (command === 'M') lines.push((line = [[a, b]]))
    else if (command === 'L') line.push([a, b])
    else if (command === 'H') line.push([a, y])
    else if (command === 'V') line.push([x, a])
    else if (command === 'h') line.push([x + a, y])
    else if (command === 'v') line.push([x, y + a])
    else if (command === 'C') line.push(...cubic([x, y], n))
    else if (command === 'a') line.push(...halfCircle([x, y], n))
    else if (command === 'Z') line.push(line[0] ?? [0, 0])
    else throw new Error(`Unexpected in a path: ${command}`)
  }
  return lines
}

function cubic([x0, y0]: Point, n: readonly number[]): readonly Point[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = n
  return Array.from({ length: 24 }, (_, index): Point => {
    const t = (index + 1) / 24
    const at = (a: number, b: number, c: number, d: number): number =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d
    return [at(x0, x1, x2, x3), at(y0, y1, y2, y3)]
  })
}

/** Downwards from (x, y), to the right where it is swept clockwise. */
function halfCircle([x, y]: Point, n: readonly number[]): readonly Point[] {
  const [radius = 0, , , , sweep, dx, dy] = n
  if (dx !== 0 || dy === undefined || Math.abs(dy - 2 * radius) > 0.01)
    throw new Error('No half circle')
  const side = sweep === 1 ? 1 : -1
  return Array.from({ length: 256 }, (_, index): Point => {
    const angle = (Math.PI * (index + 1)) / 256
    return [x + side * radius * Math.sin(angle), y + radius - radius * Math.cos(angle)]
  })
}
