import { describe, expect, it } from 'vitest'

import type { Picture } from '../../src/lib/deck/picture'
import { defaultSettings } from '../../src/lib/settings/settings'
import { layOutSlide, type Rect } from '../../src/lib/slide/layout'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { carousel, fixedMeasure, post, stress, thread } from './samples'

const measure = fixedMeasure()

function named(slide: Slide | undefined, name: string): SlideNode | undefined {
  return slide === undefined ? undefined : nodesOf(slide).find((node) => node.name === name)
}

function rectOf(slide: Slide, name: string): Rect | undefined {
  return layOutSlide(slide, measure).find(({ node }) => node.name === name)?.rect
}

describe('pictures', () => {
  const words =
    'A jar on the fifth morning.\n\nThe line marks where the dough stood at midnight, and the foam above it is what you are waiting for all week.'
  const kinds = (picture: Picture | null): readonly string[] =>
    buildCarousel({
      thread: thread(['Cover', post(words, 'image'), 'Bye']),
      settings: defaultSettings,
      pictures: picture === null ? new Map() : new Map([['1/0', picture]]),
      measure,
    }).deck.slides.map((slide) => slide.kind)
  const photo: Picture = { key: 'jar', width: 1600, height: 1200, kind: 'photo' }

  it('stand with their words, a tall one on its own', () => {
    expect(kinds(null)).toEqual(['cover', 'picture-text', 'outro'])
    expect(kinds(photo)).toEqual(['cover', 'picture-text', 'outro'])
    expect(kinds({ ...photo, height: 2100 })).toEqual(['cover', 'text', 'picture', 'outro'])
  })

  it('fill their place if they are photos; diagrams are shown whole on their own edge colour', () => {
    const picture = (given: Picture): SlideNode | undefined =>
      named(
        buildCarousel({
          thread: thread([post('', 'image')]),
          settings: defaultSettings,
          pictures: new Map([['0/0', given]]),
          measure,
        }).slides[0],
        'Image',
      )
    expect(picture(photo)).toMatchObject({
      image: 'jar',
      fit: 'fill',
      radius: 16,
      stroke: { weight: 2 },
    })
    expect(picture({ ...photo, kind: 'diagram', edge: '#FAFAFA' })).toMatchObject({
      fit: 'fit',
      backdrop: { color: '#FAFAFA' },
    })
  })
})

describe('videos', () => {
  it('show their poster with a play mark in its middle; without one, where to drop it', () => {
    const given = thread([post('', 'video')])
    const poster: Picture = { key: 'still', width: 1280, height: 720, kind: 'photo' }
    const { slides } = buildCarousel({
      thread: given,
      settings: defaultSettings,
      pictures: new Map([['0/0', poster]]),
      measure,
    })
    expect(slides[0]?.name).toBe('01 Video')
    const [slide] = slides
    if (slide === undefined) throw new Error('no slide')
    expect(rectOf(slide, 'Video poster')).toEqual({ x: 96, y: 216, width: 888, height: 934 })
    expect(rectOf(slide, 'Play')).toEqual({ x: 480, y: 623, width: 120, height: 120 })
    expect(named(carousel(given).slides[0], 'Hint')).toMatchObject({
      runs: [{ text: 'Drop the video’s poster here' }],
    })
  })
})

describe('long lists', () => {
  it('40 short items → 14, 14 and 12 in two columns, numbers going on', () => {
    const { deck } = carousel(stress['forty items'] ?? thread([]))
    expect(
      deck.slides.map((slide) => (slide.kind === 'list' ? slide.list.items.length : slide.kind)),
    ).toEqual(['cover', 14, 14, 12])
    expect(
      deck.slides.map((slide) => (slide.kind === 'list' ? slide.continued : undefined)),
    ).toEqual([undefined, undefined, { from: 15, to: 28 }, { from: 29, to: 40 }])
  })
})

describe('code', () => {
  it('of many lines goes on at blank lines, every line and its indentation kept', () => {
    const body = Array.from({ length: 30 }, (_, index) =>
      index % 6 === 5 ? '' : `    step_${index} = knead(${index})`,
    )
    const source = ['def bake():', ...body].join('\n').trimEnd()
    const { deck } = carousel(['Cover', `How:\n\n\`\`\`python\n${source}\n\`\`\``, 'Bye'])
    const parts = deck.slides.flatMap((slide) => (slide.kind === 'code' ? [slide] : []))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map((slide) => slide.part)).toEqual(
      parts.map((_, index) => ({ index: index + 1, of: parts.length })),
    )
    const filled = (text: string): readonly string[] =>
      text.split('\n').filter((line) => line.trim() !== '')
    expect(parts.flatMap((slide) => filled(slide.code.text))).toEqual(filled(source))
  })
})
