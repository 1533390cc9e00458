import { describe, expect, test } from 'vitest'

import { calling, open, red, row } from './support'

const black = { r: 0, g: 0, b: 0, a: 1 }
const white = { r: 1, g: 1, b: 1, a: 1 }

function collectionOf(figma: PluginAPI): VariableCollection {
  return figma.variables.createVariableCollection('Brand')
}

describe('collections', () => {
  test('§7.4 a collection starts with one mode, "Mode 1"', () => {
    const collection = collectionOf(open().figma)
    expect(collection.modes.map(({ name }) => name)).toEqual(['Mode 1'])
    expect(collection.modes[0]?.modeId).toBe(collection.defaultModeId)
    expect(collection.variableIds).toEqual([])
  })

  test('§7.4 addMode adds a mode, renameMode renames, removeMode removes', () => {
    const collection = collectionOf(open().figma)
    const dark = collection.addMode('Dark')
    collection.renameMode(collection.defaultModeId, 'Light')
    expect(collection.modes.map(({ name }) => name)).toEqual(['Light', 'Dark'])
    collection.removeMode(dark)
    expect(collection.modes).toHaveLength(1)
  })

  test('§7.4 on the Starter plan addMode throws with the recorded words', () => {
    const collection = collectionOf(open({ modeLimit: 1 }).figma)
    expect(calling(collection, 'addMode', 'Dark')).toBe('in addMode: Limited to 1 modes only')
  })

  test('§7.4 on the Professional plan the eleventh mode is refused', () => {
    const collection = collectionOf(open({ modeLimit: 10 }).figma)
    for (let mode = 2; mode <= 10; mode++) collection.addMode(`Mode ${mode}`)
    expect(calling(collection, 'addMode', 'Mode 11')).toBe('in addMode: Limited to 10 modes only')
  })

  test('§7.4 collections are found by id and listed', async () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    expect(await figma.variables.getVariableCollectionByIdAsync(collection.id)).toBe(collection)
    expect(await figma.variables.getLocalVariableCollectionsAsync()).toEqual([collection])
    collection.remove()
    expect(await figma.variables.getLocalVariableCollectionsAsync()).toEqual([])
  })
})

