/** `figma.util`: colours from CSS text or colour objects (typings, UtilAPI). */
import { converter, parse } from 'culori'

import { method, type Feature } from '../member'
import { refuse } from '../refusal'
import { asObject, number, validate } from '../validate/check'

interface Rgba {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly a: number
}

const toRgb = converter('rgb')

export const colors: Feature = {
  subjects: { UtilAPI: (core) => core.session },
  types: {
    UtilAPI: {
      rgb: method((_core, _session, [color]) => {
        const { r, g, b } = readColor(color)
        return { r, g, b }
      }),
      rgba: method((_core, _session, [color, alpha]) => {
        const rgba = readColor(color)
        return alpha === undefined ? rgba : { ...rgba, a: validate('alpha', unit, alpha) }
      }),
      solidPaint: method((_core, _session, [color, overrides]) => {
        const { r, g, b, a } = readColor(color)
        const given = overrides === undefined ? {} : validate('overrides', asObject, overrides)
        // The overrides are for all but the colour and, when the colour has one, its alpha.
        const opacity = a < 1 || given['opacity'] === undefined ? { opacity: a } : {}
        return { ...given, type: 'SOLID', color: { r, g, b }, ...opacity }
      }),
    },
  },
}

const unit = number({ min: 0, max: 1 })

/** Channels 0–1, cut to the sRGB gamut. Refuses text that is no CSS colour. */
function readColor(value: unknown): Rgba {
  if (typeof value === 'string') {
    const color = toRgb(parse(value))
    if (color === undefined) return refuse(`Unable to parse color "${value}"`)
    const { r, g, b, alpha = 1 } = color
    return { r: cut(r), g: cut(g), b: cut(b), a: cut(alpha) }
  }
  const { r, g, b, a = 1 } = validate('color', asObject, value)
  const channel = (name: string, given: unknown): number => validate(name, unit, given)
  return {
    r: channel('r', r),
    g: channel('g', g),
    b: channel('b', b),
    a: channel('a', a),
  }
}

function cut(channel: number): number {
  return Math.fround(Math.min(1, Math.max(0, channel)))
}
