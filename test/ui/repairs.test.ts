/** Every repair that is offered mends what it is offered for; what nothing mends has no repair. */
import { describe, expect, test } from 'vitest'

import { defaultSettings, patternIds, type Settings } from '../../src/lib/settings/settings'
import { plannedThread } from '../../src/lib/arrange/arrangement'
import { plainText } from '../../src/lib/thread/text'
import type { Thread } from '../../src/lib/thread/thread'
import type { Finding } from '../../src/lib/slide/finding'
import type { Event } from '../../src/lib/ui/state/event'
import { isWarning } from '../../src/lib/ui/findings'
import type { Inspection } from '../../src/lib/ui/inspection'
import type { OfferedRepair } from '../../src/lib/ui/repairs'
import type { State } from '../../src/lib/ui/state/state'
import { after, files, ready } from './support'
import {
  codesOf,
  findingOf,
  inspected,
  planned,
  stateOf,
  threadOfTexts,
  wordsOf,
} from './findings-support'

const { pattern, custom, type, canvas, photo } = defaultSettings

const withPlace = threadOfTexts('How bread is made', 'Look at this oven of mine. ▢', 'The end.')
/** Two slides on a square, one where type may shrink or the post is kept whole. */
const withLongPost = threadOfTexts('How bread is made', wordsOf(110), 'The end.')
const withGrid = threadOfTexts('How bread is made', 'Four flours and four loaves. ▢▢▢▢', 'The end.')
const withOneMore = threadOfTexts('How bread is made', wordsOf(110), 'Salt matters.', 'The end.')
/** Places that wait for files name them, in type of the body's size. */
const withFiles: Thread = {
  ...withGrid,
  posts: withGrid.posts.map((post) => ({
    ...post,
    media: post.media.map((each) => ({ ...each, url: 'wholemeal-rye-crumb.png' })),
  })),
}
const onX: Settings['canvas'] = { ...canvas, platform: 'x', ratio: 'square' }
const greys = {
  ...custom,
  colors: ['#777777', '#999999'],
  text: '#888888',
  muted: '#777777',
} as const

/** The state after the repair of the first finding of a code, and what the button did. */
function repairedState(state: State, code: Finding['code']): readonly [OfferedRepair, State] {
  const inspection = inspected(state)
  const offer = inspection.repairs.offerFor(findingOf(inspection, code))
  if (offer === null) throw new Error(`Nothing is offered for ${code}.`)
  const { steps, split, repair } = offer
  const { deck } = planned(state)
  const event: Event = { kind: 'findingsFixed', steps, split, deck, next: null }
  return [repair, after([event], state).state]
}

/** All words of the posts on slides, without white space. */
function textOf({ work }: State): string {
  const posts = plannedThread(work.arrangement, threadOfTexts()).thread.posts
  return posts.map(plainText).join('').replace(/\s/g, '')
}

const filled = (state: State): State =>
  after(
    [files('a.png', 'b.png', 'c.png', 'd.png'), ...[1, 2, 3, 4].map((n) => ready(`image-${n}`))],
    state,
  ).state

const decks: readonly (readonly [string, Finding['code'], OfferedRepair, State])[] = [
  [
    'a pattern too strong for what stands on it',
    'contrast',
    'soften-pattern',
    stateOf(withPlace, { pattern: { ...pattern, id: 'blobs', strength: 40 } }),
  ],
  [
    'colours of one’s own that cannot be read',
    'contrast',
    'text-darker',
    stateOf(withPlace, { theme: 'custom', custom: greys }),
  ],
  [
    'both at once',
    'contrast',
    'text-darker',
    stateOf(withPlace, {
      theme: 'custom',
      custom: greys,
      pattern: { ...pattern, id: 'rays', strength: 40 },
    }),
  ],
  [
    'words on a picture with little shade',
    'contrast',
    'darken-picture',
    filled(stateOf(withGrid, { template: 'photo', photo: { ...photo, shade: 30 } })),
  ],
  [
    'type too large for its place',
    'overflow',
    'use-size',
    stateOf(withFiles, { type: { ...type, body: 64 } }),
  ],
  [
    'more words than a slide should have',
    'words',
    'split',
    stateOf(threadOfTexts('How bread is made', wordsOf(90), 'The end.')),
  ],
  [
    'the same on two slides of one post',
    'words',
    'split',
    stateOf(threadOfTexts('How bread is made', wordsOf(190), 'The end.')),
  ],
  ['posts kept whole', 'words', 'split', stateOf(withLongPost, { canvas: onX, fitting: 'whole' })],
  [
    'one post kept whole',
    'words',
    'split',
    stateOf(withLongPost, { canvas: onX, slides: [{ key: 'p1/1', whole: true }] }),
  ],
  [
    'both',
    'words',
    'split',
    stateOf(withLongPost, {
      canvas: onX,
      fitting: 'whole',
      slides: [{ key: 'p1/1', whole: true }],
    }),
  ],
  [
    'more slides than a post takes',
    'slide-limit',
    'shorten-deck',
    stateOf(withOneMore, { canvas: onX }),
  ],
]

