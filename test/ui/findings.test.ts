/** What the panel finds: which rows there are, in which order, and what is checked again. */
import { describe, expect, test } from 'vitest'

import { defaultSettings } from '../../src/lib/settings/settings'
import { marksOf, nextFinding, worstOf, type PanelFinding } from '../../src/lib/ui/findings'
import { createInspector } from '../../src/lib/ui/inspection'
import { createPlanner } from '../../src/lib/ui/planner'
import type { Event } from '../../src/lib/ui/state/event'
import { after } from './support'
import { inspected, stateOf, threadOfTexts, wordsOf } from './findings-support'

const { custom, canvas } = defaultSettings
const wordWidth = (text: string, _font: unknown, size: number): number => text.length * size * 0.5

/** A finding on a slide, as far as these tests look. */
function at(number: number, severity: PanelFinding['severity'] = 'advice'): PanelFinding {
  const base = { code: 'words', node: '', name: '', measured: 0, rule: 0, post: 0 } as const
  return { ...base, id: `${number} ${severity}`, slide: `p${number}/1`, number, severity }
}

describe('the rows', () => {
  test('warnings come first; a slide has one row of a kind, with its worst value', () => {
    const greys = { ...custom, colors: ['#777777'], text: '#888888', muted: '#999999' } as const
    const texts = ['How bread is made', `${wordsOf(90)} ▢`, 'Salt. ▢▢', 'The end.']
    const { findings } = inspected(
      stateOf(threadOfTexts(...texts), { theme: 'custom', custom: greys }),
    )
    const kinds = findings.map(({ severity }) => severity)
    expect(kinds).toEqual(
      [...kinds].sort((a, b) => Number(a === 'advice') - Number(b === 'advice')),
    )
    const contrasts = findings.filter(({ code }) => code === 'contrast')
    expect(new Set(contrasts.map(({ slide }) => slide)).size).toBe(contrasts.length)
    // The accent on this grey is worked out, text and muted are not: the text is the worse.
    expect(Math.min(...contrasts.map(({ measured }) => measured))).toBeLessThan(1.3)
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  test('every empty place is a row of its own and names its place', () => {
    const { findings } = inspected(
      stateOf(threadOfTexts('How bread is made', 'Salt. ▢▢▢', 'The end.')),
    )
    expect(findings.map(({ place }) => place)).toEqual(['1/0', '1/1', '1/2'])
  })

  test('too many slides are one row for the whole deck', () => {
    const texts = Array.from({ length: 9 }, (_, index) => `Thought number ${index + 1} is short.`)
    const onX = { ...canvas, platform: 'x', ratio: 'square' } as const
    const { findings } = inspected(stateOf(threadOfTexts(...texts), { canvas: onX }))
    expect(findings.map(({ id, measured, rule, number }) => [id, measured, rule, number])).toEqual([
      ['slide-limit', 9, 4, 5],
    ])
  })
})

test('typing in one post checks its slides only', () => {
  const texts = ['How bread is made', ...Array.from({ length: 12 }, (_, at) => `Thought ${at}.`)]
  const inspector = createInspector(createPlanner(wordWidth))
  const state = stateOf(threadOfTexts(...texts))
  expect(inspector.unchecked(state)).toBe(13)
  inspector.inspect(state)
  expect(inspector.unchecked(state)).toBe(0)
  const typed: Event = {
    kind: 'postEdited',
    post: '3',
    runs: [{ kind: 'text', text: 'Another thought.' }],
    gesture: 'typing',
  }
  const next = after([typed], state).state
  expect(inspector.unchecked(next)).toBe(1)
  inspector.inspect(next)
  expect(inspector.unchecked(next)).toBe(0)
})

test('the same slides give the same findings, as one value', () => {
  const inspector = createInspector(createPlanner(wordWidth))
  const state = stateOf(threadOfTexts('How bread is made', 'Salt. ▢', 'The end.'))
  expect(inspector.inspect({ ...state, notice: 'Copied' })).toBe(inspector.inspect(state))
})

test('the worst of some findings; marks of a slide count both kinds', () => {
  expect([[], [at(1)], [at(1), at(2, 'warning')], [at(1, 'error')]].map(worstOf)).toEqual([
    'none',
    'note',
    'warning',
    'warning',
  ])
  const marks = marksOf([at(2), at(2, 'error'), at(2, 'warning'), at(3)])
  expect([...marks]).toEqual([
    ['p2/1', { warnings: 2, notes: 1 }],
    ['p3/1', { warnings: 0, notes: 1 }],
  ])
})

describe('the next finding', () => {
  const findings = [at(6, 'error'), at(2), at(4), at(4, 'warning')]

  test('goes through the slides in order and around the end', () => {
    const visited = [0, 2, 3, 4, 6, 9].map((from) => nextFinding(findings, from, 1)?.number)
    expect(visited).toEqual([2, 4, 4, 6, 2, 2])
  })

  test('goes back the same way', () => {
    const visited = [0, 2, 3, 4, 6, 9].map((from) => nextFinding(findings, from, -1)?.number)
    expect(visited).toEqual([6, 6, 2, 2, 4, 6])
  })

  test('is none where there are none', () => {
    expect(nextFinding([], 3, 1)).toBeUndefined()
  })
})
