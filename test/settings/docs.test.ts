/** `docs/settings.md` says what can be set. */
import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { parseSettings } from '../../src/lib/settings/parse'
import { platformIds, ratioIds } from '../../src/lib/settings/platforms'
import {
  actionIcons,
  defaultSettings,
  patternIds,
  roleChoices,
  slotChoices,
  templateIds,
} from '../../src/lib/settings/settings'
import { themes } from '../../src/lib/templates/themes'

const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')
const [example, choices] = [...page.matchAll(/```json\n([^]*?)```/g)].map(
  ([, json = '']): unknown => JSON.parse(json),
)

/** The cell beside a key in one of the tables. */
function cell(key: string): string {
  const row = page.split('\n').find((line) => line.startsWith('| ') && line.includes(`\`${key}\``))
  if (row === undefined) throw new Error(`No table says what ${key} may be.`)
  return row
}

describe('the page of settings', () => {
  it('shows the defaults as they are', () => {
    expect(example).toEqual(defaultSettings)
  })

  it('says of every key what it may be', () => {
    for (const [part, value] of Object.entries<unknown>({ ...defaultSettings })) {
      if (part === 'version' || part === 'slides') continue
      const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [part]
      for (const key of keys) {
        expect(page).toMatch(new RegExp(`^\\|[^|]*\`(?:${part}\\.)?${key}\``, 'm'))
      }
    }
  })

  it.each([
    ['canvas.platform', platformIds],
    ['canvas.ratio', ratioIds],
    ['template', templateIds],
    ['theme', themes.map(({ id }) => id)],
    ['rails.headerLeft', slotChoices],
    ['pattern.id', patternIds],
    ['outro.actions', actionIcons],
    ['role', roleChoices],
  ])('names everything %s may be', (key, ids) => {
    for (const id of ids) expect(cell(key)).toContain(`\`${id}\``)
  })

  it('gives ranges whose ends are taken, and nothing beyond them', () => {
    const ranges = [...page.matchAll(/^\| `(\w+)\.(\w+)` *\|[^`\d]*(\d+) to ([\d,]+)\b(?! char)/gm)]
    expect(ranges.length).toBeGreaterThan(4)
    for (const [, part = '', key = '', least = '', most = ''] of ranges) {
      const [min, max] = [Number(least), Number(most.replaceAll(',', ''))]
      const notes = (value: number) => parseSettings({ [part]: { [key]: value } }).notes.length
      expect([min - 1, min, max, max + 1].map(notes), `${part}.${key}`).toEqual([1, 0, 0, 1])
    }
  })

  it('shows choices for a slide that are taken whole', () => {
    expect(parseSettings({ slides: choices })).toEqual({
      value: { ...defaultSettings, slides: choices },
      notes: [],
    })
  })
})
