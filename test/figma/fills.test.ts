import { describe, expect, it } from 'vitest'

import { cropTransform, gradientTransform, needsSize } from '../../src/lib/slide/fills'
import type { PictureNode } from '../../src/lib/slide/node'
import { toPaints } from '../../src/lib/figma/paint'
import { wantedPicture } from '../../src/lib/sync/wanted-fills'

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

const node: PictureNode = {
  kind: 'picture',
  key: 'p0/image',
  name: 'Image',
  width: 100,
  height: 100,
  shape: 'rectangle',
  image: 'photo',
  fit: 'fill',
}
const wide = { hash: 'h', size: { width: 200, height: 100 } }

/** The paints of a picture in a square, nothing bound to variables. */
function paints(picture: PictureNode): readonly Paint[] {
  const wanted = wantedPicture(picture, wide, square, { variable: () => null })
  return 'fills' in wanted ? toPaints(wanted.fills, (paint) => paint) : []
}

describe('a picture is cut around its focus', () => {
  it.each([
    ['left edge', 0, [0.5, 0, 0]],
    ['centre', 0.5, [0.5, 0, 0.25]],
    ['right edge', 1, [0.5, 0, 0.5]],
  ])('2:1 in a square at the %s shows half of its width', (_, x, row) => {
    expect(cropTransform(wide.size, square, { x, y: 0.3 })).toEqual([row, [0, 1, 0]])
  })

  it('1:2 in a square shows half of its height', () => {
    expect(cropTransform({ width: 100, height: 200 }, square, { x: 0, y: 1 })).toEqual([
      [1, 0, 0],
      [0, 0.5, 0.5],
    ])
  })

  it('around the centre Figma cuts by itself', () => {
    expect(paints({ ...node, focus: { x: 0.5, y: 0.5 } })).toEqual([
      { type: 'IMAGE', scaleMode: 'FILL', imageHash: 'h' },
    ])
  })

  it('off the centre it is a crop', () => {
    expect(paints({ ...node, focus: { x: 0, y: 0.5 } })).toEqual([
      {
        type: 'IMAGE',
        scaleMode: 'CROP',
        imageHash: 'h',
        imageTransform: [
          [0.5, 0, 0],
          [0, 1, 0],
        ],
      },
    ])
  })

  it('a whole picture stands on its backdrop', () => {
    const backdrop = { kind: 'solid', color: '#FFFFFF' } as const
    expect(paints({ ...node, fit: 'fit', backdrop })).toEqual([
      { type: 'SOLID', color: { r: 1, g: 1, b: 1 } },
      { type: 'IMAGE', scaleMode: 'FIT', imageHash: 'h' },
    ])
  })
})
