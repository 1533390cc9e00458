/** The last slide as the panel offers it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Thread } from '../../src/lib/thread/thread'
import {
  actionIcons,
  defaultSettings,
  templateIds,
  type OutroSettings,
  type Settings,
} from '../../src/lib/settings/settings'
import { parseSettings } from '../../src/lib/settings/parse'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { createPlanner } from '../../src/lib/ui/planner'
import {
  closingOf,
  longest,
  movedTo,
  mostActions,
  outroShows,
  ownWords,
  withAction,
  withIcon,
} from '../../src/lib/ui/state/outro'
import type { Event } from '../../src/lib/ui/state/event'
import { after, readEvent, threadOf } from './support'

const wordWidth = (text: string, _font: unknown, size: number): number => text.length * size * 0.5

/** Three posts, the last with these words. */
function closingWith(words: string): Thread {
  const { posts, ...rest } = threadOf([0, 0, 0])
  const last = { runs: [{ kind: 'text', text: words }], media: [] } as const
  return { ...rest, posts: [...posts.slice(0, 2), last] }
}

const closing = closingWith(
  'If this helped you, share it.\n\nI write about gardens every week.\n\nFollow me → @ada',
)

const outro = (change: Partial<OutroSettings>): Event => ({
  kind: 'designChanged',
  change: { outro: { ...defaultSettings.outro, ...change } },
})

/** The last slide of a thread with these settings, as the panel plans it. */
function lastSlide(thread: Thread, change: Partial<Settings>): string {
  const { state } = after([readEvent(thread), { kind: 'designChanged', change }])
  const slides = createPlanner(wordWidth).plan(state)?.slides ?? []
  return JSON.stringify(slides[slides.length - 1])
}

describe('the thread’s own words', () => {
  test('are those of its last post, and stay so whatever is written over them', () => {
    const read = after([readEvent(closing)]).state
    const words = closingOf(read.work)
    expect(words).toEqual({
      post: '3',
      headline: 'If this helped you, share it.',
      line: 'I write about gardens every week.',
      button: 'Follow me → @ada',
    })
    const own = after([outro({ headline: 'Bye', line: '', button: '' })], read).state
    expect(closingOf(own.work)).toEqual(words)
  })

  test('are said to be of the post as its card is numbered, whatever was cut before it', () => {
    const read = after([readEvent(closing)]).state
    const cut = after([{ kind: 'postSplit', post: '1', at: 4 }], read).state
    expect(cut.work.arrangement.posts).toHaveLength(4)
    expect(closingOf(cut.work)?.post).toBe('3')
  })

  test('are none where the last post does not close, or is the only one', () => {
    const open = closingWith('Watering comes next, and it takes a while to explain. '.repeat(5))
    expect(closingOf(after([readEvent(open)]).state.work)).toBeNull()
    const { posts, ...rest } = closing
    const single = { ...rest, posts: posts.slice(-1) }
    expect(closingOf(after([readEvent(single)]).state.work)).toBeNull()
  })

  test('taken over as one’s own they make the same slide', () => {
    const words = closingOf(after([readEvent(closing)]).state.work)
    if (words === null) throw new Error('The thread closes.')
    const before = lastSlide(closing, {})
    const own = { ...defaultSettings.outro, ...ownWords(words) }
    expect(lastSlide(closing, { outro: own })).toBe(before)
  })

  test('too long to be kept as one’s own they stay the thread’s', () => {
    const long = 'x'.repeat(longest.line + 1)
    expect(ownWords({ post: '2', headline: 'Hello', line: long, button: '' })).toEqual({
      headline: 'Hello',
      line: null,
      button: '',
    })
  })
})

test('as long as the fields allow is as long as the settings keep', () => {
  const text = (characters: number) => 'x'.repeat(characters)
  const longestOf = (more: number) => ({
    ...defaultSettings.outro,
    headline: text(longest.headline + more),
    line: text(longest.line + more),
    button: text(longest.button + more),
    actions: [{ icon: 'save' as const, label: text(longest.action + more) }],
  })
  expect(parseSettings({ outro: longestOf(0) })).toMatchObject({
    value: { outro: longestOf(0) },
    notes: [],
  })
  expect(parseSettings({ outro: longestOf(1) }).notes).toMatchObject([{ count: 4 }])
})

describe('actions', () => {
  test('each new one asks for something else, up to three', () => {
    let actions = withAction([])
    while (actions.length < mostActions) actions = withAction(actions)
    expect(new Set(actions.map(({ icon }) => icon)).size).toBe(mostActions)
    expect(actions.every(({ label }) => label !== '')).toBe(true)
  })

  test('another icon changes words that were its own, and leaves a person’s', () => {
    const [own] = withAction([])
    if (own === undefined) throw new Error('There is one.')
    for (const icon of actionIcons) {
      expect(withIcon(withIcon(own, icon), own.icon)).toEqual(own)
      expect(withIcon({ ...own, label: 'Mine' }, icon).label).toBe('Mine')
    }
  })

  test('moving one keeps the others in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length]
        const moved = movedTo(list, from, to)
        expect(moved[to]).toBe(list[from])
        const others = (all: readonly number[]) => all.filter((each) => each !== list[from])
        expect(others(moved)).toEqual(others(list))
      }),
    )
  })
})

describe('no switch does nothing, and none is missing', () => {
  const picture = { key: 'face', width: 400, height: 400, kind: 'photo' } as const
  const shown = (settings: Settings): string => {
    const { state } = after([readEvent(closing)])
    const input = createPlanner(wordWidth).input({
      ...state,
      work: { ...state.work, settings },
    })
    if (input === null) throw new Error('There is a thread.')
    const { slides } = buildCarousel({ ...input, brand: { avatar: picture } })
    return JSON.stringify(slides[slides.length - 1])
  }
  for (const template of templateIds)
    for (const variant of ['template', 'profile'] as const)
      test(`${template}, ${variant}`, () => {
        const settings = {
          ...defaultSettings,
          template,
          outro: { ...defaultSettings.outro, variant },
        }
        for (const key of ['avatar', 'handle'] as const) {
          const off = { ...settings, outro: { ...settings.outro, [key]: false } }
          expect([key, shown(off) !== shown(settings)]).toEqual([key, outroShows(settings)[key]])
        }
      })
})
