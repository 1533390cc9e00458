import { describe, expect, test } from 'vitest'

import { carouselInput } from '../../src/lib/ui/planner'
import type { Event } from '../../src/lib/ui/state/event'
import { imageAt, unusedImages } from '../../src/lib/ui/state/places'
import type { Thread } from '../../src/lib/thread/thread'
import { after, besidesKeeping, files, placed, readEvent, ready, studio, threadOf } from './support'

describe('files fill empty places', () => {
  test('3 files into 4 places fill the first 3 in order of the thread', () => {
    const { state, effects } = after([files('a.png', 'b.png', 'c.png')], studio([0, 1, 1, 2]))
    expect(placed(state)).toBe('1/0 image-1, 2/0 image-2, 3/0 image-3')
    expect(besidesKeeping(effects).map(({ kind }) => kind)).toEqual([
      'convert',
      'convert',
      'convert',
    ])
  })

  test('a later drop goes on where the first ended', () => {
    const { state } = after([files('a.png'), files('b.png')], studio([1, 1]))
    expect(placed(state)).toBe('0/0 image-1, 1/0 image-2')
  })

  test('5 files into 4 places leave 1 unused', () => {
    const { state } = after([files('a', 'b', 'c', 'd', 'e')], studio([0, 1, 1, 2]))
    expect(unusedImages(state)).toEqual(['image-5'])
  })

  test('a broken file leaves no hole: the pictures after it move up', () => {
    const { state } = after(
      [
        files('a.png', 'broken.png', 'c.png', 'd.png', 'e.png'),
        ready('image-1'),
        { kind: 'imageFailed', image: 'image-2', why: 'No picture.' },
      ],
      studio([1, 1, 2]),
    )
    expect(placed(state)).toBe('0/0 image-1, 1/0 image-3, 2/0 image-4, 2/1 image-5')
    expect(unusedImages(state)).toEqual([])
    expect(state.view.refused).toEqual([{ name: 'broken.png', why: 'No picture.' }])
  })

  test('a broken file does not move pictures of an earlier drop', () => {
    const { state } = after(
      [
        files('a.png'),
        ready('image-1'),
        files('broken.png'),
        { kind: 'imageFailed', image: 'image-2', why: '' },
      ],
      studio([1, 1]),
    )
    expect(placed(state)).toBe('0/0 image-1')
  })

  test('a file given to one place goes there, further ones to the next empty places', () => {
    const { state } = after(
      [
        {
          kind: 'imagesReceived',
          files: ['a', 'b'].map((name) => ({ name, blob: new Blob([name]) })),
          target: { kind: 'place', place: '2/0' },
        },
      ],
      studio([0, 1, 1, 2]),
    )
    expect(placed(state)).toBe('1/0 image-2, 2/0 image-1')
  })
})

test('a cleared place is empty again and its picture is kept unused', () => {
  const { state } = after(
    [files('a'), ready('image-1'), { kind: 'imageRemoved', place: '1/0' }],
    studio(),
  )
  expect(imageAt(state, '1/0')).toBeUndefined()
  expect(unusedImages(state)).toEqual(['image-1'])
})

test('a picture applied to another place leaves its old one', () => {
  const { state } = after(
    [files('a'), ready('image-1'), { kind: 'imageApplied', image: 'image-1', place: '3/1' }],
    studio(),
  )
  expect(placed(state)).toBe('3/1 image-1')
})

test('an avatar is no picture of the thread', () => {
  const { state } = after(
    [
      {
        kind: 'imagesReceived',
        files: [{ name: 'me.png', blob: new Blob(['me']) }],
        target: { kind: 'avatar' },
      },
      ready('image-1'),
    ],
    studio(),
  )
  expect(state.work.avatar).toBe('image-1')
  expect([placed(state), unusedImages(state)]).toEqual(['', []])
})

test('logos are no pictures of the thread and reach its slides', () => {
  const logo = (ground: 'light' | 'dark'): Event => ({
    kind: 'imagesReceived',
    files: [{ name: `${ground}.png`, blob: new Blob([ground]) }],
    target: { kind: 'logo', ground },
  })
  const { state } = after(
    [
      logo('dark'),
      ready('image-1'),
      logo('light'),
      { kind: 'imageFailed', image: 'image-2', why: '' },
    ],
    studio(),
  )
  expect(state.work.logos).toEqual({ light: null, dark: 'image-1' })
  expect([placed(state), unusedImages(state)]).toEqual(['', []])
  expect(Object.keys(carouselInput(state)?.brand ?? {})).toEqual(['logoDark'])
})

