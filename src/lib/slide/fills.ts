/**
 * Fills whose Figma form depends on the size of the layer: slanted gradients and pictures cut off their
 * centre. Pure geometry, for writing them and for comparing what stands there.
 */
import type { Gradient, Paint } from '../base/paint'
import type { PictureNode } from './node'

/** px */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Figma's 2 × 3 matrix by rows. Not readonly, as Figma's own type is not. */
export type Transform = [[number, number, number], [number, number, number]]

/** True for a gradient that does not run along an edge: its transform depends on the layer's shape. */
export function needsSize(paint: Paint): paint is Gradient {
  return paint.kind === 'gradient' && paint.angle % 90 !== 0
}

/** True when the paints of `node` depend on the layer's size: a crop off the centre, a slanted gradient. */
export function pictureNeedsSize(node: PictureNode): boolean {
  return needsCrop(node) || (node.backdrop !== undefined && needsSize(node.backdrop))
}

/** True for a picture cut anywhere but around its centre, which is where Figma's FILL cuts. */
export function needsCrop({ fit, focus }: PictureNode): boolean {
  return fit === 'fill' && focus !== undefined && (focus.x !== 0.5 || focus.y !== 0.5)
}

/**
 * Figma's transform for a linear gradient that runs as CSS draws `angle`: 0 points up, 90 to the right,
 * clockwise, from corner to corner. Maps the layer's unit square to gradient space, whose first
 * coordinate is the stop position. Derivation and check against Figma's examples: figma-facts 6.
 */
export function gradientTransform(angle: number, { width: w, height: h }: Size): Transform {
  const radians = (angle * Math.PI) / 180
  const s = Math.sin(radians)
  const c = Math.cos(radians)
  const length = Math.abs(w * s) + Math.abs(h * c)
  const along = 0.5 - (0.5 * (w * s - h * c)) / length
  const across = 0.5 - (0.5 * (w * c + h * s)) / length
  return [
    [exact((w * s) / length), exact((-h * c) / length), exact(along)],
    [exact((w * c) / length), exact((h * s) / length), exact(across)],
  ]
}

/** The cosine of 90° is 6e-17 in floating point, which would not read back as 0. Never -0. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0
}

/**
 * The window of a picture that covers a layer: maps the layer's unit square into the picture's
 * (figma-facts 6). `focus` is placed as CSS `object-position` does: 0 keeps the left or top edge, 1 the
 * right or bottom one.
 */
export function cropTransform(
  picture: Size,
  layer: Size,
  focus: { readonly x: number; readonly y: number },
): Transform {
  const scale = Math.max(layer.width / picture.width, layer.height / picture.height)
  const width = layer.width / (picture.width * scale)
  const height = layer.height / (picture.height * scale)
  return [
    [width, 0, (1 - width) * focus.x],
    [0, height, (1 - height) * focus.y],
  ]
}
