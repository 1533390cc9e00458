/** What is pasted beside the pictures: the words of the post and of each picture. */
import { describe, expect, test } from 'vitest'

import { altTextsOf, captionOf } from '../../src/lib/ui/captions'
import type { Thread } from '../../src/lib/thread/thread'
import { after } from './support'
import { planned, stateOf, threadOfTexts } from './findings-support'

const texts = [
  'How bread is made, clearly explained 🥖',
  'Flour first. #Rye #baking #salt #water',
  'Then the oven. #BAKING',
]

function captionFor(thread: Thread): string {
  const state = stateOf(thread)
  return captionOf(planned(state).deck, state.work.arrangement, thread)
}

describe('a caption', () => {
  test('is the words of the cover, the address, and the first three hashtags of the thread', () => {
    const thread = { ...threadOfTexts(...texts), url: 'https://x.com/ada/status/1' }
    expect(captionFor(thread)).toBe(
      'How bread is made, clearly explained 🥖\n\nhttps://x.com/ada/status/1\n\n#Rye #baking #salt',
    )
  })

  test('without address and hashtags it is the words alone', () => {
    expect(captionFor(threadOfTexts('How bread is made', 'Flour.'))).toBe('How bread is made')
  })

  test('the first post’s own address stands for the thread’s', () => {
    const thread = threadOfTexts('How bread is made', 'Flour.')
    const posts = thread.posts.map((post, index) => ({ ...post, url: `https://x.com/${index}` }))
    expect(captionFor({ ...thread, posts })).toBe('How bread is made\n\nhttps://x.com/0')
  })

  test('a hashtag that stands in the hook is not said again; those of others and of deleted posts never', () => {
    const thread = threadOfTexts(
      'How #bread is made',
      'Flour. #bread #rye',
      'Oven. #oven',
      'Ash. #ash',
    )
    const other = { name: 'Bo', handle: 'bo' }
    const posts = thread.posts.map((post, index) =>
      index === 2 ? { ...post, author: other } : post,
    )
    const given = { ...thread, posts }
    const { state } = after([{ kind: 'postsDeleted', posts: ['3'] }], stateOf(given))
    expect(captionOf(planned(state).deck, state.work.arrangement, given)).toBe(
      'How #bread is made\n\n#rye',
    )
  })

  test('it follows what the person made of the thread', () => {
    const thread = threadOfTexts('How bread is made', 'Flour first.')
    const runs = [{ kind: 'text', text: 'Bread, my way' }] as const
    const { state } = after(
      [{ kind: 'postEdited', post: '0', runs, gesture: 'g' }],
      stateOf(thread),
    )
    expect(captionOf(planned(state).deck, state.work.arrangement, thread)).toBe('Bread, my way')
  })
})

describe('alt texts', () => {
  test('a line for every slide, in order: its words and what its pictures show', () => {
    const thread = threadOfTexts('How bread is made', 'Look at it\n\nIt rises. ▢', 'The end.')
    const posts = thread.posts.map((post) => ({
      ...post,
      media: post.media.map((each) => ({ ...each, alt: 'A loaf,\ncut open' })),
    }))
    const { deck } = planned(stateOf({ ...thread, posts }))
    expect(altTextsOf(deck).split('\n')).toEqual([
      'Slide 1: How bread is made.',
      'Slide 2: Look at it. It rises. Picture: A loaf, cut open.',
      'Slide 3: The end.',
    ])
  })

  test('as many lines as slides, whatever stands on them', () => {
    const { deck } = planned(
      stateOf(threadOfTexts('How bread is made', '▢', '▢▢▢', '- a\n- b\n- c')),
    )
    const lines = altTextsOf(deck).split('\n')
    expect(lines).toHaveLength(deck.slides.length)
    lines.forEach((line, index) => {
      expect(line).toMatch(new RegExp(`^Slide ${index + 1}: \\S`))
    })
  })
})
