/** Paints on the canvas → the form in which they are compared. */
import { canonicalJson, opacityField, toNumber } from '../sync/canonical'
import type { PaintValue } from '../sync/props'

/** Names of our own variables and styles, by Figma's ids. */
export interface OwnNames {
  /** The colour of ours ("accent") that a variable is; null for somebody else's. */
  readonly variable: (id: string) => string | null
  /** The text style of ours ("Title"); null for somebody else's. */
  readonly textStyle: (id: string) => string | null
}

export function readPaints(
  paints: readonly Paint[] | PluginAPI['mixed'],
  names: OwnNames,
): readonly PaintValue[] {
  // Only text mixes fills, and text is read by its segments.
  if (typeof paints === 'symbol') return [{ type: 'OTHER', json: 'mixed' }]
  return paints.map((paint) => readPaint(paint, names))
}

function readPaint(paint: Paint, names: OwnNames): PaintValue {
  if (paint.visible === false || (paint.blendMode ?? 'NORMAL') !== 'NORMAL') return other(paint)
  if (paint.type === 'SOLID') {
    const variable = paint.boundVariables?.color?.id
    return {
      type: 'SOLID',
      color: toHex(paint.color),
      ...opacityField(paint.opacity),
      ...(variable === undefined ? {} : { variable: names.variable(variable) ?? `id:${variable}` }),
    }
  }
  if (paint.type === 'IMAGE') return readImage(paint)
  if (paint.type !== 'GRADIENT_LINEAR' || toNumber(paint.opacity ?? 1) !== 1) return other(paint)
  return {
    type: 'GRADIENT_LINEAR',
    transform: numbersOf(paint.gradientTransform),
    stops: paint.gradientStops.map(({ position, color }) => ({
      at: toNumber(position),
      color: toHex(color),
      ...opacityField(color.a),
    })),
  }
}

function readImage(paint: ImagePaint): PaintValue {
  const { imageHash, scaleMode, imageTransform, rotation, scalingFactor, filters, opacity } = paint
  const isPlain =
    toNumber(opacity ?? 1) === 1 &&
    (rotation ?? 0) === 0 &&
    (scaleMode !== 'TILE' || toNumber(scalingFactor ?? 1) === 1) &&
    Object.values(filters ?? {}).every(
      (value) => value === undefined || toNumber(Number(value)) === 0,
    )
  if (imageHash === null || !isPlain) return other(paint)
  const isCut = scaleMode === 'CROP' && imageTransform !== undefined
  return {
    type: 'IMAGE',
    hash: imageHash,
    mode: scaleMode,
    ...(isCut ? { transform: numbersOf(imageTransform) } : {}),
  }
}

function numbersOf(transform: Transform): readonly number[] {
  return transform.flatMap((row) => row.map(toNumber))
}

/** What we never write is compared whole. */
function other(paint: Paint): PaintValue {
  return { type: 'OTHER', json: canonicalJson(paint) }
}

export function toHex({ r, g, b }: RGB): string {
  const channels = [r, g, b].map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${channels.join('').toUpperCase()}`
}
