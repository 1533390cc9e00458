import { describe, expect, it } from 'vitest'

import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings, type Settings, type TemplateId } from '../../src/lib/settings/settings'
import { toBlock } from '../../src/lib/slide/layout'
import type { TextNode } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import type { Carousel } from '../../src/lib/templates/build-carousel'
import { freePlace } from '../../src/lib/templates/play-marks'
import { carousel, fixedMeasure, post } from './samples'

const measure = fixedMeasure()

/** The title of a slide of a deck. */
function titleOf({ slides }: Carousel, at = 0): TextNode {
  const node = slides
    .slice(at, at + 1)
    .flatMap((slide) => nodesOf(slide))
    .find((one): one is TextNode => one.kind === 'text' && one.name === 'Title')
  if (node === undefined) throw new Error('There is no title.')
  return node
}

function on(template: TemplateId, ratio: RatioId): Partial<Settings> {
  return { template, canvas: { ...defaultSettings.canvas, ratio } }
}

/** px of each line of the title of the first slide. */
function coverLines(title: string, template: TemplateId, ratio: RatioId): readonly number[] {
  const node = titleOf(carousel([title, 'One.'], on(template, ratio), measure))
  return measure(toBlock(node), widthOf(node)).lines
}

function widthOf({ width }: TextNode): number {
  return typeof width === 'number' ? width : Infinity
}

/** Each ends in a word alone, or has a short line above it, at the largest size of some template. */
const titles = [
  'Great loaves in Lisbon, ranked',
  'Bread formulas for bakers everywhere',
  'Seven starters kept alive for years',
]

describe('a title of a cover', () => {
  const templates: readonly TemplateId[] = ['editorial', 'split', 'steps', 'photo']
  it.each(templates)('%s: is set a size smaller before it ends in a short line', (template) => {
    for (const ratio of ['portrait', 'square', 'pin'] as const) {
      for (const title of titles) {
        const lines = coverLines(title, template, ratio)
        const longest = Math.max(...lines)
        const about = `${ratio} ${title}: ${lines.map(Math.round).join(' ')}`
        expect((lines[lines.length - 1] ?? 0) / longest, about).toBeGreaterThanOrEqual(0.5)
        const above = lines.slice(0, -1)
        if (above.length > 1)
          expect(Math.min(...above) / longest, about).toBeGreaterThanOrEqual(0.6)
      }
    }
  })
})

describe('a title in a narrow column', () => {
  it('of Split on landscape has at most five lines while it is larger than the text', () => {
    const title = 'A starter in a warm kitchen that is fed every day will rise within a week'
    const text = 'Feed it with flour and water, equal weights, and keep the lid loose.'
    const deck = carousel(
      ['Bread', `${title}\n\n${text}`, 'Bye'],
      on('split', 'landscape'),
      measure,
    )
    const node = titleOf(deck, 1)
    expect(measure(toBlock(node), widthOf(node)).lines.length).toBeLessThanOrEqual(5)
    expect(node.style.size).toBeGreaterThan(48)
  })

  it('of Steps stands whole beside its number', () => {
    const title = 'The BreadStarterModelling class'
    const deck = carousel(
      ['Bread', post(`1. ${title}\n\nYes.`, 'image'), post('2. Wait\n\nNo.', 'image'), 'Bye'],
      on('steps', 'landscape'),
      measure,
    )
    const node = titleOf(deck, 1)
    const words = { ...toBlock(node), runs: [{ text: title.replace(/ /g, '\n') }] }
    expect(Math.max(...measure(words, Infinity).lines)).toBeLessThanOrEqual(widthOf(node))
  })
})

describe('the mark of a video', () => {
  const poster = { x: 0, y: 0, width: 1000, height: 1000 }
  it.each([
    ['in the middle', [], { x: 450, y: 450 }],
    ['beside words, in the middle', [{ x: 0, y: 0, width: 400, height: 1000 }], { x: 450, y: 450 }],
    ['above words', [{ x: 0, y: 400, width: 900, height: 500 }], { x: 450, y: 150 }],
    ['nowhere where words leave no room', [{ x: 0, y: 60, width: 900, height: 900 }], null],
  ])('stands %s', (_, words, place) => {
    expect(freePlace(poster, words, 100)).toEqual(place)
  })
})
