import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readStored, type Migration } from '../../src/lib/settings/stored'

const steps: readonly Migration[] = [
  (stored) => ({ ...stored, wide: stored['width'] }),
  (stored) => ({ ...stored, tall: 'yes' }),
]

describe('a stored part', () => {
  it.each([
    ['of the first version, which said none', '{"width":1}', { width: 1, wide: 1, tall: 'yes' }],
    [
      'of the first version',
      '{"version":1,"width":1}',
      { version: 1, width: 1, wide: 1, tall: 'yes' },
    ],
    ['of the second', '{"version":2,"width":1}', { version: 2, width: 1, tall: 'yes' }],
    ['of today', '{"version":3,"width":1}', { version: 3, width: 1 }],
    ['of a later version', '{"version":4}', null],
    ['of no version there is', '{"version":1.5}', null],
    ['of version 0', '{"version":0}', null],
    ['that is no object', '[1]', null],
    ['that is no JSON', '{', null],
  ])('%s', (_, text, data) => {
    expect(readStored(text, steps)).toEqual(data)
  })

  it('never makes reading throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const data = readStored(text)
        expect(data === null || typeof data === 'object').toBe(true)
      }),
    )
  })
})
