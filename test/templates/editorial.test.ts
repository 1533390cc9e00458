import { describe, expect, it } from 'vitest'

import type { Picture } from '../../src/lib/deck/picture'
import { defaultSettings } from '../../src/lib/settings/settings'
import { layOutSlide, type Rect } from '../../src/lib/slide/layout'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { printNode } from '../../src/lib/slide/print'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { bread, carousel, fixedMeasure, nobody, post, stress, thread } from './samples'

const measure = fixedMeasure()

function named(slide: Slide | undefined, name: string): SlideNode | undefined {
  return slide === undefined ? undefined : nodesOf(slide).find((node) => node.name === name)
}

/** The stage of the slide made of a post, printed. */
function stage(text: string, ...media: Parameters<typeof post>[1][]): string {
  const { slides } = carousel([
    'Cover',
    post(text, ...media),
    'And a last post that is here for the arrow',
  ])
  const node = named(slides[1], 'Stage')
  return node === undefined ? '' : printNode(node).replaceAll('p1/1/', '')
}

function rectOf(slide: Slide, name: string): Rect | undefined {
  return layOutSlide(slide, measure).find(({ node }) => node.name === name)?.rect
}

describe('the shell', () => {
  it('never moves: header, stage and footer of every slide of every deck stand at the same place', () => {
    for (const given of [thread(bread), ...Object.values(stress)]) {
      for (const slide of carousel(given).slides) {
        expect(rectOf(slide, 'Header')).toEqual({ x: 96, y: 96, width: 888, height: 56 })
        expect(rectOf(slide, 'Stage')).toEqual({ x: 96, y: 216, width: 888, height: 934 })
        expect(rectOf(slide, 'Footer')).toEqual({ x: 96, y: 1214, width: 888, height: 40 })
      }
    }
  })

  it('says who it is: name, handle, initials; nothing when nobody is known', () => {
    const texts = (given: ReturnType<typeof thread>): readonly string[] => {
      const header = carousel(given).slides[0]
      return header === undefined
        ? []
        : nodesOf(header).flatMap((node) =>
            node.kind === 'text' && ['Initials', 'Name', 'Handle', 'Page'].includes(node.name)
              ? [nodeText(node)]
              : [],
          )
    }
    expect(texts(thread(['a', 'b']))).toEqual(['ML', 'Mara Lindqvist 🌱', '@maralindq', '1/2'])
    expect(texts(thread(['a', 'b'], { name: '', handle: 'mara' }))).toEqual(['M', '@mara', '1/2'])
    expect(texts(thread(['a', 'b'], nobody))).toEqual(['1/2'])
    expect(texts(thread(['a', 'b'], { name: 'mara.example', handle: 'mara.example' }))).toEqual([
      'M',
      '@mara.example',
      '1/2',
    ])
  })

  it('ends a name wider than 520 px in an ellipsis', () => {
    const long = { name: 'Dr. Maximiliane Alexandra von Hohenstein-Wittgenstein, PhD', handle: '' }
    expect(named(carousel(thread(['a'], long)).slides[0], 'Name')).toMatchObject({
      width: 520,
      maxLines: 1,
    })
    expect(named(carousel(['a']).slides[0], 'Name')).toMatchObject({ width: 'hug' })
  })

  it('is mirrored from right to left: author and running title right, page and arrow left', () => {
    const [slide] = carousel(stress['arabic'] ?? thread([])).slides
    if (slide === undefined) throw new Error('no slide')
    const author = rectOf(slide, 'Author')
    expect((author?.x ?? 0) + (author?.width ?? 0)).toBe(984)
    expect(rectOf(slide, 'Page')?.x).toBe(96)
    expect(rectOf(slide, 'Swipe arrow')?.x).toBe(96)
    const title = rectOf(slide, 'Title')
    expect((title?.x ?? 0) + (title?.width ?? 0)).toBe(984)
    expect(named(slide, 'Title')).toMatchObject({ align: 'right' })
  })

  it('shows settings instead of the thread’s own author, and the avatar instead of initials', () => {
    const avatar: Picture = { key: 'face', width: 400, height: 400, kind: 'photo' }
    const settings = { ...defaultSettings, author: { name: 'Bakery', handle: 'bakery' } }
    const { slides } = buildCarousel({
      thread: thread(['a']),
      settings,
      pictures: new Map(),
      brand: { avatar },
      measure,
    })
    expect(named(slides[0], 'Avatar')).toMatchObject({
      kind: 'picture',
      image: 'face',
      shape: 'ellipse',
      width: 56,
    })
    expect(named(slides[0], 'Name')).toMatchObject({ runs: [{ text: 'Bakery' }] })
  })
})

