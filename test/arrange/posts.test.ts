import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { plannedThread, postLabels, usedPosts } from '../../src/lib/arrange/arrangement'
import {
  canMerge,
  deletePosts,
  describePicture,
  editPost,
  isFound,
  mergePosts,
  movePosts,
  restorePosts,
  splitPost,
} from '../../src/lib/arrange/posts'
import { plainText } from '../../src/lib/thread/text'
import type { Post, Run } from '../../src/lib/thread/thread'
import { post } from '../templates/samples'
import { plan, read, texts } from './support'

const posts = ['How to bake slowly', 'First comes flour.', 'Then comes water.', 'Last is heat.']

describe('posts by hand', () => {
  it('a thread as it was read is planned as it was read', () => {
    const { source, arrangement } = read([...posts, post('The crumb', 'image')])
    const { thread } = plannedThread(arrangement, source)
    expect(thread.posts.map(plainText)).toEqual(source.posts.map(plainText))
    expect(thread.posts.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4'])
    expect(thread.posts[4]?.media[0]?.place).toBe('4/0')
  })

  it('an edited post keeps what its other words mean', () => {
    const { arrangement, source } = read(posts)
    const runs: readonly Run[] = [
      { kind: 'text', text: 'First ' },
      { kind: 'text', text: 'comes', marks: ['bold'] },
      { kind: 'text', text: '' },
      { kind: 'text', text: ' rye.' },
    ]
    const edited = editPost(arrangement, '1', runs)
    expect(plannedThread(edited, source).thread.posts[1]?.runs).toEqual([
      runs[0],
      runs[1],
      { kind: 'text', text: ' rye.' },
    ])
  })

  it('only the planned post of an edited one is another value', () => {
    const { arrangement, source } = read(posts)
    const before = plannedThread(arrangement, source)
    const edited = editPost(arrangement, '1', [{ kind: 'text', text: 'Rye' }])
    const after = plannedThread(edited, source, before.joined)
    expect(after.thread.posts.map((own, at) => own === before.thread.posts[at])).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  it('a post split at the cursor is two cards and two slides; its picture goes with the second', () => {
    const { arrangement, source } = read([...posts, post('One thing. Another thing.', 'image')])
    const split = splitPost(arrangement, '4', 10)
    expect(texts(plan(split, source)).slice(-2)).toEqual(['One thing.', 'Another thing.'])
    expect([...postLabels(split).values()].slice(-2)).toEqual(['5a', '5b'])
    expect(split.posts.slice(-2).map((own) => own.post.media.length)).toEqual([0, 1])
  })

  it('splitting loses no letter, wherever the cursor is', () => {
    const text = 'One thing, and then 👩‍🌾 another.\n\nA third: a list of two'
    const { arrangement, source } = read(['A cover', text])
    fc.assert(
      fc.property(fc.integer({ min: -2, max: text.length + 2 }), (at) => {
        const all = plannedThread(splitPost(arrangement, '1', at), source).thread.posts
        const joined = all.slice(1).flatMap(plainText).join('')
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('merged posts are one, where the first of them stood, in the order of their cards', () => {
    const { arrangement, source } = read([...posts, 'The end.'])
    const merged = mergePosts(arrangement, ['3', '1'])
    expect(texts(plan(merged, source))).toEqual([
      'How to bake slowly',
      'First comes flour. Last is heat.',
      'Then comes water.',
      'The end.',
    ])
  })

  it('posts that quote two others are not merged', () => {
    const quote = { author: { name: 'Ada', handle: 'ada' }, runs: [], media: [] }
    const quoting: Post = { ...post('See'), quote }
    const { arrangement } = read([...posts, quoting, quoting])
    const two = arrangement.posts.slice(-2)
    expect(canMerge(two)).toBe(false)
    expect(mergePosts(arrangement, ['4', '5'])).toBe(arrangement)
    expect(canMerge(arrangement.posts.slice(-3, -1))).toBe(true)
  })

  it('a deleted post leaves the deck, and restored it stands where it stood', () => {
    const { arrangement, source, deck } = read(posts)
    const left = deletePosts(arrangement, ['1', '2'])
    expect(texts(plan(left, source))).toEqual(['How to bake slowly', 'Last is heat.'])
    expect(texts(plan(restorePosts(left, ['2', '1']), source))).toEqual(texts(deck))
    expect([...usedPosts(left)]).toEqual(['0', '3'])
  })

  it('moved cards take their slides along', () => {
    const { arrangement, source } = read(posts)
    const moved = movePosts(arrangement, ['3'], '1')
    expect(moved.posts.map(({ id }) => id)).toEqual(['0', '3', '1', '2'])
    expect(texts(plan(moved, source))[1]).toBe('Last is heat.')
    expect(movePosts(moved, ['3'], null)).toEqual(arrangement)
    expect(texts(plan(movePosts(arrangement, ['2'], '0'), source))[0]).toBe('Then comes water.')
  })

  it('a search finds every word in any order and case', () => {
    const { arrangement } = read(posts)
    const found = (query: string): readonly string[] =>
      arrangement.posts.filter((own) => isFound(own, query)).map(({ id }) => id)
    expect(found('COMES water')).toEqual(['2'])
    expect(found('comes')).toEqual(['1', '2'])
    expect(found('')).toHaveLength(4)
    expect(found('rye')).toEqual([])
  })

  it('describes one picture and no other', () => {
    const { arrangement } = read(['A cover', post('Two', 'image', 'image')])
    const described = describePicture(arrangement, '1/1', 'A jar')
    expect(described.posts[1]?.post.media.map(({ alt }) => alt)).toEqual([undefined, 'A jar'])
    expect(describePicture(described, '1/1', ' ')).toEqual(arrangement)
    expect(described.posts[0]).toBe(arrangement.posts[0])
  })
})
