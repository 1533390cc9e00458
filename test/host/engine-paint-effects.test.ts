import { describe, expect, it } from 'vitest'

import { box, frame, sketch, solid, text, type Props, type Sketch } from './engine-records'
import { isNear, paint, probe, type Pixel } from './engine-pixels'

const red: Pixel = [255, 0, 0, 255]
const blue: Pixel = [0, 0, 255, 255]
const white: Pixel = [255, 255, 255, 255]
const black: Pixel = [0, 0, 0, 255]

const fills = [solid('#ff0000')]

describe('layers', () => {
  it('opacity acts on a layer as a whole: overlapping children do not shine through', () => {
    const group = sketch('GROUP', { opacity: 0.5, width: 30, height: 20 }, [
      box(20, 20, { fills }),
      box(20, 20, { fills: [solid('#0000ff')], x: 10 }),
    ])
    probe(frame({ width: 30, height: 20, fills: [solid('#ffffff')] }, [group]), [
      [5, 10, [255, 128, 128, 255]],
      [15, 10, [128, 128, 255, 255]],
    ])
  })

  it('a hidden layer is not painted', () => {
    const hidden = box(20, 20, { fills, visible: false })
    probe(frame({ width: 20, height: 20, fills: [solid('#ffffff')] }, [hidden]), [[5, 5, white]])
  })

  it('later children stand over earlier ones, unless itemReverseZIndex', () => {
    const children = [box(20, 20, { fills }), box(20, 20, { fills: [solid('#0000ff')] })]
    const layout = { layoutMode: 'HORIZONTAL', itemSpacing: -10, width: 30, height: 20 }
    probe(frame(layout, children), [[15, 5, blue]])
    probe(frame({ ...layout, itemReverseZIndex: true }, children), [[15, 5, red]])
  })
})

describe('effects', () => {
  const shadow = (more: Props): Props => ({
    type: 'DROP_SHADOW',
    color: { r: 0, g: 0, b: 0, a: 1 },
    offset: { x: 0, y: 0 },
    radius: 0,
    visible: true,
    ...more,
  })
  const onWhite = (child: Sketch): Sketch =>
    frame({ width: 100, height: 100, fills: [solid('#ffffff')], clipsContent: true }, [child])

  it('a sharp drop shadow stands at its offset', () => {
    const effects = [shadow({ offset: { x: 20, y: 10 } })]
    probe(onWhite(box(40, 40, { fills, x: 20, y: 20, effects })), [
      [75, 65, black],
      [25, 25, red],
      [75, 25, white],
    ])
  })

  it('spread makes it larger on all sides', () => {
    probe(onWhite(box(40, 40, { fills, x: 20, y: 20, effects: [shadow({ spread: 10 })] })), [
      [12, 40, black],
      [8, 40, white],
    ])
  })

  it('blur of radius 20 is half as dark at the edge and gone 30 px away', () => {
    probe(onWhite(box(40, 60, { fills, x: 50, y: 20, effects: [shadow({ radius: 20 })] })), [
      [49, 50, [133, 133, 133, 255]],
      [16, 50, white],
    ])
  })

  it('a shadow does not show through what casts it', () => {
    const effects = [shadow({ offset: { x: 10, y: 0 } })]
    probe(onWhite(box(40, 40, { fills: [solid('#ff0000', 0.5)], x: 20, y: 20, effects })), [
      [45, 40, [255, 127, 127, 255]],
    ])
  })

  it('an inner shadow stands inside, on the side its offset leaves', () => {
    const effects = [shadow({ type: 'INNER_SHADOW', offset: { x: 10, y: 0 } })]
    probe(onWhite(box(40, 40, { fills, x: 20, y: 20, effects })), [
      [25, 40, black],
      [35, 40, red],
      [15, 40, white],
    ])
  })

  it('a layer blur softens the edge', () => {
    const effects = [{ type: 'LAYER_BLUR', radius: 20, visible: true }]
    probe(onWhite(box(60, 100, { fills, x: 40, effects })), [[40, 50, [255, 122, 122, 255]]])
  })

  it('a background blur softens what is below, only inside', () => {
    const effects = [{ type: 'BACKGROUND_BLUR', radius: 20, visible: true }]
    const below = box(50, 100, { fills })
    const glass = box(100, 50, { fills: [], effects })
    const picture = paint(
      frame({ width: 100, height: 100, fills: [solid('#ffffff')], clipsContent: true }, [
        below,
        glass,
      ]),
    )
    expect(isNear(picture.at(50, 25), [255, 130, 130, 255], 12)).toBe(true)
    expect(isNear(picture.at(52, 75), white)).toBe(true)
    expect(isNear(picture.at(47, 75), red)).toBe(true)
  })

  it('text casts the shadow of its letters', () => {
    const effects = [shadow({ offset: { x: 0, y: 50 } })]
    const letter = text('■', { fontSize: 40, fills }, { effects, x: 20 })
    const picture = paint(onWhite(letter))
    const isDark = (x: number, y: number): boolean => isNear(picture.at(x, y), black, 20)
    expect([30, 40].some((x) => [75, 80].some((y) => isDark(x, y)))).toBe(true)
  })
})
