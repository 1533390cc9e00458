import { describe, expect, it } from 'vitest'

import { placeRow } from '../../src/lib/figma/place'
import { slide } from './support/slides'

describe('a row of slides', () => {
  it('3 slides of 1080 from x 100: 100, 1260, 2420, all at the same y', () => {
    const slides = ['a', 'b', 'c'].map((key) => slide(key, key, []))
    expect(placeRow(slides, { x: 100, y: 7 })).toEqual([
      { x: 100, y: 7 },
      { x: 1260, y: 7 },
      { x: 2420, y: 7 },
    ])
  })
})
