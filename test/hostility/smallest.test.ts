import { expect, it } from 'vitest'

import { smallest } from '../../playground/fuzz/smallest'

it('of a text in which "ab" and a later "c" fail, "abc" is the smallest', () => {
  const text = `${'x'.repeat(300)}ab${'y'.repeat(200)}c${'z'.repeat(100)}`
  expect(smallest(text, (one) => /ab.*c/.test(one))).toBe('abc')
})
