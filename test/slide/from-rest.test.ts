import { describe, expect, test } from 'vitest'

import { slideOfFrame, type RestNode } from '../../src/lib/slide/from-rest'

const box = (x: number, y: number, width: number, height: number): RestNode => ({
  id: `${x}:${y}`,
  name: 'Box',
  type: 'RECTANGLE',
  absoluteBoundingBox: { x, y, width, height },
  fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }],
})

describe('a frame of the file as a slide', () => {
  test('places count from the frame, wherever it stands on the page', () => {
    const { slide, placed } = slideOfFrame({
      ...box(500, 700, 1080, 1350),
      type: 'FRAME',
      children: [box(520, 760, 40, 20)],
    })
    expect(slide.width).toBe(1080)
    expect(placed.map(({ rect }) => rect)).toEqual([{ x: 20, y: 60, width: 40, height: 20 }])
  })

  test('hidden layers and layers without a box are not there, nor what is in them', () => {
    const { placed } = slideOfFrame({
      ...box(0, 0, 100, 100),
      type: 'FRAME',
      children: [
        { ...box(1, 1, 9, 9), visible: false, type: 'FRAME', children: [box(2, 2, 3, 3)] },
        { ...box(4, 4, 9, 9), absoluteBoundingBox: null },
        box(5, 5, 9, 9),
      ],
    })
    expect(placed.map(({ node }) => node.key)).toEqual(['5:5'])
  })

  test('whatever a person put there is read, with whatever of it is missing', () => {
    const odd = ['STAR', 'INSTANCE', 'SECTION', 'TEXT', 'TABLE', 'CONNECTOR', 'GROUP', 'LINE']
    const { placed } = slideOfFrame({
      id: '1:1',
      name: '',
      type: 'FRAME',
      children: odd.map((type, index) => ({
        id: `2:${index}`,
        name: type,
        type,
        absoluteBoundingBox: { x: 0, y: 0, width: 0, height: 0 },
        ...(type === 'TEXT' ? { characters: 'Words' } : {}),
      })),
    })
    expect(placed).toHaveLength(odd.length)
    expect(placed.every(({ node }) => Number.isFinite(node.width))).toBe(true)
  })
})
