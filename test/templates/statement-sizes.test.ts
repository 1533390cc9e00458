import { describe, expect, it } from 'vitest'

import { canvasOf } from '../../src/lib/templates/canvas'
import { made, named, ratios, settingsAt, stage } from './statement-samples'

describe('Statement', () => {
  it('text: no comma or dash hangs at the end of a statement', () => {
    const sentence = (mark: string): string =>
      `By watching how the dough moves in its bowl every night${mark} you can tell whether it has had enough of the night.`
    for (const mark of [',', ';', ' —', ' –']) {
      expect(stage(sentence(mark))).toContain('moves in its bowl every night"')
    }
    expect(stage('It is the night that makes it so,\n\nand the day that bakes it')).toContain(
      'makes it so"',
    )
    expect(stage('This is how it has always been done:\n\nby night, and by hand')).toContain(
      'been done:"',
    )
  })

  it('emoji alone are as large as a word alone', () => {
    const step = (text: string) => / (\d+)\/\d+ /.exec(stage(text))?.[1]
    expect(step('🔥')).toBe(step('Fire'))
  })

  it('few values: labels 80 with values of 64; long ones as in other templates', () => {
    const short = stage('- flour → 500 g\n- water → 350 g')
    expect(short).toContain('label "flour" 82/84')
    expect(short).toContain('value "500\u00A0g" 64/91')
    const long = stage('- Flour of the old mill → 500 g\n- water → 350 g')
    expect(long).toContain('value "500\u00A0g" 36/52')
  })

  it('a list alone of few words is larger than running text, one of many is not', () => {
    const item = 'An oven with a name that is far too long'
    expect(stage(`- ${item} → 4k\n- Oven → 8k`)).toContain(' 56/80 ')
    expect(stage(`- ${item} → 4k\n- ${item}, and nobody knows it → 8k, and then some`)).toContain(
      ' 40/56 ',
    )
  })

  it('a list that goes on has one size of title on every slide but the first', () => {
    const items = Array.from({ length: 40 }, (_, index) => `${index + 1}. Term ${index + 1}`)
    const text = `40 terms you meet in every bakery:\n\n${items.join('\n')}`
    const { slides } = made(['Cover', text, 'The end'], settingsAt('square'))
    const sizes = slides
      .filter((slide) => named(slide, 'Continued') !== undefined)
      .map((slide) => named(slide, 'Title'))
      .map((node) => (node?.kind === 'text' ? node.style.size : 0))
    expect(sizes.length).toBeGreaterThan(1)
    expect(new Set(sizes).size).toBe(1)
  })

  it.each(ratios)('%s: a step keeps its heading of 96 before its numeral', (ratio) => {
    const text =
      '1) Mix and wait\n\nStir flour and water until no dry spots are left.\n\n- Cover the bowl with a lid or a plate\n- Let it rest for an hour before you add the salt'
    const settings = settingsAt(ratio)
    const { slides } = made(['Cover', text, 'The end'], settings)
    const title = named(slides[1], 'Title')
    const least = 96 * canvasOf(settings.canvas).k
    expect(title?.kind === 'text' ? title.style.size : 0).toBeGreaterThanOrEqual(least)
  })
})
