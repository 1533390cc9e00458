import { expect, it } from 'vitest'

import { longestRising } from '../../src/lib/sync/rising'

function ordersOf(numbers: readonly number[]): readonly (readonly number[])[] {
  if (numbers.length === 0) return [[]]
  return numbers.flatMap((first) =>
    ordersOf(numbers.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  )
}

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) < number)

it('in all 720 orders of six: it rises, and nothing longer does', () => {
  for (const order of ordersOf([0, 1, 2, 3, 4, 5])) {
    const stays = longestRising(order)
    expect(rises(order.filter((_, position) => stays.has(position)))).toBe(true)
    const most = Array.from({ length: 64 }, (_, subset) =>
      order.filter((__, position) => (subset & (1 << position)) !== 0),
    ).filter(rises)
    expect(stays.size).toBe(Math.max(...most.map(({ length }) => length)))
  }
})
