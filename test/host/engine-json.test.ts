import { describe, expect, it } from 'vitest'

import { exportJsonRest } from '../../playground/host/engine/json-rest'
import {
  box,
  build,
  column,
  frame,
  mixedText,
  row,
  sketch,
  solid,
  text,
  type Sketch,
} from './engine-records'

type Fields = Readonly<Record<string, unknown>>

/** The printed node of a sketch. */
function print(root: Sketch): Fields {
  const { document, root: layer } = build(root)
  // The print is plain JSON: what it holds is what a file would hold.
  const file = JSON.parse(JSON.stringify(exportJsonRest(document, layer.id))) as {
    document: Fields
  }
  return file.document
}

function childrenOf(node: Fields): readonly Fields[] {
  return node['children'] as readonly Fields[]
}

describe('the REST file format', () => {
  it('a file holds the tree, its components and the version of the schema', () => {
    const { document } = build(frame({}, [sketch('COMPONENT', { name: 'Card', description: 'd' })]))
    expect(exportJsonRest(document, '0:1')).toMatchObject({
      document: { id: '0:1', type: 'CANVAS', children: [{ id: '1:1', children: [{ id: '1:2' }] }] },
      components: { '1:2': { name: 'Card', description: 'd' } },
      componentSets: {},
      schemaVersion: 0,
      styles: {},
    })
  })

  it('boxes are absolute, through nested frames, layout and rotation', () => {
    const turned = box(20, 10, { rotation: 90, x: 5, y: 50 })
    const [inner] = childrenOf(
      print(frame({ x: 100, y: 200 }, [frame({ x: 10, y: 20 }, [turned])])),
    )
    expect(inner?.['absoluteBoundingBox']).toEqual({ x: 110, y: 220, width: 100, height: 100 })
    const [child] = childrenOf(inner ?? {})
    const rect = child?.['absoluteBoundingBox'] as Fields
    expect(rect['x']).toBeCloseTo(115)
    expect(rect['y']).toBeCloseTo(250)
    expect(rect['width']).toBeCloseTo(10)
    expect(rect['height']).toBeCloseTo(20)
  })

  it('layout is up to date', () => {
    const [, second] = childrenOf(print(row({ x: 7, itemSpacing: 3 }, [box(20, 10), box(5, 5)])))
    expect(second?.['absoluteBoundingBox']).toEqual({ x: 30, y: 0, width: 5, height: 5 })
  })

  it('render bounds hold strokes and shadows; a hidden layer has none', () => {
    const effects = [
      {
        type: 'DROP_SHADOW',
        visible: true,
        radius: 0,
        spread: 4,
        offset: { x: 0, y: 0 },
        color: { r: 0, g: 0, b: 0, a: 1 },
      },
    ]
    expect(print(box(20, 10, { effects }))['absoluteRenderBounds']).toEqual({
      x: -4,
      y: -4,
      width: 28,
      height: 18,
    })
    const hidden = print(box(20, 10, { visible: false }))
    expect([hidden['visible'], hidden['absoluteRenderBounds']]).toEqual([false, null])
  })

  it.each([
    ['MIN', 'LEFT', 'TOP'],
    ['MAX', 'RIGHT', 'BOTTOM'],
    ['CENTER', 'CENTER', 'CENTER'],
    ['STRETCH', 'LEFT_RIGHT', 'TOP_BOTTOM'],
    ['SCALE', 'SCALE', 'SCALE'],
  ])('constraint %s is %s and %s', (constraint, horizontal, vertical) => {
    const constraints = { horizontal: constraint, vertical: constraint }
    expect(print(box(1, 1, { constraints }))['constraints']).toEqual({ horizontal, vertical })
  })

  it('auto layout in REST words; what is usual is left out', () => {
    const printed = print(
      column(
        {
          itemSpacing: 8,
          paddingLeft: 4,
          counterAxisSizingMode: 'FIXED',
          primaryAxisAlignItems: 'CENTER',
        },
        [
          box(10, 10, { name: 'f', layoutAlign: 'STRETCH' }),
          box(10, 10, { layoutPositioning: 'ABSOLUTE' }),
        ],
      ),
    )
    expect(printed).toMatchObject({
      layoutMode: 'VERTICAL',
      counterAxisSizingMode: 'FIXED',
      primaryAxisAlignItems: 'CENTER',
      itemSpacing: 8,
      paddingLeft: 4,
      layoutSizingHorizontal: 'FIXED',
      layoutSizingVertical: 'HUG',
    })
    expect(printed).not.toHaveProperty('paddingRight')
    expect(printed).not.toHaveProperty('primaryAxisSizingMode')
    const [fill, absolute] = childrenOf(printed)
    expect(fill).toMatchObject({
      layoutAlign: 'STRETCH',
      layoutSizingHorizontal: 'FILL',
      layoutSizingVertical: 'FIXED',
    })
    expect(absolute).toMatchObject({ layoutPositioning: 'ABSOLUTE' })
  })

  it('paints: solid with alpha, image by its reference, CROP is STRETCH', () => {
    const image = {
      type: 'IMAGE',
      scaleMode: 'CROP',
      imageHash: 'abc',
      imageTransform: [
        [1, 0, 0],
        [0, 1, 0],
      ],
    }
    expect(print(box(1, 1, { fills: [solid('#ff0000', 0.5), image] }))['fills']).toEqual([
      { type: 'SOLID', blendMode: 'NORMAL', opacity: 0.5, color: { r: 1, g: 0, b: 0, a: 1 } },
      {
        type: 'IMAGE',
        blendMode: 'NORMAL',
        scaleMode: 'STRETCH',
        imageRef: 'abc',
        imageTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
    ])
  })

  it('a gradient from left to right has its handles at left, right and below', () => {
    const gradient = {
      type: 'GRADIENT_LINEAR',
      gradientTransform: [
        [1, 0, 0],
        [0, 1, 0],
      ],
      gradientStops: [{ position: 0, color: { r: 0, g: 0, b: 0, a: 1 } }],
    }
    const [paint] = print(box(1, 1, { fills: [gradient] }))['fills'] as readonly Fields[]
    expect(paint?.['gradientHandlePositions']).toEqual([
      { x: 0, y: 0.5 },
      { x: 1, y: 0.5 },
      { x: 0, y: 1 },
    ])
    expect(paint).not.toHaveProperty('gradientTransform')
  })

  it('corners: one radius, or four in order', () => {
    expect(print(box(9, 9, { cornerRadius: 4 }))).toMatchObject({ cornerRadius: 4 })
    const radii = { topLeftRadius: 1, topRightRadius: 2, bottomRightRadius: 3, bottomLeftRadius: 4 }
    expect(print(box(9, 9, radii))['rectangleCornerRadii']).toEqual([1, 2, 3, 4])
  })

  it('strokes of one weight, or by side; dashes; effects', () => {
    const strokes = [solid('#000000')]
    expect(print(box(9, 9, { strokes, strokeWeight: 3, dashPattern: [4, 2] }))).toMatchObject({
      strokeWeight: 3,
      strokeAlign: 'INSIDE',
      strokeDashes: [4, 2],
    })
    const printed = print(box(9, 9, { strokes, strokeWeight: 1, strokeTopWeight: 5 }))
    expect(printed['individualStrokeWeights']).toEqual({ top: 5, right: 1, bottom: 1, left: 1 })
  })
})

describe('text in the REST file format', () => {
  const bold = { fontName: { family: 'Inter', style: 'Bold' } }

  it('the style of a text, its fills beside it', () => {
    const style = {
      fontSize: 20,
      lineHeight: { unit: 'PIXELS', value: 30 },
      fills: [solid('#0000ff')],
    }
    const printed = print(text('Hello', style, { textAlignHorizontal: 'CENTER' }))
    expect(printed).toMatchObject({
      type: 'TEXT',
      characters: 'Hello',
      fills: [{ type: 'SOLID', color: { r: 0, g: 0, b: 1, a: 1 } }],
      characterStyleOverrides: [],
      styleOverrideTable: {},
      lineTypes: ['NONE'],
      lineIndentations: [0],
    })
    expect(printed['style']).toEqual({
      fontFamily: 'Inter',
      fontPostScriptName: 'Inter-Regular',
      fontStyle: 'Regular',
      fontWeight: 400,
      fontSize: 20,
      letterSpacing: 0,
      lineHeightPx: 30,
      lineHeightPercent: expect.closeTo(123.95, 1) as number,
      lineHeightUnit: 'PIXELS',
      textAutoResize: 'WIDTH_AND_HEIGHT',
      textAlignHorizontal: 'CENTER',
      textAlignVertical: 'TOP',
    })
  })

  it('AUTO and PERCENT line heights', () => {
    expect(print(text('a'))['style']).toMatchObject({
      lineHeightUnit: 'INTRINSIC_%',
      lineHeightPercent: 100,
    })
    const lineHeight = { unit: 'PERCENT', value: 150 }
    expect(print(text('a', { lineHeight }))['style']).toMatchObject({
      lineHeightUnit: 'FONT_SIZE_%',
      lineHeightPercentFontSize: 150,
      lineHeightPx: 18,
    })
  })

  it('characters that differ point into the table; the rest of the line is left out', () => {
    const printed = print(
      mixedText([
        ['ab', bold],
        ['cdef', {}],
        ['g', bold],
        ['hi', {}],
      ]),
    )
    expect(printed['characterStyleOverrides']).toEqual([1, 1, 0, 0, 0, 0, 1])
    expect(printed['styleOverrideTable']).toEqual({
      1: { fontPostScriptName: 'Inter-Bold', fontStyle: 'Bold', fontWeight: 700 },
    })
  })

  it('a link and a colour of a stretch', () => {
    const link = {
      hyperlink: { type: 'URL', value: 'https://example.org' },
      fills: [solid('#ff0000')],
    }
    const table = print(
      mixedText([
        ['abc', { fills: [solid('#000000')] }],
        ['d', link],
      ]),
    )['styleOverrideTable']
    expect(table).toMatchObject({
      1: { hyperlink: { type: 'URL', url: 'https://example.org' }, fills: [{ color: { r: 1 } }] },
    })
  })

  it('lists by line, also of lines that truncation cuts off', () => {
    const item = { listOptions: { type: 'ORDERED' }, indentation: 2 }
    const printed = print(
      mixedText(
        [
          ['a\n', {}],
          ['b\nc', item],
        ],
        { textTruncation: 'ENDING', maxLines: 1 },
      ),
    )
    expect([printed['lineTypes'], printed['lineIndentations']]).toEqual([
      ['NONE', 'ORDERED', 'ORDERED'],
      [0, 2, 2],
    ])
  })
})
