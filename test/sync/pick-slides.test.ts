import { describe, expect, it } from 'vitest'

import { pickSlides, rekeyed, rekeySlide } from '../../src/lib/sync/pick-slides'
import { slide as frame, text } from '../figma/support/slides'
import { frameOf, pageOf, toCanvas, type Page } from './support/deck'
import { find } from './support/model'

const deck = ['a', 'b'].map((key) => frame(key, `Slide ${key}`, [text(`${key}/body`, key)]))

function canvasOf(page: Page): readonly ReturnType<typeof toCanvas>[] {
  return page.frames.map(toCanvas)
}

describe('frames with the same key', () => {
  const [a, b] = canvasOf(pageOf(deck))
  if (a === undefined || b === undefined) throw new Error('Two slides were drawn.')
  const copy = { ...a, node: 'copy', at: { x: 1160, y: 1500 } }

  it('the slide is the one of the record, wherever the copy stands', () => {
    const { slides, copies } = pickSlides([copy, a, b], [{ key: 'a', node: a.node }])
    expect(slides.map(({ node }) => node)).toEqual([a.node, b.node])
    expect(copies).toEqual([{ node: 'copy', of: 'a', after: 'b' }])
  })

  it('the first in the document is the slide when the record knows none of them', () => {
    const { slides, copies } = pickSlides([copy, a, b], [])
    expect(slides.map(({ node }) => node)).toEqual(['copy', b.node])
    expect(copies.map(({ node }) => node)).toEqual([a.node])
  })

  it('a copy left of all slides stands behind the one it is a copy of', () => {
    const left = { ...b, node: 'copy', at: { x: -2000, y: 0 } }
    expect(pickSlides([a, b, left], [{ key: 'b', node: b.node }]).copies).toEqual([
      { node: 'copy', of: 'b', after: 'b' },
    ])
  })
})

describe('a copy as a slide of its own', () => {
  it('takes the new key in all its layers, and only there', () => {
    expect(rekeyed('p2/1/body', 'p2/1', 'p2/1 copy')).toBe('p2/1 copy/body')
    expect(rekeyed('p2/1', 'p2/1', 'x')).toBe('x')
    expect(rekeyed('p2/10/body', 'p2/1', 'x')).toBe('p2/10/body')
  })

  it('keeps what a person changed on it', () => {
    const page = pageOf(deck)
    const body = find(frameOf(page, 'b').canvas, 'b/body')
    body.props = { ...body.props, opacity: 0.5 }
    const [a, b] = canvasOf(page)
    if (a === undefined || b === undefined) throw new Error('Two slides were drawn.')
    const copy = rekeySlide(b, 'c')
    expect(copy.keys).toEqual(['c', 'c/body'])
    const layer = copy.read()
    expect([layer.key, layer.written?.children]).toEqual(['c', ['c/body']])
    expect(layer.children.map(({ key, props }) => [key, props.opacity])).toEqual([['c/body', 0.5]])
  })
})
