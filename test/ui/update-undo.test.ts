import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { defaultSettings } from '../../src/lib/settings/settings'
import type { Event } from '../../src/lib/ui/state/event'
import { after, studio } from './support'
import { steps, title } from './update-events'

describe('undo', () => {
  test('as many undos as there are steps bring back the start, as many redos the end', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (events) => {
        const start = studio()
        const end = after(events, start).state
        const count = end.history.past.length - start.history.past.length
        const undone = after(Array<Event>(count).fill({ kind: 'undid' }), end).state
        expect(undone.work).toBe(start.work)
        const redone = after(Array<Event>(count).fill({ kind: 'redid' }), undone).state
        expect(redone.work).toBe(end.work)
      }),
      { numRuns: 60 },
    )
  })

  test('20 values of one drag are 1 step, the next drag is another', () => {
    const drag = Array.from({ length: 20 }, (_, index) => title(60 + index, 'type.title'))
    const { state } = after([...drag, { kind: 'gestureEnded' }, title(90, 'type.title')], studio())
    expect(state.history.past).toHaveLength(studio().history.past.length + 2)
    const once = after([{ kind: 'undid' }], state).state
    expect(once.work.settings.type.title).toBe(79)
    expect(after([{ kind: 'undid' }], once).state.work.settings.type.title).toBe(72)
  })

  test('130 steps keep the last 100', () => {
    const many = Array.from({ length: 130 }, (_, index) => title(44 + (index % 70)))
    expect(after(many, studio()).state.history.past).toHaveLength(100)
  })

  test('undoing a setting stores it as it was', () => {
    const { effects } = after([title(80), { kind: 'undid' }], studio())
    const stored = effects.flatMap((effect) => (effect.kind === 'store' ? [effect.json] : []))
    expect(stored.map((json) => JSON.parse(json) as unknown)).toEqual([
      { ...defaultSettings, type: { ...defaultSettings.type, title: 80 } },
      defaultSettings,
    ])
  })

  test('undoing the first paste is the first run again', () => {
    expect(after([{ kind: 'undid' }], studio()).state.phase.kind).toBe('empty')
  })
})
