/** Writing in a post where it stands: words, marks, lines, pastes, input methods, undo. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { behindChange, choose, chosenIn } from '../../src/lib/ui/regions/editor-text'
import type { SlidePreviewProps } from '../../src/lib/preview/slide-preview'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import type { Run } from '../../src/lib/thread/thread'
import { key, press, usePanel } from './panel-view-support'
import { onRender } from './rendered'
import { readEvent } from './support'

/** How often cards and thumbnails were painted: each card paints one avatar, each thumbnail one slide. */
const painted = { cards: 0, slides: [] as string[] }
onRender((name, props) => {
  if (name === 'Avatar') painted.cards += 1
  if (name === 'SlidePreview') painted.slides.push((props as SlidePreviewProps).slide.key)
})

const opened = usePanel()

function box(): HTMLElement {
  const found = opened().root.querySelector<HTMLElement>('[data-post-editor]')
  if (found === null) throw new Error('No editor is open.')
  return found
}

function isOpen(): boolean {
  return opened().root.querySelector('[data-post-editor]') !== null
}

function runsOf(index: number): readonly Run[] {
  return opened().panel.state().work.arrangement.posts[index]?.post.runs ?? []
}

function textOf(index: number): string {
  return runsOf(index)
    .map(({ text }) => text)
    .join('')
}

/** Types as a browser does: it changes the text, then tells. */
function type(text: string): void {
  const at = chosenIn(box())?.from ?? 0
  const node = document.getSelection()?.anchorNode
  if (!(node instanceof Text)) throw new Error('The cursor stands in no text.')
  const before = document.getSelection()?.anchorOffset ?? 0
  node.data = node.data.slice(0, before) + text + node.data.slice(before)
  choose(box(), { from: at + text.length, to: at + text.length })
  fire('input')
}

function fire(name: string, more: object = {}): Event {
  const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), more)
  void act(() => {
    box().dispatchEvent(event)
  })
  return event
}

function select(from: number, to = from): void {
  void act(() => {
    choose(box(), { from, to })
    document.dispatchEvent(new Event('selectionchange'))
  })
}

function pass(ms: number): void {
  void act(() => {
    vi.advanceTimersByTime(ms)
  })
}

async function wait(ms: number): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, ms)))
}

const strong: readonly Run[] = [
  { kind: 'text', text: 'Flour and ' },
  { kind: 'text', text: 'salt', marks: ['bold'] },
  { kind: 'text', text: ', no <b>yeast</b>.' },
]

beforeEach(async () => {
  const { send, root } = opened()
  const texts = [recogniseRuns('How I bake'), strong, recogniseRuns('Then it rests.')]
  send(
    readEvent({
      author: { name: 'Ada Rowe', handle: 'ada' },
      posts: texts.map((runs) => ({ runs, media: [] })),
    }),
  )
  void act(() => {
    root
      .querySelector('[data-post="1"] p')
      ?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  })
  await wait(0)
})

afterEach(() => {
  vi.useRealTimers()
})

describe('opening', () => {
  test('a double click opens it over the card, with the cursor behind the last word', () => {
    expect(document.activeElement).toBe(box())
    expect(chosenIn(box())).toEqual({ from: 32, to: 32 })
    expect(opened().root.querySelector('[role="listbox"] [data-post-editor]')).toBeNull()
    expect(box().getAttribute('aria-label')).toBe('Text of post 2')
  })

  test('marks are seen, and words that look like markup are words', () => {
    expect(box().innerHTML).toBe(
      'Flour and <span data-look="bold">salt</span>, no &lt;b&gt;yeast&lt;/b&gt;.',
    )
  })

  test('Enter opens the focused post, Esc closes it and gives the focus back to its card', async () => {
    key(box(), 'Escape')
    await wait(5)
    expect(isOpen()).toBe(false)
    const card = document.activeElement as HTMLElement
    expect(card.dataset['post']).toBe('1')
    key(card, 'Enter')
    expect(isOpen()).toBe(true)
    press(opened().byText('button', 'Done'))
    expect(isOpen()).toBe(false)
  })
})

