import { describe, expect, it } from 'vitest'

import { contrast, over } from '../../src/lib/base/colour'
import { defaultSettings } from '../../src/lib/settings/settings'
import type { Picture } from '../../src/lib/deck/picture'
import { nodesOf } from '../../src/lib/slide/walk'
import { themeById, themes } from '../../src/lib/templates/themes'
import {
  at,
  canvas,
  caption,
  deck,
  diagram,
  findings,
  headed,
  named,
  opacityAt,
  photo,
  pictured,
  rectOf,
  scrimOf,
  tallPhoto,
  under,
  type Given,
} from './photo-samples'
import { bread, post, thread } from './samples'

describe('a photo of the slide’s own', () => {
  const { slides, deck: plan } = deck(pictured, [photo])

  it('fills cover, text and caption slides behind everything, cut and without a border', () => {
    expect(plan.slides.slice(0, 3).map(({ kind }) => kind)).toEqual([
      'cover',
      'picture-text',
      'picture',
    ])
    for (const slide of slides.slice(0, 3)) {
      expect(under(slide)).toEqual(['Image', 'Scrim'])
      const [picture] = slide.children
      expect(picture).toMatchObject({ at: { x: 0, y: 0 }, width: 1080, height: 1350, fit: 'fill' })
      expect(picture).not.toHaveProperty('stroke')
      expect(picture).not.toHaveProperty('radius')
    }
  })

  it.each([0, 1, 2])(
    'is dark only behind the words: 0.60 where they begin, 0.86 at the foot, nothing above: slide %i',
    (index) => {
      const slide = at(slides, index)
      const scrim = scrimOf(slide)
      const top = rectOf(slide, 'Words').y
      const upTo = (y: number): number => 1 - y / 1350
      expect(scrim).toMatchObject({ width: 1080, height: 1350, fill: { angle: 0 } })
      expect(opacityAt(scrim, 0)).toBeCloseTo(0.86)
      expect(opacityAt(scrim, upTo(top))).toBeCloseTo(0.6)
      expect(opacityAt(scrim, upTo(top - 0.16 * 1350))).toBeCloseTo(0.2)
      expect(opacityAt(scrim, Math.min(1, upTo(top - 0.3 * 1350)))).toBeCloseTo(0)
    },
  )

  it('keeps two fifths of the stage clear: words that need more part from it', () => {
    const long = 'It rises and it falls, and whoever looks at it learns to wait. '.repeat(9)
    const parted = deck(['Bread', post(`Dough.\n\n${long}`, 'image'), 'Bye'], [photo])
    expect(parted.deck.slides.map(({ kind }) => kind)).toEqual([
      'cover',
      'text',
      'picture',
      'outro',
    ])
    for (const slide of slides.slice(0, 3)) {
      expect(rectOf(slide, 'Words').height).toBeLessThanOrEqual(0.6 * 1038)
    }
  })

  it('has its post’s words on it when it is tall, where elsewhere it has a slide of its own', () => {
    const given = ['Bread', post(headed, 'image'), 'Bye']
    const kinds = (settings: Given): readonly string[] =>
      deck(given, [tallPhoto], settings).deck.slides.map(({ kind }) => kind)
    expect(kinds({})).toEqual(['cover', 'picture-text', 'outro'])
    expect(kinds({ template: 'editorial' })).toEqual(['cover', 'text', 'picture', 'outro'])
  })

  it('without words is dark only behind the footer', () => {
    const bare = at(deck(['Bread', post('', 'image'), 'Bye'], [photo]).slides, 1)
    const { y } = rectOf(bare, 'Footer')
    expect(opacityAt(scrimOf(bare), 1 - y / 1350)).toBeCloseTo(0.6)
    expect(opacityAt(scrimOf(bare), 1)).toBe(0)
  })

  it('of a video shows its mark, and stays behind the words', () => {
    const film = at(deck(['Bread', post(caption, 'video'), 'Bye'], [photo]).slides, 1)
    expect(under(film)).toEqual(['Video', 'Scrim'])
    expect(named(film, 'Play')).toBeDefined()
    expect(rectOf(film, 'Layout').height).toBe(1350)
  })

  it('has a scrim behind a header a person asks for as well', () => {
    const rails = { ...defaultSettings.rails, headerLeft: 'title' } as const
    const withHeader = deck(pictured, [photo], { rails }).slides
    const { y, height } = rectOf(at(withHeader, 1), 'Header')
    const head = scrimOf(at(withHeader, 1), 'scrim/head')
    expect(head).toMatchObject({ fill: { angle: 180 } })
    expect(opacityAt(head, (y + height) / 1350)).toBeCloseTo(0.6)
    expect(findings(withHeader)).toEqual([])
  })
})

