import { describe, expect, it } from 'vitest'

import type { TextBlock } from '../../src/lib/base/type'
import { createMeasure } from '../../src/lib/deck/line-breaking'
import type { TemplateId } from '../../src/lib/settings/settings'
import { layOutSlide, toBlock } from '../../src/lib/slide/layout'
import { nodeText } from '../../src/lib/slide/walk'
import { bestLines, type Unit } from '../../src/lib/templates/title-lines'
import { balanceTitle } from '../../src/lib/templates/typesetting'
import { carousel, fixedMeasure } from './samples'

const style = {
  font: { family: 'Test', weight: 400, italic: false },
  size: 10,
  lineHeight: 14,
  tracking: 0,
}
/** 10 px a character. */
const measure = createMeasure((text) => text.length * 10)

/** The lines of a title in the box it is given, in a width that holds so many characters. */
function linesOf(
  title: string,
  characters: number,
  given = measure,
  tracking = 0,
): readonly string[] {
  const block: TextBlock = { runs: [{ text: title }], style: { ...style, tracking } }
  const fitted = balanceTitle(block, characters * 10, given)
  const words = fitted.block.runs
    .map((run) => run.text)
    .join('')
    .split(' ')
  const width = fitted.width ?? characters * 10
  const lines: string[] = []
  for (const word of words) {
    const last = lines[lines.length - 1]
    const longer = last === undefined ? word : `${last} ${word}`
    const isWithin = given({ ...block, runs: [{ text: longer }] }, Infinity).lines.every(
      (line) => line <= width + 0.01,
    )
    if (last === undefined || !isWithin) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  expect(given(fitted.block, width).lines).toHaveLength(lines.length)
  return lines.map((line) => line.replace(/\u00A0/g, ' '))
}

/** All ways to set words in so many lines of at most so many characters. */
function ways(words: readonly string[], count: number, characters: number): readonly string[][] {
  if (count === 0) return words.length === 0 ? [[]] : []
  return words.flatMap((_, index) => {
    const line = words.slice(0, index + 1).join(' ')
    if (line.length > characters) return []
    return ways(words.slice(index + 1), count - 1, characters).map((rest) => [line, ...rest])
  })
}

const titles = [
  'Temperature decides the speed.',
  'How I learned to bake bread, slowly and badly',
  'Great loaves in Lisbon, ranked',
  'What nobody tells you about sourdough starters',
  'A warm kitchen halves the wait; a cold one doubles the taste',
  'Bread formulas for bakers everywhere',
  'It takes days, and is worth it',
  'Reinforcement learning from human preferences',
  'The dough is ready when it is ready. Not when you are hungry',
  'Seven mistakes I made in my first year as a baker',
  'Why does my loaf collapse?',
  'An old oven bakes better than no oven',
  'Fermentation explained',
  'I asked forty bakers in four cities what they would do differently today',
]
const widths = Array.from({ length: 30 }, (_, index) => index + 11)

/** Of the longest line: a line at least so long is not short, as in the rule for steps of a ladder. */
const long = 0.6

describe('a title in any width', () => {
  it('ends in a word alone only where every way of as few lines does, or has a short line', () => {
    let lone = 0
    for (const title of titles) {
      for (const width of widths) {
        const words = title.split(' ')
        if (words.some((word) => word.length > width)) continue
        const lines = linesOf(title, width)
        expect(lines.join(' ')).toBe(title)
        if (lines.length < 2 || / /.test(lines[lines.length - 1] ?? '')) continue
        lone += 1
        const better = ways(words, lines.length, width).filter((way) => {
          const longest = Math.max(...way.map((line) => line.length))
          return (
            / /.test(way[way.length - 1] ?? '') &&
            way.every((line) => line.length >= long * longest)
          )
        })
        expect(better, `${width}: ${lines.join(' / ')}`).toEqual([])
      }
    }
    expect(lone).toBeGreaterThan(0)
  })

  it('has as few lines as words allow', () => {
    for (const title of titles) {
      for (const width of widths) {
        const words = title.split(' ')
        const { length } = linesOf(title, width)
        if (words.some((word) => word.length > width)) continue
        expect(ways(words, length - 1, width), `${width}: ${title}`).toEqual([])
      }
    }
  })

  it('never has a line above its last that is shorter than a third, where another way has none below half', () => {
    for (const title of titles) {
      for (const width of widths) {
        const words = title.split(' ')
        const lines = linesOf(title, width)
        const share = (way: readonly string[]): number =>
          Math.min(...way.slice(0, -1).map((line) => line.length)) /
          Math.max(...way.map((line) => line.length))
        if (lines.length < 3 || share(lines) >= 1 / 3) continue
        const better = ways(words, lines.length, width).filter((way) => share(way) >= 0.5)
        expect(better, `${width}: ${lines.join(' / ')}`).toEqual([])
      }
    }
  })
})

describe('lines of a title', () => {
  it.each([
    // A word alone gets company, also where it is long.
    ['Temperature decides the speed.', 13, 'Temperature / decides / the speed.'],
    // A short line above would be worse than a word alone.
    ['Good bread fermentation', 16, 'Good bread / fermentation'],
    // A line does not end in a word that leads to the next, nor in the first of a sentence.
    ['It takes days, and is worth it', 18, 'It takes days, / and is worth it'],
    ['Slow is good. The dough knows it', 18, 'Slow is good. / The dough knows it'],
  ])('%s, in %i characters', (title, width, expected) => {
    expect(linesOf(title, width).join(' / ')).toBe(expected)
  })

  it('stand where they were planned with tracking, and where words are a little wider than planned', () => {
    const tight = createMeasure(
      (text, _font, _size, tracking) => text.length * (10 + tracking / 10),
    )
    const wide = createMeasure((text) => text.length * 10.04)
    for (const given of [tight, wide])
      expect(
        linesOf('Temperature decides the speed.', 13, given, given === tight ? -2 : 0),
      ).toEqual(['Temperature', 'decides', 'the speed.'])
  })

  it('are left to the box where a word is wider than it', () => {
    const block = { runs: [{ text: 'Roggenvollkornbrot und mehr' }], style }
    expect(balanceTitle(block, 100, measure).width).toBeNull()
  })
})

describe('the best lines of units', () => {
  const unit = (width: number, pause = 0): Unit => ({ width, space: 0, pause })

  it('are as few as fit and as even as can be', () => {
    const units = [unit(40), unit(40), unit(40), unit(40)]
    expect(bestLines(units, 130, { alone: 0 })).toEqual({ ends: [2, 4], widths: [80, 80] })
    expect(bestLines(units, 130, { alone: 0, count: 3 })?.ends).toHaveLength(3)
  })

  it('end where a reader pauses, when that is about as even', () => {
    const units = [unit(40), unit(40, 0.6), unit(30, 0), unit(50)]
    expect(bestLines(units, 130, { alone: 0 })?.ends).toEqual([3, 4])
  })

  it('are none where a unit is too wide, or there are fewer units than lines', () => {
    expect(bestLines([unit(140)], 130, { alone: 0 })).toBeNull()
    expect(bestLines([unit(40)], 130, { alone: 0, count: 2 })).toBeNull()
  })
})

describe('words with hyphens and slashes', () => {
  const given = fixedMeasure()
  const templates: readonly TemplateId[] = ['editorial', 'statement', 'steps', 'split', 'post-card']
  it.each(templates)('%s: no line of a title ends inside one that fits a line', (template) => {
    for (const title of [
      'A state-of-the-art oven for long-running bakers',
      'Sourdough and/or yeast: self-rising dough, well-tempered',
      'The two-day, no-knead, high-hydration loaf',
      'Wood-fired baker/miller teams know well-being',
    ]) {
      const [slide] = carousel([title, 'One.'], { template }, given).slides
      const placed = slide === undefined ? [] : layOutSlide(slide, given)
      const found = placed.find(({ node }) => node.kind === 'text' && node.name === 'Title')
      if (found?.node.kind !== 'text') throw new Error('There is no title.')
      const block = toBlock(found.node)
      const held = block.runs.map((run) => ({
        ...run,
        text: run.text.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011').replace(/\//g, '/\u2060'),
      }))
      const { width } = found.rect
      const whole = given({ ...block, runs: held }, width).lines.map(Math.round)
      expect(given(block, width).lines.map(Math.round), title).toEqual(whole)
      expect(
        nodeText(found.node)
          .replace(/[\u2011]/g, '-')
          .replace(/\s/g, ' '),
      ).toBe(title)
    }
  })
})
