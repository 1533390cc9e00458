import { describe, expect, it } from 'vitest'

import { assembleThread } from '../../src/lib/formats/assemble'
import type { DraftPost, DraftThread } from '../../src/lib/formats/draft'
import { plainText } from '../../src/lib/thread/text'
import type { Author } from '../../src/lib/thread/thread'

const mira: Author = { name: 'Mira', handle: 'ovenlight' }
const tom: Author = { name: 'Tom', handle: 'crumb' }
const nobody: Author = { name: '', handle: '' }

const from = (author: Author, source: string, more: Partial<DraftPost> = {}): DraftPost => ({
  author,
  source,
  ...more,
})
const assemble = (draft: Partial<DraftThread>) => {
  const { value, notes } = assembleThread({ author: nobody, posts: [], ...draft })
  const codes = notes.map(({ code, count }) => (count === undefined ? code : `${code} ${count}`))
  return { thread: value, texts: value.posts.map(plainText), notes, codes }
}
/** The address of a post made so many seconds after another. */
const status = (seconds: number): string =>
  `https://x.com/ovenlight/status/${(1647949000000000000n + BigInt(seconds) * 4194304000n).toString()}`

describe('whose thread it is', () => {
  it('posts that all name one author are that author’s, with what any of them knows', () => {
    const { thread } = assemble({
      posts: [
        from({ name: '', handle: 'OvenLight' }, 'One'),
        from({ ...mira, avatarUrl: 'https://e.org/a.jpg' }, 'Two'),
      ],
    })
    expect(thread.author).toEqual({
      name: 'Mira',
      handle: 'OvenLight',
      avatarUrl: 'https://e.org/a.jpg',
    })
    expect(thread.posts.every(({ author }) => author === undefined)).toBe(true)
  })

  it('posts by several people are a collection: no author of the thread, each post its own', () => {
    const { thread, codes } = assemble({ posts: [from(mira, 'One'), from(tom, 'Two')] })
    expect(thread.author).toEqual(nobody)
    expect(thread.posts.map(({ author }) => author)).toEqual([mira, tom])
    expect(codes).toEqual(['several-authors 2'])
  })

  it('in a conversation the others are left out, counted and named', () => {
    const { texts, notes } = assemble({
      author: mira,
      others: 'leave-out',
      posts: [from(mira, 'One'), from(tom, 'Nice'), from(mira, 'Two'), { source: 'Three' }],
    })
    expect(texts).toEqual(['One', 'Two', 'Three'])
    expect(notes).toEqual([{ code: 'replies', count: 1, left: ['Tom @crumb\nNice'] }])
  })

  it('in a conversation whose author nobody names, the most frequent one is the author', () => {
    const { thread, texts } = assemble({
      others: 'leave-out',
      posts: [from(tom, 'Nice'), from(mira, 'One'), from(mira, 'Two')],
    })
    expect(thread.author).toEqual(mira)
    expect(texts).toEqual(['One', 'Two'])
  })

  it('advertisements are never posts, whoever signs them', () => {
    const { texts, codes } = assemble({
      posts: [from(mira, 'One'), from(mira, 'Buy', { isAd: true })],
    })
    expect(texts).toEqual(['One'])
    expect(codes).toEqual(['ads 1'])
  })
})

describe('order', () => {
  const posts = [3, 2, 1].map((at): DraftPost => ({ source: `Post ${at}`, url: status(at) }))

  it('newest first by the numbers of the addresses is turned round, with a note', () => {
    const { texts, codes } = assemble({ author: mira, posts })
    expect(texts).toEqual(['Post 1', 'Post 2', 'Post 3'])
    expect(codes).toEqual(['turned-round'])
  })

  it('oldest first, mixed order, equal dates and collections stay', () => {
    const [a, b, c] = posts as [DraftPost, DraftPost, DraftPost]
    expect(assemble({ author: mira, posts: [c, b, a] }).texts).toEqual([
      'Post 1',
      'Post 2',
      'Post 3',
    ])
    expect(assemble({ author: mira, posts: [b, a, c] }).texts).toEqual([
      'Post 2',
      'Post 3',
      'Post 1',
    ])
    expect(assemble({ author: mira, posts: [a, a] }).codes).toEqual([])
    const collection = [
      from(mira, 'A', { date: '2024-02-02' }),
      from(tom, 'B', { date: '2024-01-01' }),
    ]
    expect(assemble({ posts: collection }).texts).toEqual(['A', 'B'])
  })

  it('posts without a date go with their neighbours; too few dates prove nothing', () => {
    const [a, b] = posts as [DraftPost, DraftPost]
    expect(assemble({ author: mira, posts: [a, { source: 'x' }, b] }).texts).toEqual([
      'Post 2',
      'x',
      'Post 3',
    ])
    const few = [a, b, ...['x', 'y', 'z'].map((source) => ({ source }))]
    expect(assemble({ author: mira, posts: few }).codes).toEqual([])
  })

  it('the date comes from the address before what the source prints', () => {
    const [post] = assemble({
      author: mira,
      posts: [{ source: 'x', url: `${status(0)}?s=20`, date: '2020-01-01' }],
    }).thread.posts
    expect(post?.date).toMatch(/^2023-04-17T/)
    expect(post?.url).toBe(status(0))
  })
})

