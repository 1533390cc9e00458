import { describe, expect, it } from 'vitest'

import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import { canvasOf } from '../../src/lib/templates/canvas'
import { carousel, fixedMeasure, post } from './samples'

const measure = fixedMeasure()

function ratio(id: Settings['canvas']['ratio']): Settings {
  const canvas = { ...defaultSettings.canvas, ratio: id }
  return { ...defaultSettings, template: 'post-card', canvas }
}

const all = ['portrait', 'square', 'landscape', 'story', 'tall', 'pin'] as const
const roomy = ['landscape', 'story', 'tall', 'pin'] as const

function decked(posts: Parameters<typeof carousel>[0], id: (typeof all)[number]): readonly Slide[] {
  return carousel(posts, ratio(id), measure).slides
}

function named(slide: Slide | undefined, name: string): readonly SlideNode[] {
  return slide === undefined ? [] : nodesOf(slide).filter((node) => node.name === name)
}

/** px at 1080 width of the running text of a slide. */
function sizesOf(slide: Slide | undefined, id: (typeof all)[number]): readonly number[] {
  const { k } = canvasOf(ratio(id).canvas)
  return named(slide, 'Body').flatMap((node) =>
    node.kind === 'text' ? [Math.round(node.style.size / k / 2) * 2] : [],
  )
}

const words = (count: number): string =>
  `${Array.from({ length: count }, (_, index) => `bread${index % 7}`).join(' ')} 🌾.`

/** px at 1080 width a post is set at in a deck of its own; null where it takes more than one card. */
function ownSize(text: string, id: (typeof all)[number]): number | null {
  const slides = decked(['Cover', text, 'Bye'], id)
  return slides.length === 3 ? (sizesOf(slides[1], id)[0] ?? null) : null
}

/** The most words that one card holds. */
function mostWords(id: (typeof all)[number]): number {
  const counts = Array.from({ length: 24 }, (_, index) => 50 + 6 * index)
  const first = counts.findIndex((count) => ownSize(words(count), id) === null)
  return counts[first - 1] ?? 0
}

describe('sizes of a deck', () => {
  it.each(all)('%s: two, whatever each card would have by itself, and none much smaller', (id) => {
    // One post of each weight a card can have: few words, some, many, and nearly too many.
    const posts = ['Salt:\n\n- Now\n- Later', words(30), words(31), words(46), words(20)]
    const mixed = [...posts, words(mostWords(id))]
    const slides = decked(['Cover', ...mixed, 'Bye'], id)
    const own = mixed.map((text) => ownSize(text, id) ?? 0)
    const shown = mixed.map((_, index) => sizesOf(slides[index + 1], id)[0] ?? 0)
    expect(slides).toHaveLength(mixed.length + 2)
    expect(new Set(own).size, 'alone').toBeGreaterThan(2)
    expect(new Set(shown).size).toBe(2)
    for (const [index, size] of shown.entries()) {
      const alone = own[index] ?? 0
      expect(size, mixed[index]).toBeLessThanOrEqual(alone)
      expect(size, mixed[index]).toBeGreaterThanOrEqual(0.81 * Math.min(alone, 48))
    }
  })

  it('words beside pictures count too', () => {
    const posts = ['Cover', post(words(14), 'image'), post(words(50), 'image'), words(60), 'Bye']
    const sizes = decked(posts, 'portrait').flatMap((slide) => sizesOf(slide, 'portrait'))
    expect(new Set(sizes).size).toBeLessThanOrEqual(2)
  })
})

describe('a card of few words', () => {
  const list = 'You need:\n\n- Flour\n- Water'

  it('is set larger where there is room around it', () => {
    expect(sizesOf(decked(['Cover', list, 'Bye'], 'portrait')[1], 'portrait')[0]).toBe(48)
    for (const id of roomy) {
      expect(sizesOf(decked(['Cover', list, 'Bye'], id)[1], id)[0], id).toBe(64)
      expect(sizesOf(decked(['Cover', words(20), 'Bye'], id)[1], id)[0], id).toBe(48)
    }
  })

  it.each(roomy)('%s: a short statement too', (id) => {
    const size = (slide: Slide | undefined): number => {
      const [node] = named(slide, 'Title')
      return node?.kind === 'text' ? node.style.size / canvasOf(ratio(id).canvas).k : 0
    }
    const long = 'Whoever waits for two whole days bakes far better bread.'
    const [, short, longer] = decked(['Cover', 'Wait.', long, 'Bye'], id)
    expect(size(short)).toBeGreaterThan(size(longer))
  })

  it('is a step whose words stand below its heading on landscape; many words stand beside it', () => {
    const step = (text: string): Slide | undefined =>
      decked(['Cover', `1) Fold it\n\n${text}`, 'Bye'], 'landscape')[1]
    expect(named(step('Four times.'), 'Halves')).toHaveLength(0)
    expect(named(step('Four times.'), 'Disc')[0]).toMatchObject({ width: 120 })
    expect(named(step(words(40)), 'Halves')).toHaveLength(1)
    expect(named(step(words(40)), 'Disc')[0]).toMatchObject({ width: 90 })
  })
})
