/** Header and footer: what stands in their corners, and that they never move. */
import { describe, expect, it } from 'vitest'

import { layOutSlide, type Placed } from '../../src/lib/slide/layout'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import {
  defaultSettings,
  type RailSettings,
  type Settings,
  type SlotChoice,
} from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { slotChoices } from '../../src/lib/settings/settings'
import { bread, fixedMeasure, thread } from './samples'

const measure = fixedMeasure()
const logo = { key: 'logo', width: 300, height: 100, kind: 'diagram' } as const

interface Given extends Partial<RailSettings> {
  readonly website?: string
  readonly theme?: string
  readonly posts?: Parameters<typeof thread>[0]
  readonly size?: Settings['canvas']
}

function slidesOf({ website = '', theme = 'bone', posts = bread, size, ...rails }: Given) {
  const given = thread(posts)
  return buildCarousel({
    thread: {
      ...given,
      posts: given.posts.map((post) => ({ ...post, date: '2025-08-02T10:00:00Z' })),
    },
    settings: {
      ...defaultSettings,
      theme,
      canvas: size ?? defaultSettings.canvas,
      brand: { website },
      rails: { ...defaultSettings.rails, ...rails },
    },
    pictures: new Map(),
    brand: { logoLight: logo, logoDark: { ...logo, key: 'logo-dark' } },
    measure,
  }).slides
}

const empty = {
  headerLeft: 'none',
  headerRight: 'none',
  footerLeft: 'none',
  footerRight: 'none',
} as const

function rail(slide: Slide | undefined, name: 'Header' | 'Footer'): SlideNode | undefined {
  return slide === undefined ? undefined : nodesOf(slide).find((node) => node.name === name)
}

function textsIn(node: SlideNode | undefined): readonly string[] {
  if (node === undefined) return []
  if (node.kind === 'text') return [nodeText(node)]
  return node.kind === 'box' ? node.children.flatMap(textsIn) : []
}

function placedRails(slide: Slide): readonly Placed[] {
  return layOutSlide(slide, measure).filter(({ node }) => /^(?:Header|Footer)$/.test(node.name))
}

describe('a slot', () => {
  it.each([
    ['handle', ['@maralindq']],
    ['website', ['bread.example']],
    ['text', ['Notes from the oven']],
    ['date', ['2 Aug 2025']],
    ['page', []],
    ['author', ['ML', 'Mara Lindqvist 🌱', '@maralindq']],
  ] as const)('shows what it is for: %s', (slot, shown) => {
    const slides = slidesOf({
      ...empty,
      headerLeft: slot,
      website: 'bread.example',
      text: 'Notes from the oven',
    })
    const expected = slot === 'page' ? [`2/${slides.length}`] : shown
    expect(textsIn(rail(slides[1], 'Header'))).toEqual(expected)
  })

  it('has the logo for the ground it stands on, 48 px high', () => {
    const at = (theme: string): SlideNode | undefined =>
      nodesOf(slidesOf({ ...empty, headerLeft: 'logo', theme })[1] as Slide).find(
        ({ name }) => name === 'Logo',
      )
    expect(at('bone')).toMatchObject({ image: 'logo', width: 144, height: 48, fit: 'fit' })
    expect(at('noir')).toMatchObject({ image: 'logo-dark' })
  })

  it('numbers pages as 3/11, or as 03', () => {
    const slides = slidesOf({ ...empty, footerRight: 'page', pageStyle: 'number' })
    expect(slides.map((slide) => textsIn(rail(slide, 'Footer'))[0])).toEqual(
      slides.map((_, index) => String(index + 1).padStart(2, '0')),
    )
  })

  it('fills the bar as far as the deck has got: n of N of its width', () => {
    const slides = slidesOf({ ...empty, footerLeft: 'progress' })
    const shares = slides.map((slide) => {
      const placed = layOutSlide(slide, measure)
      const width = (name: string): number =>
        placed.find(({ node }) => node.name === name)?.rect.width ?? 0
      return width('Done') / width('Progress')
    })
    shares.forEach((share, index) => {
      expect(share).toBeCloseTo((index + 1) / slides.length, 2)
    })
  })

  it('has a dot a slide, and the bar instead above twelve', () => {
    const count = (posts: readonly string[]): readonly number[] => {
      const slide = slidesOf({ ...empty, footerLeft: 'dots', posts })[1] as Slide
      const named = (name: string) => nodesOf(slide).filter((node) => node.name === name).length
      return [named('Dot') + named('Current'), named('Progress')]
    }
    const posts = (n: number) => Array.from({ length: n }, (_, at) => `Loaf number ${at + 1} rose.`)
    expect(count(posts(12))).toEqual([12, 0])
    expect(count(posts(13))).toEqual([0, 1])
  })

  it.each(['arrow', 'disc', 'pill'] as const)(
    'shows that there is more, but not at the end: %s',
    (swipeStyle) => {
      const slides = slidesOf({ ...empty, footerRight: 'swipe', swipeStyle })
      const has = slides.map((slide) => nodesOf(slide).some(({ name }) => name === 'Swipe arrow'))
      expect(has).toEqual(slides.map((_, index) => index < slides.length - 1))
    },
  )

  it('shows the author once: in the footer, then not in the header', () => {
    const [, slide] = slidesOf({ headerLeft: 'author', footerLeft: 'author' })
    expect(textsIn(rail(slide, 'Header'))).not.toContain('@maralindq')
    expect(textsIn(rail(slide, 'Footer'))).toContain('@maralindq')
  })

  it('shows everything once, whatever is chosen: no two layers have one key', () => {
    const corners = ['headerLeft', 'headerRight', 'footerLeft', 'footerRight'] as const
    for (const choice of slotChoices) {
      for (const corner of corners) {
        for (const also of corners) {
          for (const slide of slidesOf({ [corner]: choice, [also]: choice, text: 'Sunday' })) {
            const keys = nodesOf(slide).map(({ key }) => key)
            expect(keys).toEqual([...new Set(keys)])
          }
        }
      }
    }
  })

  it('says neither number nor swipe on a single slide', () => {
    const slides = slidesOf({ posts: ['Bread'], footerLeft: 'progress' })
    expect(slides).toHaveLength(1)
    expect(textsIn(rail(slides[0], 'Header'))).toEqual(['ML', 'Mara Lindqvist 🌱', '@maralindq'])
    expect(textsIn(rail(slides[0], 'Footer'))).toEqual([])
  })
})

