import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { base64Decode, base64Encode } from '../../playground/host/core/figma/base64'
import { sha1 } from '../../playground/host/core/figma/sha1'
import { constrain } from '../../playground/host/core/nodes/constraints'
import { mapPath, parsePath, pathBounds } from '../../playground/host/core/nodes/path'
import { utf8Length } from '../../playground/host/core/nodes/plugin-data'
import { createCoreHost } from './support/core-host'

describe('bytes', () => {
  test('base 64 and SHA-1 are those of Node, on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(base64Encode(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(base64Decode(base64Encode(bytes))).toEqual(bytes)
        expect(sha1(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'))
      }),
    )
  })

  test('length in UTF-8 is that of the encoder, on any string, lone surrogates too', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.array(fc.oneof(unit, fc.constant('😀'))), (units) => {
        const text = units.join('')
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
      }),
    )
  })
})

describe('constraints', () => {
  test('from 100 to 150: MIN stays, MAX moves 50, CENTER 25, STRETCH grows 50, SCALE × 1.5', () => {
    const child = { start: 10, length: 20 }
    const results = ['MIN', 'MAX', 'CENTER', 'STRETCH', 'SCALE'].map((rule) => {
      const { start, length } = constrain(rule, child, 100, 150)
      return [start, length]
    })
    expect(results).toEqual([
      [10, 20],
      [60, 20],
      [35, 20],
      [10, 70],
      [15, 30],
    ])
  })

  test('resizing a frame moves its children and theirs, resizeWithoutConstraints does not', () => {
    const { figma } = createCoreHost()
    const [outer, inner, dot] = [figma.createFrame(), figma.createFrame(), figma.createRectangle()]
    outer.appendChild(inner)
    inner.appendChild(dot)
    inner.constraints = { horizontal: 'STRETCH', vertical: 'MIN' }
    dot.constraints = { horizontal: 'MAX', vertical: 'CENTER' }
    outer.resize(200, 100)
    expect([inner.width, inner.height, dot.x, dot.y]).toEqual([200, 100, 100, 0])
    outer.resizeWithoutConstraints(300, 100)
    expect([inner.width, dot.x]).toEqual([200, 100])
  })
})

describe('paths', () => {
  test('the box of a curve is that of its turning points, not of its handles', () => {
    const box = pathBounds(parsePath('M 0 0 C 0 100 100 100 100 0') ?? [])
    expect(box).toEqual({ x: 0, y: 0, width: 100, height: 75 })
  })

  test('a path scales with its layer', () => {
    expect(mapPath('M 10 10 L 20 30 Z', { x: 10, y: 10 }, 2, 0.5)).toBe('M 0 0 L 20 10 Z')
  })

  test('SVG becomes a frame of its size with vectors that scale with it', () => {
    const { figma } = createCoreHost()
    const frame = figma.createNodeFromSvg('<svg/>')
    expect([frame.type, frame.width, frame.height, frame.fills]).toEqual(['FRAME', 24, 24, []])
    const [arrow] = frame.children as VectorNode[]
    expect([arrow?.x, arrow?.y, arrow?.width, arrow?.height]).toEqual([2, 4, 10, 4])
    expect(arrow?.vectorPaths[0]?.data).toBe('M 0 0 L 10 0 L 10 4 Z')
    frame.resize(48, 48)
    expect([arrow?.x, arrow?.y, arrow?.width, arrow?.height]).toEqual([4, 8, 20, 8])
    expect(arrow?.vectorPaths[0]?.data).toBe('M 0 0 L 20 0 L 20 8 Z')
  })

  test.each(['M 1', 'M 1 2 H 3', 'm 1 2', 'M a b', 'M 1 2 L NaN 3'])('%s is no path', (data) => {
    expect(parsePath(data)).toBe(null)
  })
})

describe('groups', () => {
  test('layers keep their places on the page, and the group has the box around them', () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame()
    frame.x = 1000
    const [one, two] = [figma.createRectangle(), figma.createRectangle()]
    frame.appendChild(one)
    frame.appendChild(two)
    one.x = 10
    two.x = 200
    two.y = 50
    const group = figma.group([one, two], frame)
    expect([group.x, group.y, group.width, group.height]).toEqual([10, 0, 290, 150])
    expect([one.x, two.x, two.y]).toEqual([10, 200, 50])
    expect(two.absoluteBoundingBox).toEqual({ x: 1200, y: 50, width: 100, height: 100 })
    two.x = 110
    expect([group.width, two.x]).toEqual([200, 110])
    one.remove()
    two.remove()
    expect(group.removed).toBe(true)
  })
})

describe('moving in and out of groups', () => {
  test('a layer keeps the place it reads as, both groups fit, a group that is emptied is gone', () => {
    const { figma } = createCoreHost()
    const [one, two, three] = [
      figma.createRectangle(),
      figma.createRectangle(),
      figma.createRectangle(),
    ]
    two.x = 300
    three.x = 700
    const left = figma.group([one, two], figma.currentPage)
    const right = figma.group([three], figma.currentPage)
    expect([left.width, right.x, right.width]).toEqual([400, 700, 100])
    right.appendChild(two)
    expect([two.x, left.width, right.x, right.width]).toEqual([300, 100, 300, 500])
    right.appendChild(one)
    expect(left.removed).toBe(true)
    expect([right.x, right.width]).toEqual([0, 800])
  })

  test('ungrouping leaves the layers where they are, in the order and place of the group', () => {
    const { figma } = createCoreHost()
    const [one, two, last] = [figma.createRectangle(), figma.createRectangle(), figma.createFrame()]
    one.x = 50
    const group = figma.group([one, two], figma.currentPage, 0)
    expect(figma.ungroup(group)).toEqual([one, two])
    expect([one.x, two.x, group.removed]).toEqual([50, 0, true])
    expect(figma.currentPage.children.map(({ id }) => id)).toEqual([one.id, two.id, last.id])
  })

  test('a group follows its text', async () => {
    const { figma } = createCoreHost()
    await figma.loadFontAsync({ family: 'Inter', style: 'Regular' })
    const text = figma.createText()
    text.characters = 'ab'
    const group = figma.group([text], figma.currentPage)
    expect(group.width).toBe(12)
    text.characters = 'abcd'
    expect(group.width).toBe(24)
  })
})
