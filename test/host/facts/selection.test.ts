import { describe, expect, test } from 'vitest'

import { calling, open, setting } from './support'

describe('selection', () => {
  test('§10.5 selection takes a new array', () => {
    const { figma } = open()
    const [a, b] = [figma.createFrame(), figma.createFrame()]
    figma.currentPage.selection = [a, b]
    expect(figma.currentPage.selection).toHaveLength(2)
    expect(new Set(figma.currentPage.selection)).toEqual(new Set([a, b]))
  })

  test('§10.5 duplicates are dropped', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    figma.currentPage.selection = [frame, frame]
    expect(figma.currentPage.selection).toEqual([frame])
  })

  test('§10.5 only nodes of that page', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const page = figma.createPage()
    await page.loadAsync()
    expect(setting(page, 'selection', [frame])).toContain(
      'in set_selection: The selection of a page can only include nodes in that page',
    )
  })

  test('§10.5 a node and its ancestor cannot both be in it', () => {
    const { figma } = open()
    const outer = figma.createFrame()
    const inner = figma.createFrame()
    outer.appendChild(inner)
    let both = 0
    try {
      figma.currentPage.selection = [outer, inner]
      both = figma.currentPage.selection.length
    } catch (error) {
      expect(String(error)).toContain('in set_selection')
    }
    expect(both).toBeLessThan(2)
  })

  test('§10.5 a removed node leaves the selection', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    figma.currentPage.selection = [frame]
    frame.remove()
    expect(figma.currentPage.selection).toEqual([])
  })

  test('§10.6 each page has a selection of its own', async () => {
    const { figma } = open()
    const first = figma.currentPage
    first.selection = [figma.createFrame()]
    const page = figma.createPage()
    await figma.setCurrentPageAsync(page)
    expect(figma.currentPage.selection).toEqual([])
    expect(first.selection).toHaveLength(1)
  })
})

describe('notify', () => {
  test('§10.7 gives back a handle with cancel', () => {
    const handle = open().figma.notify('Done')
    handle.cancel()
    expect(handle.cancel).toBeTypeOf('function')
  })

  test.each([
    ['timeout', 500],
    ['timeout', Infinity],
    ['error', true],
    ['onDequeue', () => undefined],
    ['button', { text: 'Undo', action: () => true }],
  ])('§10.7 takes the option %s', (name, value) => {
    const { figma } = open()
    expect(() => figma.notify('Done', { [name]: value })).not.toThrow()
  })

  test('§10.7 cancel calls onDequeue with "dismiss"', () => {
    const reasons: string[] = []
    const { figma } = open()
    figma.notify('Done', { onDequeue: (reason) => reasons.push(reason) }).cancel()
    expect(reasons).toEqual(['dismiss'])
  })

  test('§10.7 the timeout calls onDequeue with "timeout"', async () => {
    const reason = await new Promise((resolve) => {
      open().figma.notify('Done', { timeout: 1, onDequeue: resolve })
    })
    expect(reason).toBe('timeout')
  })

  test('§10.7 a message is cut after 100 characters', () => {
    const host = open()
    host.figma.notify('x'.repeat(140))
    expect(host.notifications.map(({ message }) => message.length)).toEqual([100])
  })

  test('§10.7 a message with a button goes when the plugin closes', () => {
    const host = open()
    host.figma.notify('Done', { timeout: Infinity, button: { text: 'Undo', action: () => true } })
    const [note] = host.notifications
    expect(note?.isShown).toBe(true)
    host.figma.closePlugin()
    expect(note?.isShown).toBe(false)
  })

  test('§10.7 pressing the button runs its action and takes the message away', () => {
    const host = open()
    let pressed = 0
    host.figma.notify('Done', { button: { text: 'Undo', action: () => void (pressed += 1) } })
    host.notifications[0]?.press()
    expect([pressed, host.notifications[0]?.isShown]).toEqual([1, false])
  })

  test('§10.7 wants a string', () => {
    expect(calling(open().figma, 'notify', 42)).toContain('in notify')
  })
})

describe('viewport', () => {
  test('§10.8 scrollAndZoomIntoView centres on the nodes', () => {
    const { figma } = open()
    const [a, b] = [figma.createFrame(), figma.createFrame()]
    b.x = 900
    b.y = 300
    figma.viewport.scrollAndZoomIntoView([a, b])
    expect(figma.viewport.center).toEqual({ x: 500, y: 200 })
    const { bounds } = figma.viewport
    expect(bounds.x).toBeLessThanOrEqual(0)
    expect(bounds.x + bounds.width).toBeGreaterThanOrEqual(1000)
    expect(bounds.y + bounds.height).toBeGreaterThanOrEqual(400)
  })

  test('§10.8 center and zoom can be set', () => {
    const { figma } = open()
    figma.viewport.center = { x: 10, y: 20 }
    figma.viewport.zoom = 0.5
    expect(figma.viewport.center).toEqual({ x: 10, y: 20 })
    expect(figma.viewport.zoom).toBe(0.5)
  })

  test('§10.8 bounds are read only and follow the zoom', () => {
    const { figma } = open()
    expect(setting(figma.viewport, 'bounds', { x: 0, y: 0, width: 1, height: 1 })).toContain(
      'no setter for property',
    )
    figma.viewport.zoom = 1
    const { width } = figma.viewport.bounds
    figma.viewport.zoom = 2
    expect(figma.viewport.bounds.width).toBeCloseTo(width / 2, 3)
  })
})

describe('switches', () => {
  test('§10.9 skipInvisibleInstanceChildren is false at first', () => {
    const { figma } = open()
    expect(figma.skipInvisibleInstanceChildren).toBe(false)
  })

  test('§10.9 set to true, hidden layers of instances are not found', () => {
    const { figma } = open()
    const component = figma.createComponent()
    const hidden = figma.createRectangle()
    component.appendChild(hidden)
    hidden.visible = false
    const instance = component.createInstance()
    expect(instance.findAll()).toHaveLength(1)
    figma.skipInvisibleInstanceChildren = true
    expect(instance.findAll()).toHaveLength(0)
    expect(instance.children).toHaveLength(0)
    expect(component.children).toHaveLength(1)
  })
})
