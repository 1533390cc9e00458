/** Edits of our variables and text styles themselves: told, kept, and given up as those of layers are. */
import { describe, expect, it } from 'vitest'

import type { HandEdit } from '../../src/lib/slide/edits'
import { openIn, openPlugin, type Plugin } from './support/plugin'
import { stateOf } from './support/state'
import { all, deck, draw, drawnOf, fresh, shotsOf, update } from './support/tied-deck'
import { contentOf } from './support/design-file'

const small = (theme: string) => ({ ...deck(theme, { posts: 3 }), layers: all })

async function variableOf({ figma }: Plugin, name: string): Promise<Variable> {
  const found = (await figma.variables.getLocalVariablesAsync()).find((own) => own.name === name)
  if (found === undefined) throw new Error(`No variable ${name}`)
  return found
}

async function styleOf({ figma }: Plugin, name: string): Promise<TextStyle> {
  const found = (await figma.getLocalTextStylesAsync()).find((own) => own.name.endsWith(`/${name}`))
  if (found === undefined) throw new Error(`No style ${name}`)
  return found
}

/** A drawn deck of which a person made the words red and changed a style. */
async function edited(own: Parameters<typeof draw>[1] = {}): Promise<Plugin> {
  const plugin = openPlugin()
  await draw(plugin, { ...small('bone'), ...own })
  const text = await variableOf(plugin, 'text')
  const [mode = ''] = Object.keys(text.valuesByMode)
  text.setValueForMode(mode, { r: 1, g: 0, b: 0, a: 1 })
  const body = await styleOf(plugin, 'Body')
  await plugin.figma.loadFontAsync(body.fontName)
  body.fontSize = 50
  body.name = 'Running text'
  plugin.figma.commitUndo()
  return plugin
}

async function askedOf(plugin: Plugin, own: Parameters<typeof update>[1]) {
  const [name, body] = await update(plugin, { ...own, mode: 'ask' })
  if (name !== 'plan') throw new Error(`Expected plan, received ${name}`)
  return body.plan.edits
}

const said = (edits: readonly HandEdit[]): readonly string[] =>
  edits.map(({ layer, property, before, after }) => `${layer} ${property} ${before} ${after}`)

describe('edits of variables and text styles', () => {
  it('nobody made are none: straight after drawing, and in another theme', async () => {
    const plugin = openPlugin()
    await draw(plugin, small('bone'))
    expect(await askedOf(plugin, small('bone'))).toEqual([])
    expect(await askedOf(plugin, small('fern'))).toEqual([])
  })

  it('are told with what they were and are; those that meet the new theme say so', async () => {
    const plugin = await edited()
    const same = await askedOf(plugin, small('bone'))
    const expected = [
      expect.stringMatching(/^variable\/text fill #[0-9A-F]{6} #FF0000$/),
      expect.stringMatching(/^style\/Body 1 size \d+ 50$/),
      expect.stringMatching(/^style\/Body 1 name .+\/Body Running text$/),
    ]
    expect(said(same)).toEqual(expected)
    expect(same.map(({ isMet }) => isMet)).toEqual([false, false, false])
    const other = await askedOf(plugin, small('fern'))
    expect(other[0]).toMatchObject({ property: 'fill', isMet: true })
  })

  it('stay, and count as kept, as long as they are not given up', async () => {
    const plugin = await edited()
    expect(drawnOf(await update(plugin, small('fern'))).kept).toBe(3)
    expect(said(await askedOf(plugin, small('fern')))).toHaveLength(3)
  })

  it.each(['bone', 'fern'])(
    'given up, all is as drawn in %s, with the same variables and styles',
    async (theme) => {
      const plugin = await edited()
      const text = await variableOf(plugin, 'text')
      const discard = (await askedOf(plugin, small(theme))).map(({ id }) => id)
      expect(drawnOf(await update(plugin, { ...small(theme), discard })).kept).toBe(0)
      expect(shotsOf(plugin)).toEqual(await fresh(deck(theme, { posts: 3 })))
      expect(await askedOf(plugin, small(theme))).toEqual([])
      expect((await variableOf(plugin, 'text')).id).toBe(text.id)
      expect((await styleOf(plugin, 'Body')).fontSize).toBe(36)
    },
  )

  it('one given up goes, the others stay', async () => {
    const plugin = await edited()
    const [first, ...others] = await askedOf(plugin, small('bone'))
    drawnOf(await update(plugin, { ...small('bone'), discard: [first?.id ?? ''] }))
    expect(said(await askedOf(plugin, small('bone')))).toEqual(said(others))
  })

  it('a collection that a brand shares with another carousel is nobody’s edit, and is not put back', async () => {
    const layers = { ...all, brand: { id: 'b1', name: 'Ours' } }
    const plugin = await edited({ layers })
    await draw(plugin, { ...small('bone'), layers })
    const edits = await askedOf(plugin, { ...small('bone'), layers })
    expect(edits.map(({ layer }) => layer.split('/')[0])).toEqual(['style', 'style'])
    drawnOf(await update(plugin, { ...small('fern'), layers, discard: 'all' }))
    const [value] = Object.values((await variableOf(plugin, 'text')).valuesByMode)
    expect(value).toMatchObject({ r: 1, g: 0, b: 0 })
  })

  it('are as they were when giving them up fails', async () => {
    const plugin = await edited()
    const { host, figma } = plugin
    const own = { ...small('fern'), discard: 'all' as const }
    const before = JSON.stringify([stateOf(plugin), await contentOf(figma)])
    host.calls.reset()
    drawnOf(await update(plugin, own))
    const { total } = host.calls
    host.undo()
    for (let call = 1; call <= total; call += stride) {
      const again = openIn(host)
      host.failAt(call)
      const [name] = await update(again, own)
      host.failAt(null)
      if (name === 'drawn') host.undo()
      const now = JSON.stringify([stateOf(again), await contentOf(figma)])
      expect([call, now === before]).toEqual([call, true])
    }
  }, 3_600_000)
})

/** Every call takes minutes; a test takes every so many, and all with FAULTS=all. A prime, as calls come in rounds. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 211