describe('typing', () => {
  test('changes the words and leaves what the others mean', () => {
    select(5)
    type('s')
    expect(runsOf(1)).toEqual([{ kind: 'text', text: 'Flours and ' }, ...strong.slice(1)])
    expect(chosenIn(box())).toEqual({ from: 6, to: 6 })
  })

  test('paints its own slide and card again, and no other', () => {
    select(5)
    painted.cards = 0
    painted.slides = []
    type('s')
    expect([...new Set(painted.slides)]).toEqual(['p1/1'])
    expect(painted.cards).toBe(1)
  })

  test('is one undo step until it pauses for 400 ms, and undo is the panel’s', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { panel, send } = opened()
    const before = panel.state().history.past.length
    select(32)
    type(' Salt')
    pass(399)
    type(' it.')
    pass(400)
    type(' Now.')
    expect(panel.state().history.past.length).toBe(before + 2)
    key(box(), 'z', { metaKey: true })
    expect(box().textContent).toBe('Flour and salt, no <b>yeast</b>. Salt it.')
    send({ kind: 'undid' })
    expect(box().textContent).toBe('Flour and salt, no <b>yeast</b>.')
    send({ kind: 'redid' })
    expect(chosenIn(box())).toEqual({ from: 41, to: 41 })
  })

  test('all words deleted leave an empty field that can be written in', () => {
    box().replaceChildren(document.createElement('br'))
    fire('input')
    expect(runsOf(1)).toEqual([])
    expect(opened().panel.plan()?.slides).toHaveLength(3)
    fire('beforeinput', { inputType: 'insertLineBreak' })
    expect(textOf(1)).toBe('\n')
  })

  test('what an input method composes is left alone until it is done', () => {
    const { send } = opened()
    select(32)
    fire('compositionstart')
    type('ねこ')
    expect(textOf(1)).not.toContain('ねこ')
    send({ kind: 'tabChosen', tab: 'posts' }, { kind: 'fontsArrived' })
    expect(box().textContent).toContain('ねこ')
    fire('keydown', { key: 'Escape', isComposing: true })
    expect(isOpen()).toBe(true)
    fire('compositionend')
    expect(textOf(1)).toContain('ねこ')
  })

  test('a line break and a paste are text; other ways to format or undo are not taken', () => {
    select(5)
    expect(fire('beforeinput', { inputType: 'insertParagraph' }).defaultPrevented).toBe(true)
    expect(textOf(1)).toMatch(/^Flour\n and/)
    const clipboardData = {
      getData: (kind: string) => (kind === 'text/plain' ? 'rye\r\n<i>or</i>' : '<b>no</b>'),
    }
    expect(fire('paste', { clipboardData }).defaultPrevented).toBe(true)
    expect(textOf(1)).toMatch(/^Flour\nrye\n<i>or<\/i> and salt/)
    expect(box().querySelector('i, b')).toBeNull()
    for (const inputType of ['formatItalic', 'historyUndo', 'insertFromDrop'])
      expect(fire('beforeinput', { inputType }).defaultPrevented).toBe(true)
    expect(textOf(0)).toBe('How I bake')
  })
})

test('after undo and redo the cursor stands behind what changed, also between words that are alike', () => {
  expect(behindChange('a NOT b', 'a b', 5)).toBe(1)
  expect(behindChange('a b', 'a NOT b', 1)).toBe(5)
  expect(behindChange('a b', 'a NOT b', 0)).toBe(6)
  expect(behindChange('', 'abc', 0)).toBe(3)
  expect(behindChange('abc', '', 1)).toBe(0)
  expect(behindChange('one two', 'one 2 two', 7)).toBe(6)
})

describe('marks and cuts', () => {
  test('⌘/Ctrl B and I turn marks on and off, and leave chosen what was', () => {
    select(0, 5)
    key(box(), 'i', { ctrlKey: true })
    expect(runsOf(1)[0]).toEqual({ kind: 'text', text: 'Flour', marks: ['italic'] })
    expect(box().querySelector('[data-look="italic"]')?.textContent).toBe('Flour')
    expect(chosenIn(box())).toEqual({ from: 0, to: 5 })
    key(box(), 'i', { ctrlKey: true })
    expect(runsOf(1)).toEqual(strong)
    select(10, 14)
    key(box(), 'b', { metaKey: true })
    expect(runsOf(1)).toHaveLength(1)
  })

  test('⇧⌘ Enter splits at the cursor: both parts keep their marks and have numbers', async () => {
    const { root } = opened()
    select(10)
    key(box(), 'Enter', { metaKey: true, shiftKey: true })
    await wait(5)
    expect(isOpen()).toBe(false)
    expect([textOf(1), textOf(2)]).toEqual(['Flour and', 'salt, no <b>yeast</b>.'])
    expect(runsOf(2)[0]?.marks).toEqual(['bold'])
    const labels = [...root.querySelectorAll('[data-post]')].map((card) => card.textContent)
    expect(labels[1]).toMatch(/^Post 2a/)
    expect(labels[2]).toMatch(/^Post 2b/)
  })

  test('the button and the menu split where the cursor was, and say where it must be', () => {
    const { byText } = opened()
    expect(byText('button', 'Split at cursor').hasAttribute('disabled')).toBe(true)
    select(10)
    expect(byText('button', 'Split at cursor').hasAttribute('disabled')).toBe(false)
    press(byText('button', 'Posts menu'))
    press(byText('[role="menuitem"]', 'Split at cursor'))
    expect(textOf(1)).toBe('Flour and')
  })

  test('typing never speaks', () => {
    const { byText } = opened()
    const said = byText('[role="status"]', '').textContent
    select(32)
    opened().send({ kind: 'slidesDeleted', deck: deck(), slides: ['p2/1'] })
    expect(byText('[role="status"]', '').textContent).toBe(said)
    key(box(), 'Escape')
    expect(byText('[role="status"]', '').textContent).not.toBe(said)
  })
})

function deck(): NonNullable<ReturnType<ReturnType<typeof opened>['panel']['plan']>>['deck'] {
  const plan = opened().panel.plan()
  if (plan === null) throw new Error('Nothing is planned.')
  return plan.deck
}