describe('pictures the thread names', () => {
  const withUrls: Thread = {
    author: { name: 'Ada', handle: 'ada', avatarUrl: 'https://pbs.twimg.com/face.jpg' },
    posts: [
      { runs: [], media: [{ kind: 'image', url: 'https://pbs.twimg.com/media/a.jpg' }] },
      { runs: [], media: [{ kind: 'image', url: 'https://example.com/b.jpg' }] },
      { runs: [], media: [{ kind: 'video', url: 'https://pbs.twimg.com/c.mp4' }] },
    ],
  }

  test('only pictures of the one allowed host are loaded', () => {
    const { effects } = after([readEvent(withUrls)])
    expect(besidesKeeping(effects)).toEqual([
      { kind: 'download', image: 'image-1', url: 'https://pbs.twimg.com/media/a.jpg' },
      { kind: 'download', image: 'image-2', url: 'https://pbs.twimg.com/face.jpg' },
    ])
  })

  test('one that did not load keeps its place and loads again when asked', () => {
    const failed = after([
      readEvent(withUrls),
      { kind: 'imageFailed', image: 'image-1', why: 'Did not load' },
    ]).state
    expect(imageAt(failed, '0/0')?.entry.kind).toBe('failed')
    const { state, effects } = after([{ kind: 'imageRetried', image: 'image-1' }], failed)
    expect(imageAt(state, '0/0')?.entry.kind).toBe('loading')
    expect(besidesKeeping(effects)).toEqual([
      { kind: 'download', image: 'image-1', url: 'https://pbs.twimg.com/media/a.jpg' },
    ])
  })

  test('a file dropped meanwhile goes past a picture that is still loading', () => {
    const { state } = after([readEvent(withUrls), files('b.png')])
    expect(placed(state)).toBe('0/0 image-1, 1/0 image-3')
  })
})

test('pictures before there is a thread are asked for later, in words', () => {
  const { state, effects } = after([files('a.png')])
  expect(state.phase).toEqual({ kind: 'unreadable', text: '', why: 'pictures' })
  expect(effects).toEqual([])
})

test('a new thread starts with empty places', () => {
  const { state } = after([files('a'), ready('image-1'), readEvent(threadOf([1]))], studio())
  expect(placed(state)).toBe('')
})

test('each reason for refusing files is closed by itself', () => {
  const refuse: readonly Event[] = [
    { kind: 'filesRefused', names: ['a.svg', 'b.svg'] },
    files('huge.png'),
    { kind: 'filesRefused', names: ['a.svg', 'b.svg'] },
    { kind: 'imageFailed', image: 'image-1', why: 'Too large.' },
  ]
  const { state } = after([...refuse, { kind: 'refusedClosed', why: 'Too large.' }], studio())
  expect(state.view.refused.map(({ name }) => name)).toEqual(['a.svg', 'b.svg'])
})

describe('places that are named after files', () => {
  const named = (...urls: readonly (string | null)[]): Event =>
    readEvent({
      author: { name: 'Ada Rowe', handle: 'ada' },
      posts: urls.map((url) => ({ runs: [], media: [{ kind: 'image', url }] })),
    })

  test('are never asked of the network', () => {
    const { state, effects } = after([named('pics/oven.png', 'oven.png', 'file:oven.png')])
    expect(effects.filter(({ kind }) => kind === 'download')).toEqual([])
    expect(placed(state)).toBe('')
  })

  test('take the file of that name, the others fill what is left in order', () => {
    const { state } = after([
      named('pics/oven.png', null, 'C:\\bread\\Jar.JPG', 'https://a.example/media/AbC?format=jpg'),
      files('first.png', 'AbC.jpg', 'jar.jpg', 'second.png'),
    ])
    expect(placed(state)).toBe('0/0 image-1, 1/0 image-4, 2/0 image-3, 3/0 image-2')
  })

  test('take it wherever the source shows it again, before the others fill what is left', () => {
    const { state } = after([
      named('a.png', null, 'a.png', 'b.png', 'b.png'),
      files('x.png', 'a.png', 'b.png', 'b.png'),
    ])
    expect(placed(state)).toBe('0/0 image-2, 1/0 image-1, 2/0 image-2, 3/0 image-3, 4/0 image-4')
  })

  test.each([
    ['while the first is still being read', []],
    ['after the first was read', [ready('image-1')]],
  ])('of one name in two folders wait for a file each, given one by one %s', (_, between) => {
    const { state } = after([
      named(null, 'a/image.png', 'b/image.png', 'a/image.png', null),
      files('image.png'),
      ...between,
      files('image.png'),
    ])
    expect(placed(state)).toBe('1/0 image-1, 2/0 image-2, 3/0 image-1')
  })

  test('all lose a file that turns out broken', () => {
    const { state } = after([
      named('a.png', 'a.png', null),
      files('a.png'),
      { kind: 'imageFailed', image: 'image-1', why: 'No picture.' },
    ])
    expect(placed(state)).toBe('')
  })

  test('keep it when a broken file leaves the batch', () => {
    const { state } = after([
      named(null, null, 'oven.png'),
      files('broken.png', 'b.png', 'oven.png'),
      { kind: 'imageFailed', image: 'image-1', why: 'No picture.' },
    ])
    expect(placed(state)).toBe('0/0 image-2, 2/0 image-3')
  })

  test('take it again when the address did not load', () => {
    const address = 'https://pbs.twimg.com/media/AbC.jpg'
    const failed: Event = { kind: 'imageFailed', image: 'image-1', why: 'Offline.' }
    const { state } = after([named(address, null), failed, files('AbC.jpg')])
    expect(placed(state)).toBe('0/0 image-2')
  })
})

test('pictures of a quoted post have places of their own, after those of the post', () => {
  const media = [{ kind: 'image', url: null }] as const
  const quote = { author: { name: '', handle: '' }, runs: [], media }
  const thread: Thread = {
    author: { name: 'Ada Rowe', handle: 'ada' },
    posts: [
      { runs: [], media, quote },
      { runs: [], media },
    ],
  }
  const { state } = after([readEvent(thread), files('a.png', 'b.png', 'c.png')])
  expect(placed(state)).toBe('0/0 image-1, 0/q0 image-2, 1/0 image-3')
})