describe('a slide without a photo', () => {
  it('stands on the nearest earlier one, before the first on that one, under a veil of 64 %', () => {
    const given = thread([
      'Bread',
      'No photo yet.\n\nAnd a body.',
      post(caption, 'image'),
      bread[4] ?? '',
      post(caption, 'image'),
      bread[2] ?? '',
      bread[3] ?? '',
      bread[8] ?? '',
      bread[9] ?? '',
    ])
    const { slides } = deck(given, [
      { ...photo, key: 'first' },
      { ...photo, key: 'second' },
    ])
    const images = slides.map((slide) => {
      const [ground] = slide.children
      return ground?.kind === 'picture' && ground.name === 'Photo' ? ground.image : ''
    })
    expect(images.join()).toBe('first,first,,first,,second,second,second,second')
    for (const index of [0, 1, 3, 5, 6, 7, 8]) {
      expect(under(at(slides, index))).toEqual(['Photo', 'Veil'])
      expect(named(at(slides, index), 'Veil')).toMatchObject({
        fill: { kind: 'solid', color: '#08080A', opacity: 0.64 },
        width: 1080,
        height: 1350,
      })
    }
    expect(named(at(slides, 1), 'Body')).toMatchObject({ color: { color: '#FFFFFF' } })
  })

  it('does not stand on a diagram; a grid of the only photos stands on the first of them', () => {
    const plain = deck(['Bread', post(headed, 'image'), bread[4] ?? ''], [diagram]).slides
    expect(plain.map(under)).toEqual([['Disc'], [], ['Disc']])
    const grid = deck(['Bread', bread[7] ?? '', bread[4] ?? ''], [photo]).slides
    expect(grid.map(under)).toEqual([1, 2, 3].map(() => ['Photo', 'Veil']))
  })
})

describe('a deck without a photo', () => {
  it.each(themes.map(({ id }) => id))('keeps the theme’s colours, all to be read: %s', (theme) => {
    const listed = Array.from({ length: 14 }, (_, index) => `${index + 1}. Loaf ${index + 1}`)
    const given = ['Bread', ...bread.slice(1, 5), `Loaves:\n\n${listed.join('\n')}`, 'Bye']
    const rails = {
      ...defaultSettings.rails,
      headerLeft: 'title',
      headerRight: 'page',
      footerRight: 'none',
    } as const
    for (const own of [{ theme }, { theme, rails }, { theme, ...canvas('landscape') }]) {
      const { slides } = deck(given, [], own)
      expect(findings(slides, own)).toEqual([])
      for (const slide of slides) {
        expect(slide.fill).toEqual(themeById(theme).background)
        expect(under(slide)).toEqual(['Disc'])
        expect(named(slide, 'Title') ?? named(slide, 'Quote')).toMatchObject({
          color: { color: themeById(theme).text },
        })
      }
    }
  })

  it('has a disc on the seam of every two slides, seen whole by whoever swipes', () => {
    for (const ratio of ['portrait', 'landscape', 'story'] as const) {
      const { slides } = deck(bread.slice(1, 5), [], canvas(ratio))
      const [one, other, third] = slides.map((slide) => rectOf(slide, 'Disc'))
      expect(one).toMatchObject({ x: (slides[0]?.width ?? 0) - (one?.width ?? 0) / 2 })
      expect(other).toEqual({ ...one, x: -(one?.width ?? 0) / 2 })
      expect(third).toEqual(one)
    }
  })

  it('can be told from its ground in every theme, and is nothing but a tint', () => {
    for (const { id, background } of themes) {
      const disc = named(at(deck(bread.slice(1, 3), [], { theme: id }).slides, 0), 'Disc')
      const stops = disc?.kind === 'shape' && disc.fill.kind === 'gradient' ? disc.fill.stops : []
      const [first, last] = stops
      const ground = background.kind === 'solid' ? background.color : background.stops[0]?.color
      const tint = contrast(
        over(first?.color ?? '', first?.opacity ?? 1, ground ?? ''),
        ground ?? '',
      )
      expect(tint, id).toBeGreaterThan(1.1)
      expect(tint, id).toBeLessThan(1.75)
      expect(last).toMatchObject({ at: 1, opacity: 0 })
    }
  })

  it('has none where there is something to look at: empty places, a pattern', () => {
    const { slides } = deck(pictured, [])
    expect(slides.flatMap((slide) => [under(slide)]).slice(0, 5)).toEqual([
      ['Image'],
      ['Image'],
      ['Image'],
      ['Disc'],
      ['Disc'],
    ])
    expect(under(at(slides, 7))).toEqual([])
    const pattern = { ...defaultSettings.pattern, id: 'dots' } as const
    expect(under(at(deck(['Bread', 'Bye'], [], { pattern }).slides, 0))).toEqual(['Pattern'])
  })
})

