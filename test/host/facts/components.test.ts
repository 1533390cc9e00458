import { describe, expect, test } from 'vitest'

import { boxOf, card, textOf } from './card'
import { blue, bold, calling, open, reading, red, setting } from './support'

describe('making', () => {
  test('§8.1 createInstance lands on the current page with the component’s size and name', async () => {
    const { figma, component, instance } = await card()
    expect(instance.type).toBe('INSTANCE')
    expect(instance.parent).toBe(figma.currentPage)
    expect([instance.width, instance.height, instance.name]).toEqual([200, 100, 'Card'])
    expect(instance.children.map((child) => child.type)).toEqual(['TEXT', 'FRAME'])
    expect(await instance.getMainComponentAsync()).toBe(component)
  })

  test('§8.1 createComponentFromNode keeps the layer’s place, looks and children', () => {
    const { figma } = open()
    const outer = figma.createFrame()
    const frame = figma.createFrame()
    outer.appendChild(frame)
    frame.name = 'Badge'
    frame.fills = [red]
    frame.x = 30
    const child = figma.createRectangle()
    frame.appendChild(child)
    const component = figma.createComponentFromNode(frame)
    expect(component.type).toBe('COMPONENT')
    expect([component.name, component.x]).toEqual(['Badge', 30])
    expect(component.fills).toMatchObject([red])
    expect(component.children).toEqual([child])
    expect(outer.children).toEqual([component])
  })

  test('§8.1 createComponentFromNode inside a component is refused', () => {
    const { figma } = open()
    const component = figma.createComponent()
    const frame = figma.createFrame()
    component.appendChild(frame)
    expect(calling(figma, 'createComponentFromNode', frame)).toContain(
      'Cannot create component from node',
    )
  })

  test('§8.1 createComponentFromNode inside an instance is refused', async () => {
    const { figma, instance } = await card()
    expect(calling(figma, 'createComponentFromNode', boxOf(instance))).toContain(
      'Cannot create component from node',
    )
  })
})

