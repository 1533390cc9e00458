import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readSum } from '../../src/lib/ui/sum'

test('numbers and sums are read as a person means them', () => {
  const typed = [
    '72',
    ' 72 + 8 ',
    '72+8*2',
    '(72+8)/2',
    '2 × 3 − 1',
    '6÷4',
    '1,5',
    '.5',
    '-3',
    '2*-3',
  ]
  expect(typed.map(readSum)).toEqual([72, 80, 88, 40, 5, 1.5, 1.5, 0.5, -3, -6])
})

test('what is no finished sum is no number', () => {
  for (const typed of ['', ' ', '72+', '*2', '7 2', '(1', '1)', '1..2', 'px', '1e9', '5/0', '0x10'])
    expect(readSum(typed), typed).toBeNull()
})

test('any text is read without an exception, and never as something that is no number', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const value = readSum(typed)
      expect(value === null || Number.isFinite(value)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      expect(readSum(`${a}+${b}`)).toBe(a + b)
    }),
  )
})
