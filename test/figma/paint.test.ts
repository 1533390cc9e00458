import { describe, expect, it } from 'vitest'

import {
  gradientTransform,
  needsSize,
  toEffects,
  toPaint,
  toRgb,
  toSolid,
} from '../../src/lib/figma/paint'

const square = { width: 100, height: 100 }

/** Where a point of the layer's unit square lies along the gradient, 0–1. */
function position(angle: number, size: typeof square, u: number, v: number): number {
  const [[a, b, c]] = gradientTransform(angle, size)
  return a * u + b * v + c
}

describe('a gradient runs as CSS draws its angle', () => {
  it('90 degrees on a square is the identity, as in the official example', () => {
    expect(gradientTransform(90, square)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ])
  })

  it('180 degrees on a square is [[0, 1, 0], [-1, 0, 1]], as in the official example', () => {
    expect(gradientTransform(180, square)).toEqual([
      [0, 1, 0],
      [-1, 0, 1],
    ])
  })

  it.each([0, 30, 45, 90, 135, 180, 200, 270, 315])(
    '%i degrees starts at 0 in one corner, is 0.5 in the middle and ends at 1 in the other',
    (angle) => {
      const size = { width: 1080, height: 1350 }
      const corners = [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ].map(([u = 0, v = 0]) => position(angle, size, u, v))
      expect(Math.min(...corners)).toBeCloseTo(0, 8)
      expect(Math.max(...corners)).toBeCloseTo(1, 8)
      expect(position(angle, size, 0.5, 0.5)).toBeCloseTo(0.5, 8)
    },
  )

  it('0 points up: the bottom is the start', () => {
    expect(position(0, square, 0.5, 1)).toBeCloseTo(0)
    expect(position(0, square, 0.5, 0)).toBeCloseTo(1)
  })

  it('needs the size of its layer only when it does not run along an edge', () => {
    const gradient = (angle: number) => ({ kind: 'gradient', angle, stops: [] }) as const
    expect([0, 90, 180, 270, 45].map((angle) => needsSize(gradient(angle)))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })
})

describe('colours', () => {
  it('#2239E8 is 34, 57, 232 of 255', () => {
    expect(toRgb('#2239E8')).toEqual({ r: 34 / 255, g: 57 / 255, b: 232 / 255 })
  })

  it('a full colour carries no opacity, since that is the default', () => {
    const color = { r: 0, g: 0, b: 0 }
    expect(toSolid({ kind: 'solid', color: '#000000', opacity: 1 })).toEqual({
      type: 'SOLID',
      color,
    })
    expect(toSolid({ kind: 'solid', color: '#000000', opacity: 0.16 })).toEqual({
      type: 'SOLID',
      color,
      opacity: 0.16,
    })
  })

  it('a gradient stop carries its opacity in the colour', () => {
    const stops = [
      { at: 0, color: '#000000', opacity: 0 },
      { at: 1, color: '#FFFFFF' },
    ]
    expect(toPaint({ kind: 'gradient', angle: 90, stops }, square)).toMatchObject({
      type: 'GRADIENT_LINEAR',
      gradientStops: [
        { position: 0, color: { r: 0, g: 0, b: 0, a: 0 } },
        { position: 1, color: { r: 1, g: 1, b: 1, a: 1 } },
      ],
    })
  })

  it('a shadow says visible and blendMode, without which Figma refuses it', () => {
    const color = { kind: 'solid', color: '#000000', opacity: 0.14 } as const
    expect(toEffects([{ x: 1, y: 24, blur: 64, color }])).toEqual([
      {
        type: 'DROP_SHADOW',
        color: { r: 0, g: 0, b: 0, a: 0.14 },
        offset: { x: 1, y: 24 },
        radius: 64,
        visible: true,
        blendMode: 'NORMAL',
      },
    ])
  })
})
