import { describe, expect, it } from 'vitest'

import { engine } from '../../playground/host/engine/engine'
import type { ImageRecord } from '../../playground/host/model'
import { isNear, paint, type Pixel } from './engine-pixels'
import { box, build, frame, solid } from './engine-records'

const red: Pixel = [255, 0, 0, 255]
const blue: Pixel = [0, 0, 255, 255]
const clear: Pixel = [0, 0, 0, 0]

/** 40 × 20 px, the left half red, the right half blue. */
function twoHalves(): ReadonlyMap<string, ImageRecord> {
  const { document, root } = build(
    frame({ width: 40, height: 20, fills: [solid('#ff0000')] }, [
      box(20, 20, { x: 20, fills: [solid('#0000ff')] }),
    ]),
  )
  const bytes = engine.exportPng(document, root.id, 1)
  return new Map([['halves', { bytes, width: 40, height: 20 }]])
}

const images = twoHalves()

function probe(
  [width, height]: readonly [number, number],
  more: object,
  probes: readonly (readonly [number, number, Pixel])[],
): void {
  const fill = { type: 'IMAGE', imageHash: 'halves', ...more }
  const picture = paint(box(width, height, { fills: [fill] }), 1, images)
  for (const [x, y, expected] of probes) {
    const pixel = picture.at(x, y)
    expect(isNear(pixel, expected), `${x},${y} is ${pixel.join()}, not ${expected.join()}`).toBe(
      true,
    )
  }
}

describe('image fills of a 40 × 20 picture, left red, right blue', () => {
  it('FILL covers a square and cuts off left and right alike', () => {
    probe([100, 100], { scaleMode: 'FILL' }, [
      [2, 2, red],
      [45, 50, red],
      [55, 50, blue],
      [97, 97, blue],
    ])
  })

  it('FIT shows all of it and leaves the rest empty: 25 px above and below', () => {
    probe([100, 100], { scaleMode: 'FIT' }, [
      [50, 20, clear],
      [2, 50, red],
      [97, 50, blue],
      [50, 80, clear],
    ])
  })

  it('CROP shows the window of the picture: its right half', () => {
    const imageTransform = [
      [0.5, 0, 0.5],
      [0, 1, 0],
    ]
    probe([100, 100], { scaleMode: 'CROP', imageTransform }, [
      [5, 50, blue],
      [95, 50, blue],
    ])
  })

  it('TILE repeats it at its own size times the factor', () => {
    probe([100, 40], { scaleMode: 'TILE', scalingFactor: 0.5 }, [
      [5, 5, red],
      [15, 5, blue],
      [25, 15, red],
      [75, 35, blue],
    ])
  })

  it('a rotation of 90 turns it clockwise: red above, blue below', () => {
    probe([100, 100], { scaleMode: 'FILL', rotation: 90 }, [
      [50, 5, red],
      [50, 95, blue],
    ])
  })

  it('opacity acts on it', () => {
    probe([100, 100], { scaleMode: 'FILL', opacity: 0.5 }, [[5, 5, [255, 0, 0, 128]]])
  })

  it('an unknown picture is nothing', () => {
    probe([100, 100], { scaleMode: 'FILL', imageHash: 'other' }, [[5, 5, clear]])
  })
})
