/** For which platform, in which size, and what has to stay free. */
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'

import { platformIds, platforms } from '../../src/lib/settings/platforms'
import type { State } from '../../src/lib/ui/state/state'
import { key, press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1, 0, 0, 0, 0])), {
    kind: 'sectionToggled',
    section: 'canvas',
    isAlone: true,
  })
})

const state = (): State => opened().panel.state()

function choosePlatform(id: string): void {
  const field = opened().byText('select', 'Platform') as HTMLSelectElement
  void act(() => {
    field.value = id
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

test('every platform says what it takes, and whose word that is', () => {
  const { root } = opened()
  for (const id of platformIds) {
    choosePlatform(id)
    const { notes, name } = platforms.find((each) => each.id === id) ?? { notes: [], name: '' }
    const words = { fact: `${name}’s rule`, reported: 'Reported', advice: 'Advice' }
    for (const { text, kind } of notes) expect(root.textContent).toContain(`${text} ${words[kind]}`)
    expect(root.textContent).toMatch(
      /Keep \d+ px at the sides and \d+ px at the foot free\. Advice/,
    )
  }
})

test('more slides than a platform takes are said with their number', () => {
  const { root } = opened()
  expect(root.textContent).not.toContain('fit in one post')
  choosePlatform('x')
  const slides = opened().panel.plan()?.slides.length ?? 0
  expect(slides).toBeGreaterThan(4)
  expect(root.textContent).toContain(`${slides} slides, 4 fit in one post. Reported`)
})

test('a platform keeps the ratio if it has it, else it brings its own', () => {
  choosePlatform('threads')
  expect(state().work.settings.canvas.ratio).toBe('portrait')
  choosePlatform('tiktok')
  expect(state().work.settings.canvas.ratio).toBe('story')
})

test('a size of one’s own takes sums, and stays in what Figma and platforms can do', () => {
  choosePlatform('custom')
  const put = (label: string, text: string): void => {
    const field = opened().byText('input', label) as HTMLInputElement
    void act(() => {
      field.focus()
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    key(field, 'Enter')
  }
  put('Width in px', '1080*2')
  put('Height in px', '5')
  expect(state().work.settings.canvas).toMatchObject({ width: 2160, height: 100 })
})

test('the safe area lies over every thumbnail, and is no part of the work', () => {
  const { byText, root } = opened()
  const before = root.innerHTML.length
  const { work, history } = state()
  press(byText('input[type="checkbox"]', 'Show safe area'))
  expect(state().view.showsSafe).toBe(true)
  expect(root.innerHTML.length).toBeGreaterThan(before)
  expect([state().work, state().history]).toEqual([work, history])
  const thumbs = [...root.querySelectorAll('[data-thumb]')]
  expect(thumbs.length).toBeGreaterThan(4)
  for (const thumb of thumbs)
    expect(thumb.lastElementChild?.getAttribute('aria-hidden')).toBe('true')
  press(byText('input[type="checkbox"]', 'Show safe area'))
  expect(root.innerHTML.length).toBe(before)
})
