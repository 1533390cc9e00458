import { describe, expect, test } from 'vitest'

import { plannedThread } from '../../src/lib/arrange/arrangement'
import type { Deck } from '../../src/lib/deck/deck'
import type { Event } from '../../src/lib/ui/state/event'
import type { DropTarget } from '../../src/lib/ui/state/event-arrange'
import type { State } from '../../src/lib/ui/state/state'
import { targetsOf } from '../../src/lib/ui/state/update-drag'
import { carousel } from '../templates/samples'
import { texts } from '../arrange/support'
import { after, files, placed, ready, readEvent, studio } from './support'

function deckOf({ work }: State): Deck {
  const { source, arrangement, settings } = work
  if (source === null) throw new Error('no thread')
  return carousel(plannedThread(arrangement, source.thread).thread, settings).deck
}

function keys(state: State): readonly string[] {
  return deckOf(state).slides.map(({ key }) => key)
}

/** By pointer: picked up, moved over the target, dropped. */
function dropped(
  state: State,
  what: Extract<Event, { kind: 'dragStarted' }>['what'],
  over: DropTarget,
  isAlt = false,
): State {
  const deck = deckOf(state)
  return after(
    [
      { kind: 'dragStarted', what, by: 'pointer', deck },
      { kind: 'draggedOver', over, isAlt },
      { kind: 'dragDropped', deck },
    ],
    state,
  ).state
}

/** Divides into several slides. */
const long = Array.from(
  { length: 14 },
  (_, n) => `Sentence number ${n} of this post is long enough to fill about two lines of a slide.`,
).join('\n\n')

function withLongPost(): State {
  const runs = (text: string) => [{ kind: 'text', text } as const]
  const posts = ['A cover', long, 'The end of it all'].map((text) => ({
    runs: runs(text),
    media: [],
  }))
  return after([readEvent({ author: { name: 'Ada', handle: 'ada' }, posts })]).state
}

describe('dragging', () => {
  test('post 3 between slides 1 and 2 is slide 2, and one step of undo takes it back', () => {
    const before = studio([0, 0, 0, 0])
    const state = dropped(before, { kind: 'posts', posts: ['2'] }, { kind: 'gap', before: 1 })
    expect(keys(state)).toEqual(['p0/1', 'p2/1', 'p1/1', 'p3/1'])
    expect(state.view.drag).toBeNull()
    expect(after([{ kind: 'undid' }], state).state.work).toBe(before.work)
  })

  test('a post on a slide adds its words there; with ⌥ it gives its picture alone', () => {
    const before = after([files('a.png'), ready('image-1')], studio([0, 0, 1, 0])).state
    const over = { kind: 'slide', slide: 'p1/1' } as const
    const what = { kind: 'posts', posts: ['2'] } as const
    const joined = dropped(before, what, over)
    expect(keys(joined)).not.toContain('p2/1')
    expect(joined.work.arrangement.entries[1]?.posts).toEqual(['1', '2'])
    const pictured = dropped(before, what, over, true)
    expect(pictured.work.arrangement.entries.map(({ posts }) => posts)).toEqual([
      ['0'],
      ['1'],
      ['2'],
      ['3'],
    ])
    expect(placed(pictured)).toMatch(/^1\/n\d+ image-1$/)
  })

  test('a picture goes into the place it is dropped on, and leaves its old one', () => {
    const before = after([files('a.png'), ready('image-1')], studio([0, 1, 1])).state
    expect(placed(before)).toBe('1/0 image-1')
    const place = { kind: 'place', slide: 'p2/1', place: '2/0' } as const
    expect(placed(dropped(before, { kind: 'image', image: 'image-1' }, place))).toBe('2/0 image-1')
  })

  test('a picture between two slides is a slide of its own', () => {
    const before = after([files('a.png'), ready('image-1')], studio([0, 1, 0])).state
    const state = dropped(before, { kind: 'image', image: 'image-1' }, { kind: 'gap', before: 1 })
    expect(deckOf(state).slides[1]).toMatchObject({ kind: 'picture', key: 'p3/1' })
    expect(placed(state)).toBe('3/0 image-1')
    expect(state.selection.slides.keys).toEqual(['p3/1'])
  })

  test('a slide dropped on a slide, or anything outside, changes nothing', () => {
    const before = studio([0, 0, 0])
    const what = { kind: 'slides', slides: ['p1/1'] } as const
    expect(dropped(before, what, { kind: 'slide', slide: 'p2/1' }).work).toBe(before.work)
    const deck = deckOf(before)
    const outside: Event[] = [
      { kind: 'dragStarted', what, by: 'pointer', deck },
      { kind: 'draggedOver', over: null },
      { kind: 'dragDropped', deck },
    ]
    expect(after(outside, before).state).toEqual({ ...before, notice: null })
  })

  test('by keys the targets are gap, slide, gap …; a slide has gaps alone; Esc puts back', () => {
    const before = studio([0, 0])
    const deck = deckOf(before)
    const names = (kind: 'posts' | 'slides'): readonly string[] =>
      targetsOf(kind === 'posts' ? { kind, posts: ['0'] } : { kind, slides: ['p0/1'] }, deck).map(
        (target) => (target.kind === 'gap' ? `gap ${target.before}` : 'slide'),
      )
    expect(names('posts')).toEqual(['gap 0', 'slide', 'gap 1', 'slide', 'gap 2'])
    expect(names('slides')).toEqual(['gap 0', 'gap 1', 'gap 2'])
    const what = { kind: 'posts', posts: ['1'] } as const
    const steps: Event[] = [
      { kind: 'dragStarted', what, by: 'keys', deck },
      { kind: 'dragStepped', step: 1, deck },
      { kind: 'dragStepped', step: 1, deck },
    ]
    const moved = after(steps, before).state
    expect(moved.view.drag?.over).toEqual({ kind: 'gap', before: 1 })
    expect(after([{ kind: 'dragCancelled' }], moved).state).toEqual({
      ...before,
      notice: 'Put back',
    })
  })
})

