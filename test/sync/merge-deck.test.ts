import { describe, expect, it } from 'vitest'

import { deck, shift, slide, slideCases, three } from './slide-cases'
import { frameOf, pageOf, places, planDeck, updateDeck } from './support/deck'

describe('slides in a row', () => {
  it.each(slideCases)(
    '$name',
    ({ base, hand = () => {}, next, discard = [], row, aside = '', edits = [], sums }) => {
      const page = pageOf(base)
      hand(page)
      const { plan } = updateDeck(page, next, { discard })
      expect(places(page.frames)).toBe(row)
      expect(places(page.aside)).toBe(aside)
      expect(plan.edits.map(({ layer, property }) => `${layer} ${property}`)).toEqual(edits)
      if (sums !== undefined) expect([plan.restyled, plan.inserted, plan.removed]).toEqual(sums)

      // Twice is once.
      const again = planDeck(page, next)
      expect(
        again.steps.flatMap((step): readonly unknown[] =>
          step.kind === 'keep' ? step.merge.patches : [step],
        ),
      ).toEqual([])
      expect(again.steps.map((step) => step.kind === 'keep' && step.at)).toEqual(
        page.frames.map(() => null),
      )
      expect(again.order).toBeNull()
    },
  )

  it('a slide that is wanted as it is is not read', () => {
    const page = pageOf(three)
    updateDeck(page, [slide('a'), slide('b', 'Other'), slide('c')])
    expect(page.frames.map(({ reads }) => reads)).toEqual([0, 1, 0])
  })

  it('a new slide stands in the section of the one before it', () => {
    const page = pageOf(deck('a', 'c'))
    frameOf(page, 'a').container = 'section'
    updateDeck(page, three)
    expect(page.frames.map(({ container }) => container)).toEqual(['section', 'section', 'page'])
  })

  it('a slide that was put elsewhere is no neighbour for a new one', () => {
    const page = pageOf(deck('a', 'b', 'd'))
    frameOf(page, 'b').container = 'board'
    shift(['b'], 0, 4000)(page)
    updateDeck(page, deck('a', 'b', 'c', 'd'))
    expect(frameOf(page, 'c').container).toBe('page')
  })
})
