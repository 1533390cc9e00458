/** How much is painted at a key: no more than what changed, and what nobody looks at once, when there is a pause. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { SlidePreviewProps } from '../../src/lib/preview/slide-preview'
import { usePanel } from './panel-view-support'
import { onRender } from './rendered'
import { readEvent, threadOf } from './support'

const painted: string[] = []
const tiles: string[] = []
const components = new Map<string, number>()
onRender((name, props) => {
  components.set(name, (components.get(name) ?? 0) + 1)
  if (name !== 'SlidePreview') return
  const { slide, width } = props as SlidePreviewProps
  // The tiles of Design are smaller than any thumbnail.
  const list = width > 80 ? painted : tiles
  list.push(slide.key)
})

const opened = usePanel()

/** A screen on which some slides are seen: what is observed is told of at once. */
function showing(isSeen: (slide: string) => boolean): void {
  class Screen implements Pick<IntersectionObserver, 'observe' | 'disconnect'> {
    private readonly tell: (entries: readonly object[]) => void
    constructor(tell: (entries: readonly object[]) => void) {
      this.tell = tell
    }
    observe(target: Element): void {
      const isIntersecting = isSeen(target.getAttribute('data-slide') ?? '')
      this.tell([{ target, isIntersecting }])
    }
    disconnect(): void {
      // Told once, at the beginning.
    }
  }
  vi.stubGlobal('IntersectionObserver', Screen)
}

function read(): void {
  opened().send(readEvent(threadOf(Array.from({ length: 12 }, () => 0))))
  rest()
  painted.length = 0
  tiles.length = 0
  components.clear()
}

/** Nothing changes for as long as a person pauses. */
function rest(): void {
  void act(() => {
    vi.runOnlyPendingTimers()
  })
}

function type(post: string, ...texts: readonly string[]): void {
  for (const text of texts) {
    const runs = [{ kind: 'text', text }] as const
    opened().send({ kind: 'postEdited', post, runs, gesture: 'typing' })
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  showing(() => true)
  painted.length = 0
  tiles.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

test('typing in one of 12 posts paints its slide alone, at each key', () => {
  read()
  type('7', 'Other words', 'Other words stand', 'Other words stand here now')
  expect(painted).toEqual(['p7/1', 'p7/1', 'p7/1'])
})

test('a key of typing paints one card and one cell of 12, and no part of Design', () => {
  read()
  type('7', 'Other words stand here now')
  const count = (name: string): number => components.get(name) ?? 0
  expect(['PostCard', 'SlideCell', 'Design', 'Section', 'Swatch'].map(count)).toEqual([
    1, 1, 0, 0, 0,
  ])
})

test('the slides of a thread are painted before the small pictures of the six layouts', () => {
  opened().send(readEvent(threadOf(Array.from({ length: 12 }, () => 0))))
  const atFirst = [painted.length > 0, tiles.length]
  rest()
  expect([...atFirst, tiles.length]).toEqual([true, 0, 6])
})

test('the end of a gesture, which a slider has at every key, is painted when there is a pause', () => {
  read()
  const { panel, send } = opened()
  const type = { ...panel.state().work.settings.type, title: 60 }
  send({ kind: 'designChanged', change: { type }, gesture: 'type.title' })
  rest()
  components.clear()
  send({ kind: 'gestureEnded' })
  const atOnce = components.get('Studio') ?? 0
  rest()
  expect([atOnce, components.get('Studio')]).toEqual([0, 1])
})

test('the words of a slide nobody sees are painted once, when typing pauses', () => {
  showing((slide) => slide !== 'p7/1')
  read()
  type('7', 'Other words', 'Other words stand', 'Other words stand here now')
  expect(painted).toEqual([])
  rest()
  expect(painted).toEqual(['p7/1'])
})

test('the small pictures of six layouts follow when typing pauses, each painted once', () => {
  read()
  type('1', 'Other words', 'Other words stand', 'Other words stand here now')
  expect(tiles).toEqual([])
  rest()
  expect(tiles).toHaveLength(6)
})

test('choosing slides, dragging and hovering paint none', () => {
  read()
  const { panel, root, send } = opened()
  const deck = panel.plan()?.deck
  const among = deck?.slides.map(({ key }) => key) ?? []
  send({ kind: 'slideSelected', slide: 'p3/1', mode: 'only', among })
  if (deck !== undefined) {
    send({ kind: 'dragStarted', what: { kind: 'slides', slides: ['p3/1'] }, by: 'keys', deck })
    send({ kind: 'dragStepped', step: 1, deck }, { kind: 'dragCancelled' })
  }
  root.querySelector('[data-slide]')?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
  expect(painted).toEqual([])
})

test('another layout for one slide paints that slide', () => {
  read()
  const deck = opened().panel.plan()?.deck
  if (deck === undefined) throw new Error('no deck')
  const change = { template: 'split' } as const
  opened().send({ kind: 'slidesChosen', deck, slides: ['p3/1'], change })
  expect(painted).toEqual(['p3/1'])
})

test('the small pictures of a slide in six layouts follow when typing pauses, another slide has its own at once', () => {
  opened().send({ kind: 'rightTabChosen', tab: 'slide' })
  read()
  const among =
    opened()
      .panel.plan()
      ?.deck.slides.map(({ key }) => key) ?? []
  const select = (slide: string): void => {
    opened().send({ kind: 'slideSelected', slide, mode: 'only', among })
  }
  select('p3/1')
  tiles.length = 0
  type('3', 'Other words', 'Other words stand', 'Other words stand here now')
  expect(tiles).toEqual([])
  rest()
  expect(tiles).toEqual(Array.from({ length: 6 }, () => 'p3/1'))
  tiles.length = 0
  select('p4/1')
  expect(tiles).toEqual(Array.from({ length: 6 }, () => 'p4/1'))
})
