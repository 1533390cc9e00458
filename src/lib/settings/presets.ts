/** Presets: a whole design under a name, to be put on any carousel of anybody. */
import * as v from 'valibot'

import type { Note, Parsed } from '../base/parsed'
import type { Cleaning } from './cleaning'
import { freeName, freshId, longestName } from './names'
import { parseSettings } from './parse'
import { isSameData } from './same'
import type { OutroSettings, Settings } from './settings'
import { readFile, writeFile, type FileNoteCode } from './settings-file'
import { line, record } from './values'

export interface Preset {
  /** "preset-3": unique among a person's presets. */
  readonly id: string
  /** For the person: "Weekly". */
  readonly name: string
  readonly settings: PresetSettings
}

/** Settings without whose carousel it is, what it says and how it is kept in the file: those stay. */
export interface PresetSettings extends Omit<
  Settings,
  'author' | 'brand' | 'slides' | 'outro' | 'cleaning' | 'layers'
> {
  readonly outro: Omit<OutroSettings, 'headline' | 'line' | 'button'>
  readonly cleaning: Omit<Cleaning, 'kept'>
}

export type PresetNoteCode = 'presets-unreadable' | 'preset-ignored' | 'preset-value-ignored'

/** The design of some settings. */
export function designOf(settings: Settings): PresetSettings {
  const { version, canvas, template, card, split, photo, theme, custom, type } = settings
  const { fitting, rails, pictures, pattern, outro } = settings
  const { pointers, threadMarks, counters, tracking, hashtags, callToAction } = settings.cleaning
  const { on, variant, actions, avatar, handle, website } = outro
  return {
    version,
    canvas,
    template,
    card,
    split,
    photo,
    theme,
    custom,
    type,
    fitting,
    rails,
    pictures,
    pattern,
    cleaning: { pointers, threadMarks, counters, tracking, hashtags, callToAction },
    outro: { on, variant, actions, avatar, handle, website },
  }
}

/**
 * Settings in the design of a preset; author, brand, the outro's words, kept phrases and choices for single
 * slides stay.
 */
export function applyPreset(settings: Settings, { settings: design }: Preset): Settings {
  return {
    ...settings,
    ...design,
    outro: { ...settings.outro, ...design.outro },
    cleaning: { ...settings.cleaning, ...design.cleaning },
  }
}

/** Whether settings are in the design of a preset, nothing changed since. */
export function isInDesign(settings: Settings, { settings: design }: Preset): boolean {
  return isSameData(designOf(settings), design)
}

/** A person's presets, and which of them was put on last. */
export interface Presets {
  readonly presets: readonly Preset[]
  readonly chosen: string | null
}

/** As presets are stored. */
export function serialisePresets({ presets, chosen }: Presets): string {
  return JSON.stringify({ version: 1, presets, chosen })
}

/**
 * Reads stored presets, whatever they hold; never throws. What is no preset is left out, a setting that cannot
 * be used has its default, and notes count both. Ids are unique afterwards; a choice that names no preset is
 * none.
 */
export function parsePresets(json: unknown): Parsed<Presets, PresetNoteCode> {
  const [list, given] =
    v.is(record, json) && json['version'] === 1 ? [json['presets'], json['chosen']] : [null, null]
  if (!Array.isArray(list))
    return { value: { presets: [], chosen: null }, notes: [{ code: 'presets-unreadable' }] }
  const presets: Preset[] = []
  let dropped = 0
  let ignored = 0
  for (const entry of list as readonly unknown[]) {
    const read = readPreset(entry)
    if (read === null) dropped += 1
    else {
      ignored += read.ignored
      presets.push({ ...read.preset, id: freshId('preset', presets, read.preset.id) })
    }
  }
  const notes: readonly Note<PresetNoteCode>[] = [
    ...(dropped === 0 ? [] : [{ code: 'preset-ignored', count: dropped } as const]),
    ...(ignored === 0 ? [] : [{ code: 'preset-value-ignored', count: ignored } as const]),
  ]
  const chosen = presets.find(({ id }) => id === given)?.id ?? null
  return { value: { presets, chosen }, notes }
}

/** null for what has no settings that can be read. */
function readPreset(entry: unknown): { readonly preset: Preset; readonly ignored: number } | null {
  if (!v.is(record, entry) || !v.is(record, entry['settings'])) return null
  const { value, notes } = parseSettings(entry['settings'])
  if (notes.some(({ code }) => code === 'settings-unreadable')) return null
  const text = (key: 'id' | 'name'): string => {
    const result = v.safeParse(line(longestName), entry[key])
    return result.success ? result.output : ''
  }
  const name = text('name')
  const ignored = notes.reduce((sum, { count = 1 }) => sum + count, 0)
  const preset = {
    id: text('id'),
    name: name === '' ? 'Preset' : name,
    settings: designOf(value),
  }
  return { preset, ignored }
}

const fileKind = 'preset'

/** A preset as a file for others. */
export function exportPreset({ name, settings }: Preset): string {
  return writeFile(fileKind, { name, settings })
}

/**
 * Reads a file that `exportPreset` wrote; never throws. null with a note where it is none. The preset has an
 * id and a name that none of `presets` has.
 */
export function importPreset(
  text: string,
  presets: readonly Preset[],
): Parsed<Preset | null, FileNoteCode> {
  const { value, notes } = readFile(fileKind, text)
  if (value === null) return { value: null, notes }
  const read = readPreset(value)
  if (read === null) return { value: null, notes: [{ code: 'file-unreadable' }] }
  const { preset, ignored } = read
  const names = presets.map(({ name }) => name)
  return {
    value: { ...preset, id: freshId('preset', presets), name: freeName(preset.name, names) },
    notes: ignored === 0 ? notes : [...notes, { code: 'file-value-ignored', count: ignored }],
  }
}

/** A preset of the design of some settings, under a name that none of `presets` has. */
export function presetOf(settings: Settings, name: string, presets: readonly Preset[]): Preset {
  const id = freshId('preset', presets)
  return withName({ id, name: '', settings: designOf(settings) }, name, presets)
}

/** A preset under another name, shortened to 60 characters; an empty one leaves it as it was. */
export function withName(preset: Preset, name: string, presets: readonly Preset[]): Preset {
  // Not half a character at its end.
  const wanted = name
    .trim()
    .slice(0, 60)
    .replace(/[\uD800-\uDBFF]$/, '')
  const others = presets.filter(({ id }) => id !== preset.id)
  const names = others.map((other) => other.name)
  return { ...preset, name: freeName(wanted || preset.name || 'Preset', names) }
}

/** A copy of a preset, under an id and a name that are free. */
export function copyOfPreset(preset: Preset, presets: readonly Preset[]): Preset {
  const names = presets.map(({ name }) => name)
  return { ...preset, id: freshId('preset', presets), name: freeName(preset.name, names) }
}
