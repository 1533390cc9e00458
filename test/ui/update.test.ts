import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readThread } from '../../src/lib/formats/read'
import { defaultSettings } from '../../src/lib/settings/settings'
import type { Event } from '../../src/lib/ui/state/event'
import { initialState, type State } from '../../src/lib/ui/state/state'
import { shownSize } from '../../src/lib/ui/state/update-view'
import { update } from '../../src/lib/ui/state/update'
import { after, files, readEvent, studio, threadOf } from './support'

const title = (value: number, gesture?: string): Event => ({
  kind: 'settingChanged',
  path: 'type.title',
  value,
  ...(gesture !== undefined && { gesture }),
})

/** Changes of the work, one undo step each. */
const steps: fc.Arbitrary<Event> = fc.oneof(
  fc.integer({ min: 44, max: 120 }).map((value) => title(value)),
  fc.boolean().map((value): Event => ({ kind: 'cleaningChanged', key: 'pointers', value })),
  fc.string().map((value): Event => ({ kind: 'settingChanged', path: 'author.name', value })),
  fc.constantFrom(files('a.png'), files('a.png', 'b.png')),
  fc.constant<Event>({ kind: 'exampleAsked' }),
  fc.constant<Event>({ kind: 'startedOver' }),
  fc.constant(readEvent(threadOf([1, 2]))),
)

describe('undo', () => {
  test('as many undos as there are steps bring back the start, as many redos the end', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (events) => {
        const start = studio()
        const end = after(events, start).state
        const count = end.history.past.length - start.history.past.length
        const undone = after(Array<Event>(count).fill({ kind: 'undid' }), end).state
        expect(undone.work).toBe(start.work)
        const redone = after(Array<Event>(count).fill({ kind: 'redid' }), undone).state
        expect(redone.work).toBe(end.work)
      }),
      { numRuns: 60 },
    )
  })

  test('20 values of one drag are 1 step, the next drag is another', () => {
    const drag = Array.from({ length: 20 }, (_, index) => title(60 + index, 'type.title'))
    const { state } = after([...drag, { kind: 'gestureEnded' }, title(90, 'type.title')], studio())
    expect(state.history.past).toHaveLength(studio().history.past.length + 2)
    const once = after([{ kind: 'undid' }], state).state
    expect(once.work.settings.type.title).toBe(79)
    expect(after([{ kind: 'undid' }], once).state.work.settings.type.title).toBe(72)
  })

  test('130 steps keep the last 100', () => {
    const many = Array.from({ length: 130 }, (_, index) => title(44 + (index % 70)))
    expect(after(many, studio()).state.history.past).toHaveLength(100)
  })

  test('undoing a setting stores it as it was', () => {
    const { effects } = after([title(80), { kind: 'undid' }], studio())
    const stored = effects.flatMap((effect) => (effect.kind === 'store' ? [effect.json] : []))
    expect(stored.map((json) => JSON.parse(json) as unknown)).toEqual([
      { ...defaultSettings, type: { ...defaultSettings.type, title: 80 } },
      defaultSettings,
    ])
  })

  test('undoing the first paste is the first run again', () => {
    expect(after([{ kind: 'undid' }], studio()).state.phase.kind).toBe('empty')
  })
})

