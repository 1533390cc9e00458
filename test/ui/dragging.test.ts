/** What a drag says of itself, and that it says what a drop does. */
import { describe, expect, test } from 'vitest'

import type { Deck } from '../../src/lib/deck/deck'
import { createPlanner } from '../../src/lib/ui/planner'
import type { Drag, DragItem, DropTarget } from '../../src/lib/ui/state/event-arrange'
import {
  carriedBy,
  dragSpoken,
  draggedThing,
  dropPlace,
  dropTag,
  isDragged,
} from '../../src/lib/ui/state/dragging'
import type { State } from '../../src/lib/ui/state/state'
import { dropEvent, targetsOf } from '../../src/lib/ui/state/update-drag'
import { after, files, ready, studio } from './support'

const planner = createPlanner((text, _font, size) => text.length * size * 0.5)

function deckOf(state: State): Deck {
  const deck = planner.plan(state)?.deck
  if (deck === undefined) throw new Error('no deck')
  return deck
}

const posts = (...ids: readonly string[]): DragItem => ({ kind: 'posts', posts: ids })
const slides = (...keys: readonly string[]): DragItem => ({ kind: 'slides', slides: keys })
const image: DragItem = { kind: 'image', image: 'image-1' }
const gap = (before: number): DropTarget => ({ kind: 'gap', before })
const onto = (slide: string): DropTarget => ({ kind: 'slide', slide })

function drag(what: DragItem, over: DropTarget | null, isAlt = false): Drag {
  return { what, over, by: 'pointer', isAlt, isNew: false }
}

const withPicture = after([files('oven.png'), ready('image-1')], studio([0, 1, 0, 0, 0])).state
const deck = deckOf(withPicture)

describe('the tag of a target', () => {
  test.each<[string | null, Drag]>([
    ['New slide', drag(posts('2'), gap(1))],
    ['3 new slides', drag(posts('1', '2', '3'), gap(0))],
    ['Add text', drag(posts('2'), onto('p3/1'))],
    ['Apply image', drag(posts('1'), onto('p3/1'), true)],
    ['Add text', drag(posts('2'), onto('p3/1'), true)],
    ['New slide', drag(image, gap(2))],
    ['Apply image', drag(image, onto('p3/1'))],
    ['Apply image', drag(image, { kind: 'place', slide: 'p1/1', place: '1/0' })],
    ['Move here', drag(slides('p3/1'), gap(1))],
    [null, drag(slides('p3/1'), onto('p1/1'))],
    [null, drag(posts('2'), onto('p2/1'))],
    [null, drag(posts('2'), null)],
  ])('%s', (tag, given) => {
    expect(dropTag(withPicture, given, deck)).toBe(tag)
  })

  test.each(['editorial', 'split', 'photo'] as const)(
    'a picture onto a cover of %s without a place is a new slide, and says so',
    (template) => {
      const { state } = after([{ kind: 'designChanged', change: { template } }], withPicture)
      const before = deckOf(state)
      const dropped = drag(image, onto('p0/1'))
      expect(dropTag(state, dropped, before)).toBe('New slide')
      const event = dropEvent(state, dropped, before)
      if (event === null) throw new Error('It can be dropped.')
      expect(deckOf(after([event], state).state).slides.length).toBe(before.slides.length + 1)
    },
  )

  test('a slide dropped where it stands says nothing and does nothing, apart from others it moves', () => {
    const at = deck.slides.findIndex(({ key }) => key === 'p2/1')
    const tags = (what: DragItem): readonly (string | null)[] =>
      [at - 1, at, at + 1, at + 2].map((before) =>
        dropTag(withPicture, drag(what, gap(before)), deck),
      )
    expect(tags(slides('p2/1'))).toEqual(['Move here', null, null, 'Move here'])
    expect(tags(slides('p2/1', 'p3/1'))).toEqual(['Move here', null, null, null])
    expect(tags(slides('p2/1', 'p4/1'))).toEqual(Array.from({ length: 4 }, () => 'Move here'))
  })

  test('where there is no tag, a drop changes nothing; where there is one, it does', () => {
    for (const what of [posts('2'), slides('p2/1'), image])
      for (const over of targetsOf(what, deck)) {
        const given = drag(what, over)
        const event = dropEvent(withPicture, given, deck)
        const isChanged = event !== null && after([event], withPicture).state !== withPicture
        expect(isChanged, JSON.stringify(given)).toBe(dropTag(withPicture, given, deck) !== null)
      }
  })
})

describe('in words', () => {
  test('what is carried', () => {
    const say = (what: DragItem): string => draggedThing(withPicture, drag(what, null), deck)
    expect(say(posts('2'))).toBe('Post 3')
    expect(say(posts('2', '3'))).toBe('2 posts')
    expect(say(slides('p0/1'))).toBe('Slide 1')
    expect(say(slides('p0/1', 'p2/1'))).toBe('2 slides')
    expect(say(image)).toBe('Picture oven.png')
  })

  test('where it would go', () => {
    const end = deck.slides.length
    expect([gap(0), gap(1), gap(end), onto('p0/1')].map((over) => dropPlace(over, deck))).toEqual([
      'Before slide 1',
      'Between slides 1 and 2',
      `After slide ${end}`,
      'Slide 1',
    ])
    expect(dropPlace(gap(0), { ...deck, slides: [] })).toBe('First slide')
    expect(dropPlace(null, deck)).toBe('')
  })

  test('a step aloud: what, where, and what a drop does there', () => {
    expect(dragSpoken(withPicture, drag(posts('2'), gap(1)), deck)).toBe(
      'Post 3. Between slides 1 and 2: new slide.',
    )
    expect(dragSpoken(withPicture, drag(posts('2'), onto('p2/1')), deck)).not.toContain(':')
  })
})

test('the chip shows number, words and picture, and how many more', () => {
  const names = deck.slides.map((_, index) => `0${index + 1} Name ${index + 1}`)
  const chip = (what: DragItem) => carriedBy(withPicture, drag(what, null), deck, names)
  expect(chip(posts('1'))).toEqual({
    number: '2',
    text: 'Post number 2 says something short.',
    image: 'image-1',
    more: 0,
  })
  expect(chip(slides('p0/1', 'p2/1'))).toMatchObject({ number: '1', text: 'Name 1', more: 1 })
  expect(chip(image)).toEqual({ number: '', text: 'oven.png', image: 'image-1', more: 0 })
})

test('what is dragged is pale, nothing else', () => {
  const given = drag(posts('1', '2'), null)
  expect(['0', '1', '2'].map((id) => isDragged(given, 'posts', id))).toEqual([false, true, true])
  expect(isDragged(given, 'slides', '1')).toBe(false)
  expect(isDragged(null, 'posts', '1')).toBe(false)
})

test('the person’s own closing slide takes nothing, and nothing goes behind it', () => {
  const { outro } = withPicture.work.settings
  const cleaning = { kind: 'cleaningChanged', key: 'callToAction', value: false } as const
  const state = after(
    [
      cleaning,
      { kind: 'designChanged', change: { outro: { ...outro, on: true, headline: 'The end' } } },
    ],
    withPicture,
  ).state
  const closed = deckOf(state)
  expect(closed.slides[closed.slides.length - 1]?.key).toBe('end/1')
  const targets = targetsOf(posts('2'), closed)
  expect(targets).not.toContainEqual(gap(closed.slides.length))
  expect(targets).not.toContainEqual(onto('end/1'))
  expect(targets).toContainEqual(gap(closed.slides.length - 1))
})
