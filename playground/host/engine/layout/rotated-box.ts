import type { LayerRecord } from '../../model'

export interface RotatedBox {
  readonly layer: LayerRecord
  /** Place of the layer's own origin when its bounding box starts at the point asked for. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly boxWidth: number
  readonly boxHeight: number
}

/**
 * The upright bounding box of a rotated layer, with that box's corner at `left`, `top`; null when the
 * layer is not rotated. Auto layout places this box. Figma turns counter-clockwise about the top-left.
 */
export function rotatedBox(layer: LayerRecord, left: number, top: number): RotatedBox | null {
  const degrees = layer.props['rotation']
  if (typeof degrees !== 'number' || degrees === 0) return null
  const radians = (-degrees * Math.PI) / 180
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const { width, height } = layer
  const xs = [0, width * cos, -height * sin, width * cos - height * sin]
  const ys = [0, width * sin, height * cos, width * sin + height * cos]
  return {
    layer,
    width,
    height,
    x: left - Math.min(...xs),
    y: top - Math.min(...ys),
    boxWidth: Math.max(...xs) - Math.min(...xs),
    boxHeight: Math.max(...ys) - Math.min(...ys),
  }
}
