/** What the panel finds: which rows there are, in which order, and what is checked again. */
import { describe, expect, test } from 'vitest'

import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { findingSentence } from '../../src/lib/slide/finding'
import { marksOf, nextFinding, worstOf, type PanelFinding } from '../../src/lib/ui/findings'
import { createInspector } from '../../src/lib/ui/inspection'
import { missingFonts } from '../../src/lib/ui/missing-fonts'
import { createPlanner } from '../../src/lib/ui/planner'
import type { Event } from '../../src/lib/ui/state/event'
import type { State } from '../../src/lib/ui/state/state'
import { after } from './support'
import { codesOf, inspected, planned, stateOf, threadOfTexts, wordsOf } from './findings-support'

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

describe('fonts that Figma does not have', () => {
  const texts = ['How bread is made', 'Salt matters.', 'The end.']
  const type = (titleFamily: string, bodyFamily: string): Settings['type'] => ({
    ...defaultSettings.type,
    titleFont: { family: titleFamily, weight: 600, italic: false },
    bodyFont: { family: bodyFamily, weight: 400, italic: false },
  })
  const families = [{ name: 'Inter', styles: ['Regular', 'Semi Bold'] }]
  const found = (settings: Partial<Settings>, have: State['families'] = families) =>
    inspected({ ...stateOf(threadOfTexts(...texts), settings), families: have }).findings

  test('are one warning for the deck, on the first slide set in one: 3 slides, 2 fonts, 1 row', () => {
    const rows = found({ type: type('Gone Sans', 'Gone Serif') })
    expect(rows.map(({ id, slide, number }) => [id, slide, number])).toEqual([
      ['missing-font', 'p0/1', 1],
    ])
    expect(rows.map(findingSentence)).toEqual([
      'Gone Sans and Gone Serif are not in this file. Inter stands in.',
    ])
    expect(worstOf(rows)).toBe('warning')
  })

  test('are named one by one where one of them is there; capitals do not matter', () => {
    expect(found({ type: type('INTER', 'Gone Serif') }).map(findingSentence)).toEqual([
      'Gone Serif is not in this file. Inter stands in.',
    ])
    expect(found({ type: type('inter', 'Inter') })).toEqual([])
  })

  test('are nothing while Figma has not said what it has, or did not say', () => {
    const settings = { type: type('Gone Sans', 'Gone Serif') }
    expect([found(settings, null), found(settings, [])]).toEqual([[], []])
  })

  test('do not matter where no slide is set in them', () => {
    const slides = planned(stateOf(threadOfTexts(...texts))).slides
    expect(missingFonts(slides, ['Gone Sans'])).toEqual([])
  })
})

test('what Figma has is looked at again when it says so', () => {
  const inspector = createInspector(createPlanner(wordWidth))
  const state = stateOf(threadOfTexts('How bread is made', 'Salt matters.'))
  const before = inspector.inspect(state)
  const families = [{ name: 'Inter', styles: ['Regular'] }]
  expect(codesOf(before)).toEqual([])
  expect(codesOf(inspector.inspect({ ...state, families }))).toEqual(['missing-font'])
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
