import { describe, expect, it } from 'vitest'

import type { Slide } from '../../src/lib/slide/node'
import { drawnFresh, drawnOf, frameOf, layerOf, planOf, told } from './support/hand'
import { openIn, type Plugin } from './support/plugin'
import { withNodes } from './support/restyled'
import { carousel } from './support/slides'
import { stateOf } from './support/state'

/** The carousel with other paths in its drawings. */
const redrawn: readonly Slide[] = withNodes(carousel, (node) =>
  node.kind === 'vector' ? { ...node, path: 'M0 0H9' } : node,
)

/** A drawing into which a person put a square on top and a dot below. */
async function decorated(): Promise<Plugin & { readonly own: readonly SceneNode[] }> {
  const plugin = await drawnFresh()
  const arrow = frameOf(plugin, 'p1/arrow')
  const square = plugin.figma.createRectangle()
  square.name = 'Square'
  const dot = plugin.figma.createEllipse()
  dot.name = 'Dot of mine'
  arrow.appendChild(square)
  arrow.insertChild(0, dot)
  square.x = 7
  square.y = 3
  dot.x = -4
  plugin.figma.commitUndo()
  return { ...plugin, own: [square, dot] }
}

describe('a drawing that gets another path', () => {
  it('keeps what a person put into it, at the same places, below and above the path', async () => {
    const plugin = await decorated()
    const old = frameOf(plugin, 'p1/arrow')
    const { id } = old
    drawnOf(await plugin.update(redrawn))
    const arrow = frameOf(plugin, 'p1/arrow')
    expect([arrow.id === id, old.removed]).toEqual([false, true])
    expect(arrow.children.map(({ name, type }) => [name, type])).toEqual([
      ['Dot of mine', 'ELLIPSE'],
      [expect.any(String), 'VECTOR'],
      ['Square', 'RECTANGLE'],
    ])
    expect(plugin.own.map(({ x, y }) => [x, y])).toEqual([
      [7, 3],
      [-4, 0],
    ])
    // Twice is once.
    drawnOf(await plugin.update(redrawn))
    expect(frameOf(plugin, 'p1/arrow').id).toBe(arrow.id)
    expect(told(planOf(await plugin.update(redrawn, { mode: 'ask' })))).toEqual([])
  })

  it('takes a layer of ours along that a person put into it', async () => {
    const plugin = await drawnFresh()
    const label = layerOf(plugin, 'p1/running-title')
    frameOf(plugin, 'p1/arrow').appendChild(label)
    drawnOf(await plugin.update(redrawn))
    expect(label.removed).toBe(false)
    expect(label.parent?.id).toBe(frameOf(plugin, 'p1/arrow').id)
  })

  it('is as it was, with what is in it, when the run fails', async () => {
    const plugin = await decorated()
    const { host } = plugin
    const before = JSON.stringify(stateOf(plugin))
    host.calls.reset()
    drawnOf(await plugin.update(redrawn))
    const { total } = host.calls
    host.undo()
    for (let call = 1; call <= total; call += stride) {
      const again = openIn(host)
      host.failAt(call)
      const [name] = await again.update(redrawn)
      host.failAt(null)
      if (name === 'drawn') host.undo()
      expect([call, JSON.stringify(stateOf(again)) === before]).toEqual([call, true])
    }
  }, 3_600_000)
})

/** A test takes every so many calls, and all with FAULTS=all. A prime, as calls come in rounds. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 89
