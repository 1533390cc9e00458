/** Settings as a file, a storage or another program may hold them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyDamage, damaged } from '../../playground/fuzz/damage'
import { checkPlain, checkPrototypes, checkSame } from '../../playground/fuzz/laws'
import { answered, fuzz, refused, type Family } from '../../playground/fuzz/run'
import { anyValue } from '../../playground/fuzz/values'
import { createMeasure } from '../../src/lib/deck/line-breaking'
import { parseSettings } from '../../src/lib/settings/parse'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { bread, fixedWidth, thread } from '../templates/samples'

/** Every setting that may be absent is there, so that each can be damaged. */
const full: Settings = {
  ...defaultSettings,
  custom: { ...defaultSettings.custom, text: '#101010', muted: '#505050', accent: '#2239E8' },
  type: {
    ...defaultSettings.type,
    titleFont: { family: 'Sora', weight: 700, italic: true },
    bodyFont: { family: 'Inter', weight: 400, italic: false },
  },
  author: { name: 'Ada Rowe', handle: 'ada' },
  brand: { website: 'ada.example', closing: 'Bye' },
  outro: {
    ...defaultSettings.outro,
    headline: 'The end',
    line: 'Bye',
    button: 'Follow',
    actions: [{ icon: 'save', label: 'Keep' }],
  },
  cleaning: {
    ...defaultSettings.cleaning,
    kept: [{ key: 'pointers', text: 'See below', before: 'all' }],
  },
  slides: [
    {
      key: 'p2/1',
      role: 'quote',
      template: 'steps',
      whole: true,
      focus: { x: 0.2, y: 1 },
      fit: 'fit',
      radius: 12,
    },
  ],
}

/** Range of every number a person can set, as docs/settings.md tells them. */
const ranges: readonly (readonly [(settings: Settings) => number, number, number])[] = [
  [({ canvas }) => canvas.width, 100, 4096],
  [({ canvas }) => canvas.height, 100, 4096],
  [({ type }) => type.title, 44, 160],
  [({ type }) => type.body, 24, 64],
  [({ type }) => type.meta, 22, 40],
  [({ card }) => card.padding, 16, 96],
  [({ card }) => card.radius, 0, 48],
  [({ photo }) => photo.shade, 30, 90],
  [({ custom }) => custom.angle, 0, 359],
  [({ custom }) => custom.colors.length, 1, 3],
  [({ pictures }) => pictures.radius ?? 0, 0, 200],
  [({ pattern }) => pattern.strength, 2, 40],
  [({ pattern }) => pattern.scale, 25, 400],
  [({ pattern }) => pattern.density, 10, 100],
  [({ pattern }) => pattern.seed, 0, 1_000_000],
  [({ outro }) => outro.actions.length, 0, 3],
]

function plan(settings: Settings): number {
  const { slides } = buildCarousel({
    thread: thread(bread.slice(0, 2)),
    settings,
    pictures: new Map(),
    measure: createMeasure(fixedWidth),
  })
  return slides.length
}

interface Case {
  readonly json: unknown
  /** Slides are made with what was read: dear, so only sometimes. */
  readonly isPlanned: boolean
}

const isPlanned = fc.nat(19).map((number) => number === 0)

export const family: Family<Case> = {
  name: 'settings',
  smoke: 100,
  share: 0.2,
  cases: fc.record({
    json: fc.oneof(
      { weight: 1, arbitrary: anyValue },
      {
        weight: 3,
        arbitrary: fc
          .array(anyDamage, { minLength: 1, maxLength: 4 })
          .map((damages) => damaged(full, damages)),
      },
    ),
    isPlanned,
  }),
  check: ({ json, isPlanned }) => {
    const { value, notes } = parseSettings(json)
    checkPlain(value)
    checkPrototypes()
    for (const [of, least, most] of ranges) {
      const number = of(value)
      if (!(number >= least && number <= most)) throw new Error(`${of.toString()} is ${number}`)
    }
    const again = parseSettings(JSON.parse(JSON.stringify(value)))
    checkSame('what was read, written and read again', value, again.value)
    checkSame('notes of what was written', again.notes, [])
    if (isPlanned && plan(value) === 0) throw new Error('No slide.')
    return notes.length === 0 ? answered : refused
  },
}

describe('settings', { timeout: 600_000 }, () => {
  it('of any kind are read within their ranges, and read again as they were written', async () => {
    const { cases, refused: told } = await fuzz(family)
    expect(told).toBeGreaterThan(cases / 4)
  })
})
