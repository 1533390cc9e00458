import { describe, expect, it } from 'vitest'

import { defaultSettings } from '../../src/lib/settings/settings'
import type { Picture } from '../../src/lib/deck/picture'
import { nodesOf } from '../../src/lib/slide/walk'
import { themeById } from '../../src/lib/templates/themes'
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
  it('stands on the nearest earlier one under a veil of 64 %', () => {
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
    expect(images.join()).toBe(',,,first,,second,second,second,second')
    for (const index of [3, 5, 6, 7, 8]) {
      expect(under(at(slides, index))).toEqual(['Photo', 'Veil'])
      expect(named(at(slides, index), 'Veil')).toMatchObject({
        fill: { kind: 'solid', color: '#08080A', opacity: 0.64 },
        width: 1080,
        height: 1350,
      })
    }
    expect(under(at(slides, 1))).toEqual([])
    expect(named(at(slides, 1), 'Body')).toMatchObject({
      color: { color: themeById('noir').text },
    })
  })

  it('does not stand on a diagram, nor a grid on its own pictures', () => {
    const plain = deck(['Bread', post(headed, 'image'), bread[4] ?? ''], [diagram]).slides
    expect(plain.map(under)).toEqual([[], [], []])
    const grid = deck(['Bread', bread[7] ?? '', bread[4] ?? ''], [photo]).slides
    expect(grid.map(under)).toEqual([[], [], ['Photo', 'Veil']])
  })

  it('keeps the theme’s colours in a deck without photos, in light and dark', () => {
    for (const theme of ['bone', 'noir'] as const) {
      const { slides } = deck(bread.slice(1, 5), [], { theme })
      for (const slide of slides) {
        expect(slide.fill).toEqual(themeById(theme).background)
        expect(under(slide)).toEqual([])
        expect(named(slide, 'Title') ?? named(slide, 'Quote')).toMatchObject({
          color: { color: themeById(theme).text },
        })
      }
    }
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

  it('is as narrow as its shape when it is tall, and never below 400 px', () => {
    const width = (ratio: number): number => {
      const own = { ...diagram, width: 1000 * ratio, height: 1000 }
      return rectOf(at(deck(['Bread', post('', 'image'), 'Bye'], [own]).slides, 1), 'Image').width
    }
    expect(width(0.5)).toBe(519)
    expect(width(0.1)).toBe(400)
    expect(width(4)).toBe(888)
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
