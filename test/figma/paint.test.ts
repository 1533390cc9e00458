import { describe, expect, it } from 'vitest'

import { toEffects, toPaints, toRgb } from '../../src/lib/figma/paint'

/** Nothing is bound to variables. */
const plain = (paint: SolidPaint): SolidPaint => paint

describe('colours', () => {
  it('#2239E8 is 34, 57, 232 of 255', () => {
    expect(toRgb('#2239E8')).toEqual({ r: 34 / 255, g: 57 / 255, b: 232 / 255 })
  })

  it('a full colour carries no opacity, since that is the default', () => {
    const color = { r: 0, g: 0, b: 0 }
    expect(toPaints([{ type: 'SOLID', color: '#000000' }], plain)).toEqual([
      { type: 'SOLID', color },
    ])
    expect(toPaints([{ type: 'SOLID', color: '#000000', opacity: 0.16 }], plain)).toEqual([
      { type: 'SOLID', color, opacity: 0.16 },
    ])
  })

  it('a gradient stop carries its opacity in the colour', () => {
    const stops = [
      { at: 0, color: '#000000', opacity: 0 },
      { at: 1, color: '#FFFFFF' },
    ]
    const transform = [1, 0, 0, 0, 1, 0]
    expect(toPaints([{ type: 'GRADIENT_LINEAR', transform, stops }], plain)).toEqual([
      {
        type: 'GRADIENT_LINEAR',
        gradientTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
        gradientStops: [
          { position: 0, color: { r: 0, g: 0, b: 0, a: 0 } },
          { position: 1, color: { r: 1, g: 1, b: 1, a: 1 } },
        ],
      },
    ])
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
