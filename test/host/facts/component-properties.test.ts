import { describe, expect, test } from 'vitest'

import { boxOf, card, textOf } from './card'
import { calling } from './support'

describe('properties', () => {
  test('§8.2 addComponentProperty gives back the key, like label#4:0', async () => {
    const { component } = await card()
    const key = component.addComponentProperty('label', 'TEXT', 'Hi')
    expect(key).toMatch(/^label#\d+:\d+$/)
    expect(component.componentPropertyDefinitions).toEqual({
      [key]: { type: 'TEXT', defaultValue: 'Hi' },
    })
  })

  test('§8.2 characters linked to a TEXT property follow setProperties', async () => {
    const { component, instance, title } = await card()
    const key = component.addComponentProperty('label', 'TEXT', 'Hi')
    title.componentPropertyReferences = { characters: key }
    expect(title.characters).toBe('Hi')
    expect(textOf(instance).characters).toBe('Hi')
    instance.setProperties({ [key]: 'Changed' })
    expect(textOf(instance).characters).toBe('Changed')
    expect(title.characters).toBe('Hi')
    expect(instance.componentProperties[key]).toMatchObject({ type: 'TEXT', value: 'Changed' })
  })

  test('§8.2 visible linked to a BOOLEAN property follows setProperties', async () => {
    const { component, instance, box } = await card()
    const key = component.addComponentProperty('boxed', 'BOOLEAN', true)
    box.componentPropertyReferences = { visible: key }
    instance.setProperties({ [key]: false })
    expect(boxOf(instance).visible).toBe(false)
    expect(box.visible).toBe(true)
  })

  test('§8.2 a property that nothing links to does nothing', async () => {
    const { component, instance } = await card()
    const key = component.addComponentProperty('label', 'TEXT', 'Hi')
    instance.setProperties({ [key]: 'Changed' })
    expect(textOf(instance).characters).toBe('Title')
  })

  test('§8.2 an unknown property is refused', async () => {
    const { instance } = await card()
    expect(calling(instance, 'setProperties', { nothing: 'x' })).toContain('in setProperties')
  })

  test('§8.2 a property can be renamed and deleted', async () => {
    const { component } = await card()
    const key = component.addComponentProperty('label', 'TEXT', 'Hi')
    const renamed = component.editComponentProperty(key, { name: 'caption' })
    expect(renamed).toMatch(/^caption#/)
    component.deleteComponentProperty(renamed)
    expect(component.componentPropertyDefinitions).toEqual({})
  })
})
