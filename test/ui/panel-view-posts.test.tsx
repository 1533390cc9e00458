/** The list of posts under a person's hands: choosing, moving, leaving out, by pointer and by keys. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { key, press, usePanel } from './panel-view-support'
import { files, readEvent, ready, threadOf } from './support'

const opened = usePanel()

function cards(): readonly HTMLElement[] {
  return [...opened().root.querySelectorAll<HTMLElement>('[data-post]')]
}

function card(number: number): HTMLElement {
  const found = cards()[number - 1]
  if (found === undefined) throw new Error(`No card ${number}.`)
  return found
}

function shown(): readonly string[] {
  return cards().map((each) => each.dataset['post'] ?? '')
}

function selected(): readonly string[] {
  return opened().panel.state().selection.posts.keys
}

function slides(): readonly string[] {
  return (
    opened()
      .panel.plan()
      ?.slides.map((slide) => slide.key) ?? []
  )
}

function focus(element: HTMLElement): void {
  void act(() => {
    element.focus()
  })
}

function click(element: HTMLElement, more: MouseEventInit): void {
  void act(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, ...more }))
  })
}

function search(query: string): void {
  opened().send({ kind: 'searched', query })
}

function tool(name: string): HTMLElement {
  return opened().byText('[data-post-tools] button', name)
}

async function later(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
}

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1, 0, 0, 0])))
})

describe('choosing posts', () => {
  test('a click takes one alone and shows its first slide; ⇧ takes all between, ⌘/Ctrl one more', () => {
    const { panel } = opened()
    press(card(2))
    expect(selected()).toEqual(['1'])
    expect(panel.state().selection.slides.keys).toEqual(['p1/1'])
    expect(panel.state().view.rightTab).toBe('deck')
    click(card(4), { shiftKey: true })
    expect(selected()).toEqual(['1', '2', '3'])
    click(card(3), { ctrlKey: true })
    expect(selected()).toEqual(['1', '3'])
    expect(cards().map((each) => each.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
      'true',
      'false',
    ])
  })

  test('by keys: arrows, Home and End move, Space selects, ⇧ extends, ⌘A takes all', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (
      this: HTMLElement,
    ) {
      return cards().indexOf(this) * 100
    })
    focus(card(1))
    key(card(1), 'End')
    expect(document.activeElement).toBe(card(5))
    key(card(5), 'Home')
    key(card(1), 'ArrowDown')
    expect(document.activeElement).toBe(card(2))
    expect(selected()).toEqual([])
    key(card(2), ' ')
    key(card(2), 'ArrowDown', { shiftKey: true })
    expect(selected()).toEqual(['1', '2'])
    key(card(3), 'a', { metaKey: true })
    expect(selected()).toHaveLength(5)
    vi.restoreAllMocks()
  })
})

describe('by keys', () => {
  test('⌘/Ctrl with an arrow moves a post and its slides, and the focus goes with it', () => {
    focus(card(3))
    key(card(3), 'ArrowUp', { metaKey: true })
    expect(shown()).toEqual(['0', '2', '1', '3', '4'])
    expect(slides()).toEqual(['p0/1', 'p2/1', 'p1/1', 'p3/1', 'p4/1'])
    expect((document.activeElement as HTMLElement).dataset['post']).toBe('2')
    key(card(2), 'ArrowDown', { ctrlKey: true })
    expect(shown()).toEqual(['0', '1', '2', '3', '4'])
    focus(card(5))
    key(card(5), 'ArrowDown', { ctrlKey: true })
    expect(shown()).toEqual(['0', '1', '2', '3', '4'])
  })

  test('Delete leaves out all that are selected, the focus stays in the list, undo brings them back', () => {
    press(card(2))
    click(card(3), { shiftKey: true })
    focus(card(3))
    key(card(3), 'Delete')
    expect(shown()).toEqual(['0', '3', '4'])
    expect(slides()).toEqual(['p0/1', 'p3/1', 'p4/1'])
    expect(cards()).toContain(document.activeElement)
    opened().send({ kind: 'undid' })
    expect(shown()).toHaveLength(5)
  })

  test('M picks a post up and gives the focus to the slides; Enter drops it there', async () => {
    const { root } = opened()
    focus(card(4))
    key(card(4), 'm')
    await later()
    const cell = document.activeElement as HTMLElement
    expect(cell.hasAttribute('data-slide')).toBe(true)
    expect(root.querySelector('[data-key-hint]')?.textContent).toContain('Post 4')
    key(cell, 'ArrowRight')
    key(cell, 'ArrowRight')
    key(cell, 'Enter')
    expect(slides()).toEqual(['p0/1', 'p3/1', 'p1/1', 'p2/1', 'p4/1'])
    expect(shown()).toEqual(['0', '1', '2', '3', '4'])
    expect((document.activeElement as HTMLElement).hasAttribute('data-post')).toBe(false)
  })

  test('Esc puts a post back that was picked up, and the focus back onto its card', async () => {
    focus(card(4))
    key(card(4), 'm')
    await later()
    const cell = document.activeElement as HTMLElement
    key(cell, 'ArrowRight')
    key(cell, 'Escape')
    await later()
    expect(document.activeElement).toBe(card(4))
    expect(slides()).toEqual(['p0/1', 'p1/1', 'p2/1', 'p3/1', 'p4/1'])
  })
})

describe('tools of a post', () => {
  test('stand beside the list, never in it, and say why they are off', () => {
    const { root } = opened()
    focus(card(1))
    expect(root.querySelector('[role="listbox"] [data-post-tools]')).toBeNull()
    expect(root.querySelector('[role="option"] button')).toBeNull()
    expect(tool('Add text to selected slide').textContent).toBe('Select a slide first')
    expect(tool('Apply image').textContent).toBe('This post has no picture')
    press(tool('Add text to selected slide'))
    expect(slides()).toEqual(['p0/1', 'p1/1', 'p2/1', 'p3/1', 'p4/1'])
  })

  test('Add as slide moves what stands on slides behind the selected one, and shows it', () => {
    const { panel, send } = opened()
    send({ kind: 'slideShown', slide: 'p0/1' })
    focus(card(4))
    expect(tool('Add as slide').parentElement?.dataset['tip']).toBe('Moves it from slide 4')
    press(tool('Add as slide'))
    expect(slides()).toEqual(['p0/1', 'p3/1', 'p1/1', 'p2/1', 'p4/1'])
    expect(panel.state().selection.slides.keys).toEqual(['p3/1'])
  })

  test('without a selected slide Add as slide goes to the end, but before a closing one', () => {
    expect(opened().panel.plan()?.deck.slides[4]?.kind).toBe('outro')
    focus(card(2))
    press(tool('Add as slide'))
    expect(slides()).toEqual(['p0/1', 'p2/1', 'p3/1', 'p1/1', 'p4/1'])
    expect(tool('Add as slide').textContent).toContain('It is the last slide already')
  })

  test('Add text puts its words onto the selected slide', () => {
    const { panel, send } = opened()
    send({ kind: 'slideShown', slide: 'p1/1' })
    focus(card(4))
    press(tool('Add text to selected slide'))
    expect(slides()).not.toContain('p3/1')
    expect(card(4).textContent).toContain('on slide 2')
    expect(JSON.stringify(panel.plan()?.deck.slides[1])).toContain('Post number 4')
    expect(tool('Add text to selected slide').textContent).toBe('It stands on the selected slide')
  })

  test('Apply image puts its picture onto the selected slide', () => {
    const { panel, send } = opened()
    send(files('a.png'), ready('image-1'), { kind: 'tabChosen', tab: 'posts' })
    send({ kind: 'slideShown', slide: 'p3/1' })
    focus(card(2))
    press(tool('Apply image'))
    expect([...panel.state().work.places.values()]).toEqual(['image-1'])
    expect([...panel.state().work.places.keys()][0]).toMatch(/^3\//)
  })

  test('the pointer goes before the focus', () => {
    focus(card(1))
    void act(() => {
      card(3).dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
    })
    expect(opened().root.querySelector('[data-post-tools]')?.getAttribute('aria-label')).toBe(
      'Post 3',
    )
  })
})

describe('menu, search and what was left out', () => {
  function menu(item: string): HTMLElement {
    press(opened().byText('button', 'Posts menu'))
    return opened().byText('[role^="menuitem"]', item)
  }

  test('several posts are merged from the bar, which says how many', () => {
    const { byText } = opened()
    press(card(2))
    click(card(3), { shiftKey: true })
    const bar = byText('[role="group"]', '2 posts')
    expect(bar.textContent).toContain('Add as slides')
    press(byText('[role="group"] button', 'Merge'))
    expect(shown()).toEqual(['0', '1', '3', '4'])
    expect(card(2).textContent).toContain('Post number 3')
  })

  test('once they are merged, the bar is gone and the focus is on what they became', async () => {
    press(card(2))
    click(card(3), { shiftKey: true })
    const merge = opened().byText('[role="group"] button', 'Merge')
    focus(merge)
    press(merge)
    await later()
    expect(merge.isConnected).toBe(false)
    expect(document.activeElement).toBe(card(2))
  })

  test('a post under the pointer that is brought back has the focus, not the first one', () => {
    opened().send({ kind: 'postsDeleted', posts: ['2'] })
    press(menu('Show deleted (1)'))
    void act(() => {
      card(3).dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
    })
    const restore = tool('Restore')
    focus(restore)
    press(restore)
    expect(restore.isConnected).toBe(false)
    expect(document.activeElement).toBe(card(3))
  })

  test('the menu says why it cannot merge one post, and what it needs to split', () => {
    press(card(2))
    expect(menu('Merge').textContent).toContain('Select two posts or more')
    expect(opened().byText('[role="menuitem"]', 'Split at cursor').textContent).toContain(
      'Edit a post',
    )
    press(opened().byText('[role="menuitem"]', 'Select all'))
    expect(selected()).toHaveLength(5)
  })

  test('a search leaves the posts it finds; keys reorder and select among them alone', () => {
    search('number 4')
    expect(shown()).toEqual(['3'])
    search('  ')
    expect(shown()).toHaveLength(5)
    search('yeast')
    expect(shown()).toEqual([])
    expect(opened().root.textContent).toContain('No post contains “yeast”.')
  })

  test('⌘/Ctrl F shows the posts and focuses the search', async () => {
    opened().send({ kind: 'tabChosen', tab: 'images' })
    key(window, 'f', { ctrlKey: true })
    await later()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Search posts')
  })

  test('deleted posts are shown where they stood and come back one by one, or all at once', () => {
    const { root, send, byText } = opened()
    send({ kind: 'postsDeleted', posts: ['1', '2'] })
    const item = menu('Show deleted (2)')
    expect(item.getAttribute('aria-checked')).toBe('false')
    press(item)
    expect(shown()).toHaveLength(5)
    expect(card(2).textContent).toContain('deleted')
    press(card(2))
    expect(selected()).toEqual([])
    focus(card(2))
    press(tool('Restore'))
    expect(slides()).toEqual(['p0/1', 'p1/1', 'p3/1', 'p4/1'])
    send({ kind: 'deletedShown', on: false })
    send({ kind: 'postsDeleted', posts: ['0', '1', '3', '4'] })
    expect(root.textContent).toContain('No posts. Paste a thread or')
    press(byText('button', 'restore 5'))
    expect(shown()).toHaveLength(5)
    expect(slides()).toHaveLength(5)
  })
})

test('posts have the face and the initial that sign the slides: those of the brand kit, where one is on', () => {
  const { root, send } = opened()
  send({ kind: 'brandAdded' })
  send({ kind: 'brandChanged', brand: 'brand-1', change: { name: 'Northbeam' } })
  expect(root.querySelector('[data-post] [data-letters]')?.getAttribute('data-letters')).toBe('N')
  const picture = { key: 'face', width: 20, height: 20, kind: 'photo' } as const
  const preview = 'data:image/png;base64,AA=='
  send({ kind: 'brandPictureReady', brand: 'brand-1', at: 'avatar', picture, preview })
  expect(root.querySelector('[data-post] img')?.getAttribute('src')).toBe(preview)
})
