/** Presets: a person's library of designs, and putting one on the carousel. */
import { assertNever } from '../../base/assert-never'
import {
  applyPreset,
  copyOfPreset,
  designOf,
  exportPreset,
  importPreset,
  presetOf,
  withName,
  type Preset,
} from '../../settings/presets'
import { say } from '../words'
import type { Next } from './effect'
import type { PresetEvent } from './event-preset'
import { inAllWork, withSameStep, withWork } from './history'
import { noticed } from './notice'
import type { State } from './state'

export function updatePreset(state: State, event: PresetEvent): Next<State> {
  const { work, presets } = state
  switch (event.kind) {
    case 'presetApplied': {
      const preset = presetById(state, event.preset)
      if (preset === undefined) return only(state)
      const settings = applyPreset(work.settings, preset)
      return only(withWork(state, { ...work, settings, preset: preset.id }))
    }
    case 'presetSaved':
      return only(withPreset(state, presetOf(work.settings, event.name, presets)))
    case 'presetUpdated': {
      const settings = designOf(work.settings)
      const next = changed(state, event.preset, (preset) => ({ ...preset, settings }))
      return only(withSameStep(next, { ...work, preset: event.preset }))
    }
    case 'presetRenamed':
      return only(changed(state, event.preset, (preset) => withName(preset, event.name, presets)))
    case 'presetDuplicated': {
      const preset = presetById(state, event.preset)
      if (preset === undefined) return only(state)
      return only({ ...state, presets: [...presets, copyOfPreset(preset, presets)] })
    }
    case 'presetDeleted':
      return only(deleted(state, event.preset))
    case 'presetExported': {
      const preset = presetById(state, event.preset)
      if (preset === undefined) return only(state)
      return {
        state,
        effects: [{ kind: 'saveFile', name: preset.name, text: exportPreset(preset) }],
      }
    }
    case 'presetFileGiven':
      return { state, effects: [{ kind: 'readFile', what: 'preset', blob: event.file }] }
    case 'presetFileRead':
      return imported(state, event.text)
    default:
      return assertNever(event)
  }
}

function presetById({ presets }: State, id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id)
}

/** A new preset is the one the carousel is in. No step of undo: the design stays as it was. */
function withPreset(state: State, preset: Preset): State {
  const next = { ...state, presets: [...state.presets, preset] }
  return withSameStep(next, { ...state.work, preset: preset.id })
}

function changed(state: State, id: string, change: (preset: Preset) => Preset): State {
  const presets = state.presets.map((preset) => (preset.id === id ? change(preset) : preset))
  return { ...state, presets }
}

/** No step of the history names it any more: a new preset may get its id. */
function deleted(state: State, id: string): State {
  const presets = state.presets.filter((preset) => preset.id !== id)
  const next = inAllWork(state, (work) => (work.preset === id ? { ...work, preset: null } : work))
  return { ...next, presets }
}

/** An imported preset stands in the list, to be looked at and put on. */
function imported(state: State, text: string): Next<State> {
  const { value, notes } = importPreset(text, state.presets)
  if (value === null) {
    const isLater = notes.some(({ code }) => code === 'file-later')
    return noticed(state, say(isLater ? 'file.later' : 'preset.bad'))
  }
  const next = { ...state, presets: [...state.presets, value] }
  return notes.length === 0 ? only(next) : noticed(next, say('file.partly'))
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