describe('media', () => {
  const image = (url: string | null) => ({ kind: 'image', url }) as const

  it('one picture under several addresses is one', () => {
    const [post] = assemble({
      author: mira,
      posts: [
        {
          source: 'x',
          media: [
            image('https://pbs.twimg.com/media/FlLHYw5X.jpg'),
            image('https://pbs.twimg.com/media/FlLHYw5X?format=jpg&name=large'),
            image('https://pbs.twimg.com/media/OtherOne.jpg'),
            image(null),
            image(null),
          ],
        },
      ],
    }).thread.posts
    expect(post?.media.map(({ url }) => url)).toEqual([
      'https://pbs.twimg.com/media/FlLHYw5X.jpg',
      'https://pbs.twimg.com/media/OtherOne.jpg',
      null,
      null,
    ])
  })

  it.each([
    ['Look https://t.co/abc', ['https://e.org/a.jpg'], 'Look', 1],
    ['Read it: https://t.co/abc', ['https://e.org/a.jpg'], 'Read it: https://t.co/abc', 1],
    ['Look https://t.co/abc', [], 'Look https://t.co/abc', 0],
    ['https://t.co/abc is down', ['https://e.org/a.jpg'], 'https://t.co/abc is down', 1],
    ['Look https://pic.twitter.com/abc', [], 'Look', 1],
    ['Look pic.twitter.com/abc', ['https://e.org/a.jpg'], 'Look', 1],
    ['https://t.co/abc', ['https://e.org/a.jpg'], '', 1],
  ])('%j with %j reads %j and has %i media', (source, urls, text, media) => {
    const { thread, texts } = assemble({
      author: mira,
      posts: [{ source, media: urls.map(image) }],
    })
    expect(texts).toEqual([text])
    expect(thread.posts[0]?.media).toHaveLength(media)
  })
})

describe('notes', () => {
  it('of one code are one, their counts added up; those about a post stay apart', () => {
    const { notes } = assemble({
      author: mira,
      posts: [
        { source: 'One', mayBeCut: true },
        { source: 'Two', mayBeCut: true },
        { source: 'Three https://t.co/abc', media: [{ kind: 'video', url: null }] },
        { source: '', cards: [{ text: 'A card', description: 'about bread', href: null }] },
      ],
      notes: [
        { code: 'media-links', count: 2, left: ['https://t.co/x'] },
        { code: 'page-text', left: ['Menu'] },
      ],
    })
    expect(notes).toEqual([
      { code: 'media-links', count: 3, left: ['https://t.co/x', 'https://t.co/abc'] },
      { code: 'page-text', count: 1, left: ['Menu', 'A card\nabout bread'] },
      { code: 'video-place', count: 1 },
      { code: 'may-be-cut', post: 0 },
      { code: 'may-be-cut', post: 1 },
    ])
  })
})

describe('quotes and polls', () => {
  it('a quoted post is read like a post, and its pictures are its own', () => {
    const [post] = assemble({
      author: mira,
      posts: [
        {
          source: 'So true',
          quote: {
            author: tom,
            source: 'Rye &amp; wheat by @ovenlight',
            media: [{ kind: 'image', url: 'https://e.org/q.jpg' }],
          },
        },
      ],
    }).thread.posts
    expect(post?.media).toEqual([])
    expect(post?.quote).toEqual({
      author: tom,
      runs: [
        { kind: 'text', text: 'Rye & wheat by ' },
        { kind: 'mention', text: '@ovenlight', handle: 'ovenlight' },
      ],
      media: [{ kind: 'image', url: 'https://e.org/q.jpg' }],
    })
  })

  it('a post of nothing but a poll or a quote stays', () => {
    const poll = { options: [{ text: 'Rye', share: 60 }], result: '5 votes' }
    const { thread } = assemble({
      posts: [{ source: '', poll }, { source: ' ', quote: { source: 'q' } }, { source: ' ' }],
    })
    expect(thread.posts).toHaveLength(2)
    expect(thread.posts[0]?.poll).toEqual(poll)
  })
})
