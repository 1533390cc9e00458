/** A theme of one's own by hand: its colours, its contrast, one press to mend it. */
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'

import { key, press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1])), {
    kind: 'designChanged',
    change: { theme: 'custom' },
  })
})

const custom = () => opened().panel.state().work.settings.custom

/** Types into the field of that name and presses Enter. */
function put(label: string, text: string): void {
  const input = opened().root.querySelector<HTMLInputElement>(
    `[type="text"][aria-label="${label}"]`,
  )
  if (input === null) throw new Error(`No field ${label}.`)
  void act(() => {
    input.focus()
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  key(input, 'Enter')
}

test('colours are taken as people write them, and nonsense is not', () => {
  put('From', '#2239e8')
  put('To', 'fa0')
  put('Text', 'red')
  expect(custom()).toMatchObject({ colors: ['#2239E8', '#FFAA00'], text: null })
})

test('a chosen colour can be given back to what follows from the background', () => {
  const { byText } = opened()
  put('Accent', 'FF0000')
  expect(custom().accent).toBe('#FF0000')
  press(byText('button', 'Back to what follows from the background'))
  expect(custom().accent).toBeNull()
})

test('the angle goes round, and is one step however it was typed', () => {
  put('Angle', '350+20')
  expect(custom().angle).toBe(10)
  opened().send({ kind: 'undid' })
  expect(custom().angle).toBe(135)
})

test('a third stop comes and goes', () => {
  const { byText } = opened()
  press(byText('button', 'Add stop'))
  expect(custom().colors).toHaveLength(3)
  put('Middle', '101010')
  expect(custom().colors[1]).toBe('#101010')
  press(byText('button', 'Remove stop'))
  expect(custom().colors).toEqual(['#241A52', '#7A2E8C'])
})

test('what cannot be read is said with both ratios, and Fix mends it and goes', () => {
  const { root, byText } = opened()
  expect(root.textContent).not.toContain('is needed')
  put('Muted', '3A2A60')
  expect(root.textContent).toMatch(/Meta 1\.\d 1\.\d:1, 4\.5:1 is needed/)
  press(byText('button', 'Fix'))
  expect(root.textContent).not.toContain('is needed')
  expect([...root.querySelectorAll('button')].map((button) => button.textContent)).not.toContain(
    'Fix',
  )
})

test('solid shows one colour, and the gradient comes back as it was', () => {
  const { byText, root } = opened()
  press(byText('label', 'Solid').querySelector('input') ?? root)
  expect(custom().fill).toBe('solid')
  put('Background', '0000FF')
  press(byText('label', 'Gradient').querySelector('input') ?? root)
  expect(custom()).toMatchObject({ fill: 'gradient', colors: ['#0000FF', '#7A2E8C'] })
})
