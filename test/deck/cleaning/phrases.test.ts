/** What cleaning takes out, as a person reads it, and how one phrase comes back. */
import { describe, expect, it } from 'vitest'

import { cleanThread } from '../../../src/lib/deck/cleaning/cleaning'
import { blocksText } from '../../../src/lib/deck/words'
import type { Cleaning, KeptPhrase } from '../../../src/lib/settings/cleaning'
import { defaultSettings } from '../../../src/lib/settings/settings'
import type { Thread } from '../../../src/lib/thread/thread'
import { post, thread } from '../../templates/samples'

const all = defaultSettings.cleaning

function phrasesOf(given: Thread, kept: Cleaning['kept'] = []) {
  return cleanThread(given, { ...all, kept }).posts.flatMap(({ phrases }) => phrases)
}

function textOf(given: Thread, kept: Cleaning['kept'] = []): string {
  const { posts } = cleanThread(given, { ...all, kept })
  return posts.map(({ blocks }) => blocksText(blocks)).join('\n---\n')
}

const end = 'Bake it.'

describe('a phrase', () => {
  it.each<readonly [string, readonly Partial<KeptPhrase & { readonly count: number }>[]]>([
    [
      'It rises twice. Check this out👇',
      [{ key: 'pointers', text: 'Check this out👇', before: 'It rises twice.' }],
    ],
    ['A jar 👇\n\nAn oven 👇', [{ before: 'A jar' }, { before: 'A jar 👇 An oven' }]],
    ['🧵 How I bake: a thread 👇', [{ key: 'threadMarks', text: '🧵 … a thread 👇', before: '' }]],
    ['Flour. #bread #oven', [{ key: 'hashtags', text: '#bread #oven', count: 2 }]],
    ['Flour.\n\nCheck this 👇 #a', [{ text: '#a' }, { text: 'Check this 👇', before: 'Flour.' }]],
    ['Only flour.', []],
  ])('is found in %j as it was written, with what stands before it', (text, expected) => {
    const found = phrasesOf(thread([text, end]))
    expect(found).toMatchObject(expected)
    expect(found).toHaveLength(expected.length)
  })

  it('of an address is what goes, beside the address that stays', () => {
    const runs = [
      {
        kind: 'link',
        text: 'the recipe',
        href: 'https://a.example/bread?utm_source=x&id=2',
      } as const,
    ]
    const given: Thread = { ...thread(['A', 'B', end]), posts: [post('A'), { runs, media: [] }] }
    expect(phrasesOf(given)).toMatchObject([
      { key: 'tracking', text: 'utm_source=x&', before: 'https://a.example/bread?' },
    ])
  })

  it('of a numbered post is its number', () => {
    const given = thread(['A', 'B', end])
    const numbered: Thread = {
      ...given,
      posts: given.posts.map((each, index) => ({
        ...each,
        counter: { text: `${index + 1}/3`, number: index + 1, at: 'start' },
      })),
    }
    expect(phrasesOf(numbered).map(({ text }) => text)).toEqual(['1/3', '2/3', '3/3'])
    const [, second] = phrasesOf(numbered)
    expect(textOf(numbered, second === undefined ? [] : [second])).toBe(
      'A\n---\n2/3 B\n---\nBake it.',
    )
  })

  it('that is kept stays, and it alone: the others still go', () => {
    const given = thread(['It rises. Check this 👇', 'It falls. Check this 👇', end])
    const [first] = phrasesOf(given)
    const kept = first === undefined ? [] : [first]
    expect(textOf(given, kept)).toBe('It rises. Check this 👇\n---\nIt falls.\n---\nBake it.')
    expect(phrasesOf(given, kept).map(({ isKept }) => isKept)).toEqual([true, false])
  })

  it('kept whole is not taken apart by another switch', () => {
    const given = thread(['How I bake. A thread 🧵👇', end])
    const found = phrasesOf(given)
    expect(found).toMatchObject([{ key: 'threadMarks', text: 'A thread 🧵👇' }])
    expect(textOf(given, found)).toBe('How I bake. A thread 🧵👇\n---\nBake it.')
    expect(phrasesOf(given, found)).toHaveLength(1)
  })

  it('far into its post is told by the last words before it', () => {
    const long = 'Seven days of flour, water and far too much of everything else. Check this 👇'
    expect(phrasesOf(thread([long, end]))).toMatchObject([
      { before: '…and far too much of everything else.' },
    ])
  })

  it('that is kept is found again when its post has moved, and counted no more', () => {
    const [one, two] = ['It rises. Check this 👇', 'It falls. Check this 👇']
    const kept = phrasesOf(thread([one, two, end])).slice(0, 1)
    const moved = thread([two, one, end])
    expect(textOf(moved, kept)).toBe('It falls.\n---\nIt rises. Check this 👇\n---\nBake it.')
    expect(cleanThread(moved, { ...all, kept }).removed.pointers).toBe(1)
  })

  it('that is a quoted post of the thread itself can be kept as well', () => {
    const given = thread(['A loaf of bread.', 'And once more.', end])
    const quote = {
      author: { name: 'Mara', handle: 'mara' },
      runs: post('A loaf of bread.').runs,
      media: [],
    }
    const quoting: Thread = {
      ...given,
      posts: given.posts.map((each, index) => (index === 1 ? { ...each, quote } : each)),
    }
    const found = phrasesOf(quoting)
    expect(found).toMatchObject([{ key: 'pointers', text: 'A loaf of bread.' }])
    const [, second] = cleanThread(quoting, { ...all, kept: found }).posts
    expect(second?.quote?.runs).toEqual(quote.runs)
  })
})
