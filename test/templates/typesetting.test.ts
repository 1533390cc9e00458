import { describe, expect, it } from 'vitest'

import type { Measure, TextBlock } from '../../src/lib/base/type'
import { blockKey, createMeasure } from '../../src/lib/deck/line-breaking'
import { initialsOf } from '../../src/lib/templates/initials'
import { templates } from '../../src/lib/templates/all'
import { createTypeScale } from '../../src/lib/templates/type-scale'
import { bone } from '../../src/lib/templates/themes'
import {
  balanceTitle,
  curlQuotes,
  joinWords,
  settleParagraph,
} from '../../src/lib/templates/typesetting'
import { shownAddress, titleText } from '../../src/lib/templates/words'
import { bread, carousel, fixedWidth, stress, thread } from './samples'

const style = {
  font: { family: 'Test', weight: 400, italic: false },
  size: 10,
  lineHeight: 14,
  tracking: 0,
}
const measure = createMeasure((text) => text.length * 10)
const block = (text: string): TextBlock => ({ runs: [{ text }], style })

describe('words that stay together', () => {
  it.each([
    ['24 °C for 10 min', '24_°C for 10_min'],
    ['a 30 px gap, 5 minutes', 'a 30_px gap, 5 minutes'],
    ['see Fig. 3 and Step 2', 'see Fig._3 and Step_2'],
    ['flour → dough', 'flour →_dough'],
    ['flour -> dough', 'flour ->_dough'],
    ['so good 🥖 yes', 'so good_🥖 yes'],
    ['4 kids', '4 kids'],
    ['a single RTX 3090 against GPT 5.2, in', 'a single RTX_3090 against GPT_5.2, in'],
    ['why not rye ? Yes :) so', 'why not rye_? Yes :) so'],
    ['I 2 AM 3D', 'I 2 AM 3D'],
    ['Food Facts - an open one — or not', 'Food Facts_- an open one_— or not'],
  ])('%j', (text, expected) => {
    expect(joinWords(text).replace(/\u00A0/g, '_')).toBe(expected)
    expect(joinWords(text)).toHaveLength(text.length)
  })
})

describe('quotes', () => {
  it.each([
    [`It's "fine", isn't it?`, 'It’s “fine”, isn’t it?'],
    [`'Twas the '90s`, '’Twas the ’90s'],
    ['a 3.5" pipe of 5\'10"', 'a 3.5" pipe of 5\'10"'],
    ['the "8x" tokens', 'the “8x” tokens'],
    ['("yes")', '(“yes”)'],
    ["the bakers' jar", 'the bakers’ jar'],
    ['print("hello")', 'print("hello")'],
    ['„schon“ gut', '„schon“ gut'],
  ])('%j → %j', (text, expected) => {
    expect(curlQuotes(text)).toBe(expected)
  })
})

describe('a title', () => {
  it('stands in the box that makes its lines most even, without another line', () => {
    // At 200 px: "aaaa bbbb cccc dddd | eeee"; better: "aaaa bbbb cccc | dddd eeee".
    const text = block('aaaa bbbb cccc dddd eeee')
    expect(measure(text, 200).lines).toEqual([190, 40])
    const { width, layout } = balanceTitle(text, 200, measure)
    expect(layout.lines).toEqual([140, 90])
    expect(width).toBeGreaterThanOrEqual(140)
    expect(width).toBeLessThan(190)
  })

  it('keeps a number with what it counts, where another break is nearly as good', () => {
    // More even would be "aaaaa bbbb 5 | years now ago", as it is where the 5 counts nothing.
    expect(balanceTitle(block('aaaaa bbbb 5 years now ago'), 160, measure).layout.lines).toEqual([
      100, 150,
    ])
    expect(balanceTitle(block('aaaaa bbbb 5 Years now ago'), 160, measure).layout.lines).toEqual([
      120, 130,
    ])
  })

  it('of two sentences has each on its line where they fit, though others are more even', () => {
    const lines = (text: string) => balanceTitle(block(text), 140, measure).layout.lines
    expect(lines('aaaaa bbbb cc? Dd ee')).toEqual([140, 50])
    expect(lines('aaaaa bbbb ccx Dd ee')).toEqual([100, 90])
  })

  it('does not end a line after the first word of what a colon announces', () => {
    const lines = (text: string) => balanceTitle(block(text), 140, measure).layout.lines
    expect(lines('they say: aaa bbbb ccc')).toEqual([90, 120])
    expect(lines('they sayx aaa bbbb ccc')).toEqual([130, 80])
  })

  it('of one line keeps the whole width', () => {
    expect(balanceTitle(block('aaaa'), 200, measure).width).toBeNull()
  })

  it('of no words is set without trouble', () => {
    expect(balanceTitle(block(''), 200, measure).width).toBeNull()
  })

  it('has no emoji, unless it is nothing else', () => {
    expect(titleText([{ kind: 'text', text: '🥖 Good bread 🥖 is slow 🚀' }])).toBe(
      'Good bread is slow',
    )
    expect(titleText([{ kind: 'text', text: '🥖🚀' }])).toBe('🥖🚀')
    // Marks between emoji say nothing by themselves.
    expect(titleText([{ kind: 'text', text: '🌾 → 🥖' }]).replace(/\s/g, ' ')).toBe('🌾 → 🥖')
    expect(titleText([{ kind: 'text', text: '🌾 → 1' }]).replace(/\s/g, ' ')).toBe('→ 1')
  })
})

