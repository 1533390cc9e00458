/** A menu under a person's keys. */
import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { Menu } from '../../src/lib/ui/controls/menu'
import { key, press } from './panel-view-support'

const pressed = vi.fn()
const closed = vi.fn()
let root: HTMLElement
let opener: HTMLButtonElement

const item = (text: string) => ({
  text,
  onPress: () => {
    pressed(text)
  },
})

beforeEach(() => {
  vi.clearAllMocks()
  opener = document.createElement('button')
  root = document.createElement('div')
  document.body.append(opener, root)
  opener.focus()
  void act(() => {
    render(
      <Menu
        label="Menu of bread"
        items={[
          item('Bake'),
          item('Break'),
          { ...item('Slice'), reason: 'It is still warm' },
          { ...item('Spread'), items: [{ ...item('Butter'), isChecked: true }, item('Jam')] },
          item('Eat'),
        ]}
        onClose={closed}
      />,
      root,
    )
  })
})

afterEach(() => {
  void act(() => {
    render(null, root)
  })
  root.remove()
  opener.remove()
})

function focused(): string {
  return document.activeElement?.textContent ?? ''
}

function go(...keys: readonly string[]): void {
  for (const name of keys) key(document.activeElement ?? document.body, name)
}

test('arrows go round, Home and End to the ends, letters to what begins with them', () => {
  expect(focused()).toBe('Bake')
  go('ArrowUp')
  expect(focused()).toBe('Eat')
  go('ArrowDown')
  expect(focused()).toBe('Bake')
  go('b')
  expect(focused()).toBe('Break')
  go('b')
  expect(focused()).toBe('Bake')
  go('End')
  expect(focused()).toBe('Eat')
  go('Home', 'x')
  expect(focused()).toBe('Bake')
})

test('what cannot be chosen says why, and does nothing', () => {
  go('s')
  expect(focused()).toContain('It is still warm')
  press(document.activeElement as HTMLElement)
  expect(pressed).not.toHaveBeenCalled()
  press(root.querySelector<HTMLElement>('[role="menuitem"]') ?? root)
  expect(pressed).toHaveBeenCalledWith('Bake')
})

test('→ opens the menu inside, ← and Esc close it, Esc again closes all', () => {
  go('End', 'ArrowUp', 'ArrowRight')
  const inside = root.querySelector<HTMLElement>('[role="menu"] [role="menu"]')
  expect(inside?.getAttribute('aria-label')).toBe('Spread')
  const butter = inside?.querySelector<HTMLElement>('[role^="menuitem"]')
  expect(butter?.getAttribute('aria-checked')).toBe('true')
  void act(() => {
    butter?.focus()
  })
  go('ArrowDown')
  expect(focused()).toBe('Jam')
  go('ArrowLeft')
  expect(root.querySelector('[role="menu"] [role="menu"]')).toBeNull()
  expect(closed).not.toHaveBeenCalled()
  root.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
  go('Escape')
  expect(closed).toHaveBeenCalledTimes(1)
})

test('Tab and a press elsewhere close it, and the focus goes back to its button', () => {
  go('Tab')
  void act(() => {
    document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
  })
  expect(closed).toHaveBeenCalledTimes(2)
  void act(() => {
    render(null, root)
  })
  expect(document.activeElement).toBe(opener)
})
