import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { livePosts, plannedThread, postLabels } from '../../src/lib/arrange/arrangement'
import {
  addAsSlides,
  addBlank,
  addPlace,
  addToSlide,
  deleteSlides,
  duplicateSlides,
  moveSlides,
} from '../../src/lib/arrange/slides'
import { plainText } from '../../src/lib/thread/text'
import type { Post, Thread } from '../../src/lib/thread/thread'
import { bread, post } from '../templates/samples'
import { runs } from '../support/samples'
import { plan, read, texts } from './support'

const sentence = (n: number): string =>
  `Sentence number ${n} of this post says something long enough to fill about two lines of a slide, no more.`
/** Divides into several slides. */
const long = Array.from({ length: 14 }, (_, n) => sentence(n)).join('\n\n')
const posts = [
  'How to bake slowly',
  'First comes flour.',
  long,
  'Then comes water.',
  'Last is heat.',
]

function letters(thread: Thread): string {
  return thread.posts
    .flatMap(plainText)
    .join('')
    .replace(/[\s`]|```\w*/g, '')
}

function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

describe('slides by hand', () => {
  it('a post dropped between two slides leaves its old slide and stands there', () => {
    const { arrangement, deck, source } = read(posts.filter((text) => text !== long))
    const moved = addAsSlides(arrangement, deck, ['3'], 1)
    expect(texts(plan(moved.arrangement, source))).toEqual([
      'How to bake slowly',
      'Last is heat.',
      'First comes flour.',
      'Then comes water.',
    ])
  })

  it('several posts dropped in a gap are one slide each, in the order given', () => {
    const { arrangement, deck, source } = read(posts.filter((text) => text !== long))
    const moved = addAsSlides(arrangement, deck, ['2', '3'], 1)
    expect(texts(plan(moved.arrangement, source)).slice(1)).toEqual([
      'Then comes water.',
      'Last is heat.',
      'First comes flour.',
    ])
  })

  it('a post dropped on a slide adds its words at the end, and its own slide is gone', () => {
    const { arrangement, deck, source } = read(posts.filter((text) => text !== long))
    const added = addToSlide(arrangement, deck, ['3'], 'p1/1')
    expect(texts(plan(added.arrangement, source))).toEqual([
      'How to bake slowly',
      'First comes flour. Last is heat.',
      'Then comes water.',
    ])
  })

  it('moving one slide of a long post cuts the post there; every other slide says what it said', () => {
    const { arrangement, deck, source } = read(posts)
    const before = [...texts(deck)]
    const keys = deck.slides.map(({ key }) => key)
    const second = keys[3] ?? ''
    expect(second).toBe('p2/2')
    const moved = moveSlides(arrangement, deck, [second], 1)
    const after = texts(plan(moved.arrangement, source))
    const [taken] = before.splice(3, 1)
    before.splice(1, 0, taken ?? '')
    expect(after).toEqual(before)
    expect(moved.keys.get('p2/1')).toBe('p2/1')
    expect([...postLabels(moved.arrangement).values()]).toContain('3b')
  })

  it('moving all slides of a post cuts nothing', () => {
    const { arrangement, deck, source } = read(posts)
    const own = deck.slides.map(({ key }) => key).filter((key) => key.startsWith('p2/'))
    const moved = moveSlides(arrangement, deck, own, 1)
    expect(moved.arrangement.posts).toBe(arrangement.posts)
    expect(texts(plan(moved.arrangement, source))[1]).toBe(texts(deck)[2])
  })

  it('a gap inside a post cuts it', () => {
    const { arrangement, deck, source } = read(posts)
    const moved = moveSlides(arrangement, deck, ['p4/1'], 3)
    const before = texts(deck)
    const after = texts(plan(moved.arrangement, source))
    expect(after.slice(0, 5)).toEqual([...before.slice(0, 3), 'Last is heat.', before[3]])
  })

  it('a slide moved to where it stands changes nothing that is said', () => {
    const { arrangement, deck, source } = read(posts)
    for (const before of [1, 2]) {
      const moved = moveSlides(arrangement, deck, ['p1/1'], before)
      expect(texts(plan(moved.arrangement, source))).toEqual(texts(deck))
    }
  })

  it('a deleted slide leaves its post among the cards', () => {
    const { arrangement, deck, source } = read(posts)
    const left = deleteSlides(arrangement, deck, ['p1/1'])
    expect(texts(plan(left.arrangement, source))).not.toContain('First comes flour.')
    expect(livePosts(left.arrangement)).toHaveLength(posts.length)
  })

  it('a double has words of its own', () => {
    const { arrangement, deck, source } = read(posts)
    const doubled = duplicateSlides(arrangement, deck, ['p1/1'])
    const after = texts(plan(doubled.arrangement, source))
    expect(after.filter((text) => text === 'First comes flour.')).toHaveLength(2)
    expect(new Set(doubled.arrangement.posts.map(({ id }) => id)).size).toBe(posts.length + 1)
  })

  it('a double has places of its own, and says whose pictures they show', () => {
    const { arrangement, deck } = read(['A cover', post('The crumb', 'image')])
    const { places, arrangement: doubled } = duplicateSlides(arrangement, deck, ['p1/1'])
    expect([...places]).toEqual([['2/0', '1/0']])
    const names = doubled.posts.flatMap((own) => own.post.media.map(({ place }) => place))
    expect(names).toEqual(['1/0', '2/0'])
  })

  it('a blank slide stands in its gap, empty, and goes with its card', () => {
    const { arrangement, deck, source } = read(posts)
    const blank = addBlank(arrangement, deck, 1)
    const after = plan(blank.arrangement, source)
    expect(after.slides[1]).toMatchObject({ key: blank.key, kind: 'text', blocks: [] })
    const gone = deleteSlides(blank.arrangement, after, [blank.key])
    expect(gone.arrangement.posts).toEqual(arrangement.posts)
    expect(gone.arrangement.entries).toEqual(arrangement.entries)
  })

  it('a picture in a gap is a slide with its place', () => {
    const { arrangement, deck, source } = read(posts)
    const added = addBlank(arrangement, deck, 1, { kind: 'image', url: null })
    expect(plan(added.arrangement, source).slides[1]).toMatchObject({
      kind: 'picture',
      pictures: [{ place: added.place }],
    })
  })

  it('a slide takes one more picture', () => {
    const { arrangement, deck, source } = read(posts)
    const added = addPlace(arrangement, deck, 'p1/1')
    const after = plan(added?.arrangement ?? arrangement, source)
    expect(JSON.stringify(after.slides.filter(({ key }) => key.startsWith('p1/')))).toContain(
      added?.place,
    )
    expect(addPlace(arrangement, deck, 'end/1')).toBeNull()
  })

  it('a listing cut in two is fenced on both sides', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `value_${n} = compute(${n})`)
    const code = `Read this\n\n\`\`\`python\n${lines.join('\n')}\n\`\`\``
    const { arrangement, deck, source } = read(['A cover', code, 'An end to it all'])
    const own = deck.slides.filter(({ key }) => key.startsWith('p1/'))
    expect(own.length).toBeGreaterThan(1)
    const moved = moveSlides(arrangement, deck, [own[own.length - 1]?.key ?? ''], 1)
    const after = plan(moved.arrangement, source)
    expect(after.slides[1]?.kind).toBe('code')
    expect(
      texts(after)
        .filter((text) => text.includes('value_'))
        .join(' ')
        .match(/value_\d+/g),
    ).toHaveLength(60)
  })

  it('no word and no picture is lost, whatever is moved, joined and cut', () => {
    const given: readonly (Post | string)[] = [...bread, long]
    const step = fc.record({
      kind: fc.constantFrom('gap', 'add', 'move', 'move two', 'blank', 'place'),
      a: fc.nat(60),
      b: fc.nat(60),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const { source, ...start } = read(given)
        let { arrangement, deck } = start
        for (const { kind, a, b } of steps) {
          const key = deck.slides[a % deck.slides.length]?.key ?? ''
          const other = deck.slides[(a + 1) % deck.slides.length]?.key ?? ''
          const gap = b % (deck.slides.length + 1)
          const id = arrangement.posts[b % arrangement.posts.length]?.id ?? ''
          arrangement = (
            {
              gap: () => addAsSlides(arrangement, deck, [id], a % (deck.slides.length + 1)),
              add: () => addToSlide(arrangement, deck, [id], key),
              move: () => moveSlides(arrangement, deck, [key], gap),
              'move two': () => moveSlides(arrangement, deck, [key, other], gap),
              blank: () => addBlank(arrangement, deck, gap),
              place: () => addPlace(arrangement, deck, key) ?? { arrangement },
            } as const
          )[kind]().arrangement
          deck = plan(arrangement, source)
        }
        const planned = plannedThread(arrangement, source).thread
        expect(sorted(letters(planned))).toBe(sorted(letters(source)))
        const places = planned.posts.flatMap(({ media }) => media.map(({ place }) => place))
        expect(new Set(places).size).toBe(places.length)
        expect(places.length).toBeGreaterThanOrEqual(
          source.posts.flatMap(({ media }) => media).length,
        )
        const ids = arrangement.entries.map((entry) => entry.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(deck.slides.map(({ key }) => key)).size).toBe(deck.slides.length)
      }),
      { numRuns: runs(40) },
    )
  }, 60_000)
})
