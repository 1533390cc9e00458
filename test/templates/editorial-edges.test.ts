import { describe, expect, it } from 'vitest'

import { blocksText } from '../../src/lib/deck/words'
import type { Slide, TextNode } from '../../src/lib/slide/node'
import { toBlock } from '../../src/lib/slide/layout'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { carousel, fixedMeasure, post } from './samples'

const measure = fixedMeasure()

function textNamed(slide: Slide | undefined, name: string): TextNode | undefined {
  const nodes = slide === undefined ? [] : nodesOf(slide)
  return nodes.find((node): node is TextNode => node.kind === 'text' && node.name === name)
}

function kinds(posts: Parameters<typeof carousel>[0]): readonly string[] {
  return carousel(posts).deck.slides.map((slide) => slide.kind)
}

describe('words of a title that are very long', () => {
  it.each(['Versicherungsgesellschaft', 'Roggenvollkornbrotbackstubenbesitzer'])(
    'are never cut while they fit at the floor: %s',
    (word) => {
      const [slide] = carousel([`${word} und was sie wirklich wissen`, 'And more.']).slides
      const title = textNamed(slide, 'Title')
      if (title === undefined) throw new Error('no title')
      const alone = { runs: [{ text: word }], style: title.style }
      expect(Math.max(...measure(alone, Infinity).lines)).toBeLessThanOrEqual(888)
    },
  )

  it('break at a hyphen when they do not fit at the floor, and not inside a word', () => {
    const halves = ['Roggenvollkornbrotbackstuben-', 'besitzerinnenvereinigungen']
    const [slide] = carousel([halves.join(''), 'And more.']).slides
    const title = textNamed(slide, 'Title')
    if (title === undefined) throw new Error('no title')
    expect(nodeText(title)).toBe(halves.join(''))
    const set = measure(toBlock(title), 888).lines
    const alone = halves.map((half) =>
      Math.max(...measure({ runs: [{ text: half }], style: title.style }, Infinity).lines),
    )
    expect(set).toEqual(alone)
  })
})

it('a Japanese cover stands in at most four lines, none half as long as the longest', () => {
  const [slide] = carousel(['毎朝二十分でパンを焼けるようになる方法を説明します。', '次。']).slides
  const title = textNamed(slide, 'Title')
  if (title === undefined) throw new Error('no title')
  const { lines } = measure(toBlock(title), 888)
  expect(lines.length).toBeLessThanOrEqual(4)
  expect(Math.min(...lines)).toBeGreaterThanOrEqual(Math.max(...lines) / 2)
})

describe('the end of a deck', () => {
  it('is words: the picture of the closing post stands before them', () => {
    const closing = post('If you liked this, share it with a friend who bakes.', 'image')
    expect(kinds(['Bread', 'It rises.', closing])).toEqual(['cover', 'text', 'picture', 'outro'])
  })

  it('is words of a single post, too, when its video does not stand with them', () => {
    const only = post(
      'Bread at home\n\nYou learn:\n\n✅ To feed it daily\n✅ To wait for it',
      'video',
    )
    const found = kinds([only])
    expect(found.slice(0, 2)).toEqual(['cover', 'picture'])
    expect(found).toHaveLength(3)
  })
})

it('a short heading over a body is a title over its picture, not a caption', () => {
  const headed = post('The crumb of the loaf 🔥\n\nHoles are even and the crust is thin.', 'image')
  const caption = post('The crumb of the loaf, with holes that are even.', 'image')
  expect(kinds(['Bread', headed, caption, 'Bye'])).toEqual([
    'cover',
    'picture-text',
    'picture',
    'outro',
  ])
})

it('a deck of one slide has neither page number nor running title', () => {
  const names = (posts: readonly string[]): readonly string[] =>
    carousel(posts).slides.flatMap((slide) => nodesOf(slide).map((node) => node.name))
  expect(names(['Bread'])).not.toContain('Page')
  expect(names(['Bread'])).not.toContain('Running title')
  expect(names(['Bread', 'And more'])).toContain('Page')
  expect(names(['Bread', 'And more'])).toContain('Running title')
})

it('an emoji that marks an item leaves 12 px to its text at least', () => {
  const { slides } = carousel([
    'Bread',
    'Rules:\n\n✅ Keep the jar where it is warm and dark\n✅ Feed it at the same hour every day',
    'Bye',
  ])
  const marker = textNamed(slides[1], 'Marker')
  if (marker === undefined || typeof marker.width !== 'number') throw new Error('no marker')
  const { lines } = measure(toBlock(marker), Infinity)
  expect(marker.width - Math.max(...lines)).toBeGreaterThanOrEqual(12)
})

describe('what a first post says below its title', () => {
  const cover = 'How bread is made'
  const shownOn = (text: string): readonly string[] =>
    carousel([text, 'A post that follows']).deck.slides.map((slide) =>
      'blocks' in slide ? `${slide.kind}: ${blocksText(slide.blocks)}` : slide.kind,
    )

  it('stays on the cover up to 14 words', () => {
    const support = 'And why it takes a night'
    expect(shownOn(`${cover}\n\n${support}`)[0]).toBe(`cover: ${support}`)
    const { slides } = carousel([`${cover}\n\n${support}`, 'A post that follows'])
    const texts = slides
      .slice(0, 1)
      .flatMap(nodesOf)
      .flatMap((node) => (node.kind === 'text' ? [nodeText(node)] : []))
    expect(texts.join('\n').replace(/\u00A0/g, ' ')).toContain(support)
  })

  it('of more words follows on the second slide', () => {
    const more = 'It takes a night and a day, and then another night in a cold room nobody visits.'
    expect(shownOn(`${cover}\n\n${more}`).slice(0, 2)).toEqual(['cover: ', 'text: '])
  })
})
