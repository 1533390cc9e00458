/** The panel as a person meets it: what is there, what a press does. */
import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { createPanel, type Panel } from '../../src/lib/ui/effects/panel'
import { PanelView } from '../../src/lib/ui/panel'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import type { Post } from '../../src/lib/thread/thread'
import type { Event as PanelEvent } from '../../src/lib/ui/state/event'
import { files, readEvent, ready, threadOf } from './support'

let panel: Panel
let root: HTMLElement
let sent: unknown[]

const wordWidth = (text: string, _font: unknown, size: number): number => text.length * size * 0.5

beforeEach(() => {
  sent = []
  panel = createPanel({
    port: { post: (message) => sent.push(message), listen: () => undefined },
    get: () => Promise.reject(new TypeError('offline')),
    wordWidth,
    readPicture: () => new Promise(() => undefined),
    copy: () => true,
  })
  root = document.createElement('div')
  document.body.append(root)
  void act(() => {
    render(
      <PanelView
        panel={panel}
        fonts={{ need: () => undefined }}
        example={() => []}
        platform="Macintosh"
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
})

function send(...events: readonly PanelEvent[]): void {
  void act(() => {
    for (const event of events) panel.send(event)
  })
}

function byText(selector: string, text: string | RegExp): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent
    return typeof text === 'string' ? name.includes(text) : text.test(name)
  })
  if (found === undefined) throw new Error(`No ${selector} says ${String(text)}.`)
  return found
}

function press(element: HTMLElement): void {
  void act(() => {
    element.click()
  })
}

function key(target: EventTarget, name: string, more: KeyboardEventInit = {}): void {
  void act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }))
  })
}

function pasteInto(target: EventTarget, text: string): Event {
  const clipboardData = {
    getData: (type: string) => (type === 'text/plain' ? text : ''),
    files: [],
  }
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData })
  void act(() => {
    target.dispatchEvent(event)
  })
  return event
}

describe('first run', () => {
  test('the field has the focus, and the example is one press away', () => {
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    press(byText('button', 'Try an example'))
    expect(root.querySelectorAll('[role="option"]').length).toBeGreaterThan(8)
    expect(byText('button', /^Generate \d+ slides/).hasAttribute('disabled')).toBe(false)
  })

  test('a paste anywhere is read; one without words is answered', () => {
    pasteInto(document.body, '   ')
    expect(byText('[role="alert"]', 'The clipboard holds no text.')).toBeDefined()
    pasteInto(document.body, 'A thought about bread.\n\nIt needs time.')
    expect(byText('[role="option"]', 'A thought about bread.')).toBeDefined()
  })
})

describe('an undone paste', () => {
  beforeEach(() => {
    send(readEvent(threadOf([0, 1, 1])))
  })

  test('is undone and redone by key, though the empty field has the focus', () => {
    key(document.activeElement ?? window, 'z', { ctrlKey: true })
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    key(document.activeElement ?? window, 'z', { ctrlKey: true, shiftKey: true })
    expect(root.querySelectorAll('[data-slide]').length).toBeGreaterThan(0)
    key(document.activeElement ?? window, 'z', { ctrlKey: true })
    key(document.activeElement ?? window, 'y', { ctrlKey: true })
    expect(root.querySelectorAll('[data-slide]').length).toBeGreaterThan(0)
  })

  test('is there again by a button', () => {
    send({ kind: 'undid' })
    press(byText('button', 'Back to the carousel'))
    expect(root.querySelectorAll('[data-slide]').length).toBeGreaterThan(0)
  })
})

