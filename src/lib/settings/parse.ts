/** Stored or given settings → `Settings`, whatever they hold. */
import * as v from 'valibot'

import type { Note, Parsed } from '../base/parsed'
import { removals } from './cleaning'
import { platformIds, ratioIds } from './platforms'
import {
  actionIcons,
  defaultSettings,
  isFrameTemplateId,
  patternIds,
  roleChoices,
  slotChoices,
  templateIds,
  type FrameTemplateId,
  type Settings,
} from './settings'
import { font, handleText, hex, line, record, size, type Schema } from './values'

export type SettingsNoteCode = 'settings-unreadable' | 'setting-ignored'

/**
 * Reads stored or given settings; every key may be absent, unknown keys are ignored. A value that cannot
 * be used falls back to its default with one "setting-ignored" note for all of them (`count`); JSON that
 * is no object, or of a later version, gives the defaults and "settings-unreadable". Sizes are in px at
 * 1080 width, rounded; the ranges are the panel's design's, the floors of type the slides' (see
 * `templates/type-scale.ts`). A switch that settings from before it was there lack has its default.
 */
export function parseSettings(json: unknown): Parsed<Settings, SettingsNoteCode> {
  if (!v.is(record, json) || !v.is(v.optional(v.literal(1)), json['version'])) {
    return { value: defaultSettings, notes: [{ code: 'settings-unreadable' }] }
  }
  let ignored = 0
  const read = <Value>(given: unknown, schema: Schema<Value>, otherwise: Value): Value => {
    if (given === undefined) return otherwise
    const result = v.safeParse(schema, given)
    if (!result.success) ignored += 1
    return result.success ? result.output : otherwise
  }
  /** Each key of a part by its own schema: one that cannot be used loses only itself. */
  const readPart = <Part extends object>(
    key: keyof Settings,
    schemas: { readonly [Key in keyof Part]-?: Schema<NonNullable<Part[Key]> | Part[Key]> },
    otherwise: Part,
  ): Part => {
    const given = json[key]
    if (given === undefined) return otherwise
    if (!v.is(record, given)) {
      ignored += 1
      return otherwise
    }
    const entries = Object.keys(schemas).map((name) => {
      const part = name as keyof Part & string
      return [name, read(given[name], schemas[part], otherwise[part])] as const
    })
    // The schemas name exactly the keys of the part.
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Part
  }
  const own = defaultSettings
  const value: Settings = {
    version: 1,
    canvas: readPart('canvas', canvas, own.canvas),
    template: read<Settings['template']>(json['template'], template, own.template),
    card: readPart('card', { padding: size(16, 96), radius: size(0, 48) }, own.card),
    split: readPart('split', { side: v.picklist(['first', 'second']) }, own.split),
    photo: readPart('photo', { shade: size(30, 90) }, own.photo),
    theme: read(json['theme'], v.pipe(v.string(), v.trim(), v.maxLength(40)), own.theme),
    custom: readPart('custom', custom, own.custom),
    type: readPart('type', type, own.type),
    fitting: read(json['fitting'], v.picklist(['split', 'shrink', 'whole']), own.fitting),
    rails: readPart('rails', rails, own.rails),
    author: readPart<Settings['author']>('author', { name: text, handle: handleText }, own.author),
    brand: readPart<Settings['brand']>(
      'brand',
      { website: line(80), closing: line(80) },
      own.brand,
    ),
    pictures: readPart('pictures', pictures, own.pictures),
    pattern: readPart('pattern', pattern, own.pattern),
    outro: readPart('outro', outro, own.outro),
    cleaning: readPart('cleaning', cleaning, own.cleaning),
    layers: readPart('layers', layers, own.layers),
    slides: read<Settings['slides']>(json['slides'], v.array(slideChoice), own.slides),
  }
  const notes: readonly Note<SettingsNoteCode>[] =
    ignored === 0 ? [] : [{ code: 'setting-ignored', count: ignored }]
  return { value, notes }
}

const text = line(200)

const template = v.union([
  v.picklist(templateIds),
  v.custom<FrameTemplateId>((id) => typeof id === 'string' && isFrameTemplateId(id)),
])

const canvas = {
  platform: v.picklist(platformIds),
  ratio: v.picklist(ratioIds),
  width: size(100, 4096),
  height: size(100, 4096),
}

const custom = {
  fill: v.picklist(['solid', 'gradient']),
  colors: v.pipe(v.array(hex), v.minLength(1), v.maxLength(3)),
  angle: v.pipe(
    size(-3600, 3600),
    v.transform((angle) => ((angle % 360) + 360) % 360),
  ),
  text: v.nullable(hex),
  muted: v.nullable(hex),
  accent: v.nullable(hex),
}

const type = {
  title: size(44, 160),
  body: size(24, 64),
  meta: size(22, 40),
  titleFont: v.nullable(font),
  bodyFont: v.nullable(font),
}

const slot = v.picklist(slotChoices)

const rails = {
  headerLeft: slot,
  headerRight: slot,
  footerLeft: slot,
  footerRight: slot,
  pageStyle: v.picklist(['of', 'number']),
  swipeStyle: v.picklist(['template', 'arrow', 'disc', 'pill']),
  text: line(40),
  onCover: v.boolean(),
  onOutro: v.boolean(),
}

const pictures = {
  fit: v.picklist(['auto', 'fill', 'fit']),
  radius: v.nullable(size(0, 200)),
  border: v.boolean(),
  captions: v.boolean(),
}

const pattern = {
  id: v.picklist(patternIds),
  strength: size(2, 40),
  scale: size(25, 400),
  density: size(10, 100),
  seed: size(0, 1_000_000),
  runsOn: v.boolean(),
}

const outro = {
  on: v.boolean(),
  variant: v.picklist(['template', 'profile']),
  headline: v.nullable(line(120)),
  line: v.nullable(line(120)),
  actions: v.pipe(
    v.array(v.object({ icon: v.picklist(actionIcons), label: line(40) })),
    v.maxLength(3),
  ),
  button: v.nullable(line(40)),
  avatar: v.boolean(),
  handle: v.boolean(),
  website: v.boolean(),
}

const cleaning = {
  pointers: v.boolean(),
  threadMarks: v.boolean(),
  counters: v.boolean(),
  tracking: v.boolean(),
  hashtags: v.boolean(),
  callToAction: v.boolean(),
  kept: v.array(
    v.object({
      key: v.picklist(removals),
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
      before: v.pipe(v.string(), v.maxLength(41)),
    }),
  ),
}

const layers = {
  variables: v.boolean(),
  textStyles: v.boolean(),
  section: v.boolean(),
}

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const slideChoice = v.object({
  key: v.pipe(v.string(), v.maxLength(40)),
  role: v.exactOptional(v.picklist(roleChoices)),
  template: v.exactOptional(v.picklist(templateIds)),
  whole: v.exactOptional(v.boolean()),
  focus: v.exactOptional(v.object({ x: share, y: share })),
  focuses: v.exactOptional(
    v.array(v.object({ place: v.pipe(v.string(), v.maxLength(40)), x: share, y: share })),
  ),
  fit: v.exactOptional(v.picklist(['fill', 'fit'])),
  radius: v.exactOptional(size(0, 200)),
})
