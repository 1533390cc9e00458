import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { keepText } from '../../src/lib/figma/text-backup'
import { spliceText } from '../../src/lib/figma/text-splice'
import { createFigma } from '../../playground/host/index'

const regular = { family: 'Inter', style: 'Regular' }
const bold = { family: 'Inter', style: 'Bold' }

async function open(words: string): Promise<TextNode> {
  const { figma } = createFigma()
  await Promise.all([figma.loadFontAsync(regular), figma.loadFontAsync(bold)])
  const layer = figma.createText()
  layer.characters = words
  return layer
}

const anyWords = fc
  .array(fc.constantFrom('one', 'two words', '', '🚀', '🚁 up', 'one', 'é', 'three'), {
    maxLength: 5,
  })
  .map((lines) => lines.join('\n'))

describe('words are changed by as little as possible', () => {
  it('whatever they were, they say what they should', async () => {
    const layer = await open('')
    fc.assert(
      fc.property(anyWords, anyWords, (was, words) => {
        layer.characters = was
        spliceText(layer, words)
        return layer.characters === words
      }),
      { numRuns: 300 },
    )
  })

  it('a paragraph that stays keeps its look, also between two that change', async () => {
    const layer = await open('First\nsecond\nthird')
    layer.setRangeFontName(6, 12, bold)
    layer.setRangeTextCase(6, 12, 'UPPER')
    spliceText(layer, 'Another\nsecond\nend')
    expect(layer.getRangeFontName(8, 14)).toEqual(bold)
    expect(layer.getRangeTextCase(8, 14)).toBe('UPPER')
    expect(layer.getRangeTextCase(0, 7)).toBe('ORIGINAL')
  })

  it('taken back, words and looks are as before', async () => {
    const layer = await open('')
    fc.assert(
      fc.property(anyWords, anyWords, fc.nat(9), fc.nat(9), (was, words, from, length) => {
        layer.characters = was
        const end = Math.min(from + length, was.length)
        if (from < end) {
          layer.setRangeFontName(from, end, bold)
          layer.setRangeTextDecoration(from, end, 'UNDERLINE')
          layer.setRangeHyperlink(from, end, { type: 'URL', value: 'https://example.org' })
          layer.setRangeTextCase(from, end, 'UPPER')
        }
        const looks = (): string =>
          JSON.stringify([
            layer.characters,
            layer.getStyledTextSegments([
              'fontName',
              'fills',
              'textDecoration',
              'hyperlink',
              'textCase',
            ]),
          ])
        const before = looks()
        let takeBack = (): void => undefined
        keepText(layer, (restore) => {
          takeBack = restore
        })
        spliceText(layer, words)
        if (words !== '') layer.fontSize = 30
        takeBack()
        expect(looks()).toBe(before)
      }),
      { numRuns: 200 },
    )
  })
})
