import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { freeRoom, type Box } from '../../src/lib/sync/free-room'

const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
})
const anyPage = fc.array(anyBox, { maxLength: 20 })
const anyGap = fc.integer({ min: 0, max: 100 })

/** px between two boxes, along the axis on which they are further apart; negative where they overlap. */
function between(one: Box, other: Box): number {
  return Math.max(
    other.x - one.x - one.width,
    one.x - other.x - other.width,
    other.y - one.y - one.height,
    one.y - other.y - other.height,
  )
}

describe('room below a row', () => {
  it('has nothing of the page in it or nearer than the gap, and is never higher than asked', () => {
    fc.assert(
      fc.property(anyBox, anyPage, anyGap, (box, taken, gap) => {
        const y = freeRoom(box, taken, gap)
        expect(y).toBeGreaterThanOrEqual(box.y)
        const least = Math.min(gap, ...taken.map((other) => between({ ...box, y }, other)))
        expect(least).toBe(gap)
      }),
    )
  })

  it('is where it was asked for when that is free', () => {
    fc.assert(
      fc.property(anyBox, anyPage, anyGap, (box, taken, gap) => {
        fc.pre(taken.every((other) => between(box, other) >= gap))
        expect(freeRoom(box, taken, gap)).toBe(box.y)
      }),
    )
  })

  it('is just below the last thing that is in the way: 0 + 100 + 80, then 150 + 100 + 80', () => {
    const at = (x: number, y: number): Box => ({ x, y, width: 100, height: 100 })
    expect(freeRoom(at(0, 0), [at(50, 0)], 80)).toBe(180)
    expect(freeRoom(at(0, 0), [at(50, 150), at(50, 0), at(400, 200)], 80)).toBe(330)
  })

  it('is found for several, one after the other: none covers another', () => {
    fc.assert(
      fc.property(anyPage, anyPage, anyGap, (page, kept, gap) => {
        const taken = [...page]
        for (const box of kept) {
          const placed = { ...box, y: freeRoom(box, taken, gap) }
          expect(taken.every((other) => between(placed, other) >= gap)).toBe(true)
          taken.push(placed)
        }
      }),
    )
  })
})
