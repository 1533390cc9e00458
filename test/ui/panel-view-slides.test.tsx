/** The slide grid under a person's hands: choosing, moving, dragging, by pointer and by keys. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { key, press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

function cells(): readonly HTMLElement[] {
  return [...opened().root.querySelectorAll<HTMLElement>('[data-slide]')]
}

function cell(number: number): HTMLElement {
  const found = cells()[number - 1]
  if (found === undefined) throw new Error(`No slide ${number}.`)
  return found
}

function order(): readonly string[] {
  return (
    opened()
      .panel.plan()
      ?.slides.map(({ key }) => key) ?? []
  )
}

function selected(): readonly string[] {
  return opened().panel.state().selection.slides.keys
}

function focus(element: HTMLElement): void {
  void act(() => {
    element.focus()
  })
}

function spoken(): string {
  return opened().byText('[role="status"]', '').textContent
}

function click(element: HTMLElement, more: MouseEventInit): void {
  void act(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, ...more }))
  })
}

function pointer(target: EventTarget, kind: string, x: number, y: number, more = {}): void {
  void act(() => {
    const event = new MouseEvent(kind, { bubbles: true, clientX: x, clientY: y, ...more })
    target.dispatchEvent(Object.assign(event, { pointerType: 'mouse' }))
  })
}

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 0, 0, 0, 0])))
})

describe('choosing slides', () => {
  test('a click takes one alone, ⇧ all between, ⌘/Ctrl one more, and shows the Slide tab', () => {
    press(cell(2))
    expect(selected()).toEqual(['p1/1'])
    expect(opened().panel.state().view.rightTab).toBe('slide')
    click(cell(4), { shiftKey: true })
    expect(selected()).toEqual(['p1/1', 'p2/1', 'p3/1'])
    click(cell(3), { metaKey: true })
    expect(selected()).toEqual(['p1/1', 'p3/1'])
    expect(cells().map((each) => each.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
      'true',
      'false',
    ])
  })

  test('by keys: arrows move, Space selects, ⇧ with an arrow extends, ⌘A takes all, Esc none', () => {
    focus(cell(1))
    key(cell(1), 'ArrowRight')
    expect(document.activeElement).toBe(cell(2))
    expect(selected()).toEqual([])
    key(cell(2), ' ')
    key(cell(2), 'ArrowRight', { shiftKey: true })
    expect(selected()).toEqual(['p1/1', 'p2/1'])
    key(cell(3), 'a', { metaKey: true })
    expect(selected()).toHaveLength(5)
    key(cell(3), 'Escape')
    expect(selected()).toEqual([])
  })

  test('a click beside the slides chooses none', () => {
    const { root } = opened()
    press(cell(2))
    const ground = root.querySelector<HTMLElement>('[data-slide-scroller]')
    if (ground !== null) press(ground)
    expect(selected()).toEqual([])
  })
})

describe('by keys', () => {
  test('⌘ with an arrow moves a slide by one, and the focus goes with it', () => {
    focus(cell(3))
    key(cell(3), 'ArrowLeft', { metaKey: true })
    expect(order()).toEqual(['p0/1', 'p2/1', 'p1/1', 'p3/1', 'p4/1'])
    expect((document.activeElement as HTMLElement).dataset['slide']).toBe('p2/1')
    key(cell(2), 'ArrowRight', { ctrlKey: true })
    expect(order()).toEqual(['p0/1', 'p1/1', 'p2/1', 'p3/1', 'p4/1'])
    key(cell(1), 'ArrowLeft', { ctrlKey: true })
    expect(order()).toEqual(['p0/1', 'p1/1', 'p2/1', 'p3/1', 'p4/1'])
  })

  test('⌘D doubles, Delete removes, and undo brings back; the focus stays in the grid', () => {
    focus(cell(2))
    key(cell(2), 'd', { metaKey: true })
    expect(order()).toHaveLength(6)
    focus(cell(3))
    key(cell(3), 'Delete')
    expect(order()).toEqual(['p0/1', 'p1/1', 'p2/1', 'p3/1', 'p4/1'])
    expect(cells()).toContain(document.activeElement)
    opened().send({ kind: 'undid' }, { kind: 'undid' })
    expect(order()).toHaveLength(5)
    expect(order()[2]).toBe('p2/1')
  })

  test('M picks up, arrows go through the gaps, every step is spoken, Enter drops', () => {
    const { root } = opened()
    focus(cell(4))
    key(cell(4), 'm')
    expect(spoken()).toBe(
      'Picked up Slide 4. Arrow keys choose a place, Enter drops, Escape puts it back.',
    )
    key(cell(4), 'ArrowLeft')
    key(cell(4), 'ArrowLeft')
    expect(spoken()).toBe('Slide 4. Between slides 1 and 2: move here.')
    expect(root.querySelector('[data-key-hint]')?.textContent).toContain('Between slides 1 and 2')
    expect(root.querySelector('[data-drop="gap"]')?.textContent).toBe('Move here')
    key(cell(4), 'Enter')
    expect(order()).toEqual(['p0/1', 'p3/1', 'p1/1', 'p2/1', 'p4/1'])
    expect(root.querySelector('[data-key-hint]')).toBeNull()
  })

  test('Esc puts back what was picked up, and leaves the selection', () => {
    focus(cell(4))
    key(cell(4), 'm')
    key(cell(4), 'ArrowLeft')
    key(cell(4), 'Escape')
    expect(order()).toEqual(['p0/1', 'p1/1', 'p2/1', 'p3/1', 'p4/1'])
    expect(opened().panel.state().view.drag).toBeNull()
    expect(spoken()).toBe('Put back')
    expect(selected()).toEqual(['p3/1'])
  })
})

describe('tools and menu of a slide', () => {
  test('stand beside the list, never in it, and say what they are for', () => {
    const { root, byText } = opened()
    focus(cell(2))
    const tools = byText('[role="group"]', 'Slide 2')
    expect(root.querySelector('[role="listbox"] [data-slide-tools]')).toBeNull()
    expect(root.querySelector('[role="option"] button')).toBeNull()
    expect([...tools.querySelectorAll('button')].map((each) => each.ariaLabel)).toHaveLength(3)
    press(byText('button', 'Duplicate'))
    expect(order()).toHaveLength(6)
  })

  test('the menu gives a role to all that are selected, and says why it cannot move the first', () => {
    const { byText, panel } = opened()
    press(cell(1))
    click(cell(2), { shiftKey: true })
    focus(cell(1))
    press(byText('button', 'More'))
    const earlier = byText('[role="menuitem"]', 'Move earlier')
    expect(earlier.getAttribute('aria-disabled')).toBe('true')
    expect(earlier.textContent).toContain('It is the first slide')
    press(earlier)
    expect(order()[0]).toBe('p0/1')
    press(byText('[role="menuitem"]', 'Role'))
    press(byText('[role="menuitemradio"]', 'Quote'))
    expect(
      panel
        .plan()
        ?.deck.slides.map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(['quote', 'quote'])
    expect(cell(2).textContent).toContain('changed')
    focus(cell(1))
    press(byText('button', 'More'))
    press(byText('[role="menuitem"]', 'Reset slide'))
    expect(panel.state().work.settings.slides).toEqual([])
  })

  test('a blank slide goes to the end, but before a closing one', () => {
    const { byText, panel } = opened()
    expect(panel.plan()?.deck.slides[4]?.kind).toBe('outro')
    press(byText('button', 'Blank slide'))
    expect(order().slice(-2)).toEqual([selected()[0], 'p4/1'])
    const cleaning = { key: 'callToAction', value: false } as const
    opened().send({ kind: 'cleaningChanged', ...cleaning })
    press(byText('button', 'Blank slide'))
    expect(order().slice(-1)).toEqual(selected())
  })
})

describe('motion', () => {
  /** What is animated, by slide: "p1/1 moves", "p5/1 fades". */
  const moved: string[] = []
  beforeEach(() => {
    moved.length = 0
    vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function (
      this: HTMLElement,
    ) {
      return cells().indexOf(this) * 100
    })
    HTMLElement.prototype.animate = function (this: HTMLElement, frames) {
      const isFade = JSON.stringify(frames).includes('opacity')
      moved.push(`${this.dataset['slide'] ?? ''} ${isFade ? 'fades' : 'moves'}`)
      return undefined as unknown as Animation
    }
  })
  afterEach(() => {
    vi.restoreAllMocks()
    Reflect.deleteProperty(HTMLElement.prototype, 'animate')
  })

  test('neighbours make room, what is new fades in, and another size moves nothing', () => {
    opened().send({ kind: 'sizeChosen', size: 'large' })
    opened().send({ kind: 'sizeChosen', size: 'medium' })
    focus(cell(3))
    expect(moved).toEqual([])
    key(cell(3), 'ArrowLeft', { metaKey: true })
    expect(moved).toEqual(['p2/1 moves', 'p1/1 moves'])
    moved.length = 0
    key(cell(2), 'd', { metaKey: true })
    expect(moved).toEqual(['p6/1 fades', 'p1/1 moves', 'p3/1 moves', 'p4/1 moves'])
  })

  test('not where a person asked for less motion', () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      (media) => ({ media, matches: media.includes('reduce') }) as MediaQueryList,
    )
    focus(cell(3))
    key(cell(3), 'ArrowLeft', { metaKey: true })
    expect(moved).toEqual([])
  })
})

