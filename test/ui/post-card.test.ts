/** What the card of a post says beside its words. */
import { expect, test } from 'vitest'

import { authorName } from '../../src/lib/ui/state/post-card'
import type { State } from '../../src/lib/ui/state/state'
import { after, readEvent, threadOf } from './support'

const nobody = { name: '', handle: '' }
const somebodyElse = { runs: [], media: [], author: { name: '', handle: 'guest' } }

/** The thread of nobody, signed by a kit. */
function signed(name: string, handle: string): State {
  return after([
    readEvent({ ...threadOf([0]), author: nobody }),
    { kind: 'brandAdded' },
    { kind: 'brandChanged', brand: 'brand-1', change: { name, handle } },
  ]).state
}

function authors(state: State): readonly string[] {
  const { source } = state.work
  if (source === null) throw new Error('There is no thread.')
  const [own = somebodyElse] = source.thread.posts
  return [own, somebodyElse].map((post) => authorName(state, source, post))
}

test('a post of the deck is signed as slides are, by name or handle; one of somebody else by its own', () => {
  expect(authors(signed('', ''))).toEqual(['', '@guest'])
  expect(authors(signed('Northbeam', 'nb'))).toEqual(['Northbeam', '@guest'])
  expect(authors(signed('', 'nb'))).toEqual(['@nb', '@guest'])
})
