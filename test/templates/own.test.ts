import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import type { Slide, TextNode } from '../../src/lib/slide/node'
import type { OwnTemplate } from '../../src/lib/slide/own-frame'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { defaultSettings } from '../../src/lib/settings/settings'
import { buildCarousel, type Carousel } from '../../src/lib/templates/build-carousel'
import type { Post, Thread } from '../../src/lib/thread/thread'
import { runsText } from '../../src/lib/thread/text'
import { runs } from '../support/samples'
import { frameOf, ownOf, usual } from './own-samples'
import { bread, fixedMeasure, post, stress, thread } from './samples'

function built(
  own: OwnTemplate,
  given: Thread | readonly (Post | string)[],
  known: readonly OwnTemplate[] = [own],
): readonly Slide[] {
  return carouselOf(own, given, known).slides
}

function carouselOf(
  own: OwnTemplate,
  given: Thread | readonly (Post | string)[],
  known: readonly OwnTemplate[] = [own],
): Carousel {
  return buildCarousel({
    thread: 'posts' in given ? given : thread(given),
    settings: {
      ...defaultSettings,
      template: own.id,
      cleaning: {
        ...defaultSettings.cleaning,
        pointers: false,
        threadMarks: false,
        counters: false,
        hashtags: false,
      },
    },
    pictures: new Map(),
    own: known,
    measure: fixedMeasure(),
  })
}

function textsOf(slide: Slide | undefined): readonly TextNode[] {
  return slide === undefined
    ? []
    : nodesOf(slide).flatMap((node) => (node.kind === 'text' ? [node] : []))
}

function named(slide: Slide | undefined, name: string): string {
  return textsOf(slide)
    .filter((node) => node.name === name)
    .map(nodeText)
    .join('|')
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

describe('every slide is a copy of the frame', () => {
  it('of its size, with the frame’s keys under the slide’s', () => {
    const slides = built(ownOf(usual), bread)
    expect(slides.every(({ source }) => source?.node === '1:2')).toBe(true)
    expect(new Set(slides.map(({ width, height }) => `${width} ${height}`))).toEqual(
      new Set(['1080 1350']),
    )
    const [cover] = built(ownOf(usual), ['Bread, slowly', 'Some words.', 'End'])
    expect(cover?.source?.slots.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'p0/1/0 hidden',
      'p0/1/1 text',
      'p0/1/2 hidden',
      'p0/1/3 hidden',
    ])
  })

  it.each(Object.entries(stress).filter(([name]) => !name.includes('30,000')))(
    '%s: nothing leaves the frame, every key once',
    (_, given) => {
      const slides = built(ownOf(usual), given)
      expect(checkSlides(slides, fixedMeasure()).filter(isError)).toEqual([])
    },
  )

  it('cover, posts and outro may have a frame each', () => {
    const own = ownOf(
      frameOf([{ slot: 'title', size: 96 }], 'cover', '1:3'),
      frameOf([{ slot: 'title' }, { slot: 'body' }, { slot: 'image' }], 'post', '1:4'),
      frameOf([{ slot: 'title' }, { slot: 'cta' }], 'outro', '1:5'),
    )
    const sources = built(own, bread).map(({ source }) => source?.node)
    expect(sources[0]).toBe('1:3')
    expect(sources[sources.length - 1]).toBe('1:5')
    expect(new Set(sources.slice(1, -1))).toEqual(new Set(['1:4']))
  })

  it('a frame that is not in the file leaves the deck to the default template', () => {
    const slides = built(ownOf(usual), bread, [])
    expect(slides.some(({ source }) => source !== undefined)).toBe(false)
    expect(slides.length).toBeGreaterThan(5)
  })
})

describe('words go', () => {
  it('to title and text; lists with their marks, code as it is', () => {
    const slides = built(ownOf(usual), [
      'Cover',
      'What you need:\n\n1. Flour\n2. Water',
      'The code:\n\n```\nlet a = "b"\n```',
    ])
    expect(named(slides[1], 'Title')).toBe('What you need:')
    expect(named(slides[1], 'Body')).toBe('1. Flour\n2. Water')
    expect(named(slides[2], 'Body')).toContain('let a = "b"')
  })

  it('to the text alone where there is no title, joined as they were', () => {
    const own = ownOf(frameOf([{ slot: 'body' }]))
    const [, slide] = built(own, ['Cover', 'First things first. And then the rest of it all.'])
    expect(textsOf(slide).map(nodeText)).toEqual([
      'First things first. And then the rest of it all.',
    ])
  })

  it('of a button to the button, and to the text where there is none', () => {
    const closing = 'If you liked this, share it.\n\nFollow me → @maralindq'
    const [withButton, without] = [usual, frameOf([{ slot: 'title' }, { slot: 'body' }])].map(
      (frame) => {
        const slides = built(ownOf(frame), ['Cover', 'Some words.', closing])
        return bare(
          textsOf(slides[slides.length - 1])
            .map(nodeText)
            .join(' '),
        )
      },
    )
    expect(withButton).toContain('maralindq')
    expect(without).toContain('maralindq')
  })

  it('a quotation names who said it', () => {
    const given = {
      ...post('My grandmother said:'),
      quote: {
        author: { name: 'Ada', handle: 'ada' },
        runs: [{ kind: 'text' as const, text: 'The dough decides.' }],
        media: [],
      },
    }
    const text = built(ownOf(usual), ['Cover', given, 'End'])
      .flatMap(textsOf)
      .map(nodeText)
      .join(' ')
    expect(text).toContain('The dough decides.')
    expect(text).toContain('— Ada @ada')
  })

  it('a quotation names who is said to have said it', () => {
    const text = built(ownOf(usual), ['Cover', '“The dough decides.” — Ada Miller', 'End'])
      .flatMap(textsOf)
      .map(nodeText)
      .join(' ')
    expect(text).toContain('The dough decides.')
    expect(text).toContain('— Ada Miller')
  })
})

