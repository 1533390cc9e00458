import { describe, expect, test } from 'vitest'

import { calling, get, open, reading, row, set, setting } from './support'

const white = { r: 1, g: 1, b: 1 }

describe('defaults', () => {
  test.each([
    'createFrame',
    'createText',
    'createRectangle',
    'createEllipse',
    'createLine',
    'createVector',
    'createSection',
    'createComponent',
  ] as const)('§5.1 %s puts the layer on the current page at 0,0', (name) => {
    const { figma } = open()
    const layer = figma[name]()
    expect(layer.parent).toBe(figma.currentPage)
    expect([layer.x, layer.y]).toEqual([0, 0])
    expect(figma.currentPage.children).toEqual([layer])
  })

  test('§5.1 what is created last stands last', () => {
    const { figma } = open()
    const first = figma.createFrame()
    const second = figma.createFrame()
    expect(figma.currentPage.children).toEqual([first, second])
  })

  test('§5.2 a frame is 100 x 100, white, without layout and stroke', () => {
    const frame = open().figma.createFrame()
    expect([frame.width, frame.height]).toEqual([100, 100])
    expect(frame.fills).toMatchObject([{ type: 'SOLID', color: white }])
    expect(frame.layoutMode).toBe('NONE')
    expect(frame.strokes).toEqual([])
    expect(frame.clipsContent).toBe(true)
  })

  test('§5.3 a component is 100 x 100', () => {
    const component = open().figma.createComponent()
    expect([component.width, component.height]).toEqual([100, 100])
  })

  test.each(['createRectangle', 'createEllipse'] as const)(
    '§5.4 %s gives 100 x 100 with a grey fill',
    (name) => {
      const shape = open().figma[name]()
      expect([shape.width, shape.height]).toEqual([100, 100])
      const [fill] = shape.fills as SolidPaint[]
      expect(Math.round((fill?.color.r ?? 0) * 255)).toBe(0xd9)
    },
  )

  test('§5.5 a line is 100 wide with a black stroke of 1', () => {
    const line = open().figma.createLine()
    expect([line.width, line.height]).toEqual([100, 0])
    expect(line.strokes).toMatchObject([{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }])
    expect(line.strokeWeight).toBe(1)
  })

  test('§5.5 a line refuses a height', () => {
    const line = open().figma.createLine()
    expect(calling(line, 'resize', 50, 10)).toContain('in resize')
    line.resize(50, 0)
    expect(line.width).toBe(50)
  })

  test.each(['createAutoLayout'])('§5.6 figma.%s does not exist in a plugin', (name) => {
    expect(reading(open().figma, name)).toContain(`no such property '${name}'`)
  })

  test.each(['query', 'set', 'placeholder', 'screenshot'])(
    '§5.6 node.%s does not exist in a plugin',
    (name) => {
      expect(reading(open().figma.createFrame(), name)).toContain(`no such property '${name}'`)
    },
  )
})

describe('values', () => {
  test.each([
    ['layoutMode', ['HORIZONTAL', 'VERTICAL', 'NONE'], 'DIAGONAL'],
    ['opacity', [0, 0.5, 1], 1.5],
    ['opacity', [1], -0.1],
    ['clipsContent', [false, true], 'yes'],
    ['visible', [false, true], 1],
    ['locked', [true, false], null],
    ['cornerRadius', [0, 12.5], -1],
    ['strokeWeight', [0, 2.5], -1],
    ['strokeAlign', ['INSIDE', 'CENTER', 'OUTSIDE'], 'MIDDLE'],
    ['blendMode', ['NORMAL', 'MULTIPLY', 'PASS_THROUGH'], 'NONE'],
  ])('§5.26 §5.27 §5.25 %s takes %j and refuses %j', (name, good, bad) => {
    const frame = open().figma.createFrame()
    for (const value of good) {
      set(frame, name, value)
      expect(get(frame, name)).toBe(value)
    }
    expect(setting(frame, name, bad)).toContain(
      `in set_${name}: Property "${name}" failed validation`,
    )
  })

  test('§5.7 layoutMode GRID is in the list of values', () => {
    expect(setting(open().figma.createFrame(), 'layoutMode', 'DIAGONAL')).toContain(
      "Invalid enum value. Expected 'NONE' | 'HORIZONTAL' | 'VERTICAL'",
    )
  })

  test('§5.24 rotation is in degrees and goes back to what was set', () => {
    const frame = open().figma.createFrame()
    frame.rotation = 30
    expect(frame.rotation).toBeCloseTo(30, 3)
    frame.rotation = -90
    expect(frame.rotation).toBeCloseTo(-90, 3)
  })

  test('§5.24 rotation turns about the top-left corner: x and y stay', () => {
    const frame = open().figma.createFrame()
    frame.x = 40
    frame.y = 60
    frame.rotation = 90
    expect([frame.x, frame.y]).toEqual([40, 60])
  })

  test('§5.25 single corners make cornerRadius mixed', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    frame.topLeftRadius = 8
    expect(frame.cornerRadius).toBe(figma.mixed)
    frame.cornerRadius = 4
    expect(frame.topLeftRadius).toBe(4)
  })

  test('§5.25 a group has no cornerRadius', () => {
    const { figma } = open()
    const group = figma.group([figma.createFrame()], figma.currentPage)
    expect(setting(group, 'cornerRadius', 4)).toContain('Cannot add property cornerRadius')
  })

  test.each(['MIN', 'CENTER', 'MAX', 'STRETCH', 'SCALE'] as const)(
    '§5.28 constraints take %s on both axes',
    (value) => {
      const frame = open().figma.createFrame()
      frame.constraints = { horizontal: value, vertical: value }
      expect(frame.constraints).toEqual({ horizontal: value, vertical: value })
    },
  )

  test('§5.28 constraints refuse LEFT_RIGHT', () => {
    const frame = open().figma.createFrame()
    expect(setting(frame, 'constraints', { horizontal: 'LEFT_RIGHT', vertical: 'MIN' })).toContain(
      "received 'LEFT_RIGHT' at .horizontal",
    )
  })

  test.each([
    ['MIN', 10, 20],
    ['MAX', 110, 20],
    ['CENTER', 60, 20],
    ['STRETCH', 10, 120],
    ['SCALE', 20, 40],
  ] as const)(
    '§5.28 a child constrained %s follows its frame from 100 to 200 wide',
    (horizontal, x, width) => {
      const { figma } = open()
      const frame = figma.createFrame()
      const child = figma.createRectangle()
      frame.appendChild(child)
      child.resize(20, 20)
      child.x = 10
      child.constraints = { horizontal, vertical: 'MIN' }
      frame.resize(200, 100)
      expect([child.x, child.width]).toEqual([x, width])
    },
  )
})

