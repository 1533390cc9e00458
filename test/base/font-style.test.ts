import { describe, expect, it } from 'vitest'

import { nearestStyle, readFace } from '../../src/lib/figma/font-style'

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
    expect(nearestStyle(styles, { family: 'Any', weight, italic })).toBe(expected)
  })

  it('a family without styles has none', () => {
    expect(nearestStyle([], { family: 'Any', weight: 400, italic: false })).toBeUndefined()
  })
})
