import { describe, expect, test } from 'vitest'

import { arrangementOf, type Arrangement } from '../../src/lib/arrange/arrangement'
import { removePlace, swapPlaces } from '../../src/lib/arrange/places'
import type { Media, Thread } from '../../src/lib/thread/thread'

const image = (alt: string): Media => ({ kind: 'image', url: null, alt })

const thread: Thread = {
  author: { name: 'Ada', handle: 'ada' },
  posts: [
    { runs: [{ kind: 'text', text: 'One' }], media: [image('a'), image('b')] },
    {
      runs: [],
      media: [image('c')],
    },
    {
      runs: [{ kind: 'text', text: 'Three' }],
      media: [image('d')],
      quote: { author: { name: 'Bo', handle: 'bo' }, runs: [], media: [image('e')] },
    },
  ],
}
const before = arrangementOf(thread)

/** "0/0 a, 0/1 b | …", a post each, the quoted post's pictures behind "+". */
function shown({ posts }: Arrangement): string {
  const list = (media: readonly Media[]): string =>
    media.map(({ place = '', alt = '' }) => `${place} ${alt}`).join(', ')
  return posts
    .map(({ post }) =>
      post.quote === undefined
        ? list(post.media)
        : `${list(post.media)} + ${list(post.quote.media)}`,
    )
    .join(' | ')
}

describe('the order of pictures', () => {
  test('two places swap, each with its description, also between posts', () => {
    expect(shown(before)).toBe('0/0 a, 0/1 b | 1/0 c | 2/0 d + 2/q0 e')
    expect(shown(swapPlaces(before, '0/0', '0/1'))).toBe('0/1 b, 0/0 a | 1/0 c | 2/0 d + 2/q0 e')
    expect(shown(swapPlaces(before, '1/0', '0/1'))).toBe('0/0 a, 1/0 c | 0/1 b | 2/0 d + 2/q0 e')
  })

  test('swapped twice they stand as before', () => {
    expect(swapPlaces(swapPlaces(before, '0/0', '0/1'), '0/0', '0/1')).toEqual(before)
  })

  test('a quoted picture stays with the quoted words, and what is not there stays away', () => {
    expect(swapPlaces(before, '2/0', '2/q0')).toBe(before)
    expect(swapPlaces(before, '0/0', '9/9')).toBe(before)
    expect(swapPlaces(before, '0/0', '0/0')).toBe(before)
  })
})

describe('a place that is removed', () => {
  test('goes from its post, or from the post that is quoted', () => {
    expect(shown(removePlace(before, '0/0'))).toBe('0/1 b | 1/0 c | 2/0 d + 2/q0 e')
    expect(shown(removePlace(before, '2/q0'))).toBe('0/0 a, 0/1 b | 1/0 c | 2/0 d + ')
    expect(removePlace(before, '9/9')).toBe(before)
  })

  test('leaves a post that held nothing else on its slide', () => {
    const { posts } = removePlace(before, '1/0')
    expect(posts.map(({ post }) => post.isBlank === true)).toEqual([false, true, false])
  })
})
