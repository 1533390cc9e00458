import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseSettings } from '../../src/lib/settings/parse'
import { cleaningSwitches } from '../../src/lib/settings/cleaning'
import { defaultSettings } from '../../src/lib/settings/settings'

describe('reading settings', () => {
  it('gives the defaults for nothing at all', () => {
    expect(parseSettings({})).toEqual({ value: defaultSettings, notes: [] })
  })

  it('takes what is given and leaves the rest at its default', () => {
    const { value, notes } = parseSettings({
      type: { body: 40 },
      author: { name: ' Mara ', handle: '@maralindq' },
      cleaning: { pointers: false },
      later: true,
    })
    expect(value).toEqual({
      ...defaultSettings,
      type: { ...defaultSettings.type, body: 40 },
      author: { name: 'Mara', handle: 'maralindq' },
      cleaning: { ...defaultSettings.cleaning, pointers: false },
    })
    expect(notes).toEqual([])
  })

  it('takes a point for each picture of a slide, however many were chosen', () => {
    const focuses = Array.from({ length: 60 }, (_, n) => ({ place: `2/${n}`, x: n / 60, y: 0.5 }))
    const slides = [{ key: 'p2', role: 'picture', focuses }]
    expect(parseSettings({ slides })).toEqual({ value: { ...defaultSettings, slides }, notes: [] })
  })

  it('has every cleaning switch on that settings stored before it was there do not name', () => {
    const stored = { version: 1, cleaning: { pointers: false, hashtags: false, emoji: true } }
    expect(parseSettings(stored).value.cleaning).toEqual({
      pointers: false,
      threadMarks: true,
      counters: true,
      tracking: true,
      hashtags: false,
      callToAction: true,
      kept: [],
    })
  })

  it('lists each cleaning switch once for the panel', () => {
    expect([...cleaningSwitches].sort()).toEqual(
      Object.keys(defaultSettings.cleaning)
        .filter((key) => key !== 'kept')
        .sort(),
    )
  })

  it('drops what cannot be used, one by one, and counts it', () => {
    const { value, notes } = parseSettings({
      type: { title: 'large', body: 3, meta: 26.4 },
      author: 'Mara',
      cleaning: { pointers: 1, counters: 'no' },
    })
    expect(value).toEqual({ ...defaultSettings, type: { ...defaultSettings.type, meta: 26 } })
    expect(notes).toEqual([{ code: 'setting-ignored', count: 5 }])
  })

  it.each([[null], [undefined], [[]], ['text'], [4], [{ version: 2 }]])(
    'cannot read %j and says so',
    (json) => {
      expect(parseSettings(json)).toEqual({
        value: defaultSettings,
        notes: [{ code: 'settings-unreadable' }],
      })
    },
  )

  it('never throws, and what it gives can be stored and read again unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { value } = parseSettings(json)
        expect(parseSettings(JSON.parse(JSON.stringify(value)))).toEqual({ value, notes: [] })
      }),
    )
  })
})
