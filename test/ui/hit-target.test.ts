import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { DropTarget } from '../../src/lib/ui/state/event-arrange'
import { scrollStep, targetAt, type CellArea } from '../../src/lib/ui/regions/hit-target'

const grid = { left: 240, top: 41, right: 664, bottom: 592 }

/** Five slides of 184 × 250 in rows of two, 16 px apart, from (260, 53); each with a place in its middle. */
const cells: readonly CellArea[] = Array.from({ length: 5 }, (_, index) => {
  const left = 260 + (index % 2) * 200
  const top = 53 + Math.floor(index / 2) * 266
  return {
    slide: `p${index}/1`,
    area: { left, top, right: left + 184, bottom: top + 250 },
    places: [
      {
        place: `${index}/0`,
        area: { left: left + 40, top: top + 100, right: left + 144, bottom: top + 200 },
      },
    ],
  }
})

type Dragged = 'posts' | 'slides' | 'image'
const at = (x: number, y: number, what: Dragged = 'posts', isAlt = false): DropTarget | null =>
  targetAt({ x, y }, grid, cells, what, isAlt)

describe('where a drop would go', () => {
  test('24 px at a side of a slide and the space between are the gap, the rest is the slide', () => {
    expect(at(260 + 23, 150)).toEqual({ kind: 'gap', before: 0 })
    expect(at(260 + 24, 150)).toEqual({ kind: 'slide', slide: 'p0/1' })
    expect(at(444 - 25, 150)).toEqual({ kind: 'slide', slide: 'p0/1' })
    expect(at(444 - 24, 150)).toEqual({ kind: 'gap', before: 1 })
    expect(at(450, 150)).toEqual({ kind: 'gap', before: 1 })
    expect(at(460 + 23, 150)).toEqual({ kind: 'gap', before: 1 })
  })

  test('the gap after the last slide of a row is shown at the end of that row', () => {
    expect(at(643, 150)).toEqual({ kind: 'gap', before: 2, isRowEnd: true })
    expect(at(250, 400)).toEqual({ kind: 'gap', before: 2 })
  })

  test('a slide goes to the nearer gap, never onto a slide', () => {
    expect(at(260 + 91, 150, 'slides')).toEqual({ kind: 'gap', before: 0 })
    expect(at(260 + 93, 150, 'slides')).toEqual({ kind: 'gap', before: 1 })
  })

  test('a picture goes into the place under it; a post only with ⌥/Alt', () => {
    const place = { kind: 'place', slide: 'p1/1', place: '1/0' }
    expect(at(550, 200, 'image')).toEqual(place)
    expect(at(550, 200, 'posts', true)).toEqual(place)
    expect(at(550, 200)).toEqual({ kind: 'slide', slide: 'p1/1' })
    expect(at(550, 100, 'image')).toEqual({ kind: 'slide', slide: 'p1/1' })
  })

  test('behind the last slide and below the last row is the end; outside of the grid is nowhere', () => {
    const end = { kind: 'gap', before: 5 }
    expect(at(600, 590)).toEqual(end)
    expect(targetAt({ x: 300, y: 300 }, grid, [], 'posts', false)).toEqual({
      kind: 'gap',
      before: 0,
    })
    expect(at(239, 150)).toBeNull()
    expect(at(664, 150)).toBeNull()
    expect(at(300, 40)).toBeNull()
    expect(at(300, 592)).toBeNull()
  })

  test('every point of the grid has a target, and it is one of the deck', () => {
    const small = cells.map((cell) => ({ ...cell, places: [] }))
    fc.assert(
      fc.property(
        fc.integer({ min: grid.left, max: grid.right - 1 }),
        fc.integer({ min: grid.top, max: grid.bottom - 1 }),
        fc.constantFrom<Dragged>('posts', 'slides', 'image'),
        (x, y, what) => {
          const target = targetAt({ x, y }, grid, small, what, false)
          if (target?.kind === 'gap') return target.before >= 0 && target.before <= 5
          return what !== 'slides' && target?.kind === 'slide'
        },
      ),
    )
  })
})

test('the grid scrolls within 48 px of its edges, faster nearer the edge', () => {
  expect(scrollStep({ x: 300, y: 300 }, grid)).toBe(0)
  expect(scrollStep({ x: 300, y: 592 - 24 }, grid)).toBe(8)
  expect(scrollStep({ x: 300, y: 700 }, grid)).toBe(16)
  expect(scrollStep({ x: 300, y: 41 + 12 }, grid)).toBe(-12)
  expect(scrollStep({ x: 100, y: 592 }, grid)).toBe(0)
})
