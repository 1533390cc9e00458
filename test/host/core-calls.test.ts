import { describe, expect, test } from 'vitest'

import { createCoreHost, loadFonts } from './support/core-host'

describe('calls', () => {
  test('1 create + 2 sets + 1 get + 1 layout read + 1 method → 6 calls, each under its kind', () => {
    const { figma, calls } = createCoreHost()
    const frame = figma.createFrame()
    frame.name = 'One'
    frame.opacity = 0.5
    expect(frame.name).toBe('One')
    expect(frame.width).toBe(100)
    frame.resize(10, 10)
    expect(calls.total).toBe(6)
    expect(calls.byKind).toEqual({
      create: 1,
      set: 2,
      get: 1,
      layoutRead: 1,
      method: 1,
      textLayout: 0,
    })
    expect([...calls.byMember]).toEqual([
      ['createFrame', 1],
      ['set_name', 1],
      ['set_opacity', 1],
      ['get_name', 1],
      ['get_width', 1],
      ['resize', 1],
    ])
    calls.reset()
    expect([calls.total, calls.byMember.size]).toEqual([0, 0])
  })

  test('a text is laid out when it is first measured, and not again until it changes', async () => {
    const { figma, calls } = createCoreHost()
    await loadFonts(figma)
    const text = figma.createText()
    text.characters = 'Hello'
    expect(calls.byKind.textLayout).toBe(0)
    expect(text.width + text.height + text.width).toBeGreaterThan(0)
    expect(calls.byKind.textLayout).toBe(1)
    text.fills = []
    expect(text.width).toBe(30)
    expect(calls.byKind.textLayout).toBe(1)
    text.fontSize = 24
    expect(text.width).toBe(60)
    expect(calls.byKind.textLayout).toBe(2)
  })

  test('namespaces and figma.mixed are not calls', () => {
    const { figma, calls } = createCoreHost()
    expect([figma.ui, figma.util, figma.mixed].length).toBe(3)
    expect(calls.total).toBe(0)
  })
})

describe('failAt', () => {
  test('fails the k-th call from now, once, for every k', () => {
    const run = (k: number): string[] => {
      const { figma, failAt } = createCoreHost()
      const names: string[] = []
      const attempt = (name: string, call: () => unknown): void => {
        try {
          call()
        } catch (error) {
          names.push(name, String(error))
        }
      }
      failAt(k)
      attempt('create', () => figma.createFrame())
      attempt('get', () => figma.currentPage)
      attempt('create', () => figma.createFrame())
      return names
    }
    expect(run(1)).toEqual(['create', 'Error: in createFrame: injected failure'])
    expect(run(2)).toEqual(['get', 'Error: in get_currentPage: injected failure'])
    expect(run(3)).toEqual(['create', 'Error: in createFrame: injected failure'])
    expect(run(4)).toEqual([])
  })

  test('an asynchronous call rejects, it does not throw', async () => {
    const { figma, failAt } = createCoreHost()
    failAt(1)
    const loading = figma.loadFontAsync({ family: 'Inter', style: 'Regular' })
    await expect(loading).rejects.toThrow('in loadFontAsync: injected failure')
  })

  test('a call that fails changes nothing', () => {
    const { figma, failAt } = createCoreHost()
    const frame = figma.createFrame()
    failAt(1)
    expect(() => {
      frame.name = 'Other'
    }).toThrow('in set_name: injected failure')
    expect(frame.name).toBe('Frame 2')
  })
})
