import { beforeAll, describe, expect, it } from 'vitest'

import { createFigma, type Host } from '../../playground/host/index'
import { openPanel, type Plugin } from '../../playground/soak/plugin'
import { soak, type SoakReport } from '../../playground/soak/soak'
import { buildPlugin } from '../sandbox/build-plugin'
import { png } from '../figma/support/png'
import { fixedWidth } from '../templates/samples'

let main = ''
beforeAll(async () => {
  main = await buildPlugin()
}, 120_000)

/** A few cycles; `meddle` changes what the plugin does. */
async function soaked(
  cycles: number,
  meddle: (plugin: Plugin, host: Host) => Plugin = (plugin) => plugin,
): Promise<SoakReport> {
  const host = createFigma()
  host.run(main)
  const plugin = await openPanel(host)
  for (const key of ['avatar', 'photo']) plugin.say('image', { key, bytes: png(8, 8) })
  return soak({
    ...{ host, plugin: meddle(plugin, host), wordWidth: fixedWidth, seed: 1, cycles },
    cyclesPerCarousel: 2,
    cyclesPerHistory: 4,
  })
}

describe('a soak', () => {
  it('of 4 cycles finds every document as it was before, and nothing left of two carousels', async () => {
    const { counts, faults } = await soaked(4)
    expect(faults).toEqual([])
    expect(counts['removed']).toBe(2)
    expect(counts['updated']).toBeGreaterThanOrEqual(4)
    expect(counts['undo']).toBeGreaterThanOrEqual(3)
  }, 60_000)

  it('says what a plugin leaves behind, and what undo does not bring back', async () => {
    const { faults } = await soaked(1, (plugin, host) => ({
      ...plugin,
      ended: async (start) => {
        const answer = await plugin.ended(start)
        // Two steps where one was promised.
        host.figma.root.setPluginData('left', String(host.calls.total))
        host.figma.commitUndo()
        return answer
      },
    }))
    expect(faults).toHaveLength(2)
    expect(faults[0]).toContain('cycle 1, undo of update')
    expect(faults[1]).toMatch(
      /after cycle 1, remove: 1 rows differ\n {2}layers 0:0 changed: .*"left"/,
    )
  }, 60_000)
})
