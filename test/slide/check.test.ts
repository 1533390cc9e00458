import { describe, expect, it } from 'vitest'

import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { at, box, found, picture, shape, slide, text } from './samples'

describe('places', () => {
  it('finds a child that its box is too small for, to half a pixel', () => {
    const low = (height: number) => box('b', { height, children: [text('a', 'aa')] })
    expect(at('overflow', low(19.6))).toEqual([])
    expect(at('overflow', low(19))).toEqual(['a'])
    const padded = box('b', { height: 30, pad: { top: 6, right: 0, bottom: 6, left: 0 } })
    expect(at('overflow', { ...padded, children: [text('a', 'aa')] })).toEqual(['a'])
  })

  it('finds a letter wider than its box, and lines that a fixed height is too low for', () => {
    expect(at('overflow', text('a', 'a', { width: 14 }))).toEqual(['a'])
    expect(at('overflow', text('a', 'a', { width: 15 }))).toEqual([])
    expect(at('overflow', text('a', 'aa aa', { width: 40, height: 20 }))).toEqual(['a'])
    expect(at('overflow', text('a', 'aa aa', { width: 40, height: 40 }))).toEqual([])
    expect(at('overflow', text('a', 'aa aa', { width: 40, height: 20, maxLines: 1 }))).toEqual([])
  })

  it('finds words that float out of a box that clips, or out of the slide', () => {
    const cut = (x: number) =>
      box('b', {
        clip: true,
        width: 50,
        height: 50,
        children: [text('a', 'aa', { at: { x, y: 0 } })],
      })
    expect(at('overflow', cut(20))).toEqual([])
    expect(at('overflow', cut(21))).toEqual(['a'])
    expect(at('outside', text('a', 'aa', { at: { x: 970, y: 0 } }))).toEqual([])
    expect(at('outside', text('a', 'aa', { at: { x: 971, y: 0 } }))).toEqual(['a'])
  })

  it('lets header and footer have lines a little higher than they are, not wider', () => {
    const rail = (height: number, width: number) =>
      box('h', { name: 'Header', height, width, children: [text('a', 'aaaa')] })
    expect(at('overflow', rail(19, 60))).toEqual([])
    expect(at('overflow', rail(17, 60))).toEqual(['a'])
    expect(at('overflow', rail(19, 58))).toEqual(['a'])
  })

  it('finds words and pictures of the flow on one another', () => {
    const pair = (gap: number) =>
      box('b', { height: 'hug', gap, children: [text('a', 'aa'), picture('p')] })
    expect(at('overlap', pair(0))).toEqual([])
    expect(at('overlap', pair(-1))).toEqual(['a'])
  })

  it('finds words that something is painted on, not words painted on something', () => {
    const cover = (y: number) => shape('c', { at: { x: 0, y } })
    expect(at('overlap', text('a', 'aa'), cover(20))).toEqual([])
    expect(at('overlap', text('a', 'aa'), cover(19))).toEqual(['a'])
    expect(at('overlap', cover(0), text('a', 'aa'))).toEqual([])
    expect(at('overlap', text('a', 'aa'), { ...cover(0), opacity: 0 })).toEqual([])
    expect(
      at('overlap', text('a', 'aa'), box('b', { at: { x: 0, y: 0 }, width: 9, height: 9 })),
    ).toEqual([])
  })

  it('keeps words off the unsafe edges; those above the footer off the foot too', () => {
    const safe = { top: 50, right: 50, bottom: 50, left: 50 }
    const words = (x: number, y: number) =>
      box('l', { pad: { top: y, right: 0, bottom: 0, left: x }, children: [text('a', 'aa')] })
    const unsafe = (node: SlideNode, foot = 0): readonly number[] =>
      found(slide([node]), { safe, foot }).flatMap(({ code, measured }) =>
        code === 'safe-area' ? [measured] : [],
      )
    expect(unsafe(words(50, 50))).toEqual([])
    expect(unsafe(words(49, 50))).toEqual([1])
    expect(unsafe(words(50, 49))).toEqual([1])
    expect(unsafe(words(921, 50))).toEqual([1])
    expect(unsafe(words(50, 931))).toEqual([1])
    expect(unsafe(words(50, 880), 100)).toEqual([])
    expect(unsafe(words(50, 881), 100)).toEqual([1])
    const footer = (x: number) => box('f', { name: 'Footer', height: 20, children: [words(x, 0)] })
    const down = (child: SlideNode) =>
      box('l', { main: 'end', pad: { top: 0, right: 0, bottom: 50, left: 0 }, children: [child] })
    expect(unsafe(down(footer(50)), 100)).toEqual([])
    expect(unsafe(down(footer(49)), 100)).toEqual([1])
  })

  it('lets signs hang outside the edge, and no words', () => {
    const safe = { top: 50, right: 50, bottom: 50, left: 50 }
    const hung = (words: string) => [text('a', words, { at: { x: 30, y: 60 } })]
    expect(found(slide(hung('“')), { safe })).toEqual([])
    expect(found(slide(hung('a')), { safe }).map(({ code }) => code)).toEqual(['safe-area'])
  })

  it('lets hints stand where the picture will be, up to the edge', () => {
    const safe = { top: 50, right: 50, bottom: 50, left: 50 }
    expect(found(slide([text('a', 'Drop', { name: 'Hint' })]), { safe })).toEqual([])
    expect(found(slide([text('a', 'Drop')]), { safe })).toHaveLength(1)
  })

  it('finds a key that is there twice, in the deck, and names that are none', () => {
    const twice = [slide([text('a', 'a')]), slide([text('a', 'a')], { key: 't' })]
    expect(found(twice).map(({ code, node }) => [code, node])).toEqual([['duplicate-key', 'a']])
    expect(at('name', text('a', 'a', { name: '' }), text('b', 'b', { name: 'x/y' }))).toEqual([
      'a',
      'b',
    ])
    expect(found(slide([], { name: 'a/b' })).map(({ code }) => code)).toContain('name')
  })
})