describe('a picture that must be shown whole', () => {
  it('stands on the slide above its words, as high as its shape asks, and has no scrim', () => {
    const { slides } = deck(['Bread', post(headed, 'image'), 'Bye'], [diagram])
    const slide = at(slides, 1)
    expect(named(slide, 'Image')).toMatchObject({
      fit: 'fit',
      backdrop: { color: '#FFFFFF' },
      width: 888,
      height: 592,
      radius: 16,
    })
    expect(rectOf(slide, 'Title').y).toBe(rectOf(slide, 'Image').y + 592 + 44)
  })

  it('is as wide as the stage whatever its shape, and never higher than what is left', () => {
    for (const ratio of ['portrait', 'square', 'landscape'] as const) {
      for (const shape of [0.1, 0.5, 1.5, 4]) {
        const own = { ...diagram, width: 1000 * shape, height: 1000 }
        const bare = at(deck(['Bread', post('', 'image'), 'Bye'], [own], canvas(ratio)).slides, 1)
        const [{ x, width, height }, stage] = [rectOf(bare, 'Image'), rectOf(bare, 'Stage')]
        expect([x, width]).toEqual([stage.x, stage.width])
        const least = ratio === 'landscape' ? 500 : 400
        expect(height).toBe(Math.max(least, Math.min(stage.height, Math.round(width / shape))))
      }
      const worded = at(
        deck(['Bread', post(headed, 'image'), 'Bye'], [diagram], canvas(ratio)).slides,
        1,
      )
      const [image, words, stage] = ['Image', 'Words', 'Stage'].map((name) => rectOf(worded, name))
      const end = (rect?: { x: number; width: number }): number =>
        (rect?.x ?? 0) + (rect?.width ?? 0)
      expect(end(image)).toBe(end(stage))
      if (ratio !== 'landscape') expect(image?.x).toBe(words?.x)
    }
  })

  it('is never on the cover: it has the slide after it', () => {
    const given = [post('Bread', 'image'), 'Bye']
    const kinds = (picture: Picture, settings: Given = {}): readonly string[] =>
      deck(given, [picture], settings).deck.slides.map(({ kind }) => kind)
    expect(kinds(diagram)).toEqual(['cover', 'picture', 'outro'])
    expect(kinds(photo)).toEqual(['cover', 'outro'])
    const pictures = { ...defaultSettings.pictures, fit: 'fit' } as const
    expect(kinds(photo, { pictures })).toEqual(['cover', 'picture', 'outro'])
  })

  it('fills the slide when a person says so', () => {
    const pictures = { ...defaultSettings.pictures, fit: 'fill' } as const
    const { slides } = deck(['Bread', post(caption, 'image'), 'Bye'], [diagram], { pictures })
    expect(under(at(slides, 1))).toEqual(['Image', 'Scrim'])
  })
})

describe('an empty place', () => {
  it.each(['portrait', 'landscape', 'story'] as const)(
    'fills the slide, its hint beside no word, words in the theme’s colours: %s',
    (ratio) => {
      const { slides } = deck(pictured, [null], { ...canvas(ratio), theme: 'sage' })
      for (const slide of slides.slice(0, 3)) {
        expect(under(slide)).toEqual(['Image'])
        expect(slide.children[0]).toMatchObject({ width: slide.width, height: slide.height })
        const [hint, words] = [rectOf(slide, 'Hint'), rectOf(slide, 'Words')]
        const isClear = hint.y + hint.height <= words.y || hint.x >= words.x + words.width
        expect(isClear, JSON.stringify([hint, words])).toBe(true)
        const title = nodesOf(slide).find(({ kind, name }) => kind === 'text' && name !== 'Hint')
        expect(title).toMatchObject({ color: { color: themeById('sage').text } })
      }
    },
  )
})