describe('what a frame has no place for', () => {
  it('pictures stand on slides of the default template, in the frame’s size', () => {
    const own = ownOf(frameOf([{ slot: 'title' }, { slot: 'body' }]))
    const slides = built(own, ['Cover', post('Some words about it.', 'image'), 'End'])
    const pictured = slides.filter(({ source }) => source === undefined)
    expect(pictured).toHaveLength(1)
    expect(pictured[0]).toMatchObject({ width: 1080, height: 1350 })
  })

  it('four pictures of a post stand one a slide where there is one place', () => {
    const slides = built(ownOf(usual), [
      'Cover',
      post('Four loaves.', 'image', 'image', 'image', 'image'),
      'End',
    ])
    const shown = slides.filter(({ source }) =>
      source?.slots.some(({ key, kind }) => key.endsWith('/0') && kind === 'asIs'),
    )
    expect(shown).toHaveLength(4)
  })
})

describe('sizes are the frame’s', () => {
  it('and get smaller only as far as the floors: title 44, text 24', () => {
    const long = 'Words that go on and on, as they do in every thread there is. '.repeat(30)
    const slides = built(ownOf(usual), ['Cover', `A title of this post.\n\n${long}`, 'Short one.'])
    const sizes = (name: string): readonly number[] =>
      slides.flatMap((slide) =>
        textsOf(slide)
          .filter((node) => node.name === name)
          .map(({ style }) => style.size),
      )
    expect(Math.max(...sizes('Title'))).toBe(72)
    expect(Math.min(...sizes('Title'))).toBeGreaterThanOrEqual(44)
    expect(Math.max(...sizes('Body'))).toBe(36)
    expect(Math.min(...sizes('Body'))).toBeGreaterThanOrEqual(24)
  })

  it('a text of a fixed height is never fuller than that', () => {
    const own = ownOf(
      frameOf([
        { slot: 'title', size: 60 },
        { slot: 'body', height: 240 },
      ]),
    )
    const long = 'Words that go on and on, as they do in every thread there is. '.repeat(12)
    const slides = built(own, ['Cover', `A title of this post.\n\n${long}`, 'End'])
    expect(slides.length).toBeGreaterThan(4)
    expect(checkSlides(slides, fixedMeasure()).filter(isError)).toEqual([])
  })
})

describe('whatever the thread', () => {
  const sentence = fc
    .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 })
    .map((words) => `${words.join(' ')}.`.replace(/^./, (letter) => letter.toUpperCase()))
  const block = fc.oneof(
    fc.array(sentence, { minLength: 1, maxLength: 10 }).map((list) => list.join(' ')),
    fc
      .array(sentence, { minLength: 2, maxLength: 9 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
  )
  const posts = fc.array(
    fc
      .tuple(
        fc.array(block, { minLength: 1, maxLength: 3 }),
        fc.array(fc.constant('image' as const), { maxLength: 3 }),
      )
      .map(([blocks, media]) => post(blocks.join('\n\n'), ...media)),
    { minLength: 1, maxLength: 4 },
  )
  const frame = fc.constantFrom(
    usual,
    frameOf([{ slot: 'body', size: 40 }]),
    frameOf([{ slot: 'title', size: 64 }]),
    frameOf([
      { slot: 'title', size: 80 },
      { slot: 'body', height: 420 },
    ]),
    frameOf([{ slot: 'image', height: 500 }, { slot: 'body', size: 30 }, { slot: 'number' }]),
  )

  it('no word is lost, none is said twice, and nothing leaves the frame', () => {
    fc.assert(
      fc.property(posts, frame, (given, one) => {
        const { slides, deck } = carouselOf(ownOf(one), given)
        // A title over the rest of a list says again what stood over its beginning.
        const isAgain = (key: string): boolean =>
          deck.slides.some((slide) => slide.key === key && 'continued' in slide)
        const said = bare(
          slides
            .flatMap((slide) =>
              textsOf(slide).filter(({ name }) => name !== 'Title' || !isAgain(slide.key)),
            )
            .filter(({ name }) => name !== 'Hint')
            .map(nodeText)
            .join(' '),
        )
        const meant = bare(given.map((each) => runsText(each.runs)).join(' '))
        expect(said).toBe(meant)
        expect(checkSlides(slides, fixedMeasure()).filter(isError)).toEqual([])
      }),
      { numRuns: runs(60), endOnFailure: true },
    )
  }, 60_000)
})
