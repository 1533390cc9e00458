/** Paints, effects and what they are made of, as the typings and figma-facts section 6 give them. */
import {
  arrayOf,
  asObject,
  boolean,
  invalid,
  nullable,
  number,
  object,
  oneOf,
  optional,
  string,
  tagged,
  type Check,
} from './check'

const unit = number({ min: 0, max: 1 })

export const rgb = object({ r: unit, g: unit, b: unit })
export const rgba = object({ r: unit, g: unit, b: unit, a: unit })
export const vector = object({ x: number(), y: number() })

export const blendMode = oneOf(
  'PASS_THROUGH',
  'NORMAL',
  'DARKEN',
  'MULTIPLY',
  'LINEAR_BURN',
  'COLOR_BURN',
  'LIGHTEN',
  'SCREEN',
  'LINEAR_DODGE',
  'COLOR_DODGE',
  'OVERLAY',
  'SOFT_LIGHT',
  'HARD_LIGHT',
  'DIFFERENCE',
  'EXCLUSION',
  'HUE',
  'SATURATION',
  'COLOR',
  'LUMINOSITY',
)

const alias = object({ type: oneOf('VARIABLE_ALIAS'), id: string })
const NONE = Object.freeze({})

/** `boundVariables` with aliases for some of `fields`. */
function bound(...fields: readonly string[]): ReturnType<typeof optional> {
  const shape = Object.fromEntries(fields.map((field) => [field, optional(alias)]))
  return optional(object(shape), NONE)
}

/** A 2×3 matrix. */
export const transform: Check<readonly (readonly number[])[]> = (value, path) => {
  const rows = arrayOf(arrayOf(number()))(value, path)
  if (rows.length !== 2) {
    return invalid(`Array must contain exactly 2 element(s)`, path)
  }
  rows.forEach((row, index) => {
    if (row.length !== 3) invalid(`Array must contain exactly 3 element(s)`, `${path}[${index}]`)
  })
  return rows
}

const common = {
  visible: optional(boolean, true),
  opacity: optional(unit, 1),
  blendMode: optional(blendMode, 'NORMAL'),
}

const solid = object({
  type: oneOf('SOLID'),
  ...common,
  color: rgb,
  boundVariables: bound('color'),
})

const stop = object({ position: unit, color: rgba, boundVariables: bound('color') })

const gradient = object({
  type: oneOf('GRADIENT_LINEAR', 'GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND'),
  ...common,
  gradientStops: arrayOf(stop),
  gradientTransform: transform,
})

const filterAmount = optional(number({ min: -1, max: 1 }))
const quarterTurns: Check<number> = (value, path) => {
  const degrees = number()(value, path)
  return degrees % 90 === 0 ? degrees : invalid('Number must be a multiple of 90', path)
}

const anyImage = object({
  type: oneOf('IMAGE'),
  ...common,
  scaleMode: oneOf('FILL', 'FIT', 'CROP', 'TILE'),
  imageHash: nullable(string),
  imageTransform: optional(transform),
  scalingFactor: optional(number({ above: 0 })),
  rotation: optional(quarterTurns),
  filters: optional(
    object({
      exposure: filterAmount,
      contrast: filterAmount,
      saturation: filterAmount,
      temperature: filterAmount,
      tint: filterAmount,
      highlights: filterAmount,
      shadows: filterAmount,
    }),
    NONE,
  ),
})

const pattern: Check<never> = (_value, path) =>
  invalid('PATTERN paints can only be set with setFillsAsync or setStrokesAsync', path)

/** One paint: SOLID, a gradient or IMAGE. Others are refused, as `fills =` does. */
export const paint = tagged('type', {
  SOLID: solid,
  GRADIENT_LINEAR: gradient,
  GRADIENT_RADIAL: gradient,
  GRADIENT_ANGULAR: gradient,
  GRADIENT_DIAMOND: gradient,
  IMAGE: anyImage,
  PATTERN: pattern,
})

export const paints = arrayOf(paint)

const shadow = {
  color: rgba,
  offset: vector,
  radius: number({ min: 0 }),
  spread: optional(number(), 0),
  visible: boolean,
  blendMode,
  boundVariables: bound('color', 'radius', 'spread', 'offsetX', 'offsetY'),
}

const blurNormal = object({
  type: oneOf('LAYER_BLUR', 'BACKGROUND_BLUR'),
  // The typings ask for it, official examples leave it out (figma-facts section 6): both pass.
  blurType: optional(oneOf('NORMAL'), 'NORMAL'),
  radius: number({ min: 0 }),
  visible: boolean,
  boundVariables: bound('radius'),
})

const blurProgressive = object({
  type: oneOf('LAYER_BLUR', 'BACKGROUND_BLUR'),
  blurType: oneOf('PROGRESSIVE'),
  radius: number({ min: 0 }),
  startRadius: number({ min: 0 }),
  startOffset: vector,
  endOffset: vector,
  visible: boolean,
  boundVariables: bound('radius'),
})

const blur: Check<Readonly<Record<string, unknown>>> = (value, path) =>
  asObject(value, path)['blurType'] === 'PROGRESSIVE'
    ? blurProgressive(value, path)
    : blurNormal(value, path)

/** Shadows and blurs. NOISE, TEXTURE, GLASS and SHADER are refused: the host cannot paint them. */
export const effect = tagged('type', {
  DROP_SHADOW: object({
    type: oneOf('DROP_SHADOW'),
    ...shadow,
    showShadowBehindNode: optional(boolean, false),
  }),
  INNER_SHADOW: object({ type: oneOf('INNER_SHADOW'), ...shadow }),
  LAYER_BLUR: blur,
  BACKGROUND_BLUR: blur,
})

export const effects = arrayOf(effect)
