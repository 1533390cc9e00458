import { describe, expect, it } from 'vitest'

import type { Draft } from '../../src/lib/deck/drafting'
import { itemNumbers } from '../../src/lib/deck/item-numbers'
import { textOf } from '../../src/lib/deck/words'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import type { TextNode } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import { numberPosts } from '../../src/lib/templates/steps/redraft'
import { themes } from '../../src/lib/templates/themes'
import { post } from './samples'
import {
  counted,
  habits,
  isText,
  measure,
  named,
  on,
  rectOf,
  steps,
  textsNamed,
} from './steps-samples'

describe('numerals', () => {
  const numeralOn = (theme: string, number = '1'): TextNode => {
    const found = named(
      steps(['Bread', `${number}. Weigh it\n\nCups lie.`, 'Follow @mara'], { theme }).slides[1],
      'Number',
    )
    if (found?.kind !== 'text') throw new Error('no numeral')
    return found
  }

  it('are 440 in Archivo at its heaviest, and begin at the edge', () => {
    expect(numeralOn('citrus')).toMatchObject({
      style: { size: 440, lineHeight: 340, font: { family: 'Archivo', weight: 900 } },
      // Its side bearing is 0.105 of the size; its top stands where titles have theirs.
      at: { x: -46, y: 0 },
    })
    expect(numeralOn('citrus', '7')).toMatchObject({ at: { x: -20 } })
  })

  it.each(themes.map(({ id, title }) => [title.family, id] as const))(
    'are as high in %s as in Archivo, their tops at one height (%s)',
    (family, theme) => {
      const { style, at } = numeralOn(theme, '7')
      const [height, baseline] = digits[family] ?? [0, 0]
      const top = (at?.y ?? 0) + style.lineHeight / 2 + (style.size * (baseline - height)) / 1000
      expect(Math.abs(top - 14)).toBeLessThanOrEqual(2)
      if (family !== 'Playfair Display') {
        expect(Math.abs((style.size * height) / 1000 - 303)).toBeLessThanOrEqual(2)
      }
    },
  )

  /** Thousandths: height of the digit 7, baseline below the middle of its line. */
  const digits: Readonly<Record<string, readonly [number, number]>> = {
    'Instrument Serif': [720, 340],
    Inter: [728, 364],
    'Space Grotesk': [700, 346],
    Newsreader: [676, 235],
    Archivo: [688, 334],
    'Playfair Display': [523, 416],
    Figtree: [700, 350],
    'Plus Jakarta Sans': [745, 408],
    Manrope: [720, 383],
    'Bricolage Grotesque': [660, 330],
    'Hanken Grotesk': [697, 349],
    Sora: [730, 340],
    Fraunces: [716, 362],
    'DM Serif Display': [644, 351],
    'Schibsted Grotesk': [703, 359],
  }

  it('end at the right edge where words run from right to left', () => {
    const { slides } = steps([
      'الخبز',
      '1. اصنع الخميرة\n\nالعجين يحتاج إلى الوقت.',
      'شكرا، تابع @layla',
    ])
    const number = named(slides[1], 'Number')
    if (number?.kind !== 'text') throw new Error('no numeral')
    const { lines } = measure({ runs: number.runs, style: number.style }, Infinity)
    const { tracking, size } = number.style
    const ink = Math.max(...lines) - (tracking / 100) * size - 0.043 * size
    expect(Math.abs((number.at?.x ?? 0) + ink - 888)).toBeLessThanOrEqual(1)
  })

  it('are narrower than their slide, whatever the number, and alike on one landscape deck', () => {
    const posts = ['Bread', ...[1, 2, 100].map((n) => `${n}. Step\n\nCups lie.`), 'Follow @mara']
    const sizes = steps(posts, on('landscape')).slides.flatMap((slide) =>
      nodesOf(slide).flatMap((node) => (isText(node) && node.name === 'Number' ? [node] : [])),
    )
    expect(new Set(sizes.map(({ style }) => style.size)).size).toBe(1)
    for (const { runs, style } of sizes) {
      expect(Math.max(...measure({ runs, style }, Infinity).lines)).toBeLessThanOrEqual(600)
    }
  })
})

