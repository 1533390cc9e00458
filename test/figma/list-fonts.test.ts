import { describe, expect, it } from 'vitest'

import { createFigma } from '../../playground/host/index'
import { createCommands } from '../../src/lib/figma/handlers'
import { openPlugin, type Plugin } from './support/plugin'
import { found } from './support/turn'

/** What the panel hears about fonts after it said that it listens. */
async function heard(plugin: Plugin) {
  plugin.commands.handlers.ready(null)
  await found(() => plugin.answers.find(([name]) => name === 'fonts'))
  return plugin.answers
}

describe('the fonts Figma has', () => {
  it('are told once, after what the panel waits for, by family', async () => {
    const fonts = [
      { family: 'Inter', style: 'Regular' },
      { family: 'Fraunces', style: 'SemiBold' },
      { family: 'Inter', style: 'Bold' },
    ]
    const plugin = openPlugin({ fonts })
    const answers = await heard(plugin)
    expect(answers[0]?.[0]).toBe('opened')
    expect(answers.filter(([name]) => name === 'fonts')).toHaveLength(1)
    expect(answers.find(([name]) => name === 'fonts')).toEqual([
      'fonts',
      {
        families: [
          { name: 'Inter', styles: ['Regular', 'Bold'] },
          { name: 'Fraunces', styles: ['SemiBold'] },
        ],
      },
    ])
  })

  it('are asked for once, also when slides are drawn', async () => {
    const plugin = openPlugin()
    await heard(plugin)
    await plugin.draw()
    expect(plugin.host.calls.byMember.get('listAvailableFontsAsync')).toBe(1)
  })

  it('are none where Figma does not say, and the panel opens all the same', async () => {
    const { figma } = createFigma()
    const host = new Proxy(figma, {
      get: (target, name) =>
        name === 'listAvailableFontsAsync'
          ? () => Promise.reject(new Error('no'))
          : (Reflect.get(target, name, target) as unknown),
    })
    const answers: (readonly [string, unknown])[] = []
    const { handlers } = createCommands({
      host,
      command: 'open',
      send: (name, body) => answers.push([name, body]),
      pause: () => Promise.resolve(),
      newId: () => 'id',
    })
    handlers.ready(null)
    const told = await found(() => answers.find(([name]) => name === 'fonts'))
    expect(told).toEqual(['fonts', { families: [] }])
  })
})