describe('choices for single slides', () => {
  test('a role and a layout stay with their slide when it moves', () => {
    const before = withLongPost()
    const deck = deckOf(before)
    const own = keys(before).filter((key) => key.startsWith('p1/'))
    expect(own.length).toBeGreaterThan(2)
    const [, second = ''] = own
    const chosen = after(
      [{ kind: 'slidesChosen', deck, slides: [second], change: { template: 'steps' } }],
      before,
    ).state
    const { slides } = deckOf(chosen)
    expect(slides.filter(({ template }) => template === 'steps')).toEqual([slides[2]])
    expect(texts(deckOf(chosen))).toEqual(texts(deck))
    expect(after([{ kind: 'undid' }], chosen).state.work).toBe(before.work)
    const cutKey = slides[2]?.key ?? ''
    const moved = after(
      [{ kind: 'slidesMoved', deck: deckOf(chosen), slides: [cutKey], before: 1 }],
      chosen,
    ).state
    expect(
      deckOf(moved)
        .slides.map(({ template }) => template)
        .indexOf('steps'),
    ).toBe(1)
    expect(texts(deckOf(moved))[1]).toBe(texts(deckOf(chosen))[2])
  })

  test('null takes a choice back, the last one takes all of it', () => {
    const before = studio([0, 0])
    const deck = deckOf(before)
    const set = { kind: 'slidesChosen', deck, slides: ['p1/1'] } as const
    const chosen = after([{ ...set, change: { role: 'quote', whole: true } }], before).state
    expect(chosen.work.settings.slides).toEqual([{ key: 'p1/1', role: 'quote', whole: true }])
    const less = after([{ ...set, change: { role: null } }], chosen).state
    expect(less.work.settings.slides).toEqual([{ key: 'p1/1', whole: true }])
    const none = after([{ ...set, change: { whole: null } }], less).state
    expect(none.work.settings.slides).toEqual([])
    const reset = after([{ kind: 'slidesReset', deck, slides: ['p1/1'] }], chosen).state
    expect(reset.work.settings.slides).toEqual([])
  })

  test('another thread begins without them', () => {
    const before = studio([0, 0])
    const deck = deckOf(before)
    const chosen = after(
      [{ kind: 'slidesChosen', deck, slides: ['p1/1'], change: { role: 'quote' } }],
      before,
    ).state
    expect(after([{ kind: 'exampleAsked' }], chosen).state.work.settings.slides).toEqual([])
  })
})

describe('posts', () => {
  test('a stretch of typing is one step of undo', () => {
    const before = studio([0, 0])
    const typed = (text: string): Event => ({
      kind: 'postEdited',
      post: '1',
      runs: [{ kind: 'text', text }],
      gesture: 'typing 1',
    })
    const state = after([typed('R'), typed('Ry'), typed('Rye')], before).state
    expect(texts(deckOf(state))[1]).toBe('Rye')
    expect(after([{ kind: 'undid' }], state).state.work).toBe(before.work)
  })

  test('a copy of a slide shows the same picture in a place of its own', () => {
    const before = after([files('a.png'), ready('image-1')], studio([0, 1])).state
    const state = after(
      [{ kind: 'slidesDuplicated', deck: deckOf(before), slides: ['p1/1'] }],
      before,
    ).state
    expect(keys(state)).toHaveLength(3)
    expect(placed(state)).toBe('1/0 image-1, 2/0 image-1')
  })

  test('nothing is arranged while a run draws', () => {
    const before = after([{ kind: 'mainPressed' }], studio([0, 0])).state
    const deck = deckOf(before)
    expect(after([{ kind: 'slidesDeleted', deck, slides: ['p1/1'] }], before).state.work).toBe(
      before.work,
    )
  })
})
