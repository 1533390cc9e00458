import { describe, expect, test } from 'vitest'

import { get, open, openText, row, set, setting } from './support'

function boxIn(figma: PluginAPI, parent: FrameNode, width = 100, height = 100): RectangleNode {
  const box = figma.createRectangle()
  box.resize(width, height)
  parent.appendChild(box)
  return box
}

describe('modes', () => {
  test('§5.7 switching to VERTICAL lays the children out; back to NONE restores nothing', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const first = boxIn(figma, frame)
    const second = boxIn(figma, frame)
    second.x = 55
    frame.layoutMode = 'VERTICAL'
    expect([first.y, second.x, second.y]).toEqual([0, 0, 100])
    frame.layoutMode = 'NONE'
    expect([second.x, second.y]).toEqual([0, 100])
  })

  test('§5.7 §5.43 layoutMode GRID says that the stand-in lacks it', () => {
    expect(setting(open().figma.createFrame(), 'layoutMode', 'GRID')).toContain(
      'not implemented in host',
    )
  })

  test('§5.8 after layoutMode VERTICAL on a fresh frame the width is FIXED', () => {
    const frame = open().figma.createFrame()
    frame.layoutMode = 'VERTICAL'
    expect(frame.counterAxisSizingMode).toBe('FIXED')
    expect(frame.layoutSizingHorizontal).toBe('FIXED')
    expect(frame.width).toBe(100)
  })

  test.each(['primaryAxisSizingMode', 'counterAxisSizingMode'])(
    '§5.9 %s takes only FIXED and AUTO',
    (name) => {
      const frame = open().figma.createFrame()
      frame.layoutMode = 'HORIZONTAL'
      set(frame, name, 'AUTO')
      set(frame, name, 'FIXED')
      expect(setting(frame, name, 'FILL')).toContain("Expected 'FIXED' | 'AUTO', received 'FILL'")
    },
  )

  test.each(['layoutSizingHorizontal', 'layoutSizingVertical'])('§5.10 %s refuses AUTO', (name) => {
    const frame = open().figma.createFrame()
    frame.layoutMode = 'HORIZONTAL'
    expect(setting(frame, name, 'AUTO')).toContain("received 'AUTO'")
  })
})

describe('alignment', () => {
  test.each([
    ['MIN', [0, 50]],
    ['CENTER', [100, 150]],
    ['MAX', [200, 250]],
    ['SPACE_BETWEEN', [0, 250]],
    ['SPACE_AROUND', [50, 200]],
    ['SPACE_EVENLY', [66.67, 183.33]],
  ] as const)('§5.11 primaryAxisAlignItems %s', (value, xs) => {
    const { figma } = open()
    const frame = row(figma)
    const boxes = [boxIn(figma, frame, 50), boxIn(figma, frame, 50)]
    frame.primaryAxisAlignItems = value
    expect(boxes.map((box) => Math.round(box.x * 100) / 100)).toEqual(xs)
  })

  test('§5.11 primaryAxisAlignItems refuses START', () => {
    expect(setting(row(open().figma), 'primaryAxisAlignItems', 'START')).toContain(
      "received 'START'",
    )
  })

  test.each([
    ['MIN', 0],
    ['CENTER', 100],
    ['MAX', 200],
  ] as const)('§5.12 counterAxisAlignItems %s', (value, y) => {
    const { figma } = open()
    const frame = row(figma)
    const box = boxIn(figma, frame)
    frame.counterAxisAlignItems = value
    expect(box.y).toBe(y)
  })

  test('§5.12 counterAxisAlignItems has no STRETCH', () => {
    expect(setting(row(open().figma), 'counterAxisAlignItems', 'STRETCH')).toContain(
      "Invalid enum value. Expected 'MIN' | 'MAX' | 'CENTER' | 'BASELINE', received 'STRETCH'",
    )
  })

  test('§5.12 BASELINE only when HORIZONTAL', () => {
    const { figma } = open()
    expect(setting(row(figma, 'VERTICAL'), 'counterAxisAlignItems', 'BASELINE')).toContain(
      'counterAxisAlignItems = BASELINE can only be set when layoutMode === HORIZONTAL',
    )
    row(figma).counterAxisAlignItems = 'BASELINE'
  })

  test('§5.12 BASELINE puts the texts of a row on one line', async () => {
    const { figma, text } = await openText('Small')
    const big = figma.createText()
    big.characters = 'Big'
    big.fontSize = 48
    const frame = row(figma)
    frame.appendChild(text)
    frame.appendChild(big)
    frame.counterAxisAlignItems = 'BASELINE'
    // Inter's ascender share is the same at every size, so the smaller text stands lower.
    expect(text.y).toBeGreaterThan(big.y + 20)
    expect(text.y + text.height).toBeLessThan(big.y + big.height)
  })
})

