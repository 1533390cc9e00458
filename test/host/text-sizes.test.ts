import { describe, expect, it } from 'vitest'

import { engine } from '../../playground/host/engine/engine'
import { build, text } from './engine-records'

function sizeOf(...[characters, style, props]: Parameters<typeof text>): [number, number] {
  const { document, root } = build(text(characters, style, props))
  engine.flush(document, root.id)
  return [root.width, root.height]
}

describe('sizes of text as recorded in Figma (figma-facts section 4)', () => {
  it('an empty text of 12 px is 0 × 15', () => {
    expect(sizeOf('')).toEqual([0, 15])
  })

  it('"Hello" is 29 × 15 at 12 px and 58 × 29 at 24 px', () => {
    expect(sizeOf('Hello')).toEqual([29, 15])
    expect(sizeOf('Hello', { fontSize: 24 })).toEqual([58, 29])
  })

  it.each([
    [12, 15],
    [14, 17],
    [16, 19],
    [20, 24],
    [24, 29],
    [32, 39],
    [48, 58],
    [64, 77],
  ])('AUTO line height of Inter %i px is %i px', (fontSize, height) => {
    expect(sizeOf('Hg', { fontSize })[1]).toBe(height)
  })
})
