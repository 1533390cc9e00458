import { describe, expect, test } from 'vitest'

import { appendPosts } from '../../src/lib/arrange/append'
import {
  arrangementOf,
  plannedThread,
  postLabels,
  type Arrangement,
} from '../../src/lib/arrange/arrangement'
import { deletePosts } from '../../src/lib/arrange/posts'
import { runsText } from '../../src/lib/thread/text'
import type { Thread } from '../../src/lib/thread/thread'
import { carousel } from '../templates/samples'

const threadBy = (handle: string, ...texts: readonly string[]): Thread => ({
  author: { name: handle.toUpperCase(), handle },
  posts: texts.map((text) => ({
    runs: [{ kind: 'text', text }],
    media: [{ kind: 'image', url: null }],
  })),
})

const read = threadBy('ada', 'One', 'Two', 'Three')
const before = arrangementOf(read)

const deckOf = (arrangement: Arrangement) => carousel(plannedThread(arrangement, read).thread).deck

/** Cards with their numbers, then what stands on slides. */
function shown(arrangement: Arrangement): string {
  const labels = postLabels(arrangement)
  const cards = arrangement.posts.map(
    ({ id, post }) => `${labels.get(id) ?? ''} ${runsText(post.runs)}`,
  )
  const planned = plannedThread(arrangement, read).thread.posts
  return `${cards.join(', ')} | ${planned.map(({ runs }) => runsText(runs)).join(', ')}`
}

describe('posts of another text', () => {
  test('are cards behind the others, numbered on, and slides where they are wanted', () => {
    const deck = deckOf(before)
    const end = deck.slides.length
    const { arrangement, added } = appendPosts(
      before,
      deck,
      threadBy('ada', 'X', 'Y'),
      end,
      read.author,
    )
    expect(added).toHaveLength(2)
    expect(shown(arrangement)).toBe('1 One, 2 Two, 3 Three, 4 X, 5 Y | One, Two, Three, X, Y')
    const first = appendPosts(before, deck, threadBy('ada', 'X'), 0, read.author).arrangement
    expect(shown(first)).toBe('1 One, 2 Two, 3 Three, 4 X | X, One, Two, Three')
  })

  test('keep places of their own, so that no picture stands in two', () => {
    const deck = deckOf(before)
    const once = appendPosts(before, deck, threadBy('ada', 'X'), 0, read.author).arrangement
    const twice = appendPosts(once, deckOf(once), threadBy('ada', 'Y'), 0, read.author).arrangement
    const places = twice.posts.flatMap(({ post }) => post.media.map(({ place }) => place))
    expect(places).toHaveLength(5)
    expect(new Set(places).size).toBe(5)
  })

  test('name their author where it is another', () => {
    const deck = deckOf(before)
    const by = (handle: string): readonly (string | undefined)[] =>
      appendPosts(before, deck, threadBy(handle, 'X'), 0, read.author).arrangement.posts.map(
        ({ post }) => post.author?.handle,
      )
    expect(by('bo')).toEqual([undefined, undefined, undefined, 'bo'])
    expect(by('Ada')).toEqual([undefined, undefined, undefined, undefined])
    expect(by('')).toEqual([undefined, undefined, undefined, undefined])
  })

  test('are numbered after posts that were deleted, too', () => {
    const left = deletePosts(before, ['2'])
    const { arrangement } = appendPosts(
      left,
      deckOf(left),
      threadBy('ada', 'X'),
      deckOf(left).slides.length,
      read.author,
    )
    expect(shown(arrangement)).toContain('3 Three, 4 X | One, Two, X')
  })
})
