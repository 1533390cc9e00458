import { describe, expect, test } from 'vitest'

import { call, get, messageOf, open, openText, reading, red, set, setting } from './support'

describe('members', () => {
  test.each(['colour', 'text', '_x'])('§5.45 writing the unknown %s on a frame throws', (name) => {
    expect(setting(open().figma.createFrame(), name, 1)).toContain(
      `Cannot add property ${name}, object is not extensible`,
    )
  })

  test('§5.45 writing a text property on a frame throws', () => {
    expect(setting(open().figma.createFrame(), 'characters', 'x')).toContain(
      'Cannot add property characters, object is not extensible',
    )
  })

  test.each([
    ['createText', 'children', 'TEXT'],
    ['createText', 'layoutMode', 'TEXT'],
    ['createRectangle', 'appendChild', 'RECTANGLE'],
    ['createFrame', 'characters', 'FRAME'],
    ['createSection', 'clipsContent', 'SECTION'],
  ] as const)('§5.46 reading %s().%s throws', (create, name, type) => {
    const layer = open().figma[create]()
    expect(reading(layer, name)).toContain(`no such property '${name}' on ${type} node`)
  })

  test('§5.46 ?. does not help, the in operator does', () => {
    const text = open().figma.createText()
    expect(messageOf(() => (text as unknown as FrameNode).children.length)).toContain(
      "no such property 'children'",
    )
    expect('children' in text).toBe(false)
    expect('characters' in text).toBe(true)
    expect('layoutMode' in open().figma.createFrame()).toBe(true)
  })

  test.each(['id', 'type', 'parent', 'removed', 'children', 'absoluteTransform'])(
    '§5.23 frame.%s is read only',
    (name) => {
      expect(setting(open().figma.createFrame(), name, null)).toContain('no setter for property')
    },
  )

  test('§5.45 a known member the stand-in lacks says so by name', () => {
    expect(messageOf(() => call(open().figma, 'createSticky'))).toContain(
      'not implemented in host: createSticky',
    )
  })

  test('§5.46 a layer can be awaited and printed without an error', async () => {
    const frame = open().figma.createFrame()
    expect(await Promise.resolve(frame)).toBe(frame)
    expect(String(frame)).toBeTypeOf('string')
    expect(JSON.stringify({ id: frame.id })).toContain(frame.id)
  })
})

describe('arrays and objects', () => {
  test.each(['fills', 'strokes', 'effects', 'exportSettings'])(
    '§5.47 frame.%s is a fresh frozen copy',
    (name) => {
      const frame = open().figma.createFrame()
      frame.fills = [red]
      const first = get(frame, name) as unknown[]
      expect(Object.isFrozen(first)).toBe(true)
      expect(get(frame, name)).not.toBe(first)
      expect(() => first.push(red)).toThrow(TypeError)
    },
  )

  test('§5.47 what stands inside is frozen too', () => {
    const frame = open().figma.createFrame()
    frame.fills = [red]
    const [paint] = frame.fills as [SolidPaint]
    expect(() => {
      set(paint.color, 'r', 0)
    }).toThrow(TypeError)
  })

  test('§5.47 later changes of what was assigned change nothing', () => {
    const frame = open().figma.createFrame()
    const paint = { type: 'SOLID' as const, color: { r: 1, g: 0, b: 0 } }
    frame.fills = [paint]
    paint.color.r = 0
    expect(frame.fills).toMatchObject([{ color: { r: 1 } }])
  })

  test('§5.47 a mutated clone can be assigned', () => {
    const frame = open().figma.createFrame()
    frame.fills = [red]
    const paints = JSON.parse(JSON.stringify(frame.fills)) as SolidPaint[]
    frame.fills = [...paints, red]
    expect(frame.fills).toHaveLength(2)
  })

  test('§5.47 children and selection are fresh copies', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const seen = figma.currentPage.children
    figma.createFrame()
    expect(seen).toEqual([frame])
    expect(() => (figma.currentPage.selection as SceneNode[]).push(frame)).toThrow(TypeError)
    expect(figma.currentPage.selection).toEqual([])
  })

  test('§5.47 ranges of text give frozen copies', async () => {
    const { text } = await openText('Hello')
    expect(Object.isFrozen(text.getRangeFills(0, 1))).toBe(true)
    expect(Object.isFrozen(text.fontName)).toBe(true)
  })
})

describe('what cannot be written', () => {
  test('§5.49 layout of an instance’s layers cannot be overridden', () => {
    const { figma } = open()
    const component = figma.createComponent()
    component.appendChild(figma.createFrame())
    const [inside] = component.createInstance().children
    if (!inside) throw new Error('the instance has no children')
    expect(setting(inside, 'x', 40)).toContain('This property cannot be overriden on an instance')
  })

  test('§5.49 name, visible and fills of an instance’s layers can', () => {
    const { figma } = open()
    const component = figma.createComponent()
    component.appendChild(figma.createFrame())
    const [inside] = component.createInstance().children
    if (inside?.type !== 'FRAME') throw new Error('the instance has no frame')
    inside.visible = false
    inside.fills = [red]
    expect(inside.visible).toBe(false)
    expect(component.children[0]?.visible).toBe(true)
  })
})

describe('validator grammar', () => {
  test.each([
    ['opacity', 'half', 'Expected number, received string'],
    ['opacity', NaN, 'Expected number, received nan'],
    ['opacity', null, 'Expected number, received null'],
    ['opacity', undefined, 'Required value missing'],
    ['opacity', 2, 'Number must be less than or equal to 1'],
    ['opacity', -1, 'Number must be greater than or equal to 0'],
    ['visible', 'no', 'Expected boolean, received string'],
    ['name', 4, 'Expected string, received number'],
    ['fills', 'red', 'Expected array, received string'],
    ['fills', [{ type: 'SOLID', color: null }], 'Expected object, received null at [0].color'],
    ['fills', [{ type: 'SOLID' }], 'Required value missing at [0].color'],
    [
      'fills',
      [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }],
      "Unrecognized key(s) in object: 'a' at [0].color",
    ],
    ['layoutMode', 'ROW', "received 'ROW'"],
  ])('§4.46 frame.%s = %j is refused: %s', (name, value, problem) => {
    const message = setting(open().figma.createFrame(), name, value)
    expect(message).toContain(`in set_${name}: Property "${name}" failed validation: `)
    expect(message).toContain(problem)
  })

  test('§4.46 a refused value changes nothing', () => {
    const frame = open().figma.createFrame()
    setting(frame, 'opacity', 2)
    expect(frame.opacity).toBe(1)
  })

  test('§4.46 an unknown key of an object is named', () => {
    const frame = open().figma.createFrame()
    expect(
      setting(frame, 'constraints', { horizontal: 'MIN', vertical: 'MIN', depth: 1 }),
    ).toContain("Unrecognized key(s) in object: 'depth'")
  })
})
