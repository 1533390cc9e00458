/** A slide's tree as a person left it on the canvas. */
import { describe, expect, it } from 'vitest'

import type { HandLook, HandWords } from '../../src/lib/slide/edits'
import { withLooks } from '../../src/lib/slide/hand-look'
import type { BoxNode, Slide, TextNode } from '../../src/lib/slide/node'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'

const style = {
  font: { family: 'Inter', weight: 400, italic: false },
  size: 36,
  lineHeight: 48,
  tracking: 0,
}

function text(key: string, ...paragraphs: readonly string[]): TextNode {
  return {
    kind: 'text',
    key,
    name: key,
    width: 'fill',
    height: 'hug',
    runs: [{ text: paragraphs.join('\n') }],
    style,
    color: { kind: 'solid', color: '#000000' },
    align: 'left',
    paragraphGap: 0,
  }
}

const box: BoxNode = {
  kind: 'box',
  key: 'p1/1/stage',
  name: 'Stage',
  axis: 'column',
  width: 'fill',
  height: 'fill',
  gap: 24,
  pad: { top: 90, right: 80, bottom: 90, left: 80 },
  main: 'start',
  cross: 'start',
  children: [text('p1/1/title', 'A title'), text('p1/1/body', 'One', 'Two', 'One')],
}

const slide: Slide = {
  key: 'p1/1',
  name: '02 A title',
  width: 1080,
  height: 1350,
  fill: { kind: 'solid', color: '#FFFFFF' },
  children: [box],
}

function textsOf(given: Slide): readonly string[] {
  return nodesOf(given).flatMap((node) => (node.kind === 'text' ? [nodeText(node)] : []))
}

function lookOf(paragraphs: readonly string[], words: HandWords): HandLook {
  return { layer: 'p1/1/body', paragraphs, words: [words] }
}

describe('a slide after a person’s hand', () => {
  it('is the same value where nothing was done', () => {
    expect(withLooks(slide, [])).toBe(slide)
  })

  it('reads a rewritten paragraph as it stands, each once, the others as planned', () => {
    const look = lookOf(['One', 'Two', 'One'], { at: 2, from: 'One', to: [{ text: 'Last' }] })
    expect(textsOf(withLooks(slide, [look]))).toEqual(['A title', 'One\nTwo\nLast'])
  })

  it('reads a rewritten paragraph as it stands where other words are planned for it now', () => {
    const edit = { at: 0, from: 'One', to: [{ text: 'First' }] }
    const before = lookOf(['One', 'Two', 'Three of them'], edit)
    const now = { ...slide, children: [text('p1/1/body', 'Once more\nTwo\nThree of those')] }
    expect(textsOf(withLooks(now, [before]))).toEqual(['First\nTwo\nThree of those'])
  })

  it('leaves words alone that are no longer planned', () => {
    const look = lookOf(['One', 'Two', 'Gone', 'One'], { at: 2, from: 'Gone', to: [{ text: '!' }] })
    expect(textsOf(withLooks(slide, [look]))).toEqual(textsOf(slide))
  })

  it('shows no layer that was deleted', () => {
    expect(textsOf(withLooks(slide, [{ layer: 'p1/1/title', isGone: true }]))).toEqual([
      'One\nTwo\nOne',
    ])
  })

  it('puts a moved layer out of the flow, as wide as it was there', () => {
    const moved = withLooks(slide, [{ layer: 'p1/1/title', at: { x: 80, y: 300 } }])
    const title = nodesOf(moved).find(({ key }) => key === 'p1/1/title')
    expect(title).toMatchObject({ at: { x: 80, y: 300 }, width: 1080 - 160, height: 'hug' })
  })

  it('keeps every layer it does not name the same value', () => {
    const other: Slide = { ...slide, children: [box, text('p1/1/foot', '3/12')] }
    const words = [{ at: 0, from: '3/12', to: [{ text: '4/12' }] }]
    const look = { layer: 'p1/1/foot', words, paragraphs: ['3/12'] }
    expect(withLooks(other, [look]).children[0]).toBe(box)
  })
})
