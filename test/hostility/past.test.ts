/** Everything that fuzzing found, in words: each was an exception, or something lost, before it was mended. */
import { describe, expect, it } from 'vitest'

import { toMainGuards } from '../../src/lib/messages/guards'
import { toUiGuards } from '../../src/lib/messages/ui-guards'
import { copyOfKit, emptyKit, parseBrands, serialiseBrands } from '../../src/lib/settings/brand'
import { parseSettings } from '../../src/lib/settings/parse'
import { copyOfPreset, parsePresets, presetOf } from '../../src/lib/settings/presets'
import { serialisePresets } from '../../src/lib/settings/presets'
import { defaultSettings } from '../../src/lib/settings/settings'
import { readStored } from '../../src/lib/settings/stored'
import { kitOfFile } from '../../src/lib/ui/state/brand-from-file'
import { parseWork } from '../../src/lib/ui/state/stored-work'
import { openStage, wholeParts } from './panel-support'

/** The stored work of the samples, with other parts. */
function workWith(change: (work: Record<string, unknown>) => void): unknown {
  const work = JSON.parse(wholeParts.work) as Record<string, unknown>
  change(work)
  return work
}

describe('what fuzzing found', () => {
  it.each(['@@ada', '@ ada', ' @ada'])(
    'a handle kept as "%s" reads back as it was kept',
    (given) => {
      const author = { ...defaultSettings, author: { handle: given } }
      const once = parseSettings(author).value
      expect(once.author.handle).toBe('ada')
      expect(parseSettings(JSON.parse(JSON.stringify(once))).value).toEqual(once)
    },
  )

  it('a copy of a kit with a label of 80 characters keeps a label of 80', () => {
    const kit = emptyKit('brand-1', 'N'.repeat(80))
    const copy = copyOfKit(kit, [kit])
    const again = parseBrands(readStored(serialiseBrands({ kits: [kit, copy], chosen: null })))
    expect(again.value.kits.map(({ label }) => label)).toEqual([
      'N'.repeat(80),
      `${'N'.repeat(78)} 2`,
    ])
  })

  it('a copy of a preset with a name of 80 characters keeps a name of 80', () => {
    const preset = { ...presetOf(defaultSettings, 'Weekly', []), name: 'W'.repeat(80) }
    const copy = { ...copyOfPreset(preset, [preset]), id: 'preset-2' }
    const json = serialisePresets({ presets: [preset, copy], chosen: null })
    const names = parsePresets(readStored(json)).value.presets.map(({ name }) => name)
    expect(names).toEqual(['W'.repeat(80), `${'W'.repeat(78)} 2`])
  })

  it('stored work in which two slides have one name is not believed', () => {
    const doubled = workWith((work) => {
      const entries = work['entries'] as readonly unknown[]
      work['entries'] = [...entries, entries[0]]
    })
    expect(parseWork(doubled)).toBeNull()
  })

  it('stored work whose next number cannot be counted on from is not believed', () => {
    const huge = workWith((work) => {
      work['next'] = Number.MAX_SAFE_INTEGER + 1
    })
    expect(parseWork(huge)).toBeNull()
  })

  it('a hole in a list is no item of it: the message is refused on both sides', () => {
    const nodes: unknown[] = ['1:2']
    nodes.length = 2
    expect(toMainGuards.select({ nodes })).toBe(false)
    expect(toUiGuards.ownFrames({ readings: nodes.slice(1) })).toBe(false)
  })

  it.each([
    ['drawn', null],
    ['plan', { run: 1, plan: { edits: {} } }],
    ['fonts', { families: [null] }],
    ['brandRead', { brand: { colors: 1 } }],
    ['opened', {}],
    ['keptPicture', { key: 'a', bytes: 'words' }],
  ])('"%s" with %j changes nothing in the panel and raises nothing', (name, body) => {
    const stage = openStage()
    const before = stage.panel.state()
    stage.hear([name, body])
    expect(stage.panel.state()).toBe(before)
  })

  it('a font of the file that could not be kept is not put into a kit', () => {
    const family = 'F'.repeat(101)
    const font = { family, weight: 400, italic: false }
    const brand = { name: 'File', colors: [], textStyles: [], fonts: [font], pictures: [] }
    expect(kitOfFile(brand, [])).toBeNull()
  })

  it('of a font of the file a kit and the settings take family, weight and italic, and nothing else', () => {
    const font: unknown = JSON.parse(
      '{"family":" Inter ","weight":400,"italic":false,"__proto__":0,"constructor":1}',
    )
    const textStyles = [{ name: 'Title', font, size: 64 }]
    const brand = { name: 'File', colors: [], textStyles, fonts: [font], pictures: [] }
    const stage = openStage()
    stage.hear(['brandRead', { brand }])
    const { brands, settings } = stage.panel.state().work
    const taken = [brands[0], settings.type].flatMap((one) => [one?.titleFont, one?.bodyFont])
    const kept = [
      ['family', 'Inter'],
      ['weight', 400],
      ['italic', false],
    ]
    expect(taken.map((one) => Object.entries(one ?? {}))).toEqual([kept, kept, kept, kept])
  })
})
