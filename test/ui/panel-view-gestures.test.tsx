/** One drag, one step to take back. */
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'

import { usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1])))
})

const settings = () => opened().panel.state().work.settings

/** Values on the way, as the browser tells them, and the last one settled. */
function drag(input: HTMLInputElement, values: readonly string[]): void {
  for (const value of values) {
    void act(() => {
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }
  void act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

function input(selector: string): HTMLInputElement {
  const found = opened().root.querySelector<HTMLInputElement>(selector)
  if (found === null) throw new Error(`No ${selector}.`)
  return found
}

test('of a slider', () => {
  const { send } = opened()
  send({ kind: 'sectionToggled', section: 'typography', isAlone: true })
  const slider = input('input[type="range"][aria-label="Title size"]')
  drag(slider, ['80', '90', '100'])
  drag(slider, ['105', '110'])
  expect(settings().type.title).toBe(110)
  send({ kind: 'undid' })
  expect(settings().type.title).toBe(100)
  send({ kind: 'undid' })
  expect(settings().type.title).toBe(72)
})

test('of the colour picker', () => {
  const { send } = opened()
  send({ kind: 'designChanged', change: { theme: 'custom' } })
  const before = settings().custom
  drag(input('input[type="color"][aria-label^="From"]'), ['#111111', '#222222', '#333333'])
  expect(settings().custom.colors[0]).toBe('#333333')
  send({ kind: 'undid' })
  expect(settings().custom).toEqual(before)
})

test('of the picker behind “Build from one colour…”', () => {
  const { send } = opened()
  send({ kind: 'designChanged', change: { theme: 'custom' } })
  const before = settings().custom
  drag(input('input[type="color"][aria-hidden="true"]'), ['#AA3311', '#AA4411', '#AA5511'])
  expect(settings().custom).toMatchObject({ fill: 'solid', text: null, muted: null })
  send({ kind: 'undid' })
  expect(settings().custom).toEqual(before)
})