describe('studio', () => {
  beforeEach(() => {
    send(readEvent(threadOf([0, 1, 1])))
  })

  test('a card per post says who, what, and on which slides', () => {
    const cards = [...root.querySelectorAll('[aria-label="Posts of the thread"] [role="option"]')]
    expect(cards).toHaveLength(3)
    expect(cards[1]?.textContent).toMatch(/Post 2, Ada Rowe, Post number 2 .*on slide/)
  })

  test('a paste into a field stays a paste', () => {
    const name = byText('input', 'Name')
    expect(pasteInto(name, 'Another thread').defaultPrevented).toBe(false)
    expect(panel.state().work.source?.thread.posts).toHaveLength(3)
  })

  test('after a paste the first slide has the focus', () => {
    expect(document.activeElement).toBe(root.querySelector('[data-slide]'))
  })

  test('a narrow window shows how a run ended in every region', () => {
    const { innerWidth } = window
    window.innerWidth = 360
    void act(() => {
      window.dispatchEvent(new Event('resize'))
    })
    for (const region of ['posts', 'slides', 'design'] as const) {
      send({ kind: 'regionChosen', region }, { kind: 'mainPressed' })
      const result = { slides: 4, page: 'Page 1', missingFonts: [] }
      const { phase } = panel.state()
      send({ kind: 'runDone', run: phase.kind === 'running' ? phase.run : 0, result })
      expect(byText('[role="status"]', '4 slides on “Page 1”')).toBeDefined()
      expect(byText('footer button', 'Up to date').hasAttribute('disabled')).toBe(true)
      press(byText('button', 'Close'))
      expect(byText('footer button', 'Generate').hasAttribute('disabled')).toBe(false)
    }
    window.innerWidth = innerWidth
  })

  test('⌘Enter generates, and the sides rest meanwhile', () => {
    key(window, 'Enter', { metaKey: true })
    expect(panel.state().phase.kind).toBe('running')
    expect(root.querySelectorAll('section[inert]')).toHaveLength(2)
    expect(byText('button', 'Cancel')).toBeDefined()
  })

  test('⌘Z in a field is the field’s own, elsewhere it is the deck’s', () => {
    send({ kind: 'settingChanged', path: 'type.title', value: 90 })
    key(byText('input', 'Handle'), 'z', { metaKey: true })
    expect(panel.state().work.settings.type.title).toBe(90)
    key(window, 'z', { metaKey: true })
    expect(panel.state().work.settings.type.title).toBe(72)
    key(window, 'z', { metaKey: true, shiftKey: true })
    expect(panel.state().work.settings.type.title).toBe(90)
  })

  test('arrows move through the slides, Space selects one, Esc lets it go', () => {
    const [first, second] = root.querySelectorAll<HTMLElement>('[data-slide]')
    first?.focus()
    if (first !== undefined) key(first, 'ArrowRight')
    expect(document.activeElement).toBe(second)
    if (second !== undefined) key(second, ' ')
    expect(panel.state().selection.slide).toBe(second?.dataset['slide'])
    key(window, 'Escape')
    expect(panel.state().selection.slide).toBeNull()
  })

  test('pictures: one filled, one empty, and the count', () => {
    send(files('a.png'), ready('image-1'))
    expect(root.textContent).toContain('1 of 2 places filled')
    expect(byText('button', /Choose a picture for the empty place/)).toBeDefined()
    press(byText('button', 'Remove the picture of post 2'))
    expect(root.textContent).toContain('0 of 2 places filled')
    expect(root.textContent).toContain('Not used')
  })

  test('a failure says where, that nothing was changed, and what can be done', () => {
    send(
      { kind: 'mainPressed' },
      {
        kind: 'runFailed',
        failure: {
          run: 1,
          code: 'font',
          step: 'draw',
          slide: 2,
          concerns: 'Inter Bold',
          detail: '',
        },
      },
    )
    const alert = byText('[role="alert"]', 'Drawing stopped at slide 2. Nothing was changed.')
    expect(alert.textContent).toContain('Figma could not load the font Inter Bold.')
    expect(byText('button', 'Try again')).toBe(document.activeElement)
  })

  test('what a note left out can be opened and read, shortened politely', () => {
    const left = [...Array.from({ length: 24 }, (_, index) => `Button ${index + 1}`), ' ']
    const { thread } = panel.state().work.source ?? { thread: threadOf([0]) }
    send({
      kind: 'threadRead',
      text: '',
      reading: {
        value: thread,
        format: 'test',
        notes: [
          { code: 'page-text', left },
          { code: 'ads', count: 1, left: ['x'.repeat(900)] },
        ],
      },
    })
    press(byText('button', 'page text left out'))
    const [page, ads] = [...root.querySelectorAll<HTMLDetailsElement>('details')]
    expect(page?.querySelector('summary')?.textContent).toBe('Show what was left out')
    expect(page?.open).toBe(false)
    const pieces = [...(page?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)
    expect(pieces).toHaveLength(21)
    expect([pieces[0], pieces[20]]).toEqual(['Button 1', 'and 4 more'])
    expect(ads?.querySelector('li')?.textContent).toBe(`${'x'.repeat(400)}…`)
  })

  test('a card says what a post quotes, asks and links to', () => {
    const post: Post = {
      runs: [{ kind: 'text', text: 'Look.' }],
      media: [],
      quote: {
        author: { name: '', handle: 'ada' },
        runs: [{ kind: 'text', text: 'Bread\ntakes time.' }],
        media: [{ kind: 'image', url: null }],
      },
      poll: { options: [{ text: 'Rye', share: 60 }, { text: 'Wheat' }], result: '' },
      cards: [{ text: 'All about bread', href: null }],
    }
    send(readEvent({ author: { name: 'Ada Rowe', handle: 'ada' }, posts: [post] }))
    const card = byText('[role="option"]', 'Look.')
    expect([...card.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      'Look.',
      'Quotes @ada: Bread takes time.',
      'Poll: Rye 60%, Wheat',
      'Link card: All about bread',
    ])
    expect(card.textContent).toContain('No picture yet')
    expect(byText('button', 'Images').textContent).toContain('1')
  })

  test('Cleaning has six switches, each with the number found; one turned off brings its words back', () => {
    const post = (text: string): Post => ({ runs: recogniseRuns(text), media: [] })
    const author = { name: 'Ada Rowe', handle: 'ada' }
    send(
      readEvent({
        author,
        posts: [post('How I bake\n\nA thread 🧵'), post('Salt. #salt #flour'), post('Follow me!')],
      }),
      { kind: 'sectionToggled', section: 'cleaning', isAlone: true },
    )
    const switches = [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
    const labels = switches.map((input) => input.getAttribute('aria-label'))
    expect(labels.filter((label) => label?.includes(', '))).toEqual([
      '“Check this 👇” and the like, 0',
      'Thread marks 🧵, 1',
      'Counters such as 3/12, 0',
      'Hashtags at the end, 2',
      'Tracking in links, 0',
      'Last post as outro, Post 3',
    ])
    const words = (): string => JSON.stringify(panel.plan()?.deck.slides)
    expect(words()).not.toContain('#salt')
    send({ kind: 'cleaningChanged', key: 'hashtags', value: false })
    expect(words()).toContain('#salt')
    expect(panel.state().work.settings.cleaning.threadMarks).toBe(true)
    send({ kind: 'undid' })
    expect(words()).not.toContain('#salt')
  })

  test('every control has a name', () => {
    send(files('a.png'), ready('image-1'))
    const nameless = [...root.querySelectorAll('button, input, [role="option"]')]
      .filter((element) => element.getAttribute('aria-label') === null)
      .filter((element) => (element.closest('label') ?? element).textContent.trim() === '')
    expect(nameless.map((element) => element.outerHTML)).toEqual([])
  })
})
