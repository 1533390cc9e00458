/** Brand kits that another window of the plugin changes meanwhile. */
import { describe, expect, test } from 'vitest'

import { emptyKit, serialiseBrands } from '../../src/lib/settings/brand'
import { brandTheme } from '../../src/lib/settings/brand-theme'
import type { Event } from '../../src/lib/ui/state/event'
import type { State } from '../../src/lib/ui/state/state'
import { after, resultOf } from './support'
import { change, kitsStored, northbeam } from './brand-support'

const undo: Event = { kind: 'undid' }

test('a kit that another window has kept comes in with its pictures, and undo here leaves it there', () => {
  const here = northbeam()
  const kit = { ...emptyKit('brand-2', 'There'), avatar: 'face-1' }
  const before = serialiseBrands({ kits: here.work.brands, chosen: null })
  const json = serialiseBrands({ kits: [...here.work.brands, kit], chosen: 'brand-2' })
  const event = { kind: 'storedElsewhere', part: 'brands', before, json } as const
  const changed = after([change({ website: 'northbeam.example' })], here).state
  const { state, effects } = after([event], changed)
  expect(state.work.brands.map(({ website, label }) => [website, label])).toEqual([
    ['northbeam.example', expect.any(String)],
    ['', 'There'],
  ])
  expect(state.work.brand).toBe('brand-1')
  expect(effects).toContainEqual({ kind: 'fetchPictures', keys: ['face-1'] })
  expect(kitsStored(effects)).toBe(serialiseBrands({ kits: state.work.brands, chosen: 'brand-1' }))
  const back = after([undo], state).state
  expect(back.work.brands.map(({ website, label }) => [website, label])).toEqual([
    ['', expect.any(String)],
    ['', 'There'],
  ])
})

describe('a kit that another window has kept or deleted meanwhile', () => {
  const merged = (here: State, json: string): State =>
    after(
      [
        {
          ...{ kind: 'storedElsewhere', part: 'brands', json },
          before: serialiseBrands({ kits: here.work.brands, chosen: 'brand-1' }),
        },
      ],
      here,
    ).state
  const kits = (list: readonly unknown[]): string =>
    JSON.stringify({ version: 1, kits: list, chosen: null })

  test('keeps what was done there through every undo and redo here', () => {
    const here = after([change({ label: 'A' }), change({ label: 'B' }), undo], northbeam()).state
    const there = here.work.brands.map((kit) => ({ ...kit, website: 'there.example' }))
    const next = merged(here, kits(there))
    const sites = (state: State) => state.work.brands.map(({ website, label }) => [website, label])
    expect(sites(next)).toEqual([['there.example', 'A']])
    expect(sites(after([undo], next).state)).toEqual([['there.example', '']])
    expect(sites(after([{ kind: 'redid' }], next).state)).toEqual([['there.example', 'B']])
  })

  test('deleted there leaves the carousel and never comes back by undo', () => {
    const gone = merged(northbeam(), kits([]))
    for (const { work } of [gone, after([undo], gone).state]) {
      expect([work.brands, work.brand, work.settings.author]).toEqual([[], null, {}])
    }
  })

  test('shows on the slides at once, through every undo and redo, and is said; a new label alone is not', () => {
    const here = after([change({ label: 'A' }), undo], northbeam()).state
    const renamed = here.work.brands.map((kit) => ({ ...kit, name: 'Southbeam' }))
    const next = merged({ ...here, phase: { kind: 'done', result: resultOf(4) } }, kits(renamed))
    const redone = after([{ kind: 'redid' }], next).state
    for (const { work } of [next, redone])
      expect(work.settings.author).toEqual({ name: 'Southbeam', handle: 'northbeam' })
    expect([next.phase.kind, next.history.past.length]).toEqual([
      'arranging',
      here.history.past.length,
    ])
    expect(next.notice).toContain('changed in another window')
    const called = here.work.brands.map((kit) => ({ ...kit, label: 'Ours' }))
    const same = merged(here, kits(called))
    expect([same.work.settings, same.notice]).toEqual([here.work.settings, null])
    expect(same.work.brands[0]?.label).toBe('Ours')
  })

  test('changed there in colour recolours a carousel in its colours, not one in a theme of its own', () => {
    const here = after([{ kind: 'brandThemeUsed', brand: 'brand-1' }], northbeam()).state
    const colours = ['#0B3D2E', '#E8F5E9']
    const there = kits(here.work.brands.map((kit) => ({ ...kit, colors: colours })))
    const { settings } = merged(here, there).work
    expect(settings.custom).toEqual(brandTheme(colours))
    const noir = after([{ kind: 'designChanged', change: { theme: 'noir' } }], here).state
    expect(merged(noir, there).work.settings.theme).toBe('noir')
  })

  test('counts although a value or an entry beside it cannot be used', () => {
    const here = northbeam()
    const kit = { ...emptyKit('brand-2', 'There'), colors: 7 }
    const labels = (list: readonly unknown[]) =>
      merged(here, kits(list)).work.brands.map(({ id }) => id)
    expect(labels([...here.work.brands, kit])).toEqual(['brand-1', 'brand-2'])
    expect(labels([7, kit])).toEqual(['brand-2', 'brand-1'])
  })
})
