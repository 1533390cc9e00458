import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Media } from '../../src/lib/thread/thread'
import { plainText } from '../../src/lib/thread/text'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import type { Slide, TextNode } from '../../src/lib/slide/node'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { defaultSettings } from '../../src/lib/settings/settings'
import { runs } from '../support/samples'
import { bread, carousel, fixedMeasure, post, stress, thread } from './samples'

/**
 * Text layers that show the thread's own words, in order. A title over the rest of a list says again,
 * in short, what stood over its beginning.
 */
function wordLayers(slide: Slide): readonly TextNode[] {
  const furniture = [
    'Name',
    'Handle',
    'Page',
    'Running title',
    'Initials',
    'Hint',
    'Language',
    'Continued',
  ]
  const marks = ['Opening quote', 'Marker', 'Number']
  const goesOn = nodesOf(slide).some((node) => node.name === 'Continued')
  const others = [...furniture, ...marks, ...(goesOn ? ['Title'] : [])]
  return nodesOf(slide).filter(
    (node): node is TextNode => node.kind === 'text' && !others.includes(node.name),
  )
}

/** Letters and figures of all slides, one after the other. */
function shown(slides: readonly Slide[]): string {
  return bare(slides.flatMap(wordLayers).map(nodeText).join(' '))
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

describe('whatever the thread', () => {
  it.each(Object.entries(stress))(
    '%s: nothing outside, nothing overlapping, every key once',
    (_, given) => {
      const measure = fixedMeasure()
      const { slides } = carousel(given, {}, measure)
      expect(checkSlides(slides, measure).filter(isError)).toEqual([])
    },
  )

  it.each([
    { title: 44, body: 24, meta: 22 },
    { title: 160, body: 64, meta: 40 },
  ])('keeps it so at the ends of the type controls: %j', (type) => {
    for (const [name, given] of Object.entries(stress)) {
      if (name.includes('30,000')) continue
      const measure = fixedMeasure()
      const { slides } = carousel(given, { type: { ...defaultSettings.type, ...type } }, measure)
      expect(checkSlides(slides, measure).filter(isError), name).toEqual([])
    }
  })

  it('gives the same slides for the same input', () => {
    expect(carousel(bread)).toEqual(carousel(bread))
  })

  it('gives every post that has something a slide and counts pages without a gap', () => {
    const { slides, notes } = carousel(stress['empty posts'] ?? thread([]))
    expect(slides.map((slide) => slide.name)).toEqual(['01 Something'])
    expect(notes).toEqual([{ code: 'empty-post', count: 4 }])
  })
})

const sentence = fc
  .array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 24 })
  .map((words) => `${words.join(' ')}.`.replace(/^./, (letter) => letter.toUpperCase()))
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
const list = fc
  .tuple(fc.constantFrom('- ', '1. '), fc.array(sentence, { minLength: 2, maxLength: 18 }))
  .map(([mark, items]) =>
    items.map((item, index) => (mark === '- ' ? `- ${item}` : `${index + 1}. ${item}`)).join('\n'),
  )
const shortList = fc
  .array(fc.stringMatching(/^[a-z]{2,12}$/), { minLength: 2, maxLength: 34 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'))
const aside = fc
  .array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '))
const media = fc.array(fc.constantFrom<Media['kind']>('image', 'video', 'gif'), { maxLength: 5 })
const anyPost = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, list, shortList, aside), {
      maxLength: 4,
    }),
    media,
  )
  .map(([blocks, kinds]) => post(blocks.join('\n\n'), ...kinds))

describe('words', () => {
  it('stand on some slide exactly once and in order, for any posts of paragraphs and lists', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { minLength: 1, maxLength: 5 }), (posts) => {
        const given = thread(posts)
        const { slides } = carousel(given)
        const written = given.posts.map((one) => plainText(one).replace(/^\d+\. /gm, '')).join(' ')
        expect(shown(slides)).toBe(bare(written))
      }),
      { numRuns: runs(50), endOnFailure: true },
    )
  })

  it('leave no slide, for any string in a post', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { minLength: 1, maxLength: 4 }),
        (texts) => {
          const measure = fixedMeasure()
          const { slides } = carousel(thread(texts), {}, measure)
          expect(checkSlides(slides, measure).filter(isError)).toEqual([])
        },
      ),
      { numRuns: runs(60), endOnFailure: true },
    )
  })

  it('of 30,000 letters without a space are all there', () => {
    const { slides } = carousel(thread(['Cover', 'x'.repeat(30_000)]))
    expect(shown(slides)).toBe(`Cover${'x'.repeat(30_000)}`)
  })
})

describe('a deck', () => {
  it('has at most two sizes of running text', () => {
    for (const given of Object.values(stress)) {
      const sizes = carousel(given)
        .slides.flatMap(wordLayers)
        .filter((node) => node.name === 'Body')
        .map((node) => node.style.size)
      expect(new Set(sizes).size).toBeLessThanOrEqual(2)
    }
  })

  it('names its slides for people: number, first whole words, no "/"', () => {
    expect(carousel(bread).slides.map((slide) => slide.name)).toEqual([
      '01 Cover',
      '02 Make a starter',
      '03 What you need',
      '04 My grandmother used',
      '05 Heat matters more',
      '06 Here is the crumb',
      '07 A jar on the fifth',
      '08 Four loaves, four',
      '09 The schedule in code',
      '10 Outro',
    ])
  })

  it('gives each post of an invented thread its role', () => {
    expect(carousel(bread).deck.slides.map((slide) => slide.kind)).toEqual([
      'cover',
      'step',
      'list',
      'quote',
      'text',
      'picture',
      'picture-text',
      'grid',
      'code',
      'outro',
    ])
  })

  it('has a swipe arrow on every slide but the last, and true page numbers', () => {
    const { slides } = carousel(bread)
    const arrows = slides.map((slide) => nodesOf(slide).some((node) => node.name === 'Swipe arrow'))
    expect(arrows).toEqual([...slides.slice(1).map(() => true), false])
    const pages = slides.flatMap((slide) =>
      nodesOf(slide).flatMap((node) =>
        node.kind === 'text' && node.name === 'Page' ? [nodeText(node)] : [],
      ),
    )
    expect(pages).toEqual(slides.map((_, index) => `${index + 1}/${slides.length}`))
  })

  it('keeps its keys when words of a post change', () => {
    const keys = (given: readonly Slide[]): readonly string[] => given.map((slide) => slide.key)
    const [cover = '', ...rest] = bread
    const changed = ['Another title altogether', ...rest]
    expect(keys(carousel(changed).slides)).toEqual(keys(carousel([cover, ...rest]).slides))
  })
})
