import { expect, test } from 'vitest'

import { canvasText } from '../../src/lib/arrange/canvas-text'
import { read } from './support'

const posts = [
  'How to bake slowly',
  'First comes flour.\n\nA lot of it.\n\nThen more.',
  'Then comes water, which is wet. Take it warm.',
  'Last is heat.',
]
const { arrangement, deck } = read(posts)
const keys = deck.slides.map(({ key }) => key)
const plain = { order: keys, rewritten: [], added: [] }
const slideOf = (post: number): string => `p${post}/1`
const mended = (from: string, to: string, post = 1): string =>
  canvasText(arrangement, deck, { ...plain, rewritten: [{ slide: slideOf(post), from, to }] })

test('untouched slides say the posts, with an empty line between them', () => {
  expect(canvasText(arrangement, deck, plain)).toBe(posts.join('\n\n'))
})

test('posts come in the order of the canvas', () => {
  const order = [slideOf(0), slideOf(3), slideOf(2), slideOf(1)]
  const text = canvasText(arrangement, deck, { ...plain, order })
  expect(text).toBe([posts[0], posts[3], posts[2], posts[1]].join('\n\n'))
})

test('a rewritten paragraph stands where the paragraph stood', () => {
  expect(mended('A lot of it.', 'Plenty ($1 worth).')).toBe(
    posts.join('\n\n').replace('A lot of it.', () => 'Plenty ($1 worth).'),
  )
})

test('a part of a paragraph that a slide shows alone is found where the text has it once', () => {
  expect(mended('Then comes water, which is wet.', 'Water comes next.', 2)).toContain(
    'Water comes next. Take it warm.',
  )
  expect(mended('Take\nit   warm.', 'Take it hot.', 2)).toContain('which is wet. Take it hot.')
})

test('words the text has more than once, or not at all, leave it as it is', () => {
  expect(mended('e', 'X')).toBe(posts.join('\n\n'))
  expect(mended('02', 'Two')).toBe(posts.join('\n\n'))
  expect(mended('', 'Two')).toBe(posts.join('\n\n'))
})

test('words of another slide’s post are not touched by an edit of the same words here', () => {
  expect(mended('Last is heat.', 'X')).toBe(posts.join('\n\n'))
})

test('a deleted paragraph takes its empty line along', () => {
  expect(mended('A lot of it.', '')).toContain('First comes flour.\n\nThen more.')
})

test('what a person added to a slide comes behind its post', () => {
  const added = [{ slide: slideOf(1), text: ' A note of mine ' }]
  expect(canvasText(arrangement, deck, { ...plain, added })).toContain(
    'Then more.\n\nA note of mine\n\nThen comes water',
  )
})

test('words of a person are never a pattern', () => {
  const own = read(['Cover', 'Is (a|b) \\d+ [x]? Yes. It is.'])
  const rewritten = [{ slide: 'p1/1', from: 'Is (a|b) \\d+ [x]?', to: 'Is it $&?' }]
  const order = own.deck.slides.map(({ key }) => key)
  expect(canvasText(own.arrangement, own.deck, { order, rewritten, added: [] })).toBe(
    'Cover\n\nIs it $&? Yes. It is.',
  )
})

test('a paragraph is found where its slide has printer’s quotes, and marks for direction and line ends', () => {
  const own = read(['Cover', 'We don\'t say "stop".\n\nAsk @naval today, step-by-step.', 'End'])
  const text = (from: string, to: string): string =>
    canvasText(own.arrangement, own.deck, {
      order: own.deck.slides.map(({ key }) => key),
      rewritten: [{ slide: slideOf(1), from, to }],
      added: [],
    })
  expect(text('We don’t say “stop”.', 'We never say “stop”.')).toContain('We never say “stop”.\n\n')
  expect(text('don’t say', 'won’t say')).toContain('We won’t say "stop".')
  expect(
    text('Ask \u200E@naval today, step\u2011by\u2011step.', 'Ask \u200E@naval, step\u2011wise.'),
  ).toBe('Cover\n\nWe don\'t say "stop".\n\nAsk @naval, step-wise.\n\nEnd')
})
