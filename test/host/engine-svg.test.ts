import { describe, expect, it } from 'vitest'

import { engine } from '../../playground/host/engine/engine'
import type { SvgShape } from '../../playground/host/model'

function shapesOf(inner: string, attributes = 'width="20" height="20"'): readonly SvgShape[] {
  const tree = engine.parseSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`,
  )
  if (tree === null) throw new Error('not an SVG')
  return tree.shapes
}

function pathOf(inner: string, attributes?: string): string {
  return shapesOf(inner, attributes)[0]?.path ?? ''
}

describe('shapes as paths', () => {
  it.each([
    ['path', '<path d="M1,2h3v4z"/>', 'M 1 2 L 4 2 L 4 6 L 1 2 Z'],
    ['rect', '<rect x="1" y="2" width="3" height="4"/>', 'M 1 2 L 4 2 L 4 6 L 1 6 L 1 2 Z'],
    ['line', '<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>', 'M 1 2 L 3 4'],
    ['polyline', '<polyline points="0,0 4,0 4,4"/>', 'M 0 0 L 4 0 L 4 4'],
    ['polygon', '<polygon points="0 0 4 0 4 4"/>', 'M 0 0 L 4 0 L 4 4 L 0 0 Z'],
  ])('%s', (_, inner, path) => {
    expect(pathOf(inner)).toBe(path)
  })

  it.each([
    ['circle', '<circle cx="5" cy="5" r="5"/>'],
    ['ellipse', '<ellipse cx="5" cy="5" rx="5" ry="5"/>'],
    ['rect with round corners', '<rect width="10" height="10" rx="5"/>'],
  ])('%s is drawn with curves from edge to edge', (_, inner) => {
    const path = pathOf(inner)
    expect(path.match(/C/g)?.length).toBe(4)
    const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([0, 10])
  })

  it('a shape without extent is nothing', () => {
    expect(
      shapesOf('<rect width="0" height="4"/><circle r="0"/><path d=""/><path d="nope"/>'),
    ).toEqual([])
  })
})

describe('transforms', () => {
  it.each([
    ['translate(2 3)', 'M 2 3 L 3 3'],
    ['scale(2)', 'M 0 0 L 2 0'],
    ['translate(1,1) scale(2 3)', 'M 1 1 L 3 1'],
    ['matrix(1 0 0 1 5 6)', 'M 5 6 L 6 6'],
    ['rotate(180 1 0)', 'M 2 0 L 1 0'],
  ])('%s', (transform, path) => {
    const rounded = pathOf(`<line x2="1" stroke="red" transform="${transform}"/>`).replace(
      /-?[\d.]+(e-?\d+)?/g,
      (number) => String(Math.round(Number(number) * 1000) / 1000 + 0),
    )
    expect(rounded).toBe(path)
  })

  it('groups pass theirs on, outer after inner', () => {
    const inner =
      '<g transform="translate(10 0)"><g transform="scale(2)"><path d="M1 1h1"/></g></g>'
    expect(pathOf(inner)).toBe('M 12 2 L 14 2')
  })

  it('a viewBox is fitted into the size and centred', () => {
    expect(pathOf('<path d="M0 0h10"/>', 'width="40" height="20" viewBox="0 0 10 10"')).toBe(
      'M 10 0 L 30 0',
    )
  })

  it('a stroke grows with its shape: 2 × 3', () => {
    const [shape] = shapesOf(
      '<path d="M0 0h1" stroke="red" stroke-width="2" transform="scale(3)"/>',
    )
    expect(shape?.stroke?.weight).toBe(6)
  })

  it('use places what it names', () => {
    expect(pathOf('<defs><path id="p" d="M0 0h1"/></defs><use href="#p" x="4" y="5"/>')).toBe(
      'M 4 5 L 5 5',
    )
  })

  it('use of itself ends', () => {
    expect(shapesOf('<g id="g"><use href="#g"/></g>')).toEqual([])
  })
})

describe('paint', () => {
  const fillOf = (inner: string): SvgShape['fill'] | undefined => shapesOf(inner)[0]?.fill

  it.each([
    ['black by default', '<path d="M0 0h1"/>', '#000000', 1],
    ['a name', '<path d="M0 0h1" fill="rebeccapurple"/>', '#663399', 1],
    ['three digits', '<path d="M0 0h1" fill="#0af"/>', '#00aaff', 1],
    ['inherited', '<g fill="red"><path d="M0 0h1"/></g>', '#ff0000', 1],
    ['style over attribute', '<path d="M0 0h1" fill="red" style="fill: lime"/>', '#00ff00', 1],
    ['a class', '<style>.a{fill:blue}</style><path class="a" d="M0 0h1"/>', '#0000ff', 1],
    ['currentColor', '<g color="red"><path fill="currentColor" d="M0 0h1"/></g>', '#ff0000', 1],
    [
      'opacities multiply',
      '<g opacity="0.5"><path fill-opacity="0.5" d="M0 0h1"/></g>',
      '#000000',
      0.25,
    ],
    [
      'a gradient by its first colour',
      '<linearGradient id="g"><stop stop-color="red"/></linearGradient><path fill="url(#g)" d="M0 0h1"/>',
      '#ff0000',
      1,
    ],
  ])('%s', (_, inner, color, opacity) => {
    expect(fillOf(inner)).toEqual({ color, opacity })
  })

  it('what has neither fill nor stroke, or is hidden, is left out', () => {
    const hidden = '<path d="M0 0h1" fill="none"/><g display="none"><path d="M0 0h1"/></g>'
    expect(shapesOf(hidden)).toEqual([])
  })

  it('stroke with cap and join, and the winding rule', () => {
    const [shape] = shapesOf(
      '<path d="M0 0h1" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="bevel" fill-rule="evenodd"/>',
    )
    expect(shape).toMatchObject({
      windingRule: 'EVENODD',
      fill: null,
      stroke: { color: '#ffffff', opacity: 1, weight: 2, cap: 'ROUND', join: 'BEVEL' },
    })
  })
})

describe('documents', () => {
  it.each([
    ['width and height', 'width="24" height="12"', 24, 12],
    ['units', 'width="1in" height="72pt"', 96, 96],
    ['viewBox alone', 'viewBox="0 0 30 10"', 30, 10],
    ['one side and a viewBox', 'width="60" viewBox="0 0 30 10"', 60, 20],
    ['nothing', '', 300, 150],
  ])('size by %s', (_, attributes, width, height) => {
    expect(engine.parseSvg(`<svg ${attributes}/>`)).toMatchObject({ width, height })
  })

  it('declaration, doctype, comments, prefixes and entities are read over', () => {
    const svg = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><!-- c -->
      <svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="4" height="4"><svg:path id="a&amp;b" d="M0 0h1"/></svg:svg>`
    expect(engine.parseSvg(svg)?.shapes[0]?.name).toBe('a&b')
  })

  it.each([
    '',
    'hello',
    '<svg',
    '<svg><g></svg>',
    '<html></html>',
    '<svg width="1>',
    '<svg/></svg>',
  ])('%j is no SVG', (text) => {
    expect(engine.parseSvg(text)).toBeNull()
  })
})
