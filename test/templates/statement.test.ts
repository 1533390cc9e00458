import { describe, expect, it } from 'vitest'

import { contrast } from '../../src/lib/base/colour'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { checkRules } from '../../src/lib/templates/check-rules'
import { onAccent } from '../../src/lib/templates/statement/text'
import { themes } from '../../src/lib/templates/themes'
import { bread, post, stress, thread } from './samples'
import { made, measure, named, ratios, rectOf, settingsAt, stage } from './statement-samples'

/** Words of the text layers of slides that are set in another colour than their layer. */
function coloured(slides: readonly Slide[]): readonly (readonly string[])[] {
  return slides.map((slide) =>
    nodesOf(slide).flatMap((node) =>
      node.kind === 'text' && ['Title', 'Body', 'Quote'].includes(node.name)
        ? node.runs.filter(({ color }) => color !== undefined).map(({ text }) => text)
        : [],
    ),
  )
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

describe('Statement, whatever the thread and the sheet', () => {
  it.each(ratios)('%s: nothing outside, nothing overlapping, every key once', (ratio) => {
    const settings = settingsAt(ratio)
    for (const [name, given] of Object.entries({ ...stress, bread: thread(bread) })) {
      // Slow, and the same on every sheet.
      if (name.includes('30,000') || (name.includes('sixty') && ratio !== 'portrait')) continue
      const { slides } = made(given, settings)
      const findings = checkSlides(slides, measure, { ...checkRules(settings), most: null })
      expect(
        findings.filter(isError),
        `${name} ${JSON.stringify(findings.filter(isError)[0])}`,
      ).toEqual([])
    }
  })

  it.each([
    [100, 100],
    [4096, 400],
    [400, 4096],
    [300, 260],
  ])('breaks on no sheet of one’s own: %d × %d', (width, height) => {
    const { slides } = made(bread, settingsAt('custom', { width, height }))
    for (const slide of slides) expect([slide.width, slide.height]).toEqual([width, height])
  })

  it.each(['portrait', 'landscape'] as const)('%s: every word is there, in its order', (ratio) => {
    const texts = [
      'A first line that stands on the cover',
      'It rises. Slowly. And when you think that nothing happens any more, it has doubled, while you slept.',
      'What you need:\n\n1. Flour\n2. Water\n3. Salt',
      '2) Wait\n\nIt takes a night. It takes a day more. Nobody knows how long it takes when the kitchen is cold and dark.',
      'She said:\n\n“One. Two and three, which is a lot of words for a quotation that goes on. Four, five and six, and all the numbers after these that she knew by heart.”',
    ]
    const { slides } = made(texts, settingsAt(ratio))
    const own = ['Title', 'Body', 'Item', 'Quote']
    const shown = slides.flatMap((slide) =>
      nodesOf(slide).flatMap((node) =>
        node.kind === 'text' && own.includes(node.name) ? [nodeText(node)] : [],
      ),
    )
    const given = texts.join(' ').replace(/\d\. |2\) /g, '')
    expect(bare(shown.join(' '))).toBe(bare(given))
  })

  it('has at most one highlight a slide, and one on slides of a sentence', () => {
    const many = coloured(made(bread).slides).map((words) => words.length)
    expect(Math.max(...many)).toBe(1)
    const { slides } = made([
      'How bread is made, slowly',
      'A warm kitchen halves the wait for everybody who is hungry.',
      'The “windowpane test” tells when to stop kneading the dough.',
      'End of it all',
    ])
    expect(coloured(slides).slice(0, 3)).toEqual([
      ['bread'],
      ['warm kitchen'],
      ['“windowpane test”'],
    ])
  })

  it('keeps a coloured number on one line with its unit', () => {
    const { slides } = made([
      'Cover',
      'It takes a whole night and 24 hours of rest',
      'End of it all',
    ])
    expect(coloured(slides)[1]).toEqual(['24\u00A0hours'])
  })
})

