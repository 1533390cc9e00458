import { describe, expect, it } from 'vitest'

import type { DeckSlide } from '../../src/lib/deck/deck'
import type { Settings } from '../../src/lib/settings/settings'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import { layOutSlide, toBlock } from '../../src/lib/slide/layout'
import { nodesOf } from '../../src/lib/slide/walk'
import { checkRules } from '../../src/lib/templates/check-rules'
import {
  at,
  base,
  blocks,
  built,
  list,
  measure,
  paragraph,
  picture,
  ratios,
  rectOf,
  rectsOf,
  role,
  roles,
  short,
  shownOn,
  stageOn,
  title,
  wanted,
  words,
} from './editorial-roles'
import { bread, carousel, post, stress } from './samples'

describe('on every ratio', () => {
  const sizes: readonly (readonly [string, Settings])[] = [
    ...ratios.map((ratio) => [ratio, at(ratio)] as const),
    ['100 × 100', at('custom', 100, 100)],
    ['4096 × 1000', at('custom', 4096, 1000)],
    ['700 × 4096', at('custom', 700, 4096)],
  ]

  it.each(sizes)(
    'every role shows all its words, and stands inside where it fits: %s',
    (_, size) => {
      for (const [name, given] of Object.entries(roles)) {
        const { slide, fits } = built(given, size)
        for (const word of wanted(given)) expect(shownOn(slide), name).toContain(word)
        const errors = checkSlides([slide], measure, checkRules(size)).filter(isError)
        if (fits) expect(errors, name).toEqual([])
      }
    },
  )

  it.each(sizes)('the roles of a usual thread fit: %s', (_, size) => {
    for (const name of [
      'text',
      'ruled list',
      'step alone',
      'code',
      'outro',
      'outro with actions',
    ]) {
      expect(built(role(name), size).fits, name).toBe(true)
    }
  })

  it.each(sizes.slice(1))('threads of any kind stand inside: %s', (_, size) => {
    for (const name of [
      'sixty posts',
      'long items',
      'forty items',
      'arabic',
      'mixed',
      'only emoji',
    ]) {
      const { slides } = carousel(stress[name] ?? [], size, measure)
      expect(checkSlides(slides, measure, checkRules(size)).filter(isError), name).toEqual([])
    }
  })

  it('says so where words do not fit', () => {
    const long = { ...base, kind: 'text', title, blocks: Array(30).fill(blocks[0]) } as const
    for (const ratio of ratios) expect(built(long, at(ratio)).fits, ratio).toBe(false)
  })
})

describe('a wide sheet', () => {
  const wide = at('landscape')

  it('has the text beside the title, the rule at the foot of the title’s column', () => {
    const { slide } = built(role('text'), wide)
    expect(stageOn(slide)).toBe(
      [
        'stage column fill x fill',
        '  columns row fill x fill gap=112',
        '    columns/1 column fill x fill gap=50 between',
        '      title "Heat matters more than time." 102/104 fill',
        '      rule rectangle 120 x 10',
        '    columns/2 column fill x fill',
        '      body/column column fill x hug gap=28',
        '        body/1 "A warm kitchen halves the wait." 46/66 fill',
        '        body/2 "Both are right." 46/66 fill',
      ].join('\n'),
    )
    const stage = rectOf(slide, 'Stage')
    const [title, rule, body] = ['Title', 'Rule', 'Body'].map((name) => rectOf(slide, name))
    expect(stage).toEqual({ x: 128, y: 214, width: 1664, height: 672 })
    expect(title).toMatchObject({ x: 128, y: 214 })
    expect(rule).toMatchObject({ x: 128, y: 876, height: 10 })
    expect(body).toMatchObject({ x: 1016, y: 214 })
  })

  it('has words without a title at the left edge below the rule, not beside nothing', () => {
    const { slide, fits } = built({ ...base, kind: 'text', blocks }, wide)
    const [rule, ...bodies] = [rectOf(slide, 'Rule'), ...rectsOf(slide, 'Body')]
    expect(fits).toBe(true)
    expect(rule).toMatchObject({ x: 128, width: 120 })
    expect(bodies.map(({ x }) => x)).toEqual(bodies.map(() => 128))
    expect(rule.y + rule.height + 40).toBe(bodies[0]?.y)
    expect(Math.max(...bodies.map(({ y, height }) => y + height))).toBe(886)
  })

  it('has pictures right, 880 wide and as high as the stage, the caption at the foot of the left', () => {
    for (const name of ['picture and text', 'picture with a title']) {
      const { slide } = built(role(name), wide)
      expect(rectOf(slide, 'Image'), name).toEqual({ x: 912, y: 214, width: 880, height: 672 })
      const bodies = rectsOf(slide, 'Body')
      expect(Math.max(...bodies.map(({ y, height }) => y + height))).toBe(886)
      expect(rectOf(slide, 'Rule').y).toBeLessThan(bodies[0]?.y ?? 0)
    }
    expect(rectOf(built(role('grid'), wide).slide, 'Pictures')).toMatchObject({
      x: 912,
      width: 880,
    })
  })

  it('gives a picture without words the whole stage', () => {
    const bare: DeckSlide = { ...base, kind: 'picture', blocks: [], pictures: [picture] }
    expect(rectOf(built(bare, wide).slide, 'Image')).toMatchObject({ width: 1664, height: 672 })
  })

  it('ends in text and button from the foot', () => {
    const { slide } = built(role('outro'), wide)
    const button = rectOf(slide, 'Button')
    expect(button.y + button.height).toBe(886)
    expect(button.x).toBe(1016)
  })

  it('has what follows a long list at the foot of the left', () => {
    const items = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((item) => `${item} loaves`)
    const after = [paragraph('These are the ones we bake in a week, and on some days a seventh.')]
    const given = { ...base, kind: 'list', rows: 'ruled', title, before: [] } as const
    const { slide, fits } = built({ ...given, list: list(...items), after }, wide)
    expect(fits).toBe(true)
    expect(rectOf(slide, 'Body').x).toBe(128)
    const shortList = built({ ...given, list: short, after }, wide)
    expect(rectOf(shortList.slide, 'Body').x).toBe(1016)
  })

  it('has its cover on two lines', () => {
    const { slides } = carousel(
      ['Self-attention in LLMs, clearly explained', 'Body'],
      wide,
      measure,
    )
    const node = slides[0] && nodesOf(slides[0]).find(({ name }) => name === 'Title')
    if (node?.kind !== 'text') throw new Error('no title')
    const width = typeof node.width === 'number' ? node.width : 1664
    expect(measure(toBlock(node), width).lines).toHaveLength(2)
  })
})

