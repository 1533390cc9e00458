import { describe, expect, it } from 'vitest'

import { contrast } from '../../src/lib/base/colour'
import { placesOf, type Picture } from '../../src/lib/deck/picture'
import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import { layOutSlide, type Rect } from '../../src/lib/slide/layout'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { printNode } from '../../src/lib/slide/print'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { buildCarousel, type Carousel } from '../../src/lib/templates/build-carousel'
import { checkRules } from '../../src/lib/templates/check-rules'
import { inkOnText } from '../../src/lib/templates/split/field'
import { themes } from '../../src/lib/templates/themes'
import type { Thread } from '../../src/lib/thread/thread'
import { bread, fixedMeasure, post, stress, thread } from './samples'

const measure = fixedMeasure()
const photo: Picture = { key: 'photo', width: 1200, height: 900, kind: 'photo' }
const tall: Picture = { key: 'tall', width: 900, height: 1400, kind: 'photo' }

const poll = {
  ...post('Which flour do you take?'),
  poll: {
    options: [
      { text: 'Rye', share: 30 },
      { text: 'Wheat', share: 70 },
    ],
    result: '12 votes',
  },
}

/** Every role, and what has no place of its own in a role. */
const all = thread([
  ...bread.slice(0, -1),
  '- Rye → 12 %\n- Wheat → 13 %\n- Spelt → 14 %',
  poll,
  {
    ...post('Look'),
    quote: { author: { name: 'Jo', handle: 'jo' }, runs: post('So much bread.').runs, media: [] },
  },
  ...bread.slice(-1),
])

/** What stands on each colour: a heading, a list, a quotation, code, a button. */
const coloured = thread([...bread.slice(1, 4), ...bread.slice(-2)])

function deck(
  given: Thread | Parameters<typeof thread>[0],
  settings: Partial<Settings> = {},
  picture: Picture | null = null,
): Carousel {
  const own = 'posts' in given ? given : thread(given)
  const places = picture === null ? [] : placesOf(own).map(({ key }) => [key, picture] as const)
  return buildCarousel({
    thread: own,
    settings: { ...defaultSettings, template: 'split', theme: 'lilac', ...settings },
    pictures: new Map(places),
    measure,
  })
}

function canvas(ratio: RatioId, width = 1080, height = 1350): Partial<Settings> {
  return { canvas: { ...defaultSettings.canvas, ratio, width, height } }
}

function slideOf(text: string, ...media: Parameters<typeof post>[1][]): Slide {
  const { slides } = deck(['Cover', post(text, ...media), 'And a last post, for the arrow'])
  const [, slide] = slides
  if (slide === undefined) throw new Error('no slide')
  return slide
}

function named(slide: Slide | undefined, name: string): SlideNode | undefined {
  return slide === undefined ? undefined : nodesOf(slide).find((node) => node.name === name)
}