describe('instances', () => {
  test('§8.4 children cannot be added', async () => {
    const { figma, instance } = await card()
    expect(calling(instance, 'appendChild', figma.createFrame())).toContain(
      'in appendChild: Cannot move node. New parent is an instance or is inside of an instance',
    )
    expect(calling(boxOf(instance), 'appendChild', figma.createFrame())).toContain(
      'New parent is an instance or is inside of an instance',
    )
  })

  test('§8.4 children cannot be removed', async () => {
    const { instance } = await card()
    expect(calling(textOf(instance), 'remove')).toContain('in remove')
    expect(instance.children).toHaveLength(2)
  })

  test('§8.4 children cannot be reordered', async () => {
    const { instance } = await card()
    expect(calling(instance, 'insertChild', 0, instance.children[1])).toContain('Cannot move node.')
  })

  test.each(['x', 'y', 'rotation'])('§8.4 %s of a sublayer cannot be overridden', async (name) => {
    const { instance } = await card()
    expect(setting(boxOf(instance), name, 12)).toContain(
      'This property cannot be overriden on an instance',
    )
  })

  test('§8.4 the size of a sublayer cannot be overridden', async () => {
    const { instance } = await card()
    expect(calling(boxOf(instance), 'resize', 10, 10)).toContain('in resize')
  })

  test('§8.4 text can be overridden with its font loaded', async () => {
    const { instance, title } = await card()
    textOf(instance).characters = 'Other'
    expect(textOf(instance).characters).toBe('Other')
    expect(title.characters).toBe('Title')
  })

  test('§8.4 fills and visibility can be overridden', async () => {
    const { instance, box } = await card()
    boxOf(instance).fills = [red]
    boxOf(instance).visible = false
    expect(boxOf(instance).fills).toMatchObject([red])
    expect(boxOf(instance).visible).toBe(false)
    expect(box.visible).toBe(true)
  })

  test('§8.4 an edit of the main component shows in its instances', async () => {
    const { component, instance, box, title } = await card()
    component.fills = [blue]
    box.fills = [red]
    title.fontName = bold
    title.characters = 'New title'
    expect(instance.fills).toMatchObject([blue])
    expect(boxOf(instance).fills).toMatchObject([red])
    expect(textOf(instance).characters).toBe('New title')
    expect(textOf(instance).fontName).toEqual(bold)
  })

  test('§8.4 an override survives an edit of the main component', async () => {
    const { box, instance, title } = await card()
    boxOf(instance).fills = [blue]
    textOf(instance).characters = 'Mine'
    box.fills = [red]
    title.characters = 'New title'
    expect(boxOf(instance).fills).toMatchObject([blue])
    expect(textOf(instance).characters).toBe('Mine')
  })

  test('§8.4 a layer added to the main component appears in its instances', async () => {
    const { figma, component, instance, title } = await card()
    const line = figma.createRectangle()
    component.appendChild(line)
    expect(instance.children.map((child) => child.type)).toEqual(['TEXT', 'FRAME', 'RECTANGLE'])
    title.remove()
    expect(instance.children.map((child) => child.type)).toEqual(['FRAME', 'RECTANGLE'])
  })

  test('§8.4 the instance itself moves and resizes freely', async () => {
    const { component, instance } = await card()
    instance.x = 500
    instance.resize(400, 50)
    expect([instance.x, instance.width, instance.height]).toEqual([500, 400, 50])
    expect([component.width, component.height]).toEqual([200, 100])
  })

  test('§8.4 instances are laid out: longer text makes a hugging instance wider', async () => {
    const { component, instance } = await card()
    component.layoutMode = 'HORIZONTAL'
    component.primaryAxisSizingMode = 'AUTO'
    const before = instance.width
    textOf(instance).characters = 'A much longer title than before'
    expect(instance.width).toBeGreaterThan(before)
    expect(instance.width).toBeGreaterThan(component.width)
  })

  test('§8.4 removeOverrides takes the overrides back', async () => {
    const { instance } = await card()
    textOf(instance).characters = 'Mine'
    instance.removeOverrides()
    expect(textOf(instance).characters).toBe('Title')
  })

  test('§5.29 an instance takes the ratio lock of its component and can unlock it', () => {
    const { figma } = open()
    const component = figma.createComponent()
    component.resize(100, 50)
    component.lockAspectRatio()
    const instance = component.createInstance()
    expect(instance.targetAspectRatio).toEqual({ x: 100, y: 50 })
    instance.unlockAspectRatio()
    expect(instance.targetAspectRatio).toBeNull()
  })

  test('§5.29 inside an instance the ratio lock is ignored without an error', async () => {
    const { instance } = await card()
    boxOf(instance).lockAspectRatio()
    expect(boxOf(instance).targetAspectRatio).toBeNull()
  })

  test('§8.5 detachInstance gives a frame with the overrides, free of the component', async () => {
    const { figma, instance, box } = await card()
    textOf(instance).characters = 'Mine'
    const frame = instance.detachInstance()
    expect(frame.type).toBe('FRAME')
    expect(instance.removed).toBe(true)
    expect(frame.parent).toBe(figma.currentPage)
    const [title] = frame.children
    expect(title?.type === 'TEXT' && title.characters).toBe('Mine')
    box.fills = [red]
    expect(frame.children[1]?.type === 'FRAME' && frame.children[1].fills).not.toMatchObject([red])
    frame.appendChild(figma.createFrame())
    expect(frame.children).toHaveLength(3)
  })

  test('§8.5 detachInstance also detaches the instances around it', async () => {
    const { figma, instance } = await card()
    const outer = figma.createComponent()
    outer.appendChild(instance)
    const outerInstance = outer.createInstance()
    const inner = outerInstance.findOne((node) => node.type === 'INSTANCE')
    if (inner?.type !== 'INSTANCE') throw new Error('no inner instance')
    const frame = inner.detachInstance()
    expect(frame.parent?.type).toBe('FRAME')
    expect([inner.removed, outerInstance.removed]).toEqual([true, true])
    expect(figma.currentPage.findAllWithCriteria({ types: ['INSTANCE'] })).toEqual([instance])
  })

  test('§8.1 removing the component leaves the instance as it was', async () => {
    const { component, instance } = await card()
    component.remove()
    expect(instance.removed).toBe(false)
    expect(textOf(instance).characters).toBe('Title')
  })

  test('§8.1 a clone of an instance is an instance of the same component', async () => {
    const { component, instance } = await card()
    textOf(instance).characters = 'Mine'
    const copy = instance.clone()
    expect(textOf(copy).characters).toBe('Mine')
    expect(await copy.getMainComponentAsync()).toBe(component)
    expect(await component.getInstancesAsync()).toHaveLength(2)
  })

  test('§8.1 an instance in a component follows its own component through both', async () => {
    const { figma, component, instance, box } = await card()
    const outer = figma.createComponent()
    outer.appendChild(instance)
    const outerInstance = outer.createInstance()
    box.fills = [red]
    const inner = outerInstance.findOne((node) => node.type === 'FRAME')
    expect(inner?.type === 'FRAME' && inner.fills).toMatchObject([red])
    component.name = 'Renamed'
    expect(outerInstance.children[0]?.name).toBe('Renamed')
  })

  test('§7.10 §8.4 a colour that another mode gives an instance is no override', async () => {
    const { figma, box, instance } = await card()
    const collection = figma.variables.createVariableCollection('Brand')
    const dark = collection.addMode('Dark')
    const ink = figma.variables.createVariable('ink', collection, 'COLOR')
    ink.setValueForMode(dark, { r: 1, g: 0, b: 0, a: 1 })
    box.fills = [figma.variables.setBoundVariableForPaint(blue, 'color', ink)]
    instance.setExplicitVariableModeForCollection(collection, dark)
    expect(boxOf(instance).fills).toMatchObject([{ color: { r: 1, g: 0, b: 0 } }])
    box.fills = [blue]
    expect(boxOf(instance).fills).toMatchObject([blue])
  })

  test('§8.4 what is drawn of an instance is what its component has become', async () => {
    const { component, host, instance } = await card()
    const before = host.png(instance.id)
    component.fills = [red]
    expect(Buffer.from(host.png(instance.id)).equals(before)).toBe(false)
    expect(Buffer.from(host.png(instance.id)).equals(host.png(component.id))).toBe(true)
  })

  test('§8.1 components are made in Figma Design only', () => {
    expect(() => open({ editorType: 'slides' }).figma.createComponent()).toThrow(
      'in createComponent',
    )
  })

  test('§8.1 the instance has no instances of its own', async () => {
    const { instance } = await card()
    expect(reading(instance, 'createInstance')).toContain(
      "no such property 'createInstance' on INSTANCE node",
    )
  })
})
