import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { inCanvasOrder } from '../../src/lib/arrange/canvas-order'
import type { Deck } from '../../src/lib/deck/deck'
import { defaultSettings } from '../../src/lib/settings/settings'
import { plan, read, texts } from './support'

const sentence = (n: number): string =>
  `Sentence number ${n} of this post says something long enough to fill about two lines of a slide, no more.`
const long = Array.from({ length: 14 }, (_, n) => sentence(n)).join('\n\n')
const captions = { pictures: { ...defaultSettings.pictures, captions: true } }
const short = ['How to bake slowly', 'First comes flour.', 'Then comes water.', 'Last is heat.']

function words(deck: Deck): readonly string[] {
  return texts(deck)
    .flatMap((text) => text.split(' '))
    .sort()
}

describe('the order of the canvas', () => {
  it('slides stand in the order they have there', () => {
    const { arrangement, deck, source } = read(short)
    const ordered = inCanvasOrder(arrangement, deck, ['p0/1', 'p3/1', 'p1/1', 'p2/1'])
    expect(texts(plan(ordered.arrangement, source)).slice(1)).toEqual([
      'Last is heat.',
      'First comes flour.',
      'Then comes water.',
    ])
    expect(ordered.keys.size).toBe(0)
  })

  it('the order they have changes nothing, and gives the very same arrangement', () => {
    const { arrangement, deck } = read([...short, long])
    const keys = deck.slides.map(({ key }) => key)
    expect(inCanvasOrder(arrangement, deck, keys).arrangement).toBe(arrangement)
    expect(inCanvasOrder(arrangement, deck, []).arrangement).toBe(arrangement)
  })

  it('slides the canvas does not have follow the one they followed; unknown keys are passed over', () => {
    const { arrangement, deck, source } = read(short)
    const ordered = inCanvasOrder(arrangement, deck, ['p0/1', 'x', 'p2/1', 'p1/1'])
    expect(texts(plan(ordered.arrangement, source)).slice(1)).toEqual([
      'Then comes water.',
      'Last is heat.',
      'First comes flour.',
    ])
  })

  it('a slide put between those of a long post cuts it there, and keys say what became of each', () => {
    const { arrangement, deck, source } = read([...short, long])
    const keys = deck.slides.map(({ key }) => key)
    expect(keys.slice(4)).toEqual(['p4/1', 'p4/2', ...keys.slice(6)])
    const wanted = ['p0/1', 'p1/1', 'p2/1', 'p4/1', 'p3/1', ...keys.slice(5)]
    const ordered = inCanvasOrder(arrangement, deck, wanted)
    const after = plan(ordered.arrangement, source)
    const before = new Map(deck.slides.map(({ key }, index) => [key, texts(deck)[index]]))
    expect(texts(after)).toEqual(wanted.map((key) => before.get(key)))
    expect(after.slides.map(({ key }) => key)).toEqual(
      wanted.map((key) => ordered.keys.get(key) ?? key),
    )
  })

  it.each([
    ['alone', undefined],
    ['described', 'A bowl of dry flour, seen from above'],
  ])('words that stand after the picture of their post, %s, can stand elsewhere', (_, alt) => {
    const text = 'You need:\n\n- Flour\n- Water\n- Salt\n\nMix them and go to bed.'
    const media = [{ kind: 'image', url: null, ...(alt !== undefined && { alt }) } as const]
    const posts = [...short, { runs: [{ kind: 'text', text } as const], media }]
    const { arrangement, deck, source } = read(posts, captions)
    const kinds = deck.slides.map(({ kind }) => kind)
    expect(kinds.slice(4)).toEqual(['picture', kinds[5]])
    const order = ['p0/1', 'p4/2', 'p1/1', 'p2/1', 'p3/1', 'p4/1']
    const { arrangement: ordered, keys } = inCanvasOrder(arrangement, deck, order)
    const after = plan(ordered, source, captions)
    const said = new Map(deck.slides.map(({ key }, index) => [key, texts(deck)[index]]))
    expect(texts(after)).toEqual(order.map((key) => said.get(key)))
    expect(after.slides.map(({ key }) => key)).toEqual(order.map((key) => keys.get(key) ?? key))
    expect(after.slides[5]?.kind).toBe('picture')
  })

  it('in whatever order, no word is lost or said twice', () => {
    const { arrangement, deck, source } = read([...short, long])
    const keys = deck.slides.map(({ key }) => key)
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), (order) => {
        const after = plan(inCanvasOrder(arrangement, deck, order).arrangement, source)
        // A part that comes to stand first is a cover, which takes fewer words.
        expect(words(after)).toEqual(words(deck))
      }),
      { numRuns: 20 },
    )
  })
})
