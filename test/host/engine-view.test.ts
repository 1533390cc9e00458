import { describe, expect, it } from 'vitest'

import { engine, parts } from '../../playground/host/engine/engine'
import { paintTo } from '../../playground/host/engine/paint-view'
import { box, build, frame, solid, text } from './engine-records'

const { kit } = parts

describe('paintTo', () => {
  const { document, root } = build(
    frame({ x: 100, y: 50, width: 80, height: 60, fills: [solid('#ffffff')] }, [
      box(20, 20, { x: 40, y: 20, fills: [solid('#ff0000')] }),
    ]),
  )
  const clip = { left: 0, top: 0, right: 100, bottom: 100 }

  /** The red channel of a pixel of 100 × 100 after painting the page from (90, 40) at this zoom. */
  function redAt(x: number, y: number, zoom: number, within = clip): number | undefined {
    const surface = kit.MakeSurface(100, 100)
    if (surface === null) throw new Error('no surface')
    const canvas = surface.getCanvas()
    canvas.clear(kit.BLACK)
    const view = [
      [zoom, 0, -90 * zoom],
      [0, zoom, -40 * zoom],
    ] as const
    paintTo(document, root.parent ?? '', canvas, view, within)
    const info = {
      width: 1,
      height: 1,
      colorType: kit.ColorType.RGBA_8888,
      alphaType: kit.AlphaType.Unpremul,
      colorSpace: kit.ColorSpace.SRGB,
    }
    const pixel = canvas.readPixels(x, y, info)
    surface.dispose()
    return pixel?.[1]
  }

  it('paints the page through the view: its (100, 50) stands at 10 px × zoom', () => {
    expect(redAt(9, 9, 1)).toBe(0)
    expect(redAt(11, 11, 1)).toBe(255)
    expect(redAt(4, 4, 0.5)).toBe(0)
    expect(redAt(6, 6, 0.5)).toBe(255)
    expect(redAt(60, 40, 1)).toBe(0)
  })

  it('skips what lies outside the clip', () => {
    expect(redAt(11, 11, 1, { left: 95, top: 95, right: 100, bottom: 100 })).toBe(0)
  })
})

describe('memory', () => {
  it('30 exports and 200 layouts later wasm memory is what it was', () => {
    const slide = (count: number): ReturnType<typeof build> =>
      build(frame({ width: 800, height: 800 }, [text(`Slide ${count}`, { fontSize: 40 })]))
    const run = (from: number): void => {
      for (let count = from; count < from + 200; count += 1) {
        const { document, root } = slide(count)
        engine.flush(document, root.children[0] ?? '')
        if (count % 7 === 0) engine.exportPng(document, root.id, 1)
      }
    }
    run(0)
    const before = heapBytes()
    run(200)
    expect(heapBytes()).toBe(before)
  })
})

/** Size of CanvasKit's memory, which its typings leave out. */
function heapBytes(): number {
  return (kit as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8.length
}
