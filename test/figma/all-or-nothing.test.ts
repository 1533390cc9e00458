import { describe, expect, it } from 'vitest'

import { openIn, openPlugin, type Plugin } from './support/plugin'
import { found, turn, until } from './support/turn'
import { carousel } from './support/slides'

/** Calls between two that fail; a prime, as calls come in rounds. All with FAULTS=all. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 11

/** What must be as before when a run does not come to its end. */
function stateOf({ host, figma }: Plugin): unknown {
  const { currentPage, viewport } = figma
  return {
    document: host.documentJSON(),
    pages: figma.root.children.map((page) => [page.name, page.children.map(({ id }) => id)]),
    page: currentPage.id,
    selection: currentPage.selection.map(({ id }) => id),
    view: [viewport.center, viewport.zoom],
  }
}

/** A document in which a person has drawn and selected something, with the plugin open in it. */
function openUsed(): Plugin {
  const plugin = openPlugin()
  const { figma } = plugin
  const mine = figma.createRectangle()
  mine.name = 'Mine'
  figma.currentPage.selection = [mine]
  figma.viewport.center = { x: 12, y: 34 }
  figma.viewport.zoom = 0.75
  figma.commitUndo()
  return plugin
}

describe('a failure at any host call', () => {
  it('of drawing 3 slides leaves the document, the selection and the view as they were', async () => {
    const plugin = openUsed()
    const { host } = plugin
    const before = stateOf(plugin)

    host.calls.reset()
    expect((await plugin.draw())[0]).toBe('drawn')
    const calls = host.calls.total
    host.undo()
    plugin.figma.currentPage.selection = plugin.figma.currentPage.children

    const wrong: unknown[] = []
    for (let call = 1; call <= calls; call += stride) {
      const again = openIn(host)
      plugin.figma.viewport.center = { x: 12, y: 34 }
      plugin.figma.viewport.zoom = 0.75
      host.failAt(call)
      const [name] = await again.draw()
      host.failAt(null)
      const isSame = JSON.stringify(stateOf(again)) === JSON.stringify(before)
      if (name !== 'failed' || !isSame) wrong.push([call, name, isSame])
    }
    expect(wrong).toEqual([])
    expect(calls).toBeGreaterThan(300)
  }, 3_600_000)

  it('of measuring leaves no scratch layer', async () => {
    const plugin = openUsed()
    const before = stateOf(plugin)
    const style = {
      font: { family: 'Inter', weight: 400, italic: false },
      size: 36,
      lineHeight: 52,
    }
    const block = { runs: [{ text: 'Some words' }], style: { ...style, tracking: 0 } }
    const requests = [{ block, widths: [888, null] }]
    for (let call = 1; ; call += 1) {
      const again = openIn(plugin.host)
      plugin.host.failAt(call)
      again.commands.handlers.measure({ run: 1, requests })
      const [name] = await found(() =>
        again.answers.find(([own]) => own === 'measured' || own === 'failed'),
      )
      plugin.host.failAt(null)
      expect(stateOf(again)).toEqual(before)
      if (name === 'measured') {
        expect(call).toBeGreaterThan(10)
        return
      }
    }
  })
})

describe('cancel leaves nothing', () => {
  it('at any turn of a run', async () => {
    const plugin = openUsed()
    const before = stateOf(plugin)
    const outcomes = new Set<string>()
    for (let turns = 0; !outcomes.has('drawn'); turns += 1) {
      const again = openIn(plugin.host)
      const drawing = again.draw()
      for (let index = 0; index < turns; index += 1) await turn()
      again.commands.handlers.cancel({ run: 1 })
      const [name] = await drawing
      outcomes.add(name)
      if (name === 'cancelled') expect(stateOf(again)).toEqual(before)
    }
    expect([...outcomes]).toEqual(['cancelled', 'drawn'])
  })

  it('and the next run draws as if nothing had been', async () => {
    const plugin = openPlugin()
    const drawing = plugin.draw()
    plugin.commands.handlers.cancel({ run: 1 })
    expect(await drawing).toEqual(['cancelled', { run: 1 }])
    expect((await plugin.draw())[0]).toBe('drawn')
    expect(plugin.figma.currentPage.children).toHaveLength(3)
  })

  it('a newer run takes the place of one that is going on', async () => {
    const plugin = openPlugin()
    const first = plugin.draw()
    const second = plugin.draw(carousel.slice(0, 1))
    expect((await first)[0]).toBe('cancelled')
    expect((await second)[0]).toBe('drawn')
    expect(plugin.figma.currentPage.children.map(({ name }) => name)).toEqual(['01 Cover'])
  })
})

it('closing the plugin in the middle of a run takes back what it drew', async () => {
  const plugin = openUsed()
  const before = stateOf(plugin)
  plugin.figma.on('close', plugin.commands.abandon)
  // Nobody answers once it is closed.
  plugin.draw().catch(() => undefined)
  const isDrawing = (): boolean =>
    plugin.answers.some(([name, body]) => name === 'progress' && 'done' in body && body.done === 2)
  await until(isDrawing)
  expect(stateOf(plugin)).not.toEqual(before)
  plugin.figma.closePlugin()
  // A closed plugin sees nothing any more; the next one does.
  plugin.host.run('')
  expect(stateOf(openIn(plugin.host))).toEqual(before)
})

it('a slide the person deletes while we draw fails the run, and the rest goes too', async () => {
  const plugin = openUsed()
  const before = stateOf(plugin)
  const drawing = plugin.draw()
  await until(() => plugin.figma.currentPage.children.length > 1)
  plugin.figma.currentPage.children[1]?.remove()
  expect((await drawing)[0]).toBe('failed')
  expect(stateOf(plugin)).toEqual(before)
})
