import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Event } from '../../src/lib/ui/state/event'
import type { State } from '../../src/lib/ui/state/state'
import { after, done, files, studio } from './support'
import { steps, title } from './update-events'

describe('a run', () => {
  const running = after([{ kind: 'mainPressed' }], studio()).state

  test('starts once: a second press changes nothing', () => {
    const { state, effects } = after([{ kind: 'mainPressed' }], running)
    expect(state).toBe(running)
    expect(effects).toEqual([])
  })

  test('keeps the work as it is until it ends', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 5 }), (events) => {
        expect(after(events, running).state.work).toBe(running.work)
      }),
      { numRuns: 30 },
    )
  })

  test('hears only answers to its own number', () => {
    const late: readonly Event[] = [
      { kind: 'runStep', run: 99, step: 'draw', done: 3, total: 9 },
      { kind: 'runCancelled', run: 99 },
      done(99, 1),
      { kind: 'runFailed', failure: { run: 99, code: 'figma', step: 'draw', detail: '' } },
    ]
    expect(after(late, running).state).toBe(running)
  })

  test('is cancelled by one press, and says that nothing was changed', () => {
    const { effects } = after([{ kind: 'cancelPressed' }, { kind: 'cancelPressed' }], running)
    expect(effects).toEqual([{ kind: 'cancel', run: 1 }])
    const { state } = after([{ kind: 'cancelPressed' }, { kind: 'runCancelled', run: 1 }], running)
    expect([state.phase.kind, state.notice]).toEqual([
      'arranging',
      'Cancelled. Nothing was changed.',
    ])
  })

  test('its result stands until the next change', () => {
    const ended = after([done(1, 4)], running).state
    expect(ended.phase.kind).toBe('done')
    expect(after([title(80)], ended).state.phase.kind).toBe('arranging')
  })

  const ended = after([done(1, 4)], running).state

  test('a second press right after it draws nothing; a change or closing the result allows it', () => {
    const again = after([{ kind: 'mainPressed' }], ended)
    expect([again.state, again.effects]).toEqual([ended, []])
    for (const event of [
      title(80),
      files('a.png'),
      { kind: 'resultClosed' },
      { kind: 'undid' },
    ] as const) {
      const next = after([event, { kind: 'redid' }, { kind: 'mainPressed' }], ended)
      expect(next.effects.filter(({ kind }) => kind === 'draw')).toEqual([
        { kind: 'draw', run: 2, mode: 'ask' },
      ])
    }
  })

  test('its step never goes back, in whatever order the steps are reported', () => {
    const all = ['prepare', 'waiting', 'fonts', 'measure', 'draw', 'place'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all)), (reported) => {
        let state = running
        let furthest = 0
        for (const step of reported) {
          state = after([{ kind: 'runStep', run: 1, step, done: 0, total: 4 }], state).state
          furthest = Math.max(furthest, all.indexOf(step))
          expect(state.phase).toMatchObject({ step: all[furthest] })
        }
      }),
    )
  })

  test('does not start in a file that can only be viewed', () => {
    const viewed: State = { ...studio(), canEdit: false }
    expect(after([{ kind: 'mainPressed' }], viewed).state).toBe(viewed)
  })
})
