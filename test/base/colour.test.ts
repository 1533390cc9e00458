import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  contrast,
  fromOklch,
  luminance,
  over,
  paintOver,
  readHex,
  toOklch,
  withContrast,
  withLightness,
  worstContrast,
} from '../../src/lib/base/colour'
import type { Gradient, Hex, Paint } from '../../src/lib/base/paint'

const anyColour: fc.Arbitrary<Hex> = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`)

const white: Paint = { kind: 'solid', color: '#FFFFFF' }

function gradient(...stops: readonly (readonly [at: number, color: Hex])[]): Gradient {
  return { kind: 'gradient', angle: 0, stops: stops.map(([at, color]) => ({ at, color })) }
}

describe('reading a colour', () => {
  test.each([
    ['#2239e8', '#2239E8'],
    [' 2239E8 ', '#2239E8'],
    ['#fa3', '#FFAA33'],
    ['FA3', '#FFAA33'],
  ])('%s is %s', (typed, hex) => {
    expect(readHex(typed)).toBe(hex)
  })

  test.each(['', '#', 'red', '#12345', '#FFFFFF80', '#fff8', 'rgb(1,2,3)', '#GGGGGG'])(
    '%s is none',
    (typed) => {
      expect(readHex(typed)).toBeNull()
    },
  )
})

describe('contrast', () => {
  test('black on white is 21, a colour on itself 1', () => {
    expect(contrast('#000000', '#FFFFFF')).toBe(21)
    expect(contrast('#2239E8', '#2239E8')).toBe(1)
  })

  test('the lightest grey that passes on white by WCAG is #767676, at 4.54', () => {
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
    expect(contrast('#777777', '#FFFFFF')).toBeLessThan(4.5)
  })

  test('green is lighter than red, red than blue: 0.7152, 0.2126, 0.0722', () => {
    expect(luminance('#00FF00')).toBeCloseTo(0.7152, 6)
    expect(luminance('#FF0000')).toBeCloseTo(0.2126, 6)
    expect(luminance('#0000FF')).toBeCloseTo(0.0722, 6)
  })

  test('what is no colour counts as black', () => {
    expect(contrast('none', '#FFFFFF')).toBe(21)
  })

  test('the order of the two does not matter, and it is 1 to 21', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a))
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1)
        expect(contrast(a, b)).toBeLessThanOrEqual(21)
      }),
    )
  })
})

describe('a colour over another', () => {
  test('16 % of black on white', () => {
    expect(over('#000000', 0.16, '#FFFFFF')).toBe('#D6D6D6')
  })

  test('all or nothing of it, also beyond 0 and 1', () => {
    for (const opacity of [1, 7]) expect(over('#2239E8', opacity, '#FFFFFF')).toBe('#2239E8')
    for (const opacity of [0, -1]) expect(over('#2239E8', opacity, '#FFFFFF')).toBe('#FFFFFF')
  })
})

test('a colour laid over a paint changes its every stop, and no angle or place', () => {
  expect(paintOver('#000000', 0.16, white)).toEqual({ kind: 'solid', color: '#D6D6D6' })
  expect(paintOver('#000000', 0.16, gradient([0.2, '#FFFFFF'], [1, '#000000']))).toEqual(
    gradient([0.2, '#D6D6D6'], [1, '#000000']),
  )
})

describe('contrast on a gradient', () => {
  test('is that of the end nearer to the text', () => {
    const paint = gradient([0, '#D6E7FF'], [1, '#FFEFD8'])
    expect(worstContrast('#0C1E3C', paint)).toBeCloseTo(contrast('#0C1E3C', '#D6E7FF'), 6)
  })

  test('finds a point between the stops: grey on black to white has next to none', () => {
    expect(worstContrast('#808080', gradient([0, '#000000'], [1, '#FFFFFF']))).toBeLessThan(1.02)
  })

  test('finds a stop in the middle; the order of the stops in the list does not matter', () => {
    const stops = [
      [1, '#FFFFFF'],
      [0.5, '#777777'],
      [0, '#FFFFFF'],
    ] as const
    const middle = contrast('#000000', '#777777')
    expect(worstContrast('#000000', gradient(...stops))).toBeCloseTo(middle, 6)
  })

  test('colours are mixed in sRGB: three quarters of red and one of green are darker than either', () => {
    expect(worstContrast('#000000', gradient([0, '#FF0000'], [1, '#00FF00']))).toBeCloseTo(
      contrast('#000000', '#BF4000'),
      1,
    )
  })

  test('beyond the outermost stops their colours go on; no stops is black', () => {
    const paint = gradient([0.4, '#FFFFFF'], [0.6, '#FFFFFF'])
    expect(worstContrast('#000000', paint)).toBe(21)
    expect(worstContrast('#FFFFFF', gradient())).toBe(21)
  })
})

describe('lightness', () => {
  test('there and back is the same colour', () => {
    fc.assert(
      fc.property(anyColour, (color) => {
        expect(fromOklch(toOklch(color))).toBe(color)
      }),
    )
  })

  test('a blue made pale or dark keeps its hue; 0 is black, 1 is white', () => {
    const { hue } = toOklch('#2239E8')
    for (const lightness of [0.16, 0.42, 0.76]) {
      const moved = toOklch(withLightness('#2239E8', lightness))
      expect(moved.lightness).toBeCloseTo(lightness, 2)
      expect(Math.abs(moved.hue - hue)).toBeLessThan(3)
    }
    expect(withLightness('#2239E8', 0)).toBe('#000000')
    expect(withLightness('#2239E8', 1)).toBe('#FFFFFF')
  })

  test('a chroma that sRGB lacks is brought down to what it has, no further', () => {
    const strongest = toOklch(fromOklch({ lightness: 0.6, chroma: 1, hue: 145 })).chroma
    expect(strongest).toBeGreaterThan(0.15)
    expect(fromOklch({ lightness: 0.6, chroma: strongest + 0.02, hue: 145 })).toBe(
      fromOklch({ lightness: 0.6, chroma: 1, hue: 145 }),
    )
  })
})

describe('moving a colour until it can be read', () => {
  test('what holds stays', () => {
    expect(withContrast('#767676', [white], 4.5)).toBe('#767676')
  })

  test('a yellow on white gets as dark as it must, and stays yellow', () => {
    const found = withContrast('#FFD43A', [white], 4.5)
    expect(contrast(found, '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(found, '#FFFFFF')).toBeLessThan(4.7)
    expect(Math.abs(toOklch(found).hue - toOklch('#FFD43A').hue)).toBeLessThan(4)
  })

  test('one way only, when asked: on mid grey a grey gets lighter or darker', () => {
    const grey: Paint = { kind: 'solid', color: '#757575' }
    const lighter = withContrast('#747474', [grey], 4.5, 'lighter')
    const darker = withContrast('#767676', [grey], 4.5, 'darker')
    expect(toOklch(lighter).lightness).toBeGreaterThan(0.9)
    expect(toOklch(darker).lightness).toBeLessThan(0.1)
  })

  test('where nothing will do, the most there is', () => {
    const paint = gradient([0, '#000000'], [1, '#FFFFFF'])
    expect(() => withContrast('#808080', [paint], 4.5)).not.toThrow()
    expect(withContrast('#9A9A9A', [{ kind: 'solid', color: '#777777' }], 10)).toBe('#000000')
  })

  test('black or white holds 4.5 on every colour, so any colour can be moved to hold', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (color, ground) => {
        const found = withContrast(color, [{ kind: 'solid', color: ground }], 4.5)
        expect(contrast(found, ground)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
