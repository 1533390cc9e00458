/** Copies of a person's frame, when any call of the host fails. */
import { expect, it } from 'vitest'

import type { Slide } from '../../../src/lib/slide/node'
import { openIn, type Plugin } from '../support/plugin'
import { openWithFonts, slidesOf, templateOf } from './decks'
import { addShape, addText } from './support'

/** A frame that costs little to read and to copy, with a slot of each kind. */
function small(figma: PluginAPI): FrameNode {
  const frame = figma.createFrame()
  frame.resize(400, 500)
  addShape(figma, frame, '{{image}}', [20, 20, 360, 100])
  addText(figma, frame, '{{title}}', { name: 'Headline', at: [20, 140], size: 30 })
  addText(figma, frame, '{{body}}', { name: 'Copy', at: [20, 200], width: 360, size: 24 })
  addText(figma, frame, 'by {{name}}', { name: 'Line', at: [20, 470], size: 12 })
  return frame
}

/** What must be as before when a run does not come to its end. */
function stateOf({ host, figma }: Plugin): string {
  const { currentPage, root } = figma
  return JSON.stringify([
    host.documentJSON(),
    root.getPluginDataKeys(),
    currentPage.children.map((layer) => [layer.id, layer.getPluginDataKeys()]),
    currentPage.selection.map(({ id }) => id),
  ])
}

async function sweep(
  plugin: Plugin,
  run: (again: Plugin) => Promise<readonly [string, unknown]>,
): Promise<{ readonly calls: number; readonly wrong: readonly unknown[] }> {
  const { host } = plugin
  const before = stateOf(plugin)
  const wrong: unknown[] = []
  for (let call = 1; ; call += 1) {
    const again = openIn(host)
    host.failAt(call)
    const [name] = await run(again)
    host.failAt(null)
    // With no call left to fail it comes to its end.
    if (name === 'drawn') return { calls: call, wrong }
    if (name !== 'failed' || stateOf(again) !== before) wrong.push([call, name])
  }
}

it('drawing them leaves the document as it was', async () => {
  const plugin = await openWithFonts()
  const frame = small(plugin.figma)
  const slides = slidesOf(await templateOf(plugin, frame), [
    'Bread',
    'Heat matters.\n\nSo it does.',
  ])
  plugin.figma.currentPage.selection = [frame]
  plugin.figma.commitUndo()
  const { calls, wrong } = await sweep(plugin, (again) => again.draw(slides))
  expect(wrong).toEqual([])
  expect(calls).toBeGreaterThan(150)
}, 120_000)

it('bringing them up to date leaves the document as it was', async () => {
  const plugin = await openWithFonts()
  const own = await templateOf(plugin, small(plugin.figma))
  await plugin.draw(slidesOf(own, ['Bread', 'Heat matters.\n\nSo it does.']))
  const next: readonly Slide[] = slidesOf(own, ['Bread', 'Time matters.\n\nSo it does, I think.'])
  plugin.figma.commitUndo()
  const { calls, wrong } = await sweep(plugin, (again) => again.update(next))
  expect(wrong).toEqual([])
  expect(calls).toBeGreaterThan(100)
}, 120_000)