describe('a story', () => {
  it('keeps everything between 250 and 340 px from its ends', () => {
    for (const slide of carousel(bread, at('story'), measure).slides) {
      for (const { node, rect } of layOutSlide(slide, measure)) {
        if (node.kind === 'box') continue
        expect(rect.y, node.key).toBeGreaterThanOrEqual(250 - 2)
        expect(rect.y + rect.height, node.key).toBeLessThanOrEqual(1920 - 340 + 2)
      }
    }
  })
})

describe('a square', () => {
  it('gives a grid under a title what height there is', () => {
    const posts = ['Cover', post('Four loaves.', 'image', 'image', 'image', 'image'), 'Last']
    const { deck, slides } = carousel(posts, at('square'), measure)
    expect(deck.slides[1]?.kind).toBe('grid')
    const grid = slides[1] === undefined ? null : rectOf(slides[1], 'Pictures')
    expect((grid?.y ?? 0) + (grid?.height ?? 0)).toBe(912)
    expect(grid?.height).toBeGreaterThan(500)
  })
})

describe('one void a slide', () => {
  it('what is said under code stays with it', () => {
    const { slide } = built(role('code'), at('tall'))
    const panel = rectOf(slide, 'Code panel')
    const [first] = rectsOf(slide, 'Body')
    expect((first?.y ?? 0) - (panel.y + panel.height)).toBe(48)
  })
})

describe('a list that goes on in text', () => {
  it('keeps its title in short, and says that it goes on', () => {
    const items = Array.from(
      { length: 14 },
      (_, at) => `- The dough number ${at} waits until it has risen well above its jar`,
    )
    const { deck, slides } = carousel(
      ['Cover', `Twelve rules for bread:\n\n${items.join('\n')}`],
      {},
      measure,
    )
    const next = deck.slides[2]
    expect(next).toMatchObject({ kind: 'text', title: words('Twelve rules'), continued: true })
    expect(slides[2] && shownOn(slides[2])).toContain('continued')
  })
})

describe('a title', () => {
  it('ends no line at a slash, however many words stand before it', () => {
    for (let count = 1; count < 12; count += 1) {
      const text = `${'how we '.repeat(count)}weigh probability/attention scores`
      const given: DeckSlide = { ...base, kind: 'text', title: words(text), blocks }
      for (const ratio of ratios) {
        const { slide } = built(given, at(ratio))
        const node = nodesOf(slide).find(({ name }) => name === 'Title')
        if (node?.kind !== 'text') throw new Error('no title')
        const { width } = rectOf(slide, 'Title')
        const joined = node.runs.map((run) => ({ ...run, text: run.text.replace('/', '/\u2060') }))
        const held = measure(toBlock({ ...node, runs: joined }), width).lines
        const rounded = (lines: readonly number[]) => lines.map(Math.round)
        const own = measure(toBlock(node), width).lines
        expect(rounded(own), `${ratio} ${text}`).toEqual(rounded(held))
      }
    }
  })
})
