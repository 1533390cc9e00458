import { describe, expect, it } from 'vitest'

import { box, frame, sketch, solid, type Props, type Sketch } from './engine-records'
import { isNear, paint, probe, type Pixel } from './engine-pixels'

const red: Pixel = [255, 0, 0, 255]
const blue: Pixel = [0, 0, 255, 255]
const clear: Pixel = [0, 0, 0, 0]

const fills = [solid('#ff0000')]
const stroke = (more: Props): Props => ({
  fills: [],
  strokes: [solid('#0000ff')],
  strokeWeight: 10,
  ...more,
})

function gradient(type: string, gradientTransform: readonly (readonly number[])[]): object {
  const gradientStops = [
    { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
    { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
  ]
  return { type, gradientTransform, gradientStops }
}

const straight = [
  [1, 0, 0],
  [0, 1, 0],
]

describe('fills', () => {
  it('a solid fills the box', () => {
    probe(box(40, 20, { fills }), [
      [0, 0, red],
      [39, 19, red],
    ])
  })

  it('paints lie one over the other, the last on top, each with its opacity', () => {
    probe(box(10, 10, { fills: [solid('#ff0000'), solid('#0000ff', 0.5)] }), [
      [5, 5, [128, 0, 127, 255]],
    ])
  })

  it('an invisible paint is not painted', () => {
    probe(box(10, 10, { fills: [{ ...solid('#0000ff'), visible: false }] }), [[5, 5, clear]])
  })

  it('MULTIPLY of a paint acts on the paint below: yellow × cyan is green', () => {
    const top = { ...solid('#00ffff'), blendMode: 'MULTIPLY' }
    probe(box(10, 10, { fills: [solid('#ffff00'), top] }), [[5, 5, [0, 255, 0, 255]]])
  })

  it('a linear gradient runs from its first colour at the left to its last at the right', () => {
    probe(box(200, 20, { fills: [gradient('GRADIENT_LINEAR', straight)] }), [
      [0, 10, red],
      [100, 10, [127, 0, 128, 255]],
      [199, 10, blue],
    ])
  })

  it('[[0, 1, 0], [−1, 0, 1]] runs from top to bottom (figma-facts section 6)', () => {
    const down = [
      [0, 1, 0],
      [-1, 0, 1],
    ]
    probe(box(20, 200, { fills: [gradient('GRADIENT_LINEAR', down)] }), [
      [10, 0, red],
      [10, 199, blue],
    ])
  })

  it('a radial gradient is the ellipse in the box', () => {
    probe(box(200, 100, { fills: [gradient('GRADIENT_RADIAL', straight)] }), [
      [100, 50, red],
      [150, 50, [127, 0, 128, 255]],
      [100, 75, [127, 0, 128, 255]],
      [199, 50, blue],
      [0, 0, blue],
    ])
  })

  it('a diamond gradient reaches its last colour in the middle of each edge', () => {
    probe(box(100, 100, { fills: [gradient('GRADIENT_DIAMOND', straight)] }), [
      [50, 50, [252, 0, 3, 255]],
      [99, 50, blue],
      [75, 75, blue],
      [62, 62, [128, 0, 127, 255]],
    ])
  })

  it('an angular gradient turns clockwise from the right', () => {
    probe(box(100, 100, { fills: [gradient('GRADIENT_ANGULAR', straight)] }), [
      [99, 52, red],
      [50, 99, [191, 0, 64, 255]],
      [1, 50, [128, 0, 127, 255]],
      [50, 1, [64, 0, 191, 255]],
      [99, 47, blue],
    ])
  })
})

describe('corners and clipping', () => {
  it('a corner radius takes the corner away', () => {
    probe(box(40, 40, { fills, cornerRadius: 20 }), [
      [2, 2, clear],
      [20, 2, red],
    ])
  })

  it('corners have radii of their own', () => {
    const radii = {
      topLeftRadius: 20,
      topRightRadius: 0,
      bottomRightRadius: 20,
      bottomLeftRadius: 0,
    }
    probe(box(40, 40, { fills, ...radii }), [
      [1, 1, clear],
      [38, 1, red],
      [38, 38, clear],
      [1, 38, red],
    ])
  })

  it('clipsContent cuts children at the frame with its corners', () => {
    const child = box(100, 100, { fills })
    probe(frame({ width: 40, height: 40, clipsContent: true, cornerRadius: 20 }, [child]), [
      [1, 1, clear],
      [20, 20, red],
    ])
    expect(paint(frame({ width: 40, height: 40, clipsContent: true }, [child])).width).toBe(40)
  })

  it('without it they hang out, and the picture grows with them', () => {
    const picture = paint(frame({ width: 40, height: 40 }, [box(30, 30, { fills, x: 30, y: -10 })]))
    expect([picture.width, picture.height]).toEqual([60, 50])
    expect(isNear(picture.at(59, 0), red)).toBe(true)
  })
})

describe('strokes', () => {
  it('INSIDE stands in the box', () => {
    const picture = paint(box(100, 50, stroke({ strokeAlign: 'INSIDE' })))
    expect(picture.width).toBe(100)
    expect([0, 9].every((x) => isNear(picture.at(x, 25), blue))).toBe(true)
    expect(isNear(picture.at(11, 25), clear)).toBe(true)
  })

  it('CENTER stands half out, OUTSIDE all out', () => {
    expect(paint(box(100, 50, stroke({ strokeAlign: 'CENTER' }))).width).toBe(110)
    const outside = paint(box(100, 50, stroke({ strokeAlign: 'OUTSIDE' })))
    expect([outside.width, outside.height]).toEqual([120, 70])
    expect(isNear(outside.at(9, 35), blue)).toBe(true)
    expect(isNear(outside.at(11, 35), clear)).toBe(true)
  })

  it('dashes of 20 and gaps of 10 along the top', () => {
    probe(box(300, 50, stroke({ strokeAlign: 'INSIDE', dashPattern: [20, 10] })), [
      [12, 5, blue],
      [25 + 5, 5, clear],
      [45, 5, blue],
      [60, 5, clear],
    ])
  })

  it('sides have weights of their own', () => {
    const sides = {
      strokeTopWeight: 10,
      strokeRightWeight: 0,
      strokeBottomWeight: 2,
      strokeLeftWeight: 0,
    }
    probe(box(50, 50, stroke({ strokeAlign: 'INSIDE', ...sides })), [
      [25, 9, blue],
      [25, 11, clear],
      [1, 25, clear],
      [25, 49, blue],
      [25, 46, clear],
    ])
  })

  it('a line is drawn on its line', () => {
    const line = sketch('LINE', {
      width: 50,
      height: 0,
      strokes: [solid('#0000ff')],
      strokeWeight: 4,
    })
    const picture = paint(line)
    expect([picture.width, picture.height]).toEqual([50, 4])
    expect(isNear(picture.at(25, 1), blue)).toBe(true)
  })

  it('an ellipse strokes INSIDE without leaving its box', () => {
    probe(sketch('ELLIPSE', { width: 60, height: 60, ...stroke({ strokeAlign: 'INSIDE' }) }), [
      [30, 5, blue],
      [30, 14, clear],
      [1, 1, clear],
    ])
  })
})

describe('shapes', () => {
  it('a vector with EVENODD has a hole where it overlaps itself, with NONZERO none', () => {
    const data = 'M 0 0 L 40 0 L 40 40 L 0 40 Z M 10 10 L 30 10 L 30 30 L 10 30 Z'
    const vector = (windingRule: string): Sketch =>
      sketch('VECTOR', { width: 40, height: 40, fills, vectorPaths: [{ windingRule, data }] })
    probe(vector('EVENODD'), [
      [5, 5, red],
      [20, 20, clear],
    ])
    probe(vector('NONZERO'), [[20, 20, red]])
  })

  it('an arc of a quarter is a pie piece', () => {
    const arcData = { startingAngle: 0, endingAngle: Math.PI / 2, innerRadius: 0 }
    probe(sketch('ELLIPSE', { width: 40, height: 40, fills, arcData }), [
      [30, 30, red],
      [10, 10, clear],
      [30, 10, clear],
    ])
  })

  it('rotation turns counter-clockwise about the top left corner', () => {
    const turned = box(40, 10, { fills, rotation: 90, x: 20, y: 60 })
    probe(frame({ width: 100, height: 100, clipsContent: true }, [turned]), [
      [25, 25, red],
      [15, 25, clear],
      [25, 65, clear],
    ])
  })

  it('SUBTRACT takes the second shape out of the first', () => {
    const parts = [box(40, 40), box(20, 20, { x: 10, y: 10 })]
    const operation = { booleanOperation: 'SUBTRACT', width: 40, height: 40, fills }
    probe(sketch('BOOLEAN_OPERATION', operation, parts), [
      [5, 5, red],
      [20, 20, clear],
    ])
  })

  it('scale 0.5 makes half as many px, 2 twice as many', () => {
    expect(paint(box(41, 20, { fills }), 0.5).width).toBe(21)
    expect(paint(box(41, 20, { fills }), 2).width).toBe(82)
    // 110 × 1.1 is 121.00000000000001 in floats.
    expect(paint(box(110, 20, { fills }), 1.1).width).toBe(121)
  })
})
