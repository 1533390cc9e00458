/** The panel under a person's keys: pastes, shortcuts, the way back. */
import { beforeEach, describe, expect, test } from 'vitest'

import { key, pasteInto, press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

describe('first run', () => {
  test('the field has the focus, and the example is one press away', () => {
    const { root, byText } = opened()
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    press(byText('button', 'Try an example'))
    expect(root.querySelectorAll('[role="option"]').length).toBeGreaterThan(8)
    expect(byText('button', /^Generate \d+ slides/).hasAttribute('disabled')).toBe(false)
  })

  test('a paste anywhere is read; one without words is answered', () => {
    const { byText } = opened()
    pasteInto(document.body, '   ')
    expect(byText('[role="alert"]', 'The clipboard holds no text.')).toBeDefined()
    pasteInto(document.body, 'A thought about bread.\n\nIt needs time.')
    expect(byText('[role="option"]', 'A thought about bread.')).toBeDefined()
  })
})

describe('an undone paste', () => {
  beforeEach(() => {
    const { send } = opened()
    send(readEvent(threadOf([0, 1, 1])))
  })

  test('is undone and redone by key, though the empty field has the focus', () => {
    const { root } = opened()
    key(document.activeElement ?? window, 'z', { ctrlKey: true })
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    key(document.activeElement ?? window, 'z', { ctrlKey: true, shiftKey: true })
    expect(root.querySelectorAll('[data-slide]').length).toBeGreaterThan(0)
    key(document.activeElement ?? window, 'z', { ctrlKey: true })
    key(document.activeElement ?? window, 'y', { ctrlKey: true })
    expect(root.querySelectorAll('[data-slide]').length).toBeGreaterThan(0)
  })

  test('is there again by a button', () => {
    const { root, send, byText } = opened()
    send({ kind: 'undid' })
    press(byText('button', 'Back to the carousel'))
    expect(root.querySelectorAll('[data-slide]').length).toBeGreaterThan(0)
  })
})

describe('keys and pastes in the studio', () => {
  beforeEach(() => {
    const { send } = opened()
    send(readEvent(threadOf([0, 1, 1])))
    send({ kind: 'sectionToggled', section: 'brand', isAlone: false })
  })

  test('a paste into a field stays a paste', () => {
    const { panel, byText } = opened()
    const name = byText('input', 'Name')
    expect(pasteInto(name, 'Another thread').defaultPrevented).toBe(false)
    expect(panel.state().work.source?.thread.posts).toHaveLength(3)
  })

  test('after a paste the first slide has the focus', () => {
    const { root } = opened()
    expect(document.activeElement).toBe(root.querySelector('[data-slide]'))
  })

  test('⌘Enter generates, and the sides rest meanwhile', () => {
    const { panel, root, byText } = opened()
    key(window, 'Enter', { metaKey: true })
    expect(panel.state().phase.kind).toBe('running')
    expect(root.querySelectorAll('section[inert]')).toHaveLength(2)
    expect(byText('button', 'Cancel')).toBeDefined()
  })

  test('⌘Z in a field is the field’s own, elsewhere it is the deck’s', () => {
    const { panel, send, byText } = opened()
    send({ kind: 'settingChanged', path: 'type.title', value: 90 })
    key(byText('input', 'Handle'), 'z', { metaKey: true })
    expect(panel.state().work.settings.type.title).toBe(90)
    key(window, 'z', { metaKey: true })
    expect(panel.state().work.settings.type.title).toBe(72)
    key(window, 'z', { metaKey: true, shiftKey: true })
    expect(panel.state().work.settings.type.title).toBe(90)
  })

  test('arrows move through the slides, Space selects one, Esc lets it go', () => {
    const { panel, root } = opened()
    const [first, second] = root.querySelectorAll<HTMLElement>('[data-slide]')
    first?.focus()
    if (first !== undefined) key(first, 'ArrowRight')
    expect(document.activeElement).toBe(second)
    if (second !== undefined) key(second, ' ')
    expect(panel.state().selection.slides.keys).toEqual([second?.dataset['slide']])
    key(window, 'Escape')
    expect(panel.state().selection.slides.keys).toEqual([])
  })
})
