/** Matrices of layers, as the typings define them: [[cos, sin, x], [-sin, cos, y]]. */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { settle } from './groups'
import type { Bounds } from './path'

export type Matrix = readonly [readonly [number, number, number], readonly [number, number, number]]

/** The layer's matrix when it stands at (x, y). */
export function transformOf(layer: LayerRecord, x: number, y: number): Matrix {
  const angle = (Number(layer.props['rotation'] ?? 0) * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return [
    [cos, sin, x],
    [-sin, cos, y],
  ]
}

/** Degrees of a matrix that only turns; null when it also skews or stretches. */
export function rotationOf(matrix: readonly (readonly number[])[]): number | null {
  const [[a = 1, b = 0] = [], [c = 0, d = 1] = []] = matrix
  const isTurn = Math.abs(a - d) < 1e-5 && Math.abs(b + c) < 1e-5
  const isUnit = Math.abs(a * a + c * c - 1) < 1e-5
  return isTurn && isUnit ? (Math.atan2(-c, a) * 180) / Math.PI : null
}

/** From the layer's own space to the page's. Brings the layout of the layer and all above up to date. */
export function absoluteTransform(core: Core, layer: LayerRecord): Matrix {
  settle(core, layer)
  const own = transformOf(layer, layer.x, layer.y)
  const parent = layer.parent === null ? null : core.document.layer(layer.parent)
  if (parent === null || parent.type === 'PAGE' || parent.type === 'DOCUMENT') return own
  return multiply(absoluteTransform(core, parent), own)
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [[a, b, x], [c, d, y]] = outer
  const [[e, f, u], [g, h, v]] = inner
  return [
    [a * e + b * g, a * f + b * h, a * u + b * v + x],
    [c * e + d * g, c * f + d * h, c * u + d * v + y],
  ]
}

/** The upright box around a width × height px layer under `matrix`. */
export function boundsOf(matrix: Matrix, width: number, height: number): Bounds {
  const [[a, b, x], [c, d, y]] = matrix
  const xs = [0, a * width, b * height, a * width + b * height]
  const ys = [0, c * width, d * height, c * width + d * height]
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return {
    x: x + left,
    y: y + top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
  }
}
