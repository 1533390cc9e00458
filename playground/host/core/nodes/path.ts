/**
 * Vector paths: the part of SVG path data that Figma takes, absolute M, L, Q, C and Z with numbers
 * divided by spaces (typings, VectorPath.data).
 */

export interface PathData {
  readonly windingRule: string
  readonly data: string
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const COORDINATES: Readonly<Record<string, number | undefined>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }

interface Command {
  readonly name: string
  readonly numbers: readonly number[]
}

/** The commands of `data`; null when it is not in Figma's grammar. */
export function parsePath(data: string): Command[] | null {
  const words = data.match(/[A-Za-z]|[^\sA-Za-z,]+(?:e[-+]?\d+)?/gi) ?? []
  const commands: Command[] = []
  let at = 0
  while (at < words.length) {
    const name = words[at] ?? ''
    const count = COORDINATES[name]
    if (count === undefined) return null
    const numbers = words.slice(at + 1, at + 1 + count).map(Number)
    if (numbers.length < count || numbers.some((value) => !Number.isFinite(value))) return null
    commands.push({ name, numbers })
    at += 1 + count
  }
  return commands
}

export function printPath(commands: readonly Command[]): string {
  return commands.map(({ name, numbers }) => [name, ...numbers].join(' ')).join(' ')
}

/** Moves and stretches: x → (x − origin.x) × ratio. */
export function mapPath(
  data: string,
  origin: { readonly x: number; readonly y: number },
  ratioX: number,
  ratioY: number,
): string {
  const commands = parsePath(data)
  if (commands === null) return data
  return printPath(
    commands.map(({ name, numbers }) => ({
      name,
      numbers: numbers.map((value, index) =>
        index % 2 === 0
          ? Math.fround((value - origin.x) * ratioX)
          : Math.fround((value - origin.y) * ratioY),
      ),
    })),
  )
}

/** `vectorPaths` stretched around the origin. */
export function scalePaths(paths: unknown, ratioX: number, ratioY: number): unknown {
  // Stored values passed their check: an array of VectorPath.
  const list = paths as readonly PathData[]
  return Object.freeze(
    list.map(({ windingRule, data }) =>
      Object.freeze({ windingRule, data: mapPath(data, { x: 0, y: 0 }, ratioX, ratioY) }),
    ),
  )
}

/** Box around the curves themselves, not their control points. Zero size at 0,0 without commands. */
export function pathBounds(commands: readonly Command[]): Bounds {
  const xs: number[] = []
  const ys: number[] = []
  let x = 0
  let y = 0
  for (const { numbers } of commands) {
    const points = [x, y, ...numbers]
    if (numbers.length > 0) {
      xs.push(...extremes(points.filter((_value, index) => index % 2 === 0)))
      ys.push(...extremes(points.filter((_value, index) => index % 2 === 1)))
      x = numbers.at(-2) ?? x
      y = numbers.at(-1) ?? y
    }
  }
  if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** End points and turning points of one coordinate of a line, quadratic or cubic; a move's end only. */
function extremes(points: readonly number[]): number[] {
  const [a = 0, b = 0, c, d] = points
  if (c === undefined) return [b]
  if (d === undefined) {
    const turn = (a - b) / (a - 2 * b + c)
    const at = (1 - turn) ** 2 * a + 2 * (1 - turn) * turn * b + turn ** 2 * c
    return turn > 0 && turn < 1 ? [c, at] : [c]
  }
  const turns = roots(-a + 3 * b - 3 * c + d, 2 * (a - 2 * b + c), b - a)
  const at = (t: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d
  return [d, ...turns.filter((t) => t > 0 && t < 1).map(at)]
}

/** Real solutions of a·t² + b·t + c = 0. */
function roots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b]
  const inner = b * b - 4 * a * c
  if (inner < 0) return []
  return [(-b + Math.sqrt(inner)) / (2 * a), (-b - Math.sqrt(inner)) / (2 * a)]
}
