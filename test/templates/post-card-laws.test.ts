import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMeasure } from '../../src/lib/deck/line-breaking'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { checkSlides } from '../../src/lib/slide/check'
import { isError, type Finding } from '../../src/lib/slide/finding'
import { layOutSlide, toBlock } from '../../src/lib/slide/layout'
import type { SlideNode, TextNode } from '../../src/lib/slide/node'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { plainText } from '../../src/lib/thread/text'
import type { Carousel } from '../../src/lib/templates/build-carousel'
import { runs } from '../support/samples'
import { bread, carousel, fixedMeasure, fixedWidth, post, stress, thread } from './samples'

const measure = fixedMeasure()
const card = { template: 'post-card' } as const

function ratio(id: Settings['canvas']['ratio']): Partial<Settings> {
  return { ...card, canvas: { ...defaultSettings.canvas, ratio: id } }
}

function errors({ slides }: Carousel): readonly Finding[] {
  return checkSlides(slides, measure).filter(isError)
}

/** Slides whose card is higher than its stage, by name. */
function tooHigh({ slides }: Carousel): readonly string[] {
  return slides.flatMap((slide) => {
    const placed = layOutSlide(slide, measure)
    const own = placed.find(({ node }) => node.name === 'Card')?.rect
    const stage = placed.find(({ node }) => node.name === 'Stage')?.rect
    const isInside = own !== undefined && stage !== undefined && own.height <= stage.height + 0.5
    return isInside ? [] : [slide.name]
  })
}

const ratios = ['portrait', 'square', 'landscape', 'story', 'tall', 'pin', 'wide'] as const

describe('the title of a cover', () => {
  it('is set a size smaller before it has a short line', () => {
    const titles = ['Everything about baking rye', 'Nine loaves that taught me to wait']
    for (const id of ['portrait', 'square'] as const) {
      for (const title of titles) {
        const { slides } = carousel([`${title}\n\nA thread 🧵`, 'One.'], ratio(id), measure)
        const lines = slides
          .slice(0, 1)
          .flatMap((slide) => layOutSlide(slide, measure))
          .flatMap(({ node, rect }) =>
            isTitle(node) ? measure(toBlock(node), rect.width).lines : [],
          )
        expect(Math.min(...lines) / Math.max(...lines), `${id} ${title}`).toBeGreaterThan(0.55)
      }
    }
  })

  it('keeps its lines in a font a hair narrower than the one it was planned with', () => {
    const narrower = createMeasure((...given) => fixedWidth(...given) * 0.99)
    const titles = ['a', 'a night,', 'a night, but all', 'a night, but all of'].map(
      (end) => `Good bread takes two whole days and ${end}`,
    )
    const changed = titles.flatMap((title) =>
      (['portrait', 'square', 'tall'] as const).flatMap((id) => {
        const { slides } = carousel([`${title}\n\nA thread 🧵`, 'One.'], ratio(id), measure)
        const [cover] = slides
        const found = cover === undefined ? [] : layOutSlide(cover, measure)
        return found.flatMap(({ node, rect }) => {
          if (!isTitle(node)) return []
          const lines = measure(toBlock(node), rect.width).lines
          const other = narrower(toBlock(node), rect.width).lines
          const isSame = lines.every((line, at) => Math.abs(line - (other[at] ?? 0)) < line * 0.02)
          return isSame ? [] : [`${id} ${title}`]
        })
      }),
    )
    expect(changed).toEqual([])
  })
})

function isTitle(node: SlideNode): node is TextNode {
  return node.kind === 'text' && node.name === 'Title'
}

describe('whatever the thread', () => {
  it.each(ratios)('%s: cards hold it, nothing outside, nothing overlapping', (id) => {
    // Every thread on three of the seven; all of them together take too long.
    const at = ratios.indexOf(id)
    const threads = Object.entries(stress).filter(
      ([name], index) => !name.includes('30,000') && (at === 0 || (index + at) % 3 === 0),
    )
    for (const [name, given] of [['bread', thread(bread)] as const, ...threads]) {
      const made = carousel(given, ratio(id), measure)
      expect(errors(made), name).toEqual([])
      expect(tooHigh(made), name).toEqual([])
    }
  })

  it('breaks on no size a person may choose', () => {
    for (const [width, height] of [
      [100, 100],
      [4096, 100],
      [100, 4096],
      [4096, 4096],
    ] as const) {
      const canvas = { ...defaultSettings.canvas, ratio: 'custom', width, height } as const
      expect(carousel(bread.slice(0, 4), { ...card, canvas }).slides.length).toBeGreaterThan(3)
    }
  })

  it.each([
    { title: 44, body: 24, meta: 22 },
    { title: 120, body: 56, meta: 32 },
  ])('keeps it so at the ends of the type controls: %j', (type) => {
    const made = carousel(bread, { ...card, type: { ...defaultSettings.type, ...type } }, measure)
    expect(errors(made)).toEqual([])
    expect(tooHigh(made)).toEqual([])
  })
})

const paragraph = fc
  .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 2, maxLength: 60 })
  .map((words) => `${words.join(' ').replace(/ (\w{5,}) /g, ' $1. ')}.`)
const list = fc
  .array(fc.stringMatching(/^[a-z]{2,20}( [a-z]{2,20}){0,3}$/), { minLength: 2, maxLength: 18 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'))
const anyPost = fc
  .tuple(
    fc.array(fc.oneof(paragraph, list), { maxLength: 3 }),
    fc.array(fc.constantFrom<'image' | 'video'>('image', 'video'), { maxLength: 4 }),
  )
  .map(([blocks, kinds]) => post(blocks.join('\n\n'), ...kinds))

/** Layers that say nothing of what the post says. */
const furniture =
  /^(?:Name|Handle|Page|Initials|Hint|Language|Continued|Marker|Number|Website|Running title)$/

it('shows every word of every post once and in order, on every ratio', () => {
  const bare = (text: string): string => text.replace(/[^\p{L}]/gu, '')
  fc.assert(
    fc.property(
      fc.array(anyPost, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...ratios),
      (posts, id) => {
        const given = thread(posts)
        const { slides } = carousel(given, ratio(id))
        const shown = slides.flatMap((slide) => {
          const goesOn = nodesOf(slide).some(({ name }) => name === 'Continued')
          const isRepeated = ({ key }: SlideNode): boolean => goesOn && /\/before\//.test(key)
          return nodesOf(slide).flatMap((node) =>
            node.kind === 'text' && !furniture.test(node.name) && !isRepeated(node)
              ? [nodeText(node)]
              : [],
          )
        })
        expect(bare(shown.join(' '))).toBe(bare(given.posts.map(plainText).join(' ')))
      },
    ),
    { numRuns: runs(20), endOnFailure: true },
  )
})