describe('size', () => {
  test.each(['width', 'height'])('§5.23 %s is read only', (name) => {
    expect(setting(open().figma.createFrame(), name, 50)).toContain('no setter for property')
  })

  test.each([
    [0, 10],
    [10, 0],
    [-5, 10],
    [0.001, 10],
  ])('§5.23 resize(%d, %d) is refused: at least 0.01', (width, height) => {
    const frame = open().figma.createFrame()
    expect(calling(frame, 'resize', width, height)).toContain('in resize')
    expect([frame.width, frame.height]).toEqual([100, 100])
  })

  test('§5.23 resize(0.01, 0.01) is taken', () => {
    const frame = open().figma.createFrame()
    frame.resize(0.01, 0.01)
    expect(frame.width).toBeCloseTo(0.01, 5)
  })

  test('§5.23 resize with NaN is refused', () => {
    expect(calling(open().figma.createFrame(), 'resize', NaN, 10)).toContain(
      'Expected number, received nan',
    )
  })

  test('§5.23 resizeWithoutConstraints leaves the children alone', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const child = figma.createRectangle()
    frame.appendChild(child)
    child.constraints = { horizontal: 'STRETCH', vertical: 'STRETCH' }
    frame.resizeWithoutConstraints(200, 200)
    expect([child.width, child.height]).toEqual([100, 100])
  })
})

describe('aspect ratio lock', () => {
  function locked(): RectangleNode {
    const rectangle = open().figma.createRectangle()
    rectangle.resize(200, 100)
    rectangle.lockAspectRatio()
    return rectangle
  }

  test('§5.29 targetAspectRatio is the size at lock time, and null without a lock', () => {
    const rectangle = locked()
    expect(rectangle.targetAspectRatio).toEqual({ x: 200, y: 100 })
    expect(get(rectangle, 'constrainProportions')).toBe(true)
    rectangle.unlockAspectRatio()
    expect(rectangle.targetAspectRatio).toBeNull()
    expect(get(rectangle, 'constrainProportions')).toBe(false)
  })

  test('§5.29 targetAspectRatio is read only', () => {
    expect(setting(locked(), 'targetAspectRatio', { x: 1, y: 1 })).toContain('no setter')
  })

  test('§5.29 resize ignores the lock and rewrites it', () => {
    const rectangle = locked()
    rectangle.resize(400, 100)
    expect([rectangle.width, rectangle.height]).toEqual([400, 100])
    expect(rectangle.targetAspectRatio).toEqual({ x: 400, y: 100 })
  })

  test('§5.29 rescale keeps the stored ratio', () => {
    const rectangle = locked()
    rectangle.rescale(2)
    expect([rectangle.width, rectangle.height]).toEqual([400, 200])
    expect(rectangle.targetAspectRatio).toEqual({ x: 200, y: 100 })
  })

  test('§5.29 a FILL child keeps its ratio as its frame grows', () => {
    const { figma } = open()
    const frame = row(figma)
    const child = figma.createRectangle()
    child.resize(100, 50)
    frame.appendChild(child)
    child.lockAspectRatio()
    child.layoutSizingHorizontal = 'FILL'
    expect([child.width, child.height]).toEqual([300, 150])
    frame.resize(500, 300)
    expect([child.width, child.height]).toEqual([500, 250])
  })

  test('§5.29 a child that fills across its parent keeps its ratio too', () => {
    const { figma } = open()
    const frame = row(figma)
    const child = figma.createRectangle()
    child.resize(100, 50)
    frame.appendChild(child)
    child.lockAspectRatio()
    child.layoutSizingVertical = 'FILL'
    expect([child.width, child.height]).toEqual([600, 300])
  })
})
