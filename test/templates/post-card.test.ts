import { describe, expect, it } from 'vitest'

import type { Picture } from '../../src/lib/deck/picture'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { layOutSlide, type Placed } from '../../src/lib/slide/layout'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { printNode } from '../../src/lib/slide/print'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { bread, carousel, fixedMeasure, post, thread } from './samples'

const measure = fixedMeasure()
const card = { template: 'post-card' } as const

function ratio(id: Settings['canvas']['ratio']): Partial<Settings> {
  return { ...card, canvas: { ...defaultSettings.canvas, ratio: id } }
}

function named(slide: Slide | undefined, name: string): SlideNode | undefined {
  return slide === undefined ? undefined : nodesOf(slide).find((node) => node.name === name)
}

/** The card made of a post between two others, printed. */
function cardOf(text: string, ...media: Parameters<typeof post>[1][]): string {
  const { slides } = carousel(
    ['Cover', post(text, ...media), 'And a last post for the arrow'],
    card,
  )
  const node = named(slides[1], 'Card')
  return node === undefined ? '' : printNode(node).replaceAll('p1/1/', '')
}

const who = [
  '  who row fill x hug gap=20 cross=center',
  '    avatar row 88 x 88 center cross=center',
  '      avatar/initials "ML" 37/50',
  '    names column hug x hug gap=2',
  '      name "Mara Lindqvist 🌱" 32/40',
  '      handle "@maralindq" 28/36',
]

describe('the card of each role', () => {
  it('text: the words as they were written, a sentence that could be a title in its paragraph', () => {
    const long =
      'Heat matters more than time. A warm kitchen halves the wait, a cold one doubles it.'
    expect(cardOf(`${long}\n\nBoth are right! 🔥`)).toBe(
      [
        'card column fill x hug gap=32 pad=40',
        ...who,
        '  body/column column fill x hug gap=28',
        `    body/1 "${long}" 48/66 810`,
        '    body/2 "Both are right!\u00A0🔥" 48/66 fill',
      ].join('\n'),
    )
  })

  it('text of more than 45 words at 40', () => {
    const words = `${'bread '.repeat(46)}and salt.`
    expect(cardOf(words)).toContain('40/56')
    expect(cardOf(words.slice(24))).toContain('48/66')
  })

  it('list: a lead, dots of 12 that hang, items 16 apart', () => {
    expect(cardOf('You need:\n\n- Flour\n- Water')).toBe(
      [
        'card column fill x hug gap=32 pad=40',
        ...who,
        '  body/column column fill x hug gap=28',
        '    body/1 "You need:" 48/66 fill',
        '    body/2 column fill x hug gap=16',
        '      body/2/1 row fill x hug',
        '        body/2/1/marker column 46 x hug pad=29,0,0,0',
        '          body/2/1/dash ellipse 12 x 12',
        '        body/2/1/text "Flour" 48/66 fill',
        '      body/2/2 row fill x hug',
        '        body/2/2/marker column 46 x hug pad=29,0,0,0',
        '          body/2/2/dash ellipse 12 x 12',
        '        body/2/2/text "Water" 48/66 fill',
      ].join('\n'),
    )
  })

  it('step: the number in a disc of 72, level with a title of 64 that keeps its emoji', () => {
    const printed = cardOf('1) Feed it 🥖\n\nTwice a day.')
    expect(printed).toContain('number/disc row 72 x 72 center cross=center')
    expect(printed).toContain('number "1" 38/54')
    expect(printed).toContain('title "Feed it\u00A0🥖" 72/73')
    expect(printed).toContain('body/1 "Twice a day." 40/56')
  })

  it('quote: a lead, and a bar as high as the words', () => {
    const { slides } = carousel(['Cover', 'She said:\n\n“Bread is patience.”', 'Bye'], card)
    const [slide] = slides.slice(1)
    if (slide === undefined) throw new Error('no slide')
    const rect = (name: string): Placed['rect'] | undefined =>
      layOutSlide(slide, measure).find(({ node }) => node.name === name)?.rect
    expect(rect('Bar')?.width).toBe(6)
    expect(rect('Bar')?.height).toBe(rect('Quote')?.height)
    expect(rect('Bar')?.height).toBeGreaterThanOrEqual(66)
    expect(nodesOf(slide).map(nodeTextOf).join('|')).toContain('She said:|')
  })

  it('code: words and listing on one card', () => {
    const { deck, slides } = carousel(
      ['Cover', 'In code! 💡\n\nIt is short:\n\n```js\nfeed()\n```', 'Bye'],
      card,
    )
    expect(deck.slides.map(({ kind }) => kind)).toEqual(['cover', 'code', 'outro'])
    const printed = printNode(named(slides[1], 'Card') as SlideNode)
    expect(printed).toContain('"In code!\u00A0💡" 40/56')
    expect(printed).toContain('"It is short:" 40/56')
    expect(printed).toContain('panel column fill x hug gap=24 pad=32')
    expect(printed).toContain('"feed()" 26/41')
  })

  it('pictures: an unknown one 642 high under few words, a grid 572', () => {
    expect(cardOf('Loaf number 40', 'image')).toContain('picture column fill x 642')
    expect(cardOf('Four', 'image', 'image')).toContain('grid row fill x 572')
    expect(cardOf('Four', 'image', 'image')).toContain('"Four" 40/56')
  })

  it('outro: everything in the middle, the line muted', () => {
    const { slides } = carousel(['Bread', 'If you liked this, share it.\n\nFind me → @mara'], card)
    const node = named(slides[1], 'Card')
    expect(node).toMatchObject({ cross: 'center', gap: 32 })
    expect(named(slides[1], 'Title')).toMatchObject({ align: 'center' })
    expect(named(slides[1], 'Avatar')).toMatchObject({ width: 176 })
  })

  it('cover: 112, with its emoji', () => {
    const [slide] = carousel(['Bread, slowly 🥖', 'Two'], card).slides
    const title = named(slide, 'Title')
    expect(title?.kind === 'text' && nodeText(title)).toBe('Bread, slowly\u00A0🥖')
    expect(title).toMatchObject({ style: { size: 128 } })
    expect(named(slide, 'Avatar')).toMatchObject({ width: 96 })
  })
})

