import { describe, expect, test } from 'vitest'

import {
  fitted,
  fittedLegibly,
  middleOf,
  panned,
  toPage,
  toView,
  union,
  zoomedAt,
} from '../../playground/web/viewport'

const camera = { x: 100, y: 50, zoom: 2 }

describe('camera', () => {
  test('the view’s corner shows the camera’s point, and 10 px of the view are 5 px of the page at 200 %', () => {
    expect(toPage(camera, { x: 0, y: 0 })).toEqual({ x: 100, y: 50 })
    expect(toPage(camera, { x: 10, y: 20 })).toEqual({ x: 105, y: 60 })
  })

  test('to the view and back is where one began', () => {
    const box = toView(camera, { x: 130, y: 70, width: 40, height: 10 })
    expect(box).toEqual({ x: 60, y: 40, width: 80, height: 20 })
    expect(toPage(camera, box)).toEqual({ x: 130, y: 70 })
  })

  test('zooming keeps the point under the pointer where it is', () => {
    const at = { x: 321, y: 123 }
    const zoomed = zoomedAt(camera, at, 1.7)
    expect(zoomed.zoom).toBeCloseTo(3.4)
    expect(toPage(zoomed, at).x).toBeCloseTo(toPage(camera, at).x)
    expect(toPage(zoomed, at).y).toBeCloseTo(toPage(camera, at).y)
  })

  test('zoom ends at 2 % and 25,600 %', () => {
    expect(zoomedAt(camera, { x: 0, y: 0 }, 1e-9).zoom).toBe(0.02)
    expect(zoomedAt(camera, { x: 0, y: 0 }, 1e9).zoom).toBe(256)
  })

  test('dragging right by 20 px shows what lies 10 px further left at 200 %', () => {
    expect(panned(camera, { x: 20, y: 0 })).toEqual({ x: 90, y: 50, zoom: 2 })
  })
})

describe('fit', () => {
  const box = { x: 0, y: 0, width: 2000, height: 1350 }

  test('shows the whole box, centred in what nothing covers', () => {
    const fit = fitted(box, { width: 1600, height: 900, covered: { width: 600, height: 900 } })
    const shown = toView(fit, box)
    expect(shown.x).toBeGreaterThanOrEqual(47)
    expect(shown.x + shown.width).toBeLessThanOrEqual(1000 - 47)
    expect(shown.x + shown.width / 2).toBeCloseTo(500)
    expect(shown.y + shown.height / 2).toBeCloseTo(450)
  })

  test('a small box is not made larger than life', () => {
    expect(
      fitted(
        { x: 5, y: 5, width: 10, height: 10 },
        { width: 800, height: 600, covered: { width: 0, height: 0 } },
      ).zoom,
    ).toBe(1)
  })

  test('a row is shown below the window where it becomes larger than beside it', () => {
    const row = { x: 0, y: 0, width: 9000, height: 1350 }
    const fit = fitted(row, { width: 1200, height: 900, covered: { width: 900, height: 700 } })
    const shown = toView(fit, row)
    expect(shown.x + shown.width / 2).toBeCloseTo(600)
    expect(shown.y).toBeGreaterThanOrEqual(700 + 24)
    expect(shown.y + shown.height).toBeLessThanOrEqual(900 - 24)
  })

  test('with no room beside or below, the box is centred behind the window', () => {
    const fit = fitted(box, { width: 1000, height: 900, covered: { width: 900, height: 850 } })
    const shown = toView(fit, box)
    expect(shown.x + shown.width / 2).toBeCloseTo(500)
    expect(shown.y + shown.height / 2).toBeCloseTo(450)
  })

  test('a row that would be a line of specks is shown from its start at 10 %', () => {
    const row = { x: 300, y: 40, width: 70_000, height: 1350 }
    const view = { width: 1200, height: 900, covered: { width: 0, height: 0 } }
    const fit = fittedLegibly(row, view)
    expect(fit.zoom).toBe(0.1)
    expect(toView(fit, row)).toMatchObject({ x: 48, y: 450 - 135 / 2 })
  })

  test('zooming without a pointer is at the middle of what is free', () => {
    const covered = { width: 600, height: 700 }
    expect(middleOf({ width: 1600, height: 900, covered })).toEqual({ x: 500, y: 450 })
    expect(middleOf({ width: 640, height: 900, covered })).toEqual({ x: 320, y: 450 })
  })
})

test('the union of boxes spans from the least to the greatest edge, and of none there is none', () => {
  expect(union([])).toBeNull()
  expect(
    union([
      { x: 10, y: 0, width: 5, height: 5 },
      { x: -2, y: 3, width: 4, height: 20 },
    ]),
  ).toEqual({ x: -2, y: 0, width: 17, height: 23 })
})
