/** Brand kits and presets by hand: named, changed, put on, deleted. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'

import { key, press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1])))
})

function type(label: string, text: string): void {
  const { byText } = opened()
  const field = byText('input', label) as HTMLInputElement
  void act(() => {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('Brand kit', () => {
  beforeEach(() => {
    opened().send({ kind: 'sectionToggled', section: 'brand', isAlone: true })
  })
  const profiles = (): readonly (readonly [string, boolean])[] =>
    [...opened().root.querySelectorAll('[aria-label="Profiles"] [role="radio"]')].map((tile) => [
      tile.getAttribute('title') ?? '',
      tile.getAttribute('aria-checked') === 'true',
    ])
  const signed = (): string => JSON.stringify(opened().panel.plan()?.slides)

  test('New is chosen at once, goes by the name typed into it, and slides show that name', () => {
    const { byText } = opened()
    press(byText('button', /^New$/))
    expect(profiles()).toEqual([
      ['Ada Rowe', false],
      ['New brand kit', true],
    ])
    type('Name', 'Northbeam')
    opened().send({ kind: 'gestureEnded' })
    expect(profiles()[1]).toEqual(['Northbeam', true])
    expect(signed()).toContain('Northbeam')
    press(byText('[role="radio"]', 'Ada Rowe'))
    expect(signed()).not.toContain('Northbeam')
  })

  test('one is one tab stop, and the arrows choose', () => {
    const { root, send, panel } = opened()
    send({ kind: 'brandAdded' }, { kind: 'brandAdded' })
    const tiles = [...root.querySelectorAll<HTMLElement>('[data-profile]')]
    expect(tiles.map((tile) => tile.tabIndex)).toEqual([-1, -1, 0])
    tiles[2]?.focus()
    key(tiles[2] ?? window, 'ArrowLeft')
    expect(panel.state().work.brand).toBe('brand-1')
  })

  test('is renamed where it stands: Enter takes it, Esc does not', () => {
    const { byText, send, panel } = opened()
    send({ kind: 'brandAdded' })
    const rename = (text: string, last: string): void => {
      press(byText('button', 'Brand kit menu'))
      press(byText('[role="menuitem"]', 'Rename'))
      type('Name of the brand kit', text)
      key(byText('input', 'Name of the brand kit'), last)
    }
    rename('North', 'Escape')
    expect(panel.state().work.brands[0]?.label).toBe('')
    rename('North', 'Enter')
    expect(panel.state().work.brands[0]?.label).toBe('North')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Brand kit menu')
  })

  test('is deleted only after a question', () => {
    const { byText, root, send, panel } = opened()
    send(
      { kind: 'brandAdded' },
      { kind: 'brandChanged', brand: 'brand-1', change: { name: 'Northbeam' } },
    )
    const ask = (): void => {
      press(byText('button', 'Brand kit menu'))
      press(byText('[role="menuitem"]', 'Delete'))
    }
    ask()
    expect(root.querySelector('dialog')?.textContent).toContain('Delete “Northbeam”?')
    press(byText('dialog button', 'Cancel'))
    expect([panel.state().work.brands.length, root.querySelector('dialog')]).toEqual([1, null])
    ask()
    press(byText('dialog button', 'Delete'))
    expect(panel.state().work.brands).toEqual([])
  })

  test('has up to six colours, and their theme is a press away', () => {
    const { byText, root, send, panel } = opened()
    send({ kind: 'brandAdded' })
    for (let count = 0; count < 6; count += 1) press(byText('button', 'Add a colour'))
    expect(root.querySelector('[aria-label="Add a colour"]')).toBeNull()
    press(byText('button', 'Remove colour 1'))
    press(byText('button', 'Use as theme'))
    expect(panel.state().work.settings.theme).toBe('custom')
    expect(root.textContent).toContain('These colours are the theme.')
  })
})

describe('Presets', () => {
  beforeEach(() => {
    opened().send({ kind: 'sectionToggled', section: 'presets', isAlone: true })
  })
  /** The words of each row, without its painted slide. */
  const rows = (): readonly string[] =>
    [...opened().root.querySelectorAll('[aria-label="Presets"] li')].map((row) =>
      [...(row.querySelector('button')?.children ?? [])]
        .slice(1)
        .map(({ textContent }) => textContent)
        .join(''),
    )
  const isOff = (name: string): boolean =>
    (opened().byText('button', name) as HTMLButtonElement).disabled

  test('Save as new keeps the design under a name that can be typed at once', () => {
    const { byText, panel } = opened()
    press(byText('button', 'Save as new'))
    expect(document.activeElement).toBe(byText('input', 'Name of the preset'))
    type('Name of the preset', 'Weekly')
    key(byText('input', 'Name of the preset'), 'Enter')
    expect(panel.state().presets.map(({ name }) => name)).toEqual(['Weekly'])
    expect(rows()).toEqual(['WeeklyBone · Editorial'])
  })

  test('one that was changed says so, and only then can be updated', () => {
    const { byText, send } = opened()
    send({ kind: 'presetSaved', name: 'Weekly' })
    expect([isOff('Update preset'), isOff('Export')]).toEqual([true, false])
    send({ kind: 'designChanged', change: { theme: 'fern' } })
    expect(rows()).toEqual(['WeeklyBone · EditorialChanged'])
    press(byText('button', 'Update preset'))
    expect(rows()).toEqual(['WeeklyFern · Editorial'])
  })

  test('a press puts one on, painted before on the person’s own slide', () => {
    const { byText, root, send, panel } = opened()
    send(
      { kind: 'presetSaved', name: 'Weekly' },
      { kind: 'designChanged', change: { theme: 'fern' } },
      { kind: 'presetSaved', name: 'Green' },
    )
    const painted = [...root.querySelectorAll('[aria-label="Presets"] li')]
    expect(painted.every((row) => row.textContent.includes('Post number'))).toBe(true)
    press(byText('li button', 'Weekly'))
    expect(panel.state().work.settings.theme).toBe('bone')
  })

  test('F2 renames, and an empty name is none', () => {
    const { byText, send, panel } = opened()
    send({ kind: 'presetSaved', name: 'Weekly' })
    key(byText('li button', 'Weekly'), 'F2')
    type('Name of the preset', '  ')
    key(byText('input', 'Name of the preset'), 'Enter')
    expect(panel.state().presets[0]?.name).toBe('Weekly')
  })

  test('without any nothing can be exported, and why is said', () => {
    const { root } = opened()
    expect(isOff('Export')).toBe(true)
    expect(root.querySelector('[data-tip="Choose a preset first"]')).not.toBeNull()
    expect(root.textContent).toContain('No presets yet.')
  })
})
