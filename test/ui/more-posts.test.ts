/** Posts that are added to a deck, as the state sees them. */
import { expect, test } from 'vitest'

import type { Thread } from '../../src/lib/thread/thread'
import { createPlanner } from '../../src/lib/ui/planner'
import type { State } from '../../src/lib/ui/state/state'
import { after, readEvent, studio, threadOf } from './support'

const planner = createPlanner((text, _font, size) => text.length * size * 0.5)

const address = (name: string): string => `https://pbs.twimg.com/media/${name}.jpg`

function pictured(...names: readonly string[]): Thread {
  const { posts, ...rest } = threadOf(names.map(() => 0))
  return {
    ...rest,
    posts: posts.map((post, at) => ({
      ...post,
      media: [{ kind: 'image', url: address(names[at] ?? '') }],
    })),
  }
}

function added(state: State, thread: Thread): ReturnType<typeof after> {
  const deck = planner.plan(state)?.deck
  if (deck === undefined) throw new Error('no deck')
  const reading = { value: thread, notes: [], format: 'test' }
  return after([{ kind: 'postsRead', reading, added: { deck, before: deck.slides.length } }], state)
}

test('only their own pictures are loaded, each once', () => {
  const state = after([readEvent(pictured('a', 'b'))]).state
  const { state: next, effects } = added(state, pictured('c'))
  expect(effects.filter(({ kind }) => kind === 'download')).toEqual([
    { kind: 'download', image: 'image-3', url: address('c') },
  ])
  expect([...next.work.places.values()]).toEqual(['image-1', 'image-2', 'image-3'])
  expect(next.work.pictures).toEqual(['image-1', 'image-2', 'image-3'])
})

test('a text without posts adds nothing and says so', () => {
  const before = studio([0, 0])
  const { state } = added(before, { ...threadOf([]), posts: [] })
  expect(state.work).toBe(before.work)
  expect(state.notice).toBe('No thread in this text.')
})

test('the thread is copied as it stands on the cards', () => {
  const { effects } = after(
    [
      { kind: 'postsDeleted', posts: ['1'] },
      { kind: 'postEdited', post: '0', runs: [{ kind: 'text', text: 'Mine' }], gesture: 'x' },
      { kind: 'copyAsked', what: 'thread' },
    ],
    studio([0, 0, 0]),
  )
  expect(effects).toContainEqual({
    kind: 'copy',
    text: 'Mine\n\nPost number 3 says something short.',
  })
})
