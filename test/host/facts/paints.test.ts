import { describe, expect, test } from 'vitest'

import { awaiting, calling, get, open, red, set, setting } from './support'

describe('solid paints', () => {
  test('§6.1 a solid reads back with its defaults', () => {
    const frame = open().figma.createFrame()
    frame.fills = [{ type: 'SOLID', color: { r: 0.25, g: 0.5, b: 1 } }]
    expect(frame.fills).toMatchObject([
      {
        type: 'SOLID',
        color: { r: 0.25, g: 0.5, b: 1 },
        opacity: 1,
        visible: true,
        blendMode: 'NORMAL',
      },
    ])
  })

  test('§6.1 color.a is refused', () => {
    expect(
      setting(open().figma.createFrame(), 'fills', [
        { type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } },
      ]),
    ).toContain("Unrecognized key(s) in object: 'a' at [0].color")
  })

  test('§6.1 channels of 255 are refused', () => {
    expect(
      setting(open().figma.createFrame(), 'fills', [
        { type: 'SOLID', color: { r: 255, g: 0, b: 0 } },
      ]),
    ).toContain('Number must be less than or equal to 1 at [0].color.r')
  })

  test('§6.1 strokes take the same paints', () => {
    const frame = open().figma.createFrame()
    frame.strokes = [red]
    expect(frame.strokes).toMatchObject([red])
    expect(setting(frame, 'strokes', [{ type: 'SOLID', color: { r: 2, g: 0, b: 0 } }])).toContain(
      'in set_strokes',
    )
  })

  test.each(['opacity', 'visible', 'blendMode'])('§6.1 %s of a paint is kept', (name) => {
    const frame = open().figma.createFrame()
    const value = { opacity: 0.5, visible: false, blendMode: 'MULTIPLY' }[name]
    set(frame, 'fills', [{ ...red, [name]: value }])
    expect(frame.fills).toMatchObject([{ [name]: value }])
  })

  test('§6.2 util.solidPaint parses CSS hex with alpha', () => {
    const paint = open().figma.util.solidPaint('#FF00FF88')
    expect(paint).toMatchObject({ type: 'SOLID', color: { r: 1, g: 0, b: 1 } })
    expect(paint.opacity).toBeCloseTo(0x88 / 255, 5)
  })

  test('§6.2 util.rgb and util.rgba parse CSS', () => {
    const { util } = open().figma
    expect(util.rgb('#FF0000')).toEqual({ r: 1, g: 0, b: 0 })
    expect(util.rgba('#00FF0080')).toMatchObject({ r: 0, g: 1, b: 0 })
    expect(util.rgba('#00FF0080').a).toBeCloseTo(0x80 / 255, 5)
    expect(util.rgb('rgb(0, 0, 255)')).toEqual({ r: 0, g: 0, b: 1 })
  })

  test.each(['rgb', 'rgba', 'solidPaint'])(
    '§6.2 util.%s throws on what it cannot parse',
    (name) => {
      expect(calling(open().figma.util, name, 'not a colour')).toContain(`in ${name}`)
    },
  )

  test('§6.5 a missing colour is refused', () => {
    expect(
      setting(open().figma.createFrame(), 'fills', [{ type: 'SOLID', color: null }]),
    ).toContain('Expected object, received null at [0].color')
  })

  test('§6.5 a wrong type is refused', () => {
    const message = setting(open().figma.createFrame(), 'fills', [{ type: 'PLAIN' }])
    expect(message).toContain('in set_fills')
    expect(message).toContain('Invalid discriminator value')
  })
})

