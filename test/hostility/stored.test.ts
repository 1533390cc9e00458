/** What the panel stored, and what a carousel in a file says of itself, damaged or by another hand. */
import fc from 'fast-check'
import { describe, it } from 'vitest'

import { anyDamage, anyTextDamage, damagedJson, damagedText } from '../../playground/fuzz/damage'
import { fuzz, type Family } from '../../playground/fuzz/run'
import type { Opened } from '../../src/lib/messages/protocol'
import { checkState, checkWorks, openStage, wholeCarousel, wholeParts } from './panel-support'

/** A stored text as it was, gone, or damaged as data or as text. */
function anyStored(whole: string): fc.Arbitrary<string | null> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(whole) },
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 3,
      arbitrary: fc
        .array(anyDamage, { minLength: 1, maxLength: 3 })
        .map((damages) => damagedJson(whole, damages)),
    },
    { weight: 1, arbitrary: anyTextDamage.map((damage) => damagedText(whole, damage)) },
  )
}

const { settings, window, brands, presets, work } = wholeParts

const anyOpened: fc.Arbitrary<Opened> = fc.record({
  stored: fc.record({
    settings: anyStored(settings),
    window: anyStored(window),
    brands: anyStored(brands),
    presets: anyStored(presets),
    work: anyStored(work),
  }),
  command: fc.constantFrom('open', 'check', 'renumber'),
  canEdit: fc.constant(true),
  carousel: fc.option(
    anyStored(wholeCarousel.work ?? '').map((own) => ({ ...wholeCarousel, work: own })),
    { freq: 3 },
  ),
})

export const family: Family<Opened> = {
  name: 'stored data',
  smoke: 4,
  share: 0.03,
  cases: anyOpened,
  check: async (opened) => {
    const stage = openStage()
    stage.answer('opened', opened)
    checkState(stage)
    const isTold = stage.panel.state().notice !== null
    await checkWorks(stage)
    return isTold ? { answered: 0, refused: 1 } : { answered: 1, refused: 0 }
  },
}

describe('stored data', { timeout: 600_000 }, () => {
  it('of any content opens a panel that works', async () => {
    await fuzz(family)
  })
})
