import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { Measure } from '../../src/lib/base/type'
import { defaultSettings, templateIds } from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { createMemory } from '../../src/lib/templates/memory'
import { bread, fixedMeasure, thread } from './samples'

const words = fc.constantFrom(
  'Flour',
  'Rye is slow.\n\nIt sours well, and it keeps for a week in a cloth.',
  '1. One\n2. Two\n3. Three',
  '',
)

it('a carousel built with the memory of others is the one built without', () => {
  const edits = fc.array(fc.tuple(fc.nat(bread.length - 1), words), { maxLength: 5 })
  fc.assert(
    fc.property(fc.constantFrom(...templateIds), edits, (template, changes) => {
      const settings = { ...defaultSettings, template }
      const memory = createMemory()
      const posts = [...bread]
      for (const [at, text] of [[0, 'Bread'] as const, ...changes]) {
        posts[at] = text
        const input = {
          thread: thread(posts),
          settings,
          pictures: new Map(),
          measure: fixedMeasure(),
        }
        expect(buildCarousel(input, memory).slides).toEqual(buildCarousel(input).slides)
      }
    }),
    { numRuns: 30 },
  )
}, 60_000)

it('editing one post measures no text of the others, and leaves their slides the same values', () => {
  const posts = Array.from(
    { length: 40 },
    (_, n) => `Idea ${n}\n\nIt is worth ${n} minutes of time.`,
  )
  const plain = fixedMeasure()
  const measured: string[] = []
  const measure: Measure = (block, width) => {
    measured.push(block.runs.map((run) => run.text).join(''))
    return plain(block, width)
  }
  const memory = createMemory()
  const build = (given: readonly string[]) =>
    buildCarousel(
      { thread: thread(given), settings: defaultSettings, pictures: new Map(), measure },
      memory,
    )
  const before = build(posts)
  measured.length = 0
  const after = build(posts.map((text, n) => (n === 20 ? 'Another idea\n\nWorth more.' : text)))
  // The title of the deck stands on every slide, also on the one that changed.
  expect(measured.filter((text) => /Idea [1-9]|minutes/.test(text))).toEqual([])
  const changed = after.slides.filter((slide, at) => slide !== before.slides[at])
  expect(changed.map(({ key }) => key)).toEqual(['p20/1'])
})
