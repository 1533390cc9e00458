/** Choosing how the deck looks by keys alone, and taking it back. */
import { beforeEach, describe, expect, test, vi } from 'vitest'

import type { Settings } from '../../src/lib/settings/settings'
import type { SectionId } from '../../src/lib/ui/state/state'
import { key, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1, 1])))
})

/** Opens a section alone and gives the tiles of its group. */
function tilesOf(section: SectionId, group: string): readonly HTMLElement[] {
  const { root, send } = opened()
  send({ kind: 'sectionToggled', section, isAlone: true })
  const found = root.querySelector(`[role="radiogroup"][aria-label="${group}"]`)
  return [...(found?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])]
}

/** The names of the tiles that a Tab reaches, and of those that are chosen. */
function stateOf(tiles: readonly HTMLElement[]): readonly (readonly (string | null)[])[] {
  const names = (where: (tile: HTMLElement) => boolean) =>
    tiles.filter(where).map((tile) => tile.getAttribute('aria-label'))
  return [
    names((tile) => tile.tabIndex === 0),
    names((tile) => tile.getAttribute('aria-checked') === 'true'),
  ]
}

const groups: readonly {
  readonly section: SectionId
  readonly group: string
  readonly first: string
  readonly second: string
  readonly last: string
  readonly chosen: (settings: Settings) => string
  readonly ids: readonly [first: string, second: string, last: string]
}[] = [
  {
    section: 'template',
    group: 'Layout template',
    first: 'Editorial',
    second: 'Post card',
    last: 'Photo',
    chosen: ({ template }) => template,
    ids: ['editorial', 'post-card', 'photo'],
  },
  {
    section: 'theme',
    group: 'Theme',
    first: 'Bone',
    second: 'Chalk',
    last: 'Custom',
    chosen: ({ theme }) => theme,
    ids: ['bone', 'chalk', 'custom'],
  },
  {
    section: 'canvas',
    group: 'Ratio',
    first: '4:5, 1080×1350',
    second: '1:1, 1080×1080',
    last: '16:9, 1920×1080',
    chosen: ({ canvas }) => canvas.ratio,
    ids: ['portrait', 'square', 'landscape'],
  },
  {
    section: 'pattern',
    group: 'Background pattern',
    first: 'None',
    second: 'Dots',
    last: 'Rays',
    chosen: ({ pattern }) => pattern.id,
    ids: ['none', 'dots', 'rays'],
  },
]

describe.each(groups)('$group', ({ section, group, first, second, last, chosen, ids }) => {
  test('is one tab stop, the chosen one; arrows, Home and End move and choose', () => {
    const { panel } = opened()
    const tiles = tilesOf(section, group)
    const now = () => chosen(panel.state().work.settings)
    expect(stateOf(tiles)).toEqual([[first], [first]])
    const press = (name: string): void => {
      key(document.activeElement ?? window, name)
    }
    tiles[0]?.focus()
    press('ArrowRight')
    expect(now()).toBe(ids[1])
    expect(document.activeElement?.getAttribute('aria-label')).toBe(second)
    expect(stateOf(tiles)).toEqual([[second], [second]])
    press('End')
    expect(now()).toBe(ids[2])
    expect(document.activeElement?.getAttribute('aria-label')).toBe(last)
    press('Home')
    expect(now()).toBe(ids[0])
  })

  test('is taken back by ⌘Z and given again by ⌘⇧Z', () => {
    const { panel } = opened()
    const tiles = tilesOf(section, group)
    const now = () => chosen(panel.state().work.settings)
    tiles[0]?.focus()
    key(document.activeElement ?? window, 'ArrowRight')
    key(document.activeElement ?? window, 'z', { metaKey: true })
    expect(now()).toBe(ids[0])
    expect(stateOf(tiles)).toEqual([[first], [first]])
    key(document.activeElement ?? window, 'z', { metaKey: true, shiftKey: true })
    expect(now()).toBe(ids[1])
  })
})

test('a section that opens comes into view; one that closes moves nothing', () => {
  const { send } = opened()
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined)
  send({ kind: 'sectionToggled', section: 'presets', isAlone: false })
  expect(shown.mock.calls).toEqual([[{ block: 'nearest' }]])
  expect(shown.mock.contexts[0]).toHaveProperty('textContent', expect.stringContaining('Presets'))
  send({ kind: 'sectionToggled', section: 'presets', isAlone: false })
  expect(shown).toHaveBeenCalledTimes(1)
})
