import { describe, expect, it } from 'vitest'

import { withoutTrackedLinks, withoutTracking } from '../../../src/lib/deck/cleaning/tracking'

describe('tracking in addresses', () => {
  it.each([
    ['https://a.example/b?utm_source=x&utm_medium=y', 'https://a.example/b'],
    ['https://a.example/b?id=4&utm_source=x&page=2#end', 'https://a.example/b?id=4&page=2#end'],
    ['https://a.example/?fbclid=abc', 'https://a.example/'],
    ['https://x.com/mara/status/12?s=20&t=AbC', 'https://x.com/mara/status/12'],
    [
      'https://twitter.com/mara/status/12?ref_src=twsrc%5Etfw',
      'https://twitter.com/mara/status/12',
    ],
    ['https://youtu.be/abc?si=XyZ&t=42', 'https://youtu.be/abc?t=42'],
    ['https://www.youtube.com/watch?v=abc&feature=youtu.be', 'https://www.youtube.com/watch?v=abc'],
    ['a.example/b?gclid=1', 'a.example/b'],
    ['https://a.example/b?UTM_Source=x', 'https://a.example/b'],
  ])('%s → %s', (given, bare) => {
    expect(withoutTracking(given)).toBe(bare)
  })

  it.each([
    'https://a.example/search?s=bread&t=2',
    'https://a.example/b?source=flour',
    'https://www.youtube.com/watch?v=abc&t=42s',
    'https://a.example/#utm_source=x',
    'https://a.example/?',
    'no address at all',
  ])('%s stays', (address) => {
    expect(withoutTracking(address)).toBe(address)
  })

  it('goes from the shown address too, and never from words that are a link', () => {
    const href = 'https://a.example/b?utm_source=x'
    expect(
      withoutTrackedLinks([
        { kind: 'link', text: href, href },
        { kind: 'link', text: 'why? and how?', href, marks: ['bold'] },
      ]),
    ).toEqual([
      { kind: 'link', text: 'https://a.example/b', href: 'https://a.example/b' },
      { kind: 'link', text: 'why? and how?', href: 'https://a.example/b', marks: ['bold'] },
    ])
  })

  it('words without it are the same value', () => {
    const words = [{ kind: 'link', text: 'a.example', href: 'https://a.example' } as const]
    expect(withoutTrackedLinks(words)).toBe(words)
  })
})
