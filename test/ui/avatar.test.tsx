import { h, render } from 'preact'
import { expect, test } from 'vitest'

import { Avatar } from '../../src/lib/ui/controls/avatar'

test.each([
  ['Nadia Okafor 🚀', 28, 'NO'],
  ['Dr. Nadia Okafor', 40, 'NO'],
  // Two letters have no room there.
  ['Nadia Okafor', 16, 'N'],
  ['@_avi', 28, 'A'],
  ['🚀', 28, '–'],
  ['', 16, '–'],
])('%s, %i px: %s', (name, size, letters) => {
  const root = document.createElement('div')
  render(<Avatar name={name} size={size} />, root)
  expect(root.firstElementChild?.getAttribute('data-letters')).toBe(letters)
})
