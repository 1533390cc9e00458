/** Fills of the tree → fills as Figma has them, at once or, where they depend on it, when the size is known. */
import { assertNever } from '../base/assert-never'
import type { Hex, Paint } from '../base/paint'
import {
  cropTransform,
  gradientTransform,
  needsCrop,
  needsSize,
  pictureNeedsSize,
  type Size,
} from '../slide/fills'
import type { PictureNode } from '../slide/node'
import { opacityField, solidValue, toNumber } from './canonical'
import type { PaintValue } from './props'

/** One fill that waits for its layer's size; JSON-safe. */
type SizedFill =
  | { readonly kind: 'ready'; readonly value: PaintValue }
  | { readonly kind: 'gradient'; readonly paint: Extract<Paint, { kind: 'gradient' }> }
  | {
      readonly kind: 'crop'
      readonly hash: string
      readonly picture: Size
      readonly focus: { readonly x: number; readonly y: number }
    }

/** The fills of a layer, or what they will be made from: one of both. */
export type WantedFills = { readonly fills: readonly PaintValue[] } | { readonly fillsFrom: string }

/** What a colour is used for: below other things, or as words, lines and drawings. */
export type ColorUse = 'ground' | 'mark'

export interface PaintNames {
  /** Name of the variable a colour is bound to in that use; null for a plain value. */
  readonly variable: (color: Hex, use: ColorUse) => string | null
}

/** As drawn: a size in px on both sides is known now, anything else only when the slide is laid out. */
export type KnownSize = Size | null

/** @param size null when only layout will tell it */
export function wantedPaint(
  paint: Paint,
  size: KnownSize,
  use: ColorUse,
  names: PaintNames,
): WantedFills {
  return settle([toSized(paint, use, names)], size, needsSize(paint))
}

/** Backdrop and picture, bottom first, as Figma orders paints. */
export function wantedPicture(
  node: PictureNode,
  picture: { readonly hash: string; readonly size?: Size },
  size: KnownSize,
  names: PaintNames,
): WantedFills {
  const backdrop = node.backdrop === undefined ? [] : [toSized(node.backdrop, 'ground', names)]
  const matters = pictureNeedsSize(node) && (needsCrop(node) ? picture.size !== undefined : true)
  return settle([...backdrop, toSizedPicture(node, picture)], size, matters)
}

/**
 * The fills `from` stands for on a layer of `size`.
 * @param from what `Wanted.fillsFrom` says
 */
export function fillsAt(from: string, size: Size): readonly PaintValue[] {
  // Made by this module in the same run, never read from a file.
  const fills = JSON.parse(from) as readonly SizedFill[]
  return fills.map((fill) => valueAt(fill, size))
}

function settle(fills: readonly SizedFill[], size: KnownSize, matters: boolean): WantedFills {
  if (size === null && matters) return { fillsFrom: JSON.stringify(fills) }
  // Of no matter when the size is not known: such paints are the same at any.
  return { fills: fills.map((fill) => valueAt(fill, size ?? { width: 1, height: 1 })) }
}

function toSized(paint: Paint, use: ColorUse, names: PaintNames): SizedFill {
  if (paint.kind === 'gradient') return { kind: 'gradient', paint }
  const value = solidValue(paint.color, paint.opacity, names.variable(paint.color, use))
  return { kind: 'ready', value }
}

function toSizedPicture(
  node: PictureNode,
  { hash, size }: { readonly hash: string; readonly size?: Size },
): SizedFill {
  if (node.fit === 'fit') return { kind: 'ready', value: { type: 'IMAGE', hash, mode: 'FIT' } }
  if (!needsCrop(node) || size === undefined) {
    return { kind: 'ready', value: { type: 'IMAGE', hash, mode: 'FILL' } }
  }
  return { kind: 'crop', hash, picture: size, focus: node.focus ?? { x: 0.5, y: 0.5 } }
}

function valueAt(fill: SizedFill, size: Size): PaintValue {
  switch (fill.kind) {
    case 'ready':
      return fill.value
    case 'gradient':
      return {
        type: 'GRADIENT_LINEAR',
        transform: gradientTransform(fill.paint.angle, size).flat(),
        stops: fill.paint.stops.map((stop) => ({
          at: toNumber(stop.at),
          color: stop.color.slice(0, 7).toUpperCase(),
          ...opacityField(stop.opacity),
        })),
      }
    case 'crop':
      return {
        type: 'IMAGE',
        hash: fill.hash,
        mode: 'CROP',
        transform: cropTransform(fill.picture, size, fill.focus).flat(),
      }
    default:
      return assertNever(fill)
  }
}
