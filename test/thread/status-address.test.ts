import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dateOfStatus, parseStatusAddress, toIso } from '../../src/lib/thread/status-address'

describe('addresses of posts', () => {
  it.each([
    [
      'https://x.com/ovenlight/status/1801?s=20',
      { id: '1801', handle: 'ovenlight', url: 'https://x.com/ovenlight/status/1801' },
    ],
    [
      'http://www.twitter.com/a_b/status/2#m',
      { id: '2', handle: 'a_b', url: 'http://www.twitter.com/a_b/status/2' },
    ],
    [
      'https://twitter.com/703601972/status/3',
      { id: '3', url: 'https://twitter.com/703601972/status/3' },
    ],
    ['https://x.com/i/web/status/4', { id: '4', url: 'https://x.com/i/web/status/4' }],
  ])('%s', (url, address) => {
    expect(parseStatusAddress(url)).toEqual(address)
  })

  it.each(['https://x.com/a', 'https://e.org/a/status/1', 'https://x.com/a/status/12x', ''])(
    'is not one: %j',
    (url) => {
      expect(parseStatusAddress(url)).toBeNull()
    },
  )

  it.each([
    // (id >> 22) + 1288834974657 ms, worked out with big integers.
    ['1930603077356462471', '2025-06-05T12:30:17.169Z'],
    ['1647940492712345601', '2023-04-17T12:30:05.373Z'],
    ['20', undefined],
    ['x', undefined],
  ])('status %s was made %s', (id, date) => {
    expect(dateOfStatus(id)).toBe(date)
  })

  it('tells the moment of any number to the millisecond, though it has more bits than a number can hold', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 29_700_859_247n, max: 9_223_372_036_854_775_807n }), (id) => {
        const date = new Date(Number(id >> 22n) + 1288834974657)
        expect(dateOfStatus(String(id))).toBe(date.toISOString())
      }),
      { numRuns: 500 },
    )
  })

  it('writes moments as the clock does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(toIso(date.getTime())).toBe(date.toISOString())
        },
      ),
      { numRuns: 500 },
    )
  })
})
