import { describe, expect, it } from 'vitest'

import {
  colorName,
  planStyles,
  usedTypes,
  type KnownStyle,
} from '../../src/lib/figma/design-system-names'
import { body, box, meta, slide, text, title } from './support/slides'

const colors = [
  { name: 'background', color: '#FFFFFF' },
  { name: 'surface', color: '#FFFFFF' },
  { name: 'text', color: '#101010' },
  { name: 'muted', color: '#777777' },
  { name: 'accent', color: '#101010' },
  { name: 'on accent', color: '#FFFFFF' },
]

describe('the name of a colour', () => {
  it.each([
    ['#FFFFFF', 'ground', 'background'],
    ['#FFFFFF', 'mark', 'on accent'],
    ['#101010', 'mark', 'text'],
    ['#101010', 'ground', 'accent'],
    ['#777777', 'ground', 'muted'],
    ['#123456', 'mark', undefined],
  ] as const)('%s as a %s → %s', (color, use, name) => {
    expect(colorName(colors, color, use)).toBe(name)
  })
})

const big = { ...title, size: 96, lineHeight: 98 }

function slides(titles: readonly (typeof title)[], words = body) {
  return [
    slide('p1', '01 Cover', [
      box('p1/stage', {}, [
        ...titles.map((style, index) =>
          text(`p1/title-${index}`, 'Words', { style, name: 'Title' }),
        ),
        text('p1/body', 'Words', { style: words }),
        text('p1/page', '1', { style: meta }),
      ]),
    ]),
  ]
}

function plan(used: ReturnType<typeof slides>, known: readonly KnownStyle[] = []) {
  return planStyles(usedTypes(used), known)
}

const shown = (plans: ReturnType<typeof plan>): unknown =>
  plans.map(({ slot, name, style }) => [slot, name, style.size])

describe('text styles', () => {
  it('there is one for each type; the most used of a role has its name alone', () => {
    expect(shown(plan(slides([big, title, title])))).toEqual([
      ['Title 1', 'Title 96', 96],
      ['Title 2', 'Title', 82],
      ['Body 1', 'Body', 36],
      ['Meta 1', 'Meta', 24],
    ])
  })

  it('a type that a title and small print share is the title’s', () => {
    const shared = plan([
      slide('p', '01', [
        text('p/page', '1', { style: title }),
        text('p/title', 'Words', { style: title }),
      ]),
    ])
    expect(shared.map(({ name, uses }) => [name, uses])).toEqual([['Title', 2]])
  })

  it('names of one size tell their weight, and are never doubled', () => {
    const styles = [500, 600, 600].map((weight, tracking) => ({
      ...title,
      tracking,
      font: { ...title.font, weight },
    }))
    const names = plan(slides(styles)).map(({ name }) => name)
    expect(names.slice(0, 3).sort()).toEqual(['Title', 'Title 82', 'Title 82 500'])
    const four = plan(slides([...styles, { ...styles[1], tracking: 9 } as typeof title]))
    expect(new Set(four.map(({ name }) => name)).size).toBe(four.length)
  })

  it('the same types have the same styles again', () => {
    const first = plan(slides([big, title]))
    expect(plan(slides([big, title]), first)).toEqual(first)
  })

  it('another theme keeps the styles and gives them its sizes, in order', () => {
    const first = plan(slides([big, title]))
    const scaled = [big, title].map((style) => ({ ...style, size: style.size * 1.1 }))
    const next = plan(slides(scaled), first)
    expect(next.map(({ slot }) => slot)).toEqual(first.map(({ slot }) => slot))
  })

  it('a size that comes in between takes no other’s style', () => {
    const first = plan(slides([big, title]))
    const between = { ...title, size: 90 }
    expect(shown(plan(slides([big, between, title]), first))).toMatchObject([
      ['Title 1', expect.anything(), 96],
      ['Title 3', expect.anything(), 90],
      ['Title 2', expect.anything(), 82],
      {},
      {},
    ])
  })

  it('a style that is not used any more is taken by the next size, before a new one is made', () => {
    const first = plan(slides([big, title]))
    expect(shown(plan(slides([{ ...title, size: 70 }, title]), first))).toMatchObject([
      ['Title 2', expect.anything(), 82],
      ['Title 1', expect.anything(), 70],
      {},
      {},
    ])
  })
})
