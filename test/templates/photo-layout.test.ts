import { describe, expect, it } from 'vitest'

import { contrast, over } from '../../src/lib/base/colour'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { isError } from '../../src/lib/slide/finding'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { themeById, themes } from '../../src/lib/templates/themes'
import {
  around,
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
} from './photo-samples'
import { deckText } from '../support/deck-text'
import { bread, post, stress, thread } from './samples'

describe('text that can be read on any photo', () => {
  it.each(themes.map(({ id }) => id))('a check finds nothing in %s', (theme) => {
    const pictures = [photo, null, diagram, photo, tallPhoto, null, diagram]
    expect(findings(deck(pictured, pictures, { theme }).slides)).toEqual([])
  })

  it('is as dark as chosen: veil, scrim, and a check says when that is too little', () => {
    const shaded = (shade: number): readonly Slide[] =>
      deck(pictured, [photo], { photo: { shade } }).slides
    const dark = shaded(90)
    expect(named(at(dark, 3), 'Veil')).toMatchObject({ fill: { opacity: 0.9 } })
    expect(opacityAt(scrimOf(at(dark, 1)), 0)).toBe(1)
    const { y } = rectOf(at(dark, 1), 'Words')
    expect(opacityAt(scrimOf(at(dark, 1)), 1 - y / 1350)).toBeCloseTo((0.6 * 90) / 64)
    expect(findings(dark)).toEqual([])
    // White on white under a veil of 30 % has 1.9:1.
    const light = findings(shaded(30))
    expect(new Set(light.map(({ code }) => code))).toEqual(new Set(['contrast']))
    expect(Math.min(...light.map(({ measured }) => measured))).toBeLessThan(2)
  })

  it('lightens an accent that would not hold, and keeps one that does', () => {
    const accents = (theme: string): readonly (string | undefined)[] => {
      const { slides } = deck([post('Bread', 'image'), bread[1] ?? '', 'Bye'], [photo], { theme })
      const step = slides.find((slide) => named(slide, 'Dot') !== undefined)
      if (step === undefined) throw new Error('no step')
      const [large, small] = [named(step, 'Number'), named(step, 'Dot')]
      return [
        large?.kind === 'text' ? large.color.color : undefined,
        small?.kind === 'shape' && small.fill.kind === 'solid' ? small.fill.color : undefined,
      ]
    }
    const ground = over('#08080A', 0.64, '#FFFFFF')
    for (const { id, accent } of themes) {
      const [large = '', small = ''] = accents(id)
      expect(contrast(large, ground), id).toBeGreaterThanOrEqual(3)
      expect(contrast(small, ground), id).toBeGreaterThanOrEqual(4.5)
      if (contrast(accent, ground) >= 3) expect(large).toBe(accent)
    }
    expect(accents('noir')[0]).toBe(themeById('noir').accent)
  })

  it('is white in the footer, which is 56 px high, with author, page and arrow and no header', () => {
    for (const slide of deck(pictured, [photo]).slides) {
      expect(rectOf(slide, 'Footer')).toEqual({ x: 96, y: 1198, width: 888, height: 56 })
      expect(named(slide, 'Header')).toBeUndefined()
      const colors = ['Name', 'Handle', 'Page'].map((name) => {
        const node = named(slide, name)
        return node?.kind === 'text' ? node.color.color : null
      })
      expect(colors).toEqual(['#FFFFFF', '#FFFFFF', '#FFFFFF'])
    }
  })
})

describe('sizes', () => {
  const { slides } = deck(pictured, [photo])
  const factor = themeById('noir').title.factor
  const size = (index: number, name: string): number => {
    const node = named(at(slides, index), name)
    return node?.kind === 'text' ? node.style.size : NaN
  }
  const titleSize = (step: number): number => Math.round((step * factor) / 2) * 2

  it('are those of the design', () => {
    expect(size(0, 'Title')).toBe(titleSize(128))
    expect([size(1, 'Title'), size(1, 'Body')]).toEqual([titleSize(72), 40])
    expect(size(2, 'Body')).toBe(36)
    expect([size(3, 'Number'), size(3, 'Title'), size(3, 'Body')]).toEqual([
      titleSize(152),
      titleSize(96),
      40,
    ])
    expect([size(4, 'Title'), size(4, 'Item'), size(4, 'Number')]).toEqual([
      titleSize(72),
      titleSize(56),
      28,
    ])
    expect([size(5, 'Lead'), size(5, 'Quote')]).toEqual([40, titleSize(72)])
    expect(size(7, 'Title')).toBe(titleSize(72))
    expect([size(9, 'Title'), size(9, 'Line'), size(9, 'Label')]).toEqual([titleSize(88), 32, 32])
  })

  it('distances are, too', () => {
    const gap = (index: number, above: string, below: string): number => {
      const [one, other] = [rectOf(at(slides, index), above), rectOf(at(slides, index), below)]
      return other.y - one.y - one.height
    }
    expect(gap(1, 'Title', 'Text')).toBe(36)
    expect(gap(3, 'Number', 'Title')).toBe(12)
    expect(gap(5, 'Rule', 'Quote')).toBe(40)
    expect(rectOf(at(slides, 7), 'Pictures')).toMatchObject({ width: 888, height: 600 })
    expect(rectOf(at(slides, 4), 'Hairline')).toMatchObject({ width: 888, height: 2 })
    expect(named(at(slides, 4), 'Hairline')).toMatchObject({ fill: { opacity: 0.3 } })
    expect(named(at(slides, 8), 'Code panel')).toMatchObject({
      fill: { color: '#0C0C0D', opacity: 0.86 },
    })
  })

  it('the avatar of the outro has a white ring of 4 on a photo, and none on a plain ground', () => {
    const ring = (given: readonly Slide[]): SlideNode | undefined =>
      given.flatMap(nodesOf).find(({ key }) => key.endsWith('/face'))
    expect(rectOf(at(slides, 9), 'Avatar')).toMatchObject({ width: 128, height: 128 })
    expect(ring(slides)).toMatchObject({ stroke: { paint: { color: '#FFFFFF' }, weight: 4 } })
    expect(ring(deck(bread).slides)).not.toHaveProperty('stroke')
  })
})

