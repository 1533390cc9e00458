/** How much larger than it is a picture is shown. */
import { expect, test } from 'vitest'

import type { Picture } from '../../src/lib/deck/picture'
import type { PictureNode, Slide } from '../../src/lib/slide/node'
import { createPictureScale, softness } from '../../src/lib/ui/picture-scale'

const picture: Picture = { key: 'oven', width: 400, height: 200, kind: 'photo' }

function slideWith(fit: 'fill' | 'fit', width: number, height: number): Slide {
  const node: PictureNode = {
    kind: 'picture',
    key: 'p1/1/image',
    name: 'Image',
    shape: 'rectangle',
    width,
    height,
    image: 'oven',
    fit,
  }
  const fill = { kind: 'solid', color: '#FFFFFF', opacity: 1 } as const
  return { key: 'p1/1', name: '01', width: 1080, height: 1350, fill, children: [node] }
}

const measure = (): never => {
  throw new Error('There are no words to measure.')
}

test('a picture that fills its place is as large as the place asks, one that is fitted as it allows', () => {
  const scale = createPictureScale(() => measure)
  expect(scale(slideWith('fill', 800, 600), picture)).toBe(3)
  expect(scale(slideWith('fit', 800, 600), picture)).toBe(2)
  expect(scale(slideWith('fill', 800, 600), { ...picture, key: 'bread' })).toBeNull()
  expect(createPictureScale(() => null)(slideWith('fill', 800, 600), picture)).toBeNull()
})

test('it may look soft from one and a half times its size', () => {
  expect([1.49, 1.5, 1.84, null].map(softness)).toEqual([null, '1.5', '1.8', null])
})