describe('a repair', () => {
  test.each(decks)('%s: the finding is gone', (_name, code, repair, state) => {
    const before = inspected(state)
    const { id } = findingOf(before, code)
    const [done, next] = repairedState(state, code)
    const now = inspected(next)
    expect(done).toBe(repair)
    expect(now.findings.map((finding) => finding.id)).not.toContain(id)
    expect(next.history.past).toHaveLength(state.history.past.length + 1)
    expect(after([{ kind: 'undid' }], next).state.work).toBe(state.work)
  })

  test.each(decks)('%s: not a word changes', (_name, code, _repair, state) => {
    const [, next] = repairedState(state, code)
    expect(textOf(next)).toBe(textOf(state))
  })

  test('softens no more than it must', () => {
    const state = stateOf(withPlace, { pattern: { ...pattern, id: 'blobs', strength: 40 } })
    const [, { work }] = repairedState(state, 'contrast')
    expect(work.settings.pattern.strength).toBeGreaterThan(2)
    expect(work.settings.pattern.strength).toBeLessThan(40)
  })
})

test('what nothing mends has no repair: dense by nature, a deck that stays too long', () => {
  const oneSentence = wordsOf(90).replace(/\./g, '')
  const dense = inspected(stateOf(threadOfTexts('How bread is made', oneSentence, 'The end.')))
  expect(dense.repairs.offerFor(findingOf(dense, 'words'))).toBeNull()
  const many = Array.from({ length: 9 }, (_, index) => `Thought number ${index + 1} is short.`)
  const long = inspected(stateOf(threadOfTexts(...many), { canvas: onX }))
  expect(long.repairs.offerFor(findingOf(long, 'slide-limit'))).toBeNull()
})

test('whatever the settings: an offered repair mends, and brings no new kind of warning', () => {
  const texts = [
    'How bread is made',
    wordsOf(110),
    'Look. ▢',
    'Four. ▢▢▢▢',
    wordsOf(90),
    'The end.',
  ]
  let tried = 0
  for (const id of patternIds) {
    for (const fitting of ['split', 'whole'] as const) {
      const state = stateOf(threadOfTexts(...texts), {
        fitting,
        canvas: onX,
        pattern: { ...pattern, id, strength: 40 },
        ...(id === 'none' ? { theme: 'custom', custom: greys } : {}),
      })
      const before = inspected(state)
      const warnings = (found: Inspection): readonly string[] =>
        found.findings.filter(isWarning).map(({ code }) => code)
      const known = new Set(warnings(before))
      for (const finding of before.findings) {
        const offer = before.repairs.offerFor(finding)
        if (offer === null) continue
        tried += 1
        const { steps, split } = offer
        const { deck } = planned(state)
        const event: Event = { kind: 'findingsFixed', steps, split, deck, next: null }
        const now = inspected(after([event], state).state)
        expect(now.findings.map((one) => one.id)).not.toContain(finding.id)
        expect(warnings(now).filter((code) => !known.has(code))).toEqual([])
      }
    }
  }
  expect(tried).toBeGreaterThan(8)
})

describe('fix all', () => {
  test('mends as many findings as it says, in one step', () => {
    const texts = ['How bread is made', wordsOf(110), 'Look at this oven of mine. ▢', 'The end.']
    const state = stateOf(threadOfTexts(...texts), {
      fitting: 'whole',
      canvas: { ...canvas, ratio: 'square' },
      pattern: { ...pattern, id: 'blobs', strength: 40 },
    })
    const before = inspected(state)
    const { steps, split, count } = before.repairs.fixAll()
    expect([steps.map(({ kind }) => kind), split]).toEqual([['soften-pattern'], ['p1/1']])
    const { deck } = planned(state)
    const event: Event = { kind: 'findingsFixed', steps, split, deck, next: null }
    const { state: next } = after([event], state)
    const left = inspected(next).findings.map(({ id }) => id)
    expect(before.findings.filter(({ id }) => !left.includes(id))).toHaveLength(count)
    expect(codesOf(inspected(next))).toEqual(['empty-place'])
    expect(next.history.past).toHaveLength(state.history.past.length + 1)
  })

  test('where there is nothing to mend it counts none', () => {
    expect(inspected(stateOf(withPlace)).repairs.fixAll()).toEqual({
      steps: [],
      split: [],
      count: 0,
    })
  })

  test('does not shorten a deck whose posts are to be divided', () => {
    const state = stateOf(withOneMore, { canvas: onX, fitting: 'whole' })
    const kinds = inspected(state)
      .repairs.fixAll()
      .steps.map(({ kind }) => kind)
    expect(kinds).not.toContain('shorten-deck')
  })
})

test('a picture for its place mends an empty place, and nothing is said while it loads', () => {
  const state = stateOf(withGrid)
  const { place = '' } = findingOf(inspected(state), 'empty-place')
  const given: Event = {
    kind: 'imagesReceived',
    files: [{ name: 'a.png', blob: new Blob() }],
    target: { kind: 'place', place },
  }
  for (const events of [[given], [given, ready('image-1')]]) {
    const { findings } = inspected(after(events, state).state)
    expect(findings.map((finding) => finding.place)).toEqual(['1/1', '1/2', '1/3'])
  }
})

test('deleting an empty slide mends it', () => {
  const state = stateOf(withPlace)
  const { deck } = planned(state)
  const blank = after([{ kind: 'blankAdded', deck, before: 2 }], state).state
  const { slide } = findingOf(inspected(blank), 'empty-slide')
  const event: Event = { kind: 'slidesDeleted', deck: planned(blank).deck, slides: [slide] }
  expect(codesOf(inspected(after([event], blank).state))).not.toContain('empty-slide')
})
