import { describe, expect, test } from 'vitest'

import {
  awaiting,
  blue,
  bold,
  get,
  open,
  openText,
  openWithFonts,
  red,
  regular,
  semiBold,
  set,
  setting,
  startAnew,
} from './support'

describe('creating', () => {
  test.each([
    ['createTextStyle', 'TEXT', 'getLocalTextStylesAsync'],
    ['createPaintStyle', 'PAINT', 'getLocalPaintStylesAsync'],
    ['createEffectStyle', 'EFFECT', 'getLocalEffectStylesAsync'],
    ['createGridStyle', 'GRID', 'getLocalGridStylesAsync'],
  ] as const)('§7.1 %s makes a local %s style', async (create, type, list) => {
    const { figma } = open()
    const style = figma[create]()
    expect(style.type).toBe(type)
    expect(style.remote).toBe(false)
    expect(style.id).toMatch(/^S:/)
    expect(await figma[list]()).toEqual([style])
    expect(await figma.getStyleByIdAsync(style.id)).toBe(style)
  })

  test('§7.1 a style can be named, described and removed', async () => {
    const { figma } = open()
    const style = figma.createPaintStyle()
    style.name = 'Brand/Ink'
    style.description = 'for text'
    expect([style.name, style.description]).toEqual(['Brand/Ink', 'for text'])
    const { id } = style
    style.remove()
    expect(await figma.getStyleByIdAsync(id)).toBeNull()
    expect(await figma.getLocalPaintStylesAsync()).toEqual([])
  })

  test.each([
    'createTextStyle',
    'createPaintStyle',
    'createEffectStyle',
    'createGridStyle',
  ] as const)('§7.1 §12.4 %s is refused outside Figma Design', (name) => {
    expect(() => open({ editorType: 'slides' }).figma[name]()).toThrow(`in ${name}`)
  })

  test('§10.1 an undo takes back a change of a style, and what it changed', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const style = figma.createPaintStyle()
    style.paints = [red]
    await frame.setFillStyleIdAsync(style.id)
    figma.commitUndo()
    style.paints = [blue]
    figma.triggerUndo()
    expect(style.paints).toMatchObject([red])
    expect(frame.fills).toMatchObject([red])
  })

  test('§7.1 styles hold plugin data', () => {
    const style = open().figma.createTextStyle()
    style.setPluginData('role', 'title')
    expect(style.getPluginData('role')).toBe('title')
  })
})

describe('text styles', () => {
  test('§7.2 style.fontName needs the font', async () => {
    const { figma } = await openWithFonts([regular])
    const style = figma.createTextStyle()
    expect(setting(style, 'fontName', bold)).toContain('unloaded font "Inter Bold"')
    await figma.loadFontAsync(bold)
    style.fontName = bold
    expect(style.fontName).toEqual(bold)
  })

  test.each(['lineHeight', 'letterSpacing'])('§7.2 style.%s is an object', async (name) => {
    const { figma } = await openWithFonts()
    const style = figma.createTextStyle()
    expect(setting(style, name, 20)).toContain('Expected object, received number')
    set(style, name, { unit: 'PIXELS', value: 20 })
    expect(get(style, name)).toEqual({ unit: 'PIXELS', value: 20 })
  })

  test('§7.3 setTextStyleIdAsync gives the text the style’s values', async () => {
    const { figma, text } = await openText('Hello')
    const style = figma.createTextStyle()
    style.fontName = bold
    style.fontSize = 32
    style.lineHeight = { unit: 'PIXELS', value: 40 }
    await text.setTextStyleIdAsync(style.id)
    expect(text.textStyleId).toBe(style.id)
    expect([text.fontName, text.fontSize, text.lineHeight]).toEqual([
      bold,
      32,
      { unit: 'PIXELS', value: 40 },
    ])
    expect(text.height).toBe(40)
  })

  test('§7.3 a change of the style reaches its texts', async () => {
    const { figma, text } = await openText('Hello')
    const style = figma.createTextStyle()
    await text.setTextStyleIdAsync(style.id)
    style.fontSize = 40
    expect(text.fontSize).toBe(40)
  })

  test('§7.3 setTextStyleIdAsync with an unloaded font fails with the recorded words', async () => {
    const { figma, host, text } = await openText('Hello')
    const style = figma.createTextStyle()
    await figma.loadFontAsync(semiBold)
    style.fontName = semiBold
    await startAnew(host).loadFontAsync(regular)
    expect(await awaiting(text, 'setTextStyleIdAsync', style.id)).toContain(
      'Cannot write to node with unloaded font "Inter Semi Bold"',
    )
  })

  test('§7.3 setRangeTextStyleIdAsync styles the range only', async () => {
    const { figma, text } = await openText('Hello world')
    const style = figma.createTextStyle()
    style.fontSize = 30
    await text.setRangeTextStyleIdAsync(0, 5, style.id)
    expect(text.getRangeTextStyleId(0, 5)).toBe(style.id)
    expect(text.getRangeTextStyleId(6, 11)).toBe('')
    expect(text.getRangeFontSize(0, 5)).toBe(30)
    expect(text.textStyleId).toBe(figma.mixed)
  })

  test('§7.3 a value set by hand keeps the values of the style but drops its id', async () => {
    const { figma, text } = await openText('Hello')
    const style = figma.createTextStyle()
    style.fontName = bold
    await text.setTextStyleIdAsync(style.id)
    await text.setTextStyleIdAsync('')
    expect(text.textStyleId).toBe('')
    expect(text.fontName).toEqual(bold)
  })

  test('§7.3 an unknown style id is refused', async () => {
    const { text } = await openText('Hello')
    expect(await awaiting(text, 'setTextStyleIdAsync', 'S:nothing,')).toContain(
      'in setTextStyleIdAsync',
    )
  })
})