describe('rails', () => {
  it.each(slotChoices.filter((slot) => slot !== 'template' && slot !== 'none'))(
    'stand at the same place on every slide: %s',
    (slot: SlotChoice) => {
      const slides = slidesOf({
        ...empty,
        headerLeft: slot,
        footerRight: slot,
        website: 'a.example',
        text: 'a',
      })
      const places = new Set(
        slides.map((slide) => JSON.stringify(placedRails(slide).map(({ rect }) => rect))),
      )
      expect(places.size).toBe(1)
    },
  )

  it('are absent where no slot has anything, and the stage takes their room', () => {
    const [, with2] = slidesOf({})
    const [, without] = slidesOf(empty)
    const height = (slide: Slide | undefined): number =>
      layOutSlide(slide as Slide, measure).find(({ node }) => node.name === 'Stage')?.rect.height ??
      0
    expect(placedRails(without as Slide)).toEqual([])
    expect(height(without)).toBeGreaterThan(height(with2))
    // Content keeps 140 px of the foot free, with a footer or without.
    expect(height(without)).toBe(1350 - 96 - 140)
  })

  it('can be left off cover and outro', () => {
    const slides = slidesOf({ onCover: false, onOutro: false })
    const has = slides.map((slide) => placedRails(slide).length > 0)
    expect([has[0], has.slice(1, -1).every(Boolean), has.at(-1)]).toEqual([false, true, false])
  })

  it('keep their words apart and inside, however long they are', () => {
    const words = 'word '.repeat(8).trim()
    const website = `${'long'.repeat(18)}.example`
    for (const slot of ['text', 'website', 'author', 'title', 'handle'] as const) {
      const [, slide] = slidesOf({
        ...empty,
        headerLeft: 'text',
        headerRight: slot,
        text: words,
        website,
      })
      const placed = layOutSlide(slide as Slide, measure)
      const texts = placed.filter(({ node }) => node.kind === 'text' && node.key.includes('/'))
      const inHeader = textsIn(rail(slide, 'Header'))
      const rects = texts
        .filter(({ node }) => node.kind === 'text' && inHeader.includes(nodeText(node)))
        .map(({ rect }) => rect)
      const left = rects.filter(({ x }) => x < 400)
      const right = rects.filter(({ x }) => x >= 400)
      const end = Math.max(...left.map(({ x, width }) => x + width))
      expect(end, slot).toBeLessThan(Math.min(...right.map(({ x }) => x), 1080 - 96))
      expect(Math.max(...right.map(({ x, width }) => x + width), 0)).toBeLessThanOrEqual(
        1080 - 96 + 0.5,
      )
    }
  })

  it('let words take what the other side leaves, and a bar between words is thinner', () => {
    const words = 'Notes from the oven, every Sunday at ten'
    const [, slide] = slidesOf({
      ...empty,
      headerLeft: 'text',
      headerRight: 'website',
      footerLeft: 'handle',
      footerRight: 'progress',
      text: words,
      website: 'a.example',
    })
    const placed = layOutSlide(slide as Slide, measure)
    const rect = (name: string) => placed.find(({ node }) => node.name === name)?.rect
    // 40 characters of 12 px: more than half of 888 px, less than the website leaves.
    expect(rect('Text')).toMatchObject({ x: 96, width: 480 })
    expect(rect('Progress')?.height).toBe(6)
    const last = slidesOf({ ...empty, footerLeft: 'progress', footerRight: 'swipe' }).at(-1)
    const lastBar = layOutSlide(last as Slide, measure).find(({ node }) => node.name === 'Progress')
    expect(lastBar?.rect.height).toBe(6)
    const [, alone] = slidesOf({ ...empty, footerRight: 'progress' })
    const bar = layOutSlide(alone as Slide, measure).find(({ node }) => node.name === 'Progress')
    expect(bar?.rect).toMatchObject({ width: 888, height: 8 })
  })

  it('are mirrored in a deck that runs from right to left, arrow and all', () => {
    const posts = [
      'كيف تعلمت الخبز ببطء',
      'الدقيق والماء والملح',
      'ثم انتظر ساعة كاملة قبل التقطيع',
    ]
    const [slide] = slidesOf({ posts })
    const placed = layOutSlide(slide as Slide, measure)
    const at = (name: string): number => placed.find(({ node }) => node.name === name)?.rect.x ?? 0
    expect(at('Author')).toBeGreaterThan(at('Page'))
    expect(at('Swipe arrow')).toBe(96)
    const arrow = placed.find(({ node }) => node.name === 'Swipe arrow')?.node
    expect(arrow).toMatchObject({ path: 'M62 12H3M13 2L3 12L13 22' })
  })

  it('are as much larger as the canvas and the type', () => {
    const height = (given: Given): number =>
      placedRails(slidesOf(given)[1] as Slide)[0]?.rect.height ?? 0
    expect(height({})).toBe(56)
    const story = { platform: 'instagram', ratio: 'story', width: 0, height: 0 } as const
    expect(height({ size: story })).toBe(62)
  })
})
