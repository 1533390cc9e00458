import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readThread } from '../../src/lib/formats/read'
import type { Event } from '../../src/lib/ui/state/event'
import { initialState, type State } from '../../src/lib/ui/state/state'
import { shownSize } from '../../src/lib/ui/state/update-view'
import { update } from '../../src/lib/ui/state/update'
import { after, nothingStored, readEvent, studio, threadOf } from './support'
import { title } from './update-events'

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

describe('what was stored', () => {
  const opened = (settings: string | null, window: string | null): Event => ({
    kind: 'opened',
    opened: {
      stored: { ...nothingStored, settings, window },
      command: 'open',
      canEdit: true,
      carousel: null,
    },
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
      { kind: 'sectionToggled', section: 'brand', isAlone: false },
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
