import { describe, expect, test } from 'vitest'

import {
  bold,
  call,
  calling,
  get,
  messageOf,
  openText,
  openWithFonts,
  open,
  red,
  row,
  setting,
} from './support'

const black = { r: 0, g: 0, b: 0, a: 1 }

function collectionOf(figma: PluginAPI): VariableCollection {
  return figma.variables.createVariableCollection('Brand')
}

describe('binding', () => {
  test.each([
    ['width', 240],
    ['height', 240],
    ['itemSpacing', 9],
    ['paddingLeft', 9],
    ['paddingRight', 9],
    ['paddingTop', 9],
    ['paddingBottom', 9],
    ['cornerRadius', 9],
    ['topLeftRadius', 9],
    ['topRightRadius', 9],
    ['bottomLeftRadius', 9],
    ['bottomRightRadius', 9],
    ['minWidth', 9],
    ['maxWidth', 900],
    ['minHeight', 9],
    ['maxHeight', 900],
    ['strokeWeight', 9],
    ['opacity', 0.5],
  ] as const)('§7.7 %s of a frame can be bound and reads the value', (field, value) => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const variable = figma.variables.createVariable('token', collection, 'FLOAT')
    // Opacity variables are percentages: 50 stands for 0.5.
    variable.setValueForMode(collection.defaultModeId, field === 'opacity' ? 50 : value)
    const frame = row(figma)
    frame.setBoundVariable(field, variable)
    expect(get(frame, field)).toBe(value)
    expect(get(frame.boundVariables ?? {}, field)).toEqual({
      type: 'VARIABLE_ALIAS',
      id: variable.id,
    })
    call(frame, 'setBoundVariable', field, null)
    expect(get(frame.boundVariables ?? {}, field)).toBeUndefined()
  })

  test('§7.7 visible is bound to a BOOLEAN', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const shown = figma.variables.createVariable('shown', collection, 'BOOLEAN')
    const frame = figma.createFrame()
    frame.setBoundVariable('visible', shown)
    expect(frame.visible).toBe(false)
    shown.setValueForMode(collection.defaultModeId, true)
    expect(frame.visible).toBe(true)
  })

  test('§7.7 characters are bound to a STRING', async () => {
    const { figma, text } = await openText('Hello')
    const collection = collectionOf(figma)
    const words = figma.variables.createVariable('words', collection, 'STRING')
    words.setValueForMode(collection.defaultModeId, 'Bound')
    text.setBoundVariable('characters', words)
    expect(text.characters).toBe('Bound')
  })

  test('§7.7 the type of the variable must fit the field', () => {
    const { figma } = open()
    const words = figma.variables.createVariable('words', collectionOf(figma), 'STRING')
    expect(calling(figma.createFrame(), 'setBoundVariable', 'width', words)).toContain(
      'in setBoundVariable',
    )
  })

  test('§7.7 an unknown field is refused', () => {
    const { figma } = open()
    const size = figma.variables.createVariable('size', collectionOf(figma), 'FLOAT')
    expect(calling(figma.createFrame(), 'setBoundVariable', 'rotation', size)).toContain(
      "received 'rotation'",
    )
  })

  test.each([
    ['fontSize', 20],
    ['paragraphSpacing', 6],
    ['paragraphIndent', 6],
  ] as const)('§7.7 §7.8 %s of a text can be bound', async (field, value) => {
    const { figma, text } = await openText('Hello')
    const collection = collectionOf(figma)
    const variable = figma.variables.createVariable('token', collection, 'FLOAT')
    variable.setValueForMode(collection.defaultModeId, value)
    text.setBoundVariable(field, variable)
    expect(get(text, field)).toBe(value)
  })

  test('§7.7 fontSize of a range can be bound', async () => {
    const { figma, text } = await openText('Hello world')
    const collection = collectionOf(figma)
    const size = figma.variables.createVariable('size', collection, 'FLOAT')
    size.setValueForMode(collection.defaultModeId, 30)
    text.setRangeBoundVariable(0, 5, 'fontSize', size)
    expect(text.getRangeFontSize(0, 5)).toBe(30)
    expect(text.getRangeBoundVariable(0, 5, 'fontSize')).toEqual({
      type: 'VARIABLE_ALIAS',
      id: size.id,
    })
  })

  test.each(['paragraphSpacing', 'paragraphIndent'])(
    '§7.8 %s cannot be bound on part of a text',
    async (field) => {
      const { figma, text } = await openText('Hello world')
      const size = figma.variables.createVariable('size', collectionOf(figma), 'FLOAT')
      expect(calling(text, 'setRangeBoundVariable', 0, 5, field, size)).toContain(
        'in setRangeBoundVariable',
      )
    },
  )

  test('§7.7 binding a layout field moves the children', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const gap = figma.variables.createVariable('gap', collection, 'FLOAT')
    gap.setValueForMode(collection.defaultModeId, 10)
    const frame = row(figma)
    const [first, second] = [figma.createFrame(), figma.createFrame()]
    frame.appendChild(first)
    frame.appendChild(second)
    frame.setBoundVariable('itemSpacing', gap)
    expect(second.x).toBe(110)
    gap.setValueForMode(collection.defaultModeId, 30)
    expect(second.x).toBe(130)
  })

  test('§7.7 a field set by hand lets go of its variable', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const gap = figma.variables.createVariable('gap', collection, 'FLOAT')
    gap.setValueForMode(collection.defaultModeId, 10)
    const frame = row(figma)
    frame.setBoundVariable('itemSpacing', gap)
    frame.itemSpacing = 3
    expect(frame.boundVariables?.itemSpacing).toBeUndefined()
    gap.setValueForMode(collection.defaultModeId, 20)
    expect(frame.itemSpacing).toBe(3)
  })

  test('§7.7 a layer moved under another mode takes that mode’s value', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const dark = collection.addMode('Dark')
    const gap = figma.variables.createVariable('gap', collection, 'FLOAT')
    gap.setValueForMode(dark, 44)
    const frame = row(figma)
    frame.setBoundVariable('itemSpacing', gap)
    expect(frame.itemSpacing).toBe(0)
    const home = figma.createFrame()
    home.setExplicitVariableModeForCollection(collection, dark)
    home.appendChild(frame)
    expect(frame.itemSpacing).toBe(44)
  })

  test.each(['fills', 'strokes'])('§7.9 setBoundVariable on %s is refused', (field) => {
    const { figma } = open()
    const ink = figma.variables.createVariable('ink', collectionOf(figma), 'COLOR')
    expect(calling(figma.createFrame(), 'setBoundVariable', field, ink)).toContain(
      'fills and strokes variable bindings must be set on paints directly',
    )
  })

  test('§7.9 a bound paint reads the variable’s colour', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const ink = figma.variables.createVariable('ink', collection, 'COLOR')
    ink.setValueForMode(collection.defaultModeId, { r: 0, g: 1, b: 0, a: 1 })
    const frame = figma.createFrame()
    frame.fills = [figma.variables.setBoundVariableForPaint(red, 'color', ink)]
    expect(frame.fills).toMatchObject([
      { color: { r: 0, g: 1, b: 0 }, boundVariables: { color: { id: ink.id } } },
    ])
    expect(frame.boundVariables?.fills).toEqual([{ type: 'VARIABLE_ALIAS', id: ink.id }])
    ink.setValueForMode(collection.defaultModeId, { r: 0, g: 0, b: 1, a: 1 })
    expect(frame.fills).toMatchObject([{ color: { r: 0, g: 0, b: 1 } }])
  })

  test('§7.7 a shadow’s colour and radius can be bound', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const blur = figma.variables.createVariable('blur', collection, 'FLOAT')
    blur.setValueForMode(collection.defaultModeId, 14)
    const shadow: Effect = {
      type: 'DROP_SHADOW',
      color: black,
      offset: { x: 0, y: 1 },
      radius: 2,
      visible: true,
      blendMode: 'NORMAL',
    }
    const frame = figma.createFrame()
    frame.effects = [figma.variables.setBoundVariableForEffect(shadow, 'radius', blur)]
    expect(frame.effects).toMatchObject([{ radius: 14 }])
  })
})

describe('font variables', () => {
  test('§7.11 a fontStyle variable needs its font loaded before binding', async () => {
    const { figma } = await openWithFonts([{ family: 'Inter', style: 'Regular' }])
    const text = figma.createText()
    text.characters = 'Hello'
    const collection = collectionOf(figma)
    const weight = figma.variables.createVariable('style', collection, 'STRING')
    weight.setValueForMode(collection.defaultModeId, 'Bold')
    expect(
      messageOf(() => {
        text.setBoundVariable('fontStyle', weight)
      }),
    ).toContain('unloaded font "Inter Bold"')
    await figma.loadFontAsync(bold)
    text.setBoundVariable('fontStyle', weight)
    expect(text.fontName).toEqual(bold)
  })

  test('§7.7 a removed variable is found no more', async () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const kept = figma.variables.createVariable('kept', collection, 'FLOAT')
    const variable = figma.variables.createVariable('gap', collection, 'FLOAT')
    const { id } = variable
    variable.remove()
    expect(collection.variableIds).toEqual([kept.id])
    expect(await figma.variables.getVariableByIdAsync(id)).toBeNull()
    expect(setting(variable, 'name', 'x')).toContain('does not exist')
    expect(() => call(variable, 'remove')).toThrow()
  })
})
