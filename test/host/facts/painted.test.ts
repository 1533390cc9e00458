import { describe, expect, test } from 'vitest'

import type { Host } from '../../../playground/host/index'
import { isNear, readPng, type Picture } from '../engine-pixels'
import { blue, open, openText, pngBytes, red, set } from './support'

const RED = [255, 0, 0, 255] as const
const BLUE = [0, 0, 255, 255] as const

function picture(host: Host, layer: SceneNode, scale = 1): Picture {
  return readPng(host.png(layer.id, scale))
}

/** First and last column between `from` and `to` px that holds ink, in px. */
function inkSpan(seen: Picture, scale: number, from: number, to: number): [number, number] {
  const inked: number[] = []
  for (let x = Math.floor(from * scale); x < to * scale; x++) {
    for (let y = 0; y < seen.height; y++) {
      const [r, , , a] = seen.at(x, y)
      if (a > 128 && r < 128) {
        inked.push(x)
        break
      }
    }
  }
  return [(inked[0] ?? NaN) / scale, ((inked.at(-1) ?? NaN) + 1) / scale]
}

/** A white frame of 200 x 60 with a one-item list of 16 px at x = 50. */
async function list(
  type: 'ORDERED' | 'UNORDERED',
): Promise<{ host: Host; frame: FrameNode; text: TextNode }> {
  const { figma, host, text } = await openText('Hello')
  const frame = figma.createFrame()
  frame.resize(200, 60)
  frame.appendChild(text)
  text.x = 50
  text.fontSize = 16
  text.setRangeListOptions(0, 5, { type })
  return { host, frame, text }
}

describe('lists', () => {
  test('§4.26 the text of an item begins 1.5 em in, the bullet stands in the middle of that', async () => {
    const { host, frame } = await list('UNORDERED')
    const seen = picture(host, frame, 4)
    const [left, right] = inkSpan(seen, 4, 50, 72)
    expect(Math.abs((left + right) / 2 - 62)).toBeLessThan(0.6)
    // Inter's H has a bearing of about 1.3 px at 16 px.
    expect(Math.abs(inkSpan(seen, 4, 73, 200)[0] - 75.3)).toBeLessThan(1)
  })

  test('§4.26 a number ends a third of an em before the text', async () => {
    const { host, frame } = await list('ORDERED')
    const [, end] = inkSpan(picture(host, frame, 4), 4, 50, 73)
    // The full stop's own bearing keeps its ink up to 1.5 px short of that.
    expect(end).toBeLessThanOrEqual(50 + 24 - 16 / 3 + 0.3)
    expect(end).toBeGreaterThan(50 + 24 - 16 / 3 - 1.7)
  })

  test('§4.26 hangingList puts the bullet 0.75 em before the text', async () => {
    const { host, frame, text } = await list('UNORDERED')
    text.hangingList = true
    const seen = picture(host, frame, 4)
    const [left, right] = inkSpan(seen, 4, 20, 49)
    expect(Math.abs((left + right) / 2 - 38)).toBeLessThan(0.6)
    expect(Math.abs(inkSpan(seen, 4, 49.5, 200)[0] - 51.3)).toBeLessThan(1)
  })
})

