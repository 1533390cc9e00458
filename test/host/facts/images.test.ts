import { describe, expect, test } from 'vitest'

import { calling, gifBytes, open, pngBytes, set, setting, webpBytes } from './support'

/** A JPEG of 3 x 2 pixels. */
const jpegBytes = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIAOU//Z',
    'base64',
  ),
)

describe('image paints', () => {
  test.each(['FILL', 'FIT', 'CROP', 'TILE'])('§6.13 scaleMode %s', (scaleMode) => {
    const { figma } = open()
    const { hash } = figma.createImage(pngBytes(4, 4))
    const frame = figma.createFrame()
    set(frame, 'fills', [{ type: 'IMAGE', scaleMode, imageHash: hash }])
    expect(frame.fills).toMatchObject([{ type: 'IMAGE', scaleMode, imageHash: hash }])
  })

  test('§6.13 another scaleMode is refused', () => {
    expect(
      setting(open().figma.createFrame(), 'fills', [
        { type: 'IMAGE', scaleMode: 'COVER', imageHash: null },
      ]),
    ).toContain("received 'COVER' at [0].scaleMode")
  })

  test('§6.13 imageTransform goes with CROP, scalingFactor with TILE', () => {
    const { figma } = open()
    const { hash } = figma.createImage(pngBytes(4, 4))
    const frame = figma.createFrame()
    const crop = [
      [0.5, 0, 0.25],
      [0, 0.5, 0],
    ]
    set(frame, 'fills', [
      { type: 'IMAGE', scaleMode: 'CROP', imageHash: hash, imageTransform: crop },
      { type: 'IMAGE', scaleMode: 'TILE', imageHash: hash, scalingFactor: 0.5 },
    ])
    expect(frame.fills).toMatchObject([{ imageTransform: crop }, { scalingFactor: 0.5 }])
  })

  test('§6.13 rotation is a multiple of 90', () => {
    const { figma } = open()
    const { hash } = figma.createImage(pngBytes(4, 4))
    const frame = figma.createFrame()
    const paint = { type: 'IMAGE', scaleMode: 'FILL', imageHash: hash }
    set(frame, 'fills', [{ ...paint, rotation: 90 }])
    expect(setting(frame, 'fills', [{ ...paint, rotation: 45 }])).toContain('in set_fills')
  })

  test('§6.13 filters lie between -1 and 1', () => {
    const { figma } = open()
    const { hash } = figma.createImage(pngBytes(4, 4))
    const frame = figma.createFrame()
    const paint = { type: 'IMAGE', scaleMode: 'FILL', imageHash: hash }
    set(frame, 'fills', [{ ...paint, filters: { exposure: -1, contrast: 1 } }])
    expect(setting(frame, 'fills', [{ ...paint, filters: { exposure: 2 } }])).toContain(
      'Number must be less than or equal to 1 at [0].filters.exposure',
    )
  })
})

describe('createImage', () => {
  test.each([
    ['PNG', pngBytes(3, 2), 3, 2],
    ['JPEG', jpegBytes, 3, 2],
    ['GIF', gifBytes, 1, 1],
  ])('§6.15 §6.18 takes %s, synchronously', async (_kind, bytes, width, height) => {
    const image = open().figma.createImage(bytes)
    expect(image.hash).toBeTypeOf('string')
    expect(await image.getSizeAsync()).toEqual({ width, height })
  })

  test.each([
    ['WebP', webpBytes],
    ['SVG', new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['rubbish', new Uint8Array([1, 2, 3, 4, 5])],
    ['nothing', new Uint8Array(0)],
    ['a truncated PNG', pngBytes(8, 8).slice(0, 40)],
  ])('§6.15 refuses %s', (_kind, bytes) => {
    expect(calling(open().figma, 'createImage', bytes)).toContain('in createImage')
  })

  test('§6.15 4096 px is the most a side may have', () => {
    const { figma } = open()
    figma.createImage(pngBytes(4096, 1))
    expect(calling(figma, 'createImage', pngBytes(4097, 1))).toContain(
      'in createImage: Image is too large',
    )
    expect(calling(figma, 'createImage', pngBytes(1, 4097))).toContain('Image is too large')
  })

  test('§6.15 wants a Uint8Array', () => {
    expect(calling(open().figma, 'createImage', [137, 80, 78, 71])).toContain('in createImage')
  })

  test('§6.17 same bytes give the same hash, other bytes another', () => {
    const { figma } = open()
    const first = figma.createImage(pngBytes(2, 2))
    expect(figma.createImage(pngBytes(2, 2)).hash).toBe(first.hash)
    expect(figma.createImage(pngBytes(2, 2, [9, 9, 9])).hash).not.toBe(first.hash)
  })

  test('§6.17 getBytesAsync gives the bytes back', async () => {
    const bytes = pngBytes(2, 2)
    const image = open().figma.createImage(bytes)
    expect([...(await image.getBytesAsync())]).toEqual([...bytes])
  })

  test('§6.17 getImageByHash finds it, and gives null for an unknown hash', async () => {
    const { figma } = open()
    const { hash } = figma.createImage(pngBytes(5, 2))
    expect(await figma.getImageByHash(hash)?.getSizeAsync()).toEqual({ width: 5, height: 2 })
    expect(figma.getImageByHash('0'.repeat(40))).toBeNull()
  })
})

describe('createNodeFromSvg', () => {
  const svg =
    '<svg width="24" height="12" viewBox="0 0 24 12" xmlns="http://www.w3.org/2000/svg">' +
    '<path d="M2 2h20v8H2z" fill="#ff0000"/></svg>'

  test('§6.19 gives a frame of the SVG’s size on the current page', () => {
    const { figma } = open()
    const frame = figma.createNodeFromSvg(svg)
    expect(frame.type).toBe('FRAME')
    expect([frame.width, frame.height]).toEqual([24, 12])
    expect(frame.parent).toBe(figma.currentPage)
    expect(frame.children.length).toBeGreaterThan(0)
  })

  test('§6.19 the children carry SCALE constraints, so resize scales them', () => {
    const frame = open().figma.createNodeFromSvg(svg)
    const [shape] = frame.children
    if (shape?.type !== 'VECTOR') throw new Error('the first child is no vector')
    expect(shape.constraints).toEqual({ horizontal: 'SCALE', vertical: 'SCALE' })
    expect([shape.x, shape.y, shape.width, shape.height]).toEqual([2, 2, 20, 8])
    frame.resize(48, 24)
    expect([shape.x, shape.y, shape.width, shape.height]).toEqual([4, 4, 40, 16])
  })

  test('§6.19 the colour of the path is its fill', () => {
    const [shape] = open().figma.createNodeFromSvg(svg).children
    if (shape?.type !== 'VECTOR') throw new Error('the first child is no vector')
    expect(shape.fills).toMatchObject([{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }])
  })

  test('§6.19 what is no SVG is refused', () => {
    expect(calling(open().figma, 'createNodeFromSvg', 'hello')).toContain('in createNodeFromSvg')
  })
})
