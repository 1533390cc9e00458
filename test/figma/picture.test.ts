import { describe, expect, it } from 'vitest'

import { cropTransform, picturePaints } from '../../src/lib/figma/picture'
import type { PictureNode } from '../../src/lib/slide/node'

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
const square = { width: 100, height: 100 }

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
    expect(picturePaints({ ...node, focus: { x: 0.5, y: 0.5 } }, wide, square)).toEqual([
      { type: 'IMAGE', scaleMode: 'FILL', imageHash: 'h' },
    ])
  })

  it('off the centre it is a crop', () => {
    expect(picturePaints({ ...node, focus: { x: 0, y: 0.5 } }, wide, square)).toEqual([
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
    expect(picturePaints({ ...node, fit: 'fit', backdrop }, wide, square)).toEqual([
      { type: 'SOLID', color: { r: 1, g: 1, b: 1 } },
      { type: 'IMAGE', scaleMode: 'FIT', imageHash: 'h' },
    ])
  })
})
