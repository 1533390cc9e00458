import { describe, expect, it } from 'vitest'

import { findingSentence } from '../../src/lib/slide/finding'
import type { Paint, Solid } from '../../src/lib/base/paint'
import { at, box, found, picture, shape, slide, solid, text } from './samples'

/** Grey on white: 4.54, 4.48 and 3.03, 2.97 to 1 (WCAG 2.2). */
const [readable, faint, large, pale] = ['#767676', '#777777', '#949494', '#969696'].map((color) =>
  solid(color),
) as [Solid, Solid, Solid, Solid]

describe('contrast', () => {
  it('of text is 4.5 at least, of titles from 44 px on 3', () => {
    expect(at('contrast', text('a', 'aa', { color: readable }))).toEqual([])
    expect(at('contrast', text('a', 'aa', { color: faint }))).toEqual(['a'])
    expect(at('contrast', text('a', 'aa', { color: large, size: 44 }))).toEqual([])
    expect(at('contrast', text('a', 'aa', { color: pale, size: 44 }))).toEqual(['a'])
    expect(at('contrast', text('a', 'aa', { color: large, size: 42 }))).toEqual(['a'])
  })

  it('counts sizes at 1080 width', () => {
    const words = [text('a', 'aa', { color: large, size: 44 })]
    expect(found(slide(words), { k: 1.25 }).map(({ code }) => code)).toContain('contrast')
    expect(found(slide(words), { k: 0.93 })).toEqual([])
  })

  it('says what was measured, what is needed and which way to go', () => {
    const [one] = found(slide([text('a', 'aa', { color: faint })]))
    expect(one).toMatchObject({ rule: 4.5, repair: 'text-darker', severity: 'error' })
    expect(one?.measured).toBeCloseTo(4.48, 2)
    expect(one === undefined ? '' : findingSentence(one)).toBe(
      'Contrast 4.4:1 at its lowest, 4.5:1 is needed.',
    )
    const dark = slide([text('a', 'aa', { color: solid('#333333') })], { fill: solid('#000000') })
    expect(found(dark)[0]?.repair).toBe('text-lighter')
  })

  it('is that of the colours the letters have, not of the layer’s own', () => {
    const runs = [{ text: 'aa', color: readable }, { text: ' ' }]
    expect(at('contrast', text('a', '', { color: pale, runs }))).toEqual([])
    const mixed = [{ text: 'aa' }, { text: 'b', color: faint }]
    expect(at('contrast', text('a', '', { runs: mixed }))).toEqual(['a'])
  })

  it('falls with the opacity of colour, layer and boxes around it', () => {
    expect(at('contrast', text('a', 'aa', { color: solid('#000000', 0.55) }))).toEqual([])
    expect(at('contrast', text('a', 'aa', { color: solid('#000000', 0.5) }))).toEqual(['a'])
    expect(at('contrast', text('a', 'aa', { opacity: 0.5 }))).toEqual(['a'])
    const faded = box('b', { opacity: 0.7, children: [text('a', 'aa', { opacity: 0.7 })] })
    expect(at('contrast', faded)).toEqual(['a'])
  })

  it('is looked for along a gradient, where the words are', () => {
    const fill: Paint = {
      kind: 'gradient',
      angle: 180,
      stops: [
        { at: 0, color: '#FFFFFF' },
        { at: 1, color: '#000000' },
      ],
    }
    const low = box('b', { pad: { top: 900, right: 0, bottom: 0, left: 0 } })
    const words = text('a', 'aa')
    expect(found(slide([words], { fill }))).toEqual([])
    const below = slide([{ ...low, children: [words] }], { fill })
    expect(found(below).map(({ code }) => code)).toEqual(['contrast'])
  })

  it('is looked for at a stop that is narrower than the steps of looking', () => {
    const stops = [0, 0.499, 0.5, 0.501, 1].map((place) => ({
      at: place,
      color: place === 0.5 ? '#101010' : '#FFFFFF',
    }))
    const wide = text('a', 'a'.repeat(60))
    expect(found(slide([wide], { fill: { kind: 'gradient', angle: 90, stops } }))).toHaveLength(1)
  })

  it('counts both grounds where a box covers half of the words', () => {
    const half = shape('half', { at: { x: 0, y: 0 }, width: 15, height: 40 })
    const white = { color: solid('#FFFFFF') }
    expect(at('contrast', half, text('a', 'aaa'))).toEqual(['a'])
    expect(at('contrast', half, text('a', 'aaa', white))).toEqual(['a'])
    const whole = { ...half, width: 100 }
    expect(at('contrast', whole, text('a', 'aaa', white))).toEqual([])
  })

  it('counts the letters, not the empty rest of their box', () => {
    const end = shape('end', { at: { x: 900, y: 0 } })
    expect(at('contrast', end, text('a', 'aaa', { width: 'fill' }))).toEqual([])
    expect(at('contrast', end, text('a', 'aaa', { width: 'fill', align: 'right' }))).toEqual(['a'])
  })

  it('of what is placed by hand counts the height of the box around it', () => {
    const bar = shape('bar', { at: { x: 0, y: 0 }, height: 10 })
    const figure = (y: number) =>
      box('b', {
        at: { x: 0, y: 10 },
        width: 50,
        height: 30,
        children: [text('a', '1', { at: { x: 0, y } })],
      })
    expect(at('contrast', bar, figure(-8))).toEqual([])
    expect(at('contrast', bar, text('a', '1', { at: { x: 0, y: 2 } }))).toEqual(['a'])
  })

  it('does not count what a box cuts off', () => {
    const photo = picture('photo', { height: 400, width: 400 })
    const frame = (clip: boolean) => box('frame', { height: 100, clip, children: [photo] })
    expect(at('contrast', frame(true), text('a', 'aaa'))).toEqual([])
    expect(at('contrast', frame(false), text('a', 'aaa'))).toEqual(['a'])
  })

  it('over a picture needs a scrim that holds on white', () => {
    const photo = picture('photo', { at: { x: 0, y: 0 } })
    const veil = (opacity: number) =>
      shape('veil', { at: { x: 0, y: 0 }, fill: solid('#08080A', opacity) })
    const words = text('a', 'aa', { color: solid('#FFFFFF') })
    expect(at('contrast', photo, words)).toEqual(['a'])
    expect(at('contrast', photo, veil(0.5), words)).toEqual(['a'])
    expect(at('contrast', photo, veil(0.6), words)).toEqual([])
  })

  it('in a disc counts the disc alone, at its edge also what is around it', () => {
    const disc = shape('disc', { at: { x: 0, y: 0 }, shape: 'ellipse' })
    const white = (x: number, y: number) =>
      text('a', 'aa', { at: { x, y }, color: solid('#FFFFFF') })
    expect(at('contrast', disc, white(35, 40))).toEqual([])
    expect(at('contrast', disc, white(68, 2))).toEqual(['a'])
  })

  it('counts drawings unless they are fine, and both colours, as they have a shape', () => {
    const drawing = {
      kind: 'vector',
      key: 'v',
      name: 'v',
      width: 90,
      height: 90,
      path: '',
    } as const
    const over = { ...drawing, at: { x: 0, y: 0 }, fill: solid('#000000') }
    expect(at('contrast', over, text('a', 'aa'))).toEqual(['a'])
    expect(at('contrast', over, text('a', 'aa', { color: solid('#FFFFFF') }))).toEqual(['a'])
    expect(at('contrast', { ...over, fine: true }, text('a', 'aa'))).toEqual([])
    const line = { ...drawing, at: { x: 0, y: 0 }, line: { paint: solid('#000000'), weight: 9 } }
    expect(at('contrast', line, text('a', 'aa'))).toEqual(['a'])
  })
})
