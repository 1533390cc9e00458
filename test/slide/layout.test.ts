import { describe, expect, it } from 'vitest'

import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import { layOutSlide, naturalHeight } from '../../src/lib/slide/layout'
import type { BoxNode, Slide, SlideNode, TextNode } from '../../src/lib/slide/node'
import { printSlide } from '../../src/lib/slide/print'
import { placedTexts } from '../../src/lib/slide/texts'
import { createMeasure } from '../../src/lib/deck/line-breaking'

/** Every character is 10 px wide and every line 20 px high. */
const measure = createMeasure((text) => text.length * 10)

const box = (key: string, given: Partial<BoxNode>): BoxNode => ({
  kind: 'box',
  key,
  name: key,
  axis: 'column',
  width: 'fill',
  height: 'fill',
  gap: 0,
  pad: { top: 0, right: 0, bottom: 0, left: 0 },
  main: 'start',
  cross: 'start',
  children: [],
  ...given,
})

const text = (key: string, words: string, given: Partial<TextNode> = {}): TextNode => ({
  kind: 'text',
  key,
  name: key,
  width: 'hug',
  height: 'hug',
  runs: [{ text: words }],
  style: {
    font: { family: 'T', weight: 400, italic: false },
    size: 16,
    lineHeight: 20,
    tracking: 0,
  },
  color: { kind: 'solid', color: '#000000' },
  align: 'left',
  paragraphGap: 0,
  ...given,
})

const slide = (...children: readonly SlideNode[]): Slide => ({
  key: 's',
  name: '01 Sample',
  width: 200,
  height: 300,
  fill: { kind: 'solid', color: '#FFFFFF' },
  children,
})

/** "key x,y w×h" of everything on a slide. */
function places(given: Slide): readonly string[] {
  return layOutSlide(given, measure).map(
    ({ node, rect }) => `${node.key} ${rect.x},${rect.y} ${rect.width}×${rect.height}`,
  )
}

describe('where things stand', () => {
  it('a column shares what is left among what fills it', () => {
    const tree = box('col', {
      gap: 10,
      pad: { top: 20, right: 30, bottom: 20, left: 30 },
      children: [
        text('a', 'aaaa'),
        box('b', {}),
        box('c', {}),
        text('d', 'dddd dddd dddd dddd', { width: 'fill' }),
      ],
    })
    // 300 − 40 pads − 30 gaps − 20 − 40 = 170, halved.
    expect(places(slide(tree))).toEqual([
      'col 0,0 200×300',
      'a 30,20 40×20',
      'b 30,50 140×85',
      'c 30,145 140×85',
      'd 30,240 140×40',
    ])
  })

  it('a row puts its children between, and centres them across', () => {
    const tree = box('row', {
      axis: 'row',
      height: 60,
      main: 'between',
      cross: 'center',
      children: [text('a', 'aa'), text('b', 'bbb'), text('c', 'c')],
    })
    expect(places(slide(tree))).toEqual([
      'row 0,0 200×60',
      'a 0,20 20×20',
      'b 90,20 30×20',
      'c 190,20 10×20',
    ])
  })

  it('what is placed by hand takes no room and counts from the edge, not the pad', () => {
    const tree = box('col', {
      main: 'end',
      pad: { top: 10, right: 10, bottom: 10, left: 10 },
      children: [text('mark', 'm', { at: { x: -5, y: 7 } }), text('a', 'aa')],
    })
    expect(places(slide(tree))).toEqual(['col 0,0 200×300', 'mark -5,7 10×20', 'a 10,270 20×20'])
  })

  it('a box as high as its content counts the least gap of "between" and cut lines once', () => {
    const tree = box('col', {
      height: 'hug',
      main: 'between',
      gap: 15,
      children: [text('a', 'aaaa aaaa', { width: 40, maxLines: 1 }), text('b', 'b')],
    })
    expect(naturalHeight(tree, 200, measure)).toBe(20 + 15 + 20)
  })
})

describe('checking slides', () => {
  it('finds what sticks out, lies on another text, has a key twice or a "/" in its name', () => {
    const wide = text('wide', 'x'.repeat(25))
    const low = box('low', {
      height: 'hug',
      children: [text('a/b', 'one', { name: 'a/b' }), text('twice', 'two')],
    })
    const pair = box('pair', {
      axis: 'row',
      height: 30,
      gap: -20,
      children: [text('left', 'left'), text('twice', 'right')],
    })
    const found = checkSlides([slide(wide, low, pair)], measure)
    expect(found.filter(isError).map(({ code, node, measured }) => [code, node, measured])).toEqual(
      [
        ['duplicate-key', 'twice', 0],
        ['name', 'a/b', 0],
        ['outside', 'wide', 50],
        ['overlap', 'left', 20],
      ],
    )
  })
})

describe('texts of slides', () => {
  it('come with the width of their box, or none when they never wrap; empty ones do not', () => {
    const tree = box('col', {
      children: [text('a', 'aa'), text('b', 'bb', { width: 'fill' }), text('c', '')],
    })
    expect(placedTexts([slide(tree)], measure).map(({ width }) => width)).toEqual([null, 200])
  })
})

describe('printing', () => {
  it('is one line a node', () => {
    const tree = box('col', {
      gap: 8,
      main: 'between',
      children: [text('t', 'Hello', { width: 'fill', align: 'right' })],
    })
    expect(printSlide(slide(tree))).toBe(
      [
        '01 Sample 200x300',
        '  col column fill x fill gap=8 between',
        '    t "Hello" 16/20 fill right',
      ].join('\n'),
    )
  })
})
