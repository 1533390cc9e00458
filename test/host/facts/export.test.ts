import { describe, expect, test } from 'vitest'

import { awaiting, open, openText, red, set, setting } from './support'

/** Width and height from the header of a PNG. */
function sizeOf(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('exportSettings', () => {
  test.each([
    { format: 'PNG', suffix: '@2x', constraint: { type: 'SCALE', value: 2 } },
    { format: 'JPG', constraint: { type: 'WIDTH', value: 1080 } },
    { format: 'PDF' },
    { format: 'SVG' },
  ])('§11.1 takes %j', (given) => {
    const frame = open().figma.createFrame()
    set(frame, 'exportSettings', [given])
    expect(frame.exportSettings).toMatchObject([given])
  })

  test.each(['SVG', 'PDF'])('§11.1 constraint on %s is refused', (format) => {
    expect(
      setting(open().figma.createFrame(), 'exportSettings', [
        { format, constraint: { type: 'SCALE', value: 2 } },
      ]),
    ).toContain("Unrecognized key(s) in object: 'constraint'")
  })

  test('§11.1 an unknown format is refused', () => {
    expect(setting(open().figma.createFrame(), 'exportSettings', [{ format: 'WEBP' }])).toContain(
      'in set_exportSettings',
    )
  })

  test('§11.3 no layer has export settings at first', () => {
    expect(open().figma.createFrame().exportSettings).toEqual([])
  })
})

describe('exportAsync', () => {
  test('§11.2 without settings it gives a PNG at 1x', async () => {
    const frame = open().figma.createFrame()
    frame.resize(40, 30)
    expect(sizeOf(await frame.exportAsync())).toEqual([40, 30])
  })

  test.each([
    [{ type: 'SCALE', value: 2 }, [80, 60]],
    [{ type: 'WIDTH', value: 20 }, [20, 15]],
    [{ type: 'HEIGHT', value: 60 }, [80, 60]],
  ] as const)('§11.1 constraint %j', async (constraint, size) => {
    const frame = open().figma.createFrame()
    frame.resize(40, 30)
    expect(sizeOf(await frame.exportAsync({ format: 'PNG', constraint }))).toEqual(size)
  })

  test.each(['SVG', 'PDF'])('§11.1 exportAsync with a constraint on %s fails', async (format) => {
    expect(
      await awaiting(open().figma.createFrame(), 'exportAsync', {
        format,
        constraint: { type: 'SCALE', value: 2 },
      }),
    ).toContain("Unrecognized key(s) in object: 'constraint'")
  })

  test('§11.2 JSON_REST_V1 gives the layer in the REST shape', async () => {
    const { figma, text } = await openText('Hello')
    const frame = figma.createFrame()
    frame.name = '01 Cover'
    frame.fills = [red]
    frame.layoutMode = 'VERTICAL'
    frame.resize(200, 100)
    frame.appendChild(text)
    const json = (await frame.exportAsync({ format: 'JSON_REST_V1' })) as {
      document: {
        id: string
        name: string
        type: string
        layoutMode: string
        absoluteBoundingBox: object
        fills: object[]
        children: { type: string; characters: string; style: { fontFamily: string } }[]
      }
    }
    expect(json.document).toMatchObject({ id: frame.id, name: '01 Cover', type: 'FRAME' })
    expect(json.document.layoutMode).toBe('VERTICAL')
    expect(json.document.absoluteBoundingBox).toEqual({ x: 0, y: 0, width: 200, height: 100 })
    expect(json.document.fills).toMatchObject([
      { type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } },
    ])
    expect(json.document.children).toMatchObject([
      { type: 'TEXT', characters: 'Hello', style: { fontFamily: 'Inter', fontSize: 12 } },
    ])
  })
})