describe('variables', () => {
  test.each([
    ['COLOR', white, { r: 1, g: 1, b: 1, a: 1 }],
    ['FLOAT', 0, 12],
    ['STRING', '', 'Inter'],
    ['BOOLEAN', false, true],
  ] as const)('§7.5 createVariable of type %s', async (type, first, value) => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const variable = figma.variables.createVariable('token', collection, type)
    expect(variable.resolvedType).toBe(type)
    expect(variable.variableCollectionId).toBe(collection.id)
    expect(collection.variableIds).toEqual([variable.id])
    expect(variable.valuesByMode[collection.defaultModeId]).toEqual(first)
    variable.setValueForMode(collection.defaultModeId, value)
    expect(variable.valuesByMode[collection.defaultModeId]).toEqual(value)
    expect(await figma.variables.getVariableByIdAsync(variable.id)).toBe(variable)
    expect(await figma.variables.getLocalVariablesAsync(type)).toEqual([variable])
  })

  test('§7.5 another type is refused', () => {
    const { figma } = open()
    expect(
      calling(figma.variables, 'createVariable', 'token', collectionOf(figma), 'NUMBER'),
    ).toContain("received 'NUMBER'")
  })

  test.each([
    ['COLOR', 'red'],
    ['COLOR', { r: 255, g: 0, b: 0, a: 1 }],
    ['FLOAT', '12'],
    ['STRING', 12],
    ['BOOLEAN', 1],
  ] as const)('§7.5 a %s variable refuses %j', (type, value) => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const variable = figma.variables.createVariable('token', collection, type)
    expect(calling(variable, 'setValueForMode', collection.defaultModeId, value)).toContain(
      'in setValueForMode',
    )
  })

  test('§10.1 an undo takes back a variable’s value, and what it changed', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const gap = figma.variables.createVariable('gap', collection, 'FLOAT')
    gap.setValueForMode(collection.defaultModeId, 8)
    const frame = row(figma)
    frame.setBoundVariable('itemSpacing', gap)
    figma.commitUndo()
    gap.setValueForMode(collection.defaultModeId, 80)
    figma.triggerUndo()
    expect(gap.valuesByMode[collection.defaultModeId]).toBe(8)
    expect(frame.itemSpacing).toBe(8)
  })

  test('§7.5 two variables of one collection cannot have one name', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    figma.variables.createVariable('gap', collection, 'FLOAT')
    expect(calling(figma.variables, 'createVariable', 'gap', collection, 'FLOAT')).toContain(
      'in createVariable',
    )
  })

  test('§7.5 a mode of another collection is refused', () => {
    const { figma } = open()
    const variable = figma.variables.createVariable('token', collectionOf(figma), 'FLOAT')
    expect(calling(variable, 'setValueForMode', '9:9', 1)).toContain('in setValueForMode')
  })

  test('§7.6 scopes default to ALL_SCOPES and do not hinder binding', () => {
    const { figma } = open()
    const gap = figma.variables.createVariable('gap', collectionOf(figma), 'FLOAT')
    expect(gap.scopes).toEqual(['ALL_SCOPES'])
    gap.scopes = ['CORNER_RADIUS']
    const frame = row(figma)
    frame.setBoundVariable('itemSpacing', gap)
    expect(frame.boundVariables?.itemSpacing?.id).toBe(gap.id)
  })

  test('§7.5 an alias follows the other variable', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const base = figma.variables.createVariable('base', collection, 'FLOAT')
    const alias = figma.variables.createVariable('alias', collection, 'FLOAT')
    base.setValueForMode(collection.defaultModeId, 24)
    alias.setValueForMode(collection.defaultModeId, figma.variables.createVariableAlias(base))
    const frame = row(figma)
    frame.setBoundVariable('paddingLeft', alias)
    expect(frame.paddingLeft).toBe(24)
    expect(alias.resolveForConsumer(frame)).toEqual({ value: 24, resolvedType: 'FLOAT' })
  })

  test('§7.5 a variable cannot be an alias of itself', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const base = figma.variables.createVariable('base', collection, 'FLOAT')
    const alias = figma.variables.createVariableAlias(base)
    expect(calling(base, 'setValueForMode', collection.defaultModeId, alias)).toContain(
      'in setValueForMode',
    )
  })
})

describe('modes', () => {
  test('§7.10 setExplicitVariableModeForCollection changes what the subtree resolves', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const dark = collection.addMode('Dark')
    const gap = figma.variables.createVariable('gap', collection, 'FLOAT')
    gap.setValueForMode(collection.defaultModeId, 4)
    gap.setValueForMode(dark, 40)
    const outer = figma.createFrame()
    const inner = row(figma)
    outer.appendChild(inner)
    inner.setBoundVariable('paddingLeft', gap)
    expect(inner.paddingLeft).toBe(4)
    outer.setExplicitVariableModeForCollection(collection, dark)
    expect(inner.paddingLeft).toBe(40)
    expect(outer.explicitVariableModes).toEqual({ [collection.id]: dark })
    expect(inner.resolvedVariableModes).toEqual({ [collection.id]: dark })
    outer.clearExplicitVariableModeForCollection(collection)
    expect(inner.paddingLeft).toBe(4)
  })

  test('§7.10 a mode that is not of the collection is refused', () => {
    const { figma } = open()
    expect(
      calling(
        figma.createFrame(),
        'setExplicitVariableModeForCollection',
        collectionOf(figma),
        'x',
      ),
    ).toContain('in setExplicitVariableModeForCollection')
  })

  test('§7.10 colours follow the mode when read', () => {
    const { figma } = open()
    const collection = collectionOf(figma)
    const dark = collection.addMode('Dark')
    const ink = figma.variables.createVariable('ink', collection, 'COLOR')
    ink.setValueForMode(collection.defaultModeId, black)
    ink.setValueForMode(dark, white)
    const frame = figma.createFrame()
    frame.fills = [figma.variables.setBoundVariableForPaint(red, 'color', ink)]
    frame.setExplicitVariableModeForCollection(collection, dark)
    expect(frame.fills).toMatchObject([{ color: { r: 1, g: 1, b: 1 } }])
  })
})