describe('dragging by pointer', () => {
  /** Slides of 100 × 120 side by side, 16 px apart, from (20, 0); the grid is 700 × 200. */
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      const index = cells().findIndex((each) => each === this || each.contains(this))
      const box = this.hasAttribute('data-slide-scroller')
        ? { left: 0, width: 700, height: 200 }
        : { left: index < 0 ? 0 : 20 + index * 116, width: 100, height: 120 }
      return {
        ...box,
        x: box.left,
        y: 0,
        top: 0,
        bottom: box.height,
        right: box.left + box.width,
      } as DOMRect
    })
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    // A drop keeps the click that follows it until the browser had time to send it.
    await new Promise((resolve) => setTimeout(resolve))
  })

  test('begins after 4 px, shows where, and drops the slide there', () => {
    const { root, panel } = opened()
    pointer(cell(4), 'pointerdown', 400, 50)
    pointer(window, 'pointermove', 402, 52)
    expect(panel.state().view.drag).toBeNull()
    pointer(window, 'pointermove', 300, 50)
    expect(panel.state().view.drag?.over).toEqual({ kind: 'gap', before: 2 })
    pointer(window, 'pointermove', 140, 50)
    expect(root.querySelector('[data-drop="gap"]')?.textContent).toBe('Move here')
    expect(root.querySelector('[data-drag-chip]')?.textContent).toMatch(/^4/)
    pointer(window, 'pointerup', 140, 50)
    expect(order()).toEqual(['p0/1', 'p3/1', 'p1/1', 'p2/1', 'p4/1'])
    expect(panel.state().view.drag).toBeNull()
  })

  test('Esc breaks it off; a release outside of the grid does nothing; neither chooses a slide', () => {
    const { panel } = opened()
    pointer(cell(4), 'pointerdown', 400, 50)
    pointer(window, 'pointermove', 140, 50)
    key(window, 'Escape')
    pointer(window, 'pointerup', 140, 50)
    expect(panel.state().view.drag).toBeNull()
    pointer(cell(4), 'pointerdown', 400, 50)
    pointer(window, 'pointermove', 140, 50)
    pointer(window, 'pointerup', 140, 400)
    expect(order()).toEqual(['p0/1', 'p1/1', 'p2/1', 'p3/1', 'p4/1'])
    expect(selected()).toEqual([])
  })

  test('all that are selected go along, in their order', () => {
    press(cell(4))
    click(cell(2), { metaKey: true })
    pointer(cell(4), 'pointerdown', 400, 50)
    pointer(window, 'pointermove', 25, 50)
    pointer(window, 'pointerup', 25, 50)
    expect(order()).toEqual(['p1/1', 'p3/1', 'p0/1', 'p2/1', 'p4/1'])
  })

  test('a press with another button, or of a finger, drags nothing', () => {
    const { panel } = opened()
    pointer(cell(4), 'pointerdown', 400, 50, { button: 2 })
    pointer(window, 'pointermove', 140, 50)
    expect(panel.state().view.drag).toBeNull()
  })
})
