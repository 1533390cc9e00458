/** Presets in the panel: a library, and putting one of it on the carousel. */
import { describe, expect, test } from 'vitest'

import {
  exportPreset,
  isInDesign,
  parsePresets,
  presetOf,
  serialisePresets,
} from '../../src/lib/settings/presets'
import { defaultSettings } from '../../src/lib/settings/settings'
import type { Event } from '../../src/lib/ui/state/event'
import type { State } from '../../src/lib/ui/state/state'
import { after, nothingStored, studio } from './support'

const look = (theme: string): Event => ({ kind: 'designChanged', change: { theme } })
const save = (name: string): Event => ({ kind: 'presetSaved', name })
const apply = (preset: string): Event => ({ kind: 'presetApplied', preset })

/** "Fern" and "Noir", the second one on the carousel. */
function two(): State {
  return after([look('fern'), save('Fern'), look('noir'), save('Noir')], studio()).state
}

const isChanged = ({ presets, work }: State): boolean | undefined => {
  const chosen = presets.find(({ id }) => id === work.preset)
  return chosen === undefined ? undefined : !isInDesign(work.settings, chosen)
}

describe('presets that another window has kept meanwhile', () => {
  const stored = ({ presets }: State, chosen: string | null = null): string =>
    serialisePresets({ presets, chosen })
  const elsewhere = (before: State, there: State): Event => ({
    ...{ kind: 'storedElsewhere', part: 'presets', before: stored(before), json: stored(there) },
  })
  const names = (state: State): readonly string[] => state.presets.map(({ name }) => name)

  test('stand beside those saved here, and all are kept', () => {
    const before = after([save('Both')], studio()).state
    const here = after([look('fern'), save('Here')], before).state
    const there = after([look('noir'), save('There')], before).state
    const { state, effects } = after([elsewhere(before, there)], here)
    expect(names(state)).toEqual(['Both', 'There', 'Here'])
    // Both windows had called theirs "preset-2".
    expect(state.work.preset).toBe(state.presets[2]?.id)
    expect(effects).toEqual([
      { kind: 'store', part: 'presets', json: stored(state, state.work.preset) },
    ])
    const back = after([{ kind: 'undid' }, { kind: 'redid' }], state).state
    expect(back.work.preset).toBe(state.presets[2]?.id)
  })

  test('and one deleted there that was put on here: none is put on, after undo too', () => {
    const before = after([look('fern'), save('Fern'), look('noir')], studio()).state
    const gone = after([elsewhere(before, studio())], before).state
    expect([names(gone), gone.work.preset]).toEqual([[], null])
    expect(after([{ kind: 'undid' }], gone).state.work.preset).toBeNull()
  })

  test('damaged or gone take nothing away here', () => {
    const before = after([save('Both')], studio()).state
    for (const json of ['{', '{"version":9}', null]) {
      const event = {
        kind: 'storedElsewhere',
        part: 'presets',
        before: stored(before),
        json,
      } as const
      expect(names(after([event], before).state)).toEqual(['Both'])
    }
  })
})

