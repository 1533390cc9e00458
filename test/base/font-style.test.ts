import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cutsOf, nearestStyle, readFace } from '../../src/lib/base/font-style'

const inter = [
  'Thin',
  'Thin Italic',
  'Extra Light',
  'Light',
  'Regular',
  'Italic',
  'Medium',
  'Medium Italic',
  'Semi Bold',
  'Semi Bold Italic',
  'Bold',
  'Bold Italic',
  'Extra Bold',
  'Black',
]

describe('a style name is read, however its family spells it', () => {
  it.each([
    ['Regular', 400, false],
    ['Italic', 400, true],
    ['Semi Bold', 600, false],
    ['SemiBold', 600, false],
    ['Semibold Italic', 600, true],
    ['Demi Bold', 600, false],
    ['Extra Bold', 800, false],
    ['ExtraLight', 200, false],
    ['Ultra-Black', 900, false],
    ['Heavy Oblique', 900, true],
    ['Book', 400, false],
    ['Roman', 400, false],
    ['Hairline', 100, false],
    ['Kursiv', 400, false],
  ])('%s is %i, italic %s', (style, weight, italic) => {
    expect(readFace(style)).toMatchObject({ weight, italic })
  })
})

describe('the nearest style is the one CSS would take', () => {
  it.each([
    ['the weight itself', inter, 600, false, 'Semi Bold'],
    ['the italic form', inter, 600, true, 'Semi Bold Italic'],
    ['the plain italic', inter, 400, true, 'Italic'],
    ['heavier, looking up first', ['Regular', 'Black'], 700, false, 'Black'],
    ['lighter, looking down first', ['Thin', 'Regular'], 300, false, 'Thin'],
    ['400 looks at 500 before 300', ['Light', 'Medium'], 400, false, 'Medium'],
    ['500 looks down before up', ['Regular', 'Semi Bold'], 500, false, 'Regular'],
    ['upright when there is no italic', ['Regular', 'Bold'], 700, true, 'Bold'],
    ['italic before weight', ['Bold', 'Italic'], 700, true, 'Italic'],
    ['plain before condensed', ['Condensed Bold', 'Medium'], 700, false, 'Medium'],
    ['condensed when there is nothing else', ['Condensed Bold'], 400, false, 'Condensed Bold'],
  ])('%s', (_, styles, weight, italic, expected) => {
    expect(nearestStyle(styles, { weight, italic })).toBe(expected)
  })

  it('a family without styles has none', () => {
    expect(nearestStyle([], { weight: 400, italic: false })).toBeUndefined()
  })
})

describe('the styles that can be chosen by weight and slope', () => {
  const words = ['Thin', 'Light', 'Book', 'Regular', 'Medium', 'SemiBold', 'Bold', 'Black']
  const style = fc
    .tuple(
      fc.constantFrom('', 'Condensed ', 'Display '),
      fc.constantFrom(...words),
      fc.constantFrom('', ' Italic'),
    )
    .map((parts) => parts.join(''))

  it('are found again by them, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(style), (styles) => {
        const cuts = cutsOf(styles)
        for (const cut of cuts) {
          expect(nearestStyle(styles, cut)).toBe(cut.style)
          expect(readFace(cut.style)).toMatchObject({ weight: cut.weight, italic: cut.italic })
        }
        const keys = cuts.map(({ weight, italic }) => `${weight} ${String(italic)}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(cuts.length > 0).toBe(styles.length > 0)
      }),
    )
  })

  it('are the plain ones, upright before italic and light before heavy', () => {
    const styles = ['Bold Italic', 'Condensed Bold', 'Bold', 'Italic', 'Regular', 'Display Regular']
    expect(cutsOf(styles).map((cut) => cut.style)).toEqual([
      'Regular',
      'Bold',
      'Italic',
      'Bold Italic',
    ])
  })
})
