import { expect, test } from 'vitest'

import { inRowOrder } from '../../src/lib/sync/row-order'

const slide = (
  name: string,
  x: number,
  y: number,
  height = 1350,
): { name: string; at: { x: number; y: number }; size: { width: number; height: number } } => ({
  name,
  at: { x, y },
  size: { width: 1080, height },
})
const order = (...slides: ReturnType<typeof slide>[]): string =>
  inRowOrder(slides)
    .map(({ name }) => name)
    .join(' ')

test('a row is read from the left, whatever the order of its layers', () => {
  expect(order(slide('b', 1160, 0), slide('c', 2320, 0), slide('a', 0, 0))).toBe('a b c')
})

test('a slide dropped too high or too low by less than half its height is still in its row', () => {
  expect(order(slide('a', 0, 0), slide('b', 1160, 600), slide('c', 2320, -600))).toBe('a b c')
})

test('rows are read from the top, each from the left', () => {
  expect(
    order(slide('c', 0, 1430), slide('b', 1160, 0), slide('d', 1160, 1500), slide('a', 0, 0)),
  ).toBe('a b c d')
})

test('a lower slide beside a higher one is in its row when half of it is beside', () => {
  expect(order(slide('b', 1160, 700, 600), slide('a', 0, 0))).toBe('a b')
  expect(order(slide('b', -1160, 1100, 600), slide('a', 0, 0))).toBe('a b')
})
