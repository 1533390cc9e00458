/** The menu of the deck: more posts, another name, a blank slide. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'

import { key, pasteInto, press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

function choose(item: string): void {
  const { byText } = opened()
  press(byText('button', /Deck menu/))
  press(byText('[role="menuitem"]', item))
}

function type(field: HTMLElement, value: string): void {
  void act(() => {
    ;(field as HTMLInputElement).value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 0, 0])))
})

describe('more posts', () => {
  test('a paste is read at once, its posts come behind the others, selected; undo takes them out', () => {
    const { panel, root, send, byText } = opened()
    choose('Add posts…')
    const field = byText('textarea', 'Add posts')
    expect(document.activeElement).toBe(field)
    pasteInto(field, 'A thought about bread.\n\nIt needs time.')
    expect(root.querySelector('[role="dialog"]')).toBeNull()
    const { arrangement } = panel.state().work
    expect(arrangement.posts.length).toBeGreaterThan(3)
    expect(arrangement.posts.slice(0, 3).map(({ id }) => id)).toEqual(['0', '1', '2'])
    expect(panel.state().selection.posts.keys).toEqual(
      arrangement.posts.slice(3).map(({ id }) => id),
    )
    expect(byText('[role="status"]', /posts? added/)).toBeDefined()
    send({ kind: 'undid' })
    expect(panel.state().work.arrangement.posts).toHaveLength(3)
  })

  test('what holds no posts stays in the field, and the deck as it is', () => {
    const { panel, byText } = opened()
    choose('Add posts…')
    const field = byText('textarea', 'Add posts') as HTMLTextAreaElement
    type(field, '   ')
    key(field, 'Enter', { metaKey: true })
    expect(panel.state().work.arrangement.posts).toHaveLength(3)
    expect(byText('[role="dialog"]', 'Add posts')).toBeDefined()
    key(field, 'Escape')
    expect(panel.state().view.popover).toBe('none')
  })

  test('typed words are added on the button', () => {
    const { panel, byText } = opened()
    choose('Add posts…')
    type(byText('textarea', 'Add posts'), 'One more thing.')
    press(byText('[role="dialog"] button', /^Add$/))
    expect(panel.state().work.arrangement.posts).toHaveLength(4)
  })
})

describe('another thread', () => {
  test('takes the place of this one, and undo brings it back', () => {
    const { panel, root, send, byText } = opened()
    choose('Paste another thread')
    pasteInto(byText('textarea', 'Paste another thread'), 'A thought about bread.')
    expect(root.querySelector('[role="dialog"]')).toBeNull()
    expect(panel.state().work.arrangement.posts).toHaveLength(1)
    send({ kind: 'undid' })
    expect(panel.state().work.arrangement.posts).toHaveLength(3)
  })
})

describe('the name of the deck', () => {
  test('is changed where it stands, kept through other changes, and undone', () => {
    const { panel, send, byText } = opened()
    const before = panel.plan()?.title
    choose('Rename')
    const field = byText('input', 'Name of the carousel')
    type(field, 'Bread for all')
    key(field, 'Enter')
    expect(panel.plan()?.title).toBe('Bread for all')
    expect(byText('h1', 'Bread for all')).toBeDefined()
    const runs = [{ kind: 'text', text: 'Another cover' }] as const
    send({ kind: 'postEdited', post: '0', runs, gesture: 'x' })
    expect(panel.plan()?.title).toBe('Bread for all')
    send({ kind: 'undid' }, { kind: 'undid' })
    expect(panel.plan()?.title).toBe(before)
  })

  test('Esc leaves it; another thread has its own', () => {
    const { panel, send, byText } = opened()
    choose('Rename')
    const field = byText('input', 'Name of the carousel')
    type(field, 'No')
    key(field, 'Escape')
    expect(panel.state().work.title).toBeNull()
    send({ kind: 'deckRenamed', title: 'Mine' }, readEvent(threadOf([0])))
    expect(panel.state().work.title).toBeNull()
  })
})

test('a blank slide from the menu, which closes', () => {
  const { panel, root } = opened()
  choose('Blank slide')
  expect(panel.plan()?.slides).toHaveLength(4)
  expect(root.querySelector('[role="menu"]')).toBeNull()
})
