import { describe, expect, test } from 'vitest'

import { open, openText, openWithFonts, row, set, get, setting } from './support'

const loose = 'node must be an auto-layout frame or a child of an auto-layout frame'

/** What the recorded tables show of a layer's sizing. */
function state(layer: FrameNode | RectangleNode): string {
  const { layoutSizingHorizontal, layoutSizingVertical, layoutGrow, layoutAlign } = layer
  return `${layoutSizingHorizontal}/${layoutSizingVertical} ${layoutGrow} ${layoutAlign}`
}

describe('what layoutSizing refuses', () => {
  test.each([
    ['layoutSizingHorizontal', 'FILL'],
    ['layoutSizingVertical', 'FILL'],
    ['layoutSizingHorizontal', 'HUG'],
  ])('§5.30 %s = %s on a loose plain frame', (name, value) => {
    const frame = open().figma.createFrame()
    expect(setting(frame, name, value)).toContain(`in set_${name}: ${loose}`)
    expect(state(frame)).toBe('FIXED/FIXED 0 INHERIT')
  })

  test('§5.35 FIXED on a loose plain frame is refused too', () => {
    expect(setting(open().figma.createFrame(), 'layoutSizingHorizontal', 'FIXED')).toContain(loose)
  })

  test('§5.30 FILL on a child of a plain frame', () => {
    const { figma } = open()
    const child = figma.createRectangle()
    figma.createFrame().appendChild(child)
    expect(setting(child, 'layoutSizingHorizontal', 'FILL')).toContain(loose)
  })

  test('§5.31 FILL on an auto-layout frame without an auto-layout parent', () => {
    expect(setting(row(open().figma), 'layoutSizingHorizontal', 'FILL')).toContain(
      'in set_layoutSizingHorizontal: FILL can only be set on children of auto-layout frames',
    )
  })

  test('§5.32 FILL on an absolute child', () => {
    const { figma } = open()
    const child = figma.createFrame()
    row(figma).appendChild(child)
    child.layoutPositioning = 'ABSOLUTE'
    expect(setting(child, 'layoutSizingHorizontal', 'FILL')).toContain(
      'in set_layoutSizingHorizontal: FILL cannot be set on absolute positioned auto-layout children',
    )
    expect(state(child)).toBe('FIXED/FIXED 0 INHERIT')
  })

  test.each(['createFrame', 'createRectangle'] as const)(
    '§5.33 HUG on a child made by %s without layout of its own',
    (name) => {
      const { figma } = open()
      const child = figma[name]()
      row(figma).appendChild(child)
      expect(setting(child, 'layoutSizingVertical', 'HUG')).toContain(
        'in set_layoutSizingVertical: HUG can only be set on auto-layout frames or text children of auto-layout frames',
      )
    },
  )
})

describe('how layoutSizing maps', () => {
  test('§5.36 FILL along the parent’s axis grows, across it stretches', () => {
    const { figma } = open()
    const parent = row(figma)
    const wide = figma.createFrame()
    const tall = figma.createFrame()
    parent.appendChild(wide)
    parent.appendChild(tall)
    wide.layoutSizingHorizontal = 'FILL'
    tall.layoutSizingVertical = 'FILL'
    expect(state(wide)).toBe('FILL/FIXED 1 INHERIT')
    expect(state(tall)).toBe('FIXED/FILL 0 STRETCH')
    expect([wide.width, tall.height]).toEqual([200, 300])
  })

  test('§5.36 HUG sets the frame’s own axis to AUTO, FILL sets it to FIXED', () => {
    const { figma } = open()
    const column = row(figma, 'VERTICAL')
    const inner = figma.createFrame()
    inner.layoutMode = 'HORIZONTAL'
    column.appendChild(inner)
    inner.layoutSizingHorizontal = 'FILL'
    inner.layoutSizingVertical = 'HUG'
    expect(state(inner)).toBe('FILL/HUG 0 STRETCH')
    expect([inner.primaryAxisSizingMode, inner.counterAxisSizingMode]).toEqual(['FIXED', 'AUTO'])
    inner.layoutSizingVertical = 'FILL'
    expect(state(inner)).toBe('FILL/FILL 1 STRETCH')
    expect(inner.counterAxisSizingMode).toBe('FIXED')
    expect([inner.width, inner.height]).toEqual([300, 300])
  })

  test('§5.36 HUG on a root auto-layout frame sets its axis to AUTO', () => {
    const frame = open().figma.createFrame()
    frame.layoutMode = 'VERTICAL'
    frame.layoutSizingVertical = 'HUG'
    expect([frame.layoutSizingHorizontal, frame.layoutSizingVertical]).toEqual(['FIXED', 'HUG'])
    expect(frame.primaryAxisSizingMode).toBe('AUTO')
  })

  test('§5.36 FIXED keeps the size the layer has', () => {
    const { figma } = open()
    const parent = row(figma)
    const child = figma.createFrame()
    parent.appendChild(child)
    child.layoutSizingHorizontal = 'FILL'
    expect(child.width).toBe(300)
    child.layoutSizingHorizontal = 'FIXED'
    expect([child.width, child.layoutGrow]).toEqual([300, 0])
  })

  test('§5.36 several FILL children share what is left', () => {
    const { figma } = open()
    const parent = row(figma)
    parent.itemSpacing = 20
    const children = [figma.createFrame(), figma.createFrame()]
    for (const child of children) {
      parent.appendChild(child)
      child.layoutSizingHorizontal = 'FILL'
    }
    expect(children.map((child) => [child.x, child.width])).toEqual([
      [0, 140],
      [160, 140],
    ])
  })
})

