import { describe, expect, it } from 'vitest'

import { openPlugin, slidesOn, type Plugin } from './support/plugin'
import { restyled } from './support/restyled'
import { carousel } from './support/slides'

/** The page as Figma's REST format has it, without ids and what this plugin keeps beside the looks. */
function looksOf({ host }: Plugin): unknown {
  return JSON.parse(
    JSON.stringify(host.documentJSON(), (name, value: unknown) =>
      name === 'id' || name === 'pluginData' ? undefined : value,
    ),
  )
}

async function drawnFresh(slides = carousel): Promise<Plugin> {
  const plugin = openPlugin()
  expect((await plugin.draw(slides))[0]).toBe('drawn')
  return plugin
}

describe('an update of slides nobody touched', () => {
  it('with nothing new writes nothing but the record', async () => {
    const plugin = await drawnFresh()
    const before = looksOf(plugin)
    plugin.host.calls.reset()
    expect(await plugin.update(carousel)).toMatchObject([
      'drawn',
      { slides: 3, kept: 0, aside: [] },
    ])
    expect(looksOf(plugin)).toEqual(before)
    expect(plugin.host.calls.byKind.create).toBe(0)
    expect(plugin.host.calls.byKind.set).toBe(0)
    expect(plugin.host.calls.byMember.get('setPluginData')).toBe(2)
  })

  it.each(Object.entries(restyled))('%s equals drawing it anew', async (_, slides) => {
    const plugin = await drawnFresh()
    expect((await plugin.update(slides))[0]).toBe('drawn')
    expect(looksOf(plugin)).toEqual(looksOf(await drawnFresh(slides)))
    // And is stable.
    const ids = slidesOn(plugin.figma).map(({ id }) => id)
    await plugin.update(slides)
    expect(looksOf(plugin)).toEqual(looksOf(await drawnFresh(slides)))
    expect(slidesOn(plugin.figma).map(({ id }) => id)).toEqual(ids)
  })
})