describe('which slides are numbered', () => {
  it('those the writer counted, also when reading took the numbers out of the words', () => {
    const { slides, deck } = steps(habits)
    expect(slides.map((slide) => textsNamed(slide, 'Number'))).toEqual([
      ['1', '2', '3'],
      ['1'],
      ['2'],
      [],
      ['3'],
      [],
    ])
    expect(deck.slides.map(({ kind }) => kind)).toEqual([
      'cover',
      'step',
      'step',
      'text',
      'step',
      'outro',
    ])
  })

  it('slides between say to which step they belong; numbered ones say what the deck is about', () => {
    const titles = steps(habits).slides.map((slide) => textsNamed(slide, 'Running title')[0])
    const title = '5 habits of people who bake'
    expect(titles).toEqual([title, title, title, '2 · Keep it warm', title, title])
  })

  it('counters that begin on the first post count posts, not items', () => {
    const posts = [counted(1, 'Bread'), counted(2, 'Weigh it'), counted(3, 'Wait')]
    expect(itemNumbers(posts)).toEqual([null, null, null])
    expect(
      itemNumbers([post('Bread'), counted(1, 'Weigh it'), post('Hm'), counted(2, 'Wait')]),
    ).toEqual([null, '1', null, '2'])
    expect(itemNumbers([post('Bread'), counted(2, 'Weigh it')])).toEqual([null, null])
  })

  const text = (title: string): Draft => ({
    kind: 'text',
    title: [{ kind: 'text', text: title }],
    blocks: [],
  })
  const cover: Draft = { kind: 'cover', title: [{ kind: 'text', text: 'Bread' }], blocks: [] }
  const outro: Draft = { kind: 'outro', title: [{ kind: 'text', text: 'Bye' }], blocks: [] }
  const picture: Draft = {
    kind: 'picture',
    blocks: [],
    pictures: [{ place: '2/0', kind: 'image' }],
  }
  const numbers = (drafts: readonly (readonly Draft[])[]): readonly (string | undefined)[] =>
    numberPosts(drafts, []).flatMap((ofPost) => ofPost.map(({ number }) => number))

  it('without numbers every post on its first slide of words, without cover and outro', () => {
    const given = [
      [cover, text('More')],
      [text('One'), picture],
      [picture],
      [picture, text('Two')],
      [outro],
    ]
    expect(numbers(given)).toEqual([
      undefined,
      undefined,
      '1',
      undefined,
      undefined,
      undefined,
      '2',
      undefined,
    ])
    expect(numberPosts(given, [])[1]?.[0]).toMatchObject({ kind: 'step', number: '1' })
  })

  it('none for a last post that asks for something, outro or not', () => {
    const given = [
      [cover],
      [text('One')],
      [text('Two')],
      [text('That’s a wrap! If you interested in:')],
    ]
    expect(numbers(given)).toEqual([undefined, '1', '2', undefined])
    expect(numbers([...given, [text('Three')]])).toEqual([undefined, '1', '2', '3', '4'])
  })

  it('none where it would be the only one', () => {
    const given = [[cover], [text('One')], [outro]]
    expect(numberPosts(given, [])).toEqual(given)
  })

  it('headings too long for a step keep their numbers when they count up', () => {
    const long = 'Weigh everything, always, even the water you drink'
    const given = [[cover], [text(`1/ ${long}`)], [text('Not counted')], [text(`2/ ${long}`)]]
    const [, first, plain, second] = numberPosts(given, [])
    expect(first?.[0]).toMatchObject({ kind: 'step', number: '1', title: [{ text: long }] })
    expect(plain?.[0]).toEqual(text('Not counted'))
    expect(second?.[0]).toMatchObject({ kind: 'step', number: '2' })
  })

  it('numbers that do not count up are words', () => {
    const given = [[cover], [text('3. of May it was')], [text('7. of May it was')]]
    const shown = numberPosts(given, []).flatMap((ofPost) =>
      ofPost.map((draft) => ('title' in draft ? textOf(draft.title ?? []) : '')),
    )
    expect(shown).toEqual(['Bread', '3. of May it was', '7. of May it was'])
  })

  it('slides that are no text have the number beside their title', () => {
    const code = 'The oven in code:\n\n```js\nheat(250)\n```'
    const { slides } = steps(['Bread', 'It takes time.\n\nA lot.', code, 'Follow @mara'])
    expect(textsNamed(slides[2], 'Number')).toEqual(['2'])
    expect(rectOf(slides[2], 'Number')?.y).toBe(rectOf(slides[2], 'Title')?.y)
  })

  it.each(['portrait', 'square', 'landscape', 'story', 'tall', 'pin'] as const)(
    '%s: the number of a short list is its picture, as that of any step; of a long one it is beside the title',
    (id) => {
      const items = (count: number): string =>
        Array.from({ length: count }, (_, index) => `- Flour ${index + 1}`).join('\n')
      const given = (list: string) => steps(['Bread', 'Time.\n\nA lot.', list, 'Follow @m'], on(id))
      const short = given(`You need:\n\n${items(2)}`)
      expect(textsNamed(short.slides[2], 'Number')).toEqual(['2'])
      expect(named(short.slides[2], 'Numeral')).toBeDefined()
      expect(checkSlides(short.slides, measure).filter(isError)).toEqual([])
      const [rows, title] = [rectOf(short.slides[2], 'Rows'), rectOf(short.slides[2], 'Title')]
      expect(rows?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0))
      if (id !== 'landscape') return
      const long = given(`You need:\n\n${items(5)}`)
      expect(named(long.slides[2], 'Numeral')).toBeUndefined()
      expect(textsNamed(long.slides[2], 'Number')).toEqual(['2'])
    },
  )
})