describe('order', () => {
  test('§5.37 resize resets both axes to FIXED', () => {
    const frame = open().figma.createFrame()
    frame.layoutMode = 'VERTICAL'
    frame.primaryAxisSizingMode = 'AUTO'
    frame.counterAxisSizingMode = 'AUTO'
    frame.resize(200, 120)
    expect([frame.primaryAxisSizingMode, frame.counterAxisSizingMode]).toEqual(['FIXED', 'FIXED'])
    expect([frame.width, frame.height]).toEqual([200, 120])
  })

  test('§5.37 resize of a FILL child makes it FIXED', () => {
    const { figma } = open()
    const child = figma.createFrame()
    row(figma).appendChild(child)
    child.layoutSizingHorizontal = 'FILL'
    child.resize(80, 40)
    expect(state(child)).toBe('FIXED/FIXED 0 INHERIT')
    expect(child.width).toBe(80)
  })

  test('§5.38 FILL before appendChild throws, after it works', () => {
    const { figma } = open()
    const child = figma.createFrame()
    expect(setting(child, 'layoutSizingHorizontal', 'FILL')).toContain(loose)
    row(figma).appendChild(child)
    child.layoutSizingHorizontal = 'FILL'
    expect(child.width).toBe(300)
  })

  test('§5.39 a FILL child in a HUG parent collapses to its minimum', () => {
    const { figma } = open()
    const parent = row(figma)
    const child = figma.createFrame()
    parent.appendChild(child)
    child.layoutSizingHorizontal = 'FILL'
    parent.primaryAxisSizingMode = 'AUTO'
    child.minWidth = 24
    expect(child.width).toBe(24)
    expect(parent.width).toBe(24)
  })

  test('§5.40 reading geometry after a change gives laid-out values at once', async () => {
    const { figma, text } = await openText('Hello')
    const column = figma.createFrame()
    column.layoutMode = 'VERTICAL'
    column.primaryAxisSizingMode = 'AUTO'
    column.counterAxisSizingMode = 'AUTO'
    column.paddingTop = 10
    column.appendChild(text)
    expect(column.height).toBe(25)
    text.characters = 'Hello\nworld'
    expect(column.height).toBe(40)
    column.paddingBottom = 5
    expect(column.height).toBe(45)
  })

  test('§5.40 a change deep inside reaches the outermost frame', async () => {
    const { figma } = await openWithFonts()
    const outer = row(figma, 'VERTICAL')
    outer.primaryAxisSizingMode = 'AUTO'
    const inner = figma.createFrame()
    inner.layoutMode = 'VERTICAL'
    outer.appendChild(inner)
    inner.layoutSizingHorizontal = 'FILL'
    inner.layoutSizingVertical = 'HUG'
    const text = figma.createText()
    inner.appendChild(text)
    text.layoutSizingHorizontal = 'FILL'
    text.characters = 'One'
    expect(outer.height).toBe(15)
    text.characters = 'One\nTwo\nThree'
    expect(outer.height).toBe(45)
  })
})

describe('min and max sizes', () => {
  const limits = ['minWidth', 'maxWidth', 'minHeight', 'maxHeight']

  test.each(limits)('§5.21 %s is taken on an auto-layout frame', (name) => {
    const frame = row(open().figma)
    set(frame, name, 50)
    expect(get(frame, name)).toBe(50)
    set(frame, name, null)
    expect(get(frame, name)).toBeNull()
  })

  test.each(limits)('§5.21 %s is refused on a plain frame', (name) => {
    const frame = open().figma.createFrame()
    expect(get(frame, name)).toBeNull()
    expect(setting(frame, name, 50)).toContain(`Can only set ${name} on auto layout nodes`)
  })

  test('§5.21 a rectangle inside auto layout takes them, one in a plain frame does not', () => {
    const { figma } = open()
    const inside = figma.createRectangle()
    row(figma).appendChild(inside)
    inside.maxWidth = 40
    expect(inside.width).toBe(40)
    const outside = figma.createRectangle()
    figma.createFrame().appendChild(outside)
    expect(setting(outside, 'maxWidth', 40)).toContain('Can only set maxWidth on auto layout nodes')
  })

  test('§5.21 text inside auto layout takes them, text outside does not', async () => {
    const { figma, text } = await openText('Hello')
    expect(setting(text, 'maxWidth', 40)).toContain('Can only set maxWidth on auto layout nodes')
    row(figma).appendChild(text)
    text.minWidth = 80
    expect(text.width).toBe(80)
  })

  test('§5.21 a plain frame inside auto layout takes them', () => {
    const { figma } = open()
    const child = figma.createFrame()
    row(figma).appendChild(child)
    child.minHeight = 150
    expect(child.height).toBe(150)
  })

  test('§5.21 the rule holds at the time of writing', () => {
    const frame = open().figma.createFrame()
    expect(setting(frame, 'minWidth', 120)).toContain('Can only set minWidth')
    frame.layoutMode = 'HORIZONTAL'
    frame.minWidth = 120
    expect(frame.width).toBe(120)
  })

  test.each([0, -10])('§5.21 minWidth %d is refused: positive or null', (value) => {
    expect(setting(row(open().figma), 'minWidth', value)).toContain('in set_minWidth')
  })

  test('§5.21 a maximum below the size resizes the frame', () => {
    const frame = row(open().figma)
    frame.maxWidth = 250
    expect([frame.width, frame.height]).toEqual([250, 300])
  })
})
