import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mediaPlace, type Picture } from '../../src/lib/deck/picture'
import { defaultSettings, templateIds, type Settings } from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { layOutSlide } from '../../src/lib/slide/layout'
import { nodesOf } from '../../src/lib/slide/walk'
import { runs } from '../support/samples'
import { fixedMeasure, post, thread } from './samples'

const measure = fixedMeasure()
const ratios = ['portrait', 'square', 'landscape', 'story', 'pin'] as const
const words = ['', 'The oven before and after the rebuild.']

interface Case {
  readonly template: Settings['template']
  readonly ratio: Settings['canvas']['ratio']
  readonly text: string
  /** Width by height of each picture that is there; null where there is none yet. */
  readonly shapes: readonly (number | null)[]
}

function slideOf({ template, ratio, text, shapes }: Case) {
  const pictures = new Map(
    shapes.flatMap((shape, at): [string, Picture][] =>
      shape === null
        ? []
        : [
            [
              mediaPlace(1, at),
              { key: `p${at}`, width: 1000 * shape, height: 1000, kind: 'photo' },
            ],
          ],
    ),
  )
  const { slides } = buildCarousel({
    thread: thread(['How two pictures stand', post(text, ...shapes.map(() => 'image' as const))]),
    settings: {
      ...defaultSettings,
      template,
      canvas: { ...defaultSettings.canvas, ratio },
    },
    pictures,
    measure,
  })
  return slides.find((slide) => nodesOf(slide).some(({ name }) => name === 'Pictures'))
}

/** The grid's direction, and the rectangle it has. */
function gridOf(given: Case) {
  const slide = slideOf(given)
  const placed = slide === undefined ? [] : layOutSlide(slide, measure)
  const grid = placed.find(({ node }) => node.name === 'Pictures' && node.kind === 'box')
  if (grid?.node.kind !== 'box') throw new Error('There is no grid.')
  return { axis: grid.node.axis, shape: grid.rect.width / grid.rect.height }
}

/** Of the picture that is cut most, in cells of this shape. */
function seen(cell: number, shapes: readonly number[]): number {
  return Math.min(...shapes.map((own) => Math.min(own / cell, cell / own)))
}

describe('two pictures on one slide', () => {
  it.each(templateIds)(
    '%s: wide ones stand above each other on portrait, upright ones beside',
    (template) => {
      for (const text of words) {
        const given = { template, ratio: 'portrait', text } as const
        expect(gridOf({ ...given, shapes: [16 / 9, 16 / 9] }).axis, text).toBe('column')
        expect(gridOf({ ...given, shapes: [3 / 4, 3 / 4] }).axis, text).toBe('row')
      }
    },
  )

  it('stand beside each other while one of them is missing', () => {
    const given = { template: 'editorial', ratio: 'portrait', text: '' } as const
    expect(gridOf({ ...given, shapes: [2, null] }).axis).toBe('row')
  })

  it('are never cut to less than two thirds of what the other way would show', () => {
    const cases = fc.record({
      template: fc.constantFrom(...templateIds),
      ratio: fc.constantFrom(...ratios),
      text: fc.constantFrom(...words),
      shapes: fc.tuple(
        fc.double({ min: 0.5, max: 2.5, noNaN: true }),
        fc.double({ min: 0.5, max: 2.5, noNaN: true }),
      ),
    })
    fc.assert(
      fc.property(cases, (given) => {
        const { axis, shape } = gridOf(given)
        const [beside, above] = [seen(shape / 2, given.shapes), seen(shape * 2, given.shapes)]
        const [own, other] = axis === 'row' ? [beside, above] : [above, beside]
        expect(own).toBeGreaterThan((other * 2) / 3)
      }),
      { numRuns: runs(60) },
    )
  })
})