describe('gradients', () => {
  const stops = [
    { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
    { position: 1, color: { r: 0, g: 0, b: 1, a: 0.5 } },
  ]
  const transform = [
    [1, 0, 0],
    [0, 1, 0],
  ]

  test.each(['GRADIENT_LINEAR', 'GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND'])(
    '§6.3 %s keeps its RGBA stops and its transform',
    (type) => {
      const frame = open().figma.createFrame()
      set(frame, 'fills', [{ type, gradientStops: stops, gradientTransform: transform }])
      expect(frame.fills).toMatchObject([
        { type, gradientStops: stops, gradientTransform: transform },
      ])
    },
  )

  test('§6.3 a stop without alpha is refused', () => {
    expect(
      setting(open().figma.createFrame(), 'fills', [
        {
          type: 'GRADIENT_LINEAR',
          gradientStops: [{ position: 0, color: { r: 1, g: 0, b: 0 } }],
          gradientTransform: transform,
        },
      ]),
    ).toContain('Required value missing at [0].gradientStops[0].color.a')
  })

  test.each(['gradientStops', 'gradientTransform'])('§6.3 a gradient needs %s', (name) => {
    const paint = { type: 'GRADIENT_LINEAR', gradientStops: stops, gradientTransform: transform }
    const rest = Object.fromEntries(Object.entries(paint).filter(([key]) => key !== name))
    expect(setting(open().figma.createFrame(), 'fills', [rest])).toContain(`at [0].${name}`)
  })
})

describe('effects', () => {
  const shadow = {
    type: 'DROP_SHADOW',
    color: { r: 0, g: 0, b: 0, a: 0.25 },
    offset: { x: 0, y: 4 },
    radius: 8,
    visible: true,
    blendMode: 'NORMAL',
  }

  test('§6.6 a drop shadow reads back', () => {
    const frame = open().figma.createFrame()
    set(frame, 'effects', [{ ...shadow, spread: 2, showShadowBehindNode: true }])
    expect(frame.effects).toMatchObject([shadow])
  })

  test.each(['color', 'offset', 'radius', 'visible', 'blendMode'])(
    '§6.6 a drop shadow without %s is refused',
    (name) => {
      const rest = Object.fromEntries(Object.entries(shadow).filter(([key]) => key !== name))
      expect(setting(open().figma.createFrame(), 'effects', [rest])).toContain(
        'in set_effects: Property "effects" failed validation',
      )
    },
  )

  test('§6.6 a negative radius is refused', () => {
    expect(setting(open().figma.createFrame(), 'effects', [{ ...shadow, radius: -1 }])).toContain(
      'Number must be greater than or equal to 0',
    )
  })

  test('§6.6 an inner shadow must not carry showShadowBehindNode', () => {
    const frame = open().figma.createFrame()
    const inner = { ...shadow, type: 'INNER_SHADOW' }
    expect(setting(frame, 'effects', [{ ...inner, showShadowBehindNode: false }])).toContain(
      'in set_effects',
    )
    set(frame, 'effects', [inner])
    expect(frame.effects).toHaveLength(1)
  })

  test.each(['LAYER_BLUR', 'BACKGROUND_BLUR'])('§6.8 %s with blurType NORMAL', (type) => {
    const frame = open().figma.createFrame()
    set(frame, 'effects', [{ type, blurType: 'NORMAL', radius: 12, visible: true }])
    expect(frame.effects).toMatchObject([{ type, radius: 12, visible: true }])
  })

  test('§6.9 noise is no paint', () => {
    expect(setting(open().figma.createFrame(), 'fills', [{ type: 'NOISE' }])).toContain(
      'Invalid discriminator value',
    )
  })

  test('§6.10 spread comes back as float32', () => {
    const frame = open().figma.createFrame()
    set(frame, 'effects', [{ ...shadow, spread: 0.4 }])
    expect((get(frame.effects[0] ?? {}, 'spread') as number) - 0.4).toBeCloseTo(5.96e-9, 10)
  })

  test('§6.11 a pattern cannot be set through fills', () => {
    const { figma } = open()
    expect(
      setting(figma.createFrame(), 'fills', [
        {
          type: 'PATTERN',
          sourceNodeId: figma.createFrame().id,
          tileType: 'RECTANGULAR',
          scalingFactor: 1,
          spacing: { x: 0, y: 0 },
          horizontalAlignment: 'START',
        },
      ]),
    ).toContain('in set_fills')
  })

  test('§6.11 there is no createPattern', () => {
    expect(() => get(open().figma, 'createPattern')).toThrow("no such property 'createPattern'")
  })
})

describe('binding', () => {
  test('§6.4 §7.9 setBoundVariableForPaint gives a new paint, and only for SOLID', async () => {
    const { figma } = open()
    const collection = figma.variables.createVariableCollection('Brand')
    const ink = figma.variables.createVariable('ink', collection, 'COLOR')
    const paint: SolidPaint = { type: 'SOLID', color: { r: 0, g: 0, b: 0 } }
    const bound = figma.variables.setBoundVariableForPaint(paint, 'color', ink)
    expect(bound).not.toBe(paint)
    expect(paint).not.toHaveProperty('boundVariables')
    expect(bound.boundVariables).toEqual({ color: { type: 'VARIABLE_ALIAS', id: ink.id } })
    const gradient = { type: 'GRADIENT_LINEAR', gradientStops: [], gradientTransform: [] }
    expect(
      await awaiting(figma.variables, 'setBoundVariableForPaint', gradient, 'color', ink),
    ).toContain('in setBoundVariableForPaint')
  })
})
