import { describe, expect, it } from 'vitest'

import { contrast } from '../../src/lib/base/colour'
import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import { printNode } from '../../src/lib/slide/print'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { checkRules } from '../../src/lib/templates/check-rules'
import { inverted } from '../../src/lib/templates/steps/code'
import { themes } from '../../src/lib/templates/themes'
import type { Post } from '../../src/lib/thread/thread'
import { bread, post, stress, thread } from './samples'
import {
  habits,
  isText,
  measure,
  named,
  on,
  rectOf,
  settingsOf,
  spaced,
  steps,
  textsNamed,
} from './steps-samples'

const ratios: readonly RatioId[] = ['portrait', 'square', 'landscape', 'tall', 'story', 'pin']

/** The stage of a post between a cover and a closing post, printed. */
function stage(given: Post | string, changes: Partial<Settings> = {}): string {
  const { slides } = steps(['How bread is made', given, 'Follow @mara for more.'], changes)
  const node = named(slides[1], 'Stage')
  return node === undefined ? '' : printNode(node).replaceAll('p1/1/', '')
}

describe('laws on every canvas', () => {
  /** What other canvases could still get wrong; everything else is laid out on portrait only. */
  const hard = [
    'no author',
    'only a name',
    'forty items',
    'long items',
    'arabic',
    'japanese',
    'mixed',
  ]

  it.each(ratios)('%s: nothing that nobody would publish', (ratio) => {
    const settings = settingsOf(on(ratio))
    const decks = Object.entries(stress).filter(
      ([name]) => hard.includes(name) || (ratio === 'portrait' && !/30,000|sixty/.test(name)),
    )
    for (const [name, given] of [...decks, ['bread', thread(bread)] as const]) {
      const { slides } = steps(given, settings)
      const findings = checkSlides(slides, measure, checkRules(settings))
      expect(findings.filter(isError), `${name} on ${ratio}`).toEqual([])
    }
  })

  it.each(ratios)('%s: bread takes few slides and loses no word', (ratio) => {
    const { slides } = steps(bread, on(ratio))
    expect(slides.length).toBeLessThanOrEqual(14)
    const shown = slides.flatMap((slide) =>
      nodesOf(slide)
        .filter(isText)
        .map((node) => spaced(nodeText(node))),
    )
    const words = shown.join(' ').replace(/\u2011/g, '-')
    for (const sentence of [
      'Mix equal weights of flour & water.',
      'Use a jar with a lid',
      'Salt',
      'My grandmother used to say:',
      'A warm kitchen halves the wait;',
      'Here is the crumb of loaf number 40',
      'Four loaves, four flours.',
      'def feed(self, grams=50):',
      'It never fails.',
      'share it with a friend who bakes.',
    ]) {
      expect(words).toContain(sentence)
    }
  })

  it.each([
    [100, 100],
    [4096, 100],
    [100, 4096],
    [4096, 4096],
    [800, 1400],
  ])('a canvas of %i × %i has its slides', (width, height) => {
    const { slides } = steps(bread, on('custom', width, height))
    expect(slides.every((slide) => slide.width === width && slide.height === height)).toBe(true)
  })

  it('header, stage and footer never move; titles and numerals begin at one height', () => {
    for (const slide of steps(habits).slides) {
      expect(rectOf(slide, 'Header')).toMatchObject({ x: 96, y: 96, width: 888, height: 72 })
      expect(rectOf(slide, 'Stage')).toEqual({ x: 96, y: 224, width: 888, height: 902 })
      expect(rectOf(slide, 'Footer')).toMatchObject({ y: 1182, height: 72 })
    }
    const [, first, , between] = steps(habits).slides
    expect(rectOf(first, 'Numeral')).toMatchObject({ x: 96, y: 224, width: 888, height: 340 })
    expect(rectOf(between, 'Title')).toMatchObject({ x: 96, y: 224 })
  })
})

