/** Work in progress as it is kept, and what comes back of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Thread } from '../../src/lib/thread/thread'
import type { Event } from '../../src/lib/ui/state/event'
import { picturesToKeep, workJson } from '../../src/lib/ui/state/stored-work'
import type { State } from '../../src/lib/ui/state/state'
import { createPlanner } from '../../src/lib/ui/planner'
import { after, files, nothingStored, placed, readEvent, ready, studio, threadOf } from './support'

const planner = createPlanner((text) => text.length * 10)

function opened(work: string | null): Event {
  return {
    kind: 'opened',
    opened: { stored: { ...nothingStored, work }, command: 'open', canEdit: true, carousel: null },
  }
}

/** A thread with everything a thread can hold, two of its pictures at an address. */
const rich: Thread = {
  author: { name: 'Ada', handle: 'ada', avatarUrl: 'https://pbs.twimg.com/profile/a.jpg' },
  url: 'https://x.com/ada/status/1',
  posts: [
    {
      runs: [
        { kind: 'text', text: 'One ', marks: ['bold', 'italic'] },
        { kind: 'link', text: 'a.example', href: 'https://a.example' },
        { kind: 'mention', text: '@mara', handle: 'mara' },
        { kind: 'hashtag', text: '#bread', tag: 'bread' },
        { kind: 'cashtag', text: '$AMZN', symbol: 'AMZN' },
      ],
      media: [
        { kind: 'image', url: 'https://pbs.twimg.com/media/1.jpg', alt: 'A loaf' },
        { kind: 'image', url: null },
      ],
      counter: { number: 1, total: 3, text: '1/3', at: 'end' },
      date: '2026-11-22T10:00:00Z',
      mayBeCut: true,
    },
    {
      author: { name: 'Mara', handle: 'mara' },
      runs: [{ kind: 'text', text: 'Two' }],
      media: [],
      quote: {
        author: { name: 'Lin', handle: 'lin' },
        runs: [{ kind: 'text', text: 'Quoted' }],
        media: [{ kind: 'image', url: 'https://pbs.twimg.com/media/2.jpg' }],
        date: '2026-11-20',
      },
      poll: { options: [{ text: 'Yes', share: 60 }, { text: 'No' }], result: '10 votes' },
      cards: [{ text: 'A page', href: null }],
    },
    { runs: [{ kind: 'text', text: 'Three' }], media: [] },
  ],
}

/** Edited, cut and put in another order by hand, with a picture dropped into its empty place. */
function arranged(): State {
  const read = after([readEvent(rich), files('loaf.png'), ready('image-4')]).state
  const deck = planner.plan(read)?.deck
  if (deck === undefined) throw new Error('No deck.')
  return after(
    [
      { kind: 'postsDeleted', posts: ['2'] },
      { kind: 'blankAdded', deck, before: 1 },
    ],
    read,
  ).state
}