describe('paint and effect styles', () => {
  test('§7.3 setFillStyleIdAsync gives the fills, and a change of the style follows', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const style = figma.createPaintStyle()
    style.paints = [red]
    await frame.setFillStyleIdAsync(style.id)
    expect(frame.fillStyleId).toBe(style.id)
    expect(frame.fills).toMatchObject([red])
    style.paints = [blue]
    expect(frame.fills).toMatchObject([blue])
  })

  test('§7.3 setting fills by hand drops the style', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const style = figma.createPaintStyle()
    style.paints = [red]
    await frame.setFillStyleIdAsync(style.id)
    frame.fills = [blue]
    expect(frame.fillStyleId).toBe('')
    expect(style.paints).toMatchObject([red])
  })

  test('§7.3 setStrokeStyleIdAsync gives the strokes', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const style = figma.createPaintStyle()
    style.paints = [red]
    await frame.setStrokeStyleIdAsync(style.id)
    expect(frame.strokeStyleId).toBe(style.id)
    expect(frame.strokes).toMatchObject([red])
  })

  test('§7.3 setEffectStyleIdAsync gives the effects', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const style = figma.createEffectStyle()
    style.effects = [{ type: 'LAYER_BLUR', blurType: 'NORMAL', radius: 4, visible: true }]
    await frame.setEffectStyleIdAsync(style.id)
    expect(frame.effectStyleId).toBe(style.id)
    expect(frame.effects).toMatchObject([{ type: 'LAYER_BLUR', radius: 4 }])
  })

  test('§7.3 setRangeFillStyleIdAsync colours the range only', async () => {
    const { figma, text } = await openText('Hello world')
    const style = figma.createPaintStyle()
    style.paints = [red]
    await text.setRangeFillStyleIdAsync(0, 5, style.id)
    expect(text.getRangeFillStyleId(0, 5)).toBe(style.id)
    expect(text.getRangeFills(0, 5)).toMatchObject([red])
    expect(text.fillStyleId).toBe(figma.mixed)
  })

  test('§7.3 getStyleConsumersAsync names the layers that use it', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const style = figma.createPaintStyle()
    await frame.setFillStyleIdAsync(style.id)
    const consumers = await style.getStyleConsumersAsync()
    expect(consumers.map(({ node, fields }) => [node.id, fields])).toEqual([
      [frame.id, ['fillStyleId']],
    ])
  })

  test('§7.3 a paint style cannot be a text’s text style', async () => {
    const { figma, text } = await openText('Hello')
    const style = figma.createPaintStyle()
    expect(await awaiting(text, 'setTextStyleIdAsync', style.id)).toContain(
      'in setTextStyleIdAsync',
    )
  })
})