describe('a paragraph', () => {
  it('whose last line is below 40 % gets a narrower box, if no line is added', () => {
    const text = block('aaaa bbbb cccc dd ee')
    expect(measure(text, 170).lines).toEqual([170, 20])
    const { width, layout } = settleParagraph(text, 170, measure)
    expect(layout.lines).toEqual([90, 100])
    expect(width).toBeGreaterThanOrEqual(Math.ceil(170 * 0.66))
  })

  it('with lines the writer made has company at the end of each', () => {
    const text = block('aaaa bbbb cc d\neeee ffff g hhhhhhhhh\nshort\niiii jjjj kkkk l')
    expect(measure(text, 120).lines).toEqual([120, 10, 110, 90, 50, 90, 60])
    const { block: joined, width, layout } = settleParagraph(text, 120, measure)
    expect(width).toBeNull()
    expect(layout.lines).toEqual([90, 40, 90, 110, 50, 90, 60])
    expect(joined.runs[0]?.text).toHaveLength(text.runs[0]?.text.length ?? 0)
  })

  it.each([
    ['of one line each', 'aaaa bbbb c\nd eeee f'],
    ['that end in a word too wide for company', 'aaaa bbbb cccc\naaaa bbbbbb ccccccccc'],
    ['that end well', 'aaaa bbbb cccc dd ee\nff'],
    ['of no words', '\n\n'],
  ])('with lines the writer made %s is left alone', (_, text) => {
    expect(settleParagraph(block(text), 140, measure).block.runs[0]?.text).toBe(text)
  })
})

describe('the type scale', () => {
  const scale = createTypeScale(bone, { title: 72, body: 36, meta: 24 })

  it.each([
    // size = step × 1.14, line height × 1.02 (−0.04 from 104 up, +0.06 from 56 down), tracking −1.5.
    [144, 164, 161, -1.9],
    [72, 82, 84, -1.5],
    [48, 54, 58, -0.9],
  ])('sets a title of step %i at %i px on %i px', (step, size, lineHeight, tracking) => {
    const title = scale.title(step, 'Bread')
    expect([title.size, title.lineHeight]).toEqual([size, lineHeight])
    expect(title.tracking).toBeCloseTo(tracking)
  })

  it('takes Noto for scripts the theme’s families lack', () => {
    expect(scale.title(72, 'خبز').font.family).toBe('Noto Sans Arabic')
    expect(scale.title(72, 'לחם').font.family).toBe('Noto Sans Hebrew')
    expect(scale.title(72, 'パンの焼き方').font.family).toBe('Noto Sans JP')
    expect(scale.body(36, '面包').font.family).toBe('Noto Sans SC')
    expect(scale.body(36, '빵').font.family).toBe('Noto Sans KR')
  })

  it('never goes below the floors: title 44, body 24, meta 22', () => {
    const small = createTypeScale(bone, { title: 44, body: 24, meta: 22 })
    expect(small.title(48, 'a').size).toBe(50)
    expect(small.bodySize(30)).toBe(24)
    expect(small.meta(22, 'a').size).toBe(22)
  })
})

describe('small things', () => {
  it.each([
    ['Avi Chawla', 'AC'],
    ['Mara Lindqvist 🌱', 'ML'],
    ['@_avi', 'A'],
    ['佐藤 ゆい', '佐ゆ'],
    ['🚀', ''],
    ['Anna von der Heide', 'AH'],
  ])('initials of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it.each([
    ['https://www.example.com/a/b?c=d', 'example.com'],
    ['https://t.co/aBc123', 't.co/aBc123'],
    ['http://github.com/mara/bread', 'github.com'],
  ])('%j is shown as %j', (href, shown) => {
    expect(shownAddress(href)).toBe(shown)
  })
})

describe('text layouts', () => {
  /** Counts, for every block (words and style), at how many widths it was laid out. */
  function counting(): {
    readonly measure: Measure
    readonly widths: Map<string, Set<number>>
    calls: () => number
  } {
    const inner = createMeasure(fixedWidth)
    const widths = new Map<string, Set<number>>()
    let fresh = 0
    const measure: Measure = (given, width) => {
      const key = blockKey(given)
      const known = widths.get(key) ?? new Set<number>()
      if (!known.has(width)) fresh += 1
      widths.set(key, known.add(width))
      return inner(given, width)
    }
    return { measure, widths, calls: () => fresh }
  }

  it.each(templates.map(({ id }) => id))(
    'of %s are at most 8 of a title and 2 of any other block, however often it is planned',
    (template) => {
      const { measure: counted, widths, calls } = counting()
      for (const given of [thread(bread), ...Object.values(stress)])
        carousel(given, { template }, counted)
      for (const [key, asked] of widths) {
        const isTitle = /^(?:Instrument Serif|Noto Sans \w+\/700)/.test(key)
        const bounded = [...asked].filter((width) => width !== Infinity)
        expect(bounded.length, key.slice(0, 80)).toBeLessThanOrEqual(isTitle ? 8 : 2)
      }
      const before = calls()
      carousel(bread, { template }, counted)
      expect(calls()).toBe(before)
    },
  )

  it('ask for the width of each word once', () => {
    const asked = new Map<string, number>()
    const once = createMeasure((text, font, size, tracking) => {
      const key = `${text} ${font.family} ${font.weight} ${String(font.italic)} ${size} ${tracking}`
      asked.set(key, (asked.get(key) ?? 0) + 1)
      return fixedWidth(text, font, size, tracking)
    })
    carousel(bread, {}, once)
    expect(Math.max(...asked.values())).toBe(1)
  })
})
