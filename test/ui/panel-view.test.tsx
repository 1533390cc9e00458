/** The panel as a person meets it: what is there, what a press does. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'

import { recogniseRuns } from '../../src/lib/thread/recognise'
import type { Post } from '../../src/lib/thread/thread'
import { press, usePanel } from './panel-view-support'
import { done, files, readEvent, ready, threadOf } from './support'

const opened = usePanel()

describe('studio', () => {
  beforeEach(() => {
    const { send } = opened()
    send(readEvent(threadOf([0, 1, 1])))
  })

  test('a card per post says who, what, and on which slides', () => {
    const { root } = opened()
    const cards = [...root.querySelectorAll('[aria-label="Posts of the thread"] [role="option"]')]
    expect(cards).toHaveLength(3)
    expect(cards[1]?.textContent).toMatch(/Post 2, Ada Rowe, Post number 2 .*on slide/)
  })

  test('a narrow window shows how a run ended in every region', () => {
    const { panel, send, byText } = opened()
    const { innerWidth } = window
    window.innerWidth = 360
    void act(() => {
      window.dispatchEvent(new Event('resize'))
    })
    for (const region of ['posts', 'slides', 'design'] as const) {
      send({ kind: 'regionChosen', region }, { kind: 'mainPressed' })
      const { phase } = panel.state()
      send(done(phase.kind === 'running' ? phase.run : 0, 4, panel.state()))
      expect(byText('[role="status"]', '4 slides on “Page 1”')).toBeDefined()
      expect(byText('footer button', 'Up to date').hasAttribute('disabled')).toBe(true)
      press(byText('button', 'Close'))
      expect(byText('footer button', 'Up to date').hasAttribute('disabled')).toBe(true)
      send({ kind: 'settingChanged', path: 'type.title', value: 60 + region.length })
    }
    window.innerWidth = innerWidth
  })

  test('pictures: one filled, one empty, and the count', () => {
    const { root, send, byText } = opened()
    send(files('a.png'), ready('image-1'))
    expect(root.textContent).toContain('1 of 2 places filled')
    expect(byText('button', /Choose a picture for the empty place/)).toBeDefined()
    press(byText('button', 'Remove the picture of post 2'))
    expect(root.textContent).toContain('0 of 2 places filled')
    expect(root.textContent).toContain('Not used')
  })

  test('a failure says where, that nothing was changed, and what can be done', () => {
    const { send, byText } = opened()
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
    const { panel, root, send, byText } = opened()
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
    const { send, byText } = opened()
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
    const { panel, root, send } = opened()
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

  test('Cleaning lists what it takes out, and Keep brings one phrase back until another thread comes', () => {
    const { panel, root, send, byText } = opened()
    const post = (text: string): Post => ({ runs: recogniseRuns(text), media: [] })
    const author = { name: 'Ada Rowe', handle: 'ada' }
    const posts = ['It rises. Check this 👇', 'It falls. Check this 👇', 'Bake it.'].map(post)
    send(readEvent({ author, posts }), {
      kind: 'sectionToggled',
      section: 'cleaning',
      isAlone: true,
    })
    const list = (): readonly string[] =>
      [...root.querySelectorAll('ul[aria-label="What is left out"] li')].map(
        (item) => item.textContent,
      )
    const words = (): string => JSON.stringify(panel.plan()?.deck.slides)
    expect(list()).toEqual([
      'Post 1KeepIt rises. Check this 👇',
      'Post 2KeepIt falls. Check this 👇',
    ])
    press(byText('button', 'Keep “Check this 👇” of Post 2'))
    expect(words().split('Check this')).toHaveLength(2)
    expect(list()[1]).toBe('Post 2Leave outIt falls. Check this 👇')
    press(byText('button', 'Leave out “Check this 👇” of Post 2'))
    expect(words()).not.toContain('Check this')
    send({ kind: 'undid' })
    expect(words()).toContain('Check this')
    send(readEvent({ author, posts }))
    expect(panel.state().work.settings.cleaning.kept).toEqual([])
  })

  test('every control has a name', () => {
    const { root, send } = opened()
    send(files('a.png'), ready('image-1'))
    const nameless = [...root.querySelectorAll('button, input, [role="option"]')]
      .filter((element) => element.getAttribute('aria-label') === null)
      .filter((element) => (element.closest('label') ?? element).textContent.trim() === '')
    expect(nameless.map((element) => element.outerHTML)).toEqual([])
  })
})
