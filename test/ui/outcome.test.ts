/** How a run ended, the way round what failed, and what is said aloud. */
import { describe, expect, test } from 'vitest'

import { noChanges } from '../../src/lib/ui/state/derived'
import type { Failure } from '../../src/lib/messages/protocol'
import { resultWords, withStandIn } from '../../src/lib/ui/state/outcome'
import { spoken } from '../../src/lib/ui/state/spoken'
import { themeOf } from '../../src/lib/templates/theme-of'
import { defaultSettings } from '../../src/lib/settings/settings'
import { after, done, resultOf, studio } from './support'

const { title, body } = themeOf(defaultSettings)

function failureOf(concerns: string, code: Failure['code'] = 'font'): Failure {
  return { run: 1, code, step: 'fonts', concerns, detail: 'no' }
}

test('a result says what was split, cleaned and replaced, and nothing that did not happen', () => {
  const result = resultOf(3)
  expect(resultWords(result, noChanges)).toEqual({ title: '3 slides on “Page 1”', text: '' })
  const all = resultWords({ ...result, missingFonts: ['Fraunces'] }, { split: 2, cleaned: 1 })
  expect(all.text).toBe(
    '2 posts went on to a second slide. Cleaning made 1 change. Fraunces is not in this file. Inter stands in.',
  )
})

describe('Inter instead of a font that could not be loaded', () => {
  test('takes the place of titles or of text, whichever it was, at the weight it had', () => {
    const forTitles = withStandIn(defaultSettings, failureOf(`${title.family} Regular`))
    expect(forTitles?.type.titleFont).toEqual({
      family: 'Inter',
      weight: title.weight,
      italic: false,
    })
    expect(forTitles?.type.bodyFont).toBeNull()
    const forText = withStandIn(defaultSettings, failureOf(body))
    expect(forText?.type.bodyFont?.family).toBe('Inter')
    expect(forText?.type.titleFont).toBeNull()
  })

  test('is not offered where it is no way round', () => {
    for (const concerns of ['Inter Bold', 'JetBrains Mono Regular', `${title.family}x Bold`, ''])
      expect(withStandIn(defaultSettings, failureOf(concerns)), concerns).toBeNull()
    expect(withStandIn(defaultSettings, failureOf(body, 'figma'))).toBeNull()
  })

  test('runs once more with a new number; undo brings the font back', () => {
    const running = after([{ kind: 'mainPressed' }], studio()).state
    const failed = after([{ kind: 'runFailed', failure: failureOf(body) }], running).state
    const { state, effects } = after([{ kind: 'interUsed' }], failed)
    expect(effects.filter(({ kind }) => kind === 'draw')).toEqual([
      { kind: 'draw', run: 2, mode: 'draw' },
    ])
    expect(state.phase.kind).toBe('running')
    expect(state.work.settings.type.bodyFont?.family).toBe('Inter')
    expect(state.history.past).toHaveLength(failed.history.past.length + 1)
  })
})

describe('what is said aloud', () => {
  const running = after([{ kind: 'mainPressed' }], studio()).state

  test('every second slide of a run', () => {
    const said = [0, 1, 2, 3, 4].map((done) => {
      const event = { kind: 'runStep', run: 1, step: 'draw', done, total: 9 } as const
      return spoken(after([event], running).state, 9, 0, noChanges)
    })
    expect(new Set(said).size).toBe(3)
  })

  test('its result; of a failure nothing, since that is an alert', () => {
    const ended = after([done(1, 3)], running).state
    expect(spoken(ended, 3, 0, { split: 1, cleaned: 0 })).toBe(
      '3 slides on “Page 1”. 1 post went on to a second slide.',
    )
    const failed = after([{ kind: 'runFailed', failure: failureOf(body) }], running).state
    expect(spoken(failed, 3, 0, noChanges)).toBe('')
  })

  test('how many slides and findings there are', () => {
    const said = [null, 0, 1, 3].map((findings) => spoken(studio(), 4, findings, noChanges))
    expect(said).toEqual([
      '4 slides',
      '4 slides, No findings',
      '4 slides, 1 finding',
      '4 slides, 3 findings',
    ])
  })
})
