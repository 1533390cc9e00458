import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createCoreHost, loadFonts } from './support/core-host'

/** Something a plugin may do; `pick` chooses a layer, `value` is a number from 0 to 99. */
type Deed = (figma: PluginAPI, pick: readonly SceneNode[], value: number) => void

const deeds: readonly Deed[] = [
  (figma) => figma.createFrame(),
  (figma) => figma.createText(),
  (figma) => figma.createRectangle(),
  (_figma, [one, two]) => {
    if (one !== undefined && two?.type === 'FRAME') two.appendChild(one)
  },
  (_figma, [one, two]) => {
    if (one !== undefined && two?.type === 'FRAME') two.insertChild(0, one)
  },
  (_figma, [one]) => {
    one?.remove()
  },
  (_figma, [one]) => {
    one?.clone()
  },
  (figma, [one, two]) => {
    if (one !== undefined && two !== undefined) figma.group([one, two], figma.currentPage)
  },
  (_figma, [one], value) => {
    if (one !== undefined) one.x = value
  },
  (_figma, [one], value) => {
    if (one !== undefined && 'resize' in one && one.type !== 'TEXT')
      one.resize(value + 1, value + 2)
  },
  (_figma, [one], value) => {
    if (one?.type === 'FRAME') one.layoutMode = value < 50 ? 'VERTICAL' : 'NONE'
  },
  (_figma, [one], value) => {
    if (one?.type === 'FRAME') one.paddingTop = value
  },
  (_figma, [one], value) => {
    if (one !== undefined && 'fills' in one) {
      one.fills = [{ type: 'SOLID', color: { r: value / 100, g: 0, b: 0 } }]
    }
  },
  (_figma, [one], value) => {
    if (one?.type === 'TEXT') one.characters = 'word\n'.repeat(value % 4)
  },
  (_figma, [one], value) => {
    if (one?.type === 'TEXT') one.insertCharacters(0, `${value} `)
  },
  (_figma, [one], value) => {
    if (one?.type === 'TEXT' && one.characters.length > 3) one.setRangeFontSize(1, 3, value + 1)
  },
  (_figma, [one], value) => {
    if (one?.type === 'TEXT' && one.characters !== '') {
      one.setRangeListOptions(0, 1, { type: value < 50 ? 'ORDERED' : 'NONE' })
    }
  },
  (_figma, [one], value) => {
    one?.setPluginData('key', 'x'.repeat(value))
  },
  (figma, [one, two]) => {
    figma.currentPage.selection = [one, two].flatMap((each) => each ?? []).slice(0, 1)
  },
  (figma) => figma.createPage(),
  (_figma, [one]) => {
    if (one !== undefined) expect(one.width).toBeGreaterThanOrEqual(0)
  },
]

const script = fc.array(
  fc.record({
    deed: fc.nat(deeds.length - 1),
    one: fc.nat(30),
    two: fc.nat(30),
    value: fc.nat(99),
  }),
  { minLength: 1, maxLength: 25 },
)

function perform(
  figma: PluginAPI,
  steps: typeof script extends fc.Arbitrary<infer T> ? T : never,
): void {
  for (const { deed, one, two, value } of steps) {
    const layers = figma.currentPage.findAll()
    const pick = [one, two].flatMap((index) => layers[index % Math.max(1, layers.length)] ?? [])
    try {
      deeds[deed]?.(figma, pick, value)
    } catch (error) {
      // What Figma refuses changes nothing or is undone with the rest.
      if (!String(error).includes('in ')) throw error
    }
  }
}

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
