/** Brand kits: reading what was stored, files for others, and what they do to settings. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  applyBrand,
  emptyKit,
  exportBrand,
  importBrand,
  isInColors,
  kitLabel,
  parseBrands,
  serialiseBrands,
  withoutBrand,
  type BrandKit,
} from '../../src/lib/settings/brand'
import { parseSettings } from '../../src/lib/settings/parse'
import { exportPreset, presetOf } from '../../src/lib/settings/presets'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { contrastFindings } from '../../src/lib/templates/theme-contrast'
import { themeOf } from '../../src/lib/templates/theme-of'
import { carousel } from '../templates/samples'

const northbeam: BrandKit = {
  id: 'brand-1',
  label: 'Northbeam',
  name: 'Northbeam Studio',
  handle: 'northbeam',
  website: 'northbeam.example',
  closing: 'A letter about type, every Friday',
  avatar: 'image-1',
  logoLight: 'image-2',
  logoDark: null,
  colors: ['#241A52', '#7A2E8C', '#FFB26B', '#FFFFFF'],
  titleFont: { family: 'Sora', weight: 600, italic: false },
  bodyFont: null,
}

function stored(kits: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify({ version: 1, kits }))
}

describe('stored kits', () => {
  it('are read as they were written', () => {
    const kits = [northbeam, emptyKit('brand-2', 'Mine')]
    for (const chosen of ['brand-2', null]) {
      const value = { kits, chosen }
      expect(parseBrands(JSON.parse(serialiseBrands(value)))).toEqual({ value, notes: [] })
    }
  })

  it('lose what cannot be used, and only that, and say how much', () => {
    const { value, notes } = parseBrands(
      stored([
        { ...northbeam, colors: ['red'], handle: ' @northbeam ', website: 4, later: true },
        'no kit',
        null,
      ]),
    )
    expect(value.kits).toEqual([{ ...northbeam, colors: [], website: '' }])
    expect(notes).toEqual([
      { code: 'brand-ignored', count: 2 },
      { code: 'brand-value-ignored', count: 2 },
    ])
  })

  it('have ids of their own, also where two had the same or none', () => {
    const { value } = parseBrands(stored([northbeam, northbeam, { name: 'No id' }]))
    expect(value.kits.map((kit) => [kit.id, kitLabel(kit)])).toEqual([
      ['brand-1', 'Northbeam'],
      ['brand-2', 'Northbeam'],
      ['brand-3', 'No id'],
    ])
  })

  it('of which an unknown one is chosen: none is', () => {
    const json = { version: 1, kits: [northbeam], chosen: 'brand-9' }
    expect(parseBrands(json).value).toEqual({ kits: [northbeam], chosen: null })
  })

  it('may be named as JavaScript names things', () => {
    const text =
      '{"version":1,"kits":[{"id":"__proto__","label":"constructor","name":"__proto__","__proto__":{"handle":"evil"}}]}'
    const { value, notes } = parseBrands(JSON.parse(text))
    expect(value.kits).toEqual([{ ...emptyKit('__proto__', 'constructor'), name: '__proto__' }])
    expect(notes).toEqual([])
    expect(Object.getPrototypeOf(value.kits[0])).toBe(Object.prototype)
  })

  it.each([[null], [undefined], [[]], ['text'], [{ version: 2, kits: [] }], [{ version: 1 }]])(
    'cannot be read from %j, which is said',
    (json) => {
      expect(parseBrands(json)).toEqual({
        value: { kits: [], chosen: null },
        notes: [{ code: 'brands-unreadable' }],
      })
    },
  )

  it('never make reading throw, and what is read can be stored and read again', () => {
    const anyKit = fc.record(
      Object.fromEntries(Object.keys(northbeam).map((key) => [key, fc.jsonValue()])),
      { requiredKeys: [] },
    )
    const anyKits = fc.array(fc.oneof(anyKit, fc.jsonValue()))
    fc.assert(
      fc.property(anyKits, (kits) => {
        const { value } = parseBrands(stored(kits))
        expect(parseBrands(JSON.parse(serialiseBrands(value)))).toEqual({ value, notes: [] })
      }),
    )
  })
})

describe('a kit as a file', () => {
  const avatar = 'data:image/png;base64,iVBORw0KGgo='

  it('comes back with its pictures, under an id and a label that are free', () => {
    const { value, notes } = importBrand(exportBrand(northbeam, { avatar }), [northbeam])
    const kit = { ...northbeam, id: 'brand-2', label: 'Northbeam 2', avatar: null, logoLight: null }
    expect(value).toEqual({ kit, pictures: { avatar } })
    expect(notes).toEqual([])
  })

  it('brings no keys of pictures and nothing that is no picture', () => {
    const script = 'data:text/html;base64,PHNjcmlwdD4='
    const text = exportBrand(northbeam, { avatar: script, logoLight: avatar })
    const { value, notes } = importBrand(
      text.replace('"label"', '"avatar": "image-9", "label"'),
      [],
    )
    expect(value?.kit.avatar).toBeNull()
    expect(value?.pictures).toEqual({ logoLight: avatar })
    expect(notes).toEqual([{ code: 'file-value-ignored', count: 1 }])
  })

  it.each([
    ['no JSON', 'Northbeam', 'file-unreadable'],
    ['JSON of somebody else', '{"kind":"brand kit","version":1}', 'file-unreadable'],
    ['a preset', exportPreset(presetOf(defaultSettings, 'Weekly', [])), 'file-other-kind'],
    [
      'a later version',
      exportBrand(northbeam).replace('"version": 1', '"version": 2'),
      'file-later',
    ],
    [
      'no content',
      '{"maker":"thread-to-carousel","kind":"brand kit","version":1}',
      'file-unreadable',
    ],
  ] as const)('is not read from %s', (_, text, code) => {
    expect(importBrand(text, [])).toEqual({ value: null, notes: [{ code }] })
  })

  it('may begin with a byte order mark', () => {
    expect(importBrand(`\uFEFF${exportBrand(northbeam)}`, []).value?.kit.label).toBe('Northbeam')
  })

  it('never makes reading throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(importBrand(text, []).value).toBeNull()
      }),
    )
  })
})

describe('a kit on settings', () => {
  it('gives them its author, website, closing line, fonts and colours', () => {
    const { author, brand, type, theme } = applyBrand(defaultSettings, northbeam)
    expect(author).toEqual({ name: 'Northbeam Studio', handle: 'northbeam' })
    expect(brand).toEqual({
      website: 'northbeam.example',
      closing: 'A letter about type, every Friday',
    })
    expect([type.titleFont?.family, type.bodyFont, type.title]).toEqual(['Sora', null, 72])
    expect(theme).toBe('custom')
  })

  it('leaves to thread and theme what it does not name, and nothing of the kit before it', () => {
    const own: Settings = { ...defaultSettings, theme: 'fern', template: 'steps' }
    const before = applyBrand(own, { ...northbeam, colors: [], titleFont: null })
    expect(applyBrand(before, emptyKit('brand-2', 'Mine'))).toEqual(own)
  })

  it('never stands beside half the name of somebody else', () => {
    const named = { ...northbeam, handle: '' }
    const slides = JSON.stringify(carousel(['Bread'], applyBrand(defaultSettings, named)).slides)
    expect(slides).toContain('Northbeam Studio')
    expect(slides).not.toContain('@')
    expect(applyBrand(defaultSettings, emptyKit('brand-2', '')).author).toEqual({})
  })

  it('leaves nothing behind when it goes, but for what was chosen over it', () => {
    const own: Settings = { ...defaultSettings, template: 'steps', author: {} }
    const kit = { ...northbeam, bodyFont: { family: 'Lora', weight: 400, italic: false } }
    const put = applyBrand(own, kit)
    expect(withoutBrand(put, kit)).toEqual(own)
    const later: Settings = {
      ...put,
      theme: 'fern',
      type: { ...put.type, titleFont: { family: 'Inter', weight: 700, italic: false } },
    }
    expect([isInColors(put, kit), isInColors(later, kit)]).toEqual([true, false])
    const bare = withoutBrand(later, kit)
    expect([bare.theme, bare.type.titleFont?.family, bare.type.bodyFont]).toEqual([
      'fern',
      'Inter',
      null,
    ])
  })

  it('gives its closing line where the thread’s own closing words leave none', () => {
    const settings = applyBrand(defaultSettings, northbeam)
    const endOf = (last: string): string =>
      JSON.stringify(carousel(['Bread', 'Flour and water.', last], settings).slides.at(-1))
    const short = 'If you liked this, share it with a friend who bakes.'
    const long = 'The oven was hot. '.repeat(20)
    expect(endOf(short)).toContain('A letter about type')
    expect(endOf(long)).toContain('A letter about type')
    expect(endOf(`${short}\n\nOne loaf a week, every Sunday.`)).not.toContain('A letter about')
  })

  it('is stored and read again as it is', () => {
    const settings = applyBrand(defaultSettings, northbeam)
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({
      value: settings,
      notes: [],
    })
  })

  it.each([
    ['white paper, the darkest as text', northbeam.colors, '#FFFFFF', '#241A52', '#7A2E8C'],
    ['night, where nothing is paper', ['#0C0C0D', '#FFB931'], '#0C0C0D', null, '#FFB931'],
    ['a tint of the only colour', ['#2239E8'], '#ECF2FF', null, '#2239E8'],
  ] as const)('makes a theme of its colours: %s', (_, colors, ground, text, accent) => {
    const { custom } = applyBrand(defaultSettings, { ...northbeam, colors })
    expect(custom).toMatchObject({ fill: 'solid', colors: [ground], text, accent })
  })

  it('can be read in whatever colours it has', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff })
    fc.assert(
      fc.property(fc.array(hex, { minLength: 1, maxLength: 6 }), (numbers) => {
        const colors = numbers.map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`)
        const theme = themeOf(applyBrand(defaultSettings, { ...northbeam, colors }))
        expect(contrastFindings(theme)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})

it('a kit and a file with colours in lower case or without # read as any other', () => {
  const given = { ...emptyKit('brand-1', 'Northbeam'), colors: ['#2239e8', 'ffb26b'] }
  const colors = ['#2239E8', '#FFB26B']
  const stored = parseBrands({ version: 1, kits: [given], chosen: null })
  expect([stored.value.kits[0]?.colors, stored.notes]).toEqual([colors, []])
  const file = importBrand(exportBrand({ ...given, colors: ['#2239e8', '#ffb26b'] }), [])
  expect([file.value?.kit.colors, file.notes]).toEqual([colors, []])
})
