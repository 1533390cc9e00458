import { describe, expect, test } from 'vitest'

import { boxOf, card, textOf } from './card'
import { calling, red } from './support'

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

  test('§8.2 a new default reaches the component and the instances that set nothing', async () => {
    const { component, instance, title } = await card()
    const key = component.addComponentProperty('label', 'TEXT', 'Hi')
    title.componentPropertyReferences = { characters: key }
    const second = component.createInstance()
    second.setProperties({ [key]: 'Mine' })
    component.editComponentProperty(key, { defaultValue: 'Hello' })
    expect(title.characters).toBe('Hello')
    expect(textOf(instance).characters).toBe('Hello')
    expect(textOf(second).characters).toBe('Mine')
  })

  test('§8.2 text written on a layer that a property rules becomes the property’s value', async () => {
    const { component, instance, title } = await card()
    const key = component.addComponentProperty('label', 'TEXT', 'Hi')
    title.componentPropertyReferences = { characters: key }
    textOf(instance).characters = 'By hand'
    expect(instance.componentProperties[key]?.value).toBe('By hand')
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

describe('undo', () => {
  test.each<[string, (made: Awaited<ReturnType<typeof card>>) => void]>([
    [
      'edits of the component',
      ({ box, title }) => {
        box.fills = [red]
        title.characters = 'Other'
      },
    ],
    [
      'layers that come and go',
      ({ component, figma, title }) => {
        component.appendChild(figma.createEllipse())
        title.remove()
      },
    ],
    [
      'overrides',
      ({ instance }) => {
        textOf(instance).characters = 'Mine'
        boxOf(instance).visible = false
        instance.resize(500, 40)
      },
    ],
    [
      'properties',
      ({ component, instance, title }) => {
        const key = component.addComponentProperty('label', 'TEXT', 'Hi')
        title.componentPropertyReferences = { characters: key }
        instance.setProperties({ [key]: 'Changed' })
      },
    ],
    [
      'another component',
      ({ figma, instance }) => {
        instance.swapComponent(figma.createComponent())
      },
    ],
    [
      'new instances, copies and frames',
      ({ component, instance }) => {
        component.createInstance()
        instance.clone()
        instance.detachInstance()
      },
    ],
    [
      'the end of the component',
      ({ component }) => {
        component.remove()
      },
    ],
  ])('§10.1 one undo takes back %s', async (_what, change) => {
    const made = await card()
    made.figma.commitUndo()
    const before = JSON.stringify(made.host.documentJSON())
    change(made)
    expect(JSON.stringify(made.host.documentJSON())).not.toBe(before)
    made.figma.triggerUndo()
    expect(JSON.stringify(made.host.documentJSON())).toBe(before)
    // What follows the component goes on following it.
    made.box.fills = [red]
    expect(boxOf(made.instance).fills).toMatchObject([red])
  })
})