describe('work in progress', () => {
  test('comes back as it was, settings of its own part aside', () => {
    const before = arranged()
    const { state } = after([opened(workJson(before))])
    expect(state.work.source).toEqual(before.work.source)
    expect(state.work.arrangement).toEqual(before.work.arrangement)
    expect([placed(state), state.work.pictures, state.work.avatar]).toEqual([
      placed(before),
      before.work.pictures,
      before.work.avatar,
    ])
    expect([state.phase.kind, state.history.past]).toEqual(['arranging', []])
  })

  test('loads pictures from their address again, and asks for the bytes of the others', () => {
    const { effects } = after([opened(workJson(arranged()))])
    expect(
      effects.map((effect) =>
        effect.kind === 'download'
          ? `${effect.image} ${effect.url}`
          : effect.kind === 'restorePicture'
            ? `${effect.image} ${effect.key}`
            : effect.kind,
      ),
    ).toEqual([
      'image-1 https://pbs.twimg.com/media/1.jpg',
      'image-2 https://pbs.twimg.com/media/2.jpg',
      'image-4 picture-of-image-4',
      'image-3 https://pbs.twimg.com/profile/a.jpg',
    ])
    expect(picturesToKeep(arranged())).toEqual(['picture-of-image-4'])
  })

  test('never loads a picture from elsewhere, whatever was stored', () => {
    const json = workJson(arranged()).replaceAll('https://pbs.twimg.com', 'https://evil.example')
    const { effects } = after([opened(json)])
    expect(effects.map(({ kind }) => kind)).toEqual(['restorePicture'])
  })

  test('a picture that does not come back leaves its place empty, moves no other, and is named', () => {
    const full = after([files('a.png', 'b.png'), ready('image-1'), ready('image-2')], studio())
    const back = after([opened(workJson(full.state))]).state
    const { state } = after(
      [{ kind: 'imageFailed', image: 'image-1', why: 'Not kept.' }, ready('image-2')],
      back,
    )
    expect(placed(state)).toBe('2/0 image-2')
    expect(state.view.refused).toEqual([{ name: 'a.png', why: 'Not kept.' }])
  })

  test('a new picture never gets the key of one that came back', () => {
    const back = after([opened(workJson(arranged()))]).state
    const { state } = after([files('new.png')], back)
    expect(new Set(state.images.keys()).size).toBe(back.images.size + 1)
  })

  test('is forgotten by starting over', () => {
    const { state } = after([{ kind: 'startedOver' }], arranged())
    expect(after([opened(workJson(state))]).state.work.source).toBeNull()
  })

  test('does not take the place of a thread that was pasted before it was read', () => {
    const { state } = after([opened(workJson(arranged()))], studio([0]))
    expect(state.work.source?.thread.posts).toHaveLength(1)
  })

  test('is asked to be kept after what changes it, and not after what does not', () => {
    const asks = (...events: readonly Event[]): boolean =>
      after(events, studio()).effects.some(({ kind }) => kind === 'storeWork')
    expect([
      asks(readEvent(threadOf([0]))),
      asks(files('a.png')),
      asks({ kind: 'postsDeleted', posts: ['1'] }),
      asks({ kind: 'startedOver' }),
      asks({ kind: 'tabChosen', tab: 'images' }),
      asks({ kind: 'sizeChosen', size: 'large' }),
    ]).toEqual([true, true, true, true, false, false])
  })

  test('that could not be kept is said once', () => {
    const failed: Event = { kind: 'storageFailed', part: 'work' }
    const { state, effects } = after([failed, { kind: 'noticeEnded' }, failed], studio())
    expect([state.notice, effects.length]).toEqual([null, 1])
  })
})

describe('damaged work', () => {
  const whole = workJson(arranged())

  /** The paths of every value in some JSON. */
  function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [path]
    const own = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))
    return [path, ...own]
  }

  function withValue(value: unknown, path: readonly string[], given: unknown): unknown {
    const [key, ...rest] = path
    if (key === undefined) return given
    if (Array.isArray(value))
      return value.map((each: unknown, at) =>
        String(at) === key ? withValue(each, rest, given) : each,
      )
    const entries = Object.entries(value as Record<string, unknown>)
    return Object.fromEntries(
      entries.map(([name, each]) => [name, name === key ? withValue(each, rest, given) : each]),
    )
  }

  test('comes back whole or not at all, is said to be damaged, and never stops the panel', () => {
    const json: unknown = JSON.parse(whole)
    const paths = pathsOf(json).filter((path) => path.length > 0)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, given) => {
        const { state } = after([opened(JSON.stringify(withValue(json, path, given)))])
        if (state.work.source === null && state.notice !== null)
          expect(state.notice).toContain('your work in progress')
        expect(() => planner.plan(state)).not.toThrow()
        expect(() => workJson(state)).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['no JSON', '{'],
    ['of a later version', whole.replace('"version":1', '"version":2')],
    ['cut off', whole.slice(0, 500)],
    ['with a post of no origin', whole.replace('"origin":0', '"origin":9')],
    ['with an unknown kind of run', whole.replace('"kind":"hashtag"', '"kind":"script"')],
  ])('%s is none, which is said', (_, text) => {
    const { state } = after([opened(text)])
    expect([state.work.source, state.phase.kind]).toEqual([null, 'empty'])
    expect(state.notice).toContain('your work in progress')
  })
})
