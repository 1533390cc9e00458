import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { arrangementOfPart, divideDeck, type Part } from '../../src/lib/arrange/divide'
import type { DeckSlide } from '../../src/lib/deck/deck'
import { plan, read, texts } from './support'

interface Shape {
  /** How many slides each post has. */
  readonly posts: readonly number[]
  readonly hasCover: boolean
  readonly hasClosing: boolean
}

/** A deck of posts with so many slides; the cover and the closing slide are posts of their own. */
function deckOf({ posts, hasCover, hasClosing }: Shape): { readonly slides: readonly DeckSlide[] } {
  const own = posts.flatMap((count, index) =>
    Array.from({ length: count }, (_, part) => slide('text', `p${index + 1}/${part + 1}`)),
  )
  return {
    slides: [
      ...(hasCover ? [slide('cover', 'p0/1')] : []),
      ...own,
      ...(hasClosing ? [slide('outro', `p${posts.length + 1}/1`)] : []),
    ],
  }
}

function slide(kind: 'cover' | 'text' | 'outro', key: string): DeckSlide {
  return { kind, key, post: 0, body: 32, blocks: [], title: [] }
}

const single = (count: number): readonly number[] => Array.from({ length: count }, () => 1)
const lengths = (parts: readonly Part[]): readonly number[] =>
  parts.map(({ slides }) => slides.length)
const bare = (posts: readonly number[]): Shape => ({ posts, hasCover: false, hasClosing: false })

describe('a deck that is too long for one post', () => {
  it.each([
    [20, single(60), [20, 20, 20]],
    [20, single(45), [15, 15, 15]],
    [20, single(21), [11, 10]],
    // Three slides of a post stay together: 4 + 4, not 5 + 3.
    [5, [1, 3, 3, 1], [4, 4]],
    // A post of 7 is cut, as it fits nowhere: with 1 before and after it 9 slides in 2 carousels.
    [5, [1, 7, 1], [5, 4]],
  ])('at most %i a post, posts of %j slides: %j', (most, posts, expected) => {
    const found = lengths(divideDeck(deckOf(bare(posts)), most))
    expect([...found].sort((a, b) => b - a)).toEqual(expected)
  })

  it('the cover and the closing slide are in every part and count: 58 others in 20 − 2 are 4 parts', () => {
    const deck = deckOf({ posts: single(58), hasCover: true, hasClosing: true })
    const parts = divideDeck(deck, 20)
    expect(lengths(parts).reduce((sum, length) => sum + length, 0)).toBe(58 + 4 * 2)
    expect(parts.map(({ slides }) => [slides[0], slides[slides.length - 1]])).toEqual(
      Array.from({ length: 4 }, () => ['p0/1', 'p59/1']),
    )
    expect(parts[0]?.start).toBe('p0/1')
    expect(parts.slice(1).map(({ start, slides }) => start === slides[1])).toEqual([
      true,
      true,
      true,
    ])
  })

  it('is nothing where all slides fit, and where nothing fits beside cover and closing', () => {
    expect(divideDeck(deckOf(bare(single(20))), 20)).toEqual([])
    const deck = deckOf({ posts: single(9), hasCover: true, hasClosing: true })
    expect(divideDeck(deck, 2)).toEqual([])
    expect(divideDeck(deck, 3)).toHaveLength(9)
  })
})

const shape: fc.Arbitrary<Shape> = fc.record({
  posts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }),
  hasCover: fc.boolean(),
  hasClosing: fc.boolean(),
})

it('every slide is in one part, in its order; none is too long; a post that fits is not cut', () => {
  fc.assert(
    fc.property(shape, fc.integer({ min: 3, max: 20 }), (given, most) => {
      const { slides } = deckOf(given)
      const parts = divideDeck({ slides }, most)
      if (slides.length <= most) {
        expect(parts).toEqual([])
        return
      }
      const repeated = slides.filter(({ kind }) => kind !== 'text').map(({ key }) => key)
      const own = parts.map((part) => part.slides.filter((key) => !repeated.includes(key)))
      expect(own.flat()).toEqual(slides.filter(({ kind }) => kind === 'text').map(({ key }) => key))
      for (const part of parts) {
        expect(part.slides.length).toBeLessThanOrEqual(most)
        expect(repeated.every((key) => part.slides.includes(key))).toBe(true)
      }
      const room = most - repeated.length
      given.posts.forEach((count, index) => {
        const homes = own.filter((keys) => keys.some((key) => key.startsWith(`p${index + 1}/`)))
        if (count <= room) expect(homes).toHaveLength(1)
      })
    }),
  )
})

/** Every way to put the pieces into runs of at most `room`. */
function waysOf(sizes: readonly number[], room: number): readonly (readonly number[])[] {
  if (sizes.length === 0) return [[]]
  return sizes.flatMap((_, index) => {
    const length = sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0)
    if (length > room) return []
    return waysOf(sizes.slice(index + 1), room).map((rest) => [length, ...rest])
  })
}

const unevenness = (runs: readonly number[]): number =>
  runs.reduce((sum, length) => sum + length * length, 0)

it('of all ways to cut between posts it takes the fewest parts, and of those the most equal ones', () => {
  const posts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(posts, fc.integer({ min: 4, max: 9 }), (sizes, most) => {
      const found = lengths(divideDeck(deckOf(bare(sizes)), most))
      if (found.length === 0) return
      const ways = waysOf(sizes, most)
      const fewest = Math.min(...ways.map((way) => way.length))
      const best = Math.min(...ways.filter((way) => way.length === fewest).map(unevenness))
      expect([found.length, unevenness(found)]).toEqual([fewest, best])
    }),
  )
})

describe('a part as an arrangement of its own', () => {
  const sentence = (n: number): string =>
    `Sentence number ${n} says something long enough to fill about two lines of a slide.`
  const long = Array.from({ length: 40 }, (_, n) => sentence(n)).join('\n\n')

  it('is planned to the same words on as many slides', () => {
    const { arrangement, deck, source } = read([
      'How to bake slowly',
      'First comes flour.',
      'Then comes water.',
      'Then comes salt.',
      'Follow me for more on baking.',
    ])
    expect(deck.slides.map(({ kind }) => kind)).toEqual(['cover', 'text', 'text', 'text', 'outro'])
    const parts = divideDeck(deck, 4)
    const planned = parts.map((part) =>
      plan(arrangementOfPart(arrangement, deck, part).arrangement, source),
    )
    expect(planned.map((each) => texts(each))).toEqual([
      [
        'How to bake slowly',
        'First comes flour.',
        'Then comes water.',
        'Follow me for more on baking.',
      ],
      ['How to bake slowly', 'Then comes salt.', 'Follow me for more on baking.'],
    ])
    expect(planned.map((each) => each.slides.map(({ kind }) => kind))).toEqual([
      ['cover', 'text', 'text', 'outro'],
      ['cover', 'text', 'outro'],
    ])
  })

  it('a post that alone is too long is cut: no word is lost, none is said twice', () => {
    const { arrangement, deck, source } = read(['How to bake slowly', long])
    expect(deck.slides.length).toBeGreaterThan(8)
    const parts = divideDeck(deck, 4)
    const planned = parts.map((part) =>
      plan(arrangementOfPart(arrangement, deck, part).arrangement, source),
    )
    for (const each of planned) expect(each.slides.length).toBeLessThanOrEqual(4)
    const said = planned.flatMap((each) => texts(each).slice(1)).join(' ')
    const numbers = [...said.matchAll(/Sentence number (\d+)/g)].map(([, n]) => Number(n))
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, n) => n))
  })
})
