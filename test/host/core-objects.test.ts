import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createCoreHost, loadFonts } from './support/core-host'

type Loose = Record<string, unknown>

describe('objects', () => {
  test('every unknown name throws when read and when written, on every type', () => {
    const { figma } = createCoreHost()
    const nodes = [figma.createFrame(), figma.createText(), figma.currentPage, figma.root]
    fc.assert(
      fc.property(fc.constantFrom(...nodes), fc.stringMatching(/^zz[a-z]{1,8}$/), (node, name) => {
        const loose = node as unknown as Loose
        expect(() => loose[name]).toThrow(
          `node.${name}: no such property '${name}' on ${node.type} node`,
        )
        expect(() => {
          loose[name] = 1
        }).toThrow(`Cannot add property ${name}, object is not extensible`)
        expect(name in node).toBe(false)
      }),
    )
  })

  test("a text has no children, 'in' says so and reading throws", () => {
    const { figma } = createCoreHost()
    const text = figma.createText()
    expect('children' in text).toBe(false)
    expect('children' in figma.createFrame()).toBe(true)
    expect(() => (text as unknown as Loose)['children']).toThrow(
      "node.children: no such property 'children' on TEXT node",
    )
  })

  test('read-only members cannot be written', () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame() as unknown as Loose
    for (const name of ['width', 'height', 'id', 'parent', 'removed', 'resize']) {
      expect(() => {
        frame[name] = 1
      }, name).toThrow('no setter for property')
    }
  })

  test('what exists in Figma but not here says so', () => {
    const { figma } = createCoreHost()
    expect(() => figma.createSticky()).toThrow('not implemented in host: createSticky')
    expect(() => figma.createFrame().fillGeometry).toThrow('not implemented in host: fillGeometry')
  })

  test('arrays and objects read as fresh copies, frozen all the way down', () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame()
    frame.effects = [{ type: 'LAYER_BLUR', blurType: 'NORMAL', radius: 4, visible: true }]
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen))
    for (const read of [
      () => frame.fills,
      () => frame.effects,
      () => frame.constraints,
      () => frame.relativeTransform,
      () => figma.currentPage.children,
      () => figma.currentPage.selection,
    ]) {
      expect(read()).toEqual(read())
      expect(read()).not.toBe(read())
      expect(frozen(read())).toBe(true)
    }
  })

  test('a value that was set is the host’s own: changing the original changes nothing', () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame()
    const color = { r: 1, g: 0, b: 0 }
    frame.fills = [{ type: 'SOLID', color }]
    color.g = 1
    expect(frame.fills).toMatchObject([{ color: { r: 1, g: 0, b: 0 } }])
  })

  test('what is refused leaves the layer as it was', () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame()
    const before = frame.fills
    const bad = [{ type: 'SOLID', color: { r: 2, g: 0, b: 0 } }] as unknown as Paint[]
    expect(() => {
      frame.fills = bad
    }).toThrow('Number must be less than or equal to 1 at [0].color.r')
    expect(frame.fills).toEqual(before)
  })

  test('numbers come back as float32', () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame()
    frame.opacity = 0.4
    expect(frame.opacity).toBe(0.4000000059604645)
  })

  test('a layer survives await, printing and symbols', async () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame()
    expect(await figma.getNodeByIdAsync(frame.id)).toBe(frame)
    expect(JSON.stringify(frame)).toBe('{}')
    expect(String(frame)).toBe('[object FRAME]')
  })

  test('figma.mixed cannot be written anywhere', async () => {
    const { figma } = createCoreHost()
    await loadFonts(figma)
    const text = figma.createText()
    const mixed = figma.mixed as unknown
    expect(() => {
      text.fontSize = mixed as number
    }).toThrow('in set_fontSize: Cannot unwrap symbol')
    await expect(figma.loadFontAsync(mixed as FontName)).rejects.toThrow(
      'in loadFontAsync: Cannot unwrap symbol',
    )
  })
})
