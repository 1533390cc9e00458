/** Plane transforms in the two shapes in use: Figma's two rows, and CanvasKit's nine numbers. */

/** Two rows, `[[a, c, e], [b, d, f]]`: x' = a·x + c·y + e, y' = b·x + d·y + f. As in the Plugin API. */
export type Transform = readonly [
  readonly [number, number, number],
  readonly [number, number, number],
]

export const identity: Transform = [
  [1, 0, 0],
  [0, 1, 0],
]

/** First `inner`, then `outer`. */
export function multiply(outer: Transform, inner: Transform): Transform {
  const [[a, c, e], [b, d, f]] = outer
  const [[p, r, t], [q, s, u]] = inner
  return [
    [a * p + c * q, a * r + c * s, a * t + c * u + e],
    [b * p + d * q, b * r + d * s, b * t + d * u + f],
  ]
}

/** The way back; null for a transform that flattens the plane. */
export function invert(transform: Transform): Transform | null {
  const [[a, c, e], [b, d, f]] = transform
  const determinant = a * d - b * c
  if (Math.abs(determinant) < 1e-12) return null
  return [
    [d / determinant, -c / determinant, (c * f - d * e) / determinant],
    [-b / determinant, a / determinant, (b * e - a * f) / determinant],
  ]
}

export function scaling(x: number, y: number): Transform {
  return [
    [x, 0, 0],
    [0, y, 0],
  ]
}

export function translation(x: number, y: number): Transform {
  return [
    [1, 0, x],
    [0, 1, y],
  ]
}

/** Counter-clockwise about the origin, in degrees, as Figma's `rotation`. */
export function rotation(degrees: number): Transform {
  const radians = (degrees * Math.PI) / 180
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  return [
    [cos, sin, 0],
    [-sin, cos, 0],
  ]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The upright box around a transformed box. */
export function transformBox(transform: Transform, box: Box): Box {
  const [[a, c, e], [b, d, f]] = transform
  const corners = [
    [box.left, box.top],
    [box.right, box.top],
    [box.right, box.bottom],
    [box.left, box.bottom],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

/** CanvasKit's order: three rows of three. */
export function toKitMatrix(transform: Transform): number[] {
  return [...transform[0], ...transform[1], 0, 0, 1]
}
