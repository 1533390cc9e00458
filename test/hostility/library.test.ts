/** Brand kits and presets: as they are stored, and as files that come from anybody. */
import fc from 'fast-check'
import { describe, it } from 'vitest'

import {
  anyDamage,
  anyTextDamage,
  damagedJson,
  damagedText,
  type Damage,
} from '../../playground/fuzz/damage'
import { checkPlain, checkPrototypes, checkSame } from '../../playground/fuzz/laws'
import { answered, fuzz, refused, type Family } from '../../playground/fuzz/run'
import {
  copyOfKit,
  emptyKit,
  exportBrand,
  importBrand,
  parseBrands,
  serialiseBrands,
  type BrandKit,
} from '../../src/lib/settings/brand'
import {
  copyOfPreset,
  exportPreset,
  importPreset,
  parsePresets,
  presetOf,
  serialisePresets,
  type Preset,
} from '../../src/lib/settings/presets'
import { defaultSettings } from '../../src/lib/settings/settings'
import { readStored } from '../../src/lib/settings/stored'

const kit: BrandKit = {
  ...emptyKit('brand-1', 'Northbeam'),
  name: 'Ada Rowe',
  handle: 'ada',
  website: 'ada.example',
  closing: 'Bye',
  avatar: 'a1-3',
  logoLight: 'a1-4',
  colors: ['#2239E8', '#F3F1EC'],
  titleFont: { family: 'Sora', weight: 700, italic: false },
}
const preset: Preset = presetOf(defaultSettings, 'Weekly', [])
const pictures = { avatar: 'data:image/png;base64,iVBORw0KGgo=' }

/** A kit or a preset in each writing there is, and what reads it. */
const kinds = ['kits', 'presets', 'kit file', 'preset file'] as const

const written: { readonly [Kind in (typeof kinds)[number]]: string } = {
  kits: serialiseBrands({ kits: [kit, { ...kit, id: 'brand-2' }], chosen: 'brand-2' }),
  presets: serialisePresets({ presets: [preset], chosen: preset.id }),
  // With names as long as may be: a second one of it needs room for its number.
  'kit file': exportBrand({ ...kit, label: 'N'.repeat(80) }, pictures),
  'preset file': exportPreset({ ...preset, name: 'W'.repeat(80) }),
}

/** Fails unless what was read is stored and read again as it was; gives whether all of it was taken. */
function readAll(kind: (typeof kinds)[number], text: string): boolean {
  switch (kind) {
    case 'kits': {
      const { value, notes } = parseBrands(readStored(text))
      checkKits(value.kits)
      return notes.length === 0
    }
    case 'presets': {
      const { value, notes } = parsePresets(readStored(text))
      checkPresets(value.presets)
      return notes.length === 0
    }
    case 'kit file': {
      const { value, notes } = importBrand(text, [kit])
      if (value !== null) {
        checkPlain(value.pictures)
        const kits = [kit, value.kit]
        const second = importBrand(text, kits).value?.kit
        checkKits([...kits, ...(second === undefined ? [] : [second]), copyOfKit(value.kit, kits)])
      }
      return notes.length === 0
    }
    case 'preset file': {
      const { value, notes } = importPreset(text, [preset])
      if (value !== null) {
        const presets = [preset, value]
        const second = importPreset(text, presets).value
        const third = copyOfPreset(value, presets)
        checkPresets([...presets, ...(second === null ? [] : [second, { ...third, id: 'own' }])])
      }
      return notes.length === 0
    }
  }
}

function checkKits(kits: readonly BrandKit[]): void {
  checkPlain(kits)
  const unique = new Set(kits.map(({ id }) => id)).size === kits.length
  const list = unique ? kits : kits.map((one, index) => ({ ...one, id: `own-${index}` }))
  const again = parseBrands(readStored(serialiseBrands({ kits: list, chosen: null })))
  checkSame('kits', list, again.value.kits)
}

function checkPresets(presets: readonly Preset[]): void {
  checkPlain(presets)
  const again = parsePresets(readStored(serialisePresets({ presets, chosen: null })))
  checkSame('presets', presets, again.value.presets)
}

interface Case {
  readonly kind: (typeof kinds)[number]
  readonly damages: readonly Damage[]
  readonly text: string | null
}

export const family: Family<Case> = {
  name: 'kits and presets',
  smoke: 80,
  share: 0.2,
  cases: fc.constantFrom(...kinds).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      damages: fc.array(anyDamage, { minLength: 1, maxLength: 3 }),
      text: fc.option(
        anyTextDamage.map((damage) => damagedText(written[kind], damage)),
        { freq: 3 },
      ),
    }),
  ),
  check: ({ kind, damages, text }) => {
    const json = text ?? damagedJson(written[kind], damages)
    const isWhole = readAll(kind, json)
    checkPrototypes()
    return isWhole ? answered : refused
  },
}

describe('brand kits and presets', { timeout: 600_000 }, () => {
  it('of any content are read, stored and read again as they were', async () => {
    await fuzz(family)
  })
})
