import { describe, expect, it } from 'vitest'

import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { isSame } from '../../src/lib/sync/equal'
import { treeOf } from '../../src/lib/sync/outline'
import type { Wanted } from '../../src/lib/sync/patch'
import { wantedSlide, type Resolve } from '../../src/lib/sync/wanted'
import { fillsAt } from '../../src/lib/sync/wanted-fills'
import { accent, box, ink, slide, text } from '../figma/support/slides'
import { resolve } from './support/deck'

const origin = { x: 0, y: 0 }

function want(node: SlideNode, how: Resolve = resolve): Wanted {
  const [found] = wantedSlide(slide('s', '01 Cover', [node]), origin, how).children
  if (found === undefined) throw new Error('A slide with one layer has one.')
  return found
}

const slanted = {
  kind: 'gradient',
  angle: 30,
  stops: [
    { at: 0, color: '#000000' },
    { at: 1, color: '#ffffff', opacity: 0.5 },
  ],
} as const

describe('layers as we would write them', () => {
  it('a text has paragraphs, and marks where its runs differ from it', () => {
    const runs = [
      { text: 'One ' },
      { text: 'two\nthree', color: accent },
      { text: ' four', font: { family: 'Sora', weight: 700, italic: false } },
      { text: ' five', href: 'https://example.com', decoration: 'underline' },
    ] as const
    const { props } = want(text('t', '', { runs }))
    expect(props.paragraphs).toEqual([
      {
        text: 'One two',
        marks: [{ start: 4, end: 7, fills: [{ type: 'SOLID', color: '#2239E8' }] }],
      },
      {
        text: 'three four five',
        marks: [
          { start: 0, end: 5, fills: [{ type: 'SOLID', color: '#2239E8' }] },
          { start: 5, end: 10, font: { family: 'Sora', style: '700' } },
          { start: 10, end: 15, decoration: 'UNDERLINE', href: 'https://example.com' },
        ],
      },
    ])
  })

  it('a run that looks like its text is no mark', () => {
    const runs = [{ text: 'One ' }, { text: 'two', color: ink, href: '' }]
    expect(want(text('t', '', { runs })).props.paragraphs).toEqual([{ text: 'One two', marks: [] }])
  })

  it('half of a surrogate pair is a replacement character, and offsets stay', () => {
    const { props } = want(text('t', 'a\uD800b'))
    expect(props.paragraphs).toEqual([{ text: 'a\uFFFDb', marks: [] }])
  })

  it('a box that spreads its children has the gap auto and begins at its start', () => {
    expect(want(box('x', { main: 'between', gap: 40 })).props).toMatchObject({
      gap: 'auto',
      main: 'MIN',
    })
  })

  it('a slanted gradient waits for the size of a layer that fills', () => {
    const { props, fillsFrom = '' } = want(box('x', { fill: slanted, width: 'fill' }))
    expect('fills' in props).toBe(false)
    expect(fillsAt(fillsFrom, { width: 200, height: 100 })).not.toEqual(
      fillsAt(fillsFrom, { width: 100, height: 100 }),
    )
  })

  it('a slanted gradient of a layer with px is known at once, as it is worked out later', () => {
    const { props, fillsFrom } = want(box('x', { fill: slanted, width: 200, height: 100 }))
    const later = want(box('x', { fill: slanted, width: 'fill' })).fillsFrom ?? ''
    expect(fillsFrom).toBeUndefined()
    expect(props.fills).toEqual(fillsAt(later, { width: 200, height: 100 }))
  })

  it('a picture off its centre is cut where its focus is, over its backdrop', () => {
    const { props } = want({
      ...{ kind: 'picture', key: 'p', name: 'Photo', width: 600, height: 600 },
      ...{ shape: 'rectangle', image: 'one', fit: 'fill', focus: { x: 0, y: 0.5 }, backdrop: ink },
    })
    expect(props.fills).toEqual([
      { type: 'SOLID', color: '#15140F' },
      { type: 'IMAGE', hash: 'hash of one', mode: 'CROP', transform: [0.75, 0, 0, 0, 1, 0] },
    ])
  })

  it('a stroke is said whole or not at all', () => {
    expect(Object.keys(want(box('x', {})).props)).not.toContain('strokeWeight')
    const { props } = want(box('x', { stroke: { paint: ink, weight: 2 } }))
    expect(props).toMatchObject({ strokeWeight: 2, strokeAlign: 'INSIDE', dash: [] })
  })

  it('colours have the names of variables, by what they are used for', () => {
    const named = { ...resolve, variable: (_: string, use: string): string => use }
    const words = want(text('t', 'Words'), named)
    expect(words.props.fills).toEqual([{ type: 'SOLID', color: '#15140F', variable: 'mark' }])
    const ground = want(box('x', { fill: ink }), named)
    expect(ground.props.fills).toEqual([{ type: 'SOLID', color: '#15140F', variable: 'ground' }])
  })

  it('another path is another drawing, another colour is not', () => {
    const arrow = { kind: 'vector', key: 'v', name: 'Arrow', width: 24, height: 24 } as const
    const drawing = (path: string, fill = ink): string | undefined =>
      want({ ...arrow, path, fill }).props.drawing
    expect(drawing('M0 0H24')).not.toBe(drawing('M0 0H23'))
    expect(drawing('M0 0H24')).toBe(drawing('M0 0H24', accent))
  })
})

describe('what is kept of a slide', () => {
  const one = (words: string, color = ink): Slide =>
    slide('s', '01 Cover', [text('t', words, { color })])
  const tree = (given: Slide, at = origin, how: Resolve = resolve): string =>
    treeOf(wantedSlide(given, at, how))

  it('is the same wherever the slide stands, and another for other words', () => {
    expect(tree(one('A'))).toBe(tree(one('A'), { x: 500, y: 0 }))
    expect(tree(one('A'))).not.toBe(tree(one('B')))
  })

  it('is another once a colour is bound, and the same when the variable has another colour', () => {
    const bound: Resolve = { ...resolve, variable: () => 'accent' }
    expect(tree(one('A'), origin, bound)).not.toBe(tree(one('A')))
    expect(tree(one('A'), origin, bound)).toBe(tree(one('A', accent), origin, bound))
  })
})

describe('values that are the same for people', () => {
  it('float32 is the number it came from', () => {
    expect(isSame(Math.fround(0.4), 0.4)).toBe(true)
    expect(isSame(Math.fround(12345.678), 12345.678)).toBe(true)
    expect(isSame(0.4, 0.41)).toBe(false)
    expect(isSame(36, 36.01)).toBe(false)
  })

  it('a list is not the same as a longer one, nor a list as a thing', () => {
    expect(isSame([1], [1, 2])).toBe(false)
    expect(isSame([], {})).toBe(false)
    expect(isSame({ a: undefined }, {})).toBe(true)
  })
})