describe('type', () => {
  it('is 22 px at 1080 width at least', () => {
    expect(at('small-type', text('a', 'aa', { size: 22 }))).toEqual([])
    expect(at('small-type', text('a', 'aa', { size: 20 }))).toEqual(['a'])
    expect(found(slide([text('a', 'aa', { size: 26 })]), { k: 1.25 })).toHaveLength(1)
    expect(found(slide([text('a', 'aa', { size: 28 })]), { k: 1.25 })).toEqual([])
  })

  it('of initials stands for a picture', () => {
    expect(at('small-type', text('a', 'ML', { size: 20, name: 'Initials' }))).toEqual([])
  })

  it('has no title that ends in one short word', () => {
    const title = (words: string, width = 300) => text('a', words, { size: 48, width })
    expect(at('orphan', title('aaaa aaaa a'))).toEqual(['a'])
    expect(at('orphan', title('aaaa aaaa aaaa'))).toEqual([])
    expect(at('orphan', title('aaaa aaaa\u00A0a'))).toEqual([])
    expect(at('orphan', title('aaaa a', 900))).toEqual([])
    expect(at('orphan', text('a', 'aaaa aaaa a', { width: 150 }))).toEqual([])
  })
})

describe('the whole slide', () => {
  const words = (count: number) =>
    text('a', Array<string>(count).fill('a').join(' '), { width: 'fill' })

  it('has not too many words; header and footer do not count', () => {
    expect(at('words', words(70))).toEqual([])
    expect(at('words', words(71))).toEqual(['s'])
    const footer = box('f', { name: 'Footer', children: [words(5)] })
    expect(at('words', text('b', 'b'), { ...footer, children: [{ ...words(71) }] })).toEqual([])
  })

  it('counts two signs of a script without spaces as a word', () => {
    expect(at('words', text('a', '生'.repeat(140), { width: 'fill' }))).toEqual([])
    expect(at('words', text('a', '生'.repeat(141), { width: 'fill' }))).toEqual(['s'])
  })

  it('is not empty: emoji and pictures are something, header and footer are not', () => {
    const footer = box('f', { name: 'Footer', children: [text('p', '3/11')] })
    expect(at('empty-slide', footer)).toEqual(['s'])
    expect(at('empty-slide', footer, text('a', ' '))).toEqual(['s'])
    expect(at('empty-slide', text('a', '🥖'))).toEqual([])
    expect(at('empty-slide', picture('p'))).toEqual([])
  })

  it('has no place for a picture without one', () => {
    expect(at('empty-place', box('i', { name: 'Image' }))).toEqual(['i'])
    expect(at('empty-place', box('v', { name: 'Video poster' }))).toEqual(['v'])
    expect(at('empty-place', picture('p', { name: 'Image' }))).toEqual([])
  })
})

describe('the deck', () => {
  const body = (index: number, ...sizes: readonly number[]): Slide =>
    slide(
      sizes.map((size, at) => text(`${index}/${at}`, 'a', { name: 'Body', size })),
      { key: `s${index}` },
    )
  const mixed = (slides: readonly Slide[]): readonly string[] =>
    found(slides).flatMap(({ code, slide: key }) => (code === 'mixed-sizes' ? [key] : []))

  it('has two sizes of running text at most', () => {
    expect(mixed([body(0, 36), body(1, 32), body(2, 36)])).toEqual([])
    expect(mixed([body(0, 36), body(1, 32), body(2, 36), body(3, 32), body(4, 28)])).toEqual(['s4'])
    expect(mixed([body(0, 36), body(1, 32), body(2, 36), body(3, 32), body(4, 36, 28)])).toEqual([
      's4',
    ])
  })

  it('has as many slides as one post takes', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => body(index, 36))
    const over = (count: number) =>
      found(many(count), { most: 4 }).map(({ code, slide: key, measured }) => [code, key, measured])
    expect(over(4)).toEqual([])
    expect(over(5)).toEqual([['slide-limit', 's4', 5]])
    expect(found(many(400))).toEqual([])
  })
})