describe('a preset', () => {
  test('saved is the design as it is, and the one that is chosen', () => {
    const state = two()
    expect(state.presets.map(({ id, name, settings }) => [id, name, settings.theme])).toEqual([
      ['preset-1', 'Fern', 'fern'],
      ['preset-2', 'Noir', 'noir'],
    ])
    expect([state.work.preset, isChanged(state)]).toEqual(['preset-2', false])
  })

  test('is put on in one step, which undo takes back with the mark', () => {
    const { state } = after([apply('preset-1')], two())
    expect([state.work.settings.theme, state.work.preset]).toEqual(['fern', 'preset-1'])
    const back = after([{ kind: 'undid' }], state).state
    expect([back.work.settings.theme, back.work.preset]).toEqual(['noir', 'preset-2'])
  })

  test('is marked as soon as the design is another, until it is updated', () => {
    const changed = after([look('ember')], two()).state
    expect(isChanged(changed)).toBe(true)
    const { state } = after([{ kind: 'presetUpdated', preset: 'preset-2' }], changed)
    expect([isChanged(state), state.presets[1]?.settings.theme]).toEqual([false, 'ember'])
  })

  test('leaves name, website and the outro’s words as they are', () => {
    const named = after(
      [{ kind: 'settingChanged', path: 'author.name', value: 'Ann' }, apply('preset-1')],
      two(),
    ).state
    expect(named.work.settings.author).toEqual({ name: 'Ann' })
  })

  test('keeps a name of its own: another one’s gets a number, an empty one is none', () => {
    const rename = (name: string): Event => ({ kind: 'presetRenamed', preset: 'preset-1', name })
    const nameAfter = (name: string) => after([rename(name)], two()).state.presets[0]?.name
    expect(['Noir', '  ', ' Weekly ', 'Fern'].map(nameAfter)).toEqual([
      'Noir 2',
      'Fern',
      'Weekly',
      'Fern',
    ])
  })

  test('duplicated stands at the end, deleted is gone and the design stays', () => {
    const { state } = after([{ kind: 'presetDuplicated', preset: 'preset-1' }], two())
    expect(state.presets.map(({ name }) => name)).toEqual(['Fern', 'Noir', 'Fern 2'])
    const rest = after([{ kind: 'presetDeleted', preset: 'preset-2' }], state).state
    expect(rest.presets.map(({ name }) => name)).toEqual(['Fern', 'Fern 2'])
    expect([rest.work.settings.theme, isChanged(rest)]).toEqual(['noir', undefined])
  })

  test('deleted is on the carousel no more, in no step: a new one with its id is not taken for it', () => {
    const { state } = after([look('ember'), { kind: 'presetDeleted', preset: 'preset-2' }], two())
    expect(state.work.preset).toBeNull()
    const saved = after([save('Ember')], state).state
    expect(saved.work.preset).toBe('preset-2')
    expect(after([{ kind: 'undid' }], saved).state.work.preset).toBeNull()
  })

  test('is never lost by undo', () => {
    const { state } = after(Array<Event>(6).fill({ kind: 'undid' }), two())
    expect(state.presets).toHaveLength(2)
  })

  test('is saved as a file by its name, and read from one', () => {
    const { effects } = after([{ kind: 'presetExported', preset: 'preset-1' }], two())
    const [file] = effects
    expect(file).toMatchObject({ kind: 'saveFile', name: 'Fern' })
    const text = file?.kind === 'saveFile' ? file.text : ''
    const { state } = after([{ kind: 'presetFileRead', text }], two())
    expect(state.presets.map(({ name }) => name)).toEqual(['Fern', 'Noir', 'Fern 2'])
  })

  test('cannot be read from another file, which is said', () => {
    const start = two()
    const { state } = after([{ kind: 'presetFileRead', text: '{"theme":"fern"}' }], start)
    expect(state.presets).toBe(start.presets)
    expect(state.notice).toBe('This file is not a preset. Nothing was imported.')
    const later = exportPreset(presetOf(defaultSettings, 'A', [])).replace(
      '"version": 1,\n  "content"',
      '"version": 2,\n  "content"',
    )
    const told = after([{ kind: 'presetFileRead', text: later }], start).state
    expect(told.notice).toContain('later version')
  })
})

describe('stored presets', () => {
  test('come back with the one that was chosen', () => {
    const { effects } = after([apply('preset-1')], two())
    const json = effects.flatMap((effect) =>
      effect.kind === 'store' && effect.part === 'presets' ? [effect.json] : [],
    )[0]
    const stored = { ...nothingStored, presets: json ?? null }
    const opened: Event = {
      kind: 'opened',
      opened: { stored, command: 'open', canEdit: true, carousel: null },
    }
    const { state } = after([opened])
    expect([state.presets, state.work.preset]).toEqual([two().presets, 'preset-1'])
    expect(parsePresets(JSON.parse(json ?? 'null')).notes).toEqual([])
  })

  test('that are damaged are said to be, and the settings stay', () => {
    const stored = { ...nothingStored, settings: '{"version":1,"theme":"fern"}', presets: '7' }
    const opened: Event = {
      kind: 'opened',
      opened: { stored, command: 'open', canEdit: true, carousel: null },
    }
    const { state } = after([opened])
    expect(state.work.settings.theme).toBe('fern')
    expect(state.notice).toContain('your presets')
  })
})
