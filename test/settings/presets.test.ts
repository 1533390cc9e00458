/** Presets: what they keep, what they leave to a carousel, and reading what was stored or sent. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { exportBrand, emptyKit } from '../../src/lib/settings/brand'
import { parseSettings } from '../../src/lib/settings/parse'
import {
  applyPreset,
  designOf,
  exportPreset,
  importPreset,
  isInDesign,
  parsePresets,
  presetOf,
  serialisePresets,
} from '../../src/lib/settings/presets'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'

/** Every part differs from the defaults. */
const bakery: Settings = {
  ...defaultSettings,
  canvas: { platform: 'instagram', ratio: 'square', width: 1080, height: 1350 },
  template: 'steps',
  theme: 'fern',
  type: { ...defaultSettings.type, body: 40 },
  pattern: { ...defaultSettings.pattern, id: 'rays', seed: 12 },
  author: { name: 'Mara', handle: 'maralindq' },
  brand: { website: 'bread.example', closing: 'One loaf a week' },
  outro: {
    ...defaultSettings.outro,
    variant: 'profile',
    headline: 'Bake along',
    line: 'Every Sunday',
    button: 'Follow @maralindq',
    actions: [{ icon: 'save', label: 'Save it' }],
  },
  slides: [{ key: 'p2/1', role: 'quote' }],
}

describe('a preset', () => {
  it('keeps the design, and neither whose carousel it is nor what it says', () => {
    const { settings } = presetOf(bakery, ' Bakery ', [])
    const text = JSON.stringify(settings)
    expect(settings).toMatchObject({ template: 'steps', theme: 'fern', pattern: { id: 'rays' } })
    expect(settings.outro).toMatchObject({ variant: 'profile', actions: [{ label: 'Save it' }] })
    for (const own of ['Mara', 'bread.example', 'One loaf', 'Bake along', 'Sunday', 'p2/1']) {
      expect(text).not.toContain(own)
    }
  })

  it('put on other settings changes the design and nothing else', () => {
    const other: Settings = {
      ...defaultSettings,
      author: { name: 'Ada' },
      brand: { website: 'ada.example' },
      outro: { ...defaultSettings.outro, headline: 'Thanks' },
      slides: [{ key: 'p1/1', whole: true }],
    }
    const preset = presetOf(bakery, 'Bakery', [])
    const dressed = applyPreset(other, preset)
    expect(designOf(dressed)).toEqual(designOf(bakery))
    const { author, brand, slides } = other
    expect(dressed).toMatchObject({ author, brand, slides, outro: { headline: 'Thanks' } })
    expect(applyPreset(bakery, presetOf(bakery, '', []))).toEqual(bakery)
  })

  it('knows whether its design was changed since, in whatever order it was stored', () => {
    const preset = presetOf(bakery, 'Bakery', [])
    const { canvas, ...rest } = bakery
    expect(isInDesign({ ...rest, canvas }, preset)).toBe(true)
    expect(isInDesign({ ...bakery, author: {}, slides: [] }, preset)).toBe(true)
    expect(isInDesign({ ...bakery, fitting: 'whole' }, preset)).toBe(false)
  })

  it('has a name and an id that no other has, and at most 60 characters', () => {
    const first = presetOf(bakery, 'Weekly', [])
    const second = presetOf(bakery, 'Weekly', [first])
    const third = presetOf(bakery, '', [first, second])
    expect([first, second, third].map(({ id, name }) => [id, name])).toEqual([
      ['preset-1', 'Weekly'],
      ['preset-2', 'Weekly 2'],
      ['preset-3', 'Preset'],
    ])
    expect(presetOf(bakery, `${'x'.repeat(59)}🥖`, []).name).toBe('x'.repeat(59))
  })
})

describe('stored presets', () => {
  it('are read as they were written', () => {
    const first = presetOf(bakery, 'Weekly', [])
    const presets = [first, presetOf(defaultSettings, 'Plain', [first])]
    for (const chosen of ['preset-2', null]) {
      const value = { presets, chosen }
      expect(parsePresets(JSON.parse(serialisePresets(value)))).toEqual({ value, notes: [] })
    }
  })

  it('lose what cannot be used, and only that, and say how much', () => {
    const { value, notes } = parsePresets({
      version: 1,
      presets: [
        {
          id: 'a',
          name: '__proto__',
          settings: { theme: 'fern', template: 4, author: { name: 'M' } },
        },
        { id: 'a', name: 7, settings: {} },
        { id: 'b', name: 'Later', settings: { version: 2 } },
        { name: 'Empty' },
      ],
    })
    expect(value.presets).toEqual([
      { id: 'a', name: '__proto__', settings: { ...designOf(defaultSettings), theme: 'fern' } },
      { id: 'preset-1', name: 'Preset', settings: designOf(defaultSettings) },
    ])
    expect(notes).toEqual([
      { code: 'preset-ignored', count: 2 },
      { code: 'preset-value-ignored', count: 1 },
    ])
  })

  it('never make reading throw, and what is read can be stored and read again', () => {
    const entry = fc.record({ id: fc.jsonValue(), name: fc.jsonValue(), settings: fc.jsonValue() })
    const settings = fc.dictionary(fc.constantFrom(...Object.keys(bakery)), fc.jsonValue())
    const other = fc.record({ id: fc.string(), name: fc.string(), settings })
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, other, fc.jsonValue())), (presets) => {
        const { value } = parsePresets({ version: 1, presets })
        expect(parsePresets(JSON.parse(serialisePresets(value)))).toEqual({ value, notes: [] })
      }),
    )
    expect(parsePresets('text').notes).toEqual([{ code: 'presets-unreadable' }])
  })
})

describe('a preset as a file', () => {
  it('comes back under an id and a name that are free', () => {
    const preset = presetOf(bakery, 'Weekly', [])
    expect(importPreset(exportPreset(preset), [preset])).toEqual({
      value: { ...preset, id: 'preset-2', name: 'Weekly 2' },
      notes: [],
    })
  })

  it('says which of its settings were left out', () => {
    const text = exportPreset(presetOf(bakery, 'Weekly', [])).replace('"steps"', '"stairs"')
    const { value, notes } = importPreset(text, [])
    expect(value?.settings.template).toBe('editorial')
    expect(notes).toEqual([{ code: 'file-value-ignored', count: 1 }])
  })

  it.each([
    ['no JSON', '{', 'file-unreadable'],
    ['stored settings', JSON.stringify(defaultSettings), 'file-unreadable'],
    ['a brand kit', exportBrand(emptyKit('a', 'A')), 'file-other-kind'],
    [
      'a file without settings',
      '{"maker":"thread-to-carousel","kind":"preset","version":1,"content":{}}',
      'file-unreadable',
    ],
  ] as const)('is not read from %s', (_, text, code) => {
    expect(importPreset(text, [])).toEqual({ value: null, notes: [{ code }] })
  })

  it('holds settings that are read as settings', () => {
    const { content } = JSON.parse(exportPreset(presetOf(bakery, 'Weekly', []))) as {
      readonly content: { readonly settings: unknown }
    }
    const { value, notes } = parseSettings(content.settings)
    expect([designOf(value), notes]).toEqual([designOf(bakery), []])
  })
})