describe('spacing', () => {
  test('§5.13 padding moves the children in', () => {
    const { figma } = open()
    const frame = row(figma)
    const box = boxIn(figma, frame)
    frame.paddingLeft = 12.5
    frame.paddingTop = 20
    expect([box.x, box.y]).toEqual([12.5, 20])
  })

  test.each(['paddingLeft', 'paddingRight', 'paddingTop', 'paddingBottom'])(
    '§5.13 %s below 0 is refused',
    (name) => {
      expect(setting(row(open().figma), name, -1)).toContain(`in set_${name}`)
    },
  )

  test('§5.14 itemSpacing stands between children, negative makes them overlap', () => {
    const { figma } = open()
    const frame = row(figma)
    const boxes = [boxIn(figma, frame, 50), boxIn(figma, frame, 50), boxIn(figma, frame, 50)]
    frame.itemSpacing = 8
    expect(boxes.map((box) => box.x)).toEqual([0, 58, 116])
    frame.itemSpacing = -10
    expect(boxes.map((box) => box.x)).toEqual([0, 40, 80])
  })

  test('§5.15 counterAxisSpacing mirrors itemSpacing when null and never reads null', () => {
    const { figma } = open()
    const frame = row(figma)
    frame.layoutWrap = 'WRAP'
    frame.itemSpacing = 9
    set(frame, 'counterAxisSpacing', null)
    expect(frame.counterAxisSpacing).toBe(9)
    frame.counterAxisSpacing = 30
    expect(frame.counterAxisSpacing).toBe(30)
    expect(setting(frame, 'counterAxisSpacing', -1)).toContain('in set_counterAxisSpacing')
  })

  test('§5.15 counterAxisSpacing needs WRAP', () => {
    expect(setting(row(open().figma), 'counterAxisSpacing', 4)).toContain(
      'in set_counterAxisSpacing',
    )
  })

  test('§5.16 WRAP puts what does not fit on the next line', () => {
    const { figma } = open()
    const frame = row(figma)
    frame.layoutWrap = 'WRAP'
    frame.itemSpacing = 10
    frame.counterAxisSpacing = 20
    const boxes = [1, 2, 3].map(() => boxIn(figma, frame, 140, 50))
    expect(boxes.map((box) => [box.x, box.y])).toEqual([
      [0, 0],
      [150, 0],
      [0, 70],
    ])
  })

  test('§5.16 layoutWrap throws on a frame without layout', () => {
    expect(setting(open().figma.createFrame(), 'layoutWrap', 'WRAP')).toContain('in set_layoutWrap')
  })

  test('§5.17 counterAxisAlignContent throws on a frame that does not wrap', () => {
    const frame = row(open().figma)
    expect(setting(frame, 'counterAxisAlignContent', 'SPACE_BETWEEN')).toContain(
      'in set_counterAxisAlignContent',
    )
    frame.layoutWrap = 'WRAP'
    frame.counterAxisAlignContent = 'SPACE_BETWEEN'
    expect(frame.counterAxisAlignContent).toBe('SPACE_BETWEEN')
  })

  test.each(['itemReverseZIndex', 'strokesIncludedInLayout'])(
    '§5.18 %s throws on layoutMode NONE',
    (name) => {
      const { figma } = open()
      expect(setting(figma.createFrame(), name, true)).toContain(
        `Can only set ${name} on nodes with layoutMode !== NONE`,
      )
      const frame = row(figma)
      set(frame, name, true)
      expect(get(frame, name)).toBe(true)
    },
  )

  test('§5.18 strokes take no space unless strokesIncludedInLayout', () => {
    const { figma } = open()
    const frame = row(figma)
    const box = boxIn(figma, frame)
    frame.strokes = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }]
    frame.strokeWeight = 10
    frame.strokeAlign = 'INSIDE'
    expect([box.x, box.y]).toEqual([0, 0])
    frame.strokesIncludedInLayout = true
    expect([box.x, box.y]).toEqual([10, 10])
  })
})

describe('children', () => {
  test('§5.19 layoutGrow is 0 or 1', () => {
    const { figma } = open()
    const box = boxIn(figma, row(figma))
    box.layoutGrow = 1
    expect(box.width).toBe(300)
    expect(setting(box, 'layoutGrow', 2)).toContain('in set_layoutGrow')
    expect(setting(box, 'layoutGrow', -1)).toContain('in set_layoutGrow')
  })

  test('§5.20 ABSOLUTE needs a parent with layout', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const box = boxIn(figma, frame)
    expect(setting(box, 'layoutPositioning', 'ABSOLUTE')).toBe(
      'in set_layoutPositioning: Can only set layoutPositioning = ABSOLUTE if the parent node has layoutMode !== NONE',
    )
  })

  test('§5.20 an absolute child leaves the flow and its x and y can be set', () => {
    const { figma } = open()
    const frame = row(figma)
    const first = boxIn(figma, frame)
    const second = boxIn(figma, frame)
    first.layoutPositioning = 'ABSOLUTE'
    expect(second.x).toBe(0)
    first.x = 33
    first.y = 44
    expect([first.x, first.y]).toEqual([33, 44])
  })

  test('§5.20 an absolute child obeys its constraints', () => {
    const { figma } = open()
    const frame = row(figma)
    const box = boxIn(figma, frame, 50, 50)
    box.layoutPositioning = 'ABSOLUTE'
    box.x = 240
    box.y = 10
    box.constraints = { horizontal: 'MAX', vertical: 'MIN' }
    frame.resize(400, 300)
    expect([box.x, box.y]).toEqual([340, 10])
  })

  test.each(['x', 'y'])('§5.22 setting %s of an auto-layout child does nothing', (name) => {
    const { figma } = open()
    const box = boxIn(figma, row(figma))
    set(box, name, 77)
    expect(get(box, name)).toBe(0)
  })

  test('§5.22 a hidden child takes no space', () => {
    const { figma } = open()
    const frame = row(figma)
    const first = boxIn(figma, frame)
    const second = boxIn(figma, frame)
    first.visible = false
    expect(second.x).toBe(0)
  })
})
