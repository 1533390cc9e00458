import { expect, it } from 'vitest'

import { fingerprint } from '../../src/lib/base/fingerprint'

it.each([
  ['', '26c8wzs8fs1-kz98hrb9of-0'],
  ['a', '1guuo3poulb-259fwfz8om-1'],
  ['Slide', 'gc0goyvxiy-298gkaezemu-5'],
  ['{"kind":"text","text":"Žluťoučký kůň 🍞"}', '1pbgbomyi74-2c2e8rps7ng-15'],
])('%j has the fingerprint that files have of it', (text, expected) => {
  expect(fingerprint(text)).toBe(expected)
})
