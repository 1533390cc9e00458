import { expect, it } from 'vitest'

import { layOutSlide } from '../../src/lib/slide/layout'
import { nodeText } from '../../src/lib/slide/walk'
import { templates } from '../../src/lib/templates/all'
import { defaultSettings } from '../../src/lib/settings/settings'
import { carousel, fixedMeasure } from './samples'

const measure = fixedMeasure()

/** Size and width of the button's label on the last slide, and whether it is cut. */
function labelOf(template: (typeof templates)[number]['id'], label: string) {
  const canvas = { ...defaultSettings.canvas, ratio: 'landscape' } as const
  const outro = { ...defaultSettings.outro, button: label, headline: 'Thanks' }
  const { slides } = carousel(['Cover', 'Words.', 'More.'], { template, canvas, outro })
  const last = slides[slides.length - 1]
  const placed = last === undefined ? [] : layOutSlide(last, measure)
  const found = placed.find(({ node }) => node.kind === 'text' && node.name === 'Label')
  if (found?.node.kind !== 'text') throw new Error(`${template} has no button`)
  const { node, rect } = found
  return { size: node.style.size, width: rect.width, cut: node.maxLines, text: nodeText(node) }
}

it.each(templates.map(({ id }) => id))(
  'of %s is as wide as its label, which is set smaller and then cut where it is too long',
  (template) => {
    const usual = labelOf(template, 'Follow')
    expect(usual.size).toBe(40)
    const long = labelOf(template, 'Find me at the market every Sunday at eight')
    expect(long.size).toBeLessThanOrEqual(40)
    const longest = labelOf(template, 'Find me at the market every Sunday. '.repeat(5).trim())
    expect(longest.cut).toBe(1)
    expect(longest.size).toBe(30)
    expect(longest.width).toBeLessThan(1664)
  },
)
