import { describe, expect, it } from 'vitest'

import { engine, parts } from '../../playground/host/engine/engine'
import { box, build, solid } from './engine-records'

const { kit } = parts

function picture(
  width: number,
  height: number,
): { readonly png: Uint8Array; readonly jpeg: Uint8Array } {
  const { document, root } = build(box(width, height, { fills: [solid('#c04020')] }))
  const png = engine.exportPng(document, root.id, 1)
  const image = kit.MakeImageFromEncoded(png)
  const jpeg = image?.encodeToBytes(kit.ImageFormat.JPEG, 90)
  image?.delete()
  return { png, jpeg: jpeg ?? new Uint8Array() }
}

/** One black pixel. */
const gif = Uint8Array.from(
  atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  (character) => character.charCodeAt(0),
)

describe('readImage', () => {
  const { png, jpeg } = picture(64, 48)

  it('tells kind and size of PNG, JPEG and GIF', () => {
    expect(engine.readImage(png)).toEqual({ width: 64, height: 48, format: 'PNG' })
    expect(engine.readImage(jpeg)).toEqual({ width: 64, height: 48, format: 'JPEG' })
    expect(engine.readImage(gif)).toEqual({ width: 1, height: 1, format: 'GIF' })
  })

  it('refuses a file cut short anywhere', () => {
    for (const bytes of [png, jpeg, gif]) {
      for (const share of [0.1, 0.3, 0.5, 0.9, 0.99]) {
        expect(engine.readImage(bytes.slice(0, Math.floor(bytes.length * share)))).toBeNull()
      }
    }
  })

  it('refuses a PNG with one wrong byte, wherever it is behind the size', () => {
    for (let at = 24; at < png.length; at += 7) {
      const damaged = png.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0x55
      expect(engine.readImage(damaged), `byte ${at}`).toBeNull()
    }
  })

  it('refuses a JPEG whose body is noise', () => {
    const noise = jpeg.map((byte, at) =>
      at > 70 && at < jpeg.length - 12 ? (at * 7919) & 255 : byte,
    )
    expect(engine.readImage(noise)).toBeNull()
  })

  it('refuses what is no image: nothing, text, WebP', () => {
    const words = (text: string): Uint8Array => new TextEncoder().encode(text)
    for (const bytes of [new Uint8Array(), words('hello, world'), words('RIFF\0\0\0\0WEBPVP8 ')]) {
      expect(engine.readImage(bytes)).toBeNull()
    }
  })

  it('judges 30,000 px by the header alone: the size is told, nothing is decoded', () => {
    const bomb = png.slice(0, 60)
    new DataView(bomb.buffer).setUint32(16, 30_000)
    new DataView(bomb.buffer).setUint32(20, 30_000)
    const before = process.memoryUsage().rss
    expect(engine.readImage(bomb)).toEqual({ width: 30_000, height: 30_000, format: 'PNG' })
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })
})