describe('reading', () => {
  test('a name typed over one author does not stand on the thread of another, but stays where nobody is named', () => {
    const named: Event = { kind: 'settingChanged', path: 'author.name', value: 'Studio North' }
    const nextAuthor = (name: string, handle: string): State => {
      const read = threadOf([1])
      const thread = { ...read, author: { name, handle } }
      return after([named, readEvent(thread)], studio()).state
    }
    expect(nextAuthor('Ada', 'ada').work.settings.author).toEqual({})
    expect(nextAuthor('', '').work.settings.author).toEqual({ name: 'Studio North' })
  })

  test('a blank clipboard says so and reads nothing', () => {
    const { state, effects } = after([{ kind: 'pasted', text: ' \n ', from: 'clipboard' }])
    expect(state.phase).toEqual({ kind: 'unreadable', text: '', why: 'empty' })
    expect(effects).toEqual([])
  })

  test('a paste is read with its HTML', () => {
    const { effects } = after([{ kind: 'pasted', text: 'x', html: '<p>x</p>', from: 'clipboard' }])
    expect(effects).toEqual([{ kind: 'read', text: 'x', html: '<p>x</p>' }])
  })

  test('text without a thread stays in the field and can be used as a draft', () => {
    const menus = 'Home\nExplore\nNotifications'
    const refused = after([
      {
        kind: 'threadRead',
        text: menus,
        reading: {
          value: { author: { name: '', handle: '' }, posts: [] },
          notes: [],
          format: 'none',
        },
      },
    ]).state
    expect(refused.phase).toEqual({ kind: 'unreadable', text: menus, why: 'chrome' })
    const { state } = after([{ kind: 'usedAsDraft', text: menus }], refused)
    expect(state.work.source?.thread.posts.map(({ runs }) => runs)).toEqual([
      [{ kind: 'text', text: menus }],
    ])
    expect(state.phase.kind).toBe('arranging')
  })

  test('an embed without words is only a link, and says so', () => {
    const text =
      '<blockquote class="mastodon-embed"><a href="https://a.social/@mira/1">x</a></blockquote>'
    const { state } = after([{ kind: 'threadRead', text, reading: readThread({ text }) }])
    expect(state.phase).toEqual({ kind: 'unreadable', text, why: 'onlyLink' })
  })

  test('a draft is divided at lines of three dashes', () => {
    const { state } = after([{ kind: 'usedAsDraft', text: 'One\n\n---\n\nTwo\n---\n\n' }])
    expect(state.work.source?.thread.posts).toHaveLength(2)
  })

  test('settings stay when another thread is read', () => {
    const { state } = after([title(80), readEvent(threadOf([0]))], studio())
    expect(state.work.settings.type.title).toBe(80)
  })
})

describe('a run', () => {
  const running = after([{ kind: 'mainPressed' }], studio()).state

  test('starts once: a second press changes nothing', () => {
    const { state, effects } = after([{ kind: 'mainPressed' }], running)
    expect(state).toBe(running)
    expect(effects).toEqual([])
  })

  test('keeps the work as it is until it ends', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 5 }), (events) => {
        expect(after(events, running).state.work).toBe(running.work)
      }),
      { numRuns: 30 },
    )
  })

  test('hears only answers to its own number', () => {
    const late: readonly Event[] = [
      { kind: 'runStep', run: 99, step: 'draw', done: 3, total: 9 },
      { kind: 'runCancelled', run: 99 },
      { kind: 'runDone', run: 99, result: { slides: 1, page: 'P', missingFonts: [] } },
      { kind: 'runFailed', failure: { run: 99, code: 'figma', step: 'draw', detail: '' } },
    ]
    expect(after(late, running).state).toBe(running)
  })

  test('is cancelled by one press, and says that nothing was changed', () => {
    const { effects } = after([{ kind: 'cancelPressed' }, { kind: 'cancelPressed' }], running)
    expect(effects).toEqual([{ kind: 'cancel', run: 1 }])
    const { state } = after([{ kind: 'cancelPressed' }, { kind: 'runCancelled', run: 1 }], running)
    expect([state.phase.kind, state.notice]).toEqual([
      'arranging',
      'Cancelled. Nothing was changed.',
    ])
  })

  test('its result stands until the next change', () => {
    const done = after(
      [{ kind: 'runDone', run: 1, result: { slides: 4, page: 'Page 1', missingFonts: [] } }],
      running,
    ).state
    expect(done.phase.kind).toBe('done')
    expect(after([title(80)], done).state.phase.kind).toBe('arranging')
  })

  const done = after(
    [{ kind: 'runDone', run: 1, result: { slides: 4, page: 'Page 1', missingFonts: [] } }],
    running,
  ).state

  test('a second press right after it draws nothing; a change or closing the result allows it', () => {
    const again = after([{ kind: 'mainPressed' }], done)
    expect([again.state, again.effects]).toEqual([done, []])
    for (const event of [
      title(80),
      files('a.png'),
      { kind: 'resultClosed' },
      { kind: 'undid' },
    ] as const) {
      const next = after([event, { kind: 'redid' }, { kind: 'mainPressed' }], done)
      expect(next.effects.filter(({ kind }) => kind === 'draw')).toEqual([{ kind: 'draw', run: 2 }])
    }
  })

  test('its step never goes back, in whatever order the steps are reported', () => {
    const all = ['prepare', 'waiting', 'fonts', 'measure', 'draw', 'place'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all)), (reported) => {
        let state = running
        let furthest = 0
        for (const step of reported) {
          state = after([{ kind: 'runStep', run: 1, step, done: 0, total: 4 }], state).state
          furthest = Math.max(furthest, all.indexOf(step))
          expect(state.phase).toMatchObject({ step: all[furthest] })
        }
      }),
    )
  })

  test('does not start in a file that can only be viewed', () => {
    const viewed: State = { ...studio(), canEdit: false }
    expect(after([{ kind: 'mainPressed' }], viewed).state).toBe(viewed)
  })
})

