/** The Slide tab: what is chosen for single slides, shown, changed and taken back. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'

import type { SlideChoice } from '../../src/lib/settings/settings'
import type { PictureNode, SlideNode } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import { focusChange, slideTab } from '../../src/lib/ui/state/slide-tab'
import { key, press, usePanel } from './panel-view-support'
import { files, readEvent, ready, threadOf } from './support'

const opened = usePanel()

function select(...slides: readonly string[]): void {
  const { panel, send } = opened()
  const among = panel.plan()?.slides.map((slide) => slide.key) ?? []
  slides.forEach((slide, index) => {
    send({ kind: 'slideSelected', slide, mode: index === 0 ? 'only' : 'toggle', among })
  })
}

const isPicture = (node: SlideNode): node is PictureNode => node.kind === 'picture'

function choices(): readonly SlideChoice[] {
  return opened().panel.state().work.settings.slides
}

function choose(select: HTMLElement, value: string): void {
  void act(() => {
    ;(select as HTMLSelectElement).value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

beforeEach(() => {
  const { send } = opened()
  send(readEvent(threadOf([0, 1, 2, 0, 0])))
})

describe('which slides it is about', () => {
  test('none: one line; one: its number and where it comes from; several: how many', () => {
    const { root, send, byText } = opened()
    press(byText('[role="tab"]', 'Slide'))
    expect(root.querySelector('#right-panel')?.textContent).toBe('Select a slide.')
    select('p1/1')
    expect(byText('[role="tab"]', /^Slide 2$/).getAttribute('aria-selected')).toBe('true')
    expect(byText('#right-panel', 'From post 2')).toBeDefined()
    select('p1/1', 'p3/1')
    expect(byText('[role="tab"]', /^2 slides$/)).toBeDefined()
    send({ kind: 'cleared' })
    expect(byText('[role="tab"]', 'Deck').getAttribute('aria-selected')).toBe('true')
  })

  test('a slide shown by the panel itself leaves the tab as it is', () => {
    const { send, byText } = opened()
    send({ kind: 'slideShown', slide: 'p1/1' })
    expect(byText('[role="tab"]', 'Deck').getAttribute('aria-selected')).toBe('true')
    expect(byText('[role="tab"]', /^Slide 2$/)).toBeDefined()
  })
})

describe('role and layout', () => {
  test('Auto names what it gives; a role is taken back by its row', () => {
    const { panel, byText } = opened()
    select('p3/1')
    const role = byText('select', 'Role')
    expect(role.querySelector('option')?.textContent).toBe('Auto (Text)')
    choose(role, 'quote')
    expect(panel.plan()?.deck.slides.find(({ key: at }) => at === 'p3/1')?.kind).toBe('quote')
    expect(byText('[title="Quote · deck has Auto"]', 'Role')).toBeDefined()
    press(byText('button', 'As deck: Role'))
    expect(choices()).toEqual([])
  })

  test('no role is offered that the slide cannot take', () => {
    const { byText } = opened()
    select('p3/1')
    const names = [...byText('select', 'Role').querySelectorAll('option')].map((each) => each.value)
    expect(names).toContain('quote')
    expect(names).not.toContain('picture')
  })

  test('six layouts are painted with this slide, and one chosen is said beside the deck’s', () => {
    const { root, byText } = opened()
    select('p3/1')
    const tiles = [...root.querySelectorAll('#right-panel [role="radio"]')]
    expect(tiles).toHaveLength(6)
    for (const tile of tiles) expect(tile.textContent).toContain('Post number 4')
    press(byText('#right-panel [role="radio"]', 'Split'))
    expect(choices()).toEqual([{ key: 'p3/1', template: 'split' }])
    expect(byText('#right-panel', 'Split · deck has Editorial')).toBeDefined()
    expect(byText('[data-slide="p3/1"]', '').textContent).toContain('changed')
    press(byText('button', 'As deck: Layout'))
    expect(choices()).toEqual([])
  })

  test('several slides are changed together; where they differ it says Mixed', () => {
    const { root, byText } = opened()
    select('p3/1')
    press(byText('#right-panel [role="radio"]', 'Split'))
    select('p0/1', 'p3/1')
    expect(byText('#right-panel', 'Mixed')).toBeDefined()
    expect(root.querySelector('#right-panel [aria-checked="true"]')).toBeNull()
    press(byText('#right-panel [role="radio"]', 'Steps'))
    expect(choices().map(({ template }) => template)).toEqual(['steps', 'steps'])
    press(byText('button', 'Reset slides'))
    expect(choices()).toEqual([])
    opened().send({ kind: 'undid' })
    expect(choices()).toHaveLength(2)
  })
})

describe('pictures', () => {
  beforeEach(() => {
    opened().send(files('a.png', 'b.png', 'c.png'), ready('image-1'), ready('image-2'))
    opened().send(ready('image-3'))
  })

  test('of two pictures the focus of the one chosen moves, the other stays in its middle', () => {
    const { panel, byText } = opened()
    select('p2/1')
    press(byText('#right-panel [role="radio"]', /2$/))
    key(byText('button', /^Focus, 50 %/), 'ArrowLeft', { shiftKey: true })
    const focuses = [{ place: '2/1', x: 0.4, y: 0.5 }]
    expect(choices()).toEqual([{ key: 'p2/1', focuses }])
    const slide = panel.plan()?.slides.find((each) => each.key === 'p2/1')
    const shown = slide === undefined ? [] : nodesOf(slide).filter(isPicture)
    expect(shown.map(({ image, focus }) => [image, focus])).toEqual([
      ['picture-of-image-2', undefined],
      ['picture-of-image-3', { x: 0.4, y: 0.5 }],
    ])
    press(byText('#right-panel [role="radio"]', /1$/))
    expect(byText('button', /^Focus, 50 %/)).toBeDefined()
    key(byText('button', /^Focus, 50 %/), 'ArrowDown')
    press(byText('button', 'As deck: Focus'))
    expect(choices()).toEqual([{ key: 'p2/1', focuses }])
  })

  test('of pictures that share a focus one goes back to its middle, the others keep the shared one', () => {
    const { send, byText, panel } = opened()
    select('p2/1')
    const [deck, shared] = [panel.plan()?.deck, { x: 0.2, y: 0.3 }]
    if (deck === undefined) throw new Error('There is a deck.')
    send({ kind: 'slidesChosen', deck, slides: ['p2/1'], change: { focus: shared } })
    press(byText('#right-panel [role="radio"]', /2$/))
    press(byText('button', 'As deck: Focus'))
    expect(choices()).toEqual([{ key: 'p2/1', focuses: [{ place: '2/0', ...shared }] }])
    expect(byText('button', /^Focus, 50 %/)).toBeDefined()
    press(byText('#right-panel [role="radio"]', /1$/))
    expect(byText('button', /^Focus, 20 % from the left, 30 %/)).toBeDefined()
  })

  test('a shared focus stays with pictures on the other parts of a divided slide', () => {
    const { panel } = opened()
    const deck = panel.plan()?.deck
    select('p1/1')
    const slides = deck?.slides.map((slide) => ({ ...slide, choice: 'p1/1' })) ?? []
    const tab = deck === undefined ? null : slideTab(panel.state(), { ...deck, slides })
    if (tab === null) throw new Error('A slide is selected.')
    const shared = { x: 0.2, y: 0.3 }
    const chosen = { ...tab.chosen, focus: { value: shared } }
    expect(focusChange({ ...tab, chosen }, '1/0', null)).toEqual({
      focus: null,
      focuses: ['2/0', '2/1'].map((place) => ({ place, ...shared })),
    })
  })

  test('of several slides the focus is mixed where one of their pictures has its own, and all go back together', () => {
    const { root, byText } = opened()
    select('p2/1')
    key(byText('button', /^Focus, 50 %/), 'ArrowLeft')
    select('p1/1', 'p2/1')
    expect(byText('[title="Mixed"]', 'Focus')).toBeDefined()
    press(byText('button', 'As deck: Focus'))
    expect(choices()).toEqual([])
    expect(root.querySelector('[title="Mixed"]')).toBeNull()
  })

  test('the focus moves with the arrows by 1 %, with ⇧ by 10 %, as one step of undo', () => {
    const { send, byText } = opened()
    select('p1/1')
    const handle = byText('button', /^Focus, 50 %/)
    key(handle, 'ArrowLeft')
    key(handle, 'ArrowUp', { shiftKey: true })
    expect(choices()).toEqual([{ key: 'p1/1', focus: { x: 0.49, y: 0.4 } }])
    expect(byText('button', 'Focus, 49 % from the left, 40 % from the top')).toBeDefined()
    for (let press = 0; press < 12; press += 1) key(handle, 'ArrowUp', { shiftKey: true })
    expect(choices()[0]?.focus).toEqual({ x: 0.49, y: 0 })
    send({ kind: 'undid' })
    expect(choices()).toEqual([])
  })

  test('two pictures change their order, each with its words', () => {
    const { panel, byText } = opened()
    const pictured = (): readonly string[] =>
      panel
        .plan()
        ?.deck.slides.flatMap((slide) => ('pictures' in slide ? slide.pictures : []))
        .map(({ place }) => panel.state().work.places.get(place) ?? '') ?? []
    const slide = panel
      .plan()
      ?.deck.slides.find((each) => 'pictures' in each && each.pictures.length === 2)
    expect(pictured()).toEqual(['image-1', 'image-2', 'image-3'])
    select(slide?.key ?? '')
    press(byText('button', 'Move picture later'))
    expect(pictured()).toEqual(['image-1', 'image-3', 'image-2'])
  })

  test('a place is added, found empty, and removed again', () => {
    const { panel, byText } = opened()
    select('p1/1')
    press(byText('button', 'Add a picture'))
    const count = (): number =>
      panel
        .plan()
        ?.deck.slides.reduce(
          (sum, slide) => sum + ('pictures' in slide ? slide.pictures.length : 0),
          0,
        ) ?? 0
    expect(count()).toBe(4)
    expect(byText('#right-panel', '2 of 4')).toBeDefined()
    press(byText('button', 'Remove this place'))
    expect(count()).toBe(3)
  })

  test('where words and pictures part, the slide with the new place is shown, and the tab stays', () => {
    const { panel, send, byText } = opened()
    const words = Array.from({ length: 12 }, (_, n) => `This is sentence ${n} of a long post.`)
    const runs = [{ kind: 'text', text: words.join(' ') }] as const
    send({ kind: 'postEdited', post: '1', runs, gesture: 'x' })
    select('p1/1')
    press(byText('button', 'Add a picture'))
    const [key = ''] = panel.state().selection.slides.keys
    const shown = panel.plan()?.deck.slides.find((slide) => slide.key === key)
    const places = shown !== undefined && 'pictures' in shown ? shown.pictures : []
    expect(places.length).toBeGreaterThan(0)
    expect(panel.state().view.rightTab).toBe('slide')
    expect(byText('#right-panel button', 'Choose a picture…')).toBeDefined()
  })

  test('what a picture shows is written in its post', () => {
    const { panel, byText } = opened()
    select('p1/1')
    const field = byText('textarea', 'Alt text') as HTMLTextAreaElement
    void act(() => {
      field.value = 'A round loaf'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(panel.state().work.arrangement.posts[1]?.post.media[0]?.alt).toBe('A round loaf')
  })

  test('a slide without pictures shows no values of pictures', () => {
    const { root } = opened()
    select('p3/1')
    expect(root.querySelector('[aria-label="Size"]')).toBeNull()
    select('p1/1')
    expect(root.querySelector('[aria-label="Size"]')).not.toBeNull()
  })
})
