import { describe, expect, it } from 'vitest'

import type { DeckSlide } from '../../src/lib/deck/deck'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import { nodesOf } from '../../src/lib/slide/walk'
import { canvasOf } from '../../src/lib/templates/canvas'
import { checkRules } from '../../src/lib/templates/check-rules'
import {
  at,
  base,
  built,
  list,
  measure,
  paragraph,
  picture,
  ratios,
  rectOf,
  rectsOf,
  role,
  short,
  shownOn,
  title,
  wanted,
  words,
} from './editorial-roles'

const wide = at('landscape')
const foot = 886

const quote = (text: string): DeckSlide => ({ ...base, kind: 'quote', blocks: [paragraph(text)] })
const grandmother =
  'The dough is ready when it is ready, and not when you are hungry. Look at it, press it, and it will tell you.'

/** px at 1080 width. */
function sizeOf(slide: DeckSlide, name: string, ratio: (typeof ratios)[number]): number {
  const settings = at(ratio)
  const node = nodesOf(built(slide, settings).slide).find(
    (one) => one.kind === 'text' && one.name === name,
  )
  return node?.kind === 'text' ? node.style.size / canvasOf(settings.canvas).k : 0
}

describe('a wide sheet has no empty half', () => {
  it.each(['ruled', 'values', 'shares'] as const)('%s rows alone take all of it', (rows) => {
    const items = {
      ruled: short,
      values: list('Rye → 85 g', 'Oat → 9 g'),
      shares: list('Rye → 60%'),
    }
    const slide: DeckSlide = {
      ...base,
      kind: 'list',
      rows,
      list: items[rows],
      before: [],
      after: [],
    }
    const drawn = built(slide, wide)
    const name = rows === 'shares' ? 'Poll' : 'Rows'
    const rect = rectOf(drawn.slide, name)
    expect(drawn.fits).toBe(true)
    expect(rect).toMatchObject({ x: 128, width: 1664 })
    expect(rect.y + rect.height).toBe(foot)
  })

  it('a quotation without a lead stands at the left edge below the rule', () => {
    for (const text of ['Nobody hurries a loaf.', grandmother, grandmother.repeat(2)]) {
      const { slide, fits } = built(quote(text), wide)
      expect(fits, text).toBe(true)
      const [rule, said] = [rectOf(slide, 'Rule'), rectOf(slide, 'Quote')]
      expect([rule.x, said.x], text).toEqual([128, 128])
      expect(rule.y, text).toBeLessThan(said.y)
      expect(said.y + said.height, text).toBe(foot)
    }
    const running = built(role('quote with a list'), wide)
    expect([rectOf(running.slide, 'Rule').x, rectOf(running.slide, 'Quote').x]).toEqual([128, 128])
  })

  it('one or two lines beside a title stand level with the rule, more from the top', () => {
    const text = (count: number): DeckSlide => ({
      ...base,
      kind: 'text',
      title,
      blocks: [paragraph('A warm kitchen halves the wait. '.repeat(count).trim())],
    })
    for (const count of [1, 2]) {
      const body = rectOf(built(text(count), wide).slide, 'Body')
      expect(body.y + body.height, `${count}`).toBe(foot)
    }
    expect(rectOf(built(text(6), wide).slide, 'Body').y).toBe(214)
  })

  it('few rows beside a title stand at the foot, many from the top', () => {
    const rows = (count: number): DeckSlide => ({
      ...base,
      kind: 'list',
      rows: 'ruled',
      title,
      list: list(...Array.from({ length: count }, (_, index) => `Loaf ${index}`)),
      before: [],
      after: [],
    })
    const few = rectOf(built(rows(2), wide).slide, 'Rows')
    expect(few.y + few.height).toBe(foot)
    expect(rectOf(built(rows(5), wide).slide, 'Rows').y).toBe(214)
  })

  it('an end without an invitation is a statement at the foot', () => {
    for (const ratio of ratios) {
      const end: DeckSlide = { ...base, kind: 'outro', title: words('That is all.'), blocks: [] }
      const { slide, fits } = built(end, at(ratio))
      expect(fits, ratio).toBe(true)
      expect(rectOf(slide, 'Rule').y, ratio).toBeLessThan(rectOf(slide, 'Title').y)
      expect(sizeOf(end, 'Title', ratio), ratio).toBeGreaterThanOrEqual(136)
    }
  })
})

describe('a quotation', () => {
  it.each(ratios)('%s: is the larger the fewer its words, and on high sheets larger', (ratio) => {
    const texts = [
      'Nobody hurries a loaf.',
      grandmother.slice(0, 50),
      grandmother,
      grandmother.repeat(2),
    ]
    const sizes = texts.map((text) => sizeOf(quote(text), 'Quote', ratio))
    expect([...sizes].sort((one, other) => other - one)).toEqual(sizes)
    const least = ['tall', 'pin', 'story'].includes(ratio) ? 80 : 72
    // Real sizes are those of the ladder by the face's optical factor, 1.14.
    expect(sizes[2], ratio).toBeGreaterThanOrEqual(least * 1.12)
  })
})

describe('a short caption', () => {
  const captions = [
    'Rye',
    'So good 😍',
    '🔥',
    'The crumb of loaf number 40. It took a year of nights.',
  ]

  it.each(ratios)('%s: shows its words inside, below or beside its picture', (ratio) => {
    for (const text of captions) {
      const slide: DeckSlide = {
        ...base,
        kind: 'picture',
        blocks: [paragraph(text)],
        pictures: [picture],
      }
      const drawn = built(slide, at(ratio))
      expect(drawn.fits, text).toBe(true)
      for (const word of [...wanted(slide), ...(text.match(/\p{Extended_Pictographic}/gu) ?? [])])
        expect(shownOn(drawn.slide), text).toContain(word)
      expect(
        checkSlides([drawn.slide], measure, checkRules(at(ratio))).filter(isError),
        text,
      ).toEqual([])
      const image = rectOf(drawn.slide, 'Image')
      const [said] = [...rectsOf(drawn.slide, 'Caption'), ...rectsOf(drawn.slide, 'Body')]
      const isBelow = (said?.y ?? 0) >= image.y + image.height
      const isBeside = (said?.x ?? Infinity) + (said?.width ?? 0) <= image.x
      const isWide = canvasOf(at(ratio).canvas).kind === 'landscape'
      expect([isBelow, isBeside], text).toEqual([!isWide, isWide])
    }
  })

  it('is as large as a title beside its picture, where it has half a sheet to itself', () => {
    const caption = (text: string): DeckSlide => ({
      ...base,
      kind: 'picture',
      blocks: [paragraph(text)],
      pictures: [picture],
    })
    const { slide } = built(caption('The crumb of loaf number 40.'), wide)
    const said = rectOf(slide, 'Caption')
    expect(said).toMatchObject({ x: 128 })
    expect(said.y + said.height).toBe(foot)
    expect(sizeOf(caption('The crumb of loaf number 40.'), 'Caption', 'landscape')).toBeGreaterThan(
      56,
    )
    const long =
      'The line marks where the dough stood at midnight, and the foam above it is what you wait for.'
    expect(rectsOf(built(caption(long), wide).slide, 'Caption')).toEqual([])
  })
})
