import { describe, expect, it } from 'vitest'

import type { LayerOptions, ToUi } from '../../src/lib/messages/protocol'
import {
  drawRequest,
  ending,
  openIn,
  openPlugin,
  slidesOn,
  type Answer,
  type Plugin,
} from './support/plugin'
import { png } from './support/png'
import { carousel } from './support/slides'
import { stateOf } from './support/state'
import { found } from './support/turn'

const id = 'carousel-1'
const tied: LayerOptions = { variables: true, textStyles: true, section: true }

async function drawn(layers?: LayerOptions): Promise<Plugin> {
  const plugin = openPlugin()
  const { handlers } = plugin.commands
  const mine = plugin.figma.createRectangle()
  mine.y = -500
  handlers.image({ key: 'avatar', bytes: png(8, 8) })
  handlers.image({ key: 'photo', bytes: png(16, 8) })
  plugin.figma.commitUndo()
  const colors = [
    { name: 'text', color: '#15140F' },
    { name: 'accent', color: '#2239E8' },
  ]
  handlers.draw({ ...drawRequest(1, carousel), colors, ...(layers !== undefined && { layers }) })
  expect((await ending(plugin.answers, 1))[0]).toBe('drawn')
  return plugin
}

async function hear<Name extends keyof ToUi>(plugin: Plugin, name: Name): Promise<ToUi[Name]> {
  const [, body] = await found(() => plugin.answers.find(([own]) => own === name))
  // The table of messages says that name and body belong together.
  return body as ToUi[Name]
}

async function remove(plugin: Plugin, design = false): Promise<Answer> {
  plugin.commands.handlers.remove({ run: 9, carousel: id, design })
  return ending(plugin.answers, 9)
}

/** Every call takes half a minute; a test takes every so many, and all with FAULTS=all. A prime, as calls come in rounds. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 7

describe('the slides as they stand', () => {
  it('are read in the order a person sees them, with what was written by hand', async () => {
    const plugin = await drawn()
    const [first, second, third] = slidesOn(plugin.figma)
    if (first === undefined || second === undefined || third === undefined) throw new Error('none')
    first.x = third.x + 2000
    const text = second.findOne(({ type }) => type === 'TEXT')
    if (text?.type === 'TEXT') text.characters = 'Mine'
    plugin.commands.handlers.readCanvas({ carousel: id, purpose: 'check' })
    const { frames, purpose } = await hear(plugin, 'canvasRead')
    expect(purpose).toBe('check')
    expect(frames?.map(({ json }) => json.id)).toEqual([second.id, third.id, first.id])
    expect(frames?.map(({ key }) => key)).toEqual(['p1', 'p2', 'p0'])
    expect(JSON.stringify(frames)).toContain('"characters":"Mine"')
  })

  it('of a carousel that is gone are none', async () => {
    const plugin = openPlugin()
    plugin.commands.handlers.readCanvas({ carousel: 'x', purpose: 'copy' })
    expect(await hear(plugin, 'canvasRead')).toEqual({
      carousel: 'x',
      purpose: 'copy',
      frames: null,
    })
  })
})

describe('removing a carousel', () => {
  it('leaves the page as if it had never been there, doubles and the section gone too', async () => {
    const plugin = await drawn(tied)
    const { figma } = plugin
    const section = figma.currentPage.children.find(({ type }) => type === 'SECTION')
    const copy = (section as SectionNode).children[0]?.clone()
    if (copy !== undefined) figma.currentPage.appendChild(copy)
    expect(await remove(plugin)).toEqual(['removed', { run: 9, slides: 4, stayed: 0 }])
    expect(figma.currentPage.children.map(({ type }) => type)).toEqual(['RECTANGLE'])
    expect(figma.currentPage.getPluginDataKeys()).toEqual([])
    plugin.commands.handlers.inspect({ carousel: id })
    expect(await hear(plugin, 'inspected')).toEqual({ carousel: id, hand: null })
  })

  it('is one undo step, with its variables and styles', async () => {
    const plugin = await drawn(tied)
    const before = JSON.stringify(stateOf(plugin))
    expect((await remove(plugin, true))[0]).toBe('removed')
    expect(await plugin.figma.variables.getLocalVariableCollectionsAsync()).toEqual([])
    plugin.host.undo()
    expect(JSON.stringify(stateOf(plugin))).toBe(before)
    expect(await plugin.figma.variables.getLocalVariableCollectionsAsync()).toHaveLength(1)
  })

  it('leaves variables and styles where it is not wished, and counts them before', async () => {
    const plugin = await drawn(tied)
    plugin.commands.handlers.leftovers({ carousel: id })
    const { variables, textStyles } = await hear(plugin, 'leftovers')
    const styles = await plugin.figma.getLocalTextStylesAsync()
    const own = await plugin.figma.variables.getLocalVariablesAsync()
    expect([variables, textStyles]).toEqual([own.length, styles.length])
    expect(Math.min(variables, textStyles)).toBeGreaterThan(0)
    await remove(plugin)
    expect(await plugin.figma.getLocalTextStylesAsync()).toHaveLength(textStyles)
  })

  it('keeps a section in which a person keeps something', async () => {
    const plugin = await drawn(tied)
    const section = plugin.figma.currentPage.children.find(
      ({ type }) => type === 'SECTION',
    ) as SectionNode
    section.appendChild(plugin.figma.createEllipse())
    await remove(plugin)
    expect(section.children.map(({ type }) => type)).toEqual(['ELLIPSE'])
    expect(section.getPluginDataKeys()).toEqual([])
  })

  it('of one that is gone says so and changes nothing', async () => {
    const plugin = openPlugin()
    expect(await remove(plugin)).toMatchObject(['failed', { code: 'gone' }])
  })

  it('that fails at any call leaves the document, plugin data and selection as they were', async () => {
    const plugin = await drawn(tied)
    const { host, figma } = plugin
    figma.currentPage.selection = [slideIn(figma)]
    figma.commitUndo()
    const before = JSON.stringify(stateOf(plugin))
    host.calls.reset()
    expect((await remove(openIn(host)))[0]).toBe('removed')
    const calls = host.calls.total
    host.undo()
    figma.currentPage.selection = [slideIn(figma)]
    const wrong: unknown[] = []
    for (let call = 1; call <= calls; call += stride) {
      const again = openIn(host)
      host.failAt(call)
      const [name] = await remove(again)
      host.failAt(null)
      // What Figma does not say of its variables stops nothing, and once all is done nothing is taken back.
      if (name === 'removed') host.undo()
      figma.currentPage.selection = [slideIn(figma)]
      if (JSON.stringify(stateOf(again)) !== before) wrong.push([call, name])
    }
    expect(wrong).toEqual([])
    expect(calls).toBeGreaterThan(100)
  }, 60_000)
})

function slideIn(figma: PluginAPI): FrameNode {
  const frame = figma.currentPage.findOne(({ type }) => type === 'FRAME')
  if (frame?.type !== 'FRAME') throw new Error('There is no slide.')
  return frame
}
