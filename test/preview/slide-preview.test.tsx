import { h, render } from 'preact'
import { expect, test } from 'vitest'

import { SlidePreview, toParagraphs } from '../../src/lib/preview/slide-preview'
import type { Slide } from '../../src/lib/slide/node'
import { boxNode, slideOf, textNode } from './samples'

function paint(slide: Slide, pictureUrl: (key: string) => string | undefined = () => undefined) {
  const root = document.createElement('div')
  render(<SlidePreview slide={slide} width={108} pictureUrl={pictureUrl} />, root)
  return root
}

function layer(root: Element, key: string): HTMLElement {
  const element = root.querySelector(`[data-key="${key}"]`)
  if (!(element instanceof HTMLElement)) throw new Error(`No element was painted for ${key}.`)
  return element
}

test('a preview is out of reach: inert, hidden, and as large as asked', () => {
  const frame = paint(slideOf([])).firstElementChild
  expect(frame?.getAttribute('aria-hidden')).toBe('true')
  expect(frame?.hasAttribute('inert')).toBe(true)
  expect(frame instanceof HTMLElement && [frame.style.width, frame.style.height]).toEqual([
    '108px',
    '135px',
  ])
})

test('markup in a post is shown as letters', () => {
  const words = '</script><img src=x onerror=alert(1)><b>bold</b>'
  const root = paint(slideOf([textNode('t', { runs: [{ text: words }] })]))
  expect(layer(root, 't').textContent).toBe(words)
  expect(root.querySelector('img, b, script')).toBeNull()
})

test('an address of a picture cannot leave its url()', () => {
  const picture = {
    kind: 'picture',
    key: 'p',
    name: 'Picture',
    width: 10,
    height: 10,
    shape: 'rectangle',
    image: 'a',
    fit: 'fill',
  } as const
  const root = paint(slideOf([picture]), () => 'x") , url("https://example.com/spy')
  const { backgroundImage } = (layer(root, 'p').firstElementChild as HTMLElement).style
  expect(backgroundImage.match(/url\(/g)?.length ?? 0).toBeLessThanOrEqual(2)
  expect(backgroundImage).not.toContain('") , url("')
})

test('2 paragraphs are 2 blocks with the gap between them, an empty one keeps its line', () => {
  const root = paint(slideOf([textNode('t', { runs: [{ text: 'one\n\nthree' }] })]))
  const blocks = [...layer(root, 't').children].map((block) => (block as HTMLElement).style)
  expect(blocks.map(({ marginTop, minHeight }) => [marginTop, minHeight])).toEqual([
    ['0px', '52px'],
    ['22px', '52px'],
    ['22px', '52px'],
  ])
})

test('runs are cut at line breaks and keep what differs', () => {
  const bold = { family: 'Inter', weight: 700, italic: false }
  expect(toParagraphs([{ text: 'a' }, { text: 'b\nc', font: bold }, { text: 'd' }])).toEqual([
    [{ text: 'a' }, { text: 'b', font: bold }],
    [{ text: 'c', font: bold }, { text: 'd' }],
  ])
  expect(toParagraphs([{ text: '' }])).toEqual([[]])
})

test('line height in px, tracking in em of the size', () => {
  const style = {
    font: { family: 'Instrument Serif', weight: 400, italic: true },
    size: 164,
    lineHeight: 160,
    tracking: -1.9,
  }
  const root = paint(slideOf([textNode('t', { style })]))
  const { fontSize, lineHeight, letterSpacing, fontStyle, fontFamily } = layer(root, 't').style
  expect([fontSize, lineHeight, letterSpacing, fontStyle]).toEqual([
    '164px',
    '160px',
    '-0.019em',
    'italic',
  ])
  expect(fontFamily).toContain('Instrument Serif')
})

test('a stroke takes no space and shadows stay outside', () => {
  const root = paint(
    slideOf([
      boxNode('card', [], {
        stroke: { paint: { kind: 'solid', color: '#000000', opacity: 0.1 }, weight: 2 },
        shadows: [
          { x: 0, y: 8, blur: 24, color: { kind: 'solid', color: '#000000', opacity: 0.2 } },
        ],
      }),
    ]),
  )
  const { boxShadow, borderWidth } = layer(root, 'card').style
  expect(boxShadow).toContain('0px 8px 24px rgb(0 0 0 / 0.2)')
  expect(boxShadow).toContain('inset 0 0 0 2px rgb(0 0 0 / 0.1)')
  expect(borderWidth).toBe('')
})