describe('paints', () => {
  test.each([
    [
      '90°, left to right',
      [
        [1, 0, 0],
        [0, 1, 0],
      ],
      [1, 50],
      [98, 50],
    ],
    [
      '180°, top to bottom',
      [
        [0, 1, 0],
        [-1, 0, 1],
      ],
      [50, 1],
      [50, 98],
    ],
  ] as const)('§6.20 §6.21 a gradient of %s', (_angle, gradientTransform, first, last) => {
    const host = open()
    const frame = host.figma.createFrame()
    const gradientStops = [
      { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
      { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
    ]
    set(frame, 'fills', [{ type: 'GRADIENT_LINEAR', gradientStops, gradientTransform }])
    const seen = picture(host, frame)
    expect(isNear(seen.at(first[0], first[1]), RED, 12)).toBe(true)
    expect(isNear(seen.at(last[0], last[1]), BLUE, 12)).toBe(true)
  })

  test('§6.20 the transform of an angle: 45° on 200 x 100 runs from bottom left to top right', () => {
    const [w, h, s, c] = [200, 100, Math.SQRT1_2, Math.SQRT1_2]
    const length = Math.abs(w * s) + Math.abs(h * c)
    const gradientTransform = [
      [(w * s) / length, (-h * c) / length, 0.5 - (0.5 * (w * s - h * c)) / length],
      [(w * c) / length, (h * s) / length, 0.5 - (0.5 * (w * c + h * s)) / length],
    ]
    const host = open()
    const frame = host.figma.createFrame()
    frame.resize(w, h)
    const gradientStops = [
      { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
      { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
    ]
    set(frame, 'fills', [{ type: 'GRADIENT_LINEAR', gradientStops, gradientTransform }])
    const seen = picture(host, frame)
    expect(isNear(seen.at(1, 98), RED, 12)).toBe(true)
    expect(isNear(seen.at(198, 1), BLUE, 12)).toBe(true)
    // On the line through the middle at a right angle to it the colour is half and half.
    expect(isNear(seen.at(100, 50), [128, 0, 128, 255], 12)).toBe(true)
    expect(isNear(seen.at(70, 20), [128, 0, 128, 255], 12)).toBe(true)
  })

  test('§6.14 CROP with a window of half the picture shows that half', () => {
    const host = open()
    const { figma } = host
    const left = figma.createFrame()
    left.resize(50, 100)
    left.fills = [red]
    const both = figma.createFrame()
    both.fills = [blue]
    both.appendChild(left)
    const { hash } = figma.createImage(host.png(both.id))
    const frame = figma.createFrame()
    const imageTransform = [
      [0.5, 0, 0.5],
      [0, 1, 0],
    ]
    set(frame, 'fills', [{ type: 'IMAGE', scaleMode: 'CROP', imageHash: hash, imageTransform }])
    expect(isNear(picture(host, frame).at(5, 50), BLUE)).toBe(true)
  })

  test('§6.13 an image paint fills the layer', () => {
    const host = open()
    const { hash } = host.figma.createImage(pngBytes(4, 4, [255, 0, 0]))
    const frame = host.figma.createFrame()
    frame.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: hash }]
    expect(isNear(picture(host, frame).at(50, 50), RED)).toBe(true)
  })

  test('§5.25 a radius beyond half the shorter edge is that half', () => {
    const host = open()
    const frame = host.figma.createFrame()
    frame.resize(100, 60)
    frame.fills = [red]
    frame.cornerRadius = 500
    const seen = picture(host, frame)
    expect(seen.at(3, 3)[3]).toBe(0)
    expect(isNear(seen.at(1, 30), RED, 40)).toBe(true)
    expect(isNear(seen.at(50, 1), RED)).toBe(true)
  })

  test.each([
    ['a rectangle', 'createRectangle', true, true],
    ['a frame that clips, with a visible fill', 'createFrame', true, true],
    ['a frame that does not clip', 'createFrame', false, false],
  ] as const)('§6.7 spread works on %s: %s, clipping %s → %s', (_what, name, clips, works) => {
    const host = open()
    const { figma } = host
    const paper = figma.createFrame()
    const layer = figma[name]()
    paper.appendChild(layer)
    layer.resize(40, 40)
    layer.x = 30
    layer.y = 30
    layer.fills = [red]
    if (layer.type === 'FRAME') layer.clipsContent = clips
    layer.effects = [
      {
        type: 'DROP_SHADOW',
        color: { r: 0, g: 0, b: 1, a: 1 },
        offset: { x: 0, y: 0 },
        radius: 0,
        spread: 10,
        visible: true,
        blendMode: 'NORMAL',
      },
    ]
    expect(isNear(picture(host, paper).at(24, 50), BLUE)).toBe(works)
  })
})

describe('variables', () => {
  test('§7.9 §7.10 a bound paint is drawn in the colour of the mode', () => {
    const host = open()
    const { figma } = host
    const collection = figma.variables.createVariableCollection('Brand')
    const dark = collection.addMode('Dark')
    const ink = figma.variables.createVariable('ink', collection, 'COLOR')
    ink.setValueForMode(collection.defaultModeId, { r: 1, g: 0, b: 0, a: 1 })
    ink.setValueForMode(dark, { r: 0, g: 0, b: 1, a: 1 })
    const frame = figma.createFrame()
    frame.fills = [figma.variables.setBoundVariableForPaint(red, 'color', ink)]
    expect(isNear(picture(host, frame).at(50, 50), RED)).toBe(true)
    frame.setExplicitVariableModeForCollection(collection, dark)
    expect(isNear(picture(host, frame).at(50, 50), BLUE)).toBe(true)
  })
})