describe('rhythm', () => {
  const inner = [...carousel(bread).slides, ...carousel(stress['sixty posts'] ?? thread([])).slides]

  it('titles of slides with a body begin at the top of the stage', () => {
    for (const slide of inner) {
      const node = named(slide, 'Stage')
      if (node?.kind !== 'box' || node.main !== 'between') continue
      const first = rectOf(slide, 'Title') ?? rectOf(slide, 'Heading')
      if (first !== undefined && !slide.name.includes('grandmother')) expect(first.y).toBe(216)
    }
  })

  it('running text ends at the foot of the stage', () => {
    for (const slide of inner) {
      const bodies = layOutSlide(slide, measure).filter(({ node }) => node.name === 'Body')
      const ends = bodies.map(({ rect }) => Math.round(rect.y + rect.height))
      if (ends.length > 0 && named(slide, 'Button') === undefined)
        expect(Math.max(...ends)).toBe(1150)
    }
  })

  it('the rule stands level with the first line of the body: 20 px below its top', () => {
    for (const slide of carousel(bread).slides) {
      const body = rectOf(slide, 'Body')
      const gutter = rectOf(slide, 'Gutter')
      const rule = rectOf(slide, 'Rule')
      if (body === undefined || gutter === undefined || rule === undefined) continue
      const size = named(slide, 'Body')?.kind === 'text' ? body.height : 0
      expect(size).toBeGreaterThan(0)
      expect([16, 17, 18, 20]).toContain(rule.y - body.y)
      expect(rule).toMatchObject({ x: 96, width: 96, height: 8 })
    }
  })
})

describe('the trees of Editorial', () => {
  it('cover: rule, title, its second clause in italics', () => {
    const [cover] = carousel(bread).slides
    expect(named(cover, 'Stage')).toMatchObject({ main: 'end', gap: 48 })
    const title = named(cover, 'Title')
    const runs = title?.kind === 'text' ? title.runs : []
    expect(runs.map((run) => ({ ...run, text: run.text.replace(/\u00A0/g, ' ') }))).toMatchObject([
      { text: 'How I learned to bake bread,' },
      { text: ' slowly and badly', font: { italic: true } },
    ])
  })

  it('text', () => {
    expect(stage('Heat matters more.\n\nA warm kitchen halves the wait.')).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  title "Heat matters more." 82/84 fill',
        '  body/row row fill x hug',
        '    body/gutter column 176 x hug pad=20,0,0,0',
        '      body/rule rectangle 96 x 8',
        '    body/column column fill x hug gap=22',
        '      body/1 "A warm kitchen halves the wait." 36/52 fill',
      ].join('\n'),
    )
  })

  it('list: ruled rows in the title face', () => {
    expect(stage('You need:\n\n1. Flour\n2. Water')).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  heading column fill x hug gap=16',
        '    title "You need:" 82/84 fill',
        '  below column fill x hug gap=48',
        '    rows column fill x hug',
        '      rows/line/1 rectangle fill x 2',
        '      rows/1 row fill x hug pad=26,0,26,0 cross=center',
        '        rows/1/number "1" 28/40 176',
        '        rows/1/item "Flour" 64/69 fill',
        '      rows/line/2 rectangle fill x 2',
        '      rows/2 row fill x hug pad=26,0,26,0 cross=center',
        '        rows/2/number "2" 28/40 176',
        '        rows/2/item "Water" 64/69 fill',
        '      rows/line/3 rectangle fill x 2',
      ].join('\n'),
    )
  })

  it('numbered step: numeral and title, dashes that hang', () => {
    expect(
      stage('1) Feed it\n\nTwice:\n\n- in the morning, before anything else\n- at night'),
    ).toBe(
      [
        'stage column fill x fill gap=40 between',
        '  heading row fill x hug',
        '    number "1" 118/116 176',
        '    heading/title column fill x hug',
        '      title "Feed it" 118/116 fill',
        '  body/row row fill x hug',
        '    body/gutter column 176 x hug pad=20,0,0,0',
        '      body/rule rectangle 96 x 8',
        '    body/column column fill x hug gap=22',
        '      body/1 "Twice:" 36/52 fill',
        '      body/2 column fill x hug gap=20',
        '        body/2/1 row fill x hug',
        '          body/2/1/marker column 48 x hug pad=26,0,0,0',
        '            body/2/1/dash rectangle 20 x 4',
        '          body/2/1/text "in the morning, before anything else" 36/52 fill',
        '        body/2/2 row fill x hug',
        '          body/2/2/marker column 48 x hug pad=26,0,0,0',
        '            body/2/2/dash rectangle 20 x 4',
        '          body/2/2/text "at night" 36/52 fill',
      ].join('\n'),
    )
  })

  it('quote: lead muted, the opening mark hanging outside the edge', () => {
    expect(stage('She said:\n\n“Bread is patience.”')).toBe(
      [
        'stage column fill x fill gap=48 between',
        '  lead/row row fill x hug',
        '    lead/gutter column 176 x hug pad=20,0,0,0',
        '      lead/rule rectangle 96 x 8',
        '    lead/column column fill x hug',
        '      lead/1 "She said:" 36/52 fill',
        '  quote column fill x hug gap=32',
        '    quote/mark "“" 128/125 at=-66,0',
        '    quote/1 "Bread is patience.”" 128/125 fill',
      ].join('\n'),
    )
  })

  it('image: an empty place says what to do, the words are its caption', () => {
    expect(stage('Loaf number 40', 'image')).toBe(
      [
        'stage column fill x fill gap=32',
        '  picture column fill x fill gap=16 center cross=center',
        '    picture/icon vector 64 x 64',
        '    picture/hint "Drop image here" 26/38',
        '  body/row row fill x hug',
        '    body/gutter column 176 x hug pad=17,0,0,0',
        '      body/rule rectangle 96 x 8',
        '    body/column column fill x hug gap=20',
        '      body/1 "Loaf number 40" 32/46 fill',
      ].join('\n'),
    )
  })
})
