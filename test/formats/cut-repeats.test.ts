import { describe, expect, it } from 'vitest'

import { assembleThread } from '../../src/lib/formats/assemble'
import type { DraftPost } from '../../src/lib/formats/draft'
import { plainText } from '../../src/lib/thread/text'

const whole =
  'Stone first, air second: an oven that is warm within is warm for the whole of the bread.'
const cut = whole.slice(0, 60)

function textsOf(posts: readonly DraftPost[]): readonly string[] {
  const author = { name: 'Mira Oven', handle: 'miraoven' }
  return assembleThread({ author, posts }).value.posts.map(plainText)
}

describe('a post that stands there whole and cut', () => {
  it('is read once, with a note that holds the cut words', () => {
    const { value, notes } = assembleThread({
      author: { name: 'Mira Oven', handle: 'miraoven' },
      posts: [{ source: whole }, { source: `${cut}…`, mayBeCut: true }],
    })
    expect(value.posts.map(plainText)).toEqual([whole])
    expect(notes).toEqual([{ code: 'repeated', count: 1, left: [`${cut}…`] }])
  })

  it('may be cut first', () => {
    expect(textsOf([{ source: cut, mayBeCut: true }, { source: whole }])).toEqual([whole])
  })

  it('moves up the notes about posts below it', () => {
    const { notes } = assembleThread({
      author: { name: 'Mira Oven', handle: 'miraoven' },
      posts: [{ source: cut, mayBeCut: true }, { source: whole }, { source: 'Good night.' }],
      notes: [{ code: 'author-guessed', post: 2 }],
    })
    expect(notes).toContainEqual({ code: 'author-guessed', post: 1 })
  })

  it.each<[string, readonly DraftPost[]]>([
    ['that is not cut', [{ source: whole }, { source: cut }]],
    ['with other words', [{ source: whole }, { source: `${cut} not`, mayBeCut: true }]],
    ['of a few words', [{ source: whole }, { source: whole.slice(0, 20), mayBeCut: true }]],
    [
      'with an address of its own',
      [
        { source: whole, url: 'https://x.com/miraoven/status/2055497561855926001' },
        {
          source: cut,
          mayBeCut: true,
          url: 'https://x.com/miraoven/status/2055497561855926002',
        },
      ],
    ],
    [
      'by somebody else',
      [
        { source: whole, author: { name: 'Mira Oven', handle: 'miraoven' } },
        { source: cut, mayBeCut: true, author: { name: 'Ivo', handle: 'ivokneads' } },
      ],
    ],
  ])('keeps one %s', (_, posts) => {
    const { value } = assembleThread({ author: { name: '', handle: '' }, posts })
    expect(value.posts).toHaveLength(2)
  })
})
