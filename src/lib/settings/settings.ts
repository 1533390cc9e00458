/** What a person can choose, with defaults and versions. What is stored today must be readable for ever. */
import * as v from 'valibot'

import type { Note, Parsed } from '../base/parsed'

export interface Settings {
  readonly version: 1
  /** px at 1080 width: the starts of the type ladders. */
  readonly type: { readonly title: number; readonly body: number; readonly meta: number }
  /** Shown instead of what the thread says. */
  readonly author: { readonly name?: string; readonly handle?: string }
  readonly cleaning: Cleaning
}

/** What is left out of the slides. The thread itself keeps every word, and each switch brings its own back. */
export interface Cleaning {
  /**
   * "Check this 👇" when the picture it points to is on this or the next slide, and the thread's own
   * address at its end.
   */
  readonly pointers: boolean
  /** 🧵, "A thread 👇", "Thread:". */
  readonly threadMarks: boolean
  /** "3/12"; the page number says it. */
  readonly counters: boolean
  /** Parts of addresses that only say where a reader came from: "utm_source", "fbclid". */
  readonly tracking: boolean
  /** Hashtags after the last sentence of a post; those inside a sentence always stay. */
  readonly hashtags: boolean
  /** Not left out but offered: the closing post as the last slide, with a button. */
  readonly callToAction: boolean
}

export type CleaningSwitch = keyof Cleaning

/** In the order the panel shows them. */
export const cleaningSwitches = [
  'pointers',
  'threadMarks',
  'counters',
  'hashtags',
  'tracking',
  'callToAction',
] as const satisfies readonly CleaningSwitch[]

export type SettingsNoteCode = 'settings-unreadable' | 'setting-ignored'

export const defaultSettings: Settings = {
  version: 1,
  type: { title: 72, body: 36, meta: 24 },
  author: {},
  cleaning: {
    pointers: true,
    threadMarks: true,
    counters: true,
    tracking: true,
    hashtags: true,
    callToAction: true,
  },
}

/**
 * Reads stored or given settings; every key may be absent, unknown keys are ignored. A value that cannot
 * be used falls back to its default with one "setting-ignored" note for all of them (`count`); JSON that
 * is no object, or of a later version, gives the defaults and "settings-unreadable". Sizes are in px,
 * rounded; floors and ceilings: title 44–120, body 24–56, meta 22–32 (floors are the design's; see
 * `templates/type-scale.ts`). A cleaning switch that settings from before it was there lack is on.
 */
export function parseSettings(json: unknown): Parsed<Settings, SettingsNoteCode> {
  if (!v.is(record, json) || !v.is(v.optional(v.literal(1)), json['version'])) {
    return { value: defaultSettings, notes: [{ code: 'settings-unreadable' }] }
  }
  let ignored = 0
  const read = <Value>(part: unknown, key: string, schema: v.GenericSchema<unknown, Value>) => {
    const given = v.is(record, part) ? part[key] : undefined
    if (given === undefined) return undefined
    const result = v.safeParse(schema, given)
    if (!result.success) ignored += 1
    return result.success ? result.output : undefined
  }
  for (const part of ['type', 'author', 'cleaning']) {
    if (json[part] !== undefined && !v.is(record, json[part])) ignored += 1
  }
  const { type, author, cleaning } = defaultSettings
  const name = read(json['author'], 'name', text)
  const handle = read(json['author'], 'handle', handleText)
  const isOn = (key: CleaningSwitch): boolean =>
    read(json['cleaning'], key, v.boolean()) ?? cleaning[key]
  const value: Settings = {
    version: 1,
    type: {
      title: read(json['type'], 'title', size(44, 120)) ?? type.title,
      body: read(json['type'], 'body', size(24, 56)) ?? type.body,
      meta: read(json['type'], 'meta', size(22, 32)) ?? type.meta,
    },
    author: {
      ...author,
      ...(name === undefined ? {} : { name }),
      ...(handle === undefined ? {} : { handle }),
    },
    cleaning: {
      pointers: isOn('pointers'),
      threadMarks: isOn('threadMarks'),
      counters: isOn('counters'),
      tracking: isOn('tracking'),
      hashtags: isOn('hashtags'),
      callToAction: isOn('callToAction'),
    },
  }
  const notes: readonly Note<SettingsNoteCode>[] =
    ignored === 0 ? [] : [{ code: 'setting-ignored', count: ignored }]
  return { value, notes }
}

const record = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

const text = v.pipe(v.string(), v.trim(), v.maxLength(200))

const handleText = v.pipe(
  text,
  v.transform((handle) => handle.replace(/^@/, '')),
)

function size(min: number, max: number): v.GenericSchema<unknown, number> {
  return v.pipe(v.number(), v.minValue(min), v.maxValue(max), v.transform(Math.round))
}
