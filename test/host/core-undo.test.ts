import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createCoreHost, loadFonts } from './support/core-host'
import { perform, script } from './support/deeds'

describe('undo', () => {
  test('one undo takes back everything since the last commit, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(script, script, async (before, after) => {
        const host = createCoreHost()
        await loadFonts(host.figma)
        perform(host.figma, before)
        host.figma.commitUndo()
        const kept = host.documentJSON('0:0')
        perform(host.figma, after)
        host.figma.commitUndo()
        const changed = JSON.stringify(host.documentJSON('0:0')) !== JSON.stringify(kept)
        if (changed) host.undo()
        expect(host.documentJSON('0:0')).toEqual(kept)
      }),
      { numRuns: 150 },
    )
  })

  test('undo after undo goes back step by step to the empty page', async () => {
    const host = createCoreHost()
    await loadFonts(host.figma)
    const states = [host.documentJSON()]
    for (const name of ['One', 'Two', 'Three']) {
      host.figma.createFrame().name = name
      host.figma.commitUndo()
      states.push(host.documentJSON())
    }
    for (const state of states.reverse().slice(1)) {
      host.undo()
      expect(host.documentJSON()).toEqual(state)
    }
    host.undo()
    expect(host.figma.currentPage.children).toEqual([])
  })

  test('without a commit one undo takes the whole run, as the typings say', () => {
    const { figma } = createCoreHost()
    const rectangle = figma.createRectangle()
    const ellipse = figma.createEllipse()
    figma.triggerUndo()
    expect([rectangle.removed, ellipse.removed]).toEqual([true, true])
  })

  test('ids of undone layers are not given again', () => {
    const { figma } = createCoreHost()
    const { id } = figma.createFrame()
    figma.triggerUndo()
    expect(figma.createFrame().id).not.toBe(id)
  })

  test('a layer that was removed is the same object again after undo', () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame()
    figma.commitUndo()
    frame.remove()
    expect(frame.removed).toBe(true)
    figma.triggerUndo()
    expect(figma.currentPage.children[0]).toBe(frame)
  })
})
