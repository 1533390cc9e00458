import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { Measure } from '../../src/lib/base/type'
import { defaultSettings, templateIds } from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { createMemory } from '../../src/lib/templates/memory'
import { runs } from '../support/samples'
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
    { numRuns: runs(30) },
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

it('for another look only what was found out about words is taken over, and the slides are the same', () => {
  const input = { thread: thread(bread), pictures: new Map(), measure: fixedMeasure() }
  for (const template of templateIds) {
    let memory = createMemory()
    for (const title of [72, 96, 72]) {
      const type = { ...defaultSettings.type, title }
      const settings = { ...defaultSettings, template, type }
      memory = createMemory(memory)
      expect(buildCarousel({ ...input, settings }, memory)).toEqual(
        buildCarousel({ ...input, settings }),
      )
    }
  }
})

it('a post is cleaned again only when it or the switches change', () => {
  const { clean } = createMemory()
  const [first, second] = thread(['Rye is slow.', 'It sours well.']).posts
  if (first === undefined || second === undefined) throw new Error('There are two posts.')
  const { cleaning } = defaultSettings
  const context = { isFirst: false, isLast: false, cleaning }
  const known = clean(first, context)
  expect(clean(first, { ...context })).toBe(known)
  expect(createMemory().clean(first, context)).not.toBe(known)
  expect(clean({ ...first }, context)).not.toBe(known)
  expect(clean(first, { ...context, isLast: true })).not.toBe(known)
  expect(clean(first, { ...context, cleaning: { ...cleaning, pointers: false } })).not.toBe(known)
  expect(clean(second, context)).not.toBe(known)
})

it('a slide that asks nothing of its deck is built once, while it is fitted', () => {
  const plain = fixedMeasure()
  let count = 0
  const measure: Measure = (block, width) => {
    if (block.runs.some(({ text }) => text.includes('worth'))) count += 1
    return plain(block, width)
  }
  const posts = ['Bread', 'Idea\n\nIt is worth some minutes of time.', 'The end']
  const input = { thread: thread(posts), settings: defaultSettings, pictures: new Map(), measure }
  const memory = createMemory()
  buildCarousel(input, memory)
  const inAll = count
  count = 0
  // The same slides are fitted and stand in a deck, with another title of it.
  const [, ...others] = posts
  buildCarousel({ ...input, thread: thread(['Rye', ...others]) }, memory)
  expect([inAll > 0, count]).toEqual([true, 0])
})

it('sizes that slides choose by those of others follow when one of these changes', () => {
  const canvas = { platform: 'instagram', ratio: 'story', width: 1080, height: 1920 } as const
  const settings = { ...defaultSettings, template: 'post-card', canvas } as const
  const words = (count: number): string => Array.from({ length: count }, () => 'rye').join(' ')
  const memory = createMemory()
  const counts = [10, 30, 60, 90]
  const cards = counts.map((count) => {
    const posts = ['Bread', words(14), words(40), words(count), 'The end']
    const input = { thread: thread(posts), settings, pictures: new Map(), measure: fixedMeasure() }
    const { slides } = buildCarousel(input, memory)
    expect(slides).toEqual(buildCarousel(input).slides)
    return slides[1]
  })
  // The card of 14 words is not the same beside every other.
  expect(new Set(cards).size).toBeGreaterThan(1)
})