function nodeTextOf(node: SlideNode): string {
  return node.kind === 'text' ? nodeText(node) : ''
}

const pictures: ReadonlyMap<string, Picture> = new Map(
  Array.from({ length: 12 }, (_, index): readonly [string, Picture] => [
    `${index}/0`,
    { key: `k${index}`, width: 1600, height: 900, kind: index % 2 === 0 ? 'photo' : 'diagram' },
  ]),
)

describe('one post, one card', () => {
  const kinds = (posts: Parameters<typeof thread>[0]): readonly string[] =>
    buildCarousel({
      thread: thread(posts),
      settings: { ...defaultSettings, ...card },
      pictures,
      measure,
    }).deck.slides.map(({ kind }) => kind)

  it('words stand over their picture, a list too; too many words part from it', () => {
    const list = post('Two rules:\n\n- Wait for the dough\n- Wait again', 'image')
    const many = post('Bread and butter and salt. '.repeat(20), 'image')
    expect(kinds(['Cover', list, 'Bye'])).toEqual(['cover', 'picture-text', 'outro'])
    expect(kinds(['Cover', many, 'Bye'])).toEqual(['cover', 'text', 'picture', 'outro'])
  })

  it('a quoted post stands in a card of its own below the words about it', () => {
    const quote = {
      author: { name: 'Ida', handle: 'ida' },
      runs: [{ kind: 'text' as const, text: 'Wait.\n\nThen wait.' }],
      media: [],
    }
    const given = thread(['Cover', { ...post('Ida said it better! ✨'), quote }, 'Bye'])
    const { deck, slides } = carousel(given, card)
    expect(deck.slides.map(({ kind }) => kind)).toEqual(['cover', 'quote', 'outro'])
    const texts = nodesOf(slides[1] as Slide).map(nodeTextOf)
    const shown = texts.filter((text) => text !== '' && !text.includes('/'))
    expect(shown).toEqual([
      'ML',
      'Mara Lindqvist 🌱',
      '@maralindq',
      'Ida said it better!\u00A0✨',
      'I',
      'Ida',
      '@ida',
      'Wait.',
      'Then wait.',
    ])
  })

  it('the first picture stands on the cover', () => {
    const { slides } = carousel([post('Bread, slowly', 'image'), 'Bye'], card)
    expect(slides).toHaveLength(2)
    expect(named(slides[0], 'Image')).toBeDefined()
  })

  it('says nothing of emoji that were left out: none are', () => {
    expect(carousel(['Bread 🥖', '1) Feed 🥖\n\nTwice.', 'Bye'], card).notes).toEqual([])
  })
})

describe('the card', () => {
  it('follows the settings: padding, radius, and an inner radius 4 less', () => {
    const settings = { ...card, card: { padding: 64, radius: 32 } }
    const { slides } = carousel(['Cover', post('A loaf', 'image'), 'Bye'], settings)
    expect(named(slides[1], 'Card')).toMatchObject({
      pad: { top: 64, right: 64, bottom: 64, left: 64 },
      radius: 32,
    })
    expect(named(slides[1], 'Image')).toMatchObject({ radius: 28 })
    const sharp = carousel(['Cover', post('A loaf', 'image'), 'Bye'], {
      ...card,
      card: { padding: 16, radius: 0 },
    })
    expect(named(sharp.slides[1], 'Image')).toMatchObject({ radius: 8 })
  })

  it('has a shadow twice as strong on dark themes', () => {
    const shadow = (theme: string): number | undefined => {
      const node = named(carousel(['Bread'], { ...card, theme }).slides[0], 'Card')
      return node?.kind === 'box' ? node.shadows?.[0]?.color.opacity : undefined
    }
    expect(shadow('bone')).toBe(0.14)
    expect(shadow('noir')).toBe(0.28)
  })

  it.each([
    ['portrait', { x: 72, width: 936 }, 1350],
    ['square', { x: 72, width: 936 }, 1080],
    ['landscape', { x: 128, width: 1664 }, 1080],
    ['story', { x: 72, width: 936 }, 1920],
  ] as const)('%s: as wide as its stage and in the middle of it', (id, box, height) => {
    for (const slide of carousel(bread, ratio(id)).slides) {
      const placed = layOutSlide(slide, measure)
      const rect = (name: string): Placed['rect'] | undefined =>
        placed.find(({ node }) => node.name === name)?.rect
      const [own, stage] = [rect('Card'), rect('Stage')]
      if (own === undefined || stage === undefined) throw new Error('no card')
      expect(own).toMatchObject(box)
      expect(own.y - stage.y).toBeCloseTo(stage.y + stage.height - own.y - own.height)
      expect(own.y).toBeGreaterThanOrEqual(stage.y)
      expect(stage.y + stage.height).toBeLessThan(height)
    }
  })
})
