import { describe, expect, it } from 'vitest'

import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings, type Settings, type TemplateId } from '../../src/lib/settings/settings'
import { layOutSlide, toBlock } from '../../src/lib/slide/layout'
import type { TextNode } from '../../src/lib/slide/node'
import type { Carousel } from '../../src/lib/templates/build-carousel'
import { freePlace } from '../../src/lib/templates/play-marks'
import { carousel, fixedMeasure } from './samples'

const measure = fixedMeasure()

interface Title {
  readonly node: TextNode
  /** px its box is wide. */
  readonly width: number
}

/** The title of a slide of a deck. */
function titleOf({ slides }: Carousel, at = 0): Title {
  for (const slide of slides.slice(at, at + 1)) {
    for (const { node, rect } of layOutSlide(slide, measure)) {
      if (node.kind === 'text' && node.name === 'Title') return { node, width: rect.width }
    }
  }
  throw new Error('There is no title.')
}

function linesOf({ node, width }: Title): readonly number[] {
  return measure(toBlock(node), width).lines
}

function on(template: TemplateId, ratio: RatioId): Partial<Settings> {
  return { template, canvas: { ...defaultSettings.canvas, ratio } }
}

/** px of each line of the title of the first slide. */
function coverLines(title: string, template: TemplateId, ratio: RatioId): readonly number[] {
  return linesOf(titleOf(carousel([title, 'One.'], on(template, ratio), measure)))
}

/** Each ends in a word alone, or has a short line above it, at the largest size of some template. */
const titles = {
  large: ['Great loaves in Lisbon, ranked'],
  small: ['Bread formulas for bakers everywhere'],
} as const

describe('a title of a cover', () => {
  const templates: readonly TemplateId[] = ['editorial', 'split', 'steps', 'photo']
  it.each(templates)('%s: is set a size smaller before it ends in a short line', (template) => {
    for (const ratio of ['portrait', 'square', 'pin'] as const) {
      for (const title of titles[template === 'photo' ? 'small' : 'large']) {
        const lines = coverLines(title, template, ratio)
        const longest = Math.max(...lines)
        const about = `${ratio} ${title}: ${lines.map(Math.round).join(' ')}`
        expect((lines[lines.length - 1] ?? 0) / longest, about).toBeGreaterThanOrEqual(0.5)
        const above = lines.slice(0, -1)
        if (above.length > 1)
          expect(Math.min(...above) / longest, about).toBeGreaterThanOrEqual(0.6)
      }
    }
  })
})

describe('the mark of a video', () => {
  const poster = { x: 0, y: 0, width: 1000, height: 1000 }
  it.each([
    ['in the middle', [], { x: 450, y: 450 }],
    ['beside words, in the middle', [{ x: 0, y: 0, width: 400, height: 1000 }], { x: 450, y: 450 }],
    ['above words', [{ x: 0, y: 400, width: 900, height: 500 }], { x: 450, y: 150 }],
    ['nowhere where words leave no room', [{ x: 0, y: 60, width: 900, height: 900 }], null],
  ])('stands %s', (_, words, place) => {
    expect(freePlace(poster, words, 100)).toEqual(place)
  })
})
