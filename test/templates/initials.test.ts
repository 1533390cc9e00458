import { expect, it } from 'vitest'

import { initialsOf } from '../../src/lib/templates/initials'

it.each([
  ['Mara Lindqvist 🌱', 'ML'],
  ['Dr. Elizabeth Smith III', 'ES'],
  ['Prof Jan Olsen, PhD', 'JO'],
  ['Ida Berg MBA', 'IB'],
  ['Dr', 'D'],
  ['@_mara', 'M'],
  ['🌱', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