describe('what was stored', () => {
  const opened = (settings: string | null, window: string | null): Event => ({
    kind: 'opened',
    opened: { stored: { settings, window }, command: '', canEdit: true },
  })

  test('settings and view come back as they were stored', () => {
    const before = after([
      title(96),
      { kind: 'sizeChosen', size: 'small' },
      { kind: 'webFontsToggled', on: false },
      { kind: 'resized', width: 700, height: 500 },
    ])
    const stored = new Map(
      before.effects.flatMap((effect) =>
        effect.kind === 'store' ? [[effect.part, effect.json] as const] : [],
      ),
    )
    const { state } = after([opened(stored.get('settings') ?? null, stored.get('window') ?? null)])
    expect(state.work.settings).toEqual(before.state.work.settings)
    expect(state.view).toEqual(before.state.view)
  })

  test('anything else leaves the defaults, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        fc.oneof(fc.string(), fc.json()),
        (settings, window) => {
          const { state } = after([opened(settings, window)])
          expect(state.work.settings.version).toBe(1)
          expect(state.view.window.width).toBeGreaterThanOrEqual(360)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('a window never gets smaller than the panel can be drawn', () => {
    const { effects } = after([{ kind: 'resized', width: 10, height: 10 }])
    expect(effects[0]).toEqual({ kind: 'resize', width: 360, height: 480 })
  })
})

test('more than 30 slides open small until a size is chosen, and only the choice is stored', () => {
  const size = (slides: number): string =>
    shownSize(after([{ kind: 'deckPlanned', slides }], studio()).state.view)
  expect([30, 31].map(size)).toEqual(['medium', 'small'])
  const { state, effects } = after(
    [
      { kind: 'deckPlanned', slides: 31 },
      { kind: 'sectionToggled', section: 'author', isAlone: false },
    ],
    studio(),
  )
  expect(effects).toMatchObject([{ json: expect.stringContaining('"size":"medium"') as string }])
  expect(shownSize(after([{ kind: 'sizeChosen', size: 'large' }], state).state.view)).toBe('large')
})

test('an emptied name is no name of its own: the thread’s is shown again', () => {
  const named = after(
    [{ kind: 'settingChanged', path: 'author.name', value: 'Ann' }],
    studio(),
  ).state
  expect(named.work.settings.author).toEqual({ name: 'Ann' })
  const { state } = after([{ kind: 'settingChanged', path: 'author.name', value: ' ' }], named)
  expect(state.work.settings.author).toEqual({})
})

test('events that change nothing give the same state', () => {
  const state = studio()
  for (const event of [
    { kind: 'undid' },
    { kind: 'resultClosed' },
    { kind: 'avatarRemoved' },
    { kind: 'imageRemoved', place: '9/9' },
    { kind: 'cancelPressed' },
    { kind: 'gestureEnded' },
  ] satisfies Event[])
    expect(update(event.kind === 'undid' ? initialState : state, event).state).toBe(
      event.kind === 'undid' ? initialState : state,
    )
})

test('a paste that holds nothing leaves the deck where it is and says so in the foot', () => {
  const before = studio()
  const { state } = after([{ kind: 'pasted', text: '', from: 'clipboard' }], before)
  expect([state.phase, state.work]).toEqual([before.phase, before.work])
  expect(state.notice).toBe('The clipboard holds no text.')
})
