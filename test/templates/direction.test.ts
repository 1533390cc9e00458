/** Header and footer run as the deck does; a slide, a list and a paragraph as their own words do. */
import { describe, expect, it } from 'vitest'

import { templateIds } from '../../src/lib/settings/settings'
import type { Slide, TextNode } from '../../src/lib/slide/node'
import { layOutSlide } from '../../src/lib/slide/layout'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { carousel, fixedMeasure } from './samples'

const measure = fixedMeasure()
const arabic = 'في المطبخ الدافئ ينتفخ العجين بسرعة، وفي البارد يصبح طعمه أفضل.'

function texts(slide: Slide | undefined): readonly TextNode[] {
  return slide === undefined
    ? []
    : nodesOf(slide).filter((node): node is TextNode => node.kind === 'text')
}

function aligned(slide: Slide | undefined): Readonly<Record<string, string>> {
  const shown = texts(slide).filter(({ name }) => /^(?:Title|Body|Text|Item)$/.test(name))
  return Object.fromEntries(shown.map((node) => [nodeText(node).slice(0, 12), node.align]))
}

/** px from the left. */
function left(slide: Slide | undefined, name: string): number | undefined {
  if (slide === undefined) return undefined
  return layOutSlide(slide, measure).find(({ node }) => node.name === name)?.rect.x
}

const english = [
  'Learning to bake in Cairo, one long English word after the other',
  `العجين يحتاج إلى الوقت\n\n${arabic}`,
  `What my neighbour says about her bread, in her own words and nobody else’s\n\n${arabic}\n\nAnd she is right about that, as she is right about nearly everything.`,
  'Thanks for reading all of this, and for baking along with me this year.',
]

describe('a right-to-left slide in a left-to-right deck', () => {
  const { slides, deck } = carousel(english)

  it('is mirrored, its header is not', () => {
    expect(deck.direction).toBe('ltr')
    const [cover, mirrored] = slides
    expect(left(mirrored, 'Rule')).toBe(888)
    expect(left(cover, 'Rule')).toBe(96)
    expect(left(mirrored, 'Avatar')).toBe(left(cover, 'Avatar'))
    expect(left(mirrored, 'Swipe arrow')).toBe(left(cover, 'Swipe arrow'))
  })

  it('takes the font of its script', () => {
    const families = texts(slides[1]).map(({ style }) => style.font.family)
    expect(families).toContain('Noto Sans Arabic')
  })

  it('a paragraph that runs against its slide stands at the other edge, over the whole width', () => {
    const body = texts(slides[2]).filter(({ name }) => name === 'Body')
    expect(body.map(({ align, width }) => [align, width])).toEqual([
      ['right', 'fill'],
      ['left', expect.anything()],
    ])
    expect(left(slides[2], 'Rule')).toBe(96)
  })
})

describe('a list', () => {
  it('is mirrored as a whole, a foreign word in it too', () => {
    const list = `ما تحتاج إليه كل صباح في المطبخ:\n\n- دقيق القمح الكامل من المطحنة\n- GPT\n- ملح وقليل من السكر إذا كان الطقس باردا`
    const { slides } = carousel(['خبز بسيط لكل يوم', list, 'شكرا لكم على القراءة'])
    expect(Object.values(aligned(slides[1]))).toEqual(['right', 'right', 'right', 'right'])
  })
})

describe('a word or two', () => {
  it('stand where their slide begins, whichever way they run', () => {
    const { slides } = carousel([
      'Cover',
      `GPT-4\n\n${arabic}`,
      'Bread\n\nشكرا\n\nMany thanks to all',
    ])
    expect(aligned(slides[1])).toMatchObject({ 'GPT-4': 'right' })
    expect(aligned(slides[2])).toMatchObject({ شكرا: 'left' })
  })
})

it.each([
  ['हिन्दी में रोटी बनाना आसान है', 'Noto Sans Devanagari'],
  ['ขนมปังต้องใช้เวลา', 'Noto Sans Thai'],
  ['집에서 빵을 굽는 방법', 'Noto Sans KR'],
  ['面包怎么做', 'Noto Sans SC'],
  ['Bread, in Latin letters', 'Instrument Serif'],
])('%s is set in %s', (text, family) => {
  const title = texts(carousel([text, 'End']).slides[0]).find(({ name }) => name === 'Title')
  expect(title?.style.font.family).toBe(family)
})

it('a Chinese title without punctuation is not made small to stand on one line', () => {
  const [cover] = carousel(['分享一下我们在内部系统中使用函数调用的经验', '好。']).slides
  const title = texts(cover).find(({ name }) => name === 'Title')
  expect(title?.style.size).toBeGreaterThanOrEqual(88)
})

describe('Latin words of a right-to-left deck', () => {
  const posts = [
    'كيف تبني تطبيقا في سبعة أيام',
    `اليوم الأول: npx create-something-app --template minimal\n\n${arabic}`,
    'الأدوات التي أستخدمها كل يوم:\n\n1. Oven Pro\n2. Flour\n3. Scale (مجاني)',
    'تابعني @maralindq و #bread للمزيد',
  ]
  const { slides } = carousel(posts)

  it('stand at the right in a line that begins in Arabic, and in a list of names', () => {
    expect(Object.values(aligned(slides[1]))).not.toContain('left')
    expect(Object.values(aligned(slides[2]))).not.toContain('left')
  })

  it('keep the sign of a name and of a tag at its left, and are marked once however often they are read', () => {
    const title = texts(slides[3]).find(({ name }) => name === 'Title')
    const shown = title === undefined ? '' : nodeText(title)
    expect(shown.match(/\u200E@maralindq|\u200E#bread/gu)).toHaveLength(2)
    const again = carousel([...posts.slice(0, 3), shown.replace(/\u00A0/g, ' ')]).slides[3]
    expect(texts(again).map(nodeText).join('')).not.toMatch(/\u200E\u200E/u)
    expect(texts(again).map(nodeText).join('')).toContain('\u200E@maralindq')
  })

  it('stand at the right where they name who said a quotation', () => {
    for (const template of templateIds) {
      const said = ['خبز', '“العجين يحتاج إلى الوقت كله.”\n\n— Ada Miller', 'شكرا']
      const [, slide] = carousel(said, { template }).slides
      const names = texts(slide).filter((node) => /Ada/.test(nodeText(node)))
      expect(names.map(({ align }) => align)).toEqual(['right'])
    }
  })

  it('have no mark where words run from left to right', () => {
    const [slide] = carousel(['Follow @maralindq for #bread every Sunday']).slides
    expect(texts(slide).map(nodeText).join('')).not.toContain('\u200E')
  })
})
