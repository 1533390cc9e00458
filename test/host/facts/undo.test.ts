import { describe, expect, test } from 'vitest'

import { awaiting, later, open, openText, red } from './support'

describe('undo', () => {
  test('§10.1 without a commit one undo reverts everything the plugin did', () => {
    const host = open()
    host.figma.createRectangle()
    host.figma.createEllipse()
    host.undo()
    expect(host.figma.currentPage.children).toEqual([])
  })

  test('§10.1 commitUndo cuts a step: the first undo takes back the ellipse only', () => {
    const host = open()
    const rectangle = host.figma.createRectangle()
    host.figma.commitUndo()
    host.figma.createEllipse()
    host.undo()
    expect(host.figma.currentPage.children).toEqual([rectangle])
    host.undo()
    expect(host.figma.currentPage.children).toEqual([])
  })

  test('§10.1 triggerUndo reverts to the last commit', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    frame.name = 'Before'
    figma.commitUndo()
    frame.name = 'After'
    figma.createRectangle()
    figma.triggerUndo()
    expect(frame.name).toBe('Before')
    expect(figma.currentPage.children).toEqual([frame])
  })

  test('§10.1 there is no triggerRedo', () => {
    expect('triggerRedo' in open().figma).toBe(false)
  })

  test('§10.1 undo restores properties, order, text, plugin data and selection’s nodes', async () => {
    const { figma, text } = await openText('Before')
    const frame = figma.createFrame()
    frame.appendChild(text)
    const second = figma.createFrame()
    frame.setPluginData('key', 'before')
    figma.commitUndo()
    frame.fills = [red]
    frame.resize(500, 400)
    text.characters = 'After, and longer'
    text.setRangeFontSize(0, 3, 40)
    frame.setPluginData('key', 'after')
    figma.currentPage.insertChild(0, second)
    figma.triggerUndo()
    expect(frame.fills).toMatchObject([{ color: { r: 1, g: 1, b: 1 } }])
    expect([frame.width, frame.height]).toEqual([100, 100])
    expect([text.characters, text.fontSize]).toEqual(['Before', 12])
    expect(frame.getPluginData('key')).toBe('before')
    expect(figma.currentPage.children).toEqual([frame, second])
  })

  test('§10.1 undo brings a removed layer back, with its children', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const child = figma.createRectangle()
    frame.appendChild(child)
    figma.commitUndo()
    frame.remove()
    figma.triggerUndo()
    const [back] = figma.currentPage.children
    expect(back?.type).toBe('FRAME')
    expect(back?.type === 'FRAME' && back.children).toHaveLength(1)
  })

  test('§10.1 a layer made after the commit is gone after the undo', () => {
    const { figma } = open()
    figma.commitUndo()
    const frame = figma.createFrame()
    figma.triggerUndo()
    expect(frame.removed).toBe(true)
  })

  test('§10.1 undo takes back an edit of a component in its instances too', () => {
    const { figma } = open()
    const component = figma.createComponent()
    const box = figma.createFrame()
    component.appendChild(box)
    const instance = component.createInstance()
    const fills = (): unknown =>
      instance.children[0]?.type === 'FRAME' && instance.children[0].fills
    figma.commitUndo()
    box.fills = [red]
    expect(fills()).toMatchObject([red])
    figma.triggerUndo()
    expect(fills()).toMatchObject([{ color: { r: 1, g: 1, b: 1 } }])
    box.fills = [red]
    expect(fills()).toMatchObject([red])
  })

  test('§10.10 saveVersionHistoryAsync wants a title and gives an id', async () => {
    const { figma } = open()
    expect(await awaiting(figma, 'saveVersionHistoryAsync', '')).toContain('title')
    expect((await figma.saveVersionHistoryAsync('Before the update')).id).toBeTypeOf('string')
  })

  test('§10.2 with a commit after each run one undo takes back exactly the last run', () => {
    const host = open()
    const run = (): void => {
      host.figma.createFrame()
      host.figma.createFrame()
      host.figma.commitUndo()
    }
    run()
    run()
    host.undo()
    expect(host.figma.currentPage.children).toHaveLength(2)
    host.undo()
    expect(host.figma.currentPage.children).toHaveLength(0)
  })

  test('§10.2 layout is right again after an undo', async () => {
    const { figma, text } = await openText('One')
    const column = figma.createFrame()
    column.layoutMode = 'VERTICAL'
    column.primaryAxisSizingMode = 'AUTO'
    column.appendChild(text)
    expect(column.height).toBe(15)
    figma.commitUndo()
    text.characters = 'One\nTwo'
    expect(column.height).toBe(30)
    figma.triggerUndo()
    expect(column.height).toBe(15)
  })

  test('§10.3 an exception half-way leaves the finished part in the document', () => {
    const { figma } = open()
    expect(() => {
      figma.createFrame()
      throw new Error('half-way')
    }).toThrow('half-way')
    expect(figma.currentPage.children).toHaveLength(1)
  })

  test('§10.3 a call made to fail leaves what was made before it', () => {
    const host = open()
    host.figma.createFrame()
    host.failAt(1)
    expect(() => host.figma.createFrame()).toThrow()
    host.failAt(null)
    expect(host.figma.currentPage.children).toHaveLength(1)
  })
})

describe('closing', () => {
  test('§10.4 close handlers run, at once, before the plugin ends', async () => {
    const { figma } = open()
    const order: string[] = []
    figma.on('close', () => order.push('close'))
    figma.closePlugin()
    order.push('after')
    await later()
    expect(order[0]).toBe('close')
    expect(order).toHaveLength(2)
  })
})