describe('the trees of Statement', () => {
  it('cover: title 136 at the foot, the first noun phrase in the accent', () => {
    const [cover] = made(['How I bake bread, slowly', 'And more.']).slides
    expect(named(cover, 'Stage')).toMatchObject({ main: 'end', gap: 40 })
    expect(named(cover, 'Title')).toMatchObject({ style: { size: 138 } })
    expect(coloured(cover === undefined ? [] : [cover])).toEqual([['bread']])
  })

  it('text: a sentence above, what is left of it below, muted and at most 760 wide', () => {
    const text =
      'Each loaf gives its first slice to the baker and every other slice to those who stand in line for it.'
    expect(stage(text)).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  title "Each loaf gives its first slice to the baker" 114/112 fill',
        '  support/column column 760 x hug gap=24',
        '    support/1 "and every other slice to those who stand in line for it." 40/56 fill',
      ].join('\n'),
    )
  })

  it('text alone: at the foot, 112; with a number 120; a few words 200', () => {
    expect(stage('They used the oven of a neighbour who never slept well')).toContain('" 114/112')
    expect(stage('A loaf of 3 pounds takes 50 minutes in an oven like ours')).toContain('" 122/120')
    expect(stage('That’s a wrap!')).toContain('" 204/200')
  })

  it('list: lead muted, items as large as titles with their numbers', () => {
    expect(stage('You need:\n\n1. Flour\n2. Water')).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  lead/column column 720 x hug gap=24',
        '    lead/1 "You need:" 40/56 fill',
        '  below column fill x hug gap=48',
        '    rows column fill x hug gap=20',
        '      rows/1 row fill x hug gap=32',
        '        rows/1/mark column 52 x hug pad=18,0,0,0',
        '          rows/1/number "1" 36/52 fill',
        '        rows/1/item "Flour" 114/112 fill',
        '      rows/2 row fill x hug gap=32',
        '        rows/2/mark column 52 x hug pad=18,0,0,0',
        '          rows/2/number "2" 36/52 fill',
        '        rows/2/item "Water" 114/112 fill',
      ].join('\n'),
    )
  })

  it('step: on wide sheets a long support makes neither numeral nor title small', () => {
    const words = 'It asks you to try and then to try again until the dough is what it should be'
    const size = (node: SlideNode | undefined): number =>
      node?.kind === 'text' ? node.style.size : 0
    for (const heading of [
      'Learn slow baking',
      'Learn to shape loaves',
      'Loaves of one long night',
    ]) {
      for (const count of [1, 2, 3]) {
        const text = `8. ${heading}\n\n${Array(count).fill(words).join(' ')}`
        const { slides } = made(['Cover', post(text), 'The end'], settingsAt('landscape'))
        expect(size(named(slides[1], 'Number')), text).toBeGreaterThanOrEqual(240)
        expect(size(named(slides[1], 'Title')), text).toBeGreaterThanOrEqual(80)
      }
    }
  })

  it('step: numeral 240 above, title 136 and support below', () => {
    expect(stage('1) Feed it\n\nTwice a day, and never at night.')).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  number "1" 244/239',
        '  words column fill x hug gap=40',
        '    title "Feed it" 138/135 fill',
        '    support/column column 800 x hug gap=24',
        '      support/1 "Twice a day, and never at night." 40/56 fill',
      ].join('\n'),
    )
  })

  it('quote: mark 120 × 88 and lead above, the words below without marks of their own', () => {
    expect(stage('She said:\n\n“Bread is patience that somebody else can eat.”')).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  head column 888 x hug gap=40',
        '    mark vector 120 x 88',
        '    lead/column column 760 x hug gap=22',
        '      lead/1 "She said:" 36/52 fill',
        '  quote column fill x hug gap=32',
        '    quote/1 "Bread is patience that somebody else can eat." 98/100 838',
      ].join('\n'),
    )
  })

  it('picture: above, its words below at 80', () => {
    expect(stage('The crumb of a loaf', 'image')).toBe(
      [
        'stage column fill x fill gap=48',
        '  picture column fill x fill gap=16 center cross=center',
        '    picture/icon vector 64 x 64',
        '    picture/hint "Drop image here" 26/38',
        '  words column fill x hug gap=24',
        '    title "The crumb of a loaf" 82/84 fill',
      ].join('\n'),
    )
  })

  it('grid: title 72 above, 600 of 934 px high', () => {
    const { slides } = made(['Cover', post('Two loaves', 'image', 'image'), 'End of it all'])
    expect(rectOf(slides[1], 'Pictures')).toMatchObject({ height: 600, width: 888, y: 550 })
    expect(named(slides[1], 'Title')).toMatchObject({ style: { size: 74 } })
  })

  it('outro: all accent, all text on it in one colour that holds 4.5 : 1 in every theme', () => {
    const { slides } = made(bread)
    const last = slides[slides.length - 1]
    const fern = themes.find(({ id }) => id === 'fern')
    expect(last?.fill).toEqual({ kind: 'solid', color: fern?.accent })
    const texts = last === undefined ? [] : nodesOf(last)
    const colors = texts.flatMap((node) => (node.kind === 'text' ? [node.color.color] : []))
    const onButton = named(last, 'Label')
    expect(onButton).toMatchObject({ color: { color: fern?.accent } })
    expect([...new Set(colors)].sort()).toEqual([fern?.accent, fern?.onAccent].sort())
    for (const theme of themes) {
      expect(contrast(onAccent(theme).text, theme.accent), theme.id).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('Statement on a wide sheet', () => {
  const wide = settingsAt('landscape')

  it('sets support right of its statement, at the foot', () => {
    const text =
      'Each loaf gives its first slice to the baker and every other slice to those who stand in line for it.'
    const { slides } = made(['Cover', text, 'End of it all'], wide)
    const [title, body, stageRect] = ['Title', 'Body', 'Stage'].map((name) =>
      rectOf(slides[1], name),
    )
    if (title === undefined || body === undefined || stageRect === undefined) throw new Error()
    expect(title.y).toBe(stageRect.y)
    expect(body.x).toBeGreaterThan(title.x + title.width)
    expect(Math.round(body.y + body.height)).toBe(stageRect.y + stageRect.height)
  })

  it('sets a picture right of its words, 880 wide and as high as the stage', () => {
    const { slides } = made(['Cover', post('The crumb of a loaf', 'image'), 'End'], wide)
    const image = rectOf(slides[1], 'Image')
    expect(image).toMatchObject({ width: 880, height: rectOf(slides[1], 'Stage').height })
    expect(rectOf(slides[1], 'Title').x).toBe(128)
    expect(image.x).toBe(1920 - 128 - 880)
  })
})

it('from right to left all stands at the right edge', () => {
  const { slides } = made(stress['arabic'] ?? thread([]))
  for (const name of ['Title', 'Support', 'Rows', 'Items', 'Number']) {
    for (const slide of slides) {
      if (named(slide, name) === undefined) continue
      const { x, width } = rectOf(slide, name)
      expect(x + width, `${slide.name} ${name}`).toBe(984)
    }
  }
})
