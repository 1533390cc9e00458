import { expect } from 'vitest'

import { engine, parts } from '../../playground/host/engine/engine'
import type { ImageRecord } from '../../playground/host/model'
import { build, type Sketch } from './engine-records'

export type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

export interface Picture {
  readonly width: number
  readonly height: number
  readonly at: (x: number, y: number) => Pixel
}

/** Paints a sketch to PNG and reads the PNG back. */
export function paint(root: Sketch, scale = 1, images?: ReadonlyMap<string, ImageRecord>): Picture {
  const { document, root: layer } = build(root, images)
  return readPng(engine.exportPng(document, layer.id, scale))
}

export function readPng(bytes: Uint8Array): Picture {
  const { kit } = parts
  const image = kit.MakeImageFromEncoded(bytes)
  if (image === null) throw new Error('no PNG')
  const [width, height] = [image.width(), image.height()]
  const pixels = image.readPixels(0, 0, {
    width,
    height,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: kit.AlphaType.Unpremul,
    colorSpace: kit.ColorSpace.SRGB,
  })
  image.delete()
  const channel = (x: number, y: number, index: number): number =>
    pixels?.[(y * width + x) * 4 + index] ?? NaN
  return {
    width,
    height,
    at: (x, y) => [channel(x, y, 0), channel(x, y, 1), channel(x, y, 2), channel(x, y, 3)],
  }
}

/** True when no channel is further off than `tolerance`. */
export function isNear(pixel: Pixel, expected: Pixel, tolerance = 6): boolean {
  return pixel.every((value, index) => Math.abs(value - (expected[index] ?? NaN)) <= tolerance)
}

/** Paints and checks pixels: `[x, y, colour]`. */
export function probe(
  root: Sketch,
  probes: readonly (readonly [number, number, Pixel])[],
  scale = 1,
): void {
  const picture = paint(root, scale)
  for (const [x, y, expected] of probes) {
    const pixel = picture.at(x, y)
    expect(isNear(pixel, expected), `${x},${y} is ${pixel.join()}, not ${expected.join()}`).toBe(
      true,
    )
  }
}