describe('the trees of Steps', () => {
  it('step: numeral, then heading, text and squares; 36 with a list', () => {
    expect(stage('1) Feed it\n\nTwice:\n\n- in the morning\n- at night')).toBe(
      [
        'stage column fill x fill gap=24 between',
        '  numeral column 888 x 340',
        '    number "1" 440/340 at=-46,0',
        '  words column 888 x hug gap=32',
        '    title "Feed it" 92/96 fill',
        '    body column 888 x hug gap=22',
        '      body/1 "Twice:" 36/52 fill',
        '      body/2 column fill x hug gap=20',
        '        body/2/1 row fill x hug',
        '          body/2/1/marker column 44 x hug pad=21,0,0,0',
        '            body/2/1/dash rectangle 14 x 14',
        '          body/2/1/text "in the morning" 36/52 fill',
        '        body/2/2 row fill x hug',
        '          body/2/2/marker column 44 x hug pad=21,0,0,0',
        '            body/2/2/dash rectangle 14 x 14',
        '          body/2/2/text "at night" 36/52 fill',
      ].join('\n'),
    )
  })

  it('text: title 88, paragraphs 40 in at most 800', () => {
    expect(stage('Heat matters more.\n\nA warm kitchen halves the wait.')).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  title "Heat matters more." 84/87 fill',
        '  body column 800 x hug gap=24',
        '    body/1 "A warm kitchen halves the wait." 40/56 fill',
      ].join('\n'),
    )
  })

  it('values: rows 56 between lines in the full text colour', () => {
    const shown = stage('Times:\n\n- 18 °C → 9 hours\n- 22 °C → 6 hours')
    expect(shown).toContain('rows/1 row fill x hug gap=24 pad=24,0,24,0 cross=center')
    expect(shown).toContain('rows/1/label "18\u00A0°C" 54/59 fill')
    expect(shown).toContain('rows/1/value "9 hours" 54/59')
    const { slides } = steps(['Bread', 'Times:\n\n- a → 9\n- b → 6', 'Follow @mara'])
    expect(named(slides[1], 'Hairline')).toMatchObject({
      height: 2,
      fill: { kind: 'solid', color: '#17130A' },
    })
  })

  it('quote: lead 40, panel in the surface', () => {
    expect(stage('She said:\n\n“Bread is patience.”')).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  lead column 800 x hug',
        '    lead/1 "She said:" 40/56 fill',
        '  panel column 888 x hug gap=32 pad=48',
        '    quote/mark "“" 76/79 at=8,48',
        '    quote/1 "Bread is patience.”" 76/79 fill',
      ].join('\n'),
    )
  })

  it('outro: actions in numbered rows with icons', () => {
    const outro = {
      ...defaultSettings.outro,
      headline: 'That’s a wrap!',
      actions: [
        { icon: 'repost', label: 'Reshare it' },
        { icon: 'save', label: 'Save it' },
      ],
    } as const
    const { slides } = steps(['Bread', 'It rises.', 'Follow @mara'], { outro })
    const last = slides[slides.length - 1]
    expect(textsNamed(last, 'Number')).toEqual(['1', '2'])
    expect(textsNamed(last, 'Label')).toEqual(['Reshare it', 'Save it'])
    expect(named(last, 'Number')).toMatchObject({ width: 72, style: { size: 76 } })
    expect(named(last, 'Icon')).toMatchObject({ width: 52, height: 52 })
    expect(named(last, 'Button')).toBeUndefined()
  })

  it('landscape: the numeral left, the words right of it at the foot', () => {
    const [, slide] = steps(
      ['Bread', '1. Weigh it\n\nCups lie.', 'Follow @mara'],
      on('landscape'),
    ).slides
    const [picture, words] = [rectOf(slide, 'Numeral'), rectOf(slide, 'Words')]
    const whole = rectOf(slide, 'Stage')
    expect(picture).toMatchObject({ x: 128, width: 600 })
    expect(words?.x).toBe(128 + 600 + 90)
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBe((whole?.y ?? 0) + (whole?.height ?? 0))
  })

  it('landscape: words left of their picture, which is as high as the stage', () => {
    const words =
      'The crumb is even.\n\nHoles are small, the crust is thin, and it took a night and a day.'
    const [, slide] = steps(['Bread', post(words, 'image'), 'Follow @mara'], on('landscape')).slides
    const [image, whole] = [rectOf(slide, 'Image'), rectOf(slide, 'Stage')]
    expect(image?.height).toBe(whole?.height)
    expect(rectOf(slide, 'Title')?.x).toBe(128)
    expect(image?.x).toBeGreaterThan(whole === undefined ? 0 : whole.width / 2)
  })

  it('code stands in the text colour; every colour on it can be read in every theme', () => {
    for (const theme of themes) {
      const { text, muted, accent, surface } = inverted(theme)
      expect(surface).toBe(theme.text)
      for (const color of [text, muted, accent]) {
        expect(contrast(color, surface), `${theme.id} ${color}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

describe('the cover', () => {
  it('lists two to five steps with short headings, and decides nothing by it', () => {
    const { slides } = steps(habits)
    expect(textsNamed(slides[0], 'Heading')).toEqual([
      'Weigh everything',
      'Keep it warm',
      'Wait longer',
    ])
    expect(named(slides[0], 'Stage')).toMatchObject({ main: 'between' })
  })

  it('has a larger title at its foot where there is nothing to list', () => {
    const long = 'A heading that is not short at all'
    const { slides } = steps(['Bread', `1. ${long}\n\nYes.`, '2. Wait\n\nNo.', 'Follow @mara'])
    expect(textsNamed(slides[0], 'Heading')).toEqual([])
    expect(named(slides[0], 'Stage')).toMatchObject({ main: 'end' })
    expect(named(slides[0], 'Title')).toMatchObject({ style: { size: 130 } })
  })
})