function rectOf(slide: Slide | undefined, name: string): Rect {
  const placed = slide === undefined ? [] : layOutSlide(slide, measure)
  const found = placed.find(({ node }) => node.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.rect
}

function printed(slide: Slide, name: string): string {
  const node = named(slide, name)
  return node === undefined ? '' : printNode(node).replaceAll('p1/1/', '')
}

function wordsOf(slides: readonly Slide[]): string {
  const shown = slides.flatMap((slide) => nodesOf(slide))
  const texts = shown.flatMap((node) => (node.kind === 'text' ? [nodeText(node)] : []))
  return texts.join(' ').replace(/[\s\u00A0\u2011]+/gu, ' ')
}

const ratios = [
  ...(['portrait', 'square', 'landscape', 'tall', 'story', 'pin'] as const).map((ratio) =>
    canvas(ratio),
  ),
  ...(
    [
      [100, 100],
      [1200, 628],
      [800, 1400],
    ] as const
  ).map(([width, height]) => canvas('custom', width, height)),
]

describe('the halves', () => {
  it.each([
    ['Heat matters more.\n\nA warm kitchen halves the wait.', 600],
    ['You need:\n\n1. Flour\n2. Water', 520],
    ['1) Feed it\n\nTwice a day, and never in a draught.', 500],
    ['She said:\n\n“Bread is patience.”', 432],
    ['In code:\n\n```python\nfeed(50)\n```\n\nIt never fails.', 740],
  ])('a role has its height: %j, %i', (text, height) => {
    expect(rectOf(slideOf(text), 'Field')).toEqual({ x: 0, y: 0, width: 1080, height })
  })

  it('a picture has its height, and all but the footer where it has no words', () => {
    expect(rectOf(slideOf('Loaf number 40', 'image'), 'Field').height).toBe(900)
    expect(
      rectOf(slideOf('Four of them', 'image', 'image', 'image', 'image'), 'Field').height,
    ).toBe(790)
    expect(rectOf(slideOf('', 'image'), 'Field').height).toBe(1118)
  })

  it('a field gives way to many words in steps of 60, down to 380, and no further', () => {
    const heights = [20, 30, 40, 50, 60, 90].map((count) => {
      const { slides } = deck([
        'Cover',
        `Heat matters.\n\n${'word '.repeat(count)}end.`,
        'The last one.',
      ])
      return rectOf(slides[1], 'Field').height
    })
    expect(Math.min(...heights)).toBeLessThan(600)
    for (const height of heights) expect([600, 540, 480, 420, 380]).toContain(height)
  })

  it('footers never move, whatever the field', () => {
    for (const slide of deck(all).slides) {
      expect(rectOf(slide, 'Footer')).toEqual({ x: 96, y: 1206, width: 888, height: 56 })
    }
  })

  it('stand side by side on landscape, and the story keeps its safe zone', () => {
    const wide = deck(all, canvas('landscape')).slides[1]
    expect(rectOf(wide, 'Field')).toEqual({ x: 0, y: 0, width: 860, height: 1080 })
    expect(rectOf(wide, 'Footer').x).toBe(956)
    for (const slide of deck(all, canvas('story')).slides) {
      expect(rectOf(slide, 'Footer').y + rectOf(slide, 'Footer').height).toBe(1580)
    }
  })

  it('change places for pictures and code where a person wants it; headings stay first', () => {
    const { slides } = deck(all, { split: { side: 'second' } })
    const tops = slides.map((slide) => [slide.name, rectOf(slide, 'Field').y] as const)
    expect(tops.find(([name]) => name.includes('Four loaves'))?.[1]).toBe(560)
    expect(tops.find(([name]) => name.includes('schedule'))?.[1]).toBe(610)
    expect(tops.find(([name]) => name.includes('Heat'))?.[1]).toBe(0)
  })

  it('are mirrored where words run from right to left', () => {
    const arabic = stress['arabic'] ?? thread([])
    const slide = deck(arabic, canvas('landscape')).slides[1]
    expect(rectOf(slide, 'Field').x).toBe(1060)
    expect(rectOf(slide, 'Author').x + rectOf(slide, 'Author').width).toBe(964)
    expect(rectOf(deck(arabic).slides[1], 'Quarter circles').x).toBe(0)
  })
})

describe('the trees', () => {
  it('text: the title in the field, the paragraphs below', () => {
    const slide = slideOf('Heat matters more.\n\nA warm kitchen halves the wait.')
    expect(printed(slide, 'Field')).toBe(
      [
        'field column fill x 600 gap=32 pad=96,96,72,96 end',
        '  field/quarters vector 216 x 216 at=864,0',
        '  title "Heat matters more." 70/76 fill',
      ].join('\n'),
    )
    expect(printed(slide, 'Stage')).toBe(
      [
        'stage column fill x fill gap=32',
        '  body column fill x hug gap=28',
        '    body/1 "A warm kitchen halves the wait." 48/66 fill',
      ].join('\n'),
    )
  })

  it('step: a numeral of 200, the title 88, words one step smaller', () => {
    const slide = slideOf('1) Feed it\n\nTwice a day, and never in a draught.')
    expect(printed(slide, 'Field')).toContain('number "1" 196/149')
    expect(named(slide, 'Title')).toMatchObject({ style: { size: 86 } })
    expect(named(slide, 'Body')).toMatchObject({ style: { size: 40 } })
    expect(named(slide, 'Field')).toMatchObject({ main: 'between' })
  })

  it('a step in a low field: number and title in one line', () => {
    const words = `1) Feed it\n\n${'It wants the same things as you do. '.repeat(11)}`
    const { slides } = deck(['Cover', words, 'The last one.'], canvas('square'))
    const sizes = ['Number', 'Title'].map((name) => {
      const node = named(slides[1], name)
      return node?.kind === 'text' ? node.style.size : 0
    })
    expect(named(slides[1], 'Heading')).toBeDefined()
    expect(sizes[0]).toBe(sizes[1])
  })

  it('list: items of 48, 600', () => {
    const slide = slideOf('You need:\n\n1. Flour\n2. Water')
    expect(named(slide, 'Title')).toMatchObject({ style: { size: 86 } })
    expect(named(slide, 'Text')).toMatchObject({ style: { size: 48, font: { weight: 600 } } })
  })

  it('a cover takes the picture of its post, unless it is too tall; without one it is a poster', () => {
    const posts = [post('Bread\n\n[image]', 'image'), 'And more of it.']
    const [cover] = deck(posts, {}, photo).slides
    expect(rectOf(cover, 'Image')).toEqual({ x: 0, y: 0, width: 1080, height: 690 })
    expect(rectOf(deck(posts, {}, tall).slides[0], 'Field').height).toBe(1118)
    expect(deck(posts, {}, tall).deck.slides.map(({ kind }) => kind)).toContain('picture')
  })

  it('an outro says what to do below its headline; a profile is the same as in every template', () => {
    const outro = {
      ...defaultSettings.outro,
      actions: [{ icon: 'save', label: 'Save it' }] as const,
    }
    const last = deck(bread, { outro }).slides.slice(-1)[0]
    expect(rectOf(last, 'Field').height).toBe(660)
    expect(rectOf(last, 'Actions').y).toBeGreaterThan(660)
    const profile = deck(bread, { outro: { ...outro, variant: 'profile' } }).slides.slice(-1)[0]
    expect(named(profile, 'Field')).toBeUndefined()
    expect(named(profile, 'Stage')).toMatchObject({ main: 'center' })
  })

  it('a cover whose slide is set in a template without such a place leaves its picture to the next', () => {
    const slides = [{ key: 'p0/1', template: 'editorial' } as const]
    const { deck: plan } = deck([post('Bread', 'image'), 'And more of it.'], { slides })
    expect(plan.slides.slice(0, 2).map(({ kind }) => kind)).toEqual(['cover', 'picture'])
  })
})

describe('laws', () => {
  it('hold on every sheet, for every role: nothing overflows, overlaps or leaves its zone', () => {
    for (const settings of ratios) {
      const own = { ...defaultSettings, template: 'split' as const, ...settings }
      const { slides } = deck(all, settings, photo)
      const errors = checkSlides(slides, measure, checkRules(own)).filter(isError)
      expect(errors.map(({ code, node, measured }) => `${code} ${node} ${measured}`)).toEqual([])
    }
  })

  const stressed = Object.entries(stress).filter(([name]) => !/sixty|30,000/.test(name))

  it.each(stressed)('hold for %s', (_, given) => {
    const errors = checkSlides(deck(given).slides, measure).filter(isError)
    expect(errors).toEqual([])
  })

  it('no word is lost', () => {
    for (const settings of [canvas('portrait'), canvas('landscape')]) {
      const shown = wordsOf(deck(all, settings).slides)
      for (const word of [
        'Bake',
        'starter',
        'daily',
        'Flour',
        'grandmother',
        'ready',
        'halves',
        'crumb',
        'midnight',
        'flours',
        'grams',
        'never',
        '13 %',
        '70%',
        '12 votes',
        'Jo',
        'So much',
        'Find me',
      ]) {
        expect(shown.toLowerCase()).toContain(word.toLowerCase())
      }
    }
  })

  it.each(themes.map((theme) => [theme.id, theme] as const))(
    'everything can be read in %s',
    (id, theme) => {
      const errors = checkSlides(deck(coloured, { theme: id }).slides, measure).filter(isError)
      expect(errors).toEqual([])
      expect(contrast(inkOnText(theme), theme.text)).toBeGreaterThanOrEqual(7)
    },
  )

  it('of a gradient the farthest stop is what stands on the text colour', () => {
    const sorbet = themes.find(({ id }) => id === 'sorbet')
    const daybreak = themes.find(({ id }) => id === 'daybreak')
    expect(sorbet === undefined ? '' : inkOnText(sorbet)).toBe('#FFD9C2')
    expect(daybreak === undefined ? '' : inkOnText(daybreak)).toBe('#FFEFD8')
  })
})