describe('every ratio', () => {
  const ratios = ['portrait', 'square', 'landscape', 'story', 'tall', 'pin'] as const

  it.each(ratios)('everything stands inside, and no word is missing: %s', (ratio) => {
    const words = ['long items', 'forty items', 'arabic', 'japanese', 'one long post']
    const given = words.map((name) => [stress[name] ?? thread([]), [photo]] as const)
    for (const [own, pictures] of [
      ...given,
      [around, [photo]] as const,
      [pictured, [photo, diagram, null]] as const,
    ]) {
      const { slides, deck: plan } = deck(own, pictures, canvas(ratio))
      expect(findings(slides, canvas(ratio)).filter(isError)).toEqual([])
      const counts = countsOf(wordLayers(slides))
      for (const [word, count] of countsOf(deckText(plan))) {
        expect(counts.get(word) ?? 0, word).toBeGreaterThanOrEqual(count)
      }
    }
  })

  it('has at most 7 + 7 items in two columns, however much room there is', () => {
    const items = Array.from({ length: 18 }, (_, index) => `${index + 1}. Term ${index + 1}`)
    const given = ['Terms', `Terms you meet in a bakery:\n\n${items.join('\n')}`, 'Weigh it.']
    for (const ratio of ratios) {
      const counts = deck(given, [], canvas(ratio)).deck.slides.flatMap((slide) =>
        slide.kind === 'list' ? [slide.list.items.length] : [],
      )
      expect(counts).toEqual([9, 9])
    }
  })

  it('a quoted post says whose words it is', () => {
    const { slides } = deck(around, [])
    const said = slides
      .flatMap(nodesOf)
      .flatMap((node) => (node.kind === 'text' ? [nodeText(node)] : []))
    expect(said).toContain('Jo Bakewell')
    expect(said).toContain('@jobakes')
  })

  it('in landscape words keep to the left 55 %, the scrim comes from there; mirrored from right to left', () => {
    const long = post(headed, 'image')
    const wide = at(deck(['Bread', long, 'Bye'], [photo], canvas('landscape')).slides, 1)
    const words = rectOf(wide, 'Words')
    expect(words.x + words.width).toBe(1056)
    const scrim = scrimOf(wide, 'scrim/side')
    expect(scrim).toMatchObject({ fill: { angle: 90 } })
    expect(opacityAt(scrim, 0.55)).toBeCloseTo(0.6)
    expect(opacityAt(scrim, 0.85)).toBeCloseTo(0)
    const arabic = post(
      'العجين يحتاج إلى الوقت.\n\nفي المطبخ الدافئ ينتفخ العجين بسرعة، وفي البارد يصبح طعمه أفضل من كل شيء عرفناه في هذه المدينة.',
      'image',
    )
    const given = ['الخبز خطوة بخطوة', arabic, 'شكرا']
    const mirrored = at(deck(given, [photo], canvas('landscape')).slides, 1)
    expect(rectOf(mirrored, 'Words').x).toBe(1920 - 1056)
    expect(scrimOf(mirrored, 'scrim/side')).toMatchObject({ fill: { angle: 270 } })
  })

  it('a low caption in landscape leaves both sides of the photo clear', () => {
    const wide = at(
      deck(['Bread', post(caption, 'image'), 'Bye'], [photo], canvas('landscape')).slides,
      1,
    )
    expect(under(wide)).toEqual(['Image', 'Scrim'])
    expect(scrimOf(wide)).toMatchObject({ fill: { angle: 0 } })
  })
})

/** What the slides say outside of their footers. */
function wordLayers(slides: readonly Slide[]): string {
  const furniture = ['Name', 'Handle', 'Page', 'Initials', 'Hint']
  return slides
    .flatMap(nodesOf)
    .map((node) => (node.kind === 'text' && !furniture.includes(node.name) ? nodeText(node) : ''))
    .join('\n')
}

/** A word; in scripts without spaces, where titles are broken inside sentences, a character. */
const wordSign =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** How often each word stands in a text. */
function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.match(wordSign) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
