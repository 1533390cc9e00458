import { describe, expect, test } from 'vitest'

import { countLayers, layersAt, openLayers, parseLayers, pathTo } from '../../playground/web/layers'

function node(
  id: string,
  type: string,
  box: readonly [number, number, number, number],
  rest: object = {},
): object {
  const [x, y, width, height] = box
  return { id, name: `Layer ${id}`, type, absoluteBoundingBox: { x, y, width, height }, ...rest }
}

const page = {
  document: {
    id: '0:1',
    name: 'Page 1',
    type: 'PAGE',
    children: [
      node('1:1', 'FRAME', [0, 0, 100, 100], {
        layoutMode: 'VERTICAL',
        fills: [{ type: 'SOLID' }],
        children: [
          node('1:2', 'TEXT', [10, 10, 80, 20]),
          node('1:3', 'RECTANGLE', [10, 40, 80, 40], { fills: [{ type: 'IMAGE' }] }),
        ],
      }),
      node('1:4', 'FRAME', [50, 0, 100, 100], {
        fills: [{ type: 'SOLID', visible: false }],
        children: [
          node('1:5', 'ELLIPSE', [60, 10, 30, 30]),
          node('1:6', 'VECTOR', [60, 10, 30, 30], { visible: false }),
        ],
      }),
    ],
  },
}

describe('parseLayers', () => {
  const layers = parseLayers(page)

  test('lists front to back, but auto layout in flow order', () => {
    expect(layers.map(({ id }) => id)).toEqual(['1:4', '1:1'])
    expect(layers[0]?.children.map(({ id }) => id)).toEqual(['1:6', '1:5'])
    expect(layers[1]?.children.map(({ id }) => id)).toEqual(['1:2', '1:3'])
  })

  test('tells picture, direction of auto layout and depth', () => {
    expect(layers[1]).toMatchObject({ icon: 'column', depth: 0 })
    expect(layers[1]?.children[1]).toMatchObject({ icon: 'image', depth: 1 })
    expect(countLayers(layers)).toBe(6)
  })

  test.each([null, 3, 'x', [], {}, { children: [null, { id: 1 }] }])(
    'gives no layers for %j',
    (json) => {
      expect(parseLayers(json)).toEqual([])
    },
  )
})

describe('what is under a point', () => {
  const layers = parseLayers(page)
  const idsAt = (x: number, y: number) => layersAt(layers, { x, y }).map(({ id }) => id)

  test('is the front-most frame and what stands in it there', () => {
    expect(idsAt(20, 15)).toEqual(['1:1', '1:2'])
    expect(idsAt(65, 15)).toEqual(['1:4', '1:5'])
  })

  test('is never a hidden layer, though it stands in front', () => {
    expect(idsAt(65, 15)).not.toContain('1:6')
  })

  test('is not a frame that paints nothing, but what lies behind it', () => {
    expect(idsAt(55, 5)).toEqual(['1:1'])
    expect(idsAt(120, 5)).toEqual([])
  })

  test('is nothing beside all frames', () => {
    expect(idsAt(500, 500)).toEqual([])
  })
})

test('the list shows children of open layers only, and a path leads from the page to the layer', () => {
  const layers = parseLayers(page)
  expect(openLayers(layers, new Set(['1:1'])).map(({ id }) => id)).toEqual([
    '1:4',
    '1:1',
    '1:2',
    '1:3',
  ])
  expect(pathTo(layers, '1:3').map(({ id }) => id)).toEqual(['1:1', '1:3'])
  expect(pathTo(layers, '9:9')).toEqual([])
})
