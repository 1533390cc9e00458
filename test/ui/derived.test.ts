/** What the panel works out: numbers in few words, the way back, the main button, what cleaning does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createMeasure } from '../../src/lib/deck/line-breaking'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { buildCarousel, type Carousel } from '../../src/lib/templates/build-carousel'
import {
  cleaningChanges,
  countText,
  mainAction,
  noteText,
  notesLine,
  slideNotes,
  slideRanges,
  wayBack,
} from '../../src/lib/ui/state/derived'
import { exampleSource } from '../../src/lib/ui/example'
import { initialState } from '../../src/lib/ui/state/state'
import { after, resultOf, studio } from './support'

describe('slide numbers', () => {
  test('three or more in a row are first–last, what is too long ends in "…"', () => {
    expect(
      [[], [4], [2, 3], [1, 2, 3], [1, 2, 3, 7, 9, 10, 11]].map((all) => slideRanges(all)),
    ).toEqual(['', '4', '2, 3', '1–3', '1–3, 7, 9–11'])
    expect(slideRanges([1, 3, 5, 7], 2)).toBe('1, …')
    expect(slideRanges(Array.from({ length: 2182 }, (_, index) => index + 1))).toBe('1–2182')
  })

  test('ranges hold just the numbers they stand for', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (some) => {
        const numbers = [...some].sort((one, other) => one - other)
        const read = slideRanges(numbers)
          .split(', ')
          .filter((part) => part !== '')
          .flatMap((part) => {
            const [from = 0, to = from] = part.split('–').map(Number)
            return Array.from({ length: to - from + 1 }, (_, index) => from + index)
          })
        expect(read).toEqual(numbers)
      }),
    )
  })
})

describe('the way back from the first run', () => {
  test('a paste undone is redone, a deck started over is undone, else there is none', () => {
    const undone = after([{ kind: 'undid' }], studio()).state
    const over = after([{ kind: 'startedOver' }], studio()).state
    const ways = [initialState, undone, over].map(({ history }) => wayBack(history))
    expect(ways).toEqual([null, 'redid', 'undid'])
  })

  test('it leads to the carousel that was left', () => {
    for (const away of ['undid', 'startedOver'] as const) {
      const before = studio()
      const left = after([{ kind: away }], before).state
      const kind = wayBack(left.history)
      expect(kind && after([{ kind }], left).state.work).toBe(before.work)
    }
  })
})

test('the main button: after a run there is nothing to do', () => {
  const phases = [{ kind: 'arranging' }, { kind: 'done', result: resultOf(3) }] as const
  expect(phases.map((phase) => mainAction({ canEdit: true, phase }, 3, null))).toEqual([
    { isEnabled: true, isSame: false },
    { isEnabled: false, isSame: true },
  ])
})

test('above 300 slides the count says how many are over', () => {
  expect([1, 300, 312].map((n) => countText(n, defaultSettings))).toEqual([
    '1 slide',
    '300 slides',
    '312 slides, 12 over',
  ])
  const onX = { canvas: { ...defaultSettings.canvas, platform: 'x' } } as const
  expect(countText(5, onX)).toBe('5 slides, 1 over')
  const onFacebook = { canvas: { ...defaultSettings.canvas, platform: 'facebook' } } as const
  expect(countText(500, onFacebook)).toBe('500 slides')
})

test('a note says its post once, however its sentence begins', () => {
  expect(noteText({ code: 'may-be-cut', post: 2 })).toBe('Post 3 may be cut at the end.')
  expect(noteText({ code: 'repaired', count: 2, post: 2 })).toBe(
    'Post 3: 2 repairs of broken characters.',
  )
  expect(noteText({ code: 'no-author' })).toBe('The text does not say who wrote it.')
})

test('lines of an export that were left out are page text', () => {
  expect(notesLine([{ code: 'export-text' }])).toBe('page text left out')
  expect(notesLine([], 2)).toBe('2 notes')
  const ofSlides = [{ code: 'video-still', count: 2 }, { code: 'hashtags-left-out' }] as const
  expect(slideNotes(ofSlides)).toEqual(['2 videos stand as still pictures with a play mark.'])
})

test('the number a switch finds is what planning leaves out, and stays when it is off', () => {
  const { posts, ...rest } = exampleSource.thread
  const media = [{ kind: 'image', url: null }] as const
  const pointing = {
    runs: [{ kind: 'text', text: 'The oven is hot. Check this 👇' }],
    media,
  } as const
  const thread = { ...rest, posts: [...posts, pointing, pointing, ...posts.slice(1)] }
  const build = (settings: Settings): Carousel =>
    buildCarousel({
      thread,
      settings,
      pictures: new Map(),
      measure: createMeasure((text, _font, size) => text.length * size * 0.5),
    })
  const cleaning = { ...defaultSettings.cleaning, pointers: false }
  const [on, off] = [build(defaultSettings), build({ ...defaultSettings, cleaning })]
  const planned = on.notes.find(({ code }) => code === 'pointer-left-out')?.count ?? 0
  expect(planned).toBeGreaterThanOrEqual(2)
  expect([on.found.pointers, off.found.pointers]).toEqual([planned, planned])
  expect(cleaningChanges(on.phrases)).toBeGreaterThanOrEqual(planned)
  expect(cleaningChanges(off.phrases)).toBe(cleaningChanges(on.phrases) - planned)
})
