/** Findings as a person meets them: the button in the foot, the list, its keys, marks on slides. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'

import { defaultSettings } from '../../src/lib/settings/settings'
import { currentOf } from '../../src/lib/ui/state/selection'
import { key, press, usePanel } from './panel-view-support'
import { readEvent } from './support'
import { threadOfTexts } from './findings-support'

const opened = usePanel()
const { pattern } = defaultSettings

/** Effects after a paint, and what they put off. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1)
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
}

const findingsButton = (): HTMLElement => opened().byText('footer button', /findings?$/)
const rows = (): readonly HTMLElement[] => [
  ...opened().root.querySelectorAll<HTMLElement>('[role="dialog"] li'),
]
const current = (): number => rows().findIndex((row) => row.querySelector('[aria-current="true"]'))
const selected = (): string | null => currentOf(opened().panel.state().selection.slides)

describe('findings', () => {
  beforeEach(async () => {
    opened().send(
      readEvent(threadOfTexts('How bread is made', 'Look at this oven. ▢', 'Salt. ▢', 'The end.')),
      { kind: 'designChanged', change: { pattern: { ...pattern, id: 'blobs', strength: 40 } } },
    )
    await settle()
  })

  test('the button counts them, and says in its look what the worst is', () => {
    expect(findingsButton().textContent).toBe('4 findings')
    expect(findingsButton().getAttribute('aria-expanded')).toBe('false')
  })

  test('slides are marked, and their names say how often', () => {
    const names = [...opened().root.querySelectorAll('[data-slide]')].map(
      ({ textContent }) => textContent,
    )
    expect(names.map((name) => /1 warning, 1 note/.test(name))).toEqual([false, true, true, false])
  })

  test('the list opens at the first, and its slide is the selected one', async () => {
    press(findingsButton())
    await settle()
    expect(rows()).toHaveLength(4)
    expect(rows()[0]?.textContent).toMatch(
      /^.*Slide 2Hint.*Contrast 4(\.\d)?:1 at its lowest, 4\.5:1 is needed\.Soften pattern$/,
    )
    expect([current(), selected()]).toEqual([0, 'p1/1'])
    expect(document.activeElement).toBe(rows()[0]?.querySelector('button'))
  })

  test('arrows go through it, Enter mends the current one, the focus stays in the list', async () => {
    press(findingsButton())
    await settle()
    key(document.activeElement ?? window, 'ArrowDown')
    await settle()
    expect([current(), selected()]).toEqual([1, 'p2/1'])
    expect(document.activeElement).toBe(rows()[1]?.querySelector('button'))
    key(document.activeElement ?? window, 'Enter')
    await settle()
    expect(rows().map((row) => row.querySelector('strong')?.textContent)).toEqual([
      'Slide 2',
      'Slide 3',
    ])
    expect(opened().panel.state().work.settings.pattern.strength).toBeLessThan(40)
    expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
    key(window, 'z', { ctrlKey: true })
    await settle()
    expect(rows()).toHaveLength(4)
  })

  test('Fix mends what is safe in one step; what is left needs a picture', async () => {
    press(findingsButton())
    await settle()
    press(opened().byText('[role="dialog"] button', 'Fix 2'))
    await settle()
    expect(rows().map((row) => row.textContent.endsWith('Add picture…'))).toEqual([true, true])
    expect(() => opened().byText('[role="dialog"] button', /^Fix/)).toThrow()
  })

  test('⌘/Ctrl \\ opens and closes, Esc closes; the focus goes back', async () => {
    const { panel, byText } = opened()
    const undo = byText('button', 'Undo')
    undo.focus()
    key(undo, '\\', { ctrlKey: true })
    await settle()
    expect(rows()).toHaveLength(4)
    key(document.activeElement ?? window, '\\', { metaKey: true })
    await settle()
    expect(panel.state().view.popover).toBe('none')
    expect(document.activeElement).toBe(undo)
    press(findingsButton())
    key(window, 'Escape')
    expect(panel.state().view.popover).toBe('none')
  })

  test('F8 goes to the next slide with a finding, ⇧F8 back; neither changes the tab', () => {
    const { panel } = opened()
    const { rightTab } = panel.state().view
    const visited = [false, false, false, true].map((shiftKey) => {
      key(window, 'F8', { shiftKey })
      return selected()
    })
    expect(visited).toEqual(['p1/1', 'p2/1', 'p1/1', 'p2/1'])
    expect(panel.state().view.rightTab).toBe(rightTab)
  })

  test('they close when a run begins', async () => {
    const { panel, send } = opened()
    press(findingsButton())
    await settle()
    send({ kind: 'mainPressed' })
    expect(panel.state().view.popover).toBe('none')
    key(window, '\\', { ctrlKey: true })
    expect(panel.state().view.popover).toBe('none')
  })
})

test('without findings there is one green line and no button', async () => {
  opened().send(readEvent(threadOfTexts('How bread is made', 'Salt matters.', 'The end.')))
  await settle()
  const { root, panel } = opened()
  expect(root.querySelector('footer')?.textContent).toContain('No findings')
  expect(() => findingsButton()).toThrow()
  key(window, '\\', { ctrlKey: true })
  expect(panel.state().view.popover).toBe('none')
})

test('above the limit of a platform a line stands after the last slide that fits', async () => {
  const texts = Array.from({ length: 6 }, (_, index) => `Thought number ${index + 1} is short.`)
  opened().send(readEvent(threadOfTexts(...texts)), {
    kind: 'designChanged',
    change: { canvas: { ...defaultSettings.canvas, platform: 'x', ratio: 'square' } },
  })
  await settle()
  const { root } = opened()
  const grid = [...(root.querySelector('[aria-label="Slides of the carousel"]')?.children ?? [])]
  const line = grid.findIndex(({ textContent }) => textContent.startsWith('X takes 4.'))
  expect(grid.slice(0, line).filter((cell) => cell.matches('[data-slide]'))).toHaveLength(4)
  expect(grid[line]?.textContent).toBe('X takes 4. The 2 slides below need a second post.')
  expect(root.querySelector('footer')?.textContent).toMatch(/^6 slides, 2 over/)
})

test('a missing font is one row for the deck; Choose closes the list and goes to the font', async () => {
  const { send, root, panel, byText } = opened()
  send(
    readEvent(threadOfTexts('How bread is made', 'Salt matters.', 'The end.')),
    { kind: 'fontsListed', families: [{ name: 'Inter', styles: ['Regular', 'Semi Bold'] }] },
    {
      kind: 'fontChosen',
      role: 'titleFont',
      font: { family: 'Inter', weight: 600, italic: false },
    },
    { kind: 'fontChosen', role: 'bodyFont', font: { family: 'Gone', weight: 400, italic: false } },
    { kind: 'rightTabChosen', tab: 'slide' },
  )
  await settle()
  press(findingsButton())
  await settle()
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Whole deckGone is not in this file\. Inter stands in\.Choose$/),
  ])
  press(byText('[role="dialog"] button', 'Choose'))
  await settle()
  expect(panel.state().view.popover).toBe('none')
  expect(document.activeElement).toBe(root.querySelector('select[aria-label="Body font"]'))
  // Pressed again it stays open.
  send({ kind: 'findingsOpened', at: null })
  await settle()
  press(byText('[role="dialog"] button', 'Choose'))
  expect(panel.state().view.open).toContain('typography')
})

test('6 slides where 4 fit become 2 carousels and one again: finding, line, count, button', async () => {
  const { send, root, byText } = opened()
  const own = ['One.', 'Two.', 'Three.', 'Four.'].map((text) => `Thought ${text}`)
  send(
    readEvent(threadOfTexts('How bread is made', ...own, 'Follow me for more on baking.')),
    {
      kind: 'designChanged',
      change: { canvas: { ...defaultSettings.canvas, platform: 'x', ratio: 'square' } },
    },
    { kind: 'sectionToggled', section: 'canvas', isAlone: true },
  )
  await settle()
  press(findingsButton())
  await settle()
  press(byText('[role="dialog"] button', 'Make 2 carousels'))
  await settle()
  expect(rows()).toHaveLength(0)
  const grid = root.querySelector('[aria-label="Slides of the carousel"]')
  const cells = [...(grid?.children ?? [])].map((cell) =>
    cell.matches('[data-slide]') ? '' : cell.textContent,
  )
  const line = 'Carousel 2 of 2, with the cover and the closing slide again'
  expect(cells).toEqual(['', '', '', line, '', '', ''])
  const foot = root.querySelector('footer')?.textContent
  expect(foot).toMatch(/^6 slides in 2 carousels.*No findings.*Generate 2 carousels/)
  expect(root.textContent).toContain('6 slides, 4 fit in one post. They become several carousels.')
  press(byText('footer button', 'One carousel'))
  await settle()
  expect(root.querySelector('footer')?.textContent).toMatch(/^6 slides, 2 over.*Generate 6 slides/)
  expect(root.textContent).not.toContain('Carousel 2 of 2')
})
