import { describe, expect, it } from 'vitest'

import type { Slide } from '../../src/lib/slide/node'
import { drawnFresh, drawnOf, frameOf, layerOf, planOf, told } from './support/hand'
import { openIn, slidesOn, type Plugin } from './support/plugin'
import { recoloured, withNodes } from './support/restyled'
import { carousel } from './support/slides'
import { stateOf } from './support/state'

/** The carousel with other paths in its drawings. */
const redrawn: readonly Slide[] = withNodes(carousel, (node) =>
  node.kind === 'vector' ? { ...node, path: 'M0 0H9' } : node,
)

/** The same drawings, said otherwise: a line goes back over itself. */
const retold: readonly Slide[] = withNodes(carousel, (node) =>
  node.kind === 'vector' ? { ...node, path: `${node.path} M51 22L61 12` } : node,
)

const green: SolidPaint = { type: 'SOLID', color: { r: 0, g: 1, b: 0 } }

/** What Figma has of the path in the arrow. */
function pathOf(plugin: Plugin): ReturnType<typeof pathIn> {
  return pathIn(frameOf(plugin, 'p1/arrow'))
}

/** The arrow where slides are, in an instance too. */
function arrowOnSlide({ figma }: Plugin): FrameNode {
  const isArrow = (layer: SceneNode): layer is FrameNode =>
    layer.type === 'FRAME' && layer.getPluginData('layer').includes('"key":"p1/arrow"')
  const [arrow] = slidesOn(figma).flatMap((slide) => slide.findAll(isArrow))
  if (arrow?.type !== 'FRAME') throw new Error('No slide has an arrow.')
  return arrow
}

function pathIn(frame: FrameNode | InstanceNode) {
  const path = frame.findOne(({ type }) => type === 'VECTOR')
  if (path?.type !== 'VECTOR') throw new Error('There is no path.')
  const { x, y, width, height, vectorPaths, fills, strokes, strokeWeight, strokeCap } = path
  return { x, y, width, height, vectorPaths, fills, strokes, strokeWeight, strokeCap }
}

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
  it('keeps its frame with what a person put into it, at the same places, below and above the path', async () => {
    const plugin = await decorated()
    const arrow = frameOf(plugin, 'p1/arrow')
    const [, path] = arrow.children
    drawnOf(await plugin.update(redrawn))
    expect([arrow.removed, path?.removed]).toEqual([false, true])
    expect(arrow.children.map(({ name, type }) => [name, type])).toEqual([
      ['Dot of mine', 'ELLIPSE'],
      [expect.any(String), 'VECTOR'],
      ['Square', 'RECTANGLE'],
    ])
    expect(plugin.own.map(({ x, y }) => [x, y])).toEqual([
      [7, 3],
      [-4, 0],
    ])
    expect(pathOf(plugin)).toEqual(pathOf(await drawnFresh(redrawn)))
    // Twice is once.
    const once = plugin.host.documentJSON()
    drawnOf(await plugin.update(redrawn))
    expect(plugin.host.documentJSON()).toEqual(once)
    expect(told(planOf(await plugin.update(redrawn, { mode: 'ask' })))).toEqual([])
  })

  it('keeps a fill, a stroke, corners and a blend mode that a person gave its frame, and tells the paints', async () => {
    const plugin = await drawnFresh()
    const arrow = frameOf(plugin, 'p1/arrow')
    arrow.fills = [green]
    arrow.strokes = [green]
    arrow.cornerRadius = 5
    arrow.blendMode = 'MULTIPLY'
    drawnOf(await plugin.update(redrawn))
    expect(arrow.removed).toBe(false)
    expect([arrow.fills, arrow.strokes]).toMatchObject([[green], [green]])
    expect([arrow.cornerRadius, arrow.blendMode]).toEqual([5, 'MULTIPLY'])
    const plan = planOf(await plugin.update(carousel, { mode: 'ask' }))
    expect(told(plan)).toEqual(['p1/arrow fill'])
    expect(plan.edits).toMatchObject([{ before: 'None', after: '#00FF00, #00FF00' }])
  })

  it('gives the frame no paint again when the person gives that up', async () => {
    const plugin = await drawnFresh()
    const arrow = frameOf(plugin, 'p1/arrow')
    arrow.fills = [green]
    arrow.strokes = [green]
    const { edits } = planOf(await plugin.update(carousel, { mode: 'ask' }))
    drawnOf(await plugin.update(carousel, { discard: edits.map(({ id }) => id) }))
    expect([arrow.fills, arrow.strokes]).toEqual([[], []])
  })

  it('is no edit when Figma gives the frame a hidden fill', async () => {
    const plugin = await drawnFresh()
    frameOf(plugin, 'p1/arrow').fills = [{ ...green, visible: false }]
    expect(told(planOf(await plugin.update(carousel, { mode: 'ask' })))).toEqual([])
  })

  it('is as large as a person made its frame', async () => {
    const plugin = await drawnFresh()
    const arrow = frameOf(plugin, 'p1/arrow')
    const { width, height } = arrow
    arrow.resize(width * 2, height * 2)
    const large = pathOf(plugin)
    const [old] = arrow.children
    drawnOf(await plugin.update(retold))
    expect([arrow.width, arrow.height, old?.removed]).toEqual([width * 2, height * 2, true])
    expect(pathOf(plugin)).toMatchObject({ x: large.x, width: large.width })
  })

  it('stays empty when a person deleted its path', async () => {
    const plugin = await drawnFresh()
    const arrow = frameOf(plugin, 'p1/arrow')
    arrow.children[0]?.remove()
    drawnOf(await plugin.update(redrawn))
    expect([arrow.removed, arrow.children]).toEqual([false, []])
  })

  it('stays as it is in an instance', async () => {
    const plugin = await drawnFresh()
    const arrow = frameOf(plugin, 'p1/arrow')
    const { parent } = arrow
    const component = plugin.figma.createComponentFromNode(arrow)
    const instance = component.createInstance()
    parent?.appendChild(instance)
    plugin.figma.currentPage.appendChild(component)
    component.setPluginData('layer', '')
    const before = pathIn(instance)
    drawnOf(await plugin.update(redrawn))
    expect([instance.removed, pathIn(instance)]).toEqual([false, before])
  })

  it('stays in an instance of a component that a person made of what it stands in, and takes the new colour', async () => {
    const plugin = await drawnFresh()
    const { parent: box } = frameOf(plugin, 'p1/arrow')
    if (box?.type !== 'FRAME') throw new Error('The arrow stands in no frame.')
    const { parent } = box
    const component = plugin.figma.createComponentFromNode(box)
    if (parent?.type === 'FRAME') parent.appendChild(component.createInstance())
    plugin.figma.currentPage.appendChild(component)
    const before = pathIn(arrowOnSlide(plugin))
    drawnOf(await plugin.update(recoloured(redrawn)))
    const fresh = pathIn(arrowOnSlide(await drawnFresh(recoloured(redrawn))))
    expect(pathIn(arrowOnSlide(plugin))).toEqual({ ...before, strokes: fresh.strokes })
    const once = plugin.host.documentJSON()
    drawnOf(await plugin.update(recoloured(redrawn)))
    expect(plugin.host.documentJSON()).toEqual(once)
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
