import fc from 'fast-check'
import { expect, test } from 'vitest'

import { belowIt, besideIt } from '../../src/lib/ui/controls/menu-place'

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
})

const room = { width: 920, height: 640 }
const menu = box(0, 0, 184, 280)

test('below its button: in its middle, or with its right edge; above where there is no room', () => {
  expect(belowIt(menu, box(400, 8, 120, 24), room, 'center')).toMatchObject({ left: 368, top: 36 })
  expect(belowIt(menu, box(400, 8, 120, 24), room, 'end')).toMatchObject({ left: 336, top: 36 })
  expect(belowIt(menu, box(400, 500, 24, 24), room, 'end')).toMatchObject({ top: 216 })
})

test('beside its item: at the right, at the left where there is no room', () => {
  expect(besideIt(menu, box(400, 100, 168, 24), room)).toMatchObject({ left: 572, top: 92 })
  expect(besideIt(menu, box(700, 100, 168, 24), room)).toMatchObject({ left: 512, top: 92 })
  expect(besideIt(menu, box(400, 600, 168, 24), room)).toMatchObject({ top: 356 })
})

test('all of a menu is in the window, or it scrolls', () => {
  const small = { width: 360, height: 480 }
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 336 }),
      fc.integer({ min: 0, max: 456 }),
      fc.integer({ min: 24, max: 900 }),
      (left, top, height) => {
        const opener = box(left, top, 24, 24)
        const places = [
          belowIt(box(0, 0, 184, height), opener, small, 'end'),
          belowIt(box(0, 0, 184, height), opener, small, 'center'),
          besideIt(box(0, 0, 184, height), opener, small),
        ]
        for (const place of places) {
          expect(place.left).toBeGreaterThanOrEqual(0)
          expect(place.left + 184).toBeLessThanOrEqual(360)
          expect(place.top).toBeGreaterThanOrEqual(0)
          expect(place.top + Math.min(height, place.height)).toBeLessThanOrEqual(480)
        }
      },
    ),
  )
})
